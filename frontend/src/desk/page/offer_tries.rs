//! Rules left out of an offer that is being typed, as if the reader had done it by hand.

use std::rc::Rc;

use yew::prelude::*;

use crate::desk::offer::{Fits, OfferForm, Tried};
use crate::desk::part::Tries;
use crate::fitting::Rule;

/// What is left out of the form; `onchange` hears the form without it, and with it again.
#[hook]
pub(super) fn use_tries(
    form: &Rc<OfferForm>,
    fits: &Fits,
    onchange: &Callback<OfferForm>,
) -> Tries {
    let tried = use_state(|| Rc::new(Vec::<Tried>::new()));
    let ontry = {
        let (form, fits, tried) = (form.clone(), fits.clone(), tried.clone());
        let onchange = onchange.clone();
        Callback::from(move |rule: Rule| {
            let Fits::Known(answer) = &fits else { return };
            let (new, one) = form.without(rule, &answer.found);
            tried.set(Rc::new(tried.iter().cloned().chain([one]).collect()));
            onchange.emit(new);
        })
    };
    let onundo = {
        let (form, tried, onchange) = (form.clone(), tried.clone(), onchange.clone());
        Callback::from(move |()| {
            let mut rest = (**tried).clone();
            if let Some(last) = rest.pop() {
                tried.set(Rc::new(rest));
                onchange.emit(form.with_again(&last));
            }
        })
    };
    Tries {
        rules: tried.iter().map(|one| one.rule).collect(),
        before: tried.first().map(|first| first.fits),
        ontry,
        onundo,
        more: Html::default(),
    }
}
