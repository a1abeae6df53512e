//! Builds anew when a migration changes: the compiler does not see files that a macro reads.

#[expect(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]
fn main() {
    println!("cargo::rerun-if-changed=migrations");
}
