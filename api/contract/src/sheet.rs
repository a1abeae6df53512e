//! Needs that come in a sheet: a file of a spreadsheet program, or comma-separated text.
//!
//! A sheet has one row for each line of a need. Rows with the same reference, or the same title,
//! are one need. An import adds and changes; it never takes anything away.

pub mod csv;

use serde::{Deserialize, Serialize};

use crate::access::PartyId;
use crate::code::code_enum;
use crate::record::Author;

code_enum! {
    /// A column of a sheet of needs.
    Column {
        /// The need's reference number, or the State's own name for a new one.
        Reference = "reference",
        /// What the need is called.
        Title = "title",
        /// Theme by Article.
        Theme = "theme",
        /// Activity.
        Activity = "activity",
        /// National priority.
        Priority = "priority",
        /// Treaties that the need serves.
        Treaties = "treaties",
        /// Treaty or national date.
        Deadline = "deadline",
        /// Where the need was stated.
        NeedSource = "need_source",
        /// Cautions and conditions.
        Note = "note",
        /// The line's number in its need.
        Line = "line",
        /// Funding, expertise or in kind.
        Kind = "kind",
        /// What exactly.
        Code = "code",
        /// The line in the State's words.
        Label = "label",
        /// Calendar year.
        Year = "year",
        /// Money asked for.
        Amount = "amount",
        /// Of every figure in money of the line.
        Currency = "currency",
        /// Units asked for.
        Quantity = "quantity",
        /// What is counted.
        Unit = "unit",
        /// Price of one unit.
        UnitCost = "unit_cost",
        /// Whether money may buy the units that nobody gives.
        MoneyMayFill = "money_may_fill",
        /// Met outside the matching.
        AlreadyCovered = "already_covered",
        /// The least that is of use in all.
        SmallestPart = "smallest_part",
        /// How the figure came to be.
        Basis = "basis",
        /// Where the figure comes from.
        Source = "source",
        /// Whether the State consents to the line being shown.
        Shared = "shared",
    }
}

impl Column {
    /// Whether the column speaks of the need as a whole, and not of one line.
    #[must_use]
    pub const fn is_of_need(self) -> bool {
        matches!(
            self,
            Self::Reference
                | Self::Title
                | Self::Theme
                | Self::Activity
                | Self::Priority
                | Self::Treaties
                | Self::Deadline
                | Self::NeedSource
                | Self::Note
        )
    }
}

code_enum! {
    /// What an import does with a row.
    RowVerdict {
        /// It makes a line, or a need.
        Add = "add",
        /// It changes what is kept.
        Change = "change",
        /// It says what is kept already.
        Same = "same",
        /// It cannot be taken.
        Error = "error",
    }
}

/// What would come of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SheetPreview {
    /// Names everything that would be done; sent again to have exactly that done.
    pub digest: String,
    /// The party whose needs they are.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub owner: PartyId,
    /// How many rows there are of each sort, and of needs.
    pub counts: SheetCounts,
    /// Headings that no column has, and that are not looked at.
    pub ignored: Vec<String>,
    /// One for each row that says anything, in the order of the file.
    pub rows: Vec<SheetRow>,
}

/// How many there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SheetCounts {
    /// Rows that add.
    pub add: u32,
    /// Rows that change.
    pub change: u32,
    /// Rows that say what is kept.
    pub same: u32,
    /// Rows that cannot be taken.
    pub error: u32,
    /// Needs that would be made.
    pub needs_made: u32,
    /// Needs that would be changed.
    pub needs_changed: u32,
}

/// What would come of one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SheetRow {
    /// The sheet it stands in; empty for text.
    pub sheet: String,
    /// Its number as a spreadsheet program shows it, from 1.
    pub row: u32,
    /// What would be done.
    pub verdict: RowVerdict,
    /// The need that it speaks of, where there is one.
    pub need: Option<String>,
    /// What the need is called.
    pub title: String,
    /// The line's number in its need; `null` where the row speaks of the need alone.
    pub line: Option<u32>,
    /// What would be another than it is.
    pub changes: Vec<SheetChange>,
    /// Why it cannot be taken.
    pub errors: Vec<SheetFault>,
}

/// A field that would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SheetChange {
    /// Which.
    pub column: Column,
    /// What is kept; `null` where nothing is.
    pub before: Option<String>,
    /// What the row says; `null` where it says nothing.
    pub after: Option<String>,
}

/// What is wrong with a cell, or with a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SheetFault {
    /// The column as a spreadsheet program names it, for example `C`; empty for the whole row.
    pub cell: String,
    /// The heading that stands over it; empty for the whole row.
    pub heading: String,
    /// What stands there.
    pub value: String,
    /// A stable code for programs.
    pub code: String,
    /// The rule, in the language that was asked for.
    pub rule: String,
    /// What to do, in the language that was asked for.
    pub fix: String,
}

/// An import that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SheetImport {
    /// Short and unique.
    pub id: String,
    /// 1, and 2 once it was undone.
    pub version: i64,
    /// The party whose needs they are.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub owner: PartyId,
    /// What the file was called.
    pub file: String,
    /// By whom.
    pub by: Author,
    /// When.
    pub at: String,
    /// What was done with the rows.
    pub counts: SheetCounts,
    /// Needs that it made.
    pub made: Vec<String>,
    /// Needs that it changed.
    pub changed: Vec<String>,
    /// Until when it can be undone.
    pub undo_until: String,
    /// When it was undone.
    pub undone_at: Option<String>,
    /// By whom.
    pub undone_by: Option<Author>,
    /// Whether the reader can undo it now, as far as time goes.
    pub may_undo: bool,
}
