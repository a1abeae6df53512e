//! Help as a page of plain HTML: what words mean, how figures are counted, where to begin. It needs no
//! account, no script and none of the programs, so that it can be read where those cannot be.

use crate::language::{Language, codes};
use crate::openapi::escaped;
use crate::sheet::page::NAMES;

/// A part of the page: the message of its heading, that of its words, and what names each of them.
struct Part {
    heading: &'static str,
    words: &'static str,
    named: Named,
}

/// What stands before the words of a part.
enum Named {
    /// Nothing: each is a paragraph.
    Not,
    /// What this message calls its code.
    By(&'static str),
    /// The role that is its code, as the desks call it.
    ByRole,
}

const PARTS: [Part; 5] = [
    Part { heading: "help-begin", words: "help-first", named: Named::ByRole },
    Part { heading: "help-words", words: "help-meaning", named: Named::By("help-term") },
    Part { heading: "help-counting", words: "help-rule", named: Named::Not },
    Part { heading: "help-access", words: "help-accessible", named: Named::Not },
    Part { heading: "help-data", words: "help-kept", named: Named::Not },
];

/// The page.
pub(crate) fn page(language: Language, is_demo: bool) -> String {
    let say = |id: &str| escaped(&language.say(id, &[]));
    let direction = if language.is_right_to_left() { "rtl" } else { "ltr" };
    let languages = NAMES.map(|(code, name)| {
        let here = if code == language.code() { " aria-current=\"page\"" } else { "" };
        format!("<li><a href=\"/help?language={code}\" lang=\"{code}\"{here}>{name}</a></li>\n")
    });
    let demo = if is_demo {
        format!("<p><strong>{}</strong></p>\n", say("desk-demo"))
    } else {
        String::new()
    };
    let unread = if language == Language::ENGLISH {
        String::new()
    } else {
        format!("<p>{}</p>\n", say("footer-not-reviewed"))
    };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title} · {site}</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n\
         <link rel=\"stylesheet\" href=\"/api/docs.css\">\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">{skip}</a>\n<header>\n\
         <nav aria-label=\"{pages}\">\n<ul>\n<li><a href=\"/\">{site}</a></li>\n\
         <li><a href=\"/desk/\">{desk}</a></li>\n</ul>\n</nav>\n\
         <nav aria-label=\"{of_languages}\">\n<ul>\n{languages}</ul>\n</nav>\n</header>\n\
         <main id=\"main\">\n<h1>{title}</h1>\n<p>{lead}</p>\n{demo}{parts}\
         <h2>{whom}</h2>\n<p>{whom_text}</p>\n{unread}</main>\n</body>\n</html>\n",
        language.code(),
        title = say("help-title"),
        site = say("site-name"),
        skip = say("frame-skip"),
        pages = say("frame-pages"),
        desk = say("nav-desk"),
        of_languages = say("sheet-page-languages"),
        languages = languages.concat(),
        lead = say("help-lead"),
        parts = PARTS.each_ref().map(|part| drawn(part, language)).concat(),
        whom = say("help-whom"),
        whom_text = say("help-whom-text"),
    )
}

fn drawn(part: &Part, language: Language) -> String {
    let heading = escaped(&language.say(part.heading, &[]));
    let words = |code: &str| escaped(&language.name(part.words, code).unwrap_or_default());
    let name = |code: &str| match part.named {
        Named::Not => None,
        Named::By(id) => language.name(id, code),
        Named::ByRole => Some(language.say(&format!("desk-role-{}", code.replace('_', "-")), &[])),
    };
    let all = codes(part.words).into_iter().map(|code| match name(code) {
        None => format!("<p>{}</p>\n", words(code)),
        Some(name) => format!("<dt>{}</dt>\n<dd>{}</dd>\n", escaped(&name), words(code)),
    });
    let all: String = all.collect();
    let all = match part.named {
        Named::Not => all,
        Named::By(_) | Named::ByRole => format!("<dl>\n{all}</dl>\n"),
    };
    format!("<h2>{heading}</h2>\n{all}")
}

#[cfg(test)]
mod tests {
    use super::{PARTS, page};
    use crate::language::{Language, codes};

    #[test]
    fn every_word_is_explained_in_every_language() {
        for language in Language::all() {
            let html = page(language, false);
            for part in &PARTS {
                assert!(codes(part.words).len() >= 3, "{}", part.words);
                for code in codes(part.words) {
                    let words = language.name(part.words, code).expect("it has words of its own");
                    assert!(html.contains(&words), "{} {code}", language.code());
                }
            }
            for code in codes("help-meaning") {
                let term = language.name("help-term", code).unwrap_or_default();
                assert!(html.contains(&format!("<dt>{term}</dt>")), "{} {code}", language.code());
            }
            assert!(!html.contains("<script") && !html.contains("<dt></dt>"), "{html}");
        }
    }

    #[test]
    fn the_direction_and_the_demonstration_are_said() {
        let arabic = Language::of("ar").expect("it is one of the six");
        assert!(page(arabic, false).contains("<html lang=\"ar\" dir=\"rtl\">"));
        assert!(page(Language::ENGLISH, true).contains("DEMONSTRATION"));
        assert!(!page(Language::ENGLISH, false).contains("DEMONSTRATION"));
    }
}
