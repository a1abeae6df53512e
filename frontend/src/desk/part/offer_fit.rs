//! What an offer fits: the counts, what was tried without, the needs, and the rules that keep others
//! out.

use std::rc::Rc;

use contract::access::Role;
use contract::need::NeedBody;
use contract::record::Record;
use engine::eligibility::Reason;
use engine::order::sort_by;
use yew::prelude::*;

use super::fit_rows::{MOST_ROWS, Rows, fit_item, fit_table};
use crate::browser;
use crate::desk::context::{Desk, use_desk};
use crate::desk::offer::{Answer, Fits, Missing, Tried, may_try};
use crate::fitting::{Fitting, Verdict};
use crate::format;
use crate::ui::{Tone, notice, skeleton};
use crate::words::{compare, say};

/// The id of the heading, where reading goes on when nothing is tried any more.
const TITLE: &str = "offer-fit-title";
/// The id of the way back from the last try.
const UNDO: &str = "try-undo";

/// Leaving rules out of the draft on this device.
#[derive(Clone, PartialEq)]
pub(crate) struct Tries {
    /// What is left out, in order.
    pub(crate) tried: Rc<Vec<Tried>>,
    /// Hears a rule that is to be left out.
    pub(crate) ontry: Callback<Reason>,
    /// Takes the last back.
    pub(crate) onundo: Callback<()>,
    /// What else can be done with what is tried.
    pub(crate) more: Html,
}

/// Properties of [`OfferFit`].
#[derive(Properties, PartialEq)]
pub(crate) struct OfferFitProps {
    /// What is known.
    pub(crate) fits: Fits,
    /// The needs, where they are at hand: the fit itself knows less of them.
    #[prop_or_default]
    pub(crate) needs: Rc<Vec<Record<NeedBody>>>,
    /// What can be done with a need that fits, or would with one change; drawn in its row.
    #[prop_or_default]
    pub(crate) act: Option<Callback<String, Html>>,
    /// Leaving rules out.
    pub(crate) tries: Tries,
    /// What stands above the tables: files of the whole, needs beside each other.
    #[prop_or_default]
    pub(crate) above: Html,
    /// Beside a form there is no room for tables: a list says the same.
    #[prop_or_default]
    pub(crate) is_narrow: bool,
}

/// The panel.
#[component]
pub(crate) fn OfferFit(props: &OfferFitProps) -> Html {
    let desk = use_desk();
    let count = props.tries.tried.len();
    let before = use_mut_ref(|| count);
    use_effect_with(count, move |count| {
        let before = before.replace(*count);
        // What was pressed may be gone: reading goes on at what came of it.
        if before != *count {
            browser::focus_by_id(if *count == 0 { TITLE } else { UNDO });
        }
    });
    let content = match &props.fits {
        Fits::Waiting => skeleton(&say::offer_fit_waiting()),
        Fits::Failed => notice(Tone::Warn, &say::offer_fit_failed(), Html::default()),
        Fits::Missing(missing) => html! { <p>{ match missing {
            Missing::Kind => say::offer_fit_needs_kind(),
            Missing::Code => say::offer_fit_needs_code(),
            Missing::Year => say::offer_fit_needs_year(),
            Missing::Market => say::offer_fit_failed(),
        } }</p> },
        Fits::Known(answer) => known(&desk, answer, true, props),
        Fits::Before(answer) => known(&desk, answer, false, props),
    };
    html! {
        <section class="panel offer-fit" aria-labelledby={TITLE}>
            <h2 id={TITLE} tabindex="-1">{ say::offer_fit_title() }</h2>
            <p class="hint">{ say::offer_fit_private() }</p>
            { what_if(&props.tries) }
            { content }
        </section>
    }
}

/// The counts in one sentence.
fn counts_words(found: &Fitting) -> String {
    let (fit, one, no) = found.counts();
    say::offer_fit_counts(fit, no, one)
}

/// What is left out, and the way back.
fn what_if(tries: &Tries) -> Html {
    let (Some(first), onundo) = (tries.tried.first(), &tries.onundo) else {
        return Html::default();
    };
    let names: Vec<String> =
        tries.tried.iter().map(|one| say::offer_rule(one.rule.code())).collect();
    let onclick = onundo.reform(|_: MouseEvent| ());
    html! {
        <div class="undo">
            <p>{ say::offer_tried(&format::joined(&names)) }{ " " }{ say::offer_tried_before(first.fits) }</p>
            <button type="button" class="button secondary" id={UNDO} {onclick}>{ say::desk_undo() }</button>
            { tries.more.clone() }
        </div>
    }
}

/// What was found; while a newer draft is compared, without the counts and nothing to try.
fn known(desk: &Desk, answer: &Rc<Answer>, is_current: bool, props: &OfferFitProps) -> Html {
    let found = &answer.found;
    let rows = Rows {
        answer: answer.clone(),
        needs: props.needs.clone(),
        // The unit can only compare: it says nothing in a donor's place.
        acts: if desk.role() == Some(Role::Isu) {
            say::offer_compare()
        } else {
            say::unit_actions()
        },
        act: props.act.clone(),
        ontry: is_current.then(|| props.tries.ontry.clone()),
    };
    let of = |wanted: fn(&Verdict) -> bool| -> Vec<usize> {
        let all = found.needs.iter().enumerate();
        let at = all.filter(|(_, need)| wanted(&need.verdict())).map(|(at, _)| at).collect();
        by_state(desk, found, at)
    };
    let (fit, near) = (
        of(|verdict| matches!(verdict, Verdict::Fits)),
        of(|verdict| matches!(verdict, Verdict::OneChange(_))),
    );
    html! {
        <>
            <p class="lead" role="status">{ if is_current { counts_words(found) } else { say::offer_fit_waiting() } }</p>
            if found.needs.is_empty() {
                <p>{ say::offer_fit_no_needs() }</p>
            }
            { props.above.clone() }
            if props.is_narrow {
                if !fit.is_empty() {
                    <h3>{ say::offer_fit_caption() }</h3>
                    <ul class="plain">{ for fit.iter().take(MOST_ROWS).map(|at| fit_item(*at, &rows)) }</ul>
                    { cut(fit.len()) }
                }
                { rules(&rows) }
            } else {
                { group(say::offer_fit_caption(), &fit, &rows) }
                { group(say::offer_fit_near_caption(), &near, &rows) }
                { rules(&rows) }
                { blocked(desk, &rows) }
            }
        </>
    }
}

/// By the State's name in the reader's language, then by title: the order of ids says nothing.
fn by_state(desk: &Desk, found: &Fitting, at: Vec<usize>) -> Vec<usize> {
    let mut named: Vec<(String, usize)> =
        at.into_iter().map(|at| (desk.name_of(&found.needs[at].state), at)).collect();
    sort_by(&mut named, |(a, at), (b, other)| {
        let titles = || compare(&found.needs[*at].title, &found.needs[*other].title);
        compare(a, b).then_with(titles).then(at.cmp(other))
    });
    named.into_iter().map(|(_, at)| at).collect()
}

/// Rules that keep needs out, with what leaving each out would bring.
fn rules(rows: &Rows) -> Html {
    let rules = rows.answer.found.rules();
    if rules.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ say::offer_fit_rules() }</h3>
            <p class="hint">{ say::offer_fit_several() }</p>
            <ul class="rules">
                { for rules.into_iter().map(|rule| html! {
                    <li>
                        { say::offer_fit_rule(rule.needs, &format::reason(rule.reason)) }{ " " }
                        { try_button(rule.reason, rule.loosened, rows.ontry.as_ref()) }
                    </li>
                }) }
            </ul>
        </>
    }
}

/// Leaves a rule out, where the offer can be without it and that brings something.
pub(super) fn try_button(rule: Reason, gain: usize, ontry: Option<&Callback<Reason>>) -> Html {
    let Some(ontry) = ontry.filter(|_| gain > 0 && may_try(rule)) else {
        return Html::default();
    };
    let words = say::offer_try(gain);
    let label = format!("{words} ({})", say::offer_rule(rule.code()));
    let onclick = ontry.reform(move |_: MouseEvent| rule);
    html! { <button type="button" class="button secondary small" aria-label={label} {onclick}>{ words }</button> }
}

/// Needs with one verdict.
fn group(caption: String, at: &[usize], rows: &Rows) -> Html {
    if at.is_empty() {
        return Html::default();
    }
    html! { <><h3>{ &caption }</h3>{ fit_table(caption, at, rows, true) }{ cut(at.len()) }</> }
}

/// Needs that no single change would open, by rule.
fn blocked(desk: &Desk, rows: &Rows) -> Html {
    let blocked = rows.answer.found.blocked();
    if blocked.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ say::offer_fit_rest_caption() }</h3>
            <p class="hint">{ say::offer_fit_rest_hint() }</p>
            { for blocked.into_iter().map(|(rule, at)| {
                let at = by_state(desk, &rows.answer.found, at);
                let words = say::offer_fit_rule(at.len(), &format::reason(rule));
                html! {
                    <details key={rule.code()}>
                        <summary>{ words.clone() }</summary>
                        { fit_table(words, &at, rows, false) }
                        { cut(at.len()) }
                    </details>
                }
            }) }
        </>
    }
}

/// How many rows are left out.
fn cut(count: usize) -> Html {
    if count <= MOST_ROWS {
        return Html::default();
    }
    html! { <p>{ say::fit_cut(count, MOST_ROWS) }</p> }
}
