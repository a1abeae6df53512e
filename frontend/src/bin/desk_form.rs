//! The desks: the form of needs.

fn main() {
    frontend::desk::mount_form();
}
