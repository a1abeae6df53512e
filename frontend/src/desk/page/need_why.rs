//! Why a line is open: asked of the worker that explains, over what the reader may see.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::client::{ClientError, unit};
use crate::desk::trouble::trouble;
use crate::explanation::{Answered, Asked, Cover, Explained, Topic};
use crate::solver::{Explainer, Said};
use crate::ui::{Tone, notice};
use crate::view::explained;
use crate::words::{self, say};

/// Where a question stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Stand {
    /// What the reader may see is on its way.
    Fetching,
    /// The worker is at it; so many changed cases matched so far.
    Working(u32),
    /// The answer, as far as it was found.
    Done(Rc<Answered>),
    /// It was stopped before anything was found.
    Stopped,
    /// What the reader may see did not come.
    NotFetched(ClientError),
    /// The worker has no answer.
    Failed(String),
}

/// A question about a line, and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Question {
    /// The line, by its key.
    pub(super) line: u32,
    /// Where it stands.
    pub(super) stand: Stand,
}

/// What is asked about: the line by its key and its id in the market, and what covers lines that
/// the reader's market does not know of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct About {
    pub(super) line: u32,
    pub(super) id: String,
    pub(super) covers: Vec<Cover>,
}

/// The worker and the question that it is at: an answer to an older one is not heard.
#[derive(Default)]
struct Work {
    explainer: Option<Explainer>,
    revision: u32,
}

type Shared = Rc<RefCell<Work>>;

/// The question under way, if any; asks about a line; stops.
#[hook]
pub(super) fn use_why() -> (Option<Question>, Callback<About>, Callback<()>) {
    let question = use_state(|| None::<Question>);
    let work: Shared = use_mut_ref(Work::default);
    use_effect_with((), {
        let work = work.clone();
        // With the page ends the worker.
        move |()| move || *work.borrow_mut() = Work::default()
    });
    let ask = {
        let (question, work) = (question.clone(), work.clone());
        Callback::from(move |about: About| {
            let revision = {
                let mut work = work.borrow_mut();
                work.revision += 1;
                work.explainer = None;
                work.revision
            };
            let line = about.line;
            let (question, work) = (question.clone(), work.clone());
            question.set(Some(Question { line, stand: Stand::Fetching }));
            spawn_local(async move {
                let market = unit::market().await;
                if work.borrow().revision != revision {
                    return;
                }
                let stand = match market {
                    Ok(market) => start(&work, revision, about, &market, &question),
                    Err(error) => Stand::NotFetched(error),
                };
                question.set(Some(Question { line, stand }));
            });
        })
    };
    let stop = {
        let (question, work) = (question.clone(), work);
        Callback::from(move |()| {
            let Some(Question { line, stand }) = (*question).clone() else { return };
            let mut work = work.borrow_mut();
            let revision = work.revision;
            match (stand, work.explainer.as_mut()) {
                (Stand::Working(_), Some(explainer)) => {
                    explainer.ask(Asked::Cancel { revision }, "");
                }
                _ => {
                    work.revision += 1;
                    question.set(Some(Question { line, stand: Stand::Stopped }));
                }
            }
        })
    };
    ((*question).clone(), ask, stop)
}

/// Starts a worker and asks it.
fn start(
    work: &Shared,
    revision: u32,
    about: About,
    market: &str,
    question: &UseStateHandle<Option<Question>>,
) -> Stand {
    let line = about.line;
    let said = {
        let (held, question) = (work.clone(), question.clone());
        Callback::from(move |said: Said<Explained>| {
            let stand = match said {
                Said::Answer(Explained::Ready, _) => {
                    if let Some(explainer) = held.borrow_mut().explainer.as_mut() {
                        explainer.ready();
                    }
                    return;
                }
                Said::Answer(Explained::Progress { solves, .. }, _) => Stand::Working(solves),
                Said::Answer(Explained::Done { .. }, body) => {
                    match serde_json::from_str::<Answered>(&body) {
                        Ok(found) if found.parts.is_empty() => Stand::Stopped,
                        Ok(found) => Stand::Done(Rc::new(found)),
                        Err(error) => Stand::Failed(error.to_string()),
                    }
                }
                Said::Answer(Explained::Failed { why, .. }, _) if !why.is_empty() => {
                    Stand::Failed(why)
                }
                Said::Answer(Explained::Failed { .. }, _) | Said::Crashed => {
                    Stand::Failed(say::explain_crashed())
                }
            };
            // A worker of an older question ended with it; what it said before is not heard.
            if held.borrow().revision == revision {
                question.set(Some(Question { line, stand }));
            }
        })
    };
    let asked = Asked::About {
        revision,
        topic: Topic::WhyOpen { line: about.id, covers: about.covers },
        language: words::language().code().to_owned(),
        words: words::file().to_string(),
    };
    let mut work = work.borrow_mut();
    work.explainer = Explainer::start(&said);
    match work.explainer.as_mut() {
        Some(explainer) => {
            explainer.ask(asked, market);
            Stand::Working(0)
        }
        None => Stand::Failed(say::explain_not_started()),
    }
}

/// Properties of [`WhyOpen`].
#[derive(Properties, PartialEq)]
pub(super) struct WhyOpenProps {
    /// What the line is called.
    pub(super) name: String,
    /// Where the question stands.
    pub(super) stand: Stand,
    /// Stops it.
    pub(super) onstop: Callback<()>,
}

/// The answer, or how far it is; the focus comes here with each question and its answer.
#[component]
pub(super) fn WhyOpen(props: &WhyOpenProps) -> Html {
    let frame = use_node_ref();
    let is_working = matches!(props.stand, Stand::Fetching | Stand::Working(_));
    use_effect_with((props.name.clone(), is_working), {
        let frame = frame.clone();
        move |_| {
            if let Some(frame) = frame.cast() {
                browser::focus(&frame);
            }
        }
    });
    let busy = |words: String| {
        let onclick = props.onstop.reform(|_: MouseEvent| ());
        html! {
            <>
                <progress aria-label={words.clone()}></progress>
                <p>{ words }</p>
                <button type="button" class="button secondary" {onclick}>{ say::run_cancel() }</button>
            </>
        }
    };
    let content = match &props.stand {
        Stand::Fetching => busy(say::desk_need_why_fetching()),
        Stand::Working(0) => busy(say::desk_need_why_matching()),
        Stand::Working(solves) => busy(say::explain_so_far(*solves)),
        Stand::Done(found) => explained(found),
        Stand::Stopped => html! { <p>{ say::desk_need_why_stopped() }</p> },
        Stand::NotFetched(error) => trouble(error),
        Stand::Failed(why) => {
            notice(Tone::Danger, &say::explain_none(), html! { <p><bdi>{ why }</bdi></p> })
        }
    };
    html! {
        <div class="explain panel" role="group" aria-labelledby="why-title" tabindex="-1" ref={frame}>
            <h3 id="why-title">{ say::desk_need_why() }</h3>
            <p><bdi>{ &props.name }</bdi></p>
            <p class="hint">{ say::desk_need_why_note() }</p>
            { content }
        </div>
    }
}
