//! JSON tree to [`CaseFile`], collecting every error of form.

mod cursor;

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::{Deserialize, Deserializer, Error as _};

use super::CASE_FORMAT;
use super::error::{CaseError, CaseErrors, Rule};
use super::file::{
    CaseFile, Donor, ForbiddenPair, Line, Lock, Need, Offer, OfferYear, Provenance, Rate,
    StateEntry, Veto, Visibility,
};
use super::json::Strict;
use super::preferences::AlsoPrefers;
use crate::order;
use cursor::{Errors, Object};

impl CaseFile {
    /// Reads a case from JSON text.
    ///
    /// # Errors
    ///
    /// Every error of form: spelling, types, dates, unknown and missing fields.
    /// What the figures mean together is checked by
    /// [`Market::try_from`](crate::market::Market).
    pub fn parse(text: &str) -> Result<Self, CaseErrors> {
        let whole =
            |rule, found: String| CaseErrors(vec![CaseError { path: String::new(), rule, found }]);
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let Strict(value) =
            serde_json::from_str(text).map_err(|error| whole(Rule::NotJson, error.to_string()))?;
        let errors = Errors::default();
        let root = Object::root(&value, &errors);
        // Another version may have other fields: listing those as unknown would only confuse.
        match root.peek_str("format") {
            Some(CASE_FORMAT) => {}
            found => {
                return Err(whole(
                    Rule::WrongFormat,
                    found.map_or_else(|| "no format".to_owned(), |f| format!("{f:?}")),
                ));
            }
        }
        let mut case = case_file(root);
        let errors = errors.into_vec();
        if !errors.is_empty() {
            return Err(CaseErrors(errors));
        }
        case.canonicalize();
        Ok(case)
    }
}

impl<'de> Deserialize<'de> for CaseFile {
    /// The same reading as [`CaseFile::parse`], for a case inside another document.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Strict(value) = Strict::deserialize(deserializer)?;
        let errors = Errors::default();
        let mut case = case_file(Object::root(&value, &errors));
        let errors = errors.into_vec();
        if case.format != CASE_FORMAT {
            return Err(D::Error::custom(Rule::WrongFormat.says()));
        }
        if !errors.is_empty() {
            return Err(D::Error::custom(CaseErrors(errors)));
        }
        case.canonicalize();
        Ok(case)
    }
}

/// An entry of a case that stands inside another document, with the errors of form of the case.
fn inside<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    read: fn(Object<'_>) -> T,
) -> Result<T, D::Error> {
    let Strict(value) = Strict::deserialize(deserializer)?;
    let errors = Errors::default();
    let entry = read(Object::root(&value, &errors));
    let errors = errors.into_vec();
    if errors.is_empty() { Ok(entry) } else { Err(D::Error::custom(CaseErrors(errors))) }
}

impl<'de> Deserialize<'de> for Donor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        inside(deserializer, donor)
    }
}

impl<'de> Deserialize<'de> for Offer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        inside(deserializer, offer)
    }
}

impl<'de> Deserialize<'de> for Line {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        inside(deserializer, line)
    }
}

/// Every error of form of a donor that was not read.
pub(crate) fn check_donor(of: &Donor) -> Result<(), CaseErrors> {
    check(of, donor, format!("donors[{}]", of.id))
}

/// Every error of form of an offer that was not read.
pub(crate) fn check_offer(of: &Offer) -> Result<(), CaseErrors> {
    check(of, offer, format!("offers[{}]", of.id))
}

/// Every error of form of a line that was not read.
pub(crate) fn check_line(of: &Line) -> Result<(), CaseErrors> {
    check(of, line, format!("lines[{}]", of.id))
}

/// Reads what an entry would be written as.
fn check<T: Serialize>(
    entry: &T,
    read: fn(Object<'_>) -> T,
    place: String,
) -> Result<(), CaseErrors> {
    let value = serde_json::to_value(entry).expect("an entry of a case is texts and numbers");
    let errors = Errors::default();
    read(Object::at(&value, place, &errors));
    let errors = errors.into_vec();
    if errors.is_empty() { Ok(()) } else { Err(CaseErrors(errors)) }
}

fn case_file(mut o: Object<'_>) -> CaseFile {
    let case = CaseFile {
        format: o.text("format"),
        title: o.text("title"),
        label: o.text("label"),
        as_of: o.date("as_of"),
        currency: o.text("currency"),
        notes: o.texts("notes"),
        rates: o.list("rates", rate),
        states: o.list("states", state),
        needs: o.list("needs", need),
        donors: o.list("donors", donor),
        offers: o.list("offers", offer),
        locks: o.list("locks", lock),
        vetoes: o.list("vetoes", veto),
        forbidden_pairs: o.list("forbidden_pairs", forbidden_pair),
    };
    o.finish();
    case
}

fn rate(mut o: Object<'_>) -> Rate {
    let rate = Rate {
        currency: o.text("currency"),
        per_unit: o.text("per_unit"),
        date: o.date("date"),
        source: o.text("source"),
    };
    o.finish();
    rate
}

fn state(mut o: Object<'_>) -> StateEntry {
    let iso3 = o.text("iso3");
    let state = StateEntry {
        name: o.text_or_null("name").unwrap_or_else(|| iso3.clone()),
        iso3,
        region: o.text("region"),
        subregion: o.text_or_null("subregion").unwrap_or_default(),
        ldc: o.flag("ldc"),
        oda: o.flag("oda"),
        max_partners: o.count_or_null("max_partners"),
    };
    o.finish();
    state
}

fn provenance(mut o: Object<'_>) -> Provenance {
    let provenance = Provenance {
        figure: o.text("figure"),
        basis: o.word("basis"),
        source: o.text("source"),
        note: o.text_or_null("note"),
    };
    o.finish();
    provenance
}

fn need(mut o: Object<'_>) -> Need {
    let need = Need {
        id: o.text("id"),
        state: o.text("state"),
        theme: o.text("theme"),
        activity: o.text("activity"),
        title: o.text("title"),
        priority: o.small("priority", Rule::PriorityRange, 1, 3),
        treaties: o.texts("treaties"),
        deadline: o.date_or_null("deadline"),
        visibility: o.word_or("visibility", Visibility::Isu),
        origin: o.word("origin"),
        source: o.text_or_null("source"),
        note: o.text_or_null("note"),
        lines: o.list("lines", line),
    };
    if need.lines.is_empty() && !o.has_error("lines") {
        o.error_at("lines", Rule::NoLines, String::new());
    }
    o.finish();
    need
}

fn line(mut o: Object<'_>) -> Line {
    let line = Line {
        id: o.text("id"),
        kind: o.word("kind"),
        code: o.text_or_null("code"),
        year: o.year("year"),
        amount: o.amount_or_null("amount"),
        currency: o.text_or_null("currency"),
        quantity: o.quantity_or_null("quantity"),
        unit: o.text_or_null("unit"),
        unit_cost: o.amount_or_null("unit_cost"),
        money_may_fill: o.flag_or("money_may_fill", false),
        already_covered: o.amount_or_null("already_covered"),
        smallest_part: o.amount_or_null("smallest_part"),
        provenance: o.list("provenance", provenance),
    };
    o.finish();
    line
}

fn donor(mut o: Object<'_>) -> Donor {
    let donor = Donor {
        id: o.text("id"),
        name: o.text("name"),
        kind: o.word("kind"),
        iso3: o.text_or_null("iso3"),
        region: o.text_or_null("region"),
        party_status: o.word_or_null("party_status"),
    };
    o.finish();
    donor
}

fn offer(mut o: Object<'_>) -> Offer {
    let offer = Offer {
        id: o.text("id"),
        donor: o.text("donor"),
        kind: o.word("kind"),
        title: o.text_or_null("title"),
        code: o.text_or_null("code"),
        unit: o.text_or_null("unit"),
        visibility: o.word_or("visibility", Visibility::Isu),
        years: o.list("years", offer_year),
        states: o.texts("states"),
        excluded_states: o.texts("excluded_states"),
        regions: o.texts("regions"),
        excluded_regions: o.texts("excluded_regions"),
        themes: o.texts("themes"),
        excluded_themes: o.texts("excluded_themes"),
        activities: o.texts("activities"),
        excluded_activities: o.texts("excluded_activities"),
        ldc_only: o.flag_or("ldc_only", false),
        oda_only: o.flag_or("oda_only", false),
        min_grant: o.amount_or_null("min_grant"),
        max_per_state: o.amount_or_null("max_per_state"),
        max_states: o.count_or_null("max_states"),
        max_share_of_line: o.amount_or_null("max_share_of_line"),
        needs_co_funding: o.flag_or("needs_co_funding", false),
        preferences: weights(&mut o, "preferences", |_, _| true),
        also_prefers: also_prefers(&mut o),
        expires: o.date_or_null("expires"),
        note: o.text_or_null("note"),
        provenance: o.list("provenance", provenance),
    };
    o.finish();
    offer
}

/// Weights by a name of one kind; what may be one is asked of the name and its place. States are
/// looked up by later checks.
fn weights(
    o: &mut Object<'_>,
    name: &'static str,
    is_one: fn(&Object<'_>, &str) -> bool,
) -> BTreeMap<String, u8> {
    let Some(mut inner) = o.object_or_null(name) else { return BTreeMap::new() };
    let names = inner.keys().into_iter().filter(|name| is_one(&inner, name));
    let names: Vec<String> = names.collect();
    order::map(names.into_iter().map(|name| {
        let weight = inner.small(&name, Rule::PreferenceRange, 1, 9);
        (name, weight)
    }))
}

fn also_prefers(o: &mut Object<'_>) -> AlsoPrefers {
    let Some(mut inner) = o.object_or_null("also_prefers") else { return AlsoPrefers::default() };
    let also = AlsoPrefers {
        themes: weights(&mut inner, "themes", |at, name| at.is_text(name)),
        regions: weights(&mut inner, "regions", |at, name| at.is_text(name)),
        years: weights(&mut inner, "years", |at, name| at.is_year(name)),
    };
    inner.finish();
    also
}

fn offer_year(mut o: Object<'_>) -> OfferYear {
    let entry = OfferYear {
        year: o.year("year"),
        amount: o.amount_or_null("amount"),
        currency: o.text_or_null("currency"),
        quantity: o.quantity_or_null("quantity"),
    };
    o.finish();
    entry
}

fn lock(mut o: Object<'_>) -> Lock {
    let lock = Lock {
        offer: o.text("offer"),
        line: o.text("line"),
        year: o.year("year"),
        quantity: o.amount("quantity"),
        status: o.word("status"),
    };
    o.finish();
    lock
}

fn veto(mut o: Object<'_>) -> Veto {
    let veto = Veto { donor: o.text("donor"), state: o.text("state"), by: o.word("by") };
    o.finish();
    veto
}

fn forbidden_pair(mut o: Object<'_>) -> ForbiddenPair {
    let pair = ForbiddenPair { offer: o.text("offer"), line: o.text("line") };
    o.finish();
    pair
}
