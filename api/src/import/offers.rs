//! The offers of the illustrative case.

use std::collections::BTreeMap;

use engine::case::{AlsoPrefers, Basis, Offer, OfferYear, Provenance, ResourceKind, Visibility};

use super::donors::Donors;
use super::illustrative::YEAR;
use super::source::{self, Illustrative};
use super::{ImportError, dollars, grouped, provenance};

/// Without the page of the donor's country, which would name it.
const MONITOR: &str = "Landmine and Cluster Munition Monitor, support for mine action";
const REMARK: &str = "assumed for demonstration; nobody made this offer";

/// All offers of the source, numbered within each donor.
pub(super) fn offers(source: &Illustrative, donors: &Donors) -> Result<Vec<Offer>, ImportError> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    let mut list = Vec::new();
    for offer in &source.offers {
        list.push(funding(offer, id(donors, &mut counts, &offer.donor_iso3))?);
    }
    for offer in &source.in_kind_and_expertise_offers {
        list.push(other(offer, id(donors, &mut counts, &offer.donor_iso3))?);
    }
    Ok(list)
}

/// The donor's id, and the id of its next offer.
fn id<'a>(donors: &Donors, counts: &mut BTreeMap<&'a str, u32>, key: &'a str) -> (String, String) {
    let donor = donors.get(key).id.clone();
    let count = counts.entry(key).or_insert(0);
    *count += 1;
    let offer = format!("{donor}-{count}");
    (donor, offer)
}

fn blank((donor, id): (String, String), kind: ResourceKind) -> Offer {
    Offer {
        id,
        donor,
        kind,
        title: None,
        code: None,
        unit: None,
        visibility: Visibility::Public,
        years: Vec::new(),
        states: Vec::new(),
        excluded_states: Vec::new(),
        regions: Vec::new(),
        excluded_regions: Vec::new(),
        themes: Vec::new(),
        excluded_themes: Vec::new(),
        activities: Vec::new(),
        excluded_activities: Vec::new(),
        ldc_only: false,
        oda_only: false,
        min_grant: None,
        max_per_state: None,
        max_states: None,
        max_share_of_line: None,
        needs_co_funding: false,
        preferences: BTreeMap::new(),
        also_prefers: AlsoPrefers::default(),
        expires: None,
        note: Some(REMARK.to_owned()),
        provenance: Vec::new(),
    }
}

fn funding(offer: &source::Offer, ids: (String, String)) -> Result<Offer, ImportError> {
    if offer.resource_kind != "funding" {
        let place = format!("offers[{}].resource_kind", offer.id);
        return Err(ImportError::UnknownWord { place, word: offer.resource_kind.clone() });
    }
    let capacity = format!(
        "{}; past support on record: {} USD in all ({}); method: {}",
        offer.capacity_assumption,
        grouped(offer.observed_usd),
        offer.years.join(", "),
        offer.capacity_method,
    );
    Ok(Offer {
        years: vec![OfferYear {
            year: YEAR,
            amount: Some(dollars(offer.capacity_usd)),
            currency: None,
            quantity: None,
        }],
        states: offer.geographic_priorities.iter().map(|past| past.iso3.clone()).collect(),
        themes: themes(offer)?,
        provenance: vec![
            provenance("years.amount", Basis::Assumed, MONITOR, Some(capacity)),
            year(),
            provenance(
                "states",
                Basis::Derived,
                MONITOR,
                Some("States of the case with past support on record".to_owned()),
            ),
            provenance(
                "themes",
                Basis::Derived,
                MONITOR,
                Some("sectors of past support on record".to_owned()),
            ),
        ],
        ..blank(ids, ResourceKind::Funding)
    })
}

/// Sectors of past support as themes; support without a stated sector gives no limit.
fn themes(offer: &source::Offer) -> Result<Vec<String>, ImportError> {
    let mut themes: Vec<&str> = Vec::new();
    for word in &offer.themes {
        match word.as_str() {
            "clearance" => themes.push("A4"),
            "eore" => themes.push("A4.2"),
            "va" => themes.push("A5"),
            "capacity" | "coordination" => themes.extend(["A6", "X.IM"]),
            "unspecified" => return Ok(Vec::new()),
            other => {
                let place = format!("offers[{}].themes", offer.id);
                return Err(ImportError::UnknownWord { place, word: other.to_owned() });
            }
        }
    }
    themes.sort_unstable();
    themes.dedup();
    Ok(themes.into_iter().map(str::to_owned).collect())
}

/// Goods and expertise: the phrase of the source, and what it becomes. The phrases are
/// shortened where the source's words describe one real donor.
const OTHER: [(&str, &str, &str, &str); 5] = [
    ("seconded experts", "Seconded experts", "seconded_expert", "expert"),
    (
        "training at the Regional School for Humanitarian Demining in Lebanon",
        "Training places",
        "training",
        "place",
    ),
    ("clearance support in kind", "Clearance support", "clearance_support", "item"),
    ("clearance equipment to the Government", "Clearance equipment", "clearance_equipment", "item"),
    ("clearance vehicle", "Clearance vehicle", "clearance_vehicle", "vehicle"),
];

fn other(offer: &source::OtherOffer, ids: (String, String)) -> Result<Offer, ImportError> {
    let unknown = |field: &str, word: &str| ImportError::UnknownWord {
        place: format!("in_kind_and_expertise_offers[{}].{field}", offer.id),
        word: word.to_owned(),
    };
    let kind = match offer.resource_kind.as_str() {
        "expertise" => ResourceKind::Expertise,
        "in_kind" => ResourceKind::InKind,
        word => return Err(unknown("resource_kind", word)),
    };
    let (_, title, code, unit) = OTHER
        .iter()
        .find(|(what, ..)| *what == offer.what)
        .ok_or_else(|| unknown("what", &offer.what))?;
    let figure = match (offer.quantity, offer.capacity_usd) {
        (Some(_), _) => {
            let counted = offer.unit.as_deref().map(|unit| format!("counted as: {unit}; "));
            let note = format!(
                "{}past support taken as the capacity of {YEAR}",
                counted.unwrap_or_default()
            );
            provenance("years.quantity", Basis::Assumed, MONITOR, Some(note))
        }
        (None, Some(value)) => {
            let when = offer.year.map(|year| format!(" in {year}")).unwrap_or_default();
            let note = format!(
                "only a value is on record, {} USD{when}; the number of units is not known and is not computed from it",
                grouped(value)
            );
            provenance("years.quantity", Basis::Stated, MONITOR, Some(note))
        }
        (None, None) => return Err(unknown("quantity", "null")),
    };
    let table = format!("{MONITOR} (table {})", offer.source);
    Ok(Offer {
        title: Some((*title).to_owned()),
        code: Some((*code).to_owned()),
        unit: Some((*unit).to_owned()),
        years: vec![OfferYear {
            year: YEAR,
            amount: None,
            currency: None,
            quantity: offer.quantity,
        }],
        states: offer.geographic_priorities.clone(),
        provenance: vec![
            figure,
            year(),
            provenance(
                "states",
                Basis::Derived,
                &table,
                Some("States of past support on record".to_owned()),
            ),
        ],
        ..blank(ids, kind)
    })
}

fn year() -> Provenance {
    provenance(
        "years.year",
        Basis::Assumed,
        MONITOR,
        Some(format!("past support is placed in {YEAR}, the year of all lines")),
    )
}
