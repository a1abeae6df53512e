//! What several tests start from.

use std::path::{Path, PathBuf};

use engine::case::{Donor, DonorKind};
use engine::{CaseFile, Market, Policy, Run};
use tempfile::TempDir;

/// A folder that is removed when the test ends.
pub(crate) fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// The demonstration case of nine States.
pub(crate) fn illustrative() -> CaseFile {
    api::demo::cases().unwrap().remove(0)
}

/// The run of a case under the standard policy.
pub(crate) fn solved(case: CaseFile) -> Run {
    engine::solve(Market::try_from(case).unwrap(), Policy::standard()).unwrap()
}

/// The case with one more donor, so that it is another.
pub(crate) fn with_donor(mut case: CaseFile, id: &str) -> CaseFile {
    let donor = Donor {
        id: id.to_owned(),
        name: id.to_owned(),
        kind: DonorKind::Ngo,
        iso3: None,
        region: None,
        party_status: None,
    };
    case.donors.push(donor);
    CaseFile::parse(&case.to_canonical_json()).unwrap()
}

/// Writes a file into a folder.
pub(crate) fn write(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

/// What a command printed and how it ended.
pub(crate) struct Outcome {
    pub(crate) code: u8,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs `coalition` with these words, in this process.
pub(crate) fn coalition(words: &[&str]) -> Outcome {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let all = std::iter::once("coalition").chain(words.iter().copied()).map(Into::into);
    let code = api::cli::run(all, &mut out, &mut err);
    Outcome { code, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

/// The same for a path among the words.
pub(crate) fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// The start page of every program of the page, with this text and its name.
pub(crate) fn start_pages(folder: &Path, text: &str) {
    let desks = [
        "needs", "form", "need", "convene", "brief", "rounds", "edit", "terms", "import", "offers",
        "offer", "unit", "figures",
    ];
    let desks = desks.map(|name| format!("desk/{name}"));
    for program in ["", "desk"].into_iter().chain(desks.iter().map(String::as_str)) {
        std::fs::create_dir_all(folder.join(program)).unwrap();
        write(&folder.join(program), "index.html", &format!("{text}<!-- {program} -->"));
    }
}
