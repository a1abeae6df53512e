//! A run of a search that was forged is refused, whatever its hash.

use expect_test::{Expect, expect};

use super::verify_text;
use crate::fixture;
use crate::matching::{Matching, Step, solve};
use crate::policy::Policy;
use crate::run::{Gap, ProofTree, Run, SearchProof, Status};

/// Donors that come to one State each, with least grants, and too little for all.
pub(super) const TEXT: &str = "state BIH partners=1\nstate LAO partners=2\nstate TCD
    line a BIH p1 A4 BAC 2026 100.00 part 30.00\nline b LAO p1 A4 BAC 2026 90.00 covered 9.00
    line c TCD p2 A4 BAC 2026 80.00\nline d TCD p1 A5 REH 2027 70.00
    offer D-1 2026 60.00 also 2027=20.00 min 45.00 max_states 2 prefers TCD=4
    offer E-1 2026 50.00 min 40.00 max_states 1\noffer F-1 2026 40.00 co_funding yes
    offer G-1 2027 30.00 also 2026=30.00 max_states 1\nlock E-1 b 2026 1.00";

fn optimal() -> Run {
    let run = solve(fixture::market(TEXT), Policy::standard()).unwrap();
    assert_eq!(run.status, Status::Optimal);
    run
}

/// The runs of a search that was stopped, each after another pivot, before it had proved the best.
fn stopped() -> Vec<Run> {
    let mut matching = Matching::new(fixture::market(TEXT), Policy::standard()).unwrap();
    let mut runs = Vec::new();
    while let Step::Working(_) = matching.step(1) {
        runs.extend(matching.stop().filter(|run| run.status != Status::Optimal));
    }
    runs
}

/// The last of them with a gap that can be forged: a proposal that is near the best, or no worse, and not proved to be.
fn within() -> Run {
    let wide = |run: &Run| matches!(run.status, Status::Within(gap) if gap.gap_millionths > 100);
    let run = stopped().into_iter().rfind(wide).unwrap();
    assert_ne!(run.matches.len(), 1, "more is proposed than is locked");
    run
}

fn search(run: &mut Run) -> &mut SearchProof {
    run.certificate.search.as_mut().unwrap()
}

fn shifted(text: &str, by: i128) -> String {
    (text.parse::<i128>().unwrap() + by).to_string()
}

/// Forges a run, mends its hash as a careful forger would, and shows why it is refused.
pub(super) fn check_forged(mut run: Run, forge: impl Fn(&mut Run), expected: Expect) {
    forge(&mut run);
    run.hash = run.content_hash();
    let found = verify_text(&run.to_json())
        .map_or_else(|error| error.to_string(), |_| "accepted".to_owned());
    expected.assert_eq(&found);
}

#[test]
fn untouched_runs_of_searches_pass() {
    for run in [optimal(), within()] {
        verify_text(&run.to_json()).unwrap();
    }
}

#[test]
fn what_is_claimed_and_not_proved_is_refused() {
    check_forged(
        optimal(),
        |run| {
            let bound = shifted(&search(run).bound, 1);
            search(run).bound = bound;
        },
        expect![
            "certificate.search: the proof proves -3232061078000; the file states -3232061077999"
        ],
    );
    check_forged(
        optimal(),
        |run| run.certificate.objective = shifted(&run.certificate.objective, -1),
        expect![
            "certificate.objective: the matches have objective -3232061078000, the file states -3232061078001"
        ],
    );
    check_forged(
        within(),
        |run| run.status = Status::Optimal,
        expect![[
            r#"status: the file states "optimal", the matches give {"within":{"gap_millionths":1924}}"#
        ]],
    );
    check_forged(
        within(),
        |run| {
            // Bound and status agree with each other, and with nothing else.
            search(run).bound = run.certificate.objective.clone();
            run.status = Status::Optimal;
        },
        expect![
            "certificate.search: the proof proves -3238290131650; the file states -3232061078000"
        ],
    );
    check_forged(
        within(),
        |run| {
            let Status::Within(gap) = run.status else { panic!("it was stopped") };
            run.status = Status::Within(Gap { gap_millionths: gap.gap_millionths - 1 });
        },
        expect!["status.within.gap_millionths: the file states 1923, the matches give 1924"],
    );
    check_forged(
        within(),
        |run| {
            let bound = shifted(&search(run).bound, 1_000_000);
            let figures = [&run.certificate.objective, &bound].map(|text| text.parse().unwrap());
            search(run).bound = bound;
            run.status = Status::Within(Gap::between(figures[0], figures[1]));
        },
        expect![
            "certificate.search: the proof proves -3238290131650; the file states -3238289131650"
        ],
    );
}

#[test]
fn a_worse_proposal_under_the_proof_of_a_better_one_is_refused() {
    check_forged(
        optimal(),
        |run| {
            let worse = stopped().remove(0);
            assert_ne!(worse.certificate.objective, run.certificate.objective);
            let certificate = run.certificate.clone();
            *run = Run { certificate, status: Status::Optimal, ..worse };
        },
        expect![
            "certificate.objective: the matches have objective 0, the file states -3232061078000"
        ],
    );
}

#[test]
fn a_proof_of_another_case_is_refused() {
    // The same shape with other figures, so that everything in it finds its place.
    let other = |from: &str, to: &str| {
        let text = TEXT.replace(from, to);
        assert_ne!(text, TEXT);
        solve(fixture::market(&text), Policy::standard()).unwrap().certificate
    };
    check_forged(
        optimal(),
        |run| run.certificate.search = other("offer E-1 2026 50.00", "offer E-1 2026 60.00").search,
        expect![
            "certificate.search: the proof proves -3232331108000; the file states -3237371668000"
        ],
    );
    check_forged(
        optimal(),
        |run| run.certificate = other("offer E-1 2026 50.00", "offer E-1 2026 60.00"),
        expect![
            "certificate.objective: the matches have objective -3232061078000, the file states -3237371668000"
        ],
    );
    check_forged(
        optimal(),
        |run| run.certificate.search = other("partners=2", "partners=9").search,
        expect!["certificate.search: dual 0 does not fit the design"],
    );
    check_forged(
        optimal(),
        |run| run.certificate.search = None,
        expect![
            "certificate.search: limits that are not linear need a proof; the file states nothing"
        ],
    );
    let linear = solve(fixture::market("state LAO"), Policy::standard()).unwrap();
    check_forged(
        linear,
        |run| run.certificate.search = optimal().certificate.search,
        expect![
            "certificate.search: no limit of the case needs a search; the file states -3232061078000"
        ],
    );
}

#[test]
fn a_tree_that_leaves_something_out_is_refused() {
    check_forged(
        optimal(),
        |run| assert!(search(run).tree.pop().is_some()),
        expect!["certificate.search: node 28 names what is not there"],
    );
    check_forged(
        optimal(),
        |run| search(run).tree = vec![ProofTree::Impossible],
        expect!["certificate.search: node 0 is possible"],
    );
    check_forged(
        optimal(),
        |run| search(run).tree = vec![ProofTree::Cut(0)],
        expect!["certificate.search: node 0 is possible"],
    );
    check_forged(
        optimal(),
        |run| search(run).tree = vec![ProofTree::Leaf(9_999)],
        expect!["certificate.search: node 0 names what is not there"],
    );
    check_forged(
        optimal(),
        |run| search(run).tree = vec![ProofTree::Switch(0, 0, 0)],
        expect!["certificate.search: node 0 names what is not there"],
    );
    check_forged(
        optimal(),
        |run| search(run).tree = vec![ProofTree::Switch(0, 1, 1), ProofTree::Impossible],
        expect!["certificate.search: node 1 is possible"],
    );
    check_forged(
        optimal(),
        |run| search(run).tree = vec![ProofTree::Arc(0, i64::MAX, 1, 2), ProofTree::Leaf(0)],
        expect!["certificate.search: node 0 names what is not there"],
    );
    check_forged(
        optimal(),
        |run| search(run).tree.clear(),
        expect!["certificate.search: node 0 names what is not there"],
    );
}

#[test]
fn duals_that_do_not_fit_are_refused() {
    check_forged(
        optimal(),
        |run| search(run).scale = 0,
        expect![
            "certificate.search: scale 0, expected 1 to 2^32, and no cost beyond 64 bits with it"
        ],
    );
    check_forged(
        optimal(),
        |run| search(run).scale = i64::MAX,
        expect![
            "certificate.search: scale 9223372036854775807, expected 1 to 2^32, and no cost beyond 64 bits with it"
        ],
    );
    check_forged(
        optimal(),
        |run| search(run).prices[0][0] = -1,
        expect!["certificate.search: dual 0 does not fit the design"],
    );
    check_forged(
        optimal(),
        |run| drop(search(run).prices.pop()),
        expect![
            "certificate.search: potentials and prices are not of equal number; the file states -3232061078000"
        ],
    );
    check_forged(
        optimal(),
        |run| assert!(search(run).potentials[0].pop().is_some()),
        expect!["certificate.search: dual 0 does not fit the design"],
    );
    check_forged(
        optimal(),
        |run| search(run).prices[0].push(0),
        expect!["certificate.search: dual 0 does not fit the design"],
    );
    check_forged(
        optimal(),
        |run| {
            search(run).scale = 1 << 32;
            for list in &mut search(run).potentials {
                list.iter_mut().step_by(2).for_each(|potential| *potential = i64::MIN);
                list.iter_mut().skip(1).step_by(2).for_each(|potential| *potential = i64::MAX);
            }
            search(run).prices.iter_mut().flatten().for_each(|price| *price = i64::MAX);
        },
        expect![
            "certificate.search: the proof proves -18446915705503738013; the file states -3232061078000"
        ],
    );
}
