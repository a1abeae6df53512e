//! How much waits for the unit: above its list, and on the first page of its desk.

use yew::prelude::*;

use super::WHAT;
use super::load::load;
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::queue::{What, counts};
use crate::desk::route::Route;
use crate::desk::trouble::trouble;
use crate::words::say;

/// How many of a sort wait, with the way to them where there are some.
pub(super) fn total((what, count): &(What, usize), is_here: bool) -> Html {
    let words = html! { <span class="count" data-what={what.code()}>{ say::queue_count(what.code(), *count) }</span> };
    html! {
        <li class={is_here.then_some("is-chosen")}>
            if *count > 0 {
                <DeskLink to={Route::Queue} also={(WHAT, what.code().to_owned())}>{ words }</DeskLink>
            } else {
                { words }
            }
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
        // As high as what comes.
        (None, None) => return html! { <p class="skeleton">{ say::desk_loading() }</p> },
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

#[cfg(test)]
mod tests {
    use contract::access::Role;

    use super::{What, total};
    use crate::desk::page::stage::{desk, drawn};
    use crate::words::{Language, speak_natively};

    #[test]
    fn a_count_is_a_sentence_and_leads_somewhere_where_something_waits() {
        let html =
            |what, count| drawn(desk("ISU", Role::Isu), move || total(&(what, count), false));
        for language in Language::ALL {
            speak_natively(language);
            for what in What::ALL {
                assert!(html(what, 19).contains("<a href="), "{language:?}");
                assert!(!html(what, 0).contains("<a "), "{language:?}: there is nothing to see");
            }
        }
        speak_natively(Language::English);
        assert!(html(What::Incomplete, 19).contains(">19 needs are incomplete<"));
        let one = html(What::Unanswered, 1);
        assert!(one.contains(">1 party or person has not answered yet<"), "{one}");
    }
}
