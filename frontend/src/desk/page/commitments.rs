//! What was promised in every coalition that the reader takes part in, and what waits of it: found by what the
//! address says.

use std::rc::Rc;

use contract::Code as _;
use contract::access::Role;
use contract::coalition::CoalitionBody;
use contract::need::NeedBody;
use contract::record::{Kind, Record};
use engine::order::sort_by_key;
use futures_util::future::join;
use yew::prelude::*;

use super::coalition::{line_words, tag_of};
use super::convene_sort::use_sorting;
use crate::browser;
use crate::client::records;
use crate::context::{use_query, use_replace_query};
use crate::desk::context::{Desk, use_desk};
use crate::desk::device::now;
use crate::desk::fetched::use_fetch;
use crate::desk::followed::{Due, Followed, GIVER, STATE, WHAT, followed, select};
use crate::desk::link::DeskLink;
use crate::desk::live::live_list;
use crate::desk::part::{SignInAgain, brought_words, day, rung_words, to_letters};
use crate::desk::route::Route;
use crate::format;
use crate::list::{distinct, paginate};
use crate::route::PAGE;
use crate::ui::{PageHeading, filter_field, no_match, pager, skeleton};
use crate::view::{Sheet, table_downloads};
use crate::words::say;

/// The id of the count, where reading goes on after a change of page.
const COUNT: &str = "commitments-count";

/// Coalitions, and the needs that they are for.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    coalitions: Vec<Record<CoalitionBody>>,
    rows: Rc<Vec<Followed>>,
}

/// The list.
#[component]
pub(super) fn Commitments() -> Html {
    let desk = use_desk();
    let found = use_fetch((), |()| async {
        let coalitions = records::all::<CoalitionBody>(Kind::Coalition, "");
        let (coalitions, needs) = join(coalitions, records::all::<NeedBody>(Kind::Need, "")).await;
        let (coalitions, needs) = (coalitions?, needs?);
        let rows = Rc::new(followed(&coalitions, &needs, now().get(..10).unwrap_or_default()));
        Ok(Found { coalitions, rows })
    });
    let content = match found.value() {
        None if found.error().is_some() => Html::default(),
        None => skeleton(&say::desk_loading()),
        Some(_) if desk.session.person.is_none() => html! { <SignInAgain /> },
        Some(all) if all.rows.is_empty() => {
            html! { <p class="empty">{ say::follow_none() }</p> }
        }
        Some(all) => html! { <List rows={all.rows.clone()} /> },
    };
    html! {
        <>
            <PageHeading title={say::follow_title()}>
                <p class="lead">{ say::follow_lead() }</p>
                if desk.role() == Some(Role::Isu) {
                    <p class="button-row">{ to_letters() }</p>
                }
            </PageHeading>
            if let Some(all) = found.value() {
                { live_list(Kind::Coalition, &all.coalitions, found.asking()) }
            }
            { found.trouble() }
            { content }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    rows: Rc<Vec<Followed>>,
}

#[component]
fn List(props: &ListProps) -> Html {
    let desk = use_desk();
    let query = use_query();
    let replace = use_replace_query(Route::Commitments);
    let sorting = use_sorting(Route::Commitments);
    let mut chosen = select(&props.rows, &query);
    sorting.apply(&mut chosen, |one, column| match column {
        "giver" => Some(format::fold(&desk.name_of(&one.of.party))),
        "state" => Some(format::fold(&desk.name_of(&one.state))),
        "stands" => Some(rung_words(one.of.rung)),
        "due" => one.of.due.clone(),
        _ => None,
    });
    let (shown, pages) = paginate(chosen.len(), query.page());
    let onpage = {
        let (query, replace) = (query.clone(), replace.clone());
        Callback::from(move |page: usize| {
            replace.emit(query.clone().with(PAGE, &page.to_string()));
            browser::focus_by_id(COUNT);
        })
    };
    let count = say::follow_count(chosen.len(), &format::count(props.rows.len()));
    use_effect_with(count.clone(), {
        let say_it = desk.say.clone();
        move |count| say_it.emit(count.clone())
    });
    let parties = |of: fn(&Followed) -> &String| {
        let mut all: Vec<(String, String)> = distinct(props.rows.iter().map(of))
            .into_iter()
            .map(|id| (id.clone(), desk.name_of(id)))
            .collect();
        sort_by_key(&mut all, |(_, name)| format::fold(name));
        all
    };
    let filter = |name: &'static str, label: String, options: &[(String, String)]| {
        filter_field((&query, &replace), name, &label, options)
    };
    let dues: Vec<(String, String)> =
        Due::ALL.iter().map(|due| (due.code().to_owned(), say::follow_due(due.code()))).collect();
    let heads = [
        say::convene_giver(),
        say::col_state(),
        say::col_line(),
        say::offer_amount(),
        say::offer_stands(),
        say::follow_next(),
    ];
    html! {
        <>
            <form class="filters" role="search" onsubmit={|event: SubmitEvent| event.prevent_default()}>
                { filter(WHAT, say::follow_what(), &dues) }
                { filter(STATE, say::col_state(), &parties(|one| &one.state)) }
                { filter(GIVER, say::convene_giver(), &parties(|one| &one.of.party)) }
            </form>
            <div class="list-actions">
                <p class="list-count" id={COUNT} tabindex="-1">{ count }</p>
                if !chosen.is_empty() {
                    { downloads(&desk, &chosen) }
                }
            </div>
            if chosen.is_empty() {
                { no_match(&say::follow_no_match(), (&query, &replace), COUNT) }
            } else {
                <div class="scroll" role="region" tabindex="0" aria-label={say::follow_title()}>
                    <table class="stack" role="table">
                        <caption>{ say::follow_caption() }</caption>
                        <thead role="rowgroup"><tr role="row">
                            { sorting.head("giver", &heads[0]) }
                            { sorting.head("state", &heads[1]) }
                            <th scope="col" role="columnheader">{ &heads[2] }</th>
                            <th scope="col" role="columnheader" class="num">{ &heads[3] }</th>
                            { sorting.head("stands", &heads[4]) }
                            { sorting.head("due", &heads[5]) }
                        </tr></thead>
                        <tbody role="rowgroup">{ for chosen[shown].iter().map(|one| row(&desk, one, &heads)) }</tbody>
                    </table>
                </div>
                { pager(query.page(), pages, &onpage) }
            }
        </>
    }
}

fn row(desk: &Desk, one: &Followed, heads: &[String; 6]) -> Html {
    let of = &one.of;
    let to = Route::Coalition { id: one.coalition.clone() };
    html! {
        <tr role="row" key={format!("{}/{}", one.coalition, of.key)}>
            <th scope="row" role="rowheader">
                { desk.name_of(&of.party) }
                <span class="sub"><DeskLink {to}><bdi>{ &one.title }</bdi></DeskLink></span>
            </th>
            <td role="cell" data-label={heads[1].clone()}>{ desk.name_of(&one.state) }</td>
            <td role="cell" data-label={heads[2].clone()}><bdi>{ line_words(&one.line) }</bdi></td>
            <td role="cell" class="num" data-label={heads[3].clone()}>{ brought_words(&one.line, &of.quantity) }</td>
            <td role="cell" data-label={heads[4].clone()}>
                <span class={classes!("tag", tag_of(of.rung))}>{ rung_words(of.rung) }</span>
                if let Some(since) = &of.since { <span class="sub">{ say::convene_since(&day(since)) }</span> }
            </td>
            <td role="cell" data-label={heads[5].clone()}>
                if let Some(due) = &of.due { { day(due) } } else { { say::not_reported() } }
                { for one.dues.iter().map(|due| html! { <span class="sub">{ say::follow_due(due.code()) }</span> }) }
            </td>
        </tr>
    }
}

/// The columns of the file.
const HEADER: [&str; 20] = [
    "coalition",
    "title",
    "state",
    "state_name",
    "giver",
    "giver_name",
    "need",
    "need_title",
    "line",
    "year",
    "quantity",
    "unit",
    "stands",
    "stands_name",
    "since",
    "next_due",
    "waits",
    "waits_name",
    "giver_confirms",
    "state_confirms",
];

/// What is shown and what is cut off, as a file.
fn downloads(desk: &Desk, chosen: &[&Followed]) -> Html {
    let sheet = Sheet { name: "commitments", what: "", header: &HEADER, numeric: &[8, 9, 10] };
    table_downloads(&sheet, chosen.iter().map(|one| file_row(desk, one)).collect())
}

fn file_row(desk: &Desk, one: &Followed) -> Vec<String> {
    let yes = |is_so: bool| if is_so { "yes" } else { "no" }.to_owned();
    let waits = |says: fn(&Due) -> String| one.dues.iter().map(says).collect::<Vec<_>>().join("; ");
    let (of, line) = (&one.of, &one.line);
    vec![
        one.coalition.clone(),
        one.title.clone(),
        one.state.clone(),
        desk.name_of(&one.state),
        of.party.clone(),
        desk.name_of(&of.party),
        of.need.clone(),
        line.title.clone(),
        of.line.to_string(),
        line.year.map_or_else(String::new, |year| year.to_string()),
        of.quantity.clone(),
        line.unit.clone(),
        of.rung.map_or("", |rung| rung.code()).to_owned(),
        rung_words(of.rung),
        of.since.clone().unwrap_or_default(),
        of.due.clone().unwrap_or_default(),
        waits(|due| due.code().to_owned()),
        waits(|due| say::follow_due(due.code())),
        yes(of.giver_confirms),
        yes(of.receiver_confirms),
    ]
}

#[cfg(test)]
mod tests {
    use contract::access::Role;
    use contract::coalition::{CoalitionBody, Contribution, Rung};
    use contract::record::{Kind, Record, Status};
    use yew::prelude::*;

    use super::{Commitments, HEADER, List, file_row};
    use crate::desk::followed::{Followed, followed};
    use crate::desk::page::stage::{desk, drawn};
    use crate::words::{Language, speak_natively};

    fn promised() -> Vec<Followed> {
        let of = Contribution {
            key: 1,
            party: "DEU".to_owned(),
            need: "N-1".to_owned(),
            line: 1,
            quantity: "5".to_owned(),
            rung: Some(Rung::Committed),
            since: Some("2026-11-01".to_owned()),
            due: Some("2026-11-20".to_owned()),
            ..Contribution::default()
        };
        let body = CoalitionBody {
            state: "LAO".to_owned(),
            title: "Ours".to_owned(),
            contributions: vec![of],
            ..CoalitionBody::default()
        };
        let coalitions = [Record::new("C-1", Kind::Coalition, "ISU", Status::Published, body)];
        followed(&coalitions, &[], "2026-11-29")
    }

    #[test]
    fn the_unit_finds_the_letters_that_are_due_and_nobody_else_is_led_there() {
        let page = |party: &str, role| drawn(desk(party, role), || html! { <Commitments /> });
        assert!(page("ISU", Role::Isu).contains("href=\"/desk/rounds?letters=open\""));
        assert!(!page("LAO", Role::FocalPoint).contains("/desk/rounds"));
    }

    #[test]
    fn a_file_says_what_waits_as_the_list_does() {
        speak_natively(Language::English);
        let cells = file_row(&desk("LAO", Role::FocalPoint), &promised()[0]);
        assert_eq!(cells.len(), HEADER.len());
        let cell = |name: &str| cells[HEADER.iter().position(|of| *of == name).unwrap()].as_str();
        assert_eq!((cell("quantity"), cell("stands_name")), ("5", "Committed"));
        assert_eq!(cell("waits"), "overdue; unconfirmed");
        assert_eq!(cell("waits_name"), "Overdue; Not confirmed by both sides");
    }

    #[test]
    fn a_row_says_who_promised_what_and_what_waits() {
        speak_natively(Language::English);
        let html = drawn(desk("LAO", Role::FocalPoint), || {
            html! { <List rows={std::rc::Rc::new(promised())} /> }
        });
        for words in ["Germany", "Ours", "Committed", "Overdue", "Not confirmed by both"] {
            assert!(html.contains(words), "{words}: {html}");
        }
        assert!(
            html.contains("N-1"),
            "a need that the reader may not see is named by its id: {html}"
        );
    }
}
