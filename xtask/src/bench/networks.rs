//! The networks: written once into the cache by the engine's generator, then listed.

use super::{Options, output, say};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A network of the benchmark.
pub(super) struct Network {
    pub family: &'static str,
    /// Kind and size, as in its file's name.
    pub name: String,
    pub file: PathBuf,
    pub n_nodes: u32,
    pub n_arcs: u32,
}

/// Kinds that the generator knows, by the family whose mean they enter.
const FAMILIES: [(&str, &[&str]); 4] = [
    ("NETGEN", &["netgen8", "netgensr"]),
    ("GOTO", &["goto8"]),
    ("transportation", &["transport", "assign"]),
    ("matchmaking", &["matchmaking", "matchlines"]),
];

/// The networks that the options ask for, by family, then kind and size.
pub(super) fn written(
    generator: &Path,
    cache: &Path,
    options: &Options,
) -> Result<Vec<Network>, String> {
    let folder = cache.join("networks");
    say("writing the networks");
    // None may stay that an older generator wrote.
    if folder.exists() {
        std::fs::remove_dir_all(&folder)
            .map_err(|error| format!("cannot empty {}: {error}", folder.display()))?;
    }
    let mut command = Command::new(generator);
    command.arg(&folder);
    if let Some(largest) = options.largest {
        command.arg(largest.to_string());
    }
    output(&mut command)?;
    let unreadable = |error| format!("cannot read {}: {error}", folder.display());
    let mut networks = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(unreadable)? {
        let network = read(entry.map_err(unreadable)?.path())?;
        if network.name.contains(&options.only) {
            networks.push(network);
        }
    }
    let place = |network: &Network| families().position(|family| family == network.family);
    networks.sort_by(|a, b| (place(a), &a.name).cmp(&(place(b), &b.name)));
    if networks.is_empty() { Err("no network is left".to_owned()) } else { Ok(networks) }
}

/// All families, in the order of the tables.
pub(super) fn families() -> impl Iterator<Item = &'static str> {
    FAMILIES.iter().map(|(family, _)| *family)
}

/// Reads a network's size from its problem line.
fn read(file: PathBuf) -> Result<Network, String> {
    let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let kind = name.split('-').next().unwrap_or_default();
    let family = FAMILIES
        .iter()
        .find(|(_, kinds)| kinds.contains(&kind))
        .map(|(family, _)| *family)
        .ok_or_else(|| format!("{} is of no known kind", file.display()))?;
    let faulty = || format!("{} does not start with `p min NODES ARCS`", file.display());
    let text = std::fs::File::open(&file)
        .map_err(|error| format!("cannot open {}: {error}", file.display()))?;
    let mut line = String::new();
    BufReader::new(text).read_line(&mut line).map_err(|_| faulty())?;
    let words: Vec<&str> = line.split_whitespace().collect();
    let ["p", "min", n_nodes, n_arcs] = words[..] else { return Err(faulty()) };
    let [n_nodes, n_arcs] = [n_nodes, n_arcs].map(str::parse);
    let (Ok(n_nodes), Ok(n_arcs)) = (n_nodes, n_arcs) else { return Err(faulty()) };
    Ok(Network { family, name, file, n_nodes, n_arcs })
}
