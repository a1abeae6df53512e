//! The desks: figures.

fn main() {
    frontend::desk::mount_figures();
}
