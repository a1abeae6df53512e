//! Where a record stands, in words.

use contract::Code as _;
use contract::record::{Kind, Status};
use yew::prelude::*;

use crate::words::say;

/// Where a record stands.
pub(crate) fn status_words(kind: Kind, status: Status) -> String {
    match (kind, status) {
        (Kind::Offer, Status::Published) => say::desk_status_in_matching(),
        (_, status) => say::desk_status(status.code()),
    }
}

/// The same as a tag, and whether it changed since the unit checked it.
pub(crate) fn status_tag(kind: Kind, status: Status, is_amended: bool) -> Html {
    html! {
        <>
            <span class={classes!("tag", format!("tag-{}", status.code()))}>{ status_words(kind, status) }</span>
            if is_amended {
                <span class="sub">{ say::desk_status_amended() }</span>
            }
        </>
    }
}
