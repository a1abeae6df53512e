//! Needs: what an affected State asks for.

use contract::Code as _;
use contract::access::Reader;
use contract::need::{LastKey, NeedBody, NeedLine};
use engine::case::{Origin, ResourceKind};

use super::records::{Filter, Kept, Subject, faults_of_keys, need_faults};
use crate::store::{BrokenRule, RecordRow};

impl Kept for NeedBody {
    const PATH: &'static str = "needs";
    const INVALID: &'static str = "invalid_need";

    /// Which keys there were is the server's to remember.
    fn completed(self, _reader: &Reader) -> Self {
        Self { last_key: LastKey::default(), ..self }
    }

    fn draft_faults(&self, _of: &Subject<'_>) -> Vec<BrokenRule> {
        faults_of_keys("lines", self.lines.iter().map(|line| line.key))
    }

    fn faults(&self, of: &Subject<'_>) -> Vec<BrokenRule> {
        need_faults(self, of)
    }

    fn kept_from(self, before: &Self) -> Self {
        self.remembering(before)
    }

    /// Others may have pledged or committed a quantity to a line since the unit checked the need, and
    /// what they named must not come to count in another unit or currency, nor to name another line.
    fn rewrites(&self, before: &Self, from: &RecordRow) -> Vec<BrokenRule> {
        if from.checked == 0 {
            return Vec::new();
        }
        let mut faults = Vec::new();
        for (at, line) in self.lines.iter().enumerate() {
            let Some(was) = before.lines.iter().find(|was| was.key == line.key) else {
                if line.key < before.next_key() {
                    faults.push(key_of_another(at, line.key));
                }
                continue;
            };
            if let Some((field, now, before)) = counts_otherwise(line, was) {
                faults.push(BrokenRule {
                    path: format!("lines[{at}].{field}"),
                    code: "line_counts_otherwise",
                    detail: format!(
                        "others may have named a quantity of this line, which counts in {before:?}; \
                         found {now:?}"
                    ),
                    fix: "leave it, remove the line, and ask for the other with a new line",
                });
            }
        }
        faults
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
        let anew = anew.map(|(at, _)| BrokenRule {
            path: format!("lines[{at}].shared"),
            code: "consent_is_the_states",
            detail: "the State itself consents to showing a line of the need it wrote".to_owned(),
            fix: "ask the State to share the line, with a comment on it",
        });
        anew.chain(stated_by_another(self, before)).collect()
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

/// That a need which others stated would be the State's own, or the other way round.
fn stated_by_another(now: &NeedBody, was: &NeedBody) -> Option<BrokenRule> {
    (now.others().is_some() != was.others().is_some()).then(|| {
        let code = |body: &NeedBody| body.origin.unwrap_or(Origin::State).code();
        BrokenRule {
            path: "origin".to_owned(),
            code: "owner_decides",
            detail: format!(
                "the State itself says whether it states a need that it wrote; found {:?} in place of {:?}",
                code(now),
                code(was)
            ),
            fix: "ask the State to state the need as its own, with a comment",
        }
    })
}

/// That a line has the key of one that is gone.
fn key_of_another(at: usize, key: u32) -> BrokenRule {
    BrokenRule {
        path: format!("lines[{at}].key"),
        code: "line_counts_otherwise",
        detail: format!(
            "others may have named a quantity of a line that had this key and is gone; found {key}"
        ),
        fix: "give a new line a key after `last_key`",
    }
}

/// The field by which a quantity of a line would count as something else, with what it is and was.
fn counts_otherwise(now: &NeedLine, was: &NeedLine) -> Option<(&'static str, String, String)> {
    let kind = |line: &NeedLine| line.kind.map_or("", ResourceKind::code).to_owned();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let is_money = |line: &NeedLine| line.measure().is_money();
    let mut fields = vec![("kind", kind(now), kind(was))];
    if !is_money(now) && !is_money(was) {
        fields.push(("code", text(&now.code), text(&was.code)));
        fields.push(("unit", text(&now.unit), text(&was.unit)));
    } else if is_money(now) && is_money(was) {
        fields.push(("currency", text(&now.currency), text(&was.currency)));
    }
    // What was left open may be filled in.
    fields.into_iter().find(|(_, now, was)| now != was && !was.is_empty())
}
