//! Searches that somebody keeps on the server.

use contract::Listing;
use contract::search::{Search, SearchEdit};
use reqwasm::http::Method;

use super::ClientError;
use super::call::{Only, done, encoded, get, put};

const SEARCHES: &str = "/api/v1/searches";

fn one(id: &str) -> String {
    format!("{SEARCHES}/{}", encoded(id))
}

/// All of one's own.
///
/// # Errors
///
/// [`ClientError`].
pub async fn all() -> Result<Vec<Search>, ClientError> {
    get(SEARCHES).await.map(|list: Listing<Search>| list.items)
}

/// Keeps a search that still has the version; 0 for a new one.
///
/// # Errors
///
/// [`ClientError`]; with status 412 where it was changed meanwhile.
pub async fn keep(id: &str, version: i64, edit: &SearchEdit) -> Result<Search, ClientError> {
    put(Method::PUT, &one(id), edit, Only::Version(version)).await
}

/// Forgets a search.
///
/// # Errors
///
/// [`ClientError`].
pub async fn forget(id: &str) -> Result<(), ClientError> {
    done(Method::DELETE, &one(id), None, Only::Always).await
}
