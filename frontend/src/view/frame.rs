//! What stands above and below every page.

use yew::prelude::*;

use super::{CasePicker, RouteLink};
use crate::browser;
use crate::context::use_shared;
use crate::format;
use crate::remote::Remote;
use crate::route::Route;
use crate::ui::{SelectField, select_field};

/// Name, pages, the case on the screen, and its label.
#[component]
pub fn Header() -> Html {
    let shared = use_shared();
    let pages = [
        (Route::Home, "Overview"),
        (Route::Needs, "Needs"),
        (Route::Offers, "Offers"),
        (Route::Matching, "Matching"),
        (Route::Coalitions, "Coalitions"),
    ];
    let link = |(to, name): (Route, &str)| html! { <li><RouteLink {to} is_nav=true>{ name }</RouteLink></li> };
    html! {
        <>
            <a class="skip-link" href="#main">{ "Skip to the content" }</a>
            <header class="site-header">
                <div class="site-bar">
                    <RouteLink to={Route::Home} class="site-name">
                        { mark() }
                        <span>{ "Country Coalitions" }</span>
                    </RouteLink>
                    <nav aria-label="Pages"><ul class="site-nav">{ for pages.map(link) }</ul></nav>
                </div>
            </header>
            <section class="case-strip" aria-label="The case on the screen">
                <div class="case-strip-inner">
                    <CasePicker />
                    { case_facts(&shared.session) }
                </div>
            </section>
        </>
    }
}

/// Three circles that meet: States, donors, and what they have in common.
fn mark() -> Html {
    html! {
        <svg class="site-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
            <circle cx="11" cy="12" r="8" /><circle cx="21" cy="12" r="8" /><circle cx="16" cy="21" r="8" />
        </svg>
    }
}

/// Date, place and standing of the case: on every page, and on paper.
fn case_facts(session: &crate::state::Session) -> Html {
    let Remote::Ready(case) = &session.open else { return Html::default() };
    html! {
        <div class="case-facts">
            <p class="case-date">
                { format!("Figures as of {}", format::date(case.market.as_of())) }
                if session.is_local() {
                    <span class="tag tag-local">{ "Only on this device" }</span>
                }
            </p>
            <p class="case-label">{ &case.market.case().label }</p>
        </div>
    }
}

/// Standing of what is shown, and the reader's theme.
#[component]
pub fn Footer() -> Html {
    let theme = use_state(AttrValue::default);
    use_effect_with((), {
        let theme = theme.clone();
        move |()| theme.set(browser::stored_theme().into())
    });
    let onchange = {
        let theme = theme.clone();
        Callback::from(move |choice: String| {
            browser::set_theme(&choice);
            theme.set(choice.into());
        })
    };
    let options = [("light", "Light"), ("dark", "Dark")]
        .map(|(value, words)| (value.to_owned(), words.to_owned()));
    html! {
        <footer class="site-footer">
            <div class="site-footer-inner">
                <div class="prose">
                    <p>{ "Everything shown as proposed is a proposal for people to discuss. It commits nobody and is not \
                         legally binding." }</p>
                    <p>{ "Lists stand in alphabetical order unless their heading says otherwise. Nobody is scored or ranked." }</p>
                </div>
                { select_field(&SelectField {
                    id: "theme",
                    label: "Colours",
                    any: "As the system",
                    options: &options,
                    value: &theme,
                    onchange: &onchange,
                    class: "",
                }) }
            </div>
        </footer>
    }
}
