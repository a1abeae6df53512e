//! What the server says of itself.

use crate::handler::{description, health, help};
use crate::openapi::{Content, Operation, QueryParameter, SERVER, schemas, string};
use crate::routes::Routes;

const LANGUAGE: QueryParameter = QueryParameter {
    name: "language",
    says: "en, fr, es, ru, ar or zh; with another or none, the first that the browser asks for, else English.",
    schema: string,
};

/// Beside the API.
pub(super) fn addresses() -> Routes {
    let live = Operation::new(SERVER, "check_alive", "Ask whether the server is alive").gives(
        200,
        "The process answers.",
        Content::Text("text/plain"),
    );
    let ready = Operation::new(SERVER, "check_ready", "Ask whether a write would succeed")
        .says("One is tried and taken back.")
        .json(200, "It would.", schemas::of::<health::Ready>())
        .refuses(&[503, 507]);
    let document = Operation::new(SERVER, "fetch_openapi", "Read this document")
        .unless_known()
        .gives(200, "The document.", Content::Text("application/json"));
    let page = Operation::new(SERVER, "fetch_docs", "Read this document as a page")
        .unless_known()
        .gives(200, "The page.", Content::Text("text/html"));
    let style = Operation::new(SERVER, "fetch_docs_style", "Read the style of that page")
        .unless_known()
        .gives(200, "The style.", Content::Text("text/css"));
    let help = Operation::new(SERVER, "fetch_help", "Read help as a page")
        .says("What words mean, how figures are counted, where to begin; for everyone, without scripts.")
        .query(&[LANGUAGE])
        .asks("Accept-Language", "The languages of the reader, best first.")
        .gives(200, "The page.", Content::Text("text/html"));
    Routes::new()
        .get("/help", help, help::page)
        .get("/healthz", live, health::live)
        .get("/readyz", ready, health::ready)
        .get("/api/openapi.json", document, description::document)
        .get("/api/docs", page, description::page)
        .get("/api/docs.css", style, description::style)
}
