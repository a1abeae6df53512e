//! Bodies of requests, read into the types of the contract.

use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;

use super::JsonText;
use crate::error::ApiError;

/// A body of the contract, as JSON.
pub(crate) struct JsonBody<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for JsonBody<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let JsonText(text) = JsonText::from_request(request, state).await?;
        // PostgreSQL keeps no such character, and nobody types it.
        if text.contains("\\u0000") || text.contains('\0') {
            return Err(ApiError::InvalidBody("it holds the character U+0000".to_owned()));
        }
        let body = serde_json::from_str(&text);
        body.map(Self).map_err(|error| ApiError::InvalidBody(error.to_string()))
    }
}
