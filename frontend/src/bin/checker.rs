//! The independent check, off the main thread.

fn main() {
    frontend::checker::listen();
}
