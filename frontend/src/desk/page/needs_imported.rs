//! Imports that were made, and undoing them for a day.

use contract::sheet::SheetImport;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::client::{ClientError, sheets};
use crate::desk::context::{Desk, use_desk};
use crate::desk::device::random_key;
use crate::desk::fetched::use_fetch;
use crate::desk::part::{day_and_time, sheet_trouble};
use crate::view::{Sheet, table_downloads};
use crate::words::say;

/// Properties of [`Imported`].
#[derive(Properties, PartialEq)]
pub(super) struct ImportedProps {
    /// Asked for again with each.
    pub(super) round: u32,
}

/// The latest imports of the reader's party.
#[component]
pub(super) fn Imported(props: &ImportedProps) -> Html {
    let desk = use_desk();
    let found = use_fetch(props.round, |_| sheets::imports());
    let error = use_state(|| None::<ClientError>);
    // One key for each import, so that undoing twice does it once.
    let keys = use_mut_ref(std::collections::BTreeMap::<String, String>::new);
    let onundo = |id: &str| {
        let (id, error, found, keys, say_it) =
            (id.to_owned(), error.clone(), found.clone(), keys.clone(), desk.say.clone());
        Callback::from(move |_: MouseEvent| {
            let key = keys.borrow_mut().entry(id.clone()).or_insert_with(random_key).clone();
            let (id, error, found, say_it) =
                (id.clone(), error.clone(), found.clone(), say_it.clone());
            spawn_local(async move {
                match sheets::undo(&id, &key).await {
                    Ok(_) => {
                        say_it.emit(say::sheet_undone());
                        error.set(None);
                        found.again();
                    }
                    Err(why) => error.set(Some(why)),
                }
            });
        })
    };
    let Some(listing) = found.value().filter(|listing| !listing.items.is_empty()) else {
        return found.trouble();
    };
    let row = |import: &SheetImport| {
        let counts = &import.counts;
        html! {
            <tr role="row" key={import.id.clone()}>
                <th scope="row" role="rowheader">
                    <bdi>{ if import.file.is_empty() { &import.id } else { &import.file } }</bdi>
                    <span class="sub">{ desk.name_of(&import.owner) }</span>
                </th>
                <td role="cell" data-label={say::sheet_when()}>{ day_and_time(&import.at) }<span class="sub"><bdi>{ &import.by.name }</bdi></span></td>
                <td role="cell" data-label={say::sheet_what()}>{ say::sheet_needs_done(&counts.needs_changed.to_string(), &counts.needs_made.to_string()) }</td>
                <td role="cell" data-label={say::unit_actions()}>
                    if let Some(at) = &import.undone_at {
                        { say::sheet_undone_at(&day_and_time(at)) }
                    } else if import.may_undo {
                        <button type="button" class="button secondary" onclick={onundo(&import.id)}>{ say::desk_undo() }</button>
                        <span class="sub">{ say::sheet_undo_until(&day_and_time(&import.undo_until)) }</span>
                    } else {
                        { say::sheet_undo_past() }
                    }
                </td>
            </tr>
        }
    };
    let what = say::sheet_imports();
    let sheet = Sheet { name: "imports", what: &what, header: &HEADER, numeric: &[6, 7] };
    let rows = file(&desk, &listing.items);
    html! {
        <section aria-labelledby="imports">
            <h2 id="imports">{ say::sheet_imports() }</h2>
            if let Some(error) = &*error {
                { sheet_trouble(error) }
            }
            { table_downloads(&sheet, rows) }
            <table class="stack" role="table">
                <caption>{ say::sheet_imports_caption() }</caption>
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{ say::sheet_file() }</th>
                    <th scope="col" role="columnheader">{ say::sheet_when() }</th>
                    <th scope="col" role="columnheader">{ say::sheet_what() }</th>
                    <th scope="col" role="columnheader">{ say::unit_actions() }</th>
                </tr></thead>
                <tbody role="rowgroup">{ for listing.items.iter().map(row) }</tbody>
            </table>
        </section>
    }
}

/// The columns of [`file()`].
const HEADER: [&str; 9] = [
    "import",
    "file",
    "owner",
    "owner_name",
    "at",
    "by",
    "needs_changed",
    "needs_made",
    "undone_at",
];

/// The same rows as a file.
fn file(desk: &Desk, imports: &[SheetImport]) -> Vec<Vec<String>> {
    let row = |import: &SheetImport| {
        vec![
            import.id.clone(),
            import.file.clone(),
            import.owner.clone(),
            desk.name_of(&import.owner),
            import.at.clone(),
            import.by.name.clone(),
            import.counts.needs_changed.to_string(),
            import.counts.needs_made.to_string(),
            import.undone_at.clone().unwrap_or_default(),
        ]
    };
    imports.iter().map(row).collect()
}
