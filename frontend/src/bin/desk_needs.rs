//! The desks: the list of needs.

fn main() {
    frontend::desk::mount_needs();
}
