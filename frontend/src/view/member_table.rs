//! Who would be in a coalition, and as what.

use crate::words::{compare, say};
use engine::run::{Brings, Member};
use yew::prelude::*;

use super::{Sheet, table_downloads};
use crate::export::run::{self, MEMBERS, MEMBERS_NUMERIC};
use crate::format;
use crate::list::sorted;
use crate::state::OpenCase;

/// The State first, because the coalition is its own; then donors by name. `what` is what the table
/// is called.
pub fn member_table(case: &OpenCase, state: &str, what: &str, members: &[Member]) -> Html {
    let kind = |id: &str| {
        let donor = case.market.donors().iter().find(|donor| donor.id == id);
        donor.map_or_else(String::new, |donor| format::donor_kind(donor.kind))
    };
    let brings = |entry: &Brings| {
        let quantity = |value| case.figures.with_unit(&entry.resource, value);
        let mut parts = Vec::new();
        if entry.locked > 0 {
            parts.push(say::member_committed(&quantity(entry.locked)));
        }
        if entry.proposed > 0 {
            parts.push(say::member_proposed(&quantity(entry.proposed)));
        }
        let parts = parts.join(&say::list_comma());
        let all = match entry.resource.code.as_str() {
            "" => parts,
            code => say::member_brings_of(&format::activity(code), &parts),
        };
        html! { <li>{ all }</li> }
    };
    let members = sorted(members, |a, b| {
        compare(case.donor_name(&a.donor), case.donor_name(&b.donor))
            .then_with(|| a.donor.cmp(&b.donor))
    });
    let row = |member: &&Member| {
        html! {
            <tr role="row">
                <th scope="row" role="rowheader" data-label={say::col_member()}><bdi>{ case.donor_name(&member.donor).to_owned() }</bdi></th>
                <td role="cell" data-label={say::col_kind()}>{ kind(&member.donor) }</td>
                <td role="cell" data-label={say::col_role()}>{ format::roles(&member.roles) }</td>
                <td role="cell" class="wide" data-label={say::col_would_bring()}><ul class="plain">{ for member.brings.iter().map(brings) }</ul></td>
            </tr>
        }
    };
    let name = format!("{state} {what}");
    let sheet = Sheet { name: &name, what, header: &MEMBERS, numeric: &MEMBERS_NUMERIC };
    let rows = run::members(case, &members);
    html! {
        <>
            if !rows.is_empty() {
                { table_downloads(&sheet, rows) }
            }
            <table class="stack" role="table">
                <caption>{ say::member_caption() }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        { for [say::col_member(), say::col_kind(), say::col_role(), say::col_would_bring()].map(|name| html! { <th scope="col" role="columnheader">{ name }</th> }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <tr role="row">
                        <th scope="row" role="rowheader" data-label={say::col_member()}><bdi>{ state }</bdi></th>
                        <td role="cell" data-label={say::col_kind()}>{ say::member_state() }</td>
                        <td role="cell" data-label={say::col_role()}>{ say::member_owner() }</td>
                        <td role="cell" class="wide" data-label={say::col_would_bring()}>{ say::member_owner_brings() }</td>
                    </tr>
                    { for members.iter().map(row) }
                </tbody>
            </table>
        </>
    }
}
