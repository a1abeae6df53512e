//! Where one is signed in, and the way to end it.

use std::rc::Rc;

use contract::sign_in::SessionEntry;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{day_and_time, seat_words};
use crate::client::{ClientError, security};
use crate::desk::context::use_desk;
use crate::desk::trouble::{not_loaded, trouble};
use crate::ui::skeleton;
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
        let seat = session.seat.as_ref().map(|seat| seat_words(&desk, &seat.party, seat.role));
        let onclick = {
            let id = session.id.clone();
            end.reform(move |_: MouseEvent| id.clone())
        };
        html! {
            <tr role="row" key={session.id.clone()}>
                <th scope="row" role="rowheader" class="wide" data-label={columns[0].clone()}><bdi dir="ltr">{ browser_name(&session.agent) }</bdi></th>
                <td role="cell" data-label={columns[1].clone()}>{ seat }</td>
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
