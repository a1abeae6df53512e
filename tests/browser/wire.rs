//! What a browser sends, heard on the way to the server, whichever of its threads sends it: what a
//! page can tell of its own requests leaves out those of its workers.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

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
    pub(crate) fn requests(&self) -> Vec<String> {
        let heard = self.heard.lock().unwrap();
        // A body is JSON in one line, or a file; neither has a line that ends like this.
        let lines = heard.iter().flat_map(|connection| connection.split("\r\n"));
        lines.filter_map(|line| line.strip_suffix(" HTTP/1.1")).map(str::to_owned).collect()
    }

    /// Those that are no file of the page itself: whatever could tell the server something.
    pub(crate) fn told(&self) -> Vec<String> {
        let is_file = |line: &String| {
            line.starts_with("GET /") && !line.starts_with("GET /api/") && !line.contains('?')
        };
        self.requests().into_iter().filter(|line| !is_file(line)).collect()
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
