//! What members do in a coalition: they answer, and take, confirm, correct and undo steps; and the addresses of
//! all that is done with coalitions alone.

use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::HeaderMap;
use axum::http::header::IF_MATCH;
use axum::response::Response;
use contract::access::{Action, PartyId, Reader};
use contract::coalition::{
    self, Added, Answer, AnswerBody, CoalitionBody, DoneBody, Member, Rung, StepBody, StepRefused,
};
use contract::need::NeedBody;
use contract::record::{Kind, Remark};
use engine::case::Date;

use super::{adding, meetings, refuse};
use crate::clock;
use crate::error::ApiError;
use crate::extract::{JsonText, SignedIn, read};
use crate::handler::records::{
    Draft, Kept as _, MAX_RECORD_BYTES, change, change_beside, expected, faults_of_lines, others,
};
use crate::openapi::{Operation, RECORDS, Who, schemas};
use crate::router::App;
use crate::routes::Routes;
use crate::store::{Expected, RecordError, RecordRow};

/// The largest answer or step that is read.
const MAX_BYTES: usize = 64 * 1024;

/// The party that speaks: the caller's own, or the one on whose behalf the unit writes.
fn speaker(reader: &Reader, on_behalf: Option<PartyId>) -> Result<PartyId, RecordError> {
    match (reader.is_isu(), on_behalf) {
        (true, Some(party)) => Ok(party),
        (true, None) => {
            let detail = "the unit says on whose behalf it writes";
            Err(refuse("on_behalf", "missing_field", detail, "name the party"))
        }
        (false, Some(party)) if party != reader.party() => Err(RecordError::Forbidden),
        (false, _) => Ok(reader.party().to_owned()),
    }
}

/// `POST /coalitions/{id}/answer`: whatever version the client has, its answer is its own. One that
/// has waited names the version that it was given with, and overrules nothing that came after it.
async fn answer(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    Path(id): Path<String>,
    headers: HeaderMap,
    JsonText(text): JsonText,
) -> Result<Response, ApiError> {
    let is_bound = headers.contains_key(IF_MATCH);
    let expected = if is_bound { expected(&headers)? } else { Expected::Any };
    let sent: AnswerBody = read(&text)?;
    let speaker = speaker(&caller.reader, sent.on_behalf)?;
    let on_behalf = caller.reader.is_isu().then(|| speaker.clone());
    let decide = move |mut draft: Draft<CoalitionBody>| {
        let members = &mut draft.body.members;
        let own = members.iter_mut().find(|member| member.party == speaker);
        let own = own.ok_or(RecordError::Forbidden)?;
        if on_behalf.is_some() && own.answer != Answer::Open && !own.by_unit {
            let detail = "the party has answered itself";
            return Err(refuse("on_behalf", "answered_itself", detail, "ask it to answer anew"));
        }
        own.answer = sent.answer;
        // An answer that was written by mistake and is taken back is nobody's.
        own.by_unit = on_behalf.is_some() && sent.answer != Answer::Open;
        draft.on_behalf = on_behalf;
        Ok(draft)
    };
    change(caller, app, id, expected, Action::Answer, Remark::default(), decide).await
}

/// `POST /coalitions/{id}/contributions/{key}/step`.
async fn step(
    SignedIn(caller): SignedIn,
    State(app): State<App>,
    Path((id, key)): Path<(String, u32)>,
    headers: HeaderMap,
    JsonText(text): JsonText,
) -> Result<Response, ApiError> {
    let expected = expected(&headers)?;
    let mut sent: StepBody = read(&text)?;
    for (field, day) in [("since", &sent.since), ("due", &sent.due)] {
        if day.as_ref().is_some_and(|day| Date::parse(day).is_none()) {
            let detail = "a date is written YYYY-MM-DD and must exist";
            return Err(refuse(field, "not_a_date", detail, "correct the date").into());
        }
    }
    let speaker = speaker(&caller.reader, sent.on_behalf.take())?;
    let on_behalf = caller.reader.is_isu().then(|| speaker.clone());
    let digits = match &sent.quantity {
        Some(_) => digits(&app, &caller.reader, &id, key).await?,
        None => None,
    };
    let today = clock::today();
    let (own, reader) = (id.clone(), caller.reader.clone());
    let decide = move |mut draft: Draft<CoalitionBody>, others: &[RecordRow]| {
        let was = draft.body.clone();
        // What a member is not told of does not exist for it, and only the two sides take steps.
        let told = draft.body.clone().told_to_member(&speaker);
        let told = told.contributions.iter().find(|of| of.key == key);
        let has_declined =
            |member: &Member| member.party == speaker && member.answer == Answer::Declined;
        if draft.body.members.iter().any(has_declined) {
            // What it had committed it still pays, or says that it lapsed; it commits nothing new.
            let is_settling = told.is_some_and(|of| {
                of.party == speaker
                    && (sent.rung != Rung::Committed || of.rung == Some(Rung::Committed))
            });
            if !is_settling {
                let detail = "a party that does not take part takes no steps";
                return Err(refuse("rung", "not_taking_part", detail, "take part first"));
            }
        }
        let told = told.ok_or(RecordError::NoSuch)?;
        let side = told.side(&speaker, &draft.body.state).ok_or(RecordError::NoSuch)?;
        let (is_new, by_unit) = (told.rung != Some(sent.rung), on_behalf.is_some());
        if sent.undo {
            let undone = if is_new {
                Err(StepRefused::Settled)
            } else {
                draft.body.undo(key, side, by_unit)
            };
            undone.map_err(refusal)?;
        } else {
            if is_new && sent.since.is_none() {
                sent.since = Some(today.clone());
            }
            let part = sent.quantity.as_ref().filter(|_| is_new);
            let key = match part {
                Some(part) => draft.body.part(key, part, digits).map_err(refusal)?,
                None => key,
            };
            let found = draft.body.contributions.iter_mut().find(|of| of.key == key);
            let of = found.ok_or(RecordError::NoSuch)?;
            *of = coalition::step(of, side, &sent, by_unit, &today).map_err(refusal)?;
        }
        // What was declined made room for another's proposal; of one that the speaker is not told of, the unit
        // hears from its queue. What lapsed and is paid late is a fact all the same.
        if told.rung == Some(Rung::Declined) {
            let faults = faults_of_lines(&draft.body, Some(&was), Some(&own), &reader, others)?;
            if !faults.is_empty() {
                return Err(RecordError::Invalid { code: CoalitionBody::INVALID, faults });
            }
        }
        draft.on_behalf = on_behalf;
        Ok(draft)
    };
    let (step, remark) = (Action::Step, Remark::default());
    change_beside(caller, app, id, expected, step, remark, &others::<CoalitionBody>(), decide).await
}

/// The refusal of a step.
fn refusal(of: StepRefused) -> RecordError {
    match of {
        StepRefused::NoSuchStep => {
            let detail = "the ladder has no such step from where the contribution stands";
            refuse("rung", "no_such_step", detail, "take the steps one by one")
        }
        StepRefused::OtherSide => {
            let detail = "this step is for the other side to take";
            refuse("rung", "other_side", detail, "ask the other side, and confirm it then")
        }
        StepRefused::Settled => {
            let detail = "the other side has confirmed the step, or it is not the last one";
            refuse("undo", "settled", detail, "take the next step")
        }
        StepRefused::OwnWord => {
            let detail = "the party has taken the step itself";
            refuse("rung", "taken_itself", detail, "ask it to correct or undo the step")
        }
        StepRefused::NoPart => {
            let detail = "a part is above zero, no more than the contribution, and counted like it";
            refuse("quantity", "no_part", detail, "correct the quantity")
        }
    }
}

/// How many digits after the point the line of a contribution counts with, as far as the reader is told.
async fn digits(app: &App, reader: &Reader, id: &str, key: u32) -> Result<Option<u32>, ApiError> {
    let row = app.store.record(reader, Kind::Coalition, id).await?;
    let body: CoalitionBody = serde_json::from_str(&row.body).map_err(RecordError::from)?;
    let Some(of) = body.contributions.into_iter().find(|of| of.key == key) else {
        return Ok(None);
    };
    let row = match app.store.record(reader, Kind::Need, &of.need).await {
        Ok(row) => row,
        Err(RecordError::NoSuch) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let need: NeedBody = serde_json::from_str(&row.body).map_err(RecordError::from)?;
    Ok(need.lines.iter().find(|line| line.key == of.line).map(|line| line.measure().digits()))
}

/// What is done with a coalition beside what all records have.
pub(crate) fn routes() -> Routes {
    let of = |id: &str, summary: &str| {
        Operation::new(RECORDS, id, summary)
            .by(Who::Seat)
            .tagged()
            .json(200, "The coalition as it is now.", schemas::record::<CoalitionBody>())
            .refuses(&[409])
    };
    let answering = of("answer_coalition", "Say whether one takes part")
        .says("For members, and for the unit on behalf of one. Whatever version the client has, the answer is its own; where `If-Match` is sent, it is kept.")
        .takes(schemas::of::<AnswerBody>());
    let stepping = of("step_contribution", "Take, confirm, correct or undo a step of a contribution")
        .says("For the giver and the State, and for the unit on behalf of either. With `quantity`, a part of it takes the step as a contribution of its own. With `undo`, the last step is taken back as long as the other side has not confirmed it.")
        .needs_version()
        .takes(schemas::of::<StepBody>());
    let finishing = of("finish_decision", "Say that what a meeting decided is done")
        .says(
            "For the party whose task it is, and for the unit. It can be taken back the same way.",
        )
        .needs_version()
        .takes(schemas::of::<DoneBody>());
    let growing = Operation::new(RECORDS, "add_to_coalition", "Add what a run proposes anew")
        .says("For the unit. What is sent is a coalition of the same State as it would be drafted from the run: contributions that the coalition has not are added as proposals, with their givers as members. Whatever it has stays as it is. What a rule keeps out is left, and the answer names the rule.")
        .by(Who::Seat)
        .needs_version()
        .takes(schemas::of::<CoalitionBody>())
        .json(200, "What was added, and what was left.", schemas::of::<Added>())
        .refuses(&[409]);
    Routes::new()
        .post("/{id}/answer", answering, answer)
        .post("/{id}/contributions/{key}/step", stepping, step)
        .post("/{id}/meetings/{meeting}/decisions/{key}/done", finishing, meetings::done)
        .map(|router| router.layer(DefaultBodyLimit::max(MAX_BYTES)))
        .post("/{id}/add", growing, adding::add)
        .map(|router| router.layer(DefaultBodyLimit::max(MAX_RECORD_BYTES)))
}
