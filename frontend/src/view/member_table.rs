//! Who would be in a coalition, and as what.

use engine::run::{Brings, Member};
use yew::prelude::*;

use crate::format;
use crate::list::sorted;
use crate::state::OpenCase;

/// The State first, because the coalition is its own; then donors by name.
pub fn member_table(case: &OpenCase, state: &str, members: &[Member]) -> Html {
    let kind = |id: &str| {
        let donor = case.market.donors().iter().find(|donor| donor.id == id);
        donor.map_or("", |donor| format::donor_kind(donor.kind))
    };
    let brings = |entry: &Brings| {
        let mut parts = Vec::new();
        if entry.locked > 0 {
            parts.push(format!(
                "{} committed",
                case.figures.with_unit(&entry.resource, entry.locked)
            ));
        }
        if entry.proposed > 0 {
            parts.push(format!(
                "{} proposed",
                case.figures.with_unit(&entry.resource, entry.proposed)
            ));
        }
        let what = if entry.resource.code.is_empty() {
            String::new()
        } else {
            format!(" ({})", format::activity(&entry.resource.code))
        };
        html! { <li>{ format!("{}{what}", parts.join(", ")) }</li> }
    };
    let members = sorted(members, |a, b| case.donor_name(&a.donor).cmp(case.donor_name(&b.donor)));
    let row = |member: &&Member| {
        html! {
            <tr role="row">
                <th scope="row" role="rowheader" data-label="Member"><bdi>{ case.donor_name(&member.donor).to_owned() }</bdi></th>
                <td role="cell" data-label="Kind">{ kind(&member.donor) }</td>
                <td role="cell" data-label="Role">{ format::roles(&member.roles) }</td>
                <td role="cell" class="wide" data-label="Would bring"><ul class="plain">{ for member.brings.iter().map(brings) }</ul></td>
            </tr>
        }
    };
    html! {
        <table class="stack" role="table">
            <caption>{ "Members and roles: the affected State, then donors in alphabetical order" }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    { for ["Member", "Kind", "Role", "Would bring"].map(|name| html! { <th scope="col" role="columnheader">{ name }</th> }) }
                </tr>
            </thead>
            <tbody role="rowgroup">
                <tr role="row">
                    <th scope="row" role="rowheader" data-label="Member"><bdi>{ state }</bdi></th>
                    <td role="cell" data-label="Kind">{ "Affected State" }</td>
                    <td role="cell" data-label="Role">{ "Owner" }</td>
                    <td role="cell" class="wide" data-label="Would bring">{ "Priorities and consent" }</td>
                </tr>
                { for members.iter().map(row) }
            </tbody>
        </table>
    }
}
