//! The language of everything that is drawn, and the way to change it.

use engine::layout::Direction;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::words::{self, Language};

/// The field with which a reader changes the language.
pub const SWITCH_ID: &str = "language";

/// What is spoken, and the way to change it.
#[derive(Clone, Debug, PartialEq)]
pub struct Speech {
    /// What is spoken.
    pub language: Language,
    /// Speaks another language, once its words are here.
    pub choose: Callback<Language>,
}

/// Properties of [`Spoken`].
#[derive(Properties, PartialEq)]
pub struct SpokenProps {
    /// The parts of the words that the program needs: [`words::EVERYONE`] or [`words::DESKS`].
    pub parts: &'static [usize],
    /// Hears that the reader chose another language, which is spoken by then.
    #[prop_or_default]
    pub onchosen: Callback<()>,
    /// What is drawn.
    pub children: Html,
}

/// Hands the language to everything inside. Words must be here when it is first drawn.
#[component]
pub fn Spoken(props: &SpokenProps) -> Html {
    let language = use_state(words::language);
    let choose = use_callback((props.parts, props.onchosen.clone()), {
        let language = language.clone();
        move |wanted: Language, (parts, onchosen)| {
            let (language, parts, onchosen) = (language.clone(), *parts, onchosen.clone());
            spawn_local(async move {
                if words::choose(wanted, parts).await {
                    browser::keep_language(wanted);
                    browser::note_stays();
                    language.set(wanted);
                    browser::return_to(SWITCH_ID);
                    onchosen.emit(());
                }
            });
        }
    });
    let speech = Speech { language: *language, choose };
    html! { <ContextProvider<Speech> context={speech}>{ props.children.clone() }</ContextProvider<Speech>> }
}

/// What is spoken; outside of [`Spoken`], what the words say.
#[hook]
pub fn use_speech() -> Speech {
    let speech = use_context();
    speech.unwrap_or_else(|| Speech { language: words::language(), choose: Callback::noop() })
}

/// Which way the text runs: the address may say it, for tests, before the language does.
#[hook]
pub fn use_direction() -> Direction {
    let query = crate::context::use_query();
    let speech = use_speech();
    match query.get(crate::route::DIR) {
        "rtl" => Direction::Rtl,
        "ltr" => Direction::Ltr,
        _ => speech.language.direction(),
    }
}
