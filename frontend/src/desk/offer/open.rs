//! What is left of a line beside an offer. The unit's market knows of commitments; of everybody else's
//! the figure is what is asked, less what is covered already, and is called so: what is committed, they
//! are not told.

use contract::access::Role;

use crate::desk::context::Desk;
use crate::words::say;

/// What the figure is called.
pub(crate) fn open_name(desk: &Desk) -> String {
    if is_whole(desk) { say::col_open() } else { say::offer_uncovered() }
}

/// The columns of a file, where it stands under `open`, as the reader is told of it.
pub(crate) fn columns<const N: usize>(desk: &Desk, head: [&'static str; N]) -> [&'static str; N] {
    let open = if is_whole(desk) { "open" } else { "asked_less_covered" };
    head.map(|name| if name == "open" { open } else { name })
}

fn is_whole(desk: &Desk) -> bool {
    desk.role() == Some(Role::Isu)
}
