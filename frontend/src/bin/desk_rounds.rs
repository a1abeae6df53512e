//! The desks: response rounds.

fn main() {
    frontend::desk::mount_rounds();
}
