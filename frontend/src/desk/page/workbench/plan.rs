//! What a run is made with, as this device keeps it: the workbench and the page of what is fixed share it.

use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

use crate::desk::context::use_desk;
use crate::desk::device::{forget, keep, keep_in_tab, kept, now, take_from_tab};
use crate::desk::scenario::{KEPT, Plan};

/// Under which a tab keeps that it shows, or showed last of the two, the page of what is fixed.
const VISIT: &str = "terms";

/// A plan, and what changes it.
pub(super) struct Planned {
    pub(super) plan: UseStateHandle<Plan>,
    /// Whether it was begun before this page was opened, and not changed since; whoever comes back from
    /// the page of what is fixed never left it.
    pub(super) is_restored: UseStateHandle<bool>,
    /// Hears another; it is kept.
    pub(super) onplan: Callback<Plan>,
}

/// Says that the page of what is fixed is visited from the workbench: the way back is no return.
#[hook]
pub(super) fn use_visit() {
    use_effect_with((), |()| keep_in_tab(VISIT, "1"));
}

/// The plan for a snapshot.
#[hook]
pub(super) fn use_plan(snapshot: &str) -> Planned {
    let desk = use_desk();
    let plan = use_state(Plan::default);
    let is_restored = use_state(|| false);
    let name = desk.draft(&format!("{KEPT}{snapshot}"));
    use_effect_with(name.clone(), {
        let (plan, is_restored) = (plan.clone(), is_restored.clone());
        move |name| {
            let name = name.clone();
            let restore = move || {
                let before = kept::<Plan>(&name);
                let is_there = before.is_some();
                if let Some(before) = before {
                    plan.set(before);
                }
                is_there
            };
            let is_back = take_from_tab(VISIT).is_some();
            is_restored.set(restore() && !is_back);
            // The way back may show this page as it was left, before another one changed the plan.
            let shown = EventListener::new(&window(), "pageshow", move |_| {
                restore();
            });
            move || drop(shown)
        }
    });
    let onplan = {
        let (plan, is_restored) = (plan.clone(), is_restored.clone());
        Callback::from(move |new: Plan| {
            let new = Plan { at: now(), ..new };
            if new.is_new() {
                forget(&name);
            } else {
                keep(&name, &new);
            }
            is_restored.set(false);
            plan.set(new);
        })
    };
    Planned { plan, is_restored, onplan }
}
