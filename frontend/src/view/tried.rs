//! What stays open: by main cause, then line by line, with the rules that keep offers away.

use crate::words::say;
use engine::run::{Cause, Diagnosis, LineCover};
use yew::prelude::*;

use super::Explain;
use crate::explanation::Topic;
use crate::format;
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
                <h3>{ say::tried_heading(&format::cause_heading(*cause), lines.len()) }</h3>
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
        || say::tried_asked(&line.year.to_string()),
        |amounts| {
            let open = case.figures.with_unit(&line.resource, amounts.open);
            say::tried_open(&open, &line.year.to_string())
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
                    <summary>{ say::tried_rules() }<span class="visually-hidden">{ say::tried_rules_detail(&line.line) }</span></summary>
                    <ul class="rules">{ for diagnosis.blocked.iter().map(|blocked| html! { <li>{ format::blocked_by(blocked) }</li> }) }</ul>
                </details>
            }
            if line.amounts.is_some() {
                <Explain
                    topic={Topic::OpenLine(line.line.clone())}
                    label={say::tried_ask()}
                    detail={say::tried_ask_detail(&line.line)}
                />
                <Explain
                    topic={Topic::Rivals(line.line.clone())}
                    label={say::tried_why()}
                    detail={say::tried_ask_detail(&line.line)}
                />
            }
        </li>
    }
}
