//! Boxes that say something: a remark, a warning, an error; and the shape of what is still on its way.

use yew::prelude::*;

use crate::words::say;

/// How a notice sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// A remark.
    Info,
    /// Something went well.
    Ok,
    /// Something to mind.
    Warn,
    /// Something failed.
    Danger,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Info => "notice-info",
            Self::Ok => "notice-ok",
            Self::Warn => "notice-warn",
            Self::Danger => "notice-danger",
        }
    }
}

/// A box with a heading.
pub fn notice(tone: Tone, title: &str, children: Html) -> Html {
    // An error is said at once; the rest is found by reading.
    let role = (tone == Tone::Danger).then_some("alert");
    html! {
        <div class={classes!("notice", tone.class())} {role}>
            <p class="notice-title">{ title }</p>
            { children }
        </div>
    }
}

/// The shape of what is on its way. It shows itself after 400 ms, so that a quick answer never flickers.
pub fn skeleton(label: &str) -> Html {
    html! {
        <div class="skeleton">
            <p>{ label }</p>
            <p class="is-late">{ say::loading_slow() }</p>
            <div class="skeleton-bar" aria-hidden="true"></div>
            <div class="skeleton-bar" aria-hidden="true"></div>
            <div class="skeleton-bar" aria-hidden="true"></div>
        </div>
    }
}
