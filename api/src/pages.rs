//! The built page: its files, how long a browser may keep them, and what it may load.

use std::path::{Path, PathBuf};

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use tower_http::services::{ServeDir, ServeFile};

use crate::error::ApiError;

/// The page that starts everything else.
const START: &str = "index.html";
/// The folders of the programs that make up the desks, inside the page's.
const DESKS: [&str; 14] = [
    "desk",
    "desk/needs",
    "desk/form",
    "desk/need",
    "desk/convene",
    "desk/brief",
    "desk/rounds",
    "desk/edit",
    "desk/terms",
    "desk/import",
    "desk/offers",
    "desk/offer",
    "desk/unit",
    "desk/figures",
];

/// Hexadecimal digits of the hash in a file's name: Trunk leaves out leading zeros.
const HASH_DIGITS: std::ops::RangeInclusive<usize> = 12..=16;

/// A folder that Trunk has built.
#[derive(Clone, Debug)]
pub struct Pages {
    folder: PathBuf,
    /// `'sha256-…'` of every inline script, for the content security policy.
    inline_scripts: Vec<String>,
}

/// Why the built page cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum PagesError {
    /// A start page is not there.
    #[error("{}: cannot be read: {source}; build the page first, or leave out --pages", .path.display())]
    NoStartPage {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

impl Pages {
    /// Takes a folder with an `index.html`, and one for each program of the desks.
    ///
    /// # Errors
    ///
    /// [`PagesError`].
    pub fn open(folder: &Path) -> Result<Self, PagesError> {
        let hash = |script: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script)));
        let mut scripts = Vec::new();
        let folders = DESKS.iter().map(|desk| folder.join(desk));
        for folder in std::iter::once(folder.to_owned()).chain(folders) {
            let path = folder.join(START);
            let html = std::fs::read_to_string(&path)
                .map_err(|source| PagesError::NoStartPage { path, source })?;
            scripts.extend(inline_scripts(&html).map(hash));
        }
        Ok(Self { folder: folder.to_owned(), inline_scripts: scripts })
    }

    /// The content security policies, of documents and of all else: everything from this server,
    /// WebAssembly, and in documents the inline scripts of the start pages by their hash. Other files
    /// hold none, and the hashes are longer than some of them: over a slow line all of them together
    /// would take a quarter of a second.
    ///
    /// # Panics
    ///
    /// Never: base64 and the fixed words are visible ASCII.
    #[must_use]
    pub fn policies(pages: Option<&Self>) -> [HeaderValue; 2] {
        let inline = pages.map_or_else(String::new, |pages| {
            pages.inline_scripts.iter().map(|hash| format!(" {hash}")).collect()
        });
        [policy(&inline), policy("")]
    }

    /// The files; an address of the page that is no file gives the start page, which routes
    /// itself. Each program of the desks has a start page of its own. Links in letters begin with `/welcome`,
    /// which says where they lead and not how the page is built.
    pub(crate) fn into_service(self) -> Router {
        let [
            home,
            needs,
            form,
            need,
            convene,
            brief,
            rounds,
            edit,
            terms,
            import,
            offers,
            offer,
            unit,
            figures,
        ] = DESKS.map(|desk| self.folder.join(desk));
        // The lists of needs and offers are one program, the form of each is one of its own, those of
        // coalitions and rounds are one with what is fixed for a run; what else is below is of those of
        // one need, offer, coalition or round.
        let below_needs = Router::new()
            .route_service("/new", start(&form))
            .route_service("/{id}/edit", start(&form))
            .fallback_service(start(&need));
        let below_offers = Router::new()
            .route_service("/new", start(&offers))
            .route_service("/{id}/edit", start(&offers))
            .fallback_service(start(&offer));
        let below_coalitions = Router::new()
            .route_service("/{id}/edit", start(&edit))
            .route_service("/{id}/brief", start(&brief))
            .fallback_service(start(&convene));
        let below_rounds = Router::new()
            .route_service("/new", start(&edit))
            .route_service("/{id}/edit", start(&edit))
            .fallback_service(start(&rounds));
        Router::new()
            .route("/welcome", get(|| async { Redirect::permanent("/desk/welcome") }))
            .route("/desk", get(|| async { Redirect::permanent("/desk/") }))
            .route_service("/desk/needs", start(&needs))
            .route_service("/desk/needs/import", start(&import))
            .route_service("/desk/people", start(&import))
            .route_service("/desk/exclusions", start(&needs))
            .route_service("/desk/commitments", start(&needs))
            .route_service("/desk/account", start(&import))
            .route_service("/desk/welcome", start(&import))
            .route_service("/desk/coalitions", start(&needs))
            .nest_service("/desk/coalitions/", compressed(&convene).fallback(below_coalitions))
            .route_service("/desk/rounds", start(&rounds))
            .nest_service("/desk/rounds/", compressed(&rounds).fallback(below_rounds))
            .route_service("/desk/workbench", start(&unit))
            .route_service("/desk/workbench/terms", start(&terms))
            .route_service("/desk/workbench/rates", start(&terms))
            .route_service("/desk/figures", start(&figures))
            .route_service("/desk/queue", start(&figures))
            .route_service("/desk/interests", start(&needs))
            .nest_service("/desk/needs/", compressed(&needs).fallback(below_needs))
            .route_service("/desk/offers", start(&needs))
            .nest_service("/desk/offers/", compressed(&offers).fallback(below_offers))
            .nest_service("/desk/", files(&home))
            .fallback_service(files(&self.folder))
            .layer(from_fn(kept))
    }
}

/// The policy with these scripts besides those of this server.
fn policy(inline: &str) -> HeaderValue {
    let text = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{inline}; style-src 'self'; \
         img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; \
         base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    );
    HeaderValue::from_str(&text).expect("base64 and fixed words are visible ASCII")
}

/// Whether an answer is a document.
pub(crate) fn is_document(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// The start page of a folder.
fn start(folder: &Path) -> ServeFile {
    ServeFile::new(folder.join(START)).precompressed_br().precompressed_gzip()
}

/// The files of a folder.
fn compressed(folder: &Path) -> ServeDir {
    ServeDir::new(folder).precompressed_br().precompressed_gzip()
}

/// The files of a folder, and its start page for every other address.
fn files(folder: &Path) -> ServeDir<ServeFile> {
    compressed(folder).fallback(start(folder))
}

/// Says how long a browser may keep a file. A missing file of code or style is a plain 404:
/// the start page in its place would be run as a script.
async fn kept(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let is_start_page = is_document(&response);
    if is_start_page && is_asset(&path) {
        return ApiError::Status(StatusCode::NOT_FOUND).into_response();
    }
    let value = if has_hash(&path) && !is_start_page {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(value));
    response
}

fn is_asset(path: &str) -> bool {
    [".js", ".wasm", ".css", ".svg", ".map", ".json", ".png", ".ico", ".txt"]
        .iter()
        .any(|ending| path.ends_with(ending))
}

/// Whether the name holds a hash of the content, as in `app-0123456789abcdef_bg.wasm`.
fn has_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split(['-', '_', '.']).any(|part| {
        HASH_DIGITS.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_hexdigit())
    })
}

/// The text of every script element that has no source of its own.
fn inline_scripts(html: &str) -> impl Iterator<Item = &str> {
    html.split("<script").skip(1).filter_map(|rest| {
        let (attributes, after) = rest.split_once('>')?;
        let (text, _) = after.split_once("</script>")?;
        let has_source = attributes.split_whitespace().any(|word| word.starts_with("src="));
        (!has_source).then_some(text)
    })
}

#[cfg(test)]
mod tests {
    use super::{has_hash, inline_scripts};

    #[test]
    fn only_inline_scripts_are_hashed() {
        let html = r#"<script src="/a.js"></script><script type="module">
import x;
</script><p>t</p><script>y</script>"#;
        assert_eq!(inline_scripts(html).collect::<Vec<_>>(), ["\nimport x;\n", "y"]);
    }

    #[test]
    fn names_with_a_hash_are_told_from_names_without() {
        assert!(has_hash("/app-0123456789abcdef_bg.wasm"));
        assert!(has_hash("/tokens-93a5f0c2d1b4e687.css"));
        assert!(!has_hash("/worker_bg.wasm"));
        assert!(!has_hash("/index.html"));
    }
}
