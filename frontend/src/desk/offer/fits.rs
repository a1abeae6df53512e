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
    /// What it fits; the last that is known while a newer draft is compared.
    Known(Rc<Fitting>),
    /// The worker does not work, or does not read the case.
    Failed,
}

/// Compares the draft with the market, each time either changes.
#[hook]
pub(crate) fn use_fits(market: Option<Rc<String>>, draft: Draft) -> Fits {
    let desk = use_desk();
    let fits = use_state(|| Fits::Waiting);
    let worker = use_mut_ref(|| None::<Fitter>);
    let pause = use_mut_ref(|| None::<Timeout>);
    let revision = use_mut_ref(|| 0u32);
    use_effect_with((market, draft), {
        let fits = fits.clone();
        move |(market, draft)| {
            let (market, draft) = (market.clone(), draft.clone());
            let ask = move || {
                let Some(market) = market else { return };
                let case = match draft.beside(&market, &desk.parties) {
                    Ok(case) => case,
                    Err(missing) => return fits.set(Fits::Missing(missing)),
                };
                let current = {
                    let mut revision = revision.borrow_mut();
                    *revision += 1;
                    *revision
                };
                if worker.borrow().is_none() {
                    let (held, fits, revision) = (worker.clone(), fits.clone(), revision.clone());
                    let said = Callback::from(move |said: Said<Fitted>| match said {
                        Said::Answer(Fitted::Ready, _) => {
                            if let Some(worker) = held.borrow_mut().as_mut() {
                                worker.ready();
                            }
                        }
                        Said::Answer(Fitted::Found { revision: of }, body)
                            if of == *revision.borrow() =>
                        {
                            let found = serde_json::from_str(&body);
                            fits.set(
                                found.map_or(Fits::Failed, |found| Fits::Known(Rc::new(found))),
                            );
                        }
                        Said::Answer(Fitted::Refused, _) | Said::Crashed => {
                            fits.set(Fits::Failed);
                        }
                        Said::Answer(..) => {}
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
    (*fits).clone()
}
