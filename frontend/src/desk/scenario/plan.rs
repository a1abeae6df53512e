//! A scenario before it is run: kept on the device from the first change on.

use engine::Policy;
use engine::case::parse_amount;
use serde::{Deserialize, Serialize};

use super::Preset;
use super::terms::Change;

/// What a run is made with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written")]
pub(crate) struct Plan {
    /// What the unit calls it; may be empty.
    pub(crate) title: String,
    /// What its rules began from, by its code.
    pub(crate) preset: String,
    /// The rules.
    pub(crate) policy: Policy,
    /// Cost of a pair, a plain decimal in the currency of the case where it is a number; `None`: that of
    /// the rules.
    pub(crate) pair_cost: Option<String>,
    /// What is fixed or left out for this run alone.
    pub(crate) changes: Vec<Change>,
    /// When it was last changed, RFC 3339 in UTC.
    pub(crate) at: String,
}

/// A plan as a device has it, also from before the cost was asked in the currency of the case.
#[derive(Deserialize)]
struct Written {
    title: String,
    preset: String,
    policy: Policy,
    pair_cost: Option<String>,
    /// As it was typed then, in minor units.
    cost: Option<String>,
    changes: Vec<Change>,
    at: String,
}

impl From<Written> for Plan {
    fn from(written: Written) -> Self {
        let Written { title, preset, mut policy, mut pair_cost, cost, changes, at } = written;
        match cost.as_deref().map(|text| (text, text.trim().parse())) {
            Some((_, Ok(minor))) => policy.fixed_cost_per_pair = minor,
            // No run was made with it then either: it stays where it is seen.
            Some((text, Err(_))) => pair_cost = Some(text.to_owned()),
            None => {}
        }
        Self { title, preset, policy, pair_cost, changes, at }
    }
}

/// The beginning of the names under which plans are kept; the hash of the case follows.
pub(crate) const KEPT: &str = "scenario/";

impl Default for Plan {
    fn default() -> Self {
        Self {
            title: String::new(),
            preset: Preset::Standard.code().to_owned(),
            policy: Policy::standard(),
            pair_cost: None,
            changes: Vec::new(),
            at: String::new(),
        }
    }
}

impl Plan {
    /// Whether nothing of it was written by anybody.
    pub(crate) fn is_new(&self) -> bool {
        *self == Self { at: self.at.clone(), ..Self::default() }
    }

    /// The rules with the cost, in a currency with so many digits; `None` while that is no amount of it,
    /// or the rules are not valid.
    pub(crate) fn rules(&self, digits: u32) -> Option<Policy> {
        let cost = match &self.pair_cost {
            Some(plain) => parse_amount(plain, digits).ok()?,
            None => self.policy.fixed_cost_per_pair,
        };
        let policy = Policy { fixed_cost_per_pair: cost, ..self.policy.clone() };
        policy.check().is_ok().then_some(policy)
    }
}

#[cfg(test)]
mod tests {
    use super::Plan;
    use crate::desk::scenario::Preset;

    #[test]
    fn a_plan_comes_back_from_the_device_as_it_was_and_what_is_no_number_is_no_rule() {
        let mut plan = Plan { title: "Without money".to_owned(), ..Plan::default() };
        let kept = serde_json::to_string(&plan).expect("it can be kept");
        assert_eq!(serde_json::from_str::<Plan>(&kept).expect("it can be read"), plan);
        assert_eq!(plan.rules(2), Some(engine::Policy::standard()));
        assert!(!plan.is_new() && Plan::default().is_new());
        plan.pair_cost = Some("much".to_owned());
        assert_eq!(plan.rules(2), None);
    }

    #[test]
    fn a_cost_that_was_kept_in_minor_units_is_the_same_in_a_run() {
        let kept = |cost: &str| {
            let mut plan = serde_json::to_value(Plan::default()).expect("it can be kept");
            let fields = plan.as_object_mut().expect("its fields");
            fields.remove("pair_cost");
            fields.insert("cost".to_owned(), cost.into());
            serde_json::from_value::<Plan>(plan).expect("it can be read")
        };
        let minor = |cost: &str| Some(kept(cost).rules(2)?.fixed_cost_per_pair);
        assert_eq!(minor(" 25000000"), Some(25_000_000));
        assert_eq!(minor("much"), None);
        assert!(kept("0").is_new(), "none was asked");
    }

    #[test]
    fn a_cost_is_counted_in_the_currency_of_the_case() {
        let plan = |cost: &str| Plan { pair_cost: Some(cost.to_owned()), ..Plan::default() };
        let minor = |cost: &str, digits| Some(plan(cost).rules(digits)?.fixed_cost_per_pair);
        assert_eq!(minor("250000", 2), Some(25_000_000));
        assert_eq!(minor("250000", 0), Some(250_000));
        assert_eq!(minor("12.5", 2), Some(1_250));
        assert_eq!(minor("12.5", 0), None, "there is no half of it");
        let preset = |digits| Plan { policy: Preset::Fragments.policy(digits), ..Plan::default() };
        for (digits, minor) in [(0, 250_000), (2, 25_000_000), (3, 250_000_000)] {
            let rules = preset(digits).rules(digits).expect("they are valid");
            assert_eq!(rules.fixed_cost_per_pair, minor);
        }
    }
}
