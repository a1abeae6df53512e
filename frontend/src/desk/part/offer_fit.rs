//! What an offer fits, need by need, what keeps it from the rest, and what loosening would bring.

use std::rc::Rc;

use contract::access::Role;
use engine::case::ResourceKind;
use yew::prelude::*;

use crate::desk::context::use_desk;
use crate::desk::link::DeskLink;
use crate::desk::offer::{Fits, Missing};
use crate::desk::route::Route;
use crate::fitting::{Fitting, NeedFit, Verdict};
use crate::format::{self, Figures};
use crate::ui::{Tone, notice, skeleton};
use crate::words::say;

/// Rows shown at once: the counts say how many there are.
const MOST_ROWS: usize = 50;

/// Properties of [`OfferFit`].
#[derive(Properties, PartialEq)]
pub(crate) struct OfferFitProps {
    /// What is known.
    pub(crate) fits: Fits,
    /// What can be done with a need that fits; drawn in its row.
    #[prop_or_default]
    pub(crate) act: Option<Callback<String, Html>>,
    /// Beside a form there is no room for a table: a list says the same.
    #[prop_or_default]
    pub(crate) is_narrow: bool,
}

/// The panel.
#[component]
pub(crate) fn OfferFit(props: &OfferFitProps) -> Html {
    let content = match &props.fits {
        Fits::Waiting => skeleton(&say::offer_fit_waiting()),
        Fits::Failed => notice(Tone::Warn, &say::offer_fit_failed(), Html::default()),
        Fits::Missing(missing) => html! { <p>{ match missing {
            Missing::Kind => say::offer_fit_needs_kind(),
            Missing::Code => say::offer_fit_needs_code(),
            Missing::Year => say::offer_fit_needs_year(),
            Missing::Market => say::offer_fit_failed(),
        } }</p> },
        Fits::Known(found) => {
            html! { <Found found={found.clone()} act={props.act.clone()} is_narrow={props.is_narrow} /> }
        }
    };
    html! {
        <section class="panel offer-fit" aria-labelledby="offer-fit-title">
            <h2 id="offer-fit-title">{ say::offer_fit_title() }</h2>
            <p class="hint">{ say::offer_fit_private() }</p>
            { content }
        </section>
    }
}

/// The counts in one sentence; also what is said to readers who do not look.
pub(crate) fn counts_words(found: &Fitting) -> String {
    let (fit, one, no) = found.counts();
    say::offer_fit_counts(fit, no, one)
}

#[derive(Properties, PartialEq)]
struct FoundProps {
    found: Rc<Fitting>,
    act: Option<Callback<String, Html>>,
    is_narrow: bool,
}

#[component]
fn Found(props: &FoundProps) -> Html {
    let found = &props.found;
    let fit: Vec<&NeedFit> =
        found.needs.iter().filter(|need| need.verdict() == Verdict::Fits).collect();
    let rest: Vec<(&NeedFit, Verdict)> = found
        .needs
        .iter()
        .map(|need| (need, need.verdict()))
        .filter(|(_, verdict)| *verdict != Verdict::Fits)
        .collect();
    let figures = Figures { currency: found.currency.clone(), digits: found.digits };
    html! {
        <>
            <p class="lead" role="status">{ counts_words(found) }</p>
            if found.needs.is_empty() {
                <p>{ say::offer_fit_no_needs() }</p>
            }
            if props.is_narrow && !fit.is_empty() {
                <h3>{ say::offer_fit_caption() }</h3>
                <ul class="plain">
                    { for fit.iter().take(MOST_ROWS).map(|need| html! { <NeedItem key={need.need.clone()} need={(*need).clone()} figures={FiguresProp(figures.clone())} act={None::<Callback<String, Html>>} /> }) }
                </ul>
            } else if !fit.is_empty() {
                <table class="stack" role="table">
                    <caption>{ say::offer_fit_caption() }</caption>
                    <thead role="rowgroup"><tr role="row">
                        <th scope="col" role="columnheader">{ say::col_need() }</th>
                        <th scope="col" role="columnheader">{ say::col_state() }</th>
                        <th scope="col" role="columnheader">{ say::col_theme() }</th>
                        <th scope="col" role="columnheader">{ say::col_years() }</th>
                        <th scope="col" role="columnheader">{ say::col_open() }</th>
                        if props.act.is_some() {
                            <th scope="col" role="columnheader">{ say::offer_say() }</th>
                        }
                    </tr></thead>
                    <tbody role="rowgroup">
                        { for fit.iter().take(MOST_ROWS).map(|need| html! { <NeedRow key={need.need.clone()} need={(*need).clone()} figures={FiguresProp(figures.clone())} act={props.act.clone()} /> }) }
                    </tbody>
                </table>
            }
            if fit.len() > MOST_ROWS {
                <p>{ say::fit_cut(fit.len(), MOST_ROWS) }</p>
            }
            if !rest.is_empty() {
                <h3>{ say::offer_fit_rules() }</h3>
                <ul class="rules">
                    { for found.rules().into_iter().map(|rule| {
                        let reason = format::reason(rule.reason);
                        let words = if rule.loosened > 0 {
                            say::offer_fit_rule_loosen(rule.loosened, rule.needs, &reason)
                        } else {
                            say::offer_fit_rule(rule.needs, &reason)
                        };
                        html! { <li>{ words }</li> }
                    }) }
                </ul>
                <details>
                    <summary>{ say::offer_fit_by_need() }</summary>
                    { rest_table(&rest) }
                </details>
            }
        </>
    }
}

fn rest_table(rest: &[(&NeedFit, Verdict)]) -> Html {
    let desk_words = |verdict: &Verdict| match verdict {
        Verdict::Fits => String::new(),
        Verdict::OneChange(reason) => say::offer_fit_one_change(&format::reason(*reason)),
        Verdict::No(reasons) => {
            let words: Vec<String> = reasons.iter().map(|reason| format::reason(*reason)).collect();
            words.join(&say::list_semicolon())
        }
    };
    html! {
        <>
            <table class="stack" role="table">
                <caption>{ say::offer_fit_rest_caption() }</caption>
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{ say::col_need() }</th>
                    <th scope="col" role="columnheader">{ say::col_theme() }</th>
                    <th scope="col" role="columnheader">{ say::col_why_not() }</th>
                </tr></thead>
                <tbody role="rowgroup">
                    { for rest.iter().take(MOST_ROWS).map(|(need, verdict)| html! {
                        <tr role="row" key={need.need.clone()}>
                            <th scope="row" role="rowheader"><NeedName need={(*need).clone()} /></th>
                            <td role="cell" data-label={say::col_theme()}>{ format::theme_short(&need.theme) }</td>
                            <td role="cell" data-label={say::col_why_not()}>{ desk_words(verdict) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
            if rest.len() > MOST_ROWS {
                <p>{ say::fit_cut(rest.len(), MOST_ROWS) }</p>
            }
        </>
    }
}

#[derive(Clone, PartialEq)]
struct FiguresProp(Figures);

#[derive(Properties, PartialEq)]
struct NeedRowProps {
    need: NeedFit,
    figures: FiguresProp,
    act: Option<Callback<String, Html>>,
}

/// Years of the lines that fit, and what is open over them, by kind.
fn years_and_open(need: &NeedFit, figures: &Figures) -> (String, String) {
    let mut years: Vec<String> =
        need.fitting_lines().iter().map(|line| line.year.to_string()).collect();
    years.dedup();
    let open = [ResourceKind::Funding, ResourceKind::Expertise, ResourceKind::InKind]
        .into_iter()
        .filter_map(|kind| need.open(kind))
        .map(|(resource, open)| figures.with_unit(&resource, open))
        .collect::<Vec<_>>();
    (years.join(&say::list_comma()), open.join(&say::list_semicolon()))
}

/// A need that fits, in a list.
#[component]
fn NeedItem(props: &NeedRowProps) -> Html {
    let desk = use_desk();
    let (years, open) = years_and_open(&props.need, &props.figures.0);
    html! {
        <li class="fit-item">
            <NeedName need={props.need.clone()} />
            <span class="line">{ desk.name_of(&props.need.state) }{ " · " }{ format::theme_short(&props.need.theme) }{ " · " }{ years }{ " · " }{ open }</span>
        </li>
    }
}

#[component]
fn NeedRow(props: &NeedRowProps) -> Html {
    let desk = use_desk();
    let need = &props.need;
    let (years, open) = years_and_open(need, &props.figures.0);
    html! {
        <tr role="row">
            <th scope="row" role="rowheader"><NeedName need={need.clone()} /></th>
            <td role="cell" data-label={say::col_state()}>{ desk.name_of(&need.state) }</td>
            <td role="cell" data-label={say::col_theme()}><span class={classes!("theme", format::theme_class(&need.theme))}>{ format::theme_short(&need.theme) }</span></td>
            <td role="cell" data-label={say::col_years()}>{ years }</td>
            <td role="cell" data-label={say::col_open()}>{ open }</td>
            if let Some(act) = &props.act {
                <td role="cell" class="wide">{ act.emit(need.need.clone()) }</td>
            }
        </tr>
    }
}

#[derive(Properties, PartialEq)]
struct NeedNameProps {
    need: NeedFit,
}

/// The need with the way to it, for those who have a page for needs.
#[component]
fn NeedName(props: &NeedNameProps) -> Html {
    let desk = use_desk();
    let title = html! { <bdi>{ &props.need.title }</bdi> };
    let id = html! { <code class="sub" dir="ltr">{ &props.need.need }</code> };
    if desk.role() == Some(Role::Observer) {
        return html! { <>{ title }{ id }</> };
    }
    html! { <><DeskLink to={Route::Need { id: props.need.need.clone() }}>{ title }</DeskLink>{ id }</> }
}
