//! Response rounds that the reader may see.

mod letters;

use contract::Code as _;
use contract::access::Role;
use contract::coalition::CoalitionBody;
use contract::need::NeedBody;
use contract::record::{Kind, Record, Status};
use contract::round::RoundBody;
use engine::order::sort_by_key;
use yew::prelude::*;

use super::convene_sort::use_sorting;
use super::downloads::Downloads;
use super::round::OpenOf;
use crate::client::records;
use crate::desk::context::{Desk, use_desk};
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::live::live_list;
use crate::desk::part::{SignInAgain, day, status_words};
use crate::desk::route::Route;
use crate::format;
use crate::ui::{PageHeading, skeleton};
use crate::view::{Sheet, table_downloads};
use crate::words::say;

/// The list.
#[component]
pub(super) fn Rounds() -> Html {
    let desk = use_desk();
    let found = use_fetch((), |()| records::all::<RoundBody>(Kind::Round, ""));
    // What is open of the needs, as far as the reader is told; the list does not wait for it.
    let known = use_fetch((), |()| async {
        let needs = records::all::<NeedBody>(Kind::Need, "").await?;
        Ok((needs, records::all::<CoalitionBody>(Kind::Coalition, "").await?))
    });
    let is_unit = desk.role() == Some(Role::Isu);
    let open = |round: &RoundBody| {
        let (needs, coalitions) = known.value().map(|of| &**of)?;
        Some(OpenOf::needs(&round.needs, needs, coalitions, &desk.reader()))
    };
    let open_said = |round: &RoundBody| open(round).map(|open| open.said());
    let open_plain = |round: &RoundBody| open(round).map_or_else(String::new, |of| of.plain());
    let mut rows: Vec<&Record<RoundBody>> =
        found.value().map_or_else(Vec::new, |all| all.iter().collect());
    // What is to be answered first comes first; what has its answer, last.
    sort_by_key(&mut rows, |one| {
        (one.status != Status::Published, one.body.closes.clone(), one.id.clone())
    });
    let sorting = use_sorting(Route::Rounds);
    sorting.apply(&mut rows, |one, column| match column {
        "state" => Some(format::fold(&desk.name_of(&one.body.state))),
        "closes" => one.body.closes.clone(),
        "stands" => Some(standing(one.status)),
        _ => None,
    });
    let lead = match desk.role() {
        Some(Role::Isu) => say::rounds_lead_unit(),
        Some(Role::FocalPoint) => say::rounds_lead_state(),
        _ => say::rounds_lead_asked(),
    };
    // Whoever is not signed in is asked nothing.
    if desk.session.person.is_none() {
        return html! { <><PageHeading title={say::rounds_title()} /><SignInAgain /></> };
    }
    html! {
        <>
            <PageHeading title={say::rounds_title()}>
                <p class="lead">{ lead }</p>
                if is_unit {
                    <p><DeskLink to={Route::NewRound} class="button">{ say::rounds_new() }</DeskLink></p>
                }
            </PageHeading>
            if let Some(all) = found.value() {
                { live_list(Kind::Round, all.iter(), found.asking()) }
            }
            { found.trouble() }
            if found.value().is_none() {
                if found.error().is_none() {
                    { skeleton(&say::desk_loading()) }
                }
            } else if rows.is_empty() {
                <p class="empty">{ say::rounds_none() }</p>
            } else {
                { downloads(rows.iter().map(|one| file_row(&desk, one, open_plain(&one.body))).collect()) }
                <Downloads list="rounds" what={say::rounds_answer()} />
                <table class="stack" role="table">
                    <caption>{ say::rounds_caption() }</caption>
                    <thead role="rowgroup"><tr role="row">
                        { sorting.head("state", &say::col_state()) }
                        { sorting.head("closes", &say::rounds_closes()) }
                        { sorting.head("stands", &say::offer_stands()) }
                        <th scope="col" role="columnheader" class="num">{ say::col_open() }</th>
                    </tr></thead>
                    <tbody role="rowgroup">
                        { for rows.iter().map(|one| html! {
                            <tr role="row" key={one.id.clone()}>
                                <th scope="row" role="rowheader"><DeskLink to={Route::Round { id: one.id.clone() }}>{ desk.name_of(&one.body.state) }</DeskLink><code class="sub" dir="ltr">{ &one.id }</code></th>
                                <td role="cell" data-label={say::rounds_closes()}>{ one.body.closes.as_deref().map_or_else(say::not_reported, day) }</td>
                                <td role="cell" data-label={say::offer_stands()}>{ standing(one.status) }</td>
                                <td role="cell" class="num" data-label={say::col_open()}>{ open_said(&one.body) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            }
            if is_unit {
                <letters::Letters />
            }
        </>
    }
}

/// The columns of the file.
const HEADER: [&str; 7] =
    ["round", "state", "state_name", "closes", "stands", "stands_name", "open"];

fn downloads(rows: Vec<Vec<String>>) -> Html {
    let what = say::rounds_title();
    let sheet = Sheet { name: "list of rounds", what: &what, header: &HEADER, numeric: &[] };
    table_downloads(&sheet, rows)
}

/// A row of the list as a file has it.
fn file_row(desk: &Desk, one: &Record<RoundBody>, open: String) -> Vec<String> {
    vec![
        one.id.clone(),
        one.body.state.clone(),
        desk.name_of(&one.body.state),
        one.body.closes.clone().unwrap_or_else(|| "not reported".to_owned()),
        one.status.code().to_owned(),
        standing(one.status),
        open,
    ]
}

/// Where a round stands.
pub(super) fn standing(status: Status) -> String {
    match status {
        Status::Published => say::rounds_open(),
        other => status_words(Kind::Round, other),
    }
}

#[cfg(test)]
mod tests {
    use contract::access::Role;
    use yew::prelude::*;

    use super::Rounds;
    use crate::desk::page::stage::{desk, drawn};
    use crate::words::{Language, speak_natively};

    #[test]
    fn whoever_is_not_signed_in_is_asked_nothing_and_shown_the_way_in() {
        speak_natively(Language::English);
        let html = drawn(desk("", Role::Observer), || html! { <Rounds /> });
        assert!(html.contains("/desk/sign-in?next="), "{html}");
        assert!(!html.contains("asks you"), "{html}");
    }
}
