//! Amounts of files in the currency that is counted in.

use std::collections::BTreeMap;

use contract::access::Role;
use serde_json::json;

use super::desk::{Server, offer};
use super::exports::{minor, rows};
use crate::database::databases;

#[tokio::test]
async fn an_amount_stands_in_the_currency_that_is_counted_in_with_its_rate_where_there_is_one() {
    for database in databases() {
        let server = Server::over(database.store().await).await;
        let (isu, state) = (server.isu().await, server.seated("LAO", Role::FocalPoint).await);
        let donor = server.seated("DEU", Role::DonorDesk).await;
        let rate = json!({ "currency": "EUR", "per_unit": "1.085", "date": "2026-02-27", "source": "a bank" });
        isu.put("/rates", 0, &json!({ "currency": "USD", "rates": [rate] })).await.ok();
        let line = |key: u32, amount: Option<&str>, currency: &str| json!({ "key": key, "shared": true, "kind": "funding", "year": 2026 + key, "amount": amount, "currency": currency });
        let body = json!({ "theme": "A4", "activity": "BAC", "title": "Clearance", "priority": 1, "lines": [
            line(1, Some("0.50"), "EUR"), line(2, Some("0.50"), "EUR"), line(3, Some("7.00"), "USD"),
            line(4, Some("1000"), "JPY"), line(5, None, "EUR"),
        ] });
        let made = json!({ "visibility": "public", "body": body });
        let need = state.make("/needs", &made).await.id();
        state.steps(&format!("/needs/{need}"), 1, &["submit"]).await;
        isu.steps(&format!("/needs/{need}"), 2, &["publish"]).await;

        let cells = |row: &BTreeMap<String, String>, amount: &str| -> [String; 3] {
            [amount, "1 unit in USD", "Day of the rate"].map(|of| row[of].clone())
        };
        // A currency with a rate, the one that is counted in, one without a rate, and a line without a figure.
        let expected = [
            ["0.54", "1.085", "2026-02-27"],
            ["0.54", "1.085", "2026-02-27"],
            ["7.00", "1", ""],
            ["", "", ""],
            ["", "", ""],
        ];
        for (list, amount) in [("needs", "Comes to, in USD"), ("figures", "Asked, in USD")] {
            let rows = rows(&server.visitor(), &format!("{list}?format=csv")).await;
            let found: Vec<[String; 3]> = rows.iter().map(|row| cells(row, amount)).collect();
            assert_eq!(found, expected, "{list}");
        }
        // A sum is that of the lines as they were converted: 1.00 EUR would be 1.09 USD.
        for list in ["figures-states", "figures-themes"] {
            let rows = rows(&isu, &format!("{list}?format=csv")).await;
            let euros = rows.iter().find(|row| row["Currency"] == "EUR").unwrap();
            assert_eq!(cells(euros, "Asked, in USD"), ["1.08", "1.085", "2026-02-27"]);
            let known = rows.iter().map(|row| &*row["Asked, in USD"]).filter(|of| !of.is_empty());
            assert_eq!(known.map(minor).sum::<i64>(), 1_08 + 7_00);
        }

        let mut money = offer("Money");
        money["years"] = json!([{ "year": 2027, "amount": "500.00", "currency": "EUR" }]);
        donor.make("/offers", &json!({ "body": money })).await.id();
        let offers = rows(&donor, "offers?format=csv").await;
        assert_eq!(cells(&offers[0], "Amount, in USD"), ["542.50", "1.085", "2026-02-27"]);
        let draft = json!({ "body": {
            "title": "Lao PDR", "state": "LAO", "members": [{ "party": "DEU", "role": "funder" }],
            "contributions": [{ "key": 1, "party": "DEU", "need": need, "line": 1, "quantity": "0.25" }],
        } });
        isu.make("/coalitions", &draft).await.id();
        let brought = rows(&isu, "coalitions?format=csv").await;
        assert_eq!(cells(&brought[0], "Amount, in USD"), ["0.27", "1.085", "2026-02-27"]);
    }
}
