//! Coalitions: drafted by the unit, put before members, answered, and followed up step by step.

mod adding;
mod holds;
mod meetings;
mod steps;

use std::collections::BTreeSet;

use contract::access::{Action, Reader};
use contract::coalition::{Answer, CoalitionBody, Contribution, Member, Part, Rung};
use contract::need::is_quantity;
use contract::record::Kind;

use super::records::{
    Convened, Filter, Found, Kept, Proposed, Reference, Subject, Together, faults_of_keys,
    unknown_party,
};
use crate::store::{BrokenRule, Joined, RecordError, RecordRow};

pub(crate) use steps::routes;

impl Kept for CoalitionBody {
    const PATH: &'static str = "coalitions";
    const INVALID: &'static str = "invalid_coalition";
    const PROPOSES: bool = true;

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
            // Whoever only looked on has not said that it takes part as anything else.
            let was = before
                .member(&member.party)
                .filter(|was| was.role != Part::Observer || member.role == Part::Observer);
            if let Some(was) = was {
                member.answer = was.answer;
                member.by_unit = was.by_unit;
            }
        }
        for of in &mut body.contributions {
            let same = |was: &&Contribution| was.key == of.key && was.party == of.party;
            let was = before.contributions.iter().find(same);
            // What was taken back and is proposed anew, nobody has confirmed.
            if let Some(was) = was.filter(|was| is_stepped(was) || is_same(was, of)) {
                *of = of.clone().standing_as(was);
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
    /// the State, whose confirmations they are. Whoever answered itself stays a member: added again, it
    /// would be one that has not answered, and the unit could answer for it.
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
        let answered = before.members.iter().filter(|of| of.answer != Answer::Open && !of.by_unit);
        for was in answered.filter(|of| self.member(&of.party).is_none()) {
            let detail = format!("{} has answered itself", was.party);
            let fix = "leave it among the members, or ask it to take its answer back";
            faults.push(BrokenRule::new("members", "answered_itself", &detail, fix));
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

    fn faults_beside(&self, found: &Found) -> Result<Vec<BrokenRule>, RecordError> {
        holds::faults(self, found)
    }

    fn brings_together(&self) -> Option<Together<'_>> {
        let others = self.members.iter().enumerate().filter(|(_, of)| of.party != self.state);
        let others = others.map(|(at, of)| (format!("members[{at}].party"), of.party.as_str()));
        Some((&self.state, others.collect()))
    }

    fn proposes_for(&self) -> Vec<Proposed<'_>> {
        let open = self.contributions.iter().enumerate().filter(|(_, of)| of.is_open());
        open.map(|(at, of)| Proposed {
            at: format!("contributions[{at}].line"),
            need: &of.need,
            line: of.line,
        })
        .collect()
    }

    /// What covers a line would be open again with nobody's word for it.
    fn stepped(self, action: Action) -> Result<Self, BrokenRule> {
        match self.contributions.iter().position(|of| of.rung.is_some_and(Rung::covers)) {
            Some(at) if action == Action::Withdraw => Err(BrokenRule::new(
                format!("contributions[{at}]"),
                "step_taken",
                "what is committed or paid would not be counted any more",
                "ask its giver first to say that it lapsed, or to undo the step",
            )),
            _ => Ok(self),
        }
    }

    fn convened(&self) -> Option<Convened> {
        let takes_part =
            |member: &&Member| member.answer == Answer::Accepted && member.role != Part::Observer;
        let joined = |of: &Member| Joined { party: of.party.clone(), by_unit: of.by_unit };
        Some(Convened {
            named: self.members.iter().map(|member| member.party.clone()).collect(),
            members: self.members.iter().filter(takes_part).map(joined).collect(),
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
