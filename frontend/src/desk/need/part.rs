//! The parts of the form of a need, and how each stands: what is missing is said while it is
//! written, not only once the server refuses it.

use contract::access::Visibility;

use super::form::{LineForm, NeedForm};
use super::place::Place;
use super::unread::unread;
use crate::words::say;

/// How many of the missing places are named.
const NAMED: usize = 3;

/// A part of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// The id of its heading.
    pub(crate) heading: &'static str,
    /// How it stands.
    pub(crate) stands: Stands,
}

/// How a part stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stands {
    /// Nothing is there, and nothing need be.
    Optional,
    /// What has to be there is.
    Done,
    /// These places are empty and must not be, in the order of the form, in words.
    Missing(Vec<String>),
    /// So many figures cannot be read.
    Unread(usize),
    /// Others may see it, and no line of it.
    NoLineShown,
}

/// The parts in the order of the form; `asks_owner` where the form asks whose need it is.
pub(crate) fn parts(form: &NeedForm, asks_owner: bool) -> [Part; 4] {
    let part = |heading, stands| Part { heading, stands };
    [
        part("what-title", what(form, asks_owner)),
        part("more-title", more(form)),
        part("lines-title", lines(form)),
        part("who-title", who(form)),
    ]
}

impl Part {
    /// Its heading.
    pub(crate) fn title(&self) -> String {
        match self.heading {
            "what-title" => say::desk_need_what(),
            "more-title" => say::desk_need_more(),
            "lines-title" => say::desk_need_lines(),
            _ => say::desk_need_who_sees(),
        }
    }
}

impl Stands {
    /// In words.
    pub(crate) fn words(&self) -> String {
        match self {
            Self::Optional => say::desk_need_part("optional"),
            Self::Done => say::desk_need_part("done"),
            Self::Missing(places) => {
                let rest = if places.len() > NAMED { " …" } else { "" };
                let first = &places[..places.len().min(NAMED)];
                let named = format!("{}{rest}", first.join(&say::list_comma()));
                say::desk_need_part_missing(places.len(), &named)
            }
            Self::Unread(count) => say::desk_problems(*count),
            Self::NoLineShown => say::desk_need_shared_none(),
        }
    }
}

/// Missing where places are, done where none is.
fn unless_missing(places: Vec<String>) -> Stands {
    if places.is_empty() { Stands::Done } else { Stands::Missing(places) }
}

fn what(form: &NeedForm, asks_owner: bool) -> Stands {
    let owner = if asks_owner { form.owner.as_str() } else { "-" };
    let fields = [
        ("owner", owner),
        ("title", &form.title),
        ("theme", &form.theme),
        ("activity", &form.activity),
        ("priority", &form.priority),
    ];
    let empty = fields.iter().filter(|(_, text)| text.trim().is_empty());
    unless_missing(empty.map(|(field, _)| say::desk_need_field(field)).collect())
}

fn more(form: &NeedForm) -> Stands {
    let texts = [&form.deadline, &form.source, &form.note];
    if form.treaties.is_empty() && texts.iter().all(|text| text.trim().is_empty()) {
        Stands::Optional
    } else {
        Stands::Done
    }
}

/// A line is complete without a figure: it is to be costed then.
fn lines(form: &NeedForm) -> Stands {
    if form.lines.is_empty() {
        return Stands::Missing(vec![say::desk_need_field("lines")]);
    }
    let of_line = |(at, line): (usize, &LineForm)| {
        let always = [("kind", line.kind.clone()), ("year", line.year.clone())];
        // What is counted in units says which.
        let units = [("code", line.code.clone()), ("unit", line.unit.clone())];
        let units = units.into_iter().filter(|_| !line.kind.is_empty() && !line.is_funding());
        let empty = always.into_iter().chain(units).filter(|(_, text)| text.trim().is_empty());
        empty.map(move |(field, _)| Place { line: Some(at), field }.words()).collect::<Vec<_>>()
    };
    match unless_missing(form.lines.iter().enumerate().flat_map(of_line).collect()) {
        Stands::Done => match unread(form).len() {
            0 => Stands::Done,
            count => Stands::Unread(count),
        },
        missing => missing,
    }
}

fn who(form: &NeedForm) -> Stands {
    match form.visibility {
        None | Some(Visibility::Isu) => Stands::Optional,
        Some(Visibility::NamedStates) if form.named.is_empty() => {
            Stands::Missing(vec![say::desk_need_field("named")])
        }
        Some(_) if form.lines.iter().any(|line| line.shared) => Stands::Done,
        Some(_) => Stands::NoLineShown,
    }
}

#[cfg(test)]
mod tests {
    use contract::access::Visibility;
    use engine::case::ResourceKind;

    use super::{LineForm, NeedForm, Stands, parts};
    use crate::words::{Language, speak_natively};

    fn stands(form: &NeedForm) -> [String; 4] {
        parts(form, false).map(|part| part.stands.words())
    }

    #[test]
    fn an_empty_need_says_what_is_missing_and_what_is_optional() {
        speak_natively(Language::English);
        let what = "4 things missing: Title, Theme, Activity …";
        let all = [what, "optional", "One thing missing: Lines", "optional"];
        assert_eq!(stands(&NeedForm::default()), all);
        let of_unit = parts(&NeedForm::default(), true);
        assert!(matches!(&of_unit[0].stands, Stands::Missing(places) if places[0] == "State"));
    }

    /// The same as the server refuses: `every_error_of_a_need_is_led_back_to_its_field` there.
    #[test]
    fn what_the_server_would_refuse_is_missing_and_nothing_else_is() {
        speak_natively(Language::English);
        let expert = LineForm {
            key: 7,
            kind: contract::Code::code(ResourceKind::Expertise).to_owned(),
            ..LineForm::default()
        };
        let mut form = NeedForm {
            theme: "A4".to_owned(),
            lines: vec![LineForm::default(), expert],
            ..NeedForm::default()
        };
        let [what, _, lines, _] = parts(&form, false).map(|part| part.stands);
        let places = |all: &[&str]| Stands::Missing(all.iter().map(|&one| one.into()).collect());
        assert_eq!(what, places(&["Title", "Activity", "National priority"]));
        let empty = ["Line 1, Kind", "Line 1, Year", "Line 2, Year"];
        let units = ["Line 2, Standard line", "Line 2, Unit"];
        assert_eq!(lines, places(&[&empty[..], &units[..]].concat()));

        form.lines.remove(0);
        let line = &mut form.lines[0];
        line.year = "2027".to_owned();
        line.code = "QA".to_owned();
        line.unit = "person-month".to_owned();
        assert_eq!(stands(&form)[2], "done", "without a figure it is to be costed");
        form.lines[0].quantity = "many".to_owned();
        assert_eq!(stands(&form)[2], "One thing to correct");
    }

    #[test]
    fn a_need_for_others_says_where_nobody_would_see_a_line() {
        speak_natively(Language::English);
        let mut form = NeedForm {
            visibility: Some(Visibility::NamedStates),
            deadline: "2030-08-01".to_owned(),
            lines: vec![LineForm { shared: true, ..LineForm::default() }],
            ..NeedForm::default()
        };
        assert_eq!(stands(&form)[1], "done");
        assert_eq!(stands(&form)[3], "One thing missing: Parties named");
        form.named.push("DEU".to_owned());
        assert_eq!(stands(&form)[3], "done");
        form.lines[0].shared = false;
        assert_eq!(stands(&form)[3], "No line is shown, so only the unit will see this need.");
    }
}
