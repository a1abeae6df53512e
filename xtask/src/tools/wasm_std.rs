//! The standard library for `wasm32-unknown-unknown`: rustup's, or else built once from Debian's
//! packages, for machines on which rustup cannot download.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::debian;
use crate::cache;
use crate::step::{Failure, command, on_path, run, run_quietly, step, succeeds_within};

const TARGET: &str = "wasm32-unknown-unknown";
/// The linker of the LLVM that Debian's compiler is built with.
const LINKER: &str = "lld-22";
/// How long rustup may take before it counts as cut off.
const PATIENCE: Duration = Duration::from_secs(120);

/// Where the standard library comes from.
#[derive(Debug)]
pub(crate) enum WasmStd {
    /// The compiler's own.
    Installed,
    /// A toolchain folder in the cache.
    Folder(PathBuf),
}

impl WasmStd {
    /// Makes a command compile for WebAssembly with it.
    pub(super) fn prepare(&self, command: &mut Command) {
        let Self::Folder(folder) = self else { return };
        if on_path("rustup").is_some() {
            command.env("RUSTUP_TOOLCHAIN", folder);
        } else {
            command.env("CARGO", folder.join("bin/cargo")).env("RUSTC", folder.join("bin/rustc"));
        }
        // A wrapper that cargo passed to us would speak for the other compiler.
        command.env_remove("RUSTC_WRAPPER").env_remove("CARGO_ENCODED_RUSTFLAGS");
    }
}

/// Finds it, or installs it.
pub(super) fn ensure() -> Result<WasmStd, Failure> {
    let probe = cache::folder("wasm-probe")?;
    if compiles(&WasmStd::Installed, &probe)? {
        return Ok(WasmStd::Installed);
    }
    let private = WasmStd::Folder(cache::folder("")?.join("toolchain"));
    if compiles(&private, &probe)? {
        return Ok(private);
    }
    if on_path("rustup").is_some() {
        let mut add = command("rustup", &["target", "add", TARGET]);
        if succeeds_within(&mut add, PATIENCE) && compiles(&WasmStd::Installed, &probe)? {
            return Ok(WasmStd::Installed);
        }
    }
    let built =
        step("rustup cannot add it: building it from Debian's packages", "3 minutes", build)?;
    if compiles(&built, &probe)? {
        Ok(built)
    } else {
        Err(Failure::new(format!(
            "there is no standard library for {TARGET}; install it with: rustup target add {TARGET}"
        )))
    }
}

/// Whether an empty crate compiles: unlike a look for a folder, this notices a library that
/// another compiler left behind.
fn compiles(std: &WasmStd, probe: &Path) -> Result<bool, Failure> {
    let source = probe.join("empty.rs");
    fs::write(&source, "")
        .map_err(|error| Failure::new(format!("{}: {error}", source.display())))?;
    let rustc = match std {
        WasmStd::Installed => PathBuf::from("rustc"),
        WasmStd::Folder(folder) => folder.join("bin/rustc"),
    };
    let mut compile = command(
        rustc,
        &["--crate-type", "lib", "--emit", "metadata", "--target", TARGET, "--out-dir"],
    );
    compile.arg(probe).arg(&source);
    Ok(succeeds_within(&mut compile, PATIENCE))
}

/// Builds the library once, and a toolchain folder around it.
fn build() -> Result<WasmStd, Failure> {
    debian::install(&["rustc-web", "cargo-web", "rust-web-src", LINKER])?;
    let work = cache::folder("wasm-std-build")?;
    let package = "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2021\"\n[lib]\npath = \"empty.rs\"\n";
    write(&work.join("Cargo.toml"), package)?;
    write(&work.join("empty.rs"), "#![no_std]\n")?;
    let mut library = Command::new("/usr/bin/cargo");
    library
        .args([
            "build",
            "--release",
            "--target",
            TARGET,
            "-Zbuild-std=std,panic_abort,proc_macro,test",
        ])
        .current_dir(&work)
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_DIR", work.join("target"))
        .env_remove("RUSTUP_TOOLCHAIN");
    run(&mut library)?;
    let folder = cache::folder("toolchain")?;
    let host = run_quietly(&mut command("/usr/bin/rustc", &["--print", "host-tuple"]))?;
    assemble(&folder, host.trim(), &work.join("target").join(TARGET).join("release/deps"))?;
    Ok(WasmStd::Folder(folder))
}

fn assemble(folder: &Path, host: &str, built: &Path) -> Result<(), Failure> {
    let rustlib = folder.join("lib/rustlib");
    let ours = rustlib.join(TARGET).join("lib");
    for part in [folder.join("bin"), ours.clone(), rustlib.join(host).join("bin")] {
        fs::create_dir_all(&part)
            .map_err(|error| Failure::new(format!("{}: {error}", part.display())))?;
    }
    let rustc = folder.join("bin/rustc");
    write(
        &rustc,
        &format!("#!/bin/sh\nexec /usr/bin/rustc --sysroot \"{}\" \"$@\"\n", folder.display()),
    )?;
    fs::set_permissions(&rustc, fs::Permissions::from_mode(0o755))
        .map_err(|error| Failure::new(format!("{}: {error}", rustc.display())))?;
    link(Path::new("/usr/bin/cargo"), &folder.join("bin/cargo"))?;
    let sysroot = run_quietly(&mut command("/usr/bin/rustc", &["--print", "sysroot"]))?;
    link(
        &Path::new(sysroot.trim()).join("lib/rustlib").join(host).join("lib"),
        &rustlib.join(host).join("lib"),
    )?;
    let linker = on_path(LINKER).unwrap_or_else(|| Path::new("/usr/bin").join(LINKER));
    link(&linker, &rustlib.join(host).join("bin/rust-lld"))?;
    let entries = fs::read_dir(built)
        .map_err(|error| Failure::new(format!("{}: {error}", built.display())))?;
    for entry in entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|kind| kind == "rlib"))
    {
        let target = ours.join(entry.file_name());
        fs::copy(entry.path(), &target)
            .map_err(|error| Failure::new(format!("{}: {error}", target.display())))?;
    }
    Ok(())
}

fn write(file: &Path, text: &str) -> Result<(), Failure> {
    fs::write(file, text).map_err(|error| Failure::new(format!("{}: {error}", file.display())))
}

fn link(from: &Path, to: &Path) -> Result<(), Failure> {
    // A link of an earlier try is replaced.
    let _removed = fs::remove_file(to);
    symlink(from, to).map_err(|error| Failure::new(format!("{}: {error}", to.display())))
}
