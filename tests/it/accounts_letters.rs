//! Letters reach a mail server, once, and only where one is configured.

use std::path::Path;
use std::time::Duration;

use api::mail::MailOptions;
use api::seal::Key;
use api::serve::{Options, Started, serve};
use api::site::Site;
use api::store::{NewLink, Store, Writer};
use axum::http::StatusCode;
use contract::access::Role;
use contract::sign_in::Purpose;
use serde_json::json;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};

use crate::accounts::{PASSWORD, World};
use crate::fixture::{folder, text};

/// A mail server of a few lines: takes what is sent and hands on each letter.
async fn mail_server() -> (String, mpsc::UnboundedReceiver<String>) {
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

#[tokio::test]
async fn a_forgotten_password_reaches_the_letter_box() {
    let folder = folder();
    let database = folder.path().join("coalition.sqlite");
    let store = with_desk(&database).await;
    let (server, mut letters) = mail_server().await;
    let options = Options {
        database: text(&database).to_owned(),
        pages: None,
        listen: ([127, 0, 0, 1], 0).into(),
        demo: false,
        base_url: None,
        secret_key_file: None,
        mail: Some(MailOptions {
            server,
            user: None,
            password_file: None,
            from: "Coalitions <no-reply@unit.example>".to_owned(),
        }),
        oidc: None,
        trusted_proxies: Vec::new(),
        metrics_listen: None,
    };
    let (stop, stopped) = oneshot::channel::<()>();
    let (tell, told) = oneshot::channel();
    let serving = tokio::spawn(async move {
        let ready = |started: Started| drop(tell.send(started));
        serve(options, ready, async { drop(stopped.await) }).await.unwrap();
    });
    let started = told.await.unwrap();
    assert!(started.setup_link.unwrap().contains("/welcome#"), "the unit has no officer yet");
    let letter = "{\"letter\":\"none\"}".to_owned();
    store.forget_password("desk@donor.example", |_| letter).await.unwrap();
    let body = r#"{"email":"desk@donor.example"}"#;
    post(started.address, "/api/v1/password-reset", body).await;
    let letter = tokio::time::timeout(Duration::from_secs(30), letters.recv()).await;
    let letter = letter.unwrap().unwrap();
    assert!(letter.contains("To: desk@donor.example"), "{letter}");
    assert!(letter.contains(&format!("http://{}/welcome#", started.address)), "{letter}");
    drop(stop);
    serving.await.unwrap();
    assert!(
        letters.try_recv().is_err(),
        "one letter is sent once, and one that does not open never"
    );
}

/// The store of an installation where one desk has an account.
async fn with_desk(database: &Path) -> Store {
    let site = Site::local("127.0.0.1:8080".parse().unwrap(), Key::random());
    let world = World::at(site, Store::open(database).await.unwrap()).await;
    let seat = Some(("DEU", Role::DonorDesk));
    let new = NewLink { purpose: Purpose::Invitation, email: "desk@donor.example", seat };
    let (token, _) = world.store.make_link(&new, &Writer::system()).await.unwrap();
    let body = json!({ "token": token, "name": "Desk", "password": PASSWORD });
    world.browser().post("/links/accept", body).await.expect(StatusCode::CREATED);
    world.store
}

async fn post(address: std::net::SocketAddr, path: &str, body: &str) {
    let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = BufReader::new(stream).lines();
    assert_eq!(answer.next_line().await.unwrap().unwrap(), "HTTP/1.1 202 Accepted");
}
