//! The engine with its search, off the main thread.

fn main() {
    frontend::worker::listen_and_search();
}
