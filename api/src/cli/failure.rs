//! Why a command failed, and the exit code that says so.

use std::io;
use std::path::PathBuf;

use engine::run::RunError;
use engine::{CaseErrors, MatchError, PolicyError};

use crate::audit::Broken;
use crate::config::ConfigError;
use crate::import::ImportError;
use crate::store::{AuditError, BackupError, StoreError, TransferError};

/// What `--help` says about exit codes.
pub(super) const EXIT_CODES: &str = "Exit codes:
  0  done
  1  the case, policy, source or run does not pass its checks
  2  the command line is not understood
  3  a file cannot be read or written
  4  valid, but not supported by this version
  5  the server cannot start, or stopped on an error
  6  the database cannot be used";

/// The exit codes of the binary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitStatus {
    /// 0: done.
    Ok,
    /// 1: the case, policy, source or run does not pass its checks.
    Refused,
    /// 2: the command line is not understood.
    Usage,
    /// 3: a file cannot be read or written.
    File,
    /// 4: valid, but not supported by this version.
    Unsupported,
    /// 5: the server cannot start, or stopped on an error.
    Server,
    /// 6: the database cannot be used.
    Database,
}

impl ExitStatus {
    /// The number.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Ok => 0,
            Self::Refused => 1,
            Self::Usage => 2,
            Self::File => 3,
            Self::Unsupported => 4,
            Self::Server => 5,
            Self::Database => 6,
        }
    }
}

/// Why a command failed. Each message names the place, the rule and the fix.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A file cannot be read.
    #[error("{}: cannot be read: {source}; check the path and the permissions", .path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file is not text.
    #[error("{}: is not UTF-8 text (byte {at}); save it as UTF-8", .path.display())]
    NotText {
        /// The file.
        path: PathBuf,
        /// Bytes before the first that is wrong.
        at: usize,
    },
    /// A file is larger than the limit.
    #[error("{}: is larger than {limit} bytes; split the case", .path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The most that is read.
        limit: u64,
    },
    /// A file cannot be written; nothing was.
    #[error("{}: cannot be written: {source}; check the folder and the free space", .path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The result cannot be printed.
    #[error("the output cannot be written: {0}")]
    Output(io::Error),
    /// The case is not valid.
    #[error("{}: {} found, nothing was matched or written\n{errors}", .path.display(), count(.errors))]
    Case {
        /// The file.
        path: PathBuf,
        /// Every error.
        errors: CaseErrors,
    },
    /// The policy is not valid.
    #[error("{}: {source}; correct the policy", .path.display())]
    Policy {
        /// The file.
        path: PathBuf,
        /// The rule.
        source: PolicyError,
    },
    /// The case cannot be matched.
    #[error("{}: {source}", .path.display())]
    Match {
        /// The file.
        path: PathBuf,
        /// Why.
        source: MatchError,
    },
    /// The run does not pass its checks.
    #[error("{}: the run does not pass: {source}; match the case again with `coalition match`", .path.display())]
    Run {
        /// The file.
        path: PathBuf,
        /// The first thing that does not hold.
        source: RunError,
    },
    /// The source cannot be turned into a case.
    #[error("{0}")]
    Import(#[from] ImportError),
    /// Something about accounts was not to be done, or the database refused it.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// A value of the command line cannot be taken.
    #[error("--{name}: {detail}")]
    Value {
        /// The option.
        name: &'static str,
        /// What is wrong, and what would do.
        detail: String,
    },
    /// The demonstration cases would be shown to others.
    #[error(
        "--demo: demonstration cases are served on a loopback address only, not on {0}; use --listen 127.0.0.1:8080"
    )]
    DemoExposed(std::net::SocketAddr),
    /// The settings cannot be used.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The audit trail does not hold.
    #[error("the audit trail does not hold: {0}")]
    Audit(Broken),
    /// A copy was not made or not put in place.
    #[error("nothing was changed: {0}")]
    Backup(#[from] BackupError),
    /// Nothing was moved.
    #[error("nothing was moved: {0}")]
    Transfer(#[from] TransferError),
    /// A file would be written over itself.
    #[error("{}: would be written over itself; name another file", .0.display())]
    OverItself(PathBuf),
    /// The server cannot start or stopped.
    #[error("{0}")]
    Serve(#[from] crate::serve::ServeError),
}

impl From<AuditError> for Failure {
    fn from(error: AuditError) -> Self {
        match error {
            AuditError::Store(error) => Self::Store(error),
            AuditError::Broken(broken) => Self::Audit(broken),
        }
    }
}

fn count(errors: &CaseErrors) -> String {
    match errors.0.len() {
        1 => "1 error".to_owned(),
        n => format!("{n} errors"),
    }
}

impl Failure {
    /// The exit code.
    #[must_use]
    pub const fn status(&self) -> ExitStatus {
        match self {
            Self::Read { .. }
            | Self::NotText { .. }
            | Self::TooLarge { .. }
            | Self::Write { .. }
            | Self::Output(_) => ExitStatus::File,
            Self::Match {
                source: MatchError::TooLarge(_) | MatchError::TooMany(_) | MatchError::Exact(_),
                ..
            }
            | Self::Run { source: RunError::Unsupported(_), .. } => ExitStatus::Unsupported,
            Self::Case { .. }
            | Self::Policy { .. }
            | Self::Match { .. }
            | Self::Run { .. }
            | Self::Import(_)
            | Self::Audit(_)
            | Self::Store(StoreError::Refused(_))
            | Self::Backup(BackupError::Audit(_) | BackupError::Damaged(_))
            | Self::Transfer(TransferError::Audit(_) | TransferError::Line { .. }) => {
                ExitStatus::Refused
            }
            Self::Store(_) | Self::Backup(_) | Self::Transfer(_) => ExitStatus::Database,
            Self::DemoExposed(_) | Self::Value { .. } | Self::Config(_) | Self::OverItself(_) => {
                ExitStatus::Usage
            }
            Self::Serve(_) => ExitStatus::Server,
        }
    }
}
