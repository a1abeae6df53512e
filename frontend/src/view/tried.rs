//! What stays open: by main cause, then line by line, with the rules that keep offers away.

use engine::run::{Cause, Diagnosis, LineCover};
use yew::prelude::*;

use super::Explain;
use crate::explanation::Topic;
use crate::format::{self, noun};
use crate::state::OpenCase;

/// A section for each main cause, its lines in the order of codes.
pub fn tried(case: &OpenCase, lines: &[LineCover]) -> Html {
    let group = |cause: &Cause| {
        let lines: Vec<(&LineCover, &Diagnosis)> = lines
            .iter()
            .filter_map(|line| line.diagnosis.as_ref().map(|found| (line, found)))
            .filter(|(_, found)| found.cause == *cause)
            .collect();
        if lines.is_empty() {
            return Html::default();
        }
        html! {
            <div class="cause">
                <h3>{ format!("{}: {}", format::cause_heading(*cause), noun(lines.len(), "line", "lines")) }</h3>
                <p>{ format::cause(*cause) }</p>
                <ul class="open-lines">{ for lines.into_iter().map(|(line, found)| open_line(case, line, found)) }</ul>
            </div>
        }
    };
    format::CAUSES.iter().map(group).collect()
}

fn open_line(case: &OpenCase, line: &LineCover, diagnosis: &Diagnosis) -> Html {
    let need = case.market.case().needs.iter().find(|need| need.id == line.need);
    let open = line.amounts.map_or_else(
        || format!("Asked for {}.", line.year),
        |amounts| {
            let open = case.figures.with_unit(&line.resource, amounts.open);
            format!("{open} open in {}.", line.year)
        },
    );
    html! {
        <li class="open-line">
            <p>
                <strong><bdi>{ need.map(|need| need.title.clone()).unwrap_or_default() }</bdi></strong>
                { " " }<code dir="ltr">{ &line.line }</code>
            </p>
            <p>
                { open }
                if let Some(eligible) = format::eligible(diagnosis) { { " " }{ eligible } }
            </p>
            if !diagnosis.blocked.is_empty() && diagnosis.cause != Cause::NothingOffered {
                <details>
                    <summary>{ "Rules that keep offers of this kind away" }<span class="visually-hidden">{ format!(" from {}", line.line) }</span></summary>
                    <ul class="rules">{ for diagnosis.blocked.iter().map(|blocked| html! { <li>{ format::blocked_by(blocked) }</li> }) }</ul>
                </details>
            }
            if line.amounts.is_some() {
                <Explain
                    topic={Topic::OpenLine(line.line.clone())}
                    label="What would help?"
                    detail={format!(" Line {}", line.line)}
                />
            }
        </li>
    }
}
