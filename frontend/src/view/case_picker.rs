//! Which case is on the screen.

use crate::router::{self, Routable as _, use_route};
use crate::words::say;
use yew::prelude::*;

use crate::context::{Command, Shared, use_query, use_shared};
use crate::remote::Remote;
use crate::route::{CASE, LOCAL, Route};
use crate::state::{CaseRef, Session};
use crate::ui::{FileField, SelectField, file_field, select_field};

/// The cases of the server and the file of this tab, as a choice.
#[hook]
pub fn use_case_picker() -> Html {
    let shared = use_shared();
    let query = use_query();
    let route = use_route::<Route>();
    let options = options(&shared.session);
    let value = current(&shared.session).or_else(|| CaseRef::from_query(query.get(CASE)));
    let onchange = Callback::from(move |choice: String| {
        // A State of one case need not be in another; the list is.
        let route = match route.clone() {
            Some(Route::Coalition { .. }) => Route::Coalitions,
            Some(route) => route,
            None => Route::Home,
        };
        router::push(&query.kept().with(CASE, &choice).after(&route.to_path()));
    });
    if options.is_empty() {
        let text = match shared.session.cases {
            Remote::Failed(..) => say::case_none_unreached(),
            Remote::Ready(_) => say::case_none(),
            _ => say::case_list_loading(),
        };
        return html! { <p class="case-none">{ text }</p> };
    }
    let value = AttrValue::from(value.map(|place| place.to_query().to_owned()).unwrap_or_default());
    let known = options.iter().any(|(id, _)| value == id.as_str());
    let any = if known { String::new() } else { say::case_choose() };
    select_field(&SelectField {
        id: "case",
        label: &say::case_label(),
        any: &any,
        options: &options,
        value: &value,
        onchange: &onchange,
        problem: "",
        class: "field-inline",
    })
}

fn options(session: &Session) -> Vec<(String, String)> {
    let server = session.cases.value().map(|cases| cases.iter()).into_iter().flatten();
    let mut options: Vec<(String, String)> =
        server.map(|case| (case.id.clone(), case.title.clone())).collect();
    if let Some(name) = &session.local_file {
        options.push((LOCAL.to_owned(), say::case_local_option(name)));
    }
    options
}

fn current(session: &Session) -> Option<CaseRef> {
    session.case().map(|case| case.place.clone())
}

/// Opens a case file of this computer; it stays there. `id` is unique in the page.
pub fn open_file(shared: &Shared, id: &str) -> Html {
    file_field(&FileField {
        id,
        label: &say::case_open(),
        hint: &say::case_open_hint(),
        accept: ".json,application/json",
        onfile: &shared.command.reform(Command::OpenFile),
    })
}
