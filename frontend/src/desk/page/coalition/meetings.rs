//! Meetings: those to come first, then those that were held, with what they decided.

use contract::access::{Action, Role};
use contract::coalition::{Decision, DoneBody, Meeting};
use contract::record::Kind;
use engine::order::sort_by_key;
use gloo::utils::window;
use yew::prelude::*;

use super::{Came, Shared, tell};
use crate::browser::download;
use crate::client::coalitions;
use crate::desk::UNIT;
use crate::desk::calendar::calendar;
use crate::desk::context::{Desk, use_desk};
use crate::desk::device::now;
use crate::desk::once::{Once, use_once};
use crate::desk::outbox::{Step, Words, take, use_waits};
use crate::desk::page::downloads::Downloads;
use crate::desk::part::{MeetingTime, due_words, meeting_entry, meeting_title, use_today};
use crate::format;
use crate::words::say;

/// Properties of [`Meetings`].
#[derive(Properties, PartialEq)]
pub(super) struct MeetingsProps {
    /// The coalition.
    pub(super) record: Shared,
    /// Hears what came of saying that something is done.
    pub(super) came: Came,
    /// Whether it is printed.
    #[prop_or_default]
    pub(super) on_paper: bool,
}

/// A card for each meeting.
#[component]
pub(super) fn Meetings(props: &MeetingsProps) -> Html {
    let desk = use_desk();
    let today = use_today();
    // Each step begins from the version at hand: the next waits until this one was sent.
    let waits = use_waits(Kind::Coalition, &props.record.id);
    let once = use_once();
    let meetings = &props.record.body.meetings;
    html! {
        <section aria-labelledby="coalition-meetings">
            <h2 id="coalition-meetings">{ say::meetings() }</h2>
            if meetings.is_empty() {
                <p>{ say::meetings_none() }</p>
            } else {
                if !props.on_paper {
                    <Downloads list="coalition-meetings" what={say::meetings()} query={format!("only={}", props.record.id)} />
                }
                <ul class="plain queue">{ for in_order(meetings).into_iter().map(|of| card(&desk, props, of, (&today, waits, &once))) }</ul>
            }
        </section>
    }
}

/// What is to come by its day, undecided days last; then what was held, the latest first.
fn in_order(meetings: &[Meeting]) -> Vec<&Meeting> {
    let (mut held, mut open): (Vec<&Meeting>, Vec<&Meeting>) =
        meetings.iter().partition(|meeting| meeting.held);
    sort_by_key(&mut open, |one| (one.day.is_none(), one.day.clone(), one.key));
    sort_by_key(&mut held, |one| (one.day.clone(), one.key));
    held.reverse();
    [open, held].concat()
}

fn card(
    desk: &Desk,
    props: &MeetingsProps,
    of: &Meeting,
    (today, waits, once): (&str, bool, &Once),
) -> Html {
    let title = meeting_title(of);
    let onsave = {
        let (record, of) = (props.record.clone(), of.clone());
        Callback::from(move |_: MouseEvent| {
            let entry = meeting_entry(&record.id, record.version, &record.body.title, &of);
            let host = window().location().host().unwrap_or_default();
            if let Some(entry) = entry {
                let text = calendar(&[entry], &host, &now());
                download("meeting.ics", "text/calendar;charset=utf-8", &text);
            }
        })
    };
    let names: Vec<String> = of.took_part.iter().map(|party| desk.name_of(party)).collect();
    html! {
        <li class="queue-item" key={of.key.to_string()}>
            <h3>{ &title }</h3>
            if of.held {
                <p><span class="tag">{ say::meeting_held_short() }</span></p>
            }
            <dl class="facts">
                if !of.held || of.starts.is_some() {
                    <div><dt>{ say::meeting_starts() }</dt><dd><MeetingTime meeting={of.clone()} /></dd></div>
                }
                if let Some(place) = &of.place {
                    <div><dt>{ say::meeting_place() }</dt><dd dir="auto">{ place }</dd></div>
                }
                if !names.is_empty() {
                    <div><dt>{ say::meeting_took_part() }</dt><dd>{ format::joined(&names) }</dd></div>
                }
            </dl>
            if let Some(agenda) = &of.agenda {
                <h4>{ say::meeting_agenda() }</h4>
                <p dir="auto" class="own-words">{ agenda }</p>
            }
            if !of.decisions.is_empty() {
                <h4>{ say::meeting_decisions() }</h4>
                <ul class="decisions">{ for of.decisions.iter().map(|one| decision(desk, props, (of.key, one), (today, waits, once))) }</ul>
            }
            if of.day.is_some() && !of.held {
                <p><button type="button" class="button secondary small" onclick={onsave}>{ say::meeting_calendar(&title) }</button></p>
            }
        </li>
    }
}

/// What was decided, whose task it is, by when, and for whoever has it a button that says it is done.
fn decision(
    desk: &Desk,
    props: &MeetingsProps,
    (meeting, of): (u32, &Decision),
    (today, waits, once): (&str, bool, &Once),
) -> Html {
    let is_own = of.party.as_deref() == Some(desk.reader().home());
    let may = !waits
        && props.record.may.contains(&Action::Step)
        && (is_own || desk.role() == Some(Role::Isu));
    let onclick = {
        let (record, came, key, done) =
            (props.record.clone(), props.came.clone(), of.key, !of.done);
        let (desk, text, once) = (desk.clone(), of.text.clone(), once.clone());
        Callback::from(move |_: MouseEvent| {
            let (record, came, desk) = (record.clone(), came.clone(), desk.clone());
            let does = if done { say::meeting_finish() } else { say::meeting_reopen() };
            let title = format!("{does} · {text}");
            once.run(async move {
                let words = Words { title: &title, about: &record.id, typed: "" };
                let to = format!("meetings/{meeting}/decisions/{key}/done");
                let sent = coalitions::finish(&record.id, (meeting, key), record.version, done);
                let step = Step::send(&to, &DoneBody { done });
                tell(&desk, &came, take(&desk, &record, words, step, sent).await);
            });
        })
    };
    let (words, label) = if of.done {
        (say::meeting_reopen(), say::meeting_mark_open(&of.text))
    } else {
        (say::meeting_finish(), say::meeting_mark_done(&of.text))
    };
    let due = due_words(of, today);
    html! {
        <li key={of.key.to_string()}>
            <span dir="auto" class="own-words">{ &of.text }</span>
            <span class="sub">
                { who(desk, of) }{ " · " }
                if !due.is_empty() { { due }{ " · " } }
                <span class={classes!("tag", (!of.done).then_some("tag-proposed"))}>{ if of.done { say::meeting_done() } else { say::meeting_open() } }</span>
            </span>
            if may {
                <button type="button" class="button secondary small" aria-label={label} {onclick}>{ words }</button>
            }
        </li>
    }
}

/// Whose task it is.
pub(super) fn who(desk: &Desk, of: &Decision) -> String {
    match of.party.as_deref() {
        None => say::meeting_nobody(),
        Some(UNIT) => say::desk_role_isu(),
        Some(party) => desk.name_of(party),
    }
}

#[cfg(test)]
mod tests {
    use contract::coalition::Meeting;

    use super::in_order;

    #[test]
    fn what_is_to_come_stands_before_what_was_held() {
        let meeting = |key, day: Option<&str>, held| Meeting {
            key,
            day: day.map(str::to_owned),
            held,
            ..Meeting::default()
        };
        let all = [
            meeting(1, Some("2026-01-31"), true),
            meeting(2, None, false),
            meeting(3, Some("2027-01-31"), false),
            meeting(4, Some("2026-06-30"), true),
            meeting(5, Some("2026-12-03"), false),
        ];
        let keys: Vec<u32> = in_order(&all).iter().map(|one| one.key).collect();
        assert_eq!(keys, [5, 3, 2, 4, 1]);
    }
}
