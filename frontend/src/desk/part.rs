//! Parts of pages that know the domain: drawn from what they are given, fetching nothing.

mod choice_field;
mod error_summary;
mod moment;
mod offer_fields;
mod offer_fit;
mod offer_limits;
mod offer_words;
mod pick_list;
mod status_tag;
mod text_area;
mod text_field;
mod undo;

pub(super) use choice_field::{Choice, ChoiceField, choice_field};
pub(super) use error_summary::{ErrorSummary, FieldProblem, problem_of};
pub(super) use moment::{day, day_and_time};
pub(super) use offer_fields::OfferFields;
pub(super) use offer_fit::OfferFit;
pub(super) use offer_words::{audience, held_words, offer_rules, offer_title, resource_of};
pub(super) use status_tag::{status_tag, status_words};
pub(super) use text_area::{TextArea, text_area};
pub(super) use text_field::{TextField, text_field};
pub(super) use undo::undo;

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
