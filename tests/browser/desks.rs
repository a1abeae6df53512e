//! The desks: what a focal point, a donor and the unit do there, end to end.

mod amount;
mod attention;
mod brief;
mod comments;
mod conflict;
mod contribution;
mod donor;
mod donor_french;
mod every_page;
mod expired;
mod expired_forms;
mod figures;
mod focal_point;
mod focus;
mod held;
mod import;
mod interests;
mod keyboard;
mod keyboard_files;
mod left;
mod letters;
mod live;
mod media;
mod meeting;
mod offline;
mod offline_rounds;
mod offline_steps;
mod offline_unit;
mod partner;
mod paste;
mod pictures;
mod queue;
mod restart;
mod rounds;
mod saved;
mod see_as;
mod setting_up;
mod slow;
mod state_arabic;
mod states;
mod sums;
mod tell;
mod two_windows;
mod unit;
mod unit_script;
mod visitor;
mod why_open;
mod workbench;

use fantoccini::Locator;
use serde_json::json;

use crate::desk::Desk;

/// The invented people of the demonstration share it.
const PASSWORD: &str = "demonstration only";

/// Signs somebody of the demonstration in, by hand.
async fn sign_in(desk: &Desk, who: &str) {
    desk.goto("/desk/sign-in").await;
    write(desk, "#email", &format!("{who}@demo.example")).await;
    write(desk, "#password", PASSWORD).await;
    desk.click("main form button").await;
    desk.until("the first page of the desk is there", "location.pathname === '/desk/'").await;
    desk.until("somebody is signed in", "document.querySelector('.desk-strip bdi')").await;
}

/// Signs out by hand.
async fn sign_out(desk: &Desk) {
    // What a page still asks for when its session ends is refused, and the console says so: it gets three
    // seconds for what is on its way.
    let settled = "const [done] = arguments; const end = Date.now() + 3000;
        const look = () => !document.querySelector('main .skeleton') || Date.now() > end ? done(true) : setTimeout(look, 50);
        look();";
    desk.window.execute_async(settled, Vec::new()).await.unwrap();
    press(desk, "Sign out").await;
    desk.until("the way in is there", "location.pathname === '/desk/sign-in'").await;
}

/// Types over what a field holds.
async fn write(desk: &Desk, css: &str, text: &str) {
    let field = desk.find(css).await;
    field.clear().await.unwrap();
    field.send_keys(text).await.unwrap();
}

/// Chooses from a list.
async fn choose(desk: &Desk, css: &str, value: &str) {
    desk.until(
        &format!("{css} offers {value}"),
        &format!(
            "[...(document.querySelector({})?.options ?? [])].some(o => o.value === {})",
            json!(css),
            json!(value)
        ),
    )
    .await;
    desk.find(css).await.select_by_value(value).await.unwrap();
}

/// Chooses from a list that takes several, and adds it.
async fn pick(desk: &Desk, css: &str, value: &str) {
    choose(desk, css, value).await;
    desk.tap(&format!(":has(> {css}) button")).await;
}

/// Puts a day into a field; how one is typed depends on the browser's language.
async fn date(desk: &Desk, css: &str, day: &str) {
    desk.find(css).await;
    let set = "const [css, day] = arguments; const field = document.querySelector(css);
        field.value = day; field.dispatchEvent(new Event('input', { bubbles: true }));";
    desk.window.execute(set, vec![json!(css), json!(day)]).await.unwrap();
}

/// What was typed before is discarded, and had back: the field says the same then.
async fn discarded_and_had_back(desk: &Desk, css: &str) {
    let typed = json!(desk.find(css).await.prop("value").await.unwrap().unwrap());
    press(desk, "Discard it").await;
    desk.until("it is gone", &format!("document.querySelector('{css}')?.value === ''")).await;
    desk.until("the way back has the focus", "document.activeElement.closest('.undo')").await;
    crate::axe::every_way(desk, "what was discarded").await;
    press(desk, "Undo").await;
    desk.until("it is back", &format!("document.querySelector('{css}')?.value === {typed}")).await;
}

/// Presses the first button that says this and can be seen, as a hand would.
async fn press(desk: &Desk, text: &str) {
    let path = format!("//button[normalize-space(.)={}]", json!(text));
    let wait = desk.window.wait().at_most(std::time::Duration::from_secs(30));
    let button = wait.for_element(Locator::XPath(&path)).await;
    let button = button.unwrap_or_else(|error| panic!("no button says {text:?}: {error}"));
    // The bar with the buttons of a form stands over what was scrolled below it.
    desk.window
        .execute(
            "arguments[0].scrollIntoView({ block: 'center' });",
            vec![serde_json::to_value(&button).unwrap()],
        )
        .await
        .unwrap();
    button.click().await.unwrap_or_else(|error| panic!("{text:?}: {error}"));
}

/// Looks at the page as it stands: no rule broken in either direction and theme, no wider than the window
/// and than the narrowest; and keeps a picture of as much as there is.
pub(crate) async fn look_at(desk: &Desk, name: &str) {
    let number = |value: serde_json::Value| u32::try_from(value.as_u64().unwrap()).unwrap();
    let [width, high] = ["innerWidth", "document.documentElement.scrollHeight"];
    let width = number(desk.script(&format!("return {width};")).await);
    let high = number(desk.script(&format!("return {high};")).await);
    desk.window.set_window_size(width, high.clamp(900, 5_000)).await.unwrap();
    let picture = desk.window.screenshot().await.unwrap();
    std::fs::write(every_page::folder().join(format!("{name}.png")), picture).unwrap();
    desk.window.set_window_size(width, 900).await.unwrap();
    crate::axe::every_way(desk, name).await;
}

/// What the server answers to the page.
async fn api(desk: &Desk, path: &str) -> serde_json::Value {
    let script = format!(
        "const done = arguments[arguments.length - 1]; fetch({}).then(r => r.json()).then(done);",
        json!(format!("/api/v1/{path}"))
    );
    desk.window.execute_async(&script, Vec::new()).await.unwrap()
}
