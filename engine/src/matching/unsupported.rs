//! Limits that this version cannot match with: found and refused, never relaxed in silence.

use std::fmt;

use crate::market::Market;

/// A limit of a case that this version does not match yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsupported {
    /// Where it stands.
    pub path: String,
    /// What it is.
    pub limit: Limit,
}

/// Kinds of limits that this version does not match with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Money buys whole units of expertise or goods.
    MoneyMayFill,
}

impl Limit {
    /// A stable code for programs: the field that states the limit.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::MoneyMayFill => "money_may_fill",
        }
    }
}

impl fmt::Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: this version cannot match with this limit yet; remove it to match without it",
            self.path
        )
    }
}

/// The limits, a line each.
pub(super) fn list(limits: &[Unsupported]) -> String {
    limits.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Every limit that could bind and is not supported; one that cannot bind is kept as it is.
pub(super) fn find(market: &Market) -> Vec<Unsupported> {
    let mut found = Vec::new();
    for line in market.lines() {
        if line.money_may_fill && line.asked.is_some_and(|asked| asked.remaining() > 0) {
            let need = &market[line.need].id;
            let path = format!("needs[{need}].lines[{}].money_may_fill", line.id);
            found.push(Unsupported { path, limit: Limit::MoneyMayFill });
        }
    }
    found
}
