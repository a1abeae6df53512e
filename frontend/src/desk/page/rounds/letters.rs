//! Letters about records, before they are sent: for the unit, which copies them where no mail server does.

use contract::Code as _;
use contract::record::Kind;
use contract::reminder::{DueLetter, Reminders};
use yew::prelude::*;

use crate::browser;
use crate::client::rounds;
use crate::context::use_query;
use crate::desk::context::{Desk, use_desk};
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::part::{LETTERS, day};
use crate::desk::route::Route;
use crate::ui::skeleton;
use crate::words::say;

/// The id of the summary, to which a link from elsewhere leads.
const SUMMARY: &str = "letters-summary";

/// All of them; asked for when somebody opens it, or comes for it.
#[component]
pub(super) fn Letters() -> Html {
    let is_asked = !use_query().get(LETTERS.0).is_empty();
    let is_open = use_state(|| is_asked);
    use_effect_with((), move |()| {
        if is_asked {
            browser::focus_soon(SUMMARY.to_owned());
        }
    });
    let ontoggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: Event| is_open.set(true))
    };
    html! {
        <details id="letters" class="no-print" open={is_asked} {ontoggle}>
            <summary id={SUMMARY}>{ say::rounds_reminders() }</summary>
            if *is_open {
                <Due />
            }
        </details>
    }
}

#[component]
fn Due() -> Html {
    let desk = use_desk();
    let found = use_fetch((), |()| rounds::reminders());
    let Some(due) = found.value() else {
        return if found.error().is_some() {
            found.trouble()
        } else {
            skeleton(&say::desk_loading())
        };
    };
    html! { <>{ found.trouble() }{ listed(&desk, due) }</> }
}

/// Whether they are sent at all, and each with its day.
fn listed(desk: &Desk, due: &Reminders) -> Html {
    let means =
        if due.are_sent { say::rounds_reminders_sent() } else { say::rounds_reminders_unsent() };
    html! {
        <>
            <p class="hint">{ means }</p>
            if due.letters.is_empty() {
                <p class="empty">{ say::rounds_reminders_none() }</p>
            }
            <ul class="history">{ for due.letters.iter().map(|of| letter(desk, of)) }</ul>
        </>
    }
}

fn letter(desk: &Desk, of: &DueLetter) -> Html {
    let about = |id: &String| {
        let id = id.clone();
        let to = match of.kind {
            Kind::Need => Route::Need { id: id.clone() },
            Kind::Coalition => Route::Coalition { id: id.clone() },
            _ => Route::Round { id: id.clone() },
        };
        html! { <>{ " · " }<DeskLink {to}><code dir="ltr">{ id }</code></DeskLink></> }
    };
    let copy = {
        let (text, say_it) = (of.text.clone(), desk.say.clone());
        Callback::from(move |_: MouseEvent| {
            let say_it = say_it.clone();
            browser::copy(&text, move |is_copied| {
                say_it.emit(say::rounds_reminder_copied(if is_copied { "yes" } else { "no" }));
            });
        })
    };
    let lang = of.language.code();
    html! {
        <li>
            <p><strong>{ day(&of.on) }</strong>{ " · " }{ desk.name_of(&of.party) }{ for of.records.iter().map(about) }</p>
            <p class="sub">
                if let Some(to) = &of.to {
                    <bdi>{ &to.name }</bdi>{ " · " }<bdi dir="ltr">{ &to.email }</bdi>
                } else {
                    { say::rounds_reminder_nobody() }
                }
            </p>
            <details>
                <summary {lang} dir="auto">{ &of.subject }</summary>
                <p {lang} dir="auto" class="own-words">{ &of.text }</p>
                <p><button type="button" class="button secondary" onclick={copy}>{ say::rounds_reminder_copy() }</button></p>
            </details>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use contract::access::Role;
    use contract::account::Language as Written;
    use contract::record::Kind;
    use contract::reminder::{DueLetter, Recipient, Reminders};
    use yew::prelude::*;

    use super::{Letters, listed};
    use crate::desk::page::stage::{desk, drawn, drawn_at};
    use crate::words::{Language, speak_natively};

    fn letters(are_sent: bool, to: Option<Recipient>) -> String {
        speak_natively(Language::English);
        let unit = || desk("ISU", Role::Isu);
        drawn(unit(), move || {
            let letter = DueLetter {
                on: "2026-12-01".to_owned(),
                party: "DEU".to_owned(),
                to: to.clone(),
                language: Written::French,
                kind: Kind::Coalition,
                records: vec!["C-1".to_owned(), "C-2".to_owned()],
                subject: "Une étape".to_owned(),
                text: "Premier\n\nhttps://a.example/desk/coalitions/C-1\n".to_owned(),
            };
            listed(&unit(), &Reminders { are_sent, letters: vec![letter] })
        })
    }

    #[test]
    fn whoever_comes_for_the_letters_finds_them_unfolded() {
        let is_open = |at: &str| {
            let html = drawn_at(at, desk("ISU", Role::Isu), || html! { <Letters /> });
            let (tag, _) = html.split_once('>').expect("it begins with the element");
            tag.split(' ').any(|name| name.starts_with("open"))
        };
        assert!(is_open("/desk/rounds?letters=open"));
        assert!(!is_open("/desk/rounds"));
    }

    #[test]
    fn a_letter_is_shown_with_its_day_whom_it_goes_to_and_what_it_is_about() {
        let to = Recipient { name: "Anna".to_owned(), email: "a@deu.example".to_owned() };
        let html = letters(true, Some(to));
        for part in [
            "1 December 2026",
            "Germany",
            "Anna",
            "a@deu.example",
            "/desk/coalitions/C-1\"",
            "/desk/coalitions/C-2\"",
            "lang=\"fr\"",
            "Une étape",
            "Premier\n\nhttps://a.example",
            "Copy the text",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(!html.contains("No mail server"), "{html}");
        let html = letters(false, None);
        for part in ["No mail server is configured", "can be written to"] {
            assert!(html.contains(part), "{part}: {html}");
        }
    }
}
