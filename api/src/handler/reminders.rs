//! Letters about records, before they are sent: for the unit.

use axum::Json;
use axum::extract::State;
use contract::reminder::Reminders;

use crate::access::Caller;
use crate::error::ApiError;
use crate::remind;
use crate::router::App;

/// `GET /api/v1/reminders`.
pub(crate) async fn show(
    caller: Caller,
    State(app): State<App>,
) -> Result<Json<Reminders>, ApiError> {
    caller.is_unit()?;
    Ok(Json(remind::upcoming(&app.store, &app.site).await?))
}
