//! The running server against its own description: schemathesis makes requests from the OpenAPI
//! document, good ones and bad ones, and checks every answer. What it may find is in
//! `tests/schemathesis.toml`, with reasons.

#![expect(clippy::print_stdout, reason = "shown with a test that fails, so that it says why")]

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::child::{Server, sign_in};
use crate::database::{TestDatabase, postgres, sqlite};
use crate::fixture::{folder, text};

/// How many made-up requests each operation gets at most, beside those for every bound that the
/// document states. A number and not a time, so that a fast machine finds what a slow one does.
const EXAMPLES: &str = "10";
/// The invented officer of the unit, who may do most.
const OFFICER: &str = "isu@demo.example";

/// The program. `cargo xtask test` gives it; in a run by hand, the test says that it was left out.
fn program() -> Option<PathBuf> {
    let given = std::env::var_os("COALITION_SCHEMATHESIS").map(PathBuf::from);
    if given.is_none() {
        println!("NOT TESTED with schemathesis: `cargo xtask test` installs it");
    }
    given
}

async fn finds_nothing(program: &Path, database: &TestDatabase) {
    database.store().await.close().await;
    let folder = folder();
    let key = folder.path().join("key");
    let words = ["--demo", "--database", &database.place, "--secret-key-file", text(&key)];
    let server = Server::start(&words);
    let cookie = sign_in(server.address, OFFICER).await;
    let settings = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemathesis.toml");
    let mut command = Command::new(program);
    command.arg("--config-file").arg(settings).arg("run");
    command.arg(format!("http://{}/api/openapi.json", server.address));
    command.args([
        "--max-examples",
        EXAMPLES,
        "--seed",
        "1",
        "--no-color",
        "--generation-database",
        "none",
    ]);
    command.args(["--generation-with-security-parameters", "false", "--warnings", "off"]);
    command.arg("--header").arg(format!("Cookie: {cookie}")).current_dir(folder.path());
    let done = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let said = String::from_utf8_lossy(&done.stdout);
    println!("{said}{}", String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success(), "schemathesis found something on {}", database.name);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn schemathesis_finds_nothing_unexplained_on_sqlite() {
    let Some(program) = program() else { return };
    finds_nothing(&program, &sqlite()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn schemathesis_finds_nothing_unexplained_on_postgres() {
    let (Some(program), Some(database)) = (program(), postgres()) else { return };
    finds_nothing(&program, &database).await;
}
