//! What can be done with a need where it stands.

use std::rc::Rc;

use contract::Code as _;
use contract::access::Action;
use contract::need::NeedBody;
use contract::record::{Comment, Kind, Record, Remark, Status};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::client::{ClientError, records};
use crate::desk::context::use_desk;
use crate::desk::link::DeskLink;
use crate::desk::need::place::Place;
use crate::desk::part::{TextArea, text_area, undo};
use crate::desk::route::Route;
use crate::desk::trouble::trouble;
use crate::ui::{SelectField, select_field};
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
}

/// Buttons for the steps, and a field for what is said with them.
#[component]
pub(super) fn NeedSteps(props: &NeedStepsProps) -> Html {
    let desk = use_desk();
    let error = use_state(|| None::<ClientError>);
    let is_sending = use_state(|| false);
    let field = use_state(String::new);
    let text = use_state(String::new);
    let record = &props.record;
    let take = {
        let (record, ondone, say_it) = (record.clone(), props.ondone.clone(), desk.say.clone());
        let (error, is_sending) = (error.clone(), is_sending.clone());
        let (field, text) = (field.clone(), text.clone());
        Callback::from(move |action: Action| {
            if *is_sending {
                return;
            }
            is_sending.set(true);
            let comment = Comment { field: (*field).clone(), text: text.trim().to_owned() };
            let comments = if comment.text.is_empty() { Vec::new() } else { vec![comment] };
            let (record, ondone, say_it) = (record.clone(), ondone.clone(), say_it.clone());
            let (error, is_sending) = (error.clone(), is_sending.clone());
            let text = text.clone();
            spawn_local(async move {
                let remark = Remark { comments };
                let taken = send(&record, action, &remark).await;
                is_sending.set(false);
                match taken {
                    Ok(()) => {
                        error.set(None);
                        text.set(String::new());
                        say_it.emit(say::desk_action(action.code()));
                        ondone.emit(Said::Step(action));
                    }
                    Err(wrong) => error.set(Some(wrong)),
                }
            });
        })
    };
    let may = |action: Action| record.may.contains(&action);
    let button = |action: Action, words: String, class: &'static str| {
        let onclick = take.reform(move |_: MouseEvent| action);
        may(action).then(|| {
            html! { <button type="button" class={class} aria-disabled={is_sending.then_some("true")} {onclick}>{ words }</button> }
        })
    };
    let set = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |text: String| state.set(text))
    };
    let back = match props.said {
        Some(Said::Step(Action::Withdraw)) => Some((say::desk_need_withdrawn(), Action::Restore)),
        Some(Said::Step(Action::Restore)) if record.status == Status::Draft => {
            Some((say::desk_need_restored(), Action::Withdraw))
        }
        _ => None,
    };
    html! {
        <div class="no-print">
            if let Some(error) = &*error {
                { trouble(error) }
            }
            if let Some((words, action)) = back {
                { undo(&words, &take.reform(move |()| action)) }
            }
            <p class="button-row">
                if may(Action::Edit) {
                    <DeskLink to={Route::EditNeed { id: record.id.clone() }} class="button">{ say::desk_need_edit() }</DeskLink>
                }
                { button(Action::Submit, say::desk_need_send(), "button secondary") }
                { button(Action::Publish, say::desk_need_publish(), "button") }
                { button(Action::Return, say::desk_need_return(), "button secondary") }
                { button(Action::Withdraw, say::desk_need_withdraw(), "button secondary") }
                { button(Action::Restore, say::desk_need_restore(), "button secondary") }
            </p>
            if may(Action::Comment) {
                <details open={may(Action::Return)}>
                    <summary>{ say::desk_need_comment() }</summary>
                    <div class="form">
                        { select_field(&SelectField {
                            id: "comment-field", label: &say::desk_need_comment_on(), any: &say::desk_need_comment_whole(),
                            options: &fields(&record.body), value: &field, onchange: &set(&field), class: "",
                        }) }
                        { text_area(&TextArea {
                            id: "comment-text", label: &say::desk_need_comment_text(), hint: &say::desk_need_comment_hint(),
                            value: &text, problem: "", rows: 3, oninput: &set(&text),
                        }) }
                        <p>{ button(Action::Comment, say::desk_need_comment_send(), "button secondary") }</p>
                    </div>
                </details>
            }
        </div>
    }
}

/// Takes a step; a comment is sent under a key of its own, since it makes no version.
async fn send(
    record: &Record<NeedBody>,
    action: Action,
    remark: &Remark,
) -> Result<(), ClientError> {
    if action == Action::Comment {
        let key = crate::desk::device::random_key();
        return records::comment(Kind::Need, &record.id, &key, remark).await;
    }
    let version = record.version;
    records::step::<NeedBody>(Kind::Need, &record.id, version, action, remark).await.map(drop)
}

/// Everything that a comment can be about.
fn fields(body: &NeedBody) -> Vec<(String, String)> {
    let of_need = ["title", "theme", "activity", "priority", "deadline", "source", "note"];
    let of_line = [
        "",
        "year",
        "amount",
        "quantity",
        "unit_cost",
        "already_covered",
        "smallest_part",
        "source",
    ];
    let lines = (0..body.lines.len()).flat_map(|at| {
        of_line.map(|field| match field {
            "" => format!("lines[{at}]"),
            field => format!("lines[{at}].{field}"),
        })
    });
    let all = of_need.map(str::to_owned).into_iter().chain(lines);
    all.map(|path| (path.clone(), Place::parse(&path).words())).collect()
}
