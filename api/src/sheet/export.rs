//! Lists as files: the same records that a reader sees in the list, in codes and in words.

mod coalitions;
mod figures;
mod interests;
mod market;
mod needs;
mod offers;
mod people;
mod rounds;

use std::collections::BTreeMap;

use contract::Code as _;
use contract::access::{PartyId, Visibility};
use contract::account::Party;
use contract::need::NeedLine;
use contract::record::Status;
use contract::snapshot::{ExchangeRate, Rates};
use engine::case::{format_amount, minor_digits};
use engine::market::converted;

use super::heading::heading;
use super::write::{Grid, Out};
use crate::language::Language;

pub(crate) use coalitions::{coalitions, meetings, members};
pub(crate) use figures::{Figures, figures};
pub(crate) use interests::interests;
pub(crate) use market::market;
pub(crate) use needs::needs;
pub(crate) use offers::offers;
pub(crate) use people::people;
pub(crate) use rounds::rounds;

/// Between entries of a list in one cell.
const LIST: &str = "; ";

/// What every table of a file needs to know.
pub(crate) struct Frame {
    /// In which words it is written.
    pub(crate) language: Language,
    /// Every party.
    pub(crate) parties: BTreeMap<PartyId, Party>,
    /// At which amounts are given in the currency that is counted in.
    pub(crate) rates: Rates,
    /// Whether everything is invented, which every row then says.
    pub(crate) is_demo: bool,
}

impl Frame {
    /// A message without variables.
    fn say(&self, id: &str) -> String {
        self.language.say(id, &[])
    }

    /// A heading that only files have.
    fn heading(&self, code: &str) -> String {
        self.language.say("sheet-heading", &[("code", code)])
    }

    /// The heading of the codes of what a column has in words.
    fn coded(&self, heading: &str) -> String {
        self.language.say("sheet-coded", &[("column", heading)])
    }

    /// The heading of the words of what a column has in codes.
    fn named(&self, heading: &str) -> String {
        self.language.say("sheet-named", &[("column", heading)])
    }

    /// What a code is called; itself where it has no words.
    fn name(&self, ids: &[&str], code: &str) -> String {
        let named = ids.iter().find_map(|id| self.language.name(id, code));
        named.unwrap_or_else(|| code.to_owned())
    }

    /// A party's name in the language of the file, else in English, else its id.
    fn party(&self, id: &str) -> String {
        self.parties.get(id).map_or_else(|| id.to_owned(), |party| self.language.party(party))
    }

    /// Headings of [`Self::counted`], where the amount stands under this one.
    fn counted_headings(&self, amount: &str) -> [String; 3] {
        let values = [("column", amount), ("currency", &self.rates.currency)];
        let amount = self.language.say("sheet-counted-in", &values);
        let rate = self.language.say("sheet-per-unit", &[("currency", &self.rates.currency)]);
        [amount, rate, self.heading("rate_date")]
    }

    /// An amount of minor units in the currency that is counted in, with the rate in force and its day. All three are
    /// empty where there is no rate: no figure is 0.
    fn counted(&self, currency: &str, minor: Option<i64>) -> [Out; 3] {
        let sum = minor.and_then(|minor| self.in_counted(currency, minor));
        self.counted_sum(currency, sum)
    }

    /// The same of a sum of [`Self::in_counted`] of amounts of one currency.
    fn counted_sum(&self, currency: &str, sum: Option<i64>) -> [Out; 3] {
        let Some(sum) = sum else { return [const { Out::Empty }; 3] };
        let digits = minor_digits(&self.rates.currency).unwrap_or(2);
        let rate = self.rate(currency);
        [
            Out::Number(format_amount(sum, digits)),
            Out::Number(rate.map_or_else(|| "1".to_owned(), |rate| rate.per_unit.clone())),
            maybe(rate.map(|rate| &rate.date)),
        ]
    }

    /// Minor units of a currency in those of the one that is counted in; nothing where there is no rate.
    fn in_counted(&self, currency: &str, minor: i64) -> Option<i64> {
        let into = &self.rates.currency;
        let per_unit = match self.rate(currency) {
            Some(rate) => &*rate.per_unit,
            None if currency == into => "1",
            None => return None,
        };
        converted(minor, currency, into, per_unit)
    }

    fn rate(&self, currency: &str) -> Option<&ExchangeRate> {
        self.rates.rates.iter().find(|rate| rate.currency == currency)
    }

    /// Yes or no, in words.
    fn yes(&self, is: bool) -> Out {
        Out::text(self.say(if is { "sheet-yes" } else { "sheet-no" }))
    }

    /// A status in the words of the desks.
    fn status(&self, status: Status) -> String {
        self.name(&["desk-status"], status.code())
    }

    /// Who may see a record, in the words that `id` has for it; nothing where the reader is not told.
    fn visibility(&self, id: &str, visibility: Option<Visibility>) -> Out {
        visibility.map_or(Out::Empty, |of| Out::text(self.name(&[id], of.code())))
    }

    /// What a line is called, as on the screen: in the State's words, else by its entry, else by its kind.
    fn line(&self, line: &NeedLine) -> String {
        let label = line.label.clone().filter(|label| !label.is_empty());
        let entry = || line.code.as_ref().map(|code| self.name(&["activity"], code));
        let kind = || line.kind.map(|kind| self.name(&["desk-need-kind"], kind.code()));
        label.or_else(entry).or_else(kind).unwrap_or_default()
    }

    /// A table under its headings; where everything is invented, each row says so.
    fn grid(&self, name: &str, header: Vec<String>, rows: Vec<Vec<Out>>) -> Grid {
        let mut grid = Grid { name: name.chars().take(31).collect(), header, rows };
        if self.is_demo {
            grid.header.push(self.heading("label"));
            let label = Out::text(self.say("desk-demo"));
            for row in &mut grid.rows {
                row.push(label.clone());
            }
        }
        grid
    }
}

/// The day of a moment.
fn day(moment: &str) -> Out {
    Out::text(moment.get(..10).unwrap_or(moment))
}

/// A text that may be absent.
fn maybe(text: Option<&String>) -> Out {
    text.map_or(Out::Empty, Out::text)
}
