//! People, what they act for, their sessions, and the links that bring them in.

use serde::{Deserialize, Serialize};

use crate::access::{PartyId, Role, Seat};
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
    /// When the session ends unless it is used, and at the latest; `null` for a visitor.
    pub expires_at: Option<String>,
    /// What must be done before anything else, for example `set_up_totp`.
    pub must: Option<String>,
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

/// What is sent to sign in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// The address.
    pub email: String,
    /// The password.
    pub password: String,
    /// Six digits of the authenticator, or a recovery code, where the account has one.
    #[serde(default)]
    pub code: Option<String>,
}

/// What is sent to invite somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Invite {
    /// Where the link goes.
    pub email: String,
    /// For whom they will act.
    pub party: PartyId,
    /// As what.
    pub role: Role,
}

/// What is sent to accept an invitation or to set a new password.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AcceptLink {
    /// The secret of the link.
    pub token: String,
    /// As they want to be shown; kept as it is where absent.
    #[serde(default)]
    pub name: Option<String>,
    /// At least 12 characters.
    pub password: String,
}
