//! A run that was made to its end is the same document wherever it was made.

use super::say;

/// The run of the case at hand that was made first.
#[derive(Default)]
pub(super) struct Made {
    first: Option<(String, String)>,
}

impl Made {
    /// Compares the hash of a run with that of the run of the same case before it, where there is one, and
    /// tells the terminal; what differs, if it does.
    pub(super) fn tell(&mut self, case: &str, hash: &str) -> Option<String> {
        match &self.first {
            Some((of, first)) if of == case => {
                let (native, wasm) = (short(first), short(hash));
                if first == hash {
                    say(&format!("{case}: native and WASM made the same run, SHA-256 {native}…"));
                    return None;
                }
                let found = format!("{case}: native made run {native}…, WASM made run {wasm}…");
                say(&found);
                Some(found)
            }
            _ => {
                self.first = Some((case.to_owned(), hash.to_owned()));
                None
            }
        }
    }
}

/// The beginning of a hash, enough to tell two apart.
pub(super) fn short(hash: &str) -> &str {
    hash.get(..12).unwrap_or(hash)
}

#[cfg(test)]
mod tests {
    use super::Made;

    #[test]
    fn only_runs_of_the_same_case_are_compared() {
        let mut made = Made::default();
        assert_eq!(made.tell("real", "0123"), None);
        assert_eq!(made.tell("real", "0123"), None);
        assert_eq!(made.tell("tight", "4567"), None);
        let found = "tight: native made run 4567…, WASM made run 0123…";
        assert_eq!(made.tell("tight", "0123").as_deref(), Some(found));
    }
}
