//! What members of coalitions have committed or paid: fixed in the unit's case, never moved by
//! the matching. With the offer it comes from it is a lock; without one, its line is covered by
//! as much already.

use std::collections::{BTreeMap, BTreeSet};

use contract::coalition::{CoalitionBody, Contribution, Rung};
use contract::record::Status;
use engine::case::{format_amount, minor_digits, parse_amount};
use serde_json::{Map, Value, json};

use crate::handler::records::line_id;
use crate::store::{RecordError, RecordRow};

/// A commitment that is fixed as a lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fixed {
    /// The coalition and the contribution, for notes.
    from: String,
    offer: String,
    line: String,
    year: Value,
    quantity: String,
    status: &'static str,
}

impl Fixed {
    pub(super) fn entry(&self) -> Value {
        json!({
            "offer": self.offer, "line": self.line, "year": self.year,
            "quantity": self.quantity, "status": self.status,
        })
    }

    /// Where the engine finds it wrong.
    pub(super) fn place(&self) -> String {
        format!("locks[{}, {}]", self.offer, self.line)
    }

    /// Whether it comes out of the same year of an offer.
    pub(super) fn shares(&self, other: &Self) -> bool {
        self.offer == other.offer && self.year == other.year
    }

    pub(super) fn note(&self) -> String {
        left_out(&self.from)
    }
}

fn left_out(from: &str) -> String {
    format!("The commitment {from} does not fit the records in force and is not counted.")
}

/// Contributions that are committed, paid or reported, each with the words that name it.
pub(in crate::handler) fn of(
    coalitions: &[RecordRow],
) -> Result<Vec<(String, Contribution)>, RecordError> {
    let mut made = Vec::new();
    for row in coalitions.iter().filter(|row| row.standing.status == Status::Published) {
        let body: CoalitionBody = serde_json::from_str(&row.body)?;
        for contribution in body.contributions {
            if matches!(contribution.rung, Some(Rung::Committed | Rung::Paid | Rung::Reported)) {
                made.push((format!("{}.{}", row.id, contribution.key), contribution));
            }
        }
    }
    Ok(made)
}

/// What States report to be covered of the lines that commitments cover more of, by line; `None` where they
/// report nothing.
pub(in crate::handler) type Reported = BTreeMap<String, Option<String>>;

/// Covers lines by what has no offer, and gives the locks of what has one.
pub(super) fn apply(
    made: &[(String, Contribution)],
    needs: &mut Map<String, Value>,
    offers: &Map<String, Value>,
    currency: &str,
    notes: &mut BTreeSet<String>,
) -> (Vec<Fixed>, Reported) {
    let (mut locks, mut reported) = (Vec::new(), Reported::new());
    for (from, contribution) in made {
        let id = line_id(&contribution.need, contribution.line);
        let lines = needs.get_mut(&contribution.need).and_then(|need| need["lines"].as_array_mut());
        let line = lines.and_then(|lines| lines.iter_mut().find(|line| line["id"] == id));
        let offer = contribution.offer.as_ref().filter(|offer| offers.contains_key(*offer));
        let is_counted = match (line, offer) {
            (None, _) => false,
            (Some(line), Some(offer)) => {
                let status =
                    if contribution.rung == Some(Rung::Committed) { "committed" } else { "paid" };
                locks.push(Fixed {
                    from: from.clone(),
                    offer: offer.clone(),
                    line: id,
                    year: line["year"].clone(),
                    quantity: contribution.quantity.clone(),
                    status,
                });
                true
            }
            (Some(line), None) => {
                let before = line["already_covered"].as_str().map(str::to_owned);
                let covered = cover(line, &contribution.quantity, currency);
                covered.map(|()| reported.entry(id).or_insert(before)).is_some()
            }
        };
        if !is_counted {
            notes.insert(left_out(from));
        }
    }
    (locks, reported)
}

/// Adds to what a line is covered by already, unless that is more than it asks; `None` then.
fn cover(line: &mut Value, quantity: &str, currency: &str) -> Option<()> {
    let (asked, digits) = if line["kind"] == "funding" {
        let digits = minor_digits(line["currency"].as_str().unwrap_or(currency))?;
        (parse_amount(line["amount"].as_str()?, digits).ok()?, digits)
    } else {
        (line["quantity"].as_i64()?, 0)
    };
    let before = parse_amount(line["already_covered"].as_str().unwrap_or("0"), digits).ok()?;
    let sum = before.checked_add(parse_amount(quantity, digits).ok()?)?;
    if sum > asked {
        return None;
    }
    line["already_covered"] = format_amount(sum, digits).into();
    Some(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::cover;

    #[test]
    fn a_line_is_covered_up_to_what_it_asks() {
        let mut line = json!({ "kind": "funding", "amount": "100.00", "already_covered": "40.5" });
        assert_eq!(cover(&mut line, "59.50", "USD"), Some(()));
        assert_eq!(line["already_covered"], "100.00");
        assert_eq!(cover(&mut line, "0.01", "USD"), None);
        let mut units = json!({ "kind": "expertise", "quantity": 3 });
        assert_eq!(cover(&mut units, "2", "USD"), Some(()));
        assert_eq!(units["already_covered"], "2");
        let mut open = json!({ "kind": "funding", "amount": null });
        assert_eq!(cover(&mut open, "1.00", "USD"), None, "to be costed");
    }
}
