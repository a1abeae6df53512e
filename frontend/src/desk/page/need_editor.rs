//! The form of a need at work: what is typed, kept, discarded, decided and checked before it is sent.

use std::cell::Cell;
use std::rc::Rc;

use contract::access::{Action, Role};
use contract::need::NeedBody;
use contract::record::{Edit, Kind, Status};
use serde_json::Value;
use yew::prelude::*;

use super::need_form::Start;
use super::need_sections::NeedSections;
use super::need_send::{NeedSending, Then, VIEW, View};
use super::need_writing::{
    Attempt, Held, Keeping, first, first_base, form_of, strip, taken_over, unreadable, use_keeping,
};
use crate::browser;
use crate::desk::base::{Base, edit_of, from_json, says_the_same};
use crate::desk::context::{use_desk, use_named};
use crate::desk::device;
use crate::desk::drafts;
use crate::desk::link::DeskLink;
use crate::desk::live::live_form;
use crate::desk::need::comments::Beside;
use crate::desk::need::form::{NeedForm, Step, Writing};
use crate::desk::need::kept::Kept;
use crate::desk::need::place::Place;
use crate::desk::need::unread::unread;
use crate::desk::outbox;
use crate::desk::part::{
    Conflict, ErrorSummary, UNDO_ID, comment_summary, discarded, need_check, restored, title_of,
    to_merge, value_words,
};
use crate::desk::program::go;
use crate::desk::route::Route;
use crate::desk::trouble::trouble_in_form;
use crate::route::Query;
use crate::ui::PageHeading;
use crate::words::{self, say};

/// Properties of [`NeedEditor`].
#[derive(Properties, PartialEq)]
pub(super) struct NeedEditorProps {
    /// Heading.
    pub(super) title: String,
    /// What the writing begins with.
    pub(super) start: Rc<Start>,
    /// Hears the id of a need that was made.
    pub(super) onmade: Callback<String>,
}

/// The form.
#[component]
pub(super) fn NeedEditor(props: &NeedEditorProps) -> Html {
    let desk = use_desk();
    let start = &props.start;
    let writing = {
        let start = start.clone();
        use_reducer(move || Writing { form: first(&start), undo: None })
    };
    let is_restored = use_state(|| start.kept.is_some());
    let thrown = use_state(|| None::<Kept>);
    let base = use_state(|| first_base(start));
    let record = use_state(|| start.record.clone().map(Rc::new));
    use_named(record.as_ref().map(|record| (record.id.clone(), title_of(&record.body))));
    let creation = use_state(|| start.kept.as_ref().and_then(|kept| kept.creation.clone()));
    let place = use_state(|| match &start.kept {
        Some(kept) => Keeping::Device(kept.at.clone()),
        None => Keeping::Untouched,
    });
    let view = use_state(|| match &start.record {
        Some(record) if start.begun.is_overtaken && start.kept.is_some() => {
            View::Conflict(Box::new(record.clone()))
        }
        _ => View::Form,
    });
    let attempt = use_state(Attempt::default);
    let today = use_state(String::new);
    use_effect_with((), {
        let (today, start) = (today.clone(), start.clone());
        let onmade = props.onmade.clone();
        move |()| {
            today.set(device::now().chars().take(10).collect());
            // It is in the form now, where it can be unticked: a reload does not tick it once more.
            if let Some(record) = taken_over(&start) {
                onmade.emit(record.id.clone());
            }
        }
    });

    let edit = writing.form.to_edit();
    let is_dirty = match &*base {
        // What nobody can read is in no edit, and is not to be lost either.
        Some(base) => !says_the_same(&base.edit, &edit) || !unread(&writing.form).is_empty(),
        None => writing.form != NeedForm::default(),
    };
    let name = Rc::new(match &*record {
        Some(record) => drafts::place(&desk, Kind::Need, Some(&record.id)),
        None => start.begun.name.clone(),
    });
    let latest = Kept {
        form: writing.form.clone(),
        language: words::language().code().to_owned(),
        edit: Some(edit.clone()),
        base: (*base).clone(),
        creation: (*creation).clone(),
        at: String::new(),
    };
    let before = latest.clone();
    let unsent = use_mut_ref(|| (Rc::<String>::default(), None::<Kept>));
    *unsent.borrow_mut() = (name.clone(), is_dirty.then_some(latest));
    let keep = use_keeping(&unsent, &place, &writing.form);

    let busy = use_memo((), |()| Cell::new(false));
    let send = {
        let sending = NeedSending {
            writing: writing.clone(),
            held: Held { base: base.clone(), record: record.clone(), creation: creation.clone() },
            place: place.clone(),
            view: view.clone(),
            attempt: attempt.clone(),
            unsent: unsent.clone(),
            sent: writing.form.clone(),
            edit: edit.clone(),
            busy,
            onmade: props.onmade.clone(),
            say_it: desk.say.clone(),
            owner: outbox::owner(&desk.session),
        };
        Callback::from(move |then: Then| sending.clone().begin(then))
    };

    let discard = {
        let (writing, is_restored, place, base, record) =
            (writing.clone(), is_restored.clone(), place.clone(), base.clone(), record.clone());
        let (name, creation, thrown) = (name.clone(), creation.clone(), thrown.clone());
        Callback::from(move |()| {
            thrown.set(Some(before.clone()));
            device::forget(&name);
            let form = record.as_ref().map_or_else(NeedForm::default, |record| form_of(record));
            base.set(record.as_ref().map(|record| Base::of(record)));
            creation.set(None);
            writing.dispatch(Step::Replace(Box::new(form)));
            is_restored.set(false);
            place.set(Keeping::Untouched);
        })
    };
    // Until something else is written, or kept by the server.
    let is_as_discarded =
        !is_dirty && *place == Keeping::Untouched && writing.undo.is_none() && *view == View::Form;
    let discarded = thrown.as_ref().filter(|_| is_as_discarded).map(|before| {
        let (writing, is_restored, base, creation) =
            (writing.clone(), is_restored.clone(), base.clone(), creation.clone());
        let before = before.clone();
        discarded(
            UNDO_ID,
            &Callback::from(move |()| {
                base.set(before.base.clone());
                creation.set(before.creation.clone());
                writing.dispatch(Step::Replace(Box::new(before.form.clone())));
                is_restored.set(true);
            }),
        )
    });
    let decided = {
        let (writing, view, base) = (writing.clone(), view.clone(), base.clone());
        let theirs = match &*view {
            View::Conflict(theirs) => Some(theirs.clone()),
            View::Form | View::Check => None,
        };
        let record = record.clone();
        Callback::from(move |value: Value| {
            let edit = from_json::<Edit<NeedBody>>(&value);
            if let (Some(theirs), Some(edit)) = (&theirs, edit) {
                base.set(Some(Base::of(theirs)));
                let form = NeedForm::of(&theirs.owner, &edit).beside(&theirs.body);
                writing.dispatch(Step::Replace(Box::new(form)));
                record.set(Some(Rc::new((**theirs).clone())));
                view.set(View::Form);
                browser::focus_by_id(VIEW);
            }
        })
    };
    let oncopy = {
        let (unsent, name, desk) = (unsent.clone(), name.clone(), desk.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(mine) = unsent.borrow().1.clone() else { return };
            let copy = Kept { base: None, creation: None, at: device::now(), ..mine };
            if device::keep(&drafts::one_more(&desk, Kind::Need), &copy) {
                device::let_go(&name);
                unsent.borrow_mut().1 = None;
                go(&Route::NewNeed, &Query::default());
            }
        })
    };
    let show = |to: View| {
        let (view, keep, attempt) = (view.clone(), keep.clone(), attempt.clone());
        let refused = unreadable(attempt.count + 1, &writing.form).filter(|_| to == View::Check);
        Callback::from(move |_: MouseEvent| {
            keep.emit(());
            if let Some(refused) = refused.clone() {
                attempt.set(refused);
                return;
            }
            // What was wrong is put right: nothing says otherwise above what is shown.
            attempt.set(Attempt { count: attempt.count, ..Attempt::default() });
            view.set(to.clone());
            browser::focus_by_id(VIEW);
        })
    };
    let press = |then: Then| send.reform(move |_: MouseEvent| then);
    let may_submit = record.as_ref().is_none_or(|record| record.may.contains(&Action::Submit));
    let is_published = record.as_ref().is_some_and(|record| record.status == Status::Published);
    // The unit writes it down for a State that answers by letter.
    let others = record
        .as_ref()
        .filter(|record| record.by_unit || desk.role() == Some(Role::FocalPoint))
        .and_then(|record| record.body.others());
    let id = record.as_ref().map(|record| record.id.clone());
    let need = AttrValue::from(id.clone().unwrap_or_default());
    let back = id.map_or(Route::Needs, |id| Route::Need { id });
    let sending = attempt.is_sending;
    let beside: Vec<Beside> =
        start.comments.iter().map(|comment| comment.beside(&writing.form)).collect();
    let state_name = if writing.form.owner.is_empty() {
        desk.name_of(desk.reader().party())
    } else {
        desk.name_of(&writing.form.owner)
    };
    let named: Vec<String> = writing.form.named.iter().map(|party| desk.name_of(party)).collect();
    let button = |words: String, then: Then, class: &'static str| {
        html! {
            <button type="button" class={class} aria-disabled={sending.then_some("true")} onclick={press(then)}>
                { if sending { say::desk_sending() } else { words } }
            </button>
        }
    };
    html! {
        <>
            <PageHeading title={props.title.clone()}>
                <p class="lead">{ if is_published { say::desk_need_form_lead_published() } else { say::desk_need_form_lead() } }</p>
            </PageHeading>
            if *is_restored && is_dirty {
                { restored(UNDO_ID, &say::desk_restored(), &discard) }
            }
            { discarded }
            if record.is_none() {
                { start.begun.others(&desk, Kind::Need) }
            }
            <ErrorSummary problems={attempt.problems.clone()} attempt={attempt.count} />
            if let Some(error) = attempt.error.as_ref().filter(|_| attempt.problems.is_empty()) {
                { trouble_in_form(error) }
            }
            if let (Some(record), View::Form | View::Check) = (&*record, &*view) {
                { live_form(record) }
            }
            <div id={VIEW} tabindex="-1">
                { match &*view {
                    View::Conflict(theirs) => html! {
                        if let Some(base) = &*base {
                            <Conflict base={to_merge(&base.edit)} mine={to_merge(&edit)} theirs={to_merge(&edit_of(theirs))}
                                who={theirs.changed_by.as_ref().map(|by| by.name.clone()).unwrap_or_default()}
                                place={|path: String| Place::parse(&path).words()}
                                value={|(path, value): (String, Value)| value_words(&path, &value)} ondecided={decided} {oncopy} />
                        }
                    },
                    View::Check => html! {
                        <section aria-labelledby="check-title">
                            <h2 id="check-title">{ say::desk_need_check() }</h2>
                            { need_check(&edit, &state_name, &named, record.as_ref().map_or(Status::Draft, |record| record.status)) }
                            <p>{ if may_submit { say::desk_need_consequence() } else { say::desk_need_consequence_amend() } }</p>
                            <p class="button-row">
                                { if may_submit {
                                    button(say::desk_need_send(), Then::Send, "button")
                                } else {
                                    button(say::desk_need_save_changes(), Then::Leave, "button")
                                } }
                                <button type="button" class="button secondary" onclick={show(View::Form)}>{ say::desk_need_back() }</button>
                            </p>
                        </section>
                    },
                    View::Form => html! {
                        <form class="need-form" onsubmit={|event: SubmitEvent| event.prevent_default()}
                            onfocusout={keep.reform(|_: FocusEvent| ())}>
                            { comment_summary(&beside) }
                            <NeedSections {need} writing={(*writing).clone()} write={writing.dispatcher()}
                                catalogue={start.catalogue.clone()} problems={attempt.beside(&writing.form)} comments={beside.clone()}
                                today={(*today).clone()} is_new={record.is_none()} {is_published} {others} />
                            <div class="save-bar">
                                <p class="button-row">
                                    <button type="button" class="button" onclick={show(View::Check)}>{ if is_published { say::desk_need_check_changes() } else { say::desk_need_to_check() } }</button>
                                    if may_submit {
                                        { button(say::desk_need_save(), Then::Stay, "button secondary") }
                                    }
                                    <DeskLink to={back}>{ say::offer_leave() }</DeskLink>
                                </p>
                                <p class="save-strip">{ strip(&place, is_dirty) }</p>
                            </div>
                        </form>
                    },
                } }
            </div>
        </>
    }
}
