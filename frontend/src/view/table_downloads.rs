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

/// A button for each form of file; the rows are made when one is pressed.
pub fn table_downloads(sheet: &Sheet<'_>, rows: &Callback<(), Vec<Vec<String>>>) -> Html {
    let header: Rc<[String]> = sheet.header.iter().map(|name| (*name).to_owned()).collect();
    let numeric: Rc<[usize]> = sheet.numeric.into();
    let button = |form: Form, code: &str| {
        let name = file_name(sheet.name, form.code());
        let (header, numeric) = (header.clone(), numeric.clone());
        let onclick = rows.reform(|_: MouseEvent| ());
        let onclick = Callback::from(move |event: MouseEvent| {
            let rows = onclick.emit(event);
            let header: Vec<&str> = header.iter().map(String::as_str).collect();
            let bytes = match form {
                Form::Csv => csv(&header, rows.into_iter()).into_bytes(),
                Form::Xlsx => xlsx(&header, &rows, &numeric),
            };
            browser::download_bytes(&name, form.media_type(), &bytes);
        });
        let label = match sheet.what {
            "" => say::download_as(code),
            what => say::download_of(code, what),
        };
        html! { <button type="button" class="button secondary" {onclick}>{ label }</button> }
    };
    html! { <p class="button-row no-print">{ button(Form::Xlsx, "XLSX") }{ button(Form::Csv, "CSV") }</p> }
}
