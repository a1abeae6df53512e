//! What a browser sends, heard on the way to the server, whichever of its threads sends it: what a
//! page can tell of its own requests leaves out those of its workers.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

const METHODS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/// A way to a server that hears what goes there.
pub(crate) struct Wire {
    /// Where a browser goes instead of to the server.
    pub(crate) address: String,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Wire {
    /// Before the server at an address, until the test ends.
    pub(crate) async fn before(address: &str) -> Self {
        let server = address.trim_start_matches("http://").to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let heard = Arc::<Mutex<Vec<String>>>::default();
        let hears = heard.clone();
        tokio::spawn(async move {
            while let Ok((browser, _)) = listener.accept().await {
                tokio::spawn(pass(browser, server.clone(), hears.clone()));
            }
        });
        Self { address, heard }
    }

    /// The first lines of all requests so far: method and address.
    fn requests(&self) -> Vec<String> {
        let heard = self.heard.lock().unwrap();
        let lines = heard.iter().flat_map(|connection| connection.split("\r\n"));
        let lines = lines.filter_map(|line| line.strip_suffix(" HTTP/1.1"));
        // The body of the request before stands in the same line.
        let begins = |line: &str| {
            METHODS.iter().filter_map(|method| line.rfind(&format!("{method} /"))).max()
        };
        lines.map(|line| line[begins(line).unwrap_or(0)..].to_owned()).collect()
    }

    /// Those that could tell the server something, counted; no file of the page itself.
    pub(crate) fn told(&self) -> BTreeMap<String, usize> {
        let is_file = |line: &String| {
            line.starts_with("GET /") && !line.starts_with("GET /api/") && !line.contains('?')
        };
        let mut told = BTreeMap::new();
        for line in self.requests().into_iter().filter(|line| !is_file(line)) {
            *told.entry(line).or_default() += 1;
        }
        told
    }

    /// What was sent since, besides reading once more what had been read before: the worker that keeps
    /// pages for later may do so at any time, and tells the server nothing by it.
    pub(crate) fn told_since(&self, before: &BTreeMap<String, usize>) -> Vec<String> {
        let now = self.told();
        let is_new = |(line, count): &(&String, &usize)| match before.get(*line) {
            Some(had) => **count > *had && !line.starts_with("GET "),
            None => true,
        };
        now.iter().filter(is_new).map(|(line, _)| line.clone()).collect()
    }
}

/// One connection, both ways.
async fn pass(browser: TcpStream, server: String, heard: Arc<Mutex<Vec<String>>>) {
    let Ok(server) = TcpStream::connect(server).await else { return };
    let at = {
        let mut heard = heard.lock().unwrap();
        heard.push(String::new());
        heard.len() - 1
    };
    let (mut from_browser, mut to_browser) = browser.into_split();
    let (mut from_server, mut to_server) = server.into_split();
    let back = tokio::spawn(async move {
        // Either end may go away at any time.
        let _ended = tokio::io::copy(&mut from_server, &mut to_browser).await;
    });
    let mut bytes = vec![0; 16 * 1024];
    while let Ok(count @ 1..) = from_browser.read(&mut bytes).await {
        let text = String::from_utf8_lossy(&bytes[..count]);
        heard.lock().unwrap()[at].push_str(&text);
        if to_server.write_all(&bytes[..count]).await.is_err() {
            break;
        }
    }
    back.abort();
}
