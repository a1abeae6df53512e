//! Pages of the desks drawn to text on the host: what a reader finds, in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use contract::access::{Action, Role, Seat, Visibility};
use contract::account::{Names, Party, PartyKind, Person, Session};
use contract::need::{NeedBody, NeedLine};
use contract::record::{Author, Kind, Record, Status};
use engine::case::{Origin, ResourceKind};
use yew::prelude::*;

use super::need_editor::NeedEditor;
use super::need_form::Start;
use super::need_steps::NeedSteps;
use crate::desk::context::Desk;
use crate::desk::drafts::Begun;
use crate::desk::need::catalogue::Catalogue;
use crate::desk::need::comments::OpenComment;
use crate::desk::part::{Consent, need_check, need_table, value_words};
use crate::router::Location;
use crate::words::{Language, say, speak_natively};

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scene {
    Editor,
    /// The form of its State that came to state it as its own.
    Ours,
    Check,
    Table,
    Steps,
}

#[derive(Properties, PartialEq)]
struct StageProps {
    scene: Scene,
    record: Record<NeedBody>,
}

fn party(id: &str, name: &str) -> (String, Party) {
    let party = Party {
        id: id.to_owned(),
        kind: PartyKind::State,
        names: Names { en: name.to_owned(), ..Names::default() },
        status: "state_party".to_owned(),
        region: "Asia".to_owned(),
        subregion: String::new(),
        ldc: true,
        oda: true,
        article4: None,
    };
    (id.to_owned(), party)
}

fn desk() -> Desk {
    let seat = Seat { party: "LAO".to_owned(), role: Role::FocalPoint, state_party: true };
    let session = Session {
        person: Some(Person {
            id: "P-1".to_owned(),
            email: "a@b.example".to_owned(),
            name: "A".to_owned(),
            totp: false,
        }),
        seat: Some(seat.clone()),
        seats: vec![seat],
        expires_at: None,
        must: None,
        demo: false,
    };
    Desk {
        session: Rc::new(session),
        parties: Rc::new(BTreeMap::from([party("LAO", "Lao PDR"), party("DEU", "Germany")])),
        became: Callback::noop(),
        say: Callback::noop(),
        named: Callback::noop(),
        eyes: String::new(),
    }
}

fn said(line: Option<u32>, field: &str) -> OpenComment {
    OpenComment { line, field: field.to_owned(), text: "Which plan?".to_owned() }
}

#[component]
fn Stage(props: &StageProps) -> Html {
    let record = props.record.clone();
    let edit = crate::desk::base::edit_of(&record);
    let scene = match props.scene {
        Scene::Editor | Scene::Ours => {
            let catalogue: Catalogue =
                serde_json::from_str(include_str!("../../../desk/catalogue.json")).expect("it is");
            let start = Start {
                record: Some(record),
                kept: None,
                begun: Begun { name: "draft".to_owned(), ..Begun::default() },
                catalogue: Rc::new(catalogue),
                comments: vec![said(None, "title"), said(Some(1), "year")],
                is_ours: props.scene == Scene::Ours,
            };
            html! { <NeedEditor title="T" start={Rc::new(start)} onmade={Callback::noop()} /> }
        }
        Scene::Check => need_check(&edit, "Lao PDR", &["Germany".to_owned()], record.status),
        Scene::Table => need_table(&Rc::new(record.body), &Consent::Changed(Callback::noop())),
        Scene::Steps => {
            html! { <NeedSteps record={Rc::new(record)} said={None::<super::need_steps::Said>} ondone={Callback::noop()} /> }
        }
    };
    html! {
        <ContextProvider<Location> context={Location::at("/desk/needs/N-1/edit")}>
            <ContextProvider<Desk> context={desk()}>{ scene }</ContextProvider<Desk>>
        </ContextProvider<Location>>
    }
}

fn draw(scene: Scene, record: &Record<NeedBody>) -> String {
    let props = StageProps { scene, record: record.clone() };
    let renderer = yew::LocalServerRenderer::<Stage>::with_props(props).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime without threads starts");
    runtime.block_on(renderer.render())
}

fn record() -> Record<NeedBody> {
    let funding = NeedLine {
        key: 1,
        shared: true,
        kind: Some(ResourceKind::Funding),
        code: Some("BAC".to_owned()),
        year: Some(2028),
        amount: Some("900000.50".to_owned()),
        currency: Some("USD".to_owned()),
        ..NeedLine::default()
    };
    let expert = NeedLine {
        key: 2,
        kind: Some(ResourceKind::Expertise),
        code: Some("QA".to_owned()),
        year: Some(2028),
        unit: Some("person-month".to_owned()),
        currency: Some("USD".to_owned()),
        ..NeedLine::default()
    };
    let author = Author { name: "A".to_owned(), party: "LAO".to_owned(), on_behalf: None };
    Record {
        visibility: Some(Visibility::StatesParties),
        created_at: "2026-11-24T10:00:00Z".to_owned(),
        created_by: Some(author.clone()),
        changed_at: "2026-11-24T10:00:00Z".to_owned(),
        changed_by: Some(author),
        checked: Some(0),
        may: vec![Action::Edit, Action::Submit, Action::Withdraw, Action::Comment],
        ..Record::new(
            "N-1",
            Kind::Need,
            "LAO",
            Status::Draft,
            NeedBody {
                theme: "A4".to_owned(),
                activity: "BAC".to_owned(),
                title: "Clearance of the north".to_owned(),
                priority: Some(1),
                deadline: Some("2030-08-01".to_owned()),
                lines: vec![funding, expert],
                ..NeedBody::default()
            },
        )
    }
}

/// Every attribute of this name in tags that begin so.
fn attributes<'a>(html: &'a str, tag: &str, name: &str) -> Vec<&'a str> {
    let wanted = format!(" {name}=\"");
    let opens = format!("<{tag}");
    let tags = html.split(&opens).skip(1);
    tags.filter_map(|rest| {
        let inside = &rest[..rest.find('>').unwrap_or(rest.len())];
        let begin = inside.find(&wanted)? + wanted.len();
        inside[begin..].split('"').next()
    })
    .collect::<Vec<&str>>()
}

#[test]
fn every_control_has_one_label_and_every_id_is_unique_in_every_language() {
    for language in Language::ALL {
        speak_natively(language);
        for scene in [Scene::Editor, Scene::Steps] {
            let html = draw(scene, &record());
            let labels: BTreeSet<&str> = attributes(&html, "label", "for").into_iter().collect();
            let mut seen = BTreeSet::new();
            for tag in ["input", "select", "textarea"] {
                for id in attributes(&html, tag, "id") {
                    assert!(labels.contains(id), "{language:?} {scene:?}: {id} has no label");
                    assert!(seen.insert(id), "{language:?} {scene:?}: {id} is there twice");
                }
            }
            assert!(!seen.is_empty());
        }
    }
    speak_natively(Language::English);
}

#[test]
fn the_list_of_sections_leads_to_each_and_says_how_it_stands() {
    speak_natively(Language::English);
    let html = draw(Scene::Editor, &record());
    let at = html.find("<nav aria-label=\"Sections of this need\"").expect("there is a list");
    let list = &html[at..at + html[at..].find("</nav>").expect("it ends")];
    for id in ["what-title", "more-title", "lines-title", "who-title"] {
        assert!(list.contains(&format!("href=\"#{id}\"")), "{id}: {list}");
        let heading = html.split_once(&format!("<h2 id=\"{id}\"")).expect("it leads somewhere").1;
        assert!(heading.starts_with(" tabindex=\"-1\""), "{id} takes no focus: {html}");
    }
    assert_eq!(list.matches(">done<").count(), 4, "{list}");
    let mut empty = record();
    empty.body = NeedBody::default();
    let html = draw(Scene::Editor, &empty);
    assert!(html.contains("4 things missing: Title, Theme, Activity …"), "{html}");
    assert!(html.contains("One thing missing: Lines") && html.contains(">optional<"), "{html}");
}

#[test]
fn the_form_shows_figures_as_the_reader_writes_them_and_sums_them_exactly() {
    speak_natively(Language::French);
    let html = draw(Scene::Editor, &record());
    speak_natively(Language::English);
    assert!(html.contains("900\u{202f}000,50"), "the amount");
    assert!(
        html.contains("900\u{202f}000,50\u{a0}USD"),
        "the sum, its currency where French has it"
    );
    assert!(html.contains("Une ligne à chiffrer"), "what is in no sum");
}

#[test]
fn the_form_of_a_published_need_speaks_of_changes_that_hold_at_once() {
    speak_natively(Language::English);
    let drawn = |status: Status, visibility: Visibility| {
        draw(Scene::Editor, &Record { status, visibility: Some(visibility), ..record() })
    };
    let draft = drawn(Status::Draft, Visibility::StatesParties);
    assert!(draft.contains("Check and send") && draft.contains("once the unit has checked it"));
    assert!(draft.contains("id=\"named\""), "{draft}");
    let published = drawn(Status::Published, Visibility::Public);
    assert!(published.contains("Check the changes") && published.contains("holds at once"));
    assert!(!published.contains("once the unit has checked it"), "{published}");
    assert!(!published.contains("id=\"named\""), "everyone is everyone: {published}");
    for html in [draft, published] {
        assert!(html.contains("Leave without saving"), "{html}");
    }
}

#[test]
fn prices_show_their_source() {
    let html = draw(Scene::Editor, &record());
    assert!(html.contains("1,800") && html.contains("2,500"), "{html}");
    assert!(html.contains("uxonews-laos.blogspot.com"));
}

#[test]
fn where_no_price_is_on_record_that_is_said_once_something_is_chosen() {
    let mut bare = record();
    bare.body.lines.remove(0);
    bare.body.lines[0].code = Some("STOCK".to_owned());
    assert!(draw(Scene::Editor, &bare).contains(&say::desk_need_no_prices()));
    bare.body.lines[0].code = None;
    assert!(!draw(Scene::Editor, &bare).contains(&say::desk_need_no_prices()));
}

#[test]
fn a_unit_is_chosen_among_those_of_the_entry() {
    let html = draw(Scene::Editor, &record());
    let (_, units) = html.split_once("<select id=\"line-2-unit\"").expect("a list");
    let (units, _) = units.split_once("</select>").expect("it ends");
    for unit in ["visit", "organisation", "person-month"] {
        assert!(units.contains(&format!("value=\"{unit}\"")), "{unit}: {units}");
    }
    assert!(!units.contains("value=\"hectare\""), "{units}");
}

#[test]
fn a_line_at_an_end_says_that_it_goes_no_further_and_keeps_the_focus() {
    let html = draw(Scene::Editor, &record());
    for (id, is_end) in [("line-1-up", true), ("line-1-down", false), ("line-2-up", false)] {
        let at = html.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("{id}: {html}"));
        let button = html[at..].split('>').next().unwrap_or_default();
        assert_eq!(button.contains("aria-disabled=\"true\""), is_end, "{button}");
        assert!(!button.contains(" disabled"), "what is disabled loses the focus: {button}");
    }
}

#[test]
fn prices_are_for_a_unit_in_the_language() {
    speak_natively(Language::Russian);
    let html = draw(Scene::Editor, &record());
    speak_natively(Language::English);
    assert!(html.contains("гектар") && !html.contains("hectare<"), "{html}");
}

#[test]
fn what_is_checked_says_who_will_see_it() {
    let html = draw(Scene::Check, &record());
    for words in ["Clearance of the north", "1 August 2030", "Every State Party", "Germany"] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert!(
        html.contains("Now: the State alone") && html.contains("Once published: Every"),
        "{html}"
    );
    let html = draw(Scene::Check, &Record { status: Status::Published, ..record() });
    assert!(html.contains("<strong>Every State Party") && !html.contains("Now:"), "{html}");
    let mut nobody = record();
    nobody.body.lines.iter_mut().for_each(|line| line.shared = false);
    assert!(draw(Scene::Check, &nobody).contains(&say::desk_need_shared_none()));
}

#[test]
fn what_others_stated_is_never_shown_as_a_request_with_consent() {
    let mut others = record();
    others.body.origin = Some(Origin::ThirdParty);
    let html = draw(Scene::Check, &others);
    assert!(
        html.contains("the State has not stated it")
            && !html.contains("onsent<")
            && !html.contains("’s consent"),
        "{html}"
    );
    assert!(html.contains("1 (first), assumed: not stated by the State"), "{html}");
    // Beneath the line that has an amount, and the sum.
    let estimate = "<span class=\"sub\">estimate</span>";
    assert_eq!(html.matches(estimate).count(), 2, "{html}");
    let own = draw(Scene::Check, &record());
    assert!(!own.contains(estimate) && !own.contains("assumed"), "{own}");
}

#[test]
fn a_state_states_as_its_own_what_others_stated_where_it_says_so() {
    speak_natively(Language::English);
    let mut others = Record { status: Status::Published, ..record() };
    others.body.origin = Some(Origin::Derived);
    let ours = say::desk_need_ours();
    // The box of the form, and whether it is ticked.
    let box_of = |scene: Scene, need: &Record<NeedBody>| {
        let html = draw(scene, need);
        let tags = html.split("<input").map(|rest| rest.split('>').next().unwrap_or_default());
        let mut named = tags.filter(|tag| tag.contains(" id=\"origin\""));
        named.next().map(|tag| tag.contains(" checked"))
    };
    assert_eq!(box_of(Scene::Editor, &others), Some(false), "to correct it is not to state it");
    assert_eq!(box_of(Scene::Ours, &others), Some(true));
    assert_eq!(
        box_of(Scene::Ours, &record()),
        None,
        "what it stated itself it need not state again"
    );
    let steps = draw(Scene::Steps, &others);
    assert!(steps.contains("/desk/needs/N-1/edit?ours=1") && steps.contains(&ours), "{steps}");
    assert!(!draw(Scene::Steps, &record()).contains(&ours));
    let history = |code: &str| value_words("origin", &serde_json::json!(code));
    assert_eq!(history("state"), "Stated by the State");
    assert_eq!(history("derived"), "Computed from public figures, not stated by the State");
}

#[test]
fn consent_is_a_button_that_names_its_line() {
    let html = draw(Scene::Table, &record());
    assert!(html.contains("Stop showing: Battle area clearance"), "{html}");
    assert!(html.contains("Show this line: Quality assurance"), "{html}");
    assert!(html.contains("To be costed"));
}

#[test]
fn what_is_covered_is_written_as_what_is_asked_and_summed_beside_it() {
    let mut reported = record();
    let none = draw(Scene::Table, &reported);
    let foot = |html: &str| html.split_once("<tfoot").expect("it has a sum").1.to_owned();
    assert!(foot(&none).contains("not reported"), "{none}");
    reported.body.lines[0].already_covered = Some("263350.00".to_owned());
    let one = draw(Scene::Table, &reported);
    assert_eq!(one.matches("USD\u{a0}263,350<").count(), 2, "in its line and in the sum: {one}");
    assert!(foot(&one).contains("Reported for 1 of 2 lines"), "{one}");
    reported.body.lines[1].already_covered = Some("2".to_owned());
    let units = draw(Scene::Table, &reported);
    assert!(units.contains("2\u{a0}person-months"), "{units}");
}

#[test]
fn a_comment_stands_at_the_top_of_the_form_and_at_its_field() {
    let html = draw(Scene::Editor, &record());
    assert!(html.contains("2 comments on this need"), "{html}");
    for control in ["title", "line-1-year"] {
        assert!(html.contains(&format!("href=\"#{control}\"")), "{control}: {html}");
        let group = format!("role=\"group\" aria-labelledby=\"{control}-comment\"");
        let (_, inside) = html.split_once(&group).unwrap_or_else(|| panic!("{control}: {html}"));
        let said = inside.find("Which plan?").expect("what was said is there");
        let field = inside.find(&format!(" id=\"{control}\"")).expect("and the field");
        assert!(said < field, "{control}: {html}");
    }
}

#[test]
fn the_field_for_a_comment_is_open_while_the_unit_checks() {
    let details = |status: Status| {
        let may = vec![Action::Comment, Action::Return];
        let html = draw(Scene::Steps, &Record { status, may, ..record() });
        let at = html.find("<details").unwrap_or_else(|| panic!("{html}"));
        html[at..].split('>').next().unwrap_or_default().contains(" open")
    };
    assert!(details(Status::Submitted));
    assert!(!details(Status::Published) && !details(Status::Draft));
}

#[test]
fn what_was_withdrawn_says_how_it_comes_back_and_withdrawing_stands_last() {
    speak_natively(Language::English);
    let steps = |status: Status, may: &[Action]| {
        draw(Scene::Steps, &Record { status, may: may.to_vec(), ..record() })
    };
    let lately = steps(Status::Withdrawn, &[Action::Restore, Action::Undo]);
    assert!(lately.contains("id=\"undo\"") && lately.contains("24 hours"), "{lately}");
    assert!(lately.contains("Restore as a draft"), "the other way stays: {lately}");
    let long_ago = steps(Status::Withdrawn, &[Action::Restore]);
    assert!(!long_ago.contains("id=\"undo\"") && !long_ago.contains("24 hours"), "{long_ago}");
    assert!(long_ago.contains("Restore as a draft"), "{long_ago}");

    let published = steps(Status::Published, &[Action::Withdraw, Action::Comment]);
    let place = |what: &str| published.find(what).unwrap_or_else(|| panic!("{what}: {published}"));
    assert!(place("class=\"withdrawing") > place("comment-text"), "{published}");
    assert_eq!(published.matches(">Withdraw this need<").count(), 1, "{published}");
    assert!(!published.contains("button-row\"></p>"), "no row without a button: {published}");
}
