//! The desks: offers.

fn main() {
    frontend::desk::mount_offers();
}
