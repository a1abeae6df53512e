//! A card for each run: saving it; drafting coalitions from it.

use contract::coalition::{Added, CoalitionBody, LeftOut};
use contract::record::{Edit, Kind};
use engine::order::sort_by_key;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::compared::Compared;
use super::flows::flows;
use super::snapshot::technical;
use super::terms::{ends, quantity};
use super::{Kept, as_of};
use crate::client::coalitions::{self, Known};
use crate::client::{self, ClientError, records};
use crate::desk::context::{Desk, use_desk};
use crate::desk::link::DeskLink;
use crate::desk::once::{Once, use_once};
use crate::desk::part::{UNDO_ID, rule_words, to_undo};
use crate::desk::route::Route;
use crate::desk::scenario::terms::{Stands, Term};
use crate::desk::scenario::{Scenario, draft};
use crate::desk::trouble::trouble;
use crate::format;
use crate::ui::{Tone, notice};
use crate::words::say;

/// A card for each run, in the order they were made, then what they have different. `saved` are hashes of runs that
/// the server keeps; `onsaved` hears that one more was saved, `onforget` which to drop.
pub(super) fn scenarios(
    kept: &[Kept],
    saved: &[String],
    onsaved: &Callback<()>,
    onforget: &Callback<char>,
) -> Html {
    html! {
        <>
            <div class="cards">
                { for kept.iter().map(|one| html! { <Card key={format!("{}-{}", one.0.letter, one.0.head.hash)} one={one.clone()} is_saved={saved.contains(&one.0.head.hash)} onsaved={onsaved.clone()} onforget={onforget.clone()} /> }) }
            </div>
            if kept.len() > 1 {
                <Compared kept={kept.to_vec()} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct CardProps {
    one: Kept,
    is_saved: bool,
    onsaved: Callback<()>,
    onforget: Callback<char>,
}

#[component]
fn Card(props: &CardProps) -> Html {
    let desk = use_desk();
    let scenario = &props.one.0;
    let saved = use_state(|| None::<Result<String, ClientError>>);
    let flows_open = use_state(|| false);
    let onsave = {
        let (saved, text, onsaved) = (saved.clone(), scenario.text.clone(), props.onsaved.clone());
        Callback::from(move |_: MouseEvent| {
            let (saved, text, onsaved) = (saved.clone(), text.clone(), onsaved.clone());
            spawn_local(async move {
                let came = client::save_run(&text).await;
                if came.is_ok() {
                    onsaved.emit(());
                }
                saved.set(Some(came));
            });
        })
    };
    let is_saved = props.is_saved || matches!(&*saved, Some(Ok(_)));
    let letter = scenario.letter;
    let onforget = to_undo(UNDO_ID, &props.onforget.reform(move |()| letter));
    let figures = scenario.figures();
    let mut states: Vec<(&str, String)> = scenario
        .run
        .coalitions
        .iter()
        .map(|one| (one.state.as_str(), desk.name_of(&one.state)))
        .collect();
    sort_by_key(&mut states, |(_, name)| format::fold(name));
    html! {
        <section class="panel" aria-labelledby={format!("run-{letter}")}>
            <h3 id={format!("run-{letter}")} tabindex="-1">{ props.one.called() }</h3>
            { changes(&desk, scenario) }
            <p>{ format::status(scenario.run.status, scenario.run.policy.order_of_search()) }</p>
            <p class="sub">{ as_of(&scenario.head.case.as_of) }</p>
            <dl class="facts">
                { for scenario.run.totals.iter().filter(|total| total.amounts.proposed > 0).map(|total| html! {
                    <div><dt>{ format::resource(&total.resource) }</dt><dd>{ figures.plain(total.resource.kind, total.amounts.proposed) }<span class="sub">{ say::col_proposed() }</span></dd></div>
                }) }
            </dl>
            { flows(&desk, &props.one, &flows_open) }
            if is_saved {
                { notice(Tone::Ok, &say::save_saved(), html! { <p>{ say::status_saved() }</p> }) }
            } else if let Some(Err(error)) = &*saved {
                { trouble(error) }
            }
            <p class="button-row">
                if !is_saved {
                    <button type="button" class="button secondary" onclick={onsave}>{ say::save_run() }</button>
                }
                <button type="button" class="link-button" onclick={onforget}>{ say::offer_remove() }<span class="visually-hidden">{ format!(" {letter}") }</span></button>
            </p>
            <details>
                <summary>{ say::unit_drafts() }</summary>
                <p class="hint">{ say::unit_drafts_hint() }</p>
                <ul class="plain">
                    { for states.into_iter().map(|(state, name)| html! { <li key={state.to_owned()}><DraftCoalition one={props.one.clone()} state={state.to_owned()} {name} /></li> }) }
                </ul>
            </details>
            { technical(&scenario.head.hash) }
        </section>
    }
}

/// What was changed for a run alone, as its own case tells it.
fn changes(desk: &Desk, scenario: &Scenario) -> Html {
    // Said of each, so that cards beside each other have the same lines.
    let count = say::unit_terms_changed(scenario.changes.len());
    if scenario.changes.is_empty() {
        return html! { <p>{ count }</p> };
    }
    let ground = &scenario.head.case;
    let row = |(term, is_left_out): &(Term, bool)| {
        let [from, to] = ends(desk, ground, term);
        html! {
            <li>
                { say::unit_term(&term.list) }
                if *is_left_out {
                    { " · " }{ say::unit_term_stands(Stands::LeftOut.code()) }
                }
                { quantity(ground, term) }
                <span class="sub"><bdi>{ from }</bdi>{ " " }<bdi>{ to }</bdi></span>
            </li>
        }
    };
    html! {
        <details>
            <summary>{ count }</summary>
            <ul class="plain">{ for scenario.changes.iter().map(row) }</ul>
        </details>
    }
}

#[derive(Properties, PartialEq)]
struct DraftProps {
    one: Kept,
    state: String,
    name: String,
}

/// What came of asking for the coalition of a State.
enum Drafted {
    /// It was made, with this id.
    Made(String),
    /// The State has these already, to which something may be added.
    There(Vec<Known>),
    /// Something was added to one that the State has, or nothing was new.
    Grown(Known, Added),
}

/// A button that makes the coalition of a State, then the way to it. Where the State has one, a button that adds
/// to it, and what that did: two that propose for the same lines would be counted twice.
#[component]
fn DraftCoalition(props: &DraftProps) -> Html {
    let desk = use_desk();
    let came = use_state(|| None::<Result<Drafted, ClientError>>);
    let once = use_once();
    // Drafts one, or adds to the one that is given.
    let run = {
        let (came, one, state, name) =
            (came.clone(), props.one.clone(), props.state.clone(), props.name.clone());
        Callback::from(move |to: Option<Known>| {
            let body = draft(&one.0, &state, say::unit_coalition_of(&name));
            let (came, keys, state) = (came.clone(), once.clone(), state.clone());
            once.run(async move {
                came.set(Some(match to {
                    Some(to) => {
                        coalitions::add(&to, &body).await.map(|said| Drafted::Grown(to, said))
                    }
                    None => drafted(&state, body, &keys).await,
                }));
            });
        })
    };
    let donors = members(&props.one.0, &props.state);
    let onclick = run.reform(|_: MouseEvent| None);
    let add = |to: &Known| {
        let (to, id) = (to.clone(), to.id.clone());
        html! {
            <p class="draft-row">
                { way(&id, &to.body.title) }
                <button type="button" class="button secondary small" onclick={run.reform(move |_: MouseEvent| Some(to.clone()))}>{ say::unit_add() }<span class="visually-hidden">{ format!(" {id}") }</span></button>
            </p>
        }
    };
    match &*came {
        Some(Ok(Drafted::Made(id))) => {
            html! { <p>{ way(id, &say::unit_coalition_of(&props.name)) }</p> }
        }
        Some(Ok(Drafted::There(known))) => {
            html! { <><p>{ say::unit_add_hint(&props.name) }</p>{ for known.iter().map(add) }</> }
        }
        Some(Ok(Drafted::Grown(to, said))) => {
            html! { <>{ way(&to.id, &to.body.title) }{ grown(&desk, said) }</> }
        }
        came => html! {
            <>
                <p class="draft-row">
                    <span>{ say::unit_draft_state(donors, &props.name) }</span>
                    <button type="button" class="button secondary small" {onclick} aria-label={say::unit_draft_of(&props.name)}>{ say::unit_draft() }</button>
                </p>
                if let Some(Err(error)) = came {
                    { trouble(error) }
                }
            </>
        },
    }
}

/// Makes a coalition of a State that has none.
async fn drafted(state: &str, body: CoalitionBody, keys: &Once) -> Result<Drafted, ClientError> {
    let known = coalitions::of_state(state).await?;
    if !known.is_empty() {
        return Ok(Drafted::There(known));
    }
    let edit = Edit { owner: None, visibility: None, named: Vec::new(), body };
    let came = records::create_only(Kind::Coalition, &edit, &keys.key(&edit)).await;
    keys.heard(&came);
    came.map(Drafted::Made)
}

/// The way to a coalition.
fn way(id: &str, title: &str) -> Html {
    html! { <span><DeskLink to={Route::Coalition { id: id.to_owned() }}><bdi>{ title }</bdi></DeskLink>{ " " }<code dir="ltr">{ id }</code></span> }
}

/// What was added to a coalition and what was not, each of which a rule keeps out with the rule.
fn grown(desk: &Desk, said: &Added) -> Html {
    let left = |of: &LeftOut| {
        html! {
            <li>
                <bdi>{ desk.name_of(&of.party) }</bdi>{ " · " }<code dir="ltr">{ format!("{}.{}", of.need, of.line) }</code>{ " · " }
                { rule_words(&of.code, &of.detail) }
            </li>
        }
    };
    html! {
        <>
            <p role="status">{ say::unit_added(said.added.len(), said.known, said.left.len()) }</p>
            <ul>{ for said.left.iter().map(left) }</ul>
        </>
    }
}

fn members(scenario: &Scenario, state: &str) -> usize {
    scenario.run.coalitions.iter().find(|one| one.state == state).map_or(0, |one| one.members.len())
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use contract::access::Role;
    use engine::{CaseFile, Market, Policy};
    use yew::prelude::*;

    use contract::coalition::{Added, Contribution, LeftOut};

    use super::{Kept, Scenario, grown, scenarios};
    use crate::desk::page::stage::{desk, drawn};
    use crate::desk::scenario::Plan;
    use crate::desk::scenario::terms::{Change, Entry, HELD, Term, applied};
    use crate::tests::fixture::CASE;
    use crate::words::{Language, speak_natively};

    #[test]
    fn a_card_tells_what_was_changed_for_its_run_from_the_file_alone() {
        speak_natively(Language::English);
        let held = |offer: &str, year: i32, quantity: &str, before: &str| {
            let entry = Entry {
                offer: offer.to_owned(),
                year: Some(year),
                quantity: quantity.to_owned(),
                before: Some(before.to_owned()),
                ..Entry::default()
            };
            let term = Term { list: HELD.to_owned(), entry };
            Change { term, is_left_out: false, at: String::new() }
        };
        let changes = [held("O-A", 2026, "599.50", "600.00"), held("O-B", 2027, "2", "")];
        let case = applied(CASE, &changes).expect("it is a case");
        let case = CaseFile::parse(&case).expect("it is well formed");
        let market = Market::try_from(case).expect("it is valid");
        let run = engine::solve(market, Policy::standard()).expect("it can be matched");
        let one = Scenario::read('A', &Plan::default(), &run.to_json()).expect("a run file");
        let kept = vec![Kept(Rc::new(one))];
        let card = |saved: Vec<String>| {
            let kept = kept.clone();
            drawn(desk("ISU", Role::Isu), move || {
                scenarios(&kept, &saved, &Callback::noop(), &Callback::noop())
            })
            .replace('\u{a0}', " ")
        };
        let html = card(Vec::new());
        assert!(html.contains("<summary>2 changes for this run alone</summary>"), "{html}");
        let money = "<span class=\"sub\">USD 599.50 (in the snapshot: USD 600.00)</span>";
        assert!(html.contains(money) && html.contains("D-A · O-A"), "{html}");
        assert!(html.contains("2 person-months (in the snapshot: not reported)"), "{html}");
        assert!(html.contains("Save this run"));
        let html = card(vec![kept[0].0.head.hash.clone()]);
        assert!(!html.contains("Save this run") && html.contains("Remove"), "{html}");
    }

    #[test]
    fn what_was_added_is_said_with_what_was_left_and_the_rule() {
        let of = Contribution { party: "DEU".to_owned(), ..Contribution::default() };
        let rule = |code: &str| LeftOut::by(&of, code, "In English");
        let left = vec![rule("more_than_open"), rule("unknown_record")];
        let said = Added { version: 3, added: vec![4, 5], joined: Vec::new(), known: 7, left };
        for (language, words) in [
            (Language::English, ["Added: 2.", "left as they are: 7.", "Left out by a rule: 2."]),
            (
                Language::French,
                ["Ajoutées : 2.", "laissées telles quelles : 7.", "Écartées par une règle : 2."],
            ),
        ] {
            speak_natively(language);
            let (reader, said) = (desk("ISU", Role::Isu), said.clone());
            let of = reader.clone();
            let html = drawn(reader, move || grown(&of, &said)).replace('\u{a0}', " ");
            for words in words {
                assert!(html.contains(words), "{words}: {html}");
            }
            // In words where the page has some, else as the server says it.
            assert_eq!(html.matches("In English").count(), 1, "{html}");
        }
    }
}
