//! What the example `mip` says of its objectives, beside what a peer says.

use super::super::{PRECISION, same};

/// What the engine says of a case.
#[derive(Debug, PartialEq)]
pub(super) struct Figures {
    /// One objective, or one of each step of a strict order; none where nothing is put in order.
    pub steps: Vec<Figure>,
    /// Whether it searched.
    pub is_search: bool,
}

/// An objective with its bound.
#[derive(Debug, PartialEq)]
pub(super) struct Figure {
    objective: String,
    bound: String,
}

/// What a peer's objective makes of one of the engine.
#[derive(Debug, PartialEq)]
pub(super) enum Verdict {
    Agree,
    Disagree,
    /// The engine leaves more than a millionth open, and the peer's lies between bound and objective.
    Open,
}

/// Reads what `mip` says; `None` if it did not end, or its run is not verified. A strict order has no steps where it
/// did not search.
pub(super) fn figures(said: &str, is_weighed: bool) -> Option<Figures> {
    let (_, ended) = said.lines().find_map(|line| line.split_once(" end: "))?;
    said.lines().find(|line| line.starts_with("verified in "))?;
    let figure = |words: &str| match words.split_whitespace().collect::<Vec<_>>()[..] {
        [objective, "bound", bound, ..] => {
            Some(Figure { objective: objective.to_owned(), bound: bound.to_owned() })
        }
        _ => None,
    };
    let after = |start: &'static str| said.lines().filter_map(move |line| line.strip_prefix(start));
    let last = after("objective ").find_map(figure);
    let is_search = last.is_some();
    let linear = || {
        // Nothing is left open where all limits are linear.
        let objective = ended.split_whitespace().last().filter(|_| is_weighed)?;
        Some(Figure { objective: objective.to_owned(), bound: objective.to_owned() })
    };
    let steps = after("step: objective ").filter_map(figure);
    Some(Figures { steps: steps.chain(last.or_else(linear)).collect(), is_search })
}

impl Figures {
    /// What is reached in each step, as a line for the peer.
    pub(super) fn reached(&self) -> String {
        let objectives: Vec<&str> = self.steps.iter().map(|step| &*step.objective).collect();
        objectives.join(" ") + "\n"
    }
}

impl Figure {
    /// In words.
    pub(super) fn told(&self) -> String {
        format!("objective {} and bound {}", self.objective, self.bound)
    }

    /// Beside a peer's objective of the same case, which no other is better than.
    pub(super) fn beside(&self, theirs: &str) -> Verdict {
        let figures = [theirs, &self.bound, &self.objective].map(str::parse::<f64>);
        let [Ok(found), Ok(bound), Ok(objective)] = figures else { return Verdict::Disagree };
        let is_better = found < bound - bound.abs() * PRECISION;
        let is_worse = found > objective + objective.abs() * PRECISION;
        if is_better || is_worse {
            Verdict::Disagree
        } else if same(&self.objective, &self.bound) {
            Verdict::Agree
        } else {
            Verdict::Open
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Figure, Figures, Verdict, figures};

    fn figure(objective: &str, bound: &str) -> Figure {
        Figure { objective: objective.to_owned(), bound: bound.to_owned() }
    }

    #[test]
    fn objectives_are_read_with_their_bounds() {
        let built = "   0.001 s built: 12 arcs\n";
        let linear = format!("{built}   0.002 s end: Optimal -5\nhash 01\nverified in 0.001 s\n");
        let of = |steps| Some(Figures { steps, is_search: false });
        assert_eq!(figures(&linear, true), of(vec![figure("-5", "-5")]));
        assert_eq!(figures(&linear, false), of(Vec::new()));
        assert_eq!(figures(&linear.replace("verified in", "not verified:"), true), None);
        let steps = "step: objective -9 bound -10 held 1 nodes 2\n";
        let search = format!("{linear}objective -5 bound -6 pivots 1\n{steps}");
        let read = figures(&search, false).unwrap();
        assert_eq!(read.steps, [figure("-9", "-10"), figure("-5", "-6")]);
        assert_eq!((read.is_search, &*read.reached()), (true, "-9 -5\n"));
    }

    #[test]
    fn what_is_proved_is_the_same_and_what_is_not_is_bounded() {
        let proved = figure("-5000000", "-5000001");
        assert_eq!(proved.beside("-5000000"), Verdict::Agree);
        assert_eq!(proved.beside("-5000100"), Verdict::Disagree);
        assert_eq!(proved.beside("-4999900"), Verdict::Disagree);
        let open = figure("-5000000", "-6000000");
        assert_eq!(open.beside("-5500000"), Verdict::Open);
        assert_eq!(open.beside("-6000100"), Verdict::Disagree);
        assert_eq!(open.beside("-4999900"), Verdict::Disagree);
        assert_eq!(figure("0", "0").beside("0"), Verdict::Agree);
        assert_eq!(figure("0", "0").beside("Infeasible"), Verdict::Disagree);
    }
}
