//! How an amount came to be: a line that asks for money says in its source what it counted and at
//! which price, and one that asks for units says there the amount that was written beside them.
//! Only what goes with the kind of a line is sent; the source goes with each.

use super::form::{LineField, LineForm};
use super::{paste, typed};
use crate::format;
use crate::words::say;

/// What a quantity and a price come to where another amount stands beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Differs {
    worked: String,
    product: String,
    amount: String,
}

impl Differs {
    /// In words: `500 ha × 1,800 = 900,000, not 950,000`.
    pub(crate) fn words(&self) -> String {
        say::desk_need_differs(&self.amount, &self.product, &self.worked)
    }
}

/// Whether the amount of a line is another one than its quantity and price give.
pub(crate) fn differs(line: &LineForm) -> Option<Differs> {
    let product = typed::product(&line.quantity, &line.unit_cost, &line.currency)?;
    let digits = engine::case::minor_digits(&line.currency)?;
    let read = |text: &str| engine::case::parse_amount(text, digits).ok();
    let amount = typed::decimal(&line.amount).ok().flatten()?;
    let is_other = read(&amount) != read(&product);
    is_other.then(|| Differs {
        worked: worked_out(line),
        product: typed::shown(&product),
        amount: typed::shown(&amount),
    })
}

/// What is counted, and at which price: `500 ha × 1,800`.
fn worked_out(line: &LineForm) -> String {
    let quantity = match typed::whole(&line.quantity) {
        Ok(Some(units)) => format::units(&line.unit, units),
        // As it was written: nothing is counted by it.
        _ => [line.quantity.clone(), format::unit_name(&line.unit)].join(" ").trim().to_owned(),
    };
    say::desk_need_worked_out(&quantity, &line.unit_cost)
}

/// The source of a line with how its amount was worked out before it, once.
pub(crate) fn source(line: &LineForm) -> String {
    before(&line.source, &worked_out(line))
}

/// Puts what the kind of a line has no field for into its source.
pub(super) fn keep(line: &mut LineForm) {
    let product = typed::product(&line.quantity, &line.unit_cost, &line.currency);
    if !line.is_funding() {
        // An amount that is what the units cost is said by them.
        let is_said = product.is_some() && differs(line).is_none();
        if !is_said && !line.amount.is_empty() {
            let amount = say::money(&line.amount, &line.currency);
            line.source = before(&line.source, &named(LineField::Amount, &amount));
        }
        line.amount.clear();
    } else if !line.quantity.is_empty() && !line.unit_cost.is_empty() {
        line.source = source(line);
        if let Some(product) = product.filter(|_| line.amount.is_empty()) {
            line.amount = typed::shown(&product);
        }
    } else {
        for field in [LineField::UnitCost, LineField::Unit, LineField::Quantity] {
            let text = line.text(field).clone();
            if !text.is_empty() {
                line.source = before(&line.source, &named(field, &text));
            }
        }
    }
}

fn named(field: LineField, text: &str) -> String {
    say::desk_pair(&paste::name(field), text)
}

/// What stands in the source, with this before it, once.
fn before(source: &str, says: &str) -> String {
    let source = source.trim();
    if source.is_empty() {
        says.to_owned()
    } else if source.starts_with(says) {
        source.to_owned()
    } else {
        format!("{says}; {source}")
    }
}
