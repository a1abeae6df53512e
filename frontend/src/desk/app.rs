//! The desks' application: who is here, the parties, and the frame of every page.

use std::collections::BTreeMap;
use std::rc::Rc;

use contract::account::Session;
use engine::order;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::context::Desk;
use super::frame::{Crumbs, Footer, Header};
use super::offline::Offline;
use super::outbox::Outbox;
use super::program::Program;
use super::route::Route;
use super::session::SessionEnd;
use super::trouble::not_loaded;
use super::{device, held, leave, page};
use crate::browser;
use crate::client::{ClientError, account};
use crate::router::{Location, Router, Switch, use_location};
use crate::speech::{Spoken, use_direction, use_speech};
use crate::ui::{skeleton, status};
use crate::words::{self, say};

/// Signing in, what needs attention.
pub fn mount_home() {
    mount(Program::Home, page::draw_home);
}

/// A coalition on paper.
pub fn mount_brief() {
    mount(Program::Brief, page::draw_brief);
}

/// One coalition.
pub fn mount_convene() {
    mount(Program::Convene, page::draw_convene);
}

/// Response rounds.
pub fn mount_rounds() {
    mount(Program::Rounds, page::draw_rounds);
}

/// The forms of coalitions and of response rounds.
pub fn mount_edit() {
    mount(Program::Edit, page::draw_edit);
}

/// The form of needs.
pub fn mount_form() {
    mount(Program::Form, page::draw_form);
}

/// The lists: of needs, offers, coalitions, commitments, exclusions, and of what donors say.
pub fn mount_needs() {
    mount(Program::Needs, page::draw_needs);
}

/// One need.
pub fn mount_need() {
    mount(Program::Need, page::draw_need);
}

/// What is fixed for a run, and exchange rates.
pub fn mount_terms() {
    mount(Program::Terms, page::draw_terms);
}

/// Needs from a spreadsheet, people, the account, invitations.
pub fn mount_import() {
    mount(Program::Import, page::draw_import);
}

/// One offer, and what it fits.
pub fn mount_offer() {
    mount(Program::Offer, page::draw_offer);
}

/// The form of offers.
pub fn mount_offers() {
    mount(Program::Offers, page::draw_offers);
}

/// The workbench.
pub fn mount_unit() {
    mount(Program::Unit, page::draw_unit);
}

/// Figures; what waits for the unit.
pub fn mount_figures() {
    mount(Program::Figures, page::draw_figures);
}

/// Draws a program of the desks into `#app`, which its start page has.
fn mount(program: Program, draw: fn(Route) -> Html) {
    program.begin();
    browser::set_theme(&browser::stored_theme());
    let root = gloo::utils::document()
        .get_element_by_id("app")
        .expect("the desks' page has an element #app");
    spawn_local(async move {
        if words::begin(words::DESKS).await {
            // Without a root of its own, yew would clear the body.
            yew::Renderer::<App>::with_root_and_props(root, AppProps { draw: Draw(draw) }).render();
        } else {
            browser::show("no-words");
        }
    });
}

/// What draws the pages: a function, so that a program links no pages but its own.
#[derive(Clone, Copy, Debug)]
struct Draw(fn(Route) -> Html);

impl PartialEq for Draw {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
}

#[derive(Properties, PartialEq)]
struct AppProps {
    draw: Draw,
}

/// The application.
#[component]
fn App(props: &AppProps) -> Html {
    let onchosen = use_callback((), |(), ()| spawn_local(account::say_spoken()));
    html! { <Spoken parts={words::DESKS} {onchosen}><Router><Frame draw={props.draw} /></Router></Spoken> }
}

/// Everything inside the router.
#[component]
fn Frame(props: &AppProps) -> Html {
    let session = use_state(|| None::<Result<Rc<Session>, ClientError>>);
    let parties = use_state(Rc::<BTreeMap<_, _>>::default);
    let said = use_state(AttrValue::default);
    let language = use_speech().language.code();
    let direction = use_direction();
    // Before the page asks for it, which it does while it is drawn.
    held::stay_on(use_location().as_ref().map_or("", Location::path));
    use_effect_with(direction, |direction| browser::set_direction(*direction));
    use_effect_with((), {
        let (session, parties) = (session.clone(), parties.clone());
        move |()| {
            spawn_local(async move {
                // Who has left without the server hearing of it is shown to nobody.
                let now = if leave::settle().await {
                    account::session().await
                } else {
                    Ok(leave::nobody(false))
                };
                device::set_keeping(now.as_ref().is_ok_and(|session| session.person.is_some()));
                session.set(Some(now.map(Rc::new)));
            });
            spawn_local(async move {
                // Without names, ids are shown: States' are known to everyone who works here.
                if let Ok(all) = account::parties().await {
                    let by_id = all.into_iter().map(|party| (party.id.clone(), party));
                    parties.set(Rc::new(order::map(by_id)));
                }
            });
        }
    });
    let became = {
        let session = session.clone();
        Callback::from(move |new: Session| {
            device::set_keeping(new.person.is_some());
            held::forget();
            session.set(Some(Ok(Rc::new(new))));
        })
    };
    let say_it = {
        let said = said.clone();
        Callback::from(move |words: String| said.set(words.into()))
    };
    let named = use_state(<(String, String)>::default);
    let onnamed = {
        let named = named.clone();
        Callback::from(move |record| named.set(record))
    };
    let session = match &*session {
        None => {
            return html! { <main id="main" class="page">{ skeleton(&say::desk_loading()) }</main> };
        }
        Some(Err(error)) => {
            let again = Callback::from(|()| browser::reload());
            return html! { <main id="main" class="page">{ not_loaded(error, &again) }</main> };
        }
        Some(Ok(session)) => session.clone(),
    };
    // Another seat sees other things: every page begins anew with it.
    let seat = session.seat.as_ref().map_or_else(String::new, |seat| format!("{seat:?}"));
    let desk = Desk {
        session,
        parties: (*parties).clone(),
        became,
        say: say_it,
        named: onnamed,
        eyes: String::new(),
    };
    html! {
        <ContextProvider<Desk> context={desk}>
            // Another language draws everything anew, also what did not change otherwise.
            <Header key={format!("header-{language}")} />
            <main key={format!("main-{language}-{seat}")} id="main" class="page">
                <SessionEnd />
                <Offline />
                <Outbox />
                <Crumbs named={(*named).clone()} />
                <Switch<Route> render={props.draw.0} />
            </main>
            <Footer key={format!("footer-{language}")} />
            { status(&said) }
        </ContextProvider<Desk>>
    }
}
