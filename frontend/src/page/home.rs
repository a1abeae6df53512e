//! What this is, in a minute.

use std::collections::BTreeSet;

use engine::case::ResourceKind;
use yew::prelude::*;

use crate::context::use_shared;
use crate::format::{count, noun};
use crate::list::{needs, offers};
use crate::route::Route;
use crate::state::OpenCase;
use crate::ui::PageHeading;
use crate::view::{OpenFile, RouteLink, with_case};

/// One sentence, two ways to begin, four figures, three steps.
#[component]
pub fn Home() -> Html {
    let shared = use_shared();
    let steps = [
        (
            "Read the case",
            "What affected States need, line by line, and what donors could give, with every limit. Figures that are not known stay marked as to be costed.",
            Route::Needs,
            "See the needs",
        ),
        (
            "Run the matching",
            "Public rules, the same for all. The method runs in your browser, shows its progress, and can be stopped.",
            Route::Matching,
            "See the rules and run",
        ),
        (
            "Take the coalitions to the table",
            "One Country Coalition for each affected State: who could bring what, what stays open, and why.",
            Route::Coalitions,
            "See the coalitions",
        ),
    ];
    html! {
        <>
            <PageHeading title="Who could support which need">
                <p class="lead">
                    { "Country Coalitions brings what affected States need together with what others could give, and proposes \
                       one coalition for each State, with the reason for every match and every gap." }
                </p>
            </PageHeading>
            <div class="begin">
                <section class="begin-card" aria-labelledby="try-title">
                    <h2 id="try-title">{ "Try it" }</h2>
                    <p>{ "Match the case on the screen now. It takes a moment, and nothing is changed anywhere." }</p>
                    <RouteLink to={Route::Coalitions} class="button">{ "Try it with this case" }</RouteLink>
                </section>
                <section class="begin-card" aria-labelledby="own-title">
                    <h2 id="own-title">{ "Use your own case" }</h2>
                    <OpenFile id="open-file" />
                </section>
            </div>
            <section aria-labelledby="figures-title">
                <h2 id="figures-title">{ "The case in four figures" }</h2>
                { with_case(&shared, |case| html! { <>{ figures(case) }{ notes(case) }</> }) }
            </section>
            <section aria-labelledby="steps-title">
                <h2 id="steps-title">{ "How it works" }</h2>
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
            <summary>{ format!("Where this case comes from, and what to mind ({})", noun(notes.len(), "note", "notes")) }</summary>
            <ul class="rules">{ for notes.iter().map(|note| html! { <li><bdi>{ note }</bdi></li> }) }</ul>
        </details>
    }
}

fn figures(case: &OpenCase) -> Html {
    let needs = needs::rows(&case.market);
    let offers = offers::rows(&case.market);
    let mut states = BTreeSet::new();
    states.extend(needs.iter().map(|row| row.iso3.as_str()));
    let costed = needs.iter().filter(|row| row.figures.is_some()).count();
    let funding = needs::sums(&needs.iter().collect::<Vec<_>>())
        .into_iter()
        .find(|sum| sum.resource.kind == ResourceKind::Funding);
    let offered = offers::sums(&offers.iter().collect::<Vec<_>>())
        .into_iter()
        .find(|sum| sum.resource.kind == ResourceKind::Funding);
    let open = funding.as_ref().map_or_else(
        || "not reported".to_owned(),
        |sum| case.figures.with_unit(&sum.resource, sum.figures.open),
    );
    let given = offered.as_ref().and_then(|sum| Some((&sum.resource, sum.offered?))).map_or_else(
        || "not reported".to_owned(),
        |(resource, value)| case.figures.with_unit(resource, value),
    );
    let cards = [
        (
            "Affected States",
            count(states.len()),
            format!("with {}", noun(case.market.needs().len(), "need", "needs")),
        ),
        (
            "Lines of need",
            count(needs.len()),
            format!(
                "{} with a figure, {} to be costed",
                count(costed),
                count(needs.len() - costed)
            ),
        ),
        (
            "Funding still open",
            open,
            "asked, and not yet covered or committed; lines to be costed are in no sum".to_owned(),
        ),
        (
            "Funding offered",
            given,
            format!(
                "by {}, before any proposal",
                noun(case.market.donors().len(), "donor", "donors")
            ),
        ),
    ];
    html! {
        <dl class="figures">
            { for cards.map(|(name, value, note)| html! {
                <div class="figure-card"><dt>{ name }</dt><dd><span class="figure-value">{ value }</span><span class="figure-note">{ note }</span></dd></div>
            }) }
        </dl>
    }
}
