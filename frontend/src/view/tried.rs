//! An open line: why, and which rules kept offers away.

use engine::run::{Cause, LineCover};
use yew::prelude::*;

use crate::format;
use crate::state::OpenCase;

/// Each open line with its cause and what was tried, in the order of codes.
pub fn tried(case: &OpenCase, lines: &[LineCover]) -> Html {
    let needs = &case.market.case().needs;
    let item = |line: &LineCover| {
        let Some(diagnosis) = &line.diagnosis else { return Html::default() };
        let need = needs.iter().find(|need| need.id == line.need);
        let open = line.amounts.map(|amounts| case.figures.with_unit(&line.resource, amounts.open));
        html! {
            <li class="open-line">
                <h3>
                    <bdi>{ need.map(|need| need.title.clone()).unwrap_or_default() }</bdi>
                    { " " }<code dir="ltr">{ &line.line }</code>
                </h3>
                <p>
                    <span class="tag">{ format::cause_heading(diagnosis.cause) }</span>{ " " }
                    if let Some(open) = open { <strong>{ format!("{open} open in {}. ", line.year) }</strong> }
                    { format::cause(diagnosis) }
                </p>
                if !diagnosis.blocked.is_empty() && diagnosis.cause != Cause::NothingOffered {
                    <details>
                        <summary>{ "Rules that keep offers of this kind away" }</summary>
                        <ul class="rules">{ for diagnosis.blocked.iter().map(|blocked| html! { <li>{ format::blocked_by(blocked) }</li> }) }</ul>
                    </details>
                }
            </li>
        }
    };
    html! { <ul class="open-lines">{ for lines.iter().map(item) }</ul> }
}
