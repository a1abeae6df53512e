//! What each objective costs the others, of the runs beside each other; asked for with a button, since
//! it is many matchings of changed rules.

use std::rc::Rc;

use yew::prelude::*;

use super::Kept;
use crate::desk::scenario::objectives::{Effect, Found, Row, beside};
use crate::explanation::{Answered, Asked, Explained, Topic};
use crate::solver::{Explainer, Said};
use crate::ui::{Tone, notice};
use crate::words::{self, say};

/// Answers with the hash of their run, or why there is none.
type Answers = Vec<(String, Result<Rc<Answered>, String>)>;

/// The one question that is asked of a worker.
const REVISION: u32 = 1;

/// What was found about the runs, and the way to ask.
#[derive(Clone)]
pub(super) struct Objectives {
    answers: UseStateHandle<Answers>,
    is_wanted: UseStateHandle<bool>,
    solves: UseStateHandle<u32>,
    worker: Rc<std::cell::RefCell<Work>>,
}

/// The worker, and the run that it is at.
#[derive(Default)]
struct Work {
    explainer: Option<Explainer>,
    hash: Option<String>,
}

impl Objectives {
    /// What the objectives do in these runs; nothing before every one has its answer.
    pub(super) fn effects(&self, kept: &[Kept]) -> Vec<Effect> {
        let answers = kept.iter().map(|one| self.of(one)?.clone().ok());
        answers.collect::<Option<Vec<_>>>().map_or_else(Vec::new, |answers| beside(&answers))
    }

    /// What was found about a run.
    fn of(&self, one: &Kept) -> Option<&Result<Rc<Answered>, String>> {
        let found = self.answers.iter().find(|(hash, _)| *hash == one.0.head.hash);
        found.map(|(_, answer)| answer)
    }

    /// The next run without an answer.
    fn next<'a>(&self, kept: &'a [Kept]) -> Option<&'a Kept> {
        kept.iter().find(|one| self.of(one).is_none())
    }
}

/// One run after the other is asked about, once it is wanted.
#[hook]
pub(super) fn use_objectives(kept: &[Kept]) -> Objectives {
    let found = Objectives {
        answers: use_state(Answers::new),
        is_wanted: use_state(|| false),
        solves: use_state(|| 0),
        worker: use_mut_ref(Work::default),
    };
    use_effect_with((*found.is_wanted, found.answers.len(), kept.to_vec()), {
        let found = found.clone();
        move |(is_wanted, _, kept): &(bool, usize, Vec<Kept>)| {
            if let Some(one) = found.next(kept).filter(|_| *is_wanted) {
                ask(&found, one);
            }
        }
    });
    found
}

fn ask(found: &Objectives, one: &Kept) {
    let hash = one.0.head.hash.clone();
    if found.worker.borrow().hash.as_ref() == Some(&hash) {
        return;
    }
    let answered = {
        let (found, hash) = (found.clone(), hash.clone());
        move |answer: Result<Rc<Answered>, String>| {
            let mut answers = (*found.answers).clone();
            answers.push((hash.clone(), answer));
            found.answers.set(answers);
        }
    };
    let said = {
        let found = found.clone();
        Callback::from(move |said: Said<Explained>| match said {
            Said::Answer(Explained::Ready, _) => {
                if let Some(explainer) = found.worker.borrow_mut().explainer.as_mut() {
                    explainer.ready();
                }
            }
            Said::Answer(Explained::Progress { solves, .. }, _) => found.solves.set(solves),
            Said::Answer(Explained::Done { .. }, body) => {
                let read = serde_json::from_str(&body).map(Rc::new);
                answered(read.map_err(|error| error.to_string()));
            }
            Said::Answer(Explained::Failed { why, .. }, _) if !why.is_empty() => answered(Err(why)),
            Said::Answer(Explained::Failed { .. }, _) | Said::Crashed => {
                answered(Err(say::explain_crashed()));
            }
        })
    };
    let asked = Asked::About {
        revision: REVISION,
        topic: Topic::Objectives,
        language: words::language().code().to_owned(),
        words: words::file().to_string(),
    };
    found.solves.set(0);
    let mut work = found.worker.borrow_mut();
    work.hash = Some(hash);
    work.explainer = Explainer::start(&said);
    match work.explainer.as_mut() {
        Some(explainer) => explainer.ask(asked, &one.0.text),
        None => said.emit(Said::Crashed),
    }
}

/// The button, the progress, and then a table for each objective.
pub(super) fn objectives(kept: &[Kept], found: &Objectives) -> Html {
    let wanted = {
        let is_wanted = found.is_wanted.clone();
        Callback::from(move |_: MouseEvent| is_wanted.set(true))
    };
    let stop = {
        let worker = found.worker.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(explainer) = worker.borrow_mut().explainer.as_mut() {
                explainer.ask(Asked::Cancel { revision: REVISION }, "");
            }
        })
    };
    let failed = kept.iter().find_map(|one| found.of(one)?.as_ref().err());
    let content = match (*found.is_wanted, found.next(kept), failed) {
        (false, ..) => html! {
            <p><button type="button" class="button secondary" id="bench-objectives" onclick={wanted}>{ say::result_cost_ask() }</button></p>
        },
        (true, Some(one), _) => html! {
            <div class="run-progress">
                <label for="objectives-progress">{ say::unit_objectives_of(&one.0.letter.to_string()) }</label>
                <progress id="objectives-progress"></progress>
                <p>{ say::explain_so_far(*found.solves) }</p>
                <button type="button" class="button secondary" onclick={stop}>{ say::explain_stop() }</button>
            </div>
        },
        (true, None, Some(why)) => {
            notice(Tone::Danger, &say::explain_none(), html! { <p>{ why }</p> })
        }
        (true, None, None) => html! {
            <>
                { for found.effects(kept).iter().map(|effect| table(kept, effect)) }
                { for kept.iter().map(|one| checked(one, found)) }
            </>
        },
    };
    html! {
        <>
            <h3>{ say::result_cost() }</h3>
            <p class="hint">{ say::unit_objectives_hint() }</p>
            { content }
        </>
    }
}

/// How far the answer about a run goes.
fn checked(one: &Kept, found: &Objectives) -> Html {
    let Some(Ok(answer)) = found.of(one) else { return Html::default() };
    html! { <p class="hint">{ format!("{}: {}", one.0.letter, answer.checked) }</p> }
}

fn table(kept: &[Kept], effect: &Effect) -> Html {
    let letters: Vec<String> = kept.iter().map(|one| one.0.letter.to_string()).collect();
    let said = effect.lifts.iter().zip(&letters).flat_map(|(lifts, letter)| {
        lifts.iter().map(move |lift| html! { <li>{ format!("{letter}: {lift}") }</li> })
    });
    let cell = |(found, letter): (&Found, &String)| {
        let content = match found {
            Found::Off => html! { <span class="sub">{ say::unit_objectives_off() }</span> },
            Found::Same => html! { <span class="sub">{ say::unit_objectives_same() }</span> },
            Found::Moved { with, change, .. } => {
                html! { <>{ with }<span class="sub">{ change }</span></> }
            }
        };
        html! { <td role="cell" class="num" data-label={letter.clone()}>{ content }</td> }
    };
    let row = |row: &Row| {
        html! {
            <tr role="row">
                <th scope="row" role="rowheader">{ &row.state }</th>
                <td role="cell" data-label={say::col_priority()}>{ &row.priority }</td>
                <td role="cell" data-label={say::col_for()}>{ &row.resource }</td>
                { for row.runs.iter().zip(&letters).map(cell) }
            </tr>
        }
    };
    let heads = [say::col_state(), say::col_priority(), say::col_for()];
    html! {
        <div class="objective">
            <h4>{ &effect.title }</h4>
            <ul class="rules">{ for said }</ul>
            if effect.rows.is_empty() {
                <p>{ say::objective_none() }</p>
            } else {
                <table class="stack" role="table">
                    <caption>{ say::unit_objectives_caption() }</caption>
                    <thead role="rowgroup"><tr role="row">
                        { for heads.iter().map(|head| html! { <th scope="col" role="columnheader">{ head }</th> }) }
                        { for letters.iter().map(|letter| html! { <th scope="col" role="columnheader" class="num">{ letter }</th> }) }
                    </tr></thead>
                    <tbody role="rowgroup">{ for effect.rows.iter().map(row) }</tbody>
                </table>
            }
        </div>
    }
}
