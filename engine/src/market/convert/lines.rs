//! Lines of needs, with their figures converted.

use crate::case::{self, Code as _, ResourceKind, Rule};
use crate::market::exchange::read;
use crate::market::{Asked, Line, NeedIx};

use super::{Context, check_currency};

pub(super) fn lines(context: &mut Context<'_>) -> Vec<Line> {
    let case = context.case;
    let mut list = Vec::new();
    for (at, need) in case.needs.iter().enumerate() {
        for line in &need.lines {
            let place = |field: &str| format!("needs[{}].lines[{}].{field}", need.id, line.id);
            let (asked, price) = if line.kind == ResourceKind::Funding {
                (funding(context, line, place), None)
            } else {
                (in_units(context, line, place), price(context, line, place))
            };
            let resource = context.resource(line.kind, line.code.as_ref(), line.unit.as_ref());
            list.push(Line {
                id: line.id.clone(),
                need: NeedIx::new(at),
                resource,
                filled_by: resource,
                year: line.year,
                asked,
                price,
            });
        }
    }
    list
}

fn funding(
    context: &mut Context<'_>,
    line: &case::Line,
    place: impl Fn(&str) -> String,
) -> Option<Asked> {
    for (field, present) in [
        ("code", line.code.is_some()),
        ("quantity", line.quantity.is_some()),
        ("unit", line.unit.is_some()),
        ("unit_cost", line.unit_cost.is_some()),
        ("money_may_fill", line.money_may_fill),
    ] {
        if present {
            context.refuse(place(field), Rule::WrongKindField, "kind \"funding\"");
        }
    }
    check_currency(context, line.currency.as_ref(), || place("currency"));
    let currency = line.currency.as_deref();
    let covered = line.already_covered.as_deref().and_then(|text| {
        let value = context.exchange.convert(text, currency);
        context.take(value, || place("already_covered"), text)
    });
    let part = line.smallest_part.as_deref().and_then(|text| {
        let value = context.exchange.convert(text, currency);
        context.take(value, || place("smallest_part"), text)
    });
    let text = line.amount.as_deref()?;
    let value = context.exchange.convert(text, currency);
    let quantity = context.take(value, || place("amount"), text)?;
    checked(context, quantity, (covered, part), line, place)
}

fn in_units(
    context: &mut Context<'_>,
    line: &case::Line,
    place: impl Fn(&str) -> String,
) -> Option<Asked> {
    if line.amount.is_some() {
        context.refuse(
            place("amount"),
            Rule::WrongKindField,
            format!("kind {:?}", line.kind.code()),
        );
    }
    for (field, missing) in [("code", line.code.is_none()), ("unit", line.unit.is_none())] {
        if missing {
            context.refuse(place(field), Rule::MissingField, "");
        }
    }
    check_currency(context, line.currency.as_ref(), || place("currency"));
    let covered = line
        .already_covered
        .as_deref()
        .and_then(|text| context.take(read(text, 0), || place("already_covered"), text));
    let part = line
        .smallest_part
        .as_deref()
        .and_then(|text| context.take(read(text, 0), || place("smallest_part"), text));
    let quantity = line.quantity?;
    if quantity > case::MAX_AMOUNT {
        context.refuse(place("quantity"), Rule::Overflow, quantity.to_string());
        return None;
    }
    checked(context, quantity, (covered, part), line, place)
}

/// What a unit costs, where money may buy it; checked even where it may not.
fn price(
    context: &mut Context<'_>,
    line: &case::Line,
    place: impl Fn(&str) -> String,
) -> Option<i64> {
    let text = line.unit_cost.as_ref()?;
    let value = context.exchange.convert(text, line.currency.as_deref());
    let price = context.take(value, || place("unit_cost"), text).filter(|_| line.money_may_fill)?;
    if price == 0 {
        context.refuse(place("unit_cost"), Rule::ZeroAmount, "0");
        return None;
    }
    Some(price)
}

fn checked(
    context: &mut Context<'_>,
    quantity: i64,
    (covered, part): (Option<i64>, Option<i64>),
    line: &case::Line,
    place: impl Fn(&str) -> String,
) -> Option<Asked> {
    let already_covered = covered.unwrap_or(0);
    if quantity == 0 {
        context.refuse(place("amount"), Rule::ZeroAmount, "0");
    } else if already_covered > quantity {
        let found = format!("{:?}", line.already_covered.as_deref().unwrap_or_default());
        context.refuse(place("already_covered"), Rule::CoveredExceedsAmount, found);
    } else if part.is_some_and(|part| part > quantity) {
        let found = format!("{:?}", line.smallest_part.as_deref().unwrap_or_default());
        context.refuse(place("smallest_part"), Rule::PartExceedsAmount, found);
    } else {
        let smallest_part = part.unwrap_or(0);
        let is_cover_reported = covered.is_some();
        return Some(Asked {
            quantity,
            already_covered,
            is_cover_reported,
            locked: 0,
            smallest_part,
        });
    }
    None
}
