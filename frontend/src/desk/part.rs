//! Parts of pages that know the domain: drawn from what they are given, fetching nothing.

mod account_password;
mod account_sessions;
mod account_totp;
mod catalogue_field;
mod choice_field;
mod coalition_words;
mod conflict;
mod copy_link;
mod deadlines;
mod error_summary;
mod field_value;
mod fit_compare;
mod fit_rows;
mod history;
mod interest_table;
mod letters_link;
mod line_file;
mod meeting;
mod moment;
mod need_check;
mod need_comments;
mod need_line;
mod need_paste;
mod need_price;
mod need_standing;
mod need_table;
mod need_words;
mod offer_fields;
mod offer_fit;
mod offer_limits;
mod offer_words;
mod opened;
mod pick_list;
mod searches;
mod see_as;
mod sheet_rows;
mod sign_in_again;
mod status_tag;
mod text_area;
mod text_field;
mod undo;

pub(super) use account_password::PasswordForm;
pub(super) use account_sessions::SessionList;
pub(super) use account_totp::TotpPanel;
pub(super) use catalogue_field::{CatalogueField, coded};
pub(super) use choice_field::{Choice, ChoiceField, choice_field};
pub(super) use coalition_words::{
    answer_words, brought_words, covered_words, ladder_bar, ladder_key, line_figure, line_quantity,
    part_words, rung_words,
};
pub(super) use conflict::{Conflict, to_merge};
pub(super) use copy_link::CopyLink;
pub(super) use deadlines::{Deadlines, dues};
pub(super) use error_summary::{ErrorSummary, FieldProblem, link_to, problem_of};
pub(super) use field_value::plain_value;
#[cfg(test)]
pub(super) use fit_compare::{COMPARED, compared_rows};
pub(super) use fit_compare::{MOST_COMPARED, compared};
pub(super) use history::{HistoryWords, comments, history, need_history};
pub(super) use interest_table::{interest_table, said};
pub(super) use letters_link::{LETTERS, to_letters};
#[cfg(test)]
pub(super) use line_file::line_file;
pub(super) use line_file::{BY, FileLine, PROPOSED, line_downloads};
pub(super) use meeting::{
    MeetingTime, due_words, meeting_day, meeting_entry, meeting_title, use_today,
};
pub(super) use moment::{day, day_and_time};
pub(super) use need_check::{by_word, need_audience, need_check, need_facts, need_source};
pub(super) use need_comments::{comment_summary, commented};
pub(super) use need_line::NeedLineFields;
pub(super) use need_paste::NeedPaste;
#[cfg(test)]
pub(super) use need_standing::stopped_rows;
pub(super) use need_standing::{Standing, standing_file, standing_table, stopped_table};
pub(super) use need_table::{Consent, need_table};
pub(super) use need_words::{
    day_words, figure_words, line_name, line_words, need_title, rule_words, title_of, totals_words,
    treaty_words, value_words,
};
pub(super) use offer_fields::OfferFields;
pub(super) use offer_fit::{BESIDE, OfferFit, Tries, WITHOUT};
pub(super) use offer_words::{
    audience, held_words, offer_called, offer_rules, offer_title, offer_value, resource_of,
};
pub(super) use opened::use_opened;
pub(super) use pick_list::{PickListProps, pick_list};
pub(super) use searches::{Kept, SearchLinks, Searches, use_searches};
pub(super) use see_as::{EYES, SeeAs, use_eyes};
pub(super) use sheet_rows::{SheetRows, sheet_counts, sheet_trouble};
pub(super) use sign_in_again::{SignInAgain, is_signed_out};
pub(super) use status_tag::{status_tag, status_words};
pub(super) use text_area::{TextArea, text_area};
pub(super) use text_field::{TextField, text_field};
pub(super) use undo::{
    Removed, UNDO_ID, discarded, restored, to_undo, undo, withdrawing, withdrawn,
};

use contract::access::Role;

use crate::desk::context::Desk;
use crate::words::say;

/// What somebody acts as, for whom; the unit has one seat, which is called like itself.
pub(super) fn seat_words(desk: &Desk, party: &str, role: Role) -> String {
    match role {
        Role::Isu => role_name(role),
        _ => say::desk_seat(&desk.name_of(party), &role_name(role)),
    }
}

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
