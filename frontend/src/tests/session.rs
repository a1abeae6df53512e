//! The reducer: what each action changes, and what it leaves.

use std::rc::Rc;

use yew::Reducible as _;

use super::fixture::{case, finished};
use crate::client::ClientError;
use crate::explanation::Topic;
use crate::message::Refusal;
use crate::remote::Remote;
use crate::state::{Action, CaseRef, Inquiry, Job, OpenError, Progress, Session, Verification};

fn after(actions: impl IntoIterator<Item = Action>) -> Rc<Session> {
    actions.into_iter().fold(Rc::new(Session::new()), |session, action| session.reduce(action))
}

#[test]
fn a_run_has_the_next_revision_and_its_answers_count() {
    let session = after([
        Action::CaseAsked(CaseRef::Local),
        Action::CaseCame(CaseRef::Local, Ok(case())),
        Action::RunAsked,
    ]);
    assert_eq!((session.revision, &session.job), (2, &Job::Running(Progress::default())));
    let progress =
        Progress { pivots: 7, arcs: 9, search: 0, gap_millionths: None, elapsed_ms: 100 };
    let session = session.reduce(Action::RunProgressed(2, progress));
    assert_eq!(session.job, Job::Running(progress));
    let session = session.reduce(Action::RunDone(2, finished()));
    assert_eq!(session.finished(), Some(&finished()));
    assert_eq!(session.status, "Matching finished.");
}

#[test]
fn stale_answers_are_dropped() {
    let session = after([Action::RunAsked, Action::RunAsked]);
    for stale in [
        Action::RunProgressed(
            1,
            Progress { pivots: 1, arcs: 1, search: 0, gap_millionths: None, elapsed_ms: 1 },
        ),
        Action::RunDone(1, finished()),
        Action::RunRefused(1, Refusal::Crashed),
        Action::RunCancelled(1),
    ] {
        assert_eq!(session.clone().reduce(stale), session);
    }
}

#[test]
fn another_case_forgets_the_run_and_makes_its_answers_stale() {
    let session = after([
        Action::CaseAsked(CaseRef::Local),
        Action::CaseCame(CaseRef::Local, Ok(case())),
        Action::RunAsked,
        Action::RunDone(1, finished()),
        Action::CaseAsked(CaseRef::Server("b".to_owned())),
    ]);
    assert_eq!((session.case(), session.finished(), &session.job), (None, None, &Job::Idle));
    let session = session.reduce(Action::RunDone(1, finished()));
    assert_eq!(session.finished(), None);
}

#[test]
fn a_cancelled_run_keeps_nothing() {
    let session = after([Action::RunAsked, Action::RunCancelled(1)]);
    assert_eq!(session.job, Job::Cancelled);
    assert_eq!(session.reduce(Action::RunDone(2, finished())).finished(), None);
}

#[test]
fn a_worker_that_stops_ends_what_it_was_at() {
    let session = after([Action::RunAsked, Action::VerifyAsked, Action::WorkerCrashed]);
    assert_eq!(session.job, Job::Refused(Refusal::Crashed));
    // The checker is another worker.
    assert_eq!(session.verification, Verification::Running);
    let session = after([Action::RunAsked, Action::RunDone(1, finished()), Action::WorkerCrashed]);
    assert!(session.finished().is_some());
}

#[test]
fn a_failed_list_keeps_the_last_good_one() {
    let session = after([
        Action::CasesAsked,
        Action::CasesCame(Ok(Rc::from([]))),
        Action::CasesAsked,
        Action::CasesCame(Err(ClientError::Unreachable)),
    ]);
    assert_eq!(session.cases, Remote::Failed(ClientError::Unreachable, Some(Rc::from([]))));
}

#[test]
fn a_case_that_fails_leaves_no_other_case_on_the_screen() {
    let session = after([
        Action::CaseAsked(CaseRef::Local),
        Action::CaseCame(CaseRef::Local, Ok(case())),
        Action::CaseAsked(CaseRef::Local),
        Action::CaseCame(CaseRef::Local, Err(OpenError::NoLocalFile)),
    ]);
    assert_eq!(session.open, Remote::Failed(OpenError::NoLocalFile, None));
}

#[test]
fn a_case_that_comes_after_another_was_asked_for_is_dropped() {
    let place = CaseRef::Server("slow".to_owned());
    let session = after([
        Action::CaseAsked(place.clone()),
        Action::CaseAsked(CaseRef::Local),
        Action::CaseCame(CaseRef::Local, Ok(case())),
    ]);
    for late in [Ok(case()), Err(OpenError::UnreadableFile)] {
        assert_eq!(session.clone().reduce(Action::CaseCame(place.clone(), late)), session);
    }
}

#[test]
fn changed_rules_keep_the_proposal_of_the_old_ones() {
    let policy = engine::Policy { bands: 5, ..engine::Policy::standard() };
    let session = after([
        Action::RunAsked,
        Action::RunDone(1, finished()),
        Action::PolicyChanged(policy.clone()),
    ]);
    assert_eq!(session.policy, policy);
    assert!(session.finished().is_some_and(|finished| finished.run.policy != policy));
}

#[test]
fn an_answer_to_an_older_question_is_dropped() {
    let ask = |line: &str| Action::HelpAsked(Topic::OpenLine(line.to_owned()));
    let failed =
        || Inquiry::Failed { topic: Topic::OpenLine("A.1".to_owned()), why: "late".to_owned() };
    let session = after([ask("A.1"), ask("B.1")]);
    assert_eq!(session.clone().reduce(Action::HelpCame(1, failed())), session);
    assert_eq!(session.inquiry.topic(), Some(&Topic::OpenLine("B.1".to_owned())));
    // A new run makes every answer about the one before it stale.
    let question = session.question;
    let session = session.reduce(Action::RunAsked);
    assert_eq!(session.inquiry, Inquiry::Idle);
    assert_eq!(session.clone().reduce(Action::HelpCame(question, failed())), session);
}
