//! Where the reader is among the pages, and going elsewhere without loading anything.
//!
//! Code of our own rather than yew-router: its three kinds of history, the states that they keep and its automaton of
//! paths were 26 of the 300 kB of every program.

use std::cell::{Cell, RefCell};

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::browser;
use crate::route::{decoded, encoded};

/// The pages of a program, made by `routes!`.
pub trait Routable: Clone + PartialEq + 'static {
    /// The page at a path; the one for paths that lead nowhere, where there is none.
    fn recognize(path: &str) -> Self;
    /// The path of the page.
    fn to_path(&self) -> String;
}

/// An enum of pages, each with its path: plain, or with one part that says which, as in `/needs/:id/edit`. The first
/// path that fits counts; at the end stands the page for paths that lead nowhere.
macro_rules! routes {
    (
        $(#[$about:meta])*
        $seen:vis enum $route:ident {
            $($(#[doc = $doc:literal])* #[at($at:literal)] $page:ident $({ $(#[$what:meta])* $part:ident: String $(,)? })?,)*
        }
        else $none:ident
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        $seen enum $route {
            $($(#[doc = $doc])* $page $({ $(#[$what])* $part: String })?,)*
        }

        impl $crate::router::Routable for $route {
            #[expect(unused_variables, reason = "most paths have no part that says which")]
            fn recognize(path: &str) -> Self {
                $(if let Some(part) = $crate::router::part(path, $at) {
                    return Self::$page $({ $part: part })?;
                })*
                Self::$none
            }

            fn to_path(&self) -> String {
                match self {
                    $(Self::$page $({ $part })? => $crate::router::path($at, &[$($part)?]),)*
                }
            }
        }
    };
}
pub(crate) use routes;

/// The part of a path that says which, where it is a path of this form: empty for a form without one.
#[must_use]
pub fn part(path: &str, form: &str) -> Option<String> {
    let plain = |path: &str| path.strip_suffix('/').unwrap_or(path).to_owned();
    let path = plain(path);
    let Some((begin, rest)) = form.split_once(':') else {
        return (path == plain(form)).then(String::new);
    };
    let end = rest.find('/').map_or("", |at| &rest[at..]);
    let part = path.strip_prefix(begin)?.strip_suffix(end)?;
    (!part.is_empty() && !part.contains('/')).then(|| decoded(part))
}

/// A path of this form, with what says which.
#[must_use]
pub fn path(form: &str, part: &[&String]) -> String {
    let ([part], Some((begin, rest))) = (part, form.split_once(':')) else {
        return form.to_owned();
    };
    let end = rest.find('/').map_or("", |at| &rest[at..]);
    [begin, &encoded(part), end].concat()
}

/// Where the reader is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    path: String,
    query: String,
    /// How often they went somewhere: going to where they are draws the page anew.
    moves: u32,
}

impl Location {
    /// An address without its host.
    #[must_use]
    pub fn at(address: &str) -> Self {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        Self { path: path.to_owned(), query: query.to_owned(), moves: 0 }
    }

    fn now(moves: u32) -> Self {
        let here = window().location();
        let (path, query) =
            (here.pathname().unwrap_or_default(), here.search().unwrap_or_default());
        Self { moves, ..Self::at(&(path + &query)) }
    }

    /// The path.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The query, without its question mark.
    #[must_use]
    pub fn query_str(&self) -> &str {
        &self.query
    }
}

thread_local! {
    // The one that is drawn.
    static ROUTER: RefCell<Callback<()>> = RefCell::new(Callback::noop());
}

/// Goes to an address that this program draws.
pub fn push(to: &str) {
    if let Ok(history) = window().history() {
        // Refused only for another site's address.
        let _ok = history.push_state_with_url(&JsValue::NULL, "", Some(to));
    }
    moved();
}

/// As [`push`], in place of this address: the way back does not lead here again.
pub fn replace(to: &str) {
    if let Ok(history) = window().history() {
        // Refused only for another site's address.
        let _ok = history.replace_state_with_url(&JsValue::NULL, "", Some(to));
    }
    moved();
}

fn moved() {
    let router = ROUTER.with_borrow(Clone::clone);
    router.emit(());
}

/// Properties of [`Router`].
#[derive(Properties, PartialEq)]
pub struct RouterProps {
    /// What is drawn.
    pub children: Html,
}

/// Says to everything inside where the reader is. There is one in a page, for as long as the page is there.
#[component]
pub fn Router(props: &RouterProps) -> Html {
    let here = use_state(|| Location::now(0));
    // From the first drawing on, since what is inside may go elsewhere at once.
    use_mut_ref(|| {
        let (setter, moves) = (here.setter(), Cell::new(0));
        ROUTER.set(Callback::from(move |()| {
            moves.set(moves.get() + 1);
            setter.set(Location::now(moves.get()));
        }));
        EventListener::new(&window(), "popstate", |_| {
            // Before the page is drawn that is come back to.
            browser::note_came_back();
            moved();
        })
    });
    html! { <ContextProvider<Location> context={(*here).clone()}>{ props.children.clone() }</ContextProvider<Location>> }
}

/// Where the reader is; `None` outside of a router.
#[hook]
pub fn use_location() -> Option<Location> {
    use_context()
}

/// Which page that is; `None` outside of a router.
#[hook]
pub fn use_route<R: Routable>() -> Option<R> {
    use_location().map(|here| R::recognize(here.path()))
}

/// Properties of [`Switch`].
#[derive(Properties, PartialEq)]
pub struct SwitchProps<R: Routable> {
    /// Draws a page.
    pub render: Callback<R, Html>,
}

/// The page where the reader is.
#[component]
pub fn Switch<R: Routable>(props: &SwitchProps<R>) -> Html {
    use_route::<R>().map_or_else(Html::default, |route| props.render.emit(route))
}

#[cfg(test)]
mod tests {
    use super::{part, path};

    #[test]
    fn a_path_of_a_form_gives_its_part_and_only_then() {
        let form = "/desk/needs/:id/edit";
        assert_eq!(part("/desk/needs/N-1/edit", form).as_deref(), Some("N-1"));
        assert_eq!(part("/desk/needs/N-1/edit/", form).as_deref(), Some("N-1"));
        for other in ["/desk/needs/N-1", "/desk/needs//edit", "/desk/needs/a/b/edit", "/desk/needs"]
        {
            assert_eq!(part(other, form), None, "{other}");
        }
        assert_eq!(part("/desk/needs/", "/desk/needs").as_deref(), Some(""));
        assert_eq!(part("/desk/needs/N-1", "/desk/needs"), None);
        let odd = "a b/é+?".to_owned();
        assert_eq!(path("/x/:id", &[&odd]), "/x/a%20b%2F%C3%A9%2B%3F");
        assert_eq!(part(&path("/x/:id", &[&odd]), "/x/:id"), Some(odd));
    }
}
