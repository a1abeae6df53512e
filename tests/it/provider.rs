//! A real provider of accounts, started here: for tests over HTTP and for those in a browser.

use std::path::PathBuf;
use std::process::Stdio;

use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

pub(crate) const CLIENT: &str = "coalition";
pub(crate) const SECRET: &str = "what the provider gave";

/// The folder into which npm put `oidc-provider`. `cargo xtask test` gives it, and then it must be
/// there; in a run by hand, the tests say that they were left out.
#[expect(
    clippy::print_stdout,
    reason = "a test that was left out must not look like one that passed"
)]
pub(crate) fn package() -> Option<PathBuf> {
    let given = std::env::var_os("COALITION_OIDC_PROVIDER").map(PathBuf::from);
    match &given {
        Some(folder) => assert!(folder.join("node_modules/oidc-provider").is_dir()),
        None => println!("NOT TESTED with a provider: COALITION_OIDC_PROVIDER is not set"),
    }
    given
}

/// Starts the provider, which sends people back to the callback, and gives its address; it ends
/// with the handle.
pub(crate) async fn provider(package: PathBuf, callback: &str) -> (Child, String) {
    let mut child = Command::new("node")
        .args(["--input-type=module", "-e", include_str!("oidc_provider.mjs"), "--"])
        .args([CLIENT, SECRET, callback])
        .current_dir(package)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let issuer = lines.next_line().await.unwrap().expect("the provider says where it is");
    // It says more later, and would end where nobody listens.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    (child, issuer)
}
