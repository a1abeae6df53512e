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

/// A search as it went.
#[derive(Debug, PartialEq)]
pub(super) struct Search {
    pub arcs: u64,
    /// Seconds until the network was built.
    pub built: Option<f64>,
    /// The most memory that it took.
    pub peak_kb: Option<u64>,
    /// Seconds until the run was made, with its proof.
    pub ended: Option<f64>,
    /// Seconds of the independent check, if it confirmed the run.
    pub verified: Option<f64>,
    /// Of the run.
    pub hash: Option<String>,
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
                    search = Some(Self {
                        arcs,
                        built,
                        peak_kb: None,
                        ended: None,
                        verified: None,
                        hash: None,
                        moments: Vec::new(),
                    });
                }
                [time, "s", "best", best, "bound", bound, "gap", gap, ..] => {
                    let (seconds, gap) = (time.parse().ok()?, gap.parse().ok()?);
                    let (objective, bound) = (best.to_owned(), bound.to_owned());
                    let moment = Moment { seconds, found: best != "0", gap, objective, bound };
                    search.as_mut()?.moments.push(moment);
                }
                [time, "s", "end:", ..] => search.as_mut()?.ended = time.parse().ok(),
                ["objective", objective, "bound", bound, ..] => {
                    let search = search.as_mut()?;
                    let figure = |text: &str| text.parse::<f64>().ok();
                    let (best, least) = (figure(objective)?, figure(bound)?);
                    let gap = (best - least).abs() / least.abs().max(1.0) * 1e6;
                    let (objective, bound) = (objective.to_owned(), bound.to_owned());
                    let seconds = search.ended?;
                    search.moments.push(Moment { seconds, found: true, gap, objective, bound });
                }
                ["hash", hash] => search.as_mut()?.hash = Some(hash.to_owned()),
                ["verified", "in", time, "s"] => search.as_mut()?.verified = time.parse().ok(),
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
objective -9 bound -9 pivots 7 nodes 1 proof: 1 duals, 1 nodes, 99 bytes of run
hash 0123abcd
verified in 0.250 s
";

    #[test]
    fn moments_are_read() {
        let search = Search::read(SAID).unwrap();
        assert_eq!((search.arcs, search.built), (12, Some(0.5)));
        assert_eq!((search.linear(), search.first()), (Some(1.0), Some(2.0)));
        assert_eq!((search.within(1.0), search.within(0.1)), (Some(3.0), Some(4.0)));
        assert_eq!((search.gap_at(1.5), search.gap_at(2.5)), (None, Some(111_111.112)));
        assert_eq!((search.ended, search.verified), (Some(4.0), Some(0.25)));
        assert_eq!(search.hash.as_deref(), Some("0123abcd"));
        assert_eq!(search.end(), ("-9".to_owned(), "-9".to_owned()));
        assert_eq!(Search::read("usage: mip"), None);
    }
}
