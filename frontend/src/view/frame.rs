//! What stands above and below every page.

use yew::prelude::*;

use super::{RouteLink, use_case_picker};
use crate::browser;
use crate::context::{use_query, use_replace_query, use_shared};
use crate::format;
use crate::remote::Remote;
use crate::route::{LANG, Route};
use crate::router::use_route;
use crate::speech::{SWITCH_ID, use_speech};
use crate::ui::{SelectField, select_field};
use crate::words::{self, Language, say};

/// Name, pages, the case on the screen, and its label.
#[component]
pub fn Header() -> Html {
    let shared = use_shared();
    let languages = use_language_switch();
    let cases = use_case_picker();
    let pages = [
        (Route::Home, say::nav_overview()),
        (Route::Needs, say::nav_needs()),
        (Route::Offers, say::nav_offers()),
        (Route::Matching, say::nav_matching()),
        (Route::Coalitions, say::nav_coalitions()),
    ];
    let link = |(to, name): (Route, String)| html! { <li><RouteLink {to} is_nav=true>{ name }</RouteLink></li> };
    html! {
        <>
            <a class="skip-link" href="#main">{ say::frame_skip() }</a>
            <header class="site-header">
                <div class="site-bar">
                    <RouteLink to={Route::Home} class="site-name">
                        { mark() }
                        <span>{ say::site_name() }</span>
                    </RouteLink>
                    <nav aria-label={say::frame_pages()}><ul class="site-nav">
                        { for pages.map(link) }
                        // A program of its own, so this leaves the page.
                        <li><a href="/desk/">{ say::nav_desk() }</a></li>
                    </ul></nav>
                    { languages }
                </div>
            </header>
            <section class="case-strip" aria-label={say::frame_case()}>
                <div class="case-strip-inner">
                    { cases }
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
                { say::frame_as_of(&format::date(case.market.as_of())) }
                if session.is_local() {
                    <span class="tag tag-local">{ say::frame_local() }</span>
                }
            </p>
            <p class="case-label"><bdi>{ &case.market.case().label }</bdi></p>
        </div>
    }
}

/// The languages, each by its own name; the choice is kept in this browser.
#[hook]
fn use_language_switch() -> Html {
    let speech = use_speech();
    let options = Language::ALL.map(|one| (one.code().to_owned(), one.name().to_owned()));
    let query = use_query();
    let route = use_route::<Route>().unwrap_or(Route::Home);
    let replace = use_replace_query(route);
    let onchange = Callback::from(move |code: String| {
        if let Some(language) = Language::of(&code) {
            // A language in the address would go before the choice when the page is loaded again.
            if !query.get(LANG).is_empty() {
                replace.emit(query.clone().with(LANG, ""));
            }
            speech.choose.emit(language);
        }
    });
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
    let options = [("light", say::theme_light()), ("dark", say::theme_dark())]
        .map(|(value, words)| (value.to_owned(), words));
    html! {
        <footer class="site-footer">
            <div class="site-footer-inner">
                <div class="prose">
                    <p>{ say::footer_proposals() }</p>
                    <p>{ say::footer_order() }</p>
                    // A page of the server: it opens also where the programs do not.
                    <p><a href={format!("/help?language={}", words::language().code())}>{ say::footer_help() }</a></p>
                    if !words::language().is_reviewed() {
                        <p class="not-reviewed">{ say::footer_not_reviewed() }</p>
                    }
                </div>
                { select_field(&SelectField {
                    id: "theme",
                    label: &say::theme_label(),
                    any: &say::theme_system(),
                    options: &options,
                    value: &theme,
                    onchange: &onchange,
                    problem: "", class: "",
                }) }
            </div>
        </footer>
    }
}
