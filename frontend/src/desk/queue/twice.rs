//! Lines that stand in more than one coalition: what is brought for them would be counted twice.
//!
//! The server lets nobody put a line there who is told of the other coalition. A donor who takes up again what it
//! declined may meet one that it is not told of: refused, it would learn of it.

use std::collections::BTreeMap;

use contract::coalition::CoalitionBody;
use contract::record::Record;

use super::{Item, Note, Sources, What};
use crate::desk::route::Route;

/// Each such line, since the last change of one of its coalitions.
pub(super) fn twice(of: &Sources) -> Vec<Item> {
    let mut lines: BTreeMap<(&str, u32), Vec<&Record<CoalitionBody>>> = BTreeMap::new();
    for coalition in &of.coalitions {
        for brought in coalition.body.contributions.iter().filter(|of| of.is_open()) {
            let of_line = lines.entry((&brought.need, brought.line)).or_default();
            if of_line.last().is_none_or(|last| last.id != coalition.id) {
                of_line.push(coalition);
            }
        }
    }
    let item = |(need, line): (&str, u32), coalitions: &[&Record<CoalitionBody>]| {
        let found = of.needs.iter().find(|of| of.id == need);
        let since = coalitions.iter().map(|one| one.changed_at.as_str()).max();
        Item {
            what: What::Twice,
            title: found.map_or_else(String::new, |of| of.body.title.clone()),
            party: coalitions[0].body.state.clone(),
            route: Route::Need { id: need.to_owned() },
            since: since.unwrap_or_default().to_owned(),
            note: Note::Twice {
                need: need.to_owned(),
                line,
                coalitions: coalitions.iter().map(|one| one.id.clone()).collect(),
            },
        }
    };
    lines.into_iter().filter(|(_, of)| of.len() > 1).map(|(line, of)| item(line, &of)).collect()
}
