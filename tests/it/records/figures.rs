//! Figures as files: each reader's are made of what that reader is told, they balance, and the
//! sums by State, theme and year are those of the lines.

use std::collections::BTreeMap;

use contract::access::Role;
use serde_json::json;

use super::desk::{Desk, Server};
use super::exports::{minor, rows};
use crate::database::databases;

/// The parts of what is asked, as the files head them.
const PARTS: [&str; 4] = ["Covered already", "Paid or delivered", "Committed", "Still open"];
/// What stands beside them.
const BESIDE: [&str; 3] =
    ["Pledged, not counted", "Proposed, nobody’s promise", "Stated beyond what is asked"];

/// A cell; what no State reports as covered is empty, and no figure.
fn amount(row: &BTreeMap<String, String>, column: &str) -> i64 {
    // What nobody reports, and what its reader is not told, which is asserted where it is so.
    if column != "Asked" && row[column].is_empty() { 0 } else { minor(&row[column]) }
}

/// Sums of a column by currency; every row balances.
async fn sums(desk: &Desk, path: &str) -> BTreeMap<(String, &'static str), i64> {
    let mut sums = BTreeMap::new();
    for row in rows(desk, path).await.iter().filter(|row| !row["Asked"].is_empty()) {
        let parts: i64 = PARTS.iter().map(|part| amount(row, part)).sum();
        assert_eq!(minor(&row["Asked"]), parts, "{row:?}");
        for column in ["Asked"].iter().chain(&PARTS).chain(&BESIDE) {
            *sums.entry((row["Currency"].clone(), *column)).or_default() += amount(row, column);
        }
    }
    sums
}

#[tokio::test]
async fn figures_are_what_a_reader_is_told_and_all_four_tables_agree() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let deu = server.seated("DEU", Role::DonorDesk).await;
        let che = server.seated("CHE", Role::DonorDesk).await;
        let lines = json!([
            { "key": 1, "shared": true, "kind": "funding", "year": 2027, "amount": "1000.00", "currency": "USD", "already_covered": "100.25" },
            { "key": 2, "shared": false, "kind": "funding", "year": 2028, "amount": "2000.00", "currency": "EUR" },
            { "key": 3, "shared": true, "kind": "expertise", "code": "QA", "year": 2028, "quantity": 3, "unit": "visit", "unit_cost": "100.10", "currency": "USD" },
            { "key": 4, "shared": true, "kind": "funding", "year": 2029, "currency": "USD" },
        ]);
        let need = json!({ "theme": "A4", "activity": "BAC", "title": "=North", "priority": 1, "lines": lines });
        let made = json!({ "visibility": "states_parties", "body": need });
        let id = state.make("/needs", &made).await.id();
        assert_eq!(rows(&state, "figures?format=csv").await.len(), 0, "a draft counts nowhere");
        state.steps(&format!("/needs/{id}"), 1, &["submit"]).await;
        isu.steps(&format!("/needs/{id}"), 2, &["publish"]).await;

        let brings = |key: u32, party: &str, line: u32, quantity: &str| json!({ "key": key, "party": party, "need": id, "line": line, "quantity": quantity });
        let coalition = json!({ "body": {
            "title": "Lao PDR", "state": "LAO",
            "members": [{ "party": "DEU", "role": "lead" }, { "party": "CHE", "role": "funder" }],
            "contributions": [brings(1, "DEU", 1, "300.00"), brings(2, "CHE", 3, "2"), brings(3, "CHE", 1, "50.00")],
        } });
        let path = isu.make("/coalitions", &coalition).await.id();
        let path = format!("/coalitions/{path}");
        isu.steps(&path, 1, &["invite"]).await;
        let step = |rung: &str| json!({ "rung": rung });
        deu.step(&format!("{path}/contributions/1/step"), 2, &step("committed")).await.ok();
        che.step(&format!("{path}/contributions/2/step"), 3, &step("committed")).await.ok();
        che.step(&format!("{path}/contributions/2/step"), 4, &step("paid")).await.ok();

        let of = |sums: &BTreeMap<(String, &'static str), i64>, column: &'static str| {
            sums.get(&("USD".to_owned(), column)).copied().unwrap_or(0)
        };
        for (desk, delivered, committed, proposed, euros) in [
            (&isu, 20_020, 30_000, 5_000, 200_000),
            (&state, 20_020, 30_000, 0, 200_000),
            // Who has not accepted is told of its own alone; and nobody of what is not shared.
            (&deu, 0, 30_000, 0, 0),
            (&che, 20_020, 0, 5_000, 0),
        ] {
            let all = sums(desk, "figures?format=csv").await;
            assert_eq!((of(&all, "Asked"), of(&all, "Covered already")), (130_030, 10_025));
            assert_eq!(
                (of(&all, "Paid or delivered"), of(&all, "Committed")),
                (delivered, committed)
            );
            assert_eq!(of(&all, "Proposed, nobody’s promise"), proposed);
            assert_eq!(all.get(&("EUR".to_owned(), "Asked")).copied().unwrap_or(0), euros);
            for table in ["figures-states", "figures-themes", "figures-years"] {
                assert_eq!(sums(desk, &format!("{table}?format=csv")).await, all, "{table}");
            }
        }
        // Whoever is told all is told it as a figure, also where it is nothing.
        for desk in [&isu, &state] {
            for row in
                rows(desk, "figures?format=csv").await.iter().filter(|row| !row["Asked"].is_empty())
            {
                assert!(
                    PARTS[1..].iter().chain(&BESIDE).all(|part| !row[*part].is_empty()),
                    "{row:?}"
                );
            }
        }
        let visitor = rows(&server.visitor(), "figures?format=csv").await;
        assert_eq!(visitor.len(), 0, "the need is for States Parties");

        // Of needs that are named, and of no others.
        for (only, lines) in [(id.as_str(), 4), ("N-1", 0)] {
            let rows = rows(&isu, &format!("figures?format=csv&only={only}")).await;
            assert_eq!(rows.len(), lines, "{only}");
        }
        // Line by line, and not need by need.
        let year = sums(&isu, "figures?format=csv&year=2028").await;
        assert_eq!((of(&year, "Asked"), year[&("EUR".to_owned(), "Asked")]), (30_030, 200_000));
        assert_eq!(rows(&isu, "figures?format=csv&year=2029").await.len(), 1);
        for nothing in ["state=TCD", "theme=A5", "oda=no"] {
            assert_eq!(rows(&isu, &format!("figures?format=csv&{nothing}")).await.len(), 0);
        }
        let seen = rows(&deu, "figures?format=csv").await;
        // What others bring it is not told yet, which is not that they bring nothing.
        assert_eq!((&*seen[0]["Committed"], &*seen[0]["Paid or delivered"]), ("300.00", ""));
        let all = rows(&isu, "figures?format=csv").await;
        assert_eq!((&*all[0]["Committed"], &*all[0]["Paid or delivered"]), ("300.00", "0.00"));
        assert_eq!(seen[0]["Title"], "'=North", "no formula");
        assert_eq!((&*seen[2]["Asked"], &*seen[2]["Without a figure"]), ("", "To be costed"));
        // What is covered already is reported for one line of two in dollars, for none in euros.
        let told = |row: &BTreeMap<String, String>| {
            let lines = &row["Lines that report what is covered already"];
            (row["Currency"].clone(), row["Covered already"].clone(), lines.clone())
        };
        let states = rows(&isu, "figures-states?format=csv").await;
        let of = |one: [&str; 3]| <[String; 3]>::into(one.map(str::to_owned));
        let told: Vec<_> = states.iter().take(2).map(told).collect();
        assert_eq!(told, [of(["EUR", "", "0"]), of(["USD", "100.25", "1"])]);
        let lines = rows(&isu, "figures?format=csv").await;
        let covered: Vec<&str> = lines.iter().map(|row| &*row["Covered already"]).collect();
        assert_eq!(covered, ["100.25", "", "", ""]);
        let states = rows(&deu, "figures-states?format=csv").await;
        assert_eq!((&*states[0]["Lines with a figure"], &*states[1]["To be costed"]), ("2", "1"));
    }
}
