//! The desks: the form of offers.

fn main() {
    frontend::desk::mount_offers();
}
