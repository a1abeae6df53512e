//! The desks: coalitions and response rounds.

fn main() {
    frontend::desk::mount_convene();
}
