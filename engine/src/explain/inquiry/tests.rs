//! Steps of any size give the same answer, limits hold, and nothing is solved twice.

use super::{Halt, Inquiry, InquiryStep, Question, QuestionError, Resolver};
use crate::explain::tests::baseline;
use crate::explain::{Baseline, Edit};

const TEXT: &str = "state LAO\nline a LAO p1 A4 BAC 2026 1.00\noffer D-1 2026 0.10";

/// What `1, 2, … n` more units of D-1 bring.
#[derive(Debug)]
struct Counting(i64);

impl Question for Counting {
    type Report = Vec<i64>;

    fn start(&self, _: &Baseline) -> Result<Vec<i64>, QuestionError> {
        if self.0 > 0 { Ok(Vec::new()) } else { Err(QuestionError::NotPositive(self.0)) }
    }
    fn fill(
        &self,
        _: &Baseline,
        resolver: &mut Resolver<'_>,
        report: &mut Vec<i64>,
    ) -> Result<(), Halt> {
        for quantity in 1..=self.0 {
            let edit = Edit::AddToOffer { offer: "D-1".to_owned(), year: 2026, quantity };
            let effect = resolver.effect(&[edit])?.unwrap();
            report.push(effect.cover_of_line("a"));
        }
        Ok(())
    }
}

fn inquiry(limit: u32) -> Inquiry<Counting> {
    Inquiry::new(baseline(TEXT), Counting(7), limit).unwrap()
}

#[test]
fn steps_of_any_size_give_the_same_answer() {
    let whole = inquiry(100).finish();
    assert_eq!(
        (whole.report.as_slice(), whole.complete, whole.solves),
        ([1, 2, 3, 4, 5, 6, 7].as_slice(), true, 7)
    );
    for size in [1, 2, 3, 1_000, 2_500, 1_000_000] {
        let mut inquiry = inquiry(100);
        let (mut steps, mut last) = (0, 0);
        let answer = loop {
            match inquiry.step(size) {
                InquiryStep::Working(solves) => {
                    steps += 1;
                    assert!(last <= solves && solves - last <= size.div_ceil(1_000));
                    last = solves;
                    assert_eq!(inquiry.so_far().report.len(), usize::try_from(solves).unwrap());
                }
                InquiryStep::Done(answer) => break answer,
            }
        };
        assert_eq!(answer, whole);
        assert!(size > 1_000 || steps >= 6, "{size} pivots at a time took {steps} steps");
    }
}

#[test]
fn no_pivots_move_nothing() {
    let mut inquiry = inquiry(100);
    assert_eq!(inquiry.step(0), InquiryStep::Working(0));
}

#[test]
fn a_limit_ends_it_with_what_is_known() {
    let answer = inquiry(3).finish();
    assert_eq!(
        (answer.report.as_slice(), answer.complete, answer.solves),
        ([1, 2, 3].as_slice(), false, 3)
    );
    let nothing = inquiry(0).finish();
    assert!(nothing.report.is_empty() && !nothing.complete);
}

#[test]
fn a_question_that_cannot_be_asked_is_refused_at_once() {
    let refused = Inquiry::new(baseline(TEXT), Counting(0), 9).unwrap_err();
    assert_eq!(refused, QuestionError::NotPositive(0));
}
