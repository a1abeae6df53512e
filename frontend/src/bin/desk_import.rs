//! The desks: needs from a spreadsheet, people, the account, invitations.

fn main() {
    frontend::desk::mount_import();
}
