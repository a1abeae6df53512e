//! What the unit asks of a response round on the server.

use contract::round::Progress;

use super::ClientError;
use super::call::get;

/// Who has answered.
///
/// # Errors
///
/// [`ClientError`].
pub async fn progress(id: &str) -> Result<Progress, ClientError> {
    let id = String::from(js_sys::encode_uri_component(id));
    get(&format!("/api/v1/rounds/{id}/progress")).await
}
