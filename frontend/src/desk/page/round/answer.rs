//! The answer to the State: who would talk about what, and what stays open.

use contract::access::{Action, Role};
use contract::need::NeedLine;
use contract::record::{Edit, Kind};
use contract::round::{AnsweredLine, AnsweredNeed, Consolidated, Offered};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{Came, Shared};
use crate::browser;
use crate::client::records;
use crate::desk::context::{Desk, use_desk};
use crate::desk::link::DeskLink;
use crate::desk::need::typed::{counted, shown};
use crate::desk::outbox::{Step, Taken, Words, take, use_waits};
use crate::desk::page::downloads::Downloads;
use crate::desk::part::{TextArea, day, line_name, text_area};
use crate::desk::route::Route;
use crate::desk::typed::use_typed;
use crate::words::say;

/// Properties of [`Answer`].
#[derive(Properties, PartialEq)]
pub(super) struct AnswerProps {
    /// The round.
    pub(super) record: Shared,
    /// Its answer.
    pub(super) answer: Consolidated,
    /// Hears what came of a change of its words.
    pub(super) came: Came,
}

/// The answer, with the unit's words before it.
#[component]
pub(super) fn Answer(props: &AnswerProps) -> Html {
    let desk = use_desk();
    let answer = &props.answer;
    let dated = match &answer.released_on {
        Some(on) => say::rounds_released_on(&day(on)),
        None => say::rounds_made_on(&day(&answer.made_on)),
    };
    let may_edit = desk.role() == Some(Role::Isu) && props.record.may.contains(&Action::Edit);
    html! {
        <section aria-labelledby="round-answer">
            <h2 id="round-answer">{ say::rounds_answer() }</h2>
            <p class="sub">{ dated }</p>
            <p class="hint">{ say::rounds_answer_means() }</p>
            if let Some(words) = answer.words.as_ref().filter(|_| !may_edit) {
                <p dir="auto" class="own-words">{ words }</p>
            }
            if may_edit {
                <UnitWords record={props.record.clone()} answer={answer.clone()} came={props.came.clone()} />
            }
            <p class="no-print"><button type="button" class="button secondary" onclick={|_: MouseEvent| browser::print()}>{ say::desk_print() }</button></p>
            <Downloads list="rounds" query={format!("only={}", props.record.id)} />
            { for answer.needs.iter().map(|need| need_table(&desk, need)) }
        </section>
    }
}

/// A need with its lines.
fn need_table(desk: &Desk, need: &AnsweredNeed) -> Html {
    let heading = format!("answer-{}", need.need);
    html! {
        <section key={need.need.clone()} aria-labelledby={heading.clone()}>
            <h3 id={heading}><DeskLink to={Route::Need { id: need.need.clone() }}><bdi>{ &need.title }</bdi></DeskLink></h3>
            if !need.offered.is_empty() {
                <p>{ say::rounds_for_whole() }</p>
                { offers(desk, &need.offered, None) }
            }
            <table class="stack" role="table">
                <caption>{ say::rounds_lines_caption() }</caption>
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{ say::col_line() }</th>
                    <th scope="col" role="columnheader" class="num">{ say::col_asked() }</th>
                    <th scope="col" role="columnheader" class="num">{ say::rounds_committed() }</th>
                    <th scope="col" role="columnheader">{ say::rounds_offered() }</th>
                    <th scope="col" role="columnheader" class="num">{ say::col_open() }</th>
                </tr></thead>
                <tbody role="rowgroup">{ for need.lines.iter().map(|line| row(desk, line, !need.offered.is_empty())) }</tbody>
            </table>
        </section>
    }
}

/// A line; `has_more` where somebody is interested in its need as a whole.
fn row(desk: &Desk, line: &AnsweredLine, has_more: bool) -> Html {
    let nothing = if has_more { say::rounds_no_offer_alone } else { say::rounds_no_offer };
    let of_need = NeedLine {
        kind: line.kind,
        code: line.code.clone(),
        label: line.label.clone(),
        ..NeedLine::default()
    };
    let measure = line.measure.as_deref();
    let figure = |text: Option<&String>, none: fn() -> String| {
        text.map_or_else(none, |text| quantity(text, measure))
    };
    html! {
        <tr role="row" key={line.line}>
            <th scope="row" role="rowheader"><bdi>{ line_name(&of_need) }</bdi><span class="sub">{ line.year.map_or_else(String::new, |year| year.to_string()) }</span></th>
            <td role="cell" class="num" data-label={say::col_asked()}>{ figure(line.asked.as_ref(), say::desk_need_to_be_costed_one) }</td>
            <td role="cell" class="num" data-label={say::rounds_committed()}>{ figure(line.committed.as_ref(), say::not_reported) }</td>
            <td role="cell" data-label={say::rounds_offered()}>
                if line.offered.is_empty() { { nothing() } } else { { offers(desk, &line.offered, measure) } }
            </td>
            <td role="cell" class="num" data-label={say::col_open()}>{ figure(line.open.as_ref(), if line.asked.is_some() { say::not_reported } else { say::desk_need_to_be_costed_one }) }</td>
        </tr>
    }
}

fn offers(desk: &Desk, all: &[Offered], measure: Option<&str>) -> Html {
    let one = |of: &Offered| {
        let much = of
            .quantity
            .as_deref()
            .map_or_else(say::rounds_no_figure, |text| quantity(text, measure));
        html! {
            <li>
                <bdi>{ say::desk_pair(&desk.name_of(&of.party), &much) }</bdi>
                if of.by_unit {
                    <span class="sub">{ say::rounds_by_unit() }</span>
                }
                if let Some(words) = &of.words {
                    <span class="sub" dir="auto">{ words }</span>
                }
            </li>
        }
    };
    html! { <ul class="plain">{ for all.iter().map(one) }</ul> }
}

/// A quantity with the currency or the unit that it is counted in.
fn quantity(text: &str, measure: Option<&str>) -> String {
    match measure {
        Some(measure) => counted(text, measure),
        None => shown(text),
    }
}

#[derive(Properties, PartialEq)]
struct WordsProps {
    record: Shared,
    answer: Consolidated,
    came: Came,
}

/// What the unit says with the answer.
#[component]
fn UnitWords(props: &WordsProps) -> Html {
    let desk = use_desk();
    let waits = use_waits(Kind::Round, &props.record.id);
    let form = use_typed::<Option<String>>(&format!("round-words/{}", props.record.id));
    let words = (*form).clone().or_else(|| props.answer.words.clone()).unwrap_or_default();
    let oninput = form.on(|typed, text| *typed = Some(text));
    let onsave = {
        let (record, answer, came) =
            (props.record.clone(), props.answer.clone(), props.came.clone());
        let (form, words) = (form.clone(), words.clone());
        Callback::from(move |_: MouseEvent| {
            let (record, came, form, desk) =
                (record.clone(), came.clone(), form.clone(), desk.clone());
            let words = Some(words.trim().to_owned()).filter(|text| !text.is_empty());
            let answer = Some(Consolidated { words, ..answer.clone() });
            spawn_local(async move {
                let body = contract::round::RoundBody { answer, ..record.body.clone() };
                let visibility = record.visibility;
                let edit = Edit { owner: None, visibility, named: Vec::new(), body };
                let title =
                    format!("{} · {}", say::rounds_words(), desk.name_of(&record.body.state));
                let words = Words { title: &title, about: &record.id, typed: form.name() };
                let sent = records::edit(Kind::Round, &record.id, record.version, &edit);
                let taken = take(&desk, &record, words, Step::change(&edit), sent).await;
                if !matches!(taken, Taken::Failed(_)) {
                    form.clear();
                }
                match taken {
                    Taken::Done(saved) => came.emit(Ok(saved)),
                    Taken::Waits => desk.say.emit(say::desk_waits()),
                    Taken::Failed(error) => came.emit(Err(error)),
                }
            });
        })
    };
    if waits {
        return html! { <p><span class="tag">{ say::desk_waits() }</span></p> };
    }
    html! {
        <div class="form">
            { form.back() }
            { text_area(&TextArea { id: "round-words", label: &say::rounds_words(), hint: &say::rounds_words_hint(), value: &words, problem: "", rows: 3, oninput: &oninput }) }
            <p><button type="button" class="button secondary" onclick={onsave}>{ say::offer_save() }</button></p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use contract::access::Role;
    use contract::round::{AnsweredLine, AnsweredNeed, Offered};

    use super::need_table;
    use crate::desk::page::stage::{desk, drawn};
    use crate::words::{Language, speak_natively};

    #[test]
    fn interest_in_a_need_as_a_whole_is_not_denied_at_its_lines() {
        speak_natively(Language::English);
        let with = |parties: &[&str]| {
            let offered =
                |party: &&str| Offered { party: (*party).to_owned(), ..Offered::default() };
            let need = AnsweredNeed {
                need: "N-1".to_owned(),
                offered: parties.iter().map(offered).collect(),
                lines: vec![AnsweredLine { line: 1, ..AnsweredLine::default() }],
                ..AnsweredNeed::default()
            };
            let reader = desk("LAO", Role::FocalPoint);
            drawn(reader.clone(), move || need_table(&reader, &need))
        };
        let none = "No interest for this line yet";
        assert!(with(&[]).contains(none));
        let whole = with(&["DEU"]);
        assert!(whole.contains("Germany") && !whole.contains(none), "{whole}");
        assert!(whole.contains("No interest for this line alone; see the need as a whole above"));
    }
}
