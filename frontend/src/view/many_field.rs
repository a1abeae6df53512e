//! A choice of several, folded until it is wanted.

use yew::prelude::*;

use crate::format::joined;
use crate::route::{PAGE, Query};
use crate::ui::{Toggle, toggle};
use crate::words::say;

/// Stands between the values of one field of an address; no code holds it.
const BETWEEN: char = ',';

/// The values that an address names for a field; none: it narrows nothing.
pub fn chosen_of<'a>(query: &'a Query, name: &str) -> Vec<&'a str> {
    query.get(name).split(BETWEEN).filter(|value| !value.is_empty()).collect()
}

/// Choices that narrow a list to whatever has one of them, kept in the page's address under one name;
/// the list begins from its first page again.
pub fn many_field(
    (query, onquery): (&Query, &Callback<Query>),
    name: &'static str,
    label: &str,
    options: &[(String, String)],
) -> Html {
    let chosen = chosen_of(query, name);
    let mut options = options.to_vec();
    // What the address asks for narrows the list though nothing has it: not to show it would say that
    // nothing is chosen.
    for value in &chosen {
        if !options.iter().any(|(code, _)| code == value) {
            options.push(((*value).to_owned(), (*value).to_owned()));
        }
    }
    let is_chosen = |code: &str| chosen.contains(&code);
    let names: Vec<String> = options
        .iter()
        .filter(|(code, _)| is_chosen(code))
        .map(|(_, words)| words.clone())
        .collect();
    let option = |(code, words): &(String, String)| {
        let onchange = {
            let (query, code) = (query.clone(), code.clone());
            // In the order of the options, so that one choice has one address.
            let codes: Vec<String> = options.iter().map(|(code, _)| code.clone()).collect();
            onquery.reform(move |is_on: bool| {
                let chosen = chosen_of(&query, name);
                let stays = |one: &&String| {
                    if **one == code { is_on } else { chosen.contains(&one.as_str()) }
                };
                let value: Vec<&str> = codes.iter().filter(stays).map(String::as_str).collect();
                query.clone().with(PAGE, "").with(name, &value.join(&BETWEEN.to_string()))
            })
        };
        toggle(&Toggle {
            id: &format!("filter-{name}-{code}"),
            label: words,
            hint: "",
            checked: is_chosen(code),
            onchange: &onchange,
        })
    };
    let (label_id, value_id) = (format!("filter-{name}-label"), format!("filter-{name}"));
    html! {
        <div class="field field-many" role="group" aria-labelledby={label_id.clone()}>
            <span class="label" id={label_id.clone()}>{ label }</span>
            <details>
                <summary id={value_id.clone()} aria-labelledby={format!("{label_id} {value_id}")}>
                    { if names.is_empty() { say::filter_all() } else { joined(&names) } }
                </summary>
                <div class="many">{ for options.iter().map(option) }</div>
            </details>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::chosen_of;
    use crate::route::Query;

    #[test]
    fn an_address_names_one_value_or_several() {
        let chosen = |text: &str| {
            let query = Query::parse(text);
            chosen_of(&query, "state").into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(chosen(""), [""; 0]);
        assert_eq!(chosen("state=LAO"), ["LAO"]);
        assert_eq!(chosen("state=LAO%2CTCD"), ["LAO", "TCD"]);
        assert_eq!(chosen("state=,LAO,"), ["LAO"]);
        let written = Query::default().with("state", "LAO,TCD").to_text();
        assert_eq!(chosen(&written), ["LAO", "TCD"]);
    }
}
