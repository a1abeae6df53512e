//! Explanations, off the main thread.

fn main() {
    frontend::explainer::listen();
}
