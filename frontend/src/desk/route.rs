//! Every address of the desks.

use yew_router::Routable;

/// A page of the desks.
#[derive(Clone, Debug, PartialEq, Eq, Routable)]
pub(crate) enum Route {
    /// What needs attention.
    #[at("/desk/")]
    Home,
    /// Signing in.
    #[at("/desk/sign-in")]
    SignIn,
    /// Where a link of a letter leads; its secret is behind the `#`.
    #[at("/desk/welcome")]
    Welcome,
    /// Password, authenticator, sessions.
    #[at("/desk/account")]
    Account,
    /// Needs that the reader may see.
    #[at("/desk/needs")]
    Needs,
    /// A new need.
    #[at("/desk/needs/new")]
    NewNeed,
    /// Needs from a sheet.
    #[at("/desk/needs/import")]
    ImportNeeds,
    /// One need.
    #[at("/desk/needs/:id")]
    Need {
        /// Its id.
        id: String,
    },
    /// Changing a need.
    #[at("/desk/needs/:id/edit")]
    EditNeed {
        /// Its id.
        id: String,
    },
    /// Offers that the reader may see.
    #[at("/desk/offers")]
    Offers,
    /// A new offer.
    #[at("/desk/offers/new")]
    NewOffer,
    /// One offer, and what it fits.
    #[at("/desk/offers/:id")]
    Offer {
        /// Its id.
        id: String,
    },
    /// Changing an offer.
    #[at("/desk/offers/:id/edit")]
    EditOffer {
        /// Its id.
        id: String,
    },
    /// Snapshots, runs, scenarios: the unit's.
    #[at("/desk/workbench")]
    Workbench,
    /// What waits for the unit.
    #[at("/desk/queue")]
    Queue,
    /// What donors say of needs: the unit's.
    #[at("/desk/interests")]
    Interests,
    /// What needs come to, and what of it is covered.
    #[at("/desk/figures")]
    Figures,
    /// Coalitions that the reader takes part in.
    #[at("/desk/coalitions")]
    Coalitions,
    /// One coalition.
    #[at("/desk/coalitions/:id")]
    Coalition {
        /// Its id.
        id: String,
    },
    /// Changing a coalition: the unit's.
    #[at("/desk/coalitions/:id/edit")]
    EditCoalition {
        /// Its id.
        id: String,
    },
    /// A coalition on paper.
    #[at("/desk/coalitions/:id/brief")]
    Brief {
        /// Its id.
        id: String,
    },
    /// Response rounds that the reader may see.
    #[at("/desk/rounds")]
    Rounds,
    /// One response round.
    #[at("/desk/rounds/:id")]
    Round {
        /// Its id.
        id: String,
    },
    /// A new response round: the unit's.
    #[at("/desk/rounds/new")]
    NewRound,
    /// Changing a response round: the unit's.
    #[at("/desk/rounds/:id/edit")]
    EditRound {
        /// Its id.
        id: String,
    },
    /// Exclusions that sides asked for: the unit's.
    #[at("/desk/exclusions")]
    Exclusions,
    /// People and invitations: the unit's.
    #[at("/desk/people")]
    People,
    /// No such page.
    #[not_found]
    #[at("/desk/404")]
    NotFound,
}
