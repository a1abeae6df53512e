//! Every proposal of a tiny market, judged rung by rung from the definition in words.

use proptest::prelude::{Strategy, prop};

use crate::eligibility::is_eligible;
use crate::explain::RungDifference;
use crate::fixture;
use crate::market::{LineIx, Market, OfferIx};
use crate::run::Run;

/// Quantity by offer and line.
pub(crate) type Placement = Vec<Vec<i64>>;

/// Bands that the tests count in.
const BANDS: i64 = 4;

/// Funding lines of one year in two States, two offers of two donors, a handful of cents.
pub(crate) fn tiny() -> impl Strategy<Value = String> {
    let line = (0..2_usize, 1..4_u8, 1..6_u32, 0..3_u32, prop::bool::ANY);
    let offer = (
        1..7_u32,
        prop::option::of(1..4_u32),
        prop::option::of(2000..9000_u32),
        (0..4_u8, 0..3_usize),
        0..4_usize,
    );
    (prop::collection::vec(line, 2..4), prop::collection::vec(offer, 2..3)).prop_map(
        |(lines, offers)| {
            let mut text = "state LAO\nstate TCD africa\n".to_owned();
            for (at, (state, priority, asked, covered, theme)) in lines.into_iter().enumerate() {
                let (state, theme) = (["LAO", "TCD"][state], if theme { "A4" } else { "A5" });
                let covered = covered.min(asked);
                text += &format!(
                    "line l{at} {state} p{priority} {theme} X 2026 0.{asked:02} covered 0.{covered:02}\n"
                );
            }
            for (at, (held, most, share, (preference, preferred), limit)) in offers.into_iter().enumerate() {
                text += &format!("offer D{at}-1 2026 0.{held:02}");
                text += &most.map_or(String::new(), |most| format!(" max 0.{most:02}"));
                text += &share.map_or(String::new(), |share| format!(" share 0.{share:04}"));
                if preference > 0 {
                    let what = ["prefers TCD", "prefers_regions Africa", "prefers_themes A5"];
                    text += &format!(" {}={preference}", what[preferred]);
                }
                text += ["", " states LAO", " themes A4", ""][limit];
                text += "\n";
            }
            text
        },
    )
}

/// The market of a tiny text.
pub(in crate::explain) fn market(text: &str) -> Market {
    fixture::market(text)
}

/// Units by priority and band of a placement, locks not counted as any: there are none.
pub(crate) fn rungs(market: &Market, placed: &Placement) -> Vec<i64> {
    let mut rungs = vec![0; 12];
    for state in 0..market.states().len() {
        for class in 1..=3_u8 {
            let lines: Vec<usize> = (0..market.lines().len())
                .filter(|at| {
                    let line = LineIx::new(*at);
                    market.state_of(line).at() == state
                        && market[market[line].need].priority == class
                })
                .collect();
            let asked = |at: &usize| market.lines()[*at].asked.unwrap();
            let needed: i64 = lines.iter().map(|at| asked(at).quantity).sum();
            let before: i64 = lines.iter().map(|at| asked(at).already_covered).sum();
            let given: i64 =
                lines.iter().map(|at| placed.iter().map(|row| row[*at]).sum::<i64>()).sum();
            for unit in before..before + given {
                let band = (0..BANDS).find(|band| unit < needed * (band + 1) / BANDS).unwrap();
                rungs[usize::from(class - 1) * 4 + usize::try_from(band).unwrap()] += 1;
            }
        }
    }
    rungs
}

/// The best rungs over every proposal within the limits that is `allowed`; `None` where there is none.
pub(crate) fn best(market: &Market, allowed: &dyn Fn(&Placement) -> bool) -> Option<Vec<i64>> {
    let mut placed = vec![vec![0; market.lines().len()]; market.offers().len()];
    let mut best = None;
    search(market, &mut placed, 0, allowed, &mut best);
    best
}

fn search(
    market: &Market,
    placed: &mut Placement,
    cell: usize,
    allowed: &dyn Fn(&Placement) -> bool,
    best: &mut Option<Vec<i64>>,
) {
    let n_lines = market.lines().len();
    if cell == n_lines * market.offers().len() {
        if allowed(placed) {
            *best = best.take().max(Some(rungs(market, placed)));
        }
        return;
    }
    let (offer, line) = (cell / n_lines, cell % n_lines);
    while keeps_limits(market, placed, offer, line) {
        search(market, placed, cell + 1, allowed, best);
        placed[offer][line] += 1;
    }
    placed[offer][line] = 0;
}

/// Whether what an offer gives to a line is within every limit of the two.
pub(in crate::explain) fn keeps_limits(
    market: &Market,
    placed: &Placement,
    offer: usize,
    line: usize,
) -> bool {
    let (offer_ix, line_ix) = (OfferIx::new(offer), LineIx::new(line));
    let given = placed[offer][line];
    let limits = &market[offer_ix].limits;
    let asked = market[line_ix].asked.unwrap();
    let state = market.state_of(line_ix);
    let to_state: i64 = (0..market.lines().len())
        .filter(|at| market.state_of(LineIx::new(*at)) == state)
        .map(|at| placed[offer][at])
        .sum();
    given == 0
        || is_eligible(market, offer_ix, line_ix)
            && placed[offer].iter().sum::<i64>() <= market[offer_ix].years[&2026].remaining()
            && placed.iter().map(|row| row[line]).sum::<i64>() <= asked.remaining()
            && limits.max_share_of_line.is_none_or(|share| given <= share.of(asked.quantity))
            && limits.max_per_state.is_none_or(|most| to_state <= most)
}

/// What a run places.
pub(crate) fn placement(market: &Market, run: &Run) -> Placement {
    let mut placed = vec![vec![0; market.lines().len()]; market.offers().len()];
    for entry in &run.matches {
        let offer = market.offers().iter().position(|offer| offer.id == entry.offer).unwrap();
        let line = market.lines().iter().position(|line| line.id == entry.line).unwrap();
        placed[offer][line] += entry.quantity;
    }
    placed
}

/// Rungs after a change.
pub(in crate::explain) fn changed(mut rungs: Vec<i64>, changes: &[RungDifference]) -> Vec<i64> {
    for change in changes {
        let at = usize::from(change.priority - 1) * 4 + usize::try_from(change.band - 1).unwrap();
        rungs[at] += change.quantity.net();
    }
    rungs
}
