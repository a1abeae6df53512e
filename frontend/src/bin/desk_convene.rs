//! The desks: coalitions.

fn main() {
    frontend::desk::mount_convene();
}
