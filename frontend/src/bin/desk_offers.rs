//! The desks: the list of offers, and their form.

fn main() {
    frontend::desk::mount_offers();
}
