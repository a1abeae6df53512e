//! What a run is made with, as this device keeps it: the workbench and the page of what is fixed share it.

use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

use crate::desk::context::use_desk;
use crate::desk::device::{forget, keep, kept, now};
use crate::desk::scenario::{KEPT, Plan};

/// A plan, and what changes it.
pub(super) struct Planned {
    pub(super) plan: UseStateHandle<Plan>,
    /// Whether it was begun before this page was opened, and not changed since.
    pub(super) is_restored: UseStateHandle<bool>,
    /// Hears another; it is kept.
    pub(super) onplan: Callback<Plan>,
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
                if let Some(before) = kept::<Plan>(&name) {
                    plan.set(before);
                    is_restored.set(true);
                }
            };
            restore();
            // The way back may show this page as it was left, before another one changed the plan.
            let shown = EventListener::new(&window(), "pageshow", move |_| restore());
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
