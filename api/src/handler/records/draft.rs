//! A record as it would be, and what of it does not hold.

use std::borrow::Cow;
use std::collections::BTreeMap;

use contract::Code as _;
use contract::access::{Action, Audience, Facts, PartyId, Reader, Visibility};
use contract::account::Party;
use contract::life::{self, Standing};
use contract::record::{Kind, Status};

use super::check::{
    fault_of_state, faults_of_named, faults_of_text, let_through, texts_that_stood, unknown_party,
};
use super::{Kept, Subject, is_units};
use crate::store::{BrokenRule, Changed, RecordError, RecordRow};

/// A record as it would be: what the rules are asked about.
#[derive(Clone, Debug)]
pub(in crate::handler) struct Draft<B> {
    pub(in crate::handler) owner: PartyId,
    pub(in crate::handler) visibility: Visibility,
    pub(in crate::handler) named: Vec<PartyId>,
    pub(in crate::handler) body: B,
    /// On whose behalf the unit writes, where that is not the owner.
    pub(in crate::handler) on_behalf: Option<PartyId>,
}

impl<B: Kept> Draft<B> {
    /// The body as the rules look at it: of its texts, they refuse only those that the record did not hold
    /// `before`, a body as JSON.
    pub(in crate::handler) fn seen(&self, before: Option<&str>) -> Result<Cow<'_, B>, RecordError> {
        let before = before.map(serde_json::from_str).transpose()?;
        let stood = before.as_ref().map(texts_that_stood).unwrap_or_default();
        if stood.is_empty() {
            return Ok(Cow::Borrowed(&self.body));
        }
        let value = let_through(serde_json::to_value(&self.body)?, &stood);
        Ok(Cow::Owned(serde_json::from_value(value)?))
    }

    /// What does not hold, for a draft or for more than a draft, with what the record said `before`.
    pub(in crate::handler) fn faults(
        &self,
        id: &str,
        status: Status,
        parties: &BTreeMap<PartyId, Party>,
        before: Option<&str>,
    ) -> Result<Vec<BrokenRule>, RecordError> {
        let of = Subject { id, owner: &self.owner, parties };
        let body = self.seen(before)?;
        let mut faults = faults_of_text(&serde_json::to_value(&*body)?);
        faults.extend(faults_of_named(&self.named, parties));
        if is_units(B::KIND) || matches!(B::KIND, Kind::Exclusion | Kind::Interest) {
            faults.extend(self.faults_of_private());
        }
        faults.extend(body.draft_faults(&of));
        // Where the form is wrong, what it means would be a guess.
        if faults.is_empty() && !matches!(status, Status::Draft | Status::Withdrawn) {
            faults = body.faults(&of);
        }
        Ok(faults)
    }

    /// What the policy needs to know of it before it is made.
    pub(super) fn facts(&self, standing: Standing) -> Facts<'_> {
        Facts::of_new(B::KIND, standing.status, &self.owner, standing.audience)
    }

    /// An owner that nobody knows, or that cannot have a record of this kind.
    pub(super) fn fault_of_owner(
        &self,
        reader: &Reader,
        parties: &BTreeMap<PartyId, Party>,
    ) -> Option<BrokenRule> {
        if B::KIND == Kind::Need {
            return fault_of_state(&self.owner, parties);
        }
        if !parties.contains_key(&self.owner) {
            return Some(unknown_party("owner", &self.owner));
        }
        let is_own = reader.is_isu() && self.owner == reader.party();
        let (code, detail, fix) = match (is_units(B::KIND), is_own) {
            (true, false) => (
                "not_to_be_chosen",
                "a record of this kind belongs to the unit",
                "name the affected State in `state`",
            ),
            (false, true) => (
                "missing_field",
                "the unit has no records of this kind of its own",
                "name the party on whose behalf it is made",
            ),
            (true, true) | (false, false) => return None,
        };
        Some(BrokenRule { path: "owner".to_owned(), code, detail: detail.to_owned(), fix })
    }

    /// Kinds whose audience is none of the sender's to choose.
    fn faults_of_private(&self) -> Vec<BrokenRule> {
        let wrong = |path: &str, detail: &str| BrokenRule {
            path: path.to_owned(),
            code: "not_to_be_chosen",
            detail: detail.to_owned(),
            fix: "leave it out",
        };
        let mut faults = Vec::new();
        if self.visibility != Visibility::Isu {
            faults
                .push(wrong("visibility", "who sees a record of this kind follows from its kind"));
        }
        if !self.named.is_empty() {
            faults.push(wrong("named", "whom a record of this kind names follows from its body"));
        }
        faults
    }

    /// Where it would be seen by more than its owner let see it.
    fn faults_of_widening(&self, before: &RecordRow) -> Vec<BrokenRule> {
        let wider = |path: String, detail: String| BrokenRule {
            path,
            code: "owner_decides",
            detail,
            fix: "ask its owner: the unit can only narrow who sees it",
        };
        let mut faults = Vec::new();
        if Audience::from(before.visibility) < Audience::from(self.visibility) {
            let (now, was) = (self.visibility.code(), before.visibility.code());
            let detail =
                format!("its owner lets it be seen by {was:?}; found {now:?}, which is wider");
            faults.push(wider("visibility".to_owned(), detail));
        }
        for (at, party) in self.named.iter().enumerate() {
            if !before.named.contains(party) {
                let detail = format!("its owner does not name {party:?}");
                faults.push(wider(format!("named[{at}]"), detail));
            }
        }
        faults
    }

    /// What it becomes from what it is, once it stands where `action` leads.
    pub(in crate::handler) fn changed(
        self,
        action: Action,
        reader: &Reader,
        before: &RecordRow,
    ) -> Result<Changed, RecordError> {
        if action.rewrites() {
            let faults = self.faults_of_change(reader, before)?;
            if !faults.is_empty() {
                return Err(refuse::<B>(faults));
            }
        }
        self.put(action, reader, before)
    }

    /// What this reader may not make by an edit of what the record was.
    pub(in crate::handler) fn faults_of_change(
        &self,
        reader: &Reader,
        before: &RecordRow,
    ) -> Result<Vec<BrokenRule>, RecordError> {
        let was: B = serde_json::from_str(&before.body)?;
        let mut faults = self.body.rewrites(&was, before);
        // What its owner has taken in hand once, the unit narrows and never widens.
        if reader.is_isu() && before.own_word && before.owner != reader.party() {
            faults.extend(self.body.consents_anew(&was));
            faults.extend(self.faults_of_widening(before));
        }
        Ok(faults)
    }

    /// The same without asking what an edit may rewrite: for what is taken back before anybody changed it, and so
    /// becomes what its owner had let stand.
    pub(in crate::handler) fn put(
        mut self,
        action: Action,
        reader: &Reader,
        before: &RecordRow,
    ) -> Result<Changed, RecordError> {
        if action.rewrites() {
            let was: B = serde_json::from_str(&before.body)?;
            self.body = self.body.kept_from(&was);
        }
        let in_force = self.body.audience(self.visibility);
        let standing = life::after(action, B::KIND, before.from(action), in_force);
        let convened = self.body.convened();
        let (named, members) = match convened {
            None => (sorted(self.named), None),
            Some(of) if !matches!(standing.status, Status::Draft | Status::Withdrawn) => {
                (sorted(of.named), Some(of.members))
            }
            Some(_) => (Vec::new(), Some(Vec::new())),
        };
        Ok(Changed {
            standing,
            visibility: self.visibility,
            named,
            members,
            body: serde_json::to_string(&self.body)?,
            // What the unit writes into a draft, or into what was sent to it, nobody else has seen.
            // What was withdrawn and comes back as it was, is checked as it was.
            is_checked: match action {
                Action::Publish => reader.is_isu(),
                Action::Edit | Action::Add => {
                    reader.is_isu() && before.standing.status == Status::Published
                }
                Action::Undo => before.checked + 1 == before.version,
                _ => false,
            },
            comments: Vec::new(),
            on_behalf: self.on_behalf.or_else(|| on_behalf(action, reader, &self.owner)),
            by_unit: None,
        })
    }
}

/// In order and each once.
pub(super) fn sorted(mut parties: Vec<PartyId>) -> Vec<PartyId> {
    parties.sort();
    parties.dedup();
    parties
}

/// The owner, where the unit acts in its place; publishing and returning are the unit's own.
pub(in crate::handler) fn on_behalf(
    action: Action,
    reader: &Reader,
    owner: &str,
) -> Option<PartyId> {
    let is_own = matches!(action, Action::Publish | Action::Return | Action::Comment);
    (reader.is_isu() && !is_own && owner != reader.party()).then(|| owner.to_owned())
}

/// The refusal of a record with these faults.
pub(super) fn refuse<B: Kept>(faults: Vec<BrokenRule>) -> RecordError {
    RecordError::Invalid { code: B::INVALID, faults }
}
