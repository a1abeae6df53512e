//! Meetings of a coalition: what does not hold of them, and saying that a task is done.

use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::access::{Action, Reader};
use contract::coalition::{CoalitionBody, Decision, DoneBody, Meeting, is_time};
use contract::record::Remark;
use engine::case::Date;

use super::super::records::{Draft, Subject, change, expected, faults_of_keys};
use crate::error::ApiError;
use crate::extract::{JsonText, SignedIn, read};
use crate::router::App;
use crate::store::{BrokenRule, RecordError};

/// Every name of the IANA time zone database, links included: browsers offer some by old names.
static ZONES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../../../data/zones.txt").lines().collect());

/// What does not hold of the meetings even of a draft: whom they speak of.
pub(super) fn draft_faults(body: &CoalitionBody, of: &Subject<'_>) -> Vec<BrokenRule> {
    let mut faults = faults_of_keys("meetings", body.meetings.iter().map(|one| one.key));
    for (at, meeting) in body.meetings.iter().enumerate() {
        let list = format!("meetings[{at}].decisions");
        faults.extend(faults_of_keys(&list, meeting.decisions.iter().map(|one| one.key)));
        let mut seen = BTreeSet::new();
        for (which, party) in meeting.took_part.iter().enumerate() {
            let path = format!("meetings[{at}].took_part[{which}]");
            if body.member(party).is_none() {
                faults.push(not_a_member(path, party));
            } else if !seen.insert(party) {
                let (detail, fix) = ("a member takes part once", "remove one of the two");
                faults.push(BrokenRule::new(path, "duplicate_entry", detail, fix));
            }
        }
        for (which, decision) in meeting.decisions.iter().enumerate() {
            let known = |party: &String| party == of.owner || body.member(party).is_some();
            if let Some(party) = decision.party.as_ref().filter(|party| !known(party)) {
                faults.push(not_a_member(format!("{list}[{which}].party"), party));
            }
        }
    }
    faults
}

fn not_a_member(path: String, party: &str) -> BrokenRule {
    BrokenRule {
        path,
        code: "not_a_member",
        detail: format!("whoever takes part or has a task is a member; found {party:?}"),
        fix: "add the party to the members",
    }
}

/// What does not hold of the meetings of more than a draft: when they are, and what they decided.
pub(super) fn faults(meetings: &[Meeting]) -> Vec<BrokenRule> {
    let mut faults = Vec::new();
    for (at, meeting) in meetings.iter().enumerate() {
        let at = |field: &str| format!("meetings[{at}].{field}");
        faults.extend(fault_of_day(at("day"), meeting.day.as_ref()));
        if meeting.starts.as_ref().is_some_and(|time| !is_time(time)) {
            let detail = "a time is written HH:MM, from 00:00 to 23:59";
            let fix = "correct the time, or leave it out while it is undecided";
            faults.push(BrokenRule::new(at("starts"), "not_a_time", detail, fix));
        }
        if let Some(zone) = meeting.zone.as_ref().filter(|zone| !ZONES.contains(zone.as_str())) {
            faults.push(BrokenRule {
                path: at("zone"),
                code: "unknown_zone",
                detail: format!("no time zone of the IANA database has this name; found {zone:?}"),
                fix: "write for example \"Europe/Zurich\"",
            });
        }
        let needed = |field: &str, detail: &str, faults: &mut Vec<BrokenRule>| {
            faults.push(BrokenRule::new(at(field), "missing_field", detail, "add it"));
        };
        if meeting.starts.is_some() && meeting.zone.is_none() {
            needed("zone", "a time of day is one of a time zone", &mut faults);
        }
        if (meeting.starts.is_some() || meeting.held) && meeting.day.is_none() {
            needed("day", "a meeting that was held, or that has a time, has a day", &mut faults);
        }
        let has_record = !meeting.took_part.is_empty() || !meeting.decisions.is_empty();
        if has_record && !meeting.held {
            let detail = "somebody took part or something was decided";
            let fix = "say that it was held, or take out who took part and what was decided";
            faults.push(BrokenRule::new(at("held"), "not_held", detail, fix));
        }
        for (which, decision) in meeting.decisions.iter().enumerate() {
            let at = |field: &str| at(&format!("decisions[{which}].{field}"));
            if decision.text.trim().is_empty() {
                let detail = "the text must not be empty";
                faults.push(BrokenRule::new(at("text"), "empty_text", detail, "fill it in"));
            }
            faults.extend(fault_of_day(at("due"), decision.due.as_ref()));
        }
    }
    faults
}

fn fault_of_day(path: String, day: Option<&String>) -> Option<BrokenRule> {
    day.filter(|day| Date::parse(day).is_none()).map(|_| {
        let detail = "a date is written YYYY-MM-DD and must exist";
        BrokenRule::new(path, "not_a_date", detail, "correct the date")
    })
}

/// `POST /coalitions/{id}/meetings/{meeting}/decisions/{key}/done`.
pub(super) async fn done(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    Path((id, meeting, key)): Path<(String, u32, u32)>,
    headers: HeaderMap,
    JsonText(text): JsonText,
) -> Result<Response, ApiError> {
    let expected = expected(&headers)?;
    let sent: DoneBody = read(&text)?;
    let reader = caller.reader.clone();
    let decide = move |mut draft: Draft<CoalitionBody>| {
        // What a member is not told of does not exist for it.
        if !reader.is_isu() {
            let mut told = draft.body.clone().told_to_member(reader.party());
            decision(&mut told, meeting, key).ok_or(RecordError::NoSuch)?;
        }
        let found = decision(&mut draft.body, meeting, key).ok_or(RecordError::NoSuch)?;
        if !is_task_of(found, &reader) {
            return Err(RecordError::Forbidden);
        }
        found.done = sent.done;
        Ok(draft)
    };
    change(caller, app, id, expected, Action::Step, Remark::default(), decide).await
}

fn decision(body: &mut CoalitionBody, meeting: u32, key: u32) -> Option<&mut Decision> {
    let meeting = body.meetings.iter_mut().find(|one| one.key == meeting)?;
    meeting.decisions.iter_mut().find(|one| one.key == key)
}

/// Whether the reader may say that it is done: the party whose task it is, and the unit, which
/// keeps the record.
fn is_task_of(decision: &Decision, reader: &Reader) -> bool {
    reader.is_isu() || decision.party.as_deref() == Some(reader.home())
}

#[cfg(test)]
mod tests {
    use contract::coalition::{Decision, Meeting};

    use super::{ZONES, faults};

    fn shown(meeting: Meeting) -> Vec<String> {
        let faults = faults(&[Meeting::default(), meeting]);
        faults.iter().map(|fault| format!("{} {}", fault.path, fault.code)).collect()
    }

    fn text(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn what_is_undecided_may_be_missing_and_what_is_there_must_hold() {
        assert_eq!(shown(Meeting::default()), [""; 0]);
        let set = Meeting {
            day: text("2026-12-03"),
            starts: text("14:30"),
            zone: text("Asia/Vientiane"),
            ..Meeting::default()
        };
        assert_eq!(shown(set.clone()), [""; 0]);
        let bare = Meeting { day: None, zone: None, ..set.clone() };
        assert_eq!(
            shown(bare),
            ["meetings[1].zone missing_field", "meetings[1].day missing_field"]
        );
        let decision = Decision { text: " ".to_owned(), due: text("soon"), ..Decision::default() };
        let wrong = Meeting {
            day: text("2026-02-30"),
            starts: text("2 pm"),
            zone: text("Geneva"),
            decisions: vec![decision],
            ..set
        };
        assert_eq!(
            shown(wrong),
            [
                "meetings[1].day not_a_date",
                "meetings[1].starts not_a_time",
                "meetings[1].zone unknown_zone",
                "meetings[1].held not_held",
                "meetings[1].decisions[0].text empty_text",
                "meetings[1].decisions[0].due not_a_date",
            ]
        );
    }

    #[test]
    fn zones_are_known_by_their_present_and_former_names() {
        for zone in ["Europe/Zurich", "Asia/Kolkata", "Asia/Calcutta", "UTC", "Etc/GMT+5"] {
            assert!(ZONES.contains(zone), "{zone}");
        }
        assert!(!ZONES.contains("") && !ZONES.contains("europe/zurich"));
    }
}
