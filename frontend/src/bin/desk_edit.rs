//! The desks: the forms of coalitions, of response rounds and of exchange rates.

fn main() {
    frontend::desk::mount_edit();
}
