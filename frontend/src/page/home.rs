//! What this is, in a minute.

use crate::words::say;
use engine::case::ResourceKind;
use yew::prelude::*;

use crate::context::Shared;
use crate::format::count;
use crate::list::{needs, offers};
use crate::route::Route;
use crate::state::OpenCase;
use crate::ui::PageHeading;
use crate::view::{RouteLink, open_file, with_case};

/// One sentence, two ways to begin, four figures, three steps.
pub(super) fn draw(shared: &Shared) -> Html {
    let steps = [
        (
            say::home_step_read(),
            say::home_step_read_text(),
            Route::Needs,
            say::home_step_read_link(),
        ),
        (
            say::home_step_run(),
            say::home_step_run_text(),
            Route::Matching,
            say::home_step_run_link(),
        ),
        (
            say::home_step_take(),
            say::home_step_take_text(),
            Route::Coalitions,
            say::home_step_take_link(),
        ),
    ];
    html! {
        <>
            <PageHeading title={say::home_title()}>
                <p class="lead">
                    { say::home_lead() }
                </p>
            </PageHeading>
            <div class="begin">
                <section class="begin-card" aria-labelledby="try-title">
                    <h2 id="try-title">{ say::home_try() }</h2>
                    <p>{ say::home_try_text() }</p>
                    <RouteLink to={Route::Coalitions} class="button">{ say::home_try_link() }</RouteLink>
                </section>
                <section class="begin-card" aria-labelledby="own-title">
                    <h2 id="own-title">{ say::home_own() }</h2>
                    { open_file(shared, "open-file") }
                </section>
            </div>
            <section aria-labelledby="figures-title">
                <h2 id="figures-title">{ say::home_figures() }</h2>
                { with_case(shared, |case| html! { <>{ figures(case) }{ notes(case) }</> }) }
            </section>
            <section aria-labelledby="steps-title">
                <h2 id="steps-title">{ say::home_steps() }</h2>
                <ol class="steps">
                    { for steps.map(|(title, text, to, link)| html! {
                        <li>
                            <h3>{ title }</h3>
                            <p>{ text }</p>
                            <p><RouteLink {to}>{ link }</RouteLink></p>
                        </li>
                    }) }
                </ol>
            </section>
        </>
    }
}

/// What the case says of itself: where its figures come from, and what to mind.
fn notes(case: &OpenCase) -> Html {
    let notes = &case.market.case().notes;
    if notes.is_empty() {
        return Html::default();
    }
    html! {
        <details>
            <summary>{ say::home_notes(notes.len()) }</summary>
            <ul class="rules">{ for notes.iter().map(|note| html! { <li><bdi>{ note }</bdi></li> }) }</ul>
        </details>
    }
}

fn figures(case: &OpenCase) -> Html {
    let needs = needs::rows(&case.market);
    let offers = offers::rows(&case.market);
    // Rows stand by State.
    let mut states: Vec<&str> = needs.iter().map(|row| row.iso3.as_str()).collect();
    states.dedup();
    let costed = needs.iter().filter(|row| row.figures.is_some()).count();
    let funding = needs::sums(&needs.iter().collect::<Vec<_>>())
        .into_iter()
        .find(|sum| sum.resource.kind == ResourceKind::Funding);
    let offered = offers::sums(&offers.iter().collect::<Vec<_>>())
        .into_iter()
        .find(|sum| sum.resource.kind == ResourceKind::Funding);
    let open = funding.as_ref().map_or_else(say::not_reported, |sum| {
        case.figures.with_unit(&sum.resource, sum.figures.open)
    });
    let given = offered
        .as_ref()
        .and_then(|sum| Some((&sum.resource, sum.offered?)))
        .map_or_else(say::not_reported, |(resource, value)| {
            case.figures.with_unit(resource, value)
        });
    let cards = [
        (say::home_states(), count(states.len()), say::home_states_note(case.market.needs().len())),
        (say::home_lines(), count(needs.len()), say::home_lines_note(needs.len() - costed, costed)),
        (say::home_open(), open, say::home_open_note()),
        (say::home_given(), given, say::home_given_note(case.market.donors().len())),
    ];
    html! {
        <dl class="figures">
            { for cards.map(|(name, value, note)| html! {
                <div class="figure-card"><dt>{ name }</dt><dd><span class="figure-value">{ value }</span><span class="figure-note">{ note }</span></dd></div>
            }) }
        </dl>
    }
}
