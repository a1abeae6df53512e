//! The life of a need and of an offer, and who sees what at each step.

use axum::http::{Method, StatusCode};
use contract::access::Role;
use serde_json::{Value, json};

use super::desk::{Server, need, offer};
use crate::database::databases;

#[tokio::test]
async fn a_need_goes_from_draft_to_its_audience_and_back() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let state = server.seated("LAO", Role::FocalPoint).await;
        let (isu, donor) = (server.isu().await, server.seated("DEU", Role::DonorDesk).await);
        let visitor = server.visitor();

        let body = need("Clearance", &[true, false]);
        let made =
            state.make("/needs", &json!({ "visibility": "states_parties", "body": body })).await;
        assert_eq!(made.status, StatusCode::CREATED, "{made:?}");
        let id = made.id();
        let path = format!("/needs/{id}");
        assert_eq!(made.headers["location"], format!("/api/v1{path}"));
        assert_eq!(made.json()["status"], "draft");
        for other in [&isu, &donor, &visitor] {
            assert_eq!(other.get(&path).await.refusal(), (404, "record_not_found".to_owned()));
            assert_eq!(other.get("/needs").await.json()["total"], 0);
        }

        state.step(&format!("{path}/submit"), 1, &json!({})).await.ok();
        assert_eq!(donor.get(&path).await.status, StatusCode::NOT_FOUND);
        let seen = isu.get(&path).await.ok();
        assert_eq!((&seen["status"], &seen["checked"]), (&json!("submitted"), &json!(0)));
        let early = state.step(&format!("{path}/publish"), 2, &json!({})).await;
        assert_eq!(early.refusal(), (403, "not_allowed".to_owned()));

        let remark = json!({ "comments": [{ "field": "lines[0].amount", "text": "Which year?" }] });
        let returned = isu.step(&format!("{path}/return"), 2, &remark).await.ok();
        assert_eq!(returned["status"], "draft");
        let published = {
            state.step(&format!("{path}/submit"), 3, &json!({})).await.ok();
            isu.step(&format!("{path}/publish"), 4, &json!({})).await.ok()
        };
        assert_eq!((&published["status"], &published["checked"]), (&json!("published"), &json!(5)));

        let seen = donor.get(&path).await.ok();
        assert_eq!(seen["body"]["lines"].as_array().unwrap().len(), 1, "one line is shared");
        for hidden in ["visibility", "created_by", "changed_by", "checked"] {
            assert_eq!(seen[hidden], Value::Null, "{hidden}");
        }
        assert_eq!((&seen["named"], &seen["may"]), (&json!([]), &json!([])));
        assert_eq!(visitor.get(&path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(donor.get("/needs").await.json()["items"], json!([seen]));
        let history = donor.get(&format!("{path}/history")).await;
        assert_eq!(history.refusal(), (404, "record_not_found".to_owned()));

        // Consent is taken back: the need does not exist for others from then on.
        let edit =
            json!({ "visibility": "states_parties", "body": need("Clearance", &[false, false]) });
        let edited = state.put(&path, 5, &edit).await.ok();
        assert_eq!((&edited["status"], &edited["checked"]), (&json!("published"), &json!(5)));
        assert_eq!(donor.get(&path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(donor.get("/needs").await.json()["total"], 0);
        assert_eq!(isu.get(&path).await.json()["version"], 6, "amended after it was checked");

        let history = state.get(&format!("{path}/history")).await.ok();
        let actions: Vec<&str> = history
            .as_array()
            .unwrap()
            .iter()
            .map(|change| change["action"].as_str().unwrap())
            .collect();
        assert_eq!(actions, ["create", "submit", "return", "submit", "publish", "edit"]);
        assert_eq!(history[2]["comments"], remark["comments"]);
        assert_eq!(
            history[5]["differences"],
            json!([{ "field": "lines[0].shared", "before": "true", "after": "false" }])
        );

        state.step(&format!("{path}/withdraw"), 6, &json!({})).await.ok();
        let wrong = state.step(&format!("{path}/submit"), 7, &json!({})).await;
        assert_eq!(wrong.refusal(), (409, "wrong_status".to_owned()));
        assert_eq!(state.steps(&path, 7, &["restore"]).await["status"], "draft");
    }
}

#[tokio::test]
async fn an_offer_is_for_the_unit_unless_the_donor_says_otherwise() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let donor = server.seated("DEU", Role::DonorDesk).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let id = donor.make("/offers", &json!({ "body": offer("Money") })).await.id();
        let path = format!("/offers/{id}");
        assert_eq!(donor.steps(&path, 1, &["submit"]).await["status"], "published");
        assert_eq!(isu.get(&path).await.status, StatusCode::OK);
        assert_eq!(state.get(&path).await.status, StatusCode::NOT_FOUND);

        let edit =
            json!({ "visibility": "named_states", "named": ["LAO"], "body": offer("Money") });
        donor.put(&path, 2, &edit).await.ok();
        let seen = state.get(&path).await.ok();
        assert_eq!(
            (&seen["body"]["preferences"], &seen["body"]["excluded_states"]),
            (&json!({}), &json!([]))
        );
        assert!(seen["body"].get("also_prefers").is_none(), "no preference is told: {seen}");
        let own = donor.get(&path).await.ok();
        assert_eq!(own["body"]["also_prefers"], offer("Money")["also_prefers"]);
        let other = server.seated("TCD", Role::FocalPoint).await;
        assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND);

        // "See this as …": the owner of its own, the unit of all that it sees, nobody else.
        for (desk, party, expected) in [
            (&donor, "LAO:focal_point", 200),
            (&donor, "TCD:focal_point", 404),
            (&isu, "LAO:focal_point", 200),
            (&isu, "visitor", 404),
            (&state, "visitor", 404),
        ] {
            let seen_as = desk.get(&format!("{path}?as={party}")).await;
            assert_eq!(seen_as.status.as_u16(), expected, "{party}");
            if expected == 200 {
                assert_eq!(seen_as.json(), seen);
                assert_eq!(
                    desk.get(&format!("/offers?as={party}")).await.json()["items"],
                    json!([seen])
                );
            }
        }
        let draft = donor.make("/offers", &json!({ "body": {} })).await.id();
        let peeked = isu.get(&format!("/offers/{draft}?as=DEU:donor_desk")).await;
        assert_eq!(peeked.status, StatusCode::NOT_FOUND, "the unit borrows no eyes to see a draft");
        assert_eq!(isu.get("/offers?as=DEU:donor_desk").await.json()["total"], 1);
        let by_cursor = isu.get(&format!("/offers?as=DEU:donor_desk&after={draft}")).await;
        assert_eq!(by_cursor.refusal(), (400, "bad_query".to_owned()), "nor by a cursor");
    }
}

#[tokio::test]
async fn what_is_submitted_holds_the_rules_and_a_draft_need_not() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let state = server.seated("LAO", Role::FocalPoint).await;
        let body = json!({ "title": "Clearance", "lines": [{ "key": 4 }, { "key": 9, "kind": "expertise", "year": 2027, "unit_cost": "1.2.3" }] });
        let id = state.make("/needs", &json!({ "body": body })).await.id();
        let refused = state.step(&format!("/needs/{id}/submit"), 1, &json!({})).await;
        assert_eq!(refused.refusal(), (422, "invalid_need".to_owned()));
        let paths: Vec<String> = refused.json()["errors"]
            .as_array()
            .unwrap()
            .iter()
            .map(|error| error["path"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(paths, ["theme", "activity", "priority", "lines[0].kind", "lines[0].year"]);

        for (body, code) in [
            (json!({ "title": "1\u{202e}000" }), "bad_text"),
            (json!({ "note": "a\u{0}b" }), "bad_text"),
            (json!({ "title": "x".repeat(4_001) }), "bad_text"),
            (json!({ "treaties": vec!["CCM"; 501] }), "too_many"),
            (json!({ "lines": [{ "key": 1 }, { "key": 1 }] }), "duplicate_entry"),
        ] {
            let refused = state.make("/needs", &json!({ "body": body })).await;
            assert_eq!(refused.refusal(), (422, "invalid_need".to_owned()), "{body}");
            assert_eq!(refused.json()["errors"][0]["code"], code);
        }
        for body in [
            json!({ "body": { "colour": "blue" } }),
            json!({ "body": { "lines": [{ "quantity": 1.5 }] } }),
            json!({ "body": { "priority": 300 } }),
            json!({}),
            json!([]),
        ] {
            let refused = state.make("/needs", &body).await;
            assert_eq!(refused.refusal(), (422, "invalid_body".to_owned()), "{body}");
        }
        let named = state.make("/needs", &json!({ "named": ["XXX"], "body": {} })).await;
        assert_eq!(named.json()["errors"][0]["path"], "named[0]");
    }
}

#[tokio::test]
async fn everyone_writes_for_their_own_party_and_the_unit_on_behalf() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let state = server.seated("LAO", Role::FocalPoint).await;
        let donor = server.seated("DEU", Role::DonorDesk).await;
        let (isu, visitor) = (server.isu().await, server.visitor());
        let of_lao = json!({ "owner": "LAO", "body": need("Clearance", &[true]) });
        for (desk, expected) in [
            (&visitor, (401, "not_signed_in")),
            (&donor, (403, "not_allowed")),
            (&server.seated("TCD", Role::FocalPoint).await, (403, "not_allowed")),
            (&server.seated("LAO", Role::DonorDesk).await, (403, "not_allowed")),
            (&server.seated("LAO", Role::Observer).await, (403, "not_allowed")),
        ] {
            let refused = desk.make("/needs", &of_lao).await;
            assert_eq!(refused.refusal(), (expected.0, expected.1.to_owned()));
        }
        let made = isu.make("/needs", &of_lao).await;
        assert_eq!(made.json()["created_by"]["on_behalf"], "LAO");
        let path = format!("/needs/{}", made.id());
        assert_eq!(state.get(&path).await.json()["owner"], "LAO", "the State sees the draft");
        let moved = state.put(&path, 1, &json!({ "owner": "TCD", "body": {} })).await;
        assert_eq!(moved.json()["errors"][0]["code"], "owner_stays");
        let nobody = isu.make("/needs", &json!({ "body": {} })).await;
        assert_eq!(nobody.json()["errors"][0]["path"], "owner");
        let other =
            isu.make("/needs", &json!({ "owner": "BANK", "body": need("x", &[true]) })).await;
        assert_eq!(other.json()["errors"][0]["code"], "not_a_state");
    }
}

#[tokio::test]
async fn lists_are_filtered_on_what_the_reader_is_told() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let state = server.seated("LAO", Role::FocalPoint).await;
        let (isu, visitor) = (server.isu().await, server.visitor());
        for shared in [[true, false], [true, true]] {
            let edit = json!({ "visibility": "public", "body": need("Clearance", &shared) });
            let path = format!("/needs/{}", state.make("/needs", &edit).await.id());
            state.steps(&path, 1, &["submit"]).await;
            isu.steps(&path, 2, &["publish"]).await;
        }
        let total = async |desk: &super::desk::Desk, query: &str| {
            desk.get(&format!("/needs{query}")).await.ok()["total"].as_i64().unwrap()
        };
        assert_eq!(total(&visitor, "?year=2027").await, 2);
        assert_eq!(
            total(&visitor, "?year=2028").await,
            1,
            "a line that is not shared matches nothing"
        );
        assert_eq!(total(&state, "?year=2028").await, 2);
        assert_eq!(total(&visitor, "?theme=A4&kind=funding&state=LAO&status=published").await, 2);
        assert_eq!(total(&visitor, "?theme=A5").await, 0);
        assert_eq!(total(&visitor, "?state=TCD").await, 0);
        assert_eq!(total(&visitor, "?state=LAO&owner=LAO").await, 2);
        assert_eq!(total(&visitor, "?state=LAO&owner=TCD").await, 0, "a need has one State");
        let first = visitor.get("/needs?limit=1&theme=A4").await.ok();
        let next = first["next"].as_str().unwrap();
        let second = visitor.get(&format!("/needs?limit=1&theme=A4&after={next}")).await.ok();
        assert_ne!(first["items"], second["items"]);
        assert_eq!((&second["next"], &second["total"]), (&Value::Null, &json!(2)));
        for bad in ["?colour=blue", "?limit=0", "?year=x", "?status=open", "?as=LAO", "?after=N-1"]
        {
            assert_eq!(
                isu.get(&format!("/needs{bad}")).await.refusal(),
                (400, "bad_query".to_owned()),
                "{bad}"
            );
        }
    }
}

#[tokio::test]
async fn an_exclusion_and_an_interest_are_seen_by_their_owner_and_the_unit() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let donor = server.seated("DEU", Role::DonorDesk).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let made = donor.make("/exclusions", &json!({ "body": { "other": "LAO" } })).await.ok();
        assert_eq!((&made["status"], &made["body"]["by"]), (&json!("published"), &json!("donor")));
        let path = format!("/exclusions/{}", made["id"].as_str().unwrap());
        assert_eq!(isu.get(&path).await.status, StatusCode::OK);
        assert_eq!(state.get(&path).await.status, StatusCode::NOT_FOUND);
        let shown = donor
            .make("/exclusions", &json!({ "visibility": "public", "body": { "other": "LAO" } }))
            .await;
        assert_eq!(shown.json()["errors"][0]["path"], "visibility");

        let need = state
            .make("/needs", &json!({ "visibility": "public", "body": need("x", &[true]) }))
            .await
            .id();
        let interest = json!({ "body": { "need": need, "stance": "interested" } });
        let unseen = donor.make("/interests", &interest).await;
        let unknown = donor
            .make("/interests", &json!({ "body": { "need": "N-0", "stance": "interested" } }))
            .await;
        assert_eq!(unseen.text.replace(&need, "N-0"), unknown.text, "a draft does not exist");
        state.steps(&format!("/needs/{need}"), 1, &["submit"]).await;
        isu.steps(&format!("/needs/{need}"), 2, &["publish"]).await;
        let path = format!("/interests/{}", donor.make("/interests", &interest).await.id());
        assert_eq!(isu.get(&path).await.status, StatusCode::OK);
        assert_eq!(state.get(&path).await.status, StatusCode::NOT_FOUND);

        // The need goes; the same request again still gives the same answer.
        let once = [("idempotency-key", "an interest")];
        let first = donor.send(Method::POST, "/interests", &once, Some(&interest)).await;
        state.steps(&format!("/needs/{need}"), 3, &["withdraw"]).await;
        let again = donor.send(Method::POST, "/interests", &once, Some(&interest)).await;
        assert_eq!((again.status, again.text), (StatusCode::CREATED, first.text));
    }
}

#[tokio::test]
async fn entity_tags_are_compared_as_http_has_it() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let state = server.seated("LAO", Role::FocalPoint).await;
        let made = state.make("/needs", &json!({ "body": {} })).await;
        let path = format!("/needs/{}", made.id());
        let tag = made.headers["etag"].to_str().unwrap().to_owned();
        for known in [tag.clone(), format!("W/{tag}"), format!("\"x\", W/{tag}"), "*".to_owned()] {
            let answer = state.send(Method::GET, &path, &[("if-none-match", &known)], None).await;
            assert_eq!(answer.status, StatusCode::NOT_MODIFIED, "{known}");
        }
        let answer = state.send(Method::GET, &path, &[("if-none-match", "\"1\"")], None).await;
        assert_eq!(answer.status, StatusCode::OK, "the version alone is no tag of an answer");

        let edit = json!({ "body": { "title": "b" } });
        let blind = state.send(Method::PUT, &path, &[], Some(&edit)).await;
        assert_eq!(blind.refusal(), (428, "version_needed".to_owned()));
        for given in [format!("W/{tag}"), "\"1\", \"2\"".to_owned(), "3".to_owned()] {
            state.send(Method::PUT, &path, &[("if-match", &given)], Some(&edit)).await.ok();
        }
        let stale = state.put(&path, 1, &edit).await;
        assert_eq!(stale.refusal(), (412, "changed".to_owned()));
        assert_eq!(
            (&stale.json()["current_version"], &stale.json()["current"]["body"]["title"]),
            (&json!(4), &json!("b"))
        );
        assert_eq!(stale.headers["etag"], "\"4\"", "what the next try has to name");
    }
}

#[tokio::test]
async fn comments_make_no_version_and_others_do_not_hear_of_them() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, donor) = (server.isu().await, server.seated("DEU", Role::DonorDesk).await);
        let edit = json!({ "visibility": "public", "body": offer("Money") });
        let path = format!("/offers/{}", donor.make("/offers", &edit).await.id());
        donor.steps(&path, 1, &["submit"]).await;
        let remark = json!({ "comments": [{ "text": "Which department?" }] });
        let said = isu.make(&format!("{path}/comment"), &remark).await;
        assert_eq!((said.status, &said.json()["version"]), (StatusCode::CREATED, &json!(2)));
        let silent = isu.make(&format!("{path}/comment"), &json!({ "comments": [] })).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let outsider = server.seated("LAO", Role::FocalPoint).await;
        let refused = outsider.make(&format!("{path}/comment"), &remark).await;
        assert_eq!(refused.refusal(), (403, "not_allowed".to_owned()), "it sees the offer");
        let history = donor.get(&format!("{path}/history")).await.ok();
        assert_eq!(history[2]["comments"][0]["text"], "Which department?");
        let keyless = isu.send(Method::POST, &format!("{path}/comment"), &[], Some(&remark)).await;
        assert_eq!(keyless.refusal(), (400, "key_missing".to_owned()));
    }
}

#[tokio::test]
async fn what_a_draft_was_before_it_was_sent_is_its_owners_alone() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, donor) = (server.isu().await, server.seated("DEU", Role::DonorDesk).await);
        let edit = |title: &str| json!({ "visibility": "isu", "body": offer(title) });
        let path =
            format!("/offers/{}", donor.make("/offers", &edit("For one State alone")).await.id());
        let remark = json!({ "comments": [{ "text": "Is the minister content?" }] });
        donor.make(&format!("{path}/comment"), &remark).await.ok();
        donor.put(&path, 1, &edit("Money")).await.ok();
        donor.steps(&path, 2, &["submit"]).await;
        donor.put(&path, 3, &edit("More money")).await.ok();

        let history = format!("{path}/history");
        let actions = |changes: &Value| -> Vec<String> {
            let all = changes.as_array().unwrap().iter();
            all.map(|change| change["action"].as_str().unwrap().to_owned()).collect()
        };
        let own = donor.get(&history).await.ok();
        assert_eq!(actions(&own), ["create", "comment", "edit", "submit", "edit"]);
        let told = isu.get(&history).await.ok();
        assert_eq!(actions(&told), ["submit", "edit"]);
        assert_eq!(told[0]["differences"], json!([]));
        assert_eq!(told[1], own[4], "since then it is told all");
        for hidden in ["one State", "minister"] {
            assert!(
                own.to_string().contains(hidden) && !told.to_string().contains(hidden),
                "{told}"
            );
        }
    }
}

#[tokio::test]
async fn the_histories_of_a_list_come_at_once_for_whoever_may_read_them() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let other = server.seated("TCD", Role::FocalPoint).await;
        let shown = |title: &str| json!({ "visibility": "public", "body": need(title, &[true]) });
        let mut ids = Vec::new();
        for title in ["First", "Second", "Third"] {
            let id = state.make("/needs", &shown(title)).await.id();
            state.steps(&format!("/needs/{id}"), 1, &["submit"]).await;
            isu.steps(&format!("/needs/{id}"), 2, &["publish"]).await;
            ids.push(id);
        }
        let draft = state.make("/needs", &shown("Draft")).await.id();
        other.make("/needs", &shown("Another State's")).await.ok();
        let remark = json!({ "comments": [{ "text": "Is it still so?" }] });
        isu.make(&format!("/needs/{}/comment", ids[1]), &remark).await.ok();

        // Each is what is read of it alone.
        let path = "/needs/histories?owner=LAO&status=published";
        let all = state.get(path).await.ok();
        assert_eq!((&all["total"], &all["next"]), (&json!(3), &Value::Null));
        for (id, item) in ids.iter().zip(all["items"].as_array().unwrap()) {
            assert_eq!(item["id"], *id);
            let alone = state.get(&format!("/needs/{id}/history")).await.ok();
            assert_eq!(item["changes"], alone);
        }
        let page = state.get(&format!("{path}&limit=2")).await.ok();
        let next = page["next"].as_str().unwrap();
        assert!(page["total"] == 3 && next.ends_with(&ids[1]), "{next}");
        let rest = state.get(&format!("{path}&limit=2&after={next}")).await.ok();
        assert_eq!(rest["items"], json!([all["items"][2]]));
        // The unit's begin where it saw the need first.
        let sent = isu.get(path).await.ok();
        for (own, sent) in
            all["items"].as_array().unwrap().iter().zip(sent["items"].as_array().unwrap())
        {
            assert_eq!(
                own["changes"].as_array().unwrap()[1..],
                sent["changes"].as_array().unwrap()[..]
            );
        }

        // To others, and to the unit of a draft, there is no such thing; they see the needs all the same.
        assert_eq!(state.get("/needs/histories").await.ok()["total"], 4);
        assert_eq!(isu.get("/needs/histories").await.ok()["total"], 3, "not {draft}");
        let donor = server.seated("DEU", Role::DonorDesk).await;
        let observer = server.seated("LAO", Role::Observer).await;
        for reader in [&other, &donor, &observer, &server.visitor()] {
            assert_eq!(reader.get("/needs?owner=LAO").await.ok()["total"], 3);
            let none = json!({ "items": [], "next": null, "total": 0 });
            assert_eq!(reader.get(path).await.ok(), none);
        }
    }
}

#[tokio::test]
async fn a_need_goes_back_to_its_state_with_a_word_or_not_at_all() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let made = json!({ "visibility": "public", "body": need("Clearance", &[true]) });
        let path = format!("/needs/{}", state.make("/needs", &made).await.id());
        let (back, comment) = (format!("{path}/return"), format!("{path}/comment"));
        state.steps(&path, 1, &["submit"]).await;
        // What the State says itself is no word of the unit.
        let own = json!({ "comments": [{ "text": "Please look at it soon" }] });
        assert_eq!(state.make(&comment, &own).await.status, StatusCode::CREATED);
        let silent = isu.step(&back, 2, &json!({})).await;
        assert_eq!(silent.refusal(), (422, "invalid_need".to_owned()));
        let error = &silent.json()["errors"][0];
        assert_eq!((&error["path"], &error["code"]), (&json!("comments"), &json!("missing_field")));
        assert_eq!(isu.get(&path).await.ok()["status"], "submitted");
        let word = json!({ "comments": [{ "field": "lines[0].amount", "text": "Which year?" }] });
        isu.step(&back, 2, &word).await.ok();

        // What was said before it was sent anew is answered by that; what was said since is a word.
        state.steps(&path, 3, &["submit"]).await;
        assert_eq!(isu.step(&back, 4, &json!({})).await.refusal().0, 422);
        assert_eq!(isu.make(&comment, &word).await.status, StatusCode::CREATED);
        isu.steps(&path, 4, &["return"]).await;
        assert_eq!(state.get(&path).await.ok()["status"], "draft");

        // An offer goes back without one, too.
        let donor = server.seated("DEU", Role::DonorDesk).await;
        let made = json!({ "body": offer("Teams") });
        let path = format!("/offers/{}", donor.make("/offers", &made).await.id());
        donor.steps(&path, 1, &["submit"]).await;
        isu.steps(&path, 2, &["return"]).await;
    }
}
