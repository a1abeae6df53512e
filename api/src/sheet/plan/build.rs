//! One need as it would be, from the rows that can be taken.

use std::collections::{BTreeMap, BTreeSet};

use contract::Code as _;
use contract::need::{NeedBody, NeedLine};
use contract::sheet::{Column, RowVerdict, SheetChange};

use super::group::Group;
use super::{Check, Entry, Fault, Known};
use crate::sheet::field;
use crate::store::BrokenRule;

/// By what a line is known where its number is not given.
const IDENTITY: [Column; 4] = [Column::Kind, Column::Code, Column::Year, Column::Label];

/// A need that was built.
pub(super) struct Built {
    /// What it would say; `None` where nothing would change.
    pub(super) body: Option<NeedBody>,
    /// What it is called.
    pub(super) title: String,
    /// What came of its rows.
    pub(super) rows: Vec<BuiltRow>,
}

/// What came of a row.
#[derive(Clone, Debug)]
pub(super) struct BuiltRow {
    /// Its place among the rows of the file.
    pub(super) entry: usize,
    pub(super) verdict: RowVerdict,
    pub(super) line: Option<u32>,
    pub(super) changes: Vec<SheetChange>,
}

/// Builds a need; rows that cannot be taken get their faults.
pub(super) fn build(
    group: &Group,
    entries: &mut [Entry<'_>],
    known: &[Known],
    check: Check<'_>,
) -> Built {
    let kept = group.known.map(|at| &known[at]);
    if kept.is_some_and(|need| !need.is_open) {
        fault_all(group, entries, &Fault::of(Some(Column::Reference), "withdrawn"));
    }
    agree(group, entries);
    spread(group, entries);
    // Every round leaves out a row, or is the last.
    for _ in 0..=group.entries.len() {
        let attempt = Attempt::of(group, entries, kept);
        let broken = match &attempt.refused {
            faults if !faults.is_empty() => faults.clone(),
            _ if attempt.rows.is_empty() => Vec::new(),
            _ => check(kept, &attempt.body).iter().map(|rule| attempt.place(rule)).collect(),
        };
        if broken.is_empty() {
            return attempt.done(kept);
        }
        for (entry, fault) in broken {
            match entry {
                Some(entry) => entries[entry].faults.push(fault),
                None => fault_all(group, entries, &fault),
            }
        }
        spread(group, entries);
    }
    Attempt::of(group, entries, kept).done(kept)
}

fn fault_all(group: &Group, entries: &mut [Entry<'_>], fault: &Fault) {
    for at in &group.entries {
        if entries[*at].faults.is_empty() {
            entries[*at].faults.push(fault.clone());
        }
    }
}

/// Rows that say something else of the need than the first that says anything.
fn agree(group: &Group, entries: &mut [Entry<'_>]) {
    for column in Column::ALL.iter().copied().filter(|column| column.is_of_need()) {
        // Rows of a need that is kept may name it by its reference or by its title.
        if column == Column::Reference {
            continue;
        }
        let mut first: Option<String> = None;
        for at in &group.entries {
            let Some(said) = entries[*at].says(column).map(str::to_owned) else { continue };
            if *first.get_or_insert_with(|| said.clone()) != said {
                entries[*at].faults.push(Fault::of(Some(column), "needs_disagree"));
            }
        }
    }
}

/// Where something is wrong with the need itself, no row of it is taken: it would be made
/// without that, and the corrected row would then find another need than it meant.
fn spread(group: &Group, entries: &mut [Entry<'_>]) {
    let of_need = |fault: &Fault| fault.column.is_none_or(Column::is_of_need);
    if group.entries.iter().any(|at| entries[*at].faults.iter().any(of_need)) {
        fault_all(group, entries, &Fault::of(None, "with_others"));
    }
}

/// The need as it would be from the rows that have no fault so far.
struct Attempt {
    body: NeedBody,
    rows: Vec<BuiltRow>,
    /// Lines by their place in the body, and the rows that they come from.
    from: BTreeMap<usize, usize>,
    /// Lines that are not kept yet, by their place.
    added: BTreeSet<usize>,
    /// Rows whose cells do not fit where they belong.
    refused: Vec<(Option<usize>, Fault)>,
}

impl Attempt {
    fn of(group: &Group, entries: &[Entry<'_>], kept: Option<&Known>) -> Self {
        let rows: Vec<usize> =
            group.entries.iter().copied().filter(|at| entries[*at].faults.is_empty()).collect();
        let mut attempt = Self {
            body: kept.map(|need| need.body.clone()).unwrap_or_default(),
            rows: Vec::new(),
            from: BTreeMap::new(),
            added: BTreeSet::new(),
            refused: Vec::new(),
        };
        // What rows say of the need counts even where their line cannot be taken.
        let need_changes = if rows.is_empty() { Vec::new() } else { attempt.need(group, entries) };
        let places = attempt.places(&rows, entries, kept.is_some());
        for at in rows {
            let row = match places.get(&at) {
                Some(Some(place)) => attempt.line(at, *place, &entries[at]),
                Some(None) => continue,
                None => BuiltRow {
                    entry: at,
                    verdict: RowVerdict::Same,
                    line: None,
                    changes: Vec::new(),
                },
            };
            attempt.rows.push(row);
        }
        if let Some(first) = attempt.rows.first_mut() {
            if kept.is_none() {
                first.verdict = RowVerdict::Add;
            } else if !need_changes.is_empty() && first.verdict == RowVerdict::Same {
                first.verdict = RowVerdict::Change;
            }
            first.changes.splice(0..0, need_changes);
        }
        attempt
    }

    /// Puts what the rows say of the need as a whole, and gives what that changes.
    fn need(&mut self, group: &Group, entries: &[Entry<'_>]) -> Vec<SheetChange> {
        let mut changes = Vec::new();
        for column in Column::ALL.iter().copied().filter(|column| column.is_of_need()) {
            let holders: Vec<usize> = group
                .entries
                .iter()
                .copied()
                .filter(|at| entries[*at].said.contains_key(&column))
                .collect();
            let said = holders.iter().find(|at| entries[**at].says(column).is_some());
            let after = said.and_then(|at| entries[*at].says(column)).map(str::to_owned);
            // A need keeps its title: a row that names it by its reference need not repeat it.
            let is_left = holders.is_empty()
                || column == Column::Reference
                || (column == Column::Title && after.is_none());
            let before = field::of_need(&self.body, column);
            if is_left || field::is_same(column, before.as_deref(), after.as_deref()) {
                continue;
            }
            match field::put_need(&mut self.body, column, after.clone()) {
                Ok(()) => changes.push(SheetChange { column, before, after }),
                Err(code) => {
                    let at = said.or(holders.first()).copied();
                    self.refused.push((at, Fault::of(Some(column), code)));
                }
            }
        }
        changes
    }

    /// The place of each row's line in the body, where a new line has the next free one; nothing
    /// for rows that speak of the need alone, and `None` for rows whose line cannot be found.
    fn places(
        &mut self,
        rows: &[usize],
        entries: &[Entry<'_>],
        is_kept: bool,
    ) -> BTreeMap<usize, Option<usize>> {
        let has_line = |at: &&usize| {
            let said = entries[**at].said.iter();
            said.filter(|(column, _)| !column.is_of_need()).any(|(_, said)| said.is_some())
        };
        let (numbered, others): (Vec<usize>, Vec<usize>) =
            rows.iter().filter(has_line).partition(|at| entries[**at].says(Column::Line).is_some());
        let mut places = BTreeMap::new();
        let mut taken = BTreeSet::new();
        for at in numbered {
            let number = entries[at].says(Column::Line).unwrap_or_default();
            let key = number.parse::<u32>().ok();
            let found = self.body.lines.iter().position(|line| Some(line.key) == key);
            let refuse = |code| (Some(at), Fault::of(Some(Column::Line), code));
            let place = match (found, key) {
                (Some(place), _) if !taken.insert(place) => {
                    self.refused.push(refuse("line_twice"));
                    None
                }
                (Some(place), _) => Some(place),
                // The lines of a new need are numbered as its State numbers them.
                (None, Some(key)) if !is_kept && 0 < key => Some(self.add(key, &mut taken)),
                (None, _) => {
                    self.refused.push(refuse("unknown_line"));
                    None
                }
            };
            places.insert(at, place);
        }
        for at in others {
            let entry = &entries[at];
            let known_by: Vec<Column> =
                IDENTITY.into_iter().filter(|column| entry.said.contains_key(column)).collect();
            let is_it = |(place, line): &(usize, &NeedLine)| {
                !taken.contains(place)
                    && !known_by.is_empty()
                    && known_by.iter().all(|column| {
                        field::of_line(line, *column).as_deref() == entry.says(*column)
                    })
            };
            let found = self.body.lines.iter().enumerate().find(is_it).map(|(place, _)| place);
            let next = self.body.next_key();
            let place = match found {
                Some(place) => {
                    taken.insert(place);
                    place
                }
                None => self.add(next, &mut taken),
            };
            places.insert(at, Some(place));
        }
        places
    }

    fn add(&mut self, key: u32, taken: &mut BTreeSet<usize>) -> usize {
        let place = self.body.lines.len();
        self.body.lines.push(NeedLine { key, ..NeedLine::default() });
        taken.insert(place);
        self.added.insert(place);
        place
    }

    /// Puts what a row says of its line.
    fn line(&mut self, at: usize, place: usize, entry: &Entry<'_>) -> BuiltRow {
        let is_new = self.added.contains(&place);
        let line = &mut self.body.lines[place];
        let mut changes = Vec::new();
        for (column, said) in entry.said.iter().filter(|(column, _)| !column.is_of_need()) {
            let before = field::of_line(line, *column);
            if *column == Column::Line
                || field::is_same(*column, before.as_deref(), said.as_deref())
            {
                continue;
            }
            match field::put_line(line, *column, said.clone()) {
                Ok(()) => {
                    changes.push(SheetChange { column: *column, before, after: said.clone() });
                }
                Err(code) => self.refused.push((Some(at), Fault::of(Some(*column), code))),
            }
        }
        self.from.insert(place, at);
        let verdict = match (is_new, changes.is_empty()) {
            (true, _) => RowVerdict::Add,
            (false, true) => RowVerdict::Same,
            (false, false) => RowVerdict::Change,
        };
        BuiltRow { entry: at, verdict, line: Some(line.key), changes }
    }

    /// The row and column that a rule speaks of: `lines[3].amount` is the row that the fourth
    /// line comes from. What is wrong with the need itself is the first row's.
    fn place(&self, broken: &BrokenRule) -> (Option<usize>, Fault) {
        let code = if broken.code == "too_many" { "too_many_lines" } else { broken.code };
        let fault = |column| Fault {
            column,
            code: code.to_owned(),
            said: Some((broken.detail.clone(), broken.fix)),
        };
        let line = broken.path.strip_prefix("lines[").and_then(|rest| rest.split_once(']'));
        match line {
            Some((place, field)) => {
                let column = field::column_of(field.trim_start_matches('.'), true);
                let row = place.parse().ok().and_then(|place: usize| self.from.get(&place));
                (row.copied(), fault(column))
            }
            None => {
                let field = broken.path.split(['[', '.']).next().unwrap_or_default();
                let first = self.rows.first().map(|row| row.entry);
                (first, fault(field::column_of(field, false)))
            }
        }
    }

    fn done(self, kept: Option<&Known>) -> Built {
        let title = self.body.title.clone();
        let is_same = kept.is_some_and(|need| need.body == self.body) || self.rows.is_empty();
        Built { body: (!is_same).then_some(self.body), title, rows: self.rows }
    }
}
