//! Pages drawn to text on the host: what a reader finds, not how it is laid out.

use std::rc::Rc;

use yew::prelude::*;

use super::fixture::{case, finished};
use crate::client::{CaseSummary, ClientError, Problem};
use crate::context::{Command, Shared};
use crate::explanation::{Answered, Exact, Part, Topic};
use crate::page;
use crate::route::Route;
use crate::router::{Location, Switch};
use crate::state::{
    Action, CaseRef, Finished, Inquiry, OpenCase, OpenError, Progress, Proposal, Session,
};
use crate::view::{Footer, Header};

#[derive(Properties, PartialEq)]
struct StageProps {
    session: Session,
    path: AttrValue,
}

/// A page in its frame, with a session as it is given.
#[component]
fn Stage(props: &StageProps) -> Html {
    let session = use_reducer(|| props.session.clone());
    let shared = Shared { session, command: Callback::from(|_: Command| ()) };
    html! {
        <ContextProvider<Location> context={Location::at(&props.path)}>
            <ContextProvider<Shared> context={shared}>
                <Header />
                <main><Switch<Route> render={page::draw} /></main>
                <Footer />
            </ContextProvider<Shared>>
        </ContextProvider<Location>>
    }
}

pub(super) fn draw(session: &Session, path: &str) -> String {
    let props = StageProps { session: session.clone(), path: AttrValue::from(path.to_owned()) };
    let renderer = yew::LocalServerRenderer::<Stage>::with_props(props).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime without threads starts");
    // Attributes stand in the order of a hash, so texts are looked for, not compared whole.
    runtime.block_on(renderer.render())
}

pub(super) fn with(actions: impl IntoIterator<Item = Action>) -> Session {
    let session =
        actions.into_iter().fold(Rc::new(Session::new()), |session, action| session.reduce(action));
    Session::clone(&session)
}

pub(super) fn open() -> Session {
    with([
        Action::FileChosen("mine.json".into()),
        Action::CaseAsked(CaseRef::Local),
        Action::CaseCame(CaseRef::Local, Ok(case())),
    ])
}

pub(super) fn matched() -> Session {
    with([
        Action::FileChosen("mine.json".into()),
        Action::CaseAsked(CaseRef::Local),
        Action::CaseCame(CaseRef::Local, Ok(case())),
        Action::RunAsked,
        Action::RunDone(2, finished()),
    ])
}

/// Asserts that a page says each of these.
pub(super) fn says(html: &str, texts: &[&str]) {
    for text in texts {
        assert!(html.contains(text), "{text:?} is not on the page:\n{html}");
    }
}

#[test]
fn every_page_carries_the_label_and_one_heading() {
    let session = matched();
    for path in [
        "/",
        "/needs",
        "/offers",
        "/offers?offer=O-A",
        "/matching",
        "/coalitions",
        "/coalitions/LAO",
        "/nowhere",
    ] {
        let html = draw(&session, path);
        says(
            &html,
            &[
                "Invented figures, not an official position of anyone.",
                "Only on this device",
                "Figures as of 1 March 2026",
            ],
        );
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
    }
}

#[test]
fn needs_show_unknown_figures_as_such_and_sum_by_resource() {
    let html = draw(&open(), "/needs");
    says(
        &html,
        &[
            "4 lines of 4",
            "To be costed",
            "1,000.50",
            "850.50",
            "1,500.50",
            "1 line",
            "Stated by others",
        ],
    );
    assert!(html.contains("Clearance in the north"));
    says(&draw(&open(), "/needs?q=readaptation"), &["1 line of 4", "Clear filters"]);
    says(&draw(&open(), "/needs?q=nothing"), &["No line fits these filters."]);
}

#[test]
fn an_offer_says_what_it_fits_and_why_not_the_rest() {
    let html = draw(&open(), "/offers?offer=O-A");
    says(
        &html,
        &[
            "What offer O-A of Donor A fits",
            "1 line fits",
            "the offer lists other States or regions",
        ],
    );
}

#[test]
fn a_coalition_shows_members_cover_and_what_stays_open() {
    let html = draw(&matched(), "/coalitions/LAO");
    says(
        &html,
        &[
            "Proposed lead and funder",
            "Technical partner",
            "USD\u{a0}50 committed, USD\u{a0}550 proposed",
            "2 donors could join this coalition.",
            "15\u{a0}% of what is needed",
            "55\u{a0}% of what is needed; not a promise",
            "Owner",
        ],
    );
    says(&html, &["Offers used up", "7\u{a0}person-months open in 2026"]);
}

#[test]
fn every_table_of_a_page_is_a_workbook_and_text() {
    let count = |html: &str, what: &str| html.matches(what).count();
    let faulty = OpenCase::read(CaseRef::Local, "{}").expect_err("it is no case");
    let faulty = with([
        Action::CaseAsked(CaseRef::Local),
        Action::CaseCame(CaseRef::Local, Err(OpenError::Faults(faulty.into()))),
    ]);
    let of_offer = draw(&open(), "/offers?offer=O-A");
    let pages = [
        (draw(&open(), "/needs"), 1),
        // What fits, what does not, and the list.
        (of_offer, 3),
        (draw(&matched(), "/coalitions"), 1),
        (draw(&faulty, "/needs"), 1),
    ];
    for (html, tables) in pages {
        assert_eq!(count(&html, "<table"), tables, "{html}");
        assert_eq!(count(&html, ">XLSX</button>"), tables, "{html}");
        assert_eq!(count(&html, ">CSV</button>"), tables, "{html}");
    }
    let html = draw(&matched(), "/coalitions/LAO");
    let tables = count(&html, "<table");
    assert!(html.contains("<caption>Sums by resource</caption>") && tables > 4, "{tables}");
    assert_eq!(count(&html, ">XLSX</button>"), tables);
    // Whoever hears the page hears what each file is of.
    let mut names: Vec<&str> =
        html.split("<span class=\"visually-hidden\">Download:").skip(1).collect();
    for name in &mut names {
        *name = name.split("</button>").next().unwrap_or_default();
    }
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!((all, names.len()), (2 * tables, 2 * tables));
}

#[test]
fn a_state_without_a_match_says_what_was_tried() {
    let html = draw(&matched(), "/coalitions/TCD");
    says(
        &html,
        &[
            "No donor is proposed yet",
            "No offer fits",
            "1 offer: the offer lists other States or regions",
        ],
    );
    says(&draw(&matched(), "/coalitions/XXX"), &["This case has no needs of this State"]);
}

#[test]
fn a_proposal_is_never_called_a_commitment() {
    let html = draw(&matched(), "/coalitions/LAO").to_lowercase();
    // The footer says that nobody is scored.
    let html = html.split("<footer").next().expect("the page begins before its footer");
    for word in ["commits usd", "will give", "pledged", "score", "ranking"] {
        assert!(!html.contains(word), "{word}");
    }
}

#[test]
fn a_local_run_is_saved_only_after_consent() {
    let html = draw(&matched(), "/matching");
    says(
        &html,
        &[
            "Send this file to the server",
            "Until you agree here, nothing of it leaves this device.",
        ],
    );
    let at = html.find("Save this run").expect("the button is there");
    let button = &html[..at];
    assert!(
        button[button.rfind("<button").expect("it is a button")..].contains("disabled"),
        "{button}"
    );
}

#[test]
fn a_bad_file_is_explained_place_by_place() {
    let faults = OpenCase::read(CaseRef::Local, r#"{"format":"coalition-case/1","oops":1}"#)
        .expect_err("it is bad");
    let session = with([
        Action::CaseAsked(CaseRef::Local),
        Action::CaseCame(CaseRef::Local, Err(OpenError::Faults(faults.into()))),
    ]);
    says(
        &draw(&session, "/needs"),
        &[
            "This case file cannot be used as it is",
            "oops",
            "the format has no such field",
            "remove it",
        ],
    );
}

#[test]
fn a_server_that_refuses_or_is_away_is_explained() {
    let problem = Problem {
        title: "Not found".to_owned(),
        status: 404,
        detail: "No such case.".to_owned(),
        ..Problem::default()
    };
    let session = with([
        Action::CaseAsked(CaseRef::Local),
        Action::CaseCame(CaseRef::Local, Err(OpenError::Client(ClientError::Refused(problem)))),
    ]);
    says(
        &draw(&session, "/needs"),
        &["The case could not be loaded", "No such case. (404)", "Try again"],
    );
    let session = with([Action::CasesCame(Err(ClientError::Unreachable))]);
    says(
        &draw(&session, "/needs"),
        &["The list of cases could not be loaded", "Open a case file from this computer"],
    );
    says(&draw(&with([Action::CasesAsked]), "/needs"), &["Loading the list of cases"]);
    says(&draw(&with([Action::CasesCame(Ok(Rc::from([])))]), "/needs"), &["No case yet"]);
}

#[test]
fn a_case_without_needs_and_offers_says_so() {
    let text = r#"{"format":"coalition-case/1","title":"Empty","label":"Invented.","as_of":"2026-03-01",
        "currency":"USD","states":[],"needs":[],"donors":[],"offers":[]}"#;
    let case = OpenCase::read(CaseRef::Local, text).expect("an empty case is valid");
    let run = engine::solve(case.market.clone(), engine::Policy::standard())
        .expect("an empty case can be matched");
    let text = run.to_json();
    let run = Proposal::read(&text).expect("a run has the parts that the page shows");
    let finished = Finished { run, text: text.into(), elapsed_ms: 0 };
    let session = with([
        Action::CaseAsked(CaseRef::Local),
        Action::CaseCame(CaseRef::Local, Ok(Rc::new(case))),
        Action::RunAsked,
        Action::RunDone(2, Rc::new(finished)),
    ]);
    says(&draw(&session, "/needs"), &["This case holds no needs."]);
    says(&draw(&session, "/offers"), &["This case holds no offers."]);
    says(&draw(&session, "/coalitions"), &["there is no coalition to propose"]);
}

#[test]
fn an_unknown_case_in_the_address_is_not_shown_as_another() {
    let summary = |id: &str| CaseSummary {
        id: id.to_owned(),
        title: format!("Case {id}"),
        label: String::new(),
    };
    let session = with([Action::CasesCame(Ok(Rc::from([summary("a"), summary("b")])))]);
    says(&draw(&session, "/?case=gone"), &["Choose a case"]);
}

#[test]
fn opening_and_closing_an_offer_keeps_the_filters() {
    let html = draw(&open(), "/offers?kind=funding&offer=O-A");
    says(&html, &["/offers?kind=funding&amp;offer=O-A", "\"/offers?kind=funding\""]);
}

#[test]
fn a_run_under_way_says_how_far_it_has_come() {
    let running = |actions: &[Action]| {
        let begin = [
            Action::CaseAsked(CaseRef::Local),
            Action::CaseCame(CaseRef::Local, Ok(case())),
            Action::RunAsked,
        ];
        draw(&with(begin.into_iter().chain(actions.iter().cloned())), "/matching")
    };
    says(&running(&[]), &["Reading the case", "Cancel"]);
    let progress =
        Progress { pivots: 1234, arcs: 9, search: 0, elapsed_ms: 1500, gap_millionths: None };
    says(&running(&[Action::RunProgressed(2, progress)]), &["1,234 steps, 1.5 seconds"]);
    let progress = Progress { gap_millionths: Some(12_300), ..progress };
    says(
        &running(&[Action::RunProgressed(2, progress)]),
        &["within 1.23\u{a0}% of the best possible", "Stop and keep the best so far"],
    );
}

#[test]
fn an_open_line_says_what_would_help() {
    let page = |inquiry: Inquiry| {
        let line = Action::HelpAsked(Topic::OpenLine("LAO-C1.1".to_owned()));
        let session = Rc::new(matched()).reduce(line);
        let question = session.question;
        draw(&session.reduce(Action::HelpCame(question, inquiry)), "/coalitions/LAO")
    };
    says(&draw(&matched(), "/coalitions/LAO"), &["What would help?"]);
    let topic = || Topic::OpenLine("LAO-C1.1".to_owned());
    says(
        &page(Inquiry::Working { topic: topic(), solves: 3 }),
        &["Trying changes", "3 so far", "Stop"],
    );
    let why = "no reason".to_owned();
    says(&page(Inquiry::Failed { topic: topic(), why }), &["There is no answer", "no reason"]);
    let list = Part {
        title: "What would help".to_owned(),
        columns: Vec::new(),
        rows: vec![vec!["At least USD 1 more of offer O-A in 2026.".to_owned()]],
        none: String::new(),
        exact: Exact::default(),
    };
    let table = Part {
        columns: vec!["Offer".to_owned(), "Year".to_owned()],
        rows: vec![vec!["Donor A (O-A)".to_owned(), "2026".to_owned()]],
        ..list.clone()
    };
    let empty = Part { rows: Vec::new(), none: "Nothing helps.".to_owned(), ..list.clone() };
    let checked = "Checked by matching again, 7 times.".to_owned();
    let found = Rc::new(Answered { parts: vec![list, table, empty], checked });
    says(
        &page(Inquiry::Done { topic: topic(), found }),
        &[
            "more of offer O-A in 2026.",
            "Donor A (O-A)",
            "Nothing helps.",
            "matching again, 7 times",
        ],
    );
}
