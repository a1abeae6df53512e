//! Up to three needs beside each other.

use contract::need::{NeedBody, NeedLine};
use contract::record::Record;
use engine::case::{Date, ResourceKind};
use engine::run::ResourceKey;
use yew::prelude::*;

use crate::desk::context::Desk;
use crate::desk::offer::shown;
use crate::format;
use crate::words::{self, say};

/// The most needs beside each other.
pub(crate) const MOST_COMPARED: usize = 3;

/// A row for each thing that needs differ in, a column for each need.
pub(crate) fn compared(needs: &[&Record<NeedBody>], desk: &Desk) -> Html {
    let given = |text: String| if text.is_empty() { say::not_reported() } else { text };
    let deadline = |body: &NeedBody| {
        let day = body.deadline.as_deref().and_then(Date::parse);
        given(day.map_or_else(String::new, words::date))
    };
    let priority =
        |body: &NeedBody| given(body.priority.map_or_else(String::new, format::priority));
    let row = |head: String, cell: &dyn Fn(&Record<NeedBody>) -> Html| {
        html! {
            <tr>
                <th scope="row">{ head }</th>
                { for needs.iter().map(|need| html! { <td>{ cell(need) }</td> }) }
            </tr>
        }
    };
    html! {
        <section aria-labelledby="fit-compare" class="scroll" tabindex="0">
            <h3 id="fit-compare">{ say::offer_compare_title() }</h3>
            <table>
                <caption>{ say::offer_compare_caption() }</caption>
                <thead><tr>
                    <th scope="col">{ say::col_need() }</th>
                    { for needs.iter().map(|need| html! { <th scope="col"><bdi>{ &need.body.title }</bdi> <code class="sub" dir="ltr">{ &need.id }</code></th> }) }
                </tr></thead>
                <tbody>
                    { row(say::col_state(), &|need| html! { { desk.name_of(&need.owner) } }) }
                    { row(say::col_theme(), &|need| html! { { format::theme(&need.body.theme) } }) }
                    { row(say::offer_activities(), &|need| html! { { format::activity(&need.body.activity) } }) }
                    { row(say::col_priority(), &|need| html! { { priority(&need.body) } }) }
                    { row(say::offer_deadline(), &|need| html! { { deadline(&need.body) } }) }
                    { row(say::col_asked(), &|need| html! { { for need.body.lines.iter().map(|line| html! { <span class="line">{ asked(line) }</span> }) } }) }
                    { row(say::offer_note(), &|need| html! { <bdi>{ given(need.body.note.clone().unwrap_or_default()) }</bdi> }) }
                </tbody>
            </table>
        </section>
    }
}

/// What a line asks, with its year; without a figure it is to be costed.
fn asked(line: &NeedLine) -> String {
    let is_money = line.kind.is_none_or(|kind| kind == ResourceKind::Funding);
    let figure = match (&line.amount, line.quantity) {
        (Some(amount), _) if is_money => match &line.currency {
            Some(currency) => say::money(&shown(amount), currency),
            None => shown(amount),
        },
        (_, Some(quantity)) if !is_money => {
            let kind = line.kind.unwrap_or(ResourceKind::InKind);
            let code = line.code.clone().unwrap_or_default();
            let name = format::resource_name(&ResourceKey { kind, code, unit: String::new() });
            let units = format::units(line.unit.as_deref().unwrap_or_default(), quantity);
            format!("{units} ({name})")
        }
        _ => say::to_be_costed(),
    };
    match line.year {
        Some(year) => say::offer_year_holds(&figure, &year.to_string()),
        None => figure,
    }
}
