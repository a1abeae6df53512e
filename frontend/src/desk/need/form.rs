//! The form of a need: every field as it was typed, and the steps that change it.

use std::rc::Rc;

use contract::access::Visibility;
use contract::from_code;
use contract::need::{LastKey, NeedBody, next_key};
use contract::record::Edit;
use engine::case::Origin;
use engine::order::sort_by;
use serde::{Deserialize, Serialize};
use yew::Reducible;

use super::catalogue::Price;
use super::line_form::some;
pub(crate) use super::line_form::{LineField, LineForm};

/// A need as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct NeedForm {
    /// The State; empty: the writer's own.
    pub(crate) owner: String,
    /// Theme code.
    pub(crate) theme: String,
    /// Activity code.
    pub(crate) activity: String,
    /// In the State's words.
    pub(crate) title: String,
    /// `1` to `3`, or empty.
    pub(crate) priority: String,
    /// Treaties that it serves.
    pub(crate) treaties: Vec<String>,
    /// `2030-08-01`, or empty.
    pub(crate) deadline: String,
    /// Who stated it.
    pub(crate) origin: Option<Origin>,
    /// Where it was stated.
    pub(crate) source: String,
    /// Cautions and conditions.
    pub(crate) note: String,
    /// Who sees it once it is published; nothing chosen: the unit.
    pub(crate) visibility: Option<Visibility>,
    /// Parties that it names.
    pub(crate) named: Vec<String>,
    /// In order.
    pub(crate) lines: Vec<LineForm>,
    /// The greatest key of lines that are gone.
    pub(super) last_key: u32,
}

/// A text of the need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Owner,
    Theme,
    Activity,
    Title,
    Priority,
    Deadline,
    Source,
    Note,
    Visibility,
}

/// A step of writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A text of the need.
    Set(Field, String),
    /// Who states it.
    Origin(Origin),
    /// A treaty on or off.
    Treaty(String, bool),
    /// A named party on or off.
    Name(String, bool),
    /// A text of the line with the key.
    SetLine(u32, LineField, String),
    /// Consent for the line with the key.
    Share(u32, bool),
    /// A price that was paid elsewhere for the line with the key.
    Price(u32, Box<Price>),
    /// Consent for every line.
    ShareAll(bool),
    /// Whether money may fill the line with the key.
    Fill(u32, bool),
    /// A line more, like the last one in year and currency.
    Add,
    /// The line with the key once more, for the year after.
    Duplicate(u32),
    /// The line with the key away.
    Remove(u32),
    /// What was last removed back, what was last pasted or taken away.
    Undo,
    /// The server has it: what was removed is gone, and its key is given to no other line.
    Saved,
    /// The line with the key one place up.
    Up(u32),
    /// The line with the key one place down.
    Down(u32),
    /// Lines from a spreadsheet, behind the others.
    Paste(Vec<LineForm>),
    /// Another form.
    Replace(Box<NeedForm>),
}

/// What Undo takes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Undoable {
    /// A line was removed from this place, from 0.
    Removed(usize),
    /// So many lines were pasted.
    Pasted(usize),
    /// A price was taken for the line at this place, from 0.
    Priced(usize),
}

/// The form, and what it was before what can be undone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Writing {
    /// As it is typed.
    pub(crate) form: NeedForm,
    /// For Undo, until the next step.
    pub(crate) undo: Option<(Undoable, NeedForm)>,
}

impl Reducible for Writing {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        let mut form = self.form.clone();
        let done = match &step {
            Step::Remove(key) => form.at(*key).map(Undoable::Removed),
            Step::Price(key, _) => form.at(*key).map(Undoable::Priced),
            Step::Paste(lines) if !lines.is_empty() => Some(Undoable::Pasted(lines.len())),
            _ => None,
        };
        if let (Step::Undo, Some((_, before))) = (&step, &self.undo) {
            // A key that was given meanwhile may be with the server by now.
            let last_key = form.next_key() - 1;
            form = NeedForm { last_key: before.last_key.max(last_key), ..before.clone() };
        } else {
            form.take(step);
        }
        Rc::new(Self { form, undo: done.map(|done| (done, self.form.clone())) })
    }
}

impl NeedForm {
    fn take(&mut self, step: Step) {
        match step {
            Step::Set(Field::Visibility, code) => self.visibility = from_code(&code),
            Step::Set(field, text) => *self.text(field) = text,
            Step::Origin(origin) => self.origin = Some(origin),
            Step::Treaty(name, on) => switch(&mut self.treaties, name, on),
            Step::Name(party, on) => switch(&mut self.named, party, on),
            Step::SetLine(key, field, text) => {
                if let Some(line) = self.line(key) {
                    *line.text(field) = text;
                }
            }
            Step::Share(key, on) => {
                if let Some(line) = self.line(key) {
                    line.shared = on;
                }
            }
            Step::Price(key, price) => {
                if let Some(line) = self.line(key) {
                    line.take_price(&price);
                }
            }
            Step::ShareAll(on) => self.lines.iter_mut().for_each(|line| line.shared = on),
            Step::Fill(key, on) => {
                if let Some(line) = self.line(key) {
                    line.money_may_fill = on;
                }
            }
            Step::Add => self.add(),
            Step::Duplicate(key) => self.duplicate(key),
            Step::Remove(key) => {
                if let Some(at) = self.at(key) {
                    self.last_key = self.last_key.max(key);
                    self.lines.remove(at);
                }
            }
            Step::Up(key) => {
                if let Some(at) = self.at(key).filter(|at| *at > 0) {
                    self.lines.swap(at, at - 1);
                }
            }
            Step::Down(key) => {
                if let Some(at) = self.at(key).filter(|at| at + 1 < self.lines.len()) {
                    self.lines.swap(at, at + 1);
                }
            }
            Step::Paste(lines) => {
                for line in lines {
                    let key = self.next_key();
                    self.lines.push(LineForm { key, ..line });
                }
            }
            Step::Replace(form) => *self = *form,
            // The writing knows what was before.
            Step::Undo | Step::Saved => {}
        }
    }

    fn text(&mut self, field: Field) -> &mut String {
        match field {
            Field::Owner => &mut self.owner,
            Field::Theme => &mut self.theme,
            Field::Activity => &mut self.activity,
            Field::Title => &mut self.title,
            Field::Priority => &mut self.priority,
            Field::Deadline => &mut self.deadline,
            Field::Source => &mut self.source,
            // Visibility is no text; the step before has set it.
            Field::Note | Field::Visibility => &mut self.note,
        }
    }

    fn at(&self, key: u32) -> Option<usize> {
        self.lines.iter().position(|line| line.key == key)
    }

    fn line(&mut self, key: u32) -> Option<&mut LineForm> {
        self.lines.iter_mut().find(|line| line.key == key)
    }

    /// A key that no line has or had.
    pub(crate) fn next_key(&self) -> u32 {
        next_key(self.lines.iter().map(|line| line.key), self.last_key)
    }

    /// With keys of their own for lines that `theirs` has no more: the key of a line that is gone is given to no other.
    pub(crate) fn beside(mut self, theirs: &NeedBody) -> Self {
        let next = theirs.next_key();
        self.last_key = self.last_key.max(next - 1);
        for at in 0..self.lines.len() {
            let key = self.lines[at].key;
            if key < next && !theirs.lines.iter().any(|line| line.key == key) {
                self.lines[at].key = self.next_key();
            }
        }
        self
    }

    fn add(&mut self) {
        let key = self.next_key();
        let line = self.lines.last().map_or_else(LineForm::default, |last| LineForm {
            kind: last.kind.clone(),
            year: last.year.clone(),
            currency: last.currency.clone(),
            shared: last.shared,
            ..LineForm::default()
        });
        let kind = if line.kind.is_empty() { "funding".to_owned() } else { line.kind };
        let currency = if line.currency.is_empty() { "USD".to_owned() } else { line.currency };
        self.lines.push(LineForm { key, kind, currency, ..line });
    }

    fn duplicate(&mut self, key: u32) {
        let new = self.next_key();
        if let Some(at) = self.at(key) {
            let line = self.lines[at].clone();
            let next = line.year.trim().parse::<i32>().ok().and_then(|year| year.checked_add(1));
            let year = next.map_or_else(|| line.year.clone(), |year| year.to_string());
            self.lines.insert(at + 1, LineForm { key: new, year, ..line });
        }
    }

    /// What is sent, once every figure can be read ([`unread`](super::unread)).
    pub(crate) fn to_edit(&self) -> Edit<NeedBody> {
        Edit {
            owner: some(&self.owner),
            visibility: self.visibility,
            named: self.named.clone(),
            body: NeedBody {
                theme: self.theme.clone(),
                activity: self.activity.clone(),
                title: self.title.trim().to_owned(),
                priority: self.priority.parse().ok(),
                treaties: self.treaties.clone(),
                deadline: some(&self.deadline),
                origin: self.origin,
                source: some(&self.source),
                note: some(&self.note),
                lines: self.lines.iter().map(LineForm::to_line).collect(),
                last_key: LastKey(self.last_key),
            },
        }
    }

    /// The form of what was sent before, in the separators of the language.
    pub(crate) fn of(owner: &str, edit: &Edit<NeedBody>) -> Self {
        let body = &edit.body;
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        Self {
            owner: owner.to_owned(),
            theme: body.theme.clone(),
            activity: body.activity.clone(),
            title: body.title.clone(),
            priority: body.priority.map_or_else(String::new, |priority| priority.to_string()),
            treaties: body.treaties.clone(),
            deadline: text(&body.deadline),
            origin: body.origin,
            source: text(&body.source),
            note: text(&body.note),
            visibility: edit.visibility,
            named: edit.named.clone(),
            lines: body.lines.iter().map(LineForm::of).collect(),
            last_key: body.last_key.0,
        }
    }
}

fn switch(list: &mut Vec<String>, entry: String, on: bool) {
    list.retain(|other| *other != entry);
    if on {
        list.push(entry);
        sort_by(list, Ord::cmp);
    }
}
