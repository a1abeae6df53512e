//! An offer in the form of a draft.

use std::collections::BTreeMap;

use engine::case::{AlsoPrefers, ResourceKind};
use serde::{Deserialize, Serialize};

use crate::code::code_enum;

/// What a donor can give, with its limits. Anything may be missing until it is submitted; then
/// the rules of `coalition-case/1` hold. The fields are those of an offer in a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct OfferBody {
    /// Funding, expertise or in kind.
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::code::optional::<ResourceKind>))]
    pub kind: Option<ResourceKind>,
    /// In the donor's words.
    pub title: String,
    /// What exactly, for expertise and goods.
    pub code: Option<String>,
    /// What quantities count.
    pub unit: Option<String>,
    /// How much in each year.
    pub years: Vec<OfferYear>,
    /// States it may go to; with `regions`, either suffices; both empty: any.
    pub states: Vec<String>,
    /// States it may not go to.
    pub excluded_states: Vec<String>,
    /// Regions or subregions it may go to.
    pub regions: Vec<String>,
    /// Regions or subregions it may not go to.
    pub excluded_regions: Vec<String>,
    /// Themes it may serve; empty: any.
    pub themes: Vec<String>,
    /// Themes it may not serve.
    pub excluded_themes: Vec<String>,
    /// Activities it may serve; empty: any.
    pub activities: Vec<String>,
    /// Activities it may not serve.
    pub excluded_activities: Vec<String>,
    /// Only for least developed countries.
    pub ldc_only: bool,
    /// Only for States eligible for official development assistance.
    pub oda_only: bool,
    /// The least that a State may receive, if it receives anything.
    pub min_grant: Option<String>,
    /// The most that one State may receive in one year.
    pub max_per_state: Option<String>,
    /// The most States it may go to.
    pub max_states: Option<u32>,
    /// The greatest share of one line, as a decimal string from 0 to 1.
    pub max_share_of_line: Option<String>,
    /// Only beside another contributor.
    pub needs_co_funding: bool,
    /// State to weight, 1 to 9; greater is preferred.
    pub preferences: BTreeMap<String, u8>,
    /// Themes, regions and years to weight; a preference rules nothing out.
    #[serde(skip_serializing_if = "AlsoPrefers::is_empty")]
    #[cfg_attr(feature = "openapi", schema(schema_with = also_prefers))]
    pub also_prefers: AlsoPrefers,
    /// Last day on which the offer stands.
    pub expires: Option<String>,
    /// Conditions that no rule can hold; shown, never enforced.
    pub note: Option<String>,
}

impl OfferBody {
    /// What is preferred of one kind, by weight.
    #[must_use]
    pub const fn weights(&self, of: Preferred) -> &BTreeMap<String, u8> {
        match of {
            Preferred::States => &self.preferences,
            Preferred::Regions => &self.also_prefers.regions,
            Preferred::Themes => &self.also_prefers.themes,
            Preferred::Years => &self.also_prefers.years,
        }
    }

    /// The same, to be changed.
    #[must_use]
    pub const fn weights_mut(&mut self, of: Preferred) -> &mut BTreeMap<String, u8> {
        match of {
            Preferred::States => &mut self.preferences,
            Preferred::Regions => &mut self.also_prefers.regions,
            Preferred::Themes => &mut self.also_prefers.themes,
            Preferred::Years => &mut self.also_prefers.years,
        }
    }
}

code_enum! {
    /// A kind of what a donor may prefer.
    Preferred {
        /// By code.
        States = "states",
        /// Regions or subregions, by name.
        Regions = "regions",
        /// By code.
        Themes = "themes",
        /// In four digits.
        Years = "years",
    }
}

/// Three objects of weights, each of which may be left out.
#[cfg(feature = "openapi")]
fn also_prefers() -> utoipa::openapi::Object {
    use utoipa::openapi::{ObjectBuilder, Type};
    let weight =
        || ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(1)).maximum(Some(9));
    let weights = |says: &str| {
        let weights = ObjectBuilder::new().schema_type(Type::Object).description(Some(says));
        weights.additional_properties(Some(weight()))
    };
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .description(Some("Themes, regions and years to weight; a preference rules nothing out."))
        .property("themes", weights("Theme to weight, 1 to 9; greater is preferred."))
        .property("regions", weights("Region or subregion to weight, 1 to 9."))
        .property("years", weights("Calendar year in four digits to weight, 1 to 9."))
        .build()
}

/// What an offer holds in one year, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct OfferYear {
    /// Calendar year.
    pub year: Option<i32>,
    /// Funding: decimal string.
    pub amount: Option<String>,
    /// ISO 4217.
    pub currency: Option<String>,
    /// Expertise and goods: whole units.
    pub quantity: Option<i64>,
}
