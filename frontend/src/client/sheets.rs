//! Lists as files, and needs from a file.

use contract::Listing;
use contract::sheet::{SheetImport, SheetPreview};
use reqwasm::http::{Method, Request};
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use super::call::{encoded, get};
use super::{ClientError, problem};
use crate::words::language;

const IMPORTS: &str = "/api/v1/imports";

/// A form of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A workbook.
    Xlsx,
    /// Comma-separated text.
    Csv,
}

impl Form {
    /// Its name, and the ending of a file's.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv",
        }
    }
}

/// A list as a file, in the reader's language; `query` is what the list is narrowed to.
///
/// # Errors
///
/// [`ClientError`].
pub async fn export(list: &str, form: Form, query: &str) -> Result<Vec<u8>, ClientError> {
    let and = if query.is_empty() { "" } else { "&" };
    let path = format!(
        "/api/v1/exports/{list}?format={}&language={}{and}{query}",
        form.code(),
        language().code()
    );
    bytes(Request::get(&path)).await
}

/// An empty sheet of needs.
///
/// # Errors
///
/// [`ClientError`].
pub async fn template(form: Form) -> Result<Vec<u8>, ClientError> {
    let path = format!("{IMPORTS}/template?format={}&language={}", form.code(), language().code());
    bytes(Request::get(&path)).await
}

/// What would come of a file.
///
/// # Errors
///
/// [`ClientError`].
pub async fn preview(owner: &str, file: &JsValue) -> Result<SheetPreview, ClientError> {
    read(sent(&format!("{IMPORTS}/preview?{}", asked(owner)), file)).await
}

/// The rows of a file that cannot be taken, with what to correct.
///
/// # Errors
///
/// [`ClientError`].
pub async fn failed_rows(owner: &str, file: &JsValue) -> Result<Vec<u8>, ClientError> {
    bytes(sent(&format!("{IMPORTS}/failed-rows?format=xlsx&{}", asked(owner)), file)).await
}

/// Does what a preview showed; under the same key it is done once.
///
/// # Errors
///
/// [`ClientError`].
pub async fn import(
    seen: &SheetPreview,
    name: &str,
    file: &JsValue,
    key: &str,
) -> Result<SheetImport, ClientError> {
    let path =
        format!("{IMPORTS}?digest={}&file={}&{}", seen.digest, encoded(name), asked(&seen.owner));
    read(sent(&path, file).header("idempotency-key", key)).await
}

/// Imports of the reader's party, the latest first.
///
/// # Errors
///
/// [`ClientError`].
pub async fn imports() -> Result<Listing<SheetImport>, ClientError> {
    get(&format!("{IMPORTS}?limit=20")).await
}

/// Undoes an import as a whole; under the same key it is undone once.
///
/// # Errors
///
/// [`ClientError`]; with places where records were changed since.
pub async fn undo(id: &str, key: &str) -> Result<SheetImport, ClientError> {
    let path = format!("{IMPORTS}/{}/undo", encoded(id));
    read(Request::new(&path).method(Method::POST).header("idempotency-key", key)).await
}

fn asked(owner: &str) -> String {
    let owner = if owner.is_empty() { String::new() } else { format!("&owner={}", encoded(owner)) };
    format!("language={}{owner}", language().code())
}

fn sent(path: &str, file: &JsValue) -> Request {
    Request::new(path)
        .method(Method::POST)
        .header("content-type", "application/octet-stream")
        .body(file.clone())
}

async fn read<T: DeserializeOwned>(request: Request) -> Result<T, ClientError> {
    let bytes = bytes(request).await?;
    serde_json::from_slice(&bytes).map_err(|_| ClientError::Unreadable)
}

async fn bytes(request: Request) -> Result<Vec<u8>, ClientError> {
    let response = request.send().await.map_err(|_| ClientError::Unreachable)?;
    if !response.ok() {
        return Err(ClientError::Refused(problem(response).await));
    }
    response.binary().await.map_err(|_| ClientError::Unreadable)
}
