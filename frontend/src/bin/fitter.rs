//! What an offer fits, off the main thread.

fn main() {
    frontend::fitter::listen();
}
