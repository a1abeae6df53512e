//! Lists as files: the rows and sums of the list, for the eyes of whoever asks.

use std::collections::BTreeMap;

use axum::http::{Method, StatusCode};
use contract::access::Role;
use serde_json::{Value, json};

use super::desk::{Desk, Server, need, offer};
use crate::database::databases;

/// The rows of a file by their headings.
pub(super) async fn rows(desk: &Desk, path: &str) -> Vec<BTreeMap<String, String>> {
    let answer = desk.get(&format!("/exports/{path}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text);
    assert_eq!(answer.headers["content-type"], "text/csv; charset=utf-8");
    let text = answer.text.strip_prefix('\u{feff}').expect("a mark of UTF-8");
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(Result::unwrap).collect()
}

/// Minor units of two decimals.
pub(super) fn minor(text: &str) -> i64 {
    let (whole, cents) = text.split_once('.').unwrap_or((text, "00"));
    whole.parse::<i64>().unwrap() * 100 + cents.parse::<i64>().unwrap()
}

/// What the lines of a list come to, by currency.
fn sums(listing: &Value) -> BTreeMap<String, i64> {
    let mut sums = BTreeMap::new();
    for need in listing["items"].as_array().unwrap() {
        for line in need["body"]["lines"].as_array().unwrap() {
            let currency = line["currency"].as_str().unwrap_or_default().to_owned();
            let amount = match (line["amount"].as_str(), line["quantity"].as_i64()) {
                (Some(amount), _) => minor(amount),
                (None, Some(quantity)) => quantity * minor(line["unit_cost"].as_str().unwrap()),
                (None, None) => continue,
            };
            *sums.entry(currency).or_default() += amount;
        }
    }
    sums
}

#[tokio::test]
async fn sums_and_rows_of_a_file_are_those_of_the_list_for_every_reader() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let state = server.seated("LAO", Role::FocalPoint).await;
        let (isu, donor) = (server.isu().await, server.seated("DEU", Role::DonorDesk).await);
        let lines = json!([
            { "key": 1, "shared": true, "kind": "funding", "year": 2027, "amount": "1000.50", "currency": "USD" },
            { "key": 2, "shared": false, "kind": "funding", "year": 2028, "amount": "2000.25", "currency": "EUR" },
            { "key": 3, "shared": true, "kind": "expertise", "code": "QA", "year": 2027, "quantity": 3, "unit": "visit", "unit_cost": "100.10", "currency": "USD" },
            { "key": 4, "shared": true, "kind": "funding", "year": 2029, "currency": "USD" },
        ]);
        let body = json!({ "theme": "A4", "activity": "BAC", "title": "=Clearing, north", "priority": 1, "lines": lines });
        let made = json!({ "visibility": "states_parties", "body": body });
        let published = state.make("/needs", &made).await.id();
        state.steps(&format!("/needs/{published}"), 1, &["submit"]).await;
        isu.steps(&format!("/needs/{published}"), 2, &["publish"]).await;
        state.make("/needs", &json!({ "body": need("Draft", &[true, true]) })).await.id();
        for desk in [&state, &isu, &donor, &server.visitor()] {
            for query in ["", "theme=A4", "status=draft", "state=TCD", "year=2028"] {
                let listing = desk.get(&format!("/needs?limit=100&{query}")).await.ok();
                let rows = rows(desk, &format!("needs?format=csv&{query}")).await;
                let mut found: BTreeMap<String, i64> = BTreeMap::new();
                for row in rows.iter().filter(|row| !row["Comes to"].is_empty()) {
                    *found.entry(row["Currency"].clone()).or_default() += minor(&row["Comes to"]);
                }
                assert_eq!(found, sums(&listing), "{query}");
                let lines: usize = listing["items"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|need| need["body"]["lines"].as_array().unwrap().len())
                    .sum();
                assert_eq!(rows.len(), lines, "{query}");
            }
        }
        let seen = rows(&donor, "needs?format=csv").await;
        assert_eq!(seen.len(), 3, "the line that is not shared is not in it");
        assert_eq!(seen[0]["Title"], "'=Clearing, north", "no formula");
        assert_eq!((&*seen[0]["State: code"], &*seen[0]["Theme"]), ("LAO", "A4"));
        assert_eq!(seen[0]["Theme: in words"], "Clearance and survey (Article 4)");
        assert_eq!(seen[2]["Without a figure"], "To be costed");
        // Who may see a need is its State's and the unit's to know.
        assert_eq!(seen[0]["Who sees it"], "");
        assert_eq!(rows(&isu, "needs?format=csv").await[0]["Who sees it"], "Every State Party");
        let french = rows(&donor, "needs?format=csv&language=fr").await;
        assert_eq!(french[0]["Nature\u{a0}: en toutes lettres"], "Financement");
        assert_eq!(french[1]["Unité\u{a0}: en toutes lettres"], "visite");
        let only = rows(&state, &format!("needs?format=csv&only={published}")).await;
        assert_eq!(only.len(), 4);

        // What was exported is imported without a change.
        let file = state.get("/exports/needs").await;
        let read = state
            .send_bytes(
                Method::POST,
                "/imports/preview",
                &[("content-type", "application/octet-stream")],
                file.bytes,
            )
            .await
            .ok();
        let rows = read["rows"].as_array().unwrap();
        assert!(rows.len() == 6 && rows.iter().all(|row| row["verdict"] == "same"), "{read}");
    }
}

#[tokio::test]
async fn a_file_tells_nobody_more_than_the_list_and_is_noted() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, donor) = (server.isu().await, server.seated("DEU", Role::DonorDesk).await);
        let (state, visitor) = (server.seated("LAO", Role::FocalPoint).await, server.visitor());
        let made = json!({ "visibility": "public", "body": offer("Money") });
        let id = donor.make("/offers", &made).await.id();
        donor.steps(&format!("/offers/{id}"), 1, &["submit"]).await;
        donor.make("/offers", &json!({ "body": offer("Secret") })).await.id();
        let own = rows(&donor, "offers?format=csv").await;
        assert_eq!(own.len(), 2);
        assert_eq!(
            [&own[0]["Preferred States: code"], &own[0]["Preferred themes"]],
            ["LAO (3)", "Victim assistance (2)"]
        );
        // A draft keeps what was typed, also where a figure belongs.
        let mut typed = offer("Typed");
        typed["years"] = json!([{ "year": 2027, "amount": "=HYPERLINK(1)", "currency": "USD" }]);
        let typed = donor.make("/offers", &json!({ "body": typed })).await.id();
        let file = donor.get(&format!("/exports/offers?format=csv&only={typed}")).await;
        assert!(file.text.contains(",'=HYPERLINK(1),"), "{}", file.text);
        for other in [&state, &visitor] {
            let seen = rows(other, "offers?format=csv").await;
            assert_eq!(seen.len(), 1);
            assert_eq!(seen[0]["Not these States"], "", "a refusal is nobody else's business");
            assert_eq!(seen[0]["Preferred States"], "", "nor is a preference");
            assert_eq!(seen[0]["Preferred themes"], "");
        }
        for (desk, list, expected) in [
            (&visitor, "people", (401, "not_signed_in")),
            (&state, "people", (403, "not_allowed")),
            (&isu, "nothing", (404, "not_found")),
            (&isu, "needs?colour=blue", (400, "bad_query")),
            (&isu, "people?colour=blue", (400, "bad_query")),
            (&isu, "needs?limit=5", (400, "bad_query")),
            (&isu, "needs?format=pdf", (400, "bad_query")),
            (&isu, "figures?oda=perhaps", (400, "bad_query")),
            (&isu, "figures?year=soon", (400, "bad_query")),
            (&isu, "figures?status=draft", (400, "bad_query")),
        ] {
            let refused = desk.get(&format!("/exports/{list}")).await;
            assert_eq!(refused.refusal(), (expected.0, expected.1.to_owned()), "{list}");
        }
        let lists =
            ["needs", "offers", "interests", "coalitions", "people", "market", "market-sums"];
        for list in lists {
            for form in ["csv", "xlsx"] {
                let file = isu.get(&format!("/exports/{list}?format={form}&language=ar")).await;
                assert_eq!(file.status, StatusCode::OK, "{list}: {}", file.text);
                let name = format!("attachment; filename=\"{list}.{form}\"");
                assert_eq!(file.headers["content-disposition"], name.as_str());
            }
        }
        let noted = isu.get("/audit?action=export&limit=100").await.ok();
        let who = |of: &Value| of["party"].as_str().unwrap_or_default().to_owned();
        let parties: Vec<String> = noted["items"].as_array().unwrap().iter().map(who).collect();
        assert_eq!(parties.iter().filter(|party| *party == "ISU").count(), 14, "{noted}");
        assert_eq!(parties.iter().filter(|party| *party == "DEU").count(), 2);
    }
}

#[tokio::test]
async fn a_list_as_a_page_is_told_by_the_same_rules_and_runs_nothing() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let body = need("<script>alert(1)</script>", &[true, false]);
        let made = json!({ "visibility": "public", "body": body });
        let id = state.make("/needs", &made).await.id();
        state.steps(&format!("/needs/{id}"), 1, &["submit"]).await;
        isu.steps(&format!("/needs/{id}"), 2, &["publish"]).await;
        let secret = need("A secret", &[true]);
        state.make("/needs", &json!({ "visibility": "public", "body": secret })).await.id();
        let visitor = server.visitor();
        for (list, says) in [
            ("needs", format!("only={id}")),
            ("needs", "&lt;script&gt;alert(1)".to_owned()),
            ("figures", "&lt;script&gt;alert(1)".to_owned()),
            ("offers", "Rien ici ne peut encore vous être montré".to_owned()),
        ] {
            let answer = visitor.get(&format!("/exports/{list}?format=html&language=fr")).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
            assert_eq!(answer.headers["content-type"], "text/html; charset=utf-8");
            assert!(answer.text.contains("<html lang=\"fr\" dir=\"ltr\">"), "{}", answer.text);
            assert!(answer.text.contains(&says), "{list}: {}", answer.text);
            assert!(!answer.text.contains("<script") && !answer.text.contains("A secret"));
        }
        let own = state.get("/exports/needs?format=html").await;
        assert!(own.text.contains("A secret"), "its State reads it");
        // The ways on keep what a page was narrowed to.
        let narrowed = visitor.get("/exports/needs?format=html&theme=A4&state=LAO").await;
        assert!(
            narrowed.text.contains("language=ar&amp;theme=A4&amp;state=LAO"),
            "{}",
            narrowed.text
        );
    }
}

#[tokio::test]
async fn the_market_as_a_file_says_what_it_comes_to_and_what_the_unit_wrote() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, donor) = (server.isu().await, server.seated("DEU", Role::DonorDesk).await);
        let state = server.seated("TCD", Role::FocalPoint).await;
        let lines = json!([
            { "key": 1, "shared": true, "kind": "funding", "year": 2027, "amount": "1000.50", "currency": "USD", "already_covered": "0.50" },
            { "key": 2, "shared": true, "kind": "funding", "year": 2028, "currency": "USD" },
            { "key": 3, "shared": true, "kind": "expertise", "code": "QA", "year": 2027, "quantity": 3, "unit": "visit", "unit_cost": "100.10", "currency": "USD" },
        ]);
        let body = json!({ "theme": "A4", "activity": "BAC", "title": "By letter", "priority": 1, "lines": lines });
        let letter = json!({ "owner": "LAO", "visibility": "public", "body": body });
        let letter = isu.make("/needs", &letter).await.id();
        isu.steps(&format!("/needs/{letter}"), 1, &["submit", "publish"]).await;
        let own = json!({ "visibility": "public", "body": need("Its own", &[true, false]) });
        let own = state.make("/needs", &own).await.id();
        state.steps(&format!("/needs/{own}"), 1, &["submit"]).await;
        isu.steps(&format!("/needs/{own}"), 2, &["publish"]).await;
        let mut money = offer("Money");
        money["years"] = json!([{ "year": 2027, "amount": "500.25", "currency": "USD" }, { "year": 2028, "currency": "USD" }]);
        let money =
            donor.make("/offers", &json!({ "visibility": "public", "body": money })).await.id();
        donor.steps(&format!("/offers/{money}"), 1, &["submit"]).await;

        let needs = rows(&isu, "market?format=csv").await;
        let by_unit: Vec<&str> = needs
            .iter()
            .filter(|row| row["Written by the unit on its behalf"] == "yes")
            .map(|row| row["Need reference"].as_str())
            .collect();
        assert_eq!(by_unit, [letter.as_str(); 3]);
        assert_eq!(needs.len(), 5);
        let of = |line: &str| needs.iter().find(|row| row["Line"].ends_with(line)).unwrap();
        let priced = of(&format!("{letter}.3"));
        assert_eq!((&*priced["Comes to"], &*priced["Currency"]), ("300.30", "USD"));
        let unknown = of(&format!("{letter}.2"));
        assert_eq!(&*unknown["Without a figure"], "To be costed");
        let offers = rows(&isu, "market-offers?format=csv").await;
        assert_eq!(offers.len(), 2);
        assert!(offers.iter().all(|row| row["Written by the unit on its behalf"] == "no"));

        for (desk, lines, asked) in [(&isu, "3", "3000.50"), (&server.visitor(), "2", "2000.50")] {
            let sums = rows(desk, "market-sums?format=csv").await;
            assert_eq!(sums.len(), 2, "money and visits");
            let of = |unit: &str| sums.iter().find(|row| row["Counted in"] == unit).unwrap();
            let money = of("USD");
            assert_eq!((&*money["Asked"], &*money["Lines with a figure"]), (asked, lines));
            assert_eq!(&*money["To be costed"], "1");
            // One line of several reports it: what the others have is not 0.
            assert_eq!(&*money["Covered already"], "0.50");
            assert_eq!(&*money["Lines that report what is covered already"], "1");
            assert_eq!(&*money["In offers, no promise"], "500.25");
            assert_eq!(&*money["Years of offers without a figure"], "1");
            let visits = of("visit");
            assert_eq!((&*visits["Kind"], &*visits["Standard line"]), ("expertise", "QA"));
            assert_eq!((&*visits["Asked"], &*visits["In offers, no promise"]), ("3", ""));
            assert_eq!(&*visits["Covered already"], "");
        }
    }
}

#[tokio::test]
async fn a_file_seen_with_the_eyes_of_another_is_that_of_the_other() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let deu = server.seated("DEU", Role::DonorDesk).await;
        let of = |shared: bool| json!({ "visibility": "public", "body": need("Clearance", &[true, shared]) });
        let id = state.make("/needs", &of(true)).await.id();
        state.steps(&format!("/needs/{id}"), 1, &["submit"]).await;
        isu.steps(&format!("/needs/{id}"), 2, &["publish"]).await;
        let draft = json!({ "body": {
            "title": "Lao PDR", "state": "LAO", "members": [{ "party": "DEU", "role": "lead" }],
            "contributions": [{ "key": 1, "party": "DEU", "need": id, "line": 2, "quantity": "100.00" }],
        } });
        let path = format!("/coalitions/{}", isu.make("/coalitions", &draft).await.id());
        isu.steps(&path, 1, &["invite"]).await;
        deu.step(&format!("{path}/contributions/1/step"), 2, &json!({ "rung": "pledged" }))
            .await
            .ok();
        // The State takes the line out of view, and a member is not told any more in what it counts.
        state.put(&format!("/needs/{id}"), 3, &of(false)).await.ok();
        let own = rows(&isu, "coalitions?format=csv").await;
        assert_eq!((&*own[0]["Year"], &*own[0]["Currency"]), ("2028", "USD"));
        let seen = rows(&isu, "coalitions?format=csv&as=DEU:donor_desk").await;
        assert_eq!((&*seen[0]["Year"], &*seen[0]["Currency"]), ("", ""));
        for list in ["coalitions", "coalition-members", "coalition-meetings", "needs", "offers"] {
            let theirs = rows(&deu, &format!("{list}?format=csv")).await;
            let seen = rows(&isu, &format!("{list}?format=csv&as=DEU:donor_desk")).await;
            assert_eq!(seen, theirs, "{list}");
        }
    }
}

#[tokio::test]
async fn what_was_said_of_needs_is_a_file_in_what_the_line_counts_with_who_wrote_it() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let deu = server.seated("DEU", Role::DonorDesk).await;
        let made = json!({ "visibility": "public", "body": need("Clearance", &[true]) });
        let id = state.make("/needs", &made).await.id();
        state.steps(&format!("/needs/{id}"), 1, &["submit"]).await;
        isu.steps(&format!("/needs/{id}"), 2, &["publish"]).await;
        let body = json!({ "need": id, "line": 1, "quantity": "50.00", "stance": "interested" });
        isu.make("/interests", &json!({ "owner": "DEU", "body": body })).await.ok();
        let mut body = need("Advice", &[]);
        body["lines"] = json!([{ "key": 1, "shared": true, "kind": "expertise", "code": "QA", "year": 2027, "quantity": 3, "unit": "visit" }]);
        let made = json!({ "visibility": "public", "body": body });
        let advice = state.make("/needs", &made).await.id();
        state.steps(&format!("/needs/{advice}"), 1, &["submit"]).await;
        isu.steps(&format!("/needs/{advice}"), 2, &["publish"]).await;
        let body = json!({ "need": advice, "line": 1, "quantity": "2", "stance": "interested" });
        deu.make("/interests", &json!({ "body": body })).await.ok();
        for desk in [&isu, &deu] {
            let said = rows(desk, "interests?format=csv").await;
            let cells = ["Title", "Year", "Might give, no promise", "Counted in"];
            assert_eq!(cells.map(|name| &*said[0][name]), ["Clearance", "2027", "50.00", "USD"]);
            // A line without words of the State's own is called as on the screen.
            let names = said.iter().map(|of| &*of["Description of the line"]).collect::<Vec<_>>();
            assert_eq!(names, ["Funding", "Quality assurance"]);
            assert_eq!(said[0]["Written by the unit on its behalf"], "yes");
            assert_eq!(said[0]["Since"].len(), 10, "a day");
        }
    }
}
