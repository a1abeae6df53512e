//! Rules left out of an offer that is being typed, as if the reader had done it by hand.

use std::rc::Rc;

use yew::prelude::*;

use crate::desk::fragment::Fragment;
use crate::desk::offer::{Fits, OfferForm, Tried, may_try};
use crate::desk::part::{Tries, WITHOUT};
use crate::fitting::Rule;

/// The rules that an address leaves out, of those that an offer can be without.
pub(super) fn left_out(here: &Fragment) -> Vec<Rule> {
    let named = here.list(WITHOUT);
    named.iter().filter_map(|code| Rule::from_code(code)).filter(|rule| may_try(*rule)).collect()
}

/// What is left out of the form; `onchange` hears the form without it, and with it again.
#[hook]
pub(super) fn use_tries(
    form: &Rc<OfferForm>,
    fits: &Fits,
    onchange: &Callback<OfferForm>,
    here: Option<&Fragment>,
) -> Tries {
    let tried = use_state(|| Rc::new(Vec::<Tried>::new()));
    // What was tried on the page of the offer is left out here once, as soon as it is known what it fits.
    let known = match fits {
        Fits::Known(answer) => here.map(|here| (here.clone(), answer.found.clone())),
        _ => None,
    };
    let is_known = known.is_some();
    use_effect_with(is_known, {
        let (form, tried, onchange) = (form.clone(), tried.clone(), onchange.clone());
        move |_| {
            let Some((here, found)) = known else { return };
            let (mut new, mut all) = ((*form).clone(), (**tried).clone());
            for rule in left_out(&here) {
                let (bare, one) = new.without(rule, &found);
                new = bare;
                all.push(one);
            }
            if all.len() > tried.len() {
                here.set_list(WITHOUT, &[]);
                tried.set(Rc::new(all));
                onchange.emit(new);
            }
        }
    });
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
