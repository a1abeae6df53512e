//! Letters about steps in coalitions: that one waits to be confirmed, that one of a party's own was
//! due. Several that come up on one day are one letter.

use contract::Code as _;
use contract::access::Audience;
use contract::coalition::{CoalitionBody, Wait};
use contract::record::{Kind, Status};

use super::{About, Day, Letter, MEMBERS, Says, unit, unwritten};
use crate::secret::hashed;
use crate::store::{RecordError, RecordQuery, Store};

/// As it is kept why a letter was written.
const fn sort(wait: Wait) -> &'static str {
    match wait {
        Wait::Confirmation => "confirm",
        Wait::Step => "overdue",
    }
}

/// What waits for a party, from what it is told of a coalition: each with the step and its day, so
/// that a later step, or a day that moved, is written of anew. Of days before the `first`, nothing is.
fn occasions(
    told: &CoalitionBody,
    party: &str,
    wait: Wait,
    [first, today]: [&str; 2],
) -> Vec<String> {
    let of = told.contributions.iter().filter_map(|of| {
        let side = of.side(party, &told.state)?;
        let day = match of.waits_for(side, today).filter(|waits| *waits == wait)? {
            Wait::Confirmation => &of.since,
            Wait::Step => &of.due,
        };
        let (rung, day) = (of.rung?.code(), day.as_deref().filter(|day| *day >= first)?);
        // What is corrected is to be confirmed anew, and so told anew.
        let of_source = of.source.as_deref().filter(|_| wait == Wait::Confirmation);
        let source = of_source.map_or_else(String::new, |text| format!(" {:.8}", hashed(text)));
        Some(format!("{} {} {rung} {day}{source}", sort(wait), of.key))
    });
    of.collect()
}

/// What each member of a coalition is told of it.
pub(super) type Told = Vec<(String, CoalitionBody)>;

/// Coalitions that were put before their members.
pub(super) async fn read(store: &Store) -> Result<Vec<About<Told>>, RecordError> {
    let of = RecordQuery {
        kind: Kind::Coalition,
        owner: None,
        status: Some(Status::Published),
        at_least: Audience::OWNER,
    };
    let mut all = Vec::new();
    for row in store.all_records(&unit(), &of).await? {
        let body: CoalitionBody = serde_json::from_str(&row.body)?;
        let told = |party: &String| (party.clone(), body.clone().told_to_member(party));
        let of = body.members.iter().map(|member| told(&member.party)).collect();
        let written = store.reminders(&row.id).await?;
        all.push(About { id: row.id, of, written });
    }
    Ok(all)
}

/// What is due on a day.
pub(super) fn due(about: &About<Told>, day: &Day) -> Vec<Letter> {
    let mut letters = Vec::new();
    for (party, told) in &about.of {
        for wait in [Wait::Confirmation, Wait::Step] {
            let waiting = occasions(told, party, wait, [&day.first, &day.today]);
            let occasions = unwritten(waiting, sort(wait), party, &about.written, &day.today);
            if occasions.is_empty() {
                continue;
            }
            letters.push(Letter {
                kind: Kind::Coalition,
                record: about.id.clone(),
                party: party.clone(),
                occasions,
                groups: MEMBERS,
                says: Says::Step(wait),
            });
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use contract::coalition::{Answer, CoalitionBody, Contribution, Member, Part, Rung, Wait};

    use super::occasions;

    fn told(party: &str, answer: Answer, first: &str) -> Vec<String> {
        let member =
            |party: &str, role| Member { party: party.to_owned(), role, answer, by_unit: false };
        let of = |key, party: &str, rung, receiver_confirms| Contribution {
            key,
            party: party.to_owned(),
            rung,
            since: Some("2026-11-01".to_owned()),
            due: Some("2026-11-20".to_owned()),
            giver_confirms: rung.is_some(),
            receiver_confirms,
            ..Contribution::default()
        };
        let body = CoalitionBody {
            state: "LAO".to_owned(),
            members: vec![
                member("LAO", Part::AffectedState),
                member("DEU", Part::Funder),
                member("CHE", Part::Funder),
                member("NGO", Part::Observer),
            ],
            contributions: vec![
                of(1, "DEU", Some(Rung::Committed), false),
                of(2, "DEU", Some(Rung::Paid), true),
                of(3, "CHE", Some(Rung::Pledged), true),
                of(4, "CHE", None, false),
            ],
            ..CoalitionBody::default()
        };
        let told = body.told_to_member(party);
        let of = |wait| occasions(&told, party, wait, [first, "2026-11-29"]);
        [Wait::Confirmation, Wait::Step].into_iter().flat_map(of).collect()
    }

    #[test]
    fn each_party_is_written_to_about_what_it_is_told_and_can_do() {
        let told = |party: &str, answer| told(party, answer, "2026-11-01");
        assert_eq!(told("LAO", Answer::Open), ["confirm 1 committed 2026-11-01"]);
        assert_eq!(told("DEU", Answer::Accepted), ["overdue 1 committed 2026-11-20"]);
        assert_eq!(told("CHE", Answer::Open), ["overdue 3 pledged 2026-11-20"]);
        assert_eq!(told("NGO", Answer::Accepted), [""; 0]);
        for party in ["LAO", "CHE"] {
            assert_eq!(told(party, Answer::Declined), [""; 0], "it takes no steps");
        }
        let left = told("DEU", Answer::Declined);
        assert_eq!(left, ["overdue 1 committed 2026-11-20"], "what it committed it still pays");
        let late = super::tests::told("DEU", Answer::Accepted, "2026-11-21");
        assert_eq!(late, [""; 0], "what is older stands on the first page of the desk");
    }
}
