//! Offers, a row for each year.

use contract::Code as _;
use contract::offer::{OfferBody, OfferYear, Preferred};
use contract::record::Record;
use contract::sheet::Column;

use super::{Frame, Grid, LIST, Out, day, heading, maybe};

/// The table.
pub(crate) fn offers(records: &[Record<OfferBody>], frame: &Frame) -> Grid {
    let of = |column| heading(frame.language, column);
    let (donor, kind, code) = (frame.say("offer-owner"), of(Column::Kind), frame.say("offer-code"));
    let status = frame.say("offer-stands");
    let mut header = vec![frame.coded(&donor), donor, frame.heading("offer")];
    header.extend([frame.say("offer-title"), frame.coded(&kind), kind, frame.coded(&code), code]);
    header.extend([of(Column::Year), of(Column::Amount), of(Column::Currency)]);
    header.extend([of(Column::Quantity), of(Column::Unit)]);
    header.extend(LISTS.map(|(id, _)| frame.say(id)));
    header.extend(LIMITS.map(|(id, _)| frame.say(id)));
    header.extend(Preferred::ALL.iter().map(|of| frame.name(&["offer-preferred"], of.code())));
    header.extend([frame.coded(&status), status, frame.say("offer-who-sees")]);
    header.extend([frame.say("offer-changed"), frame.heading("by_unit")]);
    let mut rows = Vec::new();
    for record in records {
        let years: Vec<Option<&OfferYear>> = match record.body.years.as_slice() {
            [] => vec![None],
            years => years.iter().map(Some).collect(),
        };
        rows.extend(years.into_iter().map(|year| row(record, year, frame)));
    }
    frame.grid(&frame.heading("offers"), header, rows)
}

/// A list of an offer under its heading.
type ListOf = (&'static str, fn(&OfferBody) -> &Vec<String>);
const LISTS: [ListOf; 8] = [
    ("offer-states", |body| &body.states),
    ("offer-not-states", |body| &body.excluded_states),
    ("offer-regions", |body| &body.regions),
    ("offer-not-regions", |body| &body.excluded_regions),
    ("sheet-themes", |body| &body.themes),
    ("offer-not-themes", |body| &body.excluded_themes),
    ("offer-activities", |body| &body.activities),
    ("offer-not-activities", |body| &body.excluded_activities),
];

/// A limit of an offer under its heading.
type LimitOf = (&'static str, fn(&OfferBody) -> Out);
const LIMITS: [LimitOf; 5] = [
    ("offer-min-grant", |body| maybe(body.min_grant.as_ref())),
    ("offer-max-per-state", |body| maybe(body.max_per_state.as_ref())),
    ("offer-max-states", |body| Out::number(body.max_states)),
    ("offer-expires", |body| maybe(body.expires.as_ref())),
    ("offer-note", |body| maybe(body.note.as_ref())),
];

/// What is preferred of one kind, each with its weight.
fn preferred(body: &OfferBody, of: Preferred) -> String {
    let weights = body.weights(of).iter().map(|(name, weight)| format!("{name} ({weight})"));
    weights.collect::<Vec<_>>().join(LIST)
}

fn row(record: &Record<OfferBody>, year: Option<&OfferYear>, frame: &Frame) -> Vec<Out> {
    let body = &record.body;
    let kind = body.kind.map(engine::case::ResourceKind::code).unwrap_or_default();
    let code = body.code.as_deref().unwrap_or_default();
    let mut row = vec![
        Out::text(&record.owner),
        Out::text(frame.party(&record.owner)),
        Out::text(&record.id),
        Out::text(&body.title),
        Out::text(kind),
        Out::text(frame.name(&["kind"], kind)),
        Out::text(code),
        Out::text(frame.name(&["activity"], code)),
    ];
    let year = year.cloned().unwrap_or_default();
    row.extend([
        Out::number(year.year),
        year.amount.map_or(Out::Empty, Out::Number),
        maybe(year.currency.as_ref()),
        Out::number(year.quantity),
        maybe(body.unit.as_ref()),
    ]);
    row.extend(LISTS.map(|(_, of)| Out::text(of(body).join(LIST))));
    row.extend(LIMITS.map(|(_, of)| of(body)));
    row.extend(Preferred::ALL.iter().map(|of| Out::text(preferred(body, *of))));
    row.extend([
        Out::text(record.status.code()),
        Out::text(frame.status(record.status)),
        frame.visibility(record.visibility),
        day(&record.changed_at),
        frame.yes(record.by_unit),
    ]);
    row
}
