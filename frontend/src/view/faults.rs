//! What is wrong, where, and what to do.

use yew::prelude::*;

use crate::client::ClientError;
use crate::format::{Fault, count};
use crate::ui::{Tone, notice};

/// Rows shown at once: a file with more errors has one cause for most of them.
const MOST_ROWS: usize = 200;

/// Place, rule, found, fix.
pub fn fault_table(caption: &str, faults: &[Fault]) -> Html {
    let row = |fault: &Fault| {
        let place = if fault.place.is_empty() { "the file" } else { &fault.place };
        html! {
            <tr role="row">
                <th scope="row" role="rowheader" data-label="Place"><code dir="ltr">{ place }</code></th>
                <td role="cell" data-label="Rule">{ &fault.rule }</td>
                <td role="cell" data-label="Found">
                    if fault.found.is_empty() { { "–" } } else { <bdi>{ &fault.found }</bdi> }
                </td>
                <td role="cell" data-label="What to do">{ &fault.fix }</td>
            </tr>
        }
    };
    let more = faults.len().saturating_sub(MOST_ROWS);
    html! {
        <>
            <table class="stack faults" role="table">
                <caption>{ format!("{} ({})", caption, count(faults.len())) }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        { for ["Place", "Rule", "Found", "What to do"].map(|name| html! { <th scope="col" role="columnheader">{ name }</th> }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for faults.iter().take(MOST_ROWS).map(row) }</tbody>
            </table>
            if more > 0 {
                <p>{ format!("And {} more.", count(more)) }</p>
            }
        </>
    }
}

/// What the server did not do, why, and what a reader can.
pub fn client_problem(
    error: &ClientError,
    what: &str,
    retry: &Callback<()>,
    children: Html,
) -> Html {
    let (why, faults) = match error {
        ClientError::Unreachable => ("The server was not reached. Check the connection and try again.".to_owned(), Vec::new()),
        ClientError::Unreadable => {
            ("The server's answer is not one this page can read. Reload the page to get its newest version.".to_owned(), Vec::new())
        }
        ClientError::Refused(problem) => {
            let said = if problem.detail.is_empty() { &problem.title } else { &problem.detail };
            let code = if problem.code.is_empty() { problem.status.to_string() } else { problem.code.clone() };
            let fault = |place: &crate::client::ProblemPlace| Fault {
                place: place.path.clone(),
                rule: place.detail.clone(),
                found: String::new(),
                fix: place.fix.clone(),
            };
            (format!("{said} ({code})"), problem.errors.iter().map(fault).collect())
        }
    };
    let onclick = retry.reform(|_: MouseEvent| ());
    html! {
        <>
            { notice(Tone::Danger, what, html! { <>
                <p>{ why }</p>
                <p><button type="button" class="button secondary" {onclick}>{ "Try again" }</button></p>
            </> }) }
            if !faults.is_empty() {
                { fault_table("What the server says", &faults) }
            }
            { children }
        </>
    }
}
