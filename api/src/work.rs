//! Work that outlives its request: what holds a processor, and what must be finished.

use std::future::Future;
use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use crate::error::ApiError;

/// Runs a check on a thread of its own, once one of the permits is free.
pub(crate) async fn in_background<T: Send + 'static>(
    permits: &Arc<Semaphore>,
    check: impl FnOnce() -> Result<T, ApiError> + Send + 'static,
) -> Result<T, ApiError> {
    let permit = permits.clone().acquire_owned().await;
    let permit = permit.map_err(|error| ApiError::Internal(error.to_string()))?;
    let checked = spawn_blocking(move || {
        let result = check();
        // The permit belongs to the thread: a client that leaves must not free it early.
        drop(permit);
        result
    });
    checked.await.map_err(|error| ApiError::Internal(error.to_string()))?
}

/// Finishes a write even when the client goes away in the middle of it.
pub(crate) async fn finished<T, E>(
    write: impl Future<Output = Result<T, E>> + Send + 'static,
) -> Result<T, ApiError>
where
    T: Send + 'static,
    E: Into<ApiError> + Send + 'static,
{
    let done = tokio::spawn(write).await;
    done.map_err(|error| ApiError::Internal(error.to_string()))?.map_err(Into::into)
}
