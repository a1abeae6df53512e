//! Solves a case with limits that are not linear and prints how the search went.
//!
//! `cargo run --release -p engine --example mip -- SIZE|CASE.json [SEED] [WORK_LIMIT] [--fixed-cost N] [--bands N] [--strict [bands]] [--leximin] [--linear] [--write CASE.json]`
//! where SIZE is `small` (with rules of every kind), `tiny`, `real`, `tight`, `company`, `sector`, `stress`, or figures as `15x120x5x40x120x3` (States,
//! needs, lines a need, donors, offers, years): generated from a fixed seed (1). `--fixed-cost` is the policy's, in minor units, `--bands` its number of bands; `--strict` asks for priorities in strict order, `--strict bands` for bands;
//! `--leximin` asks for exact fairness, `--linear` takes out every limit that is not linear; then the lowest coverages of money are told. Each line is a moment of the search (seconds, best, bound, gap, pivots, nodes); the last is its end.
//! `--write` writes the case and stops: `engine/benches/peers/highs_mip.py` reads it.

mod generate;

use std::process::ExitCode;
#[expect(
    clippy::disallowed_types,
    reason = "a measuring program: the engine itself stays without a clock"
)]
use std::time::Instant;

use engine::matching::Progress;
use engine::policy::{Fairness, Order};
use engine::run::{Gap, Run, SearchProof};
use engine::{CaseFile, Market, Matching, Policy, Step};

/// Pivots between looks at the clock.
const STEP_PIVOTS: u32 = 2000;

struct Arguments {
    case: String,
    work_limit: Option<u64>,
    fixed_cost: i64,
    bands: u32,
    order: Order,
    is_linear: bool,
    fairness: Fairness,
    write: Option<String>,
}

fn arguments() -> Result<Arguments, String> {
    let usage = "usage: mip SIZE|CASE.json [SEED] [WORK_LIMIT] [--fixed-cost N] [--bands N] [--strict [bands]] [--leximin] [--linear] [--write CASE.json]";
    let mut words: Vec<String> = std::env::args().skip(1).collect();
    let write = words.iter().position(|word| word == "--write").map(|at| {
        let path = words.get(at + 1).cloned();
        words.truncate(at);
        path
    });
    let write = match write {
        Some(None) => return Err(usage.to_owned()),
        other => other.flatten(),
    };
    let mut figure = |flag: &str| -> Result<Option<i64>, String> {
        let Some(at) = words.iter().position(|word| word == flag) else { return Ok(None) };
        let figure = words.get(at + 1).and_then(|word| word.parse().ok()).ok_or(usage)?;
        words.drain(at..at + 2);
        Ok(Some(figure))
    };
    let fixed_cost = figure("--fixed-cost")?.unwrap_or(0);
    let bands = figure("--bands")?.map(|bands| bands.try_into().map_err(|_error| usage));
    let bands = bands.transpose()?.unwrap_or_else(|| Policy::standard().bands);
    let mut has = |flag: &str| {
        let at = words.iter().position(|word| word == flag);
        at.map(|at| words.remove(at)).is_some()
    };
    let order = match (has("--strict"), has("bands")) {
        (false, _) => Order::Weighed,
        (true, false) => Order::Priorities,
        (true, true) => Order::Bands,
    };
    let is_linear = has("--linear");
    let fairness = if has("--leximin") { Fairness::Leximin } else { Fairness::Bands };
    let name = words.first().ok_or(usage)?;
    let number = |at: usize| -> Result<Option<u64>, String> {
        words.get(at).map(|word| word.parse().map_err(|_error| usage.to_owned())).transpose()
    };
    let case = match generate::size(name) {
        Some(size) => generate::case(size, number(1)?.unwrap_or(1)),
        None => std::fs::read_to_string(name).map_err(|error| format!("{name}: {error}"))?,
    };
    Ok(Arguments {
        case,
        work_limit: number(2)?,
        fixed_cost,
        bands,
        order,
        is_linear,
        fairness,
        write,
    })
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            print_line(&error);
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stdout, reason = "what a measuring program is for")]
fn print_line(line: &str) {
    println!("{line}");
}

fn run() -> Result<(), String> {
    let arguments = arguments()?;
    if let Some(path) = arguments.write {
        return std::fs::write(&path, arguments.case).map_err(|error| format!("{path}: {error}"));
    }
    let mut case = CaseFile::parse(&arguments.case).map_err(|errors| errors.to_string())?;
    if arguments.is_linear {
        make_linear(&mut case);
    }
    let market = Market::try_from(case).map_err(|errors| errors.to_string())?;
    let Arguments { work_limit, fixed_cost: fixed_cost_per_pair, bands, order, fairness, .. } =
        arguments;
    let policy =
        Policy { work_limit, fixed_cost_per_pair, bands, order, fairness, ..Policy::standard() };
    let start = now();
    let mut matching = Matching::new(market, policy).map_err(|error| error.to_string())?;
    print_line(&format!("{:8.3} s built: {} arcs", seconds(&start), matching.progress().arcs));
    let mut last = None;
    let run = loop {
        match matching.step(STEP_PIVOTS) {
            Step::Done(run) => break run,
            Step::Working(progress) => {
                let shown = progress.search.map(|search| (search.best, search.bound));
                if shown != last {
                    last = shown;
                    print_line(&moment(seconds(&start), &progress));
                }
            }
        }
    };
    let (status, objective) = (run.status, &run.certificate.objective);
    print_line(&format!("{:8.3} s end: {status:?} {objective}", seconds(&start)));
    if let Some(search) = &run.certificate.search {
        print_line(&format!(
            "objective {} bound {} pivots {} nodes {} proof: {} duals, {} nodes, {} bytes of run",
            run.certificate.objective,
            search.bound,
            run.certificate.pivots,
            search.nodes,
            search.potentials.len(),
            search.tree.len(),
            run.to_json().len()
        ));
    }
    for step in &run.certificate.steps {
        let SearchProof { bound, held, nodes, .. } = &step.search;
        let objective = &step.objective;
        print_line(&format!("step: objective {objective} bound {bound} held {held} nodes {nodes}"));
    }
    tell_proved(&run);
    tell_lowest(&run);
    print_line(&format!("hash {}", run.hash));
    let start = now();
    engine::verify(*run).map_err(|error| format!("not verified: {error}"))?;
    print_line(&format!("verified in {:.3} s", seconds(&start)));
    Ok(())
}

/// How many steps are proved to a millionth, from the first.
fn tell_proved(run: &Run) {
    let steps = run.certificate.steps.iter().map(|step| (&step.objective, &step.search.bound));
    let last = run.certificate.search.iter();
    let steps = steps.chain(last.map(|search| (&run.certificate.objective, &search.bound)));
    let read = |text: &String| text.parse::<i128>().unwrap_or(0);
    let steps: Vec<_> = steps.map(|(objective, bound)| (read(objective), read(bound))).collect();
    let is_proved =
        |(objective, bound): &&(i128, i128)| Gap::between(*objective, *bound).gap_millionths <= 1;
    let proved = steps.iter().take_while(is_proved).count();
    print_line(&format!("proved: the first {proved} of {} steps", steps.len()));
}

/// The lowest coverages of money by priority, in per cent.
fn tell_lowest(run: &Run) {
    for priority in 0..3 {
        let totals = run.coalitions.iter().flat_map(|coalition| coalition.totals.first());
        let amounts = totals.map(|total| total.by_priority[priority]);
        let mut covers: Vec<i64> = amounts
            .filter(|amounts| amounts.needed > 0)
            .map(|amounts| (amounts.needed - amounts.open) * 10_000 / amounts.needed)
            .collect();
        covers.sort_unstable();
        let covers = covers.iter().take(8);
        let covers: Vec<String> =
            covers.map(|cover| format!("{}.{:02}", cover / 100, cover % 100)).collect();
        print_line(&format!("lowest of priority {}: {}", priority + 1, covers.join(", ")));
    }
}

/// Takes out every limit that is not linear.
fn make_linear(case: &mut CaseFile) {
    for state in &mut case.states {
        state.max_partners = None;
    }
    for line in case.needs.iter_mut().flat_map(|need| &mut need.lines) {
        (line.smallest_part, line.money_may_fill) = (None, false);
    }
    for offer in &mut case.offers {
        (offer.min_grant, offer.max_states, offer.needs_co_funding) = (None, None, false);
    }
}

fn moment(seconds: f64, progress: &Progress) -> String {
    let Some(search) = progress.search else {
        return format!("{seconds:8.3} s linear part, {} pivots", progress.pivots);
    };
    let lack = search.best.abs_diff(search.bound);
    let millionths = lack.saturating_mul(1_000_000_000) / search.bound.unsigned_abs().max(1);
    let (best, bound) = (search.best, search.bound);
    format!(
        "{seconds:8.3} s best {best} bound {bound} gap {}.{:03} ppm, {} pivots, {} nodes",
        millionths / 1000,
        millionths % 1000,
        progress.pivots,
        search.nodes
    )
}

/// A moment, by both clocks.
#[expect(clippy::disallowed_types, reason = "see above")]
struct Moment {
    wall: Instant,
    processor: Option<f64>,
}

/// Seconds of processor time of this thread, where Linux tells them: what other programs do
/// beside this one does not count.
fn processor() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: u64 = text.split_whitespace().next()?.parse().ok()?;
    Some(std::time::Duration::from_nanos(nanoseconds).as_secs_f64())
}

#[expect(clippy::disallowed_types, reason = "see above")]
fn now() -> Moment {
    Moment { wall: Instant::now(), processor: processor() }
}

/// Seconds of processor time since a moment, or of the clock on the wall where nothing tells.
fn seconds(start: &Moment) -> f64 {
    let both = start.processor.zip(processor());
    both.map_or_else(|| start.wall.elapsed().as_secs_f64(), |(from, to)| to - from)
}
