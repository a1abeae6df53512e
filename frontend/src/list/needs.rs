//! One row for each line of each need.

use std::cmp::Ordering;

use engine::Market;
use engine::case::{Code as _, Origin, ResourceKind};
use engine::run::ResourceKey;

use super::{Filter, Sort, entry, found, options, ranks, sorted};
use crate::format;
use crate::route::{Query, SEARCH, SORT};
use crate::words::say;

/// A line with what is known of its need and State.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedRow {
    /// ISO 3166-1 alpha-3.
    pub iso3: String,
    /// Name of the State, in the reader's language.
    pub state: String,
    /// Its place among the States by name.
    state_rank: usize,
    /// Id of the need.
    pub need: String,
    /// In the State's words.
    pub title: String,
    /// Theme code.
    pub theme: String,
    /// National priority.
    pub priority: u8,
    /// Who stated it.
    pub origin: Origin,
    /// Id of the line.
    pub line: String,
    /// What is asked.
    pub resource: ResourceKey,
    /// Calendar year.
    pub year: i32,
    /// `None`: to be costed.
    pub figures: Option<LineFigures>,
    /// What a search looks through, folded.
    search: String,
}

/// Quantities of a line before any matching, in the unit of its resource.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LineFigures {
    /// Asked in all.
    pub asked: i64,
    /// Covered already or by commitments, as far as that is known; `None` where nothing is.
    pub covered: Option<i64>,
    /// The rest.
    pub open: i64,
}

/// Sums of one resource over rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedSum {
    /// What is counted.
    pub resource: ResourceKey,
    /// Over lines with a figure.
    pub figures: LineFigures,
    /// Lines with a figure.
    pub lines: usize,
    /// Of those, lines for which it is known what covers them.
    pub reported: usize,
    /// Lines to be costed, in no sum.
    pub to_be_costed: usize,
}

/// Every line of the market, by name of the State, need and line.
#[must_use]
pub fn rows(market: &Market) -> Vec<NeedRow> {
    let names: Vec<String> = market.states().iter().map(format::state_of).collect();
    let ranks = ranks(&names);
    let details = market.case().needs.iter().flat_map(|need| need.lines.iter().map(move |_| need));
    let rows: Vec<NeedRow> = market
        .lines()
        .iter()
        .zip(details)
        .map(|(line, need)| {
            let state_ix = market[line.need].state;
            let state = &market[state_ix];
            let at = state_ix.at();
            let resource = &market[line.resource];
            let figures = line.asked.map(|asked| LineFigures {
                asked: asked.quantity,
                covered: asked.met(),
                open: asked.remaining(),
            });
            let activity = format::activity(&need.activity);
            let search: [&String; 8] = [
                &names[at],
                &state.name,
                &state.iso3,
                &need.id,
                &need.title,
                &line.id,
                &resource.code,
                &activity,
            ];
            NeedRow {
                iso3: state.iso3.clone(),
                state: names[at].clone(),
                state_rank: ranks[at],
                need: need.id.clone(),
                title: need.title.clone(),
                theme: need.theme.clone(),
                priority: need.priority,
                origin: need.origin,
                line: line.id.clone(),
                resource: ResourceKey {
                    kind: resource.kind,
                    code: resource.code.clone(),
                    unit: resource.unit.clone(),
                },
                year: line.year,
                figures,
                search: format::fold(&search.map(String::as_str).join(" ")),
            }
        })
        .collect();
    sorted(&rows, by_name).into_iter().cloned().collect()
}

fn by_name(a: &NeedRow, b: &NeedRow) -> Ordering {
    (a.state_rank, &a.need, &a.line).cmp(&(b.state_rank, &b.need, &b.line))
}

/// The rows that a query asks for, in its order.
#[must_use]
pub fn select<'a>(rows: &'a [NeedRow], query: &Query) -> Vec<&'a NeedRow> {
    let search = format::fold(query.get(SEARCH));
    let is = |name: &str, value: &str| query.get(name).is_empty() || query.get(name) == value;
    let chosen = rows.iter().filter(|row| {
        is("state", &row.iso3)
            && is("theme", &row.theme)
            && is("kind", row.resource.kind.code())
            && is("year", &row.year.to_string())
            && is("priority", &row.priority.to_string())
            && is("standing", standing(row.figures))
            && found(&search, &row.search)
    });
    let sort = Sort::parse(query.get(SORT));
    sorted(chosen, |a, b| by_column(a, b, sort).then_with(|| by_name(a, b)))
}

/// Where a line stands before any matching, as the filter names it.
fn standing(figures: Option<LineFigures>) -> &'static str {
    match figures {
        None => "to_be_costed",
        Some(figures) if figures.open > 0 => "open",
        Some(_) => "covered",
    }
}

fn by_column(a: &NeedRow, b: &NeedRow, sort: Sort<'_>) -> Ordering {
    match sort.column {
        "state" => sort.direct(a.state_rank.cmp(&b.state_rank)),
        "need" => sort.direct(a.need.cmp(&b.need)),
        "theme" => sort.direct(format::theme_short(&a.theme).cmp(&format::theme_short(&b.theme))),
        "line" => sort.direct(a.line.cmp(&b.line)),
        "kind" => sort.direct(a.resource.cmp(&b.resource)),
        "priority" => sort.direct(a.priority.cmp(&b.priority)),
        "year" => sort.direct(a.year.cmp(&b.year)),
        "asked" => amounts(a, b, sort, |figures| Some(figures.asked)),
        "covered" => amounts(a, b, sort, |figures| figures.covered),
        "open" => amounts(a, b, sort, |figures| Some(figures.open)),
        _ => Ordering::Equal,
    }
}

/// By quantity within one resource: money and months have no common order. Unknown comes last.
fn amounts(
    a: &NeedRow,
    b: &NeedRow,
    sort: Sort<'_>,
    of: fn(LineFigures) -> Option<i64>,
) -> Ordering {
    let value = |row: &NeedRow| row.figures.and_then(of);
    let unknown = value(a).is_none().cmp(&value(b).is_none());
    unknown
        .then_with(|| a.resource.cmp(&b.resource))
        .then_with(|| sort.direct(value(a).cmp(&value(b))))
}

/// Sums by resource, funding first.
#[must_use]
pub fn sums(rows: &[&NeedRow]) -> Vec<NeedSum> {
    let mut sums: Vec<NeedSum> = Vec::new();
    for row in rows {
        let sum = entry(
            &mut sums,
            &row.resource,
            |sum| &sum.resource,
            || NeedSum {
                resource: row.resource.clone(),
                figures: LineFigures::default(),
                lines: 0,
                reported: 0,
                to_be_costed: 0,
            },
        );
        match row.figures {
            None => sum.to_be_costed += 1,
            Some(figures) => {
                sum.lines += 1;
                sum.figures.asked += figures.asked;
                if let Some(covered) = figures.covered {
                    sum.reported += 1;
                    *sum.figures.covered.get_or_insert(0) += covered;
                }
                sum.figures.open += figures.open;
            }
        }
    }
    sums
}

/// Filters of the list, with the values that occur in it.
#[must_use]
pub fn filters(rows: &[NeedRow]) -> Vec<Filter> {
    let of = |f: &dyn Fn(&NeedRow) -> (String, String)| options(rows.iter().map(f));
    let kinds = ResourceKind::ALL.iter().map(|kind| (kind.code().to_owned(), format::kind(*kind)));
    let standings = [
        ("open", say::standing_open()),
        ("covered", say::col_covered()),
        ("to_be_costed", say::to_be_costed()),
    ];
    vec![
        Filter {
            name: "state",
            label: say::col_state(),
            options: of(&|row| (row.iso3.clone(), row.state.clone())),
        },
        Filter {
            name: "theme",
            label: say::col_theme(),
            options: of(&|row| (row.theme.clone(), format::theme(&row.theme))),
        },
        Filter { name: "kind", label: say::col_kind(), options: kinds.collect() },
        Filter {
            name: "year",
            label: say::col_year(),
            options: of(&|row| (row.year.to_string(), row.year.to_string())),
        },
        Filter {
            name: "priority",
            label: say::col_priority(),
            options: of(&|row| (row.priority.to_string(), format::priority(row.priority))),
        },
        Filter {
            name: "standing",
            label: say::col_standing(),
            options: standings.map(|(code, words)| (code.to_owned(), words)).to_vec(),
        },
    ]
}
