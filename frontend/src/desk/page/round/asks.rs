//! What a need asks, line by line: what of it is covered already, and what is still open as far as the
//! reader is told.

use std::rc::Rc;

use contract::access::Reader;
use contract::coalition::CoalitionBody;
use contract::figures::is_told;
use contract::need::{NeedBody, NeedLine};
use contract::record::Record;
use yew::prelude::*;

use crate::desk::ledger::{LineSums, by_unit, of_need};
use crate::desk::part::{covered_words, line_figure, line_quantity, line_words};
use crate::desk::standing::brought;
use crate::format;
use crate::words::say;

/// Coalitions as the reader is told them, once they came.
pub(in crate::desk::page) type Coalitions = Option<Rc<Vec<Record<CoalitionBody>>>>;

/// What each line asks and leaves open, and whose figures they are.
pub(super) fn what_it_asks(
    need: &Record<NeedBody>,
    coalitions: &Coalitions,
    reader: &Reader,
) -> Html {
    let coalitions = coalitions.as_deref();
    let sums = of_need(need, &coalitions.map(|all| brought(need, all)).unwrap_or_default());
    let row = |(line, sums): (&NeedLine, &LineSums)| {
        let asked = line_figure(sums, sums.asked.map(|asked| asked + sums.covered));
        let open = coalitions.filter(|_| sums.asked.is_some()).map(|all| {
            let open = open(need, sums, all, reader);
            say::rounds_line_open(
                &open.map_or_else(say::not_reported, |value| line_quantity(sums, value)),
            )
        });
        html! {
            <li key={line.key}>
                { line_words(line) }{ " · " }<bdi>{ asked }</bdi>
                if let Some(covered) = covered_words(sums) { <span class="sub">{ covered }</span> }
                if let Some(open) = open { <span class="sub">{ open }</span> }
            </li>
        }
    };
    html! {
        <>
            if let Some(origin) = need.body.others() {
                <p class="sub">{ format::origin_short(origin) }</p>
            }
            <ul>{ for need.body.lines.iter().zip(&sums).map(row) }</ul>
        </>
    }
}

/// What of a line nobody covers; nothing where the reader is not told what coalitions bring for it, unless
/// nothing was left for them.
fn open(
    need: &Record<NeedBody>,
    sums: &LineSums,
    coalitions: &[Record<CoalitionBody>],
    reader: &Reader,
) -> Option<i64> {
    let line = (need.owner.as_str(), need.id.as_str(), sums.line);
    sums.open().filter(|_| sums.asked == Some(0) || is_told(line, coalitions, reader))
}

/// What of needs is open, in each unit and currency.
pub(in crate::desk::page) struct OpenOf {
    /// Nothing where the reader is not told of one of them, or not what coalitions bring for it.
    sums: Option<Vec<(LineSums, i64)>>,
    /// Lines that have no figure yet.
    apart: usize,
}

impl OpenOf {
    /// Of needs, by their ids.
    pub(in crate::desk::page) fn needs(
        ids: &[String],
        needs: &[Record<NeedBody>],
        coalitions: &[Record<CoalitionBody>],
        reader: &Reader,
    ) -> Self {
        let mut known = true;
        let mut lines = Vec::new();
        for id in ids {
            let Some(need) = needs.iter().find(|need| need.id == *id) else {
                known = false;
                continue;
            };
            let sums = of_need(need, &brought(need, coalitions));
            let is_known = |sums: &LineSums| {
                sums.to_be_costed || open(need, sums, coalitions, reader).is_some()
            };
            known &= sums.iter().all(is_known);
            lines.extend(sums);
        }
        let apart = lines.iter().filter(|line| line.to_be_costed).count();
        let sums = by_unit(lines).into_iter().map(|(of, _, open)| (of, open));
        Self { sums: known.then(|| sums.collect()), apart }
    }

    /// As a page says it.
    pub(in crate::desk::page) fn said(&self) -> Html {
        let sums = self.sums.iter().flatten();
        html! {
            <>
                { for sums.map(|(of, open)| html! { <span class="total"><bdi>{ line_quantity(of, *open) }</bdi></span> }) }
                if self.sums.is_none() {
                    { say::not_reported() }
                }
                if self.apart > 0 { <span class="sub">{ say::desk_need_to_be_costed(self.apart) }</span> }
            </>
        }
    }

    /// As a cell of a file has it, with plain figures.
    pub(in crate::desk::page) fn plain(&self) -> String {
        let apart = (self.apart > 0).then(|| format!("{} to be costed", self.apart));
        let Some(sums) = &self.sums else {
            let unknown = Some("not reported".to_owned());
            return unknown.into_iter().chain(apart).collect::<Vec<_>>().join("; ");
        };
        let sums = sums.iter().map(|(of, open)| format!("{} {}", of.plain(*open), of.unit));
        sums.chain(apart).collect::<Vec<_>>().join("; ")
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use contract::access::{Reader, Role};
    use contract::coalition::{CoalitionBody, Contribution, Rung};
    use contract::need::{NeedBody, NeedLine};
    use contract::record::{Kind, Record, Status};

    use super::{OpenOf, what_it_asks};
    use crate::desk::page::stage::{desk, drawn};
    use crate::words::{Language, speak_natively};

    fn need() -> Record<NeedBody> {
        let line = |key, amount: Option<&str>, covered: Option<&str>| NeedLine {
            key,
            label: Some(format!("Part {key}")),
            amount: amount.map(str::to_owned),
            currency: Some("USD".to_owned()),
            already_covered: covered.map(str::to_owned),
            ..NeedLine::default()
        };
        let lines = vec![
            line(1, Some("1000.00"), Some("100.00")),
            line(2, Some("500.00"), Some("500.00")),
            line(3, None, None),
        ];
        let body = NeedBody { lines, ..NeedBody::default() };
        Record::new("N-1", Kind::Need, "LAO", Status::Published, body)
    }

    /// The lines of the page, the cell of the list, and that of its file, as the reader of a desk has them.
    fn seen(
        party: &'static str,
        role: Role,
        contributions: Vec<Contribution>,
        ids: &[&str],
    ) -> [String; 3] {
        let ids: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
        speak_natively(Language::English);
        let body =
            CoalitionBody { state: "LAO".to_owned(), contributions, ..CoalitionBody::default() };
        let all = vec![Record::new("C-1", Kind::Coalition, "ISU", Status::Published, body)];
        let reader: Reader = desk(party, role).reader();
        let (list, page) = (all.clone(), Some(Rc::new(all)));
        let open = OpenOf::needs(&ids, &[need()], &list, &reader);
        let plain = open.plain();
        [
            drawn(desk(party, role), move || what_it_asks(&need(), &page, &reader)),
            drawn(desk(party, role), move || open.said()),
            plain,
        ]
    }

    #[test]
    fn what_is_open_is_said_to_whom_it_is_told_and_to_others_that_it_is_not_reported() {
        let brings = Contribution {
            party: "CHE".to_owned(),
            need: "N-1".to_owned(),
            line: 1,
            quantity: "250.00".to_owned(),
            rung: Some(Rung::Committed),
            ..Contribution::default()
        };
        let [page, list, file] = seen("LAO", Role::FocalPoint, vec![brings.clone()], &["N-1"]);
        assert_eq!(file, "650.00 USD; 1 to be costed");
        assert!(page.contains("Still open: USD\u{a0}650<"), "{page}");
        assert!(page.contains("Still open: USD\u{a0}0<"), "{page}");
        assert_eq!(page.matches("Still open").count(), 2, "to be costed is no figure: {page}");
        assert!(list.contains("USD\u{a0}650<") && list.contains("One line to be costed"), "{list}");
        // Of a need that is not told nothing is known.
        let [_, list, file] = seen("LAO", Role::FocalPoint, vec![brings], &["N-1", "N-2"]);
        assert!(list.contains("not reported") && !list.contains("USD"), "{list}");
        assert_eq!(file, "not reported; 1 to be costed");
        // A donor is not told what the coalition brings: the server leaves it out.
        let [page, list, _] = seen("DEU", Role::DonorDesk, Vec::new(), &["N-1"]);
        assert!(page.contains("Still open: not reported"), "{page}");
        assert!(
            page.contains("Still open: USD\u{a0}0<"),
            "all is covered, as the State says: {page}"
        );
        assert!(!page.contains("Still open: USD\u{a0}900"), "{page}");
        assert!(list.contains("not reported") && !list.contains("USD"), "{list}");
    }
}
