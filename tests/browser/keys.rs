//! A reader who has a keyboard and nothing else: every key is pressed and let go, and every stop
//! must be seen.

use std::time::Duration;

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use serde_json::Value;

use crate::desk::Desk;

pub(crate) const TAB: char = '\u{E004}';
pub(crate) const ENTER: char = '\u{E007}';
pub(crate) const SPACE: char = ' ';
pub(crate) const DOWN: char = '\u{E015}';
pub(crate) const HOME: char = '\u{E011}';
const SHIFT: char = '\u{E008}';

/// More stops than any page has: who has not arrived by then goes round in circles.
const MOST_STOPS: usize = 400;
/// The least width of what marks the focus, in pixels.
const MARK: f64 = 2.0;

/// Presses keys one after another.
pub(crate) async fn press(desk: &Desk, keys: &[char]) {
    let actions = keys.iter().fold(KeyActions::new("keys".to_owned()), |actions, key| {
        actions.then(KeyAction::Down { value: *key }).then(KeyAction::Up { value: *key })
    });
    desk.window.perform_actions(actions).await.unwrap();
}

/// Goes one stop back.
pub(crate) async fn back(desk: &Desk) {
    let actions = KeyActions::new("keys".to_owned())
        .then(KeyAction::Down { value: SHIFT })
        .then(KeyAction::Down { value: TAB })
        .then(KeyAction::Up { value: TAB })
        .then(KeyAction::Up { value: SHIFT });
    desk.window.perform_actions(actions).await.unwrap();
}

/// Types a text.
pub(crate) async fn type_text(desk: &Desk, text: &str) {
    press(desk, &text.chars().collect::<Vec<_>>()).await;
}

/// Where the focus is, and how it is marked.
#[derive(Debug)]
struct Stop {
    /// What it is, for whoever reads a failure.
    name: String,
    /// Whether it is the page itself: nothing has the focus.
    is_page: bool,
    /// Whether its mark can be seen.
    is_marked: bool,
    /// Whether it is inside the window, and nothing lies over it.
    is_in_sight: bool,
    /// A number of its own for each element.
    number: i64,
}

async fn stop(desk: &Desk) -> Stop {
    let script = "const at = document.activeElement;
        window.stops ??= new Map();
        if (!window.stops.has(at)) window.stops.set(at, window.stops.size);
        // A control that is drawn by its label is marked there.
        const drawn = [at, ...(at.labels ?? [])].find(e => {
            const s = getComputedStyle(e); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= arguments[0]; });
        // So is a link of a picture by its frame.
        const framed = at instanceof SVGElement && [...at.querySelectorAll('rect')].some(e => parseFloat(getComputedStyle(e).strokeWidth) >= arguments[0]);
        const box = at.getBoundingClientRect();
        const x = box.left + Math.min(box.width / 2, 20);
        const own = y => {
            const over = document.elementFromPoint(x, y);
            return !over || at.contains(over) || over.contains(at) || [...(at.labels ?? [])].some(l => l.contains(over));
        };
        const inside = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        return { name: `${at.tagName} #${at.id} ${(at.innerText || at.value || at.name || '').slice(0, 60)}`,
            page: at === document.body || at === document.documentElement, marked: Boolean(drawn) || framed,
            sight: inside && [box.top + 8, box.top + box.height / 2].some(own),
            number: window.stops.get(at) };";
    let came = desk.window.execute(script, vec![Value::from(MARK)]).await.unwrap();
    Stop {
        name: came["name"].as_str().unwrap().to_owned(),
        is_page: came["page"] == true,
        is_marked: came["marked"] == true,
        is_in_sight: came["sight"] == true,
        number: came["number"].as_i64().unwrap(),
    }
}

/// Presses Tab until the focus is where a condition on `at` says; each stop on the way can be seen,
/// and none holds the focus.
pub(crate) async fn tab_to(desk: &Desk, what: &str, condition: &str) {
    let is_there = format!("(at => Boolean({condition}))(document.activeElement)");
    let mut last = i64::MIN;
    for _ in 0..MOST_STOPS {
        press(desk, &[TAB]).await;
        let stop = stop(desk).await;
        if stop.is_page {
            last = i64::MIN;
            continue;
        }
        assert!(stop.is_marked, "the focus is not marked: {stop:?}");
        assert!(stop.is_in_sight, "the focus is out of sight: {stop:?}");
        // Parts of one control, such as a date, are several stops in the same element.
        let is_trap = stop.number == last && !stop.name.starts_with("INPUT");
        assert!(!is_trap, "the focus does not leave {stop:?}");
        last = stop.number;
        if desk.script(&format!("return {is_there};")).await == true {
            return;
        }
    }
    panic!("no stop is {what}");
}

/// Goes to the control with an id.
pub(crate) async fn tab_to_id(desk: &Desk, id: &str) {
    tab_to(desk, id, &format!("at.id === {}", Value::from(id))).await;
}

/// Goes to a link or a button that says this, and presses Enter.
pub(crate) async fn enter(desk: &Desk, text: &str) {
    wait_for(desk, text).await;
    let text = Value::from(text);
    tab_to(
        desk,
        &format!("called {text}"),
        &format!(
            "['A', 'BUTTON', 'SUMMARY'].includes(at.tagName) && at.innerText.trim() === {text}"
        ),
    )
    .await;
    press(desk, &[ENTER]).await;
}

async fn wait_for(desk: &Desk, text: &str) {
    let text = Value::from(text);
    desk.until(
        &format!("something is called {text}"),
        &format!("[...document.querySelectorAll('a, button, summary')].some(e => e.innerText.trim() === {text} && e.checkVisibility())"),
    )
    .await;
}

/// Chooses from the list that has the focus, by arrows.
pub(crate) async fn choose(desk: &Desk, id: &str, value: &str) {
    let value = Value::from(value);
    desk.until(
        &format!("{id} offers {value}"),
        &format!(
            "[...(document.getElementById('{id}')?.options ?? [])].some(o => o.value === {value})"
        ),
    )
    .await;
    if desk.script("return document.activeElement.id;").await != id {
        tab_to_id(desk, id).await;
    }
    press(desk, &[HOME]).await;
    for _ in 0..MOST_STOPS {
        if desk.script("return document.activeElement.value;").await == value {
            return;
        }
        press(desk, &[DOWN]).await;
    }
    panic!("{id} never shows {value}");
}

/// Goes once through everything that has a stop, forwards and then backwards; gives how many.
pub(crate) async fn round(desk: &Desk) -> usize {
    desk.script("document.activeElement.blur(); window.scrollTo(0, 0);").await;
    let mut names = Vec::new();
    let mut seen: Vec<i64> = Vec::new();
    for _ in 0..MOST_STOPS {
        press(desk, &[TAB]).await;
        let stop = stop(desk).await;
        if stop.is_page || seen.first() == Some(&stop.number) {
            break;
        }
        assert!(stop.is_marked, "the focus is not marked: {stop:?}");
        assert!(stop.is_in_sight, "the focus is out of sight: {stop:?}");
        if seen.last() != Some(&stop.number) {
            assert!(!seen.contains(&stop.number), "the focus comes back to {stop:?}: {names:?}");
            seen.push(stop.number);
            names.push(stop.name);
        }
    }
    assert!(seen.len() < MOST_STOPS, "the focus goes round in circles: {names:?}");
    let middle = seen.len().min(3);
    for _ in 0..middle {
        back(desk).await;
    }
    assert!(stop(desk).await.number != *seen.last().unwrap_or(&-1), "the focus does not go back");
    seen.len()
}

/// Waits for a moment in which nothing new is drawn.
pub(crate) async fn settled(desk: &Desk) {
    desk.until(
        "the page has settled",
        "document.querySelector('main h1')?.innerText && !document.querySelector('main .skeleton, main progress')",
    )
    .await;
    tokio::time::sleep(Duration::from_millis(50)).await;
}
