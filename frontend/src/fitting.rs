//! What one offer fits, need by need: what the engine finds on each line as the worker hands it over,
//! and what follows from it.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use engine::Market;
use engine::case::{Date, Origin};
use engine::eligibility::{Lack, Reason, prospects};
use engine::market::Asked;
use engine::order;
use engine::run::ResourceKey;
use serde::{Deserialize, Serialize};

use crate::format::Figures;

/// Every need of a case with the verdict on each line, for one offer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// National priority: 1 (first) to 3.
    pub priority: i64,
    /// Its deadline as the number YYYYMMDD, for the order; the greatest number where it has none.
    pub due: i64,
    /// By id.
    pub lines: Vec<LineFit>,
}

/// What keeps an offer from a line: a rule of either side, or figures. It travels as its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Rule {
    /// The offer may not serve it.
    May(Reason),
    /// It may, and could give it nothing of use.
    Can(Lack),
}

/// A line and why an offer does not fit it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineFit {
    /// Its id.
    pub line: String,
    /// Calendar year.
    pub year: i32,
    /// What is asked.
    pub resource: ResourceKey,
    /// Covered or committed, as far as it is known; `None`: not reported, or to be costed.
    pub met: Option<i64>,
    /// Not covered and not committed; `None`: to be costed.
    pub open: Option<i64>,
    /// The least that is of use to it, in the unit of the offer; `None` where the two are not compared.
    pub least: Option<i64>,
    /// What its State could take of the offer, in the unit of the offer, where the offer has a least grant.
    pub together: Option<i64>,
    /// Empty: it fits.
    pub rules: Vec<Rule>,
}

/// How an offer and a need stand to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Some line fits.
    Fits,
    /// No line fits, and loosening this one rule of the offer would make one fit.
    OneChange(Rule),
    /// No line fits, and these rules keep the offer from the line that comes closest.
    No(Vec<Rule>),
}

/// How many needs a rule keeps an offer from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleCount {
    /// The rule.
    pub rule: Rule,
    /// Needs that it keeps the offer from.
    pub needs: usize,
    /// Needs that would fit if it alone were loosened; 0 where that is not the donor's to do.
    pub loosened: usize,
}

/// What the offer with this id fits; no need where the market has no such offer.
#[must_use]
pub fn fitting(market: &Market, offer: &str) -> Fitting {
    let at = market.offers().iter().position(|entry| entry.id == offer);
    let found = at.map_or_else(Vec::new, |at| prospects(market, at));
    let mut needs: Vec<NeedFit> = Vec::new();
    for (line, prospect) in market.lines().iter().zip(found) {
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
                priority: need.priority.into(),
                due: entry.and_then(|entry| entry.deadline).map_or(i64::MAX, number),
                lines: Vec::new(),
            });
        }
        let may = prospect.reasons.into_iter().map(Rule::May);
        let entry = LineFit {
            line: line.id.clone(),
            year: line.year,
            resource: ResourceKey {
                kind: resource.kind,
                code: resource.code.clone(),
                unit: resource.unit.clone(),
            },
            met: line.asked.and_then(Asked::met),
            open: line.asked.map(Asked::remaining),
            least: prospect.least,
            together: prospect.together,
            rules: may.chain(prospect.lacks.into_iter().map(Rule::Can)).collect(),
        };
        if let Some(last) = needs.last_mut() {
            last.lines.push(entry);
        }
    }
    Fitting { currency: market.currency().to_owned(), digits: market.minor_digits(), needs }
}

impl From<Rule> for String {
    fn from(rule: Rule) -> Self {
        rule.code().to_owned()
    }
}

impl TryFrom<String> for Rule {
    type Error = &'static str;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::from_code(&code).ok_or("no rule has this code")
    }
}

impl Rule {
    /// A stable code for programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::May(reason) => reason.code(),
            Self::Can(lack) => lack.code(),
        }
    }

    /// The rule with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let may = Reason::ALL.iter().map(|reason| Self::May(*reason));
        may.chain(Lack::ALL.iter().map(|lack| Self::Can(*lack))).find(|rule| rule.code() == code)
    }

    /// Whether the donor could loosen it without making another offer of it.
    const fn is_donors(self) -> bool {
        !matches!(
            self,
            Self::May(
                Reason::ToBeCosted
                    | Reason::ResourceKind
                    | Reason::ResourceCode
                    | Reason::ResourceUnit
                    | Reason::Veto
                    | Reason::ForbiddenPair
            ) | Self::Can(Lack::NothingOpen)
        )
    }
}

/// A day as the number YYYYMMDD.
fn number(day: Date) -> i64 {
    day.to_string()
        .bytes()
        .filter(u8::is_ascii_digit)
        .fold(0, |sum, digit| 10 * sum + i64::from(digit - b'0'))
}

impl LineFit {
    /// The rule that alone keeps the offer from the line, where the donor could loosen it.
    fn one_change(&self) -> Option<Rule> {
        match self.rules.as_slice() {
            [only] if only.is_donors() => Some(*only),
            _ => None,
        }
    }
}

impl NeedFit {
    /// The line that decides: one that fits, else one that a single change of the donor's would
    /// open, else the one that comes closest.
    #[must_use]
    pub fn closest(&self) -> Option<&LineFit> {
        // What is another kind of support comes last: it would be another offer. Before it comes
        // what asks for nothing more.
        let distance = |line: &&LineFit| {
            let has = |rule: Rule| line.rules.contains(&rule);
            let is_other = has(Rule::May(Reason::ResourceKind));
            (is_other, has(Rule::Can(Lack::NothingOpen)), line.rules.len())
        };
        let closest = self.lines.iter().min_by_key(distance)?;
        let near = self.lines.iter().find(|line| line.one_change().is_some());
        Some(near.filter(|_| !closest.rules.is_empty()).unwrap_or(closest))
    }

    /// The verdict on the need: that on the line that decides.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self.closest() {
            Some(line) if line.rules.is_empty() => Verdict::Fits,
            Some(line) => line
                .one_change()
                .map_or_else(|| Verdict::No(line.rules.clone()), Verdict::OneChange),
            None => Verdict::No(Vec::new()),
        }
    }

    /// Lines that fit; where none does, those that would with the one change of the verdict.
    #[must_use]
    pub fn lines_at_hand(&self) -> Vec<&LineFit> {
        let rules = self.closest().map_or(&[][..], |line| &line.rules);
        self.lines.iter().filter(|line| line.rules == rules).collect()
    }

    /// What is open over the lines at hand, by what they count: hours and vehicles have no sum. Money
    /// first, then expertise, then goods; nothing where no such line has a figure.
    ///
    /// An offer is of one resource; what money may buy is counted in its own unit and stands apart.
    #[must_use]
    pub fn open(&self) -> BTreeMap<ResourceKey, i64> {
        let mut open = BTreeMap::new();
        for line in self.lines_at_hand() {
            if let Some(figure) = line.open {
                *open.entry(line.resource.clone()).or_default() += figure;
            }
        }
        open
    }
}

impl Fitting {
    /// How its figures are read.
    #[must_use]
    pub fn figures(&self) -> Figures {
        Figures { currency: self.currency.clone(), digits: self.digits }
    }

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

    /// Rules that keep the offer from needs, in the order of [`Rule`].
    #[must_use]
    pub fn rules(&self) -> Vec<RuleCount> {
        let mut counts: BTreeMap<Rule, (usize, usize)> = BTreeMap::new();
        for need in self.needs.iter().filter(|need| need.verdict() != Verdict::Fits) {
            let alone: BTreeSet<Rule> =
                order::set(need.lines.iter().filter_map(LineFit::one_change));
            let closest = need.closest().map_or(&[][..], |line| &line.rules);
            for rule in order::set(closest.iter().chain(&alone).copied()) {
                let entry = counts.entry(rule).or_default();
                *entry = (entry.0 + 1, entry.1 + usize::from(alone.contains(&rule)));
            }
        }
        let count = |(rule, (needs, loosened))| RuleCount { rule, needs, loosened };
        counts.into_iter().map(count).collect()
    }

    /// Positions of needs that no single change would open, each once, by rule: one that is not the
    /// donor's to loosen where there is one, else the first.
    #[must_use]
    pub fn blocked(&self) -> BTreeMap<Rule, Vec<usize>> {
        let mut blocked: BTreeMap<Rule, Vec<usize>> = BTreeMap::new();
        for (at, need) in self.needs.iter().enumerate() {
            if let Verdict::No(rules) = need.verdict() {
                let fixed = rules.iter().find(|rule| !rule.is_donors());
                if let Some(rule) = fixed.or(rules.first()) {
                    blocked.entry(*rule).or_default().push(at);
                }
            }
        }
        blocked
    }
}
