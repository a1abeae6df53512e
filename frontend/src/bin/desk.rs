//! The desks: what is behind the sign-in.

fn main() {
    frontend::desk::mount();
}
