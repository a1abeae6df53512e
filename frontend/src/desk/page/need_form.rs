//! Writing a need: what the server has, what this device kept, and the form for both.

use std::rc::Rc;

use contract::access::Action;
use contract::need::NeedBody;
use contract::record::{Kind, Record};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::need_editor::NeedEditor;
use crate::client::{ClientError, records};
use crate::context::use_query;
use crate::desk::base::{edit_of, says_the_same};
use crate::desk::context::{Desk, use_desk};
use crate::desk::device;
use crate::desk::drafts::{self, Begun};
use crate::desk::follow::{Follow, use_follow};
use crate::desk::need::OURS;
use crate::desk::need::catalogue::{self, Catalogue};
use crate::desk::need::comments::{self, OpenComment};
use crate::desk::need::kept::Kept;
use crate::desk::need::unread::unread;
use crate::desk::outbox::WAITING;
use crate::desk::part::SignInAgain;
use crate::desk::route::Route;
use crate::desk::trouble::not_loaded;
use crate::ui::{PageHeading, skeleton};
use crate::words::say;

/// Properties of [`NeedFormPage`].
#[derive(Properties, PartialEq)]
pub(super) struct NeedFormProps {
    /// The need; a new one where there is none.
    pub(super) id: Option<String>,
}

/// What the writing begins with.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Start {
    /// As the server has it.
    pub(super) record: Option<Record<NeedBody>>,
    /// As this device kept it.
    pub(super) kept: Option<Kept>,
    /// Where it is kept.
    pub(super) begun: Begun,
    /// Standard lines.
    pub(super) catalogue: Rc<Catalogue>,
    /// What others said of it.
    pub(super) comments: Vec<OpenComment>,
    /// Whether its State came to state as its own what others stated.
    pub(super) is_ours: bool,
}

/// The form; that of a new need stays while its address follows what is made.
#[component]
pub(super) fn NeedFormPage(props: &NeedFormProps) -> Html {
    let Follow { turn, of, onmade } = use_follow(props.id.as_ref(), |id| Route::EditNeed { id });
    let title = if props.id.is_some() { say::desk_need_edit() } else { say::desk_need_new() };
    html! { <Begin key={turn} id={of} {title} {onmade} /> }
}

#[derive(Properties, PartialEq)]
struct BeginProps {
    id: Option<String>,
    title: String,
    onmade: Callback<String>,
}

/// Fetches what there is, then shows the form.
#[component]
fn Begin(props: &BeginProps) -> Html {
    let desk = use_desk();
    let start = use_state(|| None::<Result<Rc<Start>, ClientError>>);
    let turn = use_state(|| 0u32);
    let person = desk.session.person.as_ref().map(|person| person.id.clone());
    let query = use_query();
    let waiting = query.get(WAITING).to_owned();
    let is_ours = !query.get(OURS).is_empty();
    use_effect_with((person.clone(), *turn), {
        let (start, desk, id) = (start.clone(), desk.clone(), props.id.clone());
        move |(person, _): &(Option<String>, u32)| {
            if person.is_some() {
                start.set(None);
                spawn_local(async move {
                    let began = begin(id.as_deref(), &desk, &waiting).await;
                    start.set(Some(began.map(|start| Rc::new(Start { is_ours, ..start }))));
                });
            }
        }
    });
    let title = props.title.clone();
    let before = |content: Html| html! { <><PageHeading title={title.clone()} />{ content }</> };
    if person.is_none() {
        return before(html! { <SignInAgain /> });
    }
    match &*start {
        None => before(skeleton(&say::desk_loading())),
        Some(Err(error)) => {
            before(not_loaded(error, &Callback::from(move |()| turn.set(*turn + 1))))
        }
        Some(Ok(start)) => {
            html! { <NeedEditor {title} start={start.clone()} onmade={props.onmade.clone()} /> }
        }
    }
}

async fn begin(id: Option<&str>, desk: &Desk, waiting: &str) -> Result<Start, ClientError> {
    let begun = drafts::begin(desk, Kind::Need, id, waiting).await;
    let record = match id {
        Some(id) => Some(records::fetch::<NeedBody>(Kind::Need, id).await?),
        None => None,
    };
    let kept = device::kept::<Kept>(&begun.name).filter(|kept| is_new(kept, record.as_ref()));
    let catalogue = catalogue::fetch().await.unwrap_or_default();
    let comments = match record.as_ref().filter(|record| record.may.contains(&Action::History)) {
        // A need can be written without them; they stand on its page too.
        Some(record) => records::history(Kind::Need, &record.id)
            .await
            .map_or_else(|_| Vec::new(), |changes| comments::open(record, &changes)),
        None => Vec::new(),
    };
    Ok(Start { record, kept, begun, catalogue, comments, is_ours: false })
}

/// Whether what is kept says something that the server does not have.
fn is_new(kept: &Kept, record: Option<&Record<NeedBody>>) -> bool {
    let Some(record) = record else { return true };
    let is_same = kept.edit.as_ref().is_some_and(|edit| says_the_same(edit, &edit_of(record)));
    !is_same || !unread(&kept.typed()).is_empty()
}
