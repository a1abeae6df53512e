//! The desks: one need.

fn main() {
    frontend::desk::mount_need();
}
