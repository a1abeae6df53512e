//! The rules of a run: public, versioned, the same for all.

use std::fmt;

use serde::de::{Deserializer, Error, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use crate::case::{MAX_LABEL, is_label};

/// The only policy format this version reads and writes.
pub const POLICY_FORMAT: &str = "coalition-policy/1";
/// Bands of the fairness objective: 1 is none, 100 is whole percent.
pub(crate) const BANDS: std::ops::RangeInclusive<u32> = 1..=100;

/// Exact fairness in JSON.
const LEXIMIN: &str = "leximin";
/// What anything else hears.
const NO_FAIRNESS: &str = "fairness is true, false or \"leximin\"";

/// Pivots after which a search stops unless the policy says otherwise.
const WORK_LIMIT: u64 = 10_000_000;
/// The greatest fixed cost, in minor units.
const MAX_FIXED_COST: i64 = 1_000_000_000_000;

/// Which objectives count, always in this order: priority, fairness, fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Always `coalition-policy/1`.
    pub format: String,
    /// What people call it.
    pub name: String,
    /// Serve national priority 1 before 2 before 3, unit by unit.
    pub priority: bool,
    /// How the State with the lowest coverage is lifted first, within a priority class.
    pub fairness: Fairness,
    /// Equal bands of a State's requested quantity over which coverage is lifted, 1 to 100;
    /// read only with [`Fairness::Bands`].
    pub bands: u32,
    /// Follow the donors' preferences, where nothing above is lost by it.
    pub fit: bool,
    /// How priorities are kept in order where limits are not linear; not read with [`Fairness::Leximin`].
    #[serde(default, skip_serializing_if = "Order::is_weighed")]
    pub order: Order,
    /// Minor units charged for each donor and State that work together; 0 for none.
    ///
    /// A donor whose money goes to a State in which it has no lock must place more than so many
    /// units of the last rung of the objective there to be proposed at all; in a strict order, for lines of
    /// the last priority alone.
    #[serde(default)]
    pub fixed_cost_per_pair: i64,
    /// Lists, in each coalition, the groups that work on one theme; it changes no match.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub thematic_groups: bool,
    /// Pivots after which the search for a better proposal stops; `None`: 10 million.
    ///
    /// Only cases with limits that are not linear search; the limit is on work, never on time,
    /// so that the result is the same everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_limit: Option<u64>,
}

/// How the State with the lowest coverage is lifted first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fairness {
    /// Not at all; in JSON `false`.
    Off,
    /// In equal bands of what each State asks, and evenly inside them where fit leaves it
    /// open; in JSON `true`.
    Bands,
    /// To the last unit, before fit: exact leximin; in JSON `"leximin"`. Up to a stated size.
    ///
    /// Where limits are not linear, in a hundred steps in strict order, and to the unit with what these open.
    Leximin,
}

/// How the objectives are kept in their order where limits are not linear; where all are, the order is
/// always strict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// By weights, in one search: a priority gives way only where more than twenty times as much
    /// of the next would be lost.
    #[default]
    Weighed,
    /// Priority after priority, each in a search of its own beside what those before it reached;
    /// then preferences. Bands are weights within a priority.
    Priorities,
    /// Priority after priority, and inside each band after band from the lowest, each in a search of its own.
    Bands,
}

impl Order {
    /// Whether all is weighed in one search.
    #[must_use]
    pub const fn is_weighed(&self) -> bool {
        matches!(self, Self::Weighed)
    }
}

impl Serialize for Fairness {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Off => serializer.serialize_bool(false),
            Self::Bands => serializer.serialize_bool(true),
            Self::Leximin => serializer.serialize_str(LEXIMIN),
        }
    }
}

impl<'de> Deserialize<'de> for Fairness {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FairnessVisitor)
    }
}

struct FairnessVisitor;

impl Visitor<'_> for FairnessVisitor {
    type Value = Fairness;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("true, false or \"leximin\"")
    }
    fn visit_bool<E>(self, value: bool) -> Result<Fairness, E> {
        Ok(if value { Fairness::Bands } else { Fairness::Off })
    }
    fn visit_str<E: Error>(self, value: &str) -> Result<Fairness, E> {
        if value == LEXIMIN { Ok(Fairness::Leximin) } else { Err(E::custom(NO_FAIRNESS)) }
    }
}

impl Policy {
    /// The policy that runs use unless another is chosen.
    #[must_use]
    pub fn standard() -> Self {
        Self {
            format: POLICY_FORMAT.to_owned(),
            name: "Standard".to_owned(),
            priority: true,
            fairness: Fairness::Bands,
            bands: 20,
            fit: true,
            order: Order::Weighed,
            fixed_cost_per_pair: 0,
            thematic_groups: false,
            work_limit: None,
        }
    }

    /// Pivots after which a search stops.
    #[must_use]
    pub fn pivots(&self) -> u64 {
        self.work_limit.unwrap_or(WORK_LIMIT)
    }

    /// Reads a policy from JSON.
    ///
    /// # Errors
    ///
    /// [`PolicyError`] with the place and the rule.
    pub fn parse(text: &str) -> Result<Self, PolicyError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let policy: Self = serde_json::from_str(text)
            .map_err(|error| PolicyError::NotAPolicy(error.to_string()))?;
        policy.check()?;
        Ok(policy)
    }

    /// A policy out of the tree of its JSON, as this program writes it; `None` for anything else.
    ///
    /// For the workers of the page: they read a case into such a tree already, and what derives
    /// reading from types is several kilobytes more. Files are read by [`Policy::parse`], which says what is wrong.
    #[must_use]
    pub fn of_tree(tree: &Value) -> Option<Self> {
        let text = |name: &str| tree.get(name)?.as_str().map(str::to_owned);
        let flag = |name: &str| tree.get(name)?.as_bool();
        Some(Self {
            format: text("format")?,
            name: text("name")?,
            priority: flag("priority")?,
            fairness: match tree.get("fairness")? {
                Value::Bool(false) => Fairness::Off,
                Value::Bool(true) => Fairness::Bands,
                other => (other.as_str()? == LEXIMIN).then_some(Fairness::Leximin)?,
            },
            bands: u32::try_from(tree.get("bands")?.as_u64()?).ok()?,
            fit: flag("fit")?,
            order: match tree.get("order").map(Value::as_str) {
                None | Some(Some("weighed")) => Order::Weighed,
                Some(Some("priorities")) => Order::Priorities,
                Some(Some("bands")) => Order::Bands,
                Some(_) => return None,
            },
            fixed_cost_per_pair: tree.get("fixed_cost_per_pair")?.as_i64()?,
            thematic_groups: flag("thematic_groups").unwrap_or(false),
            work_limit: tree.get("work_limit").and_then(Value::as_u64),
        })
    }

    /// The order in which a search keeps objectives: exact fairness is searched step by step.
    #[must_use]
    pub fn order_of_search(&self) -> Order {
        if self.fairness == Fairness::Leximin { Order::Bands } else { self.order }
    }

    /// Checks what the types do not.
    ///
    /// # Errors
    ///
    /// [`PolicyError`] with the rule that is broken.
    pub fn check(&self) -> Result<(), PolicyError> {
        if self.format != POLICY_FORMAT {
            return Err(PolicyError::WrongFormat(self.format.clone()));
        }
        if !is_label(&self.name) {
            return Err(PolicyError::Name);
        }
        if !BANDS.contains(&self.bands) {
            return Err(PolicyError::Bands(self.bands));
        }
        if !(0..=MAX_FIXED_COST).contains(&self.fixed_cost_per_pair) {
            return Err(PolicyError::FixedCost(self.fixed_cost_per_pair));
        }
        Ok(())
    }
}

/// Why a policy was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    /// Not the JSON of a policy.
    #[error("the policy cannot be read: {0}")]
    NotAPolicy(String),
    /// Another format or version.
    #[error("format: must be \"coalition-policy/1\"; found {0:?}")]
    WrongFormat(String),
    /// A name that lists cannot show.
    #[error(
        "name: must be one line of at most {MAX_LABEL} characters, without signs that nobody sees"
    )]
    Name,
    /// Too few or too many bands.
    #[error("bands: must lie between 1 and 100; found {0}")]
    Bands(u32),
    /// A cost below zero or beyond the bounds of exact arithmetic.
    #[error("fixed_cost_per_pair: must lie between 0 and 1000000000000; found {0}")]
    FixedCost(i64),
}

#[cfg(test)]
mod tests {
    use super::{Fairness, Order, Policy, PolicyError};
    use crate::case::tree;

    #[test]
    fn a_name_is_one_line_that_a_list_can_show() {
        let check = |name: &str| Policy { name: name.to_owned(), ..Policy::standard() }.check();
        assert_eq!(check("Стандарт – à l’identique"), Ok(()));
        assert_eq!(check(&"n".repeat(200)), Ok(()));
        for name in ["n".repeat(201).as_str(), "a\u{0}", "a\nb", "a\u{202e}b"] {
            assert_eq!(check(name), Err(PolicyError::Name), "{name:?}");
        }
    }

    #[test]
    fn the_tree_of_a_policy_says_what_its_text_says() {
        let standard = Policy::standard();
        let others = [
            Policy { fairness: Fairness::Off, priority: false, ..Policy::standard() },
            Policy { fairness: Fairness::Leximin, fit: false, bands: 1, ..Policy::standard() },
            Policy { thematic_groups: true, fixed_cost_per_pair: -7, ..Policy::standard() },
            Policy { work_limit: Some(u64::MAX), name: "\"…\n".to_owned(), ..Policy::standard() },
            Policy { order: Order::Priorities, ..Policy::standard() },
            Policy { order: Order::Bands, ..Policy::standard() },
            Policy { bands: u32::MAX, format: String::new(), ..Policy::standard() },
        ];
        for policy in others.into_iter().chain([standard]) {
            let text = serde_json::to_string(&policy).unwrap();
            assert_eq!(Policy::of_tree(&tree(&text).unwrap()), Some(policy));
        }
        assert_eq!(Policy::of_tree(&tree("{}").unwrap()), None);
        assert_eq!(Policy::of_tree(&tree("7").unwrap()), None);
    }
}
