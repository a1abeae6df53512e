//! What a search says, moment by moment.

/// One moment: what was known when.
#[derive(Clone, Debug, PartialEq)]
struct Moment {
    seconds: f64,
    /// Whether there was a proposal.
    found: bool,
    /// In millionths.
    gap: f64,
    objective: String,
    bound: String,
}

/// Objectives of `HiGHS` are floats that were scaled: digits beyond mean nothing.
const PRECISION: f64 = 1e-9;

/// A search as it went.
#[derive(Debug, PartialEq)]
pub(super) struct Search {
    pub arcs: u64,
    /// Seconds until the network was built.
    pub built: Option<f64>,
    /// The most memory that it took.
    pub peak_kb: Option<u64>,
    moments: Vec<Moment>,
}

impl Search {
    /// Reads the lines of the example `mip`; `None` if there is not even the first.
    pub(super) fn read(said: &str) -> Option<Self> {
        let mut search = None;
        for line in said.lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            match words[..] {
                [time, "s", "built:", arcs, "arcs"] => {
                    let (built, arcs) = (time.parse().ok(), arcs.parse().ok()?);
                    search = Some(Self { arcs, built, peak_kb: None, moments: Vec::new() });
                }
                [time, "s", "best", best, "bound", bound, "gap", gap, ..] => {
                    let (seconds, gap) = (time.parse().ok()?, gap.parse().ok()?);
                    let (objective, bound) = (best.to_owned(), bound.to_owned());
                    let moment = Moment { seconds, found: best != "0", gap, objective, bound };
                    search.as_mut()?.moments.push(moment);
                }
                [time, "s", "end:", "Optimal", objective] => {
                    let (objective, bound) = (objective.to_owned(), objective.to_owned());
                    let seconds = time.parse().ok()?;
                    let moment = Moment { seconds, found: true, gap: 0.0, objective, bound };
                    search.as_mut()?.moments.push(moment);
                }
                _ => {}
            }
        }
        search
    }

    /// Objective and bound at the end.
    pub(super) fn end(&self) -> (String, String) {
        let known = self.moments.last().filter(|moment| moment.found);
        let nothing = || ("–".to_owned(), "–".to_owned());
        known.map_or_else(nothing, |moment| (moment.objective.clone(), moment.bound.clone()))
    }

    /// Whether it was proved that nothing is better.
    pub(super) fn is_proved(&self) -> bool {
        let (objective, bound) = self.end();
        objective == bound && objective != "–"
    }

    /// Whether it ended with an objective, to what a float can tell.
    pub(super) fn is(&self, objective: &str) -> bool {
        let (ours, theirs) = (self.end().0.parse::<f64>(), objective.parse::<f64>());
        ours.ok().zip(theirs.ok()).is_some_and(|(a, b)| (a - b).abs() <= a.abs() * PRECISION)
    }

    /// Seconds until the limits that are linear were solved.
    pub(super) fn linear(&self) -> Option<f64> {
        self.moments.first().map(|moment| moment.seconds)
    }

    /// Seconds until the first proposal.
    pub(super) fn first(&self) -> Option<f64> {
        self.moments.iter().find(|moment| moment.found).map(|moment| moment.seconds)
    }

    /// Seconds until the gap was at most so many millionths.
    pub(super) fn within(&self, millionths: f64) -> Option<f64> {
        let close = |moment: &&Moment| moment.found && moment.gap <= millionths;
        self.moments.iter().find(close).map(|moment| moment.seconds)
    }

    /// The gap, in millionths, that was known after so many seconds; `None` without a proposal.
    pub(super) fn gap_at(&self, seconds: f64) -> Option<f64> {
        let known = self.moments.iter().rfind(|moment| moment.seconds <= seconds)?;
        known.found.then_some(known.gap)
    }
}

#[cfg(test)]
mod tests {
    use super::Search;

    const SAID: &str = "
   0.500 s built: 12 arcs
   1.000 s best 0 bound -9 gap 1000000.000 ppm, 5 pivots, 0 nodes
   2.000 s best -8 bound -9 gap 111111.112 ppm, 6 pivots, 0 nodes
   3.000 s best -9 bound -9 gap 0.500 ppm, 7 pivots, 1 nodes
   4.000 s end: Optimal -9
";

    #[test]
    fn moments_are_read() {
        let search = Search::read(SAID).unwrap();
        assert_eq!((search.arcs, search.built), (12, Some(0.5)));
        assert_eq!((search.linear(), search.first()), (Some(1.0), Some(2.0)));
        assert_eq!((search.within(1.0), search.within(0.1)), (Some(3.0), Some(4.0)));
        assert_eq!((search.gap_at(1.5), search.gap_at(2.5)), (None, Some(111_111.112)));
        assert_eq!(search.end(), ("-9".to_owned(), "-9".to_owned()));
        assert!(search.is_proved() && search.is("-9.0") && !search.is("-8"));
        assert_eq!(Search::read("usage: mip"), None);
    }
}
