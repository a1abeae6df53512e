//! A need that waits to be checked: publishing it, or returning it with comments on fields.

use std::rc::Rc;

use contract::Code as _;
use contract::access::{Action, Visibility};
use contract::need::NeedBody;
use contract::record::{Kind, Record, Remark, Status};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::QUEUE;
use crate::browser;
use crate::client::ClientError;
use crate::desk::context::use_desk;
use crate::desk::link::DeskLink;
use crate::desk::once::use_once;
use crate::desk::outbox::{Taken, use_waits};
use crate::desk::page::need_remarks::{RemarkFields, Remarks, remark_fields, remarks, wordless};
use crate::desk::page::need_steps::send;
use crate::desk::part::{by_word, day, title_of};
use crate::desk::queue::days_since;
use crate::desk::route::Route;
use crate::desk::trouble::trouble;
use crate::desk::typed::use_typed;
use crate::words::say;

/// Properties of [`Check`].
#[derive(Properties, PartialEq)]
pub(super) struct CheckProps {
    /// The need.
    pub(super) need: Rc<Record<NeedBody>>,
    /// The day.
    pub(super) today: String,
    /// The need beside it in the list: where reading goes on once this one is done.
    #[prop_or_default]
    pub(super) beside: Option<String>,
    /// Hears that a step was taken.
    pub(super) again: Callback<()>,
}

/// The id of the heading of a need.
fn heading(need: &str) -> String {
    format!("check-{need}")
}

/// A need with what the unit may do: publish it, or return it with comments on fields.
#[component]
pub(super) fn Check(props: &CheckProps) -> Html {
    let desk = use_desk();
    let need = &props.need;
    // Whether it is being returned, once somebody said so or left it.
    let returns = use_state(|| None::<bool>);
    let form = use_typed::<Remarks>(&format!("return/{}", need.id));
    let waits = use_waits(Kind::Need, &need.id);
    let once = use_once();
    let error = use_state(|| None::<ClientError>);
    let is_amended = need.status == Status::Published;
    let step = {
        let (need, again, error, desk) =
            (need.clone(), props.again.clone(), error.clone(), desk.clone());
        let (form, beside) = (form.clone(), props.beside.clone());
        Callback::from(move |action: Action| {
            let comments = if action == Action::Return { remarks(&form) } else { Vec::new() };
            let (need, again, error, desk) =
                (need.clone(), again.clone(), error.clone(), desk.clone());
            let (form, beside) = (form.clone(), beside.clone());
            once.run(async move {
                let taken = send(&desk, &need, action, &Remark { comments }, form.name()).await;
                if !matches!(taken, Taken::Failed(_)) {
                    form.clear();
                }
                match taken {
                    Taken::Done(()) => {
                        desk.say.emit(say::desk_action(action.code()));
                        match &beside {
                            Some(beside) => browser::focus_by_id(&heading(beside)),
                            None => browser::focus_by_id(QUEUE),
                        }
                        again.emit(());
                    }
                    Taken::Waits => {
                        error.set(None);
                        desk.say.emit(say::desk_waits());
                    }
                    Taken::Failed(other) => {
                        desk.say.emit(wordless(Some(&other)));
                        error.set(Some(other));
                    }
                }
            });
        })
    };
    // What was pressed goes with what it shows: the focus follows.
    let turn = |on: bool| {
        let returns = returns.clone();
        let to =
            if on { format!("return-field-{}", need.id) } else { format!("return-{}", need.id) };
        Callback::from(move |_: MouseEvent| {
            returns.set(Some(on));
            let to = to.clone();
            Timeout::new(0, move || browser::focus_by_id(&to)).forget();
        })
    };
    let problem = wordless(error.as_ref());
    let may = |action: Action| need.may.contains(&action);
    let id = &need.id;
    let days =
        days_since(&need.changed_at, &props.today).and_then(|days| usize::try_from(days).ok());
    // What came today waits for no days.
    let days = days.filter(|days| *days > 0);
    html! {
        <li class="queue-item">
            <h3 id={heading(id)} tabindex="-1"><DeskLink to={Route::Need { id: id.clone() }}><bdi>{ title_of(&need.body) }</bdi></DeskLink></h3>
            <p>
                { desk.name_of(&need.owner) }{ " · " }<code dir="ltr" class="whole">{ id }</code>{ " · " }
                if is_amended { { say::desk_status_amended() }{ " · " } }
                { say::unit_waits_since(&day(&need.changed_at)) }
                if let Some(days) = days { { " · " }{ say::queue_for_days(days) } }
            </p>
            if let Some(error) = error.as_ref().filter(|_| problem.is_empty()) {
                { trouble(error) }
            }
            if waits {
                <p><span class="tag">{ say::desk_waits() }</span></p>
            } else if returns.unwrap_or(form.is_back()) {
                { form.back() }
                <div class="form">
                    { remark_fields(&RemarkFields {
                        form: &form, body: &need.body, name: "return", of: &format!("-{id}"), label: &say::unit_return_text(),
                        hint: "", problem: &problem,
                    }) }
                    <p class="button-row">
                        <button type="button" class="button secondary" onclick={step.reform(|_: MouseEvent| Action::Return)}>{ say::unit_return_do() }</button>
                        <button type="button" class="link-button" onclick={turn(false)}>{ say::offer_reason_cancel() }</button>
                    </p>
                </div>
            } else {
                // Publishing acts at once: what follows is said before.
                if may(Action::Publish) {
                    <p class="hint" id={format!("publish-{id}")}>{ follows(need) }</p>
                }
                <p class="button-row">
                    if may(Action::Publish) {
                        <button type="button" class="button" aria-describedby={format!("publish-{id}")} onclick={step.reform(|_: MouseEvent| Action::Publish)}>{ say::unit_publish() }</button>
                    }
                    if may(Action::Return) {
                        <button type="button" class="button secondary" id={format!("return-{id}")} onclick={turn(true)}>{ say::unit_return() }</button>
                    }
                </p>
            }
        </li>
    }
}

/// Who sees a need once it is published, and how many of its lines; the others stay with its State and the unit.
fn follows(need: &Record<NeedBody>) -> Html {
    let who = need.visibility.unwrap_or(Visibility::Isu);
    let seen = say::desk_need_seen_then(&say::desk_need_visibility(who.code()));
    let lines = &need.body.lines;
    let shared = lines.iter().filter(|line| line.shared).count();
    let rest = match who {
        Visibility::Isu => String::new(),
        _ if shared == 0 => say::desk_need_shared_none(),
        _ => say::desk_need_shared_lines(by_word(need.body.origin), shared, lines.len()),
    };
    html! { <>{ seen }<span class="sub">{ rest }</span></> }
}

#[cfg(test)]
mod tests {
    use contract::access::Role;
    use contract::need::NeedLine;

    use super::*;
    use crate::desk::page::stage::{desk, drawn};
    use crate::words::{Language, speak_natively};

    #[test]
    fn what_publishing_brings_is_said_before_it_is_done() {
        speak_natively(Language::English);
        let of = |shared: bool, visibility| {
            let line = |shared| NeedLine { shared, ..NeedLine::default() };
            let body = NeedBody { lines: vec![line(shared), line(false)], ..NeedBody::default() };
            let need = Record::new("N-1", Kind::Need, "LAO", Status::Submitted, body);
            let may = vec![Action::Publish, Action::Return];
            let need = Rc::new(Record { visibility: Some(visibility), may, ..need });
            drawn(desk("ISU", Role::Isu), move || {
                html! { <Check need={need.clone()} today="2026-11-30" again={Callback::noop()} /> }
            })
        };
        let html = of(true, Visibility::StatesParties);
        let says = ["Once published: Every State Party", "with the State’s consent: 1 of 2"];
        assert!(says.iter().all(|words| html.contains(words)), "{html}");
        assert!(html.contains("aria-describedby=\"publish-N-1\""), "{html}");
        assert!(of(false, Visibility::Public).contains(&say::desk_need_shared_none()));
        assert!(!of(true, Visibility::Isu).contains("Lines that may"), "the unit sees all anyway");
    }
}
