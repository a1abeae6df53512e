//! What a coalition's lines ask and what of it is paid, committed, pledged or only proposed.

use contract::Code as _;
use contract::coalition::{Contribution, Rung, Side, leads};
use contract::need::{NeedBody, NeedLine};
use contract::record::Record;
use engine::case::{format_amount, parse_amount};

/// Sums of one line. Nothing is in two of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct LineSums {
    /// The need.
    pub(crate) need: String,
    /// The line, by its key.
    pub(crate) line: u32,
    /// The need's title; empty where the reader is not told.
    pub(crate) title: String,
    /// Calendar year.
    pub(crate) year: Option<i32>,
    /// ISO 4217, or the unit.
    pub(crate) unit: String,
    /// Digits of the minor unit; `None` for whole units.
    pub(crate) digits: Option<u32>,
    /// Asked, less what is covered elsewhere; `None` where there is no figure.
    pub(crate) asked: Option<i64>,
    /// What is covered or brought is partly no figure of what the line counts in: then sums hold the
    /// rest, and what is open is not known.
    pub(crate) unreadable: bool,
    /// The reader is told the line, and it has no figure yet.
    pub(crate) to_be_costed: bool,
    /// Covered elsewhere, as the State reports it, up to the whole of what it asks.
    pub(crate) covered: i64,
    /// Whether the State reports what is covered elsewhere: without a report 0 is not said.
    pub(crate) reported: bool,
    /// Paid, or delivered.
    pub(crate) paid: i64,
    /// Committed and not paid.
    pub(crate) committed: i64,
    /// Announced; not counted as cover.
    pub(crate) pledged: i64,
    /// The unit's suggestion: nobody's promise.
    pub(crate) proposed: i64,
}

impl LineSums {
    /// In what a line counts, and nothing of it yet.
    pub(crate) fn in_measure_of(line: &NeedLine) -> Self {
        let measure = line.measure();
        let digits = measure.is_money().then(|| measure.digits());
        Self { unit: measure.name().to_owned(), digits, ..Self::default() }
    }

    /// A quantity as it is sent: a plain decimal, or a whole number.
    pub(crate) fn plain(&self, value: i64) -> String {
        format_amount(value, self.digits.unwrap_or(0))
    }

    /// A quantity of the line; `None` where it is no figure of what the line counts in.
    pub(crate) fn read(&self, quantity: &str) -> Option<i64> {
        parse_amount(quantity, self.digits.unwrap_or(0)).ok()
    }

    /// Whether somebody brings something, or might.
    pub(crate) const fn is_brought(&self) -> bool {
        self.paid > 0 || self.committed > 0 || self.pledged > 0 || self.proposed > 0
    }

    /// What stays open: asked, less paid and committed; never below 0. `None` where there is no
    /// figure, or where one of those cannot be read.
    pub(crate) fn open(&self) -> Option<i64> {
        let asked = self.asked.filter(|_| !self.unreadable)?;
        Some((asked - self.paid - self.committed).max(0))
    }

    /// What a line asks.
    fn count(&mut self, line: &NeedLine) {
        let (asked, covered) = (line.asked(), line.already_covered.as_deref());
        self.year = line.year;
        self.to_be_costed = asked.is_none();
        let whole = asked.and_then(|asked| self.read(&asked));
        let read = covered.map(|covered| self.read(covered));
        self.unreadable = read == Some(None);
        let covered = read.flatten();
        self.reported = covered.is_some();
        self.covered = whole.map_or(0, |whole| covered.unwrap_or(0).min(whole));
        self.asked = whole.map(|whole| whole - self.covered);
    }

    /// Counts a contribution, once.
    fn add(&mut self, of: &Contribution) {
        let sum = match of.rung {
            Some(Rung::Paid | Rung::Reported) => &mut self.paid,
            Some(Rung::Committed) => &mut self.committed,
            Some(Rung::Pledged) => &mut self.pledged,
            None | Some(Rung::Interest) => &mut self.proposed,
            Some(Rung::Declined | Rung::Lapsed) => return,
        };
        match parse_amount(&of.quantity, self.digits.unwrap_or(0)) {
            Ok(value) => *sum = sum.saturating_add(value),
            Err(_) => self.unreadable = true,
        }
    }
}

/// The lines that contributions are for, in their order.
pub(crate) fn sums(contributions: &[Contribution], needs: &[Record<NeedBody>]) -> Vec<LineSums> {
    let mut lines: Vec<LineSums> = Vec::new();
    for of in contributions {
        let at = lines.iter().position(|line| line.need == of.need && line.line == of.line);
        let at = at.unwrap_or_else(|| {
            lines.push(line(of, needs, contributions));
            lines.len() - 1
        });
        lines[at].add(of);
    }
    lines
}

/// Every line of a need, with what contributions bring for it.
pub(crate) fn of_need(need: &Record<NeedBody>, contributions: &[Contribution]) -> Vec<LineSums> {
    let with = |line: &NeedLine| {
        let mut sums = LineSums {
            need: need.id.clone(),
            line: line.key,
            title: need.body.title.clone(),
            ..LineSums::in_measure_of(line)
        };
        sums.count(line);
        let own = |of: &&Contribution| of.need == need.id && of.line == line.key;
        contributions.iter().filter(own).for_each(|of| sums.add(of));
        sums
    };
    need.body.lines.iter().map(with).collect()
}

/// What lines come to in each unit: one of them that says in what, what they ask, and what of it is open.
/// What has no figure is in no sum.
pub(crate) fn by_unit(lines: Vec<LineSums>) -> Vec<(LineSums, i64, i64)> {
    let mut sums: Vec<(LineSums, i64, i64)> = Vec::new();
    for line in lines {
        let (Some(asked), Some(open)) = (line.asked, line.open()) else { continue };
        let asked = asked.saturating_add(line.covered);
        match sums.iter_mut().find(|(of, ..)| (&of.unit, of.digits) == (&line.unit, line.digits)) {
            Some((_, all, left)) => {
                (*all, *left) = (all.saturating_add(asked), left.saturating_add(open));
            }
            None => sums.push((line, asked, open)),
        }
    }
    sums
}

/// The line of a contribution; without its need, what the quantities themselves tell.
fn line(of: &Contribution, needs: &[Record<NeedBody>], all: &[Contribution]) -> LineSums {
    let need = needs.iter().find(|need| need.id == of.need);
    let found = need.and_then(|need| need.body.lines.iter().find(|line| line.key == of.line));
    let title = need.map_or_else(String::new, |need| need.body.title.clone());
    let same = all.iter().filter(|one| (&one.need, one.line) == (&of.need, of.line));
    let fraction = same.filter_map(|one| Some(one.quantity.split_once('.')?.1.len())).max();
    let digits = fraction.and_then(|digits| u32::try_from(digits).ok());
    let guessed = || LineSums { digits, ..LineSums::default() };
    let bare = found.map_or_else(guessed, LineSums::in_measure_of);
    let mut sums = LineSums { need: of.need.clone(), line: of.line, title, ..bare };
    if let Some(line) = found {
        sums.count(line);
    }
    sums
}

/// The steps that a side may take next.
pub(crate) fn next_steps(of: &Contribution, side: Side) -> Vec<Rung> {
    let may = |rung: &Rung| leads(of.rung, *rung) && rung.taken_by() == side;
    Rung::ALL.iter().copied().filter(may).collect()
}

#[cfg(test)]
mod tests {
    use contract::coalition::{Contribution, Rung, Side};
    use contract::need::{NeedBody, NeedLine};
    use contract::record::{Kind, Record, Status};
    use engine::case::ResourceKind;

    use super::{next_steps, of_need, sums};

    fn of(line: u32, quantity: &str, rung: Option<Rung>) -> Contribution {
        Contribution {
            key: 1,
            party: "DEU".to_owned(),
            offer: None,
            need: "N-1".to_owned(),
            line,
            quantity: quantity.to_owned(),
            rung,
            due: Some("2026-06-30".to_owned()),
            giver_confirms: true,
            ..Contribution::default()
        }
    }

    fn need() -> Record<NeedBody> {
        let line = NeedLine {
            key: 1,
            kind: Some(ResourceKind::Funding),
            year: Some(2027),
            amount: Some("1000.00".to_owned()),
            currency: Some("EUR".to_owned()),
            already_covered: Some("100".to_owned()),
            ..NeedLine::default()
        };
        let body =
            NeedBody { title: "Survey".to_owned(), lines: vec![line], ..NeedBody::default() };
        Record::new("N-1", Kind::Need, "LAO", Status::Published, body)
    }

    #[test]
    fn each_contribution_counts_once_and_a_proposal_never_as_cover() {
        let all = [
            of(1, "100.00", Some(Rung::Paid)),
            of(1, "200.50", Some(Rung::Committed)),
            of(1, "50.00", Some(Rung::Pledged)),
            of(1, "300.00", None),
            of(1, "999.00", Some(Rung::Declined)),
            of(2, "6", None),
        ];
        let lines = sums(&all, &[need()]);
        assert_eq!(lines.len(), 2);
        let first = &lines[0];
        assert_eq!(first.asked, Some(90_000));
        assert_eq!(
            (first.paid, first.committed, first.pledged, first.proposed),
            (10_000, 20_050, 5_000, 30_000)
        );
        assert_eq!(first.open(), Some(59_950));
        assert_eq!(first.plain(20_050), "200.50");
        // A line that the reader is not told of: a quantity, and nothing that is asked.
        assert_eq!((lines[1].asked, lines[1].open(), lines[1].proposed), (None, None, 6));
    }

    #[test]
    fn a_need_has_all_its_lines_and_what_is_covered_elsewhere_is_part_of_what_is_asked() {
        let mut need = need();
        let units = NeedLine {
            key: 2,
            kind: Some(ResourceKind::InKind),
            quantity: Some(12),
            unit: Some("vehicle".to_owned()),
            already_covered: Some("20".to_owned()),
            ..NeedLine::default()
        };
        need.body.lines.extend([units, NeedLine { key: 3, ..NeedLine::default() }]);
        let elsewhere = Contribution { need: "N-2".to_owned(), ..of(1, "5.00", None) };
        let lines = of_need(&need, &[of(1, "100.00", Some(Rung::Paid)), elsewhere]);
        let shown = |at: usize| (lines[at].asked, lines[at].covered, lines[at].open());
        assert_eq!(shown(0), (Some(90_000), 10_000, Some(80_000)));
        assert_eq!(lines[0].proposed, 0, "that is for another need");
        assert_eq!(shown(1), (Some(0), 12, Some(0)), "no more is covered than is asked");
        assert_eq!(shown(2), (None, 0, None), "to be costed");
    }

    #[test]
    fn what_cannot_be_read_is_counted_as_nothing_neither_0_nor_open() {
        let all = [of(1, "100.00", Some(Rung::Paid)), of(1, "0.005", Some(Rung::Committed))];
        let line = &sums(&all, &[need()])[0];
        assert_eq!((line.paid, line.committed, line.asked), (10_000, 0, Some(90_000)));
        assert_eq!((line.open(), line.read("0.005")), (None, None));
        let mut need = need();
        need.body.lines[0].already_covered = Some("a lot".to_owned());
        need.body.lines[0].currency = None;
        let line = &of_need(&need, &[])[0];
        assert_eq!((line.open(), line.reported, line.unit.as_str()), (None, false, ""));
        // Of a line that is not told, quantities themselves tell what it counts in.
        let hidden = [of(2, "6", None), of(2, "1.50", None)];
        assert_eq!(sums(&hidden, &[])[0].proposed, 750);
    }

    #[test]
    fn each_side_sees_the_steps_that_are_its_own() {
        let proposed = of(1, "1", None);
        let steps = next_steps(&proposed, Side::Giver);
        assert_eq!(steps, [Rung::Interest, Rung::Pledged, Rung::Committed, Rung::Declined]);
        assert_eq!(next_steps(&proposed, Side::Receiver), []);
        let paid = of(1, "1", Some(Rung::Paid));
        assert_eq!(next_steps(&paid, Side::Receiver), [Rung::Reported]);
    }
}
