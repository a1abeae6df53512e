//! What every page may read and ask for.

use std::rc::Rc;

use yew::{Callback, UseReducerHandle, hook, use_context};

use crate::explanation::Topic;
use crate::route::Query;
use crate::router::{self, Routable, use_location};
use crate::state::Session;

/// Something that a reader asks for.
#[derive(Clone, Debug)]
pub enum Command {
    /// Match the case on the screen.
    Run,
    /// Stop the matching.
    Cancel,
    /// Find out what would help a line, by its id.
    AskHelp(Topic),
    /// Stop finding out.
    CancelHelp,
    /// Re-check a run file.
    Verify(Rc<str>),
    /// Let the server check and keep the run on the screen.
    Save,
    /// Open a file of this computer.
    OpenFile(gloo::file::File),
    /// Re-check a run file of this computer.
    VerifyFile(gloo::file::File),
    /// Ask the server again.
    Retry,
    /// Say something to readers who do not look.
    Say(yew::AttrValue),
    /// Use other rules in the next run.
    SetPolicy(engine::Policy),
}

/// The session and the way to change it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// What the pages share.
    pub session: UseReducerHandle<Session>,
    /// What a reader asks for.
    pub command: Callback<Command>,
}

/// The session and the way to change it.
///
/// # Panics
///
/// Outside the application.
#[hook]
pub fn use_shared() -> Shared {
    use_context().expect("every page is drawn inside the application")
}

/// The query of the URL.
#[hook]
pub fn use_query() -> Query {
    use_location().map(|location| Query::parse(location.query_str())).unwrap_or_default()
}

/// Changes the query of the URL in place: a filter is not a step in the history.
#[hook]
pub fn use_replace_query<R: Routable>(route: R) -> Callback<Query> {
    Callback::from(move |query: Query| router::replace(&query.after(&route.to_path())))
}
