//! What the reader's party said of needs: the latest few words that stand.

use std::rc::Rc;

use contract::from_code;
use contract::record::{Kind, Record, Status};
use futures_util::future::join_all;
use yew::prelude::*;

use super::own::{MOST, latest, section};
use crate::client::records;
use crate::desk::attention::{Brief, Lists};
use crate::desk::context::{Desk, use_desk};
use crate::desk::fetched::use_fetch;
use crate::desk::part::{day, said};
use crate::desk::route::Route;
use crate::words::say;

/// Properties of [`Said`].
#[derive(Properties, PartialEq)]
pub(super) struct SaidProps {
    /// With what was said.
    pub(super) lists: Rc<Lists>,
}

/// A row for each; nothing where nothing was said, and until the needs are known by their titles.
#[component]
pub(super) fn Said(props: &SaidProps) -> Html {
    let desk = use_desk();
    let said = standing(&desk, &props.lists.interests);
    let ids: Vec<String> = said.iter().take(MOST).map(|one| one.body.need.clone()).collect();
    let needs = use_fetch(ids, |ids| async move {
        let all = ids.iter().map(|id| records::fetch::<Brief>(Kind::Need, id));
        // One that is not told any more is called by its id.
        Ok(join_all(all).await.into_iter().flatten().collect::<Vec<_>>())
    });
    needs.value().map_or_else(Html::default, |needs| table(&desk, &said, needs))
}

/// What stands of it, the latest first.
fn standing<'a>(desk: &Desk, all: &'a [Record<Brief>]) -> Vec<&'a Record<Brief>> {
    let own = latest(desk, all).into_iter();
    own.filter(|one| one.status == Status::Published).collect()
}

fn table(desk: &Desk, all: &[&Record<Brief>], needs: &[Record<Brief>]) -> Html {
    let row = |one: &&Record<Brief>| {
        let id = &one.body.need;
        let need = needs.iter().find(|need| need.id == *id);
        let state = need.map(|need| desk.name_of(&need.owner));
        let says = html! {
            <>
                <span class="tag">{ from_code(&one.body.stance).map(said) }</span>
                <span class="sub">
                    if let Some(state) = state { <bdi class="whole">{ state }</bdi>{ " · " } }
                    { say::desk_home_since(&day(&one.created_at)) }
                </span>
            </>
        };
        let title = need.map_or_else(|| id.clone(), |need| need.body.title.clone());
        (Route::Need { id: id.clone() }, [title, String::new()], vec![says])
    };
    let heads = [say::interest_need(), say::interest_said()];
    let rows = all.iter().take(MOST).map(row).collect();
    let title = ("said-title", say::interests_yours(), all.len());
    section(title, &heads, rows, None, (Route::Interests, say::interests_yours_all()))
}

#[cfg(test)]
mod tests {
    use contract::access::Role;
    use contract::record::{Kind, Record, Status};
    use yew::html;

    use super::{standing, table};
    use crate::desk::attention::Brief;
    use crate::desk::page::stage::{desk, drawn};
    use crate::words::{Language, speak_natively};

    fn said(need: &str, owner: &str, status: Status, day: u32) -> Record<Brief> {
        let stance = if day == 1 { "not_for_us" } else { "interested" };
        let body = Brief { need: need.to_owned(), stance: stance.to_owned(), ..Brief::default() };
        let at = format!("2026-11-{day:02}T10:00:00Z");
        Record {
            created_at: at.clone(),
            changed_at: at,
            ..Record::new(&format!("I-{day}"), Kind::Interest, owner, status, body)
        }
    }

    #[test]
    fn a_donor_finds_what_it_said_that_stands_the_latest_five() {
        speak_natively(Language::English);
        let html = drawn(desk("DEU", Role::DonorDesk), || {
            let desk = desk("DEU", Role::DonorDesk);
            let mut all: Vec<_> = (1..=7)
                .map(|day| said(&format!("N-{day}"), "DEU", Status::Published, day))
                .collect();
            all[0].changed_at = "2026-11-30T10:00:00Z".to_owned();
            all[6].status = Status::Withdrawn;
            all.push(said("N-8", "LAO", Status::Published, 8));
            let body = Brief { title: "Survey".to_owned(), ..Brief::default() };
            let needs = [Record::new("N-1", Kind::Need, "LAO", Status::Published, body)];
            html! { { table(&desk, &standing(&desk, &all), &needs) } }
        });
        for words in ["What you said", ">Survey<", "Not for us", "Lao PDR", ">N-6<", ">N-3<"] {
            assert!(html.contains(words), "{words}: {html}");
        }
        assert!(html.contains("since 1 November 2026") && html.contains("/desk/interests"));
        for other in ["N-2", "N-7", "N-8"] {
            assert!(!html.contains(other), "{other}: {html}");
        }
        let none = table(&desk("DEU", Role::DonorDesk), &[], &[]);
        assert_eq!(none, yew::Html::default(), "nothing was said, nothing is there");
    }
}
