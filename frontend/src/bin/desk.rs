//! The desks: doors, account, what needs attention, coalitions.

fn main() {
    frontend::desk::mount_home();
}
