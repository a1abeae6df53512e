//! The page: built by Trunk, compressed once, measured against its budget.

mod names;
mod start;

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use self::names::without_names;
use self::start::{START, desk_start, write_words};
use crate::step::{Failure, root, run, step};
use crate::tools::PageTools;

/// Files that shrink; images and the like do not.
const TEXT_LIKE: [&str; 7] = ["html", "js", "css", "wasm", "svg", "json", "txt"];

/// What a reader waits for, and how large it may be.
struct Budget<'a> {
    what: &'a str,
    /// Beginnings of the names of its files.
    stems: &'a [&'a str],
    /// Kilobytes (1,000 bytes) after compression that it should have.
    goal: u64,
    /// Kilobytes above which the build fails. Where it is above the goal, the goal was missed and
    /// the figure only keeps it from growing: it goes down with each diet, and up only
    /// where the program does more, which is said below.
    most: u64,
}

/// The page and the worker that matches are for everyone; the other workers load only when they
/// are asked. The goals of the three that search were set for matching alone: bounds that can be checked, money that buys
/// goods, strict orders and exact fairness are above it, and in the one that explains a whole matching, other
/// proposals and files of its tables. What they may have at most is a little above what they have.
/// (wasm-opt of binaryen 132 was tried: 6 % less before compression, nothing after;
/// with the best choice of its passes 1.6 % after.)
const BUDGET: [Budget<'_>; 7] = [
    Budget { what: "the page's code", stems: &["app"], goal: 300, most: 300 },
    Budget {
        what: "the worker that matches",
        stems: &["worker", "worker_loader"],
        goal: 120,
        most: 120,
    },
    Budget {
        what: "the worker that searches",
        stems: &["searcher", "searcher_loader"],
        goal: 165,
        most: 256,
    },
    Budget {
        what: "the worker that checks",
        stems: &["checker", "checker_loader"],
        goal: 165,
        most: 202,
    },
    Budget {
        what: "the worker that explains",
        stems: &["explainer", "explainer_loader"],
        goal: 230,
        most: 371,
    },
    Budget {
        what: "the worker that compares",
        stems: &["fitter", "fitter_loader"],
        goal: 120,
        most: 120,
    },
    Budget { what: "style sheets", stems: &["style"], goal: 15, most: 15 },
];

/// The programs of the desks, which load when one of their pages is opened: the name of the
/// program and its folder inside the page's.
const DESKS: [(&str, &str); 14] = [
    ("desk", "desk"),
    ("desk-needs", "desk/needs"),
    ("desk-form", "desk/form"),
    ("desk-need", "desk/need"),
    ("desk-convene", "desk/convene"),
    ("desk-brief", "desk/brief"),
    ("desk-rounds", "desk/rounds"),
    ("desk-edit", "desk/edit"),
    ("desk-terms", "desk/terms"),
    ("desk-import", "desk/import"),
    ("desk-offers", "desk/offers"),
    ("desk-offer", "desk/offer"),
    ("desk-unit", "desk/unit"),
    ("desk-figures", "desk/figures"),
];
/// As [`BUDGET`], for each program of the desks.
const DESK_BUDGET: [Budget<'_>; 2] = [
    Budget { what: "code of a desk", stems: &["desk"], goal: 300, most: 300 },
    Budget { what: "its style sheets", stems: &["style"], goal: 15, most: 15 },
];

/// Most kilobytes of each file of words: a reader fetches one language.
const WORDS_BUDGET: u64 = 20;

/// Builds the page into `dist` and compresses it.
pub(crate) fn build(tools: &PageTools) -> Result<PathBuf, Failure> {
    let folder = root().join("dist");
    step("building the page", "4 minutes", || {
        let mut trunk = tools.trunk();
        trunk.args(["build", "--release", "--skip-version-check", "--dist"]).arg(&folder);
        run(&mut trunk)
    })?;
    DESKS.iter().try_for_each(|desk| build_desk(tools, &folder, *desk))?;
    // The page for everyone stands above the desks.
    let places: Vec<&str> = std::iter::once("").chain(DESKS.map(|(_, place)| place)).collect();
    finish(&folder, &places)?;
    Ok(folder)
}

/// Builds single programs of the desks into a `dist` that is there, for work on their pages.
pub(crate) fn build_some(tools: &PageTools, names: &[&str]) -> Result<PathBuf, Failure> {
    let folder = root().join("dist");
    if !folder.join(START).is_file() {
        return Err(Failure::new("dist is not there; build the whole once: cargo xtask pages"));
    }
    // The first lies above the others, which building it would take away.
    let single = &DESKS[1..];
    let find = |name: &&str| {
        single.iter().find(|(program, _)| program == name).copied().ok_or_else(|| {
            let known: Vec<&str> = single.iter().map(|(program, _)| *program).collect();
            Failure::new(format!("{name}: not built by itself; give {}", known.join(", ")))
        })
    };
    let desks: Vec<(&str, &str)> = names.iter().map(find).collect::<Result<_, _>>()?;
    desks.iter().try_for_each(|desk| build_desk(tools, &folder, *desk))?;
    let places: Vec<&str> = desks.iter().map(|(_, place)| *place).collect();
    finish(&folder, &places)?;
    Ok(folder)
}

fn build_desk(
    tools: &PageTools,
    folder: &Path,
    (program, place): (&str, &str),
) -> Result<(), Failure> {
    step(&format!("building {program}"), "1 minute", || {
        let mut trunk = tools.trunk();
        trunk.arg("build").arg(desk_start(program)?);
        trunk.args(["--release", "--skip-version-check", "--html-output", START]);
        trunk.arg("--public-url").arg(format!("/{place}/"));
        trunk.arg("--dist").arg(folder.join(place));
        run(&mut trunk)
    })
}

/// Words beside the page, start pages that name them, and the files compressed.
fn finish(folder: &Path, places: &[&str]) -> Result<(), Failure> {
    step("writing the words of every language", "", || write_words(folder, places))?;
    step("compressing the page", "", || {
        let folders = || places.iter().map(|place| folder.join(place));
        folders().try_for_each(|place| without_names(&place))?;
        without_names(folder)?;
        compress_all(folder)?;
        folders().try_for_each(|place| compress_all(&place))
    })
}

fn compress_all(folder: &Path) -> Result<(), Failure> {
    let kept = root().join("target/compressed");
    fs::create_dir_all(&kept).map_err(|error| refuse(&kept, &error))?;
    for file in files(folder)? {
        let kind = file.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
        if TEXT_LIKE.contains(&kind) {
            compress(&file, &kept)?;
        }
    }
    Ok(())
}

/// Writes `FILE.br` and, for clients that do not know it, `FILE.gz` beside a file; what was
/// compressed before is taken from `kept`.
fn compress(file: &Path, kept: &Path) -> Result<(), Failure> {
    let bytes = fs::read(file).map_err(|error| refuse(file, &error))?;
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    let ways: [(&str, Compress); 2] = [("br", brotli), ("gz", gzip)];
    for (ending, compressed) in ways {
        let before = kept.join(format!("{:016x}-{}.{ending}", hasher.finish(), bytes.len()));
        if !before.is_file() {
            let compressed = compressed(&bytes).map_err(|error| refuse(file, &error))?;
            fs::write(&before, compressed).map_err(|error| refuse(&before, &error))?;
        }
        let mut name = file.as_os_str().to_owned();
        name.push(".");
        name.push(ending);
        fs::copy(&before, &name).map_err(|error| refuse(file, &error))?;
    }
    Ok(())
}

type Compress = fn(&[u8]) -> io::Result<Vec<u8>>;

/// The smaller of two: with blocks as long as the library chooses, and with long ones, which save half a
/// percent of most large files.
fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let with = |lgblock: i32| {
        let (mut rest, mut compressed) = (bytes, Vec::new());
        let parameters = ::brotli::enc::BrotliEncoderParams {
            quality: 11,
            lgwin: 22,
            lgblock,
            ..Default::default()
        };
        ::brotli::BrotliCompress(&mut rest, &mut compressed, &parameters)?;
        Ok::<_, io::Error>(compressed)
    };
    let chosen = with(0)?;
    if bytes.len() < LARGE {
        return Ok(chosen);
    }
    let long = with(LONG_BLOCK)?;
    Ok(if long.len() < chosen.len() { long } else { chosen })
}

/// In bytes, and as a power of two.
const LARGE: usize = 1 << 19;
const LONG_BLOCK: i32 = 21;

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Compares the compressed sizes with the budget.
pub(crate) fn check_sizes(folder: &Path) -> Result<(), Failure> {
    let words: Vec<String> = messages::PARTS
        .iter()
        .flat_map(|part| messages::LANGUAGES.map(|language| format!("{part}-{}", language.code)))
        .collect();
    let words: Vec<[&str; 1]> = words.iter().map(|stem| [stem.as_str()]).collect();
    let words = words.iter().map(|stem| Budget {
        what: stem[0],
        stems: &stem[..],
        goal: WORDS_BUDGET,
        most: WORDS_BUDGET,
    });
    let mut over = over_budget(folder, BUDGET.into_iter().chain(words))?;
    for (_, place) in DESKS {
        println!("   {place}:");
        over.extend(over_budget(&folder.join(place), DESK_BUDGET.into_iter())?);
    }
    if over.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(format!("over the size budget: {}", over.join(", "))))
    }
}

/// What is larger than its budget, of a folder's compressed files.
fn over_budget<'a>(
    folder: &Path,
    budgets: impl Iterator<Item = Budget<'a>>,
) -> Result<Vec<&'a str>, Failure> {
    let compressed = files(folder)?;
    let mut over = Vec::new();
    for Budget { what, stems, goal, most } in budgets {
        let mut sum = 0;
        for file in &compressed {
            let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if name.ends_with(".br") && stems.iter().any(|stem| belongs(name, stem)) {
                sum += fs::metadata(file).map_err(|error| refuse(file, &error))?.len();
            }
        }
        if sum == 0 {
            return Err(Failure::new(format!("{what}: no file of it is in {}", folder.display())));
        }
        let missed = if sum > goal * 1_000 { ", over its goal" } else { "" };
        println!("   {what}: {}.{} kB of {goal} kB{missed}", sum / 1_000, sum % 1_000 / 100);
        if sum > most * 1_000 {
            over.push(what);
        }
    }
    Ok(over)
}

/// Whether a file is of a stem: `app-0123abcd_bg.wasm.br` and `app-0123abcd.js.br` of `app`.
fn belongs(name: &str, stem: &str) -> bool {
    let Some(rest) = name.strip_prefix(stem) else { return false };
    ["-", ".", "_bg"].iter().any(|next| rest.starts_with(next))
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| refuse(folder, &error))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    Ok(files)
}

fn refuse(path: &Path, error: &dyn std::fmt::Display) -> Failure {
    Failure::new(format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::belongs;

    #[test]
    fn files_are_counted_with_their_own_part() {
        assert!(belongs("app-0123456789abcdef_bg.wasm.br", "app"));
        assert!(belongs("worker_bg.wasm.br", "worker"));
        assert!(belongs("worker.js.br", "worker"));
        assert!(!belongs("worker_loader.js.br", "worker"));
        assert!(!belongs("checker.js.br", "worker"));
    }
}
