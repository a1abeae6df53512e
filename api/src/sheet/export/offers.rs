//! Offers, a row for each year.

use contract::Code as _;
use contract::offer::{OfferBody, OfferYear, Preferred};
use contract::record::Record;
use contract::sheet::Column;
use engine::case::{minor_digits, parse_amount};

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
    header.extend(LISTS.iter().flat_map(|(id, ..)| both(frame.say(id), frame)));
    header.extend(LIMITS.map(|(id, _)| frame.say(id)));
    header.extend(CONDITIONS.map(|(code, _)| frame.heading(code)));
    for of in Preferred::ALL {
        let heading = frame.name(&["offer-preferred"], of.code());
        match named(*of) {
            Some(_) => header.extend(both(heading, frame)),
            None => header.push(heading),
        }
    }
    header.extend([frame.coded(&status), status, frame.say("offer-who-sees")]);
    header.extend([frame.say("offer-changed"), frame.heading("by_unit")]);
    header.extend(frame.counted_headings(&of(Column::Amount)));
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

/// What the codes of a list name.
#[derive(Clone, Copy)]
enum Named {
    States,
    Regions,
    Themes,
    Activities,
}

/// What a code is called, as on the screen.
fn name(of: Named, code: &str, frame: &Frame) -> String {
    match of {
        Named::States => frame.party(code),
        Named::Regions => frame.name(&["figures-region"], code),
        Named::Themes => frame.name(&["theme-short"], code),
        Named::Activities => frame.name(&["activity"], code),
    }
}

/// The headings of the codes of a list and of their names.
fn both(heading: String, frame: &Frame) -> [String; 2] {
    [frame.coded(&heading), heading]
}

/// A list of an offer under its heading, and what its codes name.
type ListOf = (&'static str, Named, fn(&OfferBody) -> &Vec<String>);
const LISTS: [ListOf; 8] = [
    ("offer-states", Named::States, |body| &body.states),
    ("offer-not-states", Named::States, |body| &body.excluded_states),
    ("offer-regions", Named::Regions, |body| &body.regions),
    ("offer-not-regions", Named::Regions, |body| &body.excluded_regions),
    ("sheet-themes", Named::Themes, |body| &body.themes),
    ("offer-not-themes", Named::Themes, |body| &body.excluded_themes),
    ("offer-activities", Named::Activities, |body| &body.activities),
    ("offer-not-activities", Named::Activities, |body| &body.excluded_activities),
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

/// A limit that no list and no box of the form names shortly enough, by the code of its heading.
type ConditionOf = (&'static str, fn(&OfferBody, &Frame) -> Out);
const CONDITIONS: [ConditionOf; 4] = [
    ("max_share_of_line", |body, _| Out::number(body.max_share_of_line.as_ref())),
    ("needs_co_funding", |body, frame| frame.yes(body.needs_co_funding)),
    ("ldc_only", |body, frame| frame.yes(body.ldc_only)),
    ("oda_only", |body, frame| frame.yes(body.oda_only)),
];

/// What is preferred of one kind, where it has names beside its codes.
const fn named(of: Preferred) -> Option<Named> {
    match of {
        Preferred::States => Some(Named::States),
        Preferred::Regions => Some(Named::Regions),
        Preferred::Themes => Some(Named::Themes),
        Preferred::Years => None,
    }
}

/// What is preferred of one kind, each with its weight: by codes, and by names where they have any.
fn preferred(body: &OfferBody, of: Preferred, frame: &Frame) -> Vec<Out> {
    let listed = |word: &dyn Fn(&str) -> String| {
        let weights = body.weights(of).iter().map(|(code, weight)| {
            let values = [("state", &*word(code)), ("weight", &*weight.to_string())];
            frame.language.say("offer-preference", &values)
        });
        Out::text(weights.collect::<Vec<_>>().join(LIST))
    };
    let names = named(of).map(|of| listed(&|code| name(of, code, frame)));
    std::iter::once(listed(&str::to_owned)).chain(names).collect()
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
    let digits = year.currency.as_deref().and_then(minor_digits);
    let minor = digits.and_then(|digits| parse_amount(year.amount.as_deref()?, digits).ok());
    row.extend([
        Out::number(year.year),
        year.amount.map_or(Out::Empty, Out::Number),
        maybe(year.currency.as_ref()),
        Out::number(year.quantity),
        maybe(body.unit.as_ref()),
    ]);
    for (_, names, of) in LISTS {
        let list: Vec<String> = of(body).iter().map(|code| name(names, code, frame)).collect();
        row.extend([of(body).join(LIST), list.join(LIST)].map(Out::text));
    }
    row.extend(LIMITS.map(|(_, of)| of(body)));
    row.extend(CONDITIONS.map(|(_, of)| of(body, frame)));
    row.extend(Preferred::ALL.iter().flat_map(|of| preferred(body, *of, frame)));
    row.extend([
        Out::text(record.status.code()),
        Out::text(frame.status(record.status)),
        frame.visibility("offer-sees", record.visibility),
        day(&record.changed_at),
        frame.yes(record.by_unit),
    ]);
    let currency = year.currency.unwrap_or_default();
    row.extend(frame.counted(&currency, minor));
    row
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use contract::offer::{OfferBody, OfferYear};
    use contract::record::{Kind, Record, Status};
    use contract::snapshot::Rates;
    use engine::case::{AlsoPrefers, ResourceKind};
    use serde_json::Value;

    use super::{Frame, Grid, Out, offers};
    use crate::language::Language;

    /// An offer that says something in every field: a new field does not compile before it is here.
    fn full() -> OfferBody {
        let list = |code: &str| vec![code.to_owned()];
        let weight = |code: &str| BTreeMap::from([(code.to_owned(), 4)]);
        OfferBody {
            kind: Some(ResourceKind::Expertise),
            title: "Teams".to_owned(),
            code: Some("QA".to_owned()),
            unit: Some("visit".to_owned()),
            years: vec![OfferYear {
                year: Some(2027),
                amount: Some("10.00".to_owned()),
                currency: Some("USD".to_owned()),
                quantity: Some(3),
            }],
            states: list("LAO"),
            excluded_states: list("IRQ"),
            regions: list("Asia"),
            excluded_regions: list("Western Asia"),
            themes: list("A4.2"),
            excluded_themes: list("A3"),
            activities: list("BAC"),
            excluded_activities: list("STOCK"),
            ldc_only: true,
            oda_only: true,
            min_grant: Some("1.00".to_owned()),
            max_per_state: Some("2.00".to_owned()),
            max_states: Some(4),
            max_share_of_line: Some("0.5".to_owned()),
            needs_co_funding: true,
            preferences: weight("TCD"),
            also_prefers: AlsoPrefers {
                themes: weight("A5"),
                regions: weight("Africa"),
                years: weight("2028"),
            },
            expires: Some("2027-06-30".to_owned()),
            note: Some("By letter".to_owned()),
        }
    }

    fn table(body: OfferBody, language: &str) -> Grid {
        let parties = crate::parties::from_data().unwrap();
        let frame = Frame {
            language: Language::of(language).unwrap(),
            parties: parties.into_iter().map(|of| (of.id.clone(), of)).collect(),
            rates: Rates::default(),
            is_demo: false,
        };
        let record = Record::new("O-1", Kind::Offer, "DEU", Status::Published, body);
        offers(&[record], &frame)
    }

    /// The paths to everything that a body says.
    fn leaves(of: &Value, path: &str, found: &mut Vec<String>) {
        match of {
            Value::Object(fields) => {
                for (name, value) in fields {
                    leaves(value, &format!("{path}/{name}"), found);
                }
            }
            Value::Array(items) if items.iter().all(Value::is_object) => {
                for (at, item) in items.iter().enumerate() {
                    leaves(item, &format!("{path}/{at}"), found);
                }
            }
            _ => found.push(path.to_owned()),
        }
    }

    #[test]
    fn every_field_of_an_offer_stands_in_its_file() {
        let whole = serde_json::to_value(full()).unwrap();
        let all = table(full(), "en");
        assert!(all.rows.iter().all(|row| row.len() == all.header.len()));
        let mut paths = Vec::new();
        leaves(&whole, "", &mut paths);
        assert_eq!(paths.len(), 29, "{paths:?}");
        for path in paths {
            let mut less = whole.clone();
            let (parent, field) = path.rsplit_once('/').unwrap();
            less.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(field);
            let less: OfferBody = serde_json::from_value(less).unwrap();
            assert_ne!(table(less, "en").rows, all.rows, "{path} is in no column");
        }
    }

    #[test]
    fn codes_of_an_offer_have_their_names_beside_them() {
        let french = table(full(), "fr");
        let cell = |heading: &str| {
            let at = french.header.iter().position(|name| name == heading);
            french.rows[0][at.unwrap_or_else(|| panic!("no column {heading}"))].clone()
        };
        for (heading, code, name) in [
            ("États", "LAO", "République démocratique populaire lao"),
            ("Pas ces régions", "Western Asia", "Asie occidentale"),
            ("Thèmes", "A4.2", "Éducation aux risques"),
            ("Pas ces activités", "STOCK", "Destruction des stocks"),
            ("États préférés", "TCD (4)", "Tchad (4)"),
        ] {
            let code_of = cell(&format!("{heading}\u{a0}: code"));
            assert_eq!([code_of, cell(heading)], [Out::text(code), Out::text(name)]);
        }
        assert_eq!(cell("Part maximale d’une ligne, de 0 à 1"), Out::number(Some("0.5")));
        assert_eq!(cell("Seulement aux côtés d’un autre contributeur"), Out::text("oui"));
    }
}
