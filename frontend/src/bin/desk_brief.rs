//! The desks: a coalition on paper.

fn main() {
    frontend::desk::mount_brief();
}
