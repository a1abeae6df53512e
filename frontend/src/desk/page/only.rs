//! What only some open: the server refuses everybody else, and so does the page.

use contract::access::{Role, owns};
use contract::record::Kind;
use yew::prelude::*;

use super::not_found::NotFound;
use super::ready::Ready;
use crate::desk::context::{Desk, use_desk};
use crate::desk::part::SignInAgain;

/// Properties of [`UnitOnly`].
#[derive(Properties, PartialEq)]
pub(super) struct UnitOnlyProps {
    /// The page.
    pub(super) children: Html,
}

/// The page for the unit.
#[component]
pub(super) fn UnitOnly(props: &UnitOnlyProps) -> Html {
    let desk = use_desk();
    only(&desk, desk.role() == Some(Role::Isu), &props.children)
}

/// Properties of [`OwnersOnly`].
#[derive(Properties, PartialEq)]
pub(super) struct OwnersOnlyProps {
    /// Of what.
    pub(super) kind: Kind,
    /// The page.
    pub(super) children: Html,
}

/// The page for those who can own records of a kind, and the unit.
#[component]
pub(super) fn OwnersOnly(props: &OwnersOnlyProps) -> Html {
    let desk = use_desk();
    only(&desk, owns(&desk.reader(), props.kind), &props.children)
}

/// The page where it is for the reader; the way in for whoever is not signed in; for others there is
/// no such page.
fn only(desk: &Desk, is_for_them: bool, page: &Html) -> Html {
    if is_for_them {
        html! { <Ready>{ page.clone() }</Ready> }
    } else if desk.session.person.is_none() {
        html! { <SignInAgain /> }
    } else {
        html! { <NotFound key="not-found" /> }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use contract::access::Role;
    use contract::account::{Person, Session};
    use yew::Html;

    use crate::desk::context::Desk;
    use crate::desk::page::stage::{desk, drawn};
    use crate::desk::page::{draw_needs, draw_offers, none};
    use crate::desk::route::Route;
    use crate::words::say;

    fn form(role: Role, is_signed_in: bool) -> String {
        seen(role, is_signed_in, || draw_offers(Route::NewOffer))
    }

    fn seen(role: Role, is_signed_in: bool, page: fn() -> Html) -> String {
        let desk = desk("DEU", role);
        let person = is_signed_in.then(|| Person {
            id: "P-1".to_owned(),
            email: "a@b.example".to_owned(),
            name: "A".to_owned(),
            totp: true,
        });
        let seat = desk.session.seat.clone().filter(|_| is_signed_in);
        let session = Rc::new(Session { person, seat, ..(*desk.session).clone() });
        drawn(Desk { session, ..desk }, page)
    }

    #[test]
    fn the_form_of_an_offer_is_for_those_who_can_own_one() {
        for role in [Role::DonorDesk, Role::Partner, Role::Isu] {
            assert!(form(role, true).contains(&say::offer_new()), "{role:?}");
        }
        for role in [Role::FocalPoint, Role::Observer] {
            let html = form(role, true);
            assert!(html.contains(&say::desk_not_found()), "{role:?}: {html}");
            assert!(!html.contains(&say::offer_new()), "{role:?}: {html}");
        }
        let nobody = form(Role::DonorDesk, false);
        assert!(nobody.contains(&say::desk_sign_in_first()), "{nobody}");
        assert!(!nobody.contains(&say::desk_signed_out()), "nobody was: {nobody}");
        assert!(!nobody.contains(&say::offer_new()), "{nobody}");
    }

    #[test]
    fn exclusions_are_for_the_sides_and_the_unit_and_a_side_asks_for_itself_alone() {
        let page = |role| seen(role, true, || draw_needs(Route::Exclusions));
        for role in [Role::DonorDesk, Role::FocalPoint, Role::Isu] {
            let html = page(role);
            assert!(html.contains("id=\"veto-other\""), "{role:?}: {html}");
            assert_eq!(html.contains("id=\"veto-owner\""), role == Role::Isu, "{role:?}: {html}");
        }
        for role in [Role::DonorDesk, Role::FocalPoint] {
            let html = page(role);
            let offers = |party: &str| html.contains(&format!("value=\"{party}\""));
            assert!(offers("LAO") && !offers("DEU"), "nobody excludes itself: {html}");
        }
        for role in [Role::Partner, Role::Observer] {
            assert!(page(role).contains(&say::desk_not_found()), "{role:?}");
        }
    }

    #[test]
    fn where_there_is_no_page_a_visitor_finds_what_is_open_to_everyone() {
        let desk = say::nav_desk();
        let (visitor, donor) =
            (seen(Role::DonorDesk, false, none), seen(Role::DonorDesk, true, none));
        assert!(visitor.contains("/desk/needs") && visitor.contains(&say::desk_sign_in()));
        assert!(!visitor.contains(&desk), "{visitor}");
        assert!(donor.contains(&desk) && !donor.contains(&say::desk_sign_in()), "{donor}");
    }
}
