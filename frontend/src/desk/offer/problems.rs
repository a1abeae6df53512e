//! What the server finds wrong with an offer, at the fields of the form.

use engine::case::Rule;

use super::{control, place_words};
use crate::client::{Problem, ProblemPlace};
use crate::desk::device;
use crate::desk::part::FieldProblem;
use crate::words::say;

/// The problems of a refusal, in its order; a text that the page has no words for is the server's.
pub(crate) fn problems(refused: &Problem) -> Vec<FieldProblem> {
    refused.errors.iter().map(problem).collect()
}

/// Keeps a refusal in this tab for the form, which marks it where the fields are: a place in a line.
pub(crate) fn hand_on(offer: &str, refused: &Problem) {
    let places = refused.errors.iter().map(|of| [&*of.path, &*of.code, &*of.detail].join("\t"));
    device::keep_in_tab(&handed(offer), &places.collect::<Vec<_>>().join("\n"));
}

/// The problems that were handed on, once.
pub(crate) fn taken_up(offer: &str) -> Vec<FieldProblem> {
    let text = device::take_from_tab(&handed(offer)).unwrap_or_default();
    text.lines().map(|line| problem(&place(line))).collect()
}

fn handed(offer: &str) -> String {
    format!("refused/{offer}")
}

fn place(line: &str) -> ProblemPlace {
    let mut parts = line.split('\t').map(str::to_owned);
    let mut next = || parts.next().unwrap_or_default();
    ProblemPlace { path: next(), code: next(), detail: next(), fix: String::new() }
}

/// A figure that nobody can read.
pub(crate) fn unreadable(path: &str) -> FieldProblem {
    FieldProblem { control: control(path), says: worded(path, &say::offer_not_a_number()) }
}

fn problem(place: &ProblemPlace) -> FieldProblem {
    let is_known = Rule::ALL.iter().any(|rule| rule.code() == place.code);
    let says = match place.code.as_str() {
        "missing_field" | "empty_text" => say::offer_missing(),
        "no_years" => say::offer_no_years(),
        code if is_known => say::fault_rule(code),
        _ => place.detail.clone(),
    };
    FieldProblem { control: control(&place.path), says: worded(&place.path, &says) }
}

/// The problem with the name of its field before it.
fn worded(path: &str, says: &str) -> String {
    match place_words(path) {
        name if name.is_empty() => says.to_owned(),
        name => say::offer_problem(&name, says),
    }
}

#[cfg(test)]
mod tests {
    use super::{place, problems, unreadable};
    use crate::client::{Problem, ProblemPlace};

    #[test]
    fn each_error_of_the_server_stands_at_its_field() {
        let place = |path: &str, code: &str| ProblemPlace {
            path: path.to_owned(),
            code: code.to_owned(),
            detail: "the server's words".to_owned(),
            fix: String::new(),
        };
        let errors = vec![
            place("kind", "missing_field"),
            place("years[1].amount", "zero_amount"),
            place("elsewhere", "unknown_party"),
        ];
        let found = problems(&Problem { errors, ..Problem::default() });
        let controls: Vec<&str> = found.iter().map(|one| one.control.as_str()).collect();
        assert_eq!(controls, ["offer-kind", "offer-years-1-amount", "offer-elsewhere"]);
        assert_eq!(found[1].says, "Year 2, Amount: an amount of zero asks or gives nothing");
        assert_eq!(found[2].says, "the server's words");
        assert_eq!(unreadable("max_states").control, "offer-max-states");
    }

    #[test]
    fn what_a_page_hands_on_the_form_reads() {
        let read = place("years[1].amount\tzero_amount\tan amount; found \"0\"");
        assert_eq!((&*read.path, &*read.code), ("years[1].amount", "zero_amount"));
        assert_eq!(read.detail, "an amount; found \"0\"");
    }
}
