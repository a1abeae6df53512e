//! The desks: the workbench and the people.

fn main() {
    frontend::desk::mount_unit();
}
