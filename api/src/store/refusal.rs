//! Why something about accounts was not done: an answer, not a failure.

/// Why something about accounts was not done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody is signed in; or address, password or code are wrong, and it is not said which.
    #[error("not signed in")]
    NotSignedIn,
    /// The password is right, and a code is missing.
    #[error("a code is needed")]
    CodeNeeded,
    /// Acting for the unit needs an authenticator.
    #[error("an authenticator is needed")]
    TotpNeeded,
    /// Too many attempts failed.
    #[error("too many attempts; again in {seconds} s")]
    Limited {
        /// When to try again.
        seconds: i64,
    },
    /// The seat taken does not allow it.
    #[error("not allowed")]
    NotAllowed,
    /// The link is unknown, used, withdrawn or too old, and it is not said which.
    #[error("the link is not valid")]
    NoSuchLink,
    /// There is no such thing: `person`, `party`, `seat`, `invitation`, `session` or `search`.
    #[error("no such {0}")]
    NoSuch(&'static str),
    /// A change must say which version it changes.
    #[error("a version is needed")]
    VersionNeeded,
    /// Somebody else was faster.
    #[error("the current version is {current}")]
    Changed {
        /// The version that is kept.
        current: i64,
    },
    /// A field of the body cannot be taken.
    #[error("{path}: {detail}")]
    Body {
        /// The field.
        path: &'static str,
        /// What is wrong.
        detail: &'static str,
        /// What to do about it.
        fix: &'static str,
    },
    /// It cannot be done as things stand.
    #[error("{0}")]
    Conflict(Conflict),
    /// A page of another site sent it.
    #[error("sent by another site")]
    CrossSite,
    /// It names a host that is not this one.
    #[error("for another host")]
    ForeignHost,
}

/// What stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Conflict {
    /// Nobody gives up their own seat in the unit, or disables themselves.
    #[error("you cannot take this away from yourself; another officer can")]
    Yourself,
    /// The unit would have nobody left.
    #[error("the unit would have no officer left")]
    LastOfficer,
    /// The party has been added.
    #[error("there is a party with this id")]
    PartyExists,
    /// States and the unit come with the data.
    #[error("only organisations can be changed here")]
    NotAnOrganisation,
    /// They have it.
    #[error("they have this seat already")]
    SeatExists,
    /// No authenticator is being set up.
    #[error("no authenticator is being set up in this session")]
    TotpNotBegun,
    /// There is none to remove.
    #[error("the account has no authenticator")]
    NoTotp,
    /// The unit's officers keep theirs.
    #[error("acting for the unit needs an authenticator; replace it instead")]
    TotpKept,
    /// The account came to be meanwhile.
    #[error("the account has changed meanwhile; open the link again")]
    LinkMoved,
    /// They are kept from signing in.
    #[error("the person is disabled")]
    Disabled,
    /// As many searches are kept as one may have.
    #[error("as many searches are kept as one may have, 50; delete one first")]
    SearchesFull,
    /// No mail server is configured.
    #[error("no letters are sent from here; make the invitation without one and send the link")]
    NoMail,
}

impl Conflict {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Yourself => "yourself",
            Self::LastOfficer => "last_officer",
            Self::PartyExists => "party_exists",
            Self::NotAnOrganisation => "not_an_organisation",
            Self::SeatExists => "seat_exists",
            Self::TotpNotBegun => "totp_not_begun",
            Self::NoTotp => "no_totp",
            Self::TotpKept => "totp_kept",
            Self::LinkMoved => "link_moved",
            Self::Disabled => "disabled",
            Self::SearchesFull => "searches_full",
            Self::NoMail => "no_mail",
        }
    }
}

impl From<Conflict> for Refusal {
    fn from(conflict: Conflict) -> Self {
        Self::Conflict(conflict)
    }
}
