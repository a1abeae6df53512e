//! Who would support which State in a run: a table, its download, and a picture for each resource;
//! what is committed and what is proposed are never in one picture.

use engine::layout::FlowLink;
use engine::order::sort_by_key;
use engine::run::ResourceKey;
use yew::prelude::*;

use super::Kept;
use crate::desk::context::{Desk, use_desk};
use crate::desk::scenario::Scenario;
use crate::format;
use crate::list::distinct;
use crate::view::{Flow, Sheet, flow_block, table_downloads, use_canvas};
use crate::words::say;

/// All that a donor brings a State of one resource.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    is_locked: bool,
    resource: ResourceKey,
    donor: String,
    state: String,
    value: i64,
}

impl Row {
    /// What one picture counts.
    fn scale(&self) -> (bool, &ResourceKey) {
        (self.is_locked, &self.resource)
    }

    fn stands(&self) -> String {
        if self.is_locked { say::convene_committed() } else { say::convene_proposed() }
    }
}

/// The rows of a run, what is committed first; the sum over them is that over its matches.
fn rows(scenario: &Scenario) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for of in &scenario.run.matches {
        let own = scenario.run.coalitions.iter().find(|one| one.state == of.state);
        let line = own.and_then(|own| own.lines.iter().find(|line| line.line == of.line));
        let Some(resource) = line.map(|line| line.resource.clone()) else { continue };
        let new = Row {
            is_locked: of.locked,
            resource,
            donor: of.donor.clone(),
            state: of.state.clone(),
            value: 0,
        };
        let at = rows.iter().position(|row| Row { value: 0, ..row.clone() } == new);
        let at = at.unwrap_or_else(|| {
            rows.push(new);
            rows.len() - 1
        });
        rows[at].value += of.quantity;
    }
    rows
}

/// By what is committed, by resource, then by the names that the reader sees.
fn in_order(desk: &Desk, mut rows: Vec<Row>) -> Vec<Row> {
    let name = |party: &str| format::fold(&desk.name_of(party));
    sort_by_key(&mut rows, |row| {
        (!row.is_locked, row.resource.clone(), name(&row.donor), name(&row.state))
    });
    rows
}

/// A button that shows them; a picture is drawn at the width that it then has.
pub(super) fn flows(desk: &Desk, one: &Kept, is_open: &UseStateHandle<bool>) -> Html {
    let scenario = &one.0;
    let letter = scenario.letter;
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let rows = if **is_open { in_order(desk, rows(scenario)) } else { Vec::new() };
    let figures = scenario.figures();
    let file_rows = file(desk, &rows, scenario);
    let name = format!("run {letter}");
    let what = format!("{} {letter}", say::convene_flow());
    let sheet = Sheet { name: &name, what: &what, header: HEADER, numeric: &[7] };
    let scales = distinct(rows.iter().map(Row::scale));
    let heads = [say::col_donor(), say::col_state(), say::col_quantity(), say::offer_stands()];
    let picture = |(at, scale): (usize, &(bool, &ResourceKey))| {
        let of_it: Vec<Row> = rows.iter().filter(|row| row.scale() == *scale).cloned().collect();
        html! { <Picture key={at.to_string()} id={format!("run-flow-{letter}-{at}")} one={one.clone()} rows={of_it} /> }
    };
    let id = format!("run-flows-{letter}");
    html! {
        <>
            <p><button type="button" class="button secondary small" aria-expanded={is_open.to_string()} aria-controls={id.clone()} onclick={toggle}>
                { say::convene_flow() }<span class="visually-hidden">{ format!(" {letter}") }</span>
            </button></p>
            <div {id}>
                if **is_open {
                    { table_downloads(&sheet, file_rows) }
                    <table class="stack" role="table">
                        <caption>{ say::convene_flow() }</caption>
                        <thead role="rowgroup"><tr role="row">
                            { for heads.iter().enumerate().map(|(at, head)| html! { <th scope="col" role="columnheader" class={(at == 2).then_some("num")}>{ head }</th> }) }
                        </tr></thead>
                        <tbody role="rowgroup">
                            { for rows.iter().map(|row| html! {
                                <tr role="row">
                                    <th scope="row" role="rowheader">{ desk.name_of(&row.donor) }</th>
                                    <td role="cell" data-label={heads[1].clone()}>{ desk.name_of(&row.state) }</td>
                                    <td role="cell" class="num" data-label={heads[2].clone()}>{ figures.with_unit(&row.resource, row.value) }</td>
                                    <td role="cell" data-label={heads[3].clone()}>{ row.stands() }</td>
                                </tr>
                            }) }
                        </tbody>
                    </table>
                    { for scales.iter().enumerate().map(picture) }
                }
            </div>
        </>
    }
}

/// The columns of the file.
const HEADER: &[&str] =
    &["donor", "donor_name", "state", "state_name", "kind", "code", "unit", "quantity", "stands"];

/// The same rows as a file, with codes, names and exact figures.
fn file(desk: &Desk, rows: &[Row], scenario: &Scenario) -> Vec<Vec<String>> {
    let figures = scenario.figures();
    let cells = |row: &Row| {
        let resource = &row.resource;
        let unit = if resource.unit.is_empty() { &scenario.head.currency } else { &resource.unit };
        vec![
            row.donor.clone(),
            desk.name_of(&row.donor),
            row.state.clone(),
            desk.name_of(&row.state),
            contract::Code::code(resource.kind).to_owned(),
            resource.code.clone(),
            unit.clone(),
            figures.exact(resource.kind, row.value),
            if row.is_locked { "committed" } else { "proposed" }.to_owned(),
        ]
    };
    rows.iter().map(cells).collect()
}

#[derive(Properties, PartialEq)]
struct PictureProps {
    id: String,
    one: Kept,
    /// At least one, all of one scale.
    rows: Vec<Row>,
}

#[component]
fn Picture(props: &PictureProps) -> Html {
    let desk = use_desk();
    let canvas = use_canvas();
    let Some(first) = props.rows.first() else { return Html::default() };
    let figures = props.one.0.figures();
    let title = say::desk_pair(&first.stands(), &format::resource(&first.resource));
    let links = props.rows.iter().map(|row| FlowLink {
        from: row.donor.clone(),
        to: row.state.clone(),
        value: row.value,
    });
    let flow = Flow {
        id: &props.id,
        title,
        // Its links are of many themes, so that colours say nothing.
        caption: String::new(),
        links: links.collect(),
        source: &|id| desk.name_of(id),
        target: &|id| desk.name_of(id),
        hue: &|_| "flow-target",
        figure: &|value| figures.with_unit(&first.resource, value),
    };
    flow_block("h4", !first.is_locked, &canvas, &flow)
}

#[cfg(test)]
mod tests {
    use super::rows;
    use crate::desk::scenario::{Plan, Scenario};
    use crate::tests::fixture::finished;

    #[test]
    fn rows_add_up_to_the_matches_and_keep_what_is_committed_apart() {
        let text = &finished().text;
        let scenario = Scenario::read('A', &Plan::default(), text).expect("a run file");
        let rows = rows(&scenario);
        for is_locked in [true, false] {
            let of_rows = rows.iter().filter(|row| row.is_locked == is_locked);
            let matches = scenario.run.matches.iter().filter(|of| of.locked == is_locked);
            let sum: i64 = matches.map(|of| of.quantity).sum();
            assert!(sum > 0);
            assert_eq!(of_rows.map(|row| row.value).sum::<i64>(), sum);
        }
    }
}
