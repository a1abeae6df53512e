//! The market of this moment, kept as a case.

use contract::snapshot::Snapshot;
use engine::case::Date;
use yew::prelude::*;

use crate::client::{ClientError, unit};
use crate::desk::device::{clock, now, random_key};
use crate::desk::held::use_held;
use crate::desk::link::DeskLink;
use crate::desk::once::use_once;
use crate::desk::part::{TextField, text_field};
use crate::desk::route::Route;
use crate::desk::trouble::trouble;
use crate::ui::{Tone, notice};
use crate::words::{date, say};

/// Title, day, currency; then the hash of the case, which `ontaken` hears.
#[hook]
pub(super) fn use_take_snapshot(ontaken: Callback<String>) -> Html {
    let title = use_held("snapshot-title", String::new);
    let day = use_held("snapshot-day", String::new);
    let currency = use_held("snapshot-currency", || "USD".to_owned());
    let taken = use_state(|| None::<Result<String, ClientError>>);
    let once = use_once();
    use_effect_with((), {
        let day = day.clone();
        move |()| {
            if day.is_empty() {
                day.set(now().get(..10).unwrap_or_default().to_owned());
            }
        }
    });
    let onsubmit = {
        let (title, day, currency, taken) =
            (title.clone(), day.clone(), currency.clone(), taken.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let named = title.trim();
            let of = Snapshot {
                title: if named.is_empty() {
                    say::unit_snapshot_of(&moment(&day, &now()))
                } else {
                    named.to_owned()
                },
                label: None,
                as_of: (*day).clone(),
                currency: Some(currency.trim().to_uppercase()).filter(|code| !code.is_empty()),
                rates: None,
            };
            let (taken, ontaken) = (taken.clone(), ontaken.clone());
            once.run(async move {
                // Under a key of its own: an earlier one would give the market of then. What is the same
                // is the same case.
                let came = unit::take_snapshot(&of, &random_key()).await.map(|case| case.id);
                if let Ok(hash) = &came {
                    ontaken.emit(hash.clone());
                }
                taken.set(Some(came));
            });
        })
    };
    let set = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |text: String| state.set(text))
    };
    let field =
        |id: &str, kind: &'static str, label: &str, hint: &str, state: &UseStateHandle<String>| {
            let oninput = set(state);
            text_field(&TextField {
                id,
                kind,
                label,
                hint,
                value: state,
                problem: "",
                autocomplete: "off",
                oninput: &oninput,
            })
        };
    html! {
        <section aria-labelledby="bench-snapshot">
            <h2 id="bench-snapshot">{ say::unit_snapshot_take() }</h2>
            <p class="hint">{ say::unit_snapshot_hint() }{ " " }<DeskLink to={Route::Rates}>{ say::rates_title() }</DeskLink></p>
            <form class="inline-form" {onsubmit}>
                { field("snapshot-title", "text", &say::offer_title(), "", &title) }
                { field("snapshot-day", "date", &say::unit_as_of(), "", &day) }
                { field("snapshot-currency", "text", &say::offer_currency(), "", &currency) }
                <p><button class="button secondary">{ say::unit_snapshot_do() }</button></p>
            </form>
            { match &*taken {
                None => Html::default(),
                Some(Err(error)) => trouble(error),
                Some(Ok(hash)) => notice(Tone::Ok, &say::unit_snapshot_done(), technical(hash)),
            } }
        </section>
    }
}

/// The day that a snapshot describes, and the time at which it was taken.
fn moment(day: &str, now: &str) -> String {
    let day = Date::parse(day).map_or_else(|| day.to_owned(), date);
    format!("{day}{}{}", say::list_comma(), clock(now))
}

/// The name that the server keeps something under: for whoever compares files, not for reading. Its
/// beginning is seen, and all of it is copied.
pub(super) fn technical(hash: &str) -> Html {
    html! {
        <details>
            <summary>{ say::unit_technical() }</summary>
            <p><code dir="ltr" class="cut">{ hash.to_owned() }</code></p>
        </details>
    }
}
