//! The unit's changes of a coalition: its name, note, members, what is proposed, and its meetings.

mod added;
mod fields;
mod meetings;

use std::rc::Rc;

use contract::access::Action;
use contract::coalition::CoalitionBody;
use contract::need::NeedBody;
use contract::record::{Kind, Record};
use yew::prelude::*;

use super::convene_words::{place_words, speech};
use crate::client::records;
use crate::desk::context::{use_desk, use_named};
use crate::desk::fetched::use_fetch;
use crate::desk::form::{use_form, written};
use crate::desk::link::DeskLink;
use crate::desk::program::go;
use crate::desk::route::Route;
use crate::route::Query;
use crate::ui::{PageHeading, skeleton};
use crate::words::say;

/// Properties of [`CoalitionEdit`].
#[derive(Properties, PartialEq)]
pub(super) struct CoalitionEditProps {
    /// Its id.
    pub(super) id: String,
}

/// The form, once what it begins with is there.
#[component]
pub(super) fn CoalitionEdit(props: &CoalitionEditProps) -> Html {
    let found = use_fetch(props.id.clone(), |id| async move {
        records::fetch::<CoalitionBody>(Kind::Coalition, &id).await
    });
    let needs = use_fetch((), |()| records::all::<NeedBody>(Kind::Need, ""));
    let title = say::convene_edit();
    match (found.value(), found.error()) {
        (Some(record), _) if record.may.contains(&Action::Edit) => {
            let needs = needs.value().cloned().unwrap_or_default();
            html! { <Writing record={record.clone()} {needs} /> }
        }
        (Some(_), _) => html! { <super::not_found::NotFound key="not-found" /> },
        (None, Some(_)) => html! { <><PageHeading {title} />{ found.trouble() }</> },
        (None, None) => html! { <><PageHeading {title} />{ skeleton(&say::desk_loading()) }</> },
    }
}

/// Properties of [`Writing`].
#[derive(Properties, PartialEq)]
struct WritingProps {
    record: Rc<Record<CoalitionBody>>,
    needs: Rc<Vec<Record<NeedBody>>>,
}

/// The form at work.
#[component]
fn Writing(props: &WritingProps) -> Html {
    let desk = use_desk();
    let record = &props.record;
    use_named(Some((record.id.clone(), record.body.title.clone())));
    let form = use_form(Kind::Coalition, Some(record.clone()), CoalitionBody::default(), None);
    // What somebody else made of it meanwhile, once that was decided.
    let known = form.record().unwrap_or_else(|| record.clone());
    let back = Route::Coalition { id: record.id.clone() };
    let onsaved = {
        let (back, say_it) = (back.clone(), desk.say.clone());
        Callback::from(move |saved: Option<Record<CoalitionBody>>| {
            if saved.is_some() {
                say_it.emit(say::convene_saved());
            }
            go(&back, &Query::default());
        })
    };
    let faults = added::faults(&form, &known.body, &props.needs);
    let onsubmit = if faults.is_empty() {
        form.save(form.title.clone(), onsaved, Callback::noop())
    } else {
        form.refuse(faults)
    };
    let speech = speech(&desk, place_words);
    let busy = form.is_sending().then_some("true");
    let save = if form.is_sending() { say::desk_sending() } else { say::offer_save() };
    let fields = html! {
        <form class="form" {onsubmit} novalidate=true>
            { fields::about(&form) }
            { fields::members(&desk, &form, &known) }
            { fields::proposals(&desk, &form, &known, &props.needs) }
            <added::Added form={form.clone()} {known} needs={props.needs.clone()} />
            <meetings::Meetings form={form.clone()} />
            <div class="save-bar">
                <p class="button-row">
                    <button class="button" aria-disabled={busy}>{ save }</button>
                    <DeskLink to={back}>{ say::brief_back() }</DeskLink>
                </p>
            </div>
        </form>
    };
    html! {
        <>
            <PageHeading title={say::convene_edit()}>
                <p class="lead" dir="auto">{ &record.body.title }</p>
            </PageHeading>
            { written(&form, &speech, fields) }
        </>
    }
}

#[cfg(test)]
mod tests;
