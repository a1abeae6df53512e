//! What is typed of one need, and what of it goes with an answer.

use contract::interest::{InterestBody, Stance};
use contract::need::is_quantity;
use contract::record::Edit;
use serde::{Deserialize, Serialize};

use super::super::Needs;
use super::Behalf;
use crate::desk::need::figure::Figure;
use crate::desk::need::typed::decimal;
use crate::words::say;

/// What is typed of one need.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub(super) stance: Option<Stance>,
    pub(super) line: String,
    pub(super) figure: Figure,
    pub(super) words: String,
    pub(super) reason: String,
    pub(super) for_state: bool,
}

impl Typed {
    /// What goes with an answer; and what was typed for another one, which is neither sent nor lost.
    pub(super) fn parts(&self, stance: Stance) -> [Self; 2] {
        let only_reason = Self { reason: self.reason.clone(), ..Self::default() };
        let only_figure = Self { figure: self.figure.clone(), ..Self::default() };
        let all = Self { stance: None, ..self.clone() };
        match stance {
            // How much is asked of a line alone.
            Stance::Interested if self.line.is_empty() => {
                [Self { figure: Figure::default(), ..all }, only_figure]
            }
            Stance::Interested => [all, Self::default()],
            Stance::NothingThisTime | Stance::NotForUs => {
                [only_reason, Self { reason: String::new(), ..all }]
            }
        }
    }

    /// What stands there once `sent` went and `rest` stays: what was typed since, field by field.
    pub(super) fn since(self, sent: &Self, rest: Self) -> Self {
        fn left<T: PartialEq>(now: T, sent: &T, rest: T) -> T {
            if now == *sent { rest } else { now }
        }
        Self {
            stance: left(self.stance, &sent.stance, rest.stance),
            line: left(self.line, &sent.line, rest.line),
            figure: left(self.figure, &sent.figure, rest.figure),
            words: left(self.words, &sent.words, rest.words),
            reason: left(self.reason, &sent.reason, rest.reason),
            for_state: left(self.for_state, &sent.for_state, rest.for_state),
        }
    }

    /// What keeps the figure from being one of the line, for people; empty where nothing does.
    pub(super) fn problem(&self, needs: &Needs, need: &str) -> String {
        let lines = needs.iter().find(|one| one.id == need).map(|one| &one.body.lines);
        let key = self.line.parse::<u32>().ok();
        let line = lines.and_then(|lines| lines.iter().find(|line| Some(line.key) == key));
        let fault = |plain: &str| match line {
            Some(line) => line.measure().fault(plain),
            None => (!is_quantity(plain)).then_some("not_decimal"),
        };
        let code = match decimal(&self.figure.text()) {
            Ok(plain) => plain.as_deref().and_then(fault),
            Err(_) => Some("not_decimal"),
        };
        code.map(say::desk_rule).unwrap_or_default()
    }

    /// As it is sent.
    pub(super) fn edit(&self, need: &str, stance: Stance, behalf: Behalf) -> Edit<InterestBody> {
        let body = self.body(need, stance);
        Edit { owner: behalf, visibility: None, named: Vec::new(), body }
    }

    pub(super) fn body(&self, need: &str, stance: Stance) -> InterestBody {
        let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let [said, _] = self.parts(stance);
        let figure = said.figure.text();
        InterestBody {
            need: need.to_owned(),
            offer: None,
            line: said.line.parse().ok(),
            // As the server counts; what it cannot read is sent as it was typed.
            quantity: decimal(&figure).unwrap_or_else(|_| given(&figure)),
            stance,
            for_state: said.for_state,
            words: given(&said.words),
            reason: given(&said.reason),
        }
    }
}
