//! The tools that cargo does not bring: found where they are, installed where they are missing.

mod axe;
mod browser;
mod cargo_tool;
mod debian;
mod oidc_provider;
mod postgres;
mod schemathesis;
mod wasm_std;

use std::path::PathBuf;
use std::process::Command;

use crate::step::{Failure, step};

/// Must equal the version of the crate in Cargo.toml.
const WASM_BINDGEN: &str = "0.2.129";
/// The last that builds with the oldest compiler that the project supports.
const TRUNK: &str = "0.21.14";
const CARGO_FUZZ: &str = "0.13.2";

/// What building the page needs.
#[derive(Debug)]
pub(crate) struct PageTools {
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
    std: wasm_std::WasmStd,
}

/// What testing in a browser needs.
#[derive(Debug)]
pub(crate) struct BrowserTools {
    /// Chromium, or a browser that takes its flags.
    pub(crate) browser: PathBuf,
    /// Its WebDriver server.
    pub(crate) driver: PathBuf,
    /// The accessibility rules, one script.
    pub(crate) axe: PathBuf,
}

impl PageTools {
    /// Makes a command find the tools and the standard library for WebAssembly.
    pub(crate) fn prepare(&self, command: &mut Command) {
        let own = [&self.trunk, &self.wasm_bindgen]
            .into_iter()
            .filter_map(|tool| tool.parent())
            .map(PathBuf::from);
        let path = std::env::var_os("PATH").unwrap_or_default();
        let all = own.chain(std::env::split_paths(&path));
        if let Ok(joined) = std::env::join_paths(all) {
            command.env("PATH", joined);
        }
        self.std.prepare(command);
    }

    pub(crate) fn trunk(&self) -> Command {
        let mut command = crate::step::command(&self.trunk, &[]);
        self.prepare(&mut command);
        // Trunk reads the variable as an option, and refuses the value that others set.
        command.env_remove("NO_COLOR");
        command
    }
}

/// Finds or installs what building the page needs.
pub(crate) fn for_pages() -> Result<PageTools, Failure> {
    let std = step("the standard library for WebAssembly", "", wasm_std::ensure)?;
    let wasm_bindgen = cargo_tool::ensure("wasm-bindgen-cli", "wasm-bindgen", WASM_BINDGEN)?;
    let trunk = cargo_tool::ensure("trunk", "trunk", TRUNK)?;
    Ok(PageTools { trunk, wasm_bindgen, std })
}

/// Finds or installs what testing in a browser needs.
pub(crate) fn for_browser() -> Result<BrowserTools, Failure> {
    let (browser, driver) = step("a browser and its WebDriver server", "", browser::ensure)?;
    let axe = step("the accessibility rules (axe-core)", "", axe::ensure)?;
    Ok(BrowserTools { browser, driver, axe })
}

/// Finds or installs the database that tests start beside SQLite; gives the folder of its programs.
pub(crate) fn for_database() -> Result<PathBuf, Failure> {
    step("PostgreSQL", "", postgres::ensure)
}

/// Finds or installs the provider of accounts that tests start; gives the folder of its packages.
pub(crate) fn for_sign_in() -> Result<PathBuf, Failure> {
    step("a provider of accounts (oidc-provider)", "", oidc_provider::ensure)
}

/// Finds or installs what asks the server whether it does what its description says.
pub(crate) fn for_contract() -> Result<PathBuf, Failure> {
    step("schemathesis", "", schemathesis::ensure)
}

/// The driver of the fuzzers.
pub(crate) fn for_fuzzing() -> Result<PathBuf, Failure> {
    cargo_tool::ensure("cargo-fuzz", "cargo-fuzz", CARGO_FUZZ)
}

/// Everything.
pub(crate) fn all() -> Result<(), Failure> {
    for_pages()?;
    for_browser()?;
    for_database()?;
    for_sign_in()?;
    for_contract()?;
    Ok(())
}
