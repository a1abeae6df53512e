//! A private PostgreSQL: a cluster in a folder of its own, reached by a socket in that folder.
//!
//! The server's parent is a shell that holds a pipe from this process. When the pipe closes,
//! because the process ended or the [`Cluster`] was dropped, the shell stops the server and
//! removes the folder. So no run leaves a server behind, not even one that was killed.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

/// Whether a commit waits for the disk. Without it tests are faster, and a killed process still
/// loses nothing: only a power cut would.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fsync {
    On,
    Off,
}

/// Answers lines on its standard input: `kill` kills the server the hard way and starts it again.
///
/// The server holds all pages of a test in memory: with less, a read may have to write another page
/// out first, which a full disk refuses.
const SCRIPT: &str = r#"
set -e
programs=$1 fsync=$2
folder=$(mktemp -d "${TMPDIR:-/tmp}/coalition-postgres.XXXXXX")
trap 'rm -rf "$folder"' EXIT
"$programs/initdb" --pgdata="$folder/data" --username=postgres --auth=trust --locale=C \
    --encoding=UTF8 --no-sync >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }
start() {
    for _ in $(seq 200); do
        # It refuses to start while a process of the killed server holds the shared memory still.
        kill -0 "$server" 2>/dev/null || launch
        "$programs/pg_isready" --quiet --host="$folder" && return
        sleep 0.05
    done
    cat "$folder/server.log" >&2
    exit 1
}
launch() {
    "$programs/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c fsync="$fsync" \
        -c max_connections=200 -c shared_buffers=128MB >>"$folder/server.log" 2>&1 &
    server=$!
}
launch
start
echo "$folder"
while read -r _; do
    # Every process of the server, as when the machine loses its memory.
    children=$(ps -o pid= --ppid "$server" || true)
    kill -KILL $server $children 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    rm -f "$folder/data/postmaster.pid"
    launch
    start
    echo restarted
done
kill -QUIT "$server"
wait "$server" || true
"#;

/// A running cluster; stopped and removed when dropped.
#[derive(Debug)]
pub(crate) struct Cluster {
    folder: PathBuf,
    shell: Child,
    /// Closed to stop it.
    orders: Option<ChildStdin>,
    answers: BufReader<std::process::ChildStdout>,
}

impl Cluster {
    /// Makes and starts a cluster with the programs in a folder.
    pub(crate) fn start(programs: PathBuf, fsync: Fsync) -> Self {
        Self::of(unprivileged(), programs, fsync)
    }

    /// The same where the folder is a small disk of its own, which only the cluster sees: `None`
    /// where this user may not make one.
    pub(crate) fn start_with_small_disk(
        programs: PathBuf,
        disk: &Path,
        megabytes: u32,
    ) -> Option<Self> {
        // Its own view of the file systems ends with it, and the disk with that.
        let may = Command::new("unshare").args(["--mount", "true"]).output();
        if !may.is_ok_and(|output| output.status.success()) {
            return None;
        }
        let mut shell = Command::new("unshare");
        let mount = format!(
            "mount -t tmpfs -o size={megabytes}m,mode=0700,uid=$(id -u {0}) tmpfs \"$1\" && shift && \
             exec setpriv --reuid={0} --clear-groups sh \"$@\"",
            user()
        );
        shell.args(["--mount", "sh", "-c", &mount, "small-disk"]).arg(disk);
        Some(Self::of(shell, programs, Fsync::Off))
    }

    fn of(mut shell: Command, programs: PathBuf, fsync: Fsync) -> Self {
        let fsync = if fsync == Fsync::On { "on" } else { "off" };
        shell.args(["-c", SCRIPT, "postgres-for-tests"]).arg(programs).arg(fsync);
        // Whatever folder the tests run in, the other user may not enter it.
        shell.current_dir("/").stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut shell = shell.spawn().unwrap();
        let orders = shell.stdin.take();
        let mut answers = BufReader::new(shell.stdout.take().unwrap());
        let mut folder = String::new();
        answers.read_line(&mut folder).unwrap();
        assert!(!folder.is_empty(), "PostgreSQL did not start; its log is above");
        Self { folder: PathBuf::from(folder.trim_end()), shell, orders, answers }
    }

    /// The URL of a database.
    pub(crate) fn url(&self, database: &str) -> String {
        format!("postgres://postgres@localhost/{database}?host={}", self.folder.display())
    }

    /// Kills every process of the server without warning, and starts it again.
    pub(crate) fn kill_and_restart(&mut self) {
        self.orders.as_mut().unwrap().write_all(b"kill\n").unwrap();
        let mut answer = String::new();
        self.answers.read_line(&mut answer).unwrap();
        assert_eq!(answer, "restarted\n", "PostgreSQL did not come back; its log is above");
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.orders.take());
        self.shell.wait().unwrap();
    }
}

/// A shell of a user that PostgreSQL accepts: it refuses to run as root.
fn unprivileged() -> Command {
    let id = Command::new("id").arg("-u").output().unwrap().stdout;
    if id != b"0\n" {
        return Command::new("sh");
    }
    let mut shell = Command::new("setpriv");
    shell.arg(format!("--reuid={}", user())).args(["--clear-groups", "sh"]);
    shell
}

/// Somebody else than root.
fn user() -> &'static str {
    let has_user = Command::new("id").arg("postgres").output().unwrap().status.success();
    if has_user { "postgres" } else { "nobody" }
}
