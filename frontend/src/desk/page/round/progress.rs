//! Who has said what so far, for the unit.

use contract::Code as _;
use contract::access::PartyId;
use contract::round::{PartyProgress, Said};
use yew::prelude::*;

use super::{Needs, line_said, need_link};
use crate::client::rounds;
use crate::desk::context::{Desk, use_desk};
use crate::desk::fetched::use_fetch;
use crate::desk::page::interests::said;
use crate::desk::part::{day, need_title};
use crate::ui::skeleton;
use crate::view::{Sheet, table_downloads};
use crate::words::say;

/// Properties of [`Followed`].
#[derive(Properties, PartialEq)]
pub(super) struct FollowedProps {
    /// The round.
    pub(super) id: String,
    /// Asked for again with each version, and with each press of what is not possible yet.
    pub(super) turn: (i64, u32),
    /// For their titles.
    pub(super) needs: Needs,
    /// Hears who has not answered.
    pub(super) onsilent: Callback<Vec<PartyId>>,
}

/// A row for each party that is asked.
#[component]
pub(super) fn Followed(props: &FollowedProps) -> Html {
    let desk = use_desk();
    let key = (props.id.clone(), props.turn);
    let found = use_fetch(key, |(id, _)| async move { rounds::progress(&id).await });
    let silent = found.value().map(|progress| {
        let silent = progress.parties.iter().filter(|of| !of.unanswered.is_empty());
        silent.map(|of| of.party.clone()).collect::<Vec<_>>()
    });
    use_effect_with(silent, {
        let onsilent = props.onsilent.clone();
        move |silent| onsilent.emit(silent.clone().unwrap_or_default())
    });
    let Some(progress) = found.value() else {
        return if found.error().is_some() {
            found.trouble()
        } else {
            skeleton(&say::desk_loading())
        };
    };
    let word = |of: &Said| {
        let [line, quantity] = line_said(&of.body, &props.needs);
        let reason = of.body.reason.as_deref().or(of.body.words.as_deref());
        html! {
            <li>
                <span class="tag">{ said(of.body.stance) }</span>{ " " }{ need_link(&of.body.need, &props.needs) }
                { for line.into_iter().chain(quantity).map(|of| html! { <span class="sub"><bdi>{ of }</bdi></span> }) }
                if !of.body.for_state && of.body.stance == contract::interest::Stance::Interested {
                    <span class="sub">{ say::rounds_not_for_state() }</span>
                }
                if let Some(reason) = reason {
                    <span class="sub" dir="auto">{ reason }</span>
                }
            </li>
        }
    };
    let row = |of: &PartyProgress| {
        let letters = of.letters.iter().map(|letter| {
            html! { <li>{ say::rounds_letter(&letter.occasion) }{ " · " }{ day(&letter.on) }</li> }
        });
        html! {
            <tr role="row" key={of.party.clone()}>
                <th scope="row" role="rowheader">{ desk.name_of(&of.party) }</th>
                <td role="cell" data-label={say::rounds_said()}>
                    if of.said.is_empty() { { say::rounds_nothing_yet() } } else { <ul class="plain">{ for of.said.iter().map(word) }</ul> }
                </td>
                <td role="cell" data-label={say::rounds_unanswered()}>
                    if of.unanswered.is_empty() { { "–" } } else {
                        <ul class="plain">{ for of.unanswered.iter().map(|id| html! { <li>{ need_link(id, &props.needs) }</li> }) }</ul>
                    }
                </td>
                <td role="cell" data-label={say::rounds_letters()}>
                    if of.letters.is_empty() { { "–" } } else { <ul class="plain">{ for letters }</ul> }
                </td>
            </tr>
        }
    };
    html! {
        <section aria-labelledby="round-progress">
            <h2 id="round-progress">{ say::rounds_progress() }</h2>
            <p class="hint">{ say::rounds_progress_hint() }</p>
            { found.trouble() }
            { downloads(&desk, &props.id, &progress.parties, &props.needs) }
            <table class="stack" role="table">
                <caption>{ say::rounds_progress_caption() }</caption>
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{ say::rounds_party() }</th>
                    <th scope="col" role="columnheader">{ say::rounds_said() }</th>
                    <th scope="col" role="columnheader">{ say::rounds_unanswered() }</th>
                    <th scope="col" role="columnheader">{ say::rounds_letters() }</th>
                </tr></thead>
                <tbody role="rowgroup">{ for progress.parties.iter().map(row) }</tbody>
            </table>
        </section>
    }
}

/// What was said and what was not, a row for each party and need.
fn downloads(desk: &Desk, round: &str, parties: &[PartyProgress], needs: &Needs) -> Html {
    let header = &[
        "party",
        "party_name",
        "need",
        "need_title",
        "said",
        "said_name",
        "line",
        "quantity",
        "for_state",
        "words",
    ];
    let row = |party: &str, need: &str, code: &str, name: String, rest: [String; 4]| {
        let title = need_title(need, needs);
        let [party_code, need, code] = [party, need, code].map(str::to_owned);
        let mut cells = vec![party_code, desk.name_of(party), need, title, code, name];
        cells.extend(rest);
        cells
    };
    let mut rows = Vec::new();
    for of in parties {
        for Said { body, .. } in &of.said {
            let for_state = if body.for_state { "yes" } else { "no" }.to_owned();
            let words = body.reason.as_ref().or(body.words.as_ref()).cloned().unwrap_or_default();
            let (code, name) = (body.stance.code(), said(body.stance));
            let [line, quantity] = line_said(body, needs).map(Option::unwrap_or_default);
            rows.push(row(&of.party, &body.need, code, name, [line, quantity, for_state, words]));
        }
        for need in &of.unanswered {
            let name = say::rounds_nothing_yet();
            rows.push(row(&of.party, need, "unanswered", name, Default::default()));
        }
    }
    let name = format!("round {round}");
    let sheet = Sheet { name: &name, what: &say::rounds_progress(), header, numeric: &[] };
    table_downloads(&sheet, rows)
}
