//! Policies to begin from; every number can be changed afterwards.

use engine::Policy;
use engine::policy::Fairness;

use crate::words::say;

/// What a run of the preset costs a pair of donor and State, in whole units of the currency of the case.
const COST_OF_A_PAIR: i64 = 250_000;

/// A policy to begin from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Preset {
    /// Priorities, then fairness, then preferences.
    Standard,
    /// Priorities alone.
    Urgency,
    /// The lowest coverage first, in small steps, whatever the priorities.
    Fairness,
    /// As much as can be placed.
    Coverage,
    /// As the standard, with few and large contributions.
    Fragments,
}

impl Preset {
    /// Every preset, in the order shown.
    pub(crate) const ALL: [Self; 5] =
        [Self::Standard, Self::Urgency, Self::Fairness, Self::Coverage, Self::Fragments];

    /// Its code.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Urgency => "urgency",
            Self::Fairness => "fairness",
            Self::Coverage => "coverage",
            Self::Fragments => "fragments",
        }
    }

    /// The preset with this code.
    pub(crate) fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.code() == code)
    }

    /// In words.
    pub(crate) fn words(self) -> String {
        say::unit_preset(self.code())
    }

    /// What it means in a currency with so many digits.
    pub(crate) fn policy(self, digits: u32) -> Policy {
        let standard = Policy::standard();
        let name = match self {
            Self::Standard => return standard,
            Self::Urgency => "Urgency",
            Self::Fairness => "Fairness",
            Self::Coverage => "Most coverage",
            Self::Fragments => "Fewest fragments",
        };
        let named = Policy { name: name.to_owned(), ..standard };
        match self {
            Self::Standard => named,
            Self::Urgency => Policy { fairness: Fairness::Off, ..named },
            Self::Fairness => Policy { priority: false, bands: 100, ..named },
            Self::Coverage => {
                Policy { priority: false, fairness: Fairness::Off, fit: false, ..named }
            }
            Self::Fragments => {
                let scale = 10_i64.checked_pow(digits).unwrap_or(1);
                Policy { fixed_cost_per_pair: COST_OF_A_PAIR.saturating_mul(scale), ..named }
            }
        }
    }
}

/// Rules by their name, which is English where a preset or a change of one gave it.
pub(crate) fn rules_words(name: &str) -> String {
    say::unit_rules(&name.replace(' ', "_"), name)
}

#[cfg(test)]
mod tests {
    use super::{Preset, rules_words};
    use crate::words::{Language, speak_natively};

    #[test]
    fn rules_are_named_in_the_language_and_a_name_of_ones_own_stays() {
        for language in Language::ALL.into_iter().filter(|one| *one != Language::English) {
            speak_natively(language);
            let names = Preset::ALL.map(|preset| preset.policy(2).name);
            for name in names.iter().map(String::as_str).chain(["Changed"]) {
                assert!(!rules_words(name).contains(name), "{language:?}: {name}");
            }
            assert!(rules_words("Our rules").contains("Our rules"));
        }
        speak_natively(Language::English);
        assert_eq!(rules_words("Most coverage"), "Most coverage");
    }

    #[test]
    fn every_preset_is_a_valid_policy_of_its_own() {
        for preset in Preset::ALL {
            assert_eq!(preset.policy(2).check(), Ok(()), "{preset:?}");
            assert_eq!(Preset::of(preset.code()), Some(preset));
        }
        let all = Preset::ALL.map(|preset| format!("{:?}", preset.policy(2)));
        assert!((1..all.len()).all(|at| !all[..at].contains(&all[at])));
    }
}
