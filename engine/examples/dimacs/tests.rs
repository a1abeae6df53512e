//! Files that are read, and files that are refused with the line, the rule and the fix.

use engine::flow::{Answer, Problem};

use super::{Failure, certified, fastest, line, read};

fn read(text: &str) -> Result<read::Network, Failure> {
    Ok(read::network(text.as_bytes())?)
}

/// What is printed for a file, and what is printed where it is refused.
fn printed(text: &str, runs: Option<u32>) -> String {
    read(text).and_then(|network| line(network, runs)).unwrap_or_else(|failure| failure.to_string())
}

/// Three units over two ways, of which one must carry a unit.
const GOOD: &str =
    "c two ways\n\np min 3 3\nn 1 3\nn 3 -3\na 1 3 0 2 1\na 1 2 1 4 2\na 2 3 0 4 2\n";

#[test]
fn a_good_file_is_solved_and_its_line_says_so() {
    let text = printed(GOOD, None);
    let words: Vec<&str> = text.split(' ').collect();
    let [status, objective, seconds, pivots] = words[..] else { panic!("{text}") };
    assert_eq!((status, objective), ("optimal", "6"), "two for 1 each, one for 2 + 2");
    assert!(
        seconds.parse::<f64>().unwrap() >= 0.0 && seconds.split_once('.').unwrap().1.len() == 6
    );
    assert!(pivots.parse::<u64>().is_ok(), "{text}");
    let measured = printed(GOOD, Some(3));
    let words: Vec<&str> = measured.split(' ').collect();
    let [_, objective, _, again, peak] = words[..] else { panic!("{measured}") };
    assert_eq!((objective, again), ("6", pivots));
    assert!(peak == "-" || peak.parse::<u64>().is_ok(), "{measured}");
}

#[test]
fn lower_bounds_are_shifted_away_and_paid() {
    // At least two must go the dear way; below 0, a bound lets as much flow back.
    assert!(
        printed("p min 2 2\nn 1 3\nn 2 -3\na 1 2 0 9 1\na 1 2 2 9 5", None)
            .starts_with("optimal 11 ")
    );
    assert!(printed("p min 2 1\nn 1 -4\nn 2 4\na 1 2 -5 5 3", None).starts_with("optimal -12 "));
    assert!(printed("p min 0 0", None).starts_with("optimal 0 "));
}

#[test]
fn what_cannot_flow_is_infeasible_and_proved_so() {
    let text = printed("p min 2 1\nn 1 3\nn 2 -3\na 1 2 0 2 1", None);
    assert!(text.starts_with("infeasible - "), "{text}");
}

#[test]
fn an_answer_that_is_wrong_is_not_printed() {
    let network = read(GOOD).unwrap();
    let solved = fastest(Problem::new(network.supply, network.arcs).unwrap(), 1).unwrap();
    assert!(certified(&solved, 2).is_ok());
    for spoil in [
        |answer: &mut engine::flow::Optimum| answer.cost -= 1,
        |answer: &mut engine::flow::Optimum| answer.flow[0] += 1,
        |answer: &mut engine::flow::Optimum| answer.potential[1] += 100,
    ] {
        let Answer::Optimal(mut optimum) = solved.answer.clone() else { panic!("three units fit") };
        spoil(&mut optimum);
        let wrong = super::Solved {
            problem: solved.problem.clone(),
            answer: Answer::Optimal(optimum),
            ..solved
        };
        let refused = certified(&wrong, 2).unwrap_err();
        assert!(refused.to_string().starts_with("the answer is wrong: "), "{refused}");
    }
}

#[test]
fn a_malformed_file_hears_the_line_the_rule_and_the_fix() {
    let p = "c first\np min 2 1\n";
    for (text, said) in [
        (
            String::new(),
            "the file: there is a line `p min NODES ARCS`; found none; add it before the first node or arc",
        ),
        (
            "c only words\n".to_owned(),
            "the file: there is a line `p min NODES ARCS`; found none; add it before the first node or arc",
        ),
        (
            format!("{p}x 1 2"),
            "line 3: a line starts with c, p, n or a; found `x`; correct its first word",
        ),
        (
            "p max 2 1".to_owned(),
            "line 1: the problem is `min`; found `max`; write `p min NODES ARCS`",
        ),
        (
            "p".to_owned(),
            "line 1: the kind of problem must be there; found the end of the line; write `p min NODES ARCS`",
        ),
        (
            "p min 2".to_owned(),
            "line 1: the number of arcs must be there; found the end of the line; write `p min NODES ARCS`",
        ),
        (
            "p min 50000001 1".to_owned(),
            "line 1: at most 50000000 nodes are read; found 50000001; correct the number",
        ),
        (
            "p min -2 1".to_owned(),
            "line 1: the number of nodes is a whole number; found `-2` (invalid digit found in string); correct it",
        ),
        (
            format!("{p}p min 2 1"),
            "line 3: there is one problem line; found a second; remove one of the two",
        ),
        (
            "n 1 2\np min 2 1".to_owned(),
            "line 1: the problem line comes first; found `n` before it; move `p min NODES ARCS` to the top",
        ),
        (
            "a 1 2 0 1 1".to_owned(),
            "line 1: the problem line comes first; found `a` before it; move `p min NODES ARCS` to the top",
        ),
        (
            format!("{p}n 3 1"),
            "line 3: a node lies within 1 and 2; found 3; correct it, or the problem line",
        ),
        (
            format!("{p}n 0 1"),
            "line 3: a node lies within 1 and 2; found 0; correct it, or the problem line",
        ),
        (
            format!("{p}n 1"),
            "line 3: the supply must be there; found the end of the line; write `n NODE SUPPLY`",
        ),
        (
            format!("{p}n 1 one"),
            "line 3: the supply is a whole number; found `one` (invalid digit found in string); correct it",
        ),
        (
            format!("{p}n 1 1\nn 1 2"),
            "line 4: a node has one supply; found a second of node 1; write their sum in one line",
        ),
        (
            format!("{p}a 1 2 0 1"),
            "line 3: the cost must be there; found the end of the line; write `a TAIL HEAD LOWER CAPACITY COST`",
        ),
        (
            format!("{p}a 1 2 0 1 1 9"),
            "line 3: a line ends after `a TAIL HEAD LOWER CAPACITY COST`; found `9`; remove what is left over",
        ),
        (
            format!("{p}a 1 2 3 1 1"),
            "line 3: a capacity is at least the lower bound; found 1 below 3; correct one of the two",
        ),
        (
            format!("{p}a 1 2 0 1.5 1"),
            "line 3: the capacity is a whole number; found `1.5` (invalid digit found in string); correct it",
        ),
        (
            format!("{p}a 1 2 0 9223372036854775808 1"),
            "line 3: the capacity is a whole number; found `9223372036854775808` (number too large to fit in target type); correct it",
        ),
        (
            format!("{p}a 1 2 -9223372036854775808 1 1"),
            "line 3: amounts stay within 64 bits; found more; write them in a larger unit",
        ),
        (
            format!("{p}a 1 2 -2 9223372036854775807 1"),
            "line 3: amounts stay within 64 bits; found more; write them in a larger unit",
        ),
        (
            p.to_owned(),
            "line 2: the problem line promises 1 arcs; found 0; correct the number, or the arcs",
        ),
        (
            format!("{p}n 1 1\na 1 2 0 1 1"),
            "the file: supplies sum to 1, expected 0; correct the supplies, capacities or costs",
        ),
    ] {
        assert_eq!(printed(&text, None), said, "{text:?}");
    }
}
