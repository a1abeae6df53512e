//! Fields of coalitions and response rounds in words, by their paths as the server names them, and
//! what they say.

use contract::coalition::{Contribution, Decision, Meeting, Member};
use contract::from_code;
use engine::case::Date;
use serde_json::Value;
use yew::Callback;

use crate::desk::base::from_json;
use crate::desk::context::Desk;
use crate::desk::form::Speech;
use crate::desk::part::{
    HistoryWords, answer_words, meeting_title, part_words, plain_value, rung_words,
};
use crate::words::{self, say};

/// The words of the form of a coalition or a round; `place` may know a field better.
pub(super) fn speech(desk: &Desk, place: fn(&str) -> String) -> Speech {
    let desk = desk.clone();
    let value =
        Callback::from(move |(path, value): (String, Value)| value_words(&desk, &path, &value));
    Speech { place, value }
}

/// The same for its history.
pub(super) fn history_words(desk: &Desk, place: fn(&str) -> String) -> HistoryWords {
    let Speech { place, value } = speech(desk, place);
    HistoryWords { place: Callback::from(move |path: String| place(&path)), value }
}

/// The field at a path such as `meetings[1].decisions[0].text`; empty for one that the page does
/// not know.
pub(super) fn place_words(path: &str) -> String {
    let (first, rest) = path.split_once('.').unwrap_or((path, ""));
    let (list, at) = match first.split_once('[') {
        Some((list, at)) => (list, at.trim_end_matches(']').parse::<usize>().ok()),
        None => (first, None),
    };
    let place = match (list, at) {
        ("meetings", Some(at)) => say::meeting_number(at + 1),
        ("decisions", Some(at)) => say::meeting_decision(at + 1),
        (list, _) => field(list),
    };
    match rest {
        "" => place,
        // In a meeting it is who does something.
        "party" if list == "contributions" => say::desk_need_place(&place, &say::convene_giver()),
        rest => match place_words(rest) {
            inside if inside.is_empty() => place,
            inside => say::desk_need_place(&place, &inside),
        },
    }
}

/// As [`place_words`], of a round: its note is for those who are asked.
pub(super) fn round_place(path: &str) -> String {
    if path == "note" { say::rounds_note() } else { place_words(path) }
}

fn field(name: &str) -> String {
    match name {
        "title" => say::offer_title(),
        "state" => say::col_state(),
        "note" => say::convene_note(),
        "members" => say::convene_members_title(),
        "role" => say::col_role(),
        "answer" => say::convene_answers(),
        "contributions" => say::convene_contributions(),
        "need" => say::col_need(),
        "line" => say::col_line(),
        "offer" => say::col_offer(),
        "quantity" => say::col_quantity(),
        "rung" => say::convene_step_to(),
        "since" => say::convene_step_day(),
        "due" => say::convene_due(),
        "source" => say::convene_source(),
        "meetings" => say::meetings(),
        "day" => say::meeting_day(),
        "starts" => say::meeting_starts(),
        "zone" => say::meeting_zone(),
        "place" => say::meeting_place(),
        "agenda" => say::meeting_agenda(),
        "held" => say::meeting_held(),
        "took_part" => say::meeting_took_part(),
        "decisions" => say::meeting_decisions(),
        "text" => say::meeting_text(),
        "party" => say::meeting_who(),
        "done" => say::meeting_done(),
        "needs" => say::rounds_needs(),
        "asked" => say::rounds_asked(),
        "opens" => say::rounds_opens(),
        "closes" => say::rounds_closes(),
        "fallback" => say::rounds_fallback(),
        "fallback_party" => say::rounds_fallback_party(),
        _ => String::new(),
    }
}

/// What a field says.
fn value_words(desk: &Desk, path: &str, value: &Value) -> String {
    let field = path.rsplit('.').next().unwrap_or(path).split('[').next().unwrap_or(path);
    if let Some(words) = plain_value(value, |item| value_words(desk, path, item)) {
        return words;
    }
    match (field, value) {
        (field, Value::String(text)) => match field {
            "state" | "party" | "took_part" | "asked" | "fallback_party" => desk.name_of(text),
            "role" => from_code(text).map_or_else(|| text.clone(), part_words),
            "answer" => from_code(text).map_or_else(|| text.clone(), answer_words),
            "rung" => rung_words(from_code(text)),
            "day" | "due" | "since" | "opens" | "closes" => {
                Date::parse(text).map_or_else(|| text.clone(), words::date)
            }
            _ => text.clone(),
        },
        ("members", Value::Object(_)) => from_json::<Member>(value).map_or_else(
            || value.to_string(),
            |of| format!("{} · {}", desk.name_of(&of.party), part_words(of.role)),
        ),
        ("meetings", Value::Object(_)) => {
            from_json::<Meeting>(value).map_or_else(|| value.to_string(), |of| meeting_title(&of))
        }
        ("decisions", Value::Object(_)) => {
            from_json::<Decision>(value).map_or_else(|| value.to_string(), |of| of.text)
        }
        ("contributions", Value::Object(_)) => from_json::<Contribution>(value).map_or_else(
            || value.to_string(),
            |of| format!("{} · {}", desk.name_of(&of.party), rung_words(of.rung)),
        ),
        // No form shows it, and a history not in a few words.
        (_, Value::Object(_)) => "…".to_owned(),
        _ => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use contract::access::Role;
    use contract::coalition::{CoalitionBody, Decision, Meeting};
    use contract::round::RoundBody;
    use serde_json::{Value, json};

    use super::{place_words, value_words};
    use crate::desk::page::stage::desk;

    #[test]
    fn every_field_that_is_written_has_a_name_wherever_it_stands() {
        let fields = |body: Value| body.as_object().expect("it has fields").clone();
        let bodies = [
            serde_json::to_value(CoalitionBody::default()),
            serde_json::to_value(RoundBody::default()),
            serde_json::to_value(Meeting::default()),
            serde_json::to_value(Decision::default()),
        ];
        for body in bodies {
            for field in fields(body.expect("it is JSON")).keys() {
                let is_made_by_the_server = ["run", "answer", "key"].contains(&field.as_str());
                assert!(is_made_by_the_server || !place_words(field).is_empty(), "{field}");
            }
        }
        assert_eq!(
            place_words("meetings[1].decisions[0].text"),
            "Meeting 2, Decision 1, What was decided"
        );
        assert_eq!(place_words("members[2].role"), "Members, Role");
        assert_eq!(place_words("contributions[3].party"), "Contributions, Giver");
        assert_eq!(place_words("contributions[3].line"), "Contributions, Line");
        assert_eq!(place_words("meetings[0]"), "Meeting 1");
        assert_eq!(place_words("nothing.here"), "");
    }

    #[test]
    fn values_are_said_in_words_and_not_in_codes() {
        let desk = desk("ISU", Role::Isu);
        let says = |path: &str, value: Value| value_words(&desk, path, &value);
        assert_eq!(says("meetings[0].took_part", json!(["LAO", "DEU"])), "Lao PDR and Germany");
        assert_eq!(says("members[1].role", json!("lead")), "Lead partner");
        assert_eq!(says("meetings[0].day", json!("2026-12-03")), "3 December 2026");
        assert_eq!(says("meetings[0].agenda", Value::Null), "not given");
        let member = json!({ "party": "DEU", "role": "funder" });
        assert_eq!(says("members", json!([member])), "Germany · Funder");
        let given = json!({ "key": 1, "party": "DEU", "need": "N-1", "line": 1, "quantity": "5" });
        assert!(says("contributions[0]", given).starts_with("Germany · "));
        assert_eq!(says("answer", json!({ "made_on": "2026-12-03" })), "…");
        let meeting = json!({ "key": 1, "day": "2026-12-03" });
        assert_eq!(says("meetings[0]", meeting), "Meeting on 3 December 2026");
    }
}
