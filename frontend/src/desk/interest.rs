//! What donors say of needs, as the unit reads it: rows with names, and what an address narrows them to.

use contract::Code as _;
use contract::interest::{InterestBody, Stance};
use contract::need::{NeedBody, NeedLine};
use contract::record::{Record, Status};
use contract::round::last_words;
use engine::order::sort_by;

use super::need::typed::{counted, shown};
use crate::desk::narrowed;
use crate::list::distinct;
use crate::route::Query;

/// As an address names the filters.
pub(crate) const STANCE: &str = "stance";
pub(crate) const STATE: &str = "state";
pub(crate) const DONOR: &str = "owner";

/// A word of a donor, with the names that belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// The record.
    pub(crate) record: Record<InterestBody>,
    /// The need's title; its id where the need is not told.
    pub(crate) need: String,
    /// The State's id; empty where the need is not told.
    pub(crate) state: String,
    /// The line that it is said of.
    pub(crate) line: Option<NeedLine>,
}

impl Row {
    /// What might be given, in the line's currency or unit; nobody's promise.
    pub(crate) fn quantity(&self) -> Option<String> {
        let plain = self.record.body.quantity.as_deref()?;
        let line = self.line.as_ref();
        Some(match line.map(|line| (line.unit.as_deref(), line.currency.as_deref())) {
            Some((Some(unit), _) | (None, Some(unit))) => counted(plain, unit),
            _ => shown(plain),
        })
    }

    /// Whether it is a yes.
    pub(crate) fn is_interested(&self) -> bool {
        self.record.body.stance == Stance::Interested
    }
}

/// What holds of the words of one party, as the server reads them: the one last changed comes last.
pub(crate) fn in_force<'a>(
    said: impl Iterator<Item = &'a Record<InterestBody>>,
) -> Vec<&'a Record<InterestBody>> {
    let mut said: Vec<_> = said.filter(|one| one.status == Status::Published).collect();
    sort_by(&mut said, |a, b| a.changed_at.cmp(&b.changed_at));
    last_words(said, |one| &one.body)
}

/// What holds of the words of one party on a need, as a whole and on its lines, the latest last. Beside one of
/// its offers, only what is said of the whole, and what it says with another does not hold; a refusal without
/// an offer does, since it is meant for each.
pub(crate) fn of_need<'a>(
    said: &'a [Record<InterestBody>],
    need: &str,
    offer: Option<&str>,
) -> Vec<&'a Record<InterestBody>> {
    let speaks = |body: &InterestBody| match (offer, body.offer.as_deref()) {
        (None, _) => true,
        (Some(_), _) if body.line.is_some() => false,
        (Some(_), None) => body.stance != Stance::Interested,
        (Some(offer), Some(with)) => with == offer,
    };
    let mut own = in_force(said.iter());
    own.retain(|one| one.body.need == need && speaks(&one.body));
    own
}

/// What was said and not withdrawn, the latest first.
pub(crate) fn rows(said: &[Record<InterestBody>], needs: &[Record<NeedBody>]) -> Vec<Row> {
    let standing = said.iter().filter(|one| one.status == Status::Published);
    let row = |record: &Record<InterestBody>| {
        let need = needs.iter().find(|need| need.id == record.body.need);
        let lines = need.map_or(&[][..], |need| &need.body.lines);
        Row {
            need: need.map_or_else(|| record.body.need.clone(), |need| need.body.title.clone()),
            state: need.map_or_else(String::new, |need| need.owner.clone()),
            line: lines.iter().find(|line| Some(line.key) == record.body.line).cloned(),
            record: record.clone(),
        }
    };
    let mut rows: Vec<Row> = standing.map(row).collect();
    sort_by(&mut rows, |a, b| {
        (&b.record.created_at, &a.record.id).cmp(&(&a.record.created_at, &b.record.id))
    });
    rows
}

/// The rows that an address asks for.
pub(crate) fn select<'a>(rows: &'a [Row], query: &Query) -> Vec<&'a Row> {
    let is = |name: &str, value: &str| query.get(name).is_empty() || query.get(name) == value;
    let chosen = rows.iter().filter(|row| {
        is(STANCE, row.record.body.stance.code())
            && is(STATE, &row.state)
            && is(DONOR, &row.record.owner)
    });
    chosen.collect()
}

/// What the server is asked for the same rows, at least one, as a file; `None` where they are too
/// many.
pub(crate) fn export_query(query: &Query, chosen: &[&Row]) -> Option<String> {
    if [STANCE, STATE].iter().all(|name| query.get(name).is_empty()) {
        let wanted = Query::default().with("status", Status::Published.code());
        return Some(wanted.with(DONOR, query.get(DONOR)).to_text());
    }
    only(chosen)
}

/// What the server is asked for these rows, at least one, as a file; `None` where they are too many.
pub(crate) fn only(rows: &[&Row]) -> Option<String> {
    narrowed::only(Query::default(), rows.iter().map(|row| row.record.id.as_str()))
}

/// States, or donors, that rows speak of.
pub(crate) fn ids<'a>(rows: &'a [Row], of: impl Fn(&'a Row) -> &'a str) -> Vec<String> {
    let all = distinct(rows.iter().map(of)).into_iter().filter(|id| !id.is_empty());
    all.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use contract::interest::{InterestBody, Stance};
    use contract::need::{NeedBody, NeedLine};
    use contract::record::{Kind, Record, Status};

    use super::{Row, export_query, of_need, rows, select};
    use crate::route::Query;

    fn said(id: &str, donor: &str, stance: Stance, status: Status) -> Record<InterestBody> {
        let body = InterestBody {
            need: "N-1".to_owned(),
            offer: None,
            line: Some(2),
            quantity: Some("1500.50".to_owned()),
            stance,
            for_state: false,
            words: None,
            reason: None,
        };
        let created_at = format!("2026-11-{id}T10:00:00Z");
        Record { created_at, ..Record::new(id, Kind::Interest, donor, status, body) }
    }

    fn all() -> Vec<Row> {
        let line = NeedLine { key: 2, currency: Some("EUR".to_owned()), ..NeedLine::default() };
        let body =
            NeedBody { title: "Survey".to_owned(), lines: vec![line], ..NeedBody::default() };
        let need = Record::new("N-1", Kind::Need, "LAO", Status::Published, body);
        let of = [
            said("01", "DEU", Stance::Interested, Status::Published),
            said("02", "CHE", Stance::NotForUs, Status::Published),
            said("03", "CHE", Stance::Interested, Status::Withdrawn),
        ];
        rows(&of, &[need])
    }

    #[test]
    fn what_stands_is_listed_with_its_need_and_its_line_the_latest_first() {
        let rows = all();
        let ids: Vec<&str> = rows.iter().map(|row| row.record.id.as_str()).collect();
        assert_eq!(ids, ["02", "01"]);
        assert_eq!((rows[1].need.as_str(), rows[1].state.as_str()), ("Survey", "LAO"));
        let quantity = rows[1].quantity().expect("it has one");
        assert!(quantity.contains("1,500.50") && quantity.contains("EUR"), "{quantity}");
        assert!(rows[1].is_interested() && !rows[0].is_interested());
    }

    #[test]
    fn of_a_need_the_last_word_on_the_whole_holds_and_not_the_first() {
        let whole = |id: &str, stance, offer: Option<&str>| {
            let mut one = said(id, "CHE", stance, Status::Published);
            one.body = InterestBody { line: None, offer: offer.map(str::to_owned), ..one.body };
            Record { changed_at: one.created_at.clone(), ..one }
        };
        let of = |all: &[Record<InterestBody>], offer: Option<&str>| -> Vec<String> {
            of_need(all, "N-1", offer).into_iter().map(|one| one.id.clone()).collect()
        };
        // As the server lists them, the oldest first; the last is on one line.
        let line = said("03", "CHE", Stance::Interested, Status::Published);
        let mut all = vec![
            whole("01", Stance::Interested, None),
            whole("02", Stance::NotForUs, None),
            Record { changed_at: line.created_at.clone(), ..line },
        ];
        assert_eq!(of(&all, None), ["02", "03"]);
        assert_eq!(of(&all, Some("O-1")), ["02"], "refused whatever the offer");
        all[1].status = Status::Withdrawn;
        assert_eq!(of(&all, None), ["01", "03"], "taken back, the word before it holds");
        assert!(of(&all, Some("O-1")).is_empty(), "with this offer nothing was said");
        // Changed later than what was made after it.
        all[1].status = Status::Published;
        all[0].changed_at = "2026-11-09T10:00:00Z".to_owned();
        assert_eq!(of(&all, None), ["03", "01"]);
        all.push(whole("10", Stance::Interested, Some("O-1")));
        assert_eq!(of(&all, Some("O-1")), ["10"]);
        assert!(of(&all, Some("O-2")).is_empty());
        assert_eq!(of(&all, None), ["03", "10"]);
    }

    #[test]
    fn the_file_holds_the_rows_of_the_screen() {
        let rows = all();
        let asked = |query: &str| {
            let query = Query::parse(query);
            let chosen = select(&rows, &query);
            (chosen.len(), export_query(&query, &chosen))
        };
        assert_eq!(asked(""), (2, Some("status=published".to_owned())));
        assert_eq!(asked("owner=CHE"), (1, Some("owner=CHE&status=published".to_owned())));
        assert_eq!(asked("stance=interested"), (1, Some("only=01".to_owned())));
        assert_eq!(asked("state=TCD"), (0, None));
    }
}
