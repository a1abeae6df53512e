//! What stands above and below every page of the desks.

use contract::access::{Role, Seat};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::context::{Desk, use_desk};
use super::leave;
use super::leaving::leave_unasked;
use super::link::DeskLink;
use super::part::seat_words;
use super::program::{Program, go};
use super::route::Route;
use super::trouble::trouble;
use crate::browser;
use crate::client::account;
use crate::route::Query;
use crate::router::use_route;
use crate::speech::{SWITCH_ID, use_speech};
use crate::ui::{SelectField, Tone, notice, select_field};
pub(super) use crate::view::Footer;
use crate::words::{self, Language, say};

/// Name, pages, who is here, for whom.
#[component]
pub(super) fn Header() -> Html {
    let desk = use_desk();
    let link = |(to, name): (Route, String)| html! { <li><DeskLink {to} is_nav=true>{ name }</DeskLink></li> };
    html! {
        <>
            <a class="skip-link" href="#main">{ say::frame_skip() }</a>
            <header class="site-header">
                if desk.session.demo {
                    <p class="demo-banner">{ say::desk_demo() }</p>
                }
                <div class="site-bar">
                    <a class="site-name" href="/"><span>{ say::site_name() }</span></a>
                    <nav aria-label={say::frame_pages()}>
                        <ul class="site-nav is-whole">{ for pages(&desk).into_iter().map(link) }</ul>
                    </nav>
                    <LanguageSwitch />
                </div>
            </header>
            <section class="desk-strip" aria-label={say::desk_who()}>
                <div class="desk-strip-inner"><Who /></div>
            </section>
        </>
    }
}

/// The pages of a role; the unit, which does everything, has seven.
fn pages(desk: &Desk) -> Vec<(Route, String)> {
    let home = (Route::Home, say::nav_desk());
    let needs = (Route::Needs, say::nav_needs());
    let offers = (Route::Offers, say::nav_offers());
    let coalitions = (Route::Coalitions, say::nav_coalitions());
    let rounds = (Route::Rounds, say::rounds_title());
    let figures = (Route::Figures, say::figures_title());
    match desk.role() {
        None => vec![needs, offers, figures],
        Some(Role::FocalPoint | Role::Observer) => {
            vec![home, needs, offers, rounds, coalitions, figures]
        }
        Some(Role::DonorDesk | Role::Partner) => {
            vec![home, offers, needs, rounds, coalitions, figures]
        }
        Some(Role::Isu) => vec![
            home,
            needs,
            offers,
            (Route::Workbench, say::desk_nav_workbench()),
            rounds,
            coalitions,
            figures,
        ],
    }
}

/// Properties of [`Crumbs`].
#[derive(Properties, PartialEq)]
pub(super) struct CrumbsProps {
    /// The id and the title of a record, once a page has said them.
    pub(super) named: (String, String),
}

/// Where a page stands among the others.
#[component]
pub(super) fn Crumbs(props: &CrumbsProps) -> Html {
    let desk = use_desk();
    let here = use_route::<Route>();
    let section = here.as_ref().and_then(Route::section);
    // The workbench is there for the unit alone, and so is what is below it.
    let is_there = |to: &Route| *to != Route::Workbench || desk.role() == Some(Role::Isu);
    let Some(section) = section.filter(is_there) else { return Html::default() };
    let name = match section {
        Route::Needs => say::nav_needs(),
        Route::Offers => say::nav_offers(),
        Route::Coalitions => say::nav_coalitions(),
        Route::Rounds => say::rounds_title(),
        _ => say::desk_nav_workbench(),
    };
    html! {
        <nav class="breadcrumb" aria-label={say::frame_breadcrumb()}>
            <ol>
                <li><DeskLink to={section}>{ name }</DeskLink></li>
                if let Some((to, id)) = here.as_ref().and_then(Route::record) {
                    <li><DeskLink {to}>
                        if props.named.0 == id && !props.named.1.is_empty() {
                            <bdi>{ &props.named.1 }</bdi>
                        } else {
                            <code dir="ltr">{ id }</code>
                        }
                    </DeskLink></li>
                }
            </ol>
        </nav>
    }
}

/// The person, the seat, and the ways out.
#[component]
fn Who() -> Html {
    let desk = use_desk();
    let here = use_route::<Route>();
    let unsent = use_state(|| 0usize);
    let Some(person) = desk.session.person.clone() else {
        return html! {
            <>
                <p>{ say::desk_visitor() }</p>
                if here != Some(Route::SignIn) {
                    <p class="desk-ways"><DeskLink to={Route::SignIn}>{ say::desk_sign_in() }</DeskLink></p>
                }
            </>
        };
    };
    let sign_out = {
        let (session, became, unsent) = (desk.session.clone(), desk.became.clone(), unsent.clone());
        let person = person.id.clone();
        Callback::from(move |is_sure: bool| {
            let kept = leave::unsent(&person);
            if kept > 0 && !is_sure {
                unsent.set(kept);
                return;
            }
            // Before anything of the person is removed: nobody can stay afterwards.
            if !may_end() {
                return;
            }
            let (session, became) = (session.clone(), became.clone());
            let person = person.clone();
            spawn_local(async move {
                let left = leave::sign_out(&session, &person).await;
                // Where another program draws the way in, this one would only ask again, as nobody.
                if Program::is_running_for(&Route::SignIn) {
                    became.emit(left);
                } else {
                    leave_unasked();
                }
                go(&Route::SignIn, &Query::default());
            });
        })
    };
    let stay = {
        let unsent = unsent.clone();
        Callback::from(move |_: MouseEvent| unsent.set(0))
    };
    html! {
        <>
            <p class="desk-name"><bdi>{ person.name }</bdi></p>
            <SeatSwitch />
            <p class="desk-ways">
                if desk.role() == Some(Role::Isu) {
                    <DeskLink to={Route::People} is_nav=true>{ say::desk_nav_people() }</DeskLink>
                }
                <DeskLink to={Route::Account} is_nav=true>{ say::desk_account() }</DeskLink>
                <button type="button" class="link-button" onclick={sign_out.reform(|_: MouseEvent| false)}>{ say::desk_sign_out() }</button>
            </p>
            if *unsent > 0 {
                { notice(Tone::Warn, &say::desk_leave_unsent(*unsent), html! {
                    <p class="button-row">
                        <button type="button" class="button secondary" onclick={stay}>{ say::desk_leave_stay() }</button>
                        <button type="button" class="button secondary" onclick={sign_out.reform(|_: MouseEvent| true)}>{ say::desk_leave_anyway() }</button>
                    </p>
                }) }
            }
        </>
    }
}

/// Whether what the page is doing may end, if it does anything: asks.
fn may_end() -> bool {
    !browser::is_at_work() || browser::agrees(&say::desk_work_ends())
}

/// The id of the field that takes another seat.
const SEAT_ID: &str = "seat";

/// The seat taken, and the others to take; one person may act for several parties.
#[component]
fn SeatSwitch() -> Html {
    let desk = use_desk();
    let error = use_state(|| None);
    let words = |seat: &Seat| seat_words(&desk, &seat.party, seat.role);
    let seats = desk.session.seats.clone();
    if let [only] = seats.as_slice() {
        return html! { <p>{ words(only) }</p> };
    }
    let options: Vec<(String, String)> =
        seats.iter().map(|seat| (key(seat), words(seat))).collect();
    let taken = desk.session.seat.as_ref().map_or_else(String::new, key);
    let onchange = {
        let (became, error, taken) = (desk.became.clone(), error.clone(), taken.clone());
        Callback::from(move |chosen: String| {
            let Some(seat) = seats.iter().find(|seat| key(seat) == chosen).cloned() else { return };
            if !may_end() {
                browser::put_back(SEAT_ID, &taken);
                return;
            }
            let (became, error, taken) = (became.clone(), error.clone(), taken.clone());
            spawn_local(async move {
                match account::take_seat(&seat).await {
                    Ok(session) => became.emit(session),
                    Err(other) => {
                        browser::put_back(SEAT_ID, &taken);
                        error.set(Some(other));
                    }
                }
            });
        })
    };
    let field = select_field(&SelectField {
        id: SEAT_ID,
        label: &say::desk_acting_for(),
        any: &say::desk_seat_choose(),
        options: &options,
        value: &taken,
        onchange: &onchange,
        problem: "",
        class: "field-inline",
    });
    html! {
        <>
            { field }
            if let Some(error) = &*error {
                { trouble(error) }
            }
        </>
    }
}

fn key(seat: &Seat) -> String {
    use contract::Code as _;
    format!("{}:{}", seat.party, seat.role.code())
}

/// The languages, each by its own name; the choice is kept in this browser.
#[component]
fn LanguageSwitch() -> Html {
    let speech = use_speech();
    let options = Language::ALL.map(|one| (one.code().to_owned(), one.name().to_owned()));
    let onchange = Callback::from(move |code: String| {
        if !may_end() {
            // Nothing is drawn anew by that, and the field says what was chosen.
            browser::put_back(SWITCH_ID, words::language().code());
        } else if let Some(language) = Language::of(&code) {
            speech.choose.emit(language);
        }
    });
    // The switch is drawn anew with the page, and must not lose the focus by that.
    use_effect_with((), |()| browser::return_to(SWITCH_ID));
    select_field(&SelectField {
        id: SWITCH_ID,
        label: &say::frame_language(),
        any: "",
        options: &options,
        value: words::language().code(),
        onchange: &onchange,
        problem: "",
        class: "field-language",
    })
}
