//! The parties that come with the data: States and bodies that public records name, and the
//! unit. Names are those of the sources; a name or a fact that they do not give stays empty.

use std::collections::BTreeMap;

use contract::account::{Article4, Names, Party, PartyKind};
use serde::Deserialize;

use crate::import::{ImportError, StatesTable};
use crate::store::UNIT;

const STATES: &str = include_str!("../data/states.csv");
const SIGNATORIES: &str = include_str!("../data/signatories.csv");
const ARTICLE4: &str = include_str!("../data/article4.csv");

/// A row of `states.csv`.
#[derive(Deserialize)]
struct Row {
    iso3: String,
    name: String,
    official_fr: String,
    official_es: String,
    official_ar: String,
    official_ru: String,
    official_zh: String,
    status: String,
    region: String,
    subregion: String,
    ldc: String,
}

/// A row of `signatories.csv`.
#[derive(Deserialize)]
struct Signatory {
    iso3: String,
}

/// A row of `article4.csv`; how the deadline stands is there for whoever keeps the table.
#[derive(Deserialize)]
struct Duty {
    iso3: String,
    /// Empty where it is not reported.
    deadline: String,
    source: String,
    url: String,
}

/// Every party that comes with the data, by id.
///
/// # Errors
///
/// [`ImportError`] where a table that is compiled in does not read.
pub fn from_data() -> Result<Vec<Party>, ImportError> {
    let facts = StatesTable::parse(STATES)?;
    let mut parties = BTreeMap::new();
    for row in rows::<Row>("the table of States", STATES)? {
        let oda = facts.entry(&row.iso3).is_some_and(|entry| entry.oda);
        parties.insert(row.iso3.clone(), state_party(row, oda));
    }
    let signatories = rows::<Signatory>("the table of signatories", SIGNATORIES)?;
    for entry in facts.entries() {
        // Outside the table of States Parties, the import knows a name and a region.
        parties.entry(entry.iso3.clone()).or_insert_with(|| {
            let is_state = entry.iso3.len() == 3;
            let has_signed = signatories.iter().any(|row| row.iso3 == entry.iso3);
            let (kind, status) = match (is_state, has_signed) {
                (false, _) => (PartyKind::RegionalOrganisation, "not_applicable"),
                (true, true) => (PartyKind::State, "signatory"),
                (true, false) => (PartyKind::State, "not_party"),
            };
            Party {
                region: entry.region.clone(),
                subregion: entry.subregion.clone(),
                ldc: entry.ldc,
                oda: entry.oda,
                ..bare(&entry.iso3, kind, &entry.name, status)
            }
        });
    }
    for duty in rows::<Duty>("the table of Article 4", ARTICLE4)? {
        let Some(state) = parties.get_mut(&duty.iso3) else {
            let place = "the table of Article 4".to_owned();
            return Err(ImportError::UnknownState { place, iso3: duty.iso3 });
        };
        let deadline = Some(duty.deadline).filter(|day| !day.is_empty());
        state.article4 = Some(Article4 { deadline, source: duty.source, url: duty.url });
    }
    parties.insert(UNIT.to_owned(), unit());
    Ok(parties.into_values().collect())
}

/// A party of which little is known.
#[must_use]
pub fn bare(id: &str, kind: PartyKind, name: &str, status: &str) -> Party {
    Party {
        id: id.to_owned(),
        kind,
        names: Names { en: name.to_owned(), ..Names::default() },
        status: status.to_owned(),
        region: String::new(),
        subregion: String::new(),
        ldc: false,
        oda: false,
        article4: None,
    }
}

fn unit() -> Party {
    bare(UNIT, PartyKind::Unit, "Implementation Support Unit", "not_applicable")
}

fn state_party(row: Row, oda: bool) -> Party {
    Party {
        id: row.iso3,
        kind: PartyKind::State,
        names: Names {
            ar: row.official_ar,
            zh: row.official_zh,
            en: row.name,
            fr: row.official_fr,
            ru: row.official_ru,
            es: row.official_es,
        },
        status: row.status,
        region: row.region,
        subregion: row.subregion,
        ldc: row.ldc == "yes",
        oda,
        article4: None,
    }
}

fn rows<T: serde::de::DeserializeOwned>(
    file: &'static str,
    text: &str,
) -> Result<Vec<T>, ImportError> {
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|error| ImportError::NotReadable { file, detail: error.to_string() })
}

#[cfg(test)]
mod tests {
    use super::{PartyKind, from_data};

    #[test]
    fn states_parties_have_names_in_six_languages() {
        let parties = from_data().unwrap();
        let states: Vec<_> = parties.iter().filter(|p| p.status == "state_party").collect();
        assert_eq!(states.len(), 112);
        for party in states {
            let names = &party.names;
            for name in [&names.ar, &names.zh, &names.en, &names.fr, &names.ru, &names.es] {
                assert!(!name.is_empty(), "{} has no name in a language", party.id);
            }
            assert!(!party.region.is_empty(), "{} has no region", party.id);
        }
    }

    #[test]
    fn a_deadline_of_article_4_is_a_day_with_its_source_or_not_reported() {
        let parties = from_data().unwrap();
        let duty = |id: &str| {
            let party = parties.iter().find(|party| party.id == id).unwrap();
            party.article4.as_ref()
        };
        let day = |id: &str| duty(id).unwrap().deadline.as_deref();
        assert_eq!((day("SSD"), day("TCD")), (Some("2034-02-01"), Some("2026-10-01")));
        assert_eq!((day("LAO"), day("AFG")), (None, None), "a request without an outcome");
        assert!(duty("BIH").is_none() && duty("COD").is_none() && duty("NOR").is_none());
        let duties = parties.iter().filter_map(|party| Some((party, party.article4.as_ref()?)));
        for (party, duty) in duties {
            assert_eq!(party.status, "state_party", "{}", party.id);
            assert!(duty.url.starts_with("https://") && !duty.source.is_empty(), "{}", party.id);
            let is_day = |day: &String| engine::case::Date::parse(day).is_some();
            assert!(duty.deadline.as_ref().is_none_or(is_day), "{}", party.id);
        }
    }

    #[test]
    fn a_signatory_is_no_state_party_and_a_union_is_no_state() {
        let parties = from_data().unwrap();
        let find = |id: &str| parties.iter().find(|party| party.id == id).unwrap();
        assert_eq!(find("COD").status, "signatory");
        assert_eq!(find("USA").status, "not_party");
        assert_eq!(find("EU").kind, PartyKind::RegionalOrganisation);
        assert!(find("LAO").ldc && find("LAO").oda);
        assert!(find("LBN").oda && !find("LBN").ldc);
        assert!(!find("NOR").oda);
        assert_eq!(find("ISU").kind, PartyKind::Unit);
        assert!(parties.is_sorted_by(|a, b| a.id < b.id));
    }
}
