//! Commands for whoever looks after the database: check, copy, put back, move, bring forward.

use std::fs::File;
use std::future::Future;
use std::io::{BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::{Failure, file};
use crate::audit::{Anchor, Verified};
use crate::config::Settings;
use crate::serve::ServeError;
use crate::store::{Store, Writer};

/// Which database.
#[derive(Debug, Args)]
pub(super) struct Which {
    /// The database: a path for SQLite, or `postgres://user@host/name`.
    #[arg(long, env = "COALITION_DATABASE")]
    database: Option<String>,
    /// The settings; coalition.toml in this folder unless named.
    #[arg(long, env = "COALITION_CONFIG")]
    config: Option<PathBuf>,
}

impl Which {
    /// The file with the settings, where one was named.
    pub(super) fn config(&self) -> Option<&Path> {
        self.config.as_deref()
    }

    pub(super) fn place(self) -> Result<String, Failure> {
        let flags = Settings { database: self.database, ..Settings::default() };
        Ok(flags.or(Settings::from_file(self.config.as_deref())?).place()?)
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum AuditCommand {
    /// Follows the audit trail from its first event and says the first that does not hold.
    #[command(after_help = super::failure::EXIT_CODES)]
    Verify {
        #[command(flatten)]
        which: Which,
        /// What was kept elsewhere: SEQ:HASH as the unit is told, or DAY:SEAL as
        /// /api/v1/public/audit-head tells everyone.
        #[arg(long)]
        head: Option<Anchor>,
    },
}

/// `coalition audit verify`.
pub(super) fn verify(
    which: Which,
    head: Option<Anchor>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let place = which.place()?;
    let is_anchored = head.is_some();
    let verified = run(async {
        let store = Store::look(&place).await?;
        let verified = store.verify_audit(head).await?;
        store.close().await;
        Ok(verified)
    })?;
    holds(&verified, out)?;
    let elsewhere = if is_anchored {
        "It holds the event that was kept elsewhere."
    } else {
        "Keep this head elsewhere and give it with --head: whoever writes to the database could make a whole new trail."
    };
    say(out, elsewhere)
}

/// `coalition backup`.
pub(super) fn backup(which: Which, target: &Path, out: &mut dyn Write) -> Result<(), Failure> {
    let place = which.place()?;
    if is_same(Path::new(&place), target) {
        return Err(Failure::OverItself(target.to_owned()));
    }
    let verified = run(async {
        // The backup of an older database must not bring it forward.
        Store::look(&place).await?.close().await;
        let store = Store::connect(&place).await?;
        let verified = store.backup(target).await?;
        store.backed_up(&Writer::system()).await?;
        store.close().await;
        Ok(verified)
    })?;
    say(out, &format!("{}: written; pages, references and audit trail hold", target.display()))?;
    holds(&verified, out)
}

/// `coalition restore`.
pub(super) fn restore(from: &Path, which: Which, out: &mut dyn Write) -> Result<(), Failure> {
    let place = which.place()?;
    if place.starts_with("postgres") && place.contains("://") {
        return Err(crate::store::BackupError::NotAFile.into());
    }
    let target = Path::new(&place);
    if is_same(from, target) {
        return Err(Failure::OverItself(target.to_owned()));
    }
    let (verified, kept) = run(async { Ok(Store::restore(from, target).await?) })?;
    say(out, &format!("{}: put back; pages, references and audit trail hold", target.display()))?;
    if let Some(kept) = kept {
        say(out, &format!("What was there before is kept as {}", kept.display()))?;
    }
    holds(&verified, out)
}

/// `coalition export`.
pub(super) fn export(which: Which, target: &Path, out: &mut dyn Write) -> Result<(), Failure> {
    let place = which.place()?;
    let refuse = |source| Failure::Write { path: target.to_owned(), source };
    let unfinished = file::Unfinished::create_private(target)?;
    let done = run(async {
        let store = Store::look(&place).await?;
        let mut lines = BufWriter::new(unfinished.file());
        let done = store.export(&mut lines).await?;
        lines.flush().map_err(refuse)?;
        store.close().await;
        Ok(done)
    })?;
    unfinished.place()?;
    say(
        out,
        &format!("{}: {} rows; it holds everything, keep it secret", target.display(), done.rows),
    )
}

/// `coalition import records`.
pub(super) fn import(from: &Path, which: Which, out: &mut dyn Write) -> Result<(), Failure> {
    let place = which.place()?;
    let opened =
        File::open(from).map_err(|source| Failure::Read { path: from.to_owned(), source })?;
    let done = run(async {
        let store = Store::connect(&place).await?;
        let done = store.import(&mut BufReader::new(opened)).await?;
        store.close().await;
        Ok(done)
    })?;
    say(out, &format!("{} rows moved in", done.rows))?;
    done.verified.map_or(Ok(()), |verified| holds(&verified, out))
}

/// `coalition migrate`.
pub(super) fn migrate(which: Which, out: &mut dyn Write) -> Result<(), Failure> {
    let place = which.place()?;
    let level = run(async {
        let store = Store::connect(&place).await?;
        let level = store.level();
        store.close().await;
        Ok(level)
    })?;
    say(out, &format!("The database has level {level}"))
}

fn holds(verified: &Verified, out: &mut dyn Write) -> Result<(), Failure> {
    let (head, erased) = (&verified.head, verified.erased);
    say(
        out,
        &format!("The audit trail holds: {} events, {erased} with particulars erased", head.seq),
    )?;
    say(out, &format!("Head {}:{}", head.seq, head.hash))
}

fn say(out: &mut dyn Write, line: &str) -> Result<(), Failure> {
    writeln!(out, "{line}").map_err(Failure::Output)
}

/// Whether two paths lead to one file.
fn is_same(one: &Path, other: &Path) -> bool {
    one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

/// Runs what waits for the database to its end.
fn run<T>(work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(ServeError::Io)?.block_on(work)
}
