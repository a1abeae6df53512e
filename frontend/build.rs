//! Link options of the WASM binaries, and the words of the page.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use messages::{LANGUAGES, PARTS};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    strip();
    match words() {
        Ok(()) => ExitCode::SUCCESS,
        Err(errors) => {
            for error in errors {
                println!("cargo::error={error}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Leaves out the names of functions, which are a fifth of a release build and of no use to a
/// reader. The list of target features stays: wasm-bindgen reads it, and warns without it,
/// which is why `strip = true` in the profile will not do.
fn strip() {
    println!("cargo::rerun-if-env-changed=COALITION_KEEP_NAMES");
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|found| found == value);
    let keeps_names = std::env::var_os("COALITION_KEEP_NAMES").is_some();
    if is("CARGO_CFG_TARGET_ARCH", "wasm32") && is("PROFILE", "release") && !keeps_names {
        println!("cargo::rustc-link-arg-bins=--strip-all");
        println!("cargo::rustc-link-arg-bins=--keep-section=target_features");
    }
}

/// Compiles the messages: `say.rs` for the crate, and the files as the page will fetch them,
/// which tests on the host read where they stand.
fn words() -> Result<(), Vec<String>> {
    println!("cargo::rerun-if-changed=locales");
    let compiled = messages::compile(Path::new("locales"))?;
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets it"));
    let write = |name: &str, text: &str| {
        std::fs::write(out.join(name), text).map_err(|error| vec![format!("{name}: {error}")])
    };
    write("say.rs", &compiled.code)?;
    for file in &compiled.files {
        let name = format!("{}-{}.txt", PARTS[file.part], LANGUAGES[file.language].code);
        write(&name, &file.text)?;
    }
    Ok(())
}
