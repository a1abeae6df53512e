//! [`CaseFile`] to [`Market`], collecting every error of meaning.

mod lines;
mod locks;
mod offers;

use std::collections::{BTreeMap, BTreeSet};

use crate::case::{CaseError, CaseErrors, CaseFile, ResourceKind, Rule, is_known_currency};

use super::exchange::Exchange;
use super::index::{Ids, is_iso3};
use super::{Donor, Market, Need, Resource, ResourceIx, State};
use crate::order;

/// Limits on counts, see [`Rule::TooMany`].
const MAX_STATES: usize = 1_000;
const MAX_NEEDS: usize = 20_000;
const MAX_LINES: usize = 200_000;
const MAX_OFFERS: usize = 20_000;

/// What the parts of the conversion share.
struct Context<'a> {
    case: &'a CaseFile,
    ids: Ids,
    exchange: Exchange,
    resources: BTreeMap<Resource, ResourceIx>,
    errors: Vec<CaseError>,
}

impl Context<'_> {
    fn refuse(&mut self, path: impl Into<String>, rule: Rule, found: impl Into<String>) {
        self.errors.push(CaseError { path: path.into(), rule, found: found.into() });
    }

    /// The resource of a line or an offer; all were listed before.
    fn resource(
        &self,
        kind: ResourceKind,
        code: Option<&String>,
        unit: Option<&String>,
    ) -> ResourceIx {
        self.resources[&resource(self.case, kind, code, unit)]
    }

    /// The value, or a note of the rule that it breaks.
    fn take<T>(
        &mut self,
        result: Result<T, Rule>,
        path: impl FnOnce() -> String,
        found: &str,
    ) -> Option<T> {
        result.map_err(|rule| self.refuse(path(), rule, format!("{found:?}"))).ok()
    }
}

impl TryFrom<CaseFile> for Market {
    type Error = CaseErrors;

    fn try_from(case: CaseFile) -> Result<Self, CaseErrors> {
        let mut errors = Vec::new();
        check_counts(&case, &mut errors);
        let is_too_large = !errors.is_empty();
        let exchange = Exchange::new(&case, &mut errors);
        let has_rates = errors.is_empty();
        let ids = Ids::new(&case, &mut errors);
        if is_too_large || !has_rates {
            // With currencies in doubt every later message about money would be a guess.
            return Err(CaseErrors(errors));
        }
        let resources = resources(&case);
        let mut context = Context { case: &case, ids, exchange, resources, errors };
        let states = states(&mut context);
        let needs = needs(&mut context);
        let mut lines = lines::lines(&mut context);
        let mut offers = offers::offers(&mut context);
        let vetoes = vetoes(&mut context);
        let forbidden = forbidden(&mut context);
        if !context.errors.is_empty() {
            return Err(CaseErrors(context.errors));
        }
        let locks = locks::apply(&mut context, &mut lines, &mut offers);
        check_sums(&mut context, &lines, &offers);
        let Context { exchange, resources, errors, .. } = context;
        if !errors.is_empty() {
            return Err(CaseErrors(errors));
        }
        let donors = case
            .donors
            .iter()
            .map(|donor| Donor { id: donor.id.clone(), name: donor.name.clone(), kind: donor.kind })
            .collect();
        let digits = exchange.home_digits();
        let resources = resources.into_keys().collect();
        let hash = case.hash();
        Ok(Self {
            case,
            hash,
            digits,
            resources,
            states,
            donors,
            needs,
            lines,
            offers,
            locks,
            vetoes,
            forbidden,
        })
    }
}

fn check_counts(case: &CaseFile, errors: &mut Vec<CaseError>) {
    let lines = case.needs.iter().map(|need| need.lines.len()).sum();
    for (path, count, most) in [
        ("states", case.states.len(), MAX_STATES),
        ("needs", case.needs.len(), MAX_NEEDS),
        ("lines", lines, MAX_LINES),
        ("offers", case.offers.len(), MAX_OFFERS),
    ] {
        if count > most {
            errors.push(CaseError {
                path: path.to_owned(),
                rule: Rule::TooMany,
                found: count.to_string(),
            });
        }
    }
}

/// The funding resource, and every code of expertise and goods asked or offered.
fn resources(case: &CaseFile) -> BTreeMap<Resource, ResourceIx> {
    let funding = resource(case, ResourceKind::Funding, None, None);
    let asked = case
        .needs
        .iter()
        .flat_map(|need| &need.lines)
        .map(|line| resource(case, line.kind, line.code.as_ref(), line.unit.as_ref()));
    let offered = case
        .offers
        .iter()
        .map(|offer| resource(case, offer.kind, offer.code.as_ref(), offer.unit.as_ref()));
    let all = order::set(std::iter::once(funding).chain(asked).chain(offered));
    order::map(all.into_iter().enumerate().map(|(at, resource)| (resource, ResourceIx::new(at))))
}

/// Money is one resource, in the currency of the case; all else is told apart by code and unit.
fn resource(
    case: &CaseFile,
    kind: ResourceKind,
    code: Option<&String>,
    unit: Option<&String>,
) -> Resource {
    if kind == ResourceKind::Funding {
        return Resource { kind, code: String::new(), unit: case.currency.clone() };
    }
    let text = |field: Option<&String>| field.cloned().unwrap_or_default();
    Resource { kind, code: text(code), unit: text(unit) }
}

fn states(context: &mut Context<'_>) -> Vec<State> {
    let case = context.case;
    for state in &case.states {
        if !is_iso3(&state.iso3) {
            context.refuse(
                format!("states[{}].iso3", state.iso3),
                Rule::BadIso3,
                format!("{:?}", state.iso3),
            );
        }
    }
    case.states
        .iter()
        .map(|state| State {
            iso3: state.iso3.clone(),
            name: state.name.clone(),
            region: state.region.clone(),
            subregion: state.subregion.clone(),
            ldc: state.ldc,
            oda: state.oda,
            max_partners: state.max_partners,
        })
        .collect()
}

fn needs(context: &mut Context<'_>) -> Vec<Need> {
    let case = context.case;
    let mut list = Vec::with_capacity(case.needs.len());
    for need in &case.needs {
        let state = context.ids.state(&need.state);
        if let Some(state) =
            context.take(state, || format!("needs[{}].state", need.id), &need.state)
        {
            list.push(Need {
                id: need.id.clone(),
                state,
                theme: need.theme.clone(),
                activity: need.activity.clone(),
                priority: need.priority,
            });
        }
    }
    list
}

fn vetoes(context: &mut Context<'_>) -> BTreeSet<(super::DonorIx, super::StateIx)> {
    let case = context.case;
    let mut set = BTreeSet::new();
    for veto in &case.vetoes {
        let place = |field: &str| format!("vetoes[{}, {}].{field}", veto.donor, veto.state);
        let donor = context.ids.donor(&veto.donor);
        let donor = context.take(donor, || place("donor"), &veto.donor);
        let state = context.ids.state(&veto.state);
        let state = context.take(state, || place("state"), &veto.state);
        // Both sides may ask for the same veto, so a repetition is no error.
        set.extend(donor.zip(state));
    }
    set
}

fn forbidden(context: &mut Context<'_>) -> BTreeSet<(super::OfferIx, super::LineIx)> {
    let case = context.case;
    let mut set = BTreeSet::new();
    for pair in &case.forbidden_pairs {
        let place = |field: &str| format!("forbidden_pairs[{}, {}].{field}", pair.offer, pair.line);
        let offer = context.ids.offer(&pair.offer);
        let offer = context.take(offer, || place("offer"), &pair.offer);
        let line = context.ids.line(&pair.line);
        let line = context.take(line, || place("line"), &pair.line);
        set.extend(offer.zip(line));
    }
    set
}

/// Refuses what takes the quantities of a resource, asked and offered together, past the bound on
/// which every later sum relies: the greatest figures, as many as must go for the rest to fit.
fn check_sums(context: &mut Context<'_>, lines: &[super::Line], offers: &[super::Offer]) {
    let case = context.case;
    let bound = i128::from(crate::case::MAX_AMOUNT);
    let resources: Vec<Resource> = context.resources.keys().cloned().collect();
    for (at, resource) in resources.iter().enumerate() {
        let ix = ResourceIx::new(at);
        // How much of which line, or beyond the lines of which offer, and in which of its years.
        let mut figures: Vec<(i128, usize, i32)> = Vec::new();
        let mut rest = 0;
        for (at, line) in lines.iter().enumerate() {
            let price = line.price.filter(|_| ix == ResourceIx::MONEY).unwrap_or(0);
            let each = if line.resource == ix { 1 } else { price };
            let asked = line.asked.map_or(0, |asked| asked.quantity);
            figures.push((i128::from(asked) * i128::from(each), at, 0));
        }
        for (at, offer) in offers.iter().enumerate() {
            if offer.resource != ix {
                continue;
            }
            for (year, of) in &offer.years {
                figures.push((of.quantity.unwrap_or(0).into(), lines.len() + at, *year));
            }
        }
        for (figure, ..) in &figures {
            rest += figure;
        }
        if rest <= bound {
            continue;
        }
        let found = format!("{rest} {} in all", resource.unit);
        let field = if resource.kind == ResourceKind::Funding { "amount" } else { "quantity" };
        order::sort_by(&mut figures, |a, b| (b.0, b.1).cmp(&(a.0, a.1)));
        for (figure, at, year) in figures {
            if rest <= bound {
                break;
            }
            rest -= figure;
            let place = match lines.get(at) {
                Some(line) => {
                    let need = &case.needs[line.need.at()].id;
                    format!("needs[{need}].lines[{}].{field}", line.id)
                }
                None => format!("offers[{}].years[{year}].{field}", offers[at - lines.len()].id),
            };
            context.refuse(place, Rule::Overflow, found.as_str());
        }
    }
}

/// A currency of a record, checked even where no amount stands beside it.
fn check_currency(
    context: &mut Context<'_>,
    currency: Option<&String>,
    path: impl FnOnce() -> String,
) {
    if let Some(code) = currency.filter(|code| !is_known_currency(code)) {
        context.refuse(path(), Rule::UnknownCurrency, format!("{code:?}"));
    }
}
