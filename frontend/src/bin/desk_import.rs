//! The desks: needs from a spreadsheet, exchange rates, people, the account, invitations.

fn main() {
    frontend::desk::mount_import();
}
