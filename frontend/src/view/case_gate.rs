//! A page that needs a case: on its way, here, or not to be had, and why.

use std::rc::Rc;

use yew::prelude::*;

use super::{OpenFile, client_problem, fault_table};
use crate::context::{Command, Shared};
use crate::remote::Remote;
use crate::state::{OpenCase, OpenError};
use crate::ui::{Tone, notice, skeleton};

/// Draws with the case, or says where it is.
pub fn with_case(shared: &Shared, draw: impl FnOnce(&Rc<OpenCase>) -> Html) -> Html {
    let session = &shared.session;
    match &session.open {
        Remote::Ready(case) => draw(case),
        Remote::Loading(_) => html! { { skeleton("Loading the case…") } },
        Remote::Failed(error, _) => failed(error, shared),
        Remote::Absent => match &session.cases {
            Remote::Failed(error, _) => html! {
                { client_problem(error, "The list of cases could not be loaded", &retry(shared), html! { <OpenFile id="open-here" /> }) }
            },
            Remote::Ready(cases) if cases.is_empty() => html! {
                { notice(Tone::Info, "No case yet", html! { <>
                    <p>{ "The server holds no case. You can open a case file from this computer." }</p>
                    <OpenFile id="open-here" />
                </> }) }
            },
            _ => html! { { skeleton("Loading the list of cases…") } },
        },
    }
}

fn retry(shared: &Shared) -> Callback<()> {
    shared.command.reform(|()| Command::Retry)
}

fn failed(error: &OpenError, shared: &Shared) -> Html {
    match error {
        OpenError::Client(error) => html! {
            { client_problem(error, "The case could not be loaded", &retry(shared), html! { <OpenFile id="open-here" /> }) }
        },
        OpenError::NoLocalFile => html! {
            { notice(Tone::Info, "This address speaks of a file that is not open here", html! { <>
                <p>{ "A file of this computer stays in the tab that opened it. Open it again to go on." }</p>
                <OpenFile id="open-here" />
            </> }) }
        },
        OpenError::UnreadableFile | OpenError::FileTooLarge => {
            let why = if *error == OpenError::FileTooLarge {
                "It is too large to open in a browser. The command line reads files of any size."
            } else {
                "The browser could not read it as text. Nothing was changed and nothing was sent."
            };
            html! {
                { notice(Tone::Danger, "This file could not be opened", html! { <><p>{ why }</p><OpenFile id="open-here" /></> }) }
            }
        }
        OpenError::Faults(faults) => html! {
            <>
                { notice(Tone::Danger, "This case file cannot be used as it is", html! { <>
                    <p>{ "Nothing was changed and nothing was sent. Correct the places below and open the file again." }</p>
                </> }) }
                { fault_table("What to correct", faults) }
                <OpenFile id="open-here" />
            </>
        },
    }
}
