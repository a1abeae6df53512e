//! Coverage-guided fuzzing of the programs in `fuzz/`.

use crate::step::{Failure, cargo, command, on_path, root, run as run_command, step};
use crate::tools;

/// A workspace of its own, which no other command builds.
const MANIFEST: &str = "fuzz/Cargo.toml";

/// Checks their format.
pub(crate) fn format() -> Result<(), Failure> {
    run_command(&mut cargo(&["fmt", "--manifest-path", MANIFEST, "--check"]))
}

/// Checks that the programs build, and runs what they run on their seeds, without libFuzzer.
pub(crate) fn check() -> Result<(), Failure> {
    step("fuzz programs", "1 minute", || {
        // libFuzzer is C++; what the programs run is tested below without it.
        if ["c++", "g++", "clang++"].iter().any(|compiler| on_path(compiler).is_some()) {
            run_command(&mut cargo(&["check", "--locked", "--manifest-path", MANIFEST, "--bins"]))?;
        } else {
            println!("   no compiler of C++ here: the programs around libFuzzer are not built");
        }
        let only_seeds = ["test", "--locked", "--manifest-path", MANIFEST, "--no-default-features"];
        run_command(&mut cargo(&only_seeds))
    })
}

/// Looks for inputs that break a target; what breaks it is kept in `fuzz/artifacts`.
pub(crate) fn run(target: &str, seconds: &str) -> Result<(), Failure> {
    let tool = tools::for_fuzzing()?;
    step(&format!("fuzzing {target} for {seconds} s"), "", || {
        // Without `unsafe` there is nothing for a sanitizer to find; coverage is what guides.
        let mut fuzz = command(&tool, &["fuzz", "run", "--sanitizer", "none", target]);
        fuzz.arg(format!("fuzz/corpus/{target}")).arg(format!("fuzz/seeds/{target}"));
        // Instrumenting for coverage is an unstable option of the compiler.
        fuzz.arg("--").arg(format!("-max_total_time={seconds}")).env("RUSTC_BOOTSTRAP", "1");
        std::fs::create_dir_all(root().join("fuzz/corpus").join(target))
            .map_err(|error| Failure::new(format!("fuzz/corpus: {error}")))?;
        run_command(&mut fuzz)
    })
}
