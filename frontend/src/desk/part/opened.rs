//! Parts of forms that are folded away until something is said in them.

use yew::prelude::*;

/// Whether such a part is open: from when something is said in it, as long as the page lives. What is
/// emptied while somebody writes in it does not close under their hands.
#[hook]
pub(crate) fn use_opened(is_said: bool) -> bool {
    let opened = use_mut_ref(|| false);
    let mut opened = opened.borrow_mut();
    *opened |= is_said;
    *opened
}

#[cfg(test)]
mod tests {
    use yew::prelude::*;
    use yew::suspense::Suspension;

    use super::use_opened;

    #[derive(Properties, PartialEq)]
    struct FoldedProps {
        first: bool,
    }

    /// Drawn twice: something is said in it the first time, or never.
    #[component]
    fn Folded(props: &FoldedProps) -> HtmlResult {
        let is_again = use_mut_ref(|| false);
        let open = use_opened(props.first && !*is_again.borrow());
        if !is_again.replace(true) {
            return Err(Suspension::from_future(async {}).into());
        }
        Ok(html! { <details {open} /> })
    }

    #[component]
    fn Both() -> Html {
        html! { <Suspense><Folded first=true /><hr /><Folded first=false /></Suspense> }
    }

    #[test]
    fn what_was_opened_stays_open_when_it_is_emptied() {
        let renderer = yew::LocalServerRenderer::<Both>::new().hydratable(false);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .expect("a runtime without threads starts");
        let local = tokio::task::LocalSet::new();
        let html = local.block_on(&runtime, renderer.render());
        let (said, never) = html.split_once("<hr>").expect("both are drawn");
        assert!(said.contains("<details open"), "{html}");
        assert!(never.contains("<details>"), "{html}");
    }
}
