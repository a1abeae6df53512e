//! Letters about what the unit said of a published need, to its State, as long as it has not answered.

use contract::access::Role;

use super::{Desk, unwritten};
use crate::clock;
use crate::mail;
use crate::store::{LastComment, RecordError, Reminder, UNIT};

/// As it is kept why a letter was written, with the moment of the comment.
const SORT: &str = "comment";

/// Writes what is due on a day.
pub(super) async fn write_due(desk: Desk<'_>) -> Result<(), RecordError> {
    let comments = desk.store.last_comments().await?;
    let is_due = |of: &&LastComment| of.by == UNIT && *clock::day(of.at_us) >= *desk.first;
    for comment in comments.iter().filter(is_due) {
        let (need, party) = (comment.need.as_str(), comment.owner.as_str());
        let written = desk.store.reminders(need).await?;
        let occasion = format!("{SORT} {}", comment.at_us);
        let new = unwritten(vec![occasion], SORT, party, &written, desk.today);
        if new.is_empty() {
            continue;
        }
        let link = desk.link("needs", need);
        let body = |language| mail::about_comment(&link, language, desk.site.key());
        let roles = &[Role::FocalPoint];
        desk.post(&Reminder { record: need, party, occasions: &new, roles, body: &body }).await?;
    }
    Ok(())
}
