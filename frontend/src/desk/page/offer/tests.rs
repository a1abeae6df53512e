//! The parts of offers drawn to text.

use std::rc::Rc;

use contract::access::Role;
use engine::case::ResourceKind;
use yew::prelude::*;

use crate::desk::offer::{Fits, OfferForm, unreadable};
use crate::desk::page::stage::{desk, drawn, unlabelled};
use crate::desk::part::{OfferFields, OfferFit};
use crate::fitting::fitting;
use crate::tests::fixture::case;
use crate::words::{Language, speak_natively};

fn form(kind: ResourceKind) -> String {
    drawn(desk("DEU", Role::DonorDesk), move || {
        let mut form = OfferForm::new("DEU", "EUR");
        form.body.kind = Some(kind);
        form.body.preferences.insert("LAO".to_owned(), 7);
        let problems = Rc::new(vec![unreadable("years[0].amount")]);
        html! { <OfferFields form={Rc::new(form)} {problems} onchange={Callback::noop()} /> }
    })
}

fn fit() -> String {
    drawn(desk("DEU", Role::DonorDesk), || {
        let found = Rc::new(fitting(&case().market, "O-A"));
        html! { <OfferFit fits={Fits::Known(found)} /> }
    })
}

#[test]
fn every_control_of_an_offer_has_one_label_in_every_language() {
    for language in Language::ALL {
        speak_natively(language);
        for kind in [ResourceKind::Funding, ResourceKind::Expertise] {
            assert_eq!(unlabelled(&form(kind)), [""; 0], "{language:?}");
        }
    }
    speak_natively(Language::English);
}

#[test]
fn what_is_wrong_stands_at_its_field() {
    let html = form(ResourceKind::Funding);
    let at = html.find("id=\"offer-years-0-amount-problem\"").expect("the problem is there");
    assert!(html[at..].contains("Amount: is no number that can be read"));
    assert!(html.contains("The unit only"), "the usual audience is explained");
}

#[test]
fn what_an_offer_fits_is_said_in_one_sentence_and_rule_by_rule() {
    let html = fit();
    for words in [
        "Fits 1 need; with one change 1 more; not 1.",
        "Clearance in the north",
        "USD 850.50",
        "2 needs: the offer lists other States or regions. Loosen this rule: +1",
        "With one change: the offer lists other States or regions",
        "Nothing that you have not saved leaves it.",
    ] {
        let plain = html.replace('\u{a0}', " ").replace("&#x27;", "'");
        assert!(plain.contains(words), "{words}: {plain}");
    }
}
