//! The desks: the lists of needs and of offers.

fn main() {
    frontend::desk::mount_needs();
}
