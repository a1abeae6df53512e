//! Is the server alive, and can it keep what it is given?

use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use crate::error::ApiError;
use crate::router::App;
use crate::store::BackupAge;

/// A backup that is older is not recent: a day and two hours.
const RECENT_S: i64 = 26 * 3_600;

/// What whoever watches the server hears. Anyone may ask, so it says no more than this.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Ready {
    /// Always true; otherwise the answer is a problem.
    ready: bool,
    /// The level of the database's schema.
    level: i64,
    /// `recent`, `old`, `never`, or `elsewhere` where the database is a server's.
    backup: &'static str,
}

/// The process answers.
pub(crate) async fn live() -> &'static str {
    "ok\n"
}

/// A write would succeed.
pub(crate) async fn ready(State(app): State<App>) -> Result<Json<Ready>, ApiError> {
    app.store.probe().await?;
    let backup = match app.store.backup_age().await? {
        BackupAge::Elsewhere => "elsewhere",
        BackupAge::Never => "never",
        BackupAge::Seconds(age) if age <= RECENT_S => "recent",
        BackupAge::Seconds(_) => "old",
    };
    Ok(Json(Ready { ready: true, level: app.store.level(), backup }))
}
