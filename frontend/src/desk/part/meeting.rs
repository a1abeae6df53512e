//! Meetings of a coalition in words, and as entries of a calendar.

use contract::coalition::{Decision, Meeting};
use engine::case::Date;
use gloo::utils::window;
use yew::prelude::*;

use super::day;
use crate::desk::calendar::{Entry, Starts};
use crate::desk::device;
use crate::desk::zone::{Clocks, begins, other_clocks};
use crate::words::say;

/// What a meeting is called: by its day.
pub(crate) fn meeting_title(of: &Meeting) -> String {
    of.day.as_deref().map_or_else(say::meeting_undated, |text| say::meeting_on(&day(text)))
}

/// The day of a meeting, where what stands beside it says that it is one.
pub(crate) fn meeting_day(of: &Meeting) -> String {
    of.day.as_deref().map_or_else(say::meeting_undecided, day)
}

/// By when a decision is to be done, which is said to have passed where it is open; empty without a
/// day. Nothing has passed before today is known.
pub(crate) fn due_words(of: &Decision, today: &str) -> String {
    match of.due.as_deref() {
        None => String::new(),
        Some(due) if !of.done && due < today => say::meeting_overdue(&day(due)),
        Some(due) => say::meeting_due(&day(due)),
    }
}

/// Today, `2026-11-29`, in UTC; empty until the page is there.
#[hook]
pub(crate) fn use_today() -> String {
    let today = use_state(String::new);
    use_effect_with((), {
        let today = today.clone();
        move |()| today.set(device::now().chars().take(10).collect())
    });
    (*today).clone()
}

/// Properties of [`MeetingTime`].
#[derive(Properties, PartialEq)]
pub(crate) struct MeetingTimeProps {
    /// The meeting.
    pub(crate) meeting: Meeting,
}

/// When it begins, by its own clocks and, where they differ, by the reader's and by those of Geneva.
#[component]
pub(crate) fn MeetingTime(props: &MeetingTimeProps) -> Html {
    let clocks = use_state(Clocks::default);
    use_effect_with(props.meeting.clone(), {
        let clocks = clocks.clone();
        move |meeting: &Meeting| clocks.set(other_clocks(meeting))
    });
    let of = &props.meeting;
    match of.starts.as_deref().zip(of.zone.as_deref()) {
        None => html! { { say::meeting_undecided() } },
        Some((time, zone)) => html! {
            <>
                { say::meeting_at(time, zone) }
                if let Some(own) = &clocks.own {
                    // Whose clock, paper cannot say.
                    <span class="sub no-print">{ say::meeting_yours(own) }</span>
                }
                if let Some(geneva) = &clocks.geneva {
                    <span class="sub">{ say::meeting_geneva(geneva) }</span>
                }
            </>
        },
    }
}

/// A meeting of a coalition for a calendar; `None` while its day is undecided.
pub(crate) fn meeting_entry(id: &str, version: i64, title: &str, of: &Meeting) -> Option<Entry> {
    let on = Date::parse(of.day.as_deref()?)?;
    let link = format!("{}/desk/coalitions/{id}", window().location().origin().unwrap_or_default());
    let agenda = of.agenda.as_deref().unwrap_or_default();
    Some(Entry {
        id: format!("{id}-meeting-{}", of.key),
        version,
        starts: begins(of).map_or(Starts::Day(on), Starts::Moment),
        title: title.to_owned(),
        place: of.place.clone().unwrap_or_default(),
        // Not every program shows the address of an entry.
        says: format!("{agenda}\n{link}").trim_start().to_owned(),
        url: link,
    })
}

#[cfg(test)]
mod tests {
    use contract::coalition::{Decision, Meeting};

    use super::{due_words, meeting_title};
    use crate::words::{Language, speak_natively};

    #[test]
    fn a_day_that_has_passed_is_said_of_what_is_open_alone() {
        speak_natively(Language::English);
        let decision =
            |done| Decision { due: Some("2026-11-20".to_owned()), done, ..Decision::default() };
        assert_eq!(due_words(&decision(false), "2026-11-21"), "was due 20 November 2026");
        assert_eq!(due_words(&decision(false), "2026-11-20"), "due 20 November 2026");
        assert_eq!(due_words(&decision(true), "2026-11-21"), "due 20 November 2026");
        assert_eq!(due_words(&decision(false), ""), "due 20 November 2026");
        assert_eq!(due_words(&Decision::default(), "2026-11-21"), "");
        assert_eq!(meeting_title(&Meeting::default()), "Meeting, day to be decided");
    }
}
