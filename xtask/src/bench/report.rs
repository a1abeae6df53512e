//! The tables, in Markdown: times, means, memory, growth.

mod mean;
mod table;

use super::measure::{Outcome, Row, TIMEOUT};
use super::networks::families;
use super::programs::Solver;
use mean::{geometric, slope};
pub(super) use table::Table;

/// Prints all tables to standard output.
pub(super) fn print(rows: &[Row]) {
    print_tables(&[times(rows), means(rows), memory(rows), growth(rows)]);
}

/// Prints tables to standard output.
pub(super) fn print_tables(tables: &[Table]) {
    #[expect(clippy::print_stdout, reason = "the result of the program")]
    for table in tables {
        println!("{table}");
    }
}

/// What is compared with what.
const RATIOS: [(&str, Solver, Solver); 3] = [
    ("÷ LEMON", Solver::Ours, Solver::Lemon),
    ("WASM ÷ LEMON", Solver::Wasm, Solver::Lemon),
    ("÷ OR-tools", Solver::Ours, Solver::OrTools),
];

fn ratio(row: &Row, over: Solver, under: Solver) -> Option<f64> {
    Some(row.outcome(over).seconds()? / row.outcome(under).seconds()?)
}

fn times(rows: &[Row]) -> Table {
    let title = format!(
        "Seconds to solve; a process is ended after {} s, all its runs together",
        TIMEOUT.as_secs()
    );
    let mut table = Table::new(
        &title,
        &["family", "network", "nodes", "arcs", "pivots", "ours", "WASM", "LEMON", "OR-tools"],
    );
    table.head(RATIOS.iter().map(|(name, ..)| *name));
    for row in rows {
        let network = &row.network;
        let mut cells = vec![network.family.to_owned(), network.name.clone()];
        cells.extend([network.n_nodes.to_string(), network.n_arcs.to_string()]);
        cells.push(match row.outcome(Solver::Ours) {
            Outcome::Solved { pivots: Some(pivots), .. } => pivots.to_string(),
            _ => "–".to_owned(),
        });
        for (_, outcome) in &row.outcomes {
            cells.push(match outcome {
                Outcome::Solved { seconds, .. } => format!("{seconds:.4}"),
                Outcome::TimedOut => format!("> {}", TIMEOUT.as_secs()),
                Outcome::Missing => "–".to_owned(),
            });
        }
        cells.extend(RATIOS.map(|(_, over, under)| number(ratio(row, over, under))));
        table.row(cells);
    }
    table
}

fn means(rows: &[Row]) -> Table {
    let title = "Geometric means of the ratios (networks that were cut off are left out)";
    let mut table = Table::new(title, &["family"]);
    table.head(RATIOS.iter().map(|(name, ..)| *name));
    let mut add = |name: &str, rows: &[&Row]| {
        let mean = |(_, over, under)| {
            let ratios: Vec<f64> = rows.iter().filter_map(|row| ratio(row, over, under)).collect();
            number(geometric(&ratios))
        };
        table.row([name.to_owned()].into_iter().chain(RATIOS.map(mean)).collect());
    };
    for family in families() {
        let of_family: Vec<&Row> = rows.iter().filter(|row| row.network.family == family).collect();
        if !of_family.is_empty() {
            add(family, &of_family);
        }
    }
    add("all", &rows.iter().collect::<Vec<_>>());
    table
}

fn memory(rows: &[Row]) -> Table {
    let title = "Peak memory of the process in MB: the network as read, and the solver";
    let mut table = Table::new(title, &["network", "nodes", "arcs", "ours", "LEMON", "÷ LEMON"]);
    for row in rows {
        let peak = |solver| match row.outcome(solver) {
            Outcome::Solved { peak_kb, .. } => peak_kb.map(|kb| f64::from(kb) / 1000.0),
            Outcome::TimedOut | Outcome::Missing => None,
        };
        let network = &row.network;
        let (ours, lemon) = (peak(Solver::Ours), peak(Solver::Lemon));
        let mut cells = vec![network.name.clone()];
        cells.extend([network.n_nodes.to_string(), network.n_arcs.to_string()]);
        cells
            .extend([ours, lemon].map(|peak| peak.map_or("–".to_owned(), |mb| format!("{mb:.1}"))));
        cells.push(number(ours.zip(lemon).map(|(ours, lemon)| ours / lemon)));
        table.row(cells);
    }
    table
}

fn growth(rows: &[Row]) -> Table {
    let title = "Growth: the exponent e in seconds ~ arcs^e, by least squares over a kind's sizes";
    let mut table = Table::new(title, &["networks", "sizes", "ours", "WASM", "LEMON", "OR-tools"]);
    let kind = |row: &Row| row.network.name.split('-').next().unwrap_or_default().to_owned();
    let mut kinds: Vec<String> = rows.iter().map(kind).collect();
    kinds.dedup();
    for name in kinds {
        let rows: Vec<&Row> = rows.iter().filter(|row| kind(row) == name).collect();
        let mut cells = vec![name, rows.len().to_string()];
        for solver in [Solver::Ours, Solver::Wasm, Solver::Lemon, Solver::OrTools] {
            let points: Vec<(f64, f64)> = rows
                .iter()
                .filter_map(|row| {
                    let seconds = row.outcome(solver).seconds()?;
                    Some((f64::from(row.network.n_arcs).ln(), seconds.ln()))
                })
                .collect();
            cells.push(number(slope(&points)));
        }
        table.row(cells);
    }
    table
}

fn number(value: Option<f64>) -> String {
    value.map_or("–".to_owned(), |value| format!("{value:.2}"))
}
