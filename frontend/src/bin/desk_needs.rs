//! The desks: the lists of needs, of offers and of exclusions.

fn main() {
    frontend::desk::mount_needs();
}
