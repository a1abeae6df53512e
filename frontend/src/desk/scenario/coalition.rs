//! From the part of a run that speaks of one State to a coalition in draft.

use contract::coalition::{Answer, CoalitionBody, Contribution, Member, Part};
use engine::case::{format_amount, minor_digits, parse_amount};
use engine::run::{Match, ResourceKey, Role};

use super::terms::{Term, is_more, is_tried};
use super::{Head, Scenario};

/// Digits after the point of an exchange rate.
const RATE_DIGITS: u32 = 9;

/// A coalition of one State as the run proposes it: its donors with their roles, and a
/// contribution for each match; what is committed already is not proposed again, and what nobody
/// offers is proposed to nobody: neither offers that nobody made nor years of an offer in which the
/// run had it hold more.
pub(crate) fn draft(scenario: &Scenario, state: &str, title: String) -> CoalitionBody {
    let own = scenario.run.coalitions.iter().find(|coalition| coalition.state == state);
    let kind = |of: &Match| {
        let line = own.and_then(|own| own.lines.iter().find(|line| line.line == of.line));
        line.map(|line| line.resource.clone())
    };
    let is_offered = |of: &&Match| {
        let is_of = |(term, _): &(Term, bool)| {
            term.entry.offer == of.offer && term.entry.year == Some(of.year) && is_more(term)
        };
        !is_tried(&of.offer) && !scenario.changes.iter().any(is_of)
    };
    let offers = |donor: &str| {
        let mut matches = scenario.run.matches.iter().filter(is_offered);
        matches.any(|of| of.state == state && of.donor == donor)
    };
    let members = own.map_or_else(Vec::new, |own| {
        let donors = own.members.iter().filter(|member| member.donor != state);
        donors
            .filter(|member| offers(&member.donor))
            .map(|member| Member {
                party: member.donor.clone(),
                role: part(&member.roles),
                answer: Answer::Open,
                by_unit: false,
            })
            .collect()
    });
    let matches = scenario.run.matches.iter().filter(|of| of.state == state && !of.locked);
    let matches = matches.filter(is_offered);
    let mut key = 0;
    let contributions = matches.filter_map(|of| {
        let line = of.line.strip_prefix(&of.need)?.strip_prefix('.')?.parse().ok()?;
        let quantity = quantity(&scenario.head, of, &kind(of)?)?;
        key += 1;
        Some(Contribution {
            key,
            party: of.donor.clone(),
            offer: Some(of.offer.clone()),
            need: of.need.clone(),
            line,
            quantity,
            ..Contribution::default()
        })
    });
    CoalitionBody {
        title,
        state: state.to_owned(),
        run: Some(scenario.head.hash.clone()),
        contributions: contributions.collect(),
        members,
        meetings: Vec::new(),
        note: None,
    }
}

/// What the donor would be: the first of what the run says.
fn part(roles: &[Role]) -> Part {
    match roles.first() {
        Some(Role::ProposedLead) => Part::Lead,
        Some(Role::Funder) => Part::Funder,
        Some(Role::TechnicalPartner) => Part::Technical,
        Some(Role::InKindPartner) | None => Part::InKind,
    }
}

/// The quantity in the line's own currency, rounded down, or in its unit; `None` where the rate
/// is not known or nothing is left of it.
fn quantity(head: &Head, of: &Match, resource: &ResourceKey) -> Option<String> {
    if resource.kind != engine::case::ResourceKind::Funding {
        return Some(of.quantity.to_string());
    }
    let need = head.case.needs.iter().find(|need| need.id == of.need)?;
    let line = need.lines.iter().find(|line| line.id == of.line)?;
    let currency = line.currency.as_ref().filter(|code| **code != head.currency);
    let Some(currency) = currency else {
        return Some(format_amount(of.quantity, head.minor_digits));
    };
    let rate = head.case.rates.iter().find(|rate| rate.currency == *currency)?;
    let per_unit = parse_amount(&rate.per_unit, RATE_DIGITS).ok()?;
    let digits = minor_digits(currency)?;
    let scale = |digits: u32| 10_i128.checked_pow(digits);
    let value = i128::from(of.quantity) * scale(RATE_DIGITS)? * scale(digits)?
        / (i128::from(per_unit) * scale(head.minor_digits)?);
    let value = i64::try_from(value).ok().filter(|value| *value > 0)?;
    Some(format_amount(value, digits))
}

#[cfg(test)]
mod tests {
    use contract::coalition::Part;

    use super::super::terms::{Entry, HELD};
    use super::super::{Plan, RateHead, Scenario};
    use super::{Term, draft};
    use crate::tests::fixture::finished;

    #[test]
    fn a_coalition_holds_every_proposed_match_of_its_state_and_no_committed_one() {
        let scenario = Scenario::read('A', &Plan::default(), &finished().text).expect("a run file");
        let body = draft(&scenario, "LAO", "Lao PDR".to_owned());
        let expected: Vec<(&str, i64)> = scenario
            .run
            .matches
            .iter()
            .filter(|of| of.state == "LAO" && !of.locked)
            .map(|of| (of.line.as_str(), of.quantity))
            .collect();
        assert!(!expected.is_empty());
        assert_eq!(body.contributions.len(), expected.len());
        let first = &body.contributions[0];
        assert_eq!((first.need.as_str(), first.line, first.key), ("LAO-C1", 1, 1));
        assert_eq!(first.quantity, "550.00");
        assert!(body.contributions.iter().all(|one| one.rung.is_none()));
        assert!(body.members.iter().any(|member| member.role == Part::Lead));
        assert_eq!(body.run.as_deref(), Some(scenario.head.hash.as_str()));
    }

    #[test]
    fn what_nobody_offers_is_proposed_to_nobody() {
        let text = finished().text.replace("\"O-A\"", "\"tried-1\"");
        let scenario = Scenario::read('A', &Plan::default(), &text).expect("a run file");
        let is_tried = |of: &engine::run::Match| of.offer == "tried-1" && !of.locked;
        assert!(scenario.run.matches.iter().any(is_tried));
        let body = draft(&scenario, "LAO", String::new());
        assert!(body.contributions.iter().all(|of| of.party != "D-A"));
        assert!(body.members.iter().all(|of| of.party != "D-A"));
        assert!(body.members.iter().any(|of| of.party == "D-B"));
    }

    #[test]
    fn a_year_in_which_an_offer_was_tried_with_more_is_proposed_to_nobody() {
        let drafted = |quantity: &str| {
            let entry = Entry {
                offer: "O-A".to_owned(),
                year: Some(2026),
                quantity: quantity.to_owned(),
                before: Some("600.00".to_owned()),
                ..Entry::default()
            };
            let mut scenario =
                Scenario::read('A', &Plan::default(), &finished().text).expect("a run file");
            assert_eq!(scenario.changes, []);
            scenario.changes = vec![(Term { list: HELD.to_owned(), entry }, false)];
            let body = draft(&scenario, "LAO", String::new());
            assert!(body.members.iter().any(|of| of.party == "D-B"));
            let is_in = body.members.iter().any(|of| of.party == "D-A");
            assert_eq!(is_in, body.contributions.iter().any(|of| of.party == "D-A"));
            is_in
        };
        assert!(drafted("599.00"));
        assert!(!drafted("1000.00"));
    }

    #[test]
    fn money_is_proposed_in_the_currency_of_the_line() {
        let mut scenario =
            Scenario::read('A', &Plan::default(), &finished().text).expect("a run file");
        let line = &mut scenario.head.case.needs.iter_mut().find(|need| need.id == "LAO-C1");
        line.as_mut().expect("it is there").lines[0].currency = Some("EUR".to_owned());
        let without = draft(&scenario, "LAO", String::new());
        assert!(without.contributions.iter().all(|one| one.line != 1), "no rate, no guess");
        let per_unit = "1.1".to_owned();
        scenario.head.case.rates.push(RateHead { currency: "EUR".to_owned(), per_unit });
        assert_eq!(draft(&scenario, "LAO", String::new()).contributions[0].quantity, "500.00");
    }
}
