//! Boxes that say something: a remark, a warning, an error; and the shape of what is still on its way.

use yew::prelude::*;

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

/// Properties of [`Notice`].
#[derive(Properties, PartialEq)]
pub struct NoticeProps {
    /// How it sounds.
    pub tone: Tone,
    /// In a few words.
    pub title: AttrValue,
    /// In full.
    #[prop_or_default]
    pub children: Html,
}

/// A box with a heading.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    // An error is said at once; the rest is found by reading.
    let role = (props.tone == Tone::Danger).then_some("alert");
    html! {
        <div class={classes!("notice", props.tone.class())} {role}>
            <p class="notice-title">{ &props.title }</p>
            { props.children.clone() }
        </div>
    }
}

/// Properties of [`Skeleton`].
#[derive(Properties, PartialEq)]
pub struct SkeletonProps {
    /// What is on its way.
    pub label: AttrValue,
}

/// The shape of what is on its way. It shows itself after 400 ms, so that a quick answer never flickers.
#[component]
pub fn Skeleton(props: &SkeletonProps) -> Html {
    html! {
        <div class="skeleton">
            <p>{ &props.label }</p>
            <div class="skeleton-bar" aria-hidden="true"></div>
            <div class="skeleton-bar" aria-hidden="true"></div>
            <div class="skeleton-bar" aria-hidden="true"></div>
        </div>
    }
}
