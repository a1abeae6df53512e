//! Reads a file in a process of its own, with little memory and time and nothing to reach.
//!
//! A file of a few kilobytes can ask for more memory than there is, and a program that is
//! refused memory is ended: that cannot be caught. So the server hands the file to another
//! process of the same program, `coalition import-worker`, which limits itself, reads standard
//! input, and writes the table, or why there is none, as the last line of standard output. If it
//! ends otherwise, the file was too demanding, and the server goes on.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::Command;

use super::read::read;
use super::table::{MAX_BYTES, Table, Unreadable};

/// The command of the program.
pub(crate) const COMMAND: &str = "import-worker";
/// How long one file may take; the processor's time is less.
const PATIENCE: Duration = Duration::from_secs(20);
/// The longest answer that is heard: every letter of the largest table, escaped, and its frame.
const MAX_ANSWER: u64 = 96 * 1024 * 1024;

/// How the process that reads is started.
#[derive(Clone, Debug)]
pub struct Worker {
    program: PathBuf,
    words: Vec<String>,
    variables: Vec<(String, String)>,
}

/// Why nothing can be said of a file.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WorkerError {
    /// The file is at fault.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// The process cannot be started.
    #[error("the process that reads sheets cannot be started: {0}")]
    Start(#[from] std::io::Error),
}

impl Default for Worker {
    /// This program, as it was started.
    fn default() -> Self {
        // Where the system does not tell, starting fails and says so.
        let program = std::env::current_exe().unwrap_or_else(|_| PathBuf::from("coalition"));
        Self { program, words: vec![COMMAND.to_owned()], variables: Vec::new() }
    }
}

impl Worker {
    /// Another program that behaves like `coalition import-worker`, with its words and its
    /// environment: for tests, whose program is none.
    #[must_use]
    pub fn of(program: PathBuf, words: Vec<String>, variables: Vec<(String, String)>) -> Self {
        Self { program, words, variables }
    }

    /// Reads a file.
    pub(crate) async fn read(&self, bytes: &[u8]) -> Result<Table, WorkerError> {
        if MAX_BYTES < bytes.len() {
            return Err(Unreadable::TooLarge.into());
        }
        let mut process = Command::new(&self.program)
            .args(&self.words)
            .env_clear()
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let gone = || std::io::Error::other("a pipe is not there");
        let mut input = process.stdin.take().ok_or_else(gone)?;
        let mut output = process.stdout.take().ok_or_else(gone)?.take(MAX_ANSWER);
        let mut answer = Vec::new();
        let exchange = async {
            let write = async {
                // A process that ended early closes its end; what it said is heard all the same.
                let _written = input.write_all(bytes).await;
                drop(input);
            };
            let ((), heard) = tokio::join!(write, output.read_to_end(&mut answer));
            heard?;
            process.wait().await
        };
        let ended = tokio::time::timeout(PATIENCE, exchange).await;
        let Ok(status) = ended else { return Err(Unreadable::Demanding.into()) };
        if !status?.success() {
            return Err(Unreadable::Demanding.into());
        }
        let text = String::from_utf8_lossy(&answer);
        let last = text.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let table: Result<Table, Unreadable> =
            serde_json::from_str(last).map_err(|_| Unreadable::Demanding)?;
        Ok(table?)
    }
}

/// What the process does: limits itself, reads, answers.
///
/// # Errors
///
/// What the system says of its pipes and limits.
pub(crate) fn run(input: &mut dyn Read, output: &mut dyn Write) -> std::io::Result<()> {
    limit()?;
    let mut bytes = Vec::new();
    let most = u64::try_from(MAX_BYTES + 1).unwrap_or(u64::MAX);
    input.take(most).read_to_end(&mut bytes)?;
    let answer = serde_json::to_string(&read(&bytes)).map_err(std::io::Error::other)?;
    writeln!(output, "\n{answer}")?;
    output.flush()
}

/// Half a gigabyte, ten seconds of a processor, no file to write, no image of its memory when it
/// is ended.
#[cfg(unix)]
fn limit() -> std::io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limits = [
        (Resource::As, 512 * 1024 * 1024),
        (Resource::Cpu, 10),
        (Resource::Fsize, 0),
        (Resource::Core, 0),
    ];
    for (resource, most) in limits {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    Ok(())
}

/// Other systems have no such limits; the time and the checks of the reader remain.
#[cfg(not(unix))]
fn limit() -> std::io::Result<()> {
    Ok(())
}
