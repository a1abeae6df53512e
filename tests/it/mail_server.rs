//! A mail server that hands on what it takes: for tests over HTTP and for those in a browser.

use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
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

/// The next letter that the mail server took, as it is read.
pub(crate) async fn next(letters: &mut mpsc::UnboundedReceiver<String>) -> String {
    let letter = tokio::time::timeout(Duration::from_secs(30), letters.recv()).await;
    read(&letter.unwrap().unwrap())
}

/// A letter without the encodings of its head and text.
fn read(letter: &str) -> String {
    let (head, text) = letter.split_once("\n\n").unwrap();
    let text = match head.split_once("Content-Transfer-Encoding: ").map(|(_, rest)| rest) {
        Some(rest) if rest.starts_with("base64") => utf8(unpacked(&text.replace('\n', ""))),
        Some(rest) if rest.starts_with("quoted-printable") => quoted(text),
        _ => text.to_owned(),
    };
    // Of a long head, each word is encoded apart, on a line of its own.
    let head = head.replace("?=\n =?", "?==?").replace("\n ", " ");
    let mut parts = head.split("=?utf-8?b?");
    let first = parts.next().unwrap_or_default().to_owned();
    let words = parts.map(|part| part.split_once("?=").unwrap());
    let head = words.fold(first, |head, (word, rest)| head + &utf8(unpacked(word)) + rest);
    format!("{head}\n\n{}", text.replace("\r\n", "\n"))
}

/// Long lines are broken with `=` at their end, and other bytes are written as `=C3`.
fn quoted(text: &str) -> String {
    let text = text.replace("=\n", "");
    let mut parts = text.split('=');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(code, 16).unwrap());
        bytes.extend(rest.as_bytes());
    }
    utf8(bytes)
}

fn unpacked(text: &str) -> Vec<u8> {
    BASE64_STANDARD.decode(text).unwrap()
}

fn utf8(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}
