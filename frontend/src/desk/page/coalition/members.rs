//! Members with roles and answers.

use contract::access::Action;
use contract::access::Role;
use contract::coalition::{Answer, AnswerBody, Member};
use contract::record::{Kind, Status};
use engine::order::sort_by_key;
use yew::prelude::*;

use super::{Came, Shared, say_answer};
use crate::desk::context::use_desk;
use crate::desk::once::use_once;
use crate::desk::outbox::use_waits;
use crate::desk::page::downloads::Downloads;
use crate::desk::part::{answer_words, part_words};
use crate::format;
use crate::words::say;

/// Properties of [`Members`].
#[derive(Properties, PartialEq)]
pub(super) struct MembersProps {
    /// The coalition.
    pub(super) record: Shared,
    /// Hears what an answer brought.
    pub(super) came: Came,
    /// Whether it is printed.
    #[prop_or_default]
    pub(super) on_paper: bool,
}

/// The State first, then by name; the unit can write down what a member answered.
#[component]
pub(super) fn Members(props: &MembersProps) -> Html {
    let desk = use_desk();
    let body = &props.record.body;
    let waits = use_waits(Kind::Coalition, &props.record.id);
    let once = use_once();
    let writes =
        desk.role() == Some(Role::Isu) && props.record.may.contains(&Action::Answer) && !waits;
    let mut members: Vec<&Member> = body.members.iter().collect();
    sort_by_key(&mut members, |member| {
        (member.party != body.state, format::fold(&desk.name_of(&member.party)))
    });
    let record = |party: &str, answer: Answer| {
        let (record, party) = (props.record.clone(), party.to_owned());
        let (came, desk, once) = (props.came.clone(), desk.clone(), once.clone());
        Callback::from(move |_: MouseEvent| {
            let with = AnswerBody { answer, on_behalf: Some(party.clone()) };
            once.run(say_answer(desk.clone(), record.clone(), came.clone(), with));
        })
    };
    // Of a draft nobody was asked.
    let is_draft = props.record.status == Status::Draft;
    let said = |answer| match answer {
        Answer::Open if is_draft => say::convene_not_invited(),
        // One that was taken back once keeps what was answered before.
        answer => answer_words(answer),
    };
    let row = |member: &&Member| {
        let name = desk.name_of(&member.party);
        // What a party answered itself, the unit leaves to it.
        let may_record = member.by_unit || member.answer == Answer::Open;
        html! {
            <tr role="row" key={member.party.clone()}>
                <th scope="row" role="rowheader">{ &name }</th>
                <td role="cell" data-label={say::col_role()}>{ part_words(member.role) }</td>
                <td role="cell" data-label={say::convene_answers()}>{ said(member.answer) }if member.by_unit { <span class="sub">{ say::desk_by_unit() }</span> }</td>
                if writes {
                    <td role="cell" class="wide">
                        <p class="button-row">
                            if may_record && member.answer != Answer::Accepted {
                                <button type="button" class="button secondary small" onclick={record(&member.party, Answer::Accepted)} aria-label={say::convene_record_accept(&name)}>{ say::convene_accepted() }</button>
                            }
                            if may_record && member.answer != Answer::Declined {
                                <button type="button" class="button secondary small" onclick={record(&member.party, Answer::Declined)} aria-label={say::convene_record_decline(&name)}>{ say::convene_declined() }</button>
                            }
                            if member.by_unit {
                                <button type="button" class="link-button" onclick={record(&member.party, Answer::Open)}>{ say::convene_record_back(&name) }</button>
                            }
                        </p>
                    </td>
                }
            </tr>
        }
    };
    html! {
        <section aria-labelledby="coalition-members">
            <h2 id="coalition-members">{ say::convene_members_title() }</h2>
            if !props.on_paper {
                <Downloads list="coalition-members" what={say::convene_members_title()} query={format!("only={}", props.record.id)} />
            }
            <table class="stack" role="table">
                <caption>{ say::convene_members_caption() }</caption>
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{ say::col_member() }</th>
                    <th scope="col" role="columnheader">{ say::col_role() }</th>
                    <th scope="col" role="columnheader">{ say::convene_answers() }</th>
                    if writes {
                        <th scope="col" role="columnheader">{ say::convene_record() }</th>
                    }
                </tr></thead>
                <tbody role="rowgroup">{ for members.iter().map(row) }</tbody>
            </table>
        </section>
    }
}
