//! The way to letters about records, before they are sent: to the page of response rounds, which shows them.

use yew::prelude::*;

use crate::desk::link::DeskLink;
use crate::desk::route::Route;
use crate::words::say;

/// Query field: whether they are what the reader comes for.
pub(crate) const LETTERS: (&str, &str) = ("letters", "open");

/// A link for the unit.
pub(crate) fn to_letters() -> Html {
    let (name, value) = LETTERS;
    html! { <DeskLink to={Route::Rounds} also={(name, value.to_owned())}>{ say::rounds_reminders() }</DeskLink> }
}
