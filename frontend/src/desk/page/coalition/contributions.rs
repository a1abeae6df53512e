//! Who brings what, where it stands, and who confirmed it.

use std::rc::Rc;

use contract::access::{Action, Role};
use contract::coalition::{Contribution, Rung, Side};
use contract::need::NeedBody;
use contract::record::Record;
use engine::order::sort_by_key;
use yew::prelude::*;

use super::step::StepForm;
use super::{Came, Shared};
use crate::desk::context::{Desk, use_desk};
use crate::desk::ledger::{next_steps, sums};
use crate::desk::part::{day, line_quantity, rung_words};
use crate::format;
use crate::words::say;

/// Properties of [`Contributions`].
#[derive(Properties, PartialEq)]
pub(super) struct ContributionsProps {
    /// The coalition.
    pub(super) record: Shared,
    /// Needs that the reader may see.
    pub(super) needs: Rc<Vec<Record<NeedBody>>>,
    /// Hears what a step brought.
    pub(super) came: Came,
}

/// The sides that the reader may speak for.
fn sides(desk: &Desk, of: &Contribution, state: &str) -> Vec<Side> {
    if desk.role() == Some(Role::Isu) {
        vec![Side::Giver, Side::Receiver]
    } else {
        of.side(desk.reader().party(), state).into_iter().collect()
    }
}

/// A card for each contribution, by name of the giver.
#[component]
pub(super) fn Contributions(props: &ContributionsProps) -> Html {
    let desk = use_desk();
    let body = &props.record.body;
    let may_step = props.record.may.contains(&Action::Step);
    let mut all: Vec<&Contribution> = body.contributions.iter().collect();
    sort_by_key(&mut all, |of| {
        (format::fold(&desk.name_of(&of.party)), of.need.clone(), of.line, of.key)
    });
    let confirms =
        |yes: bool| if yes { say::convene_confirmed() } else { say::convene_not_confirmed() };
    let card = |of: &&Contribution| {
        let line =
            sums(std::slice::from_ref(*of), &props.needs).into_iter().next().unwrap_or_default();
        let quantity = line_quantity(&line, line.amount(of));
        let can: Vec<Side> = sides(&desk, of, &body.state)
            .into_iter()
            .filter(|side| !next_steps(of, *side).is_empty() || of.may_confirm(*side))
            .collect();
        html! {
            <li class="queue-item" key={of.key.to_string()}>
                <h3>{ say::convene_brings(&desk.name_of(&of.party), &quantity) }</h3>
                <p><bdi>{ if line.title.is_empty() { of.need.clone() } else { line.title.clone() } }</bdi>{ line.year.map_or_else(String::new, |year| format!(" · {year}")) }</p>
                <p>
                    <span class={classes!("tag", tag_of(of.rung))}>{ rung_words(of.rung) }</span>
                    if let Some(since) = &of.since { { " " }{ say::convene_since(&day(since)) } }
                    if let Some(due) = &of.due { { " · " }{ say::convene_next_due(&day(due)) } }
                </p>
                if of.rung.is_some() {
                    <p class="sub">
                        { say::convene_giver_says(&confirms(of.giver_confirms)) }{ by_unit(of.giver_by_unit) }{ " · " }
                        { say::convene_receiver_says(&confirms(of.receiver_confirms)) }{ by_unit(of.receiver_by_unit) }
                        if let Some(source) = &of.source { { " · " }<bdi>{ source }</bdi> }
                    </p>
                }
                if may_step && !can.is_empty() {
                    <StepForm record={props.record.clone()} contribution={(*of).clone()} sides={can.iter().map(|side| *side == Side::Giver).collect::<Vec<bool>>()} came={props.came.clone()} />
                }
            </li>
        }
    };
    html! {
        <section aria-labelledby="coalition-brings">
            <h2 id="coalition-brings">{ say::convene_contributions() }</h2>
            if all.is_empty() {
                <p>{ say::convene_contributions_none() }</p>
            }
            <ul class="plain queue">{ for all.iter().map(card) }</ul>
        </section>
    }
}

/// Only what is committed looks committed.
const fn tag_of(rung: Option<Rung>) -> &'static str {
    match rung {
        Some(Rung::Committed | Rung::Paid | Rung::Reported) => "tag-committed",
        Some(_) | None => "tag-proposed",
    }
}

/// That the unit wrote it on a side's behalf, where it did.
fn by_unit(is_so: bool) -> String {
    if is_so { format!(" ({})", say::desk_by_unit()) } else { String::new() }
}
