//! The server as a process of its own, to be killed: this test program, started again as
//! `coalition`.

use std::io::{BufRead as _, BufReader, Read as _};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use api::sheet::worker::Worker;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// Holds the words of the command line for the process that is to be `coalition`.
const WORDS: &str = "COALITION_TEST_WORDS";

/// A test for the one who starts it again; it does nothing in a run of the tests.
#[test]
fn be_coalition() {
    let Ok(words) = std::env::var(WORDS) else { return };
    // Whoever started this is gone when the pipe closes; nobody else would stop it.
    std::thread::spawn(|| {
        let mut rest = Vec::new();
        let _closed = std::io::stdin().read_to_end(&mut rest);
        std::process::exit(0);
    });
    let words = std::iter::once("coalition").chain(words.lines()).map(Into::into);
    let code = api::cli::run(words, &mut std::io::stdout(), &mut std::io::stderr());
    std::process::exit(code.into());
}

/// Set for the process that is to read a sheet.
const WORKER: &str = "COALITION_TEST_WORKER";

/// A test for the server, which starts it as it would start `coalition import-worker`; it does
/// nothing in a run of the tests.
#[test]
fn be_import_worker() {
    if std::env::var_os(WORKER).is_none() {
        return;
    }
    let words = ["coalition", "import-worker"].map(Into::into);
    let code = api::cli::run(words, &mut std::io::stdout(), &mut std::io::stderr());
    std::process::exit(code.into());
}

/// This test program, as the process that reads sheets.
pub(crate) fn worker() -> Worker {
    let words = ["--exact", "child::be_import_worker", "--nocapture"].map(str::to_owned);
    let variables = vec![(WORKER.to_owned(), "1".to_owned())];
    Worker::of(std::env::current_exe().unwrap(), words.into(), variables)
}

/// A server that was started; killed when dropped.
pub(crate) struct Server {
    process: Child,
    pub(crate) address: SocketAddr,
}

impl Server {
    /// `coalition serve` with these words on a free port, once it takes connections.
    pub(crate) fn start(words: &[&str]) -> Self {
        let words = [&["serve", "--listen", "127.0.0.1:0"], words].concat().join("\n");
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "child::be_coalition", "--nocapture"]).env(WORDS, words);
        for setting in ["COALITION_PAGES", "COALITION_DATABASE", "COALITION_CONFIG"] {
            command.env_remove(setting);
        }
        // What it writes to its log is shown with a test that fails.
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.spawn().unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let address = lines.find_map(|line| {
            let line = line.unwrap();
            let (_, rest) = line.split_once("Serving http://")?;
            rest.split('/').next()?.parse().ok()
        });
        // The harness of tests says so after a minute, and would end on a pipe that is closed.
        std::thread::spawn(move || lines.for_each(drop));
        Self { process, address: address.expect("the server did not start") }
    }

    /// Ends it without warning.
    pub(crate) fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _gone_already = self.process.kill();
        let _reaped = self.process.wait();
    }
}

/// Status, headers and body of an answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: String,
}

impl Answer {
    /// The first header of this name, in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(found, _)| *found == name).map(|(_, value)| value)
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }
}

/// How long an answer may take; the server itself gives up earlier.
const PATIENCE: Duration = Duration::from_secs(90);

/// Sends a request, and gives the answer unless none came, or not all of it.
pub(crate) async fn send(
    address: SocketAddr,
    target: (&str, &str),
    headers: &[(&str, &str)],
    body: &str,
) -> Option<Answer> {
    let answer = exchange(address, target, headers, body);
    tokio::time::timeout(PATIENCE, answer).await.expect("the server answers or hangs up")
}

async fn exchange(
    address: SocketAddr,
    (method, path): (&str, &str),
    headers: &[(&str, &str)],
    body: &str,
) -> Option<Answer> {
    let mut connection = TcpStream::connect(address).await.ok()?;
    let more: String =
        headers.iter().flat_map(|(name, value)| [name, ": ", value, "\r\n"]).collect();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Type: application/json\r\n{more}Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    connection.write_all(request.as_bytes()).await.ok()?;
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).await.ok()?;
    let answer = String::from_utf8(answer).ok()?;
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let answer = Answer { status, head: head.to_owned(), body: body.to_owned() };
    // A shorter body was cut off on its way.
    let length = answer.header("content-length");
    let is_whole = length.is_none_or(|length| length.parse() == Ok(body.len()));
    is_whole.then_some(answer)
}

/// Signs an invented person of the demonstration in, and gives the cookie.
pub(crate) async fn sign_in(address: SocketAddr, email: &str) -> String {
    let body = serde_json::json!({ "email": email, "password": api::demo::DEMO_PASSWORD });
    let target = ("POST", "/api/v1/session");
    let answer = send(address, target, &[], &body.to_string()).await.unwrap();
    assert_eq!(answer.status, 201, "{}", answer.body);
    answer.header("set-cookie").unwrap().split(';').next().unwrap().to_owned()
}
