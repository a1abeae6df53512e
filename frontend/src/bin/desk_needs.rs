//! The desks: needs.

fn main() {
    frontend::desk::mount_needs();
}
