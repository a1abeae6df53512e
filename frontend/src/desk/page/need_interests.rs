//! On the page of a need, for the unit alone: who is interested, and who is not and why.

use std::rc::Rc;

use contract::interest::InterestBody;
use contract::need::NeedBody;
use contract::record::{Kind, Record};
use yew::prelude::*;

use super::downloads::Downloads;
use crate::client::records;
use crate::desk::context::use_desk;
use crate::desk::fetched::use_fetch;
use crate::desk::interest::{Row, only, rows};
use crate::desk::link::DeskLink;
use crate::desk::part::interest_table;
use crate::desk::route::Route;
use crate::format;
use crate::ui::skeleton;
use crate::words::say;

/// Properties of [`NeedInterests`].
#[derive(Properties, PartialEq)]
pub(super) struct NeedInterestsProps {
    /// The need.
    pub(super) record: Rc<Record<NeedBody>>,
}

/// Two tables, as far as there is something in them.
#[component]
pub(super) fn NeedInterests(props: &NeedInterestsProps) -> Html {
    let desk = use_desk();
    let found = use_fetch(props.record.id.clone(), |id| async move {
        let mut said = records::all::<InterestBody>(Kind::Interest, "status=published").await?;
        said.retain(|one| one.body.need == id);
        Ok(said)
    });
    let content = match (found.value(), found.error()) {
        (None, Some(_)) => found.trouble(),
        (None, None) => skeleton(&say::desk_loading()),
        (Some(said), _) => {
            let rows = rows(said, std::slice::from_ref(&*props.record));
            let (yes, no): (Vec<&Row>, Vec<&Row>) =
                rows.iter().partition(|row| row.is_interested());
            let table = |caption: String, rows: &[&Row]| {
                if rows.is_empty() {
                    return Html::default();
                }
                interest_table(&desk, &caption, rows, true)
            };
            let all: Vec<&Row> = rows.iter().collect();
            html! {
                <>
                    if rows.is_empty() {
                        <p>{ say::need_interests_none() }</p>
                    } else {
                        { table(say::need_interests_yes(&format::count(yes.len())), &yes) }
                        { table(say::need_interests_no(&format::count(no.len())), &no) }
                        <Downloads list="interests" what={say::interests_title()} query={only(&all)} />
                    }
                </>
            }
        }
    };
    html! {
        <section aria-labelledby="interests-title">
            <h2 id="interests-title">{ say::interests_title() }</h2>
            <p class="hint">{ say::need_interests_hint() }{ " " }<DeskLink to={Route::Interests}>{ say::interests_all() }</DeskLink></p>
            { content }
        </section>
    }
}
