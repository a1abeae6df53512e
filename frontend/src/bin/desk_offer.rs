//! The desks: one offer, and what it fits.

fn main() {
    frontend::desk::mount_offer();
}
