//! Link options of the WASM binaries.

/// Leaves out the names of functions, which are a fifth of a release build and of no use to a
/// reader. The list of target features stays: wasm-bindgen reads it, and warns without it,
/// which is why `strip = true` in the profile will not do.
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|found| found == value);
    if is("CARGO_CFG_TARGET_ARCH", "wasm32") && is("PROFILE", "release") {
        println!("cargo::rustc-link-arg-bins=--strip-all");
        println!("cargo::rustc-link-arg-bins=--keep-section=target_features");
    }
}
