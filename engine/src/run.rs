//! The result of a matching as a file: `coalition-run/1`.
//!
//! A run carries its case, so that anyone can check it from the file alone, and a
//! certificate, so that they need not trust the program that made it. Every quantity is
//! an integer in the unit of its resource: minor units of the case currency for funding.

mod build;
mod diagnosis;
mod proof;
mod verify;

use serde::{Deserialize, Serialize};

use crate::case::{CaseFile, ResourceKind, sha256_hex};
use crate::eligibility::Reason;
use crate::policy::Policy;

pub(crate) use build::{Grant, build};
pub(crate) use proof::HELD;
pub use proof::{Gap, ProofTree, SearchProof, StepProof};
pub use verify::{Check, RunError, VerifyReport, verify, verify_text};

/// The only run format this version reads and writes.
pub const RUN_FORMAT: &str = "coalition-run/1";

/// A proposal with everything needed to check it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// Always `coalition-run/1`.
    pub format: String,
    /// Version of the engine that made it.
    pub engine: String,
    /// SHA-256 of the case in canonical JSON.
    pub case_hash: String,
    /// The rules of the matching.
    pub policy: Policy,
    /// How good the proposal is.
    pub status: Status,
    /// ISO 4217 code that money is counted in.
    pub currency: String,
    /// Digits of its minor unit.
    pub minor_digits: u32,
    /// Sums by resource; funding first.
    pub totals: Vec<ResourceTotal>,
    /// Quantities of offers proposed for, or locked to, lines; by offer, then line, locks first.
    pub matches: Vec<Match>,
    /// One per State with needs, by code.
    pub coalitions: Vec<Coalition>,
    /// One per offer, by id: what is placed and what is left.
    pub offers: Vec<OfferUse>,
    /// Evidence of optimality.
    pub certificate: Certificate,
    /// The case that was matched.
    pub case: CaseFile,
    /// SHA-256 of this document in canonical JSON with an empty `hash`.
    pub hash: String,
}

/// How good a proposal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// No proposal is better under the policy.
    Optimal,
    /// The best that was found, and how much better another could be at most.
    Within(Gap),
}

/// What quantities count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResourceKey {
    /// Funding, expertise or in kind.
    pub kind: ResourceKind,
    /// The code; empty for funding.
    pub code: String,
    /// What quantities count; the case currency for funding.
    pub unit: String,
}

/// Quantities asked for and their cover. `needed = already_covered + locked + proposed + open`, where
/// what is not reported counts as nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amounts {
    /// Asked in all, over lines with a figure.
    pub needed: i64,
    /// Met outside this matching, over the lines for which that is reported; `None` where it is
    /// reported for none.
    pub already_covered: Option<i64>,
    /// Confirmed commitments.
    pub locked: i64,
    /// Proposed by this run: never a promise.
    pub proposed: i64,
    /// Still open.
    pub open: i64,
}

/// Sums of one resource over the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResourceTotal {
    /// What is counted.
    pub resource: ResourceKey,
    /// Asked and covered.
    pub amounts: Amounts,
    /// Offered in all years, where a figure is reported:
    /// `offered + bought = locked + proposed + buys + unused`.
    pub offered: i64,
    /// Money that is locked or proposed to fill lines of expertise and goods; 0 for all but funding.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub buys: i64,
    /// Units, locked or proposed, that money fills; 0 for funding.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub bought: i64,
    /// Offered, and neither locked nor proposed.
    pub unused: i64,
    /// Lines with a figure.
    pub lines: u32,
    /// Lines to be costed, in no sum.
    pub to_be_costed: u32,
}

/// A quantity of one offer for one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Match {
    /// Id of the offer.
    pub offer: String,
    /// Id of its donor.
    pub donor: String,
    /// ISO 3166-1 alpha-3 of the affected State.
    pub state: String,
    /// Id of the need.
    pub need: String,
    /// Id of the line.
    pub line: String,
    /// Calendar year.
    pub year: i32,
    /// In the unit of the line's resource.
    pub quantity: i64,
    /// What the quantity costs, in minor units of the case currency, where money fills a line of
    /// expertise or goods; `None` where the offer is of the line's own resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub money: Option<i64>,
    /// A confirmed commitment rather than a proposal.
    pub locked: bool,
}

impl Match {
    /// What the offer gives, in its own unit.
    #[must_use]
    pub fn given(&self) -> i64 {
        self.money.unwrap_or(self.quantity)
    }
}

/// One affected State and those who would support it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coalition {
    /// ISO 3166-1 alpha-3.
    pub state: String,
    /// Donors with something locked or proposed, by id; may be empty.
    pub members: Vec<Member>,
    /// Sums by resource.
    pub totals: Vec<CoalitionTotal>,
    /// Every line of the State, by id.
    pub lines: Vec<LineCover>,
    /// Groups that work on one theme, where the policy lists them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<ThematicGroup>,
}

/// The part of a coalition that works on one theme; one for each theme that the State asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThematicGroup {
    /// The theme.
    pub theme: GroupTheme,
    /// Donors with something locked or proposed for its lines, by id; may be empty.
    pub members: Vec<Member>,
    /// Sums by resource over its lines.
    pub totals: Vec<CoalitionTotal>,
    /// Ids of its lines, in order.
    pub lines: Vec<String>,
}

/// Themes that have a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupTheme {
    /// Article 4: clearance, survey and risk reduction education.
    ClearancePartnership,
    /// Article 5.
    VictimAssistanceGroup,
}

impl GroupTheme {
    /// Every theme, in the order of the articles.
    pub const ALL: [Self; 2] = [Self::ClearancePartnership, Self::VictimAssistanceGroup];

    /// Whether a need of a theme, by code, belongs to it.
    #[must_use]
    pub fn has(self, theme: &str) -> bool {
        match self {
            Self::ClearancePartnership => theme == "A4" || theme == "A4.2",
            Self::VictimAssistanceGroup => theme == "A5",
        }
    }
}

/// Sums of one resource over one State.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoalitionTotal {
    /// What is counted.
    pub resource: ResourceKey,
    /// Asked and covered, over all classes.
    pub amounts: Amounts,
    /// By national priority: index 0 is priority 1.
    pub by_priority: [Amounts; 3],
    /// By year, in order: the years in which a line has a figure. Empty in a run that was made before
    /// there were such sums.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_year: Vec<YearAmounts>,
    /// Lines to be costed, in no sum.
    pub to_be_costed: u32,
}

/// Sums of one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearAmounts {
    /// Calendar year.
    pub year: i32,
    /// Asked and covered, over all classes.
    pub amounts: Amounts,
}

/// What a donor is in a coalition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Proposed to convene: the donor with the greatest part of the State's (or group's) funding,
    /// or, without any, of its other support; ties go to the first id.
    ProposedLead,
    /// Brings money.
    Funder,
    /// Brings expertise.
    TechnicalPartner,
    /// Brings goods or services.
    InKindPartner,
}

/// A donor in a coalition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Id of the donor.
    pub donor: String,
    /// In the order of [`Role`].
    pub roles: Vec<Role>,
    /// What it brings, by resource.
    pub brings: Vec<Brings>,
}

/// A quantity that a member brings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Brings {
    /// What is counted.
    pub resource: ResourceKey,
    /// Confirmed.
    pub locked: i64,
    /// Proposed.
    pub proposed: i64,
}

/// A line and its cover.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineCover {
    /// Id of the line.
    pub line: String,
    /// Id of its need.
    pub need: String,
    /// What is asked.
    pub resource: ResourceKey,
    /// Calendar year.
    pub year: i32,
    /// National priority.
    pub priority: u8,
    /// `None`: to be costed.
    pub amounts: Option<Amounts>,
    /// Units among what is locked and proposed that money fills at their price.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub bought: i64,
    /// Why something is open; `None` where nothing is.
    pub diagnosis: Option<Diagnosis>,
}

/// Why a line is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Diagnosis {
    /// The main cause.
    pub cause: Cause,
    /// Offers that may serve the line.
    pub eligible: u32,
    /// Of those, with nothing left in the line's year.
    pub exhausted: u32,
    /// Of those with something left, at their limit per State or their share of the line.
    pub at_limit: u32,
    /// Offers of the same kind, or money where it may fill the line, that may not serve it, by rule; one offer may count under several.
    pub blocked: Vec<BlockedBy>,
}

/// How many offers a rule keeps from a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlockedBy {
    /// The rule.
    pub reason: Reason,
    /// Offers it keeps away.
    pub offers: u32,
    /// Of those, kept away by nothing else.
    pub only: u32,
}

/// The main cause of an open line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The line has no figure yet.
    ToBeCosted,
    /// Nobody offers this kind of resource.
    NothingOffered,
    /// Offers of the kind, or money that may fill it, exist, and a rule keeps each from the line.
    NoneEligible,
    /// Every eligible offer is used up: committed, or on other lines by the rules; or less than a unit
    /// costs is left of it.
    OffersExhausted,
    /// Eligible offers hold more, and a limit keeps it back: per State or line, a minimum grant,
    /// a number of States or partners, co-funding, or the fixed cost.
    LimitReached,
}

/// What became of an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferUse {
    /// Id of the offer.
    pub offer: String,
    /// What is counted.
    pub resource: ResourceKey,
    /// By year.
    pub years: Vec<OfferYearUse>,
    /// Costed lines with something left to fill that it may serve.
    pub eligible_lines: u32,
}

/// What became of an offer in one year. `offered = locked + proposed + unused`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferYearUse {
    /// Calendar year.
    pub year: i32,
    /// `None`: not reported.
    pub offered: Option<i64>,
    /// Confirmed.
    pub locked: i64,
    /// Proposed.
    pub proposed: i64,
    /// Neither.
    pub unused: i64,
}

/// Evidence that no proposal is better: the dual of the flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// Objective of the flow, as a decimal integer; primal and dual agree on it. In a strict order what the
    /// flow costs in the last step alone.
    pub objective: String,
    /// Pivots the simplex made.
    pub pivots: u64,
    /// Potential of each node of the network, in its documented order; empty beside a search.
    pub potentials: Vec<i64>,
    /// The proof of a case with limits that are not linear.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<SearchProof>,
    /// Where the policy asks for a strict order of objectives, and limits are not linear: the evidence for
    /// each step before the last, whose own is `search`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepProof>,
    /// Where money may fill lines of expertise and goods: the evidence for what is given in
    /// kind, which is settled first. The rest is then of money, beside these gifts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gifts: Option<Box<Self>>,
}

impl Certificate {
    /// Whether limits that are not linear were searched, in either round where there are two.
    #[must_use]
    pub fn is_searched(&self) -> bool {
        self.search.is_some() || self.gifts.as_ref().is_some_and(|gifts| gifts.is_searched())
    }
}

#[cfg_attr(
    target_pointer_width = "64",
    expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields by reference")
)]
const fn is_zero(quantity: &i64) -> bool {
    *quantity == 0
}

impl Run {
    /// The document in one line, fields in order.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self)
            .expect("a run holds only strings, integers and lists, which always serialize")
    }

    /// The document as a file a person can read.
    #[must_use]
    pub fn to_pretty_json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self)
            .expect("a run holds only strings, integers and lists, which always serialize");
        text.push('\n');
        text
    }

    /// The hash that [`Run::hash`] must hold.
    #[must_use]
    pub fn content_hash(&self) -> String {
        sha256_hex(Self { hash: String::new(), ..self.clone() }.to_json().as_bytes())
    }
}
