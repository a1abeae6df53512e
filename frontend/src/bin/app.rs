//! The page.

fn main() {
    frontend::mount();
}
