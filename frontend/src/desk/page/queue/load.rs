//! Everything that the list of what waits is derived from, asked of the server.

use contract::record::{Kind, Record};

use crate::client::{ClientError, records, rounds, unit};
use crate::desk::device::now;
use crate::desk::live::versions;
use crate::desk::queue::{Item, RoundHead, Sources, items, unclear};

/// What came.
#[derive(Debug, PartialEq)]
pub(super) struct Loaded {
    /// As the server told it.
    pub(super) sources: Sources,
    /// What waits.
    pub(super) items: Vec<Item>,
    /// Why something of it is not there: people and invitations are kept on no device.
    pub(super) missing: Option<ClientError>,
}

impl Loaded {
    /// The records that it is derived from, with their versions.
    pub(super) fn shown(&self) -> Vec<(String, i64)> {
        let Sources { needs, coalitions, rounds, .. } = &self.sources;
        let rounds = versions(rounds.iter().map(|(round, _)| round));
        [versions(needs), versions(coalitions), rounds].concat()
    }
}

/// Asks for all of it; without the needs there is nothing to show.
pub(super) async fn load() -> Result<Loaded, ClientError> {
    let mut sources = Sources {
        needs: records::all(Kind::Need, "").await?,
        today: now().get(..10).unwrap_or_default().to_owned(),
        ..Sources::default()
    };
    let missing = more(&mut sources).await.err();
    Ok(Loaded { items: items(&sources), sources, missing })
}

async fn more(sources: &mut Sources) -> Result<(), ClientError> {
    sources.coalitions = records::all(Kind::Coalition, "status=published").await?;
    let open: Vec<Record<RoundHead>> = records::all(Kind::Round, "status=published").await?;
    for round in open {
        let progress = rounds::progress(&round.id).await?;
        sources.rounds.push((round, progress));
    }
    let unclear = unclear(sources);
    // Needs are many once a year is over: their histories come together.
    if unclear.iter().any(|(kind, _)| *kind == Kind::Need) {
        let came = records::histories_of_needs("status=published").await?;
        sources.histories = came.into_iter().map(|of| (of.id, of.changes)).collect();
    }
    for (kind, id) in unclear.iter().filter(|(kind, _)| *kind != Kind::Need) {
        let history = records::history(*kind, id).await?;
        sources.histories.insert(id.clone(), history);
    }
    sources.people = unit::people().await?;
    sources.invitations = unit::invitations().await?;
    Ok(())
}
