//! What published needs ask for and what of it is covered, line by line: the one set of rows that
//! totals, pictures, tables and files are made of, on the screen and on the server.
//!
//! - Needs and coalitions count once they are published, as their reader is told them.
//! - Goods and expertise count at the State's own price of a unit. What has no figure, no price or
//!   no readable figure is in no sum and is counted apart.
//! - What coalitions bring to a State that the reader is not told of is not nothing: it stays open here,
//!   and `told` says for how many lines a sum knows all of it. Who takes part in a coalition knows what that
//!   one brings, and not whether there is another.
//! - Of one line, `asked = covered + delivered + committed + open`, in whole minor units: what is
//!   stated beyond what the line asks is kept apart, and so are pledges and proposals, which cover
//!   nothing.

use std::collections::BTreeMap;

use crate::access::{PartyId, Reader};
use crate::coalition::{CoalitionBody, Contribution, Rung};
use crate::need::{NeedBody, NeedLine};
use crate::record::{Record, Status};
use crate::worth::{Worth, worth};

/// A line of a published need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The need, by id.
    pub need: String,
    /// What the need is called.
    pub title: String,
    /// The line, by its key.
    pub line: u32,
    /// The affected State.
    pub state: PartyId,
    /// Whether it may receive official development assistance.
    pub oda: bool,
    /// Theme.
    pub theme: String,
    /// Calendar year.
    pub year: Option<i32>,
    /// ISO 4217; empty where the line names none.
    pub currency: String,
    /// Whether the State itself states the need; if not, the figure comes from other sources.
    pub by_state: bool,
    /// What it comes to.
    pub counted: Counted,
}

/// What a line comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Money, and what of it is covered.
    Money(Parts),
    /// No figure yet.
    ToBeCosted,
    /// A quantity without a price.
    Unpriced,
    /// A figure that is no amount, or too large.
    Unreadable,
}

/// Minor units of one currency: `asked = covered + delivered + committed + open`, none below 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// How many lines.
    pub lines: usize,
    /// For how many of them the State reports what is met outside coalitions.
    pub reported: usize,
    /// For how many of them the reader is told all that coalitions bring: the unit, and the State.
    pub told: usize,
    /// In all.
    pub asked: i64,
    /// Met outside coalitions, as the State reports it; of lines that it reports it for. Where it
    /// reports nothing this is no figure at all, and `reported` says so.
    pub covered: i64,
    /// Paid or delivered in coalitions.
    pub delivered: i64,
    /// Committed in coalitions, and not delivered yet.
    pub committed: i64,
    /// What nobody covers.
    pub open: i64,
    /// Announced in coalitions: covers nothing.
    pub pledged: i64,
    /// Proposed in coalitions: nobody's promise, covers nothing.
    pub proposed: i64,
    /// Stated beyond what the line asks.
    pub beyond: i64,
}

impl Parts {
    /// What is asked, filled in this order; what does not fit any more is beyond it.
    fn of(asked: i64, covered: Option<i64>, given: Given) -> Option<Self> {
        let reported = usize::from(covered.is_some());
        let covered = covered.unwrap_or_default();
        let stated = covered.checked_add(given.delivered)?.checked_add(given.committed)?;
        let covered = covered.min(asked);
        let delivered = given.delivered.min(asked - covered);
        let committed = given.committed.min(asked - covered - delivered);
        let open = asked - covered - delivered - committed;
        let (pledged, proposed, beyond) = (given.pledged, given.proposed, (stated - asked).max(0));
        let lines = 1;
        Some(Self {
            lines,
            reported,
            told: 0,
            asked,
            covered,
            delivered,
            committed,
            open,
            pledged,
            proposed,
            beyond,
        })
    }

    /// Both together; nothing where one of the sums is too large.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        Some(Self {
            lines: self.lines + other.lines,
            reported: self.reported + other.reported,
            told: self.told + other.told,
            asked: self.asked.checked_add(other.asked)?,
            covered: self.covered.checked_add(other.covered)?,
            delivered: self.delivered.checked_add(other.delivered)?,
            committed: self.committed.checked_add(other.committed)?,
            open: self.open.checked_add(other.open)?,
            pledged: self.pledged.checked_add(other.pledged)?,
            proposed: self.proposed.checked_add(other.proposed)?,
            beyond: self.beyond.checked_add(other.beyond)?,
        })
    }
}

/// What coalitions bring for one line, in minor units.
#[derive(Clone, Copy, Default)]
struct Given {
    delivered: i64,
    committed: i64,
    pledged: i64,
    proposed: i64,
}

/// Whether a reader is told all that coalitions bring to a State.
fn is_told_all(state: &str, reader: &Reader) -> bool {
    reader.is_isu() || reader.party() == state
}

/// Whether a reader, whose coalitions these are, is told what they bring for a line of a need of a State:
/// the unit and the State always; who takes part in a coalition, of the lines that it speaks of.
#[must_use]
pub fn is_told(
    (state, need, line): (&str, &str, u32),
    coalitions: &[Record<CoalitionBody>],
    reader: &Reader,
) -> bool {
    if is_told_all(state, reader) {
        return true;
    }
    let convened = coalitions.iter().filter(|one| one.status == Status::Published);
    let mut telling = convened.map(|one| &one.body).filter(|body| body.tells(reader));
    telling.any(|body| body.contributions.iter().any(|of| of.need == need && of.line == line))
}

/// A row for each line of the published needs, in their order, as a reader is told them; `oda` says of
/// a State whether it may receive official development assistance.
#[must_use]
pub fn rows(
    needs: &[Record<NeedBody>],
    coalitions: &[Record<CoalitionBody>],
    reader: &Reader,
    oda: impl Fn(&str) -> bool,
) -> Vec<Row> {
    let mut brought: BTreeMap<(&str, u32), Vec<&Contribution>> = BTreeMap::new();
    let convened = coalitions.iter().filter(|one| one.status == Status::Published);
    for contribution in convened.flat_map(|one| &one.body.contributions) {
        let line = (contribution.need.as_str(), contribution.line);
        brought.entry(line).or_default().push(contribution);
    }
    let mut rows = Vec::new();
    for need in needs.iter().filter(|need| need.status == Status::Published) {
        let oda = oda(&need.owner);
        let is_told = is_told_all(&need.owner, reader);
        rows.extend(need.body.lines.iter().map(|line| Row {
            need: need.id.clone(),
            title: need.body.title.clone(),
            line: line.key,
            state: need.owner.clone(),
            oda,
            theme: need.body.theme.clone(),
            year: line.year,
            currency: line.currency.clone().unwrap_or_default(),
            by_state: need.body.others().is_none(),
            counted: counted(line, brought.get(&(need.id.as_str(), line.key)), is_told),
        }));
    }
    rows
}

fn counted(line: &NeedLine, brought: Option<&Vec<&Contribution>>, is_told: bool) -> Counted {
    match worth(line) {
        Worth::Money(_, asked) => {
            let parts = || {
                let covered = reported(line, |of| money(line, of))?;
                let given = given(brought.map_or(&[], Vec::as_slice), |of| money(line, of))?;
                let told = usize::from(is_told);
                Parts::of(asked, covered, given).map(|parts| Parts { told, ..parts })
            };
            parts().map_or(Counted::Unreadable, Counted::Money)
        }
        Worth::Unpriced => Counted::Unpriced,
        Worth::ToBeCosted => Counted::ToBeCosted,
        Worth::Unreadable => Counted::Unreadable,
    }
}

/// What a quantity of a line is in money, in minor units: as it stands, or at the price of a unit.
/// Nothing where it cannot be read, or the price is missing.
#[must_use]
pub fn money(line: &NeedLine, quantity: &str) -> Option<i64> {
    let measure = line.measure();
    let value = measure.read(quantity).ok()?;
    if measure.is_money() {
        return Some(value);
    }
    line.money().read(line.unit_cost.as_deref()?).ok()?.checked_mul(value)
}

/// What a line asks and what of it is covered, counted as the line itself counts: in minor units of
/// its currency, or in whole units. Nothing where a figure is missing, or is none.
#[must_use]
pub fn measured(line: &NeedLine, brought: &[&Contribution]) -> Option<Parts> {
    let measure = line.measure();
    let read = |of: &str| measure.read(of).ok();
    let asked = read(&line.asked()?)?;
    Parts::of(asked, reported(line, read)?, given(brought, read)?)
}

/// What the State reports as met outside coalitions: `Some(None)` where it reports nothing, and
/// `None` where what it reports is no figure.
#[expect(clippy::option_option, reason = "not reported and not readable are two things")]
fn reported(line: &NeedLine, worth: impl Fn(&str) -> Option<i64>) -> Option<Option<i64>> {
    match line.already_covered.as_deref() {
        None => Some(None),
        Some(of) => worth(of).map(Some),
    }
}

fn given(brought: &[&Contribution], worth: impl Fn(&str) -> Option<i64>) -> Option<Given> {
    let mut given = Given::default();
    for of in brought {
        let part = match of.rung {
            Some(Rung::Paid | Rung::Reported) => &mut given.delivered,
            Some(Rung::Committed) => &mut given.committed,
            Some(Rung::Pledged) => &mut given.pledged,
            None | Some(Rung::Interest) => &mut given.proposed,
            Some(Rung::Declined | Rung::Lapsed) => continue,
        };
        *part = part.checked_add(worth(&of.quantity)?)?;
    }
    Some(given)
}

/// What rows are narrowed to, as an address names it; an empty field narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only of this State.
    pub state: String,
    /// Only of this theme.
    pub theme: String,
    /// Only of this year.
    pub year: String,
    /// Only of States that may (`yes`) or may not (`no`) receive official development assistance.
    pub oda: String,
}

/// The fields of a [`Filter`], as an address names them.
pub const FIELDS: [&str; 4] = ["state", "theme", "year", "oda"];

impl Filter {
    /// Reads the [`FIELDS`].
    pub fn read(get: impl Fn(&str) -> String) -> Self {
        let [state, theme, year, oda] = FIELDS.map(get);
        Self { state, theme, year, oda }
    }

    /// Whether it admits a row.
    #[must_use]
    pub fn admits(&self, row: &Row) -> bool {
        let is = |wanted: &str, value: &str| wanted.is_empty() || wanted == value;
        is(&self.state, &row.state)
            && is(&self.theme, &row.theme)
            && is(&self.oda, if row.oda { "yes" } else { "no" })
            && (self.year.is_empty() || row.year.is_some_and(|year| year.to_string() == self.year))
    }
}

/// Sums over rows, each currency for itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// By currency.
    pub money: BTreeMap<String, Parts>,
    /// All rows.
    pub lines: usize,
    /// Rows without a figure.
    pub to_be_costed: usize,
    /// Rows with a quantity and no price.
    pub unpriced: usize,
    /// Rows whose figure cannot be read or counted.
    pub unreadable: usize,
}

impl Sums {
    /// Over some rows.
    #[must_use]
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Self {
        let mut sums = Self::default();
        for row in rows {
            sums.add(row);
        }
        sums
    }

    /// Counts a row.
    pub fn add(&mut self, row: &Row) {
        self.lines += 1;
        match row.counted {
            Counted::Money(parts) => {
                let sum = self.money.entry(row.currency.clone()).or_default();
                match sum.plus(parts) {
                    Some(more) => *sum = more,
                    None => self.unreadable += 1,
                }
            }
            Counted::ToBeCosted => self.to_be_costed += 1,
            Counted::Unpriced => self.unpriced += 1,
            Counted::Unreadable => self.unreadable += 1,
        }
    }
}

/// Sums of the rows that have the same key, in the order of keys.
pub fn groups<'a, K: Ord>(
    rows: impl IntoIterator<Item = &'a Row>,
    key: impl Fn(&Row) -> K,
) -> BTreeMap<K, Sums> {
    let mut groups: BTreeMap<K, Sums> = BTreeMap::new();
    for row in rows {
        groups.entry(key(row)).or_default().add(row);
    }
    groups
}

#[cfg(test)]
mod tests;
