//! Small forms that begin empty – a step, a remark, an answer: what is typed is kept on this device until
//! it is sent, so that neither the end of a session nor a page that is left takes it away.

use std::ops::Deref;
use std::rc::Rc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use yew::prelude::*;

use super::context::use_desk;
use super::device;
use super::part::{Removed, discarded, restored, to_undo};
use crate::words::say;

/// What stands in the form now.
pub(crate) struct Typed<B: 'static> {
    state: UseStateHandle<B>,
    /// What stood there when it was drawn: a handle of a state tells what it is by now.
    drawn: Rc<B>,
    /// Whether what was typed before is back.
    is_back: UseStateHandle<bool>,
    /// What was taken away last.
    removed: UseStateHandle<Option<Removed<B>>>,
    /// What was discarded, until something is typed.
    thrown: UseStateHandle<Option<B>>,
    name: AttrValue,
}

impl<B> Clone for Typed<B> {
    fn clone(&self) -> Self {
        let (state, is_back) = (self.state.clone(), self.is_back.clone());
        let (removed, thrown) = (self.removed.clone(), self.thrown.clone());
        let (drawn, name) = (self.drawn.clone(), self.name.clone());
        Self { state, drawn, is_back, removed, thrown, name }
    }
}

impl<B> Deref for Typed<B> {
    type Target = B;

    fn deref(&self) -> &B {
        &self.state
    }
}

impl<B: Clone + Default + PartialEq + Serialize + DeserializeOwned> Typed<B> {
    /// What a field does that hears a `T`.
    pub(crate) fn on<T>(&self, change: impl Fn(&mut B, T) + 'static) -> Callback<T> {
        let form = self.clone();
        Callback::from(move |heard: T| {
            let mut typed = (*form.state).clone();
            change(&mut typed, heard);
            // What says nothing is nothing to keep.
            if typed == B::default() {
                device::forget(&form.name);
            } else {
                device::keep(&form.name, &typed);
            }
            form.state.set(typed);
            form.removed.set(None);
            form.thrown.set(None);
        })
    }

    /// As [`Typed::on`], for what takes away what is called so; the focus goes to the way back, and
    /// from there to the control with the id.
    pub(crate) fn removing(
        &self,
        what: String,
        back: String,
        change: impl Fn(&mut B) + 'static,
    ) -> Callback<MouseEvent> {
        let (form, change) = (self.clone(), self.on(move |typed, ()| change(typed)));
        to_undo(
            &self.way_back(),
            &Callback::from(move |()| {
                // A handle of a state tells what it is by now.
                let before = (*form.state).clone();
                change.emit(());
                let (what, back) = (what.clone(), back.clone());
                form.removed.set(Some(Removed { what, back, before }));
            }),
        )
    }

    /// What was removed last, with the way back.
    pub(crate) fn removed(&self) -> Html {
        let back = || self.on(|typed, before| *typed = before);
        self.removed
            .as_ref()
            .map_or_else(Html::default, |removed| removed.way_back(&self.way_back(), back()))
    }

    /// What was typed is where it belongs, or is not wanted any more. What was typed since then, while
    /// it was sent, stays.
    pub(crate) fn clear(&self) {
        if device::own_kept::<B>(&self.name).is_some_and(|now| now != *self.drawn) {
            return;
        }
        device::let_go(&self.name);
        self.is_back.set(false);
        self.removed.set(None);
        self.thrown.set(None);
        self.state.set(B::default());
    }

    /// What was typed is where it belongs: of what stands there by now, what `left` leaves stays.
    pub(crate) fn settle(&self, left: impl FnOnce(B) -> B) {
        let now = device::own_kept::<B>(&self.name).unwrap_or_else(|| (*self.state).clone());
        let left = left(now);
        if left == B::default() {
            device::let_go(&self.name);
            self.is_back.set(false);
        } else {
            device::keep(&self.name, &left);
        }
        self.removed.set(None);
        self.thrown.set(None);
        self.state.set(left);
    }

    /// What was typed is not wanted; [`Typed::back`] then has the way back to it.
    pub(crate) fn discard(&self) {
        let before = (*self.state).clone();
        self.clear();
        self.thrown.set(Some(before));
    }

    /// The id of the way back to what was taken away: several such forms stand on one page.
    fn way_back(&self) -> String {
        format!("undo-{}", self.name.replace(char::is_whitespace, "-"))
    }

    /// Under which name the device keeps it.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Whether something that was typed before is in it, or can be: a form that is folded away is open
    /// then.
    pub(crate) fn is_back(&self) -> bool {
        *self.is_back || self.thrown.is_some()
    }

    /// Says so, with the way to an empty form, and from there the way back.
    pub(crate) fn back(&self) -> Html {
        let form = self.clone();
        if let Some(before) = &*self.thrown {
            let before = before.clone();
            let onundo = self.on(|typed, before| *typed = before);
            return discarded(
                &self.way_back(),
                &Callback::from(move |()| {
                    onundo.emit(before.clone());
                    form.is_back.set(true);
                }),
            );
        }
        if !*self.is_back {
            return Html::default();
        }
        restored(&self.way_back(), &say::desk_restored(), &Callback::from(move |()| form.discard()))
    }
}

/// A form that begins empty, or with what was typed before and not sent. It is kept under `what`.
#[hook]
pub(crate) fn use_typed<B>(what: &str) -> Typed<B>
where
    B: Clone + Default + PartialEq + Serialize + DeserializeOwned + 'static,
{
    let name = AttrValue::from(use_desk().draft(what));
    let state = use_state(B::default);
    let is_back = use_state(|| false);
    let removed = use_state(|| None);
    let thrown = use_state(|| None);
    use_effect_with(name.clone(), {
        let (state, is_back) = (state.clone(), is_back.clone());
        move |name: &AttrValue| {
            let kept = device::kept::<B>(name);
            is_back.set(kept.is_some());
            state.set(kept.unwrap_or_default());
        }
    });
    let drawn = Rc::new((*state).clone());
    Typed { state, drawn, is_back, removed, thrown, name }
}
