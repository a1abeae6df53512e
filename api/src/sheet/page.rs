//! Tables as a page of plain HTML, for a browser without JavaScript.

use contract::sheet::Column;

use super::heading::heading;
use super::write::{Grid, Out};
use crate::language::Language;
use crate::openapi::escaped;

/// The tables that lead to each other, each with the message that names it.
const TABLES: [(&str, &str); 4] = [
    ("figures", "figures-title"),
    ("needs", "nav-needs"),
    ("offers", "nav-offers"),
    ("coalitions", "nav-coalitions"),
];
/// Every language under its own name, in the order of the United Nations.
pub(crate) const NAMES: [(&str, &str); 6] = [
    ("ar", "العربية"),
    ("zh", "中文"),
    ("en", "English"),
    ("fr", "Français"),
    ("ru", "Русский"),
    ("es", "Español"),
];
/// From so many digits before the mark on, a figure is written in groups; a year has fewer.
const GROUPED_FROM: usize = 5;

/// What a page needs to know beside its tables.
pub(crate) struct Around<'a> {
    /// As its address names the first of them.
    pub(crate) table: &'a str,
    /// In which words it is written.
    pub(crate) language: Language,
    /// Whether everything is invented, which the last column of every table then says.
    pub(crate) is_demo: bool,
    /// What it is narrowed to, as its address says it.
    pub(crate) query: String,
    /// Whether it is of one record.
    pub(crate) is_one: bool,
}

/// The page.
pub(crate) fn page(grids: &[Grid], around: &Around<'_>) -> String {
    let language = around.language;
    let say = |id: &str| escaped(&language.say(id, &[]));
    let known = TABLES.iter().find(|(table, _)| *table == around.table);
    let first = grids.first().map_or("", |grid| &grid.name);
    let title = known.map_or_else(|| escaped(first), |(_, id)| say(id));
    let direction = if language.is_right_to_left() { "rtl" } else { "ltr" };
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title} · {}</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n\
         <link rel=\"stylesheet\" href=\"/api/docs.css\">\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">{}</a>\n<header>\n{}</header>\n\
         <main id=\"main\">\n<h1>{title}</h1>\n<p>{}</p>\n",
        language.code(),
        say("site-name"),
        say("frame-skip"),
        ways(around),
        say("sheet-page-lead"),
    );
    if around.is_demo {
        page.push_str(&format!("<p><strong>{}</strong></p>\n", say("desk-demo")));
    }
    let mut is_empty = true;
    for grid in grids.iter().filter(|grid| !grid.rows.is_empty()) {
        is_empty = false;
        page.push_str(&table(grid, around));
    }
    if is_empty {
        page.push_str(&format!("<p>{}</p>\n", say("sheet-page-nothing")));
    } else {
        page.push_str(&files(around));
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

/// Where a table is read in a form.
fn address(table: &str, form: &str, language: &str, query: &str) -> String {
    let and = if query.is_empty() { "" } else { "&" };
    escaped(&format!("/api/v1/exports/{table}?format={form}&language={language}{and}{query}"))
}

/// The ways to the other tables, and to the other languages.
fn ways(around: &Around<'_>) -> String {
    let language = around.language;
    let here = language.code();
    let marked = |is_here: bool| if is_here { " aria-current=\"page\"" } else { "" };
    let tables = TABLES.map(|(table, id)| {
        let is_here = table == around.table && around.query.is_empty();
        let (to, name) = (address(table, "html", here, ""), escaped(&language.say(id, &[])));
        format!("<li><a href=\"{to}\"{}>{name}</a></li>\n", marked(is_here))
    });
    let languages = NAMES.map(|(code, name)| {
        let to = address(around.table, "html", code, &around.query);
        format!("<li><a href=\"{to}\" lang=\"{code}\"{}>{name}</a></li>\n", marked(code == here))
    });
    let [of_tables, of_languages] =
        ["sheet-page-tables", "sheet-page-languages"].map(|id| escaped(&language.say(id, &[])));
    format!(
        "<nav aria-label=\"{of_tables}\">\n<ul>\n{}</ul>\n</nav>\n\
         <nav aria-label=\"{of_languages}\">\n<ul>\n{}</ul>\n</nav>\n",
        tables.concat(),
        languages.concat(),
    )
}

/// The same as files.
fn files(around: &Around<'_>) -> String {
    let language = around.language;
    let links = ["csv", "xlsx"].map(|form| {
        let to = address(around.table, form, language.code(), &around.query);
        let name = language.say("download-as", &[("form", &form.to_uppercase())]);
        format!("<a href=\"{to}\">{}</a>\n", escaped(&name))
    });
    format!("<p>{}</p>\n", links.join(" · "))
}

/// The columns that say something, each once: where there are words for a code, the words.
fn columns(grid: &Grid, around: &Around<'_>) -> Vec<(usize, String)> {
    let language = around.language;
    let with = |id: &str, column: &str| language.say(id, &[("column", column)]);
    let is_there = |heading: &String| grid.header.contains(heading);
    let count = grid.header.len() - usize::from(around.is_demo).min(grid.header.len());
    let all = grid.header.iter().take(count).enumerate();
    all.filter(|(at, _)| grid.rows.iter().any(|row| row.get(*at).is_some_and(is_said)))
        .filter(|(_, heading)| !is_there(&with("sheet-named", heading)))
        .filter(|(_, heading)| !grid.header.iter().any(|of| with("sheet-coded", of) == **heading))
        .map(|(at, heading)| {
            let of = grid.header.iter().find(|of| with("sheet-named", of) == *heading);
            (at, of.unwrap_or(heading).clone())
        })
        .collect()
}

fn is_said(cell: &Out) -> bool {
    *cell != Out::Empty
}

/// One table: a row for each row, or, of one record, for each of its columns.
fn table(grid: &Grid, around: &Around<'_>) -> String {
    let columns = columns(grid, around);
    let name = escaped(&grid.name);
    let mut body = String::new();
    if around.is_one {
        for (at, heading) in &columns {
            let cells: Vec<&Out> = grid.rows.iter().filter_map(|row| row.get(*at)).collect();
            let is_same = cells.windows(2).all(|two| two[0] == two[1]);
            let span =
                if is_same { format!(" colspan=\"{}\"", cells.len()) } else { String::new() };
            let shown = if is_same { &cells[..1] } else { &cells[..] };
            let cells = shown.iter().map(|cell| data(cell, heading, &span, around));
            let cells: String = cells.collect();
            body.push_str(&format!(
                "<tr><th scope=\"row\">{}</th>{cells}</tr>\n",
                escaped(heading)
            ));
        }
        return in_frame(&name, " class=\"one\"", "", &body);
    }
    let heads = columns.iter().map(|(_, name)| format!("<th scope=\"col\">{}</th>", escaped(name)));
    let heads = format!("<thead><tr>{}</tr></thead>\n", heads.collect::<String>());
    for row in &grid.rows {
        let cells = columns.iter().map(|(at, heading)| data(&row[*at], heading, "", around));
        body.push_str(&format!("<tr>{}</tr>\n", cells.collect::<String>()));
    }
    in_frame(&name, "", &heads, &body)
}

/// A table scrolls by itself where it is too wide.
fn in_frame(name: &str, class: &str, heads: &str, body: &str) -> String {
    format!(
        "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{name}\">\n<table{class}>\n\
         <caption>{name}</caption>\n{heads}<tbody>\n{body}</tbody>\n</table>\n</div>\n"
    )
}

/// A cell; what names a record leads to it.
fn data(cell: &Out, heading: &str, span: &str, around: &Around<'_>) -> String {
    match cell {
        Out::Empty => format!("<td{span}></td>"),
        Out::Number(number) => format!("<td class=\"num\"{span}>{}</td>", grouped(number)),
        Out::Text(text) => {
            let words = format!("<bdi>{}</bdi>", escaped(text));
            let to = record_table(heading, around.language).filter(|_| !around.is_one);
            let words = to.map_or(words.clone(), |table| {
                let to = address(table, "html", around.language.code(), &format!("only={text}"));
                format!("<a href=\"{to}\">{words}</a>")
            });
            format!("<td{span}>{words}</td>")
        }
    }
}

/// Of which table a column names records.
fn record_table(column: &str, language: Language) -> Option<&'static str> {
    let named = |code: &str| language.say("sheet-heading", &[("code", code)]);
    let all = [
        (heading(language, Column::Reference), "needs"),
        (named("offer"), "offers"),
        (named("coalition"), "coalitions"),
    ];
    all.into_iter().find(|(name, _)| name == column).map(|(_, table)| table)
}

/// A plain decimal in groups of three, told apart by what no line is broken at.
fn grouped(number: &str) -> String {
    let (whole, rest) = number.find('.').map_or((number, ""), |at| number.split_at(at));
    if whole.len() < GROUPED_FROM || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return escaped(number);
    }
    let mut text = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::{Around, grouped, page};
    use crate::language::Language;
    use crate::sheet::write::{Grid, Out};

    fn grid() -> Grid {
        Grid {
            name: "Needs".to_owned(),
            header: ["Theme", "Theme: in words", "Note", "Need reference"]
                .map(str::to_owned)
                .into(),
            rows: vec![vec![
                Out::text("A4"),
                Out::text("Clearance <b>"),
                Out::Empty,
                Out::text("N-1"),
            ]],
        }
    }

    fn around(table: &str) -> Around<'_> {
        let (language, query) = (Language::ENGLISH, String::new());
        Around { table, language, is_demo: false, query, is_one: false }
    }

    #[test]
    fn a_code_with_words_and_what_says_nothing_are_left_out_and_nothing_is_run() {
        let html = page(&[grid()], &around("needs"));
        assert!(html.contains("<th scope=\"col\">Theme</th>"), "{html}");
        assert!(html.contains("Clearance &lt;b&gt;") && !html.contains("<bdi>A4"), "{html}");
        assert!(!html.contains("Note") && !html.contains("<script"), "{html}");
        assert!(html.contains("only=N-1"), "{html}");
    }

    #[test]
    fn a_page_without_rows_says_so_in_every_language() {
        for language in Language::all() {
            let empty = page(&[], &Around { language, ..around("offers") });
            for id in ["sheet-page-lead", "sheet-page-nothing", "nav-offers", "site-name"] {
                let words = language.say(id, &[]);
                assert!(!words.is_empty() && empty.contains(&words), "{id} {}", language.code());
            }
        }
    }

    #[test]
    fn figures_are_grouped_and_years_are_not() {
        assert_eq!(grouped("1234567.50"), "1\u{202f}234\u{202f}567.50");
        assert_eq!(grouped("2027"), "2027");
        assert_eq!(grouped("12a45"), "12a45");
    }
}
