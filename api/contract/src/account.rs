//! Parties, people, and who is asking. What signs people in is in [`crate::sign_in`].

use serde::{Deserialize, Serialize};

use crate::access::{PartyId, Seat};
use crate::code::code_enum;

code_enum! {
    /// What sort of party it is.
    PartyKind {
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
        /// The Implementation Support Unit itself.
        Unit = "unit",
    }
}

/// A State, an organisation, or the unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// ISO 3166-1 alpha-3 for a State, a short id otherwise.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: PartyId,
    /// What sort.
    pub kind: PartyKind,
    /// The name by language (`en`, `fr`, `es`, `ar`, `ru`, `zh`); `en` is always there.
    pub names: Names,
    /// `state_party`, `signatory`, `not_party` or `not_applicable`: a label, never a condition.
    pub status: String,
    /// M49 region; empty where it has none.
    pub region: String,
    /// M49 subregion; empty where it has none.
    pub subregion: String,
    /// On the list of least developed countries.
    pub ldc: bool,
    /// Eligible for official development assistance.
    pub oda: bool,
    /// The duty to clear under Article 4, where public records name one; nothing where they do not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article4: Option<Article4>,
}

/// What public records say of a State's duty to clear under Article 4.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Article4 {
    /// The deadline, `2034-02-01`, with every extension that was decided. Nothing: it is not reported, as the
    /// outcome of a request to extend it is not in the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<String>,
    /// Who says so: a title and its year.
    pub source: String,
    /// Where.
    pub url: String,
}

/// A name in the six languages of the United Nations; empty where it is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Names {
    /// العربية
    pub ar: String,
    /// 中文
    pub zh: String,
    /// English
    pub en: String,
    /// Français
    pub fr: String,
    /// Русский
    pub ru: String,
    /// Español
    pub es: String,
}

code_enum! {
    /// One of the six languages of the United Nations, for letters.
    #[derive(Default)]
    Language {
        /// English; of whom nothing else is known, it is this.
        #[default]
        English = "en",
        /// Français.
        French = "fr",
        /// Español.
        Spanish = "es",
        /// Русский.
        Russian = "ru",
        /// العربية.
        Arabic = "ar",
        /// 中文.
        Chinese = "zh",
    }
}

code_enum! {
    /// What somebody who signed in must do before anything else.
    Must {
        /// Pick one of several seats.
        PickSeat = "pick_seat",
        /// Set up an authenticator: acting for the unit needs one.
        SetUpTotp = "set_up_totp",
    }
}

/// Who is asking, as the server sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// `null` for a visitor.
    pub person: Option<Person>,
    /// The seat taken; `null` for a visitor, or while one of several is to be picked.
    pub seat: Option<Seat>,
    /// The seats to pick from.
    pub seats: Vec<Seat>,
    /// When the session ends at the latest, used or not; `null` for a visitor.
    pub expires_at: Option<String>,
    /// What must be done before anything else; `null` where nothing must.
    pub must: Option<Must>,
    /// Whether this server holds invented people and figures only.
    pub demo: bool,
}

/// Somebody with an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Unique.
    pub id: String,
    /// Where links are sent; a role mailbox if possible.
    pub email: String,
    /// As it is shown: a name or a function.
    pub name: String,
    /// Whether signing in needs a code of an authenticator, too.
    pub totp: bool,
}

/// A person as the unit sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PersonEntry {
    /// Unique.
    pub id: String,
    /// Where links are sent.
    pub email: String,
    /// As it is shown: a name or a function.
    pub name: String,
    /// Whether signing in needs a code of an authenticator, too.
    pub totp: bool,
    /// Whether they are kept from signing in.
    pub is_disabled: bool,
    /// Whether they are an invention of the demonstration.
    pub is_demo: bool,
    /// What they may act as.
    pub seats: Vec<Seat>,
    /// When they last used the server; `null` where they never did.
    pub seen_at: Option<String>,
    /// When they came.
    pub created_at: String,
    /// Counts changes from 1; also the entity tag.
    pub version: i64,
}

/// What is sent to change a person, with `If-Match`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PersonEdit {
    /// As it is shown: a name or a function.
    pub name: String,
    /// Whether they are kept from signing in; their sessions end at once.
    pub is_disabled: bool,
}

/// What is sent to add an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewOrganisation {
    /// 2 to 20 capital letters, digits and hyphens; not three letters, which is a State's.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: PartyId,
    /// Any but `state` and `unit`.
    pub kind: PartyKind,
    /// `en` is needed.
    pub names: Names,
}

/// What is sent to change an organisation, with `If-Match`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OrganisationEdit {
    /// Any but `state` and `unit`.
    pub kind: PartyKind,
    /// `en` is needed.
    pub names: Names,
}
