//! An offer as it is typed: figures stay texts until they are sent.

use contract::access::Visibility;
use contract::offer::{OfferBody, OfferYear};
use contract::record::{Edit, Record};
use engine::case::ResourceKind;
use serde::{Deserialize, Serialize};

use super::typed::{percent, share, shown};
use crate::desk::base::edit_of;
use crate::desk::need::typed::{decimal, whole, year};

/// An offer while it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OfferForm {
    /// The party that gives.
    pub(crate) owner: String,
    /// Who may see it once it is in the matching.
    pub(crate) visibility: Visibility,
    /// Parties that may see it, where it names some.
    pub(crate) named: Vec<String>,
    /// What is chosen rather than typed; its figures are those of the fields below.
    pub(crate) body: OfferBody,
    /// How much in each year.
    pub(crate) years: Vec<YearForm>,
    /// The least for a State.
    pub(crate) min_grant: String,
    /// The most for a State in a year.
    pub(crate) max_per_state: String,
    /// The most States.
    pub(crate) max_states: String,
    /// The most of one line, in percent.
    pub(crate) share: String,
}

/// What an offer holds in one year, as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct YearForm {
    /// Calendar year.
    pub(crate) year: String,
    /// Money, or whole units.
    pub(crate) figure: String,
    /// ISO 4217, for money.
    pub(crate) currency: String,
}

impl OfferForm {
    /// An empty offer of a party, with one year to fill in.
    pub(crate) fn new(owner: &str, currency: &str) -> Self {
        let year = YearForm { currency: currency.to_owned(), ..YearForm::default() };
        Self {
            owner: owner.to_owned(),
            visibility: Visibility::Isu,
            named: Vec::new(),
            body: OfferBody::default(),
            years: vec![year],
            min_grant: String::new(),
            max_per_state: String::new(),
            max_states: String::new(),
            share: String::new(),
        }
    }

    /// A record, to be typed over.
    pub(crate) fn of(record: &Record<OfferBody>) -> Self {
        Self::said(&record.owner, &edit_of(record))
    }

    /// What was sent or decided, to be typed over.
    pub(crate) fn said(owner: &str, edit: &Edit<OfferBody>) -> Self {
        let body = &edit.body;
        let figure = |year: &OfferYear| match (&year.amount, year.quantity) {
            (Some(amount), _) => shown(amount),
            (None, Some(quantity)) => shown(&quantity.to_string()),
            (None, None) => String::new(),
        };
        let year = |year: &OfferYear| YearForm {
            year: year.year.map_or_else(String::new, |year| year.to_string()),
            figure: figure(year),
            currency: year.currency.clone().unwrap_or_default(),
        };
        let amount = |text: &Option<String>| text.as_deref().map_or_else(String::new, shown);
        Self {
            owner: owner.to_owned(),
            visibility: edit.visibility.unwrap_or(Visibility::Isu),
            named: edit.named.clone(),
            years: body.years.iter().map(year).collect(),
            min_grant: amount(&body.min_grant),
            max_per_state: amount(&body.max_per_state),
            max_states: body.max_states.map_or_else(String::new, |most| most.to_string()),
            share: body.max_share_of_line.as_deref().map_or_else(String::new, percent),
            body: body.clone(),
        }
    }

    /// The form with what nobody can read, which is in no edit, as it stands in another.
    pub(crate) fn with_unread(mut self, typed: &Self) -> Self {
        let fill = |text: &mut String, typed: &String| {
            if text.is_empty() {
                text.clone_from(typed);
            }
        };
        for (year, typed) in self.years.iter_mut().zip(&typed.years) {
            fill(&mut year.year, &typed.year);
            fill(&mut year.figure, &typed.figure);
        }
        fill(&mut self.min_grant, &typed.min_grant);
        fill(&mut self.max_per_state, &typed.max_per_state);
        fill(&mut self.max_states, &typed.max_states);
        fill(&mut self.share, &typed.share);
        self
    }

    /// What would be sent, and the paths of the figures that nobody can read; those are left out.
    pub(crate) fn read(&self) -> (Edit<OfferBody>, Vec<String>) {
        let mut unread = Vec::new();
        let mut body = self.body.clone();
        let is_money = body.kind.is_none_or(|kind| kind == ResourceKind::Funding);
        if is_money {
            (body.code, body.unit) = (None, None);
        }
        let mut note = |path: String, is_read: bool| {
            if !is_read {
                unread.push(path);
            }
        };
        body.years = Vec::new();
        for (at, typed) in self.years.iter().enumerate() {
            let year = year(&typed.year);
            let figure = decimal(&typed.figure);
            let count = whole(&typed.figure);
            note(format!("years[{at}].year"), year.is_ok());
            let figure_path = if is_money { "amount" } else { "quantity" };
            let is_read = if is_money { figure.is_ok() } else { count.is_ok() };
            note(format!("years[{at}].{figure_path}"), is_read);
            let currency = Some(typed.currency.trim().to_uppercase());
            body.years.push(OfferYear {
                year: year.ok().flatten(),
                amount: figure.ok().flatten().filter(|_| is_money),
                currency: currency.filter(|code| is_money && !code.is_empty()),
                quantity: count.ok().flatten().filter(|_| !is_money),
            });
        }
        let (least, most) = (decimal(&self.min_grant), decimal(&self.max_per_state));
        let (states, part) = (whole(&self.max_states), share(&self.share));
        note("min_grant".to_owned(), least.is_ok());
        note("max_per_state".to_owned(), most.is_ok());
        note("max_states".to_owned(), states.is_ok());
        note("max_share_of_line".to_owned(), part.is_ok());
        body.min_grant = least.ok().flatten();
        body.max_per_state = most.ok().flatten();
        body.max_states = states.ok().flatten().and_then(|most| u32::try_from(most).ok());
        body.max_share_of_line = part.ok().flatten();
        body.note = body.note.filter(|note| !note.trim().is_empty());
        body.expires = body.expires.filter(|day| !day.is_empty());
        let named = match self.visibility {
            Visibility::NamedStates => self.named.clone(),
            _ => Vec::new(),
        };
        let owner = Some(self.owner.clone()).filter(|owner| !owner.is_empty());
        (Edit { owner, visibility: Some(self.visibility), named, body }, unread)
    }
}

/// The id of the control for a field of the body: `years[0].amount` is `offer-years-0-amount`.
pub(crate) fn control(path: &str) -> String {
    let plain: String = path
        .chars()
        .filter(|c| *c != ']')
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    format!("offer-{plain}")
}

#[cfg(test)]
mod tests {
    use contract::access::Visibility;
    use engine::case::ResourceKind;

    use super::{OfferForm, YearForm, control};

    fn form() -> OfferForm {
        let mut form = OfferForm::new("DEU", "EUR");
        form.body.kind = Some(ResourceKind::Funding);
        form.years[0].year = "2027".to_owned();
        form.years[0].figure = "1,500,000".to_owned();
        form.share = "50".to_owned();
        form
    }

    #[test]
    fn what_is_typed_is_sent_as_plain_decimals() {
        let (edit, unread) = form().read();
        assert_eq!(unread, [""; 0]);
        assert_eq!(edit.owner.as_deref(), Some("DEU"));
        let year = &edit.body.years[0];
        assert_eq!((year.year, year.amount.as_deref()), (Some(2027), Some("1500000")));
        assert_eq!(year.currency.as_deref(), Some("EUR"));
        assert_eq!(edit.body.max_share_of_line.as_deref(), Some("0.5"));
    }

    #[test]
    fn what_nobody_can_read_is_named_and_nothing_is_guessed() {
        let mut form = form();
        form.years.push(YearForm {
            year: "next".to_owned(),
            figure: "a lot".to_owned(),
            ..YearForm::default()
        });
        form.max_states = "1.5".to_owned();
        let (edit, unread) = form.read();
        assert_eq!(unread, ["years[1].year", "years[1].amount", "max_states"]);
        assert_eq!((edit.body.years[1].year, edit.body.max_states), (None, None));
        assert_eq!(control("years[1].amount"), "offer-years-1-amount");
    }

    #[test]
    fn an_empty_offer_can_be_kept_and_is_for_the_unit_alone() {
        let (edit, unread) = OfferForm::new("DEU", "").read();
        assert_eq!(unread, [""; 0]);
        assert_eq!(edit.visibility, Some(Visibility::Isu));
        assert_eq!(edit.body.years.len(), 1);
        assert!(edit.body.years[0].amount.is_none());
    }

    #[test]
    fn months_of_expertise_are_whole_and_have_no_currency() {
        let mut form = form();
        form.body.kind = Some(ResourceKind::Expertise);
        form.years[0].figure = "6".to_owned();
        let (edit, unread) = form.read();
        assert_eq!(unread, [""; 0]);
        let year = &edit.body.years[0];
        assert_eq!(
            (year.quantity, year.amount.is_none(), year.currency.is_none()),
            (Some(6), true, true)
        );
    }
}
