//! What Chromium does beyond WebDriver: emulated media, networks, caches, paper.

use base64::Engine as _;
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

/// Carries a command out, and gives what it answers.
pub(crate) async fn command(desk: &Desk, name: &'static str, parameters: Value) -> Value {
    desk.window.issue_cmd(Command { name, parameters }).await.unwrap()
}

/// The page as it stands, printed as a tagged PDF.
pub(crate) async fn pdf(desk: &Desk) -> Vec<u8> {
    let parameters = json!({ "generateTaggedPDF": true, "preferCSSPageSize": true });
    let printed = command(desk, "Page.printToPDF", parameters).await;
    let text = printed["data"].as_str().expect("it answers with the file in base64");
    base64::engine::general_purpose::STANDARD.decode(text).unwrap()
}

/// Draws pages as for a medium, with features such as `forced-colors`.
pub(crate) async fn media(desk: &Desk, medium: &str, features: &[(&str, &str)]) {
    let features: Vec<Value> =
        features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    let parameters = json!({ "media": medium, "features": features });
    command(desk, "Emulation.setEmulatedMedia", parameters).await;
}
