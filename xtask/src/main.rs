//! Development tasks: `cargo xtask bench engine [--quick]`.

mod bench;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.split_first() {
        Some((task, rest)) if task == "bench" => bench::run(rest, &cache()),
        _ => Err("usage: cargo xtask bench engine [--quick]".to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            #[expect(clippy::print_stderr, reason = "the failure of the program")]
            {
                eprintln!("{message}");
            }
            ExitCode::FAILURE
        }
    }
}

/// A folder per user that outlives the clone.
fn cache() -> PathBuf {
    std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache")))
        .unwrap_or_else(std::env::temp_dir)
        .join("country-coalitions")
}
