//! One page for each address of the desks.

mod account;
mod coalition;
mod coalition_edit;
mod coalitions;
mod commitments;
mod convene_sort;
mod convene_words;
mod downloads;
mod exclusions;
mod figures;
mod history;
mod home;
mod interest_list;
mod interests;
mod left;
mod need;
mod need_confirm;
mod need_donor;
mod need_editor;
mod need_form;
mod need_interests;
mod need_remarks;
mod need_sections;
mod need_send;
mod need_standing;
mod need_steps;
mod need_why;
mod need_writing;
mod needs;
mod needs_amount;
mod needs_import;
mod needs_imported;
mod needs_kept;
mod not_found;
mod offer;
mod offer_edit;
mod offer_fitted;
mod offer_send;
mod offer_tries;
mod offers;
mod only;
mod people;
mod people_invite;
mod queue;
mod rates;
mod ready;
mod round;
mod round_edit;
mod rounds;
mod sign_in;
#[cfg(test)]
pub(super) mod stage;
mod welcome;
mod workbench;

#[cfg(test)]
mod tests;

use contract::record::Kind;
use yew::prelude::*;

use super::route::Route;

/// Signing in, what needs attention. Keys make each page one of its own, so that its heading gets the focus.
pub(super) fn draw_home(route: Route) -> Html {
    let page = match route {
        Route::SignIn => return html! { <sign_in::SignInPage key="sign-in" /> },
        Route::Home => html! { <home::Home key="home" /> },
        _ => return none(),
    };
    html! { <ready::Ready>{ page }</ready::Ready> }
}

/// One coalition.
pub(super) fn draw_convene(route: Route) -> Html {
    match route {
        Route::Coalition { id } => {
            let key = id.clone();
            html! { <ready::Ready><coalition::CoalitionPage {key} {id} /></ready::Ready> }
        }
        _ => none(),
    }
}

/// A coalition on paper.
pub(super) fn draw_brief(route: Route) -> Html {
    match route {
        Route::Brief { id } => {
            let key = format!("{id}/brief");
            html! { <ready::Ready><coalition::BriefPage {key} {id} /></ready::Ready> }
        }
        _ => none(),
    }
}

/// Response rounds.
pub(super) fn draw_rounds(route: Route) -> Html {
    let page = match route {
        Route::Rounds => html! { <rounds::Rounds key="rounds" /> },
        Route::Round { id } => {
            let key = id.clone();
            html! { <round::RoundPage {key} {id} /> }
        }
        _ => return none(),
    };
    html! { <ready::Ready>{ page }</ready::Ready> }
}

/// The form of needs: one for both, so that a need that is made in it stays in it; and where it leads when what
/// was written waits.
pub(super) fn draw_form(route: Route) -> Html {
    let page = match route {
        Route::Needs => html! { <left::Left key="left" list={Route::Needs} /> },
        Route::NewNeed => html! { <need_form::NeedFormPage key="need-form" id={None::<String>} /> },
        Route::EditNeed { id } => html! { <need_form::NeedFormPage key="need-form" {id} /> },
        _ => return none(),
    };
    html! { <ready::Ready>{ page }</ready::Ready> }
}

/// What is fixed for a run, and exchange rates.
pub(super) fn draw_terms(route: Route) -> Html {
    match route {
        Route::Terms => html! {
            <only::UnitOnly><workbench::TermsPage key="terms" /></only::UnitOnly>
        },
        Route::Rates => html! { <rates::RatesPage key="rates" /> },
        _ => none(),
    }
}

/// The forms of coalitions and of response rounds.
pub(super) fn draw_edit(route: Route) -> Html {
    let page = match route {
        Route::EditCoalition { id } => {
            let key = format!("{id}/edit");
            html! { <coalition_edit::CoalitionEdit {key} {id} /> }
        }
        Route::NewRound => html! { <round_edit::EditRound key="round-edit" id={None::<String>} /> },
        Route::EditRound { id } => html! { <round_edit::EditRound key="round-edit" {id} /> },
        _ => return none(),
    };
    html! { <ready::Ready>{ page }</ready::Ready> }
}

/// The lists: of needs, offers, coalitions, commitments, exclusions, and of what donors say.
pub(super) fn draw_needs(route: Route) -> Html {
    let page = match route {
        Route::Exclusions => {
            return html! {
                <only::OwnersOnly kind={Kind::Exclusion}><exclusions::Exclusions key="exclusions" /></only::OwnersOnly>
            };
        }
        Route::Interests => {
            return html! {
                <only::OwnersOnly kind={Kind::Interest}><interest_list::InterestList key="interests" /></only::OwnersOnly>
            };
        }
        Route::Needs => html! { <needs::NeedsPage key="needs" /> },
        Route::Coalitions => html! { <coalitions::Coalitions key="coalitions" /> },
        Route::Commitments => html! { <commitments::Commitments key="commitments" /> },
        Route::Offers => html! { <offers::Offers key="offers" /> },
        _ => return none(),
    };
    html! { <ready::Ready>{ page }</ready::Ready> }
}

/// One need.
pub(super) fn draw_need(route: Route) -> Html {
    match route {
        Route::Need { id } => {
            let key = format!("need-{id}");
            html! { <ready::Ready><need::NeedPage {key} {id} /></ready::Ready> }
        }
        _ => none(),
    }
}

/// Needs from a spreadsheet, people, the account, invitations. what is opened now and then.
pub(super) fn draw_import(route: Route) -> Html {
    match route {
        Route::ImportNeeds => html! {
            <ready::Ready><needs_import::NeedsImport key="import-needs" /></ready::Ready>
        },
        Route::Welcome => html! { <welcome::Welcome key="welcome" /> },
        Route::Account => html! { <account::AccountPage key="account" /> },
        Route::People => html! {
            <only::UnitOnly><people::People key="people" /></only::UnitOnly>
        },
        _ => none(),
    }
}

/// The form of offers, and where it leads when what was written waits.
pub(super) fn draw_offers(route: Route) -> Html {
    let form = match route {
        Route::Offers => {
            return html! { <ready::Ready><left::Left key="left" list={Route::Offers} /></ready::Ready> };
        }
        Route::NewOffer => html! { <offer_edit::OfferEdit key="offer-edit" id={None::<String>} /> },
        Route::EditOffer { id } => html! { <offer_edit::OfferEdit key="offer-edit" {id} /> },
        _ => return none(),
    };
    html! { <only::OwnersOnly kind={Kind::Offer}>{ form }</only::OwnersOnly> }
}

/// One offer.
pub(super) fn draw_offer(route: Route) -> Html {
    match route {
        Route::Offer { id } => {
            let key = id.clone();
            html! { <ready::Ready><offer::OfferPage {key} {id} /></ready::Ready> }
        }
        _ => none(),
    }
}

/// The workbench.
pub(super) fn draw_unit(route: Route) -> Html {
    match route {
        Route::Workbench => html! {
            <only::UnitOnly><workbench::Workbench key="workbench" /></only::UnitOnly>
        },
        _ => none(),
    }
}

/// Figures; what waits for the unit.
pub(super) fn draw_figures(route: Route) -> Html {
    match route {
        Route::Queue => html! {
            <only::UnitOnly><queue::QueuePage key="queue" /></only::UnitOnly>
        },
        Route::Figures => html! { <ready::Ready><figures::Figures key="figures" /></ready::Ready> },
        _ => none(),
    }
}

fn none() -> Html {
    html! { <not_found::NotFound key="not-found" /> }
}
