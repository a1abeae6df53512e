//! The desks: the forms of coalitions and of response rounds.

fn main() {
    frontend::desk::mount_edit();
}
