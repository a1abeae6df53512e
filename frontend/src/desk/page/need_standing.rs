//! What of a published need is covered and open, why, and what if one partner stopped: for its State
//! and the unit.

use std::rc::Rc;

use contract::access::Role;
use contract::coalition::{CoalitionBody, Contribution};
use contract::need::NeedBody;
use contract::record::{Kind, Record};
use yew::prelude::*;

use super::need_why::{About, WhyOpen, use_why};
use crate::client::records;
use crate::desk::context::use_desk;
use crate::desk::fetched::use_fetch;
use crate::desk::held::use_held;
use crate::desk::ledger::of_need;
use crate::desk::part::{
    BY, PROPOSED, Standing, line_downloads, line_name, standing_file, standing_table, stopped_table,
};
use crate::desk::standing::{brought, covers, partners, stopped};
use crate::explanation::Cover;
use crate::speech::use_direction;
use crate::ui::{SelectField, select_field, skeleton};
use crate::words::{compare, say};

/// Properties of [`NeedStanding`].
#[derive(Properties, PartialEq)]
pub(super) struct NeedStandingProps {
    /// The need.
    pub(super) record: Rc<Record<NeedBody>>,
}

/// Fetches the coalitions that the reader may see, and draws what they bring.
#[component]
pub(super) fn NeedStanding(props: &NeedStandingProps) -> Html {
    let record = &props.record;
    let found = use_fetch((record.id.clone(), record.version), |_| async {
        records::all::<CoalitionBody>(Kind::Coalition, "").await
    });
    let content = match (found.value(), found.error()) {
        (Some(coalitions), _) => {
            let brought = Rc::new(brought(record, coalitions));
            html! {
                <>
                    <Lines record={record.clone()} brought={brought.clone()} />
                    <IfStopped record={record.clone()} {brought} />
                </>
            }
        }
        (None, Some(_)) => Html::default(),
        (None, None) => skeleton(&say::desk_loading()),
    };
    html! {
        <section aria-labelledby="standing-title">
            <h2 id="standing-title">{ say::desk_need_standing() }</h2>
            { found.trouble() }
            { content }
        </section>
    }
}

/// What both parts are drawn from.
#[derive(Properties, PartialEq)]
struct PartProps {
    record: Rc<Record<NeedBody>>,
    brought: Rc<Vec<Contribution>>,
}

/// The lines, and the answer to why one of them is open.
#[component]
fn Lines(props: &PartProps) -> Html {
    let desk = use_desk();
    let direction = use_direction();
    let (question, ask, onstop) = use_why();
    let (record, brought) = (&props.record, &props.brought);
    let is_unit = desk.role() == Some(Role::Isu);
    let sums = of_need(record, brought);
    let onwhy = {
        // The unit's market has every commitment in it; that of a State, none.
        let covers: Vec<Cover> = if is_unit {
            Vec::new()
        } else {
            brought.iter().filter(|of| covers(of)).map(cover).collect()
        };
        let need = record.id.clone();
        ask.reform(move |line: u32| About { line, id: id(&need, line), covers: covers.clone() })
    };
    let lines = &record.body.lines;
    let name = |key: u32| lines.iter().find(|line| line.key == key).map(line_name);
    let has_proposed = is_unit || sums.iter().any(|line| line.proposed > 0);
    let without: &[&str] = if has_proposed { &[BY] } else { &[BY, PROPOSED] };
    let is_bare = brought.iter().all(|of| of.need != record.id);
    html! {
        <>
            { standing_table(&Standing {
                lines, sums: &sums, direction, onwhy: &onwhy, has_proposed,
            }) }
            if let Some(question) = question {
                <WhyOpen name={name(question.line).unwrap_or_default()} stand={question.stand} {onstop} />
            }
            if is_bare {
                <p>{ say::desk_need_standing_none() }</p>
            }
            { line_downloads((&format!("{} lines", record.id), &say::desk_need_standing()), standing_file(lines, &sums), without) }
        </>
    }
}

/// A line's id in the market: as the server makes it.
fn id(need: &str, line: u32) -> String {
    format!("{need}.{line}")
}

fn cover(of: &Contribution) -> Cover {
    Cover { line: id(&of.need, of.line), quantity: of.quantity.clone() }
}

/// A partner to choose, and what would be open without it.
#[component]
fn IfStopped(props: &PartProps) -> Html {
    let desk = use_desk();
    let (record, brought) = (&props.record, &props.brought);
    let chosen = use_held(&format!("if-stopped/{}", record.id), String::new);
    let mut options: Vec<(String, String)> = partners(brought)
        .into_iter()
        .map(|party| {
            let name = desk.name_of(&party);
            (party, name)
        })
        .collect();
    engine::order::sort_by(&mut options, |a, b| compare(&a.1, &b.1));
    if options.is_empty() {
        return Html::default();
    }
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |party: String| chosen.set(party))
    };
    let name = desk.name_of(&chosen);
    let lines = stopped(record, brought, &chosen);
    html! {
        <section aria-labelledby="stop-title">
            <h3 id="stop-title">{ say::desk_need_stop() }</h3>
            <p class="hint">{ say::desk_need_stop_hint() }</p>
            { select_field(&SelectField {
                id: "partner", label: &say::desk_need_stop_partner(), any: &say::desk_need_choose(), options: &options,
                value: &chosen, onchange: &onchange, problem: "", class: "field-inline",
            }) }
            <div role="status">
                if chosen.is_empty() {
                    // Nobody is chosen yet.
                } else if lines.is_empty() {
                    <p>{ say::desk_need_stop_nothing(&name) }</p>
                } else {
                    { stopped_table(&desk, &record.body.lines, &lines, &chosen) }
                }
            </div>
        </section>
    }
}

#[cfg(test)]
mod tests;
