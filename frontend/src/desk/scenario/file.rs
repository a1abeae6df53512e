//! Runs beside each other as a file: codes, names, and plain figures in the order of the runs.
//!
//! Differences are not in it: whoever opens it can subtract, and a figure below zero would be
//! taken for a formula.

use engine::case::Code as _;
use engine::run::ResourceKey;

use super::objectives::{Effect, Found};
use super::{Comparison, Measure, Scenario};

/// What a row is of, before the figures.
const PLACE: [&str; 7] = ["measure", "state", "state_name", "priority", "kind", "code", "unit"];

/// The comparison; `effects` is what objectives cost each other, as far as it was asked for.
pub(crate) fn file(
    runs: &[&Scenario],
    found: &Comparison,
    effects: &[Effect],
    name: impl Fn(&str) -> String,
) -> Vec<Vec<String>> {
    let of_run = |measure: &str, value: &dyn Fn(&Scenario) -> String| {
        row(measure, "", "", None, runs, runs.iter().map(|run| value(run)))
    };
    let mut rows = vec![
        of_run("scenario", &|run| run.title.clone()),
        of_run("policy", &|run| run.run.policy.name.clone()),
        of_run("changes", &|run| run.changes.len().to_string()),
        of_run("run", &|run| run.head.hash.clone()),
    ];
    for (measure, values) in &found.measures {
        let (name, priority, resource) = match measure {
            Measure::Priority(priority, resource) => {
                ("covered", priority.to_string(), Some(resource))
            }
            Measure::Unused(resource) => ("not_placed", String::new(), Some(resource)),
            Measure::Pairs => ("pairs", String::new(), None),
        };
        rows.push(row(name, "", &priority, resource, runs, plain(runs, resource, values)));
    }
    for (state, resource, values) in &found.states {
        let figures = plain(runs, Some(resource), values);
        let mut cells = row("covered", state, "", Some(resource), runs, figures);
        cells[2] = name(state);
        rows.push(cells);
    }
    for of in effects.iter().flat_map(|effect| &effect.rows) {
        for (at, which) in ["without", "with"].iter().enumerate() {
            let figures = of.runs.iter().map(|found| match found {
                Found::Moved { exact, .. } => exact[at].clone(),
                // Not moved, or not among the rules: there are no two figures to tell apart.
                Found::Same | Found::Off => String::new(),
            });
            let [objective, state, priority, kind, code, unit] = &of.place[..] else { continue };
            let unit = unit_of(runs, unit);
            let place = [state.clone(), name(state), priority.clone(), kind.clone(), code.clone()];
            let measure = format!("{which}_{objective}");
            rows.push([measure].into_iter().chain(place).chain([unit]).chain(figures).collect());
        }
    }
    rows
}

/// The columns: what a row is of, then the runs by their letters.
pub(crate) fn header(runs: &[&Scenario]) -> Vec<String> {
    let letters = runs.iter().map(|run| run.letter.to_string());
    PLACE.iter().map(|name| (*name).to_owned()).chain(letters).collect()
}

/// Those of so many runs' columns that hold numbers: the priority, and what is of each run.
pub(crate) fn numeric(runs: usize) -> Vec<usize> {
    std::iter::once(3).chain(PLACE.len()..PLACE.len() + runs).collect()
}

fn row(
    measure: &str,
    state: &str,
    priority: &str,
    resource: Option<&ResourceKey>,
    runs: &[&Scenario],
    figures: impl Iterator<Item = String>,
) -> Vec<String> {
    let (kind, code, unit) = resource.map_or_else(Default::default, |of| {
        (of.kind.code().to_owned(), of.code.clone(), unit_of(runs, &of.unit))
    });
    let place = [
        measure.to_owned(),
        state.to_owned(),
        String::new(),
        priority.to_owned(),
        kind,
        code,
        unit,
    ];
    place.into_iter().chain(figures).collect()
}

/// The unit, or the currency that money is counted in.
fn unit_of(runs: &[&Scenario], unit: &str) -> String {
    match (unit, runs.first()) {
        ("", Some(run)) => run.head.currency.clone(),
        (unit, _) => unit.to_owned(),
    }
}

fn plain(
    runs: &[&Scenario],
    resource: Option<&ResourceKey>,
    values: &[i64],
) -> impl Iterator<Item = String> {
    let figures = runs.iter().zip(values).map(|(run, value)| match resource {
        Some(of) => run.figures().exact(of.kind, *value),
        None => value.to_string(),
    });
    figures.collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use engine::case::ResourceKind;

    use super::{file, header, numeric};
    use crate::desk::scenario::objectives::{Effect, Found, Row};
    use crate::desk::scenario::{Measure, Plan, Scenario, compare};
    use crate::export::csv;
    use crate::tests::fixture::finished;

    /// Rows that say what a run is, and not what it brings.
    fn is_title(measure: &str) -> bool {
        ["scenario", "policy", "run"].contains(&measure)
    }

    #[test]
    fn the_file_holds_the_figures_of_the_screen_and_no_cell_that_could_be_a_formula() {
        let text = &finished().text;
        let [a, b] = ['A', 'B']
            .map(|letter| Scenario::read(letter, &Plan::default(), text).expect("a run file"));
        let place = ["fairness", "LAO", "1", "funding", "", ""];
        let found = Found::Moved {
            with: "USD 7".to_owned(),
            change: "+USD 2".to_owned(),
            exact: ["5.00", "7.00"].map(str::to_owned),
        };
        let row = Row {
            state: "Lao PDR".to_owned(),
            priority: "1".to_owned(),
            resource: "Money".to_owned(),
            place: place.map(str::to_owned).to_vec(),
            runs: vec![Found::Off, found],
        };
        let effect = Effect { title: "Fairness".to_owned(), rows: vec![row], lifts: Vec::new() };
        let compared = compare(&[&a.run, &b.run]);
        let rows = file(&[&a, &b], &compared, &[effect], |state| format!("{state}!"));
        let header = header(&[&a, &b]);
        let is_number = |text: &str| text.chars().all(|c| c.is_ascii_digit() || c == '.');
        for row in &rows {
            assert_eq!(row.len(), header.len(), "{row:?}");
            for at in numeric(2).into_iter().filter(|_| !is_title(&row[0])) {
                assert!(is_number(&row[at]), "{}: {row:?}", header[at]);
            }
        }
        let header: Vec<&str> = header.iter().map(String::as_str).collect();
        let csv = csv(&header, &rows);
        let rows: Vec<&str> = csv.trim_start_matches('\u{feff}').split("\r\n").collect();
        assert_eq!(rows[0], "measure,state,state_name,priority,kind,code,unit,A,B");
        let lao: Vec<&&str> = rows.iter().filter(|row| row.contains("LAO")).collect();
        assert_eq!(
            lao,
            [
                &"without_fairness,LAO,LAO!,1,funding,,USD,,5.00",
                &"with_fairness,LAO,LAO!,1,funding,,USD,,7.00"
            ]
        );
        let (_, values) = compared
            .measures
            .iter()
            .find(|(of, _)| matches!(of, Measure::Priority(1, of) if of.kind == ResourceKind::Funding))
            .expect("the fixture has money of the first priority");
        let covered = a.figures().exact(ResourceKind::Funding, values[0]);
        let wanted = format!("covered,,,1,funding,,USD,{covered},{covered}");
        assert!(rows.contains(&wanted.as_str()), "{wanted}: {rows:#?}");
        assert!(rows.iter().all(|row| !row.contains('\'')), "{rows:#?}");
    }
}
