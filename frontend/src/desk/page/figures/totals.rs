//! The four totals, each currency for itself, and what is in none of them.

use contract::figures::{Counted, Parts, Row, Sums};
use engine::layout::{Direction, Part};
use yew::prelude::*;

use super::parts::{apart, beside, covered, drawn, is_unknown, name, shares_words, told};
use crate::desk::need::typed;
use crate::view::{key_entry, parts_bar, patterns};
use crate::words::say;

/// Asked, covered already, in coalitions, open; with the bar that says the same.
pub(super) fn totals(rows: &[Row], direction: Direction) -> Html {
    let sums = Sums::of(rows);
    let apart = apart(&sums);
    html! {
        <section aria-labelledby="figures-totals">
            <h2 id="figures-totals">{ say::figures_totals() }</h2>
            if let Some(sources) = sources(rows) {
                <p class="hint">{ sources }</p>
            }
            { for sums.money.iter().map(|(currency, parts)| {
                let counted = rows.iter().filter(|row| row.currency == *currency && matches!(row.counted, Counted::Money(_)));
                of_currency(currency, parts, sources(counted), direction)
            }) }
            if !apart.is_empty() {
                <p class="figures-apart">{ say::figures_apart(&apart) }</p>
            }
            if sums.money.values().any(|parts| !is_unknown(parts)) {
                { key() }
            }
        </section>
    }
}

/// How many lines their States state and how many come from other sources; nothing where all are
/// the States' own. Nobody's request is made of a public figure.
fn sources<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Option<String> {
    let (own, others): (Vec<&Row>, Vec<&Row>) = rows.into_iter().partition(|row| row.by_state);
    (!others.is_empty()).then(|| say::figures_sources(others.len(), own.len()))
}

fn of_currency(
    currency: &str,
    parts: &Parts,
    sources: Option<String>,
    direction: Direction,
) -> Html {
    let money = |value: i64| typed::money(currency, value);
    let (outside, reported) = covered(parts, money);
    let mut notes = vec![say::figures_covered_note()];
    notes.extend(reported);
    // Both are parts of what is asked, so that their sum is one too.
    let in_coalitions = parts.delivered + parts.committed;
    let (promised, told_for) = told(parts, in_coalitions, money);
    let mut steps = Vec::new();
    if in_coalitions > 0 || parts.told == parts.lines {
        steps.push(say::figures_delivered_note(&told(parts, parts.delivered, money).0));
        steps.push(say::figures_committed_note(&told(parts, parts.committed, money).0));
        steps.extend(told_for);
    } else {
        steps.push(say::figures_not_told());
    }
    let mut asked = vec![say::figures_asked_note(parts.lines)];
    asked.extend(sources);
    let mut open = vec![say::figures_open_note()];
    open.extend(beside(currency, parts));
    let cards = [
        (say::figures_asked(), money(parts.asked), asked),
        (say::figures_covered(), outside, notes),
        (say::figures_promised(), promised, steps),
        (say::figures_open(), money(parts.open), open),
    ];
    let card = |(name, value, notes): (String, String, Vec<String>)| {
        html! {
            <div class="figure-card">
                <dt>{ name }</dt>
                <dd>
                    <span class="figure-value"><bdi>{ value }</bdi></span>
                    { for notes.into_iter().map(|note| html! { <span class="figure-note">{ note }</span> }) }
                </dd>
            </div>
        }
    };
    html! {
        <div class="headline" key={currency.to_owned()}>
            <dl class="figures">{ for cards.into_iter().map(card) }</dl>
            if !is_unknown(parts) {
                { parts_bar(&drawn(parts), shares_words(parts), direction, true) }
            }
        </div>
    }
}

/// What the parts of every bar and column mean, and the patterns that they are drawn with.
fn key() -> Html {
    let parts = [Part::AlreadyCovered, Part::Delivered, Part::Locked, Part::Pledged, Part::Open];
    html! {
        <div class="key">
            { patterns() }
            <ul>{ for parts.map(|part| key_entry(part, name(part))) }</ul>
        </div>
    }
}
