//! One response round: what is asked by when; who has answered, for the unit; the answer, for the
//! State.

mod answer;
mod asks;
mod form;
mod on_behalf;
mod progress;
mod say_it;

use std::rc::Rc;

use contract::Code as _;
use contract::access::{Action, PartyId, Role};
use contract::coalition::CoalitionBody;
use contract::interest::InterestBody;
use contract::need::{NeedBody, NeedLine};
use contract::record::{Kind, Record, Remark, Status};
use contract::round::{RoundBody, is_asked};
use yew::prelude::*;

use super::convene_words::{history_words, round_place};
use super::history::History;
use super::rounds::standing;
use crate::client::{ClientError, records};
use crate::desk::context::{Desk, use_desk};
use crate::desk::device::now;
use crate::desk::fetched::{self, use_came, use_fetch};
use crate::desk::link::DeskLink;
use crate::desk::live::live;
use crate::desk::need::typed::counted;
use crate::desk::once::use_once;
use crate::desk::outbox::{self, Taken, Words, use_waits};
use crate::desk::part::{day, figure_words, line_words, need_title, withdrawing, withdrawn};
use crate::desk::route::Route;
use crate::desk::trouble::trouble_in_form;
use crate::ui::{PageHeading, Tone, notice, skeleton};
use crate::words::say;

pub(super) use asks::OpenOf;
use asks::{Coalitions, what_it_asks};
pub(super) use form::round_fields;

/// A record of a round, passed down.
type Shared = Rc<Record<RoundBody>>;
/// Hears what an answer of the server brought.
type Came = fetched::Came<Record<RoundBody>>;
/// Needs that the reader may see.
type Needs = Rc<Vec<Record<NeedBody>>>;

/// Properties of [`RoundPage`].
#[derive(Properties, PartialEq)]
pub(super) struct RoundPageProps {
    /// Its id.
    pub(super) id: String,
}

/// The round, once it came.
#[component]
pub(super) fn RoundPage(props: &RoundPageProps) -> Html {
    let found = use_fetch(props.id.clone(), |id| async move {
        records::fetch::<RoundBody>(Kind::Round, &id).await
    });
    let needs = use_fetch((), |()| records::all::<NeedBody>(Kind::Need, ""));
    let coalitions = use_fetch((), |()| records::all::<CoalitionBody>(Kind::Coalition, ""));
    let (came, error) = use_came(&found);
    match (found.value(), found.error()) {
        (Some(record), _) => {
            let needs = needs.value().cloned().unwrap_or_default();
            let coalitions = coalitions.value().cloned();
            html! {
                <>
                    { live(record, found.asking()) }
                    { found.trouble() }
                    <Shown record={record.clone()} {needs} {coalitions} {came} {error} />
                </>
            }
        }
        (None, Some(_)) => {
            html! { <><PageHeading title={say::rounds_title()} />{ found.trouble() }</> }
        }
        (None, None) => {
            html! { <><PageHeading title={say::rounds_title()} />{ skeleton(&say::desk_loading()) }</> }
        }
    }
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    record: Shared,
    needs: Needs,
    coalitions: Coalitions,
    came: Came,
    error: Option<ClientError>,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let desk = use_desk();
    let record = &props.record;
    let body = &record.body;
    let is_unit = desk.role() == Some(Role::Isu);
    let state = desk.name_of(&body.state);
    let waits = use_waits(Kind::Round, &record.id);
    let may_edit = is_unit && record.may.contains(&Action::Edit) && !waits;
    let answers = is_asked(&body.asked, &desk.reader()) && is_heard(record.status);
    html! {
        <>
            <PageHeading title={say::rounds_of(&state)}>
                <p><span class="tag">{ standing(record.status) }</span>{ " " }<code dir="ltr" class="whole">{ &record.id }</code></p>
                if may_edit && record.status != Status::Closed {
                    <p class="no-print"><DeskLink to={Route::EditRound { id: record.id.clone() }} class="button secondary">{ say::rounds_edit() }</DeskLink></p>
                }
            </PageHeading>
            if let Some(error) = &props.error {
                { trouble_in_form(error) }
            }
            { facts(&desk, body, answers) }
            if let Some(note) = &body.note {
                <p dir="auto" class="own-words">{ note }</p>
            }
            if answers {
                <say_it::Answering round={record.clone()} needs={props.needs.clone()} coalitions={props.coalitions.clone()} />
            } else {
                { asked_about(&desk, props) }
            }
            if is_unit {
                <Unit record={record.clone()} needs={props.needs.clone()} coalitions={props.coalitions.clone()} came={props.came.clone()} />
            } else if let Some(found) = &body.answer {
                <answer::Answer record={record.clone()} answer={found.clone()} came={props.came.clone()} />
            } else if body.state == desk.reader().party() {
                { notice(Tone::Info, &say::rounds_waits(), html! { <p>{ say::rounds_waits_means() }</p> }) }
            }
        </>
    }
}

/// Whether what is said still reaches the State: late, the answer is made again before it is given.
const fn is_heard(status: Status) -> bool {
    matches!(status, Status::Published | Status::Closed)
}

/// By when, which whoever answers is told with what is asked, and what happens with what stays open.
fn facts(desk: &Desk, body: &RoundBody, answers: bool) -> Html {
    let moment = |day_of: Option<&String>| day_of.map_or_else(say::not_reported, |text| day(text));
    html! {
        <dl class="facts">
            <div><dt>{ say::rounds_opens() }</dt><dd>{ moment(body.opens.as_ref()) }</dd></div>
            if !answers {
                <div><dt>{ say::rounds_closes() }</dt><dd>{ moment(body.closes.as_ref()) }</dd></div>
            }
            if let Some(since) = &body.asked_on {
                <div><dt>{ say::rounds_asked_on() }</dt><dd>{ day(since) }</dd></div>
            }
            // Of a draft it may not be said yet.
            if !body.fallback.is_empty() || body.fallback_party.is_some() {
                <div>
                    <dt>{ say::rounds_fallback() }</dt>
                    <dd>
                        <span dir="auto">{ &body.fallback }</span>
                        if let Some(party) = &body.fallback_party {
                            <span class="sub">{ desk.name_of(party) }</span>
                        }
                    </dd>
                </div>
            }
        </dl>
    }
}

/// The needs, each with the way to it, what it asks, and what of it is open.
fn asked_about(desk: &Desk, props: &ShownProps) -> Html {
    let needs = &props.needs;
    let one = |id: &String| {
        let need = needs.iter().find(|need| need.id == *id);
        let asks = need.map(|need| what_it_asks(need, &props.coalitions, &desk.reader()));
        html! { <li>{ need_link(id, needs) }{ asks }</li> }
    };
    html! {
        <section aria-labelledby="round-needs">
            <h2 id="round-needs">{ say::rounds_needs() }</h2>
            <ul>{ for props.record.body.needs.iter().map(one) }</ul>
        </section>
    }
}

/// The line that something is said of.
fn line_of<'a>(word: &InterestBody, needs: &'a Needs) -> Option<&'a NeedLine> {
    let need = needs.iter().find(|need| need.id == word.need)?;
    need.body.lines.iter().find(|line| Some(line.key) == word.line)
}

/// The line that a word is of, and what might be given for it, in words.
fn line_said(word: &InterestBody, needs: &Needs) -> [Option<String>; 2] {
    let line = line_of(word, needs);
    let figure =
        |plain: &str| line.map_or_else(|| counted(plain, ""), |line| figure_words(line, plain));
    [line.map(line_words), word.quantity.as_deref().map(figure)]
}

/// A need by its title, else by its id.
fn need_link(id: &str, needs: &Needs) -> Html {
    let title = need_title(id, needs);
    html! { <DeskLink to={Route::Need { id: id.to_owned() }}><bdi>{ title }</bdi></DeskLink> }
}

#[derive(Properties, PartialEq)]
struct UnitProps {
    record: Shared,
    needs: Needs,
    coalitions: Coalitions,
    came: Came,
}

/// What the unit does: opens, follows, closes, releases, changes, takes out.
#[component]
fn Unit(props: &UnitProps) -> Html {
    let record = &props.record;
    let desk = use_desk();
    let once = use_once();
    let waits = use_waits(Kind::Round, &record.id);
    let may = |action: Action| record.may.contains(&action) && !waits;
    let step = {
        let (record, came) = (record.clone(), props.came.clone());
        let desk = desk.clone();
        Callback::from(move |action: Action| {
            let (record, came, desk) = (record.clone(), came.clone(), desk.clone());
            once.run(async move {
                let state = desk.name_of(&record.body.state);
                let action_words = say::desk_action(action.code());
                let title = format!("{action_words} · {}", say::rounds_of(&state));
                let words = Words { title: &title, about: &record.id, typed: "" };
                match outbox::step(&desk, &record, words, action, &Remark::default()).await {
                    Taken::Done(record) => came.emit(Ok(record)),
                    Taken::Waits => desk.say.emit(say::desk_waits()),
                    Taken::Failed(error) => came.emit(Err(error)),
                }
            });
        })
    };
    // Parties that the answer waits for, as far as that is known.
    let silent = use_state(Vec::<PartyId>::new);
    let onsilent = {
        let silent = silent.clone();
        Callback::from(move |parties| silent.set(parties))
    };
    let is_over =
        record.body.closes.as_deref().is_some_and(|day| day < now().get(..10).unwrap_or_default());
    let is_early = !silent.is_empty() && !is_over && record.status == Status::Published;
    let reason = say::rounds_close_waits(silent.len());
    // Who has not answered may have by now: whoever presses is told why not, and it is asked anew.
    let turn = use_state(|| 0u32);
    let onsaid = {
        let turn = turn.clone();
        Callback::from(move |()| turn.set(*turn + 1))
    };
    let too_early = {
        let (say_it, reason, onsaid) = (desk.say.clone(), reason.clone(), onsaid.clone());
        Callback::from(move |_: MouseEvent| {
            say_it.emit(reason.clone());
            onsaid.emit(());
        })
    };
    let button = |action: Action, words: String, hint: String, class: &'static str| {
        may(action).then(|| {
            let id = format!("means-{}", action.code());
            let is_early = action == Action::Close && is_early;
            let (onclick, class) = if is_early {
                (too_early.clone(), "secondary")
            } else {
                (step.reform(move |_: MouseEvent| action), class)
            };
            html! {
                <div>
                    <p class="hint" id={id.clone()}>{ hint }if is_early { { " " }{ &reason } }</p>
                    <p><button type="button" class={classes!("button", class)} aria-disabled={is_early.then_some("true")} aria-describedby={id} {onclick}>{ words }</button></p>
                </div>
            }
        })
    };
    let closes_again = record.status == Status::Closed;
    let close = if closes_again { say::rounds_close_again() } else { say::rounds_close() };
    let class = if closes_again { "secondary" } else { "" };
    let close = button(Action::Close, close, say::rounds_close_means(), class);
    html! {
        <>
            if record.status != Status::Draft && record.status != Status::Withdrawn {
                <progress::Followed id={record.id.clone()} turn={(record.version, *turn)} needs={props.needs.clone()} {onsilent} />
            }
            if is_heard(record.status) {
                <on_behalf::OnBehalf round={record.clone()} needs={props.needs.clone()} coalitions={props.coalitions.clone()} silent={(*silent).clone()} {onsaid} />
            }
            if waits {
                <p><span class="tag">{ say::desk_waits() }</span></p>
            }
            { button(Action::Invite, say::rounds_invite(), say::rounds_invite_means(), "") }
            if let Some(found) = &record.body.answer {
                <answer::Answer record={record.clone()} answer={found.clone()} came={props.came.clone()} />
                { close }
            } else if close.is_some() {
                <section aria-labelledby="round-answer">
                    <h2 id="round-answer">{ say::rounds_answer() }</h2>
                    { close }
                </section>
            }
            { button(Action::Release, say::rounds_release(), say::rounds_release_means(), "") }
            if may(Action::Restore) {
                { withdrawn(&say::rounds_withdrawn(), &step.reform(|()| Action::Restore)) }
            }
            <History kind={Kind::Round} id={record.id.clone()} version={record.version} words={history_words(&desk, round_place)} />
            if !may(Action::Restore) && may(Action::Withdraw) {
                { withdrawing(&say::rounds_withdraw(), &step.reform(|()| Action::Withdraw)) }
            }
        </>
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use contract::interest::{InterestBody, Stance};
    use contract::need::{NeedBody, NeedLine};
    use contract::record::{Kind, Record, Status};

    use super::{is_heard, line_said};
    use crate::words::{Language, speak_natively};

    #[test]
    fn a_word_is_told_with_its_line_and_its_quantity() {
        speak_natively(Language::English);
        let line = NeedLine {
            key: 2,
            label: Some("Survey".to_owned()),
            year: Some(2027),
            currency: Some("USD".to_owned()),
            ..NeedLine::default()
        };
        let body = NeedBody { lines: vec![line], ..NeedBody::default() };
        let needs = Rc::new(vec![Record::new("N-1", Kind::Need, "LAO", Status::Published, body)]);
        let word = |line, quantity: Option<&str>| InterestBody {
            need: "N-1".to_owned(),
            offer: None,
            line,
            quantity: quantity.map(str::to_owned),
            stance: Stance::Interested,
            for_state: false,
            words: None,
            reason: None,
        };
        let [line, quantity] = line_said(&word(Some(2), Some("1500")), &needs);
        assert_eq!(line.as_deref(), Some("Survey, 2027"));
        assert_eq!(quantity.as_deref(), Some("USD\u{a0}1,500"));
        assert_eq!(line_said(&word(None, None), &needs), [None, None]);
        // Of a line that is gone, what might be given is told all the same.
        assert_eq!(line_said(&word(Some(9), Some("5")), &needs), [None, Some("5".to_owned())]);
    }

    #[test]
    fn what_is_said_is_heard_until_the_state_has_its_answer() {
        assert!(is_heard(Status::Published) && is_heard(Status::Closed));
        assert!(!is_heard(Status::Released) && !is_heard(Status::Draft));
    }
}
