//! People and parties, for the unit; and demonstrations.

use api::demo::{self, DEMO_PASSWORD};
use api::seal::Key;
use api::site::Site;
use api::store::{Store, Writer};
use axum::http::StatusCode;
use contract::access::Role;
use serde_json::{Value, json};

use crate::accounts::{OFFICER, PASSWORD, World, token};
use crate::database::databases;
use crate::fixture::{coalition, folder, text};

const DESK: &str = "desk@donor.example";

#[tokio::test]
async fn people_are_listed_page_by_page_for_the_unit_alone() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let mut desk = world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        world.invited(&mut officer, "lao@state.example", ("LAO", "focal_point")).await;
        let first = officer.get("/people?limit=2").await.expect(StatusCode::OK).json();
        assert_eq!((&first["total"], first["items"].as_array().unwrap().len()), (&json!(3), 2));
        assert_eq!(first["items"][0]["email"], OFFICER);
        assert_eq!(first["items"][0]["totp"], true);
        assert!(first["items"][1]["seen_at"].is_string());
        let next = format!("/people?limit=2&after={}", first["next"].as_str().unwrap());
        let second = officer.get(&next).await.json();
        let seats = json!([{ "party": "LAO", "role": "focal_point", "state_party": true }]);
        assert_eq!((&second["items"][0]["seats"], &second["next"]), (&seats, &Value::Null));
        desk.get("/people").await.refused(StatusCode::FORBIDDEN, "not_allowed");
        world.browser().get("/people").await.refused(StatusCode::UNAUTHORIZED, "not_signed_in");
        officer.get("/people?after=P-0").await.refused(StatusCode::BAD_REQUEST, "bad_query");
    }
}

#[tokio::test]
async fn a_change_of_a_person_starts_from_the_current_version() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        let people = officer.get("/people").await.json();
        let at = format!("/people/{}", people["items"][1]["id"].as_str().unwrap());
        let body = json!({ "name": "Desk officer", "is_disabled": false });
        let blind = officer.put(&at, body.clone()).await;
        blind.refused(StatusCode::PRECONDITION_REQUIRED, "version_needed");
        let tag = officer.get(&at).await.tag();
        let changed = officer.put_from(&at, &tag, body.clone()).await.expect(StatusCode::OK);
        assert_ne!(changed.tag(), tag);
        assert_eq!(changed.json()["name"], "Desk officer");
        let stale = officer.put_from(&at, &tag, body).await;
        stale.refused(StatusCode::PRECONDITION_FAILED, "changed");
        assert_eq!(stale.json()["current_version"], changed.json()["version"]);
    }
}

#[tokio::test]
async fn who_is_disabled_is_out_at_once() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let mut desk = world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        let people = officer.get("/people").await.json();
        let at = format!("/people/{}", people["items"][1]["id"].as_str().unwrap());
        let edit = |is_disabled: bool| json!({ "name": "Desk", "is_disabled": is_disabled });
        let tag = officer.get(&at).await.tag();
        let gone = officer.put_from(&at, &tag, edit(true)).await.expect(StatusCode::OK);
        assert_eq!(desk.session().await["person"], Value::Null);
        world.browser().sign_in(DESK, PASSWORD).await.expect(StatusCode::UNAUTHORIZED);
        let invite = json!({ "email": DESK, "party": "LAO", "role": "focal_point" });
        officer.post("/invitations", invite).await.refused(StatusCode::CONFLICT, "disabled");
        officer.put_from(&at, &gone.tag(), edit(false)).await.expect(StatusCode::OK);
        assert_eq!(desk.session().await["person"], Value::Null, "an ended session stays ended");
        world.browser().sign_in(DESK, PASSWORD).await.expect(StatusCode::CREATED);
    }
}

#[tokio::test]
async fn the_unit_cannot_lose_its_last_officer() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let own =
            officer.get("/people").await.json()["items"][0]["id"].as_str().unwrap().to_owned();
        let at = format!("/people/{own}");
        let disabled = json!({ "name": "Officer", "is_disabled": true });
        let tag = officer.get(&at).await.tag();
        let own_seat = format!("{at}/seats/ISU/isu");
        officer
            .put_from(&at, &tag, disabled.clone())
            .await
            .refused(StatusCode::CONFLICT, "yourself");
        officer.delete(&own_seat).await.refused(StatusCode::CONFLICT, "yourself");
        // A second officer may go, and may take the first one's place, never both.
        let mut second = world.invited(&mut officer, "second@unit.example", ("ISU", "isu")).await;
        second.set_up_totp().await;
        let tag = second.get(&at).await.tag();
        second.put_from(&at, &tag, disabled).await.expect(StatusCode::OK);
        let other =
            second.get("/people").await.json()["items"][1]["id"].as_str().unwrap().to_owned();
        let (seat, system) = (("ISU", Role::Isu), Writer::system());
        let last = world.store.take_seat(&other, seat, &system).await;
        assert!(last.is_err(), "not even from the command line");
        second.delete(&own_seat).await.expect(StatusCode::OK);
    }
}

#[tokio::test]
async fn a_seat_that_is_taken_away_is_lost_in_every_session() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        let mut desk = world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        let people = officer.get("/people").await.json();
        let at = format!("/people/{}/seats", people["items"][1]["id"].as_str().unwrap());
        officer.delete(&format!("{at}/DEU/donor_desk")).await.expect(StatusCode::OK);
        let session = desk.session().await;
        assert_eq!((&session["seat"], &session["seats"]), (&Value::Null, &json!([])));
        let gone = officer.delete(&format!("{at}/DEU/donor_desk")).await;
        gone.refused(StatusCode::NOT_FOUND, "seat_not_found");
        let given = officer.put(&format!("{at}/FRA/donor_desk"), Value::Null).await;
        assert_eq!(given.expect(StatusCode::OK).json()["seats"][0]["party"], "FRA");
        officer.put(&format!("{at}/FRA/king"), Value::Null).await.expect(StatusCode::NOT_FOUND);
        let wrong = officer.put(&format!("{at}/FRA/isu"), Value::Null).await;
        wrong.refused(StatusCode::UNPROCESSABLE_ENTITY, "invalid_body");
    }
}

#[tokio::test]
async fn no_invitation_gives_back_what_was_taken_away() {
    for database in databases() {
        let world = World::new(&database).await;
        let (mut officer, _) = world.officer().await;
        world.invited(&mut officer, DESK, ("DEU", "donor_desk")).await;
        let people = officer.get("/people").await.json();
        let at = format!("/people/{}", people["items"][1]["id"].as_str().unwrap());
        let mut links = Vec::new();
        for party in ["FRA", "CHE"] {
            let invite = json!({ "email": DESK, "party": party, "role": "donor_desk" });
            let made = officer.post("/invitations", invite).await.expect(StatusCode::CREATED);
            links.push(token(made.json()["link"].as_str().unwrap()));
        }
        let works = async |at: usize| {
            let asked = json!({ "token": links[at] });
            let mut browser = world.browser();
            browser.post("/links/inspect", asked).await.status == StatusCode::OK
        };
        officer
            .put(&format!("{at}/seats/FRA/donor_desk"), Value::Null)
            .await
            .expect(StatusCode::OK);
        officer.delete(&format!("{at}/seats/FRA/donor_desk")).await.expect(StatusCode::OK);
        assert_eq!((works(0).await, works(1).await), (false, true), "of that seat alone");
        let tag = officer.get(&at).await.tag();
        let disabled = json!({ "name": "Desk", "is_disabled": true });
        officer.put_from(&at, &tag, disabled).await.expect(StatusCode::OK);
        assert!(!works(1).await, "nor any other seat");
        assert_eq!(officer.get("/invitations").await.json()["total"], 0);
    }
}

#[tokio::test]
async fn parties_are_public_and_the_unit_adds_organisations() {
    for database in databases() {
        let world = World::new(&database).await;
        let list = world.browser().get("/parties").await.expect(StatusCode::OK).json();
        let items = list["items"].as_array().unwrap();
        assert_eq!(list["total"], items.len());
        let lao = items.iter().find(|party| party["id"] == "LAO").unwrap();
        assert_eq!((&lao["kind"], &lao["status"]), (&json!("state"), &json!("state_party")));
        assert_eq!(lao["names"]["ar"].as_str().unwrap().chars().next(), Some('ج'));
        let (mut officer, _) = world.officer().await;
        let new = json!({ "id": "ORG-1", "kind": "ngo", "names": { "en": "An organisation" } });
        world.browser().post("/parties", new.clone()).await.expect(StatusCode::UNAUTHORIZED);
        let added = officer.post("/parties", new.clone()).await.expect(StatusCode::CREATED);
        officer.post("/parties", new).await.refused(StatusCode::CONFLICT, "party_exists");
        let edit = json!({ "kind": "foundation", "names": { "en": "A foundation" } });
        let tag = added.tag();
        let edited = officer.put_from("/parties/ORG-1", &tag, edit.clone()).await;
        assert_eq!(edited.expect(StatusCode::OK).json()["kind"], "foundation");
        let stale = officer.put_from("/parties/ORG-1", &tag, edit.clone()).await;
        stale.refused(StatusCode::PRECONDITION_FAILED, "changed");
        let state = officer.put_from("/parties/LAO", "\"1\"", edit).await;
        state.refused(StatusCode::CONFLICT, "not_an_organisation");
        for id in ["ABC", "lower", "X", "-AB", "A B"] {
            let bad = json!({ "id": id, "kind": "ngo", "names": { "en": "Name" } });
            officer.post("/parties", bad).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        }
        let state = json!({ "id": "ORG-2", "kind": "state", "names": { "en": "Name" } });
        officer.post("/parties", state).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn parties_are_loaded_once_and_only_changes_are_written() {
    for database in databases() {
        let world = World::new(&database).await;
        let parties = api::parties::from_data().unwrap();
        world.store.load_parties(&parties).await.unwrap();
        assert!(world.store.parties().await.unwrap().iter().all(|party| party.version == 1));
        let mut changed = parties;
        changed[3].names.en = "Another name".to_owned();
        world.store.load_parties(&changed).await.unwrap();
        let kept = world.store.party(&changed[3].id).await.unwrap();
        assert_eq!((kept.version, kept.party.names.en.as_str()), (2, "Another name"));
    }
}

/// The password of invented people is known, so nobody signs in with it where anything is real.
#[tokio::test]
async fn invented_people_sign_in_only_to_a_demonstration() {
    for database in databases() {
        let world = World::new(&database).await;
        let accounts = demo::load(&world.store).await.unwrap();
        assert_eq!(accounts.len(), 7);
        assert_eq!(demo::load(&world.store).await.unwrap(), accounts, "a second start adds none");
        let isu = &accounts[0].email;
        let real = world.browser().sign_in(isu, DEMO_PASSWORD).await;
        real.refused(StatusCode::UNAUTHORIZED, "not_signed_in");
        let shown = World::at(world.site.clone().with_demo(), world.store.clone()).await;
        let mut browser = shown.browser();
        let session = browser.sign_in(isu, DEMO_PASSWORD).await.expect(StatusCode::CREATED).json();
        assert_eq!((&session["demo"], &session["must"]), (&json!(true), &Value::Null));
        browser.get("/people").await.expect(StatusCode::OK);
        let mut later = world.browser();
        later.cookie = browser.cookie.clone();
        assert_eq!(later.session().await["person"], Value::Null, "nor does a session carry over");
        assert!(!world.store.has_officer().await.unwrap(), "an invented officer is none");
        for account in &accounts {
            let answer = shown.browser().sign_in(&account.email, DEMO_PASSWORD).await;
            assert_eq!(
                answer.expect(StatusCode::CREATED).json()["seats"].as_array().unwrap().len(),
                1
            );
        }
    }
}

/// The command line is how an installation gets its first invitation, and out of a corner.
#[test]
fn accounts_are_kept_from_the_command_line() {
    let folder = folder();
    let database = folder.path().join("coalition.sqlite");
    let user = |words: &[&str]| {
        let [first, rest @ ..] = words else { panic!("a subcommand comes first") };
        let all = [&["user", first, "--database", text(&database)], rest].concat();
        coalition(&all)
    };
    let who = ["--email", OFFICER];
    let invited = user(&["invite", who[0], who[1], "--party", "ISU", "--role", "isu"]);
    assert_eq!((invited.code, invited.err.as_str()), (0, ""));
    assert!(invited.out.starts_with("http://127.0.0.1:8080/welcome#"), "{}", invited.out);
    let token = token(invited.out.trim());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let store = Store::open(&database).await.unwrap();
        let site = Site::local("127.0.0.1:8080".parse().unwrap(), Key::random());
        let world = World::at(site, store).await;
        let mut browser = world.browser();
        let body = json!({ "token": token, "name": "Officer", "password": PASSWORD });
        browser.post("/links/accept", body).await.expect(StatusCode::CREATED);
        browser.set_up_totp().await;
        world.store.close().await;
    });
    let listed = user(&["list"]).out;
    assert!(listed.contains("officer@unit.example\tOfficer\tISU:isu\t2"), "{listed}");
    assert!(listed.trim().ends_with("\tauthenticator"), "{listed}");
    assert_eq!(user(&["remove-totp", who[0], who[1]]).code, 0);
    assert_eq!(user(&["remove-totp", who[0], who[1]]).code, 1);
    let reset =
        user(&["reset-link", who[0], "Officer@unit.example", "--base-url", "https://a.example"]);
    assert!(reset.out.starts_with("https://a.example/welcome#"), "{}", reset.out);
    let last = user(&["disable", who[0], who[1]]);
    assert_eq!((last.code, last.err.trim()), (1, "the unit would have no officer left"));
    assert_eq!(user(&["disable", "--email", "nobody@unit.example"]).code, 1);
    let role = user(&["invite", "--email", "a@b.example", "--party", "LAO", "--role", "king"]);
    assert_eq!(role.code, 2);
    let place = user(&["reset-link", who[0], who[1], "--base-url", "http://a.example"]);
    assert_eq!(place.code, 2, "{}", place.err);
}
