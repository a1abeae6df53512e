//! The desks: the forms of coalitions and of response rounds, and what is fixed for a run.

fn main() {
    frontend::desk::mount_edit();
}
