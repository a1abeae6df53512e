//! Parts of pages that know the domain: drawn from what they are given, fetching nothing.

mod text_field;

pub(super) use text_field::{TextField, text_field};

use contract::access::Role;

use crate::words::say;

/// What somebody acts as.
pub(super) fn role_name(role: Role) -> String {
    match role {
        Role::Isu => say::desk_role_isu(),
        Role::FocalPoint => say::desk_role_focal_point(),
        Role::DonorDesk => say::desk_role_donor_desk(),
        Role::Partner => say::desk_role_partner(),
        Role::Observer => say::desk_role_observer(),
    }
}
