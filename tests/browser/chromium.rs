//! What Chromium does beyond WebDriver: emulated media, networks, caches.

use serde_json::{Value, json};

use crate::desk::Desk;

/// One command of the protocol of its developer tools.
#[derive(Debug)]
struct Command {
    name: &'static str,
    parameters: Value,
}

impl fantoccini::wd::WebDriverCompatibleCommand for Command {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        let body = json!({ "cmd": self.name, "params": self.parameters });
        (http::Method::POST, Some(body.to_string()))
    }
}

/// Carries a command out.
pub(crate) async fn command(desk: &Desk, name: &'static str, parameters: Value) {
    desk.window.issue_cmd(Command { name, parameters }).await.unwrap();
}

/// Draws pages as for a medium, with features such as `forced-colors`.
pub(crate) async fn media(desk: &Desk, medium: &str, features: &[(&str, &str)]) {
    let features: Vec<Value> =
        features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    let parameters = json!({ "media": medium, "features": features });
    command(desk, "Emulation.setEmulatedMedia", parameters).await;
}
