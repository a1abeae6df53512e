//! What signs people in: passwords, links, authenticators; and their sessions.
//!
//! Bodies that carry a secret show none of it in [`Debug`](std::fmt::Debug), so that no log holds
//! what was not meant for it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::access::{PartyId, Role, Seat};
use crate::account::Language;
use crate::code::code_enum;

/// Gives a body with secrets a `Debug` that names its type and nothing else.
macro_rules! keeps_secrets {
    ($($name:ident),+ $(,)?) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    )+};
}

keeps_secrets! {
    SignIn, AcceptLink, LinkToken, Invitation, ResetLink, PasswordChange, TotpBegun, TotpConfirm,
    TotpRemove, RecoveryCodes,
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
    /// What the page speaks: letters to them will be in it. Without it, what is kept stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// What is sent to take a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SeatChoice {
    /// For whom to act.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub party: PartyId,
    /// As what.
    pub role: Role,
}

/// What is sent to choose the language of letters to oneself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LanguageChoice {
    /// The language.
    pub language: Language,
}

/// One of somebody's own sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SessionEntry {
    /// To end it by.
    pub id: String,
    /// The seat taken in it.
    pub seat: Option<Seat>,
    /// What the browser called itself.
    pub agent: String,
    /// When it began.
    pub created_at: String,
    /// When it was last used, to within a minute.
    pub seen_at: String,
    /// When it ends at the latest.
    pub expires_at: String,
    /// Whether it is the one that asks.
    pub is_current: bool,
}

/// What is sent to change one's password; every other session ends.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    /// The password so far.
    pub current: String,
    /// At least 12 characters.
    pub new: String,
}

/// A secret for an authenticator, not in force until a code of it was sent.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TotpBegun {
    /// To type into the authenticator, in base 32.
    pub secret: String,
    /// The same as an `otpauth:` address, to follow or to show as a picture.
    pub url: String,
}

/// What is sent to put an authenticator into force.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TotpConfirm {
    /// Six digits of the new authenticator.
    pub code: String,
    /// The password; needed where another authenticator is in force.
    #[serde(default)]
    pub password: Option<String>,
    /// Six digits of the authenticator so far, or a recovery code; needed where there is one.
    #[serde(default)]
    pub old_code: Option<String>,
}

/// What is sent to give up the authenticator.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TotpRemove {
    /// The password.
    pub password: String,
    /// Six digits, or a recovery code.
    pub code: String,
}

/// Codes for whoever loses the authenticator, each good for one use; shown this once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecoveryCodes {
    /// The codes.
    pub codes: Vec<String>,
}

/// What is sent to invite somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Invite {
    /// Where the link goes.
    pub email: String,
    /// For whom they will act.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub party: PartyId,
    /// As what.
    pub role: Role,
    /// Whether the server sends the link by letter; without it, whoever invites sends it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub letter: bool,
    /// What the letter is written in, unless they have an account whose language is known; English
    /// without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// An invitation that was not accepted yet.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Invitation {
    /// To withdraw it by.
    pub id: String,
    /// Whom it is for.
    pub email: String,
    /// For whom they will act.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub party: PartyId,
    /// As what.
    pub role: Role,
    /// When it was made.
    pub created_at: String,
    /// Until when it can be accepted.
    pub expires_at: String,
    /// The link to send, with its secret; only in the answer that makes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// A link that sets a new password, made by the unit for somebody.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ResetLink {
    /// Whom it is for.
    pub email: String,
    /// The link to send, with its secret; shown this once.
    pub link: String,
    /// Until when it works.
    pub expires_at: String,
}

/// The page of another provider of accounts to go on to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ProviderPage {
    /// Its address.
    pub url: String,
}

code_enum! {
    /// What a link is for.
    Purpose {
        /// Takes a seat, and makes an account where there is none.
        Invitation = "invitation",
        /// Sets a new password.
        Reset = "reset",
        /// Makes the first officer of the unit.
        Setup = "setup",
    }
}

/// What is sent to ask what a link is for.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LinkToken {
    /// The secret of the link: what follows `#` in it.
    pub token: String,
}

/// What a link is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LinkFacts {
    /// What it does.
    pub purpose: Purpose,
    /// Whom it is for; `null` where whoever holds it says so (`setup`).
    pub email: Option<String>,
    /// The seat that it gives; `null` for `reset`.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub party: Option<PartyId>,
    /// The role of the seat that it gives; `null` for `reset`.
    pub role: Option<Role>,
    /// As they are shown, where they have an account.
    pub name: Option<String>,
    /// Whether `password` must be the one that they have, since the link only adds a seat.
    pub has_password: bool,
    /// Whether `code` is needed.
    pub needs_code: bool,
    /// Until when it works.
    pub expires_at: String,
}

/// What is sent to accept an invitation or to set a new password.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AcceptLink {
    /// The secret of the link.
    pub token: String,
    /// The address; needed for `setup`, and refused where the link names one.
    #[serde(default)]
    pub email: Option<String>,
    /// As they want to be shown; needed where there is no account yet.
    #[serde(default)]
    pub name: Option<String>,
    /// The new one, of at least 12 characters; or the one they have, where the link only adds a
    /// seat.
    pub password: String,
    /// Six digits of the authenticator, or a recovery code, where the account has one.
    #[serde(default)]
    pub code: Option<String>,
    /// What the page speaks: letters to them will be in it. Without it, what is kept stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// How people sign in at an installation, for the page to offer what works.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignInWays {
    /// Whether another provider's accounts may be used.
    pub provider: bool,
    /// Whether the server sends letters: links for new passwords, and invitations if asked to.
    pub letters: bool,
}

/// What is sent by somebody who forgot the password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ForgottenPassword {
    /// The address.
    pub email: String,
}

#[cfg(test)]
mod tests {
    use super::{AcceptLink, SignIn};

    #[test]
    fn secrets_are_not_written_into_logs() {
        let sign_in = SignIn {
            email: "who@unit.example".to_owned(),
            password: "hunter2 hunter2".to_owned(),
            code: Some("123456".to_owned()),
            language: None,
        };
        assert_eq!(format!("{sign_in:?}"), "SignIn { .. }");
        let text = r#"{"token":"T0K3N","password":"hunter2 hunter2"}"#;
        let accept: AcceptLink = serde_json::from_str(text).expect("it is one");
        assert_eq!(format!("{accept:?}"), "AcceptLink { .. }");
    }
}
