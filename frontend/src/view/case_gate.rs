//! A page that needs a case: on its way, here, or not to be had, and why.

use std::rc::Rc;

use crate::words::say;
use yew::prelude::*;

use super::{client_problem, fault_table, open_file};
use crate::context::{Command, Shared};
use crate::remote::Remote;
use crate::state::{OpenCase, OpenError};
use crate::ui::{Tone, notice, skeleton};

/// Draws with the case, or says where it is.
pub fn with_case(shared: &Shared, draw: impl FnOnce(&Rc<OpenCase>) -> Html) -> Html {
    let session = &shared.session;
    match &session.open {
        Remote::Ready(case) => draw(case),
        Remote::Loading(_) => html! { { skeleton(&say::case_loading()) } },
        Remote::Failed(error, _) => failed(error, shared),
        Remote::Absent => match &session.cases {
            Remote::Failed(error, _) => html! {
                { client_problem(error, &say::case_list_failed(), &retry(shared), open_file(shared, "open-here")) }
            },
            Remote::Ready(cases) if cases.is_empty() => html! {
                { notice(Tone::Info, &say::case_none_yet(), html! { <>
                    <p>{ say::case_none_yet_text() }</p>
                    { open_file(shared, "open-here") }
                </> }) }
            },
            _ => html! { { skeleton(&say::case_list_loading()) } },
        },
    }
}

fn retry(shared: &Shared) -> Callback<()> {
    shared.command.reform(|()| Command::Retry)
}

fn failed(error: &OpenError, shared: &Shared) -> Html {
    match error {
        OpenError::Client(error) => html! {
            { client_problem(error, &say::case_failed(), &retry(shared), open_file(shared, "open-here")) }
        },
        OpenError::NoLocalFile => html! {
            { notice(Tone::Info, &say::case_no_local(), html! { <>
                <p>{ say::case_no_local_text() }</p>
                { open_file(shared, "open-here") }
            </> }) }
        },
        OpenError::UnreadableFile | OpenError::FileTooLarge => {
            let why = if *error == OpenError::FileTooLarge {
                say::case_too_large()
            } else {
                say::case_unreadable()
            };
            html! {
                { notice(Tone::Danger, &say::case_unopened(), html! { <><p>{ why }</p>{ open_file(shared, "open-here") }</> }) }
            }
        }
        OpenError::Faults(faults) => html! {
            <>
                { notice(Tone::Danger, &say::case_faulty(), html! { <>
                    <p>{ say::case_faulty_text() }</p>
                </> }) }
                { fault_table(&say::case_correct(), faults) }
                { open_file(shared, "open-here") }
            </>
        },
    }
}
