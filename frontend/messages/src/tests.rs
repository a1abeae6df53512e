//! What compiles, what does not, and what comes out.

use expect_test::expect;

use crate::catalogue::Catalogue;
use crate::{LANGUAGES, check, code, pack};

fn read(text: &str) -> Catalogue {
    let shown = |area: &str| format!("{area}.ftl");
    Catalogue::of([("list", text)].into_iter(), shown).unwrap_or_else(|errors| panic!("{errors:?}"))
}

fn refused(text: &str) -> String {
    let shown = |area: &str| format!("{area}.ftl");
    let read = Catalogue::of([("list", text)].into_iter(), shown);
    read.err().unwrap_or_default().join("\n")
}

fn faults(first: &str, code: &str, other: &str) -> String {
    let language = LANGUAGES.into_iter().find(|language| language.code == code);
    let language = language.unwrap_or_else(|| panic!("no language {code}"));
    check::faults(&read(first), &read(other), language).join("\n")
}

const LINES: &str =
    "lines = { $count ->\n    [one] one line\n   *[other] { $count } lines\n} of { $state }\n";

#[test]
fn a_message_becomes_a_line_and_a_function() {
    let ask = "-isu = ISU\n# A word.\nask = Ask the { -isu }{ \" \" }now\n";
    let catalogue = read(&format!("{ask}{LINES}"));
    let files = pack::files(std::slice::from_ref(&catalogue));
    let shown: String =
        files[0].text.chars().map(|c| if c < ' ' && c != '\n' { '·' } else { c }).collect();
    expect![[r#"
        Ask the ISU now
        ·0·one·one line·other··0 lines· of ·1"#]]
    .assert_eq(&shown);
    let code = code::write(&catalogue, &files);
    let functions: Vec<&str> = code.lines().filter(|line| line.starts_with("pub(crate)")).collect();
    expect![[r#"
        pub(crate) fn ask() -> String {
        pub(crate) fn lines(count: impl Into<Count>, state: &str) -> String {"#]]
    .assert_eq(&functions.join("\n"));
}

#[test]
fn what_forms_share_is_written_once() {
    let packed = |forms: &str| {
        let catalogue = read(&format!("days = {{ $count ->\n {forms}\n}}"));
        let file = pack::files(&[catalogue]).remove(0);
        file.text.chars().map(|c| if c < ' ' { '·' } else { c }).collect::<String>()
    };
    let of = |keys: [&str; 3]| {
        let [one, few, many] = keys;
        packed(&format!("[{one}] ein Tag\n [{few}] der Tage\n [{many}] Tage\n*[other] der Tage"))
    };
    assert_eq!(of(["one", "few", "many"]), "·0·one·ein Tag·many·Tage·other·der Tage·");
    let all = "·0·2·der Tage·one·ein Tag·two·Tage·other·der Tage·";
    assert_eq!(of(["one", "2", "two"]), all, "2 fits two keys, and the first counts");
    let forms = "[one] Of { $count } day left\n*[other] Of { $count } days left";
    assert_eq!(packed(forms), "Of ·0 day·0·one··other·s· left");
    assert_eq!(packed("[one] é { $count }\n*[other] è { $count }"), "·0·one·é·other·è· ·0");
    assert_eq!(packed("[one] aa\n*[other] a"), "a·0·one·a·other··", "a letter is of one side");
    let inner = "{ $a ->\n  [x] X\n *[y] Y\n }";
    let forms = format!("[one] {inner} day\n*[other] {inner} days");
    assert_eq!(packed(&forms), "·0·x·X·y·Y· day·1·one··other·s·", "a choice stays whole");
}

#[test]
fn every_language_has_every_message_variable_and_plural_form() {
    expect![[r#"
        fr/list.ftl: lines: the message is missing
        fr/list.ftl: other: the first language has no such message"#]]
    .assert_eq(&faults(LINES, "fr", "other = x"));
    expect![""].assert_eq(&faults(LINES, "fr", LINES));
    expect![""].assert_eq(&faults(LINES, "zh", "lines = { $state } { $count }"));
    expect![[r#"
        fr/list.ftl: lines: variables ["count"], expected ["count", "state"]
        fr/list.ftl: lines: no form for $count ["one", "other"]"#]]
    .assert_eq(&faults(LINES, "fr", "lines = { $count }"));
    expect![[r#"ru/list.ftl: lines: no form for $count ["few", "many"]"#]]
        .assert_eq(&faults(LINES, "ru", LINES));
    expect![[r#"fr/list.ftl: kind: no form for $code ["a"]"#]].assert_eq(&faults(
        "kind = { $code ->\n [a] A\n*[other] { $name }\n}",
        "fr",
        "kind = { $code ->\n*[other] { $name }\n}",
    ));
    expect![[r#"fr/list.ftl: page: say "$at (Number)" in en too"#]].assert_eq(&faults(
        "page = Page { $at }",
        "fr",
        "page = { $at ->\n [one] une page\n*[other] pages\n}",
    ));
}

#[test]
fn what_the_page_could_not_fill_in_is_refused() {
    expect!["list.ftl: a: only variables, terms and texts stand in braces"]
        .assert_eq(&refused("a = { NUMBER($n) }"));
    expect!["list.ftl: a: this file has no term -term"].assert_eq(&refused("a = { -term }"));
    expect!["list.ftl: a: the message stands here a second time"]
        .assert_eq(&refused("a = x\na = y"));
    expect!["list.ftl: a: a message is one text, no attributes"]
        .assert_eq(&refused("a = x\n    .title = y"));
    expect!["list.ftl: a: no variable m"].assert_eq(&refused("# $m (Number)\na = { $n }"));
    expect![[r#"list.ftl:1: Expected a token starting with "}""#]].assert_eq(&refused("a = { $n"));
}
