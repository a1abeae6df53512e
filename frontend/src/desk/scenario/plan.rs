//! A scenario before it is run: kept on the device from the first change on.

use engine::Policy;
use serde::{Deserialize, Serialize};

use super::Preset;
use super::terms::Change;

/// What a run is made with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Plan {
    /// What the unit calls it; may be empty.
    pub(crate) title: String,
    /// What its rules began from, by its code.
    pub(crate) preset: String,
    /// The rules.
    pub(crate) policy: Policy,
    /// Cost of a pair, as it is typed.
    pub(crate) cost: String,
    /// What is fixed or left out for this run alone.
    pub(crate) changes: Vec<Change>,
    /// When it was last changed, RFC 3339 in UTC.
    pub(crate) at: String,
}

/// The beginning of the names under which plans are kept; the hash of the case follows.
pub(crate) const KEPT: &str = "scenario/";

impl Default for Plan {
    fn default() -> Self {
        Self {
            title: String::new(),
            preset: Preset::Standard.code().to_owned(),
            policy: Policy::standard(),
            cost: "0".to_owned(),
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

    /// The rules with the cost; `None` while that is no number, or the rules are not valid.
    pub(crate) fn rules(&self) -> Option<Policy> {
        let cost = self.cost.trim().parse().ok()?;
        let policy = Policy { fixed_cost_per_pair: cost, ..self.policy.clone() };
        policy.check().is_ok().then_some(policy)
    }
}

#[cfg(test)]
mod tests {
    use super::Plan;

    #[test]
    fn a_plan_comes_back_from_the_device_as_it_was_and_what_is_no_number_is_no_rule() {
        let mut plan = Plan { title: "Without money".to_owned(), ..Plan::default() };
        let kept = serde_json::to_string(&plan).expect("it can be kept");
        assert_eq!(serde_json::from_str::<Plan>(&kept).expect("it can be read"), plan);
        assert_eq!(plan.rules(), Some(engine::Policy::standard()));
        assert!(!plan.is_new() && Plan::default().is_new());
        plan.cost = "much".to_owned();
        assert_eq!(plan.rules(), None);
    }
}
