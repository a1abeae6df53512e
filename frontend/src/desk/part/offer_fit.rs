//! What an offer fits: the counts, what was tried without, the needs, and the rules that keep others
//! out.

use std::rc::Rc;

use contract::access::Role;
use contract::need::NeedBody;
use contract::record::Record;
use engine::order::sort_by;
use yew::prelude::*;

use super::fit_rows::{Rows, fit_item, fit_table};
use crate::browser;
use crate::desk::context::{Desk, use_desk};
use crate::desk::fragment::Fragment;
use crate::desk::offer::{Answer, Fits, Missing, may_try, open_name};
use crate::fitting::{Fitting, NeedFit, Rule, Verdict};
use crate::format;
use crate::list::paginate;
use crate::route::{PAGE, Query, SORT};
use crate::ui::{SelectField, Tone, notice, pager, select_field, skeleton};
use crate::words::{compare, say};

/// The id of the heading, where reading goes on when nothing is tried any more.
const TITLE: &str = "offer-fit-title";
/// The id of the way back from the last try.
const UNDO: &str = "try-undo";

/// Field of the address: the codes of rules that are left out.
pub(crate) const WITHOUT: &str = "without";
/// Field of the address: ids of needs that stand beside each other.
pub(crate) const BESIDE: &str = "beside";

/// Leaving rules out of the draft on this device.
#[derive(Clone, PartialEq)]
pub(crate) struct Tries {
    /// What is left out, in order.
    pub(crate) rules: Vec<Rule>,
    /// Needs that the offer fitted with all of it, once that is known.
    pub(crate) before: Option<usize>,
    /// Hears a rule that is to be left out.
    pub(crate) ontry: Callback<Rule>,
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
    /// What of it stands in the address: the pages of groups, and their order.
    #[prop_or_default]
    pub(crate) here: Fragment,
    /// Beside a form there is no room for tables: a list says the same.
    #[prop_or_default]
    pub(crate) is_narrow: bool,
}

/// The panel.
#[component]
pub(crate) fn OfferFit(props: &OfferFitProps) -> Html {
    let desk = use_desk();
    let count = props.tries.rules.len();
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
            <p class="hint">{ say::offer_fit_private() }{ " " }{ say::offer_fit_not_compared() }</p>
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
    if tries.rules.is_empty() {
        return Html::default();
    }
    let names: Vec<String> = tries.rules.iter().map(|rule| say::offer_rule(rule.code())).collect();
    let onclick = tries.onundo.reform(|_: MouseEvent| ());
    html! {
        <div class="undo">
            <p>{ say::offer_tried(&format::joined(&names)) }{ " " }{ for tries.before.map(say::offer_tried_before) }</p>
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
        here: props.here.clone(),
    };
    let of = |wanted: fn(&Verdict) -> bool| -> Vec<usize> {
        let all = found.needs.iter().enumerate();
        let at = all.filter(|(_, need)| wanted(&need.verdict())).map(|(at, _)| at).collect();
        ordered(desk, found, at, props.here.fields.get(SORT))
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
                    <h3 id={heading("fits")} tabindex="-1">{ say::offer_fit_caption() }</h3>
                    { paged("fits", &fit, &rows, |at| html! {
                        <ul class="plain">{ for at.iter().map(|at| fit_item(*at, &rows)) }</ul>
                    }) }
                }
                { rules(&rows) }
            } else {
                { order(desk, &rows) }
                { group(desk, "fits", &say::offer_fit_caption(), &fit, &rows) }
                { group(desk, "near", &say::offer_fit_near_caption(), &near, &rows) }
                { rules(&rows) }
                { blocked(desk, &rows) }
            }
        </>
    }
}

/// What the reader puts first.
fn order(desk: &Desk, rows: &Rows) -> Html {
    if rows.answer.found.needs.len() < 2 {
        return Html::default();
    }
    let here = rows.here.clone();
    let onchange = Callback::from(move |sort: String| {
        // The pages of another order show other needs.
        let kept = [WITHOUT, BESIDE]
            .iter()
            .fold(Query::default(), |kept, name| kept.with(name, here.fields.get(name)));
        here.replace.emit(kept.with(SORT, &sort));
    });
    let by = [
        ("priority", say::col_priority()),
        ("deadline", say::offer_deadline()),
        ("amount", open_name(desk)),
    ];
    select_field(&SelectField {
        id: "fit-order",
        label: &say::filter_order(),
        any: &say::col_state(),
        options: &by.map(|(code, words)| (code.to_owned(), words)),
        value: rows.here.fields.get(SORT),
        onchange: &onchange,
        problem: "",
        class: "no-print",
    })
}

/// What the reader puts first, then by the State's name in the reader's language, then by title: the
/// order of ids says nothing.
fn ordered(desk: &Desk, found: &Fitting, at: Vec<usize>, sort: &str) -> Vec<usize> {
    let first = |need: &NeedFit| match sort {
        "priority" => need.priority,
        "deadline" => need.due,
        "amount" => need.open().into_values().next().map_or(1, |open| -open),
        _ => 0,
    };
    let mut named: Vec<(i64, String, usize)> = at
        .into_iter()
        .map(|at| (first(&found.needs[at]), desk.name_of(&found.needs[at].state), at))
        .collect();
    sort_by(&mut named, |(first, a, at), (than, b, other)| {
        let titles = || compare(&found.needs[*at].title, &found.needs[*other].title);
        first.cmp(than).then_with(|| compare(a, b)).then_with(titles).then(at.cmp(other))
    });
    named.into_iter().map(|(.., at)| at).collect()
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
                        { say::offer_fit_rule(rule.needs, &format::rule(rule.rule)) }{ " " }
                        { try_button(rule.rule, rule.loosened, rows.ontry.as_ref()) }
                    </li>
                }) }
            </ul>
        </>
    }
}

/// Leaves a rule out, where the offer can be without it and that brings something.
pub(super) fn try_button(rule: Rule, gain: usize, ontry: Option<&Callback<Rule>>) -> Html {
    let Some(ontry) = ontry.filter(|_| gain > 0 && may_try(rule)) else {
        return Html::default();
    };
    let words = say::offer_try(gain);
    let label = format!("{words} ({})", say::offer_rule(rule.code()));
    let onclick = ontry.reform(move |_: MouseEvent| rule);
    html! { <button type="button" class="button secondary small" aria-label={label} {onclick}>{ words }</button> }
}

/// Needs with one verdict.
fn group(desk: &Desk, name: &str, caption: &str, at: &[usize], rows: &Rows) -> Html {
    if at.is_empty() {
        return Html::default();
    }
    let id = heading(name);
    html! {
        <>
            <h3 {id} tabindex="-1">{ caption }</h3>
            { paged(name, at, rows, |at| fit_table(desk, caption.to_owned(), at, rows, true)) }
        </>
    }
}

/// The id of a group's heading, where reading goes on after a change of page.
fn heading(name: &str) -> String {
    format!("fit-{name}")
}

/// The field of the address with the page of a group.
fn page_of(name: &str) -> String {
    format!("{PAGE}-{name}")
}

/// The needs that the page of a group shows, and the way to the others.
fn paged(name: &str, at: &[usize], rows: &Rows, draw: impl Fn(&[usize]) -> Html) -> Html {
    let page = rows.here.fields.get(&page_of(name)).parse().unwrap_or(1);
    let (shown, pages) = paginate(at.len(), page);
    let (here, name) = (rows.here.clone(), name.to_owned());
    let onpage = Callback::from(move |page: usize| {
        here.replace.emit(here.fields.clone().with(&page_of(&name), &page.to_string()));
        browser::focus_by_id(&heading(&name));
    });
    html! { <>{ draw(&at[shown]) }{ pager(page, pages, &onpage) }</> }
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
                let at = ordered(desk, &rows.answer.found, at, rows.here.fields.get(SORT));
                let words = say::offer_fit_rule(at.len(), &format::rule(rule));
                let name = rule.code();
                // Whoever is on a page of it has it open.
                let open = !rows.here.fields.get(&page_of(name)).is_empty();
                html! {
                    <details key={name} {open}>
                        <summary id={heading(name)}>{ words.clone() }</summary>
                        { paged(name, &at, rows, |at| fit_table(desk, words.clone(), at, rows, false)) }
                    </details>
                }
            }) }
        </>
    }
}
