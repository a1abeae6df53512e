//! An offer without one of its rules: what a donor tries before anybody hears of it.

use std::collections::BTreeSet;

use engine::eligibility::{Lack, Reason};
use engine::order;

use super::form::{OfferForm, YearForm};
use crate::fitting::{Fitting, Rule};

/// A rule that is left out, and the offer as it was before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tried {
    /// The rule.
    pub(crate) rule: Rule,
    before: OfferForm,
    /// Needs that it fitted.
    pub(crate) fits: usize,
}

/// Whether an offer can be without the rule: it says something that can be left unsaid.
pub(crate) const fn may_try(rule: Rule) -> bool {
    !matches!(
        rule,
        // A figure that is missing is not invented, one that is stated not raised, and the rest is
        // another offer or not the donor's.
        Rule::May(
            Reason::NotReported
                | Reason::ToBeCosted
                | Reason::ResourceKind
                | Reason::ResourceCode
                | Reason::ResourceUnit
                | Reason::Veto
                | Reason::ForbiddenPair
        ) | Rule::Can(Lack::NothingOpen | Lack::SmallestPart)
    )
}

impl OfferForm {
    /// The same without a rule, and what is needed to have the rule back.
    ///
    /// Without the rule of years it holds in every year that a need asks for what it holds in its
    /// last one.
    pub(crate) fn without(&self, rule: Rule, found: &Fitting) -> (Self, Tried) {
        let mut bare = Self::new("", "");
        bare.years.clone_from(&self.years);
        // A year that says nothing yet promises nothing.
        let last = self.years.iter().rev().find(|year| !year.figure.is_empty());
        if let (Rule::May(Reason::Year), Some(last)) = (rule, last.or(self.years.last())) {
            let more = missing_years(found).into_iter();
            bare.years.extend(more.map(|year| YearForm { year: year.to_string(), ..last.clone() }));
        }
        let mut new = self.clone();
        new.take(rule, &bare);
        (new, Tried { rule, before: self.clone(), fits: found.counts().0 })
    }

    /// The same with a rule that was left out.
    pub(crate) fn with_again(&self, tried: &Tried) -> Self {
        let mut new = self.clone();
        new.take(tried.rule, &tried.before);
        new
    }

    /// Takes over what another says of a rule.
    fn take(&mut self, rule: Rule, from: &Self) {
        let (to, from_body) = (&mut self.body, &from.body);
        let reason = match rule {
            Rule::May(reason) => reason,
            Rule::Can(Lack::MinGrant) => return self.min_grant.clone_from(&from.min_grant),
            Rule::Can(Lack::MaxPerState) => {
                return self.max_per_state.clone_from(&from.max_per_state);
            }
            Rule::Can(Lack::NothingOpen | Lack::SmallestPart) => return,
        };
        match reason {
            Reason::Year => self.years.clone_from(&from.years),
            Reason::StateNotListed => {
                to.states.clone_from(&from_body.states);
                to.regions.clone_from(&from_body.regions);
            }
            Reason::StateExcluded => to.excluded_states.clone_from(&from_body.excluded_states),
            Reason::RegionExcluded => to.excluded_regions.clone_from(&from_body.excluded_regions),
            Reason::ThemeNotListed => to.themes.clone_from(&from_body.themes),
            Reason::ThemeExcluded => to.excluded_themes.clone_from(&from_body.excluded_themes),
            Reason::ActivityNotListed => to.activities.clone_from(&from_body.activities),
            Reason::ActivityExcluded => {
                to.excluded_activities.clone_from(&from_body.excluded_activities);
            }
            Reason::LdcOnly => to.ldc_only = from_body.ldc_only,
            Reason::OdaOnly => to.oda_only = from_body.oda_only,
            Reason::Expired => to.expires.clone_from(&from_body.expires),
            Reason::NotReported
            | Reason::ToBeCosted
            | Reason::ResourceKind
            | Reason::ResourceCode
            | Reason::ResourceUnit
            | Reason::Veto
            | Reason::ForbiddenPair => {}
        }
    }
}

/// Years in which needs ask for something and the offer holds nothing.
fn missing_years(found: &Fitting) -> BTreeSet<i32> {
    let lines = found.needs.iter().flat_map(|need| &need.lines);
    let missing = lines.filter(|line| line.rules.contains(&Rule::May(Reason::Year)));
    order::set(missing.map(|line| line.year))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use engine::case::ResourceKind;
    use engine::eligibility::{Lack, Reason};
    use engine::{CaseFile, Market};

    use super::may_try;
    use crate::desk::offer::OfferForm;
    use crate::desk::offer::draft::{DRAFT, Draft};
    use crate::fitting::{Fitting, Rule, fitting};
    use crate::tests::fixture::CASE;

    /// Money for Lao PDR in 2027, where nothing is asked that has a figure.
    fn form() -> OfferForm {
        let mut form = OfferForm::new("DEU", "USD");
        form.body.kind = Some(ResourceKind::Funding);
        form.years[0].year = "2027".to_owned();
        form.years[0].figure = "1500".to_owned();
        form.body.regions = vec!["Asia".to_owned()];
        form.body.excluded_themes = vec!["A4".to_owned()];
        form
    }

    fn found(form: &OfferForm) -> Fitting {
        let draft = Draft { owner: "DEU".to_owned(), body: form.read().0.body };
        let text = draft.beside(CASE, &BTreeMap::new()).expect("it says enough");
        let case = CaseFile::parse(&text).expect("the case is well formed");
        fitting(&Market::try_from(case).expect("the case is valid"), DRAFT)
    }

    #[test]
    fn without_a_rule_as_many_more_fit_as_was_said() {
        let (first, tried) = form().without(Rule::May(Reason::Year), &found(&form()));
        assert_eq!((tried.rule, tried.fits), (Rule::May(Reason::Year), 0));
        let years: Vec<_> = first.years.iter().map(|year| (&*year.year, &*year.figure)).collect();
        assert_eq!(years, [("2027", "1500"), ("2026", "1500")], "as much as in the last year");
        let promised = found(&first).rules();
        let excluded = Rule::May(Reason::ThemeExcluded);
        let gain = promised.iter().find(|rule| rule.rule == excluded).unwrap();
        assert_eq!(gain.loosened, 1);
        let (second, _) = first.without(excluded, &found(&first));
        assert_eq!(found(&second).counts().0, 1);
        let (third, _) = second.without(Rule::May(Reason::StateNotListed), &found(&second));
        assert_eq!(found(&third).counts().0, 2, "Chad too");
    }

    #[test]
    fn without_a_least_grant_or_a_most_for_a_state_as_many_more_fit_as_was_said() {
        let mut form = form();
        form.years[0].year = "2026".to_owned();
        (form.body.regions, form.body.excluded_themes) = (Vec::new(), Vec::new());
        // Lao PDR asks for 900.50 more in 2026 (100 are covered, 50 locked), Chad for 500.
        form.min_grant = "600".to_owned();
        let limits = found(&form);
        assert_eq!((limits.counts().0, limits.rules().len()), (1, 3));
        let promised = |found: &Fitting, rule: Rule| {
            found.rules().into_iter().find(|of| of.rule == rule).map_or(0, |of| of.loosened)
        };
        let least = Rule::Can(Lack::MinGrant);
        assert_eq!(promised(&limits, least), 1);
        let (bare, _) = form.without(least, &limits);
        assert_eq!(found(&bare).counts().0, 2);
        // The most for a State leaves less than the least that it receives.
        form.max_per_state = "599".to_owned();
        let limits = found(&form);
        assert_eq!((limits.counts().0, promised(&limits, least)), (0, 2));
    }

    #[test]
    fn the_way_back_leaves_what_was_typed_meanwhile() {
        let (mut new, tried) = form().without(Rule::May(Reason::StateNotListed), &found(&form()));
        assert!(new.body.regions.is_empty() && new.body.states.is_empty());
        new.body.title = "Typed meanwhile".to_owned();
        let back = new.with_again(&tried);
        assert_eq!(
            (back.body.regions, &*back.body.title),
            (form().body.regions, "Typed meanwhile")
        );
    }

    #[test]
    fn every_rule_that_may_be_tried_can_be_left_out_and_had_back() {
        let mut full = form();
        let codes = || vec!["A4".to_owned()];
        full.body.states = vec!["LAO".to_owned()];
        full.body.excluded_states = vec!["TCD".to_owned()];
        full.body.excluded_regions = vec!["Africa".to_owned()];
        (full.body.themes, full.body.activities) = (codes(), codes());
        full.body.excluded_activities = codes();
        (full.body.ldc_only, full.body.oda_only) = (true, true);
        full.body.expires = Some("2020-01-01".to_owned());
        let found = found(&full);
        (full.min_grant, full.max_per_state) = ("5".to_owned(), "50".to_owned());
        let may = Reason::ALL.iter().map(|reason| Rule::May(*reason));
        for rule in may.chain(Lack::ALL.iter().map(|lack| Rule::Can(*lack))) {
            let (new, tried) = full.without(rule, &found);
            assert_eq!(new != full, may_try(rule), "{rule:?}");
            assert_eq!(new.with_again(&tried), full, "{rule:?}");
        }
    }
}
