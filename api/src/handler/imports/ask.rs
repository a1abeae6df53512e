//! What is asked of a sheet, and the file itself.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Query, Request};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};

use crate::error::{ApiError, RecordProblem};
use crate::extract::refuse as refuse_query;
use crate::language::Language;
use crate::sheet::write::Form;
use crate::store::BrokenRule;

/// The longest name of a file that is kept, in characters.
const MAX_NAME: usize = 200;
/// The code under which a file is refused.
const INVALID: &str = "invalid_sheet";
/// Types of a file. None of them can be sent by a form of another site without asking first.
const TYPES: [&str; 3] = [
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "text/csv",
    "application/octet-stream",
];

/// The query of everything about sheets.
#[derive(Clone, Debug)]
pub(super) struct Ask {
    /// Whose needs they are; the caller's own party where absent.
    pub(super) owner: Option<String>,
    /// In which words headings and reasons are written.
    pub(super) language: Language,
    /// In which form a file is wanted.
    pub(super) form: Form,
    /// What was seen in the preview.
    pub(super) digest: Option<String>,
    /// What the file is called.
    pub(super) file: String,
}

impl<S: Send + Sync> FromRequestParts<S> for Ask {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let Query(fields) = Query::<Vec<(String, String)>>::from_request_parts(parts, state)
            .await
            .map_err(|rejection| refuse_query("", &rejection.body_text()))?;
        let mut ask = Self {
            owner: None,
            language: Language::ENGLISH,
            form: Form::Xlsx,
            digest: None,
            file: String::new(),
        };
        for (name, value) in fields {
            match name.as_str() {
                "owner" => ask.owner = Some(value),
                "language" => {
                    let detail = "`language` is en, fr, es, ru, ar or zh";
                    ask.language =
                        Language::of(&value).ok_or_else(|| refuse_query("language", detail))?;
                }
                "format" => {
                    let detail = "`format` is csv or xlsx";
                    ask.form = Form::of(&value).ok_or_else(|| refuse_query("format", detail))?;
                }
                "digest" => ask.digest = Some(value),
                "file" => {
                    ask.file = value.chars().filter(|c| !c.is_control()).take(MAX_NAME).collect();
                }
                _ => {
                    let detail = format!(
                        "there is no parameter {name:?}; there are owner, language, format, digest and file"
                    );
                    return Err(refuse_query("", &detail));
                }
            }
        }
        Ok(ask)
    }
}

/// A file as it was sent, whatever it holds.
pub(super) struct SheetBytes(pub(super) Vec<u8>);

impl<S: Send + Sync> FromRequest<S> for SheetBytes {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let kind = kind.unwrap_or_default().split(';').next().unwrap_or_default().trim();
        let packed = request.headers().get(header::CONTENT_ENCODING);
        if !TYPES.iter().any(|known| kind.eq_ignore_ascii_case(known))
            || packed.is_some_and(|packed| packed != "identity")
        {
            return Err(ApiError::Status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let bytes = Bytes::from_request(request, state).await;
        bytes
            .map(|bytes| Self(bytes.into()))
            .map_err(|rejection| ApiError::Status(rejection.status()))
    }
}

/// The refusal of a file as a whole.
pub(super) fn refuse(faults: Vec<BrokenRule>) -> ApiError {
    RecordProblem::Invalid { code: INVALID, faults }.into()
}
