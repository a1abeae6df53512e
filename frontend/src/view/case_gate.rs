//! A page that needs a case: on its way, here, or not to be had, and why.

use std::rc::Rc;

use yew::prelude::*;

use super::{ClientProblem, FaultTable, OpenFile};
use crate::context::{Command, Shared};
use crate::remote::Remote;
use crate::state::{OpenCase, OpenError};
use crate::ui::{Notice, Skeleton, Tone};

/// Draws with the case, or says where it is.
pub fn with_case(shared: &Shared, draw: impl FnOnce(&Rc<OpenCase>) -> Html) -> Html {
    let session = &shared.session;
    match &session.open {
        Remote::Ready(case) => draw(case),
        Remote::Loading(_) => html! { <Skeleton label="Loading the case…" /> },
        Remote::Failed(error, _) => failed(error, shared),
        Remote::Absent => match &session.cases {
            Remote::Failed(error, _) => html! {
                <ClientProblem error={error.clone()} what="The list of cases could not be loaded" retry={retry(shared)}>
                    <OpenFile id="open-here" />
                </ClientProblem>
            },
            Remote::Ready(cases) if cases.is_empty() => html! {
                <Notice tone={Tone::Info} title="No case yet">
                    <p>{ "The server holds no case. You can open a case file from this computer." }</p>
                    <OpenFile id="open-here" />
                </Notice>
            },
            _ => html! { <Skeleton label="Loading the list of cases…" /> },
        },
    }
}

fn retry(shared: &Shared) -> Callback<()> {
    shared.command.reform(|()| Command::Retry)
}

fn failed(error: &OpenError, shared: &Shared) -> Html {
    match error {
        OpenError::Client(error) => html! {
            <ClientProblem error={error.clone()} what="The case could not be loaded" retry={retry(shared)}>
                <OpenFile id="open-here" />
            </ClientProblem>
        },
        OpenError::NoLocalFile => html! {
            <Notice tone={Tone::Info} title="This address speaks of a file that is not open here">
                <p>{ "A file of this computer stays in the tab that opened it. Open it again to go on." }</p>
                <OpenFile id="open-here" />
            </Notice>
        },
        OpenError::UnreadableFile | OpenError::FileTooLarge => {
            let why = if *error == OpenError::FileTooLarge {
                "It is too large to open in a browser. The command line reads files of any size."
            } else {
                "The browser could not read it as text. Nothing was changed and nothing was sent."
            };
            html! {
                <Notice tone={Tone::Danger} title="This file could not be opened"><p>{ why }</p><OpenFile id="open-here" /></Notice>
            }
        }
        OpenError::Faults(faults) => html! {
            <>
                <Notice tone={Tone::Danger} title="This case file cannot be used as it is">
                    <p>{ "Nothing was changed and nothing was sent. Correct the places below and open the file again." }</p>
                </Notice>
                <FaultTable caption="What to correct" faults={faults.to_vec()} />
                <OpenFile id="open-here" />
            </>
        },
    }
}
