//! Help, for whoever reads it in whatever language.

use api::router::{App, router};
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use tower::ServiceExt as _;

use crate::database::sqlite;

#[tokio::test]
async fn help_is_in_the_language_of_the_address_or_else_of_the_browser() {
    let database = sqlite();
    let app = router(App::new(database.store().await), None);
    for (path, asked, language) in [
        ("/help", None, "en"),
        ("/help?language=ar", Some("fr"), "ar"),
        ("/help", Some("de, ru-RU;q=0.8, en;q=0.5"), "ru"),
        ("/help?language=tlh", Some("zh-Hans"), "zh"),
        ("/help", Some("de"), "en"),
    ] {
        let mut request = Request::builder().uri(path);
        if let Some(asked) = asked {
            request = request.header(header::ACCEPT_LANGUAGE, asked);
        }
        let response = app.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path} {asked:?}");
        assert_eq!(response.headers()[header::CONTENT_TYPE], "text/html; charset=utf-8");
        let policy = response.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("style-src 'self'"), "{policy}");
        let page = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        let page = String::from_utf8(page.to_vec()).unwrap();
        assert!(page.contains(&format!("<html lang=\"{language}\"")), "{path} {asked:?}: {page}");
        for banned in ["<script", "<style", " style=", "http://", "https://", "tlh"] {
            assert!(!page.contains(banned), "{path}: the page holds {banned}");
        }
    }
}
