//! A need in the form of a draft.

use engine::case::{Basis, Origin, ResourceKind};
use serde::{Deserialize, Serialize};

mod measure;

pub use measure::{Measure, is_quantity};

/// The keys that a line, or another entry of a list, may have: keys are counted up from the greatest,
/// so that one near the end of the numbers would leave none for what is to come.
pub const KEYS: std::ops::RangeInclusive<u32> = 1..=1_000_000;

/// What an affected State asks for. Anything may be missing until it is submitted; then the
/// rules of `coalition-case/1` hold, and every one that does not is named with its field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct NeedBody {
    /// Theme by Article, for example `A4`.
    pub theme: String,
    /// Activity, for example `BAC`.
    pub activity: String,
    /// In the State's words.
    pub title: String,
    /// National priority: 1 (first) to 3.
    pub priority: Option<u8>,
    /// Treaties the need serves.
    pub treaties: Vec<String>,
    /// Treaty or national date, `2030-08-01`.
    pub deadline: Option<String>,
    /// Who stated it; the State itself where absent. A need that others stated becomes the State's own,
    /// with every line as it is, by an edit that says so.
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::code::optional::<Origin>))]
    pub origin: Option<Origin>,
    /// Where it was stated: plan, request, report.
    pub source: Option<String>,
    /// Cautions and conditions.
    pub note: Option<String>,
    /// One resource in one year each.
    pub lines: Vec<NeedLine>,
    /// The greatest key that any line of it ever had: what names a line that was removed must not come
    /// to name another. The server keeps it, and tells it to whoever may change the need; 0 where it has
    /// not yet.
    #[cfg_attr(feature = "openapi", schema(value_type = u32))]
    #[serde(skip_serializing_if = "LastKey::is_none")]
    pub last_key: LastKey,
}

/// A number that says nothing of a need: needs that differ in it alone say the same, and are equal.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LastKey(pub u32);

impl PartialEq for LastKey {
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

impl Eq for LastKey {}

impl LastKey {
    #[cfg_attr(
        target_pointer_width = "64",
        expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields by reference")
    )]
    const fn is_none(&self) -> bool {
        self.0 == 0
    }
}

/// The name of [`NeedBody::last_key`], which no reader of changes asks about.
pub const LAST_KEY: &str = "last_key";

impl NeedBody {
    /// A key for a new line, which no line has or had.
    #[must_use]
    pub fn next_key(&self) -> u32 {
        next_key(self.lines.iter().map(|line| line.key), self.last_key.0)
    }

    /// The same, which remembers the keys that it had `before`, too.
    #[must_use]
    pub fn remembering(self, before: &Self) -> Self {
        let last_key = self.next_key().max(before.next_key()) - 1;
        Self { last_key: LastKey(last_key), ..self }
    }
}

/// The key after all of these, and after the greatest that any line had.
pub fn next_key(keys: impl Iterator<Item = u32>, last_key: u32) -> u32 {
    keys.fold(last_key, u32::max).saturating_add(1)
}

impl NeedBody {
    /// Who stated it, where that is not the State itself.
    #[must_use]
    pub fn others(&self) -> Option<Origin> {
        self.origin.filter(|origin| *origin != Origin::State)
    }
}

/// One resource in one year, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct NeedLine {
    /// Unique in the need: a number that stays when lines are moved or removed.
    pub key: u32,
    /// Whether the State consents to this line being shown to the audience of the need.
    pub shared: bool,
    /// Funding, expertise or in kind.
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::code::optional::<ResourceKind>))]
    pub kind: Option<ResourceKind>,
    /// What exactly, for expertise and goods; for funding, the catalogue entry if any.
    pub code: Option<String>,
    /// In the State's words.
    pub label: Option<String>,
    /// Calendar year.
    pub year: Option<i32>,
    /// Funding: decimal string; absent is *to be costed*.
    pub amount: Option<String>,
    /// ISO 4217.
    pub currency: Option<String>,
    /// Whole units; absent is *to be costed*.
    pub quantity: Option<i64>,
    /// What `quantity` counts.
    pub unit: Option<String>,
    /// Price of one unit, as a decimal string.
    pub unit_cost: Option<String>,
    /// Whether money may buy the units that nobody gives.
    pub money_may_fill: bool,
    /// Met outside this matching.
    pub already_covered: Option<String>,
    /// The least that is of use in all, with what is covered and committed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smallest_part: Option<String>,
    /// How the figure came to be.
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::code::optional::<Basis>))]
    pub basis: Option<Basis>,
    /// Where the figure comes from.
    pub source: Option<String>,
}
