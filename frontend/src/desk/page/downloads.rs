//! A list as a file, made by the server from the same rows.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::client::ClientError;
use crate::client::sheets::{self, Form};
use crate::desk::context::use_desk;
use crate::desk::narrowed::MOST;
use crate::desk::part::EYES;
use crate::desk::trouble::trouble;
use crate::route::Query;
use crate::view::download_row;
use crate::words::say;

/// Properties of [`Downloads`].
#[derive(Properties, PartialEq)]
pub(super) struct DownloadsProps {
    /// Which list; also the name of the file.
    pub(super) list: &'static str,
    /// What it is called, where a page has more than one.
    #[prop_or_default]
    pub(super) what: String,
    /// What it is narrowed to; `None` where no file can be narrowed so.
    #[prop_or(Some(String::new()))]
    pub(super) query: Option<String>,
}

/// A button for each form of file; with the eyes of others, of what they are told.
#[component]
pub(super) fn Downloads(props: &DownloadsProps) -> Html {
    let eyes = use_desk().eyes;
    let error = use_state(|| None::<ClientError>);
    let Some(query) = &props.query else {
        return html! { <p class="hint no-print">{ say::desk_download_too_many(MOST) }</p> };
    };
    let save = |form: Form| {
        let (list, query, error) = (props.list, asked(query, &eyes), error.clone());
        Callback::from(move |_: MouseEvent| {
            let (query, error) = (query.clone(), error.clone());
            spawn_local(async move {
                match sheets::export(list, form, &query).await {
                    Ok(bytes) => {
                        browser::download_bytes(&file_name(list, form), form.media_type(), &bytes);
                        error.set(None);
                    }
                    Err(found) => error.set(Some(found)),
                }
            });
        })
    };
    let ways = vec![("XLSX", save(Form::Xlsx)), ("CSV", save(Form::Csv))];
    html! {
        <>
            { download_row(&props.what, ways) }
            if let Some(error) = &*error {
                { trouble(error) }
            }
        </>
    }
}

/// What a list is narrowed to, seen with some eyes.
fn asked(query: &str, eyes: &str) -> String {
    if eyes.is_empty() { query.to_owned() } else { Query::parse(query).with(EYES, eyes).to_text() }
}

/// What a list is called as a file.
pub(super) fn file_name(list: &str, form: Form) -> String {
    format!("{list}.{}", form.code())
}

#[cfg(test)]
mod tests {
    use super::asked;

    #[test]
    fn a_file_is_of_what_the_eyes_are_told_that_the_page_is_seen_with() {
        assert_eq!(asked("only=C-1", ""), "only=C-1");
        assert_eq!(asked("only=C-1", "DEU:donor_desk"), "as=DEU%3Adonor_desk&only=C-1");
    }
}
