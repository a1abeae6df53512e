//! The rows of a sheet: what would be done with each, and what keeps some of them out.

use contract::Code as _;
use contract::sheet::{Column, RowVerdict, SheetChange, SheetCounts, SheetFault, SheetRow};
use yew::prelude::*;

use crate::client::ClientError;
use crate::desk::trouble::trouble;
use crate::format;
use crate::list::paginate;
use crate::ui::{SelectField, Tone, notice, pager, select_field};
use crate::view::{Sheet, table_downloads};
use crate::words::say;

/// How many rows there are of each sort.
pub(crate) fn sheet_counts(counts: &SheetCounts) -> String {
    let shown =
        [counts.add, counts.change, counts.same, counts.error].map(|count| count.to_string());
    say::sheet_counts(&shown[0], &shown[1], &shown[3], &shown[2])
}

/// Why a file or an import was refused: known codes in words, the rest as the server has it.
pub(crate) fn sheet_trouble(error: &ClientError) -> Html {
    let ClientError::Refused(problem) = error else { return trouble(error) };
    let code = match problem.code.as_str() {
        "invalid_sheet" => problem.errors.first().map_or("", |place| place.code.as_str()),
        code => code,
    };
    let words = say::sheet_refused(code);
    if words.is_empty() {
        return trouble(error);
    }
    let records = problem.errors.iter().filter(|place| place.code == "changed_since");
    notice(
        Tone::Danger,
        &words,
        html! {
            <ul class="plain">
                { for records.map(|place| html! { <li><code dir="ltr">{ &place.path }</code></li> }) }
            </ul>
        },
    )
}

/// Properties of [`SheetRows`].
#[derive(Properties, PartialEq)]
pub(crate) struct SheetRowsProps {
    /// In the order of the file.
    pub(crate) rows: Vec<SheetRow>,
}

/// The rows as a table, those that cannot be taken first to be found by a filter.
#[component]
pub(crate) fn SheetRows(props: &SheetRowsProps) -> Html {
    let verdict = use_state(String::new);
    let page = use_state(|| 1usize);
    let options: Vec<(String, String)> = RowVerdict::ALL
        .iter()
        .map(|one| (one.code().to_owned(), say::sheet_verdict(one.code())))
        .collect();
    let chosen: Vec<&SheetRow> = props
        .rows
        .iter()
        .filter(|row| verdict.is_empty() || row.verdict.code() == *verdict)
        .collect();
    let (shown, pages) = paginate(chosen.len(), *page);
    let onverdict = {
        let (verdict, page) = (verdict.clone(), page.clone());
        Callback::from(move |code: String| {
            verdict.set(code);
            page.set(1);
        })
    };
    let onpage = {
        let page = page.clone();
        Callback::from(move |to: usize| page.set(to))
    };
    html! {
        <>
            { select_field(&SelectField {
                id: "sheet-verdict", label: &say::sheet_show(), any: &say::filter_all(), options: &options,
                value: &verdict, onchange: &onverdict, problem: "", class: "field-inline",
            }) }
            { downloads(&chosen) }
            <div class="scroll" role="region" tabindex="0" aria-label={say::sheet_rows()}>
                <table class="stack" role="table">
                    <caption>{ say::sheet_rows_caption() }</caption>
                    <thead role="rowgroup"><tr role="row">
                        <th scope="col" role="columnheader">{ say::sheet_row() }</th>
                        <th scope="col" role="columnheader">{ say::sheet_verdict_heading() }</th>
                        <th scope="col" role="columnheader">{ say::desk_need_field("title") }</th>
                        <th scope="col" role="columnheader">{ say::sheet_details() }</th>
                    </tr></thead>
                    <tbody role="rowgroup">{ for chosen[shown].iter().map(|row| line(row)) }</tbody>
                </table>
            </div>
            { pager(*page, pages, &onpage) }
        </>
    }
}

/// Rows with their verdicts as a file: beside the file that they came from.
fn downloads(chosen: &[&SheetRow]) -> Html {
    if chosen.is_empty() {
        return Html::default();
    }
    let header = &["sheet", "row", "verdict", "verdict_name", "need", "title", "line", "details"];
    let row = |row: &&SheetRow| {
        let details: Vec<String> = if row.errors.is_empty() {
            row.changes.iter().map(change_words).collect()
        } else {
            row.errors.iter().map(fault_words).collect()
        };
        vec![
            row.sheet.clone(),
            row.row.to_string(),
            row.verdict.code().to_owned(),
            say::sheet_verdict(row.verdict.code()),
            row.need.clone().unwrap_or_default(),
            row.title.clone(),
            row.line.map_or_else(String::new, |line| line.to_string()),
            details.join("; "),
        ]
    };
    let rows: Vec<Vec<String>> = chosen.iter().map(row).collect();
    let what = say::sheet_rows();
    let sheet = Sheet { name: "import rows", what: &what, header, numeric: &[1, 6] };
    table_downloads(&sheet, rows)
}

/// What a change says, in a cell.
fn change_words(of: &SheetChange) -> String {
    let value = |value: &Option<String>| {
        value.as_ref().map_or_else(say::desk_need_nothing, |value| words(of.column, value))
    };
    let before = of.before.as_ref().map(|_| format!("{} → ", value(&of.before)));
    format!("{}: {}{}", column(of.column), before.unwrap_or_default(), value(&of.after))
}

/// What is wrong, in a cell.
fn fault_words(fault: &SheetFault) -> String {
    let place = if fault.heading.is_empty() {
        String::new()
    } else {
        format!("{} ({}): ", fault.heading, fault.cell)
    };
    format!("{place}{} → {}", fault.rule, fault.fix)
}

fn line(row: &SheetRow) -> Html {
    let class = if row.verdict == RowVerdict::Error { "tag tag-error" } else { "tag" };
    html! {
        <tr role="row" key={format!("{}-{}", row.sheet, row.row)}>
            <th scope="row" role="rowheader" data-label={say::sheet_row()}>
                { row.row }
                if !row.sheet.is_empty() {
                    <span class="sub"><bdi>{ &row.sheet }</bdi></span>
                }
            </th>
            <td role="cell" data-label={say::sheet_verdict_heading()}><span {class}>{ say::sheet_verdict(row.verdict.code()) }</span></td>
            <td role="cell" data-label={say::desk_need_field("title")}>
                <bdi>{ &row.title }</bdi>
                if let Some(need) = &row.need {
                    <code class="sub" dir="ltr">{ need }</code>
                }
            </td>
            <td role="cell" data-label={say::sheet_details()}>
                if row.errors.is_empty() {
                    <ul class="plain">{ for row.changes.iter().map(change) }</ul>
                } else {
                    <ul class="plain">{ for row.errors.iter().map(fault) }</ul>
                }
            </td>
        </tr>
    }
}

fn change(of: &SheetChange) -> Html {
    let value = |value: &Option<String>| match value {
        Some(value) => words(of.column, value),
        None => say::desk_need_nothing(),
    };
    html! {
        <li>
            { column(of.column) }{ ": " }
            if of.before.is_some() {
                <bdi>{ value(&of.before) }</bdi>{ " " }{ say::desk_became() }{ " " }
            }
            <bdi>{ value(&of.after) }</bdi>
        </li>
    }
}

/// What a column says: codes by their names, figures as they stand in the file.
fn words(column: Column, value: &str) -> String {
    match column {
        Column::Theme => format::theme(value),
        Column::Activity | Column::Code => format::activity(value),
        Column::Unit => format::unit_name(value),
        Column::Kind => say::desk_need_kind(value),
        Column::Shared | Column::MoneyMayFill if value == "yes" => say::desk_need_yes(),
        Column::Shared | Column::MoneyMayFill => say::desk_need_no(),
        _ => value.to_owned(),
    }
}

/// A column in the words of the form.
fn column(column: Column) -> String {
    match column {
        Column::NeedSource => say::desk_need_field("source"),
        Column::Basis => say::sheet_basis(),
        of if of.is_of_need() => say::desk_need_field(of.code()),
        of => say::desk_need_line_field(of.code()),
    }
}

/// What is wrong, as the server words it in the reader's language.
fn fault(fault: &SheetFault) -> Html {
    html! {
        <li class="field-problem">
            if !fault.heading.is_empty() {
                <bdi>{ &fault.heading }</bdi>{ " (" }<span dir="ltr">{ &fault.cell }</span>{ ")" }
                if !fault.value.is_empty() {
                    { " “" }<bdi>{ &fault.value }</bdi>{ "”" }
                }
                { ": " }
            }
            { &fault.rule }{ " " }{ say::desk_became() }{ " " }{ &fault.fix }
        </li>
    }
}
