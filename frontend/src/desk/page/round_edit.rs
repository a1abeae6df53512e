//! A new response round, and the changes of one.

use std::rc::Rc;

use contract::access::Action;
use contract::need::NeedBody;
use contract::record::{Kind, Record, Status};
use contract::round::RoundBody;
use yew::prelude::*;

use super::convene_words::{round_place, speech};
use super::not_found::NotFound;
use super::only::UnitOnly;
use super::round::round_fields;
use crate::client::records;
use crate::context::use_query;
use crate::desk::context::{use_desk, use_named};
use crate::desk::drafts::{self, Begun};
use crate::desk::fetched::use_fetch;
use crate::desk::follow::{Follow, use_follow};
use crate::desk::form::{use_form, written};
use crate::desk::link::DeskLink;
use crate::desk::outbox::WAITING;
use crate::desk::program::go;
use crate::desk::route::Route;
use crate::route::Query;
use crate::ui::{PageHeading, skeleton};
use crate::words::say;

/// Properties of [`EditRound`].
#[derive(Properties, PartialEq)]
pub(super) struct EditRoundProps {
    /// Its id; a new one without. What is made is a draft that the unit alone sees.
    pub(super) id: Option<String>,
}

/// The form; that of a new one stays while its address follows what is made.
#[component]
pub(super) fn EditRound(props: &EditRoundProps) -> Html {
    let Follow { turn, of, onmade } = use_follow(props.id.as_ref(), |id| Route::EditRound { id });
    let title = if props.id.is_some() { say::rounds_edit() } else { say::rounds_new() };
    let is_new = of.is_none();
    let page = html! { <Begin key={turn} id={of} {title} {onmade} /> };
    // What is there says itself who may change it.
    if is_new {
        html! { <UnitOnly>{ page }</UnitOnly> }
    } else {
        page
    }
}

#[derive(Properties, PartialEq)]
struct BeginProps {
    id: Option<String>,
    title: String,
    onmade: Callback<String>,
}

/// The form, once what it begins with is there.
#[component]
fn Begin(props: &BeginProps) -> Html {
    let desk = use_desk();
    let waiting = use_query().get(WAITING).to_owned();
    let found = use_fetch(props.id.clone(), |id| async move {
        Ok(match &id {
            Some(id) => (Some(Rc::new(records::fetch::<RoundBody>(Kind::Round, id).await?)), None),
            None => (None, Some(drafts::begin(&desk, Kind::Round, None, &waiting).await)),
        })
    });
    let title = props.title.clone();
    let may = |record: &Rc<Record<RoundBody>>| record.may.contains(&Action::Edit);
    match (found.value(), found.error()) {
        (Some(found), _) if found.0.as_ref().is_none_or(may) => {
            let (record, begun) = (**found).clone();
            html! { <Writing {title} {record} {begun} onmade={props.onmade.clone()} /> }
        }
        (Some(_), _) => html! { <NotFound key="not-found" /> },
        (None, Some(_)) => html! { <><PageHeading {title} />{ found.trouble() }</> },
        (None, None) => html! { <><PageHeading {title} />{ skeleton(&say::desk_loading()) }</> },
    }
}

#[derive(Properties, PartialEq)]
struct WritingProps {
    title: String,
    record: Option<Rc<Record<RoundBody>>>,
    /// Where a new one is kept.
    begun: Option<Begun>,
    /// Hears the id of what is made.
    onmade: Callback<String>,
}

#[component]
fn Writing(props: &WritingProps) -> Html {
    let desk = use_desk();
    let needs = use_fetch((), |()| records::all::<NeedBody>(Kind::Need, "status=published"));
    let begun = props.begun.as_ref();
    let form = use_form(Kind::Round, props.record.clone(), RoundBody::default(), begun);
    use_named(
        form.record()
            .map(|record| (record.id.clone(), say::rounds_of(&desk.name_of(&record.body.state)))),
    );
    let back = match &form.record() {
        Some(record) => Route::Round { id: record.id.clone() },
        None => Route::Rounds,
    };
    let onsaved = {
        let (say_it, back) = (desk.say.clone(), back.clone());
        Callback::from(move |saved: Option<Record<RoundBody>>| {
            let to = match saved {
                Some(saved) => {
                    say_it.emit(say::convene_saved());
                    Route::Round { id: saved.id }
                }
                None => back.clone(),
            };
            go(&to, &Query::default());
        })
    };
    let title = say::rounds_of(&desk.name_of(&form.state));
    // Its State stays, once it was put before those who are asked.
    let is_put = props.record.as_ref().is_some_and(|record| record.status != Status::Draft);
    let busy = form.is_sending().then_some("true");
    let save = if form.is_sending() { say::desk_sending() } else { say::offer_save() };
    let needs = needs.value().cloned().unwrap_or_default();
    let fields = html! {
        <form class="form" onsubmit={form.save(title, onsaved, props.onmade.clone())} novalidate=true>
            { round_fields(&desk, &form, &needs, is_put) }
            <div class="save-bar">
                <p class="button-row">
                    <button class="button" aria-disabled={busy}>{ save }</button>
                    <DeskLink to={back}>{ say::offer_leave() }</DeskLink>
                </p>
            </div>
        </form>
    };
    html! {
        <>
            <PageHeading title={props.title.clone()} />
            { begun.map(|begun| begun.others(&desk, Kind::Round)) }
            { written(&form, &speech(&desk, round_place), fields) }
        </>
    }
}

/// A field of a round in words.
#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use contract::access::Role;
    use contract::record::{Kind, Record, Status};
    use contract::round::RoundBody;
    use yew::prelude::*;

    use super::{Begun, Writing, round_place};
    use crate::desk::page::stage::{desk, drawn, unlabelled};
    use crate::words::{Language, speak_natively};

    fn page(status: Option<Status>) -> String {
        let record = status.map(|status| {
            let body = RoundBody { state: "LAO".to_owned(), ..RoundBody::default() };
            Rc::new(Record::new("R-1", Kind::Round, "ISU", status, body))
        });
        drawn(desk("ISU", Role::Isu), move || {
            html! { <Writing title="T" record={record.clone()} begun={None::<Begun>} onmade={Callback::noop()} /> }
        })
    }

    #[test]
    fn the_state_of_a_round_stays_once_it_was_put_before_those_who_are_asked() {
        assert!(page(None).contains("id=\"state\""));
        assert!(page(Some(Status::Draft)).contains("id=\"state\""));
        assert!(!page(Some(Status::Published)).contains("id=\"state\""));
        assert_eq!(round_place("note"), crate::words::say::rounds_note());
    }

    #[test]
    fn every_control_of_a_round_has_one_label_in_every_language() {
        for language in Language::ALL {
            speak_natively(language);
            assert_eq!(unlabelled(&page(None)), [""; 0], "{language:?}");
        }
        speak_natively(Language::English);
    }
}
