//! The shape of the project: who may depend on whom, how long a file may be, which lints hold.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// A file past this is two ideas.
const MOST_LINES: usize = 500;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Files that git tracks or would track.
pub(crate) fn files(ending: &str) -> Vec<(String, String)> {
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(listed.status.success(), "the tests run in a checkout");
    let names = String::from_utf8(listed.stdout).unwrap();
    let wanted = names.lines().filter(|name| name.ends_with(ending));
    wanted
        .filter_map(|name| {
            Some((name.to_owned(), std::fs::read_to_string(root().join(name)).ok()?))
        })
        .collect()
}

fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(root())
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn dependencies_point_one_way() {
    let allowed = |member: &str| -> &[&str] {
        match member {
            "engine" | "messages" => &[],
            "contract" => &["engine"],
            "xtask" => &["messages"],
            "api" => &["engine", "contract", "messages"],
            "frontend" => &["engine", "contract", "messages"],
            "tests" => &["engine", "contract", "api"],
            other => panic!("say what {other} may depend on"),
        }
    };
    let metadata = metadata();
    let members = metadata["packages"].as_array().unwrap();
    let names: Vec<&str> = members.iter().map(|member| member["name"].as_str().unwrap()).collect();
    assert!(names.len() >= 5);
    for member in members {
        let name = member["name"].as_str().unwrap();
        for dependency in member["dependencies"].as_array().unwrap() {
            let on = dependency["name"].as_str().unwrap();
            assert!(!names.contains(&on) || allowed(name).contains(&on), "{name} depends on {on}");
        }
    }
}

#[test]
fn the_engine_knows_no_server_page_or_runtime() {
    let metadata = metadata();
    let members = metadata["packages"].as_array().unwrap();
    let engine = members.iter().find(|member| member["name"] == "engine").unwrap();
    let banned = ["axum", "sqlx", "yew", "tokio", "web-sys", "wasm-bindgen", "rand", "chrono"];
    for dependency in engine["dependencies"].as_array().unwrap() {
        let name = dependency["name"].as_str().unwrap();
        assert!(!banned.contains(&name), "engine depends on {name}");
    }
}

#[test]
fn the_packages_that_the_client_named_are_used() {
    let sources = files(".rs").into_iter().map(|(_, text)| text).collect::<String>();
    for package in ["yew", "wasm_bindgen", "gloo", "serde", "petgraph", "reqwasm"] {
        assert!(sources.contains(&format!("use {package}::")), "no file uses {package}");
    }
}

#[test]
fn the_format_of_cases_is_written_down_field_by_field() {
    let read = |name: &str| std::fs::read_to_string(root().join(name)).unwrap();
    let (code, told) = (read("engine/src/case/file.rs"), read("docs/case-format.md"));
    let fields = code.lines().filter_map(|line| line.strip_prefix("    pub ")?.split_once(':'));
    let mut seen = 0;
    for (field, _) in fields {
        let is_told =
            [format!("\"{field}\""), format!("`{field}`")].iter().any(|name| told.contains(name));
        assert!(is_told, "docs/case-format.md does not name {field}");
        seen += 1;
    }
    assert!(seen > 50, "{seen} fields");
}

#[test]
fn every_member_inherits_the_lints() {
    let manifests = files("Cargo.toml");
    assert!(manifests.len() >= 6);
    for (name, text) in
        manifests.iter().filter(|(name, _)| name != "Cargo.toml" && name != "fuzz/Cargo.toml")
    {
        assert!(text.contains("[lints]\nworkspace = true"), "{name} does not inherit the lints");
    }
}

#[test]
fn files_stay_short_and_named_for_their_module() {
    for (name, text) in files(".rs") {
        let lines = text.lines().count();
        assert!(lines <= MOST_LINES, "{name} has {lines} lines, more than {MOST_LINES}");
        assert!(!name.ends_with("/mod.rs"), "{name}: write flow.rs beside flow/");
    }
}

#[test]
fn nothing_is_left_to_do_and_no_test_is_switched_off() {
    // Put together here, so that this file does not name what it looks for.
    let marks =
        [["TO", "DO"], ["FIX", "ME"], ["#[ig", "nore"], ["should_", "panic"], ["todo", "!("]];
    for (name, text) in files(".rs") {
        for mark in marks.map(|parts| parts.concat()) {
            assert!(!text.contains(&mark), "{name} holds {mark}");
        }
    }
}

/// Literals in the markup of the page that are no words of a language: file, text.
const NO_WORDS: [(&str, &str); 0] = [];

/// PostgreSQL refuses a kept plan whose columns have become others: an instance would fail while the next one
/// migrates.
#[test]
fn statements_name_their_columns() {
    for (name, text) in files(".rs").iter().filter(|(name, _)| name.starts_with("api/src/")) {
        for all in ["SELECT *", "RETURNING *", ".*, ", ".* FROM"] {
            assert!(!text.contains(all), "{name} reads {all:?}");
        }
    }
}

#[test]
fn the_page_has_no_words_but_messages() {
    let has_letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let mut seen = 0;
    for (name, text) in files(".rs").iter().filter(|(name, _)| name.starts_with("frontend/src/")) {
        seen += usize::from(text.contains("html! {"));
        for (at, line) in text.lines().enumerate() {
            let mut literals: Vec<&str> = line.split("{ \"").skip(1).collect();
            for attribute in ["aria-label", "title", "label", "placeholder", "alt", "data-label"] {
                literals.extend(line.split(&format!(" {attribute}=\"")).skip(1));
            }
            let literals = literals.into_iter().filter_map(|rest| rest.split('"').next());
            for literal in literals.filter(|literal| has_letters(literal)) {
                let is_code = ["if ", "match ", "json!("].iter().any(|code| line.contains(code))
                    || name.contains("/tests");
                let is_allowed = NO_WORDS.contains(&(name.as_str(), literal));
                assert!(is_code || is_allowed, "{name}:{}: {literal:?} is no message", at + 1);
            }
        }
    }
    assert!(seen > 20, "the page's sources are not read");
}

/// Rules that no form can break, since it offers nothing else; their refusals are in English.
const OF_NO_FORM: [&str; 9] = [
    "changed_since",
    "key_range",
    "not_a_state",
    "not_to_be_chosen",
    "nothing_to_import",
    "owner_stays",
    "same_party",
    "state_stays",
    "unknown_record",
];

/// The rules that a source of the server names: `code: "…"`, and the second argument of what makes a broken rule.
fn rules_of(source: &str) -> Vec<&str> {
    let is_code = |text: &&str| text.bytes().all(|c| c.is_ascii_lowercase() || c == b'_');
    let named = source.split("code: \"").skip(1);
    let made = source.split("BrokenRule::new(").skip(1).chain(source.split("refuse(").skip(1));
    let calls = made.filter_map(|rest| rest.split(';').next());
    let second = calls.filter_map(|call| call.split_once(", \"").map(|(_, rest)| rest));
    let codes = named.chain(second).filter_map(|rest| rest.split('"').next());
    codes.filter(is_code).filter(|code| code.contains('_')).collect()
}

#[test]
fn a_refusal_that_a_form_can_meet_has_words_of_the_page() {
    let words = ["desk-needs", "desk-frame"].map(|name| {
        std::fs::read_to_string(root().join(format!("frontend/locales/en/{name}.ftl"))).unwrap()
    });
    let mut seen = 0;
    for (name, text) in files(".rs") {
        if !name.starts_with("api/src/handler/") {
            continue;
        }
        for code in rules_of(&text) {
            seen += 1;
            let is_known = words.iter().any(|words| words.contains(&format!("[{code}]")));
            assert!(
                is_known || OF_NO_FORM.contains(&code),
                "{name}: the rule {code:?} has no words in desk-rule or desk-trouble-place"
            );
        }
    }
    assert!(seen > 30, "only {seen} rules: the server's sources are not read");
}

#[test]
fn every_module_file_of_the_tests_is_run() {
    for folder in ["it", "browser"] {
        let main =
            std::fs::read_to_string(root().join("tests").join(folder).join("main.rs")).unwrap();
        for entry in std::fs::read_dir(root().join("tests").join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let Some(module) = name.strip_suffix(".rs").filter(|module| *module != "main") else {
                continue;
            };
            assert!(
                main.contains(&format!("mod {module};")),
                "tests/{folder}/{name} is never compiled"
            );
        }
    }
}

#[test]
fn documents_name_only_files_that_exist() {
    let mut checked = 0;
    for (name, text) in files(".md") {
        let folder = root().join(&name);
        let folder = folder.parent().unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let target = link.split('#').next().unwrap();
            if target.is_empty() || target.contains(':') {
                continue;
            }
            checked += 1;
            assert!(folder.join(target).exists(), "{name} links to {target}, which is not there");
        }
    }
    assert!(checked > 5, "only {checked} links: the documents are not read");
}
