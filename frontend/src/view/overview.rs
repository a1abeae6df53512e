//! Pictures of the whole proposal, drawn by the worker that explains.

use yew::prelude::*;

use super::Explain;
use crate::browser;
use crate::explanation::Topic;
use crate::words::say;

/// Pixels of a picture on a wide screen, and on a narrow one.
const WIDE: i32 = 720;
const NARROW: i32 = 288;

/// Asks for the pictures at a width that the screen holds; their text is not scaled.
#[component]
pub fn Overview() -> Html {
    let width = use_state_eq(|| WIDE);
    use_effect_with((), {
        let width = width.clone();
        move |()| width.set(if browser::is_wide(WIDE) { WIDE } else { NARROW })
    });
    html! { <Explain topic={Topic::Overview(*width)} label={say::coalitions_pictures_ask()} /> }
}
