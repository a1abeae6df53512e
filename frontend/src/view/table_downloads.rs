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

/// The ways to one file, in one quiet line: what each is called, and what saves it.
///
/// A page may have several, so the line says what it is a file of; whoever hears the page hears it of each.
pub fn download_row(what: &str, ways: Vec<(&str, Callback<MouseEvent>)>) -> Html {
    let label = say::download_label();
    let of = format!("{label} {what} ");
    let way = |(code, onclick): (&str, Callback<MouseEvent>)| html! { <button type="button" class="link-button" {onclick}><span class="visually-hidden">{ of.clone() }</span>{ code }</button> };
    html! { <p class="downloads no-print"><span aria-hidden="true">{ of.clone() }</span>{ for ways.into_iter().map(way) }</p> }
}

/// A button for each form of file.
///
/// The rows are made beforehand: a callback for each table that makes them is more code than they are work.
pub fn table_downloads(sheet: &Sheet<'_>, rows: Vec<Vec<String>>) -> Html {
    downloads_and(sheet, rows, None)
}

/// As [`table_downloads`], with a form of its own besides.
pub fn downloads_and(
    sheet: &Sheet<'_>,
    rows: Vec<Vec<String>>,
    other: Option<(&str, Callback<MouseEvent>)>,
) -> Html {
    let rows = Rc::new(rows);
    let own = [save(sheet, Form::Xlsx, "XLSX", &rows, xlsx), save_text(sheet, &rows)];
    download_row(sheet.what, own.into_iter().chain(other).collect())
}

/// Names of columns, rows, and which columns hold numbers, as a file.
type Write = fn(&[&str], &[Vec<String>], &[usize]) -> Vec<u8>;

fn save_text(
    sheet: &Sheet<'_>,
    rows: &Rc<Vec<Vec<String>>>,
) -> (&'static str, Callback<MouseEvent>) {
    save(sheet, Form::Csv, "CSV", rows, |header, rows, _| csv(header, rows).into_bytes())
}

fn save(
    sheet: &Sheet<'_>,
    form: Form,
    code: &'static str,
    rows: &Rc<Vec<Vec<String>>>,
    write: Write,
) -> (&'static str, Callback<MouseEvent>) {
    let header: Vec<String> = sheet.header.iter().map(|name| (*name).to_owned()).collect();
    let (numeric, rows) = (sheet.numeric.to_vec(), rows.clone());
    let name = file_name(sheet.name, form.code());
    let onclick = Callback::from(move |_: MouseEvent| {
        let header: Vec<&str> = header.iter().map(String::as_str).collect();
        browser::download_bytes(&name, form.media_type(), &write(&header, &rows, &numeric));
    });
    (code, onclick)
}
