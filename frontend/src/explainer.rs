//! Explanations in a worker of their own: bounded slices, and the event loop in between.
//!
//! It is a program apart from the one that matches, loaded when somebody first asks. A
//! question is many matchings of changed cases; how the work is cut changes when the reader
//! hears of it, never what comes out.

mod why;

use std::cell::RefCell;

use engine::Run;
use engine::explain::{
    Alternatives, Answer, Baseline, CheapestToClose, Dependence, Goal, Inquiry, InquiryStep,
    Objectives, OpenLine, Prices, Question, Rivals, blocking_pairs, pairs_of_line,
};
use engine::run::ResourceKey;
use gloo::timers::callback::Timeout;

use crate::explanation::{Answered, Asked, Explained, Part, Topic};
use crate::format::explained::{self, Names};
use crate::format::{closing, compared, help, pairs};
use crate::post;
use crate::words::{self, Language, say};
use crate::worker::clock_ms;

/// How long a slice should take.
const SLICE_MS: u32 = 12;
/// How often progress is reported.
const REPORT_MS: u32 = 100;
/// Pivots in the first slice.
const FIRST_PIVOTS: u32 = 1_000;
/// The most pivots in a slice.
const MOST_PIVOTS: u32 = 1 << 20;
/// The most changed cases matched for one question.
const MOST_SOLVES: u32 = 2_000;
/// How much more of a unit-counted offer is asked about, and what other proposals may lose.
const MORE_UNITS: i64 = 1;
/// How much more of a funding offer is asked about, and what other proposals may lose, in whole
/// units of the case currency.
const MORE_FUNDING: i64 = 100_000;

/// The most other proposals that are listed.
const MOST_ALTERNATIVES: u32 = 10;

/// A question of any kind, under way.
trait Work {
    /// The report as JSON, or how many changed cases are matched so far.
    fn step(&mut self, max_pivots: u32) -> Result<String, u32>;
    /// The report as far as it is found, as JSON.
    fn so_far(&mut self) -> String;
}

/// Turns a report into words.
type Words<R> = Box<dyn Fn(&R) -> Vec<Part>>;

/// A question and the words for its answer.
struct Asking<Q: Question> {
    inquiry: Inquiry<Q>,
    words: Words<Q::Report>,
}

impl<Q: Question> Asking<Q> {
    fn said(&self, answer: &Answer<Q::Report>) -> String {
        let mut parts = (self.words)(&answer.report);
        if !answer.complete {
            // That nothing was found by then does not mean that there is nothing.
            for part in parts.iter_mut().filter(|part| part.rows.is_empty()) {
                part.none = say::explain_stopped();
            }
        }
        let checked = explained::checked(answer.complete, answer.solves, answer.proved);
        serde_json::to_string(&Answered { parts, checked }).expect("words are strings and lists")
    }
}

impl<Q: Question> Work for Asking<Q> {
    fn step(&mut self, max_pivots: u32) -> Result<String, u32> {
        match self.inquiry.step(max_pivots) {
            InquiryStep::Working(solves) => Err(solves),
            InquiryStep::Done(answer) => Ok(self.said(&answer)),
        }
    }

    fn so_far(&mut self) -> String {
        let answer = self.inquiry.so_far();
        self.said(&answer)
    }
}

/// A question under way.
struct Job {
    revision: u32,
    work: Box<dyn Work>,
    slice_pivots: u32,
    started: u32,
    reported: u32,
}

thread_local! {
    // A worker has one job at a time; a new one replaces it.
    static JOB: RefCell<Option<Job>> = const { RefCell::new(None) };
}

/// Listens for questions for as long as the worker lives.
///
/// # Panics
///
/// Outside a dedicated worker.
pub fn listen() {
    post::listen(|asked: Asked, file: &str| handle(asked, file));
    post::answer(&Explained::Ready, "");
}

fn handle(asked: Asked, file: &str) {
    match asked {
        Asked::About { revision, topic, language, words: spoken } => {
            match begin_in(&language, &spoken, file, topic) {
                Ok(work) => {
                    let now = clock_ms();
                    let job = Job {
                        revision,
                        work,
                        slice_pivots: FIRST_PIVOTS,
                        started: now,
                        reported: now,
                    };
                    let idle = JOB.with_borrow_mut(|slot| slot.replace(job).is_none());
                    // A job that was replaced has its next slice scheduled already.
                    if idle {
                        schedule();
                    }
                }
                Err(why) => post::answer(&Explained::Failed { revision, why }, ""),
            }
        }
        Asked::Cancel { revision } => {
            let stopped = JOB.with_borrow_mut(|slot| slot.take_if(|job| job.revision == revision));
            if let Some(mut job) = stopped {
                post::answer(&Explained::Done { revision }, &job.work.so_far());
            }
        }
    }
}

/// The question about a file.
fn begin(file: &str, topic: Topic) -> Result<Box<dyn Work>, String> {
    if let Topic::WhyOpen { line, covers } = topic {
        return why::begin(file, line, &covers);
    }
    let run: Run = serde_json::from_str(file).map_err(|error| error.to_string())?;
    let baseline = Baseline::of(run).map_err(|errors| errors.to_string())?;
    let names = Names::of(&baseline);
    match topic {
        // It is asked of a case, and was answered above.
        Topic::WhyOpen { line, .. } | Topic::OpenLine(line) => {
            open_line(baseline, names, line, Vec::new())
        }
        Topic::Prices => {
            let funding = MORE_FUNDING * 10_i64.pow(baseline.market().minor_digits());
            let question = Prices { funding, units: MORE_UNITS };
            boxed(baseline, question, move |report| explained::prices(report, &names))
        }
        Topic::Closing => {
            let (question, of) = (CheapestToClose { lines: Vec::new() }, baseline.clone());
            boxed(baseline, question, move |report| closing::closing(report, &of, &names))
        }
        Topic::Dependence(state) => {
            let question = Dependence { state: Some(state) };
            boxed(baseline, question, move |report| explained::dependence(report, &names))
        }
        Topic::Rivals(line) => {
            let asked = baseline.market().lines().iter().find(|entry| entry.id == line);
            let resource = asked.map(|line| baseline.market()[line.resource].clone());
            let resource =
                resource.map(|of| ResourceKey { kind: of.kind, code: of.code, unit: of.unit });
            let pairs = pairs_of_line(&baseline, &line).map_err(|error| error.to_string())?;
            boxed(baseline, Rivals { line }, move |report| {
                let Some(of) = &resource else { return Vec::new() };
                let mut parts = pairs::pairs(&pairs, of, &names);
                parts.extend(compared::rivals(report, of, &names));
                parts
            })
        }
        Topic::Alternatives => {
            let most_funding = MORE_FUNDING * 10_i64.pow(baseline.market().minor_digits());
            let question =
                Alternatives { most: MOST_ALTERNATIVES, funding: most_funding, units: MORE_UNITS };
            let (pairs, of) = (blocking_pairs(&baseline), baseline.clone());
            boxed(baseline, question, move |report| {
                compared::alternatives(report, &pairs, &of, &names)
            })
        }
        Topic::Objectives => {
            let question = Objectives { bands: Vec::new() };
            boxed(baseline, question, move |report| explained::objectives(report, &names))
        }
    }
}

/// What would help an open line, after what is known of it already.
fn open_line(
    baseline: Baseline,
    names: Names,
    line: String,
    first: Vec<Part>,
) -> Result<Box<dyn Work>, String> {
    let about = baseline.market().lines().iter().find(|entry| entry.id == line);
    let year = about.map_or(0, |line| line.year);
    let resource = about.map(|line| baseline.market()[line.resource].clone());
    let question = OpenLine { line, goal: Goal::Something };
    boxed(baseline, question, move |report| {
        let mut parts = first.clone();
        parts.extend(help::parts(report, resource.as_ref(), year, &names));
        parts
    })
}

fn boxed<Q: Question + 'static>(
    baseline: Baseline,
    question: Q,
    words: impl Fn(&Q::Report) -> Vec<Part> + 'static,
) -> Result<Box<dyn Work>, String> {
    let inquiry =
        Inquiry::new(baseline, question, MOST_SOLVES).map_err(|error| error.to_string())?;
    Ok(Box::new(Asking { inquiry, words: Box::new(words) }))
}

/// Begins in the words of the page: what is asked about is named before anything is worked out.
fn begin_in(
    language: &str,
    spoken: &str,
    file: &str,
    topic: Topic,
) -> Result<Box<dyn Work>, String> {
    let language = Language::of(language).unwrap_or_default();
    if !words::speak(language, &[(0, spoken)]) {
        // The page is of another version, and words this better than we could.
        return Err(String::new());
    }
    begin(file, topic)
}

/// The next slice, after the messages that wait.
fn schedule() {
    Timeout::new(0, slice).forget();
}

fn slice() {
    let Some(mut job) = JOB.take() else { return };
    let began = clock_ms();
    let step = job.work.step(job.slice_pivots);
    let now = clock_ms();
    let took = now.wrapping_sub(began);
    match step {
        Ok(report) => post::answer(&Explained::Done { revision: job.revision }, &report),
        Err(solves) => {
            if took < SLICE_MS / 2 {
                job.slice_pivots = job.slice_pivots.saturating_mul(2).min(MOST_PIVOTS);
            } else if took > SLICE_MS * 2 {
                job.slice_pivots = (job.slice_pivots / 2).max(1);
            }
            if now.wrapping_sub(job.reported) >= REPORT_MS {
                job.reported = now;
                let elapsed_ms = now.wrapping_sub(job.started);
                let revision = job.revision;
                post::answer(&Explained::Progress { revision, solves, elapsed_ms }, "");
            }
            JOB.replace(Some(job));
            schedule();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Topic, Work, begin, begin_in};
    use crate::explanation::{Answered, Part};
    use crate::state::{CaseRef, OpenCase};
    use crate::tests::fixture::{CASE, finished};
    use crate::words::{self, Language, speak_natively};

    fn to_the_end(mut work: Box<dyn Work>, pivots: u32) -> String {
        loop {
            if let Ok(report) = work.step(pivots) {
                return report;
            }
        }
    }

    #[test]
    fn every_question_is_answered_and_slices_change_nothing() {
        let run = finished().text.clone();
        for topic in [
            Topic::OpenLine("LAO-C1.1".to_owned()),
            Topic::Prices,
            Topic::Closing,
            Topic::Dependence("LAO".to_owned()),
            Topic::Objectives,
            Topic::Rivals("LAO-C1.1".to_owned()),
            Topic::Alternatives,
        ] {
            let ask =
                || begin(&run, topic.clone()).unwrap_or_else(|why| panic!("{topic:?}: {why}"));
            let (short, long) = (to_the_end(ask(), 1), to_the_end(ask(), u32::MAX));
            assert_eq!(short, long, "{topic:?}");
            let answered: Answered = serde_json::from_str(&short).expect("the page reads it");
            assert!(answered.checked.starts_with("Checked"), "{short}");
            assert!(!answered.parts.is_empty(), "{short}");
            for part in answered.parts.iter().filter(|part| !part.columns.is_empty()) {
                is_a_file_of_the_same_rows(&topic, part);
            }
        }
    }

    #[test]
    fn what_is_asked_about_is_named_in_the_words_of_the_page() {
        speak_natively(Language::English);
        let spoken = words::file();
        // What was spoken before is not what the page speaks.
        speak_natively(Language::Chinese);
        let topic = Topic::Rivals("TCD-S1.1".to_owned());
        let work = begin_in("en", &spoken, &two_states(), topic.clone());
        let answered = to_the_end(work.unwrap_or_else(|why| panic!("{why}")), u32::MAX);
        assert!(answered.contains("Lao PDR, Clearance in the north, 2026"), "{answered}");
        let refused = begin_in("en", "one message", &two_states(), topic);
        assert_eq!(refused.err().as_deref(), Some(""), "of another version");
        speak_natively(Language::English);
    }

    /// Every table is a file: a row for each, or for what a donor brings and takes with it.
    fn is_a_file_of_the_same_rows(topic: &Topic, part: &Part) {
        let exact = &part.exact;
        if matches!(topic, Topic::Dependence(_)) {
            assert!(part.rows.len() <= exact.rows.len(), "{part:?}");
            let donors: std::collections::BTreeSet<&str> =
                exact.rows.iter().map(|row| row[3].as_str()).collect();
            let shown = part.rows.iter().map(|row| row[0].as_str()).collect();
            assert_eq!(donors, shown);
        } else {
            assert_eq!(exact.rows.len(), part.rows.len(), "{part:?}");
        }
        for row in &exact.rows {
            assert_eq!(row.len(), exact.header.len(), "{part:?}");
            for at in &exact.numeric {
                let plain = row[*at].chars().all(|c| c.is_ascii_digit() || c == '.');
                assert!(plain, "{}: {row:?}", exact.header[*at]);
            }
        }
    }

    /// A run in which two States of different priorities ask for one offer.
    fn two_states() -> String {
        let case = CASE
            .replace(r#""states": ["LAO"]"#, r#""states": ["LAO", "TCD"]"#)
            .replace(r#"step", "priority": 1"#, r#"step", "priority": 2"#);
        let case = OpenCase::read(CaseRef::Local, &case).expect("it is valid");
        let run = engine::solve(case.market, engine::Policy::standard()).expect("it is matched");
        run.to_json()
    }

    #[test]
    fn what_a_rule_moves_is_told_for_a_file_in_the_same_rows() {
        let work = begin(&two_states(), Topic::Objectives).unwrap_or_else(|why| panic!("{why}"));
        let answered: Answered =
            serde_json::from_str(&to_the_end(work, u32::MAX)).expect("the page reads the answer");
        let is_moved = |part: &&Part| !part.columns.is_empty() && !part.rows.is_empty();
        let moved: Vec<&Part> = answered.parts.iter().filter(is_moved).collect();
        assert!(!moved.is_empty(), "{answered:?}");
        for part in moved {
            assert_eq!(part.exact.rows.len(), part.rows.len(), "{part:?}");
            for (exact, words) in part.exact.rows.iter().zip(&part.rows) {
                let [objective, state, priority, kind, _, _, without, with, _] = &exact[..] else {
                    panic!("{exact:?}")
                };
                assert!(["priority", "fairness", "fit"].contains(&objective.as_str()));
                assert_eq!((kind.as_str(), priority), ("funding", &words[1]));
                assert!(["LAO", "TCD"].contains(&state.as_str()) && without != with, "{exact:?}");
                // Words leave out a fraction of nothing.
                let with = with.trim_end_matches(".00");
                assert!(words[3].ends_with(with), "{exact:?}: {words:?}");
            }
        }
    }

    #[test]
    fn the_page_reads_what_would_help_a_line() {
        let work = begin(&finished().text, Topic::OpenLine("LAO-C1.1".to_owned()))
            .unwrap_or_else(|why| panic!("{why}"));
        let answered: Answered =
            serde_json::from_str(&to_the_end(work, u32::MAX)).expect("the page reads the answer");
        let remedies = answered.parts.last().expect("there is a part for remedies");
        assert!(remedies.rows.iter().any(|row| row[0].contains("It would bring")), "{remedies:?}");
    }

    #[test]
    fn what_was_stopped_at_once_does_not_say_that_there_is_nothing() {
        let mut work =
            begin(&finished().text, Topic::Closing).unwrap_or_else(|why| panic!("{why}"));
        let answered: Answered =
            serde_json::from_str(&work.so_far()).expect("the page reads the answer");
        assert_eq!(answered.parts[0].rows, [[""; 0]; 0]);
        assert_eq!(answered.parts[0].none, "It was stopped before anything was found.");
        let answered: Answered =
            serde_json::from_str(&to_the_end(work, u32::MAX)).expect("the page reads the answer");
        assert!(!answered.parts[0].rows.is_empty(), "{answered:?}");
    }

    #[test]
    fn a_line_that_is_not_open_or_not_there_is_refused() {
        for line in ["CIV-V1.1", "nowhere"] {
            assert!(begin(&finished().text, Topic::OpenLine(line.to_owned())).is_err(), "{line}");
        }
    }
}
