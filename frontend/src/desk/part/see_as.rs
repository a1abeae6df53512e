//! Looking at a record with the eyes of somebody else: what the owner and the unit may do to see
//! what others are told.

use contract::Code as _;
use contract::access::Role;
use contract::account::{Party, PartyKind};
use engine::order::sort_by;
use yew::prelude::*;

use super::{role_name, seat_words};
use crate::client::ClientError;
use crate::context::{use_query, use_replace_query};
use crate::desk::context::{Desk, is_state, use_desk};
use crate::desk::route::Route;
use crate::desk::trouble::trouble;
use crate::ui::{SelectField, Tone, notice, select_field};
use crate::words::{compare, say};

/// Whoever is not signed in, as the server names them.
const VISITOR: &str = "visitor";
/// Who can be looked as; the unit sees what its officers see.
const ROLES: [Role; 4] = [Role::FocalPoint, Role::DonorDesk, Role::Partner, Role::Observer];
/// Status of a record that those eyes do not see.
const NOT_SEEN: u16 = 404;

/// Query field: whose eyes; as the server is asked, too.
pub(crate) const EYES: &str = "as";

/// Whose eyes a page is seen with, as its address says, and the way to other ones.
#[hook]
pub(crate) fn use_eyes(here: Route) -> (String, Callback<String>) {
    let query = use_query();
    let replace = use_replace_query(here);
    let eyes = query.get(EYES).to_owned();
    (eyes, replace.reform(move |other: String| query.clone().with(EYES, &other)))
}

/// Properties of [`SeeAs`].
#[derive(Properties, PartialEq)]
pub(crate) struct SeeAsProps {
    /// Whose eyes: `visitor`, or a party and a role as in `DEU:donor_desk`; one's own where empty.
    pub(crate) eyes: String,
    /// Hears other ones.
    pub(crate) onchange: Callback<String>,
    /// Why nothing came for these eyes.
    #[prop_or_default]
    pub(crate) error: Option<ClientError>,
}

/// Chooses whose eyes, and says so while they are not one's own.
#[component]
pub(crate) fn SeeAs(props: &SeeAsProps) -> Html {
    let desk = use_desk();
    let role = use_state(String::new);
    let onrole = {
        let (role, onchange) = (role.clone(), props.onchange.clone());
        Callback::from(move |code: String| {
            if code == VISITOR {
                onchange.emit(code.clone());
            }
            role.set(code);
        })
    };
    let onparty = {
        let (role, onchange) = (role.clone(), props.onchange.clone());
        Callback::from(move |party: String| {
            if !party.is_empty() {
                onchange.emit(format!("{party}:{}", *role));
            }
        })
    };
    let back = props.onchange.reform(|_: MouseEvent| String::new());
    let mut roles = vec![(VISITOR.to_owned(), say::desk_see_visitor())];
    roles.extend(ROLES.iter().map(|role| (role.code().to_owned(), role_name(*role))));
    let chosen = ROLES.into_iter().find(|known| known.code() == *role);
    let mut parties: Vec<(String, String)> = desk
        .parties
        .values()
        .filter(|party| chosen.is_some_and(|role| may_act(role, party)))
        .map(|party| (party.id.clone(), desk.name_of(&party.id)))
        .collect();
    sort_by(&mut parties, |a, b| compare(&a.1, &b.1).then_with(|| a.0.cmp(&b.0)));
    let is_hidden =
        matches!(&props.error, Some(ClientError::Refused(problem)) if problem.status == NOT_SEEN);
    let is_other = !props.eyes.is_empty();
    html! {
        <>
            if is_other {
                { notice(Tone::Info, &say::desk_seen_as(&eyes_name(&desk, &props.eyes)), html! {
                    <>
                        if is_hidden {
                            <p>{ say::desk_seen_not() }</p>
                        } else if let Some(error) = &props.error {
                            { trouble(error) }
                        }
                        <p><button type="button" class="button secondary" onclick={back}>{ say::desk_see_back() }</button></p>
                    </>
                }) }
            }
            <details class="no-print">
                <summary>{ say::desk_see_as() }</summary>
                <p class="hint">{ say::desk_see_as_hint() }</p>
                { select_field(&SelectField {
                    id: "see-role", label: &say::desk_see_role(), any: &say::offer_choose(), options: &roles,
                    value: &role, onchange: &onrole, problem: "", class: "",
                }) }
                if chosen.is_some() {
                    { select_field(&SelectField {
                        id: "see-party", label: &say::desk_acting_for(), any: &say::offer_choose(), options: &parties,
                        value: "", onchange: &onparty, problem: "", class: "",
                    }) }
                }
            </details>
        </>
    }
}

/// Whether somebody can act for the party in the role; the server holds to the same.
fn may_act(role: Role, party: &Party) -> bool {
    match role {
        Role::FocalPoint => is_state(party),
        Role::Partner => !matches!(party.kind, PartyKind::State | PartyKind::Unit),
        _ => party.kind != PartyKind::Unit,
    }
}

fn eyes_name(desk: &Desk, eyes: &str) -> String {
    let Some((party, role)) = eyes.split_once(':') else { return say::desk_see_visitor() };
    match contract::from_code::<Role>(role) {
        Some(role) => seat_words(desk, party, role),
        None => desk.name_of(party),
    }
}
