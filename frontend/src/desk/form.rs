//! What is typed into a form, over what it began from.

use std::ops::Deref;

use yew::prelude::*;

/// What stands in the form now.
pub(crate) struct Form<B: 'static>(UseStateHandle<B>);

impl<B> Clone for Form<B> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<B> Deref for Form<B> {
    type Target = B;

    fn deref(&self) -> &B {
        &self.0
    }
}

impl<B: Clone> Form<B> {
    /// What a field does that hears a `T`.
    pub(crate) fn on<T>(&self, change: impl Fn(&mut B, T) + 'static) -> Callback<T> {
        let state = self.0.clone();
        Callback::from(move |heard: T| {
            let mut new = (*state).clone();
            change(&mut new, heard);
            state.set(new);
        })
    }
}

/// A form that begins from `body`, and again whenever `key` changes: what others did meanwhile is
/// what it begins from.
#[hook]
pub(crate) fn use_form<B, K>(key: K, body: &B) -> Form<B>
where
    B: Clone + 'static,
    K: PartialEq + 'static,
{
    let state = use_state(|| body.clone());
    use_effect_with(key, {
        let (state, body) = (state.clone(), body.clone());
        move |_| state.set(body)
    });
    Form(state)
}
