//! Codes and values of needs in words.

use contract::access::Visibility;
use contract::need::{NeedBody, NeedLine};
use contract::record::Record;
use contract::{Code as _, figures, from_code};
use engine::case::{Date, ResourceKind};
use serde_json::Value;
use yew::prelude::*;

use super::field_value::plain_value;
use crate::desk::base::from_json;
use crate::desk::need::place::Place;
use crate::desk::need::typed;
use crate::format;
use crate::words::{self, say};
use contract::worth::{Totals, Worth, worth};

/// What is asked for.
pub(crate) fn kind_words(kind: ResourceKind) -> String {
    say::desk_need_kind(kind.code())
}

/// A treaty by its name; one without words as it stands.
pub(crate) fn treaty_words(code: &str) -> String {
    let name = say::desk_need_treaty(&code.replace(' ', "_"));
    if name.is_empty() { code.to_owned() } else { name }
}

/// Who sees something.
pub(crate) fn visibility_words(visibility: Visibility) -> String {
    say::desk_need_visibility(visibility.code())
}

/// A day; what is no day as it stands.
pub(crate) fn day_words(text: &str) -> String {
    Date::parse(text).map_or_else(|| text.to_owned(), words::date)
}

/// What a line is called: in the State's words, else by its entry, else by its kind.
pub(crate) fn line_name(line: &NeedLine) -> String {
    let label = line.label.clone().unwrap_or_default();
    let code = || line.code.as_deref().map(format::activity);
    let kind = || line.kind.map(kind_words);
    if label.is_empty() { code().or_else(kind).unwrap_or_default() } else { label }
}

/// What a line is called, and its year.
pub(crate) fn line_words(line: &NeedLine) -> String {
    let name = line_name(line);
    line.year.map_or_else(|| name.clone(), |year| say::flow_line(&name, &year.to_string()))
}

/// What a line comes to.
pub(crate) fn worth_words(line: &NeedLine) -> Html {
    match worth(line) {
        Worth::Money(currency, minor) => html! { <bdi>{ typed::money(&currency, minor) }</bdi> },
        Worth::Unpriced => {
            html! { <span class="to-be-costed">{ say::desk_need_unpriced_one() }</span> }
        }
        Worth::ToBeCosted => {
            html! { <span class="to-be-costed">{ say::desk_need_to_be_costed_one() }</span> }
        }
        Worth::Unreadable => {
            html! { <span class="field-problem">{ say::desk_need_unreadable_one() }</span> }
        }
    }
}

/// A figure of the line beside what it asks, counted as the line counts: in its currency or unit.
pub(crate) fn figure_words(line: &NeedLine, plain: &str) -> String {
    let measure = line.measure();
    match measure.read(plain) {
        Ok(minor) if measure.is_money() => typed::money(measure.name(), minor),
        _ => typed::counted(plain, measure.name()),
    }
}

/// What the State reports as covered, in money, and of how many lines it reports it.
pub(crate) fn covered_words(lines: &[NeedLine]) -> Html {
    let mut totals = Totals::default();
    let reported = lines.iter().filter_map(|line| Some((line, line.already_covered.as_deref()?)));
    for (line, covered) in reported {
        totals.lines += 1;
        let currency = line.currency.clone().unwrap_or_default();
        let before = totals.money.get(&currency).copied().unwrap_or_default();
        let sum = figures::money(line, covered).and_then(|minor| before.checked_add(minor));
        match sum {
            Some(sum) => drop(totals.money.insert(currency, sum)),
            None if !line.measure().is_money() => totals.unpriced += 1,
            None => totals.unreadable += 1,
        }
    }
    if totals.lines == 0 {
        return say::not_reported().into();
    }
    html! {
        <>
            { totals_words(&totals) }
            if totals.lines < lines.len() {
                <span class="sub">{ say::covered_lines(totals.lines, lines.len()) }</span>
            }
        </>
    }
}

/// What a need is called among those that the reader sees; its id where it is not.
pub(crate) fn need_title(id: &str, needs: &[Record<NeedBody>]) -> String {
    let found = needs.iter().find(|need| need.id == id);
    found.map_or_else(|| id.to_owned(), |need| title_of(&need.body))
}

/// Sums, one for each currency, and what is in none of them.
pub(crate) fn totals_words(totals: &Totals) -> Html {
    let money = totals.money.iter().map(|(currency, minor)| {
        html! { <span class="total"><bdi>{ typed::money(currency, *minor) }</bdi></span> }
    });
    let apart = [
        (totals.to_be_costed > 0).then(|| say::desk_need_to_be_costed(totals.to_be_costed)),
        (totals.unpriced > 0).then(|| say::desk_need_unpriced(totals.unpriced)),
        (totals.unreadable > 0).then(|| say::desk_need_unreadable(totals.unreadable)),
    ];
    html! {
        <>
            { for money }
            { for apart.into_iter().flatten().map(|text| html! { <span class="sub">{ text }</span> }) }
        </>
    }
}

/// A value of a field in words: codes by their names, figures in the reader's separators.
pub(crate) fn value_words(path: &str, value: &Value) -> String {
    let field = Place::parse(path).field;
    if let Some(words) = plain_value(value, |item| value_words(path, item)) {
        return words;
    }
    match value {
        Value::String(text) => match field {
            "theme" => format::theme(text),
            "activity" | "code" => format::activity(text),
            "unit" => format::unit_name(text),
            "kind" => from_code(text).map_or_else(|| text.clone(), kind_words),
            "visibility" => from_code(text).map_or_else(|| text.clone(), visibility_words),
            "deadline" => day_words(text),
            "origin" => from_code(text).map_or_else(|| text.clone(), format::origin),
            "amount" | "unit_cost" | "already_covered" | "smallest_part" => typed::shown(text),
            _ => text.clone(),
        },
        _ => from_json::<NeedLine>(value)
            .map_or_else(|| value.to_string(), |line| line_summary(&line)),
    }
}

/// A line in one phrase.
pub(crate) fn line_summary(line: &NeedLine) -> String {
    let worth = match worth(line) {
        Worth::Money(currency, minor) => typed::money(&currency, minor),
        Worth::Unpriced => say::desk_need_unpriced_one(),
        Worth::ToBeCosted => say::desk_need_to_be_costed_one(),
        Worth::Unreadable => say::desk_need_unreadable_one(),
    };
    let year = line.year.map(|year| year.to_string());
    let parts: Vec<String> = [Some(line_name(line)), year, Some(worth)]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" · ")
}

/// The title of a need, or that it has none yet.
pub(crate) fn title_of(body: &NeedBody) -> String {
    if body.title.trim().is_empty() { say::desk_need_untitled() } else { body.title.clone() }
}

/// Why the server refuses something, in the reader's language where it is a rule that readers meet.
pub(crate) fn rule_words(code: &str, detail: &str) -> String {
    let mut known = [say::desk_rule, say::desk_trouble_place].into_iter().map(|words| words(code));
    known.find(|words| !words.is_empty()).unwrap_or_else(|| detail.to_owned())
}
