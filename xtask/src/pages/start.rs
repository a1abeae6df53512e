//! Start pages: that of each program of the desks, the words that each names, and the order in which a
//! browser asks for what they name.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use super::refuse;
use crate::step::{Failure, root};

/// The file with which a program starts.
pub(super) const START: &str = "index.html";
/// The start page of the first program of the desks, after which those of the others are made.
const DESK_START: &str = "frontend/desk/index.html";
/// The first program of the desks.
const FIRST_DESK: &str = "desk";

/// The start page of a program of the desks: that of the first, with the name of the program.
pub(super) fn desk_start(program: &str) -> Result<PathBuf, Failure> {
    let first = root().join(DESK_START);
    if program == FIRST_DESK {
        return Ok(first);
    }
    let html = fs::read_to_string(&first).map_err(|error| refuse(&first, &error))?;
    // Beside the first, since it names its style sheets from there.
    let path = first.with_file_name(format!("{program}.built.html"));
    let html = html.replace(r#"data-bin="desk""#, &format!(r#"data-bin="{program}""#));
    fs::write(&path, html).map_err(|error| refuse(&path, &error))?;
    Ok(path)
}

/// Puts the files of words beside the page, and completes the start pages in these folders inside it. The
/// programs know the names of the files from their own build; start pages name them for whoever fetches
/// them early (`frontend/early.js`) and keeps them (`frontend/desk/sw.js`).
pub(super) fn write_words(folder: &Path, places: &[&str]) -> Result<(), Failure> {
    let compiled = messages::compile(&root().join("frontend/locales"))
        .map_err(|errors| Failure::new(errors.join("\n")))?;
    let mut names = Vec::new();
    for file in compiled.files {
        let path = folder.join(&file.name);
        fs::write(&path, &file.text).map_err(|error| refuse(&path, &error))?;
        names.push(format!("/{}", file.name));
    }
    for place in places {
        let folder = folder.join(place);
        let path = folder.join(START);
        let html = fs::read_to_string(&path).map_err(|error| refuse(&path, &error))?;
        let html = joined(&folder, &joined(&folder, &html, &STYLES)?, &SCRIPTS)?;
        // The page for everyone speaks the first part alone.
        let is_spoken = |name: &&String| !place.is_empty() || name.starts_with("/words-");
        let spoken: Vec<&str> = names.iter().filter(is_spoken).map(String::as_str).collect();
        fs::write(&path, complete(&html, &spoken)).map_err(|error| refuse(&path, &error))?;
    }
    Ok(())
}

/// Files of a sort that a start page names one by one, and how it names one.
struct Sort {
    name: &'static str,
    ending: &'static str,
    open: &'static str,
    address: &'static str,
    close: &'static str,
    end: &'static str,
}

const STYLES: Sort = Sort {
    name: "style",
    ending: "css",
    open: "<link rel=\"stylesheet\"",
    address: " href=\"",
    close: "\">",
    end: ">",
};
const SCRIPTS: Sort = Sort {
    name: "script",
    ending: "js",
    open: "<script",
    address: " src=\"",
    close: "\" defer></script>",
    end: "</script>",
};

/// Makes one file of those of a sort, in their order. Each of them is small, and a browser has six connections
/// to a server: over a slow line the program would wait until the first of them are there.
fn joined(folder: &Path, html: &str, sort: &Sort) -> Result<String, Failure> {
    let named = format!("{}{}", sort.open, sort.address);
    let (mut rest, mut text, mut first) = (html.to_owned(), String::new(), None);
    while let Some(from) = rest.find(&named) {
        let address = rest[from + named.len()..].split('"').next().unwrap_or_default().to_owned();
        let Some(length) = rest[from..].find(sort.end) else { break };
        rest.replace_range(from..from + length + sort.end.len(), "");
        let (place, name) = address.rsplit_once('/').unwrap_or(("", &address));
        let path = folder.join(name);
        text += &fs::read_to_string(&path).map_err(|error| refuse(&path, &error))?;
        text += "\n";
        fs::remove_file(&path).map_err(|error| refuse(&path, &error))?;
        first.get_or_insert((from, place.to_owned()));
    }
    let Some((at, place)) = first else { return Ok(rest) };
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    let name = format!("{}-{:016x}.{}", sort.name, hasher.finish(), sort.ending);
    let path = folder.join(&name);
    fs::write(&path, text).map_err(|error| refuse(&path, &error))?;
    rest.insert_str(at, &format!("{named}{place}/{name}{}", sort.close));
    Ok(rest)
}

/// A start page that names its words, and its program before its styles: Trunk names it last, and it is
/// nearly all that there is to load.
fn complete(html: &str, words: &[&str]) -> String {
    /// After it anything may stand.
    const FIRST: &str = "<meta charset=\"utf-8\">";
    let named = format!("<meta name=\"words\" content=\"{}\"></head>", words.join(" "));
    let mut rest = html.replacen("</head>", &named, 1);
    let mut program = String::new();
    for of in ["<link rel=\"preload\"", "<link rel=\"modulepreload\""] {
        let Some(from) = rest.find(of) else { continue };
        let Some(end) = rest[from..].find('>') else { continue };
        program.extend(rest.drain(from..=from + end));
    }
    rest.replacen(FIRST, &format!("{FIRST}{program}"), 1)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{SCRIPTS, STYLES, complete, joined};

    #[test]
    fn styles_and_scripts_become_one_file_each_in_their_order() {
        let folder = std::env::temp_dir().join(format!("start-pages-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in
            [("a-1.css", "a{}"), ("b-2.css", "b{}"), ("c-3.js", "c();"), ("d-4.js", "d();")]
        {
            fs::write(folder.join(name), text).unwrap();
        }
        let html = r#"<head><link rel="stylesheet" href="/desk/a-1.css" integrity="x"/>
<link rel="stylesheet" href="/desk/b-2.css"><script src="/desk/c-3.js" defer integrity="y"></script><script type="module">e</script><script src="/desk/d-4.js" defer></script></head>"#;
        let page = joined(&folder, html, &STYLES).unwrap();
        let page = joined(&folder, &page, &SCRIPTS).unwrap();
        let mut names: Vec<String> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        let [script, style] = &names[..] else { panic!("{names:?}") };
        assert_eq!(fs::read_to_string(folder.join(script)).unwrap(), "c();\nd();\n");
        assert_eq!(fs::read_to_string(folder.join(style)).unwrap(), "a{}\nb{}\n");
        assert_eq!(
            page,
            format!(
                r#"<head><link rel="stylesheet" href="/desk/{style}">
<script src="/desk/{script}" defer></script><script type="module">e</script></head>"#
            )
        );
        assert_eq!(joined(&folder, "<head></head>", &STYLES).unwrap(), "<head></head>");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_start_page_names_its_program_first_and_its_words() {
        let html = r#"<head><meta charset="utf-8"><link rel="stylesheet" href="/a.css"><link rel="modulepreload" href="/a.js"><link rel="preload" href="/a.wasm" as="fetch"></head>"#;
        let page = complete(html, &["/words-en.txt", "/words-fr.txt"]);
        assert_eq!(
            page,
            r#"<head><meta charset="utf-8"><link rel="preload" href="/a.wasm" as="fetch"><link rel="modulepreload" href="/a.js"><link rel="stylesheet" href="/a.css"><meta name="words" content="/words-en.txt /words-fr.txt"></head>"#
        );
        let none = "<head></head>";
        assert_eq!(complete(none, &[]), r#"<head><meta name="words" content=""></head>"#);
    }
}
