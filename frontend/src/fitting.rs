//! What one offer fits, need by need: the verdicts of the engine as the worker hands them over,
//! and what follows from them.

use std::collections::{BTreeMap, BTreeSet};

use engine::Market;
use engine::case::{Origin, ResourceKind};
use engine::eligibility::Reason;
use engine::layout::line_fits;
use engine::order;
use engine::run::ResourceKey;
use serde::{Deserialize, Serialize};

/// Every need of a case with the verdict on each line, for one offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fitting {
    /// ISO 4217 code that money is counted in.
    pub currency: String,
    /// Digits of its minor unit.
    pub digits: u32,
    /// By id.
    pub needs: Vec<NeedFit>,
}

/// A need and what of it an offer may serve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedFit {
    /// Its id.
    pub need: String,
    /// ISO 3166-1 alpha-3 of the State that asks.
    pub state: String,
    /// Theme by Article.
    pub theme: String,
    /// In the State's words.
    pub title: String,
    /// Who stated it.
    pub origin: Origin,
    /// By id.
    pub lines: Vec<LineFit>,
}

/// A line and why an offer may not serve it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineFit {
    /// Its id.
    pub line: String,
    /// Calendar year.
    pub year: i32,
    /// What is asked.
    pub resource: ResourceKey,
    /// Not covered and not committed; `None`: to be costed.
    pub open: Option<i64>,
    /// Empty: it fits.
    pub reasons: Vec<Reason>,
}

/// How an offer and a need stand to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Some line fits.
    Fits,
    /// No line fits, and loosening this one rule of the offer would make one fit.
    OneChange(Reason),
    /// No line fits, and these rules keep the offer from the line that comes closest.
    No(Vec<Reason>),
}

/// How many needs a rule keeps an offer from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleCount {
    /// The rule.
    pub reason: Reason,
    /// Needs that it keeps the offer from.
    pub needs: usize,
    /// Needs that would fit if it alone were loosened; 0 where that is not the donor's to do.
    pub loosened: usize,
}

/// What the offer with this id fits; no need where the market has no such offer.
#[must_use]
pub fn fitting(market: &Market, offer: &str) -> Fitting {
    let at = market.offers().iter().position(|entry| entry.id == offer);
    let fits = at.map_or_else(Vec::new, |at| line_fits(market, at));
    let mut needs: Vec<NeedFit> = Vec::new();
    for (line, reasons) in market.lines().iter().zip(fits) {
        let need = &market[line.need];
        let resource = &market[line.resource];
        if needs.last().is_none_or(|last| last.need != need.id) {
            let entry = market.case().needs.iter().find(|entry| entry.id == need.id);
            needs.push(NeedFit {
                need: need.id.clone(),
                state: market[need.state].iso3.clone(),
                theme: need.theme.clone(),
                title: entry.map_or_else(String::new, |entry| entry.title.clone()),
                origin: entry.map_or(Origin::State, |entry| entry.origin),
                lines: Vec::new(),
            });
        }
        let entry = LineFit {
            line: line.id.clone(),
            year: line.year,
            resource: ResourceKey {
                kind: resource.kind,
                code: resource.code.clone(),
                unit: resource.unit.clone(),
            },
            open: line.asked.map(engine::market::Asked::remaining),
            reasons,
        };
        if let Some(last) = needs.last_mut() {
            last.lines.push(entry);
        }
    }
    Fitting { currency: market.currency().to_owned(), digits: market.minor_digits(), needs }
}

impl LineFit {
    /// The rule that alone keeps the offer from the line, where the donor could loosen it.
    fn one_change(&self) -> Option<Reason> {
        match self.reasons.as_slice() {
            [only] if is_donors(*only) => Some(*only),
            _ => None,
        }
    }
}

impl NeedFit {
    /// The line that decides: one that fits, else one that a single change of the donor's would
    /// open, else the one that comes closest.
    #[must_use]
    pub fn closest(&self) -> Option<&LineFit> {
        // What is another kind of support comes last: it would be another offer.
        let distance = |line: &&LineFit| {
            let is_other = line.reasons.contains(&Reason::ResourceKind);
            (is_other, line.reasons.len())
        };
        let closest = self.lines.iter().min_by_key(distance)?;
        let near = self.lines.iter().find(|line| line.one_change().is_some());
        Some(near.filter(|_| !closest.reasons.is_empty()).unwrap_or(closest))
    }

    /// The verdict on the need: that on the line that decides.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self.closest() {
            Some(line) if line.reasons.is_empty() => Verdict::Fits,
            Some(line) => line
                .one_change()
                .map_or_else(|| Verdict::No(line.reasons.clone()), Verdict::OneChange),
            None => Verdict::No(Vec::new()),
        }
    }

    /// Lines that fit; where none does, those that would with the one change of the verdict.
    #[must_use]
    pub fn lines_at_hand(&self) -> Vec<&LineFit> {
        let reasons = self.closest().map_or(&[][..], |line| &line.reasons);
        self.lines.iter().filter(|line| line.reasons == reasons).collect()
    }

    /// What is open of a kind, over the lines at hand; `None` where no such line has a figure.
    #[must_use]
    pub fn open(&self, kind: ResourceKind) -> Option<(ResourceKey, i64)> {
        let lines = self.lines_at_hand();
        let of_kind = lines.iter().filter(|line| line.resource.kind == kind);
        let figures: Vec<(ResourceKey, i64)> =
            of_kind.filter_map(|line| Some((line.resource.clone(), line.open?))).collect();
        let sum = figures.iter().map(|(_, open)| open).sum();
        figures.into_iter().next().map(|(resource, _)| (resource, sum))
    }
}

impl Fitting {
    /// Needs that fit, that would with one change, and that do not.
    #[must_use]
    pub fn counts(&self) -> (usize, usize, usize) {
        let verdicts: Vec<Verdict> = self.needs.iter().map(NeedFit::verdict).collect();
        let of = |is: fn(&Verdict) -> bool| verdicts.iter().filter(|verdict| is(verdict)).count();
        (
            of(|verdict| matches!(verdict, Verdict::Fits)),
            of(|verdict| matches!(verdict, Verdict::OneChange(_))),
            of(|verdict| matches!(verdict, Verdict::No(_))),
        )
    }

    /// Rules that keep the offer from needs, in the order of [`Reason`].
    #[must_use]
    pub fn rules(&self) -> Vec<RuleCount> {
        let mut counts: BTreeMap<Reason, (usize, usize)> = BTreeMap::new();
        for need in self.needs.iter().filter(|need| need.verdict() != Verdict::Fits) {
            let alone: BTreeSet<Reason> =
                order::set(need.lines.iter().filter_map(LineFit::one_change));
            let closest = need.closest().map_or(&[][..], |line| &line.reasons);
            for reason in order::set(closest.iter().chain(&alone).copied()) {
                let entry = counts.entry(reason).or_default();
                *entry = (entry.0 + 1, entry.1 + usize::from(alone.contains(&reason)));
            }
        }
        let count = |(reason, (needs, loosened))| RuleCount { reason, needs, loosened };
        counts.into_iter().map(count).collect()
    }

    /// Positions of needs that no single change would open, each once, by rule: one that is not the
    /// donor's to loosen where there is one, else the first.
    #[must_use]
    pub fn blocked(&self) -> BTreeMap<Reason, Vec<usize>> {
        let mut blocked: BTreeMap<Reason, Vec<usize>> = BTreeMap::new();
        for (at, need) in self.needs.iter().enumerate() {
            if let Verdict::No(reasons) = need.verdict() {
                let fixed = reasons.iter().find(|reason| !is_donors(**reason));
                if let Some(rule) = fixed.or(reasons.first()) {
                    blocked.entry(*rule).or_default().push(at);
                }
            }
        }
        blocked
    }
}

/// Whether the donor could loosen the rule without making another offer of it.
const fn is_donors(reason: Reason) -> bool {
    !matches!(
        reason,
        Reason::ToBeCosted
            | Reason::ResourceKind
            | Reason::ResourceCode
            | Reason::ResourceUnit
            | Reason::Veto
            | Reason::ForbiddenPair
    )
}

#[cfg(test)]
mod tests {
    use super::{Fitting, LineFit, Reason, Verdict, fitting};
    use crate::tests::fixture::case;

    fn verdicts(offer: &str) -> Vec<(String, Verdict)> {
        let found = fitting(&case().market, offer);
        found.needs.iter().map(|need| (need.need.clone(), need.verdict())).collect()
    }

    #[test]
    fn a_need_fits_with_one_line_and_with_one_change_only_where_the_donor_can_make_it() {
        let verdict = |id: &str, verdict: Verdict| (id.to_owned(), verdict);
        assert_eq!(
            verdicts("O-A"),
            [
                // No figure, another State and nothing in the year: the first is the State's to mend.
                verdict(
                    "CIV-V1",
                    Verdict::No(vec![Reason::ToBeCosted, Reason::Year, Reason::StateNotListed])
                ),
                verdict("LAO-C1", Verdict::Fits),
                verdict("TCD-S1", Verdict::OneChange(Reason::StateNotListed)),
            ]
        );
        assert_eq!(verdicts("O-C"), []);
    }

    #[test]
    fn counts_are_of_needs_and_loosening_counts_what_it_alone_would_open() {
        let found = fitting(&case().market, "O-A");
        assert_eq!(found.counts(), (1, 1, 1));
        let shown: Vec<_> = found
            .rules()
            .into_iter()
            .map(|rule| (rule.reason.code(), rule.needs, rule.loosened))
            .collect();
        assert_eq!(shown, [("to_be_costed", 1, 0), ("year", 1, 0), ("state_not_listed", 2, 1)]);
    }

    #[test]
    fn a_need_that_two_changes_could_open_counts_for_both_and_stands_under_none() {
        let mut found = fitting(&case().market, "O-A");
        let mut chad = found.needs.remove(2);
        let other = chad.lines[0].clone();
        chad.lines.push(LineFit { reasons: vec![Reason::Year], ..other });
        found.needs = vec![chad];
        let rules: Vec<_> =
            found.rules().into_iter().map(|rule| (rule.reason, rule.loosened)).collect();
        assert_eq!(rules, [(Reason::Year, 1), (Reason::StateNotListed, 1)]);
        assert!(found.blocked().is_empty());
        assert_eq!(found.needs[0].lines_at_hand().len(), 1, "of one change, not of both");
    }

    #[test]
    fn a_need_that_does_not_fit_stands_once_and_first_under_what_the_donor_cannot_change() {
        let found = fitting(&case().market, "O-A");
        let blocked: Vec<_> = found.blocked().into_iter().collect();
        assert_eq!(blocked, [(Reason::ToBeCosted, vec![0])]);
    }

    #[test]
    fn the_page_reads_what_the_worker_writes() {
        let found = fitting(&case().market, "O-B");
        let text = serde_json::to_string(&found).expect("it has a form in JSON");
        let read: Fitting = serde_json::from_str(&text).expect("and back");
        assert_eq!(read, found);
    }
}
