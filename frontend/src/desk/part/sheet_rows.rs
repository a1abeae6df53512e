//! The rows of a sheet: what would be done with each, and what keeps some of them out.

use contract::Code as _;
use contract::sheet::{Column, RowVerdict, SheetChange, SheetCounts, SheetFault, SheetRow};
use yew::prelude::*;

use crate::client::ClientError;
use crate::desk::held::use_held;
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
    let verdict = use_held("sheet-verdict", String::new);
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

/// The columns of the file.
const HEADER: [&str; 14] = [
    "sheet",
    "row",
    "verdict",
    "verdict_name",
    "need",
    "title",
    "line",
    "column",
    "cell",
    "value",
    "before",
    "rule_code",
    "rule",
    "fix",
];

/// Rows with their verdicts as a file: beside the file that they came from.
fn downloads(chosen: &[&SheetRow]) -> Html {
    if chosen.is_empty() {
        return Html::default();
    }
    let rows = chosen.iter().flat_map(|row| file_rows(row)).collect();
    let what = say::sheet_rows();
    let sheet = Sheet { name: "import rows", what: &what, header: &HEADER, numeric: &[1, 6] };
    table_downloads(&sheet, rows)
}

/// A row of the file for each thing that is wrong or would change, so that each stands in cells of its
/// own and as it was written; one where there is neither.
fn file_rows(row: &SheetRow) -> Vec<Vec<String>> {
    let mut details: Vec<[String; 7]> = if row.errors.is_empty() {
        row.changes.iter().map(change_cells).collect()
    } else {
        row.errors.iter().map(fault_cells).collect()
    };
    if details.is_empty() {
        details.push(<[String; 7]>::default());
    }
    let head = [
        row.sheet.clone(),
        row.row.to_string(),
        row.verdict.code().to_owned(),
        say::sheet_verdict(row.verdict.code()),
        row.need.clone().unwrap_or_default(),
        row.title.clone(),
        row.line.map_or_else(String::new, |line| line.to_string()),
    ];
    details.into_iter().map(|rest| head.iter().cloned().chain(rest).collect()).collect()
}

/// What would change: the column, what the row says, and what is kept.
fn change_cells(of: &SheetChange) -> [String; 7] {
    let [before, after] = [&of.before, &of.after].map(|value| value.clone().unwrap_or_default());
    let none = String::new;
    [column(of.column), none(), after, before, none(), none(), none()]
}

/// What is wrong: the column and its place, what stands there, the rule and what to do.
fn fault_cells(of: &SheetFault) -> [String; 7] {
    let fields = [&*of.heading, &of.cell, &of.value, "", &of.code, &of.rule, &of.fix];
    fields.map(str::to_owned)
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
    let after = apart(&value(&of.after));
    let words = match &of.before {
        Some(_) => [apart(&value(&of.before)), say::desk_became(), after].join(" "),
        None => after,
    };
    html! {
        <li>{ say::desk_pair(&column(of.column), &words) }</li>
    }
}

/// A text that runs its own way within a sentence.
fn apart(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
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
    html! { <li class="field-problem">{ fault_words(fault) }</li> }
}

fn fault_words(fault: &SheetFault) -> String {
    let says = [fault.rule.as_str(), &say::desk_became(), &fault.fix].join(" ");
    if fault.heading.is_empty() {
        return says;
    }
    let mut place = format!("{} ({})", apart(&fault.heading), apart(&fault.cell));
    if !fault.value.is_empty() {
        place = [place, say::desk_quoted(&apart(&fault.value))].join(" ");
    }
    say::desk_pair(&place, &says)
}

#[cfg(test)]
mod tests {
    use contract::sheet::{Column, RowVerdict, SheetChange, SheetFault, SheetRow};

    use super::{HEADER, fault_words, file_rows};
    use crate::words::{Language, speak_natively};

    fn row(changes: Vec<SheetChange>, errors: Vec<SheetFault>) -> SheetRow {
        SheetRow {
            sheet: "Needs".to_owned(),
            row: 4,
            verdict: RowVerdict::Error,
            need: Some("N-1".to_owned()),
            title: "North".to_owned(),
            line: Some(2),
            changes,
            errors,
        }
    }

    fn rest(row: &SheetRow) -> Vec<Vec<String>> {
        let rows = file_rows(row);
        assert!(rows.iter().all(|cells| cells.len() == HEADER.len()));
        assert!(rows.iter().all(|cells| cells[..2] == ["Needs", "4"]));
        rows.into_iter().map(|cells| cells[7..].to_vec()).collect()
    }

    #[test]
    fn what_is_wrong_is_said_with_the_marks_of_the_language() {
        let fault = SheetFault {
            cell: "C".to_owned(),
            heading: "Year".to_owned(),
            value: "20".to_owned(),
            rule: "R".to_owned(),
            fix: "F".to_owned(),
            code: String::new(),
        };
        let said = |language| {
            speak_natively(language);
            let words = fault_words(&fault).replace(['\u{2066}', '\u{2068}', '\u{2069}'], "");
            speak_natively(Language::English);
            words
        };
        assert_eq!(said(Language::English), "Year (C) “20”: R → F");
        assert_eq!(said(Language::French), "Year (C) «\u{a0}20\u{a0}»\u{a0}: R → F");
        assert_eq!(said(Language::Chinese), "Year (C) “20”：R → F");
        assert_eq!(said(Language::Arabic), "Year (C) «20»: R ← F");
    }

    #[test]
    fn each_thing_that_is_wrong_has_a_row_with_what_stands_in_the_cell() {
        speak_natively(Language::English);
        let fault = |value: &str| SheetFault {
            cell: "C".to_owned(),
            heading: "Year".to_owned(),
            value: value.to_owned(),
            code: "no_year".to_owned(),
            rule: "A year has four digits".to_owned(),
            fix: "Write 2027".to_owned(),
        };
        let said = ["", "no_year", "A year has four digits", "Write 2027"];
        assert_eq!(
            rest(&row(Vec::new(), vec![fault("20"), fault("27")])),
            ["20", "27"].map(|value| [&["Year", "C", value], &said[..]].concat())
        );
        let change = SheetChange {
            column: Column::Year,
            before: Some("2026".to_owned()),
            after: Some("2027".to_owned()),
        };
        assert_eq!(
            rest(&row(vec![change], Vec::new())),
            [["Year", "", "2027", "2026", "", "", ""]]
        );
        assert_eq!(rest(&row(Vec::new(), Vec::new())), [[""; 7]]);
    }
}
