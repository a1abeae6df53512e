//! The OpenAPI document, made of what [`crate::routes`] gathers, and the page that shows it.

mod operation;
mod page;
pub(crate) mod schemas;

use utoipa::openapi::path::{PathItem, PathsBuilder};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa::openapi::tag::TagBuilder;
use utoipa::openapi::{
    ComponentsBuilder, ContentBuilder, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder,
    Response, ResponseBuilder,
};

pub(crate) use operation::{Content, Operation, QueryParameter, Who, string, whole, words};
pub(crate) use page::{STYLE, escaped, page};

use crate::error::Problem;

/// The areas of the API, in the order of the page.
const AREAS: [(&str, &str); 6] = [
    (
        RECORDS,
        "Needs, offers, exclusions, interests and coalitions: one envelope, one life, one set of operations. A record that the reader may not see does not exist for it.",
    ),
    (
        MARKET,
        "Everything in force that the reader may see, as one case, and what it is counted at.",
    ),
    (
        CASES,
        "Whole cases and runs, named by the hash of their content. A run is checked before it is kept.",
    ),
    (TRAIL, "What changed, as it happens; and the audit trail."),
    (ACCOUNTS, "Signing in, seats, links, people and parties."),
    (SERVER, "The server itself: whether it is ready, and this description."),
];

/// Records with a life of their own.
pub(crate) const RECORDS: &str = "Records";
/// The live records as a case.
pub(crate) const MARKET: &str = "Market";
/// Whole documents.
pub(crate) const CASES: &str = "Cases and runs";
/// What happened.
pub(crate) const TRAIL: &str = "Events and audit";
/// People and what signs them in.
pub(crate) const ACCOUNTS: &str = "Accounts";
/// The server.
pub(crate) const SERVER: &str = "Server";

const ABOUT: &str = "Cooperation-matchmaking for the Convention on Cluster Munitions: what affected States need, what donors can give, the coalitions that are proposed, and what became of them. What is proposed is not committed, and what is unknown is not reported.

Bodies are JSON in UTF-8 and refuse fields that they do not know. Money is a decimal string, quantities are whole numbers, moments are RFC 3339 in UTC. Every refusal is a problem document (RFC 9457) with a stable `code`. Every answer has an `X-Request-Id`, which the operator can find in the log. What makes something takes an `Idempotency-Key`; what changes something takes `If-Match`.";

/// What a refusal with this status says, in general.
const PROBLEMS: [(u16, &str); 15] = [
    (400, "The query, the address, a header or the text of the body is not understood."),
    (401, "Nobody is signed in, or what was sent proves nobody."),
    (
        403,
        "The seat does not allow it, an authenticator is missing, or a page of another site sent it.",
    ),
    (404, "There is no such thing, or none that the reader may know of."),
    (409, "Not as things stand."),
    (412, "Another version is in force; nothing was changed."),
    (413, "The body is too large."),
    (415, "The body is not JSON, or is packed."),
    (421, "The request is for another host."),
    (
        422,
        "A rule does not hold, each with its place and what to do; or the key was used for another request.",
    ),
    (428, "`If-Match` is missing."),
    (429, "Too many attempts or streams; wait as long as `Retry-After` says."),
    (502, "The provider of accounts does not answer."),
    (503, "The server is busy or its database away; the same request may be sent again."),
    (507, "No space is left; nothing was stored."),
];

/// The document of these operations.
pub(crate) fn document(operations: &[Operation]) -> OpenApi {
    let mut paths = PathsBuilder::new();
    let mut components = ComponentsBuilder::new();
    for operation in operations {
        let item = PathItem::new(operation.method.clone(), operation.described());
        paths = paths.path(&operation.path, item);
        for named in operation.schemas() {
            components = components.schemas_from_iter(named.all.clone());
        }
    }
    let problem = schemas::of::<Problem>();
    for (status, says) in PROBLEMS {
        components = components.response(format!("Problem{status}"), refusal(says, &problem));
    }
    let cookie = ApiKeyValue::with_description(
        "__Host-sid",
        "The cookie that signing in sets; `sid` where this machine alone reaches the server over plain HTTP.",
    );
    let components = components
        .schemas_from_iter(problem.all)
        .security_scheme(operation::SESSION, SecurityScheme::ApiKey(ApiKey::Cookie(cookie)));
    let tag =
        |(name, says): (&str, &str)| TagBuilder::new().name(name).description(Some(says)).build();
    let license = LicenseBuilder::new().name("MIT OR Apache-2.0").build();
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("Country Coalitions")
                .version(env!("CARGO_PKG_VERSION"))
                .description(Some(ABOUT))
                .license(Some(license)),
        )
        .paths(paths)
        .components(Some(components.build()))
        .tags(Some(AREAS.map(tag)))
        .build()
}

fn refusal(says: &str, problem: &schemas::Named) -> Response {
    let content = ContentBuilder::new().schema(Some(problem.place())).build();
    ResponseBuilder::new().description(says).content("application/problem+json", content).build()
}
