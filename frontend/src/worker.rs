//! The engine in a Web Worker: bounded slices, and the event loop in between.
//!
//! A slice is as many pivots as fit into a few milliseconds. How the work is cut changes
//! when the reader hears of it, never what comes out: the engine's steps add up to the
//! same result however they are cut.

use std::cell::RefCell;

use engine::{CaseFile, Market, Matching, Policy, Step};
use gloo::timers::callback::Timeout;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::format::faults;
use crate::message::{Refusal, Request, Response, pack, unpack};

/// How long a slice should take.
const SLICE_MS: f64 = 12.0;
/// How often progress is reported.
const REPORT_MS: f64 = 100.0;
/// Pivots in the first slice.
const FIRST_PIVOTS: u32 = 64;
/// The most pivots in a slice.
const MOST_PIVOTS: u32 = 1 << 20;

/// A matching under way.
struct Work {
    revision: u32,
    matching: Matching,
    slice_pivots: u32,
    started: f64,
    reported: f64,
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
    let scope = scope();
    let handler = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
        if let Some((request, body)) = unpack(&event.data()) {
            handle(request, &body);
        }
    });
    scope.set_onmessage(Some(handler.as_ref().unchecked_ref()));
    handler.forget();
    post(&Response::Ready, "");
}

fn scope() -> DedicatedWorkerGlobalScope {
    let global: JsValue = js_sys::global().into();
    global.unchecked_into()
}

fn post(response: &Response, body: &str) {
    // Posting fails only for values that cannot be cloned; strings can.
    let _ok = scope().post_message(&pack(response, body));
}

fn handle(request: Request, body: &str) {
    match request {
        Request::Solve { revision, policy } => match begin(body, policy) {
            Ok(matching) => {
                let now = js_sys::Date::now();
                let work = Work { revision, matching, slice_pivots: FIRST_PIVOTS, started: now, reported: now };
                let idle = WORK.with_borrow_mut(|slot| slot.replace(work).is_none());
                // A job that was replaced has its next slice scheduled already; that one goes on with the new job.
                if idle {
                    schedule();
                }
            }
            Err(refusal) => {
                drop(WORK.take());
                post(&Response::Refused { revision, refusal }, "");
            }
        },
        Request::Cancel { revision } => {
            let is_current = WORK.with_borrow(|slot| slot.as_ref().is_some_and(|work| work.revision == revision));
            if is_current {
                drop(WORK.take());
                post(&Response::Cancelled { revision }, "");
            }
        }
        Request::Verify => {
            let outcome = engine::run::verify_text(body);
            let checks = outcome.map(|report| report.checks.into_iter().map(|c| (c.what.to_owned(), c.detail)).collect());
            post(&Response::Verified(checks.map_err(|error| error.to_string())), "");
        }
    }
}

fn begin(case: &str, policy: Policy) -> Result<Matching, Refusal> {
    let case = CaseFile::parse(case).map_err(|errors| Refusal::Faults(faults(&errors)))?;
    let market = Market::try_from(case).map_err(|errors| Refusal::Faults(faults(&errors)))?;
    Ok(Matching::new(market, policy)?)
}

/// The next slice, after the messages that wait.
fn schedule() {
    Timeout::new(0, slice).forget();
}

fn slice() {
    let Some(mut work) = WORK.take() else { return };
    let began = js_sys::Date::now();
    let step = work.matching.step(work.slice_pivots);
    let now = js_sys::Date::now();
    let elapsed_ms = millis(now - work.started);
    match step {
        Step::Done(run) => post(&Response::Done { revision: work.revision, elapsed_ms }, &run.to_json()),
        Step::Working(progress) => {
            if now - began < SLICE_MS / 2.0 {
                work.slice_pivots = work.slice_pivots.saturating_mul(2).min(MOST_PIVOTS);
            } else if now - began > SLICE_MS * 2.0 {
                work.slice_pivots = (work.slice_pivots / 2).max(1);
            }
            if now - work.reported >= REPORT_MS {
                work.reported = now;
                let (pivots, arcs) = (progress.pivots, progress.arcs);
                post(&Response::Progress { revision: work.revision, pivots, arcs, elapsed_ms }, "");
            }
            WORK.replace(Some(work));
            schedule();
        }
    }
}

/// Milliseconds as a whole number; a clock that was set back gives 0.
fn millis(span: f64) -> u32 {
    // The display form of a rounded float is its digits: no lossy conversion is needed.
    format!("{:.0}", span.max(0.0)).parse().unwrap_or(u32::MAX)
}
