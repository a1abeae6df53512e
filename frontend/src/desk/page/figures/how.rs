//! What is counted, and what is not.

use yew::prelude::*;

use crate::words::say;

/// The rules of the page, in a few sentences.
pub(super) fn how() -> Html {
    let rules = [
        say::figures_how_needs(),
        say::figures_how_asked(),
        say::figures_how_covered(),
        say::figures_how_committed(),
        say::figures_how_pledged(),
        say::figures_how_balance(),
        say::figures_how_currencies(),
        say::figures_how_order(),
    ];
    html! {
        <section aria-labelledby="figures-how">
            <h2 id="figures-how">{ say::figures_how() }</h2>
            <ul class="rules">{ for rules.map(|rule| html! { <li>{ rule }</li> }) }</ul>
        </section>
    }
}
