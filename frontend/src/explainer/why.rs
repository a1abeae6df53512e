//! Why a line of a case is open: the case is matched, and what is open then is asked about.

use engine::case::{ResourceKind, format_amount, minor_digits, parse_amount};
use engine::explain::Baseline;
use engine::run::LineCover;
use engine::{CaseFile, Market, Matching, Policy, Run, Step};

use super::{Work, open_line};
use crate::explanation::{Answered, Cover, Exact, Part};
use crate::format::explained::Names;
use crate::format::{self, Figures};
use crate::words::say;

/// The question under way.
struct WhyOpen {
    line: String,
    stage: Stage,
}

enum Stage {
    /// The case is being matched.
    Matching(Box<Matching>),
    /// What would help is being tried.
    Asking(Box<dyn Work>),
    /// Nothing is left to try.
    Said(Vec<Part>),
}

impl Work for WhyOpen {
    fn step(&mut self, max_pivots: u32) -> Result<String, u32> {
        let next = match &mut self.stage {
            Stage::Asking(work) => return work.step(max_pivots),
            Stage::Said(parts) => return Ok(said(parts.clone())),
            Stage::Matching(matching) => match matching.step(max_pivots) {
                Step::Working(_) => return Err(0),
                Step::Done(run) => matched(*run, &self.line),
            },
        };
        self.stage = next;
        Err(0)
    }

    fn so_far(&mut self) -> String {
        match &mut self.stage {
            Stage::Asking(work) => work.so_far(),
            Stage::Said(parts) => said(parts.clone()),
            Stage::Matching(_) => said(Vec::new()),
        }
    }
}

/// Begins with matching a case in which `covers` count as covered already.
pub(super) fn begin(case: &str, line: String, covers: &[Cover]) -> Result<Box<dyn Work>, String> {
    let mut case = CaseFile::parse(case).map_err(|errors| errors.to_string())?;
    cover(&mut case, covers);
    let market = Market::try_from(case).map_err(|errors| errors.to_string())?;
    let matching = Matching::new(market, Policy::standard()).map_err(|error| error.to_string())?;
    Ok(Box::new(WhyOpen { line, stage: Stage::Matching(Box::new(matching)) }))
}

/// Adds to what lines are covered by already. As on the server, where the unit's commitments are
/// counted, what would cover more than a line asks is left out.
fn cover(case: &mut CaseFile, covers: &[Cover]) {
    let currency = case.currency.clone();
    for line in case.needs.iter_mut().flat_map(|need| &mut need.lines) {
        let digits = match line.kind {
            ResourceKind::Funding => minor_digits(line.currency.as_deref().unwrap_or(&currency)),
            ResourceKind::Expertise | ResourceKind::InKind => Some(0),
        };
        let Some(digits) = digits else { continue };
        let read = |text: &str| parse_amount(text, digits).ok();
        let asked = match line.kind {
            ResourceKind::Funding => line.amount.as_deref().and_then(read),
            ResourceKind::Expertise | ResourceKind::InKind => line.quantity,
        };
        for of in covers.iter().filter(|of| of.line == line.id) {
            let before = line.already_covered.as_deref().map_or(Some(0), read);
            let sum = before.zip(read(&of.quantity)).and_then(|(a, b)| a.checked_add(b));
            if let Some(sum) = sum.filter(|sum| asked.is_some_and(|asked| *sum <= asked)) {
                line.already_covered = Some(format_amount(sum, digits));
            }
        }
    }
}

/// What comes after the matching: the search for what would help, where something is open.
fn matched(run: Run, line: &str) -> Stage {
    let mut lines = run.coalitions.iter().flat_map(|coalition| &coalition.lines);
    let found = lines.find(|cover| cover.line == line).cloned();
    let (Some(cover), Ok(baseline)) = (found, Baseline::of(run)) else {
        let none = say::why_not_counted();
        return Stage::Said(vec![list(say::why_title(), Vec::new(), none)]);
    };
    let names = Names::of(&baseline);
    let first = parts(&cover, &names.figures);
    if cover.amounts.is_none_or(|amounts| amounts.open == 0) {
        return Stage::Said(first);
    }
    match open_line(baseline, names, line.to_owned(), first.clone()) {
        Ok(work) => Stage::Asking(work),
        // The line is there and open, which is all that the question needs.
        Err(_) => Stage::Said(first),
    }
}

/// What the matching brings to the line, why something stays open, and which rules keep offers away.
fn parts(cover: &LineCover, figures: &Figures) -> Vec<Part> {
    let mut sentences = Vec::new();
    if let Some(amounts) = cover.amounts {
        let quantity = |value: i64| figures.with_unit(&cover.resource, value);
        sentences.push(match (amounts.proposed, amounts.open) {
            (0, 0) => say::why_nothing_open(),
            (brought, 0) => say::why_all(&quantity(brought)),
            (0, open) => say::why_none(&quantity(open)),
            (brought, open) => say::why_some(&quantity(brought), &quantity(open)),
        });
    }
    let mut parts = Vec::new();
    if let Some(found) = &cover.diagnosis {
        sentences.push(format::cause(found.cause));
        sentences.extend(format::eligible(found));
        if !found.blocked.is_empty() {
            let rules = found.blocked.iter().map(format::blocked_by).collect();
            parts.push(list(say::tried_rules(), rules, String::new()));
        }
    }
    parts.insert(0, list(say::why_title(), sentences, String::new()));
    parts
}

/// Sentences under a heading.
fn list(title: String, sentences: Vec<String>, none: String) -> Part {
    let rows = sentences.into_iter().map(|sentence| vec![sentence]).collect();
    Part { title, columns: Vec::new(), rows, none, exact: Exact::default() }
}

/// An answer for which nothing was tried.
fn said(parts: Vec<Part>) -> String {
    serde_json::to_string(&Answered { parts, checked: String::new() })
        .expect("words are strings and lists")
}

#[cfg(test)]
mod tests {
    use super::{Cover, Work, begin};
    use crate::explanation::Answered;
    use crate::tests::fixture::CASE;

    fn asked(line: &str, covers: &[(&str, &str)]) -> Box<dyn Work> {
        let of = |(line, quantity): &(&str, &str)| Cover {
            line: (*line).to_owned(),
            quantity: (*quantity).to_owned(),
        };
        let covers: Vec<Cover> = covers.iter().map(of).collect();
        begin(CASE, line.to_owned(), &covers).unwrap_or_else(|why| panic!("{why}"))
    }

    fn to_the_end(mut work: Box<dyn Work>, pivots: u32) -> String {
        loop {
            if let Ok(report) = work.step(pivots) {
                return report;
            }
        }
    }

    fn answer(line: &str, covers: &[(&str, &str)]) -> Answered {
        let text = to_the_end(asked(line, covers), u32::MAX);
        serde_json::from_str(&text).expect("the page reads it")
    }

    fn sentences(answered: &Answered) -> Vec<&str> {
        answered.parts[0].rows.iter().map(|row| row[0].as_str()).collect()
    }

    #[test]
    fn an_open_line_has_a_figure_a_cause_and_what_would_help() {
        let found = answer("LAO-C1.1", &[]);
        // Asked 1000.50, covered 100, committed 50; the offer holds 550 more.
        assert_eq!(
            sentences(&found)[0],
            "Offers that you may see could bring USD\u{a0}550; USD\u{a0}300.50 would stay open."
        );
        assert!(sentences(&found)[1].starts_with("Offers fit, and what they hold"), "{found:?}");
        let help = found.parts.last().expect("there is a part for what helps");
        assert!(help.rows.iter().any(|row| row[0].contains("It would bring")), "{help:?}");
        assert!(found.checked.starts_with("Checked"), "{found:?}");
    }

    #[test]
    fn what_is_committed_covers_its_line_up_to_what_is_asked() {
        let found = answer("LAO-C1.1", &[("LAO-C1.1", "250.00"), ("LAO-C1.1", "0.25")]);
        assert!(sentences(&found)[0].ends_with("USD\u{a0}50.25 would stay open."), "{found:?}");
        let found = answer("LAO-C1.1", &[("LAO-C1.1", "300.50"), ("LAO-C1.1", "900.00")]);
        assert_eq!(
            sentences(&found),
            [
                "Offers that you may see could bring all of it, USD\u{a0}550. Nobody has promised it."
            ]
        );
        assert_eq!((found.parts.len(), found.checked.as_str()), (1, ""));
        let found = answer("LAO-C1.2", &[("LAO-C1.2", "8")]);
        assert!(sentences(&found)[0].contains("all of it, 4"), "{found:?}");
    }

    #[test]
    fn a_line_without_a_figure_or_outside_the_case_is_told_so() {
        let found = answer("CIV-V1.1", &[]);
        assert!(sentences(&found)[0].starts_with("There is no figure yet."), "{found:?}");
        let found = answer("nowhere", &[]);
        assert!(found.parts[0].rows.is_empty() && !found.parts[0].none.is_empty(), "{found:?}");
    }

    #[test]
    fn a_rule_that_keeps_an_offer_away_is_named() {
        let found = answer("TCD-S1.1", &[]);
        let rules = &found.parts[1];
        assert_eq!(rules.title, "Rules that keep offers of this kind away");
        assert_eq!(rules.rows.len(), 1, "{rules:?}");
    }

    #[test]
    fn how_the_work_is_cut_changes_nothing_and_it_can_be_stopped_before_it_ends() {
        let covers = [("LAO-C1.1", "10.00")];
        let cut = |pivots| to_the_end(asked("LAO-C1.1", &covers), pivots);
        assert_eq!(cut(1), cut(u32::MAX));
        let so_far = asked("LAO-C1.1", &covers).so_far();
        let so_far: Answered = serde_json::from_str(&so_far).expect("the page reads it");
        assert_eq!(so_far, Answered { parts: Vec::new(), checked: String::new() });
    }
}
