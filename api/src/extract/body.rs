//! Bodies of requests, read into the types of the contract.

use axum::extract::{FromRequest, Request};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::JsonText;
use crate::error::ApiError;

/// A body of the contract, as JSON.
pub(crate) struct JsonBody<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned + Serialize> FromRequest<S> for JsonBody<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let JsonText(text) = JsonText::from_request(request, state).await?;
        // PostgreSQL keeps no such character, and nobody types it. (Rules of records name the field.)
        if text.contains("\\u0000") || text.contains('\0') {
            return Err(ApiError::InvalidBody("it holds the character U+0000".to_owned()));
        }
        read(&text).map(Self)
    }
}

/// Reads a body, or says what is wrong with it.
pub(crate) fn read<T: DeserializeOwned + Serialize>(text: &str) -> Result<T, ApiError> {
    let refuse = |error: serde_json::Error| ApiError::InvalidBody(error.to_string());
    let body: T = serde_json::from_str(text).map_err(refuse)?;
    let sent: Value = serde_json::from_str(text).map_err(refuse)?;
    let understood = serde_json::to_value(&body).map_err(refuse)?;
    match list_for_object(&sent, &understood) {
        None => Ok(body),
        Some(place) => {
            let place = place.trim_start_matches('.');
            let at = if place.is_empty() { String::new() } else { format!("{place}: ") };
            Err(ApiError::InvalidBody(format!("{at}a list stands where an object belongs")))
        }
    }
}

/// Where a list was taken for an object: serde would read its entries as fields in order.
fn list_for_object(sent: &Value, understood: &Value) -> Option<String> {
    match (sent, understood) {
        (Value::Array(_), Value::Object(_)) => Some(String::new()),
        (Value::Array(sent), Value::Array(understood)) => {
            sent.iter().zip(understood).enumerate().find_map(|(at, (sent, understood))| {
                list_for_object(sent, understood).map(|rest| format!("[{at}]{rest}"))
            })
        }
        (Value::Object(sent), Value::Object(understood)) => sent.iter().find_map(|(name, sent)| {
            let rest = list_for_object(sent, understood.get(name)?)?;
            Some(format!(".{name}{rest}"))
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use contract::need::NeedBody;
    use contract::record::{Edit, Remark};

    use super::read;
    use crate::error::ApiError;

    #[test]
    fn a_list_is_no_object_however_deep_it_stands() {
        assert!(read::<Remark>(r#"{"comments":[{"text":"Why?"}]}"#).is_ok());
        for (text, says) in [
            ("[]", "a list stands"),
            (r#"{"comments":[["","Why?"]]}"#, "comments[0]: a list stands"),
        ] {
            let refused = read::<Remark>(text);
            let is_right = matches!(&refused, Err(ApiError::InvalidBody(t)) if t.starts_with(says));
            assert!(is_right, "{text}: {refused:?}");
        }
        assert!(read::<Edit<NeedBody>>(r#"{"body":{"lines":[]}}"#).is_ok());
        assert!(read::<Edit<NeedBody>>(r#"{"body":[]}"#).is_err());
        assert!(read::<Edit<NeedBody>>(r#"{"body":{"lines":[[]]}}"#).is_err());
    }
}
