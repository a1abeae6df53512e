//! What the imports know about States: a table given with the sources, and a few facts for
//! those that the table of States Parties does not hold.

use std::collections::BTreeMap;

use engine::case::StateEntry;
use serde::Deserialize;

use super::ImportError;

/// Names and regions by ISO 3166-1 alpha-3 code.
#[derive(Clone, Debug, Default)]
pub struct StatesTable(BTreeMap<String, StateEntry>);

/// A State outside the table, after M49, the list of least developed countries and the DAC list.
struct Fact {
    code: &'static str,
    name: &'static str,
    region: &'static str,
    subregion: &'static str,
    ldc: bool,
    oda: bool,
}

/// Sorted by code. `EU` is no State: it is here because the sources name it like one.
const FACTS: [Fact; 11] = [
    fact("COD", "Democratic Republic of the Congo", "Africa", "Sub-Saharan Africa").ldc(),
    fact("EU", "European Union", "Europe", ""),
    fact("FIN", "Finland", "Europe", "Northern Europe"),
    fact("JPN", "Japan", "Asia", "Eastern Asia"),
    fact("KOR", "Republic of Korea", "Asia", "Eastern Asia"),
    fact("LBN", "Lebanon", "Asia", "Western Asia").oda(),
    fact("NLD", "Netherlands", "Europe", "Western Europe"),
    fact("NOR", "Norway", "Europe", "Northern Europe"),
    fact("SDN", "Sudan", "Africa", "Northern Africa").ldc(),
    fact("SVN", "Slovenia", "Europe", "Southern Europe"),
    fact("USA", "United States of America", "Americas", "Northern America"),
];

const fn fact(
    code: &'static str,
    name: &'static str,
    region: &'static str,
    subregion: &'static str,
) -> Fact {
    Fact { code, name, region, subregion, ldc: false, oda: false }
}

impl Fact {
    const fn oda(self) -> Self {
        Self { oda: true, ..self }
    }

    /// Every least developed country is eligible for official development assistance.
    const fn ldc(self) -> Self {
        Self { ldc: true, oda: true, ..self }
    }
}

/// The columns of `states.csv` that a case uses.
#[derive(Deserialize)]
struct Row {
    iso3: String,
    name: String,
    region: String,
    subregion: String,
    ldc: String,
    dac_recipient_code: String,
}

impl StatesTable {
    /// The facts that the program carries itself.
    #[must_use]
    pub fn built_in() -> Self {
        let entry = |fact: &Fact| StateEntry {
            iso3: fact.code.to_owned(),
            name: fact.name.to_owned(),
            region: fact.region.to_owned(),
            subregion: fact.subregion.to_owned(),
            ldc: fact.ldc,
            oda: fact.oda,
            max_partners: None,
        };
        Self(FACTS.iter().map(|fact| (fact.code.to_owned(), entry(fact))).collect())
    }

    /// Reads `states.csv` over the facts that the program carries itself.
    ///
    /// # Errors
    ///
    /// [`ImportError::NotReadable`] with the line.
    pub fn parse(csv_text: &str) -> Result<Self, ImportError> {
        let mut table = Self::built_in();
        for row in csv::Reader::from_reader(csv_text.as_bytes()).deserialize::<Row>() {
            let row = row.map_err(|error| ImportError::NotReadable {
                file: "the table of States",
                detail: error.to_string(),
            })?;
            let entry = StateEntry {
                iso3: row.iso3.clone(),
                name: row.name,
                region: row.region,
                subregion: row.subregion,
                ldc: row.ldc == "yes",
                // A code in the DAC list of recipients is what makes a State eligible.
                oda: !row.dac_recipient_code.is_empty(),
                max_partners: None,
            };
            table.0.insert(row.iso3, entry);
        }
        Ok(table)
    }

    /// The entry of a code, if there is one.
    #[must_use]
    pub fn entry(&self, iso3: &str) -> Option<&StateEntry> {
        self.0.get(iso3)
    }

    /// Every entry, by code.
    pub fn entries(&self) -> impl Iterator<Item = &StateEntry> {
        self.0.values()
    }

    /// The entry of a code.
    ///
    /// # Errors
    ///
    /// [`ImportError::UnknownState`] naming `place`.
    pub(super) fn get(
        &self,
        iso3: &str,
        place: impl FnOnce() -> String,
    ) -> Result<&StateEntry, ImportError> {
        self.0
            .get(iso3)
            .ok_or_else(|| ImportError::UnknownState { place: place(), iso3: iso3.to_owned() })
    }
}
