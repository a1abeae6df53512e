//! Needs: what an affected State asks for.

use contract::need::{NeedBody, NeedLine};

use super::records::{Filter, Kept, Subject, faults_of_keys, need_faults};
use crate::store::BrokenRule;

impl Kept for NeedBody {
    const PATH: &'static str = "needs";
    const INVALID: &'static str = "invalid_need";

    fn draft_faults(&self, _of: &Subject<'_>) -> Vec<BrokenRule> {
        faults_of_keys("lines", self.lines.iter().map(|line| line.key))
    }

    fn faults(&self, of: &Subject<'_>) -> Vec<BrokenRule> {
        need_faults(self, of)
    }

    fn consents_anew(&self, before: &Self) -> Vec<BrokenRule> {
        let was_shared = |key: u32| before.lines.iter().any(|line| line.key == key && line.shared);
        // Nor under the key of a line that is shared.
        let what = |line: &NeedLine| NeedLine { key: 0, shared: false, ..line.clone() };
        let was_hidden = |line: &NeedLine| {
            let is_same = |was: &&NeedLine| what(was) == what(line);
            let mut same = before.lines.iter().filter(is_same).peekable();
            same.peek().is_some() && same.all(|was| !was.shared)
        };
        let anew = self
            .lines
            .iter()
            .enumerate()
            .filter(|(_, line)| line.shared && (!was_shared(line.key) || was_hidden(line)));
        anew.map(|(at, _)| BrokenRule {
            path: format!("lines[{at}].shared"),
            code: "consent_is_the_states",
            detail: "the State itself consents to showing a line of the need it wrote".to_owned(),
            fix: "ask the State to share the line, with a comment on it",
        })
        .collect()
    }

    fn fits(&self, filter: &Filter) -> bool {
        filter.theme.as_ref().is_none_or(|theme| *theme == self.theme)
            && filter.state.is_none()
            && (filter.kind.is_none() && filter.year.is_none()
                || self.lines.iter().any(|line| {
                    filter.kind.is_none_or(|kind| line.kind == Some(kind))
                        && filter.year.is_none_or(|year| line.year == Some(year))
                }))
    }
}
