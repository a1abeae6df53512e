//! The terminal: what a person reads, and the exit codes that a script reads.

use std::time::{Duration, Instant};

use expect_test::expect;

use crate::fixture::{coalition, folder, illustrative, text, write};

fn data(name: &str) -> String {
    format!("{}/../api/data/{name}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_imported_case_is_matched_verified_and_shown() {
    let folder = folder();
    let (case, run) = (folder.path().join("case.json"), folder.path().join("run.json"));
    let imported = coalition(&[
        "import",
        "illustrative",
        "--needs-and-offers",
        &data("case01_illustrative.json"),
        "--states",
        &data("states.csv"),
        "--out",
        text(&case),
    ]);
    assert_eq!(imported.code, 0, "{}", imported.err);
    let start = Instant::now();
    let matched = coalition(&["match", text(&case), "--out", text(&run)]);
    assert_eq!(matched.code, 0, "{}", matched.err);
    // A bound for an unoptimised build; release takes a hundredth.
    assert!(start.elapsed() < Duration::from_secs(10));
    assert!(matched.out.starts_with(&illustrative().label), "the label comes first");
    let laos: Vec<&str> = matched
        .out
        .lines()
        .skip_while(|line| !line.contains("(LAO)"))
        .take_while(|line| !line.contains("Lebanon (LBN)"))
        .collect();
    expect![[r#"
        Lao People's Democratic Republic (LAO)
          Proposed partners
          Partner  Line      Year          Proposed
          Donor E  LAO-C1.1  2026    577,831.00 USD
          Donor F  LAO-C1.1  2026    161,606.00 USD
          Donor M  LAO-C1.1  2026  1,088,652.00 USD
          Donor T  LAO-C1.1  2026    275,198.00 USD
          Donor U  LAO-C1.1  2026    143,260.00 USD
          Members: Donor E (funder); Donor F (funder); Donor M (proposed lead, funder); Donor T (funder); Donor U (funder)
          Lines
          Line      Year  Priority         Needed        Covered  Committed      Proposed  Open  Unit  Why it is open
          LAO-C1.1  2026         1  51,500,000.00  49,253,453.00       0.00  2,246,547.00  0.00  USD
          To be costed
          Line      Year  Priority  Kind       Code                     Unit
          LAO-E1.1  2026         1  expertise  planning_prioritisation  person-month
          LAO-E2.1  2026         2  expertise  qa_qc                    person-month
          LAO-V1.1  2026         2  funding                             USD
    "#]]
    .assert_eq(&format!("{}\n", laos.join("\n").trim_end()));
    let verified = coalition(&["verify", text(&run)]);
    assert_eq!(verified.code, 0, "{}", verified.err);
    assert!(verified.out.contains("every check holds"));
    assert!(verified.out.contains("primal equals dual"));
}

#[test]
fn case_check_says_what_a_case_holds() {
    let folder = folder();
    let case = write(folder.path(), "case.json", &illustrative().to_pretty_json());
    let checked = coalition(&["case", "check", text(&case)]);
    assert_eq!(checked.code, 0, "{}", checked.err);
    assert!(
        checked.out.contains("States 12, needs 19, lines 19 (13 to be costed)"),
        "{}",
        checked.out
    );
    assert!(checked.out.contains("offers 25"), "{}", checked.out);
}

#[test]
fn exit_codes_tell_causes_apart() {
    let folder = folder();
    let not_json = write(folder.path(), "a.json", "{");
    let case = write(folder.path(), "case.json", &illustrative().to_pretty_json());
    let policy = write(folder.path(), "policy.json", r#"{"format":"coalition-policy/9"}"#);
    let beside = folder.path().join("none/run.json");
    let code = |words: &[&str]| coalition(words).code;
    assert_eq!(code(&["match", text(&not_json)]), 1);
    assert_eq!(code(&["match", text(&case), "--policy", text(&policy)]), 1);
    assert_eq!(code(&["verify", text(&case)]), 1);
    assert_eq!(code(&["mach"]), 2);
    assert_eq!(code(&["match", "no-such-file.json"]), 3);
    assert_eq!(code(&["match", text(&case), "--out", text(&beside)]), 3);
    assert_eq!(code(&["serve", "--database", "x", "--listen", "0.0.0.0:0", "--demo"]), 2);
    assert_eq!(code(&["--help"]), 0);
    assert!(coalition(&["match", "--help"]).out.contains("Exit codes"));
}

#[test]
fn a_refused_case_leaves_an_older_run_as_it_was() {
    let folder = folder();
    let run = write(folder.path(), "run.json", "precious");
    let broken = write(folder.path(), "case.json", r#"{"format":"coalition-case/1"}"#);
    assert_eq!(coalition(&["match", text(&broken), "--out", text(&run)]).code, 1);
    assert_eq!(std::fs::read_to_string(&run).unwrap(), "precious");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "no temporary file is left");
}
