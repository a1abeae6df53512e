//! What pages say of a proposal that only some cases have: several years, a search that ended early.

use std::rc::Rc;

use serde_json::{Value, json};

use super::fixture::{CASE, finished};
use super::pages::{draw, says, with};
use crate::state::{Action, CaseRef, Finished, OpenCase, Proposal, Session};

/// A session in which a run of a case was made.
fn matched(case: &str, run: &str) -> Session {
    let case = OpenCase::read(CaseRef::Local, case).expect("the case is valid");
    let run_read = Proposal::read(run).expect("the page reads the run");
    let finished = Finished { run: run_read, text: run.into(), elapsed_ms: 0 };
    with([
        Action::CaseAsked(CaseRef::Local),
        Action::CaseCame(CaseRef::Local, Ok(Rc::new(case))),
        Action::RunAsked,
        Action::RunDone(2, Rc::new(finished)),
    ])
}

#[test]
fn a_coalition_shows_its_years_where_there_are_several() {
    let run_of = |case: &str| {
        let case = OpenCase::read(CaseRef::Local, case).expect("the case is valid");
        let run = engine::solve(case.market, engine::Policy::standard());
        run.expect("it can be matched").to_json()
    };
    let years = |case: &str| {
        let html = draw(&matched(case, &run_of(case)), "/coalitions/LAO");
        let table = html.split("<caption>Funding (USD)</caption>").nth(1).unwrap_or_default();
        table.split("</table>").next().unwrap_or_default().to_owned()
    };
    assert_eq!(years(CASE), "", "one year is what the headline shows");
    let later = r#"{ "id": "LAO-C1.3", "kind": "funding", "year": 2027, "amount": "70.25" },
        { "id": "LAO-C1.4", "kind": "funding", "year": 2028, "amount": null },
        { "id": "LAO-C1.2","#;
    let table = years(&CASE.replace(r#"{ "id": "LAO-C1.2","#, later));
    says(&table, &["Year", "2026", "1,000.50", "300.50", "2027", "70.25"]);
    assert!(!table.contains("2028"), "a year without a figure has no sum: {table}");
}

#[test]
fn a_search_that_ended_early_says_what_it_knows() {
    let page = |change: &dyn Fn(&mut Value)| {
        let mut run: Value = serde_json::from_str(&finished().text).expect("a run is JSON");
        change(&mut run["certificate"]);
        draw(&matched(CASE, &run.to_string()), "/matching")
    };
    let search = |bound: &str| json!({ "bound": bound, "nodes": 3 });
    let html = page(&|certificate| {
        certificate["objective"] = json!("-1234500");
        certificate["search"] = search("-123456789012345678901");
    });
    says(
        &html,
        &["The proposal comes to 1,234,500 by the measure of the rules; \
             no proposal can come to more than 123456789012345678901."],
    );
    let html = page(&|certificate| {
        certificate["objective"] = json!("-20");
        certificate["search"] = search("-30");
        certificate["gifts"] = json!({ "pivots": 1, "objective": "-5", "search": search("-7") });
    });
    says(
        &html,
        &["Support in kind comes to 5 by", "more than 7.", "Money beside it comes to 20 by"],
    );
    let html = page(&|certificate| {
        certificate["objective"] = json!("-20");
        certificate["search"] = search("-20");
        certificate["steps"] = json!([{ "objective": "-5", "search": search("-7") }]);
    });
    says(&html, &["Step 1 of the strict order comes to 5 by", "more than 7."]);
    assert!(!html.contains("Step 2"), "it is proved");
    let html = page(&|certificate| {
        certificate["objective"] = json!("-20");
        certificate["search"] = search("-21");
        let step = |bound| json!({ "objective": "-5000000", "search": search(bound) });
        let steps = ["-5000000", "-5000004", "-5000006", "-5000000"].map(step);
        certificate["steps"] = json!(steps.iter().cycle().take(60).collect::<Vec<_>>());
    });
    says(&html, &["Of the 61 steps of the strict order the first 2 are proved to a millionth."]);
    assert!(!html.contains("Step 1 of"), "not one by one");
    // What is proved best has nothing above it.
    let proved = page(&|certificate| {
        certificate["objective"] = json!("-20");
        certificate["search"] = search("-20");
    });
    assert!(
        !proved.contains("by the measure of the rules") && proved.contains("Why lines are open")
    );
}
