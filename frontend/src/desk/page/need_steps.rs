//! What can be done with a need where it stands.

use std::rc::Rc;

use contract::Code as _;
use contract::access::{Action, Role};
use contract::need::NeedBody;
use contract::record::{Kind, Record, Remark, Status};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::need_remarks::{RemarkFields, Remarks, remark_fields, remarks, wordless};
use crate::client::ClientError;
use crate::desk::context::{Desk, use_desk};
use crate::desk::link::DeskLink;
use crate::desk::need::OURS;
use crate::desk::outbox::{self, Taken, Words, use_waits};
use crate::desk::part::{title_of, undo, withdrawing, withdrawn};
use crate::desk::route::Route;
use crate::desk::trouble::trouble_in_form;
use crate::desk::typed::use_typed;
use crate::words::say;

/// What was just done on the page of a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// Consent for a line was given or taken back.
    Consent {
        /// The line.
        key: u32,
        /// What holds now.
        is_shared: bool,
    },
    /// A step was taken.
    Step(Action),
}

/// Properties of [`NeedSteps`].
#[derive(Properties, PartialEq)]
pub(super) struct NeedStepsProps {
    /// The need.
    pub(super) record: Rc<Record<NeedBody>>,
    /// What was just done on the page: one thing at a time can be undone.
    pub(super) said: Option<Said>,
    /// Hears what was done.
    pub(super) ondone: Callback<Said>,
    /// What the need says; the field for a comment stands after it.
    #[prop_or_default]
    pub(super) children: Html,
    /// The rest of the page; what withdraws the need stands after it.
    #[prop_or_default]
    pub(super) rest: Html,
}

/// Buttons for the steps, and a field for what is said with them.
#[component]
pub(super) fn NeedSteps(props: &NeedStepsProps) -> Html {
    let desk = use_desk();
    let error = use_state(|| None::<ClientError>);
    let is_sending = use_state(|| false);
    let record = &props.record;
    let form = use_typed::<Remarks>(&format!("remark/{}", record.id));
    let waits = use_waits(Kind::Need, &record.id);
    let take = {
        let (record, ondone, desk) = (record.clone(), props.ondone.clone(), desk.clone());
        let (error, is_sending) = (error.clone(), is_sending.clone());
        let form = form.clone();
        Callback::from(move |action: Action| {
            if *is_sending {
                return;
            }
            is_sending.set(true);
            let comments = remarks(&form);
            let (record, ondone, desk) = (record.clone(), ondone.clone(), desk.clone());
            let (error, is_sending) = (error.clone(), is_sending.clone());
            let form = form.clone();
            spawn_local(async move {
                let remark = Remark { comments };
                let taken = send(&desk, &record, action, &remark, form.name()).await;
                is_sending.set(false);
                match taken {
                    Taken::Done(()) => {
                        error.set(None);
                        form.clear();
                        desk.say.emit(say::desk_action(action.code()));
                        ondone.emit(Said::Step(action));
                    }
                    Taken::Waits => {
                        error.set(None);
                        form.clear();
                        desk.say.emit(say::desk_waits());
                    }
                    Taken::Failed(wrong) => {
                        desk.say.emit(wordless(Some(&wrong)));
                        error.set(Some(wrong));
                    }
                }
            });
        })
    };
    let problem = wordless(error.as_ref());
    // What waits is done first; a comment changes nothing and can be said meanwhile.
    let may =
        |action: Action| record.may.contains(&action) && (!waits || action == Action::Comment);
    let button = |action: Action, class: &'static str| {
        let onclick = take.reform(move |_: MouseEvent| action);
        may(action).then(|| {
            html! { <button type="button" class={class} aria-disabled={is_sending.then_some("true")} {onclick}>{ words(action) }</button> }
        })
    };
    type Shown = fn(&str, &Callback<()>) -> Html;
    let back: Option<(Shown, String, Action)> = match props.said {
        _ if may(Action::Undo) => Some((undo, say::desk_need_undoable(), Action::Undo)),
        Some(Said::Step(Action::Withdraw)) => {
            Some((withdrawn, say::desk_need_withdrawn(), Action::Restore))
        }
        Some(Said::Step(Action::Restore)) if record.status == Status::Draft => {
            Some((undo, say::desk_need_restored(), Action::Withdraw))
        }
        _ => None,
    };
    let edit = Route::EditNeed { id: record.id.clone() };
    let steps: Vec<Html> = [
        (Action::Submit, "button secondary"),
        (Action::Publish, "button"),
        (Action::Return, "button secondary"),
        (Action::Restore, "button secondary"),
    ]
    .into_iter()
    .filter_map(|(action, class)| button(action, class))
    .collect();
    html! {
        <>
        <div class="no-print">
            if let Some(error) = error.as_ref().filter(|_| problem.is_empty()) {
                { trouble_in_form(error) }
            }
            if waits {
                <p><span class="tag">{ say::desk_waits() }</span></p>
            } else if let Some((shown, words, action)) = back {
                { shown(&words, &take.reform(move |()| action)) }
            }
            if may(Action::Edit) || !steps.is_empty() {
                <p class="button-row">
                    if may(Action::Edit) {
                        <DeskLink to={edit.clone()} class="button">{ say::desk_need_edit() }</DeskLink>
                        if record.body.others().is_some() && desk.role() == Some(Role::FocalPoint) {
                            <DeskLink to={edit} also={(OURS, "1".to_owned())} class="button secondary">{ say::desk_need_ours() }</DeskLink>
                        }
                    }
                    { for steps }
                </p>
            }
        </div>
        { props.children.clone() }
        if may(Action::Comment) {
            <details class="no-print" open={record.status == Status::Submitted || form.is_back() || !problem.is_empty()}>
                <summary>{ say::desk_need_comment() }</summary>
                { form.back() }
                <div class="form">
                    { remark_fields(&RemarkFields {
                        form: &form, body: &record.body, name: "comment", of: "", label: &say::desk_need_comment_text(),
                        hint: &say::desk_need_comment_hint(), problem: &problem,
                    }) }
                    <p>{ button(Action::Comment, "button secondary") }</p>
                </div>
            </details>
        }
        { props.rest.clone() }
        if may(Action::Withdraw) {
            { withdrawing(&say::desk_need_withdraw(), &take.reform(|()| Action::Withdraw)) }
        }
        </>
    }
}

/// What a step is called on its button, and while it waits.
fn words(action: Action) -> String {
    match action {
        Action::Submit => say::desk_need_send(),
        Action::Publish => say::desk_need_publish(),
        Action::Return => say::desk_need_return(),
        Action::Withdraw => say::desk_need_withdraw(),
        Action::Restore => say::offer_restore(),
        Action::Comment => say::desk_need_comment_send(),
        other => say::desk_action(other.code()),
    }
}

/// Takes a step, or says something; either waits where the server cannot be reached, with what was
/// `typed` for it.
pub(super) async fn send(
    desk: &Desk,
    record: &Record<NeedBody>,
    action: Action,
    remark: &Remark,
    typed: &str,
) -> Taken<()> {
    let title = format!("{} · {}", words(action), title_of(&record.body));
    let words = Words { title: &title, about: &record.id, typed };
    if action == Action::Comment {
        return outbox::comment(desk, record, words, remark).await;
    }
    match outbox::step(desk, record, words, action, remark).await {
        Taken::Done(_) => Taken::Done(()),
        Taken::Waits => Taken::Waits,
        Taken::Failed(error) => Taken::Failed(error),
    }
}
