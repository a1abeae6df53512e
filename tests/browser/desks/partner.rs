//! A partner's desk: it answers the coalition that it was asked into, offers expertise, and reads nothing that is for
//! States.

use serde_json::json;

use super::unit_script::{need, sent};
use super::{api, choose, press, sign_in, sign_out, write};
use crate::axe::every_way;
use crate::desk::{Desk, at_desk};

/// A need that States Parties alone may see.
async fn need_for_states(desk: &Desk) -> String {
    sign_in(desk, "lao").await;
    let id = need(desk, "For States Parties", json!({ "amount": "1000" })).await;
    sign_out(desk).await;
    sign_in(desk, "isu").await;
    let submitted =
        "const [at, done] = arguments; fetch(at).then(came => done(came.headers.get('ETag')));";
    let at = json!(format!("/api/v1/needs/{id}"));
    let tag = desk.window.execute_async(submitted, vec![at]).await.unwrap();
    sent(desk, &format!("needs/{id}/publish"), tag.as_str(), &json!({ "comments": [] })).await;
    sign_out(desk).await;
    id
}

async fn sees(desk: &Desk, id: &str) -> bool {
    let all = api(desk, "needs?limit=100").await;
    all["items"].as_array().unwrap().iter().any(|need| need["id"] == id)
}

#[test]
fn an_operator_takes_part_offers_expertise_and_reads_only_what_is_for_it() {
    at_desk("partner", 1280, async |desk: &Desk| {
        let hidden = need_for_states(desk).await;
        sign_in(desk, "d-a").await;
        assert!(sees(desk, &hidden).await, "a donor State sees it");
        sign_out(desk).await;

        sign_in(desk, "operator").await;
        assert!(!sees(desk, &hidden).await, "no State Party");
        let asked = ".tasks a[href*='/desk/coalitions/']";
        desk.until("what to answer is there", &format!("document.querySelector(\"{asked}\")"))
            .await;
        every_way(desk, "first page of an operator").await;
        desk.tap(asked).await;
        press(desk, "Take part").await;
        desk.until_text("Takes part").await;
        every_way(desk, "a coalition that an operator takes part in").await;
        let all = api(desk, "coalitions?limit=10").await;
        let members = all["items"][0]["body"]["members"].as_array().unwrap();
        let answers: Vec<_> = members.iter().map(|one| (&one["party"], &one["answer"])).collect();
        let accepted = json!("accepted");
        assert!(answers.contains(&(&json!("OPR-1"), &accepted)), "{answers:?}");
        assert!(!answers.iter().any(|(party, _)| **party == "D-B"), "it has not answered");

        desk.goto("/desk/offers/new").await;
        write(desk, "#offer-title", "Instructors").await;
        desk.tap("input[name=offer-kind][value=expertise]").await;
        choose(desk, "#offer-code", "QA").await;
        desk.until(
            "only its units are there",
            "![...document.querySelector('#offer-unit').options].some(o => o.value === 'tonne')",
        )
        .await;
        choose(desk, "#offer-unit", "person-month").await;
        write(desk, "#offer-years-0-year", "2027").await;
        write(desk, "#offer-years-0-quantity", "12").await;
        every_way(desk, "the offer of an operator").await;
        press(desk, "Save and put into the matching").await;
        let is_there = "/\\/desk\\/offers\\/(?!new)[^/]+$/.test(location.pathname)";
        desk.until("the offer has a page", is_there).await;
        let id = desk.script("return location.pathname.split('/').at(-1);").await;
        let kept = api(desk, &format!("offers/{}", id.as_str().unwrap())).await;
        assert_eq!(kept["owner"], "OPR-1");
        assert_eq!(
            (&kept["body"]["code"], &kept["body"]["years"][0]["quantity"]),
            (&json!("QA"), &json!(12))
        );
        assert_eq!(kept["body"]["unit"], "person-month");
        assert_eq!(desk.console().await, [""; 0]);
    });
}
