//! The fields of `coalition-case/1`, one struct per JSON object.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::preferences::AlsoPrefers;
use crate::order::sort_by;

/// Declares an enum whose variants have one fixed spelling in files.
macro_rules! code_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $text)] $variant),+ }

        impl Code for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const CODES: &'static [&'static str] = &[$($text),+];
            fn code(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }
    };
}

/// A closed list of words as they are spelled in files.
pub trait Code: Copy + Sized + 'static {
    /// Every value, in the order of the documentation.
    const ALL: &'static [Self];
    /// Their spellings, in the same order.
    const CODES: &'static [&'static str];
    /// The spelling in files.
    fn code(self) -> &'static str;
}

code_enum! {
    /// What is asked for or given.
    ResourceKind {
        /// Money.
        Funding = "funding",
        /// People's time: advisers, officers, teams.
        Expertise = "expertise",
        /// Goods and services in kind.
        InKind = "in_kind",
    }
}

code_enum! {
    /// Who may see a record, from the narrowest audience to the widest.
    Visibility {
        /// The Implementation Support Unit only.
        Isu = "isu",
        /// The States that the record names.
        NamedStates = "named_states",
        /// The members of the Country Coalition.
        Coalition = "coalition",
        /// Every State Party.
        StatesParties = "states_parties",
        /// Everyone.
        Public = "public",
    }
}

code_enum! {
    /// Who stated a need.
    Origin {
        /// The affected State itself.
        State = "state",
        /// Somebody else; never shown as the State's own request.
        ThirdParty = "third_party",
        /// Computed from public figures.
        Derived = "derived",
    }
}

code_enum! {
    /// How a figure came to be.
    Basis {
        /// Stated by the source.
        Stated = "stated",
        /// Computed from the source.
        Derived = "derived",
        /// An assumption made for the case.
        Assumed = "assumed",
    }
}

code_enum! {
    /// What sort of donor it is.
    DonorKind {
        /// A State, Party or not.
        State = "state",
        /// A regional organisation.
        RegionalOrganisation = "regional_organisation",
        /// A United Nations body or fund.
        UnitedNations = "united_nations",
        /// A development bank.
        DevelopmentBank = "development_bank",
        /// A climate or environment fund.
        ClimateFund = "climate_fund",
        /// A company.
        Company = "company",
        /// A foundation.
        Foundation = "foundation",
        /// A non-governmental organisation.
        Ngo = "ngo",
    }
}

code_enum! {
    /// A State's relation to the Convention: a label, never a condition.
    PartyStatus {
        /// State Party.
        StateParty = "state_party",
        /// Signatory.
        Signatory = "signatory",
        /// State not party.
        NotParty = "not_party",
        /// Not a State.
        NotApplicable = "not_applicable",
    }
}

code_enum! {
    /// How firm a locked amount is.
    LockStatus {
        /// Committed by the donor.
        Committed = "committed",
        /// Paid, or delivered in kind.
        Paid = "paid",
    }
}

code_enum! {
    /// Which side asked that a pair not be proposed.
    VetoBy {
        /// The affected State.
        State = "state",
        /// The donor.
        Donor = "donor",
    }
}

/// An immutable snapshot of needs, offers, locks and exclusions.
///
/// Lists are kept sorted by id, so that two files that differ only in order are the same case;
/// only `notes` stay as they stand, to be read one after the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CaseFile {
    /// Always `coalition-case/1`.
    pub format: String,
    /// What the case is called.
    pub title: String,
    /// The standing of its figures; printed wherever they are shown.
    pub label: String,
    /// The day the case describes.
    pub as_of: Date,
    /// ISO 4217 code of the currency that everything is counted in.
    pub currency: String,
    /// Remarks about the case as a whole.
    pub notes: Vec<String>,
    /// Exchange rates into `currency`.
    pub rates: Vec<Rate>,
    /// Every State that the case names.
    pub states: Vec<StateEntry>,
    /// What affected States ask for.
    pub needs: Vec<Need>,
    /// Who offers.
    pub donors: Vec<Donor>,
    /// What they offer.
    pub offers: Vec<Offer>,
    /// Confirmed commitments: fixed, never moved by the matching.
    pub locks: Vec<Lock>,
    /// Pairs of donor and State that must not be proposed.
    pub vetoes: Vec<Veto>,
    /// Pairs of offer and line that must not be proposed.
    pub forbidden_pairs: Vec<ForbiddenPair>,
}

/// A dated exchange rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rate {
    /// ISO 4217 code of the foreign currency.
    pub currency: String,
    /// Units of the case currency for one unit of the foreign one, as a decimal string.
    pub per_unit: String,
    /// The day of the rate.
    pub date: Date,
    /// Where it was published.
    pub source: String,
}

/// A State as the case names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StateEntry {
    /// ISO 3166-1 alpha-3.
    pub iso3: String,
    /// Name as the United Nations writes it.
    pub name: String,
    /// M49 region.
    pub region: String,
    /// M49 subregion; empty where it is not stated, and then not written either.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub subregion: String,
    /// On the list of least developed countries.
    pub ldc: bool,
    /// Eligible for official development assistance.
    pub oda: bool,
    /// The most donors this State wants to work with.
    pub max_partners: Option<u32>,
}

/// Where one figure comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Provenance {
    /// The field it explains, for example `amount`.
    pub figure: String,
    /// Stated, derived or assumed.
    pub basis: Basis,
    /// Publication or table.
    pub source: String,
    /// How it was computed, ranges, cautions.
    pub note: Option<String>,
}

/// Something an affected State asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Need {
    /// Unique in the case.
    pub id: String,
    /// ISO 3166-1 alpha-3 of the affected State.
    pub state: String,
    /// Theme by Article, for example `A4`.
    pub theme: String,
    /// Activity, for example `BAC`.
    pub activity: String,
    /// In the State's words.
    pub title: String,
    /// National priority: 1 (first) to 3.
    pub priority: u8,
    /// Treaties the need serves.
    pub treaties: Vec<String>,
    /// Treaty or national date.
    pub deadline: Option<Date>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Who stated it.
    pub origin: Origin,
    /// Where it was stated.
    pub source: Option<String>,
    /// Cautions.
    pub note: Option<String>,
    /// One resource in one year each.
    pub lines: Vec<Line>,
}

/// One resource in one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Unique in the case.
    pub id: String,
    /// Funding, expertise or in kind.
    pub kind: ResourceKind,
    /// What exactly, for expertise and goods.
    pub code: Option<String>,
    /// Calendar year.
    pub year: i32,
    /// Funding: decimal string in `currency`; `null` is *to be costed*.
    pub amount: Option<String>,
    /// ISO 4217; the case currency where absent.
    pub currency: Option<String>,
    /// Expertise and goods: whole units; `null` is *to be costed*.
    pub quantity: Option<i64>,
    /// What `quantity` counts.
    pub unit: Option<String>,
    /// Price of one unit, as a decimal string.
    pub unit_cost: Option<String>,
    /// Whether money may buy the units that nobody gives.
    pub money_may_fill: bool,
    /// Met outside this matching: an amount for funding, whole units otherwise.
    pub already_covered: Option<String>,
    /// The least that is of use in all, with what is covered and committed: less than this is not
    /// proposed. An amount for funding, whole units otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smallest_part: Option<String>,
    /// Where each figure comes from.
    pub provenance: Vec<Provenance>,
}

/// Somebody who offers support.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Donor {
    /// Unique in the case.
    pub id: String,
    /// Name or neutral designation.
    pub name: String,
    /// What sort of donor.
    pub kind: DonorKind,
    /// For a State, where its name is shown.
    pub iso3: Option<String>,
    /// M49 region.
    pub region: Option<String>,
    /// Relation to the Convention.
    pub party_status: Option<PartyStatus>,
}

/// What a donor can give, with its limits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Offer {
    /// Unique in the case.
    pub id: String,
    /// Id of the donor.
    pub donor: String,
    /// Funding, expertise or in kind.
    pub kind: ResourceKind,
    /// In the donor's words.
    pub title: Option<String>,
    /// What exactly, for expertise and goods.
    pub code: Option<String>,
    /// What quantities count.
    pub unit: Option<String>,
    /// Who may see it.
    pub visibility: Visibility,
    /// How much in each year.
    pub years: Vec<OfferYear>,
    /// States it may go to; with `regions`, either suffices; both empty: any.
    pub states: Vec<String>,
    /// States it may not go to.
    pub excluded_states: Vec<String>,
    /// Regions or subregions it may go to.
    pub regions: Vec<String>,
    /// Regions or subregions it may not go to.
    pub excluded_regions: Vec<String>,
    /// Themes it may serve; empty: any.
    pub themes: Vec<String>,
    /// Themes it may not serve.
    pub excluded_themes: Vec<String>,
    /// Activities it may serve; empty: any.
    pub activities: Vec<String>,
    /// Activities it may not serve.
    pub excluded_activities: Vec<String>,
    /// Only for least developed countries.
    pub ldc_only: bool,
    /// Only for States eligible for official development assistance.
    pub oda_only: bool,
    /// The least that a State may receive, if it receives anything.
    pub min_grant: Option<String>,
    /// The most that one State may receive in one year.
    pub max_per_state: Option<String>,
    /// The most States it may go to.
    pub max_states: Option<u32>,
    /// The greatest share of one line, as a decimal string from 0 to 1.
    pub max_share_of_line: Option<String>,
    /// Only beside another contributor.
    pub needs_co_funding: bool,
    /// State to weight, 1 to 9; greater is preferred.
    pub preferences: BTreeMap<String, u8>,
    /// Themes, regions and years to weight; not written where there is none.
    #[serde(skip_serializing_if = "AlsoPrefers::is_empty")]
    pub also_prefers: AlsoPrefers,
    /// Last day on which the offer stands.
    pub expires: Option<Date>,
    /// Conditions that no rule can hold; shown, never enforced.
    pub note: Option<String>,
    /// Where each figure comes from.
    pub provenance: Vec<Provenance>,
}

/// What an offer holds in one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OfferYear {
    /// Calendar year.
    pub year: i32,
    /// Funding: decimal string; `null` is *not reported*.
    pub amount: Option<String>,
    /// ISO 4217; the case currency where absent.
    pub currency: Option<String>,
    /// Expertise and goods: whole units; `null` is *not reported*.
    pub quantity: Option<i64>,
}

/// A confirmed commitment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lock {
    /// Id of the offer it comes from.
    pub offer: String,
    /// Id of the line it goes to.
    pub line: String,
    /// Calendar year; the line's.
    pub year: i32,
    /// In the line's currency, or in whole units.
    pub quantity: String,
    /// How firm it is.
    pub status: LockStatus,
}

/// A donor and a State that must not be proposed to each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Veto {
    /// Id of the donor.
    pub donor: String,
    /// ISO 3166-1 alpha-3 of the State.
    pub state: String,
    /// Who asked for it.
    pub by: VetoBy,
}

/// An offer and a line that must not be proposed to each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ForbiddenPair {
    /// Id of the offer.
    pub offer: String,
    /// Id of the line.
    pub line: String,
}

impl CaseFile {
    /// Sorts every list by id, so that order in the file means nothing; `notes` are read in theirs.
    pub(crate) fn canonicalize(&mut self) {
        sort_by(&mut self.rates, |a, b| a.currency.cmp(&b.currency));
        sort_by(&mut self.states, |a, b| a.iso3.cmp(&b.iso3));
        sort_by(&mut self.donors, |a, b| a.id.cmp(&b.id));
        sort_by(&mut self.needs, |a, b| a.id.cmp(&b.id));
        for need in &mut self.needs {
            sort_by(&mut need.treaties, String::cmp);
            sort_by(&mut need.lines, |a, b| a.id.cmp(&b.id));
            for line in &mut need.lines {
                sort_by(&mut line.provenance, Provenance::cmp);
            }
        }
        sort_by(&mut self.offers, |a, b| a.id.cmp(&b.id));
        for offer in &mut self.offers {
            sort_by(&mut offer.years, |a, b| a.year.cmp(&b.year));
            sort_by(&mut offer.provenance, Provenance::cmp);
            for list in [
                &mut offer.states,
                &mut offer.excluded_states,
                &mut offer.regions,
                &mut offer.excluded_regions,
                &mut offer.themes,
                &mut offer.excluded_themes,
                &mut offer.activities,
                &mut offer.excluded_activities,
            ] {
                sort_by(list, String::cmp);
            }
        }
        sort_by(&mut self.locks, |a, b| {
            let (left, right) = ((&a.offer, &a.line), (&b.offer, &b.line));
            left.cmp(&right).then_with(|| (&a.quantity, a.status).cmp(&(&b.quantity, b.status)))
        });
        sort_by(&mut self.vetoes, |a, b| {
            (&a.donor, &a.state, a.by).cmp(&(&b.donor, &b.state, b.by))
        });
        sort_by(&mut self.forbidden_pairs, |a, b| (&a.offer, &a.line).cmp(&(&b.offer, &b.line)));
    }
}
