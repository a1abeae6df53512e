//! A desk to work at: the real server with its database, a driver, and one browser window.

use std::future::Future;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use api::mail::MailOptions;
use api::oidc::OidcOptions;
use api::serve::{Options, Started, serve};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::import_worker;

/// How long anything on the screen may take before it counts as broken.
const PATIENCE: Duration = Duration::from_secs(30);

/// What `cargo xtask test` hands over.
pub(crate) fn given(name: &str) -> PathBuf {
    std::env::var_os(name)
        .map(PathBuf::from)
        .unwrap_or_else(|| panic!("{name} is not set; run these tests with `cargo xtask test`"))
}

/// Server, driver and window of one test.
pub(crate) struct Desk {
    pub(crate) window: Client,
    pub(crate) address: String,
    pub(crate) folder: TempDir,
    /// What the server printed where nobody has an account yet.
    pub(crate) setup_link: Option<String>,
    driver: Child,
    server: Mutex<Option<Server>>,
}

/// A server that runs, and the way to end it.
struct Server {
    stop: oneshot::Sender<()>,
    ended: JoinHandle<()>,
}

/// What a server is started with.
#[derive(Clone, Default)]
pub(crate) struct Start {
    /// Whether the demonstration is in it.
    pub(crate) demo: bool,
    /// The port, where it has to be known before.
    pub(crate) port: u16,
    pub(crate) mail: Option<MailOptions>,
    pub(crate) oidc: Option<OidcOptions>,
}

impl Start {
    fn demonstration() -> Self {
        Self { demo: true, ..Self::default() }
    }
}

/// Runs a test at a desk of its own, with the demonstration's data; on failure the page and the
/// console are kept and shown.
pub(crate) fn at_desk(name: &str, width: u32, test: impl AsyncFnOnce(&Desk)) {
    let prepare = async || (Start::demonstration(), ());
    at_desk_with(name, width, prepare, async |desk: &Desk, ()| test(desk).await);
}

/// Runs a test at a desk whose server was started for the first time, without a demonstration.
pub(crate) fn at_new_desk(name: &str, width: u32, test: impl AsyncFnOnce(&Desk)) {
    let prepare = async || (Start::default(), ());
    at_desk_with(name, width, prepare, async |desk: &Desk, ()| test(desk).await);
}

/// Runs a test at a desk whose server needs others, which `prepare` starts.
pub(crate) fn at_desk_with<T>(
    name: &str,
    width: u32,
    prepare: impl AsyncFnOnce() -> (Start, T),
    test: impl AsyncFnOnce(&Desk, T),
) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (start, others) = prepare().await;
        let desk = Desk::open(width, start).await;
        let outcome = caught(test(&desk, others)).await;
        let console = desk.console().await;
        if let Err(panic) = outcome {
            desk.keep(name).await;
            desk.close().await;
            // Printed before the panic goes on: it is what a reader needs first.
            println!("console of {name}: {console:#?}");
            std::panic::resume_unwind(panic);
        }
        desk.close().await;
        assert!(console.is_empty(), "the console of {name} is not empty: {console:#?}");
    });
}

/// Awaits and catches a panic, so that the browser is closed whatever happens.
async fn caught(future: impl Future<Output = ()>) -> std::thread::Result<()> {
    let mut future = Box::pin(std::panic::AssertUnwindSafe(future).0);
    std::future::poll_fn(move |context| {
        let poll = std::panic::AssertUnwindSafe(|| future.as_mut().poll(context));
        match std::panic::catch_unwind(poll) {
            Ok(poll) => poll.map(Ok),
            Err(panic) => std::task::Poll::Ready(Err(panic)),
        }
    })
    .await
}

impl Desk {
    async fn open(width: u32, start: Start) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let pages = given("COALITION_PAGES");
        let listen = ([127, 0, 0, 1], start.port).into();
        let (started, server) = start_server(&folder, listen, pages, start).await;
        let address = format!("http://{}", started.address);
        let (driver, port) = start_driver().await;
        let window = start_browser(&folder, port, width).await;
        let (setup_link, server) = (started.setup_link, Mutex::new(Some(server)));
        Self { window, address, folder, setup_link, driver, server }
    }

    /// Ends the server: nothing answers any more, as without a network.
    pub(crate) async fn stop_server(&self) {
        let server = self.server.lock().unwrap().take();
        if let Some(Server { stop, ended }) = server {
            let _sent = stop.send(());
            ended.await.unwrap();
        }
    }

    /// Starts the demonstration's server again: the same address and the same database.
    pub(crate) async fn start_server(&self) {
        self.start_server_with(given("COALITION_PAGES")).await;
    }

    /// As [`Self::start_server`], with the built page of another folder.
    pub(crate) async fn start_server_with(&self, pages: PathBuf) {
        let listen = self.address.trim_start_matches("http://").parse().unwrap();
        let (_, server) = start_server(&self.folder, listen, pages, Start::demonstration()).await;
        *self.server.lock().unwrap() = Some(server);
    }

    /// A browser of somebody else, with the same server.
    pub(crate) async fn beside(&self, width: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (driver, port) = start_driver().await;
        let window = start_browser(&folder, port, width).await;
        let (address, server) = (self.address.clone(), Mutex::new(None));
        Self { window, address, folder, setup_link: None, driver, server }
    }

    pub(crate) async fn close(mut self) {
        // Whatever is left of the browser ends with the driver.
        let _closed = self.window.clone().close().await;
        let _killed = self.driver.kill().await;
        self.stop_server().await;
    }

    pub(crate) async fn goto(&self, path: &str) {
        self.window.goto(&format!("{}{path}", self.address)).await.unwrap();
    }

    /// The first element that matches, once it is there.
    pub(crate) async fn find(&self, css: &str) -> fantoccini::elements::Element {
        let wait = self.window.wait().at_most(PATIENCE);
        wait.for_element(Locator::Css(css)).await.unwrap_or_else(|error| panic!("{css}: {error}"))
    }

    pub(crate) async fn click(&self, css: &str) {
        self.find(css).await.click().await.unwrap_or_else(|error| panic!("{css}: {error}"));
    }

    /// Clicks the first element that matches, once it is there, wherever on the page it stands.
    pub(crate) async fn tap(&self, css: &str) {
        self.once_there(css, "at.click()").await;
    }

    /// Unfolds what is folded away, once it is there.
    pub(crate) async fn unfold(&self, css: &str) {
        self.once_there(css, "at.open = true").await;
    }

    /// Finds and acts in one step: between two the page could draw the element anew.
    async fn once_there(&self, css: &str, act: &str) {
        let at = format!("document.querySelector({})", json!(css));
        self.until(&format!("{css} is there"), &format!("(at => at && ({act}, true))({at})")).await;
    }

    /// Follows the link with this text.
    pub(crate) async fn follow(&self, text: &str) {
        let wait = self.window.wait().at_most(PATIENCE);
        let link = wait.for_element(Locator::LinkText(text)).await;
        link.unwrap_or_else(|error| panic!("{text}: {error}")).click().await.unwrap();
    }

    /// Runs a script that returns a value.
    pub(crate) async fn script(&self, script: &str) -> Value {
        self.window.execute(script, Vec::new()).await.unwrap()
    }

    /// Waits until a script returns true.
    pub(crate) async fn until(&self, what: &str, condition: &str) {
        let start = Instant::now();
        let script = format!("return Boolean({condition});");
        while self.script(&script).await != Value::Bool(true) {
            assert!(start.elapsed() < PATIENCE, "never true: {what}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until the page shows a text.
    pub(crate) async fn until_text(&self, text: &str) {
        let text = json!(text);
        self.until(
            &format!("the page shows {text}"),
            &format!("document.body.innerText.includes({text})"),
        )
        .await;
    }

    /// All that the page shows.
    pub(crate) async fn text(&self) -> String {
        self.script("return document.body.innerText;").await.as_str().unwrap().to_owned()
    }

    /// Errors and warnings of the console since it was last read.
    pub(crate) async fn console(&self) -> Vec<String> {
        let log = self.window.issue_cmd(ConsoleLog).await.unwrap();
        let entries = log.as_array().cloned().unwrap_or_default();
        let severe = entries
            .iter()
            .filter(|entry| entry["level"] == "SEVERE" || entry["level"] == "WARNING");
        severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Keeps the picture and the source of a failed page among the build's files.
    async fn keep(&self, name: &str) {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("failed");
        std::fs::create_dir_all(&folder).unwrap();
        if let Ok(picture) = self.window.screenshot().await {
            std::fs::write(folder.join(format!("{name}.png")), picture).unwrap();
        }
        if let Ok(source) = self.window.source().await {
            std::fs::write(folder.join(format!("{name}.html")), source).unwrap();
        }
    }
}

async fn start_server(
    folder: &TempDir,
    listen: SocketAddr,
    pages: PathBuf,
    start: Start,
) -> (Started, Server) {
    let options = Options {
        pages: Some(pages),
        listen,
        demo: start.demo,
        mail: start.mail,
        oidc: start.oidc,
        worker: import_worker::worker(),
        ..Options::on_loopback(folder.path().join("coalition.sqlite").to_str().unwrap())
    };
    let (stop, stopped) = oneshot::channel();
    let (tell, told) = oneshot::channel();
    let ended = tokio::spawn(async move {
        let ready = |started: Started| {
            assert!(tell.send(started).is_ok(), "nobody waits for the server");
        };
        let stop = async { drop(stopped.await) };
        serve(options, ready, stop).await.unwrap();
    });
    (told.await.unwrap(), Server { stop, ended })
}

async fn start_driver() -> (Child, u16) {
    let mut driver = Command::new(given("COALITION_DRIVER"))
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
    loop {
        let line =
            lines.next_line().await.unwrap().expect("the driver says on which port it listens");
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            let port = port.trim_end_matches('.').parse().unwrap();
            // The driver must not stop on a pipe that nobody reads.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return (driver, port);
        }
    }
}

async fn start_browser(folder: &TempDir, port: u16, width: u32) -> Client {
    let profile = folder.path().join("profile");
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en",
        "--hide-scrollbars",
        // No test asks for anything beyond this machine, whatever a page would like to have.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        &format!("--user-data-dir={}", profile.display()),
        // Headless Chromium makes no window narrower than 500 px; the device below is.
        &format!("--window-size={},900", width.max(500)),
    ];
    let mut options = json!({ "args": arguments, "binary": given("COALITION_BROWSER") });
    if width < 500 {
        options["mobileEmulation"] =
            json!({ "deviceMetrics": { "width": width, "height": 800, "pixelRatio": 1.0 } });
    }
    let mut capabilities = Capabilities::new();
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
    ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .unwrap()
}

/// Chromium's own command for what the console holds.
#[derive(Debug)]
struct ConsoleLog;

impl fantoccini::wd::WebDriverCompatibleCommand for ConsoleLog {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}
