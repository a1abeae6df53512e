//! The source files as they are published: one struct per JSON object, unknown fields refused.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::ImportError;

/// Reads a source file.
pub(super) fn read<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, ImportError> {
    serde_json::from_str(text)
        .map_err(|error| ImportError::NotReadable { file, detail: error.to_string() })
}

/// The illustrative case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Illustrative {
    pub(super) title: String,
    pub(super) label: String,
    pub(super) built_from: String,
    pub(super) currency: String,
    pub(super) case_states: Vec<String>,
    pub(super) warnings: Vec<String>,
    pub(super) needs: Vec<Need>,
    pub(super) offers: Vec<Offer>,
    pub(super) in_kind_and_expertise_offers: Vec<OtherOffer>,
}

/// A line of need.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Need {
    pub(super) id: String,
    pub(super) state_iso3: String,
    pub(super) article_theme: String,
    pub(super) activity: String,
    pub(super) resource_kind: String,
    pub(super) priority: String,
    pub(super) amount_usd: Option<i64>,
    pub(super) amount_low_usd: Option<i64>,
    pub(super) amount_high_usd: Option<i64>,
    pub(super) already_funded_usd: Option<i64>,
    pub(super) already_funded_note: String,
    #[expect(
        dead_code,
        reason = "the difference of two other fields: read so that the file is known to be whole"
    )]
    pub(super) gap_usd: Option<i64>,
    pub(super) quantity: Option<serde_json::Number>,
    pub(super) unit: Option<String>,
    pub(super) amount_basis: String,
    pub(super) period: String,
    pub(super) need_origin: String,
    pub(super) source_rows: String,
    pub(super) note: String,
}

/// An offer of money.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Offer {
    pub(super) id: String,
    #[serde(rename = "donor")]
    #[expect(dead_code, reason = "a real name, which must not stand beside an assumed amount")]
    pub(super) donor_name: String,
    pub(super) donor_iso3: String,
    pub(super) ccm_state_party: String,
    pub(super) resource_kind: String,
    pub(super) observed_usd: i64,
    pub(super) capacity_usd: i64,
    pub(super) capacity_assumption: String,
    pub(super) capacity_method: String,
    pub(super) years: Vec<String>,
    pub(super) geographic_priorities: Vec<Past>,
    pub(super) themes: Vec<String>,
    #[expect(dead_code, reason = "describes one real donor, so it would name it")]
    pub(super) known_constraint: String,
    #[expect(dead_code, reason = "names the real donor's profile")]
    pub(super) constraint_source: Vec<String>,
}

/// Past support to one State.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Past {
    pub(super) iso3: String,
    #[expect(dead_code, reason = "part of the sum that the offer states")]
    pub(super) usd: i64,
    #[expect(dead_code, reason = "the offer lists the years")]
    pub(super) year: String,
    #[expect(dead_code, reason = "the offer lists the themes")]
    pub(super) sectors: String,
    #[expect(dead_code, reason = "the page of one real donor, so it would name it")]
    pub(super) source: String,
}

/// An offer of goods or expertise.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OtherOffer {
    pub(super) id: String,
    #[serde(rename = "donor")]
    #[expect(dead_code, reason = "a real name, which must not stand beside an assumed amount")]
    pub(super) donor_name: String,
    pub(super) donor_iso3: String,
    pub(super) resource_kind: String,
    pub(super) what: String,
    pub(super) quantity: Option<i64>,
    pub(super) unit: Option<String>,
    pub(super) capacity_usd: Option<i64>,
    pub(super) year: Option<i32>,
    pub(super) geographic_priorities: Vec<String>,
    pub(super) source: String,
}

/// The closed years.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Backtest {
    pub(super) label: String,
    #[expect(dead_code, reason = "speaks to the reader of the source")]
    pub(super) purpose: String,
    pub(super) note: String,
    pub(super) cases: Vec<ClosedYear>,
}

/// One closed year.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClosedYear {
    pub(super) state_iso3: String,
    pub(super) year: String,
    pub(super) need_usd: i64,
    pub(super) national_usd: i64,
    pub(super) donors: Vec<Contribution>,
    #[expect(dead_code, reason = "the sum of the contributions")]
    pub(super) international_usd: i64,
    #[expect(dead_code, reason = "what the matching must find, so it must not be told")]
    pub(super) expected_uncovered_usd: i64,
}

/// What a donor contributed in a closed year.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Contribution {
    pub(super) donor_iso3: String,
    pub(super) usd: i64,
    pub(super) sectors: String,
}
