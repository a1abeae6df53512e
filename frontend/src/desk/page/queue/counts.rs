//! How much waits for the unit: above its list, and on the first page of its desk.

use yew::prelude::*;

use super::WHAT;
use super::load::load;
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::queue::{What, counts};
use crate::desk::route::Route;
use crate::desk::trouble::trouble;
use crate::ui::skeleton;
use crate::words::{integer, say};

/// How many of a sort wait, with the way to them.
pub(super) fn total((what, count): &(What, usize), is_here: bool) -> Html {
    html! {
        <li class={is_here.then_some("is-chosen")}>
            <DeskLink to={Route::Queue} also={(WHAT, what.code().to_owned())}>{ say::queue_what(what.code()) }</DeskLink>
            { " " }<span class="count" data-what={what.code()}>{ integer(i64::try_from(*count).unwrap_or(i64::MAX)) }</span>
        </li>
    }
}

/// Properties of [`QueueCounts`].
#[derive(Properties, PartialEq)]
pub(in crate::desk::page) struct QueueCountsProps {
    /// Rises with each time that they are to be counted anew.
    pub(in crate::desk::page) turn: u32,
    /// Whether nothing else waits, so that it is to be said if nothing waits here either.
    pub(in crate::desk::page) is_alone: bool,
}

/// The sorts of which something waits.
#[component]
pub(in crate::desk::page) fn QueueCounts(props: &QueueCountsProps) -> Html {
    let found = use_fetch(props.turn, |_| load());
    let loaded = match (found.value(), found.error()) {
        (Some(loaded), _) => loaded,
        (None, Some(_)) => return found.trouble(),
        (None, None) => return skeleton(&say::desk_loading()),
    };
    let some: Vec<_> = counts(&loaded.items).into_iter().filter(|(_, count)| *count > 0).collect();
    html! {
        <>
            if let Some(error) = &loaded.missing {
                { trouble(error) }
            } else if some.is_empty() && props.is_alone {
                <p>{ say::desk_home_nothing() }</p>
            }
            if !some.is_empty() {
                <nav aria-label={say::queue_counts()}>
                    <ul class="queue-counts">{ for some.iter().map(|of| total(of, false)) }</ul>
                </nav>
            }
        </>
    }
}
