//! The application: the shared state, what happens on a command, and the frame of every page.

mod workers;

use std::cell::RefCell;
use std::rc::Rc;

use engine::matching::may_need_search;
use gloo::file::futures::read_as_text;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::workers::{Reach, SharedWorkers, Workers, check, explain, solve};
use crate::browser;
use crate::client;
use crate::context::{Command, Shared, use_query};
use crate::explanation::Asked;
use crate::message::{Refusal, Request};
use crate::page;
use crate::route::{CASE, LOCAL, Query, Route};
use crate::router::{self, Routable as _, Router, Switch};
use crate::speech::{Spoken, use_direction, use_speech};
use crate::state::{Action, CaseRef, Inquiry, OpenCase, OpenError, Session};
use crate::ui::status;
use crate::view::{Footer, Header};
use crate::words::{self, say};

/// The largest file that is read: beyond it a browser's tab runs out of memory, not of patience.
const MOST_FILE_BYTES: u64 = 200_000_000;

type Dispatch = UseReducerDispatcher<Session>;

/// Draws the application into `#app`.
///
/// # Panics
///
/// If the page has no such element.
pub fn mount() {
    browser::set_theme(&browser::stored_theme());
    let root =
        gloo::utils::document().get_element_by_id("app").expect("index.html has an element #app");
    spawn_local(async move {
        if words::begin(words::EVERYONE).await {
            // Without a root of its own, yew would clear the body.
            yew::Renderer::<App>::with_root(root).render();
        } else {
            browser::show("no-words");
        }
    });
}

/// The application.
#[component]
pub fn App() -> Html {
    html! { <Spoken parts={words::EVERYONE}><Router><Frame /></Router></Spoken> }
}

/// Everything inside the router.
#[component]
fn Frame() -> Html {
    let session = use_reducer(Session::new);
    let query = use_query();
    let workers = use_mut_ref(Workers::default);

    let language = use_speech();
    let language = language.language.code();
    let direction = use_direction();
    use_effect_with(direction, |direction| browser::set_direction(*direction));
    use_effect_with((), {
        let dispatch = session.dispatcher();
        move |()| {
            if let Some((name, _)) = browser::kept_file() {
                dispatch.dispatch(Action::FileChosen(name.into()));
            }
            fetch_cases(dispatch);
        }
    });

    let wanted = wanted_case(&query, &session);
    use_effect_with(wanted, {
        let dispatch = session.dispatcher();
        move |wanted| {
            if let Some(place) = wanted.clone() {
                open_case(place, dispatch);
            }
        }
    });

    let command = {
        let session = session.clone();
        Callback::from(move |command| obey(command, &session, &workers, &query))
    };
    let shared = Shared { session: session.clone(), command };
    html! {
        <ContextProvider<Shared> context={shared}>
            // Another language draws everything anew, also what did not change otherwise.
            <Header key={format!("header-{language}")} />
            <main key={format!("main-{language}")} id="main" class="page">
                <Switch<Route> render={page::draw} />
            </main>
            <Footer key={format!("footer-{language}")} />
            { status(&session.status) }
        </ContextProvider<Shared>>
    }
}

/// The case that the URL names; else the first of the server, else the file of this tab.
fn wanted_case(query: &Query, session: &Session) -> Option<CaseRef> {
    CaseRef::from_query(query.get(CASE)).or_else(|| {
        let first = session.cases.value().and_then(|cases| cases.first());
        let server = first.map(|case| CaseRef::Server(case.id.clone()));
        server.or_else(|| session.local_file.as_ref().map(|_| CaseRef::Local))
    })
}

fn fetch_cases(dispatch: Dispatch) {
    dispatch.dispatch(Action::CasesAsked);
    spawn_local(async move {
        let cases = client::cases().await.map(Rc::from);
        dispatch.dispatch(Action::CasesCame(cases));
    });
}

fn open_case(place: CaseRef, dispatch: Dispatch) {
    dispatch.dispatch(Action::CaseAsked(place.clone()));
    let read = |place: CaseRef, text: &str| {
        OpenCase::read(place, text).map(Rc::new).map_err(|faults| OpenError::Faults(faults.into()))
    };
    match place {
        CaseRef::Local => {
            let kept = TOO_LARGE_TO_KEEP.with_borrow(Clone::clone).or_else(browser::kept_file);
            let case = kept.map_or(Err(OpenError::NoLocalFile), |(_, text)| read(place, &text));
            dispatch.dispatch(Action::CaseCame(CaseRef::Local, case));
        }
        CaseRef::Server(ref id) => {
            let id = id.clone();
            spawn_local(async move {
                let case = match client::case(&id).await {
                    Ok(text) => read(place.clone(), &text),
                    Err(error) => Err(OpenError::Client(error)),
                };
                dispatch.dispatch(Action::CaseCame(place, case));
            });
        }
    }
}

thread_local! {
    // A file that the tab's storage cannot hold lives here until the page is left.
    static TOO_LARGE_TO_KEEP: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
}

fn obey(
    command: Command,
    session: &UseReducerHandle<Session>,
    workers: &SharedWorkers,
    query: &Query,
) {
    match command {
        Command::Run => {
            let Some(case) = session.case() else { return };
            // The reducer gives a run the next revision.
            let revision = session.revision + 1;
            session.dispatch(Action::RunAsked);
            let reach = if may_need_search(&case.market, &session.policy) {
                Reach::All
            } else {
                Reach::Linear
            };
            let request = Request::Solve { revision, policy: session.policy.clone() };
            if !solve(workers, reach, request, &case.text, session.dispatcher()) {
                session.dispatch(Action::RunRefused(revision, Refusal::Crashed));
            }
        }
        Command::Cancel => {
            let request = Request::Cancel { revision: session.revision };
            if let Some(solver) = workers.borrow_mut().solver.as_mut() {
                solver.ask(request, "");
            }
        }
        Command::AskHelp(topic) => {
            let Some(finished) = session.finished() else { return };
            // The reducer gives a question the next number.
            let revision = session.question + 1;
            session.dispatch(Action::HelpAsked(topic.clone()));
            // Each question has a worker of its own, so an answer is to what was asked.
            drop(workers.borrow_mut().explainer.take());
            if !explain(workers, revision, &topic, &finished.text, session.dispatcher()) {
                let why = say::explain_not_started();
                session.dispatch(Action::HelpCame(revision, Inquiry::Failed { topic, why }));
            }
        }
        Command::CancelHelp => {
            if let Some(explainer) = workers.borrow_mut().explainer.as_mut() {
                explainer.ask(Asked::Cancel { revision: session.question }, "");
            }
        }
        Command::Verify(text) => {
            session.dispatch(Action::VerifyAsked);
            if !check(workers, &text, session.dispatcher()) {
                session.dispatch(Action::Verified(Err(say::check_not_started())));
            }
        }
        Command::VerifyFile(file) => {
            let (workers, dispatch) = (workers.clone(), session.dispatcher());
            dispatch.dispatch(Action::VerifyAsked);
            spawn_local(async move {
                let asked = read_as_text(&file)
                    .await
                    .is_ok_and(|text| check(&workers, &text, dispatch.clone()));
                if !asked {
                    dispatch.dispatch(Action::Verified(Err(say::check_unreadable())));
                }
            });
        }
        Command::Save => {
            let Some(finished) = session.finished().cloned() else { return };
            let dispatch = session.dispatcher();
            dispatch.dispatch(Action::SaveAsked);
            spawn_local(async move {
                let saved = client::save_run(&finished.text).await.map(AttrValue::from);
                dispatch.dispatch(Action::SaveCame(saved));
            });
        }
        Command::OpenFile(file) => open_file(file, session.dispatcher(), query),
        Command::Retry => {
            fetch_cases(session.dispatcher());
            if let Some(place) = wanted_case(query, session) {
                open_case(place, session.dispatcher());
            }
        }
        Command::Say(text) => session.dispatch(Action::Said(text)),
        Command::SetPolicy(policy) => session.dispatch(Action::PolicyChanged(policy)),
    }
}

/// Reads a file of this computer and makes it the case on the screen. Nothing is sent.
fn open_file(file: gloo::file::File, dispatch: Dispatch, query: &Query) {
    let refuse = {
        let dispatch = dispatch.clone();
        move |error| {
            dispatch.dispatch(Action::CaseAsked(CaseRef::Local));
            dispatch.dispatch(Action::CaseCame(CaseRef::Local, Err(error)));
        }
    };
    if file.size() > MOST_FILE_BYTES {
        refuse(OpenError::FileTooLarge);
        return;
    }
    let is_there = query.get(CASE) == LOCAL;
    let query = query.kept().with(CASE, LOCAL);
    spawn_local(async move {
        let Ok(text) = read_as_text(&file).await else {
            refuse(OpenError::UnreadableFile);
            return;
        };
        let is_kept = browser::keep_file(&file.name(), &text);
        TOO_LARGE_TO_KEEP.set((!is_kept).then(|| (file.name(), text)));
        dispatch.dispatch(Action::FileChosen(file.name().into()));
        // Where the URL names the local case already, going there would not open the new file.
        if is_there {
            open_case(CaseRef::Local, dispatch);
        }
        router::push(&query.after(&Route::Needs.to_path()));
    });
}
