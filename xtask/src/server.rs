//! Building and running the server with the page.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;

use crate::pages;
use crate::step::{Failure, cargo, command, root, run as run_command, step};
use crate::tools;

/// Where the server listens unless that is taken or another is given.
const PORT: u16 = 8080;

/// What was built.
pub(crate) struct Built {
    program: PathBuf,
    pages: PathBuf,
}

/// Builds the page and the server, both for release.
pub(crate) fn build() -> Result<Built, Failure> {
    let pages = pages::build(&tools::for_pages()?)?;
    step("building the server", "5 minutes", || {
        run_command(&mut cargo(&["build", "--release", "--package", "api", "--bin", "coalition"]))
    })?;
    Ok(Built {
        program: target().join(format!("release/coalition{}", std::env::consts::EXE_SUFFIX)),
        pages,
    })
}

/// Builds the page, and measures it; or only some programs of the desks.
pub(crate) fn pages(programs: &[&str]) -> Result<(), Failure> {
    let tools = tools::for_pages()?;
    let pages = match programs {
        [] => pages::build(&tools)?,
        some => pages::build_some(&tools, some)?,
    };
    pages::check_sizes(&pages)
}

/// Builds, creates the database, loads the demonstration cases and serves them.
pub(crate) fn run(port: Option<u16>) -> Result<(), Failure> {
    let built = build()?;
    let database = root().join(".data/coalition.sqlite");
    println!("── database: {}", database.display());
    let port = port.unwrap_or_else(free_port);
    let mut serve = command(&built.program, &["serve", "--demo", "--database"]);
    serve
        .arg(&database)
        .arg("--pages")
        .arg(&built.pages)
        .arg("--listen")
        .arg(format!("127.0.0.1:{port}"));
    run_command(&mut serve)
}

/// The usual port, or 0 for any where another program has it.
fn free_port() -> u16 {
    let is_free = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, PORT))).is_ok();
    if is_free { PORT } else { 0 }
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}
