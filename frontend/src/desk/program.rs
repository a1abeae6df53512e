//! The programs that the desks consist of: each loads when one of its pages is opened.

use std::cell::Cell;

use super::route::Route;
use crate::browser;
use crate::route::Query;
use crate::router::{self, Routable as _};

/// A program of the desks. A reader waits only for the one whose pages they open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Program {
    /// Signing in, what needs attention.
    Home,
    /// The lists: of needs, offers, coalitions, commitments, exclusions, and of what donors say.
    Needs,
    /// One need.
    Need,
    /// One coalition.
    Convene,
    /// A coalition on paper.
    Brief,
    /// Response rounds.
    Rounds,
    /// The form of needs.
    Form,
    /// The forms of coalitions and of response rounds.
    Edit,
    /// What is fixed for a run, and exchange rates.
    Terms,
    /// What is opened now and then: needs from a spreadsheet, people, the account, invitations.
    Import,
    /// The form of offers.
    Offers,
    /// One offer, and what it fits.
    Offer,
    /// The workbench: the unit's.
    Unit,
    /// Figures; what waits for the unit.
    Figures,
}

thread_local! {
    static RUNNING: Cell<Program> = const { Cell::new(Program::Home) };
}

impl Program {
    /// The one that draws an address.
    pub(crate) const fn of(route: &Route) -> Self {
        match route {
            Route::Needs
            | Route::Offers
            | Route::Exclusions
            | Route::Coalitions
            | Route::Commitments
            | Route::Interests => Self::Needs,
            Route::Need { .. } => Self::Need,
            Route::Coalition { .. } => Self::Convene,
            Route::Brief { .. } => Self::Brief,
            Route::Rounds | Route::Round { .. } => Self::Rounds,
            Route::NewNeed | Route::EditNeed { .. } => Self::Form,
            Route::EditCoalition { .. } | Route::NewRound | Route::EditRound { .. } => Self::Edit,
            Route::Terms | Route::Rates => Self::Terms,
            Route::ImportNeeds | Route::People | Route::Account | Route::Welcome => Self::Import,
            Route::NewOffer | Route::EditOffer { .. } => Self::Offers,
            Route::Offer { .. } => Self::Offer,
            Route::Workbench => Self::Unit,
            Route::Figures | Route::Queue => Self::Figures,
            _ => Self::Home,
        }
    }

    /// Remembers which one this is.
    pub(super) fn begin(self) {
        RUNNING.set(self);
    }

    /// Whether an address is drawn by the program that runs.
    ///
    /// The forms of needs and of offers draw a page in place of their list, too; but only they lead there, where what
    /// was written waits: everybody else is on the way to the list.
    pub(super) fn is_running_for(route: &Route) -> bool {
        RUNNING.get() == Self::of(route)
    }
}

/// Goes to a page: without loading anything where this program draws it.
pub(crate) fn go(to: &Route, query: &Query) {
    let address = href(to, query);
    if Program::is_running_for(to) {
        router::push(&address);
    } else {
        browser::open_page(&address);
    }
}

/// As [`go`], in place of this page: the way back does not lead here again.
pub(crate) fn go_instead(to: &Route) {
    if Program::is_running_for(to) {
        router::replace(&to.to_path());
    } else {
        browser::open_instead(&to.to_path());
    }
}

/// An address as it stands in a link.
pub(crate) fn href(to: &Route, query: &Query) -> String {
    query.after(&to.to_path())
}

#[cfg(test)]
mod tests {
    use super::{Program, Route, href};
    use crate::route::Query;
    use crate::router::Routable as _;

    #[test]
    fn an_address_belongs_to_the_program_that_the_server_starts_there() {
        let of = |path: &str| Program::of(&Route::recognize(path));
        for path in ["needs", "offers", "coalitions", "commitments", "exclusions", "interests"] {
            assert_eq!(of(&format!("/desk/{path}")), Program::Needs, "{path}");
        }
        assert_eq!(of("/desk/needs/N-1"), Program::Need);
        assert_eq!(of("/desk/needs/import"), Program::Import);
        assert_eq!(of("/desk/offers/new"), Program::Offers);
        assert_eq!(of("/desk/offers/O-1"), Program::Offer);
        assert_eq!(of("/desk/offers/O-1/edit"), Program::Offers);
        assert_eq!(of("/desk/workbench"), Program::Unit);
        for path in ["figures", "queue"] {
            assert_eq!(of(&format!("/desk/{path}")), Program::Figures, "{path}");
        }
        for path in ["people", "account", "welcome"] {
            assert_eq!(of(&format!("/desk/{path}")), Program::Import, "{path}");
        }
        assert_eq!(of("/desk/coalitions/C-1"), Program::Convene);
        assert_eq!(of("/desk/coalitions/C-1/brief"), Program::Brief);
        for path in ["terms", "rates"] {
            assert_eq!(of(&format!("/desk/workbench/{path}")), Program::Terms, "{path}");
        }
        for path in ["needs/new", "needs/N-1/edit"] {
            assert_eq!(of(&format!("/desk/{path}")), Program::Form, "{path}");
        }
        for path in ["coalitions/C-1/edit", "rounds/new", "rounds/R-1/edit"] {
            assert_eq!(of(&format!("/desk/{path}")), Program::Edit, "{path}");
        }
        for path in ["", "/R-1"] {
            assert_eq!(of(&format!("/desk/rounds{path}")), Program::Rounds, "{path}");
        }
        for path in ["/desk/", "/desk/sign-in", "/desk/nothing/here"] {
            assert_eq!(of(path), Program::Home, "{path}");
        }
    }

    #[test]
    fn a_link_carries_its_query() {
        let query = Query::default().with("lang", "ar");
        assert_eq!(href(&Route::Needs, &query), "/desk/needs?lang=ar");
        assert_eq!(href(&Route::Home, &Query::default()), "/desk/");
    }
}
