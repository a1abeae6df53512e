//! The filter of needs by how much they ask for.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::desk::need::amount::{CURRENCY, LEAST, MOST};
use crate::desk::need::typed;
use crate::route::{PAGE, Query};
use crate::ui::{SelectField, select_field};
use crate::words::say;

/// Properties of [`NeedsAmount`].
#[derive(Properties, PartialEq)]
pub(super) struct NeedsAmountProps {
    /// Currencies in which something is asked.
    pub(super) currencies: Vec<String>,
    /// The address.
    pub(super) query: Query,
    /// Changes it.
    pub(super) replace: Callback<Query>,
}

/// Two amounts and their currency. The address always names the currency with an amount, so that it
/// means the same wherever it is opened.
#[component]
pub(super) fn NeedsAmount(props: &NeedsAmountProps) -> Html {
    let wrong = use_state(|| "");
    let NeedsAmountProps { currencies, query, replace } = props;
    let given = query.get(CURRENCY);
    let first = currencies.first().map_or("", String::as_str);
    let currency = if given.is_empty() { first.to_owned() } else { given.to_owned() };
    let has_amount = !query.get(LEAST).is_empty() || !query.get(MOST).is_empty();
    let set = |name: &'static str| {
        let (query, replace, currency) = (query.clone(), replace.clone(), currency.clone());
        let wrong = wrong.clone();
        Callback::from(move |event: Event| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            let Ok(plain) = typed::decimal(&text) else {
                wrong.set(name);
                return;
            };
            wrong.set("");
            let with = query.clone().with(PAGE, "").with(name, &plain.unwrap_or_default());
            let is_bare = with.get(LEAST).is_empty() && with.get(MOST).is_empty();
            replace.emit(with.with(CURRENCY, if is_bare { "" } else { &currency }));
        })
    };
    let field = |name: &'static str, label: String| {
        let id = format!("filter-{name}");
        let problem = (*wrong == name).then(|| format!("{id}-problem"));
        html! {
            <div class="field">
                <label for={id.clone()}>{ label }</label>
                if let Some(id) = problem.clone() {
                    <p class="field-problem" {id}>{ say::desk_needs_amount_wrong() }</p>
                }
                <input {id} type="text" inputmode="decimal" autocomplete="off" value={typed::shown(query.get(name))}
                    aria-invalid={problem.is_some().then_some("true")} aria-describedby={problem} onchange={set(name)} />
            </div>
        }
    };
    let options: Vec<(String, String)> =
        currencies.iter().map(|code| (code.clone(), code.clone())).collect();
    let onchange = {
        let (query, replace) = (query.clone(), replace.clone());
        Callback::from(move |code: String| {
            replace.emit(query.clone().with(PAGE, "").with(CURRENCY, &code));
        })
    };
    html! {
        <>
            { field(LEAST, say::desk_needs_least(&currency)) }
            { field(MOST, say::desk_needs_most(&currency)) }
            if currencies.len() > 1 && has_amount {
                { select_field(&SelectField {
                    id: "filter-currency",
                    label: &say::figures_currency(),
                    any: "",
                    options: &options,
                    value: &currency,
                    onchange: &onchange,
                    problem: "", class: "",
                }) }
            }
        </>
    }
}
