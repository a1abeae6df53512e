//! A private PostgreSQL for one run: in the run's folder, reached by a socket there, with commits
//! that wait for the disk.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::bench::output;

/// A cluster; stopped when dropped.
pub(super) struct Postgres {
    folder: PathBuf,
    process: Child,
}

impl Postgres {
    /// Makes and starts one with the programs of this folder.
    pub(super) fn start(programs: &Path, folder: &Path) -> Result<Self, String> {
        let folder = folder.join("postgres");
        std::fs::create_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let is_root = output(Command::new("id").arg("-u"))?.trim() == "0";
        if is_root {
            // PostgreSQL refuses to run as root.
            output(Command::new("chown").arg("postgres").arg(&folder))?;
        }
        let program = |name: &str| {
            let path = programs.join(name);
            let mut command = Command::new(if is_root { Path::new("setpriv") } else { &path });
            if is_root {
                command.args(["--reuid=postgres", "--clear-groups"]).arg(&path);
            }
            command.current_dir("/");
            command
        };
        let data = folder.join("data");
        let make = ["--username=postgres", "--auth=trust", "--locale=C", "--encoding=UTF8"];
        output(program("initdb").arg("--pgdata").arg(&data).args(make))?;
        let mut command = program("postgres");
        command.arg("-D").arg(&data).arg("-k").arg(&folder).args(["-c", "listen_addresses="]);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let process = command.spawn().map_err(|error| format!("postgres: {error}"))?;
        let started = Self { folder, process };
        for _ in 0..100 {
            let mut asked = program("pg_isready");
            if output(asked.arg("--quiet").arg("--host").arg(&started.folder)).is_ok() {
                return Ok(started);
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Err("PostgreSQL did not start".to_owned())
    }

    /// What `--database` takes.
    pub(super) fn place(&self) -> String {
        format!("postgres://postgres@localhost/postgres?host={}", self.folder.display())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let stop = format!("-INT {}", self.process.id());
        // It may be gone already, which is as good.
        let _stopped = Command::new("kill").args(stop.split(' ')).status();
        let _reaped = self.process.wait();
    }
}
