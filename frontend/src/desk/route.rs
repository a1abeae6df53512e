//! Every address of the desks.

crate::router::routes! {
    /// A page of the desks.
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
        /// What is fixed for a run of the snapshot that its query names: the unit's.
        #[at("/desk/workbench/terms")]
        Terms,
        /// Exchange rates: the unit's.
        #[at("/desk/workbench/rates")]
        Rates,
        /// What waits for the unit.
        #[at("/desk/queue")]
        Queue,
        /// What donors say of needs: all of it for the unit, for others their own.
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
        /// What was promised in coalitions, and what waits of it.
        #[at("/desk/commitments")]
        Commitments,
        /// Response rounds that the reader may see.
        #[at("/desk/rounds")]
        Rounds,
        /// A new response round: the unit's.
        #[at("/desk/rounds/new")]
        NewRound,
        /// One response round.
        #[at("/desk/rounds/:id")]
        Round {
            /// Its id.
            id: String,
        },
        /// Changing a response round: the unit's.
        #[at("/desk/rounds/:id/edit")]
        EditRound {
            /// Its id.
            id: String,
        },
        /// Exclusions that the reader's side asked for; for the unit, all.
        #[at("/desk/exclusions")]
        Exclusions,
        /// People and invitations: the unit's.
        #[at("/desk/people")]
        People,
        /// No such page.
        #[at("/desk/404")]
        NotFound,
    } else NotFound
}

impl Route {
    /// The page above this one; `None` for those that stand by themselves.
    pub(crate) fn section(&self) -> Option<Self> {
        Some(match self {
            Self::NewNeed | Self::ImportNeeds | Self::Need { .. } | Self::EditNeed { .. } => {
                Self::Needs
            }
            Self::NewOffer | Self::Offer { .. } | Self::EditOffer { .. } => Self::Offers,
            Self::Coalition { .. }
            | Self::EditCoalition { .. }
            | Self::Brief { .. }
            | Self::Commitments => Self::Coalitions,
            Self::NewRound | Self::Round { .. } | Self::EditRound { .. } => Self::Rounds,
            Self::Queue | Self::Interests | Self::Exclusions | Self::Terms | Self::Rates => {
                Self::Workbench
            }
            _ => return None,
        })
    }

    /// The record that this page is another side of: its form, or its sheet for print.
    pub(crate) fn record(&self) -> Option<(Self, String)> {
        let id = match self {
            Self::EditNeed { id }
            | Self::EditOffer { id }
            | Self::EditCoalition { id }
            | Self::Brief { id }
            | Self::EditRound { id } => id.clone(),
            _ => return None,
        };
        let of = id.clone();
        let route = match self {
            Self::EditNeed { .. } => Self::Need { id },
            Self::EditOffer { .. } => Self::Offer { id },
            Self::EditRound { .. } => Self::Round { id },
            _ => Self::Coalition { id },
        };
        Some((route, of))
    }
}

#[cfg(test)]
mod tests {
    use super::Route;
    use crate::router::Routable as _;

    #[test]
    fn every_page_is_found_at_its_own_path() {
        let paths = "/desk/ /desk/sign-in /desk/needs /desk/needs/new /desk/needs/import /desk/needs/N-1 \
            /desk/needs/N-1/edit /desk/offers/new /desk/offers/O-1 /desk/workbench /desk/workbench/terms \
            /desk/coalitions/C-1/brief /desk/rounds/new /desk/rounds/R-1 /desk/rounds/R-1/edit /desk/people";
        for path in paths.split_whitespace() {
            assert_eq!(Route::recognize(path).to_path(), path);
            assert_ne!(Route::recognize(path), Route::NotFound);
        }
        assert_eq!(Route::recognize("/desk/rounds/new"), Route::NewRound);
        assert_eq!(Route::recognize("/desk"), Route::Home);
        let odd = Route::Need { id: "a b/é".to_owned() };
        assert_eq!(odd.to_path(), "/desk/needs/a%20b%2F%C3%A9");
        assert_eq!(Route::recognize(&odd.to_path()), odd);
        for path in ["/desk/no/such/page", "/desk/needs//edit", "/desk/404"] {
            assert_eq!(Route::recognize(path), Route::NotFound, "{path}");
        }
    }
}
