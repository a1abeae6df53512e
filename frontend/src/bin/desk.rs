//! The desks: signing in, what needs attention.

fn main() {
    frontend::desk::mount_home();
}
