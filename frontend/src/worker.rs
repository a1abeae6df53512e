//! The engine in a Web Worker: bounded slices, and the event loop in between.
//!
//! A slice is as many pivots as fit into a few milliseconds. How the work is cut changes
//! when the reader hears of it, never what comes out: the engine's steps add up to the
//! same result however they are cut.

use std::cell::RefCell;

use engine::matching::{LinearMatching, MatchError};
use engine::{CaseFile, Market, Matching, Policy, Run, Step};
use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::format::faults;
use crate::message::{Refusal, Request, Response};
use crate::post;

/// How long a slice should take.
const SLICE_MS: u32 = 12;
/// How often progress is reported.
const REPORT_MS: u32 = 100;
/// Pivots in the first slice.
const FIRST_PIVOTS: u32 = 64;
/// The most pivots in a slice.
const MOST_PIVOTS: u32 = 1 << 20;

#[wasm_bindgen]
extern "C" {
    /// The clock in whole milliseconds, modulo 2^32: only differences of it mean anything.
    #[wasm_bindgen(js_namespace = Date, js_name = now)]
    pub(crate) fn clock_ms() -> u32;
}

/// A matching under way.
struct Work {
    revision: u32,
    matching: Box<dyn Steps>,
    slice_pivots: u32,
    started: u32,
    reported: u32,
}

thread_local! {
    // A worker has one job at a time; a new one replaces it.
    static WORK: RefCell<Option<Work>> = const { RefCell::new(None) };
}

/// A matching in steps, with or without the search.
trait Steps {
    fn step(&mut self, max_pivots: u32) -> Step;
    /// The best so far, where there is one.
    fn stop(&self) -> Option<Run>;
}

impl Steps for LinearMatching {
    fn step(&mut self, max_pivots: u32) -> Step {
        self.step(max_pivots)
    }
    fn stop(&self) -> Option<Run> {
        None
    }
}

impl Steps for Matching {
    fn step(&mut self, max_pivots: u32) -> Step {
        self.step(max_pivots)
    }
    fn stop(&self) -> Option<Run> {
        self.stop()
    }
}

/// How a matching is begun.
type Begin = fn(Market, Policy) -> Result<Box<dyn Steps>, MatchError>;

/// Listens for requests to match cases whose limits are all linear.
///
/// # Panics
///
/// Outside a dedicated worker.
pub fn listen() {
    serve(|market, policy| Ok(Box::new(LinearMatching::new(market, policy)?)));
}

/// Listens for requests to match any case: a larger program, loaded for those that need it.
///
/// # Panics
///
/// Outside a dedicated worker.
pub fn listen_and_search() {
    serve(|market, policy| Ok(Box::new(Matching::new(market, policy)?)));
}

fn serve(begin: Begin) {
    post::listen_with(Request::read, move |request, body| handle(request, body, begin));
    post::answer(&Response::Ready, "");
}

fn handle(request: Request, body: &str, begin: Begin) {
    match request {
        Request::Solve { revision, policy } => {
            match read(body).and_then(|market| Ok(begin(market, policy)?)) {
                Ok(matching) => {
                    let now = clock_ms();
                    let work = Work {
                        revision,
                        matching,
                        slice_pivots: FIRST_PIVOTS,
                        started: now,
                        reported: now,
                    };
                    let idle = WORK.with_borrow_mut(|slot| slot.replace(work).is_none());
                    // A job that was replaced has its next slice scheduled already; that one goes on with the new job.
                    if idle {
                        schedule();
                    }
                }
                Err(refusal) => {
                    drop(WORK.take());
                    post::answer(&Response::Refused { revision, refusal }, "");
                }
            }
        }
        Request::Cancel { revision } => {
            let stopped =
                WORK.with_borrow_mut(|slot| slot.take_if(|work| work.revision == revision));
            if let Some(work) = stopped {
                stop(&work);
            }
        }
    }
}

fn read(case: &str) -> Result<Market, Refusal> {
    CaseFile::parse(case)
        .and_then(Market::try_from)
        .map_err(|errors| Refusal::Faults(faults(&errors)))
}

/// Hands over the best so far, where there is one; otherwise nothing is kept.
fn stop(work: &Work) {
    let (revision, elapsed_ms) = (work.revision, clock_ms().wrapping_sub(work.started));
    match work.matching.stop() {
        Some(run) => post::answer(&Response::Done { revision, elapsed_ms }, &run.to_json()),
        None => post::answer(&Response::Cancelled { revision }, ""),
    }
}

/// The next slice, after the messages that wait.
fn schedule() {
    Timeout::new(0, slice).forget();
}

fn slice() {
    let Some(mut work) = WORK.take() else { return };
    let began = clock_ms();
    let step = work.matching.step(work.slice_pivots);
    let now = clock_ms();
    let elapsed_ms = now.wrapping_sub(work.started);
    let took = now.wrapping_sub(began);
    match step {
        Step::Done(run) => {
            post::answer(&Response::Done { revision: work.revision, elapsed_ms }, &run.to_json());
        }
        Step::Working(progress) => {
            if took < SLICE_MS / 2 {
                work.slice_pivots = work.slice_pivots.saturating_mul(2).min(MOST_PIVOTS);
            } else if took > SLICE_MS * 2 {
                work.slice_pivots = (work.slice_pivots / 2).max(1);
            }
            if now.wrapping_sub(work.reported) >= REPORT_MS {
                work.reported = now;
                let report = Response::Progress {
                    revision: work.revision,
                    pivots: progress.pivots,
                    arcs: progress.arcs,
                    search: progress.searches,
                    gap_millionths: progress.gap().map(|gap| gap.gap_millionths),
                    elapsed_ms,
                };
                post::answer(&report, "");
            }
            WORK.replace(Some(work));
            schedule();
        }
    }
}
