//! What a draft fits, from the worker: asked a little after the typing stops, and never sent.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::draft::DRAFT;
use super::{Draft, Missing};
use crate::desk::context::use_desk;
use crate::fitting::Fitting;
use crate::message::{Fit, Fitted};
use crate::solver::{Fitter, Said};

/// How long a reader pauses before the comparison follows what was typed.
const PAUSE_MS: u32 = 700;

/// What is known of what a draft fits.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Fits {
    /// The market is on its way, or the worker is at it for the first time.
    Waiting,
    /// The draft does not say enough.
    Missing(Missing),
    /// What it fits.
    Known(Rc<Answer>),
    /// What a draft before it fitted, while it is compared itself.
    Before(Rc<Answer>),
    /// The worker does not work, or does not read the case.
    Failed,
}

/// What the worker found, and of which draft.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Answer {
    /// The draft that was compared.
    pub(crate) draft: Draft,
    /// What it fits.
    pub(crate) found: Rc<Fitting>,
}

impl Fits {
    /// The same about a draft: what was found of another is not taken for its own.
    fn about(&self, draft: &Draft) -> Self {
        match self {
            Self::Known(answer) if answer.draft != *draft => Self::Before(answer.clone()),
            other => other.clone(),
        }
    }
}

/// Compares the draft with the market, each time either changes.
#[hook]
pub(crate) fn use_fits(market: Option<Rc<String>>, draft: Draft) -> Fits {
    let desk = use_desk();
    let fits = use_state(|| Fits::Waiting);
    let worker = use_mut_ref(|| None::<Fitter>);
    let pause = use_mut_ref(|| None::<Timeout>);
    // What was asked last: its number, and the draft.
    let asked = use_mut_ref(|| (0u32, None::<Draft>));
    use_effect_with((market, draft.clone()), {
        let fits = fits.clone();
        move |(market, draft)| {
            let (market, draft) = (market.clone(), draft.clone());
            let ask = move || {
                let Some(market) = market else { return };
                let case = match draft.beside(&market, &desk.parties) {
                    Ok(case) => case,
                    Err(missing) => {
                        // What is on its way answers a draft that is no more.
                        asked.borrow_mut().1 = None;
                        return fits.set(Fits::Missing(missing));
                    }
                };
                let current = {
                    let mut asked = asked.borrow_mut();
                    *asked = (asked.0 + 1, Some(draft));
                    asked.0
                };
                if worker.borrow().is_none() {
                    let (held, fits, asked) = (worker.clone(), fits.clone(), asked.clone());
                    let said = Callback::from(move |said: Said<Fitted>| match said {
                        Said::Answer(Fitted::Ready, _) => {
                            if let Some(worker) = held.borrow_mut().as_mut() {
                                worker.ready();
                            }
                        }
                        Said::Answer(Fitted::Found { revision }, body) => {
                            let (current, draft) = asked.borrow().clone();
                            let Some(draft) = draft.filter(|_| revision == current) else {
                                return;
                            };
                            let found = serde_json::from_str(&body);
                            fits.set(found.map_or(Fits::Failed, |found| {
                                Fits::Known(Rc::new(Answer { draft, found: Rc::new(found) }))
                            }));
                        }
                        Said::Answer(Fitted::Refused, _) | Said::Crashed => {
                            fits.set(Fits::Failed);
                        }
                    });
                    *worker.borrow_mut() = Fitter::start(&said);
                }
                let request = Fit { revision: current, offer: DRAFT.to_owned() };
                match worker.borrow_mut().as_mut() {
                    Some(worker) => worker.ask(request, &case),
                    None => fits.set(Fits::Failed),
                }
            };
            // The timeout before is dropped, and with it cancelled.
            drop(pause.replace(Some(Timeout::new(PAUSE_MS, ask))));
        }
    });
    fits.about(&draft)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use contract::offer::OfferBody;

    use super::{Answer, Fits};
    use crate::desk::offer::Draft;
    use crate::fitting::fitting;
    use crate::tests::fixture::case;

    #[test]
    fn what_was_found_of_one_draft_is_not_taken_for_what_another_fits() {
        let draft = |ldc_only: bool| Draft {
            owner: "DEU".to_owned(),
            body: OfferBody { ldc_only, ..OfferBody::default() },
        };
        let found = Rc::new(fitting(&case().market, "O-A"));
        let answer = Rc::new(Answer { draft: draft(true), found });
        let known = Fits::Known(answer.clone());
        assert_eq!(known.about(&draft(true)), known);
        assert_eq!(known.about(&draft(false)), Fits::Before(answer));
        assert_eq!(Fits::Failed.about(&draft(true)), Fits::Failed);
    }
}
