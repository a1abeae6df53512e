//! The engine, off the main thread.

fn main() {
    frontend::worker::listen();
}
