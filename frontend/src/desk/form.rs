//! What is typed into a form, over what it began from: kept on this device until it is sent, so that
//! neither the end of a session nor a page that is left takes it away.

use std::ops::Deref;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::base::{from_json, to_json};
use super::context::use_desk;
use super::device;
use crate::ui::{Tone, notice};
use crate::words::say;

/// What is kept.
#[derive(Serialize, Deserialize)]
struct Kept<B> {
    /// What the typing began from.
    base: B,
    /// What was typed.
    typed: B,
}

/// How the form came to say what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Came {
    /// It says what it began from, or what was typed since.
    Fresh,
    /// What was typed before is back.
    Back,
    /// So it is, over what somebody else changed meanwhile.
    Over,
}

/// What stands in the form now.
pub(crate) struct Form<B: 'static> {
    state: UseStateHandle<B>,
    came: UseStateHandle<Came>,
    base: B,
    name: AttrValue,
}

impl<B: Clone> Clone for Form<B> {
    fn clone(&self) -> Self {
        Self {
            state: self.state.clone(),
            came: self.came.clone(),
            base: self.base.clone(),
            name: self.name.clone(),
        }
    }
}

impl<B> Deref for Form<B> {
    type Target = B;

    fn deref(&self) -> &B {
        &self.state
    }
}

impl<B: Clone + PartialEq + Serialize> Form<B> {
    /// What a field does that hears a `T`.
    pub(crate) fn on<T>(&self, change: impl Fn(&mut B, T) + 'static) -> Callback<T> {
        let form = self.clone();
        Callback::from(move |heard: T| {
            let mut typed = (*form.state).clone();
            change(&mut typed, heard);
            // What says nothing new is nothing to keep.
            if typed == form.base {
                device::forget(&form.name);
            } else {
                let base = form.base.clone();
                device::keep(&form.name, &Kept { base, typed: typed.clone() });
            }
            form.state.set(typed);
        })
    }

    /// What was typed is where it belongs, or is not wanted any more.
    pub(crate) fn done(&self) {
        device::forget(&self.name);
        self.came.set(Came::Fresh);
    }

    /// As [`Self::done`], and the form says again what it began from.
    pub(crate) fn clear(&self) {
        self.done();
        self.state.set(self.base.clone());
    }

    /// Whether something that was typed before is in it: a form that is folded away is open then.
    pub(crate) fn is_back(&self) -> bool {
        *self.came != Came::Fresh
    }

    /// Says so, with the way to what it began from.
    pub(crate) fn back(&self) -> Html {
        let (tone, words) = match *self.came {
            Came::Fresh => return Html::default(),
            Came::Back => (Tone::Info, say::desk_restored()),
            Came::Over => (Tone::Warn, say::form_over()),
        };
        let form = self.clone();
        let onclick = Callback::from(move |_: MouseEvent| form.clear());
        notice(
            tone,
            &words,
            html! { <p class="button-row"><button type="button" class="button secondary" {onclick}>{ say::desk_discard() }</button></p> },
        )
    }
}

/// A form that begins from `body`, and again whenever `key` changes: what others did meanwhile is
/// what it begins from, and what was typed and not sent stays over it. It is kept under `what`.
#[hook]
pub(crate) fn use_form<B, K>(what: &str, key: K, body: &B) -> Form<B>
where
    B: Clone + PartialEq + Serialize + DeserializeOwned + 'static,
    K: PartialEq + 'static,
{
    let name = AttrValue::from(use_desk().draft(what));
    let state = use_state(|| body.clone());
    let came = use_state(|| Came::Fresh);
    use_effect_with((key, name.clone()), {
        let (state, came, now) = (state.clone(), came.clone(), body.clone());
        move |(_, name): &(K, AttrValue)| {
            let kept =
                device::kept::<Kept<B>>(name).map(|kept| (kept.base == now, over(&kept, &now)));
            let kept = kept.filter(|(_, typed)| *typed != now);
            came.set(match &kept {
                None => Came::Fresh,
                Some((true, _)) => Came::Back,
                Some((false, _)) => Came::Over,
            });
            match kept {
                Some((_, typed)) => {
                    device::keep(name, &Kept { base: now, typed: typed.clone() });
                    state.set(typed);
                }
                None => {
                    device::forget(name);
                    state.set(now);
                }
            }
        }
    });
    Form { state, came, base: body.clone(), name }
}

/// What was typed over what is there now: a field that was left alone takes what is there.
fn over<B: Clone + Serialize + DeserializeOwned>(kept: &Kept<B>, now: &B) -> B {
    let (base, typed, mut both) = (to_json(&kept.base), to_json(&kept.typed), to_json(now));
    let (Some(began), Some(fields), Some(all)) =
        (base.as_object(), typed.as_object(), both.as_object_mut())
    else {
        return kept.typed.clone();
    };
    // A field that says nothing may not be there at all.
    for field in began.keys().chain(fields.keys()) {
        match (began.get(field), fields.get(field)) {
            (was, is) if was == is => {}
            (_, Some(is)) => drop(all.insert(field.clone(), is.clone())),
            (_, None) => drop(all.remove(field)),
        }
    }
    from_json(&both).unwrap_or_else(|| kept.typed.clone())
}

#[cfg(test)]
mod tests {
    use contract::round::RoundBody;

    use super::{Kept, over};

    #[test]
    fn what_was_typed_stays_and_what_was_left_alone_is_theirs() {
        let base = RoundBody { fallback: "Ask again".to_owned(), ..RoundBody::default() };
        let typed = RoundBody { note: Some("Mine".to_owned()), ..base.clone() };
        let now = RoundBody {
            fallback: "Theirs".to_owned(),
            note: Some("Theirs".to_owned()),
            ..base.clone()
        };
        let both = over(&Kept { base, typed }, &now);
        assert_eq!((both.fallback.as_str(), both.note.as_deref()), ("Theirs", Some("Mine")));
    }

    #[test]
    fn a_field_that_was_emptied_stays_empty() {
        let base = RoundBody { note: Some("Old".to_owned()), ..RoundBody::default() };
        let typed = RoundBody { note: None, ..base.clone() };
        let now = RoundBody { fallback: "Theirs".to_owned(), ..base.clone() };
        let both = over(&Kept { base, typed }, &now);
        assert_eq!((both.fallback.as_str(), both.note), ("Theirs", None));
    }
}
