//! One need: what it says, who sees it, what can be done with it, and what became of it.

use std::rc::Rc;

use contract::access::{Action, Reader, Role, Visibility};
use contract::need::NeedBody;
use contract::record::{Change, Kind, Record, Status};
use contract::told::Body as _;
use yew::prelude::*;

use super::downloads::Downloads;
use super::need_confirm::NeedConfirm;
use super::need_donor::NeedDonor;
use super::need_interests::NeedInterests;
use super::need_standing::NeedStanding;
use super::need_steps::{NeedSteps, Said};
use crate::browser;
use crate::client::{ClientError, records};
use crate::context::use_query;
use crate::desk::base::edit_of;
use crate::desk::context::{Desk, use_desk};
use crate::desk::fetched::use_fetch;
use crate::desk::live::live;
use crate::desk::need::row::is_amended;
use crate::desk::once::use_once;
use crate::desk::outbox::{Step, Taken, Words, take, use_waits};
use crate::desk::part::{
    Consent, CopyLink, SeeAs, comments, day, need_audience, need_facts, need_history, need_source,
    need_table, status_tag, title_of, undo, use_eyes,
};
use crate::desk::route::Route;
use crate::desk::trouble::trouble;
use crate::ui::{PageHeading, Tone, notice, skeleton};
use crate::words::say;

/// The id of the heading of the lines.
const LINES: &str = "lines-title";

/// Properties of [`NeedPage`].
#[derive(Properties, PartialEq)]
pub(super) struct NeedPageProps {
    /// The need.
    pub(super) id: String,
}

/// The need and what became of it.
#[derive(Clone, Debug, PartialEq)]
struct Came {
    record: Rc<Record<NeedBody>>,
    changes: Rc<Vec<Change>>,
}

/// Fetches the need and draws it.
#[component]
pub(super) fn NeedPage(props: &NeedPageProps) -> Html {
    let desk = use_desk();
    let (eyes, onchange) = use_eyes(Route::Need { id: props.id.clone() });
    let found =
        use_fetch(
            (props.id.clone(), eyes.clone()),
            |(id, eyes)| async move { fetch(&id, &eyes).await },
        );
    let see_as = |error: Option<ClientError>| {
        html! { <SeeAs eyes={eyes.clone()} onchange={onchange.clone()} {error} /> }
    };
    match (found.value(), found.error()) {
        (None, None) => {
            html! { <><PageHeading title={say::desk_needs()} />{ skeleton(&say::desk_loading()) }</> }
        }
        (_, Some(error)) if !eyes.is_empty() => {
            html! { <><PageHeading title={say::desk_needs()} />{ see_as(Some(error.clone())) }</> }
        }
        (None, Some(_)) => {
            html! { <><PageHeading title={say::desk_needs()} />{ found.trouble() }</> }
        }
        (Some(came), _) => html! {
            <>
                { found.trouble() }
                <ContextProvider<Desk> context={desk.seen_as(&eyes)}>
                    <Shown record={came.record.clone()} changes={came.changes.clone()} again={found.asking()} is_own={eyes.is_empty()} see_as={see_as(None)} />
                </ContextProvider<Desk>>
            </>
        },
    }
}

async fn fetch(id: &str, eyes: &str) -> Result<Came, ClientError> {
    let record = records::fetch_as::<NeedBody>(Kind::Need, id, eyes).await?;
    let changes = if record.may.contains(&Action::History) {
        records::history(Kind::Need, id).await?
    } else {
        Vec::new()
    };
    Ok(Came { record: Rc::new(record), changes: Rc::new(changes) })
}

/// Properties of [`Shown`].
#[derive(Properties, PartialEq)]
struct ShownProps {
    record: Rc<Record<NeedBody>>,
    changes: Rc<Vec<Change>>,
    again: Callback<()>,
    /// Whether it is seen with the reader's own eyes.
    is_own: bool,
    /// The way to other eyes, and back.
    see_as: Html,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let desk = use_desk();
    let query = use_query();
    let error = use_state(|| None::<ClientError>);
    let said = use_state(|| None::<Said>);
    let preview = use_state(|| false);
    let record = &props.record;
    let may = |action: Action| record.may.contains(&action);
    let is_owner = record.visibility.is_some();
    // Before it is published no other eyes see it: what they will see is shown in its place.
    let is_to_come =
        props.is_own && is_owner && matches!(record.status, Status::Draft | Status::Submitted);
    let is_preview = is_to_come && *preview;
    let waits = use_waits(Kind::Need, &record.id);
    let once = use_once();
    // Of a need that its State has once taken in hand, the unit may hide lines and never show them.
    let is_states = |change: &Change| {
        let is_own = change.by.on_behalf.is_none() && change.by.party == record.owner;
        is_own && change.action != Action::Comment
    };
    let is_left_to_state = desk.role() == Some(Role::Isu) && props.changes.iter().any(is_states);
    let share = {
        let (record, again, error, said, desk) =
            (record.clone(), props.again.clone(), error.clone(), said.clone(), desk.clone());
        Callback::from(move |key: u32| {
            let mut edit = edit_of(&record);
            let Some(line) = edit.body.lines.iter_mut().find(|line| line.key == key) else {
                return;
            };
            line.shared = !line.shared;
            let is_shared = line.shared;
            let (record, again, error, said, desk) =
                (record.clone(), again.clone(), error.clone(), said.clone(), desk.clone());
            once.run(async move {
                let words = if is_shared {
                    say::desk_need_now_shared()
                } else {
                    say::desk_need_now_not_shared()
                };
                let title = format!("{words} · {}", title_of(&record.body));
                let words = Words { title: &title, about: &record.id, typed: "" };
                let sent = records::edit(Kind::Need, &record.id, record.version, &edit);
                match take(&desk, &record, words, Step::change(&edit), sent).await {
                    Taken::Done(_) => {
                        error.set(None);
                        said.set(Some(Said::Consent { key, is_shared }));
                        // Where there is no way back, what was pressed is gone.
                        if is_left_to_state {
                            desk.say.emit(say::desk_need_now_not_shared());
                            browser::focus_by_id(LINES);
                        }
                    }
                    // There is nothing new to ask the server for, which is not reached.
                    Taken::Waits => {
                        error.set(None);
                        said.set(None);
                        return desk.say.emit(say::desk_waits());
                    }
                    Taken::Failed(wrong) => error.set(Some(wrong)),
                }
                again.emit(());
            });
        })
    };
    let consent = if !is_owner || is_preview {
        Consent::Hidden
    } else if may(Action::Edit) && !waits {
        if is_left_to_state {
            Consent::Stopped(share.clone())
        } else {
            Consent::Changed(share.clone())
        }
    } else {
        Consent::Shown
    };
    let body = if is_preview {
        Rc::new(record.body.clone().told_to_others(&Reader::Visitor))
    } else {
        Rc::new(record.body.clone())
    };
    let toggle_preview = {
        let preview = preview.clone();
        Callback::from(move |_: MouseEvent| preview.set(!*preview))
    };
    let ondone = {
        let (said, again) = (said.clone(), props.again.clone());
        Callback::from(move |what: Said| {
            said.set(Some(what));
            again.emit(());
        })
    };
    let last_words = returned_with(record, &props.changes);
    let rest = html! {
        <>
            // What is said of it, and what covers it, is asked for with one's own eyes.
            if props.is_own {
                <NeedDonor record={record.clone()} />
            }
            if is_owner && props.is_own && !is_preview && record.status == Status::Published {
                <NeedStanding record={record.clone()} />
            }
            if let (Some(_), false) = (record.visibility, is_preview) {
                <section aria-labelledby="who-title">
                    <h2 id="who-title">{ say::desk_need_who_sees() }</h2>
                    { need_audience(&edit_of(record), &record.named.iter().map(|party| desk.name_of(party)).collect::<Vec<_>>(), record.status) }
                </section>
            }
            if desk.role() == Some(Role::Isu) && is_owner && !is_preview {
                <NeedInterests record={record.clone()} />
            }
            if !props.changes.is_empty() && !is_preview {
                <section aria-labelledby="history-title">
                    <h2 id="history-title">{ say::desk_need_history() }</h2>
                    { need_history(&desk, &props.changes) }
                </section>
            }
            <p class="button-row no-print">
                <button type="button" class="button secondary" onclick={|_: MouseEvent| browser::print()}>{ say::desk_print() }</button>
                <CopyLink />
            </p>
            if !is_preview {
                <Downloads list="needs" query={format!("only={}", record.id)} />
            }
        </>
    };
    html! {
        <>
            { heading(&desk, record) }
            { live(record, props.again.clone()) }
            if is_to_come {
                <p class="button-row no-print">
                    <button type="button" class="button secondary" aria-pressed={is_preview.to_string()} onclick={toggle_preview}>{ say::desk_need_preview() }</button>
                </p>
                if is_preview {
                    { notice(Tone::Info, &say::desk_need_preview_on(), preview_words(record)) }
                }
            } else if is_owner || !props.is_own {
                { props.see_as.clone() }
            }
            { done(query.get("done"), record) }
            if let Some(error) = &*error {
                { trouble(error) }
            }
            if let Some(Said::Consent { key, is_shared }) = &*said {
                { if is_left_to_state {
                    notice(Tone::Ok, &say::desk_need_now_not_shared(), Html::default())
                } else {
                    undo(&if *is_shared { say::desk_need_now_shared() } else { say::desk_need_now_not_shared() },
                        &{ let (share, key) = (share.clone(), *key); Callback::from(move |()| share.emit(key)) })
                } }
            }
            if let Some(change) = last_words {
                { notice(Tone::Warn, &say::desk_need_returned(), comments(&change.comments)) }
            }
            <NeedConfirm record={record.clone()} changes={props.changes.clone()} again={props.again.clone()} />
            <NeedSteps record={record.clone()} said={*said} {ondone} {rest}>
                <section aria-labelledby="facts-title">
                    <h2 id="facts-title">{ say::desk_need_what() }</h2>
                    { need_facts(&body, &desk.name_of(&record.owner)) }
                </section>
                <section aria-labelledby={LINES}>
                    <h2 id={LINES} tabindex="-1">{ say::desk_need_lines() }</h2>
                    { need_table(&body, &consent) }
                </section>
            </NeedSteps>
        </>
    }
}

fn heading(desk: &Desk, record: &Record<NeedBody>) -> Html {
    html! {
        <PageHeading title={title_of(&record.body)}>
            <p class="meta">
                <bdi class="whole">{ desk.name_of(&record.owner) }</bdi>{ " · " }<code dir="ltr" class="whole">{ &record.id }</code>{ " " }
                { status_tag(Kind::Need, record.status, is_amended(record)) }
            </p>
            { need_source(&record.body) }
            // On behalf of a State is only what the State states.
            <p class="hint">{ say::desk_need_changed_on(&day(&record.changed_at)) }if record.by_unit && record.body.others().is_none() { { " · " }{ say::desk_by_unit() } }</p>
        </PageHeading>
    }
}

/// What was just done, where the form led here.
fn done(done: &str, record: &Record<NeedBody>) -> Html {
    match done {
        "sent" => notice(
            Tone::Ok,
            &say::desk_need_sent(),
            html! { <p>{ say::desk_need_sent_next(&record.id) }</p> },
        ),
        "saved" => notice(Tone::Ok, &say::desk_need_saved(), Html::default()),
        _ => Html::default(),
    }
}

/// The change that gave the need back, where it was given back and nothing was sent since.
fn returned_with<'a>(record: &Record<NeedBody>, changes: &'a [Change]) -> Option<&'a Change> {
    if record.status != Status::Draft {
        return None;
    }
    let last = changes.iter().rev().find(|change| {
        matches!(change.action, Action::Return | Action::Submit | Action::Restore)
    })?;
    (last.action == Action::Return).then_some(last)
}

/// For whom the preview speaks.
fn preview_words(record: &Record<NeedBody>) -> Html {
    let nobody = record.body.lines.iter().all(|line| !line.shared)
        || record.visibility.is_none_or(|visibility| visibility == Visibility::Isu);
    let words =
        if nobody { say::desk_need_preview_nobody() } else { say::desk_need_preview_later() };
    html! { <p>{ words }</p> }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use contract::access::{Action, Role, Visibility};
    use contract::need::{NeedBody, NeedLine};
    use contract::record::{Author, Change, Kind, Record, Status};
    use yew::prelude::*;

    use super::Shown;
    use crate::desk::page::stage::{desk, drawn, drawn_at};
    use crate::desk::part::{SeeAs, use_eyes};
    use crate::desk::route::Route;
    use crate::words::{Language, say, speak_natively};

    /// The page of a need with a line that is shown and one that is not, as the unit sees it.
    fn page(writer: &str) -> String {
        speak_natively(Language::English);
        let line = |key, shared| NeedLine { key, shared, ..NeedLine::default() };
        let lines = vec![line(1, true), line(2, false)];
        let body = NeedBody { lines, ..NeedBody::default() };
        let record = Record {
            visibility: Some(Visibility::Public),
            may: vec![Action::Edit],
            ..Record::new("N-1", Kind::Need, "LAO", Status::Submitted, body)
        };
        let by = Author { name: "A".to_owned(), party: writer.to_owned(), on_behalf: None };
        let change = Change {
            version: 1,
            at: "2026-11-24T10:00:00Z".to_owned(),
            by,
            action: Action::Create,
            status: Status::Draft,
            differences: Vec::new(),
            comments: Vec::new(),
        };
        let (record, changes) = (Rc::new(record), Rc::new(vec![change]));
        drawn(desk("ISU", Role::Isu), move || {
            html! {
                <Shown record={record.clone()} changes={changes.clone()} again={Callback::noop()} is_own=true see_as={Html::default()} />
            }
        })
    }

    #[test]
    fn the_unit_stops_showing_a_line_that_only_the_state_can_show_again() {
        let says = |html: &str| {
            let means = "Only the State can share this line.".to_owned();
            [say::desk_need_stop_sharing(), say::desk_need_share(), means]
                .map(|words| html.contains(&words))
        };
        let states = page("LAO");
        assert_eq!(says(&states), [true, false, true], "{states}");
        assert_eq!(says(&page("ISU")), [true, true, false], "the unit alone wrote it");
    }

    #[component]
    fn Eyes() -> Html {
        let (eyes, onchange) = use_eyes(Route::Need { id: "N-1".to_owned() });
        html! { <SeeAs {eyes} {onchange} /> }
    }

    #[test]
    fn whose_eyes_a_page_is_seen_with_stands_in_its_address() {
        let at =
            |address: &str| drawn_at(address, desk("LAO", Role::FocalPoint), || html! { <Eyes /> });
        let others = at("/desk/needs/N-1?as=DEU%3Adonor_desk&lang=en");
        assert!(others.contains("You see this as they would: Germany"), "{others}");
        assert!(!at("/desk/needs/N-1?lang=en").contains("You see this as they would"));
    }
}
