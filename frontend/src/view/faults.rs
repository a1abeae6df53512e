//! What is wrong, where, and what to do.

use crate::words::say;
use yew::prelude::*;

use super::{Sheet, table_downloads};
use crate::client::ClientError;
use crate::export::{self, FAULTS};
use crate::format::Fault;
use crate::ui::{Tone, notice};

/// Rows shown at once: a file with more errors has one cause for most of them.
const MOST_ROWS: usize = 200;

/// Place, rule, found, fix.
pub fn fault_table(caption: &str, faults: &[Fault]) -> Html {
    let row = |fault: &Fault| {
        let place = if fault.place.is_empty() { say::fault_file() } else { fault.place.clone() };
        let (rule, fix) = fault.words();
        html! {
            <tr role="row">
                <th scope="row" role="rowheader" data-label={say::fault_place()}><code dir="ltr">{ place }</code></th>
                <td role="cell" data-label={say::fault_rule_label()}>{ rule }</td>
                <td role="cell" data-label={say::fault_found()}>
                    if fault.found.is_empty() { { "–" } } else { <bdi>{ &fault.found }</bdi> }
                </td>
                <td role="cell" data-label={say::fault_fix_label()}>{ fix }</td>
            </tr>
        }
    };
    let sheet = Sheet { name: caption, what: caption, header: &FAULTS, numeric: &[] };
    let more = faults.len().saturating_sub(MOST_ROWS);
    html! {
        <>
            { table_downloads(&sheet, export::faults(faults)) }
            <table class="stack faults" role="table">
                <caption>{ say::fault_caption(caption, faults.len()) }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        { for [say::fault_place(), say::fault_rule_label(), say::fault_found(), say::fault_fix_label()].map(|name| html! { <th scope="col" role="columnheader">{ name }</th> }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for faults.iter().take(MOST_ROWS).map(row) }</tbody>
            </table>
            if more > 0 {
                <p>{ say::fault_more(more) }</p>
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
        ClientError::Unreachable => (say::server_unreached(), Vec::new()),
        ClientError::Unreadable => (say::server_unreadable(), Vec::new()),
        ClientError::Refused(problem) => {
            let said = if problem.detail.is_empty() { &problem.title } else { &problem.detail };
            let code = if problem.code.is_empty() {
                problem.status.to_string()
            } else {
                problem.code.clone()
            };
            let fault = |place: &crate::client::ProblemPlace| Fault {
                place: place.path.clone(),
                code: place.code.clone(),
                found: String::new(),
                said: Some((place.detail.clone(), place.fix.clone())),
            };
            (format!("{said} ({code})"), problem.errors.iter().map(fault).collect())
        }
    };
    let onclick = retry.reform(|_: MouseEvent| ());
    html! {
        <>
            { notice(Tone::Danger, what, html! { <>
                <p>{ why }</p>
                <p><button type="button" class="button secondary" {onclick}>{ say::server_retry() }</button></p>
            </> }) }
            if !faults.is_empty() {
                { fault_table(&say::server_says(), &faults) }
            }
            { children }
        </>
    }
}
