//! Is the server alive, and can it keep what it is given?

use axum::extract::State;

use crate::error::ApiError;
use crate::router::App;

/// The process answers.
pub(crate) async fn live() -> &'static str {
    "ok\n"
}

/// A write would succeed.
pub(crate) async fn ready(State(app): State<App>) -> Result<&'static str, ApiError> {
    app.store.probe().await?;
    Ok("ready\n")
}
