//! Taking or confirming a step of a contribution.

use contract::Code as _;
use contract::access::Role;
use contract::coalition::{Contribution, Rung, Side, StepBody};
use contract::from_code;
use contract::record::Kind;
use yew::prelude::*;

use super::{Came, Shared, tell};
use crate::client::coalitions;
use crate::desk::context::use_desk;
use crate::desk::ledger::next_steps;
use crate::desk::once::use_once;
use crate::desk::outbox::{Step, Taken, Words, take, use_waits};
use crate::desk::part::{TextField, rung_words, text_field};
use crate::desk::typed::use_typed;
use crate::ui::{SelectField, select_field};
use crate::words::say;

/// Properties of [`StepForm`].
#[derive(Properties, PartialEq)]
pub(super) struct StepFormProps {
    /// The coalition.
    pub(super) record: Shared,
    /// What steps.
    pub(super) contribution: Contribution,
    /// The sides that the reader speaks for: `true` is the giver.
    pub(super) sides: Vec<bool>,
    /// Hears what came of it.
    pub(super) came: Came,
}

const fn side(is_giver: bool) -> Side {
    if is_giver { Side::Giver } else { Side::Receiver }
}

/// What a step that waits is about: one contribution of a coalition.
fn place(coalition: &str, key: u32) -> String {
    format!("{coalition}/{key}")
}

/// Confirming with one press; a new step with its day, the next due day and where it is written.
#[component]
pub(super) fn StepForm(props: &StepFormProps) -> Html {
    let desk = use_desk();
    let of = &props.contribution;
    let waits = use_waits(Kind::Coalition, &place(&props.record.id, of.key));
    let is_unit = desk.role() == Some(Role::Isu);
    // The rung, the day, the next due day, and where it is written.
    let what = format!("step/{}", place(&props.record.id, of.key));
    let form = use_typed::<[String; 4]>(&what);
    let once = use_once();
    let send = {
        let (record, key, came) = (props.record.clone(), of.key, props.came.clone());
        let (giver, state, desk, form) =
            (of.party.clone(), props.record.body.state.clone(), desk.clone(), form.clone());
        Callback::from(move |(is_giver, step): (bool, StepBody)| {
            let speaker = if is_giver { giver.clone() } else { state.clone() };
            let step = StepBody { on_behalf: is_unit.then_some(speaker), ..step };
            let (record, came, desk) = (record.clone(), came.clone(), desk.clone());
            let form = form.clone();
            once.run(async move {
                let title = format!("{} · {}", rung_words(Some(step.rung)), record.body.title);
                let about = place(&record.id, key);
                let words = Words { title: &title, about: &about, typed: form.name() };
                let waits = Step::send(&format!("contributions/{key}/step"), &step);
                let sent = coalitions::step(&record.id, key, record.version, &step);
                let taken = take(&desk, &record, words, waits, sent).await;
                if !matches!(taken, Taken::Failed(_)) {
                    form.clear();
                }
                tell(&desk, &came, taken);
            });
        })
    };
    let bare =
        |rung: Rung| StepBody { rung, since: None, due: None, source: None, on_behalf: None };
    let confirm = |is_giver: &bool| {
        let (is_giver, rung) = (*is_giver, of.rung?);
        if !of.may_confirm(side(is_giver)) {
            return None;
        }
        let onclick = send.reform(move |_: MouseEvent| (is_giver, bare(rung)));
        let words = match (is_unit, is_giver) {
            (false, _) => say::convene_confirm(),
            (true, true) => say::convene_confirm_for(&desk.name_of(&of.party)),
            (true, false) => say::convene_confirm_for(&desk.name_of(&props.record.body.state)),
        };
        Some(
            html! { <button type="button" class="button secondary small" {onclick}>{ words }</button> },
        )
    };
    let mut steps: Vec<(bool, Rung)> = props
        .sides
        .iter()
        .flat_map(|is_giver| {
            next_steps(of, side(*is_giver)).into_iter().map(|rung| (*is_giver, rung))
        })
        .collect();
    // The giver moves the day of its next step without taking one: a delay is no refusal.
    let moves = of.rung.filter(|rung| {
        matches!(rung, Rung::Interest | Rung::Pledged | Rung::Committed)
            && props.sides.contains(&true)
    });
    steps.extend(moves.map(|rung| (true, rung)));
    let words = |rung: Rung| {
        let words = rung_words(Some(rung));
        if moves == Some(rung) { say::convene_step_stays(&words) } else { words }
    };
    let options: Vec<(String, String)> =
        steps.iter().map(|(_, rung)| (rung.code().to_owned(), words(*rung))).collect();
    let set = |at: usize| form.on(move |texts, text: String| texts[at] = text);
    let onsubmit = {
        let (send, steps) = (send.clone(), steps.clone());
        let form = form.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let [rung, since, due, source] = &*form;
            let chosen = from_code::<Rung>(rung);
            let Some((is_giver, rung)) = steps.iter().find(|(_, one)| Some(*one) == chosen) else {
                return;
            };
            let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
            let step = StepBody {
                rung: *rung,
                since: given(since),
                due: given(due),
                source: given(source),
                on_behalf: None,
            };
            send.emit((*is_giver, step));
        })
    };
    let id = |field: &str| format!("step-{}-{field}", of.key);
    let field = |name: &str, kind: &'static str, label: String, at: usize| {
        let oninput = set(at);
        text_field(&TextField {
            id: &id(name),
            kind,
            label: &label,
            hint: "",
            value: &form[at],
            problem: "",
            autocomplete: "off",
            oninput: &oninput,
        })
    };
    if waits {
        return html! { <p><span class="tag">{ say::desk_waits() }</span></p> };
    }
    let buttons: Vec<Html> = props.sides.iter().filter_map(confirm).collect();
    html! {
        <>
            if !buttons.is_empty() {
                <p class="button-row">{ for buttons }</p>
            }
            if !options.is_empty() {
                <details open={form.is_back()}>
                    <summary>{ say::convene_next_step() }</summary>
                    { form.back() }
                    <form class="inline-form" {onsubmit}>
                        { select_field(&SelectField {
                            id: &id("rung"), label: &say::convene_step_to(), any: &say::offer_choose(), options: &options,
                            value: &form[0], onchange: &set(0), problem: "", class: "",
                        }) }
                        { field("since", "date", say::convene_step_day(), 1) }
                        { field("due", "date", say::convene_due(), 2) }
                        { field("source", "text", say::convene_source(), 3) }
                        <p><button class="button secondary">{ say::convene_step_do() }</button></p>
                    </form>
                    <p class="hint">{ say::convene_step_hint() }</p>
                </details>
            }
        </>
    }
}
