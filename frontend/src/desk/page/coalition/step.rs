//! Taking or confirming a step of a contribution.

use std::rc::Rc;

use contract::Code as _;
use contract::access::{Action, Role};
use contract::coalition::{Contribution, Rung, Side, StepBody};
use contract::from_code;
use contract::need::{NeedBody, is_quantity};
use contract::record::{Kind, Record};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::contributions::{by_unit, line_of, line_words, place as row_of};
use super::{Came, Shared, tell};
use crate::browser;
use crate::client::coalitions;
use crate::desk::context::{Desk, use_desk};
use crate::desk::ledger::next_steps;
use crate::desk::need::figure::Figure;
use crate::desk::need::typed::plain;
use crate::desk::once::use_once;
use crate::desk::outbox::{Step, Taken, Words, take, use_waits};
use crate::desk::part::{TextField, brought_words, day, rule_words, rung_words, text_field};
use crate::desk::typed::{Typed, use_typed};
use crate::ui::{SelectField, Tone, notice, select_field};
use crate::words::say;

/// Properties of [`StepForm`].
#[derive(Clone, Properties, PartialEq)]
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

/// What is typed for a new step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct StepText {
    rung: String,
    since: String,
    /// The next due day.
    due: String,
    /// Where it is written.
    source: String,
    /// How much of it takes the step.
    part: Figure,
}

/// The step that the texts say, with the side that takes it; else the field that is wrong, and how.
fn said(
    typed: &StepText,
    steps: &[(bool, Rung)],
) -> Result<(bool, StepBody), (&'static str, &'static str)> {
    let chosen = from_code::<Rung>(&typed.rung);
    let step = steps.iter().find(|(_, one)| Some(*one) == chosen);
    let (is_giver, rung) = *step.ok_or(("rung", "missing_field"))?;
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let quantity = given(&typed.part.text()).map(|text| plain(&text));
    if quantity.as_deref().is_some_and(|text| !is_quantity(text)) {
        return Err(("part", "not_decimal"));
    }
    let (since, due, source) = (given(&typed.since), given(&typed.due), given(&typed.source));
    Ok((is_giver, StepBody { since, due, source, quantity, ..StepBody::to(rung) }))
}

/// Sends a step for a side, which the unit names; what was typed goes once it is on its way.
async fn send(
    props: StepFormProps,
    desk: Desk,
    form: Option<Typed<StepText>>,
    sent: (bool, StepBody),
) {
    let (StepFormProps { record, contribution: of, came, .. }, (is_giver, step)) = (props, sent);
    let speaker = if is_giver { &of.party } else { &record.body.state };
    let on_behalf = (desk.role() == Some(Role::Isu)).then(|| speaker.clone());
    let step = StepBody { on_behalf, ..step };
    let title = format!("{} · {}", rung_words(Some(step.rung)), record.body.title);
    let about = place(&record.id, of.key);
    let typed = form.as_ref().map_or("", Typed::name);
    let words = Words { title: &title, about: &about, typed };
    let waits = Step::send(&format!("contributions/{}/step", of.key), &step);
    let sent = coalitions::step(&record.id, of.key, record.version, &step);
    let taken = take(&desk, &record, words, waits, sent).await;
    if let Some(form) = form.filter(|_| !matches!(taken, Taken::Failed(_))) {
        form.clear();
    }
    tell(&desk, &came, taken);
}

/// A button for each side that could confirm where the contribution stands: the unit's small, that
/// of whom it waits for the first on the page.
#[component]
fn Confirm(props: &StepFormProps) -> Html {
    let desk = use_desk();
    let of = &props.contribution;
    let is_unit = desk.role() == Some(Role::Isu);
    let about = place(&props.record.id, of.key);
    let waits = use_waits(Kind::Coalition, &about);
    let once = use_once();
    if waits {
        return html! { <span class="tag">{ say::desk_waits() }</span> };
    }
    let button = |is_giver: &bool| {
        let (is_giver, rung) = (*is_giver, of.rung?);
        if !of.may_confirm(side(is_giver)) {
            return None;
        }
        let onclick = {
            let (props, desk, once) = (props.clone(), desk.clone(), once.clone());
            let step = StepBody::to(rung);
            Callback::from(move |_: MouseEvent| {
                let sent = (is_giver, step.clone());
                // What is typed of the next step beside it stays.
                once.run(send(props.clone(), desk.clone(), None, sent));
            })
        };
        let words = match (is_unit, is_giver) {
            (false, _) => say::convene_confirm(),
            (true, true) => say::convene_confirm_for(&desk.name_of(&of.party)),
            (true, false) => say::convene_confirm_for(&desk.name_of(&props.record.body.state)),
        };
        let class = classes!("button", is_unit.then_some("secondary small"));
        Some(html! { <button type="button" {class} {onclick}>{ words }</button> })
    };
    html! { { for props.sides.iter().filter_map(button) } }
}

/// The day, the due day or the source of the step that it stands on, which whoever took it corrects.
fn moves(of: &Contribution, sides: &[bool]) -> Option<Rung> {
    let is_own = |rung: &Rung| sides.contains(&(rung.taken_by() == Side::Giver));
    let stays = |rung: &Rung| !matches!(rung, Rung::Declined | Rung::Lapsed);
    of.rung.filter(|rung| stays(rung) && is_own(rung))
}

/// Whether there is anything to do for one of these sides: to take a step, to confirm, to correct or to
/// undo one.
pub(super) fn can(of: &Contribution, sides: &[bool], is_unit: bool) -> bool {
    let one = |is_giver: &bool| {
        let own = side(*is_giver);
        !next_steps(of, own).is_empty() || of.may_confirm(own) || of.may_undo(own, is_unit).is_ok()
    };
    sides.iter().any(one) || moves(of, sides).is_some()
}

/// Properties of [`Awaited`].
#[derive(Properties, PartialEq)]
pub(super) struct AwaitedProps {
    /// The coalition.
    pub(super) record: Shared,
    /// Needs that the reader may see.
    pub(super) needs: Rc<Vec<Record<NeedBody>>>,
    /// Hears what came of it.
    pub(super) came: Came,
}

/// What the other side stated and waits for the reader's confirmation; nothing where nothing does.
#[component]
pub(super) fn Awaited(props: &AwaitedProps) -> Html {
    let desk = use_desk();
    let body = &props.record.body;
    let waits = body.contributions.iter().filter_map(|of| {
        let own = of.side(desk.reader().party(), &body.state)?;
        of.may_confirm(own).then_some((of, own == Side::Giver))
    });
    let all: Vec<(&Contribution, bool)> = waits.collect();
    if all.is_empty() || !props.record.may.contains(&Action::Step) {
        return Html::default();
    }
    let one = |(of, is_giver): &(&Contribution, bool)| {
        let line = line_of(of, &props.needs);
        let (who, by) = if *is_giver {
            (&body.state, by_unit(of.receiver_by_unit))
        } else {
            (&of.party, by_unit(of.giver_by_unit))
        };
        let (quantity, rung) = (brought_words(&line, &of.quantity), rung_words(of.rung));
        let since = of.since.as_deref().map_or_else(say::not_reported, day);
        let (name, line) = (desk.name_of(who), line_words(&line));
        let says = say::convene_stated(&since, &line, &name, &quantity, &rung);
        let row = row_of(of);
        let onclick = {
            let row = row.clone();
            Callback::from(move |event: MouseEvent| {
                event.prevent_default();
                browser::focus_by_id(&row);
            })
        };
        html! {
            <li key={of.key.to_string()}>
                <p>{ says }{ by }</p>
                <p class="button-row">
                    <Confirm record={props.record.clone()} contribution={(*of).clone()} sides={vec![*is_giver]} came={props.came.clone()} />
                    <a href={format!("#{row}")} {onclick}>{ say::convene_see_row() }</a>
                </p>
            </li>
        }
    };
    notice(
        Tone::Warn,
        &say::convene_awaited(),
        html! {
            <>
                <ul class="plain">{ for all.iter().map(one) }</ul>
                <p class="hint">{ say::convene_awaited_wrong() }</p>
            </>
        },
    )
}

/// For the unit, confirming for a side with one press; a new step with its day, the next due day and where it is written.
#[component]
pub(super) fn StepForm(props: &StepFormProps) -> Html {
    let desk = use_desk();
    let of = &props.contribution;
    let waits = use_waits(Kind::Coalition, &place(&props.record.id, of.key));
    let is_unit = desk.role() == Some(Role::Isu);
    let form = use_typed::<StepText>(&format!("step/{}", place(&props.record.id, of.key)));
    let once = use_once();
    // Whether it was sent with something missing or unreadable.
    let is_tried = use_state(|| false);
    let mut steps: Vec<(bool, Rung)> = props
        .sides
        .iter()
        .flat_map(|is_giver| {
            next_steps(of, side(*is_giver)).into_iter().map(|rung| (*is_giver, rung))
        })
        .collect();
    // Its day, and that of the next step, change without a step: a delay is no refusal.
    let moves = moves(of, &props.sides);
    steps.extend(moves.map(|rung| (rung.taken_by() == Side::Giver, rung)));
    let words = |rung: Rung| {
        let words = rung_words(Some(rung));
        if moves == Some(rung) { say::convene_step_stays(&words) } else { words }
    };
    let options: Vec<(String, String)> =
        steps.iter().map(|(_, rung)| (rung.code().to_owned(), words(*rung))).collect();
    let set =
        |change: fn(&mut StepText, String)| form.on(move |typed, text: String| change(typed, text));
    let id = |field: &str| format!("step-{}-{field}", of.key);
    let said = said(&form, &steps);
    let onsubmit = {
        let (props, desk, said) = (props.clone(), desk.clone(), said.clone());
        let (form, once, is_tried) = (form.clone(), once.clone(), is_tried.clone());
        let wrong = said.as_ref().err().map(|(field, _)| id(field));
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            is_tried.set(wrong.is_some());
            if let Some(wrong) = &wrong {
                return browser::focus_by_id(wrong);
            }
            if let Ok(said) = said.clone() {
                once.run(send(props.clone(), desk.clone(), Some(form.clone()), said));
            }
        })
    };
    let problem = |field: &str| match &said {
        Err((wrong, code)) if *is_tried && *wrong == field => rule_words(code, ""),
        _ => String::new(),
    };
    let field =
        |name: &str, kind: &'static str, label: String, value: &str, oninput: &Callback<String>| {
            text_field(&TextField {
                id: &id(name),
                kind,
                label: &label,
                hint: "",
                value,
                problem: &problem(name),
                autocomplete: "off",
                oninput,
            })
        };
    if waits {
        return html! { <p><span class="tag">{ say::desk_waits() }</span></p> };
    }
    let undoes = props.sides.iter().find(|own| of.may_undo(side(**own), is_unit).is_ok());
    let undoes = undoes.zip(of.rung).map(|(is_giver, rung)| {
        let (props, desk, is_giver) = (props.clone(), desk.clone(), *is_giver);
        Callback::from(move |_: MouseEvent| {
            let undo = StepBody { undo: true, ..StepBody::to(rung) };
            once.run(send(props.clone(), desk.clone(), None, (is_giver, undo)));
        })
    });
    let may_confirm = is_unit && props.sides.iter().any(|is_giver| of.may_confirm(side(*is_giver)));
    html! {
        <>
            // What waits for others is said and confirmed at the top of the page.
            if may_confirm || undoes.is_some() {
                <p class="button-row">
                    if may_confirm { <Confirm ..props.clone() /> }
                    if let Some(onclick) = undoes {
                        <button type="button" class="button secondary small" {onclick}>{ say::convene_step_undo() }</button>
                    }
                </p>
            }
            if !options.is_empty() {
                <details open={form.is_back()}>
                    <summary>{ say::convene_next_step() }</summary>
                    { form.back() }
                    <form class="inline-form" {onsubmit}>
                        { select_field(&SelectField {
                            id: &id("rung"), label: &say::convene_step_to(), any: &say::offer_choose(), options: &options,
                            value: &form.rung, onchange: &set(|typed, text| typed.rung = text), problem: &problem("rung"), class: "",
                        }) }
                        { field("since", "date", say::convene_step_day(), &form.since, &set(|typed, text| typed.since = text)) }
                        { field("due", "date", say::convene_due(), &form.due, &set(|typed, text| typed.due = text)) }
                        { field("source", "text", say::convene_source(), &form.source, &set(|typed, text| typed.source = text)) }
                        { field("part", "text", say::convene_step_part(), &form.part.text(), &set(|typed, text| typed.part = Figure::new(text))) }
                        <p><button class="button secondary">{ say::convene_step_do() }</button></p>
                    </form>
                    <p class="hint">{ say::convene_step_hint() }</p>
                </details>
            }
        </>
    }
}

#[cfg(test)]
mod tests {
    use contract::coalition::Rung;

    use super::{StepText, said};
    use crate::desk::need::figure::Figure;
    use crate::words::{Language, speak_natively};

    fn typed(rung: &str, part: &str) -> StepText {
        let (rung, since) = (rung.to_owned(), " 2026-11-01".to_owned());
        StepText { rung, since, part: Figure::new(part.to_owned()), ..StepText::default() }
    }

    #[test]
    fn a_step_that_is_not_chosen_and_a_part_that_is_no_number_are_wrong_at_their_field() {
        let steps = [(true, Rung::Pledged)];
        let wrong = |rung, part| said(&typed(rung, part), &steps).expect_err("it is not sent");
        assert_eq!(wrong("", ""), ("rung", "missing_field"));
        assert_eq!(wrong("paid", ""), ("rung", "missing_field"), "it is no next step");
        assert_eq!(wrong("pledged", "half"), ("part", "not_decimal"));
        let (is_giver, step) = said(&typed("pledged", "1,500"), &steps).expect("it is a step");
        assert_eq!((is_giver, step.rung, step.undo), (true, Rung::Pledged, false));
        assert_eq!(step.quantity.as_deref(), Some("1500"));
        assert_eq!((step.since.as_deref(), step.due), (Some("2026-11-01"), None));
    }

    #[test]
    fn a_part_that_was_typed_in_one_language_is_the_same_in_another() {
        speak_natively(Language::English);
        let kept = serde_json::to_string(&typed("pledged", "1,500")).expect("it can be kept");
        speak_natively(Language::French);
        let back = serde_json::from_str(&kept).expect("it can be read");
        let part = said(&back, &[(true, Rung::Pledged)]).map(|(_, step)| step.quantity);
        speak_natively(Language::English);
        assert_eq!(part, Ok(Some("1500".to_owned())));
    }
}
