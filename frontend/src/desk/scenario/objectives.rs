//! What each objective costs the others, of up to three runs beside each other: by the State,
//! priority and resource that an objective moves cover from or to.

use std::rc::Rc;

use contract::from_code;
use engine::case::ResourceKind;
use engine::order::sort_by_key;
use engine::run::ResourceKey;

use crate::explanation::{Answered, Part};
use crate::format;
use crate::list::distinct;

/// How many cells of an exact row say what it is of: objective, State, priority, kind, code, unit.
const PLACE: usize = 6;

/// One objective.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Effect {
    /// What it is called.
    pub(crate) title: String,
    /// What it moves, by name of the State.
    pub(crate) rows: Vec<Row>,
    /// What it lifts in each run, a sentence each.
    pub(crate) lifts: Vec<Vec<String>>,
}

/// What an objective moves in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// The State's name.
    pub(crate) state: String,
    /// National priority.
    pub(crate) priority: String,
    /// What is covered.
    pub(crate) resource: String,
    /// For a file: objective, State, priority, kind, code, unit.
    pub(crate) place: Vec<String>,
    /// In each run.
    pub(crate) runs: Vec<Found>,
}

/// What an objective does to one place in one run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// It is not among the run's rules.
    Off,
    /// Nothing.
    Same,
    /// The cover with it is another than without.
    Moved {
        /// Cover with the objective, in words.
        with: String,
        /// The difference to the cover without, in words.
        change: String,
        /// Without and with, as plain figures.
        exact: [String; 2],
    },
}

/// The answers of the runs beside each other; objectives in the order of the rules.
pub(crate) fn beside(answers: &[Rc<Answered>]) -> Vec<Effect> {
    let titles = distinct(answers.iter().flat_map(|one| &one.parts).map(|part| &part.title));
    titles.into_iter().map(|title| effect(title, answers)).collect()
}

fn effect(title: &str, answers: &[Rc<Answered>]) -> Effect {
    // Of an objective, the table is what it moves, and the list what it lifts.
    let part = |of: &'_ Rc<Answered>, is_table: bool| {
        let is_it = |part: &&Part| part.title == title && part.columns.is_empty() != is_table;
        of.parts.iter().find(is_it).cloned()
    };
    let moved: Vec<Option<Part>> = answers.iter().map(|of| part(of, true)).collect();
    let cells = |part: &Part| -> Vec<(Vec<String>, Vec<String>)> {
        part.exact.rows.iter().cloned().zip(part.rows.iter().cloned()).collect()
    };
    let all: Vec<_> = moved.iter().flatten().flat_map(cells).collect();
    let places = distinct(all.iter().filter_map(|(exact, _)| exact.get(..PLACE)));
    let row = |place: &[String]| {
        let words = all.iter().find(|(exact, _)| exact.starts_with(place)).map(|(_, words)| words);
        let word = |at: usize| words.and_then(|words| words.get(at)).cloned().unwrap_or_default();
        let [_, _, _, kind, code, unit] = place else { return None };
        let resource = ResourceKey {
            kind: from_code::<ResourceKind>(kind)?,
            code: code.clone(),
            unit: unit.clone(),
        };
        Some(Row {
            state: word(0),
            priority: word(1),
            resource: format::resource_name(&resource),
            place: place.to_vec(),
            runs: moved.iter().map(|part| found(part.as_ref(), place)).collect(),
        })
    };
    let mut rows: Vec<Row> = places.into_iter().filter_map(row).collect();
    sort_by_key(&mut rows, |row| (format::fold(&row.state), row.place.clone()));
    let lifts = answers.iter().map(|of| {
        part(of, false).map_or_else(Vec::new, |part| part.rows.into_iter().flatten().collect())
    });
    Effect { title: title.to_owned(), rows, lifts: lifts.collect() }
}

fn found(part: Option<&Part>, place: &[String]) -> Found {
    let Some(part) = part else { return Found::Off };
    let at = part.exact.rows.iter().position(|exact| exact.starts_with(place));
    let Some((exact, words)) =
        at.and_then(|at| Some((part.exact.rows.get(at)?, part.rows.get(at)?)))
    else {
        return Found::Same;
    };
    match (&exact[place.len()..], &words[..]) {
        ([before, after, ..], [.., with, change]) => Found::Moved {
            with: with.clone(),
            change: change.clone(),
            exact: [before.clone(), after.clone()],
        },
        _ => Found::Same,
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{Found, beside};
    use crate::explanation::{Answered, Exact, Part};

    fn answered(title: &str, state: &str, figures: [&str; 2]) -> Rc<Answered> {
        let text = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let [before, after] = figures;
        let exact = text(&["fairness", state, "1", "funding", "", "", before, after]);
        let moved = Part {
            title: title.to_owned(),
            columns: text(&["State", "Priority", "Without", "With", "Difference"]),
            rows: vec![text(&[state, "1", before, after, "more"])],
            none: String::new(),
            exact: Exact { rows: vec![exact], ..Exact::default() },
        };
        let lifts = Part {
            columns: Vec::new(),
            rows: vec![text(&["It lifts the lowest."])],
            exact: Exact::default(),
            ..moved.clone()
        };
        Rc::new(Answered { parts: vec![lifts, moved], checked: String::new() })
    }

    #[test]
    fn what_objectives_move_stands_in_one_row_for_each_place() {
        let runs = [
            answered("Fairness", "LAO", ["5.00", "7.00"]),
            answered("Fairness", "CIV", ["1.00", "0.00"]),
            answered("Priority", "LAO", ["5.00", "9.00"]),
        ];
        let effects = beside(&runs);
        let titles: Vec<&str> = effects.iter().map(|one| one.title.as_str()).collect();
        assert_eq!(titles, ["Fairness", "Priority"]);
        let fairness = &effects[0];
        let states: Vec<&str> = fairness.rows.iter().map(|row| row.state.as_str()).collect();
        assert_eq!(states, ["CIV", "LAO"]);
        let moved = |figures: [&str; 2]| Found::Moved {
            with: figures[1].to_owned(),
            change: "more".to_owned(),
            exact: figures.map(str::to_owned),
        };
        assert_eq!(fairness.rows[1].runs, [moved(["5.00", "7.00"]), Found::Same, Found::Off]);
        assert_eq!(fairness.rows[0].runs, [Found::Same, moved(["1.00", "0.00"]), Found::Off]);
        assert_eq!(fairness.lifts.iter().map(Vec::len).collect::<Vec<_>>(), [1, 1, 0]);
    }
}
