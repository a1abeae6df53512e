//! What is said of a need, before it is sent: as many comments as somebody has, each on a field or on the whole.

use contract::need::NeedBody;
use contract::record::Comment;
use yew::prelude::*;

use crate::browser;
use crate::client::ClientError;
use crate::desk::need::place::Place;
use crate::desk::part::{TextArea, rule_words, text_area};
use crate::desk::typed::Typed;
use crate::ui::{SelectField, select_field};
use crate::words::say;

/// What is typed: of each comment what it is about, then what it says.
pub(super) type Remarks = Vec<String>;

/// How the comments are asked for.
pub(super) struct RemarkFields<'a> {
    /// What is typed.
    pub(super) form: &'a Typed<Remarks>,
    /// What the comments are about.
    pub(super) body: &'a NeedBody,
    /// With what the ids of the controls begin.
    pub(super) name: &'a str,
    /// And how they go on, where several needs are on a page.
    pub(super) of: &'a str,
    /// What is asked for.
    pub(super) label: &'a str,
    /// How to answer; empty: nothing to say.
    pub(super) hint: &'a str,
    /// That a comment is missing; empty: none is.
    pub(super) problem: &'a str,
}

/// Two fields for each comment, and a button for one more.
pub(super) fn remark_fields(of: &RemarkFields<'_>) -> Html {
    let fields = fields(of.body);
    let count = of.form.len().div_ceil(2).max(1);
    let id = |part: &str, at: usize| match at {
        0 => format!("{}-{part}{}", of.name, of.of),
        at => format!("{}-{part}{}-{}", of.name, of.of, at + 1),
    };
    let set = |at: usize| of.form.on(move |texts: &mut Remarks, text| put(texts, at, text));
    let text = |at: usize| of.form.get(at).map_or("", String::as_str);
    let one = |at: usize| {
        let about = match text(2 * at) {
            "" => say::desk_need_comment_whole(),
            path => Place::parse(path).words(),
        };
        let remove = say::desk_need_remove();
        let onclick = of.form.removing(about.clone(), id("field", at), move |texts| {
            texts.drain((2 * at).min(texts.len())..texts.len().min(2 * at + 2));
        });
        html! {
            <div role="group" class="form" aria-label={about.clone()}>
                { select_field(&SelectField {
                    id: &id("field", at), label: &say::desk_need_comment_on(), any: &say::desk_need_comment_whole(),
                    options: &fields, value: text(2 * at), onchange: &set(2 * at), problem: "", class: "",
                }) }
                { text_area(&TextArea {
                    id: &id("text", at), label: of.label, hint: of.hint, value: text(2 * at + 1),
                    problem: if at == 0 { of.problem } else { "" }, rows: 3, oninput: &set(2 * at + 1),
                }) }
                if count > 1 {
                    <p><button type="button" class="button secondary small" aria-label={say::desk_pair(&remove, &about)} {onclick}>{ &remove }</button></p>
                }
            </div>
        }
    };
    let next = id("field", count);
    let more = of.form.on(move |texts: &mut Remarks, _: MouseEvent| {
        put(texts, 2 * count + 1, String::new());
        // It is there once this event is over.
        browser::focus_soon(next.clone());
    });
    html! {
        <>
            { for (0..count).map(one) }
            { of.form.removed() }
            <p><button type="button" class="button secondary small" onclick={more}>{ say::desk_need_comment_more() }</button></p>
        </>
    }
}

/// Puts a text in its place. One comment that says nothing is none.
fn put(texts: &mut Remarks, at: usize, text: String) {
    if texts.len() <= at {
        texts.resize(at / 2 * 2 + 2, String::new());
    }
    texts[at] = text;
    if texts.len() == 2 && texts.iter().all(String::is_empty) {
        texts.clear();
    }
}

/// The comments that say something.
pub(super) fn remarks(typed: &[String]) -> Vec<Comment> {
    let comment = |one: &[String]| match one {
        [field, text] if !text.trim().is_empty() => {
            Some(Comment { field: field.clone(), text: text.trim().to_owned() })
        }
        _ => None,
    };
    typed.chunks(2).filter_map(comment).collect()
}

/// That a word is missing with which a need goes back, where the server asks for one; else empty.
pub(super) fn wordless(error: Option<&ClientError>) -> String {
    match error {
        Some(ClientError::Refused(problem))
            if problem.errors.iter().any(|one| one.path == "comments") =>
        {
            rule_words("missing_field", "")
        }
        _ => String::new(),
    }
}

/// Everything that a comment can be about.
fn fields(body: &NeedBody) -> Vec<(String, String)> {
    let of_need = ["title", "theme", "activity", "priority", "deadline", "source", "note"];
    let of_line = [
        "",
        "year",
        "amount",
        "quantity",
        "unit_cost",
        "already_covered",
        "smallest_part",
        "source",
    ];
    let lines = (0..body.lines.len()).flat_map(|at| {
        of_line.map(|field| match field {
            "" => format!("lines[{at}]"),
            field => format!("lines[{at}].{field}"),
        })
    });
    let all = of_need.map(str::to_owned).into_iter().chain(lines);
    all.map(|path| (path.clone(), Place::parse(&path).words())).collect()
}

#[cfg(test)]
mod tests {
    use super::{put, remarks, wordless};
    use crate::client::{ClientError, Problem, ProblemPlace};
    use crate::words::{Language, speak_natively};

    #[test]
    fn a_return_without_a_word_is_said_beside_the_comment() {
        speak_natively(Language::English);
        let refused = |path: &str| {
            let place = ProblemPlace { path: path.to_owned(), ..ProblemPlace::default() };
            ClientError::Refused(Problem { errors: vec![place], ..Problem::default() })
        };
        assert_eq!(wordless(Some(&refused("comments"))), "this is needed");
        assert_eq!(wordless(Some(&refused("title"))), "");
        assert_eq!(wordless(None), "");
    }

    #[test]
    fn every_comment_that_says_something_is_sent_with_its_field() {
        let mut typed = Vec::new();
        put(&mut typed, 1, " Which plan? ".to_owned());
        put(&mut typed, 3, String::new());
        put(&mut typed, 4, "lines[0].year".to_owned());
        put(&mut typed, 5, "Which year?".to_owned());
        let said: Vec<_> = remarks(&typed).into_iter().map(|one| (one.field, one.text)).collect();
        let pair = |field: &str, text: &str| (field.to_owned(), text.to_owned());
        assert_eq!(said, [pair("", "Which plan?"), pair("lines[0].year", "Which year?")]);
        // What was written and taken away again is nothing to keep.
        let mut typed = Vec::new();
        put(&mut typed, 1, "W".to_owned());
        put(&mut typed, 1, String::new());
        assert!(typed.is_empty());
    }
}
