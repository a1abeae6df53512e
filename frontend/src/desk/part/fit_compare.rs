//! Up to three needs beside each other.

use contract::Code as _;
use contract::access::Role;
use contract::need::{NeedBody, NeedLine};
use contract::record::Record;
use engine::case::{Date, ResourceKind};
use engine::run::ResourceKey;
use yew::prelude::*;

use super::need_words::line_name;
use crate::desk::context::Desk;
use crate::desk::offer::{columns, open_name, shown};
use crate::fitting::{Fitting, LineFit};
use crate::format::{self, Figures};
use crate::view::{Sheet, table_downloads};
use crate::words::{self, say};

/// The most needs beside each other.
pub(crate) const MOST_COMPARED: usize = 3;

/// A row for each thing that needs differ in, a column for each need; what is covered and open is that of
/// `found`, which knows of commitments where the unit asked ([`open_name`]).
pub(crate) fn compared(needs: &[&Record<NeedBody>], desk: &Desk, found: &Fitting) -> Html {
    let given = |text: String| if text.is_empty() { say::not_reported() } else { text };
    let deadline = |body: &NeedBody| {
        let day = body.deadline.as_deref().and_then(Date::parse);
        given(day.map_or_else(String::new, words::date))
    };
    let priority =
        |body: &NeedBody| given(body.priority.map_or_else(String::new, format::priority));
    let row = |head: String, cell: &dyn Fn(&Record<NeedBody>) -> Html| {
        html! {
            <tr>
                <th scope="row">{ head }</th>
                { for needs.iter().map(|need| html! { <td>{ cell(need) }</td> }) }
            </tr>
        }
    };
    let what = say::offer_compare_title();
    let header = columns(desk, COMPARED);
    let sheet = Sheet { name: &what, what: &what, header: &header, numeric: &COMPARED_NUMERIC };
    let rows = compared_rows(needs, desk, found);
    let figures = found.figures();
    let lines = |need: &Record<NeedBody>, cell: &dyn Fn(&NeedLine) -> String| {
        html! { { for need.body.lines.iter().map(|line| html! { <span class="line">{ cell(line) }</span> }) } }
    };
    let met = if desk.role() == Some(Role::Isu) {
        say::col_covered_or_committed()
    } else {
        say::desk_need_line_field("already_covered")
    };
    let figure = |need: &Record<NeedBody>, of: &dyn Fn(&LineFit) -> Option<i64>| {
        lines(need, &|line| {
            let known = line_of(found, &need.id, line.key).and_then(|line| Some((line, of(line)?)));
            known.map_or_else(say::not_reported, |(line, value)| {
                figures.with_unit(&line.resource, value)
            })
        })
    };
    html! {
        <section aria-labelledby="fit-compare" class="scroll" tabindex="0">
            <h3 id="fit-compare">{ &what }</h3>
            { table_downloads(&sheet, rows) }
            <table>
                <caption>{ say::offer_compare_caption() }</caption>
                <thead><tr>
                    <th scope="col">{ say::col_need() }</th>
                    { for needs.iter().map(|need| html! { <th scope="col"><bdi>{ &need.body.title }</bdi> <code class="sub" dir="ltr">{ &need.id }</code>{ for need.body.others().map(|origin| html! { <span class="sub">{ format::origin_short(origin) }</span> }) }</th> }) }
                </tr></thead>
                <tbody>
                    { row(say::col_state(), &|need| html! { { desk.name_of(&need.owner) } }) }
                    { row(say::col_theme(), &|need| html! { { format::theme(&need.body.theme) } }) }
                    { row(say::offer_activities(), &|need| html! { { format::activity(&need.body.activity) } }) }
                    { row(say::col_priority(), &|need| html! { { priority(&need.body) } }) }
                    { row(say::offer_deadline(), &|need| html! { { deadline(&need.body) } }) }
                    { row(say::col_asked(), &|need| lines(need, &asked)) }
                    { row(met, &|need| figure(need, &|line| line.met)) }
                    { row(open_name(desk), &|need| figure(need, &|line| line.open)) }
                    { row(say::offer_note(), &|need| html! { <bdi>{ given(need.body.note.clone().unwrap_or_default()) }</bdi> }) }
                </tbody>
            </table>
        </section>
    }
}

/// The columns of [`compared_rows`].
pub(crate) const COMPARED: [&str; 24] = [
    "need",
    "title",
    "state",
    "state_name",
    "theme",
    "theme_name",
    "activity",
    "activity_name",
    "priority",
    "deadline",
    "line",
    "line_name",
    "kind",
    "code",
    "year",
    "amount",
    "currency",
    "quantity",
    "unit",
    "covered_or_committed",
    "open",
    "counted_in",
    "note",
    "origin",
];
/// Of [`COMPARED`], those that hold numbers.
pub(crate) const COMPARED_NUMERIC: [usize; 7] = [8, 10, 14, 15, 17, 19, 20];

/// The same as a file: a row for each line of each need, and one for a need without any.
pub(crate) fn compared_rows(
    needs: &[&Record<NeedBody>],
    desk: &Desk,
    found: &Fitting,
) -> Vec<Vec<String>> {
    let figures = found.figures();
    let given = |text: Option<String>| text.unwrap_or_default();
    let mut rows = Vec::new();
    for need in needs {
        let body = &need.body;
        let head = [
            need.id.clone(),
            body.title.clone(),
            need.owner.clone(),
            desk.name_of(&need.owner),
            body.theme.clone(),
            format::theme(&body.theme),
            body.activity.clone(),
            format::activity(&body.activity),
            given(body.priority.map(|priority| priority.to_string())),
            given(body.deadline.clone()),
        ];
        let row = |line: Option<&NeedLine>| {
            let mut cells = head.to_vec();
            cells.extend(line.map_or_else(Default::default, line_cells));
            cells.extend(line.map_or_else(Default::default, |line| {
                stands(line_of(found, &need.id, line.key), &figures)
            }));
            cells.push(given(body.note.clone()));
            cells.push(body.origin.map_or_else(String::new, |origin| origin.code().to_owned()));
            cells
        };
        if body.lines.is_empty() {
            rows.push(row(None));
        }
        rows.extend(body.lines.iter().map(|line| row(Some(line))));
    }
    rows
}

/// A line of a need, as it was compared with the offer.
fn line_of<'a>(found: &'a Fitting, need: &str, key: u32) -> Option<&'a LineFit> {
    let id = format!("{need}.{key}");
    found.needs.iter().find(|of| of.need == need)?.lines.iter().find(|line| line.line == id)
}

/// What of a line is covered or committed, what is open, and in what both are counted.
fn stands(line: Option<&LineFit>, figures: &Figures) -> [String; 3] {
    let value = |of: &dyn Fn(&LineFit) -> Option<i64>| {
        let known = line.and_then(|line| Some(figures.exact(line.resource.kind, of(line)?)));
        known.unwrap_or_else(|| "not reported".to_owned())
    };
    let unit = line.map_or_else(String::new, |line| match line.resource.kind {
        ResourceKind::Funding => figures.currency.clone(),
        ResourceKind::Expertise | ResourceKind::InKind => line.resource.unit.clone(),
    });
    [value(&|line| line.met), value(&|line| line.open), unit]
}

/// A line as it stands; without a figure it says so.
fn line_cells(line: &NeedLine) -> [String; 9] {
    let kind = line.kind.unwrap_or(ResourceKind::Funding);
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let apart = "to be costed".to_owned();
    let (amount, quantity) = match (kind, &line.amount, line.quantity) {
        (ResourceKind::Funding, amount, _) => (amount.clone().unwrap_or(apart), String::new()),
        (_, _, Some(quantity)) => (String::new(), quantity.to_string()),
        (..) => (String::new(), apart),
    };
    [
        line.key.to_string(),
        line_name(line),
        kind.code().to_owned(),
        text(&line.code),
        line.year.map_or_else(String::new, |year| year.to_string()),
        amount,
        text(&line.currency),
        quantity,
        text(&line.unit),
    ]
}

/// What a line asks, with its year; without a figure it is to be costed.
fn asked(line: &NeedLine) -> String {
    let is_money = line.measure().is_money();
    let figure = match (&line.amount, line.quantity) {
        (Some(amount), _) if is_money => match &line.currency {
            Some(currency) => say::money(&shown(amount), currency),
            None => shown(amount),
        },
        (_, Some(quantity)) if !is_money => {
            let kind = line.kind.unwrap_or(ResourceKind::InKind);
            let code = line.code.clone().unwrap_or_default();
            let units = format::units(line.unit.as_deref().unwrap_or_default(), quantity);
            format::named(&units, &ResourceKey { kind, code, unit: String::new() })
        }
        _ => say::to_be_costed(),
    };
    match line.year {
        Some(year) => say::offer_year_holds(&figure, &year.to_string()),
        None => figure,
    }
}
