//! Whole lists from the server, page by page.

use contract::record::{Kind, Record};
use serde::de::DeserializeOwned;

use crate::client::{ClientError, records};

/// The most pages that are asked for: a list ends, and a server that says otherwise is not
/// followed for ever.
const MOST_PAGES: usize = 100;

/// Every record of a kind that the reader may see.
///
/// # Errors
///
/// [`ClientError`].
pub(crate) async fn all<B: DeserializeOwned>(kind: Kind) -> Result<Vec<Record<B>>, ClientError> {
    let mut all = Vec::new();
    let mut query = "limit=100".to_owned();
    for _ in 0..MOST_PAGES {
        let page = records::list::<B>(kind, &query).await?;
        all.extend(page.items);
        let Some(next) = page.next else { break };
        query = format!("limit=100&after={}", String::from(js_sys::encode_uri_component(&next)));
    }
    Ok(all)
}
