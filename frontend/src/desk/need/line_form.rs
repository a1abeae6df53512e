//! One line of a need as it is typed.

use contract::need::NeedLine;
use contract::{Code as _, from_code};
use engine::case::ResourceKind;
use serde::{Deserialize, Serialize};

use super::catalogue::Price;
use super::typed;

/// A line as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct LineForm {
    /// Unique in the need, and stays.
    pub(crate) key: u32,
    /// The State's consent to show it.
    pub(crate) shared: bool,
    /// Whether money may buy what nobody gives.
    pub(crate) money_may_fill: bool,
    /// Resource kind by its code.
    pub(crate) kind: String,
    /// Entry of the catalogue.
    pub(crate) code: String,
    /// In the State's words.
    pub(crate) label: String,
    /// Calendar year.
    pub(crate) year: String,
    /// How many units.
    pub(crate) quantity: String,
    /// Of what.
    pub(crate) unit: String,
    /// Price of one.
    pub(crate) unit_cost: String,
    /// For funding.
    pub(crate) amount: String,
    /// ISO 4217.
    pub(crate) currency: String,
    /// Met elsewhere.
    pub(crate) already_covered: String,
    /// The least that is of use in all.
    pub(crate) smallest_part: String,
    /// How the figure came to be, by its code.
    pub(crate) basis: String,
    /// Where the figure comes from.
    pub(crate) source: String,
}

/// A text of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineField {
    Kind,
    Code,
    Label,
    Year,
    Quantity,
    Unit,
    UnitCost,
    Amount,
    Currency,
    Covered,
    Part,
    Source,
}

impl LineForm {
    /// The text of a field.
    pub(crate) fn text(&mut self, field: LineField) -> &mut String {
        match field {
            LineField::Kind => &mut self.kind,
            LineField::Code => &mut self.code,
            LineField::Label => &mut self.label,
            LineField::Year => &mut self.year,
            LineField::Quantity => &mut self.quantity,
            LineField::Unit => &mut self.unit,
            LineField::UnitCost => &mut self.unit_cost,
            LineField::Amount => &mut self.amount,
            LineField::Currency => &mut self.currency,
            LineField::Covered => &mut self.already_covered,
            LineField::Part => &mut self.smallest_part,
            LineField::Source => &mut self.source,
        }
    }

    /// Whether a price is one for this line: in its currency and for its unit, as far as it says
    /// them. Another would be another figure.
    pub(crate) fn can_take(&self, price: &Price) -> bool {
        let fits = |own: &str, of: &str| own.is_empty() || own == of;
        fits(&self.unit, &price.unit) && fits(self.currency.trim(), &price.currency)
    }

    /// Takes a price that it can take; where it comes from goes before the source that is there.
    pub(super) fn take_price(&mut self, price: &Price) {
        self.unit_cost = typed::shown(&price.high);
        self.unit.clone_from(&price.unit);
        self.currency.clone_from(&price.currency);
        let source = price.source.split("; ").next().unwrap_or_default();
        let from = format!("{}, {}: {source}", price.item, price.date);
        if self.source.trim().is_empty() {
            self.source = from;
        } else if !self.source.starts_with(&from) {
            self.source = format!("{from}; {}", self.source);
        }
    }

    /// Whether it asks for money.
    pub(crate) fn is_funding(&self) -> bool {
        self.kind == ResourceKind::Funding.code()
    }

    /// The line as it is sent: only what goes with its kind.
    pub(crate) fn to_line(&self) -> NeedLine {
        let number = |text: &String| match typed::decimal(text) {
            Ok(plain) => plain,
            Err(_) => some(text),
        };
        let is_funding = self.is_funding();
        let units = |value: Option<String>| value.filter(|_| !is_funding);
        NeedLine {
            key: self.key,
            shared: self.shared,
            kind: from_code(&self.kind),
            code: some(&self.code),
            label: some(&self.label),
            year: typed::year(&self.year).ok().flatten(),
            amount: number(&self.amount).filter(|_| is_funding),
            currency: some(&self.currency),
            quantity: typed::whole(&self.quantity).ok().flatten().filter(|_| !is_funding),
            unit: units(some(&self.unit)),
            unit_cost: units(number(&self.unit_cost)),
            money_may_fill: self.money_may_fill && !is_funding,
            already_covered: number(&self.already_covered),
            smallest_part: number(&self.smallest_part),
            basis: from_code(&self.basis),
            source: some(&self.source),
        }
    }

    /// The form of what was sent before, in the separators of the language.
    pub(super) fn of(line: &NeedLine) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let number = |text: &Option<String>| text.as_deref().map(typed::shown).unwrap_or_default();
        Self {
            key: line.key,
            shared: line.shared,
            money_may_fill: line.money_may_fill,
            kind: line.kind.map_or_else(String::new, |kind| kind.code().to_owned()),
            code: text(&line.code),
            label: text(&line.label),
            year: line.year.map_or_else(String::new, |year| year.to_string()),
            quantity: line.quantity.map_or_else(String::new, crate::words::integer),
            unit: text(&line.unit),
            unit_cost: number(&line.unit_cost),
            amount: number(&line.amount),
            currency: text(&line.currency),
            already_covered: number(&line.already_covered),
            smallest_part: number(&line.smallest_part),
            basis: line.basis.map_or_else(String::new, |basis| basis.code().to_owned()),
            source: text(&line.source),
        }
    }
}

/// What was typed, if anything was.
pub(super) fn some(text: &str) -> Option<String> {
    Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned)
}
