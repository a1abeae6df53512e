//! Who has said what so far, for the unit.

use contract::Code as _;
use contract::access::PartyId;
use contract::round::{PartyProgress, Said};
use yew::prelude::*;

use super::{Needs, line_of, line_said, need_link};
use crate::client::rounds;
use crate::desk::context::{Desk, use_desk};
use crate::desk::fetched::use_fetch;
use crate::desk::page::interests::said;
use crate::desk::part::{day, line_name, need_title};
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
                <span class="tag">{ said(of.body.stance) }</span>{ " " }{ need_link(&of.body.need, &props.needs) }if of.by_unit { { " · " }{ say::desk_by_unit() } }
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

/// The columns of the file.
const HEADER: [&str; 15] = [
    "party",
    "party_name",
    "need",
    "need_title",
    "said",
    "said_name",
    "line",
    "line_name",
    "year",
    "quantity",
    "unit",
    "for_state",
    "words",
    "by_unit",
    "letters",
];

/// What was said and what was not, a row for each party and need.
fn downloads(desk: &Desk, round: &str, parties: &[PartyProgress], needs: &Needs) -> Html {
    let name = format!("round {round}");
    let what = &say::rounds_progress();
    let sheet = Sheet { name: &name, what, header: &HEADER, numeric: &[6, 8, 9] };
    table_downloads(&sheet, rows(desk, parties, needs))
}

/// The rows of the file; what a party might give is as it is kept, in the unit of its line.
fn rows(desk: &Desk, parties: &[PartyProgress], needs: &Needs) -> Vec<Vec<String>> {
    let yes = |is_so: bool| if is_so { "yes" } else { "no" }.to_owned();
    let mut rows = Vec::new();
    for of in parties {
        let letters = of.letters.iter().map(|one| format!("{} {}", one.occasion, one.on));
        let letters = letters.collect::<Vec<_>>().join("; ");
        let row = |need: &str, said: [String; 2], rest: [String; 8]| {
            let about = [need.to_owned(), need_title(need, needs)];
            let of_party = [of.party.clone(), desk.name_of(&of.party)];
            let cells = of_party.into_iter().chain(about).chain(said).chain(rest);
            cells.chain([letters.clone()]).collect::<Vec<_>>()
        };
        for Said { body, by_unit, .. } in &of.said {
            let line = line_of(body, needs);
            let words = body.reason.as_ref().or(body.words.as_ref()).cloned().unwrap_or_default();
            let year = line.and_then(|line| line.year);
            let rest = [
                body.line.map_or_else(String::new, |line| line.to_string()),
                line.map(line_name).unwrap_or_default(),
                year.map_or_else(String::new, |year| year.to_string()),
                body.quantity.clone().unwrap_or_default(),
                line.map_or_else(String::new, |line| line.measure().name().to_owned()),
                yes(body.for_state),
                words,
                yes(*by_unit),
            ];
            rows.push(row(&body.need, [body.stance.code().to_owned(), said(body.stance)], rest));
        }
        for need in &of.unanswered {
            let nothing = ["unanswered".to_owned(), say::rounds_nothing_yet()];
            rows.push(row(need, nothing, Default::default()));
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use contract::access::Role;
    use contract::interest::{InterestBody, Stance};
    use contract::need::{NeedBody, NeedLine};
    use contract::record::{Kind, Record, Status};
    use contract::round::{PartyProgress, Said, SentLetter};

    use super::{HEADER, rows};
    use crate::desk::page::stage::desk;
    use crate::words::{Language, speak_natively};

    #[test]
    fn the_file_holds_figures_as_they_are_kept_and_says_who_wrote_and_what_was_sent() {
        speak_natively(Language::French);
        let line = NeedLine {
            key: 2,
            label: Some("Survey".to_owned()),
            year: Some(2027),
            currency: Some("USD".to_owned()),
            ..NeedLine::default()
        };
        let body = NeedBody { title: "North".to_owned(), lines: vec![line], ..NeedBody::default() };
        let needs = Rc::new(vec![Record::new("N-1", Kind::Need, "LAO", Status::Published, body)]);
        let body = InterestBody {
            need: "N-1".to_owned(),
            offer: None,
            line: Some(2),
            quantity: Some("1500.00".to_owned()),
            stance: Stance::Interested,
            for_state: true,
            words: None,
            reason: None,
        };
        let said = Said {
            party: "DEU".to_owned(),
            interest: "I-1".to_owned(),
            body,
            changed_at: "2026-11-20T10:00:00Z".to_owned(),
            by_unit: true,
        };
        let letter = SentLetter { occasion: "opened".to_owned(), on: "2026-11-01".to_owned() };
        let of = PartyProgress {
            party: "DEU".to_owned(),
            said: vec![said],
            unanswered: vec!["N-2".to_owned()],
            letters: vec![letter],
        };
        let rows = rows(&desk("ISU", Role::Isu), &[of], &needs);
        let cell = |row: usize, name: &str| {
            let at = HEADER.iter().position(|known| *known == name).unwrap();
            assert_eq!(rows[row].len(), HEADER.len());
            rows[row][at].as_str()
        };
        let names = ["said", "line", "line_name", "year", "quantity", "unit", "by_unit"];
        assert_eq!(
            names.map(|name| cell(0, name)),
            ["interested", "2", "Survey", "2027", "1500.00", "USD", "yes"]
        );
        assert_eq!(names.map(|name| cell(1, name)), ["unanswered", "", "", "", "", "", ""]);
        assert_eq!([0, 1].map(|row| cell(row, "letters")), ["opened 2026-11-01"; 2]);
        speak_natively(Language::English);
    }
}
