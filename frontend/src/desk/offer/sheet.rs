//! What an offer fits as a file, made on the device: a row for each need, and one more for each further
//! resource that it asks: hours and vehicles have no sum.

use contract::Code as _;
use engine::case::ResourceKind;

use crate::desk::context::Desk;
use crate::fitting::{Fitting, NeedFit, Rule, Verdict};
use crate::format::{self, Figures};
use crate::words::say;

/// The columns; [`columns`](super::columns) are they for a reader.
pub(crate) const HEADER: [&str; 15] = [
    "state_iso3",
    "state",
    "need",
    "title",
    "theme",
    "theme_name",
    "verdict",
    "rules",
    "why",
    "years",
    "open",
    "unit",
    "code",
    "code_name",
    "origin",
];
/// Of [`HEADER`], what is open: a number where there is one.
pub(crate) const NUMERIC: [usize; 1] = [10];

/// Every need, in the order of the page; where rules were tried without, the last row says so.
pub(crate) fn sheet(found: &Fitting, desk: &Desk, tried: &[Rule]) -> Vec<Vec<String>> {
    let figures = found.figures();
    let of = |wanted: fn(&Verdict) -> bool| {
        let needs = found.needs.iter().map(|need| (need, need.verdict()));
        needs.filter(move |(_, verdict)| wanted(verdict))
    };
    let fits = of(|verdict| matches!(verdict, Verdict::Fits));
    let near = of(|verdict| matches!(verdict, Verdict::OneChange(_)));
    let rest = of(|verdict| matches!(verdict, Verdict::No(_)));
    let all = fits.chain(near).chain(rest);
    let mut rows: Vec<_> =
        all.flat_map(|(need, verdict)| rows_of(need, &verdict, desk, &figures)).collect();
    if !tried.is_empty() {
        let mut note = vec![String::new(); HEADER.len()];
        note[6] = "tried_without".to_owned();
        note[7] = codes(tried);
        note[8] = say::offer_tried_note();
        rows.push(note);
    }
    rows
}

fn codes(rules: &[Rule]) -> String {
    rules.iter().map(|rule| rule.code()).collect::<Vec<_>>().join("; ")
}

fn rows_of(need: &NeedFit, verdict: &Verdict, desk: &Desk, figures: &Figures) -> Vec<Vec<String>> {
    let (code, rules) = match verdict {
        Verdict::Fits => ("fits", Vec::new()),
        Verdict::OneChange(rule) => ("one_change", vec![*rule]),
        Verdict::No(rules) => ("does_not_fit", rules.clone()),
    };
    let why: Vec<String> = rules.iter().map(|rule| format::rule(*rule)).collect();
    let mut years: Vec<String> =
        need.lines_at_hand().iter().map(|line| line.year.to_string()).collect();
    years.dedup();
    let row = |[open, unit, code_of, code_name]: [String; 4]| {
        vec![
            need.state.clone(),
            desk.name_of(&need.state),
            need.need.clone(),
            need.title.clone(),
            need.theme.clone(),
            format::theme(&need.theme),
            code.to_owned(),
            codes(&rules),
            why.join("; "),
            years.join("; "),
            open,
            unit,
            code_of,
            code_name,
            need.origin.code().to_owned(),
        ]
    };
    let open = need.open().into_iter().map(|(resource, open)| {
        let figure = figures.exact(resource.kind, open);
        if resource.kind == ResourceKind::Funding {
            return row([figure, figures.currency.clone(), String::new(), String::new()]);
        }
        // Two kinds of goods may be counted in one unit.
        let name = format::resource_name(&resource);
        row([figure, resource.unit, resource.code, name])
    });
    let rows: Vec<_> = open.collect();
    if !rows.is_empty() {
        return rows;
    }
    vec![row([say::not_reported(), String::new(), String::new(), String::new()])]
}
