//! Pictures of who supports what, one for each unit; what is only proposed is never in one picture
//! with what was stated. The table of contributions before them says the same.

use contract::coalition::{CoalitionBody, Contribution, Rung};
use contract::need::NeedBody;
use contract::record::Record;
use engine::layout::FlowLink;
use yew::prelude::*;

use super::contributions::{line_of, line_words};
use crate::desk::context::use_desk;
use crate::desk::ledger::LineSums;
use crate::desk::part::line_quantity;
use crate::format;
use crate::list::distinct;
use crate::view::{Flow, flow_block, use_canvas};
use crate::words::say;

/// A contribution that stands, as it is shown.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    giver: String,
    is_proposed: bool,
    line: LineSums,
    theme: String,
    value: i64,
}

impl Row {
    fn of(of: &Contribution, needs: &[Record<NeedBody>]) -> Option<Self> {
        if matches!(of.rung, Some(Rung::Declined | Rung::Lapsed)) {
            return None;
        }
        let line = line_of(of, needs);
        let value = line.paid + line.committed + line.pledged + line.proposed;
        let is_proposed = matches!(of.rung, None | Some(Rung::Interest));
        let need = needs.iter().find(|need| need.id == of.need);
        let theme = need.map_or_else(String::new, |need| need.body.theme.clone());
        Some(Self { giver: of.party.clone(), is_proposed, line, theme, value })
    }

    /// What one picture counts: a unit, and whether it was stated.
    fn scale(&self) -> (bool, &str) {
        (self.is_proposed, &self.line.unit)
    }

    /// What it is for.
    fn target(&self) -> String {
        format!("{}.{}", self.line.need, self.line.line)
    }
}

/// A picture for each unit, of what a coalition brings to needs that the reader may see.
pub(super) fn pictures(record: &Record<CoalitionBody>, needs: &[Record<NeedBody>]) -> Html {
    let all = record.body.contributions.iter();
    let rows: Vec<Row> = all.filter_map(|of| Row::of(of, needs)).collect();
    let scales = distinct(rows.iter().map(Row::scale));
    let picture = |(at, scale): (usize, &(bool, &str))| {
        let of_it: Vec<Row> = rows.iter().filter(|row| row.scale() == *scale).cloned().collect();
        html! { <Picture key={at.to_string()} id={format!("flow-{at}")} rows={of_it} is_proposed={scale.0} /> }
    };
    html! { { for scales.iter().enumerate().map(picture) } }
}

#[derive(Properties, PartialEq)]
struct PictureProps {
    id: String,
    /// At least one, all of one scale.
    rows: Vec<Row>,
    is_proposed: bool,
}

#[component]
fn Picture(props: &PictureProps) -> Html {
    let desk = use_desk();
    let canvas = use_canvas();
    let Some(first) = props.rows.first() else { return Html::default() };
    let found = |id: &str| props.rows.iter().find(|row| row.target() == id);
    let unit = format::unit_name(&first.line.unit);
    let title = if props.is_proposed {
        say::convene_flow_proposed(&unit)
    } else {
        say::convene_flow_stated(&unit)
    };
    let links = props.rows.iter().map(|row| FlowLink {
        from: row.giver.clone(),
        to: row.target(),
        value: row.value,
    });
    let flow = Flow {
        id: &props.id,
        title,
        caption: say::convene_flow_says(),
        links: links.collect(),
        source: &|id| desk.name_of(id),
        target: &|id| found(id).map_or_else(|| id.to_owned(), |row| line_words(&row.line)),
        hue: &|id| found(id).map_or("theme-cross", |row| format::theme_class(&row.theme)),
        figure: &|value| line_quantity(&first.line, value),
    };
    flow_block("h3", props.is_proposed, &canvas, &flow)
}

#[cfg(test)]
mod tests {
    use contract::coalition::{Contribution, Rung};

    use super::Row;

    fn contribution(rung: Option<Rung>) -> Contribution {
        Contribution {
            key: 1,
            party: "DEU".to_owned(),
            offer: None,
            need: "N-1".to_owned(),
            line: 2,
            quantity: "250.00".to_owned(),
            rung,
            ..Contribution::default()
        }
    }

    #[test]
    fn what_is_proposed_and_what_was_stated_are_never_on_one_scale() {
        let row = |rung| Row::of(&contribution(rung), &[]);
        let [proposed, paid] =
            [row(None), row(Some(Rung::Paid))].map(|row| row.expect("it stands"));
        assert_eq!((proposed.value, paid.value), (25_000, 25_000));
        assert_ne!(proposed.scale(), paid.scale());
        assert_eq!(paid.target(), "N-1.2");
        assert_eq!(row(Some(Rung::Declined)), None, "what was declined is in no picture");
    }
}
