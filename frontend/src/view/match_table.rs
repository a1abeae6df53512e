//! Who would bring what: the table that the picture repeats.

use crate::words::{compare, say};
use engine::run::{Match, ResourceKey};
use yew::prelude::*;

use super::{Sheet, table_downloads};
use crate::export::run::{self, MATCHES, MATCHES_NUMERIC};
use crate::format;
use crate::list::sorted;
use crate::state::OpenCase;

/// By donor, then line, with a sum.
pub fn match_table(case: &OpenCase, resource: &ResourceKey, matches: &[Match]) -> Html {
    let title = |id: &str| {
        case.market.case().needs.iter().find(|need| need.id == id).map(|need| need.title.clone())
    };
    let matches = sorted(matches, |a, b| {
        compare(case.donor_name(&a.donor), case.donor_name(&b.donor))
            .then_with(|| (&a.donor, &a.line, !a.locked).cmp(&(&b.donor, &b.line, !b.locked)))
    });
    let row = |entry: &&Match| {
        let standing = if entry.locked { say::col_committed() } else { say::col_proposed() };
        html! {
            <tr role="row">
                <th scope="row" role="rowheader" data-label={say::col_donor()}><bdi>{ case.donor_name(&entry.donor).to_owned() }</bdi></th>
                <td role="cell" data-label={say::col_offer()}><code dir="ltr">{ &entry.offer }</code></td>
                <td role="cell" class="wide" data-label={say::col_for()}>
                    <bdi>{ title(&entry.need).unwrap_or_default() }</bdi>{ " " }<code dir="ltr">{ &entry.line }</code>
                </td>
                <td role="cell" class="num" data-label={say::col_year()}>{ entry.year }</td>
                <td role="cell" data-label={say::col_standing()}>
                    <span class={if entry.locked { "tag tag-committed" } else { "tag tag-proposed" }}>{ standing }</span>
                </td>
                <td role="cell" class="num" data-label={say::col_quantity()}>
                    { case.figures.plain(resource.kind, entry.quantity) }
                    { for entry.money.map(|money| html! { <>{ " " }<small>{ say::match_bought(&case.figures.in_money(money)) }</small></> }) }
                </td>
            </tr>
        }
    };
    let sum: i64 = matches.iter().map(|entry| entry.quantity).sum();
    let head = [
        (say::col_donor(), false),
        (say::col_offer(), false),
        (say::col_for(), false),
        (say::col_year(), true),
        (say::col_standing(), false),
        (say::col_quantity(), true),
    ];
    let what = format::resource(resource);
    let name = format!("{} {what}", matches.first().map_or("", |one| &one.state));
    let sheet = Sheet { name: &name, what: &what, header: &MATCHES, numeric: &MATCHES_NUMERIC };
    let rows = run::matches(case, resource, &matches);
    html! {
        <>
            { table_downloads(&sheet, rows) }
            <table class="stack" role="table">
                <caption>{ say::match_caption(&what) }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        { for head.map(|(name, numeric)| html! {
                            <th scope="col" role="columnheader" class={classes!(numeric.then_some("num"))}>{ name }</th>
                        }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for matches.iter().map(row) }</tbody>
                <tfoot role="rowgroup">
                    <tr role="row">
                        <th scope="row" role="rowheader" colspan="5">{ say::col_sum() }</th>
                        <td role="cell" class="num" data-label={say::col_quantity()}>{ case.figures.with_unit(resource, sum) }</td>
                    </tr>
                </tfoot>
            </table>
        </>
    }
}
