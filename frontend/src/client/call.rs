//! One request to the server and its answer.

use reqwasm::http::{Method, Request};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use web_sys::RequestCache;

use super::{ClientError, problem};

/// What must hold for a request to be carried out.
pub(super) enum Only<'a> {
    /// Nothing.
    Always,
    /// The record still has this version.
    Version(i64),
    /// It was not carried out before under this key.
    Once(&'a str),
}

/// Asks for something.
pub(super) async fn get<T: DeserializeOwned>(path: &str) -> Result<T, ClientError> {
    read(&send(Method::GET, path, None, Only::Always).await?)
}

/// The most pages of a list that are asked for: a hundred times what an answer holds, more than a market may.
const MOST_PAGES: usize = 1_000;

/// A page of a list, as far as it is gone on from: not every list says how many there are.
#[derive(Deserialize)]
struct Page<T> {
    items: Vec<T>,
    next: Option<String>,
}

/// All pages of a list; `Unreadable` where it does not end, for a part of it would be taken for all.
pub(super) async fn all<T: DeserializeOwned>(path: &str) -> Result<Vec<T>, ClientError> {
    let mut items = Vec::new();
    let sign = match path.split_once('?') {
        None => "?",
        Some((_, "")) => "",
        Some(_) => "&",
    };
    let mut page = format!("{path}{sign}limit=100");
    for _ in 0..MOST_PAGES {
        let came: Page<T> = get(&page).await?;
        items.extend(came.items);
        let Some(next) = came.next else { return Ok(items) };
        page = format!("{path}{sign}limit=100&after={}", encoded(&next));
    }
    Err(ClientError::Unreadable)
}

/// A text as a part of an address.
pub(super) fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// Asks for something, and gives it as it came.
pub(super) async fn text(path: &str) -> Result<String, ClientError> {
    send(Method::GET, path, None, Only::Always).await
}

/// Sends something and reads what comes of it.
pub(super) async fn put<B: Serialize, T: DeserializeOwned>(
    method: Method,
    path: &str,
    body: &B,
    only: Only<'_>,
) -> Result<T, ClientError> {
    let body = serde_json::to_string(body).map_err(|_| ClientError::Unreadable)?;
    read(&send(method, path, Some(body), only).await?)
}

/// Asks the server itself, past every answer that is kept on the device.
pub(super) async fn get_now<T: DeserializeOwned>(path: &str) -> Result<T, ClientError> {
    let request = Request::get(path).cache(RequestCache::NoStore);
    read(&answer(request.header("accept", "application/json")).await?)
}

/// Sends something of which nothing comes but that it was done.
pub(super) async fn done(
    method: Method,
    path: &str,
    body: Option<String>,
    only: Only<'_>,
) -> Result<(), ClientError> {
    send(method, path, body, only).await.map(drop)
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, ClientError> {
    serde_json::from_str(text).map_err(|_| ClientError::Unreadable)
}

async fn send(
    method: Method,
    path: &str,
    body: Option<String>,
    only: Only<'_>,
) -> Result<String, ClientError> {
    let mut request = Request::new(path).method(method).header("accept", "application/json");
    request = match only {
        Only::Always => request,
        Only::Version(version) => request.header("if-match", &format!("\"{version}\"")),
        Only::Once(key) => request.header("idempotency-key", key),
    };
    if let Some(body) = body {
        request = request.header("content-type", "application/json").body(body);
    }
    answer(request).await
}

async fn answer(request: Request) -> Result<String, ClientError> {
    let response = request.send().await.map_err(|_| ClientError::Unreachable)?;
    if !response.ok() {
        return Err(ClientError::Refused(problem(response).await));
    }
    response.text().await.map_err(|_| ClientError::Unreadable)
}
