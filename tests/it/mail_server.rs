//! A mail server that hands on what it takes: for tests over HTTP and for those in a browser.

use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

/// A mail server of a few lines: takes what is sent and hands on each letter.
pub(crate) async fn mail_server() -> (String, mpsc::UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("smtp://{}", listener.local_addr().unwrap());
    let (give, take) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (reader, mut writer) = stream.into_split();
            let mut lines = BufReader::new(reader).lines();
            writer.write_all(b"220 here\r\n").await.unwrap();
            while let Ok(Some(line)) = lines.next_line().await {
                if line == "DATA" {
                    writer.write_all(b"354 go on\r\n").await.unwrap();
                    let mut letter = String::new();
                    while let Ok(Some(line)) = lines.next_line().await {
                        if line == "." {
                            break;
                        }
                        letter.push_str(&line);
                        letter.push('\n');
                    }
                    give.send(letter).unwrap();
                }
                writer.write_all(b"250 fine\r\n").await.unwrap();
            }
        }
    });
    (address, take)
}

/// The next letter that the mail server took.
pub(crate) async fn next(letters: &mut mpsc::UnboundedReceiver<String>) -> String {
    let letter = tokio::time::timeout(Duration::from_secs(30), letters.recv()).await;
    // Long lines are broken with `=` at their end.
    letter.unwrap().unwrap().replace("=\n", "").replace("=3D", "=")
}
