//! What an offer fits among what its reader may see: rules tried without on this device, and what
//! the donor says of each need.

use std::rc::Rc;

use contract::Code as _;
use contract::access::{Action, Role};
use contract::need::NeedBody;
use contract::offer::OfferBody;
use contract::record::{Kind, Record};
use engine::eligibility::Reason;
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use super::interests::{InterestButtons, use_interests};
use crate::client::{records, unit};
use crate::context::use_query;
use crate::desk::base::Base;
use crate::desk::context::{Desk, use_desk};
use crate::desk::device::{keep, kept};
use crate::desk::fetched::use_fetch;
use crate::desk::offer::{
    Draft, Fits, HEADER, KeptOffer, NUMERIC, OfferForm, Tried, sheet, use_fits,
};
use crate::desk::outbox;
use crate::desk::part::{MOST_COMPARED, OfferFit, Tries, compared, need_title};
use crate::desk::program::go;
use crate::desk::route::Route;
use crate::fitting::Fitting;
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
    fn of(record: &Record<OfferBody>) -> Self {
        Self { form: OfferForm::of(record), tried: Rc::new(Vec::new()) }
    }
}

/// The panel, and needs beside each other.
#[component]
pub(super) fn Fitted(props: &FittedProps) -> Html {
    let desk = use_desk();
    let record = &props.record;
    let market = use_fetch(record.version, |_| unit::market());
    let trial = use_state(|| Trial::of(record));
    use_effect_with(record.clone(), {
        let trial = trial.clone();
        move |record| trial.set(Trial::of(record))
    });
    let body = if trial.tried.is_empty() { record.body.clone() } else { trial.form.read().0.body };
    let draft = Draft { owner: record.owner.clone(), body };
    let fits = use_fits(market.value().cloned(), draft);
    let interests = use_interests();
    let needs = use_fetch((), |()| records::all::<NeedBody>(Kind::Need, ""));
    let beside = use_state(Vec::<String>::new);
    let is_donor = matches!(desk.role(), Some(Role::DonorDesk | Role::Partner));
    let act = {
        let (offer, beside, needs) = (record.id.clone(), beside.clone(), needs.value().cloned());
        Some(Callback::from(move |need: String| {
            let (is_beside, is_full) = (beside.contains(&need), beside.len() >= MOST_COMPARED);
            let onchange = {
                let (beside, need) = (beside.clone(), need.clone());
                Callback::from(move |on: bool| {
                    let mut ids: Vec<String> = (*beside).clone();
                    ids.retain(|id| *id != need);
                    if on {
                        ids.push(need.clone());
                    }
                    beside.set(ids);
                })
            };
            html! {
                <>
                    if is_donor {
                        <InterestButtons need={need.clone()} title={need_title(&need, needs.as_ref().map_or(&[][..], |all| all))} offer={Some(offer.clone())} interests={interests.clone()} />
                    }
                    if is_beside || !is_full {
                        { toggle(&Toggle { id: &format!("beside-{need}"), label: &say::offer_compare(), hint: "", checked: is_beside, onchange: &onchange }) }
                    }
                </>
            }
        }))
    };
    let found = match &fits {
        Fits::Known(answer) => Some(answer.found.clone()),
        _ => None,
    };
    let ontry = {
        let (trial, found) = (trial.clone(), found.clone());
        Callback::from(move |rule: Reason| {
            let Some(found) = &found else { return };
            let (form, one) = trial.form.without(rule, found);
            let tried = trial.tried.iter().cloned().chain([one]).collect();
            trial.set(Trial { form, tried: Rc::new(tried) });
        })
    };
    let onundo = {
        let trial = trial.clone();
        Callback::from(move |()| {
            let mut tried = (*trial.tried).clone();
            if let Some(last) = tried.pop() {
                let form = trial.form.with_again(&last);
                trial.set(Trial { form, tried: Rc::new(tried) });
            }
        })
    };
    let may_edit = record.may.contains(&Action::Edit);
    let tries = Tries {
        tried: trial.tried.clone(),
        ontry,
        onundo,
        more: html! {
            if may_edit {
                <GoOn record={record.clone()} trial={(*trial).clone()} />
            }
        },
    };
    let rules: Vec<Reason> = trial.tried.iter().map(|one| one.rule).collect();
    let file = found.filter(|found| !found.needs.is_empty());
    let all = needs.value().cloned().unwrap_or_default();
    let side: Vec<&Record<NeedBody>> =
        all.iter().filter(|need| beside.contains(&need.id)).collect();
    let above = html! {
        <>
            if let Some(found) = file {
                { downloads(&record.id, &found, &desk, &rules) }
            }
            if side.len() > 1 {
                { compared(&side, &desk) }
            }
        </>
    };
    html! {
        <>
            { market.trouble() }
            <OfferFit {fits} needs={all.clone()} {act} {tries} {above} />
        </>
    }
}

/// The whole as a file, made here: what is only tried leaves the device in no request.
fn downloads(offer: &str, found: &Rc<Fitting>, desk: &Desk, rules: &[Reason]) -> Html {
    let rows = sheet(found, desk, rules);
    let name = format!("fit {offer}");
    let what = say::offer_fit_title();
    table_downloads(&Sheet { name: &name, what: &what, header: &HEADER, numeric: &NUMERIC }, rows)
}

#[derive(Properties, PartialEq)]
struct GoOnProps {
    record: Rc<Record<OfferBody>>,
    trial: Trial,
}

/// Opens the form with what was tried left out: kept on this device, and not sent before somebody
/// saves it there.
#[component]
fn GoOn(props: &GoOnProps) -> Html {
    let desk = use_desk();
    let navigator = use_navigator();
    let query = use_query().kept();
    let onclick = {
        let (record, trial) = (props.record.clone(), props.trial.clone());
        Callback::from(move |_: MouseEvent| {
            let place = desk.draft(&format!("offer/{}", record.id));
            // What is being written there, or waits to be sent, is gone on with.
            if let Some(owner) = outbox::owner(&desk.session) {
                let _one = outbox::reopen(&owner, |one| {
                    one.kind == Kind::Offer.code() && one.about == record.id
                });
            }
            let before = kept::<KeptOffer>(&place)
                .unwrap_or_else(|| KeptOffer::new(OfferForm::of(&record), Some(Base::of(&record))));
            let form = before.typed().also_without(&trial.tried, &trial.form);
            keep(&place, &KeptOffer::new(form, before.base));
            let to = Route::EditOffer { id: record.id.clone() };
            go(navigator.as_ref(), &to, query.clone());
        })
    };
    html! { <button type="button" class="button secondary" {onclick}>{ say::offer_try_on() }</button> }
}
