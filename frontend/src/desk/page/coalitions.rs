//! Coalitions that the reader takes part in, or facilitates.

use contract::Code as _;
use contract::access::Role;
use contract::coalition::{Answer, CoalitionBody};
use contract::record::{Kind, Record, Status};
use engine::order::sort_by_key;
use yew::prelude::*;

use super::convene_sort::use_sorting;
use super::downloads::Downloads;
use crate::client::records;
use crate::desk::context::{Desk, use_desk};
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::live::live_list;
use crate::desk::part::{SignInAgain, answer_words, meeting_day, status_words};
use crate::desk::route::Route;
use crate::format;
use crate::ui::{PageHeading, skeleton};
use crate::view::{Sheet, table_downloads};
use crate::words::say;

/// The list.
#[component]
pub(super) fn Coalitions() -> Html {
    let desk = use_desk();
    let found = use_fetch((), |()| records::all::<CoalitionBody>(Kind::Coalition, ""));
    let is_unit = desk.role() == Some(Role::Isu);
    let party = desk.reader().party().to_owned();
    let mut rows: Vec<&Record<CoalitionBody>> =
        found.value().map_or_else(Vec::new, |all| all.iter().collect());
    sort_by_key(&mut rows, |one| (format::fold(&desk.name_of(&one.body.state)), one.id.clone()));
    let sorting = use_sorting(Route::Coalitions);
    sorting.apply(&mut rows, |one, column| match column {
        "state" => Some(format::fold(&desk.name_of(&one.body.state))),
        "title" => Some(format::fold(&one.body.title)),
        "stands" => Some(standing(one.status)),
        "meeting" => one.body.next_meeting().and_then(|meeting| meeting.day.clone()),
        _ => None,
    });
    let own = |of: &Record<CoalitionBody>| {
        let body = &of.body;
        let is_answered = body.members.iter().any(|member| member.answer != Answer::Open);
        if of.status == Status::Draft && !is_answered {
            say::convene_not_invited()
        } else if is_unit {
            let open = body.members.iter().filter(|member| member.answer == Answer::Open).count();
            say::convene_open_answers(open)
        } else {
            body.member(&party).map_or_else(String::new, |member| answer_words(member.answer))
        }
    };
    html! {
        <>
            <PageHeading title={say::nav_coalitions()}>
                <p class="lead">{ say::convene_lead() }</p>
                <p><DeskLink to={Route::Commitments}>{ say::follow_title() }</DeskLink></p>
                if is_unit {
                    <p>{ say::convene_lead_unit() }{ " " }<DeskLink to={Route::Workbench}>{ say::desk_nav_workbench() }</DeskLink></p>
                }
            </PageHeading>
            if let Some(all) = found.value() {
                { live_list(Kind::Coalition, all.iter(), found.asking()) }
            }
            { found.trouble() }
            if found.value().is_none() {
                if found.error().is_none() {
                    { skeleton(&say::desk_loading()) }
                }
            } else if rows.is_empty() {
                if desk.session.person.is_none() {
                    <SignInAgain />
                } else {
                    <p class="empty">{ say::convene_none() }</p>
                }
            } else {
                { downloads(rows.iter().map(|one| file_row(&desk, one, own(one))).collect()) }
                <Downloads list="coalitions" what={say::convene_contributions()} />
                <table class="stack" role="table">
                    <caption>{ say::convene_caption() }</caption>
                    <thead role="rowgroup"><tr role="row">
                        { sorting.head("title", &say::nav_coalitions()) }
                        { sorting.head("state", &say::col_state()) }
                        { sorting.head("stands", &say::offer_stands()) }
                        <th scope="col" role="columnheader">{ say::convene_answers() }</th>
                        { sorting.head("meeting", &say::convene_meeting()) }
                    </tr></thead>
                    <tbody role="rowgroup">
                        { for rows.iter().map(|one| html! {
                            <tr role="row" key={one.id.clone()}>
                                <th scope="row" role="rowheader"><DeskLink to={Route::Coalition { id: one.id.clone() }}><bdi>{ &one.body.title }</bdi></DeskLink><code class="sub" dir="ltr">{ &one.id }</code></th>
                                <td role="cell" data-label={say::col_state()}>{ desk.name_of(&one.body.state) }</td>
                                <td role="cell" data-label={say::offer_stands()}>{ standing(one.status) }</td>
                                <td role="cell" data-label={say::convene_answers()}>{ own(one) }</td>
                                <td role="cell" data-label={say::convene_meeting()}>{ one.body.next_meeting().map_or_else(say::convene_no_meeting, meeting_day) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            }
        </>
    }
}

/// The columns of the file.
const HEADER: [&str; 8] = [
    "coalition",
    "title",
    "state",
    "state_name",
    "stands",
    "stands_name",
    "answer",
    "next_meeting",
];

fn downloads(rows: Vec<Vec<String>>) -> Html {
    let what = say::nav_coalitions();
    let sheet = Sheet { name: "list of coalitions", what: &what, header: &HEADER, numeric: &[] };
    table_downloads(&sheet, rows)
}

/// A row of the list as a file has it.
fn file_row(desk: &Desk, one: &Record<CoalitionBody>, answer: String) -> Vec<String> {
    let meeting = one.body.next_meeting().and_then(|meeting| meeting.day.clone());
    vec![
        one.id.clone(),
        one.body.title.clone(),
        one.body.state.clone(),
        desk.name_of(&one.body.state),
        one.status.code().to_owned(),
        standing(one.status),
        answer,
        meeting.unwrap_or_default(),
    ]
}

/// Where a coalition stands.
pub(super) fn standing(status: Status) -> String {
    match status {
        Status::Published => say::convene_convened(),
        other => status_words(Kind::Coalition, other),
    }
}

#[cfg(test)]
mod tests {
    use contract::access::Role;
    use contract::coalition::{CoalitionBody, Meeting};
    use contract::record::{Kind, Record, Status};

    use super::{HEADER, file_row};
    use crate::desk::page::stage::desk;
    use crate::words::{Language, speak_natively};

    #[test]
    fn a_row_of_the_list_is_a_row_of_its_file() {
        speak_natively(Language::English);
        let next = Meeting { day: Some("2026-12-01".to_owned()), ..Meeting::default() };
        let body = CoalitionBody {
            title: "Ours".to_owned(),
            state: "LAO".to_owned(),
            meetings: vec![next],
            ..CoalitionBody::default()
        };
        let one = Record::new("C-1", Kind::Coalition, "ISU", Status::Published, body);
        let row = file_row(&desk("ISU", Role::Isu), &one, "2 answers open".to_owned());
        assert_eq!(row.len(), HEADER.len());
        assert_eq!(row[..4], ["C-1", "Ours", "LAO", "Lao PDR"]);
        assert_eq!(row[4], "published");
        assert_eq!(row[6..], ["2 answers open", "2026-12-01"]);
    }
}
