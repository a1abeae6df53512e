//! Records on the server: needs, offers, exclusions, interests, coalitions, rounds.

use contract::access::Action;
use contract::record::{Change, Edit, History, Kind, Record, Remark};
use contract::{Code as _, Listing};
use reqwasm::http::Method;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::ClientError;
use super::call::{Only, done, encoded, get, put};

const fn collection(kind: Kind) -> &'static str {
    match kind {
        Kind::Need => "/api/v1/needs",
        Kind::Offer => "/api/v1/offers",
        Kind::Exclusion => "/api/v1/exclusions",
        Kind::Interest => "/api/v1/interests",
        Kind::Coalition => "/api/v1/coalitions",
        Kind::Round => "/api/v1/rounds",
    }
}

fn one(kind: Kind, id: &str) -> String {
    format!("{}/{}", collection(kind), encoded(id))
}

/// Records of a kind; `query` is what follows the question mark.
///
/// # Errors
///
/// [`ClientError`].
pub async fn list<B: DeserializeOwned>(
    kind: Kind,
    query: &str,
) -> Result<Listing<Record<B>>, ClientError> {
    get(&format!("{}?{query}", collection(kind))).await
}

/// All records of a kind; `query` is what follows the question mark.
///
/// # Errors
///
/// [`ClientError`].
pub async fn all<B: DeserializeOwned>(
    kind: Kind,
    query: &str,
) -> Result<Vec<Record<B>>, ClientError> {
    super::call::all(&format!("{}?{query}", collection(kind))).await
}

/// One record.
///
/// # Errors
///
/// [`ClientError`].
pub async fn fetch<B: DeserializeOwned>(kind: Kind, id: &str) -> Result<Record<B>, ClientError> {
    get(&one(kind, id)).await
}

/// One record as other eyes see it; one's own where `eyes` is empty. Nothing can be done with what
/// others see.
///
/// # Errors
///
/// [`ClientError`].
pub async fn fetch_as<B: DeserializeOwned>(
    kind: Kind,
    id: &str,
    eyes: &str,
) -> Result<Record<B>, ClientError> {
    if eyes.is_empty() {
        return fetch(kind, id).await;
    }
    let eyes = encoded(eyes);
    let seen: Record<B> = get(&format!("{}?as={eyes}", one(kind, id))).await?;
    Ok(Record { may: Vec::new(), ..seen })
}

/// All records of a kind as other eyes see them; as one's own where `eyes` is empty.
///
/// # Errors
///
/// [`ClientError`].
pub async fn all_as<B: DeserializeOwned>(
    kind: Kind,
    eyes: &str,
) -> Result<Vec<Record<B>>, ClientError> {
    let eyes = String::from(js_sys::encode_uri_component(eyes));
    let query = if eyes.is_empty() { eyes } else { format!("as={eyes}") };
    all(kind, &query).await
}

/// Makes a record; under the same key it is made once, however often it is sent.
///
/// # Errors
///
/// [`ClientError`].
pub async fn create<B: Serialize + DeserializeOwned>(
    kind: Kind,
    edit: &Edit<B>,
    key: &str,
) -> Result<Record<B>, ClientError> {
    put(Method::POST, collection(kind), edit, Only::Once(key)).await
}

/// As [`create`], where the page needs no more of the record than its id.
///
/// # Errors
///
/// [`ClientError`].
pub async fn create_only<B: Serialize>(
    kind: Kind,
    edit: &Edit<B>,
    key: &str,
) -> Result<String, ClientError> {
    #[derive(Deserialize)]
    struct Made {
        id: String,
    }
    let made: Made = put(Method::POST, collection(kind), edit, Only::Once(key)).await?;
    Ok(made.id)
}

/// Changes a record that still has the version.
///
/// # Errors
///
/// [`ClientError`]; with status 412 where somebody else changed it meanwhile.
pub async fn edit<B: Serialize + DeserializeOwned>(
    kind: Kind,
    id: &str,
    version: i64,
    edit: &Edit<B>,
) -> Result<Record<B>, ClientError> {
    put(Method::PUT, &one(kind, id), edit, Only::Version(version)).await
}

/// Takes a step with a record that still has the version.
///
/// # Errors
///
/// [`ClientError`]; with status 412 where somebody else changed it meanwhile, and with places
/// where the record does not yet say all that the step needs.
pub async fn step<B: DeserializeOwned>(
    kind: Kind,
    id: &str,
    version: i64,
    action: Action,
    remark: &Remark,
) -> Result<Record<B>, ClientError> {
    let path = format!("{}/{}", one(kind, id), action.code());
    put(Method::POST, &path, remark, Only::Version(version)).await
}

/// Says something about a record; under the same key it is said once.
///
/// # Errors
///
/// [`ClientError`].
pub async fn comment(kind: Kind, id: &str, key: &str, remark: &Remark) -> Result<(), ClientError> {
    let body = serde_json::to_string(remark).map_err(|_| ClientError::Unreadable)?;
    done(Method::POST, &format!("{}/comment", one(kind, id)), Some(body), Only::Once(key)).await
}

/// Who changed what.
///
/// # Errors
///
/// [`ClientError`].
pub async fn history(kind: Kind, id: &str) -> Result<Vec<Change>, ClientError> {
    get(&format!("{}/history", one(kind, id))).await
}

/// Who changed what, of every need that `query` asks for and whose history the reader may read.
///
/// # Errors
///
/// [`ClientError`].
pub async fn histories_of_needs(query: &str) -> Result<Vec<History>, ClientError> {
    super::call::all(&format!("{}/histories?{query}", collection(Kind::Need))).await
}
