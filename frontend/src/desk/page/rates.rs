//! The exchange rates in force, and the currencies that have none: what is in them is in no matching.

use std::collections::BTreeMap;
use std::rc::Rc;

use contract::need::NeedBody;
use contract::offer::OfferBody;
use contract::record::{Kind, Record, Status};
use contract::snapshot::{ExchangeRate, Rates};
use futures_util::future::join3;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::only::UnitOnly;
use crate::browser;
use crate::client::{ClientError, records, unit};
use crate::desk::context::use_desk;
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::need::figure::Figure;
use crate::desk::need::typed::{plain, shown};
use crate::desk::once::use_once;
use crate::desk::part::{TextField, day, rule_words, text_field};
use crate::desk::route::Route;
use crate::desk::trouble::trouble;
use crate::desk::typed::{Typed, use_typed};
use crate::ui::{PageHeading, Tone, notice, skeleton};
use crate::words::say;

/// A rate, as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Row {
    currency: String,
    per_unit: Figure,
    date: String,
    source: String,
}

/// The fields of a rate, as the server names them.
const FIELDS: [&str; 4] = ["currency", "per_unit", "date", "source"];

impl Row {
    /// In the order of [`FIELDS`].
    fn texts(&self) -> [String; 4] {
        let (currency, date, source) =
            (self.currency.clone(), self.date.clone(), self.source.clone());
        [currency, self.per_unit.text(), date, source]
    }

    /// What is typed into one of [`FIELDS`].
    fn write(&mut self, of: usize, text: String) {
        match of {
            0 => self.currency = text,
            1 => self.per_unit = Figure::new(text),
            2 => self.date = text,
            _ => self.source = text,
        }
    }
}

/// What is written, over the rates that it was begun from; `None`: nothing is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Writing {
    version: i64,
    rows: Option<Vec<Row>>,
}

/// What a field or a button does to the rows.
type Change = Rc<dyn Fn(&mut Vec<Row>, String)>;

/// Where a record is that counts in a currency, and its title.
type Place = (Route, String);

/// What is in force, and what has no rate.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    rates: Rates,
    missing: BTreeMap<String, Vec<Place>>,
}

/// The page.
#[component]
pub(super) fn RatesPage() -> Html {
    html! { <UnitOnly><InForce /></UnitOnly> }
}

#[component]
fn InForce() -> Html {
    let found = use_fetch((), |()| async {
        let published = "status=published";
        let needs = records::all::<NeedBody>(Kind::Need, published);
        let offers = records::all::<OfferBody>(Kind::Offer, published);
        let (rates, needs, offers) = join3(unit::rates(), needs, offers).await;
        let rates = rates?;
        let missing = missing(&rates, &needs?, &offers?);
        Ok(Found { rates, missing })
    });
    let content = match (found.value(), found.error()) {
        (Some(now), _) => html! {
            <>
                { without(&now.missing) }
                <Form now={now.clone()} onsaved={found.asking()} />
            </>
        },
        (None, Some(_)) => Html::default(),
        (None, None) => skeleton(&say::desk_loading()),
    };
    html! {
        <>
            <PageHeading title={say::rates_title()}>
                <p class="lead">{ say::rates_lead() }</p>
            </PageHeading>
            { found.trouble() }
            { content }
        </>
    }
}

/// The currencies without a rate, each with the published records that count in them.
fn missing(
    rates: &Rates,
    needs: &[Record<NeedBody>],
    offers: &[Record<OfferBody>],
) -> BTreeMap<String, Vec<Place>> {
    let mut all: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    let mut note = |currency: &Option<String>, route: Route, title: &str| {
        let Some(currency) = currency.as_ref().filter(|code| !code.is_empty()) else { return };
        let has_rate = *currency == rates.currency
            || rates.rates.iter().any(|rate| rate.currency == *currency);
        let places = all.entry(currency.clone()).or_default();
        if !has_rate && places.iter().all(|(to, _)| *to != route) {
            places.push((route, title.to_owned()));
        }
    };
    let is_published = |status: Status| status == Status::Published;
    for need in needs.iter().filter(|need| is_published(need.status)) {
        for line in &need.body.lines {
            note(&line.currency, Route::Need { id: need.id.clone() }, &need.body.title);
        }
    }
    for offer in offers.iter().filter(|offer| is_published(offer.status)) {
        for year in &offer.body.years {
            note(&year.currency, Route::Offer { id: offer.id.clone() }, &offer.body.title);
        }
    }
    all.retain(|_, places| !places.is_empty());
    all
}

fn without(missing: &BTreeMap<String, Vec<Place>>) -> Html {
    let one = |(currency, places): (&String, &Vec<Place>)| {
        html! {
            <li>
                { say::rates_missing(currency) }
                <ul>
                    { for places.iter().map(|(to, title)| html! { <li><DeskLink to={to.clone()}><bdi>{ title }</bdi></DeskLink></li> }) }
                </ul>
            </li>
        }
    };
    if missing.is_empty() {
        return Html::default();
    }
    notice(
        Tone::Warn,
        &say::rates_some_missing(),
        html! { <ul>{ for missing.iter().map(one) }</ul> },
    )
}

#[derive(Properties, PartialEq)]
struct FormProps {
    now: Rc<Found>,
    onsaved: Callback<()>,
}

/// A row for each rate, and those of currencies that have none yet.
#[component]
fn Form(props: &FormProps) -> Html {
    let desk = use_desk();
    let rates = &props.now.rates;
    let form = use_typed::<Writing>("rates");
    let error = use_state(|| None::<ClientError>);
    let once = use_once();
    let kept = Writing { version: rates.version, rows: Some(rows(&props.now)) };
    let is_written = form.rows.is_some();
    let shown = form.rows.clone().or_else(|| kept.rows.clone()).unwrap_or_default();
    // Somebody else changed them since this was begun.
    let is_behind = is_written && form.version != rates.version;
    let change = {
        let (form, kept) = (form.clone(), kept.clone());
        move |change: Change| {
            let kept = kept.clone();
            form.on(move |writing: &mut Writing, text: String| {
                if writing.rows.is_none() {
                    writing.clone_from(&kept);
                }
                change(writing.rows.get_or_insert_default(), text);
            })
        }
    };
    let onsubmit = {
        let (form, error, desk) = (form.clone(), error.clone(), desk.clone());
        let (shown, onsaved, now) = (shown.clone(), props.onsaved.clone(), props.now.clone());
        let (currency, version) =
            (rates.currency.clone(), if is_written { form.version } else { rates.version });
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let set = Rates {
                version,
                currency: currency.clone(),
                rates: shown.iter().filter(|row| is_filled(&now, row)).map(rate).collect(),
            };
            let (form, error, desk, onsaved) =
                (form.clone(), error.clone(), desk.clone(), onsaved.clone());
            once.run(async move {
                match unit::set_rates(&set).await {
                    Ok(_) => {
                        error.set(None);
                        form.clear();
                        desk.say.emit(say::rates_saved());
                        onsaved.emit(());
                    }
                    Err(other) => {
                        // What is in force now is shown beside what was written.
                        if matches!(&other, ClientError::Refused(problem) if problem.status == 412)
                        {
                            onsaved.emit(());
                            error.set(None);
                        } else {
                            error.set(Some(other));
                        }
                    }
                }
            });
        })
    };
    let problem = |at: usize, field: &str| match &*error {
        // Empty rows are not sent: the server counts the others, or names them by their currency.
        Some(ClientError::Refused(refused)) => {
            let is_sent = |row: &&Row| is_filled(&props.now, row);
            let place = shown[..at].iter().filter(is_sent).count().to_string();
            let of = shown.get(at).filter(is_sent).map(rate);
            let is_it = |path: &str| {
                let names = of.iter().flat_map(|of| [place.as_str(), of.currency.as_str()]);
                names.map(|name| format!("rates[{name}].{field}")).any(|own| own == path)
            };
            let found = refused.errors.iter().find(|one| is_it(&one.path));
            found.map_or_else(String::new, |one| rule_words(&one.code, &one.detail))
        }
        _ => String::new(),
    };
    let labels = [
        say::offer_currency(),
        say::rates_per_unit(&rates.currency),
        say::rates_day(),
        say::convene_source(),
    ];
    let field = |at: usize, of: usize| {
        let oninput = change(Rc::new(move |rows, text| rows[at].write(of, text)));
        text_field(&TextField {
            id: &format!("rate-{at}-{}", FIELDS[of]),
            kind: if of == 2 { "date" } else { "text" },
            label: &labels[of],
            hint: "",
            value: &shown[at].texts()[of],
            problem: &problem(at, FIELDS[of]),
            autocomplete: "off",
            oninput: &oninput,
        })
    };
    let row = |at: usize| {
        let name = &shown[at].currency;
        let kept = kept.clone();
        let onclick =
            form.removing(say::rates_of(name), format!("rate-{at}-currency"), move |writing| {
                if writing.rows.is_none() {
                    writing.clone_from(&kept);
                }
                writing.rows.get_or_insert_default().remove(at);
            });
        html! {
            <div class="year-row" role="group" aria-label={say::rates_of(name)}>
                { for (0..FIELDS.len()).map(|of| field(at, of)) }
                <p><button type="button" class="button secondary" aria-label={say::offer_remove_one(name)} {onclick}>{ say::offer_remove() }</button></p>
            </div>
        }
    };
    let next = shown.len();
    let onadd =
        change(Rc::new(|rows, _| rows.push(Row::default()))).reform(move |_: MouseEvent| {
            // It is there once this event is over.
            browser::focus_soon(format!("rate-{next}-currency"));
            String::new()
        });
    html! {
        <>
            { form.back() }
            if is_behind {
                { behind(&form, rates) }
            }
            if let Some(error) = &*error {
                { trouble(error) }
            }
            <form class="form" {onsubmit} novalidate=true>
                { for (0..shown.len()).map(row) }
                { form.removed() }
                <p><button type="button" class="button secondary" onclick={onadd}>{ say::rates_add() }</button></p>
                <p class="button-row">
                    <button class="button">{ say::offer_save() }</button>
                    <DeskLink to={Route::Workbench}>{ say::desk_nav_workbench() }</DeskLink>
                </p>
            </form>
        </>
    }
}

/// What others set meanwhile, and which of the two holds.
fn behind(form: &Typed<Writing>, rates: &Rates) -> Html {
    let theirs = {
        let form = form.clone();
        Callback::from(move |_: MouseEvent| form.discard())
    };
    let version = rates.version;
    let mine = form.on(move |writing: &mut Writing, _: MouseEvent| writing.version = version);
    let one = |rate: &ExchangeRate| {
        let of = say::rates_stands(&rate.currency, &rate.per_unit, &rates.currency);
        html! { <li>{ of }{ " · " }{ day(&rate.date) }{ " · " }<bdi>{ &rate.source }</bdi></li> }
    };
    notice(
        Tone::Warn,
        &say::rates_changed(),
        html! {
            <>
                <ul>{ for rates.rates.iter().map(one) }</ul>
                <p class="button-row">
                    <button type="button" class="button secondary" onclick={theirs}>{ say::rates_take() }</button>
                    <button type="button" class="button secondary" onclick={mine}>{ say::rates_keep() }</button>
                </p>
            </>
        },
    )
}

/// Whether a row says something: a currency alone, which has none so far, is asked about and no answer.
fn is_filled(now: &Found, row: &Row) -> bool {
    let texts = row.texts();
    let [currency, rest @ ..] = texts.each_ref().map(|text| text.trim());
    rest.iter().any(|text| !text.is_empty())
        || (!currency.is_empty() && !now.missing.contains_key(currency))
}

fn rate(row: &Row) -> ExchangeRate {
    let [currency, per_unit, date, source] = row.texts().map(|text| text.trim().to_owned());
    ExchangeRate { currency: currency.to_uppercase(), per_unit: plain(&per_unit), date, source }
}

/// A row for each rate in force, then one for each currency that has none.
fn rows(now: &Found) -> Vec<Row> {
    let known = now.rates.rates.iter().map(|rate| Row {
        currency: rate.currency.clone(),
        per_unit: Figure::new(shown(&rate.per_unit)),
        date: rate.date.clone(),
        source: rate.source.clone(),
    });
    let new = now.missing.keys().map(|code| Row { currency: code.clone(), ..Row::default() });
    known.chain(new).collect()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use contract::access::Role;
    use contract::need::{NeedBody, NeedLine};
    use contract::record::{Kind, Record, Status};
    use contract::snapshot::{ExchangeRate, Rates};
    use yew::prelude::*;

    use super::{Form, Found, Row, Writing, is_filled, missing, rate, rows, without};
    use crate::desk::page::stage::{desk, drawn, unlabelled};
    use crate::words::{Language, speak_natively};

    fn found() -> Found {
        let chf = ExchangeRate {
            currency: "CHF".to_owned(),
            per_unit: "1.12".to_owned(),
            date: "2026-11-20".to_owned(),
            source: "A bank".to_owned(),
        };
        let rates = Rates { version: 2, currency: "USD".to_owned(), rates: vec![chf] };
        let line = |code: &str| NeedLine { currency: Some(code.to_owned()), ..NeedLine::default() };
        let need = |id: &str, status, codes: &[&str]| {
            let body = NeedBody {
                title: format!("Need {id}"),
                lines: codes.iter().map(|code| line(code)).collect(),
                ..NeedBody::default()
            };
            Record::new(id, Kind::Need, "LAO", status, body)
        };
        let needs = [
            need("N-1", Status::Published, &["USD", "EUR", "EUR", "CHF"]),
            need("N-2", Status::Draft, &["NOK"]),
        ];
        let missing = missing(&rates, &needs, &[]);
        Found { rates, missing }
    }

    fn row(texts: [&str; 4]) -> Row {
        let mut row = Row::default();
        for (of, text) in texts.into_iter().enumerate() {
            row.write(of, text.to_owned());
        }
        row
    }

    #[test]
    fn a_currency_of_a_published_record_without_a_rate_is_named_with_it_once() {
        let found = found();
        assert_eq!(found.missing.keys().collect::<Vec<_>>(), ["EUR"]);
        assert_eq!(found.missing["EUR"].len(), 1);
        speak_natively(Language::English);
        let html = drawn(desk("ISU", Role::Isu), move || without(&found.missing));
        assert!(html.contains("Need N-1") && html.contains("EUR"), "{html}");
    }

    #[test]
    fn every_field_has_a_name_and_a_currency_without_a_rate_has_a_row() {
        speak_natively(Language::English);
        let found = found();
        assert_eq!(rows(&found)[1].currency, "EUR");
        let html = drawn(desk("ISU", Role::Isu), move || {
            html! { <Form now={Rc::new(found.clone())} onsaved={Callback::noop()} /> }
        });
        assert_eq!(unlabelled(&html), [""; 0]);
        assert!(html.contains("rate-1-per_unit"), "{html}");
    }

    #[test]
    fn a_currency_that_is_only_asked_about_keeps_no_other_from_being_saved() {
        let found = found();
        assert!(!is_filled(&found, &row(["EUR", "", "", ""])), "it has no rate so far");
        assert!(is_filled(&found, &row(["EUR", "1.08", "", ""])));
        assert!(is_filled(&found, &row(["NOK", "", "", ""])), "somebody wrote it");
        assert!(!is_filled(&found, &row(["", " ", "", ""])));
    }

    #[test]
    fn what_is_sent_is_as_the_server_reads_it() {
        let sent = rate(&row([" eur ", "1.08 ", "2026-11-20", " A bank "]));
        assert_eq!((sent.currency.as_str(), sent.per_unit.as_str()), ("EUR", "1.08"));
        assert_eq!(sent.source, "A bank");
    }

    #[test]
    fn a_rate_that_was_begun_in_one_language_is_the_same_in_another() {
        speak_natively(Language::English);
        let mut found = found();
        found.rates.rates[0].per_unit = "1.085".to_owned();
        let mut begun = Writing { version: 2, rows: Some(rows(&found)) };
        begun.rows.as_mut().expect("it is begun")[1].write(1, "1,250.5".to_owned());
        let kept = serde_json::to_string(&begun).expect("it can be kept");
        speak_natively(Language::French);
        let back: Writing = serde_json::from_str(&kept).expect("it can be read");
        let rows = back.rows.expect("it is begun");
        let sent = [&rows[0], &rows[1]].map(|row| rate(row).per_unit);
        let shown = rows[0].texts()[1].clone();
        speak_natively(Language::English);
        assert_eq!(sent, ["1.085", "1250.5"]);
        assert_eq!(shown, "1,085");
    }
}
