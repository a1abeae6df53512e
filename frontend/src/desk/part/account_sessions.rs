//! Where one is signed in, and the way to end it.

use std::rc::Rc;

use contract::sign_in::SessionEntry;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{day_and_time, seat_words};
use crate::client::{ClientError, security};
use crate::desk::context::{Desk, use_desk};
use crate::desk::trouble::{not_loaded, trouble};
use crate::ui::skeleton;
use crate::view::{Sheet, table_downloads};
use crate::words::say;

/// One's sessions as a table.
#[component]
pub(crate) fn SessionList() -> Html {
    let desk = use_desk();
    let came = use_state(|| None::<Result<Rc<Vec<SessionEntry>>, ClientError>>);
    let turn = use_state(|| 0u32);
    let error = use_state(|| None::<ClientError>);
    use_effect_with(*turn, {
        let came = came.clone();
        move |_| {
            spawn_local(async move {
                came.set(Some(security::sessions().await.map(|list| Rc::new(list.items))));
            });
        }
    });
    let end = {
        let (turn, error) = (turn.clone(), error.clone());
        let say_it = desk.say.clone();
        Callback::from(move |id: String| {
            let (turn, error, say_it) = (turn.clone(), error.clone(), say_it.clone());
            spawn_local(async move {
                match security::end_session(&id).await {
                    Ok(()) => {
                        error.set(None);
                        say_it.emit(say::desk_session_ended());
                    }
                    Err(wrong) => error.set(Some(wrong)),
                }
                turn.set(*turn + 1);
            });
        })
    };
    let sessions = match &*came {
        None => return skeleton(&say::desk_loading()),
        Some(Err(error)) => {
            return not_loaded(error, &Callback::from(move |()| turn.set(*turn + 1)));
        }
        Some(Ok(sessions)) => sessions,
    };
    let columns = [
        say::desk_session_agent(),
        say::desk_acting_for(),
        say::desk_session_begun(),
        say::desk_session_seen(),
    ];
    let row = |session: &SessionEntry| {
        let onclick = {
            let id = session.id.clone();
            end.reform(move |_: MouseEvent| id.clone())
        };
        html! {
            <tr role="row" key={session.id.clone()}>
                <th scope="row" role="rowheader" class="wide" data-label={columns[0].clone()}><bdi dir="ltr">{ browser_name(&session.agent) }</bdi></th>
                <td role="cell" data-label={columns[1].clone()}>{ acting_for(&desk, session) }</td>
                <td role="cell" data-label={columns[2].clone()}>{ day_and_time(&session.created_at) }</td>
                <td role="cell" data-label={columns[3].clone()}>{ day_and_time(&session.seen_at) }</td>
                <td role="cell">
                    if session.is_current {
                        <span class="tag">{ say::desk_session_this() }</span>
                    } else {
                        <button type="button" class="button secondary" {onclick}>{ say::desk_session_end() }</button>
                    }
                </td>
            </tr>
        }
    };
    html! {
        <>
            if let Some(error) = &*error {
                { trouble(error) }
            }
            { table_downloads(&Sheet { name: "sessions", what: "", header: &HEADER, numeric: &[] }, rows(&desk, sessions)) }
            <div class="scroll" role="region" tabindex="0" aria-label={say::desk_sessions_caption()}>
                <table class="stack" role="table">
                    <caption>{ say::desk_sessions_caption() }</caption>
                    <thead role="rowgroup"><tr role="row">
                        { for columns.iter().map(|name| html! { <th scope="col" role="columnheader">{ name }</th> }) }
                        <th scope="col" role="columnheader"><span class="visually-hidden">{ say::desk_session_end() }</span></th>
                    </tr></thead>
                    <tbody role="rowgroup">{ for sessions.iter().map(row) }</tbody>
                </table>
            </div>
        </>
    }
}

/// For whom, and as what; empty where no seat is taken.
fn acting_for(desk: &Desk, session: &SessionEntry) -> String {
    let seat = session.seat.as_ref();
    seat.map_or_else(String::new, |seat| seat_words(desk, &seat.party, seat.role))
}

/// The columns of [`rows`].
const HEADER: [&str; 5] = ["browser", "acting_for", "began", "last_used", "this_one"];

/// A row for each, in the order of the list; moments as the server says them.
fn rows(desk: &Desk, sessions: &[SessionEntry]) -> Vec<Vec<String>> {
    let row = |session: &SessionEntry| {
        vec![
            browser_name(&session.agent),
            acting_for(desk, session),
            session.created_at.clone(),
            session.seen_at.clone(),
            if session.is_current { "yes" } else { "no" }.to_owned(),
        ]
    };
    sessions.iter().map(row).collect()
}

/// Browser and system of what the browser called itself; all of it where neither is known.
fn browser_name(agent: &str) -> String {
    let known = |names: &[(&str, &'static str)]| {
        names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    let browser = known(&[
        ("Edg/", "Edge"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = known(&[
        ("Android", "Android"),
        ("iPhone", "iOS"),
        ("iPad", "iOS"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => agent.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use contract::access::{Role, Seat};
    use contract::sign_in::SessionEntry;

    use super::{HEADER, rows};
    use crate::desk::page::stage::desk;
    use crate::words::{Language, speak_natively};

    #[test]
    fn the_file_has_the_sessions_of_the_table() {
        speak_natively(Language::English);
        let session = |agent: &str, seat: Option<Seat>| SessionEntry {
            id: "S".to_owned(),
            is_current: seat.is_some(),
            seat,
            agent: agent.to_owned(),
            created_at: "2026-11-30T09:00:00Z".to_owned(),
            seen_at: "2026-11-30T10:00:00Z".to_owned(),
            expires_at: "2026-12-01T10:00:00Z".to_owned(),
        };
        let seat = Seat { party: "LAO".to_owned(), role: Role::FocalPoint, state_party: true };
        let all = [session("Firefox/140 (Windows)", Some(seat)), session("curl", None)];
        let rows = rows(&desk("LAO", Role::FocalPoint), &all);
        let moments = ["2026-11-30T09:00:00Z", "2026-11-30T10:00:00Z"];
        let row = |browser, of, this| [browser, of, moments[0], moments[1], this];
        assert_eq!(rows[1], row("curl", "", "no"));
        assert_eq!((rows[0][0].as_str(), rows[0][4].as_str()), ("Firefox, Windows", "yes"));
        assert!(rows[0][1].contains("Lao PDR"), "{rows:?}");
        assert_eq!(rows[0].len(), HEADER.len());
    }
}
