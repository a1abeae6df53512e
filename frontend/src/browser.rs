//! The few things of a browser that neither yew nor gloo wraps.
//!
//! Everything here is called from events and effects, never while rendering, so that
//! pages render on the host too.

use std::cell::Cell;

use engine::layout::Direction;
use gloo::file::{Blob, ObjectUrl};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, document_element, window};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    FocusOptions, HtmlAnchorElement, HtmlElement, HtmlSelectElement, ScrollToOptions, Storage,
};

use crate::words::Language;

const THEME: &str = "theme";
const LANGUAGE: &str = "language";
const FOLLOWED: &str = "followed";
const FILE_TEXT: &str = "case-file-text";
const FILE_NAME: &str = "case-file-name";

thread_local! {
    // Set by the browser's back and forward buttons, read by the next page.
    static CAME_BACK: Cell<bool> = const { Cell::new(false) };
    // Set when the page is drawn anew where it is, in another language.
    static STAYS: Cell<bool> = const { Cell::new(false) };
}

/// Notes that the reader moved through the history.
pub fn note_came_back() {
    CAME_BACK.set(true);
}

/// Notes that the page is about to be drawn anew where it is.
pub fn note_stays() {
    STAYS.set(true);
}

/// Gives the focus back to the field that had the page drawn anew, once that is done; nothing
/// where the page was not.
pub fn return_to(id: &'static str) {
    if !STAYS.get() {
        return;
    }
    Timeout::new(0, move || {
        STAYS.set(false);
        focus_by_id(id);
    })
    .forget();
}

/// Moves reading to a new page: its heading gets the focus, and, unless the reader came
/// back to it, the window goes to the top. Coming back, the browser restores the place.
pub fn arrive(heading: Option<HtmlElement>) {
    if STAYS.get() {
        return;
    }
    let came_back = CAME_BACK.replace(false);
    if !came_back {
        let top = ScrollToOptions::new();
        top.set_top(0.0);
        window().scroll_to_with_scroll_to_options(&top);
    }
    if let Some(heading) = heading {
        focus(&heading);
    }
}

/// Focuses without scrolling.
pub fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ok = element.focus_with_options(&options);
}

/// Focuses the element with an id, and scrolls to it; nothing where there is none.
pub fn focus_by_id(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ok = element.focus();
    }
}

/// As [`focus_by_id`], once the event that is heard now is over: for what it draws. Where that comes
/// late, or takes the focus with what it replaces, it is tried again while nothing else has it.
pub fn focus_soon(id: String) {
    focus_by_id_in(0, id, LATER_TRIES);
}

/// How often, and after how long each time, it is looked once more whether something has the focus.
const LATER_TRIES: u32 = 4;
const LATER_MS: u32 = 60;

fn focus_by_id_in(wait: u32, id: String, tries: u32) {
    Timeout::new(wait, move || {
        let is_first = tries == LATER_TRIES;
        let at = document().active_element().filter(|at| at.tag_name() != "BODY");
        if is_first || at.is_none() {
            focus_by_id(&id);
        }
        if tries > 0 {
            focus_by_id_in(LATER_MS, id, tries - 1);
        }
    })
    .forget();
}

/// Whether something on the page would end if everything were drawn anew: whatever has the browser ask
/// before the page is left says so.
#[must_use]
pub fn is_at_work() -> bool {
    let Ok(event) = document().create_event("Event") else { return false };
    event.init_event_with_bubbles_and_cancelable("beforeunload", false, true);
    // `false` where somebody prevents it.
    window().dispatch_event(&event) == Ok(false)
}

/// Asks with a yes or a no.
#[must_use]
pub fn agrees(words: &str) -> bool {
    window().confirm_with_message(words).unwrap_or(false)
}

/// Lets a choice of one say again what is in force.
pub fn put_back(id: &str, value: &str) {
    let field = document().get_element_by_id(id);
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlSelectElement>().ok()) {
        field.set_value(value);
    }
}

/// Shows an element that the start page hides.
pub fn show(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let _ok = element.remove_attribute("hidden");
    }
}

/// Sets the window's title.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Sets the direction of the text.
pub fn set_direction(direction: Direction) {
    let direction = if direction == Direction::Rtl { "rtl" } else { "ltr" };
    let _ok = document_element().set_attribute("dir", direction);
}

/// Tells the browser, and through it screen readers, in which language the page is.
pub fn set_language(language: Language) {
    let _ok = document_element().set_attribute("lang", language.code());
}

/// The language that the reader chose, by its code; empty where none was chosen.
#[must_use]
pub fn stored_language() -> String {
    stored(LANGUAGE)
}

/// Keeps the language that the reader chose.
pub fn keep_language(language: Language) {
    keep(LANGUAGE, language.code());
}

/// The theme that the reader chose: `light`, `dark`, or empty for the system's.
#[must_use]
pub fn stored_theme() -> String {
    stored(THEME)
}

/// What this browser keeps under a name; empty where it keeps nothing.
fn stored(name: &str) -> String {
    let store = window().local_storage().ok().flatten();
    store.and_then(|store| store.get_item(name).ok().flatten()).unwrap_or_default()
}

/// Keeps a text in this browser; one that keeps nothing still shows it until the page is left.
fn keep(name: &str, text: &str) {
    if let Ok(Some(store)) = window().local_storage() {
        let _kept = store.set_item(name, text);
    }
}

/// Applies a theme and keeps it.
pub fn set_theme(theme: &str) {
    let root = document_element();
    let _applied = if theme.is_empty() {
        root.remove_attribute("data-theme")
    } else {
        root.set_attribute("data-theme", theme)
    };
    keep(THEME, theme);
}

fn session_store() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// Keeps a file in this tab, so that it survives a reload; `false` if it is too large for that.
pub fn keep_file(name: &str, text: &str) -> bool {
    let Some(store) = session_store() else { return false };
    forget_file();
    let kept =
        store.set_item(FILE_TEXT, text).and_then(|()| store.set_item(FILE_NAME, name)).is_ok();
    if !kept {
        forget_file();
    }
    kept
}

/// The file that this tab keeps: name and text.
#[must_use]
pub fn kept_file() -> Option<(String, String)> {
    let store = session_store()?;
    let read = |key| store.get_item(key).ok().flatten();
    Some((read(FILE_NAME)?, read(FILE_TEXT)?))
}

/// Removes the file from this tab.
pub fn forget_file() {
    if let Some(store) = session_store() {
        let _gone = (store.remove_item(FILE_TEXT), store.remove_item(FILE_NAME));
    }
}

/// Offers a text to be saved as a file.
pub fn download(name: &str, mime: &str, text: &str) {
    save(name, Blob::new_with_options(text, Some(mime)));
}

/// Offers bytes to be saved as a file.
pub fn download_bytes(name: &str, mime: &str, bytes: &[u8]) {
    save(name, Blob::new_with_options(bytes, Some(mime)));
}

fn save(name: &str, blob: Blob) {
    let url = ObjectUrl::from(blob);
    let Ok(anchor) = document().create_element("a") else { return };
    let anchor: HtmlAnchorElement = anchor.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // Firefox reads the address after the click has returned.
    Timeout::new(10_000, move || drop(url)).forget();
}

/// Copies the address of this page with a query, or bare where it is empty; `done` hears whether it worked.
pub fn copy_address(query: &str, done: impl FnOnce(bool) + 'static) {
    let location = window().location();
    let (origin, path) =
        (location.origin().unwrap_or_default(), location.pathname().unwrap_or_default());
    let mark = if query.is_empty() { "" } else { "?" };
    copy(&format!("{origin}{path}{mark}{query}"), done);
}

/// What stands behind `#` in the address, without it.
#[must_use]
pub fn fragment() -> String {
    let text = window().location().hash().unwrap_or_default();
    text.trim_start_matches('#').to_owned()
}

/// Replaces it, without a step in the history.
pub fn set_fragment(text: &str) {
    let (location, history) = (window().location(), window().history());
    if let (Ok(history), true) = (history, fragment() != text) {
        let mark = if text.is_empty() { "" } else { "#" };
        let path = location.pathname().unwrap_or_default();
        let query = location.search().unwrap_or_default();
        let state = history.state().unwrap_or_default();
        let to = format!("{path}{query}{mark}{text}");
        // Refused only for another site's address.
        let _ok = history.replace_state_with_url(&state, "", Some(&to));
    }
}

/// Copies a text; `done` hears whether it worked.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let clipboard = window().navigator().clipboard();
    // Outside a secure context there is no clipboard, whatever the types say.
    if JsValue::from(&clipboard).is_undefined() {
        done(false);
        return;
    }
    let written = clipboard.write_text(text);
    wasm_bindgen_futures::spawn_local(async move {
        done(wasm_bindgen_futures::JsFuture::from(written).await.is_ok());
    });
}

/// Lets the window hear an event.
pub fn tell(event: &str) {
    if let Ok(event) = web_sys::Event::new(event) {
        // Nobody cancels it.
        let _heard = window().dispatch_event(&event);
    }
}

/// As [`open`], for a page of the same desk that another program draws: its heading gets the focus,
/// as it would in this program.
pub fn open_page(href: &str) {
    if let Some(store) = session_store() {
        let _noted = store.set_item(FOLLOWED, "yes");
    }
    open(href);
}

/// Whether a link of the desks led here, and not the browser; once for each.
pub fn was_followed() -> bool {
    let Some(store) = session_store() else { return false };
    let is_noted = store.get_item(FOLLOWED).ok().flatten().is_some();
    let _gone = store.remove_item(FOLLOWED);
    is_noted
}

/// Leaves for another address.
pub fn open(href: &str) {
    // Refused only for addresses that are none, which no route makes.
    let _ok = window().location().assign(href);
}

/// As [`open`], in place of this address: the way back does not lead here again.
pub fn open_instead(href: &str) {
    let _ok = window().location().replace(href);
}

/// Loads this page again.
pub fn reload() {
    // Refused only in documents that are being unloaded.
    let _ok = window().location().reload();
}

/// Opens the print dialog.
pub fn print() {
    let _ok = window().print();
}
