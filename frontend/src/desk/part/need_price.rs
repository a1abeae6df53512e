//! What was paid elsewhere for an entry of the catalogue, with its source.

use yew::prelude::*;

use crate::desk::need::catalogue::{Catalogue, Price};
use crate::desk::need::form::{LineForm, Step, Writing};
use crate::desk::need::typed;
use crate::desk::need::warning::price_words;
use crate::words::say;

/// The prices of a line's entry; that there are none, once one is chosen.
pub(crate) fn need_prices(
    line: &LineForm,
    catalogue: &Catalogue,
    write: &UseReducerDispatcher<Writing>,
) -> Html {
    let prices = catalogue.prices_of(&line.code);
    if line.code.is_empty() {
        return Html::default();
    }
    if prices.is_empty() {
        return html! { <p class="hint">{ say::desk_need_no_prices() }</p> };
    }
    html! {
        <details class="prices">
            <summary>{ say::desk_need_prices(prices.len()) }</summary>
            <p class="hint">{ say::desk_need_prices_hint() }</p>
            <ul>{ for prices.iter().map(|price| one(line, price, write)) }</ul>
        </details>
    }
}

fn one(line: &LineForm, price: &Price, write: &UseReducerDispatcher<Writing>) -> Html {
    let source = price.source.split("; ").map(|url| {
        html! { <><a href={url.to_owned()} rel="noopener noreferrer" target="_blank">{ say::desk_need_price_source() }</a>{ " " }</> }
    });
    let about: Vec<&str> =
        [&*price.context, &price.how].into_iter().filter(|text| !text.is_empty()).collect();
    let onclick = {
        let (write, key, price) = (write.clone(), line.key, Box::new(price.clone()));
        Callback::from(move |_: MouseEvent| write.dispatch(Step::Price(key, price.clone())))
    };
    html! {
        <li>
            <strong>{ price_words(price) }</strong>
            <span class="sub">{ say::desk_need_price_item(&price.id, &price.item) }</span>
            // What the sources say of it, as they do.
            <span class="sub" lang="en" dir="ltr">{ about.join("; ") }</span>
            <span class="sub">{ for source }{ &price.date }</span>
            if line.can_take(price) {
                <button type="button" class="button secondary" {onclick}>{ say::desk_need_use_price(&typed::shown(&price.high)) }</button>
            }
        </li>
    }
}
