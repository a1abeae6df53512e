//! Says on the error stream how far a long matching has come; a fast one stays silent.

use std::io::Write;
use std::time::{Duration, Instant};

use engine::matching::Progress;

use crate::words;

/// A matching that ends sooner says nothing.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often a longer one speaks.
const INTERVAL: Duration = Duration::from_secs(1);

/// When to speak next.
pub(super) struct Reporter<'a> {
    stream: &'a mut dyn Write,
    start: Instant,
    next: Duration,
}

impl<'a> Reporter<'a> {
    pub(super) fn new(stream: &'a mut dyn Write) -> Self {
        Self { stream, start: Instant::now(), next: PATIENCE }
    }

    /// Tells the pivots made so far, if it is time to.
    pub(super) fn report(&mut self, progress: Progress) {
        let elapsed = self.start.elapsed();
        if elapsed < self.next {
            return;
        }
        self.next = elapsed + INTERVAL;
        let pivots = words::grouped(&progress.pivots.to_string());
        let arcs = words::grouped(&progress.arcs.to_string());
        // Progress that nobody can read is no reason to give up the work.
        let gap = progress.gap().map_or_else(String::new, |gap| {
            format!(", within {} of the best possible", words::per_cent(gap))
        });
        let _written = writeln!(
            self.stream,
            "matching: {pivots} pivots over {arcs} arcs, {} s{gap}",
            elapsed.as_secs()
        );
    }
}
