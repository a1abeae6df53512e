//! Workers at the page's command: started when first asked, and what they say made into actions.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use crate::explanation::{Asked, Explained, Topic};
use crate::message::{Check, Checked, Refusal, Request, Response};
use crate::solver::{Checker, Explainer, Said, Solver};
use crate::state::{Action, Finished, Inquiry, Progress, Proposal};
use crate::words::{self, say};

/// Workers that were started; each starts when it is first asked.
#[derive(Default)]
pub(super) struct Workers {
    pub(super) solver: Option<Solver>,
    /// What the solver that was started can do.
    reach: Reach,
    checker: Option<Checker>,
    pub(super) explainer: Option<Explainer>,
}

/// Which cases a worker can match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Reach {
    /// Those whose limits are all linear: the smaller program.
    #[default]
    Linear,
    /// All.
    All,
}

/// Workers that every command shares.
pub(super) type SharedWorkers = Rc<RefCell<Workers>>;

/// Asks the worker that matches, starting it where there is none; `false` if it cannot be started.
pub(super) fn solve(
    workers: &SharedWorkers,
    reach: Reach,
    request: Request,
    body: &str,
    dispatch: Dispatch,
) -> bool {
    let mut slot = workers.borrow_mut();
    if slot.solver.is_none() || slot.reach != reach {
        let held = workers.clone();
        let said = Callback::from(move |said| hear(said, &held, &dispatch));
        // A matching under way elsewhere is stale now, and ends with its worker.
        slot.solver = match reach {
            Reach::Linear => Solver::start(&said),
            Reach::All => Solver::start_searching(&said),
        };
        slot.reach = reach;
    }
    slot.solver.as_mut().map(|solver| solver.ask(request, body)).is_some()
}

/// Asks the worker that checks, starting it where there is none; `false` if it cannot be started.
pub(super) fn check(workers: &SharedWorkers, run: &str, dispatch: Dispatch) -> bool {
    let mut slot = workers.borrow_mut();
    if slot.checker.is_none() {
        let held = workers.clone();
        slot.checker = Checker::start(&Callback::from(move |said| match said {
            Said::Answer(Checked::Ready, _) => {
                if let Some(checker) = held.borrow_mut().checker.as_mut() {
                    checker.ready();
                }
            }
            Said::Answer(Checked::Outcome(outcome), _) => {
                dispatch.dispatch(Action::Verified(outcome.map(Rc::from)));
            }
            Said::Crashed => {
                // The next request starts another worker.
                drop(held.borrow_mut().checker.take());
                dispatch.dispatch(Action::Verified(Err(say::check_crashed())));
            }
        }));
    }
    slot.checker.as_mut().map(|checker| checker.ask(Check, run)).is_some()
}

/// What the matching worker says becomes an action; the reducer drops what is stale.
fn hear(said: Said<Response>, workers: &SharedWorkers, dispatch: &Dispatch) {
    let (response, body) = match said {
        Said::Answer(response, body) => (response, body),
        Said::Crashed => {
            // The next request starts another worker.
            drop(workers.borrow_mut().solver.take());
            dispatch.dispatch(Action::WorkerCrashed);
            return;
        }
    };
    dispatch.dispatch(match response {
        Response::Ready => {
            if let Some(solver) = workers.borrow_mut().solver.as_mut() {
                solver.ready();
            }
            return;
        }
        Response::Progress { revision, pivots, arcs, search, gap_millionths, elapsed_ms } => {
            let progress = Progress { pivots, arcs, search, gap_millionths, elapsed_ms };
            Action::RunProgressed(revision, progress)
        }
        Response::Done { revision, elapsed_ms } => match Proposal::read(&body) {
            Ok(run) => {
                Action::RunDone(revision, Rc::new(Finished { run, text: body.into(), elapsed_ms }))
            }
            Err(_) => Action::RunRefused(revision, Refusal::Crashed),
        },
        // The page asks this of its own case, without the worker.
        Response::Refused { revision, refusal } => Action::RunRefused(revision, refusal),
        Response::Cancelled { revision } => Action::RunCancelled(revision),
    });
}

/// Starts a worker that explains and asks it; `false` if it cannot be started.
pub(super) fn explain(
    workers: &SharedWorkers,
    revision: u32,
    topic: &Topic,
    run: &str,
    dispatch: Dispatch,
) -> bool {
    let asked = Asked::About {
        revision,
        topic: topic.clone(),
        language: words::language().code().to_owned(),
        words: words::file().to_string(),
    };
    let (held, topic, current) = (workers.clone(), topic.clone(), revision);
    let started = Explainer::start(&Callback::from(move |said| {
        let topic = topic.clone();
        let (revision, inquiry) = match said {
            Said::Answer(Explained::Ready, _) => {
                if let Some(explainer) = held.borrow_mut().explainer.as_mut() {
                    explainer.ready();
                }
                return;
            }
            Said::Answer(Explained::Progress { revision, solves, .. }, _) => {
                (revision, Inquiry::Working { topic, solves })
            }
            Said::Answer(Explained::Done { revision }, body) => {
                let inquiry = match serde_json::from_str(&body) {
                    Ok(found) => Inquiry::Done { topic, found: Rc::new(found) },
                    Err(error) => Inquiry::Failed { topic, why: error.to_string() },
                };
                (revision, inquiry)
            }
            Said::Answer(Explained::Failed { revision, why }, _) => {
                let why = if why.is_empty() { say::explain_crashed() } else { why };
                (revision, Inquiry::Failed { topic, why })
            }
            Said::Crashed => {
                let why = say::explain_crashed();
                (current, Inquiry::Failed { topic, why })
            }
        };
        dispatch.dispatch(Action::HelpCame(revision, inquiry));
    }));
    let mut slot = workers.borrow_mut();
    slot.explainer = started;
    slot.explainer.as_mut().map(|explainer| explainer.ask(asked, run)).is_some()
}
