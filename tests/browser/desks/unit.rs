//! The unit publishes, runs, compares, drafts a coalition, invites; a member answers; a step is
//! taken and confirmed.

use fantoccini::Locator;
use serde_json::{Value, json};

use super::{api, choose, press, sign_in, sign_out, write};
use crate::desk::{Desk, at_desk};

/// The text of the first element that matches.
async fn text_of(desk: &Desk, css: &str) -> String {
    desk.find(css).await.text().await.unwrap()
}

/// Sends a need of Lao PDR by its focal point, so that something waits for the unit.
async fn something_waits(desk: &Desk) {
    sign_in(desk, "lao").await;
    let script = "const done = arguments[arguments.length - 1];
        const send = (at, version, body) => fetch('/api/v1/needs' + at, { method: 'POST', body: JSON.stringify(body),
            headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(),
                       ...(version ? { 'If-Match': version } : {}) } });
        const body = { title: 'Teams for the south', theme: 'clearance', activity: 'BAC', priority: 1, treaties: ['CCM'],
            origin: 'state', source: 'Work plan', lines: [{ key: 1, shared: true, kind: 'funding', code: 'BAC', year: 2027,
            amount: '500000', currency: 'USD', already_covered: '0', source: 'Work plan' }] };
        send('', null, { body, visibility: 'states_parties', named: [] }).then(async made => {
            const need = await made.json();
            const sent = await send('/' + need.id + '/submit', made.headers.get('ETag'), { comments: [] });
            done([made.status, sent.status, JSON.stringify(need), await sent.text()]);
        });";
    let came = desk.window.execute_async(script, Vec::new()).await.unwrap();
    assert_eq!((&came[0], &came[1]), (&Value::from(201), &Value::from(200)), "{came}");
    sign_out(desk).await;
}

/// Runs the snapshot that is chosen under a preset, and waits for its card.
async fn run(desk: &Desk, preset: &str, letter: &str) {
    choose(desk, "#bench-preset", preset).await;
    desk.click("#bench-start").await;
    desk.until("the run is there", &format!("document.querySelector('#run-{letter}')")).await;
}

#[test]
fn a_need_is_published_matched_compared_and_becomes_a_coalition_that_is_answered() {
    at_desk("desk-unit", 1280, async |desk: &Desk| {
        something_waits(desk).await;
        sign_in(desk, "isu").await;
        desk.goto("/desk/queue").await;
        desk.until_text("Teams for the south").await;
        // It acts at once, so what follows is there to be read before.
        desk.until_text("Once published: Every State Party").await;
        press(desk, "Publish").await;
        desk.until("nothing is to be checked", "!document.querySelector('.queue-item')").await;
        desk.goto("/desk/workbench").await;
        press(desk, "Take the snapshot").await;
        desk.until("the snapshot is chosen", "document.querySelector('#bench-case').value").await;
        run(desk, "standard", "A").await;
        let presets =
            "return [...document.querySelectorAll('#bench-preset option')].map(o => o.value);";
        let presets = desk.script(presets).await;
        let other = presets.as_array().unwrap().iter().find(|one| **one != "standard");
        run(desk, other.unwrap().as_str().unwrap(), "B").await;
        desk.until_text("Beside each other").await;
        crate::axe::every_way(desk, "two runs beside each other").await;
        draft_and_invite(desk).await;
        // The rules that were chosen are a scenario that only this device has.
        press(desk, "Sign out").await;
        press(desk, "Remove and sign out").await;
        desk.until("the way in is there", "location.pathname === '/desk/sign-in'").await;
        // The State sees it and takes part.
        sign_in(desk, "lao").await;
        desk.goto("/desk/coalitions").await;
        desk.click("main tbody a").await;
        press(desk, "Take part").await;
        desk.until_text("Takes part").await;
        let all = api(desk, "coalitions?limit=10").await;
        let members = all["items"][0]["body"]["members"].as_array().unwrap();
        let own = members.iter().find(|one| one["party"] == "LAO").unwrap();
        assert_eq!(own["answer"], "accepted");
    });
}

/// Drafts the coalition of Lao PDR from the first run, reads who will see what, and invites.
pub(super) async fn draft_and_invite(desk: &Desk) {
    desk.script("document.querySelectorAll('details').forEach(d => d.open = true);").await;
    let wait = desk.window.wait().at_most(std::time::Duration::from_secs(30));
    let row = "//section[.//h3[@id='run-A']]//p[contains(., \"Lao People\")]/button";
    let button = wait.for_element(Locator::XPath(row)).await.unwrap();
    desk.window
        .execute(
            "arguments[0].scrollIntoView({ block: 'center' });",
            vec![serde_json::to_value(&button).unwrap()],
        )
        .await
        .unwrap();
    button.click().await.unwrap();
    desk.until(
        "the draft has a page",
        "document.querySelector('section.panel a[href*=\"/desk/coalitions/\"]')",
    )
    .await;
    desk.tap("section.panel a[href*=\"/desk/coalitions/\"]").await;
    desk.until_text("Invite the members…").await;
    super::pictures::who_supports_what(desk).await;
    press(desk, "Invite the members…").await;
    desk.until_text("Who will see what").await;
    crate::axe::every_way(desk, "who will see what of a coalition").await;
    let invite = "[...document.querySelectorAll('section.panel button')].find(b => /^Invite \\d+ members?$/.test(b.innerText))";
    desk.script(&format!("{invite}.click();")).await;
    desk.until_text("Open to its members").await;
    assert!(!text_of(desk, "main").await.contains("Invite the members…"));
}

#[test]
fn a_focal_point_is_invited_sets_a_password_and_sees_no_more_than_its_own() {
    at_desk("desk-invite", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        desk.goto("/desk/people").await;
        desk.unfold("#people-invite").await;
        // Without a party there is no role to invite somebody in.
        desk.click("#people-invite form > p > button").await;
        desk.until_text("Choose a State or organisation.").await;
        desk.until("it is asked for", "document.activeElement.id === 'invite-party'").await;
        choose(desk, "#invite-party", "MRT").await;
        choose(desk, "#invite-role", "focal_point").await;
        write(desk, "#invite-email", "focal@mrt.example").await;
        press(desk, "Make the invitation").await;
        let link = desk.find("code.link-secret").await.text().await.unwrap();
        sign_out(desk).await;
        let (_, rest) = link.split_once("/welcome").unwrap();
        desk.goto(&format!("/welcome{rest}")).await;
        desk.until_text("You will act for").await;
        write(desk, "#name", "Focal point of Mauritania").await;
        write(desk, "#password", "four words not easily told").await;
        desk.click("main form button").await;
        desk.until("the desk is there", "location.pathname === '/desk/'").await;
        desk.goto("/desk/workbench").await;
        desk.until("the page is not open to them", "document.querySelector('main h1')").await;
        assert!(!desk.text().await.contains("Take the snapshot"));
        let script = "const done = arguments[arguments.length - 1]; fetch('/api/v1/people').then(r => done(r.status));";
        let people = desk.window.execute_async(script, Vec::new()).await.unwrap();
        assert_eq!(people, 403);
        let complaints = desk.console().await;
        assert!(
            complaints.iter().all(|one| one.contains("403") || one.contains("404")),
            "{complaints:?}"
        );
    });
}

#[test]
fn the_strip_of_the_unit_is_one_row_on_a_telephone() {
    for width in [360, 320] {
        at_desk(&format!("unit-strip-{width}"), width, async |desk: &Desk| {
            sign_in(desk, "isu").await;
            for language in ["en", "fr", "es", "ru", "ar", "zh"] {
                desk.goto(&format!("/desk/?lang={language}")).await;
                let spoken = format!("document.documentElement.lang === '{language}'");
                desk.until("it is spoken", &spoken).await;
                desk.until("the ways are there", "document.querySelector('.desk-ways button')")
                    .await;
                let script = "const strip = document.querySelector('.desk-strip-inner');
                    const root = document.documentElement;
                    return [strip.getBoundingClientRect().height < 60, root.scrollWidth <= root.clientWidth];";
                assert_eq!(desk.script(script).await, json!([true, true]), "{width}, {language}");
            }
        });
    }
}
