//! The desks: needs from a spreadsheet.

fn main() {
    frontend::desk::mount_import();
}
