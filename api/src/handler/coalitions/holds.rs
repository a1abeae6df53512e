//! Whether what is proposed out of an offer is there to be proposed.

use std::collections::BTreeMap;

use contract::coalition::CoalitionBody;
use contract::need::{NeedBody, NeedLine};
use contract::offer::OfferBody;
use contract::record::{Kind, Status};
use engine::case::ResourceKind;

use super::is_stepped;
use crate::handler::records::Found;
use crate::store::{BrokenRule, RecordError};

/// The first proposal of each offer and year with which the coalition takes more out of it than it
/// holds, and each out of an offer that is not in force. What was stepped up to stands as it was.
///
/// Counted is what is counted alike: money of the offer's own currency, or units of the same.
pub(super) fn faults(body: &CoalitionBody, found: &Found) -> Result<Vec<BrokenRule>, RecordError> {
    let mut faults = Vec::new();
    let mut taken: BTreeMap<(&str, i32), i64> = BTreeMap::new();
    let all = body.contributions.iter().enumerate().filter(|(_, of)| of.is_open());
    // What was stepped up to comes out of the offer before what is proposed.
    let (stepped, proposed): (Vec<_>, Vec<_>) = all.partition(|(_, of)| is_stepped(of));
    for (at, of) in stepped.into_iter().chain(proposed) {
        let Some(id) = of.offer.as_deref() else { continue };
        let Some(row) = found.get(&(Kind::Offer, id.to_owned())) else { continue };
        let path = format!("contributions[{at}].offer");
        if !is_stepped(of) && !matches!(row.standing.status, Status::Submitted | Status::Published)
        {
            let detail = format!("the offer {id} is not in force");
            let fix = "leave the proposal out, or name no offer";
            faults.push(BrokenRule::new(path, "not_in_force", &detail, fix));
            continue;
        }
        let Some(need) = found.get(&(Kind::Need, of.need.clone())) else { continue };
        let need: NeedBody = serde_json::from_str(&need.body)?;
        let offer: OfferBody = serde_json::from_str(&row.body)?;
        let line = need.lines.iter().find(|line| line.key == of.line);
        let Some((line, year)) = line.and_then(|line| Some((line, line.year?))) else { continue };
        let Some(holds) = holds(&offer, line, year) else { continue };
        let Ok(takes) = line.measure().read(&of.quantity) else { continue };
        let sum = taken.entry((id, year)).or_default();
        let was = *sum;
        *sum = sum.saturating_add(takes);
        if !is_stepped(of) && was <= holds && *sum > holds {
            let path = format!("contributions[{at}].quantity");
            let detail = format!("with it, more is taken out of {id} than it holds in {year}");
            let fix = "propose less, or name another offer";
            faults.push(BrokenRule::new(path, "more_than_offered", &detail, fix));
        }
    }
    Ok(faults)
}

/// What an offer holds in a year, counted as a line counts; `None` where the two are not counted alike.
fn holds(offer: &OfferBody, line: &NeedLine, year: i32) -> Option<i64> {
    let kind = line.kind.unwrap_or(ResourceKind::Funding);
    if offer.kind.unwrap_or(ResourceKind::Funding) != kind {
        return None;
    }
    let own = || offer.years.iter().filter(|of| of.year == Some(year));
    if kind == ResourceKind::Funding {
        if own().any(|of| of.currency != line.currency) {
            return None;
        }
        let read = |text: &String| line.measure().read(text).ok();
        own().map(|of| of.amount.as_ref().and_then(read)).sum()
    } else {
        if (&offer.code, &offer.unit) != (&line.code, &line.unit) {
            return None;
        }
        own().map(|of| of.quantity).sum()
    }
}
