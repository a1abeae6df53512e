//! What an offer fits among what its reader may see: rules tried without on this device, and what
//! the donor says of each need.

use std::rc::Rc;

use contract::access::{Action, Role};
use contract::need::NeedBody;
use contract::offer::OfferBody;
use contract::record::{Kind, Record};
use yew::prelude::*;

use super::interests::{InterestButtons, use_interests};
use super::offer_tries::left_out;
use crate::client::{records, unit};
use crate::context::use_query;
use crate::desk::context::{Desk, use_desk};
use crate::desk::fetched::use_fetch;
use crate::desk::fragment::{Fragment, use_fragment};
use crate::desk::offer::{
    Draft, Fits, HEADER, NUMERIC, OfferForm, Tried, columns, sheet, use_fits,
};
use crate::desk::part::{BESIDE, MOST_COMPARED, OfferFit, Tries, WITHOUT, compared, need_title};
use crate::desk::program::href;
use crate::desk::route::Route;
use crate::fitting::{Fitting, Rule};
use crate::route::Query;
use crate::ui::{Toggle, toggle};
use crate::view::{Sheet, table_downloads};
use crate::words::say;

/// Properties of [`Fitted`].
#[derive(Properties, PartialEq)]
pub(super) struct FittedProps {
    /// The offer.
    pub(super) record: Rc<Record<OfferBody>>,
}

/// The offer as it is tried, and what is left out of it.
#[derive(Clone, PartialEq)]
struct Trial {
    form: OfferForm,
    tried: Rc<Vec<Tried>>,
}

impl Trial {
    /// An offer without rules, given what it fits with all of them.
    fn without(record: &Record<OfferBody>, rules: &[Rule], found: &Fitting) -> Self {
        let mut form = OfferForm::of(record);
        let mut tried = Vec::new();
        for rule in rules {
            let (new, one) = form.without(*rule, found);
            form = new;
            tried.push(one);
        }
        Self { form, tried: Rc::new(tried) }
    }
}

/// The panel, and needs beside each other, once it is known what the address says of them.
#[component]
pub(super) fn Fitted(props: &FittedProps) -> Html {
    let here = use_fragment();
    let record = props.record.clone();
    here.map_or_else(Html::default, |here| html! { <Stated {record} {here} /> })
}

#[derive(Properties, PartialEq)]
struct StatedProps {
    record: Rc<Record<OfferBody>>,
    here: Fragment,
}

#[component]
fn Stated(props: &StatedProps) -> Html {
    let desk = use_desk();
    let query = use_query().kept();
    let (record, here) = (&props.record, &props.here);
    let market = use_fetch(record.version, |_| unit::market());
    let rules = left_out(here);
    // What this version of the offer fits with all its rules.
    let whole = use_state(|| (record.version, None::<Rc<Fitting>>));
    let known = whole.1.as_ref().filter(|_| whole.0 == record.version);
    let trial = match known {
        Some(found) => Trial::without(record, &rules, found),
        None => Trial::without(record, &[], &Fitting::default()),
    };
    let body = if trial.tried.is_empty() { record.body.clone() } else { trial.form.read().0.body };
    let draft = Draft { owner: record.owner.clone(), body };
    let fits = use_fits(market.value().cloned(), draft);
    let with_all = match &fits {
        Fits::Known(answer) if trial.tried.is_empty() => Some(answer.found.clone()),
        _ => None,
    };
    use_effect_with((record.version, with_all), {
        let whole = whole.clone();
        move |(version, found)| {
            if found.is_some() {
                whole.set((*version, found.clone()));
            }
        }
    });
    let fits = match fits {
        // It is compared without them next.
        Fits::Known(answer) if trial.tried.len() < rules.len() => Fits::Before(answer),
        other => other,
    };
    let interests = use_interests();
    let needs = use_fetch((), |()| records::all::<NeedBody>(Kind::Need, ""));
    // An address may name needs that are no more, or that its reader does not see.
    let all = needs.value().cloned().unwrap_or_default();
    let is_known = |id: &String| all.iter().any(|need| need.id == *id);
    let beside: Vec<String> =
        here.list(BESIDE).into_iter().filter(is_known).take(MOST_COMPARED).collect();
    let is_donor = matches!(desk.role(), Some(Role::DonorDesk | Role::Partner));
    let act = {
        let (offer, beside, needs) = (record.id.clone(), beside.clone(), all.clone());
        let here = here.clone();
        Some(Callback::from(move |need: String| {
            let (is_beside, is_full) = (beside.contains(&need), beside.len() >= MOST_COMPARED);
            let onchange = {
                let (here, beside, need) = (here.clone(), beside.clone(), need.clone());
                Callback::from(move |on: bool| {
                    let mut ids = beside.clone();
                    ids.retain(|id| *id != need);
                    if on {
                        ids.push(need.clone());
                    }
                    here.set_list(BESIDE, &ids);
                })
            };
            html! {
                <>
                    if is_donor {
                        <InterestButtons need={need.clone()} title={need_title(&need, &needs)} offer={Some(offer.clone())} interests={interests.clone()} />
                    }
                    if is_beside || !is_full {
                        { toggle(&Toggle { id: &format!("beside-{need}"), label: &say::offer_compare(), hint: "", checked: is_beside, onchange: &onchange }) }
                    }
                </>
            }
        }))
    };
    let stands = match &fits {
        Fits::Known(answer) | Fits::Before(answer) => Some(answer.found.clone()),
        _ => None,
    };
    let leave_out = {
        let here = here.clone();
        move |rules: &[Rule]| {
            let codes: Vec<String> = rules.iter().map(|rule| rule.code().to_owned()).collect();
            here.set_list(WITHOUT, &codes);
        }
    };
    let ontry = {
        let (rules, leave_out) = (rules.clone(), leave_out.clone());
        Callback::from(move |rule: Rule| leave_out(&[&rules[..], &[rule]].concat()))
    };
    let onundo = {
        let rules = rules.clone();
        Callback::from(move |()| leave_out(&rules[..rules.len().saturating_sub(1)]))
    };
    let may_edit = record.may.contains(&Action::Edit);
    let tries = Tries {
        rules: rules.clone(),
        before: trial.tried.first().map(|first| first.fits),
        ontry,
        onundo,
        more: html! {
            if may_edit && !rules.is_empty() {
                { go_on(&record.id, &query, &rules) }
            }
        },
    };
    let file = match &fits {
        Fits::Known(answer) if !answer.found.needs.is_empty() => Some(answer.found.clone()),
        _ => None,
    };
    let side: Vec<&Record<NeedBody>> =
        all.iter().filter(|need| beside.contains(&need.id)).collect();
    let above = html! {
        <>
            if let Some(found) = file {
                { downloads(&record.id, &found, &desk, &rules) }
            }
            if let (Some(found), true) = (stands, side.len() > 1) {
                { compared(&side, &desk, &found) }
            }
        </>
    };
    html! {
        <>
            { market.trouble() }
            <OfferFit {fits} needs={all.clone()} {act} {tries} {above} here={here.clone()} />
        </>
    }
}

/// The whole as a file, made here: what is only tried leaves the device in no request.
fn downloads(offer: &str, found: &Rc<Fitting>, desk: &Desk, rules: &[Rule]) -> Html {
    let rows = sheet(found, desk, rules);
    let name = format!("fit {offer}");
    let what = say::offer_fit_title();
    let header = columns(desk, HEADER);
    table_downloads(&Sheet { name: &name, what: &what, header: &header, numeric: &NUMERIC }, rows)
}

/// Opens the form, which leaves out what was tried: what follows `#` is sent to nobody.
fn go_on(offer: &str, query: &Query, rules: &[Rule]) -> Html {
    let codes: Vec<&str> = rules.iter().map(|rule| rule.code()).collect();
    let without = Query::default().with(WITHOUT, &codes.join(" "));
    let form = href(&Route::EditOffer { id: offer.to_owned() }, query);
    let href = format!("{form}#{}", without.to_text());
    html! { <a class="button secondary" {href}>{ say::offer_try_on() }</a> }
}

#[cfg(test)]
mod tests {
    use contract::offer::OfferBody;
    use contract::record::{Kind, Record, Status};
    use engine::case::ResourceKind;
    use engine::eligibility::{Lack, Reason};

    use super::{Fragment, Query, Trial, left_out};
    use crate::fitting::{Rule, fitting};
    use crate::tests::fixture::case;

    #[test]
    fn an_address_leaves_out_no_rule_that_an_offer_cannot_be_without() {
        let text = "without=min_grant+ldc_only+veto+nothing_open+unknown&beside=N-1";
        let here = Fragment { fields: Query::parse(text), ..Fragment::default() };
        let rules = left_out(&here);
        assert_eq!(rules, [Rule::Can(Lack::MinGrant), Rule::May(Reason::LdcOnly)]);
        let body = OfferBody {
            kind: Some(ResourceKind::Funding),
            min_grant: Some("500".to_owned()),
            ldc_only: true,
            oda_only: true,
            ..OfferBody::default()
        };
        let record = Record::new("O-1", Kind::Offer, "DEU", Status::Published, body);
        let found = fitting(&case().market, "O-A");
        let trial = Trial::without(&record, &rules, &found);
        let bare = trial.form.read().0.body;
        assert_eq!((bare.min_grant, bare.ldc_only, bare.oda_only), (None, false, true));
        assert!(trial.tried.iter().all(|one| one.fits == 1), "with every rule it fitted one");
    }
}
