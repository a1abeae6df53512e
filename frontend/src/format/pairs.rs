//! Every offer of a line's kind and that line: what it gives there, or why nothing, in words.

use engine::explain::{Pair, Standing};
use engine::run::ResourceKey;

use super::explained::{Names, standing, table};
use super::help::bound;
use super::reason;
use crate::explanation::{Exact, Part};
use crate::words::say;

/// The most lines named as those that have an offer instead.
const MOST_NAMED: usize = 3;

/// The columns as a file.
const PAIRS: [&str; 12] = [
    "offer",
    "donor",
    "donor_name",
    "line",
    "year",
    "kind",
    "code",
    "unit",
    "committed",
    "proposed",
    "standing",
    "why",
];

/// The table of a line that asks for `resource`, by offer.
#[must_use]
pub fn pairs(pairs: &[Pair], resource: &ResourceKey, names: &Names) -> Vec<Part> {
    let columns = vec![say::col_offer(), say::pairs_gives(), say::pairs_why()];
    let row = |pair: &Pair| {
        vec![names.offer(&pair.offer), gives(pair, resource, names), why(pair, names)]
    };
    let exact = |pair: &Pair| {
        let mut cells = names.offer_cells(&pair.offer).to_vec();
        cells.extend([pair.line.clone(), pair.year.to_string()]);
        cells.extend(names.resource_cells(resource));
        cells.extend([pair.locked, pair.proposed].map(|value| names.exact(resource, value)));
        cells.extend([code(pair.standing).to_owned(), why(pair, names)]);
        cells
    };
    let exact = Exact::new(&PAIRS, &[4, 8, 9], pairs.iter().map(exact).collect());
    let rows = pairs.iter().map(row).collect();
    vec![Part { exact, ..table(say::pairs_title(), columns, rows, say::pairs_none()) }]
}

/// How a pair stands, for a file and for the messages.
fn code(standing: Standing) -> &'static str {
    match standing {
        Standing::Blocked => "blocked",
        Standing::AtLimit => "at_limit",
        Standing::Matched => "matched",
        Standing::LineFull => "line_full",
        Standing::OfferUsed => "offer_used",
        Standing::LeftApart => "left_apart",
    }
}

/// What is committed is never told as proposed, and nothing as 0 of something.
fn gives(pair: &Pair, resource: &ResourceKey, names: &Names) -> String {
    let quantity = |value| names.figures.with_unit(resource, value);
    let given = standing(pair.locked, pair.proposed, quantity);
    if given.is_empty() { say::pairs_nothing() } else { given }
}

fn why(pair: &Pair, names: &Names) -> String {
    match pair.standing {
        Standing::Blocked => {
            let rules: Vec<String> = pair.rules.iter().map(|rule| reason(*rule)).collect();
            return say::pairs_blocked(&rules.join(&say::list_semicolon()));
        }
        Standing::AtLimit => {
            let limits: Vec<String> = pair.bounds.iter().map(|limit| bound(*limit)).collect();
            return limits.join(" ");
        }
        _ => {}
    }
    let said = say::pairs_standing(code(pair.standing));
    let lines = pair.serves.iter().take(MOST_NAMED);
    let lines: Vec<String> = lines
        .map(|of| {
            let line = names.line(&of.line, &of.state);
            match of.band {
                Some(band) => say::pairs_serves(&line, &of.priority.to_string(), &band.to_string()),
                None => line,
            }
        })
        .collect();
    if pair.standing != Standing::OfferUsed || lines.is_empty() {
        return said;
    }
    let others = pair.serves.len() - lines.len();
    let lines = lines.join(&say::list_semicolon());
    let served = match others {
        0 => say::pairs_served_all(&lines),
        others => say::pairs_served(others, &lines),
    };
    format!("{said} {served}")
}

#[cfg(test)]
mod tests {
    use engine::case::ResourceKind;
    use engine::eligibility::Reason;
    use engine::explain::Serving;

    use super::*;

    fn apart(standing: Standing) -> Pair {
        let text = |id: &str| id.to_owned();
        Pair {
            offer: text("O-A"),
            donor: text("D-A"),
            line: text("N.1"),
            state: text("LAO"),
            year: 2026,
            standing,
            locked: 0,
            proposed: 0,
            rules: Vec::new(),
            opens_with: None,
            bounds: Vec::new(),
            open: None,
            unused: None,
            serves: Vec::new(),
            served_by: Vec::new(),
        }
    }

    #[test]
    fn committed_and_proposed_are_told_apart_and_nothing_is_no_zero() {
        let money = ResourceKey {
            kind: ResourceKind::Funding,
            code: String::new(),
            unit: "USD".to_owned(),
        };
        let both = Pair { locked: 100, proposed: 250, ..apart(Standing::Matched) };
        let parts = pairs(&[both, apart(Standing::LineFull)], &money, &Names::default());
        let rows = &parts[0].rows;
        assert_eq!(rows[0][1], "USD\u{a0}1 committed, USD\u{a0}2.50 proposed");
        assert_eq!(rows[1][1], "nothing");
        assert_eq!(rows[1][2], "It fits; others fill the line.");
    }

    #[test]
    fn every_rule_in_the_way_is_named() {
        let rules = vec![Reason::NotReported, Reason::ALL[4]];
        let said =
            why(&Pair { rules: rules.clone(), ..apart(Standing::Blocked) }, &Names::default());
        for rule in rules {
            assert!(said.contains(&reason(rule)), "{said}");
        }
    }

    #[test]
    fn where_an_offer_is_used_the_first_lines_are_named_and_the_rest_counted() {
        let serving = |at: u32| Serving {
            line: format!("N.{at}"),
            state: "LAO".to_owned(),
            priority: 1,
            band: Some(2),
            locked: 0,
            proposed: 5,
        };
        let serves: Vec<Serving> = (1..=5).map(serving).collect();
        let said = why(&Pair { serves, ..apart(Standing::OfferUsed) }, &Names::default());
        assert!(said.contains("N.3") && !said.contains("N.4"), "{said}");
        assert!(said.ends_with("and 2 others."), "{said}");
    }
}
