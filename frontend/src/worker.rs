//! The engine in a Web Worker: bounded slices, and the event loop in between.
//!
//! A slice is as many pivots as fit into a few milliseconds. How the work is cut changes
//! when the reader hears of it, never what comes out: the engine's steps add up to the
//! same result however they are cut.

use std::cell::RefCell;

use engine::{CaseFile, Market, Matching, Policy, Step};
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
    fn clock_ms() -> u32;
}

/// A matching under way.
struct Work {
    revision: u32,
    matching: Matching,
    slice_pivots: u32,
    started: u32,
    reported: u32,
}

thread_local! {
    // A worker has one job at a time; a new one replaces it.
    static WORK: RefCell<Option<Work>> = const { RefCell::new(None) };
}

/// Listens for requests for as long as the worker lives.
///
/// # Panics
///
/// Outside a dedicated worker.
pub fn listen() {
    post::listen(|request: Request, body: &str| handle(request, body));
    post::answer(&Response::Ready, "");
}

fn handle(request: Request, body: &str) {
    match request {
        Request::Solve { revision, policy } => match begin(body, policy) {
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
        },
        Request::Cancel { revision } => {
            let stopped =
                WORK.with_borrow_mut(|slot| slot.take_if(|work| work.revision == revision));
            if let Some(work) = stopped {
                stop(&work);
            }
        }
    }
}

fn begin(case: &str, policy: Policy) -> Result<Matching, Refusal> {
    let case = CaseFile::parse(case).map_err(|errors| Refusal::Faults(faults(&errors)))?;
    let market = Market::try_from(case).map_err(|errors| Refusal::Faults(faults(&errors)))?;
    Ok(Matching::new(market, policy)?)
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
