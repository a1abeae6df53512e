//! What donors say of needs, as a table: to the unit alone.

use contract::interest::Stance;
use yew::prelude::*;

use super::{day, line_name};
use crate::desk::context::Desk;
use crate::desk::interest::Row;
use crate::desk::link::DeskLink;
use crate::desk::route::Route;
use crate::words::say;

/// A row for each word; `is_of_one` leaves out the need, where the page is of one.
pub(crate) fn interest_table(desk: &Desk, caption: &str, rows: &[&Row], is_of_one: bool) -> Html {
    let heads = [
        say::col_donor(),
        say::interest_said(),
        say::interest_need(),
        say::col_offer(),
        say::interest_line(),
        say::interest_since(),
    ];
    let head = |at: usize| heads.get(at).cloned().unwrap_or_default();
    let row = |row: &&Row| {
        let (record, body) = (&row.record, &row.record.body);
        html! {
            <tr role="row" key={record.id.clone()}>
                <th scope="row" role="rowheader" data-label={head(0)}>
                    { desk.name_of(&record.owner) }
                    if record.by_unit { <span class="sub">{ say::desk_by_unit() }</span> }
                </th>
                <td role="cell" data-label={head(1)}>
                    <span class="tag">{ said(body.stance) }</span>
                    { own_words(body.reason.as_deref()) }
                    { own_words(body.words.as_deref()) }
                    if body.for_state { <span class="sub">{ say::interest_for_state() }</span> }
                </td>
                if !is_of_one {
                    <td role="cell" data-label={head(2)}>
                        <DeskLink to={Route::Need { id: body.need.clone() }}><bdi>{ &row.need }</bdi></DeskLink>
                        if !row.state.is_empty() { <span class="sub">{ desk.name_of(&row.state) }</span> }
                    </td>
                }
                <td role="cell" data-label={head(3)}>
                    if let Some(offer) = &body.offer {
                        <DeskLink to={Route::Offer { id: offer.clone() }}><code dir="ltr" class="whole">{ offer }</code></DeskLink>
                    } else {
                        { say::interest_no_offer() }
                    }
                </td>
                <td role="cell" data-label={head(4)}>{ line(row) }</td>
                <td role="cell" data-label={head(5)}>{ day(&record.created_at) }</td>
            </tr>
        }
    };
    let shown = heads.iter().enumerate().filter(|(at, _)| *at != 2 || !is_of_one);
    html! {
        <table class="stack" role="table">
            <caption>{ caption }</caption>
            <thead role="rowgroup"><tr role="row">
                { for shown.map(|(_, head)| html! { <th scope="col" role="columnheader">{ head }</th> }) }
            </tr></thead>
            <tbody role="rowgroup">{ for rows.iter().map(row) }</tbody>
        </table>
    }
}

/// What somebody wrote, as they wrote it.
fn own_words(text: Option<&str>) -> Html {
    text.map_or_else(
        Html::default,
        |text| html! { <span class="sub own-words"><bdi>{ text }</bdi></span> },
    )
}

/// The line, and what might be given for it.
fn line(row: &Row) -> Html {
    let Some(key) = row.record.body.line else { return html! { { say::interest_whole() } } };
    let name = row.line.as_ref().map_or_else(
        || say::desk_need_line_number(usize::try_from(key).unwrap_or(usize::MAX)),
        line_name,
    );
    let year = row.line.as_ref().and_then(|line| line.year);
    html! {
        <>
            <bdi>{ name }</bdi>
            if let Some(year) = year { { " · " }{ year } }
            if let Some(quantity) = row.quantity() { <span class="sub">{ quantity }</span> }
        </>
    }
}

/// What was said, in words.
pub(crate) fn said(stance: Stance) -> String {
    match stance {
        Stance::Interested => say::offer_said_interested(),
        Stance::NotForUs => say::offer_said_not_for_us(),
        Stance::NothingThisTime => say::offer_said_nothing(),
    }
}
