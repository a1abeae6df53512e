//! The desks: the workbench.

fn main() {
    frontend::desk::mount_unit();
}
