//! What was said in a round, and the one answer that is made of it.

use std::collections::BTreeMap;

use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::access::{Action, Audience, Reader};
use contract::interest::InterestBody;
use contract::need::NeedBody;
use contract::record::{Kind, Remark, Status};
use contract::round::{
    Commitment, PartyProgress, Progress, RoundBody, Said, SentLetter, consolidate, unanswered,
};

use crate::access::Caller;
use crate::clock;
use crate::error::ApiError;
use crate::extract::{JsonText, SignedIn};
use crate::handler::market::commitments_of;
use crate::handler::records::{Draft, Kept as _, change, expected, json, remark};
use crate::openapi::{Operation, RECORDS, Who, schemas};
use crate::router::App;
use crate::routes::Routes;
use crate::store::{BrokenRule, RecordError, RecordQuery, RecordRow, ReminderRow, Store};

/// The largest remark that is read.
const MAX_BYTES: usize = 64 * 1024;

/// What those who are asked say of the needs of a round now: of each party, need and line the
/// last word, as this reader sees it.
pub(crate) async fn said_of(
    store: &Store,
    reader: &Reader,
    round: &RoundBody,
) -> Result<Vec<Said>, RecordError> {
    let mut last = BTreeMap::new();
    for row in in_force(store, reader, Kind::Interest).await? {
        let body: InterestBody = serde_json::from_str(&row.body)?;
        if !round.asked.contains(&row.owner) || !round.needs.contains(&body.need) {
            continue;
        }
        let place = (row.owner.clone(), body.need.clone(), body.line);
        let is_older = |kept: &(i64, Said)| kept.0 <= row.changed_at_us;
        if last.get(&place).is_none_or(is_older) {
            let said = Said {
                party: row.owner,
                interest: row.id,
                body,
                changed_at: clock::rfc3339(row.changed_at_us),
                by_unit: row.by_unit,
            };
            last.insert(place, (row.changed_at_us, said));
        }
    }
    Ok(last.into_values().map(|(_, said)| said).collect())
}

/// The published records of a kind that the reader sees.
async fn in_force(
    store: &Store,
    reader: &Reader,
    kind: Kind,
) -> Result<Vec<RecordRow>, RecordError> {
    let status = Some(Status::Published);
    let query = RecordQuery { kind, owner: None, status, at_least: Audience::OWNER };
    store.all_records(reader, &query).await
}

/// The needs of a round that are still before others.
async fn needs_of(
    store: &Store,
    reader: &Reader,
    round: &RoundBody,
) -> Result<Vec<(String, NeedBody)>, RecordError> {
    let mut needs = Vec::new();
    for id in &round.needs {
        match store.record(reader, Kind::Need, id).await {
            Ok(row) if row.standing.status == Status::Published => {
                needs.push((row.id, serde_json::from_str(&row.body)?));
            }
            Ok(_) | Err(RecordError::NoSuch) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(needs)
}

/// What the answer is made of.
struct Material {
    said: Vec<Said>,
    needs: Vec<(String, NeedBody)>,
    committed: Vec<Commitment>,
}

impl Material {
    async fn read(app: &App, reader: &Reader, round: &RoundBody) -> Result<Self, RecordError> {
        let coalitions = in_force(&app.store, reader, Kind::Coalition).await?;
        let made = commitments_of(&coalitions)?.into_iter();
        Ok(Self {
            said: said_of(&app.store, reader, round).await?,
            needs: needs_of(&app.store, reader, round).await?,
            committed: made
                .map(|(_, of)| Commitment { need: of.need, line: of.line, quantity: of.quantity })
                .collect(),
        })
    }

    /// The round with its answer. Before its last day is over, only where nobody is waited for.
    fn close(&self, round: RoundBody) -> Result<RoundBody, RecordError> {
        let today = clock::today();
        let is_over = round.closes.as_ref().is_some_and(|closes| *closes < today);
        let is_waited_for = |party: &String| !unanswered(&round, party, &self.said).is_empty();
        if !is_over && round.asked.iter().any(is_waited_for) {
            let detail = "its last day is not over, and somebody who is asked has not answered";
            let faults = vec![BrokenRule::new(
                "closes",
                "still_open",
                detail,
                "wait, or ask for the answer",
            )];
            return Err(RecordError::Invalid { code: RoundBody::INVALID, faults });
        }
        let answer = consolidate(&round, &self.needs, &self.said, &self.committed, &today);
        Ok(RoundBody { answer: Some(answer), ..round })
    }
}

/// `POST /rounds/{id}/close`.
pub(crate) async fn close(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    Path(id): Path<String>,
    headers: HeaderMap,
    JsonText(text): JsonText,
) -> Result<Response, ApiError> {
    let expected = expected(&headers)?;
    let remark: Remark = remark::<RoundBody>(&text)?;
    let row = app.store.record(&caller.reader, Kind::Round, &id).await?;
    if !caller.reader.is_isu() {
        return Err(RecordError::Forbidden.into());
    }
    let round: RoundBody = serde_json::from_str(&row.body).map_err(RecordError::from)?;
    let material = Material::read(&app, &caller.reader, &round).await?;
    let decide = move |draft: Draft<RoundBody>| {
        let body = material.close(draft.body)?;
        Ok(Draft { body, ..draft })
    };
    change(caller, app, id, expected, Action::Close, remark, decide).await
}

/// `GET /rounds/{id}/progress`: for the unit; to others there is no such thing.
pub(crate) async fn progress(
    caller: Caller,
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    let row = app.store.record(&caller.reader, Kind::Round, &id).await?;
    if !caller.reader.is_isu() {
        return Err(RecordError::NoSuch.into());
    }
    let round: RoundBody = serde_json::from_str(&row.body).map_err(RecordError::from)?;
    let said = said_of(&app.store, &caller.reader, &round).await?;
    let written = app.store.reminders(&row.id).await?;
    let letters = |party: &String| {
        let own = written.iter().filter(|of| of.party == *party);
        let letter = |of: &ReminderRow| SentLetter {
            // Without the day that a last letter was written for.
            occasion: of.occasion.split(' ').next().unwrap_or_default().to_owned(),
            on: clock::day(of.at_us),
        };
        own.map(letter).collect()
    };
    let of = |party: &String| PartyProgress {
        party: party.clone(),
        said: said.iter().filter(|said| said.party == *party).cloned().collect(),
        unanswered: unanswered(&round, party, &said),
        letters: letters(party),
    };
    json(&Progress { parties: round.asked.iter().map(of).collect() })
}

/// What the unit does with a round beside what all records have.
pub(crate) fn routes() -> Routes {
    let closing = Operation::new(RECORDS, "close_round", "Make the answer of a round")
        .says("For the unit: from what those who are asked let the State know. Before the last day is over, only once everybody who is asked has answered; again, where something was said since.")
        .by(Who::Seat)
        .needs_version()
        .may_take(schemas::of::<Remark>())
        .tagged()
        .json(200, "The round as it is now.", schemas::record::<RoundBody>())
        .refuses(&[409]);
    let following = Operation::new(RECORDS, "progress_of_round", "See who has answered in a round")
        .says("For the unit.")
        .by(Who::Everyone)
        .json(200, "Party by party.", schemas::of::<Progress>());
    Routes::new()
        .post("/{id}/close", closing, close)
        .get("/{id}/progress", following, progress)
        .map(|router| router.layer(DefaultBodyLimit::max(MAX_BYTES)))
}
