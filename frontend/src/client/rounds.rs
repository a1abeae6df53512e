//! What the unit asks of a response round on the server.

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
