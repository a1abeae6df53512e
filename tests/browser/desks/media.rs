//! The desks in forced colours, without motion, and on paper.

use super::every_page::{first, folder};
use super::sign_in;
use crate::chromium::media;
use crate::desk::{Desk, at_desk};
use crate::keys::settled;

/// The main pages of each role.
const PAGES: [(&str, &[&str]); 3] = [
    ("lao", &["", "needs", "needs/NEED", "needs/new"]),
    ("d-a", &["offers", "offers/OFFER", "offers/new"]),
    ("isu", &["workbench", "people"]),
];

/// A medium and its features.
type Medium<'a> = (&'a str, &'a [(&'a str, &'a str)]);

/// Opens each page in turn, has it looked at, and keeps a picture.
async fn each(desk: &Desk, name: &str, as_for: Medium<'_>, look: impl AsyncFn(&Desk, &str)) {
    for (who, pages) in PAGES {
        // Signing in is done on a screen.
        media(desk, "", &[]).await;
        sign_in(desk, who).await;
        let need = first(desk, who, "needs").await;
        let offer = if who == "d-a" { first(desk, who, "offers").await } else { String::new() };
        media(desk, as_for.0, as_for.1).await;
        for page in pages {
            let page = page.replace("NEED", &need).replace("OFFER", &offer);
            desk.goto(&format!("/desk/{page}")).await;
            settled(desk).await;
            look(desk, &format!("{who}: {page}")).await;
            let picture = desk.window.screenshot().await.unwrap();
            let file = format!("{name}-{who}-{}.png", page.replace('/', "-"));
            std::fs::write(folder().join(file), picture).unwrap();
        }
        desk.window.delete_all_cookies().await.unwrap();
    }
}

#[test]
fn in_forced_colours_every_control_has_an_edge() {
    at_desk("media-forced", 1280, async |desk: &Desk| {
        let forced = ("", &[("forced-colors", "active")][..]);
        each(desk, "forced", forced, async |desk: &Desk, place: &str| {
            assert_eq!(desk.script("return matchMedia('(forced-colors: active)').matches;").await, true);
            // Backgrounds are not drawn: what is pressed or typed into needs a border or underline.
            let bare = "return [...document.querySelectorAll('main button:not(.sort), main a.button, main select, main textarea, main input:not([type=radio]):not([type=checkbox])')]
                .filter(e => e.checkVisibility() && !['underline'].some(d => getComputedStyle(e).textDecorationLine.includes(d)))
                .filter(e => { const s = getComputedStyle(e); return s.borderTopStyle === 'none' || parseFloat(s.borderTopWidth) < 1; })
                .map(e => e.outerHTML.slice(0, 120));";
            assert_eq!(desk.script(bare).await, serde_json::json!([]), "{place}");
            let marked = "const edge = e => getComputedStyle(e).borderBottomColor;
                const [open, others] = [true, false].map(is => [...document.querySelectorAll('.site-nav a')].filter(a => a.hasAttribute('aria-current') === is));
                return open.every(a => others.every(other => edge(a) !== edge(other)));";
            assert_eq!(desk.script(marked).await, true, "{place}");
            assert_eq!(crate::axe::violations(desk).await, [""; 0], "{place}");
        })
        .await;
    });
}

#[test]
fn nothing_moves_for_whoever_wants_no_motion() {
    at_desk("media-still", 1280, async |desk: &Desk| {
        let still = ("", &[("prefers-reduced-motion", "reduce")][..]);
        each(desk, "still", still, async |desk: &Desk, place: &str| {
            let moving = "return [...document.querySelectorAll('*')].filter(e => {
                const s = getComputedStyle(e);
                const long = list => list.split(',').some(t => parseFloat(t) > 0.01);
                return (s.animationName !== 'none' && long(s.animationDuration)) || long(s.transitionDuration);
            }).map(e => e.outerHTML.slice(0, 120)).concat(getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['scrolls smoothly'] : []);";
            assert_eq!(desk.script(moving).await, serde_json::json!([]), "{place}");
        })
        .await;
    });
}

#[test]
fn paper_holds_the_page_and_none_of_its_buttons() {
    at_desk("media-print", 1280, async |desk: &Desk| {
        desk.goto("/desk/sign-in").await;
        desk.script("localStorage.setItem('theme', 'dark');").await;
        each(desk, "print", ("print", &[]), async |desk: &Desk, place: &str| {
            let shown = "return [...document.querySelectorAll('.site-header nav, .site-header select, .desk-strip button, .skip-link, .save-bar, main button:not(.sort), main a.button')]
                .filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 120));";
            assert_eq!(desk.script(shown).await, serde_json::json!([]), "{place}");
            // Dark themes are for screens: text is dark, whatever the theme.
            let dark = "return getComputedStyle(document.body).color.match(/\\d+/g).every(part => part < 100);";
            assert_eq!(desk.script(dark).await, true, "{place}");
            // And it says when it was printed.
            let dated = "dispatchEvent(new Event('beforeprint'));
                const bar = document.querySelector('.site-bar');
                return bar.dataset.printed.includes(new Date().getFullYear()) && getComputedStyle(bar, '::after').content !== 'none';";
            assert_eq!(desk.script(dated).await, true, "{place}");
        })
        .await;
    });
}
