//! Runs beside each other: objectives, States, what each objective costs the others, and all of it as a file.

use std::rc::Rc;

use engine::order::sort_by_key;
use engine::run::ResourceKey;
use yew::prelude::*;

use super::Kept;
use super::objectives::{objectives, use_objectives};
use crate::desk::context::use_desk;
use crate::desk::scenario::{Comparison, Measure, Scenario, compare, file, header, numeric};
use crate::format;
use crate::state::Proposal;
use crate::view::{Sheet, table_downloads};
use crate::words::{integer, say};

/// Properties of [`Compared`].
#[derive(Properties, PartialEq)]
pub(super) struct ComparedProps {
    /// At least one, in the order they were made.
    pub(super) kept: Vec<Kept>,
}

/// Objectives, then States: each run, and its difference from the first.
#[component]
pub(super) fn Compared(props: &ComparedProps) -> Html {
    let desk = use_desk();
    let runs: Vec<&Proposal> = props.kept.iter().map(|one| &one.0.run).collect();
    let found: Rc<Comparison> = Rc::new(compare(&runs));
    let costs = use_objectives(&props.kept);
    let effects = costs.effects(&props.kept);
    let rows = file(&scenarios(&props.kept), &found, &effects, |state| desk.name_of(state));
    let columns = header(&scenarios(&props.kept));
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    let what = say::unit_compare();
    let sheet = Sheet {
        name: "runs beside each other",
        what: &what,
        header: &columns,
        numeric: &numeric(props.kept.len()),
    };
    let figures = props.kept[0].0.figures();
    let value = |resource: Option<&ResourceKey>, value: i64| match resource {
        Some(resource) => figures.with_unit(resource, value),
        None => integer(value),
    };
    let cells = |resource: Option<&ResourceKey>, values: &[i64]| {
        let first = values[0];
        let cell = |(one, number): (&Kept, &i64)| {
            let change = number - first;
            let sign = if change > 0 { "+" } else { "−" };
            html! {
                <td role="cell" class="num" data-label={one.0.letter.to_string()}>
                    { value(resource, *number) }
                    if change != 0 {
                        <span class="sub">{ sign }{ value(resource, change.abs()) }</span>
                    }
                </td>
            }
        };
        props.kept.iter().zip(values).map(cell).collect::<Html>()
    };
    let heads = || {
        props.kept.iter().map(|one| html! { <th scope="col" role="columnheader" class="num">{ one.0.letter.to_string() }</th> }).collect::<Html>()
    };
    let measure = |of: &Measure| match of {
        Measure::Priority(priority, resource) => (
            say::unit_measure_priority(&format::resource_name(resource), &priority.to_string()),
            Some(resource.clone()),
        ),
        Measure::Unused(resource) => {
            (say::unit_measure_unused(&format::resource_name(resource)), Some(resource.clone()))
        }
        Measure::Pairs => (say::unit_measure_pairs(), None),
    };
    let mut states: Vec<_> = found.states.iter().map(|row| (desk.name_of(&row.0), row)).collect();
    sort_by_key(&mut states, |(name, row)| (format::fold(name), row.1.clone()));
    html! {
        <>
            <h3>{ &what }</h3>
            <p class="hint">{ say::unit_compare_hint() }</p>
            { table_downloads(&sheet, rows) }
            <table class="stack" role="table">
                <caption>{ say::unit_compare_measures() }</caption>
                <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{ say::unit_measure() }</th>{ heads() }</tr></thead>
                <tbody role="rowgroup">
                    { for found.measures.iter().map(|(of, values)| {
                        let (words, resource) = measure(of);
                        html! { <tr role="row"><th scope="row" role="rowheader">{ words }</th>{ cells(resource.as_ref(), values) }</tr> }
                    }) }
                </tbody>
            </table>
            <table class="stack" role="table">
                <caption>{ say::unit_compare_states(found.unchanged) }</caption>
                <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{ say::col_state() }</th><th scope="col" role="columnheader">{ say::col_for() }</th>{ heads() }</tr></thead>
                <tbody role="rowgroup">
                    { for states.into_iter().map(|(name, (_, resource, values))| html! {
                        <tr role="row">
                            <th scope="row" role="rowheader">{ name }</th>
                            <td role="cell" data-label={say::col_for()}>{ format::resource_name(resource) }</td>
                            { cells(Some(resource), values) }
                        </tr>
                    }) }
                </tbody>
            </table>
            { objectives(&props.kept, &costs) }
        </>
    }
}

fn scenarios(kept: &[Kept]) -> Vec<&Scenario> {
    kept.iter().map(|one| &*one.0).collect()
}
