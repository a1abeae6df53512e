//! What a list is narrowed to where it is asked for as a file.

use crate::route::Query;

/// The most records that the server looks for by their ids (`api/src/handler/exports.rs`).
pub(crate) const MOST: usize = 1_000;

/// The same with these ids; `None` where they are more than the server takes, since the filters
/// that it knows would bring other rows than those on the screen, and where there is none, since a
/// query without ids asks for everything.
pub(crate) fn only<'a>(wanted: Query, ids: impl Iterator<Item = &'a str>) -> Option<String> {
    let ids: Vec<&str> = ids.collect();
    (1..=MOST).contains(&ids.len()).then(|| wanted.with("only", &ids.join(",")).to_text())
}
