//! A program that is ended when its time is over.

use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What a program said.
pub(super) struct Said {
    pub text: String,
    pub peak_kb: Option<u64>,
}

/// What a program prints until it ends or its time is over, by way of a file, and the most memory it had.
///
/// # Errors
///
/// If it cannot be run, or fails: with the last that it said.
pub(super) fn said(command: &mut Command, file: &Path, time: Duration) -> Result<Said, String> {
    let name = Path::new(command.get_program()).display().to_string();
    let failed = |error: &dyn std::fmt::Display| format!("{name}: {error}");
    let out = File::create(file).map_err(|error| failed(&error))?;
    let errors = out.try_clone().map_err(|error| failed(&error))?;
    let start = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::from(out))
        .stderr(Stdio::from(errors))
        .spawn()
        .map_err(|error| failed(&error))?;
    let mut peak_kb = None;
    let status = loop {
        peak_kb = peak(child.id()).or(peak_kb);
        match child.try_wait().map_err(|error| failed(&error))? {
            Some(status) => break Some(status),
            None if start.elapsed() > time => {
                child.kill().and_then(|()| child.wait()).map_err(|error| failed(&error))?;
                break None;
            }
            None => std::thread::sleep(Duration::from_millis(20)),
        }
    };
    let bytes = std::fs::read(file).map_err(|error| failed(&error))?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    match status {
        Some(status) if !status.success() => {
            let last = text.lines().rfind(|line| !line.trim().is_empty()).unwrap_or("nothing");
            Err(format!("{name}: {status}; it said last: {last}"))
        }
        _ => Ok(Said { text, peak_kb }),
    }
}

/// The most memory that a process has had, where Linux tells.
fn peak(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::said;
    use std::process::Command;
    use std::time::Duration;

    #[test]
    fn a_program_is_heard_and_ended() {
        let file = std::env::temp_dir().join(format!("said-{}", std::process::id()));
        let shell = |script: &str, time| {
            said(Command::new("sh").args(["-c", script]), &file, Duration::from_millis(time))
        };
        assert_eq!(shell("echo one", 10_000).unwrap().text, "one\n");
        assert_eq!(shell("echo one; exec sleep 60", 500).unwrap().text, "one\n");
        let error = shell("echo two; exit 3", 10_000).err().unwrap();
        assert!(error.contains('3') && error.ends_with("two"), "{error}");
        std::fs::remove_file(&file).unwrap();
    }
}
