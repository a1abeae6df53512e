//! Everything the pages share.

use std::rc::Rc;

use engine::Policy;
use yew::{AttrValue, Reducible};

use super::{CaseRef, Finished, Inquiry, Job, OpenCase, OpenError, Progress, Verification};
use crate::client::{CaseSummary, ClientError};
use crate::explanation::Topic;
use crate::message::Refusal;
use crate::remote::Remote;
use crate::words::say;

/// What the pages share.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Cases on the server.
    pub cases: Remote<Rc<[CaseSummary]>, ClientError>,
    /// The case that was asked for last: one that comes later than it should is dropped.
    pub asked: Option<CaseRef>,
    /// The case on the screen.
    pub open: Remote<Rc<OpenCase>, OpenError>,
    /// Name of the file of this tab, if it holds one.
    pub local_file: Option<AttrValue>,
    /// The rules of the next run.
    pub policy: Policy,
    /// Counts matchings and changes of case: an answer with another number is stale.
    pub revision: u32,
    /// The matching.
    pub job: Job,
    /// The question about a line.
    pub inquiry: Inquiry,
    /// Counts questions, as `revision` does matchings.
    pub question: u32,
    /// The re-check of a run.
    pub verification: Verification,
    /// The run as the server keeps it.
    pub saved: Remote<AttrValue, ClientError>,
    /// The last thing said to readers who do not look.
    pub status: AttrValue,
}

/// What may happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The server was asked for its cases.
    CasesAsked,
    /// It answered.
    CasesCame(Result<Rc<[CaseSummary]>, ClientError>),
    /// A case was asked for.
    CaseAsked(CaseRef),
    /// It came, whole or not.
    CaseCame(CaseRef, Result<Rc<OpenCase>, OpenError>),
    /// A file of this computer was chosen.
    FileChosen(AttrValue),
    /// The rules were changed.
    PolicyChanged(Policy),
    /// A matching was asked for; it has the next revision.
    RunAsked,
    /// The worker reports.
    RunProgressed(u32, Progress),
    /// The worker is done.
    RunDone(u32, Rc<Finished>),
    /// The worker refuses.
    RunRefused(u32, Refusal),
    /// The worker has stopped.
    RunCancelled(u32),
    /// The worker that matches stopped working.
    WorkerCrashed,
    /// What would help a line was asked for; the question has the next number.
    HelpAsked(Topic),
    /// The question with this number stands so.
    HelpCame(u32, Inquiry),
    /// A re-check was asked for.
    VerifyAsked,
    /// It is done.
    Verified(Result<Rc<[(String, String)]>, String>),
    /// The server was asked to keep the run.
    SaveAsked,
    /// It answered.
    SaveCame(Result<AttrValue, ClientError>),
    /// Something to say.
    Said(AttrValue),
}

impl Session {
    /// Before anything was asked for.
    #[must_use]
    pub fn new() -> Self {
        Self {
            cases: Remote::Absent,
            asked: None,
            open: Remote::Absent,
            local_file: None,
            policy: Policy::standard(),
            revision: 0,
            job: Job::Idle,
            inquiry: Inquiry::Idle,
            question: 0,
            verification: Verification::Idle,
            saved: Remote::Absent,
            status: AttrValue::from(""),
        }
    }

    /// The case on the screen, if it is whole.
    #[must_use]
    pub fn case(&self) -> Option<&Rc<OpenCase>> {
        match &self.open {
            Remote::Ready(case) => Some(case),
            _ => None,
        }
    }

    /// The proposal for the case on the screen.
    #[must_use]
    pub fn finished(&self) -> Option<&Rc<Finished>> {
        match &self.job {
            Job::Done(finished) => Some(finished),
            _ => None,
        }
    }

    /// Whether the case on the screen is a file of this computer.
    #[must_use]
    pub fn is_local(&self) -> bool {
        self.case().is_some_and(|case| case.place == CaseRef::Local)
    }

    fn forget_run(&mut self) {
        self.revision += 1;
        self.job = Job::Idle;
        self.question += 1;
        self.inquiry = Inquiry::Idle;
        self.verification = Verification::Idle;
        self.saved = Remote::Absent;
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::CasesAsked => self.cases = self.cases.to_loading(),
            Action::CasesCame(Ok(cases)) => self.cases = Remote::Ready(cases),
            Action::CasesCame(Err(error)) => {
                self.cases = Remote::Failed(error, self.cases.value().cloned());
            }
            Action::CaseAsked(place) => {
                self.asked = Some(place);
                // The case before is another case: showing its figures meanwhile would mislead.
                self.open = Remote::Loading(None);
                self.forget_run();
            }
            Action::CaseCame(place, _) if self.asked.as_ref() != Some(&place) => {}
            Action::CaseCame(_, Ok(case)) => self.open = Remote::Ready(case),
            Action::CaseCame(_, Err(error)) => self.open = Remote::Failed(error, None),
            Action::FileChosen(name) => self.local_file = Some(name),
            Action::PolicyChanged(policy) => self.policy = policy,
            Action::RunAsked => {
                self.forget_run();
                self.job = Job::Running(Progress::default());
                self.status = say::status_started().into();
            }
            Action::WorkerCrashed => {
                if matches!(self.job, Job::Running(_)) {
                    self.job = Job::Refused(Refusal::Crashed);
                }
            }
            Action::HelpAsked(topic) => {
                self.question += 1;
                self.inquiry = Inquiry::Working { topic, solves: 0 };
                self.status = say::status_trying().into();
            }
            Action::HelpCame(question, _) if question != self.question => {}
            Action::HelpCame(_, inquiry) => {
                if matches!(inquiry, Inquiry::Done { .. }) {
                    self.status = say::status_answered().into();
                }
                self.inquiry = inquiry;
            }
            Action::VerifyAsked => self.verification = Verification::Running,
            Action::Verified(Ok(checks)) => {
                self.verification = Verification::Passed(checks);
                self.status = say::status_holds().into();
            }
            Action::Verified(Err(why)) => {
                self.verification = Verification::Failed(why);
                self.status = say::status_broken().into();
            }
            Action::SaveAsked => self.saved = Remote::Loading(None),
            Action::SaveCame(Ok(id)) => {
                self.saved = Remote::Ready(id);
                self.status = say::status_saved().into();
            }
            Action::SaveCame(Err(error)) => self.saved = Remote::Failed(error, None),
            Action::Said(text) => self.status = text,
            Action::RunProgressed(revision, _)
            | Action::RunDone(revision, _)
            | Action::RunRefused(revision, _)
            | Action::RunCancelled(revision)
                if revision != self.revision => {}
            Action::RunProgressed(_, progress) => self.job = Job::Running(progress),
            Action::RunDone(_, finished) => {
                self.job = Job::Done(finished);
                self.status = say::status_finished().into();
            }
            Action::RunRefused(_, refusal) => {
                self.job = Job::Refused(refusal);
                self.status = say::status_refused().into();
            }
            Action::RunCancelled(_) => {
                self.job = Job::Cancelled;
                self.status = say::status_cancelled().into();
            }
        }
    }
}

impl Default for Session {
    fn default() -> Self {
        Self::new()
    }
}

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = Self::clone(&self);
        next.apply(action);
        Rc::new(next)
    }
}
