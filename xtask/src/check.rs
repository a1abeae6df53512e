//! What must hold: format, lints, documentation, sizes, tests, fuzz programs.

use crate::step::{Failure, cargo, run, step};
use crate::tools::{self, PageTools};
use crate::{bench, cache, fuzz, pages};

/// The members that also run in a browser.
const IN_BROWSER: [&str; 4] = ["--package", "engine", "--package", "frontend"];

/// How often tests kill what they test. A few times show that it can be survived, many that it
/// always is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kills {
    Few,
    Many,
}

/// Every test, the browser's included; `filter` goes to the test runner.
pub(crate) fn test(filter: &[&str], kills: Kills) -> Result<(), Failure> {
    let page_tools = tools::for_pages()?;
    let browser_tools = tools::for_browser()?;
    let postgres = tools::for_database()?;
    let provider = tools::for_sign_in()?;
    let schemathesis = tools::for_contract()?;
    let pages = pages::build(&page_tools)?;
    step("the sizes of the page", "", || pages::check_sizes(&pages))?;
    step("tests", "8 minutes", || {
        let mut tests = cargo(&["test", "--workspace", "--features", "tests/browser"]);
        tests
            .args(filter)
            .env("COALITION_PAGES", &pages)
            .env("COALITION_POSTGRES", &postgres)
            .env("COALITION_OIDC_PROVIDER", &provider)
            .env("COALITION_SCHEMATHESIS", &schemathesis)
            .env("COALITION_BROWSER", &browser_tools.browser)
            .env("COALITION_DRIVER", &browser_tools.driver)
            .env("COALITION_AXE", &browser_tools.axe);
        if matches!(kills, Kills::Many) {
            tests.env("COALITION_FAULT_ROUNDS", "20");
        }
        run(&mut tests)
    })
}

/// What continuous integration runs.
pub(crate) fn ci() -> Result<(), Failure> {
    step("format", "", || {
        run(&mut cargo(&["fmt", "--all", "--check"]))?;
        fuzz::format()
    })?;
    let page_tools = tools::for_pages()?;
    step("lints, native", "3 minutes", || {
        run(&mut cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--features",
            "tests/browser",
            "--",
            "-D",
            "warnings",
        ]))
    })?;
    step("lints, WebAssembly", "2 minutes", || lint_for_browser(&page_tools))?;
    step("documentation", "2 minutes", || {
        let mut docs = cargo(&["doc", "--workspace", "--no-deps", "--document-private-items"]);
        run(docs.env("RUSTDOCFLAGS", "-D warnings"))
    })?;
    fuzz::check()?;
    step("the search beside HiGHS", "2 minutes", beside_highs)?;
    test(&[], Kills::Many)
}

/// The engine's objectives against a solver that shares nothing with it, where that can be had.
fn beside_highs() -> Result<(), Failure> {
    let cache = cache::folder("bench")?;
    if let Err(missing) = bench::agreement(&cache).map_err(Failure::new)? {
        println!("   skipped, for HiGHS cannot be had here: nothing was compared.\n{missing}");
    }
    Ok(())
}

fn lint_for_browser(tools: &PageTools) -> Result<(), Failure> {
    let mut clippy = cargo(&["clippy"]);
    tools.prepare(&mut clippy);
    clippy.args(IN_BROWSER).args(["--target", "wasm32-unknown-unknown", "--", "-D", "warnings"]);
    run(&mut clippy)
}
