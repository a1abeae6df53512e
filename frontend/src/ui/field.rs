//! Form fields with their labels.

use gloo::file::File;
use gloo::timers::callback::Timeout;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::browser;
use crate::route::{PAGE, Query, SORT};
use crate::words::say;

/// How long a reader pauses before a search follows what was typed.
const PAUSE_MS: u32 = 250;

/// Properties of [`SearchField`].
#[derive(Properties, PartialEq)]
pub struct SearchFieldProps {
    /// Unique in the page.
    pub id: AttrValue,
    /// What it searches.
    pub label: AttrValue,
    /// The search that is in force.
    pub value: AttrValue,
    /// Hears the search after a pause.
    pub onchange: Callback<String>,
}

/// A search that follows the typing.
#[component]
pub fn SearchField(props: &SearchFieldProps) -> Html {
    let typed = use_state(|| props.value.clone());
    let pause = use_mut_ref(|| None::<Timeout>);
    // The value changes from outside by the back button and by "Clear".
    use_effect_with(props.value.clone(), {
        let typed = typed.clone();
        move |value| typed.set(value.clone())
    });
    let oninput = {
        let (typed, onchange) = (typed.clone(), props.onchange.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            typed.set(AttrValue::from(text.clone()));
            let onchange = onchange.clone();
            // The timeout before is dropped, and with it cancelled.
            drop(pause.replace(Some(Timeout::new(PAUSE_MS, move || onchange.emit(text)))));
        })
    };
    html! {
        <div class="field field-search">
            <label for={props.id.clone()}>{ &props.label }</label>
            <input id={props.id.clone()} type="search" autocomplete="off" value={(*typed).clone()} {oninput} />
        </div>
    }
}

/// What is chosen, from what, and who hears.
pub struct SelectField<'a> {
    /// Unique in the page.
    pub id: &'a str,
    /// What is chosen.
    pub label: &'a str,
    /// What no choice is called; empty: there is always a choice.
    pub any: &'a str,
    /// Values with their words.
    pub options: &'a [(String, String)],
    /// The value in force; empty: no choice.
    pub value: &'a str,
    /// Hears the choice.
    pub onchange: &'a Callback<String>,
    /// What is wrong with it; empty: nothing.
    pub problem: &'a str,
    /// Further styles of the field.
    pub class: &'a str,
}

/// A choice of one.
pub fn select_field(props: &SelectField<'_>) -> Html {
    let id = AttrValue::from(props.id.to_owned());
    let onchange = props
        .onchange
        .reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    let problem = (!props.problem.is_empty()).then(|| format!("{id}-problem"));
    // A value that is no longer among the options is no choice.
    let is_known = props.options.iter().any(|(value, _)| value == props.value);
    let option = |(value, words): &(String, String)| {
        html! { <option key={value.clone()} value={value.clone()} selected={props.value == value}>{ words }</option> }
    };
    html! {
        <div class={classes!("field", props.class.to_owned())}>
            <label for={id.clone()}>{ props.label }</label>
            if let Some(id) = &problem {
                <p class="field-problem" id={id.clone()}>{ props.problem }</p>
            }
            <select id={id.clone()} aria-describedby={problem.clone()} aria-invalid={problem.is_some().then_some("true")} {onchange}>
                if !props.any.is_empty() {
                    <option value="" selected={!is_known}>{ props.any }</option>
                }
                { for props.options.iter().map(option) }
            </select>
        </div>
    }
}

/// A choice that narrows a list, kept in the page's address under its name; the list begins from
/// its first page again.
pub fn filter_field(
    (query, onquery): (&Query, &Callback<Query>),
    name: &'static str,
    label: &str,
    options: &[(String, String)],
) -> Html {
    let onchange = {
        let query = query.clone();
        onquery.reform(move |value: String| query.clone().with(PAGE, "").with(name, &value))
    };
    let value = query.get(name);
    let mut options = options.to_vec();
    // What the address asks for narrows the list though nothing has it: not to show it would say that
    // nothing is chosen.
    if !value.is_empty() && !options.iter().any(|(code, _)| code == value) {
        options.push((value.to_owned(), value.to_owned()));
    }
    select_field(&SelectField {
        id: &format!("filter-{name}"),
        label,
        any: &say::filter_all(),
        options: &options,
        value,
        onchange: &onchange,
        problem: "",
        class: "",
    })
}

/// That nothing fits the filters, and a button that clears them; the focus then goes to an element
/// that stays.
pub fn no_match(
    words: &str,
    (query, onquery): (&Query, &Callback<Query>),
    focus: &'static str,
) -> Html {
    let onclick = {
        let (query, onquery) = (query.kept().with(SORT, query.get(SORT)), onquery.clone());
        Callback::from(move |_: MouseEvent| {
            onquery.emit(query.clone());
            browser::focus_by_id(focus);
        })
    };
    html! {
        <div class="empty">
            <p>{ words }</p>
            <p><button type="button" class="button secondary" {onclick}>{ say::filter_clear() }</button></p>
        </div>
    }
}

/// What is opened, and who hears.
pub struct FileField<'a> {
    /// Unique in the page.
    pub id: &'a str,
    /// What is opened.
    pub label: &'a str,
    /// What happens to the file.
    pub hint: &'a str,
    /// Endings and types that are offered.
    pub accept: &'static str,
    /// Hears the file.
    pub onfile: &'a Callback<File>,
}

/// A file of this computer.
pub fn file_field(props: &FileField<'_>) -> Html {
    let id = AttrValue::from(props.id.to_owned());
    let onchange = {
        let onfile = props.onfile.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                onfile.emit(File::from(file));
                // Choosing the same file again, changed meanwhile, is a change too.
                input.set_value("");
            }
        })
    };
    let hint = format!("{}-hint", props.id);
    html! {
        <div class="field field-file">
            <label for={id.clone()}>{ props.label }</label>
            <p class="hint" id={hint.clone()}>{ props.hint }</p>
            <input id={id.clone()} type="file" accept={props.accept} aria-describedby={hint} {onchange} />
        </div>
    }
}

/// What is on or off, and who hears.
pub struct Toggle<'a> {
    /// Unique in the page.
    pub id: &'a str,
    /// What is on or off.
    pub label: &'a str,
    /// What that means.
    pub hint: &'a str,
    /// Whether it is on.
    pub checked: bool,
    /// Hears the change.
    pub onchange: &'a Callback<bool>,
}

/// A check box.
pub fn toggle(props: &Toggle<'_>) -> Html {
    let id = AttrValue::from(props.id.to_owned());
    let onchange = props
        .onchange
        .reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    let hint = (!props.hint.is_empty()).then(|| format!("{}-hint", props.id));
    html! {
        <div class="toggle">
            <input id={id.clone()} type="checkbox" checked={props.checked} aria-describedby={hint.clone()} {onchange} />
            <label for={id.clone()}>{ props.label }</label>
            if let Some(id) = hint {
                <p class="hint" {id}>{ props.hint }</p>
            }
        </div>
    }
}
