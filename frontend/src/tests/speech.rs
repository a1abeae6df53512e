//! Pages in other languages: nothing is left in English, and a message is always what is read.

use std::collections::BTreeMap;

use super::fixture::CASE;
use super::pages::{draw, matched, open, says};
use crate::format;
use crate::words::{self, Language, say, speak, speak_natively};

const PATHS: [&str; 9] = [
    "/",
    "/needs?q=a",
    "/needs?q=nothing+at+all",
    "/offers?offer=O-A",
    "/offers?offer=O-B",
    "/matching",
    "/coalitions",
    "/coalitions/LAO",
    "/coalitions/TCD",
];

/// Marks where a message begins and ends.
const MARKS: [char; 2] = ['⟦', '⟧'];

/// Speaks English with each message marked, half as long again.
fn speak_marked() {
    let marked =
        |line: &str| format!("{}{line} {}{}", MARKS[0], "~".repeat(line.len() / 2), MARKS[1]);
    let text: Vec<String> = words::file().lines().map(marked).collect();
    assert!(speak(Language::English, &[(0, &text.join("\n"))]), "the file has its messages");
}

/// What stands outside of every message.
fn unmarked(text: &str) -> String {
    let mut depth = 0;
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '⟦' => depth += 1,
            '⟧' => depth -= 1,
            letter if depth == 0 => out.push(letter),
            _ => {}
        }
    }
    out
}

/// Texts of a page that a reader reads or hears: between tags, and in attributes that are read.
fn texts(html: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        texts.push(text.to_owned());
        for name in ["aria-label", "title", "data-label", "placeholder", "alt"] {
            if let Some((_, rest)) = tag.split_once(&format!(" {name}=\"")) {
                texts.push(rest.split('"').next().unwrap_or_default().to_owned());
            }
        }
    }
    texts
}

#[test]
fn every_text_of_a_page_is_a_message() {
    speak_marked();
    let names = Language::ALL.map(Language::name).concat();
    let mut found = Vec::new();
    for session in [open(), matched()] {
        for path in PATHS {
            for text in texts(&draw(&session, path)) {
                let rest = unmarked(&text).replace("&#x27;", "'").replace("&quot;", "\\\"");
                let words = rest.split(|letter: char| !letter.is_alphanumeric());
                // What the case says, the names of languages, of its file, and of the forms of files.
                let is_data = |word: &str| {
                    CASE.contains(word)
                        || names.contains(word)
                        || "mine.json XLSX CSV".contains(word)
                };
                let own = |word: &&str| word.chars().any(char::is_alphabetic) && !is_data(word);
                found.extend(words.filter(own).map(|word| format!("{path}: {word:?} in {text:?}")));
            }
        }
    }
    assert!(found.is_empty(), "not from a message:\n{}", found.join("\n"));
}

#[test]
fn pages_are_drawn_in_every_language() {
    for language in Language::ALL {
        speak_natively(language);
        let session = matched();
        for path in PATHS {
            let html = draw(&session, path);
            says(&html, &[say::site_name().as_str(), say::nav_needs().as_str()]);
            let is_unreviewed = html.contains(&say::footer_not_reviewed());
            assert_eq!(is_unreviewed, !language.is_reviewed(), "{path}");
        }
    }
}

#[test]
fn french_is_written_as_french() {
    speak_natively(Language::French);
    let html = draw(&matched(), "/coalitions/LAO");
    says(
        &html,
        &[
            "République démocratique populaire lao",
            "Chef de file proposé et bailleur de fonds",
            "50\u{a0}USD engagés, 550\u{a0}USD proposés",
            "2 donateurs pourraient rejoindre cette coalition.",
            "1\u{202f}000,50",
            "Reste à couvrir",
        ],
    );
}

#[test]
fn arabic_has_its_forms_and_fences_names() {
    speak_natively(Language::Arabic);
    assert_eq!(say::lines(2_u32), "بندان");
    assert_eq!(say::lines(3_u32), "3 بنود");
    assert_eq!(say::lines(11_u32), "11 بنداً");
    let html = draw(&matched(), "/coalitions/LAO");
    says(&html, &["يمكن أن تنضم جهتان مانحتان إلى هذا التحالف."]);
    assert_eq!(format::state("XXX", "Chad"), "\u{2066}Chad\u{2069}");
}

#[test]
fn states_have_the_names_of_the_table() {
    let table = include_str!("../../../api/data/states.csv");
    let mut lines = table.lines();
    let header: Vec<&str> = lines.next().expect("a table has a header").split(',').collect();
    let column = |name: &str| header.iter().position(|column| *column == name);
    let articles = ["l'", "le", "la", "les", "el", "los", "las"];
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    for (language, name) in [
        (Language::French, "official_fr"),
        (Language::Spanish, "official_es"),
        (Language::Russian, "official_ru"),
        (Language::Arabic, "official_ar"),
        (Language::Chinese, "official_zh"),
    ] {
        speak_natively(language);
        let column = column(name).expect("the table has the six languages");
        for line in table.lines().skip(1) {
            let cells = cells(line);
            let official = &cells[column];
            let short = articles
                .iter()
                .find_map(|article| official.strip_suffix(&format!(" ({article})")))
                .unwrap_or(official);
            let plain = |name: &str| name.replace('’', "'");
            assert_eq!(plain(&format::state(&cells[0], "?")), plain(short), "{name}");
            *names.entry(name).or_default() += 1;
        }
    }
    assert!(names.values().all(|count| *count > 100), "{names:?}");
}

/// The cells of a line of CSV.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            letter => cells.last_mut().expect("there is always a cell").push(letter),
        }
    }
    cells
}
