//! The load: `wrk` with sixteen connections for a few seconds.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::Question;
use super::servers::Server;
use crate::bench::{output, say};
use crate::step::on_path;

const CONNECTIONS: &str = "-c16";
const THREADS: &str = "-t2";
const TIME: &str = "-d5s";

/// Each thread numbers its requests, and keys start with what this run got from the clock.
const SCRIPT: &str = r#"
local threads = 0
function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end
function init(args)
  count = 0
  method, body, run = args[1], args[2], args[3]
  wrk.headers["Content-Type"] = "application/json"
  if args[4] and args[4] ~= "" then wrk.headers["Cookie"] = args[4] end
end
function request()
  if method ~= "POST" then return wrk.format("GET") end
  count = count + 1
  local key = run .. "-" .. number .. "-" .. count
  wrk.headers["Idempotency-Key"] = key
  return wrk.format("POST", nil, nil, (body:gsub("KEY", key)))
end
"#;

/// What makes requests.
pub(super) struct Load {
    wrk: PathBuf,
    script: PathBuf,
}

impl Load {
    /// Finds `wrk` or installs it from Debian.
    pub(super) fn prepare(folder: &Path) -> Result<Self, String> {
        if on_path("wrk").is_none() {
            say("installing wrk from Debian (half a minute)");
            let wanted = ["install", "--yes", "--no-install-recommends", "wrk"];
            output(Command::new("apt-get").arg("update"))
                .and_then(|_| output(Command::new("apt-get").args(wanted)))
                .map_err(|error| format!("{error}\nwrk is missing: sudo apt-get install wrk"))?;
        }
        let wrk = on_path("wrk").ok_or("wrk was installed and is not on the PATH")?;
        let script = folder.join("load.lua");
        std::fs::write(&script, SCRIPT).map_err(|error| format!("the load's script: {error}"))?;
        Ok(Self { wrk, script })
    }

    /// Requests per second that were answered as they should be.
    pub(super) fn rate(&self, server: &Server, question: Question) -> Result<f64, String> {
        let request = server.request(question)?;
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        let run = since.map_or(0, |time| time.as_millis()).to_string();
        let method = if question == Question::Create { "POST" } else { "GET" };
        let url = format!("http://{}{}", server.address, request.path);
        let mut wrk = Command::new(&self.wrk);
        wrk.args([THREADS, CONNECTIONS, TIME, "-s"]).arg(&self.script).arg(url).arg("--");
        let text = output(wrk.args([method, &request.body, &run, &server.cookie]))?;
        if let Some(line) = text.lines().find(|line| line.contains("Non-2xx")) {
            return Err(format!("{}, {question:?}: {}", server.name, line.trim()));
        }
        let rate = text.lines().find_map(|line| line.strip_prefix("Requests/sec:"));
        let rate = rate.and_then(|rate| rate.trim().parse().ok());
        rate.ok_or_else(|| format!("wrk said no rate:\n{text}"))
    }
}
