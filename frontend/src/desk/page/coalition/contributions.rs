//! Who brings what, where it stands, and who confirmed it: a table, and pictures of the same.

use std::rc::Rc;

use contract::access::{Action, Role};
use contract::coalition::{Contribution, Rung, Side};
use contract::need::NeedBody;
use contract::record::Record;
use engine::order::sort_by_key;
use yew::prelude::*;

use super::flow::pictures;
use super::step::{StepForm, can};
use super::{Came, Shared};
use crate::desk::context::{Desk, use_desk};
use crate::desk::ledger::{LineSums, sums};
use crate::desk::page::downloads::Downloads;
use crate::desk::part::{brought_words, day, rung_words};
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
    /// Whether it is printed: the table alone.
    #[prop_or_default]
    pub(super) on_paper: bool,
}

/// The sides that the reader may speak for.
fn sides(desk: &Desk, of: &Contribution, state: &str) -> Vec<Side> {
    if desk.role() == Some(Role::Isu) {
        vec![Side::Giver, Side::Receiver]
    } else {
        of.side(desk.reader().party(), state).into_iter().collect()
    }
}

/// The line that a contribution is for.
pub(super) fn line_of(of: &Contribution, needs: &[Record<NeedBody>]) -> LineSums {
    sums(std::slice::from_ref(of), needs).into_iter().next().unwrap_or_default()
}

/// What that line is called: by the title of its need, else its id, and the year.
pub(in crate::desk::page) fn line_words(line: &LineSums) -> String {
    let title = if line.title.is_empty() { &line.need } else { &line.title };
    line.year.map_or_else(|| title.clone(), |year| say::flow_line(title, &year.to_string()))
}

/// Where the row of a contribution is in the page.
pub(super) fn place(of: &Contribution) -> String {
    format!("contribution-{}", of.key)
}

/// A row for each contribution, by name of the giver; then the pictures.
#[component]
pub(super) fn Contributions(props: &ContributionsProps) -> Html {
    let desk = use_desk();
    let body = &props.record.body;
    let may_step = props.record.may.contains(&Action::Step);
    let of_line = |of| (of, line_of(of, &props.needs));
    let mut all: Vec<(&Contribution, LineSums)> = body.contributions.iter().map(of_line).collect();
    sort_by_key(&mut all, |(of, _)| {
        (format::fold(&desk.name_of(&of.party)), of.need.clone(), of.line, of.key)
    });
    let is_money = all.iter().all(|(_, line)| line.digits.is_some());
    let heads = [
        say::convene_giver(),
        say::col_line(),
        if is_money { say::offer_amount() } else { say::col_quantity() },
        say::offer_stands(),
    ];
    let confirms =
        |yes: bool| if yes { say::convene_confirmed() } else { say::convene_not_confirmed() };
    let row = |(of, line): &(&Contribution, LineSums)| {
        let own = sides(&desk, of, &body.state);
        let own: Vec<bool> = own.iter().map(|side| *side == Side::Giver).collect();
        let is_unit = desk.role() == Some(Role::Isu);
        html! {
            <tr role="row" key={of.key.to_string()} id={place(of)} tabindex="-1">
                <th scope="row" role="rowheader">{ desk.name_of(&of.party) }</th>
                <td role="cell" data-label={heads[1].clone()}>
                    // With its year it is a message, which keeps its words apart itself.
                    if line.year.is_some() { { line_words(line) } } else { <bdi>{ line_words(line) }</bdi> }
                </td>
                <td role="cell" class="num" data-label={heads[2].clone()}>{ brought_words(line, &of.quantity) }</td>
                <td role="cell" class="wide" data-label={heads[3].clone()}>
                    <span class={classes!("tag", tag_of(of.rung))}>{ rung_words(of.rung) }</span>
                    if let Some(since) = &of.since { { " " }{ say::convene_since(&day(since)) } }
                    if let Some(due) = &of.due { { " · " }{ say::convene_next_due(&day(due)) } }
                    if of.rung.is_some() {
                        <span class="sub">
                            { say::convene_giver_says(&confirms(of.giver_confirms)) }{ by_unit(of.giver_by_unit) }{ " · " }
                            { say::convene_receiver_says(&confirms(of.receiver_confirms)) }{ by_unit(of.receiver_by_unit) }
                            if let Some(source) = &of.source { { " · " }<bdi>{ source }</bdi> }
                        </span>
                    }
                    if may_step && can(of, &own, is_unit) {
                        <StepForm record={props.record.clone()} contribution={(*of).clone()} sides={own} came={props.came.clone()} />
                    }
                </td>
            </tr>
        }
    };
    let head = |(at, head): (usize, &String)| html! { <th scope="col" role="columnheader" class={(at == 2).then_some("num")}>{ head }</th> };
    html! {
        <section aria-labelledby="coalition-flow">
            <h2 id="coalition-flow">{ say::convene_contributions() }</h2>
            if all.is_empty() {
                <p>{ say::convene_contributions_none() }</p>
            } else {
                if !props.on_paper {
                    <Downloads list="coalitions" what={say::convene_contributions()} query={format!("only={}", props.record.id)} />
                }
                <table class="stack" role="table">
                    <caption>{ say::convene_flow_caption() }</caption>
                    <thead role="rowgroup"><tr role="row">{ for heads.iter().enumerate().map(head) }</tr></thead>
                    <tbody role="rowgroup">{ for all.iter().map(row) }</tbody>
                </table>
                if !props.on_paper {
                    { pictures(&props.record, &props.needs) }
                }
            }
        </section>
    }
}

/// Only what is committed looks committed.
pub(in crate::desk::page) const fn tag_of(rung: Option<Rung>) -> &'static str {
    match rung {
        Some(Rung::Committed | Rung::Paid | Rung::Reported) => "tag-committed",
        Some(_) | None => "tag-proposed",
    }
}

/// That the unit wrote it on a side's behalf, where it did.
pub(super) fn by_unit(is_so: bool) -> String {
    if is_so { format!(" ({})", say::desk_by_unit()) } else { String::new() }
}
