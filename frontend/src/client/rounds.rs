//! What the unit asks of response rounds on the server, and of the letters that remind of them and others.

use contract::reminder::Reminders;
use contract::round::Progress;

use super::ClientError;
use super::call::{encoded, get};

/// Who has answered.
///
/// # Errors
///
/// [`ClientError`].
pub async fn progress(id: &str) -> Result<Progress, ClientError> {
    let id = encoded(id);
    get(&format!("/api/v1/rounds/{id}/progress")).await
}

/// Letters about records, before they are sent.
///
/// # Errors
///
/// [`ClientError`].
pub async fn reminders() -> Result<Reminders, ClientError> {
    get("/api/v1/reminders").await
}
