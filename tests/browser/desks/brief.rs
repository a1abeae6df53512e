//! The brief of a coalition on paper: whole, without navigation, and as a PDF that says how it is
//! read.

use serde_json::json;

use super::every_page::{first, folder};
use super::{look_at, sign_in};
use crate::chromium::{media, pdf};
use crate::desk::{Desk, at_desk};
use crate::paper::Paper;

/// Gives the meeting of the demonstration's coalition what it decided.
pub(super) async fn hold(desk: &Desk, id: &str) {
    let script = "const [at, done] = arguments;
        fetch(at).then(async came => {
            const { body, visibility } = await came.json();
            body.meetings[0] = { ...body.meetings[0], held: true, day: '2026-01-15', took_part: ['LBN', 'D-A'], decisions: [
                { key: 1, text: 'Send the list of tasks', party: 'D-A', due: '2026-01-31' },
                { key: 2, text: 'Tell the others', done: true } ] };
            const put = await fetch(at, { method: 'PUT', body: JSON.stringify({ body, visibility, named: [] }),
                headers: { 'Content-Type': 'application/json', 'If-Match': came.headers.get('ETag') } });
            done(put.status);
        });";
    let at = json!(format!("/api/v1/coalitions/{id}"));
    assert_eq!(desk.window.execute_async(script, vec![at]).await.unwrap(), 200);
}

async fn open(desk: &Desk, id: &str, language: &str) {
    desk.goto(&format!("/desk/coalitions/{id}/brief?lang={language}")).await;
    let there = format!(
        "document.documentElement.lang === {} && document.querySelector('#coalition-lines') && document.querySelector('#brief-decisions')",
        json!(language)
    );
    desk.until("the brief is there", &there).await;
}

#[test]
fn the_brief_is_whole_on_paper_and_a_pdf_that_is_tagged_and_can_be_read_in_arabic() {
    at_desk("coalition-brief", 1280, async |desk: &Desk| {
        sign_in(desk, "isu").await;
        let id = first(desk, "isu", "coalitions").await;
        hold(desk, &id).await;
        open(desk, &id, "en").await;
        look_at(desk, "brief-1280").await;
        desk.until_text("was due 31 January 2026").await;
        media(desk, "print", &[]).await;
        let text = desk.text().await;
        for part in [
            "Members",
            "What is asked",
            "Contributions",
            "Open decisions",
            "Send the list of tasks",
            "was due 31 January 2026",
            "Tell the others",
            "Meetings",
            "Pledged",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        let on_paper = "return [...document.querySelectorAll('.site-header nav, .site-header select, .desk-strip button, .skip-link, main button, main .no-print, main details')]
            .filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 120));";
        assert_eq!(desk.script(on_paper).await, json!([]), "nothing to press, nothing folded");
        let picture = desk.window.screenshot().await.unwrap();
        std::fs::write(folder().join("brief-print.png"), picture).unwrap();

        open(desk, &id, "ar").await;
        let picture = desk.window.screenshot().await.unwrap();
        std::fs::write(folder().join("brief-print-ar.png"), picture).unwrap();
        let heading = desk.find("main h1").await.text().await.unwrap();
        let file = pdf(desk).await;
        std::fs::write(folder().join("brief-ar.pdf"), &file).unwrap();
        let paper = Paper::read(&file);
        for part in ["/StructTreeRoot", "/MarkInfo", "/Lang", "/H1", "/Table", "/TH", "/ToUnicode"]
        {
            assert!(paper.plain.contains(part), "{part} is not in the file");
        }
        assert!(paper.title().starts_with(&heading), "{:?}: {heading:?}", paper.title());
        let letters = paper.letters();
        let is_arabic = |c: &char| ('\u{620}'..'\u{650}').contains(c);
        let wanted: Vec<char> = heading.chars().filter(is_arabic).collect();
        assert!(wanted.len() > 3, "{heading}");
        let missing: Vec<char> = wanted.into_iter().filter(|c| !letters.contains(c)).collect();
        assert!(missing.is_empty(), "{missing:?} of {heading:?} cannot be read: {letters:?}");
        media(desk, "", &[]).await;
    });
}
