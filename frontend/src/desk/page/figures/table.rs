//! A table of sums, which says in words what a picture beside it shows.

use contract::figures::{Parts, Sums};
use engine::layout::Direction;
use yew::prelude::*;

use super::parts::{apart, beside, covered, drawn, is_unknown, plain, shares_words, told};
use crate::view::parts_bar;
use crate::words::say;

/// Sums under their headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// What they are of, a cell each.
    pub(super) heads: Vec<String>,
    /// The sums.
    pub(super) sums: Sums,
}

/// Columns of amounts, and the bar.
const FIGURES: usize = 6;

/// A row for each group and currency, and the sums of all where there are several groups; lines that
/// are in no sum stand beside.
pub(super) fn table(
    caption: &str,
    heads: &[String],
    groups: &[Group],
    direction: Direction,
) -> Html {
    let columns = [
        say::figures_asked(),
        say::figures_covered(),
        say::figures_delivered(),
        say::figures_committed(),
        say::figures_open(),
        say::col_coverage(),
    ];
    let row = |group: &Group| {
        let apart = apart(&group.sums);
        let apart = if apart.is_empty() { apart } else { say::figures_apart_short(&apart) };
        // What is in no sum stands once, beside the name of its group.
        let note = |at: usize| if at == 0 { apart.as_str() } else { "" };
        let of_money = group.sums.money.iter().enumerate().map(|(at, (currency, parts))| {
            let head = head_cells(heads, &group.heads, note(at));
            figures(head, &columns, (currency, parts), direction)
        });
        html! {
            <>
                { for of_money }
                if group.sums.money.is_empty() {
                    <tr role="row">
                        { head_cells(heads, &group.heads, "") }
                        <td role="cell" class="to-be-costed" colspan={(FIGURES + 1).to_string()}>{ &apart }</td>
                    </tr>
                }
            </>
        }
    };
    let mut whole = Sums::default();
    for (currency, parts) in groups.iter().flat_map(|group| &group.sums.money) {
        let sum = whole.money.entry(currency.clone()).or_default();
        // Sums of groups are no larger than those of all lines, which were counted before.
        *sum = sum.plus(*parts).unwrap_or(*sum);
    }
    let mut all = vec![String::new(); heads.len()];
    all[0] = say::figures_sum();
    let whole = Group { heads: all, sums: whole };
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={caption.to_owned()}>
            <table class="stack figures-table" role="table">
                <caption>{ caption }</caption>
                <thead role="rowgroup"><tr role="row">
                    { for heads.iter().map(|head| html! { <th scope="col" role="columnheader">{ head }</th> }) }
                    <th scope="col" role="columnheader">{ say::figures_currency() }</th>
                    { for columns.iter().enumerate().map(|(at, head)| html! {
                        <th scope="col" role="columnheader" class={(at + 1 < FIGURES).then_some("num")}>{ head }</th>
                    }) }
                </tr></thead>
                <tbody role="rowgroup">{ for groups.iter().map(row) }</tbody>
                if groups.len() > 1 && !whole.sums.money.is_empty() {
                    <tfoot role="rowgroup">{ row(&whole) }</tfoot>
                }
            </table>
        </div>
    }
}

fn head_cells(heads: &[String], of: &[String], note: &str) -> Html {
    let cells = heads.iter().zip(of).enumerate().map(|(at, (head, text))| match at {
        0 => html! {
            <th scope="row" role="rowheader">
                { text }
                if !note.is_empty() { <span class="sub">{ note.to_owned() }</span> }
            </th>
        },
        _ if text.is_empty() => html! { <td role="cell" class="filler"></td> },
        _ => html! { <td role="cell" data-label={head.clone()}>{ text }</td> },
    });
    cells.collect()
}

fn figures(
    head: Html,
    columns: &[String; FIGURES],
    (currency, parts): (&str, &Parts),
    direction: Direction,
) -> Html {
    let money = |value: i64| plain(currency, value);
    let noted = |(value, note): (String, Option<String>)| (value, note.into_iter().collect());
    let cells = [
        (money(parts.asked), Vec::new()),
        noted(covered(parts, money)),
        noted(told(parts, parts.delivered, money)),
        noted(told(parts, parts.committed, money)),
        (money(parts.open), beside(currency, parts)),
    ];
    let cell = |(label, (value, notes)): (&String, (String, Vec<String>))| {
        html! {
            <td role="cell" class="num" data-label={label.clone()}>
                <span class="figures-amount">{ value }</span>
                { for notes.into_iter().map(|note| html! { <span class="sub">{ note }</span> }) }
            </td>
        }
    };
    html! {
        <tr role="row">
            { head }
            <td role="cell" data-label={say::figures_currency()}><bdi>{ currency_words(currency) }</bdi></td>
            { for columns.iter().zip(cells).map(cell) }
            <td role="cell" class="bar-cell" data-label={columns[5].clone()}>
                if is_unknown(parts) {
                    <span class="sub">{ say::not_reported() }</span>
                } else {
                    { parts_bar(&drawn(parts), shares_words(parts), direction, false) }
                }
            </td>
        </tr>
    }
}

/// A currency by its code; what names none says so.
pub(super) fn currency_words(currency: &str) -> String {
    if currency.is_empty() { say::figures_no_currency() } else { currency.to_owned() }
}
