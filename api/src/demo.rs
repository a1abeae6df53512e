//! The demonstration: cases from public figures, compiled in, made by the same import as anyone's,
//! and invented people to look at them as.

mod live;

use contract::access::{Audience, Role};
use contract::account::{Party, PartyKind};
use engine::case::{Code as _, Donor, DonorKind, PartyStatus};
use engine::{CaseErrors, CaseFile, Market};

use crate::import::{self, ImportError};
use crate::store::{CaseRecord, RecordError, Store, StoreError, UNIT, Writer};
use crate::{parties, password};

const NEEDS_AND_OFFERS: &str = include_str!("../data/case01_illustrative.json");
const STATES: &str = include_str!("../data/states.csv");
const CLOSED_YEARS: &str = include_str!("../data/backtest_lebanon.json");
/// The closed years whose table of donors is complete.
const BACKTESTS: [i32; 2] = [2015, 2016];
/// Affected States of the illustrative case that an invented focal point speaks for.
const FOCAL_POINTS: [&str; 2] = ["LAO", "LBN"];
/// The party of the invented observer.
const OBSERVER: &str = "OBS-1";
/// The party of the invented operator, which delivers in the invented coalition.
const OPERATOR: &str = "OPR-1";

/// Why the demonstration cases are not there.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// A source does not make a case.
    #[error("the demonstration cases cannot be made: {0}")]
    Import(#[from] ImportError),
    /// A case is not valid.
    #[error("a demonstration case is not valid: {0}")]
    Invalid(#[from] CaseErrors),
    /// The database refused them.
    #[error("the demonstration cases cannot be stored: {0}")]
    Store(#[from] StoreError),
    /// The database has people of its own.
    #[error(
        "--demo: the database has people of its own, and invented ones with a known password would see what they see; name another with --database"
    )]
    InUse,
    /// The records cannot be made or kept.
    #[error("the demonstration records cannot be stored: {0}")]
    Records(#[from] RecordError),
}

/// The demonstration cases: the illustrative one first.
///
/// # Errors
///
/// [`DemoError::Import`].
pub fn cases() -> Result<Vec<CaseFile>, DemoError> {
    let mut cases = vec![import::illustrative(NEEDS_AND_OFFERS, STATES)?];
    for year in BACKTESTS {
        cases.push(import::backtest(CLOSED_YEARS, year)?);
    }
    Ok(cases)
}

/// The password of every invented person. It is no secret: they sign in only where everything is
/// invented, on a machine that no other can reach.
pub const DEMO_PASSWORD: &str = "demonstration only";

/// An invented person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoAccount {
    /// What they sign in with.
    pub email: String,
    /// What they are.
    pub name: String,
    party: String,
    role: Role,
}

/// Stores the demonstration cases, parties, records and people that are not there yet, and gives
/// the people.
///
/// # Errors
///
/// [`DemoError`].
pub async fn load(store: &Store) -> Result<Vec<DemoAccount>, DemoError> {
    if store.has_own_people_alone().await? {
        return Err(DemoError::InUse);
    }
    let cases = cases()?;
    let (demo_parties, accounts) = (demo_parties(&cases[0]), accounts(&cases[0]));
    let records = live::records(&cases[0])?;
    for case in cases {
        let record = CaseRecord::new(&Market::try_from(case)?);
        store.put_case(&record, Audience::PUBLIC, &Writer::system()).await?;
    }
    store.load_parties(&parties::from_data()?).await?;
    store.load_parties(&demo_parties).await?;
    store.load_records(&records, live::coalition).await?;
    let hash = password::hash(DEMO_PASSWORD);
    for account in &accounts {
        let seat = (account.party.as_str(), account.role);
        store.add_demo_person((&account.email, &account.name), &hash, seat).await?;
    }
    Ok(accounts)
}

/// The neutral donors of the illustrative case, an observer and an operator.
fn demo_parties(case: &CaseFile) -> Vec<Party> {
    let donor = |donor: &Donor| {
        let kind = match donor.kind {
            DonorKind::State => PartyKind::State,
            DonorKind::RegionalOrganisation => PartyKind::RegionalOrganisation,
            DonorKind::UnitedNations => PartyKind::UnitedNations,
            DonorKind::DevelopmentBank => PartyKind::DevelopmentBank,
            DonorKind::ClimateFund => PartyKind::ClimateFund,
            DonorKind::Company => PartyKind::Company,
            DonorKind::Foundation => PartyKind::Foundation,
            DonorKind::Ngo => PartyKind::Ngo,
        };
        let status = donor.party_status.map_or("", PartyStatus::code);
        let party = parties::bare(&donor.id, kind, &donor.name, status);
        Party { region: donor.region.clone().unwrap_or_default(), ..party }
    };
    let organisation = |id, name| parties::bare(id, PartyKind::Ngo, name, "not_applicable");
    let others = [
        organisation(OBSERVER, "Observer (invented)"),
        organisation(OPERATOR, "Operator (invented)"),
    ];
    case.donors.iter().map(donor).chain(others).collect()
}

/// An officer, focal points of two affected States, desks of the first two donors, an operator, an
/// observer.
fn accounts(case: &CaseFile) -> Vec<DemoAccount> {
    let account = |email: &str, name: &str, party: &str, role| DemoAccount {
        email: format!("{}@demo.example", email.to_lowercase()),
        name: name.to_owned(),
        party: party.to_owned(),
        role,
    };
    let mut accounts = vec![account("isu", "Officer of the unit (invented)", UNIT, Role::Isu)];
    for state in FOCAL_POINTS {
        let name = format!("Focal point, {state} (invented)");
        accounts.push(account(state, &name, state, Role::FocalPoint));
    }
    for donor in case.donors.iter().take(2) {
        let name = format!("Desk, {} (invented)", donor.name);
        accounts.push(account(&donor.id, &name, &donor.id, Role::DonorDesk));
    }
    accounts.push(account("operator", "Operator (invented)", OPERATOR, Role::Partner));
    accounts.push(account("observer", "Observer (invented)", OBSERVER, Role::Observer));
    accounts
}
