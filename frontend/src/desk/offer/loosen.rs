//! An offer without one of its rules: what a donor tries before anybody hears of it.

use std::collections::BTreeSet;

use engine::eligibility::Reason;
use engine::order;

use super::form::{OfferForm, YearForm};
use crate::fitting::Fitting;

/// A rule that is left out, and the offer as it was before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tried {
    /// The rule.
    pub(crate) rule: Reason,
    before: OfferForm,
    /// Needs that it fitted.
    pub(crate) fits: usize,
}

/// Whether an offer can be without the rule: it says something that can be left unsaid.
pub(crate) const fn may_try(rule: Reason) -> bool {
    match rule {
        Reason::Year
        | Reason::StateExcluded
        | Reason::StateNotListed
        | Reason::RegionExcluded
        | Reason::ThemeNotListed
        | Reason::ThemeExcluded
        | Reason::ActivityNotListed
        | Reason::ActivityExcluded
        | Reason::LdcOnly
        | Reason::OdaOnly
        | Reason::Expired => true,
        // A figure that is missing is not invented, and the rest is another offer or not the donor's.
        Reason::NotReported
        | Reason::ToBeCosted
        | Reason::ResourceKind
        | Reason::ResourceCode
        | Reason::ResourceUnit
        | Reason::Veto
        | Reason::ForbiddenPair => false,
    }
}

impl OfferForm {
    /// The same without a rule, and what is needed to have the rule back.
    ///
    /// Without the rule of years it holds in every year that a need asks for what it holds in its
    /// last one.
    pub(crate) fn without(&self, rule: Reason, found: &Fitting) -> (Self, Tried) {
        let mut bare = Self::new("", "");
        bare.years.clone_from(&self.years);
        if let (Reason::Year, Some(last)) = (rule, self.years.last()) {
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

    /// The same without the rules that were left out of another, as that one is without them.
    pub(crate) fn also_without(&self, tried: &[Tried], other: &Self) -> Self {
        let mut new = self.clone();
        for one in tried {
            new.take(one.rule, other);
        }
        new
    }

    /// Takes over what another says of a rule.
    fn take(&mut self, rule: Reason, from: &Self) {
        let (to, from_body) = (&mut self.body, &from.body);
        match rule {
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
    let missing = lines.filter(|line| line.reasons.contains(&Reason::Year));
    order::set(missing.map(|line| line.year))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use engine::case::ResourceKind;
    use engine::eligibility::Reason;
    use engine::{CaseFile, Market};

    use super::may_try;
    use crate::desk::offer::OfferForm;
    use crate::desk::offer::draft::{DRAFT, Draft};
    use crate::fitting::{Fitting, fitting};
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
        let (first, tried) = form().without(Reason::Year, &found(&form()));
        assert_eq!((tried.rule, tried.fits), (Reason::Year, 0));
        let years: Vec<_> = first.years.iter().map(|year| (&*year.year, &*year.figure)).collect();
        assert_eq!(years, [("2027", "1500"), ("2026", "1500")], "as much as in the last year");
        let promised = found(&first).rules();
        let gain = promised.iter().find(|rule| rule.reason == Reason::ThemeExcluded).unwrap();
        assert_eq!(gain.loosened, 1);
        let (second, _) = first.without(Reason::ThemeExcluded, &found(&first));
        assert_eq!(found(&second).counts().0, 1);
        let (third, _) = second.without(Reason::StateNotListed, &found(&second));
        assert_eq!(found(&third).counts().0, 2, "Chad too");
        // What is written elsewhere goes on, without the same rules.
        let mut elsewhere = form();
        elsewhere.body.title = "Written elsewhere".to_owned();
        let (_, also) = first.without(Reason::ThemeExcluded, &found(&first));
        let both = elsewhere.also_without(&[tried, also], &second);
        assert_eq!((both.years.len(), both.body.excluded_themes.len()), (2, 0));
        assert_eq!(
            (&*both.body.title, both.body.regions),
            ("Written elsewhere", form().body.regions)
        );
    }

    #[test]
    fn the_way_back_leaves_what_was_typed_meanwhile() {
        let (mut new, tried) = form().without(Reason::StateNotListed, &found(&form()));
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
        for rule in Reason::ALL {
            let (new, tried) = full.without(*rule, &found);
            assert_eq!(new != full, may_try(*rule), "{rule:?}");
            assert_eq!(new.with_again(&tried), full, "{rule:?}");
        }
    }
}
