//! What was said in a round, and the one answer that is made of it.

use std::collections::BTreeMap;

use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::access::{Action, Reader};
use contract::interest::InterestBody;
use contract::need::NeedBody;
use contract::record::{Kind, Remark};
use contract::round::{
    Commitment, Consolidated, PartyProgress, Progress, RoundBody, Said, SentLetter, consolidate,
    last_words, unanswered,
};

use crate::access::Caller;
use crate::clock;
use crate::error::ApiError;
use crate::extract::{JsonText, SignedIn};
use crate::handler::market::commitments_of;
use crate::handler::records::{Draft, Kept as _, change_beside, expected, json, remark};
use crate::openapi::{Operation, RECORDS, Who, schemas};
use crate::router::App;
use crate::routes::Routes;
use crate::store::{BrokenRule, RecordError, RecordQuery, RecordRow, ReminderRow, Store};

/// The largest remark that is read.
const MAX_BYTES: usize = 64 * 1024;

/// What those who are asked say of the needs of a round now: what holds of their words, as this
/// reader sees them.
pub(crate) async fn said_of(
    store: &Store,
    reader: &Reader,
    round: &RoundBody,
) -> Result<Vec<Said>, RecordError> {
    let words = RecordQuery::in_force(Kind::Interest);
    said_in(&store.all_records(reader, &words).await?, round)
}

/// The same of published records: by party, need and line.
fn said_in(rows: &[RecordRow], round: &RoundBody) -> Result<Vec<Said>, RecordError> {
    let mut rows: Vec<&RecordRow> = rows.iter().filter(|row| row.kind == Kind::Interest).collect();
    rows.sort_by_key(|row| row.changed_at_us);
    let mut by_party = BTreeMap::<_, Vec<Said>>::new();
    for row in rows {
        let body: InterestBody = serde_json::from_str(&row.body)?;
        if round.asked.contains(&row.owner) && round.needs.contains(&body.need) {
            let said = Said {
                party: row.owner.clone(),
                interest: row.id.clone(),
                body,
                changed_at: clock::rfc3339(row.changed_at_us),
                by_unit: row.by_unit,
            };
            by_party.entry(row.owner.as_str()).or_default().push(said);
        }
    }
    let mut said: Vec<Said> =
        by_party.into_values().flat_map(|said| last_words(said, |of| &of.body)).collect();
    let place = |of: &Said| (of.party.clone(), of.body.need.clone(), of.body.line);
    said.sort_by_cached_key(place);
    Ok(said)
}

/// What the answer is made of: lists of published records.
const MATERIAL: [RecordQuery; 3] = [
    RecordQuery::in_force(Kind::Interest),
    RecordQuery::in_force(Kind::Need),
    RecordQuery::in_force(Kind::Coalition),
];

/// What the answer is made of.
struct Material {
    said: Vec<Said>,
    /// The needs that are still before others.
    needs: Vec<(String, NeedBody)>,
    committed: Vec<Commitment>,
}

impl Material {
    /// From what is published.
    fn of(round: &RoundBody, rows: &[RecordRow]) -> Result<Self, RecordError> {
        let of_kind = |kind| rows.iter().filter(move |row| row.kind == kind).cloned();
        let asked_about = of_kind(Kind::Need).filter(|row| round.needs.contains(&row.id));
        let needs = asked_about.map(|row| Ok((row.id, serde_json::from_str(&row.body)?)));
        let coalitions: Vec<RecordRow> = of_kind(Kind::Coalition).collect();
        let made = commitments_of(&coalitions)?.into_iter();
        Ok(Self {
            said: said_in(rows, round)?,
            needs: needs.collect::<Result<_, RecordError>>()?,
            committed: made
                .map(|(_, of)| Commitment {
                    party: of.party,
                    need: of.need,
                    line: of.line,
                    quantity: of.quantity,
                })
                .collect(),
        })
    }

    fn answer(&self, round: &RoundBody) -> Consolidated {
        consolidate(round, &self.needs, &self.said, &self.committed, &clock::today())
    }
}

/// The round with its answer. Before its last day is over, a round that was not closed yet closes
/// only where nobody is waited for.
fn closed(round: RoundBody, rows: &[RecordRow]) -> Result<RoundBody, RecordError> {
    let material = Material::of(&round, rows)?;
    let today = clock::today();
    let is_over = round.closes.as_ref().is_some_and(|closes| *closes < today);
    let is_waited_for = |party: &String| !unanswered(&round, party, &material.said).is_empty();
    if round.answer.is_none() && !is_over && round.asked.iter().any(is_waited_for) {
        let detail = "its last day is not over, and somebody who is asked has not answered";
        return Err(refused("closes", "still_open", detail, "wait, or ask for the answer"));
    }
    let answer = material.answer(&round);
    Ok(RoundBody { answer: Some(answer), ..round })
}

/// The round whose answer the State has: only what those who are asked still say.
fn released(round: RoundBody, rows: &[RecordRow]) -> Result<RoundBody, RecordError> {
    let now = Material::of(&round, rows)?.answer(&round);
    let Some(answer) = round.answer.filter(|answer| answer.needs == now.needs) else {
        let detail = "since the answer was made, somebody said something else, or what the needs ask or have is another";
        return Err(refused("answer", "said_since", detail, "make the answer again"));
    };
    let answer = Consolidated { released_on: Some(clock::today()), ..answer };
    Ok(RoundBody { answer: Some(answer), ..round })
}

fn refused(path: &str, code: &'static str, detail: &str, fix: &'static str) -> RecordError {
    let faults = vec![BrokenRule::new(path, code, detail, fix)];
    RecordError::Invalid { code: RoundBody::INVALID, faults }
}

/// `POST /rounds/{id}/close`.
pub(crate) async fn close(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    Path(id): Path<String>,
    headers: HeaderMap,
    JsonText(text): JsonText,
) -> Result<Response, ApiError> {
    step(caller, app, id, &headers, &text, Action::Close, closed).await
}

/// `POST /rounds/{id}/release`.
pub(crate) async fn release(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    Path(id): Path<String>,
    headers: HeaderMap,
    JsonText(text): JsonText,
) -> Result<Response, ApiError> {
    step(caller, app, id, &headers, &text, Action::Release, released).await
}

/// A step of the unit that is decided from what is said when it is taken.
async fn step(
    caller: Caller,
    app: App,
    id: String,
    headers: &HeaderMap,
    text: &str,
    action: Action,
    becomes: fn(RoundBody, &[RecordRow]) -> Result<RoundBody, RecordError>,
) -> Result<Response, ApiError> {
    let expected = expected(headers)?;
    let remark: Remark = remark::<RoundBody>(text)?;
    // Others are not taught what the step would come to.
    app.store.record(&caller.reader, Kind::Round, &id).await?;
    if !caller.reader.is_isu() {
        return Err(RecordError::Forbidden.into());
    }
    let decide = move |draft: Draft<RoundBody>, rows: &[RecordRow]| {
        let body = becomes(draft.body, rows)?;
        Ok(Draft { body, ..draft })
    };
    change_beside(caller, app, id, expected, action, remark, &MATERIAL, decide).await
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
    let releasing = Operation::new(RECORDS, "release_round", "Give the State the answer of a round")
        .says("For the unit. Where somebody said something else since the answer was made, it is made again first.")
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
        .post("/{id}/release", releasing, release)
        .get("/{id}/progress", following, progress)
        .map(|router| router.layer(DefaultBodyLimit::max(MAX_BYTES)))
}
