//! A closed year with a stated need and every contribution on record.

use std::collections::BTreeMap;

use engine::CaseFile;
use engine::case::{
    AlsoPrefers, Basis, Donor, DonorKind, Line, Need, Offer, OfferYear, Origin, PartyStatus,
    ResourceKind, Visibility,
};

use super::source::{self, Backtest, ClosedYear, Contribution};
use super::{ImportError, StatesTable, blank, day, dollars, finish, grouped, provenance};

const MONITOR: &str = "Landmine and Cluster Munition Monitor, support for mine action";
const STRATEGY: &str =
    "State strategy 2011-2020, quoted by the Landmine and Cluster Munition Monitor";

/// Turns one closed year of the source into a case: the need, and one offer per donor.
///
/// Contributions are public record, so donors keep their names. The matching must then leave
/// open what the record leaves uncovered.
///
/// # Errors
///
/// [`ImportError`] with the record and field.
pub fn backtest(source_text: &str, year: i32) -> Result<CaseFile, ImportError> {
    let source: Backtest = source::read("the closed years", source_text)?;
    let wanted = year.to_string();
    let held =
        || source.cases.iter().map(|closed| closed.year.as_str()).collect::<Vec<_>>().join(", ");
    let closed = source
        .cases
        .iter()
        .find(|closed| closed.year == wanted)
        .ok_or_else(|| ImportError::NoSuchYear { year, held: held() })?;
    let table = StatesTable::built_in();
    let state = table.get(&closed.state_iso3, || "cases.state_iso3".to_owned())?.clone();
    let (mut donors, mut offers) = (Vec::new(), Vec::new());
    for contribution in &closed.donors {
        let name = &table.get(&contribution.donor_iso3, || "cases.donors.donor_iso3".to_owned())?;
        donors.push(donor(&contribution.donor_iso3, &name.name, &name.region));
        offers.push(offer(contribution, &state.iso3, year));
    }
    let title = format!("{}, closed year {year}", state.name);
    let case = CaseFile {
        notes: vec![
            "A closed year: what was needed, and what each donor contributed, as published."
                .to_owned(),
            format!("Caution: {}.", source.note),
            "The need covers the whole programme, mines and all explosive ordnance.".to_owned(),
        ],
        needs: vec![need(closed, year)],
        states: vec![state],
        donors,
        offers,
        ..blank(title, source.label.clone(), day(&format!("{year}-12-31")))
    };
    finish(&case)
}

fn need(closed: &ClosedYear, year: i32) -> Need {
    let stated =
        format!("{} USD, stated as \"more than\" this amount a year", grouped(closed.need_usd));
    let national =
        format!("{} USD of national support, mostly in kind", grouped(closed.national_usd));
    let id = format!("{}-{year}", closed.state_iso3);
    Need {
        state: closed.state_iso3.clone(),
        theme: "A4".to_owned(),
        activity: "LR".to_owned(),
        title: "National mine action programme".to_owned(),
        priority: 1,
        treaties: vec!["APMBC".to_owned(), "CCM".to_owned()],
        deadline: None,
        visibility: Visibility::Public,
        origin: Origin::State,
        source: Some(STRATEGY.to_owned()),
        note: Some(
            "the programme as a whole; theme and activity stand for its greatest part".to_owned(),
        ),
        lines: vec![Line {
            id: format!("{id}.1"),
            kind: ResourceKind::Funding,
            code: None,
            year,
            amount: Some(dollars(closed.need_usd)),
            currency: None,
            quantity: None,
            unit: None,
            unit_cost: None,
            money_may_fill: false,
            already_covered: Some(dollars(closed.national_usd)),
            smallest_part: None,
            provenance: vec![
                provenance("amount", Basis::Stated, STRATEGY, Some(stated)),
                provenance("already_covered", Basis::Stated, MONITOR, Some(national)),
                provenance(
                    "priority",
                    Basis::Assumed,
                    MONITOR,
                    Some("one line, so its priority decides nothing".to_owned()),
                ),
            ],
        }],
        id,
    }
}

fn donor(code: &str, name: &str, region: &str) -> Donor {
    // The source marks a union of States by a code of two letters.
    let is_state = code.len() == 3;
    Donor {
        id: code.to_owned(),
        name: name.to_owned(),
        kind: if is_state { DonorKind::State } else { DonorKind::RegionalOrganisation },
        iso3: is_state.then(|| code.to_owned()),
        region: Some(region.to_owned()),
        party_status: (!is_state).then_some(PartyStatus::NotApplicable),
    }
}

fn offer(contribution: &Contribution, state: &str, year: i32) -> Offer {
    let note = format!(
        "{} USD, sectors: {}",
        grouped(contribution.usd),
        contribution.sectors.replace(';', ", ")
    );
    Offer {
        id: format!("{}-{year}", contribution.donor_iso3),
        donor: contribution.donor_iso3.clone(),
        kind: ResourceKind::Funding,
        title: Some(format!("Contribution on record, {year}")),
        code: None,
        unit: None,
        visibility: Visibility::Public,
        years: vec![OfferYear {
            year,
            amount: Some(dollars(contribution.usd)),
            currency: None,
            quantity: None,
        }],
        states: vec![state.to_owned()],
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
        note: None,
        provenance: vec![provenance("years.amount", Basis::Stated, MONITOR, Some(note))],
    }
}
