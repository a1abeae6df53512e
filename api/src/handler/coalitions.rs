//! Coalitions: drafted by the unit, put before members, answered, and followed up step by step.

mod meetings;

use std::collections::BTreeSet;

use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::HeaderMap;
use axum::http::header::IF_MATCH;
use axum::response::Response;
use contract::access::{Action, PartyId, Reader};
use contract::coalition::{
    self, Answer, AnswerBody, CoalitionBody, Contribution, DoneBody, Member, Part, Rung, StepBody,
    StepRefused,
};
use contract::need::is_quantity;
use contract::record::{Kind, Remark};
use engine::case::Date;

use super::records::{
    Convened, Draft, Filter, Kept, Reference, Subject, change, expected, faults_of_keys,
    unknown_party,
};
use crate::clock;
use crate::error::ApiError;
use crate::extract::{JsonText, SignedIn, read};
use crate::openapi::{Operation, RECORDS, Who, schemas};
use crate::router::App;
use crate::routes::Routes;
use crate::store::{BrokenRule, Expected, RecordError, RecordRow};

/// The largest answer or step that is read.
const MAX_BYTES: usize = 64 * 1024;

impl Kept for CoalitionBody {
    const PATH: &'static str = "coalitions";
    const INVALID: &'static str = "invalid_coalition";

    /// The State is a member; nobody has answered, and nothing is promised.
    fn completed(mut self, _reader: &Reader) -> Self {
        if !self.state.is_empty() && self.member(&self.state).is_none() {
            let (party, role) = (self.state.clone(), Part::AffectedState);
            self.members.insert(0, Member { party, role, answer: Answer::Open, by_unit: false });
        }
        for member in &mut self.members {
            member.answer = Answer::Open;
            member.by_unit = false;
        }
        for of in &mut self.contributions {
            *of = of.clone().proposed();
        }
        self
    }

    /// Answers and steps are those of the members.
    fn kept_from(self, before: &Self) -> Self {
        let mut body = self.completed(&Reader::Visitor);
        for member in &mut body.members {
            if let Some(was) = before.member(&member.party) {
                member.answer = was.answer;
                member.by_unit = was.by_unit;
            }
        }
        for of in &mut body.contributions {
            let same = |was: &&Contribution| was.key == of.key && was.party == of.party;
            let was = before.contributions.iter().find(same);
            // What was taken back and is proposed anew, nobody has confirmed.
            if let Some(was) = was.filter(|was| is_stepped(was) || is_same(was, of)) {
                *of = Contribution {
                    rung: was.rung,
                    since: was.since.clone(),
                    due: was.due.clone(),
                    source: was.source.clone(),
                    giver_confirms: was.giver_confirms,
                    receiver_confirms: was.receiver_confirms,
                    giver_by_unit: was.giver_by_unit,
                    receiver_by_unit: was.receiver_by_unit,
                    ..of.clone()
                };
            }
        }
        body
    }

    fn draft_faults(&self, of: &Subject<'_>) -> Vec<BrokenRule> {
        let mut faults = faults_of_keys("contributions", self.contributions.iter().map(|c| c.key));
        if !of.parties.contains_key(&self.state) {
            faults.push(unknown_party("state", &self.state));
        }
        let mut seen = BTreeSet::new();
        for (at, member) in self.members.iter().enumerate() {
            let path = format!("members[{at}].party");
            if !of.parties.contains_key(&member.party) {
                faults.push(unknown_party(&path, &member.party));
            } else if !seen.insert(&member.party) {
                faults.push(BrokenRule::new(
                    path,
                    "duplicate_entry",
                    "a party is a member once",
                    "remove one of the two",
                ));
            } else if member.party == self.state && member.role != Part::AffectedState {
                let detail = "the State of a coalition is its affected State";
                let path = format!("members[{at}].role");
                faults.push(BrokenRule::new(path, "not_to_be_chosen", detail, "give it that role"));
            }
        }
        for (at, contribution) in self.contributions.iter().enumerate() {
            let path = format!("contributions[{at}].party");
            let giver = self.member(&contribution.party).map(|member| member.role);
            if giver.is_none_or(|part| part == Part::Observer) {
                let detail = "whoever contributes is a member, and no observer";
                faults.push(BrokenRule::new(
                    path,
                    "not_a_member",
                    detail,
                    "add the party to the members",
                ));
            }
            // Which currency or unit it is counted in, the line says.
            if !is_quantity(&contribution.quantity) {
                let path = format!("contributions[{at}].quantity");
                let detail = "a quantity is a plain decimal string above zero";
                faults.push(BrokenRule::new(
                    path,
                    "not_decimal",
                    detail,
                    "write for example \"1500.00\"",
                ));
            }
        }
        faults.extend(meetings::draft_faults(self, of));
        faults
    }

    fn faults(&self, _of: &Subject<'_>) -> Vec<BrokenRule> {
        let mut faults = Vec::new();
        if self.title.trim().is_empty() {
            faults.push(BrokenRule::new(
                "title",
                "empty_text",
                "the text must not be empty",
                "fill it in",
            ));
        }
        faults.extend(meetings::faults(&self.meetings));
        faults
    }

    /// Where the giver has taken a step, what it gives stays as it was when it was taken; so does
    /// the State, whose confirmations they are.
    fn rewrites(&self, before: &Self, _from: &RecordRow) -> Vec<BrokenRule> {
        let mut faults = Vec::new();
        let stepped = before.contributions.iter().filter(|of| is_stepped(of));
        for was in stepped.clone() {
            let at = self.contributions.iter().position(|of| of.key == was.key);
            let now = at.map(|at| &self.contributions[at]);
            if !now.is_some_and(|now| is_same(now, was)) {
                let path =
                    at.map_or("contributions".to_owned(), |at| format!("contributions[{at}]"));
                let detail =
                    format!("{} has taken a step with contribution {}", was.party, was.key);
                let fix = "leave it as it is; propose what is new as another contribution";
                faults.push(BrokenRule::new(path, "step_taken", &detail, fix));
            }
        }
        let is_answered = before.members.iter().any(|member| member.answer != Answer::Open);
        if self.state != before.state && (is_answered || stepped.count() > 0) {
            let detail = "members have answered or taken steps for this State";
            faults.push(BrokenRule::new("state", "step_taken", detail, "draft another coalition"));
        }
        faults
    }

    fn refers_to(&self) -> Vec<Reference<'_>> {
        let mut list = Vec::new();
        for (at, of) in self.contributions.iter().enumerate() {
            let entry = Some(("contributions", at));
            list.push(Reference {
                entry,
                owner: Some(&self.state),
                line: Some(of.line),
                quantity: Some(&of.quantity),
                giver: Some(&of.party),
                is_proposed: !is_stepped(of),
                ..Reference::to(Kind::Need, &of.need)
            });
            if let Some(offer) = &of.offer {
                let owner = Some(of.party.as_str());
                list.push(Reference { entry, owner, ..Reference::to(Kind::Offer, offer) });
            }
        }
        list
    }

    fn convened(&self) -> Option<Convened> {
        let takes_part =
            |member: &&Member| member.answer == Answer::Accepted && member.role != Part::Observer;
        let parties = |members: Vec<&Member>| -> Vec<PartyId> {
            members.into_iter().map(|member| member.party.clone()).collect()
        };
        Some(Convened {
            named: parties(self.members.iter().collect()),
            members: parties(self.members.iter().filter(takes_part).collect()),
        })
    }

    fn fits(&self, filter: &Filter) -> bool {
        filter.admits_state(&self.state)
    }
}

fn refuse(
    path: impl Into<String>,
    code: &'static str,
    detail: &str,
    fix: &'static str,
) -> RecordError {
    RecordError::Invalid {
        code: CoalitionBody::INVALID,
        faults: vec![BrokenRule::new(path, code, detail, fix)],
    }
}

/// Whether its giver has taken a step with it, and has not taken it back.
fn is_stepped(of: &Contribution) -> bool {
    !matches!(of.rung, None | Some(Rung::Declined))
}

/// Whether two say that the same is given for the same.
fn is_same(one: &Contribution, other: &Contribution) -> bool {
    (&one.party, &one.need, one.line) == (&other.party, &other.need, other.line)
        && (&one.quantity, &one.offer) == (&other.quantity, &other.offer)
}

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
pub(crate) async fn answer(
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
        own.by_unit = on_behalf.is_some();
        draft.on_behalf = on_behalf;
        Ok(draft)
    };
    change(caller, app, id, expected, Action::Answer, Remark::default(), decide).await
}

/// `POST /coalitions/{id}/contributions/{key}/step`.
pub(crate) async fn step(
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
    let today = clock::today();
    let decide =
        move |mut draft: Draft<CoalitionBody>| {
            let has_declined =
                |member: &Member| member.party == speaker && member.answer == Answer::Declined;
            if draft.body.members.iter().any(has_declined) {
                let detail = "a party that does not take part takes no steps";
                return Err(refuse("rung", "not_taking_part", detail, "take part first"));
            }
            // What a member is not told of does not exist for it, and only the two sides take steps.
            let told = draft.body.clone().told_to_member(&speaker);
            let is_told = told.contributions.iter().any(|of| of.key == key);
            let found = draft.body.contributions.iter_mut().find(|of| of.key == key && is_told);
            let contribution = found.ok_or(RecordError::NoSuch)?;
            let side = contribution.side(&speaker, &draft.body.state).ok_or(RecordError::NoSuch)?;
            if contribution.rung != Some(sent.rung) && sent.since.is_none() {
                sent.since = Some(today);
            }
            *contribution = coalition::step(contribution, side, &sent, on_behalf.is_some())
                .map_err(|refused| match refused {
                    StepRefused::NoSuchStep => {
                        let detail =
                            "the ladder has no such step from where the contribution stands";
                        refuse("rung", "no_such_step", detail, "take the steps one by one")
                    }
                    StepRefused::OtherSide => {
                        let detail = "this step is for the other side to take";
                        refuse(
                            "rung",
                            "other_side",
                            detail,
                            "ask the other side, and confirm it then",
                        )
                    }
                })?;
            draft.on_behalf = on_behalf;
            Ok(draft)
        };
    change(caller, app, id, expected, Action::Step, Remark::default(), decide).await
}

/// What members do in a coalition.
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
    let stepping = of("step_contribution", "Take or confirm a step of a contribution")
        .says("For the giver and the State, and for the unit on behalf of either.")
        .needs_version()
        .takes(schemas::of::<StepBody>());
    let finishing = of("finish_decision", "Say that what a meeting decided is done")
        .says(
            "For the party whose task it is, and for the unit. It can be taken back the same way.",
        )
        .needs_version()
        .takes(schemas::of::<DoneBody>());
    Routes::new()
        .post("/{id}/answer", answering, answer)
        .post("/{id}/contributions/{key}/step", stepping, step)
        .post("/{id}/meetings/{meeting}/decisions/{key}/done", finishing, meetings::done)
        .map(|router| router.layer(DefaultBodyLimit::max(MAX_BYTES)))
}
