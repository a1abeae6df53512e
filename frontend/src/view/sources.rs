//! Where the figures of a State come from.

use engine::case::{Need, Provenance};
use yew::prelude::*;

use crate::format;
use crate::state::OpenCase;
use crate::words::say;

/// Each need of the State with who stated it, where, and how each figure came to be.
pub fn sources(case: &OpenCase, iso3: &str) -> Html {
    let needs = case.market.case().needs.iter().filter(|need| need.state == iso3);
    html! {
        <ul class="open-lines">
            { for needs.map(need) }
        </ul>
    }
}

fn need(need: &Need) -> Html {
    let figures = need
        .lines
        .iter()
        .flat_map(|line| line.provenance.iter().map(move |entry| (&line.id, entry)));
    let figure = |(line, entry): (&String, &Provenance)| {
        html! {
            <li>
                <code dir="ltr">{ line }</code>{ say::source_figure(&format::basis(entry.basis), &entry.figure) }{ " " }
                <bdi>{ &entry.source }</bdi>
                if let Some(note) = &entry.note { { ". " }<bdi>{ note }</bdi> }
            </li>
        }
    };
    html! {
        <li class="open-line">
            <h3><bdi>{ &need.title }</bdi>{ " " }<code dir="ltr">{ &need.id }</code></h3>
            <p>
                { format::origin(need.origin) }
                if let Some(source) = &need.source { { ": " }<bdi>{ source }</bdi> }
                { "." }
                if let Some(note) = &need.note { { " " }<bdi>{ note }</bdi>{ "." } }
            </p>
            <ul class="rules">{ for figures.map(figure) }</ul>
        </li>
    }
}
