//! What members tell the unit of a coalition: the form, and for the unit what was said and nothing was
//! done about yet.

use contract::access::Action;
use contract::record::{Change, Comment, Kind, Remark};
use yew::prelude::*;

use super::Shared;
use crate::browser;
use crate::client::{ClientError, records};
use crate::desk::UNIT;
use crate::desk::context::{Desk, use_desk};
use crate::desk::fetched::use_fetch;
use crate::desk::once::use_once;
use crate::desk::outbox::{self, Taken, Words, use_says};
use crate::desk::part::{TextArea, comments, day, text_area};
use crate::desk::trouble::trouble_in_form;
use crate::desk::typed::use_typed;
use crate::ui::{Tone, notice};
use crate::words::say;

/// The field.
const TEXT: &str = "tell-text";

/// Properties of [`Tell`].
#[derive(Properties, PartialEq)]
pub(super) struct TellProps {
    /// The coalition.
    pub(super) record: Shared,
}

/// Says something of it to the unit, or lets it wait.
async fn send(desk: &Desk, record: &Shared, text: String, typed: &str) -> Taken<()> {
    let title = format!("{} · {}", say::convene_tell(), record.body.title);
    let words = Words { title: &title, about: &record.id, typed };
    let remark = Remark { comments: vec![Comment { field: String::new(), text }] };
    outbox::comment(desk, record, words, &remark).await
}

/// A member's form.
#[component]
pub(super) fn Tell(props: &TellProps) -> Html {
    let desk = use_desk();
    let record = &props.record;
    let form = use_typed::<String>(&format!("tell/{}", record.id));
    let error = use_state(|| None::<ClientError>);
    let waits = use_says(Kind::Coalition, &record.id);
    let once = use_once();
    let onclick = {
        let (form, error, record) = (form.clone(), error.clone(), record.clone());
        Callback::from(move |_: MouseEvent| {
            let text = form.trim().to_owned();
            if text.is_empty() {
                browser::focus_by_id(TEXT);
                return;
            }
            let (form, error, record) = (form.clone(), error.clone(), record.clone());
            let desk = desk.clone();
            once.run(async move {
                let words = match send(&desk, &record, text, form.name()).await {
                    Taken::Done(()) => say::convene_tell_done(),
                    Taken::Waits => say::desk_waits(),
                    Taken::Failed(other) => return error.set(Some(other)),
                };
                error.set(None);
                form.clear();
                desk.say.emit(words);
            });
        })
    };
    html! {
        <details class="no-print" open={form.is_back()}>
            <summary>{ say::convene_tell() }</summary>
            { form.back() }
            if let Some(error) = &*error {
                { trouble_in_form(error) }
            }
            <div class="form">
                { text_area(&TextArea {
                    id: TEXT, label: &say::convene_tell_text(), hint: &say::convene_tell_hint(),
                    value: &form, problem: "", rows: 3, oninput: &form.on(|text, typed| *text = typed),
                }) }
                <p><button type="button" class="button secondary" {onclick}>{ say::convene_tell_do() }</button></p>
            </div>
            if waits {
                <p><span class="tag">{ say::desk_waits() }</span></p>
            }
        </details>
    }
}

/// For the unit, what members said; nothing where nothing waits for it.
#[component]
pub(super) fn Told(props: &TellProps) -> Html {
    let desk = use_desk();
    let record = &props.record;
    let found = use_fetch((record.id.clone(), record.version), |(id, _)| async move {
        records::history(Kind::Coalition, &id).await
    });
    let error = use_state(|| None::<ClientError>);
    let waits = use_says(Kind::Coalition, &record.id);
    let once = use_once();
    let onclick = {
        let (found, error, record) = (found.clone(), error.clone(), record.clone());
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            let (found, error, record) = (found.clone(), error.clone(), record.clone());
            let desk = desk.clone();
            once.run(async move {
                match send(&desk, &record, say::convene_told_seen(), "").await {
                    Taken::Done(()) => {
                        error.set(None);
                        found.again();
                    }
                    Taken::Waits => desk.say.emit(say::desk_waits()),
                    Taken::Failed(other) => error.set(Some(other)),
                }
            });
        })
    };
    let said = found.value().map(|changes| open(changes)).unwrap_or_default();
    html! {
        <>
            { found.trouble() }
            if let Some(error) = &*error {
                { trouble_in_form(error) }
            }
            if !said.is_empty() {
                { words(&desk, &said, waits, onclick) }
            }
        </>
    }
}

/// What members said since the unit last changed the coalition or said something of it, the first word first.
fn open(changes: &[Change]) -> Vec<&Change> {
    let is_answer = |change: &Change| {
        change.by.party == UNIT && matches!(change.action, Action::Edit | Action::Comment)
    };
    let since = changes.iter().rposition(is_answer).map_or(0, |at| at + 1);
    changes[since..].iter().filter(|change| !change.comments.is_empty()).collect()
}

fn words(desk: &Desk, said: &[&Change], waits: bool, onclick: Callback<MouseEvent>) -> Html {
    let one = |change: &&Change| {
        html! {
            <li key={change.at.clone()}>
                <p class="sub"><bdi>{ desk.name_of(&change.by.party) }</bdi>{ " · " }<bdi>{ &change.by.name }</bdi>{ " · " }{ day(&change.at) }</p>
                { comments(&change.comments) }
            </li>
        }
    };
    let content = html! {
        <>
            <ul class="plain">{ for said.iter().map(one) }</ul>
            if waits {
                <p><span class="tag">{ say::desk_waits() }</span></p>
            } else {
                <p><button type="button" class="button secondary" {onclick}>{ say::convene_told_seen() }</button></p>
            }
        </>
    };
    notice(Tone::Warn, &say::convene_told(), content)
}

#[cfg(test)]
mod tests {
    use contract::access::{Action, Role};
    use contract::record::{Author, Change, Comment, Status};
    use yew::prelude::Callback;

    use super::{open, words};
    use crate::desk::page::stage::{desk, drawn};
    use crate::words::{Language, speak_natively};

    fn change(action: Action, by: &str, text: &str) -> Change {
        let comment = Comment { field: String::new(), text: text.to_owned() };
        Change {
            version: 2,
            at: "2026-11-20T10:00:00Z".to_owned(),
            by: Author { name: "Anna".to_owned(), party: by.to_owned(), on_behalf: None },
            action,
            status: Status::Published,
            differences: Vec::new(),
            comments: if text.is_empty() { Vec::new() } else { vec![comment] },
        }
    }

    fn texts(changes: &[Change]) -> Vec<&str> {
        open(changes).into_iter().map(|of| of.comments[0].text.as_str()).collect()
    }

    #[test]
    fn a_word_is_open_until_the_unit_changes_the_coalition_or_says_something() {
        let mut changes = vec![
            change(Action::Invite, "ISU", ""),
            change(Action::Comment, "LAO", "Wrong year"),
            change(Action::Step, "ISU", ""),
            change(Action::Comment, "DEU", "Wrong unit"),
            change(Action::Answer, "DEU", ""),
        ];
        assert_eq!(texts(&changes), ["Wrong year", "Wrong unit"]);
        changes.push(change(Action::Add, "ISU", ""));
        assert_eq!(texts(&changes), ["Wrong year", "Wrong unit"], "adding is not reading");
        changes.push(change(Action::Edit, "ISU", ""));
        changes.push(change(Action::Comment, "LAO", "Still"));
        assert_eq!(texts(&changes), ["Still"]);
        changes.push(change(Action::Comment, "ISU", "Seen"));
        assert_eq!(texts(&changes), [""; 0]);
    }

    #[test]
    fn the_unit_reads_who_said_what() {
        speak_natively(Language::English);
        let html = drawn(desk("ISU", Role::Isu), || {
            let said = change(Action::Comment, "LAO", "Wrong year");
            words(&desk("ISU", Role::Isu), &[&said], false, Callback::noop())
        });
        for part in ["Members told the unit", "Lao PDR", "Anna", "Wrong year", ">Seen<"] {
            assert!(html.contains(part), "{part}: {html}");
        }
    }
}
