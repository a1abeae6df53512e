//! Searches that a donor keeps: made beside the filters, opened from the first page of the desk,
//! told what is new, renamed, deleted and had back; nobody else's. And deadlines as files.

use serde_json::{Value, json};

use super::{api, choose, look_at, press, sign_in, sign_out, write};
use crate::desk::{Desk, at_desk};

/// The entries as they are read.
const ENTRIES: &str =
    "return [...document.querySelectorAll('.searches li')].map(li => li.innerText);";

async fn entries(desk: &Desk) -> Vec<String> {
    let all = desk.script(ENTRIES).await;
    all.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}

/// Waits until the one entry says something.
async fn until_entry(desk: &Desk, says: &str) {
    let what = format!("an entry says {says:?}");
    let text = json!(says);
    desk.until(
        &what,
        &format!("document.querySelector('.searches li')?.innerText.includes({text})"),
    )
    .await;
}

/// The State makes a need and sends it, the unit publishes it.
async fn a_need_is_published(desk: &Desk, who: (&str, &str), step: &str) {
    let (title, id) = who;
    let script = "const [title, id, step, done] = arguments;
        const post = (at, version, body) => fetch('/api/v1/needs' + at, { method: 'POST', body: JSON.stringify(body),
            headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(),
                       ...(version ? { 'If-Match': version } : {}) } });
        const body = { title, theme: 'A4', activity: 'BAC', priority: 1, treaties: ['CCM'], origin: 'state', source: 'Work plan',
            lines: [{ key: 1, shared: true, kind: 'funding', code: 'BAC', year: 2027, amount: '500000', currency: 'USD',
                      already_covered: '0', source: 'Work plan' }] };
        (async () => {
            const made = id ? await fetch('/api/v1/needs/' + id) : await post('', null, { body, visibility: 'public', named: [] });
            const need = await made.json();
            const sent = await post('/' + need.id + '/' + step, made.headers.get('ETag'), { comments: [] });
            done(sent.status === 200 ? need.id : String(sent.status));
        })();";
    let words = vec![json!(title), json!(id), json!(step)];
    let id = desk.window.execute_async(script, words).await.unwrap();
    desk.script(&format!("sessionStorage.setItem('made', {id});")).await;
}

#[test]
fn a_donor_keeps_a_search_and_is_told_what_is_new() {
    at_desk("desk-searches", 1280, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        assert!(!desk.text().await.contains("Saved searches"), "there is none yet");
        desk.goto("/desk/needs").await;
        desk.unfold(".field-many:has(#filter-state) details").await;
        desk.tap("#filter-state-LAO").await;
        desk.unfold("main details:has(#filter-kind)").await;
        choose(desk, "#filter-kind", "funding").await;
        let fitting =
            desk.script("return document.querySelectorAll('main tbody tr').length;").await;
        desk.tap("main details:has(#search-name) summary").await;
        press(desk, "Save these filters").await;
        desk.until_text("Give it a name").await;
        write(desk, "#search-name", "Laos, money").await;
        press(desk, "Save these filters").await;
        until_entry(desk, "Laos, money").await;
        let noun =
            if fitting == 1 { "One need fits".to_owned() } else { format!("{fitting} needs fit") };
        assert!(entries(desk).await[0].contains(&noun), "{:?}", entries(desk).await);
        assert!(!entries(desk).await[0].contains("since you last looked"));
        look_at(desk, "searches-1280").await;
        let kept = api(desk, "searches").await;
        assert_eq!(kept["items"][0]["query"], "kind=funding&state=LAO");
        sign_out(desk).await;

        // A State publishes a need that fits.
        sign_in(desk, "lao").await;
        assert_eq!(api(desk, "searches").await["total"], 0, "searches are their owner's alone");
        a_need_is_published(desk, ("Something new", ""), "submit").await;
        let made = desk.script("return sessionStorage.getItem('made');").await;
        sign_out(desk).await;
        sign_in(desk, "isu").await;
        a_need_is_published(desk, ("", made.as_str().unwrap()), "publish").await;
        sign_out(desk).await;

        sign_in(desk, "d-a").await;
        until_entry(desk, "one is new or has changed since you last looked").await;
        look_at(desk, "searches-home-1280").await;
        desk.follow("Laos, money").await;
        desk.until("the list is there", "document.querySelector('main tbody tr')").await;
        desk.until("the filters are set", "document.querySelector('#filter-state-LAO').checked")
            .await;
        until_entry(desk, "one is new").await;
        let new = "return [...document.querySelectorAll('main tbody tr')].filter(r => r.innerText.includes('New or changed')).map(r => r.innerText);";
        let new = desk.script(new).await;
        assert_eq!(new.as_array().unwrap().len(), 1, "{new}");
        assert!(new[0].as_str().unwrap().contains("Something new"), "{new}");
        // Having been looked at, it is new no more.
        desk.goto("/desk/").await;
        until_entry(desk, "Laos, money").await;
        assert!(!entries(desk).await[0].contains("since you last looked"));
    });
}

#[test]
fn a_search_is_renamed_changed_deleted_and_had_back() {
    at_desk("desk-searches-edit", 360, async |desk: &Desk| {
        sign_in(desk, "d-a").await;
        desk.goto("/desk/needs?state=LAO").await;
        desk.until("the list is there", "document.querySelector('main tbody tr')").await;
        desk.tap("main details:has(#search-name) summary").await;
        write(desk, "#search-name", "First").await;
        press(desk, "Save these filters").await;
        until_entry(desk, "First").await;
        press(desk, "Rename").await;
        let field = ".searches input";
        write(desk, field, "Second").await;
        press(desk, "Save the name").await;
        until_entry(desk, "Second").await;
        desk.unfold(".field-many:has(#filter-theme) details").await;
        desk.tap("#filter-theme-A4").await;
        press(desk, "Put the present filters into “Second”").await;
        desk.until("it is kept", "!document.body.innerText.includes('Put the present filters')")
            .await;
        assert_eq!(api(desk, "searches").await["items"][0]["query"], "state=LAO&theme=A4");
        look_at(desk, "searches-360").await;
        press(desk, "Delete").await;
        desk.until_text("“Second” was deleted.").await;
        assert_eq!(api(desk, "searches").await["total"], 0);
        press(desk, "Undo").await;
        until_entry(desk, "Second").await;
        desk.goto("/desk/?lang=ar").await;
        until_entry(desk, "Second").await;
        look_at(desk, "searches-home-360-ar").await;
        let items: Value = api(desk, "searches").await;
        assert_eq!(items["items"][0]["query"], "state=LAO&theme=A4");
    });
}

#[test]
fn a_visitor_of_the_public_list_signs_in_and_finds_the_filters_again() {
    at_desk("desk-searches-public", 1280, async |desk: &Desk| {
        desk.goto("/needs?state=LAO&kind=funding&sort=-asked").await;
        desk.follow("Find these needs at your desk and save the search").await;
        desk.until(
            "the list is there",
            "location.pathname === '/desk/needs' && document.querySelector('main tbody tr')",
        )
        .await;
        assert_eq!(desk.script("return location.search;").await, "?kind=funding&state=LAO");
        desk.follow("Sign in to save these filters").await;
        write(desk, "#email", "d-a@demo.example").await;
        write(desk, "#password", super::PASSWORD).await;
        desk.click("main form button").await;
        desk.until("the filters are set", "document.querySelector('#filter-state-LAO')?.checked")
            .await;
        desk.until_text("Saved searches (0)").await;
    });
}

#[test]
fn deadlines_are_saved_as_a_table_and_as_a_calendar() {
    at_desk("desk-deadline-files", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        desk.until("the table is there", "document.querySelector('#deadlines')").await;
        desk.script(
            "window.saved = []; const make = URL.createObjectURL;
            URL.createObjectURL = blob => { window.saved.push(blob); return make.call(URL, blob); };
            HTMLAnchorElement.prototype.click = function () { window.saved.push(this.download); };",
        )
        .await;
        press(desk, "Download: Deadlines CSV").await;
        press(desk, "Download: Deadlines iCalendar").await;
        let script = "const [done] = arguments;
            Promise.all(window.saved.map(one => one.text ? one.text() : one)).then(done);";
        let saved = desk.window.execute_async(script, Vec::new()).await.unwrap();
        let rows = desk.script("return [...document.querySelectorAll('#deadlines ~ table tbody tr')].map(r => r.cells[0].innerText);").await;
        let rows = rows.as_array().unwrap();
        assert_eq!((&saved[1], &saved[3]), (&json!("deadlines.csv"), &json!("deadlines.ics")));
        let (table, calendar) = (saved[0].as_str().unwrap(), saved[2].as_str().unwrap());
        let lines: Vec<&str> = table.lines().skip(1).collect();
        assert_eq!(lines.len(), rows.len(), "{table}");
        for (line, state) in lines.iter().zip(rows) {
            assert!(line.contains(state.as_str().unwrap()), "{line}: {state}");
        }
        assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 2 * rows.len(), "{calendar}");
    });
}
