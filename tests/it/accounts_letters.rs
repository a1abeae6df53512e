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
use contract::account::Language;
use contract::sign_in::Purpose;
use serde_json::json;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::accounts::{PASSWORD, World, token};
use crate::child::{Answer, send};
use crate::database::{TestDatabase, databases};
use crate::fixture::{folder, text};
use crate::mail_server::{mail_server, next};

/// A server that was started here, and how it is stopped.
pub(crate) struct Running {
    pub(crate) started: Started,
    pub(crate) stop: oneshot::Sender<()>,
    pub(crate) serving: JoinHandle<()>,
}

/// A server over a database, with its key in a folder, and with letters.
pub(crate) async fn run(place: &str, folder: &Path, mail_server: String) -> Running {
    let options = Options {
        mail: Some(MailOptions {
            server: mail_server,
            user: None,
            password_file: None,
            from: "Coalitions <no-reply@unit.example>".to_owned(),
        }),
        worker: crate::child::worker(),
        secret_key_file: Some(folder.join("secret.key")),
        ..Options::on_loopback(place)
    };
    let (stop, stopped) = oneshot::channel::<()>();
    let (tell, told) = oneshot::channel();
    let serving = tokio::spawn(async move {
        let ready = |started: Started| drop(tell.send(started));
        serve(options, ready, async { drop(stopped.await) }).await.unwrap();
    });
    Running { started: told.await.unwrap(), stop, serving }
}

#[tokio::test]
async fn a_forgotten_password_reaches_the_letter_box() {
    let folder = folder();
    let database = folder.path().join("coalition.sqlite");
    let store = Store::open(&database).await.unwrap();
    let store = with_account(store, "desk@donor.example", ("DEU", Role::DonorDesk)).await;
    let (server, mut letters) = mail_server().await;
    let running = run(text(&database), folder.path(), server).await;
    let address = running.started.address;
    assert!(running.started.setup_link.unwrap().contains("/welcome#"), "there is no officer yet");
    let letter = "{\"letter\":\"none\"}".to_owned();
    store.forget_password("desk@donor.example", |_, _| letter).await.unwrap();
    let body = r#"{"email":"desk@donor.example"}"#;
    let answer = send(address, ("POST", "/api/v1/password-reset"), &[], body).await.unwrap();
    assert_eq!(answer.status, 202);
    let letter = next(&mut letters).await;
    assert!(letter.contains("To: desk@donor.example"), "{letter}");
    assert!(letter.contains(&format!("http://{address}/welcome#")), "{letter}");
    drop(running.stop);
    running.serving.await.unwrap();
    assert!(
        letters.try_recv().is_err(),
        "one letter is sent once, and one that does not open never"
    );
}

/// The first officer of a server, with an authenticator: the cookie.
pub(crate) async fn officer(running: &Running) -> String {
    let address = running.started.address;
    let cookie = |answer: &Answer| {
        answer.header("set-cookie").unwrap().split(';').next().unwrap().to_owned()
    };
    let link = running.started.setup_link.as_deref().unwrap();
    let accept = json!({
        "token": token(link), "email": "o@unit.example", "name": "Officer", "password": PASSWORD,
    });
    let target = ("POST", "/api/v1/links/accept");
    let accepted = send(address, target, &[], &accept.to_string()).await.unwrap();
    let own = cookie(&accepted);
    let target = ("POST", "/api/v1/session/totp");
    let begun = send(address, target, &[("Cookie", &own)], "").await.unwrap().json();
    let totp = totp_rs::Totp::from_url(begun["url"].as_str().unwrap()).unwrap();
    let code = json!({ "code": totp.generate_current().to_string() }).to_string();
    let target = ("PUT", "/api/v1/session/totp");
    let confirmed = send(address, target, &[("Cookie", &own)], &code).await.unwrap();
    assert_eq!(confirmed.status, 200, "{}", confirmed.body);
    cookie(&confirmed)
}

#[tokio::test]
async fn an_invitation_reaches_the_letter_box_where_the_officer_wants_it() {
    let folder = folder();
    let (server, mut letters) = mail_server().await;
    let database = folder.path().join("coalition.sqlite");
    let running = run(text(&database), folder.path(), server).await;
    let cookie = officer(&running).await;
    let invite = async |email: &str, letter: bool, language: Option<&str>| {
        let body = json!({
            "email": email, "party": "LAO", "role": "focal_point", "letter": letter,
            "language": language,
        });
        let target = ("POST", "/api/v1/invitations");
        let headers = [("Cookie", cookie.as_str())];
        let made = send(running.started.address, target, &headers, &body.to_string()).await;
        let made = made.unwrap();
        assert_eq!(made.status, 201, "{}", made.body);
        made.json()["link"].as_str().unwrap().to_owned()
    };
    invite("by-hand@state.example", false, None).await;
    let link = invite("by-letter@state.example", true, None).await;
    let letter = next(&mut letters).await;
    assert!(letter.contains("To: by-letter@state.example"), "{letter}");
    assert!(letter.contains("An invitation to Country Coalitions"), "{letter}");
    assert!(letter.contains(&link) && letter.contains("Lao"), "{letter}");
    let inspect = json!({ "token": token(&link) }).to_string();
    let target = ("POST", "/api/v1/links/inspect");
    let facts = send(running.started.address, target, &[], &inspect).await.unwrap().json();
    assert_eq!(facts["email"], "by-letter@state.example");
    let link = invite("in-arabic@state.example", true, Some("ar")).await;
    let letter = next(&mut letters).await;
    assert!(letter.contains("Subject: دعوة إلى التحالفات القُطرية"), "{letter}");
    assert!(letter.contains("جمهورية لاو الديمقراطية الشعبية"), "{letter}");
    assert!(letter.lines().any(|line| line == link), "on a line of its own: {letter}");
    drop(running.stop);
    running.serving.await.unwrap();
    assert!(letters.try_recv().is_err(), "the other link was handed out by the officer");
}

/// Letters speak what somebody signed in in last, or chose since; before that, English.
#[tokio::test]
async fn a_person_is_written_to_in_their_own_language() {
    for database in databases() {
        let folder = folder();
        let (server, mut letters) = mail_server().await;
        let store = database.store().await;
        let store = with_account(store, "desk@donor.example", ("DEU", Role::DonorDesk)).await;
        let running = run(&database.place, folder.path(), server).await;
        let address = running.started.address;
        let mut subject = async |language: &str| {
            let target = ("POST", "/api/v1/password-reset");
            let body = r#"{"email":"desk@donor.example"}"#;
            assert_eq!(send(address, target, &[], body).await.unwrap().status, 202);
            let letter = next(&mut letters).await;
            let link = format!("http://{address}/welcome#");
            assert!(letter.lines().any(|line| line.starts_with(&link)), "{language}: {letter}");
            let subject = letter.lines().find_map(|line| line.strip_prefix("Subject: "));
            subject.unwrap().to_owned()
        };
        assert_eq!(subject("none").await, "A new password");
        let sign_in = async |language: Option<&str>| {
            let with = json!({ "email": "desk@donor.example", "password": PASSWORD, "language": language });
            let target = ("POST", "/api/v1/session");
            send(address, target, &[], &with.to_string()).await.unwrap()
        };
        assert_eq!(sign_in(Some("de")).await.status, 422, "no letter is written in it");
        assert_eq!(sign_in(Some("fr")).await.status, 201);
        assert_eq!(subject("fr").await, "Un nouveau mot de passe");
        // A client that says nothing of it leaves it.
        let signed_in = sign_in(None).await;
        assert_eq!(signed_in.status, 201);
        let cookie = signed_in.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
        let choose = async |headers: &[(&str, &str)], language: &str| {
            let target = ("PUT", "/api/v1/session/language");
            let body = json!({ "language": language }).to_string();
            assert_eq!(send(address, target, headers, &body).await.unwrap().status, 204);
        };
        choose(&[], "es").await;
        let invitation = NewLink {
            purpose: Purpose::Invitation,
            email: "desk@donor.example",
            seat: Some(("CHE", Role::DonorDesk)),
        };
        let (link, _) = store.make_link(&invitation, &Writer::system()).await.unwrap();
        assert_eq!(subject("still fr").await, "Un nouveau mot de passe");
        choose(&[("Cookie", &cookie)], "zh").await;
        // Accepting an invitation is signing in, too.
        let accept = json!({ "token": link, "password": PASSWORD, "language": "ru" }).to_string();
        let target = ("POST", "/api/v1/links/accept");
        assert_eq!(
            store.person_by_email("desk@donor.example").await.unwrap().unwrap().language,
            Some(Language::Chinese)
        );
        assert_eq!(send(address, target, &[], &accept).await.unwrap().status, 201);
        assert_eq!(
            store.person_by_email("desk@donor.example").await.unwrap().unwrap().language,
            Some(Language::Russian)
        );
        drop(running.stop);
        running.serving.await.unwrap();
    }
}

#[tokio::test]
async fn without_a_mail_server_no_letter_is_promised() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let body = json!({
            "email": "x@state.example", "party": "LAO", "role": "focal_point", "letter": true,
        });
        officer.post("/invitations", body).await.refused(StatusCode::CONFLICT, "no_mail");
        assert_eq!(officer.get("/invitations").await.json()["total"], 0, "nothing was made");
    }
}

/// The store of an installation where somebody has an account, too.
pub(crate) async fn with_account(store: Store, email: &str, seat: (&str, Role)) -> Store {
    let site = Site::local("127.0.0.1:8080".parse().unwrap(), Key::random());
    let world = World::at(site, store).await;
    let new = NewLink { purpose: Purpose::Invitation, email, seat: Some(seat) };
    let (token, _) = world.store.make_link(&new, &Writer::system()).await.unwrap();
    let body = json!({ "token": token, "name": "Somebody", "password": PASSWORD });
    world.browser().post("/links/accept", body).await.expect(StatusCode::CREATED);
    world.store
}

/// The letters that a server over a database sends, so many, by recipient and subject; another one
/// after it sends none anew. Letters come within seconds of the start.
pub(crate) async fn letters_of(database: &TestDatabase, many: usize) -> Vec<String> {
    let folder = folder();
    let (server, mut letters) = mail_server().await;
    let running = run(&database.place, folder.path(), server).await;
    let mut came = Vec::new();
    for _ in 0..many {
        came.push(next(&mut letters).await);
    }
    drop(running.stop);
    running.serving.await.unwrap();
    let (server, mut again) = mail_server().await;
    let running = run(&database.place, folder.path(), server).await;
    tokio::time::sleep(Duration::from_secs(7)).await;
    drop(running.stop);
    running.serving.await.unwrap();
    assert!(letters.try_recv().is_err(), "no more than {many}, on {}", database.name);
    assert!(again.try_recv().is_err(), "each once, on {}", database.name);
    let head = |letter: &str, name: &str| {
        letter.lines().find(|line| line.starts_with(name)).map(str::to_owned)
    };
    came.sort_by_key(|letter| (head(letter, "To:"), head(letter, "Subject:")));
    came
}
