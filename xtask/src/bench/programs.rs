//! Everything that runs, built in release.

use super::{output, peers, say};
use crate::step::root;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the programs are.
pub(super) struct Programs {
    pub networks: PathBuf,
    pub searches: Searches,
    ours: PathBuf,
    /// The same program in WASM, and what runs it; `None` where the target is missing.
    wasm: Option<(PathBuf, PathBuf)>,
    lemon: PathBuf,
}

/// What searches where limits are not linear: the engine, and the peers' model in Python.
pub(super) struct Searches {
    mip: PathBuf,
    /// The same in WASM, and what runs it; `None` where that is not there.
    wasm: Option<(PathBuf, PathBuf)>,
    /// Python, and the folder of its scripts.
    python: PathBuf,
    peers: PathBuf,
}

/// A solver of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Solver {
    Ours,
    Wasm,
    Lemon,
    OrTools,
}

impl Programs {
    pub(super) fn prepare(cache: &Path) -> Result<Self, String> {
        let root = root();
        let lemon = peers::lemon(&root, cache)?;
        let python = peers::python(cache)?;
        say("building the engine's runner (a minute the first time)");
        let wanted = ["--example", "dimacs", "--example", "networks", "--example", "mip"];
        let examples = build(&root, &wanted, None)?;
        let wasm = wasm(&root);
        if let Err(error) = &wasm {
            say(&format!("WASM is left out of the tables: {error}"));
        }
        let wasm = wasm.ok();
        let mip_wasm = |(program, loader): &(PathBuf, PathBuf)| {
            (program.with_file_name("mip.wasm"), loader.clone())
        };
        Ok(Self {
            networks: examples.join("networks"),
            searches: Searches {
                mip: examples.join("mip"),
                wasm: wasm.as_ref().map(mip_wasm),
                python,
                peers: scripts(&root),
            },
            ours: examples.join("dimacs"),
            wasm,
            lemon,
        })
    }

    /// A solver on a file, the least of `runs`; `None` if it is not there.
    pub(super) fn command(&self, solver: Solver, file: &Path, runs: u32) -> Option<Command> {
        let mut command = match solver {
            Solver::Ours => Command::new(&self.ours),
            Solver::Wasm => {
                let (program, loader) = self.wasm.as_ref()?;
                let mut command = Command::new("node");
                command.arg("--no-warnings").args([loader, program]);
                command
            }
            Solver::Lemon => Command::new(&self.lemon),
            Solver::OrTools => {
                let mut command = Command::new(&self.searches.python);
                command.arg(self.searches.peers.join("ortools_flow.py"));
                command
            }
        };
        command.arg(file).arg(runs.to_string());
        Some(command)
    }
}

impl Searches {
    /// Native search and `HiGHS` alone; the inner error says why there is no `HiGHS` here.
    pub(super) fn beside_highs(cache: &Path) -> Result<Result<Self, String>, String> {
        let python = match peers::highs(cache) {
            Ok(python) => python,
            Err(error) => return Ok(Err(error)),
        };
        let root = root();
        say("building the engine's search (a minute the first time)");
        let examples = build(&root, &["--example", "mip"], None)?;
        let peers = scripts(&root);
        Ok(Ok(Self { mip: examples.join("mip"), wasm: None, python, peers }))
    }

    /// The search on a case, or on a size by name.
    pub(super) fn mip(&self, case: &Path) -> Command {
        let mut command = Command::new(&self.mip);
        command.arg(case);
        command
    }

    /// The same in WASM; `None` where that is not there.
    pub(super) fn mip_wasm(&self, case: &Path) -> Option<Command> {
        let (program, loader) = self.wasm.as_ref()?;
        let mut command = Command::new("node");
        command.arg("--no-warnings").args([loader, program]).arg(case);
        Some(command)
    }

    /// A peer's script on a case, for so many seconds, to a relative gap.
    pub(super) fn peer(&self, script: &str, case: &Path, seconds: u64, gap: f64) -> Command {
        let mut command = Command::new(&self.python);
        // Nothing is to be left beside the scripts.
        command.arg("-B").arg(self.peers.join(script)).arg(case);
        command.arg(seconds.to_string()).arg(format!("{gap:e}"));
        command
    }

    /// The peer's model of small cases; words that tell of the policy and the cases follow.
    pub(super) fn peer_small(&self) -> Command {
        let mut command = Command::new(&self.python);
        command.arg("-B").arg(self.peers.join("highs_small.py"));
        command
    }
}

/// Where the peers' scripts are.
fn scripts(root: &Path) -> PathBuf {
    root.join("engine/benches/peers")
}

/// Builds examples of the engine; returns their folder.
fn build(root: &Path, what: &[&str], target: Option<&str>) -> Result<PathBuf, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(root).args(["build", "--release", "--package", "engine"]).args(what);
    let mut folder = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root.join("target"), |folder| root.join(folder));
    if let Some(target) = target {
        // Node 20 may abort when memory grows while it recompiles, so all is there at once.
        let memory = "-Clink-arg=--initial-memory=1073741824";
        command.env("CARGO_TARGET_WASM32_WASIP1_RUSTFLAGS", memory).args(["--target", target]);
        folder.push(target);
    }
    output(&mut command)?;
    Ok(folder.join("release/examples"))
}

/// The runner in WASM with the system interface of node, and the loader.
fn wasm(root: &Path) -> Result<(PathBuf, PathBuf), String> {
    const TARGET: &str = "wasm32-wasip1";
    let wanted = ["--example", "dimacs", "--example", "mip"];
    output(Command::new("node").arg("--version"))?;
    let examples = build(root, &wanted, Some(TARGET)).or_else(|_| {
        say("installing the WASM target (a few seconds)");
        output(Command::new("rustup").args(["target", "add", TARGET]))?;
        build(root, &wanted, Some(TARGET))
    })?;
    Ok((examples.join("dimacs.wasm"), scripts(root).join("wasi.mjs")))
}
