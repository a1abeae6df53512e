//! The desks: what is fixed for a run, and exchange rates.

fn main() {
    frontend::desk::mount_terms();
}
