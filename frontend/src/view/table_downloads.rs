//! A table of the page as a file, made on the device of what is shown.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::client::sheets::Form;
use crate::export::{csv, file_name};
use crate::words::say;
use crate::xlsx::xlsx;

/// What a file is called, and its columns.
pub struct Sheet<'a> {
    /// The words of its name.
    pub name: &'a str,
    /// What the page calls it, where there is more than one; empty: there is one.
    pub what: &'a str,
    /// Its columns.
    pub header: &'a [&'a str],
    /// Those of them that hold numbers.
    pub numeric: &'a [usize],
}

/// A button for each form of file.
///
/// The rows are made beforehand: a callback for each table that makes them is more code than they are work.
pub fn table_downloads(sheet: &Sheet<'_>, rows: Vec<Vec<String>>) -> Html {
    let rows = Rc::new(rows);
    buttons(
        html! { <>{ button(sheet, Form::Xlsx, "XLSX", &rows, xlsx) }{ text_button(sheet, &rows) }</> },
    )
}

/// The same as text alone: the page for everyone has no room for a writer of workbooks.
pub fn text_download(sheet: &Sheet<'_>, rows: Vec<Vec<String>>) -> Html {
    buttons(text_button(sheet, &Rc::new(rows)))
}

fn buttons(all: Html) -> Html {
    html! { <p class="button-row no-print">{ all }</p> }
}

/// Names of columns, rows, and which columns hold numbers, as a file.
type Write = fn(&[&str], &[Vec<String>], &[usize]) -> Vec<u8>;

fn text_button(sheet: &Sheet<'_>, rows: &Rc<Vec<Vec<String>>>) -> Html {
    button(sheet, Form::Csv, "CSV", rows, |header, rows, _| csv(header, rows).into_bytes())
}

fn button(
    sheet: &Sheet<'_>,
    form: Form,
    code: &str,
    rows: &Rc<Vec<Vec<String>>>,
    write: Write,
) -> Html {
    let header: Vec<String> = sheet.header.iter().map(|name| (*name).to_owned()).collect();
    let (numeric, rows) = (sheet.numeric.to_vec(), rows.clone());
    let name = file_name(sheet.name, form.code());
    let onclick = Callback::from(move |_: MouseEvent| {
        let header: Vec<&str> = header.iter().map(String::as_str).collect();
        browser::download_bytes(&name, form.media_type(), &write(&header, &rows, &numeric));
    });
    let label = match sheet.what {
        "" => say::download_as(code),
        what => say::download_of(code, what),
    };
    html! { <button type="button" class="button secondary" {onclick}>{ label }</button> }
}
