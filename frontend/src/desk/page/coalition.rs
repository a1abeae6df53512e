//! One coalition: its members and their answers, what each line has, and the steps still to take.

mod brief;
mod contributions;
mod flow;
mod lines;
mod meetings;
mod members;
mod step;
mod tell;

use std::rc::Rc;

use contract::Code as _;
use contract::access::{Action, Role};
use contract::coalition::{Answer, AnswerBody, CoalitionBody, Rung};
use contract::need::NeedBody;
use contract::record::{Kind, Record, Remark, Status};
use yew::prelude::*;

use super::coalitions::standing;
use super::convene_words::{history_words, place_words};
use super::history::History;
use crate::client::{ClientError, coalitions, records};
use crate::desk::context::{Desk, use_desk};
use crate::desk::fetched::{self, use_came, use_fetch};
use crate::desk::link::DeskLink;
use crate::desk::live::live;
use crate::desk::once::use_once;
use crate::desk::outbox::{self, Step, Taken, Words, take, use_waits};
use crate::desk::part::{
    CopyLink, Deadlines, SeeAs, answer_words, dues, meeting_day, use_eyes, withdrawing, withdrawn,
};
use crate::desk::route::Route;
use crate::desk::trouble::trouble_in_form;
use crate::ui::{PageHeading, Tone, notice, skeleton};
use crate::words::say;

pub(super) use brief::BriefPage;
pub(super) use contributions::{line_words, tag_of};

/// A record of a coalition, passed down.
pub(super) type Shared = Rc<Record<CoalitionBody>>;

/// Hears what an answer of the server brought.
pub(super) type Came = fetched::Came<Record<CoalitionBody>>;

/// Properties of [`CoalitionPage`].
#[derive(Properties, PartialEq)]
pub(super) struct CoalitionPageProps {
    /// Its id.
    pub(super) id: String,
}

/// The coalition, once it came.
#[component]
pub(super) fn CoalitionPage(props: &CoalitionPageProps) -> Html {
    let desk = use_desk();
    let (eyes, onchange) = use_eyes(Route::Coalition { id: props.id.clone() });
    let found = use_fetch((props.id.clone(), eyes.clone()), |(id, eyes)| async move {
        records::fetch_as::<CoalitionBody>(Kind::Coalition, &id, &eyes).await
    });
    let is_other = !eyes.is_empty();
    let see_as = |error: Option<&ClientError>| {
        html! { <SeeAs eyes={eyes.clone()} onchange={onchange.clone()} error={error.cloned()} /> }
    };
    let needs = use_fetch(eyes.clone(), |eyes| async move {
        records::all_as::<NeedBody>(Kind::Need, &eyes).await
    });
    let others = use_fetch(eyes.clone(), |eyes| async move {
        records::all_as::<CoalitionBody>(Kind::Coalition, &eyes).await
    });
    let (came, error) = use_came(&found);
    match (found.value(), found.error()) {
        (_, Some(error)) if is_other => {
            html! { <><PageHeading title={say::nav_coalitions()} />{ see_as(Some(error)) }</> }
        }
        (Some(record), _) => {
            let needs = needs.value().cloned().unwrap_or_default();
            let coalitions = others.value().cloned().unwrap_or_default();
            html! {
                <>
                    if is_other {
                        { see_as(None) }
                    }
                    { live(record, found.asking()) }
                    { found.trouble() }
                    // Without them more would look open than is.
                    { others.trouble() }
                    <ContextProvider<Desk> context={desk.seen_as(&eyes)}>
                        <Shown record={record.clone()} {needs} {coalitions} {came} {error} />
                    </ContextProvider<Desk>>
                    if !is_other && desk.role() == Some(Role::Isu) {
                        { see_as(None) }
                    }
                </>
            }
        }
        (None, Some(_)) => {
            html! { <><PageHeading title={say::nav_coalitions()} />{ found.trouble() }</> }
        }
        (None, None) => {
            html! { <><PageHeading title={say::nav_coalitions()} />{ skeleton(&say::desk_loading()) }</> }
        }
    }
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    record: Shared,
    needs: Rc<Vec<Record<NeedBody>>>,
    #[prop_or_default]
    coalitions: Rc<Vec<Record<CoalitionBody>>>,
    came: Came,
    error: Option<ClientError>,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let desk = use_desk();
    let record = &props.record;
    let body = &record.body;
    let is_unit = desk.role() == Some(Role::Isu);
    let once = use_once();
    let step = {
        let (record, came, desk) = (record.clone(), props.came.clone(), desk.clone());
        Callback::from(move |action: Action| {
            let (record, came, desk) = (record.clone(), came.clone(), desk.clone());
            once.run(async move {
                let title = format!("{} · {}", say::desk_action(action.code()), record.body.title);
                let words = Words { title: &title, about: &record.id, typed: "" };
                let taken = outbox::step(&desk, &record, words, action, &Remark::default()).await;
                tell(&desk, &came, taken);
            });
        })
    };
    let waits = use_waits(Kind::Coalition, &record.id);
    let may = |action: Action| record.may.contains(&action) && !waits;
    let is_inviting = use_state(|| false);
    let oninvite = {
        let is_inviting = is_inviting.clone();
        Callback::from(move |on: bool| is_inviting.set(on))
    };
    html! {
        <>
            <PageHeading title={body.title.clone()}>
                <p><span class="tag">{ standing(record.status) }</span>{ " " }<code dir="ltr" class="whole">{ &record.id }</code></p>
                <p class="hint">{ say::convene_not_binding() }</p>
            </PageHeading>
            if let Some(error) = &props.error {
                { trouble_in_form(error) }
            }
            if !waits {
                <step::Awaited record={record.clone()} needs={props.needs.clone()} came={props.came.clone()} />
            }
            if is_unit && record.status != Status::Draft {
                <tell::Told record={record.clone()} />
            }
            if !is_unit && may(Action::Answer) {
                <OwnAnswer record={record.clone()} came={props.came.clone()} />
            }
            <dl class="facts">
                <div><dt>{ say::col_state() }</dt><dd>{ desk.name_of(&body.state) }</dd></div>
                <div><dt>{ say::convene_meeting() }</dt><dd>{ body.next_meeting().map_or_else(say::convene_no_meeting, meeting_day) }</dd></div>
            </dl>
            if let Some(note) = &body.note {
                <p dir="auto" class="own-words">{ note }</p>
            }
            if waits {
                <p><span class="tag">{ say::desk_waits() }</span></p>
            }
            <p class="button-row no-print">
                if may(Action::Invite) && !*is_inviting {
                    <button type="button" class="button" onclick={oninvite.reform(|_: MouseEvent| true)}>{ say::convene_invite() }</button>
                }
                if is_unit && may(Action::Edit) {
                    <DeskLink to={Route::EditCoalition { id: record.id.clone() }} class="button secondary">{ say::convene_edit() }</DeskLink>
                }
                <DeskLink to={Route::Brief { id: record.id.clone() }} class="button secondary">{ say::brief_open() }</DeskLink>
                <CopyLink />
            </p>
            if may(Action::Invite) && *is_inviting {
                { invite(&desk, body, &step.reform(|()| Action::Invite), &oninvite.reform(|()| false)) }
            }
            <members::Members record={record.clone()} came={props.came.clone()} />
            <lines::Lines record={record.clone()} needs={props.needs.clone()} coalitions={Some(props.coalitions.clone())} has_proposed={is_unit || has_proposed(body)} />
            <contributions::Contributions record={record.clone()} needs={props.needs.clone()} came={props.came.clone()} />
            <meetings::Meetings record={record.clone()} came={props.came.clone()} />
            if !is_unit && record.may.contains(&Action::Comment) {
                <tell::Tell record={record.clone()} />
            }
            <Deadlines dues={dues(&desk, &props.needs, &body.state)} />
            if record.status == Status::Withdrawn && may(Action::Restore) {
                { withdrawn(&say::convene_withdrawn(), &step.reform(|()| Action::Restore)) }
            }
            if record.may.contains(&Action::History) {
                <History kind={Kind::Coalition} id={record.id.clone()} version={record.version} words={history_words(&desk, place_words)} />
            }
            if is_unit && record.status != Status::Withdrawn && may(Action::Withdraw) {
                // What covers a line does not go with its coalition.
                if body.contributions.iter().any(|of| of.rung.is_some_and(Rung::covers)) {
                    <p class="hint no-print">{ say::convene_withdraw_not() }</p>
                } else {
                    { withdrawing(&say::convene_withdraw(), &step.reform(|()| Action::Withdraw)) }
                }
            }
        </>
    }
}

/// Whether something is only proposed, or of interest, as far as the reader is told.
fn has_proposed(of: &CoalitionBody) -> bool {
    of.contributions.iter().any(|one| matches!(one.rung, None | Some(Rung::Interest)))
}

/// Hands on what came of a step; of one that waits, the outbox speaks.
fn tell(desk: &Desk, came: &Came, taken: Taken<Record<CoalitionBody>>) {
    match taken {
        Taken::Done(record) => came.emit(Ok(record)),
        Taken::Waits => desk.say.emit(say::desk_waits()),
        Taken::Failed(error) => came.emit(Err(error)),
    }
}

/// Says whether a member takes part; where the server cannot be reached, the answer waits.
async fn say_answer(desk: Desk, record: Shared, came: Came, with: AnswerBody) {
    let title = format!("{} · {}", answer_words(with.answer), record.body.title);
    let words = Words { title: &title, about: &record.id, typed: "" };
    let sent = coalitions::answer(&record.id, &with);
    let taken = take(&desk, &record, words, Step::send("answer", &with), sent).await;
    tell(&desk, &came, taken);
}

#[derive(Properties, PartialEq)]
struct OwnAnswerProps {
    record: Shared,
    came: Came,
}

/// Whether the reader's party takes part; it can be changed at any time.
#[component]
fn OwnAnswer(props: &OwnAnswerProps) -> Html {
    let desk = use_desk();
    let once = use_once();
    let party = desk.reader().party().to_owned();
    let Some(member) = props.record.body.member(&party) else { return Html::default() };
    let answer = {
        let (record, came) = (props.record.clone(), props.came.clone());
        Callback::from(move |answer: Answer| {
            let (record, came, desk) = (record.clone(), came.clone(), desk.clone());
            once.run(say_answer(desk, record, came, AnswerBody { answer, on_behalf: None }));
        })
    };
    let button = |to: Answer, words: String, class: &'static str| {
        let onclick = answer.reform(move |_: MouseEvent| to);
        (member.answer != to).then(|| html! { <button type="button" class={classes!("button", class)} {onclick}>{ words }</button> })
    };
    let title = say::convene_your_answer(&answer_words(member.answer));
    let back = answer.reform(|_: MouseEvent| Answer::Open);
    let choices = html! {
        <>
            <p>{ say::convene_answer_means() }</p>
            <p class="button-row">
                { button(Answer::Accepted, say::convene_accept(), "") }
                { button(Answer::Declined, say::convene_decline(), "secondary") }
                if member.answer != Answer::Open {
                    <button type="button" class="link-button" onclick={back}>{ say::convene_answer_back() }</button>
                }
            </p>
        </>
    };
    if member.answer == Answer::Open {
        return notice(Tone::Warn, &title, choices);
    }
    html! {
        <details class="own-answer no-print">
            <summary>{ title }{ " · " }{ say::convene_answer_change() }</summary>
            { choices }
        </details>
    }
}

/// Who will see what once the members are invited; then the button that invites them, and one for not yet.
fn invite(
    desk: &Desk,
    body: &CoalitionBody,
    oninvite: &Callback<()>,
    onback: &Callback<()>,
) -> Html {
    let back = onback.reform(|_: MouseEvent| ());
    let sees = |member: &contract::coalition::Member| {
        let own = body.contributions.iter().filter(|of| of.party == member.party).count();
        if member.party == body.state {
            say::convene_sees_state(&desk.name_of(&member.party))
        } else if member.role == contract::coalition::Part::Observer {
            say::convene_sees_observer(&desk.name_of(&member.party))
        } else {
            say::convene_sees_member(own, &desk.name_of(&member.party))
        }
    };
    html! {
        <section class="panel" aria-labelledby="coalition-consequences">
            <h2 id="coalition-consequences" tabindex="-1">{ say::convene_consequences() }</h2>
            <p>{ say::convene_consequences_lead() }</p>
            <ul class="rules">{ for body.members.iter().map(|member| html! { <li>{ sees(member) }</li> }) }</ul>
            <p>{ say::convene_consequences_all() }</p>
            <p class="button-row">
                <button type="button" class="button" onclick={oninvite.reform(|_: MouseEvent| ())}>{ say::convene_invite_do(body.members.len()) }</button>
                <button type="button" class="button secondary" onclick={back}>{ say::convene_not_yet() }</button>
            </p>
        </section>
    }
}

#[cfg(test)]
mod tests;
