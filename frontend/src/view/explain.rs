//! A question about the run, asked with a button, and its answer in words.

use crate::words::say;
use yew::prelude::*;

use super::{Sheet, table_downloads};
use crate::browser;
use crate::context::{Command, use_shared};
use crate::explanation::{Answered, Exact, Part, Topic};
use crate::state::Inquiry;
use crate::ui::{Tone, notice};

/// Letters of a cell that is a sentence rather than a figure.
const LONG: usize = 40;

/// Properties of [`Explain`].
#[derive(Properties, PartialEq)]
pub struct ExplainProps {
    /// What is asked.
    pub topic: Topic,
    /// What the button says.
    pub label: AttrValue,
    /// What it says besides to those who hear it out of place.
    #[prop_or_default]
    pub detail: AttrValue,
}

/// The button, progress with a stop, and the answer.
#[component]
pub fn Explain(props: &ExplainProps) -> Html {
    let shared = use_shared();
    let frame = use_node_ref();
    let inquiry = &shared.session.inquiry;
    let is_ours = inquiry.topic() == Some(&props.topic);
    // The pressed button goes away, and the focus must not go with it.
    use_effect_with(is_ours.then(|| std::mem::discriminant(inquiry)), {
        let frame = frame.clone();
        move |ours| {
            if ours.is_some()
                && let Some(frame) = frame.cast()
            {
                browser::focus(&frame);
            }
        }
    });
    let ask = shared.command.reform({
        let topic = props.topic.clone();
        move |_: MouseEvent| Command::AskHelp(topic.clone())
    });
    let button = html! {
        <button type="button" class="button secondary no-print" onclick={ask}>
            { &props.label }<span class="visually-hidden">{ &props.detail }</span>
        </button>
    };
    let content = match inquiry {
        Inquiry::Working { solves, .. } if is_ours => {
            let stop = shared.command.reform(|_: MouseEvent| Command::CancelHelp);
            html! {
                <>
                    <progress aria-label={say::explain_trying()}></progress>
                    <p>{ say::explain_so_far(*solves) }</p>
                    <button type="button" class="button secondary" onclick={stop}>{ say::explain_stop() }</button>
                </>
            }
        }
        Inquiry::Done { found, .. } if is_ours => html! { <>{ explained(found) }{ button }</> },
        Inquiry::Failed { why, .. } if is_ours => html! {
            <>{ notice(Tone::Danger, &say::explain_none(), html! { <><p>{ why }</p></> }) }{ button }</>
        },
        _ => button,
    };
    html! { <div class="explain" role="group" aria-label={props.label.clone()} tabindex="-1" ref={frame}>{ content }</div> }
}

/// An answer in words: its parts, and where it is known from.
pub fn explained(found: &Answered) -> Html {
    html! {
        <>
            { for found.parts.iter().map(part) }
            if !found.checked.is_empty() {
                <p class="hint">{ &found.checked }</p>
            }
        </>
    }
}

fn part(part: &Part) -> Html {
    let rows = match (&part.rows[..], &part.columns[..]) {
        ([], _) => html! { <p>{ &part.none }</p> },
        (rows, []) => html! {
            <ul class="rules">{ for rows.iter().flatten().map(|row| html! { <li>{ row }</li> }) }</ul>
        },
        (rows, columns) => html! {
            <>
                { downloads(part) }
                <table class="stack" role="table">
                    <caption class="visually-hidden">{ &part.title }</caption>
                    <thead role="rowgroup"><tr role="row">
                        { for columns.iter().map(|name| html! { <th scope="col" role="columnheader">{ name }</th> }) }
                    </tr></thead>
                    <tbody role="rowgroup">{ for rows.iter().map(|row| table_row(row, columns)) }</tbody>
                </table>
            </>
        },
    };
    html! { <div class="explain-part"><p class="explain-title"><strong>{ &part.title }</strong></p>{ rows }</div> }
}

/// The table as a file, with codes and plain figures beside the words.
fn downloads(part: &Part) -> Html {
    let Exact { header, numeric, rows } = &part.exact;
    if rows.is_empty() {
        return Html::default();
    }
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    let sheet = Sheet { name: &part.title, what: &part.title, header: &header, numeric };
    let rows = rows.clone();
    table_downloads(&sheet, rows)
}

fn table_row(row: &[String], columns: &[String]) -> Html {
    let cells = row.iter().zip(columns).enumerate().map(|(at, (cell, name))| {
        let label = name.clone();
        if at == 0 {
            html! { <th scope="row" role="rowheader" data-label={label}>{ cell }</th> }
        } else {
            // On a narrow screen a sentence stands below the name of its column, not beside it.
            let class = classes!((cell.chars().count() > LONG).then_some("wide"));
            html! { <td role="cell" {class} data-label={label}>{ cell }</td> }
        }
    });
    html! { <tr role="row">{ for cells }</tr> }
}
