//! The reader's own needs or offers, from the lists that are there already: the latest few.

use contract::access::Role;
use contract::need::NeedBody;
use contract::record::{Kind, Record, Status};
use engine::order::sort_by;
use yew::prelude::*;

use crate::desk::attention::Lists;
use crate::desk::context::Desk;
use crate::desk::ledger::{LineSums, by_unit, of_need};
use crate::desk::link::DeskLink;
use crate::desk::need::row::is_amended;
use crate::desk::part::{line_quantity, status_tag, title_of};
use crate::desk::route::Route;
use crate::desk::standing::brought;
use crate::format;
use crate::words::say;

/// How many are shown.
pub(super) const MOST: usize = 5;

/// A State's needs, a donor's offers; nothing for others, and where there are none.
pub(super) fn own(desk: &Desk, lists: &Lists) -> Html {
    match desk.role() {
        Some(Role::FocalPoint) => needs(desk, lists),
        Some(Role::DonorDesk | Role::Partner) => offers(desk, lists),
        _ => Html::default(),
    }
}

/// Those of the reader's party that are not withdrawn, the latest first.
pub(super) fn latest<'a, B>(desk: &Desk, all: &'a [Record<B>]) -> Vec<&'a Record<B>> {
    let reader = desk.reader();
    let is_own = |one: &&Record<B>| one.owner == reader.home() && one.status != Status::Withdrawn;
    let mut own: Vec<&Record<B>> = all.iter().filter(is_own).collect();
    sort_by(&mut own, |a, b| b.changed_at.cmp(&a.changed_at).then_with(|| a.id.cmp(&b.id)));
    own
}

fn needs(desk: &Desk, lists: &Lists) -> Html {
    let heads = [
        say::desk_need_field("title"),
        say::offer_stands(),
        say::desk_need_line_field("amount"),
        say::col_open(),
    ];
    let row = |need: &Record<NeedBody>| {
        let lines = of_need(need, &brought(need, &lists.coalitions));
        let apart = lines.iter().filter(|line| line.to_be_costed).count();
        let sums = by_unit(lines);
        let figures = |of: fn(&(LineSums, i64, i64)) -> i64| {
            let one = |sum: &(LineSums, i64, i64)| html! { <span class="total"><bdi>{ line_quantity(&sum.0, of(sum)) }</bdi></span> };
            sums.iter().map(one).collect::<Html>()
        };
        let apart = (apart > 0).then(|| say::desk_need_to_be_costed(apart));
        // Where no line has a figure, all that is open is to be costed.
        let open = if sums.is_empty() && apart.is_some() {
            say::desk_need_to_be_costed_one().into()
        } else {
            figures(|sum| sum.2)
        };
        vec![
            html! { { status_tag(Kind::Need, need.status, is_amended(need)) } },
            html! { <>{ figures(|sum| sum.1) }<span class="sub">{ apart }</span></> },
            open,
        ]
    };
    let own = latest(desk, &lists.needs);
    let rows = own.iter().take(MOST).map(|need| {
        let origin = need.body.others().map_or_else(String::new, format::origin_short);
        (Route::Need { id: need.id.clone() }, [title_of(&need.body), origin], row(need))
    });
    let new = Some((Route::NewNeed, say::desk_need_new()));
    let title = ("own-title", say::desk_home_needs(), own.len());
    section(title, &heads, rows.collect(), new, (Route::Needs, say::desk_needs()))
}

fn offers(desk: &Desk, lists: &Lists) -> Html {
    let heads = [say::desk_need_field("title"), say::offer_stands()];
    let own = latest(desk, &lists.offers);
    let rows = own.iter().take(MOST).map(|offer| {
        let tag = status_tag(Kind::Offer, offer.status, is_amended(offer));
        let title = [offer.body.called(), String::new()];
        (Route::Offer { id: offer.id.clone() }, title, vec![tag])
    });
    let new = Some((Route::NewOffer, say::offer_new()));
    let title = ("own-title", say::desk_home_offers(), own.len());
    section(title, &heads, rows.collect(), new, (Route::Offers, say::nav_offers()))
}

/// A table under its title, of how many in all; the way to a new one, and to all of them. Of each: where it is, its title with what
/// stands beneath, and the other cells.
pub(super) fn section(
    (id, title, of): (&'static str, String, usize),
    heads: &[String],
    rows: Vec<(Route, [String; 2], Vec<Html>)>,
    new: Option<(Route, String)>,
    (all, all_words): (Route, String),
) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    let class = |at: usize| (at > 1).then_some("num");
    let row = |(to, [title, under], cells): (Route, [String; 2], Vec<Html>)| {
        let title = if title.is_empty() { say::desk_home_untitled() } else { title };
        html! {
            <tr role="row">
                <th scope="row" role="rowheader" class="wide" data-label={heads[0].clone()}>
                    <DeskLink {to}><bdi>{ title }</bdi></DeskLink>
                    if !under.is_empty() {
                        <span class="sub">{ under }</span>
                    }
                </th>
                { for cells.into_iter().zip(&heads[1..]).enumerate().map(|(at, (cell, head))| html! {
                    <td role="cell" class={class(at + 1)} data-label={head.clone()}>{ cell }</td>
                }) }
            </tr>
        }
    };
    let latest = say::desk_home_latest(rows.len(), of);
    html! {
        <section aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            <table class="stack" role="table">
                <caption>{ latest }</caption>
                <thead role="rowgroup"><tr role="row">
                    { for heads.iter().enumerate().map(|(at, head)| html! { <th scope="col" role="columnheader" class={class(at)}>{ head }</th> }) }
                </tr></thead>
                <tbody role="rowgroup">{ for rows.into_iter().map(row) }</tbody>
            </table>
            <p class="button-row">
                if let Some((to, words)) = new {
                    <DeskLink {to} class="button secondary">{ words }</DeskLink>
                }
                <DeskLink to={all}>{ all_words }</DeskLink>
            </p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use contract::access::Role;
    use contract::coalition::{CoalitionBody, Contribution, Rung};
    use contract::need::{NeedBody, NeedLine};
    use contract::offer::OfferBody;
    use contract::record::{Kind, Record, Status};
    use engine::case::Origin;
    use serde_json::json;

    use super::own;
    use crate::desk::attention::{Brief, Lists};
    use crate::desk::base::from_json;
    use crate::desk::page::stage::{desk, drawn};
    use crate::desk::part::offer_title;
    use crate::words::{Language, say, speak_natively};

    fn lists() -> Lists {
        let line = |key, amount: Option<&str>, covered: Option<&str>| NeedLine {
            key,
            amount: amount.map(str::to_owned),
            currency: Some("USD".to_owned()),
            already_covered: covered.map(str::to_owned),
            ..NeedLine::default()
        };
        let need = |id: &str, owner: &str, status| {
            let lines = vec![
                line(1, Some("1000.00"), Some("100.00")),
                line(2, Some("500.00"), None),
                line(3, None, None),
            ];
            let body = NeedBody { title: format!("Need {id}"), lines, ..NeedBody::default() };
            Record::new(id, Kind::Need, owner, status, body)
        };
        // More than line 1 asks closes nothing of line 2.
        let brings = Contribution {
            party: "DEU".to_owned(),
            need: "N-1".to_owned(),
            line: 1,
            quantity: "2000.00".to_owned(),
            rung: Some(Rung::Committed),
            ..Contribution::default()
        };
        let body = CoalitionBody {
            state: "LAO".to_owned(),
            contributions: vec![brings],
            ..CoalitionBody::default()
        };
        Lists {
            needs: vec![
                need("N-1", "LAO", Status::Published),
                need("N-2", "LAO", Status::Withdrawn),
                need("N-3", "DEU", Status::Published),
            ],
            coalitions: vec![Record::new("C-1", Kind::Coalition, "ISU", Status::Published, body)],
            ..Lists::default()
        }
    }

    #[test]
    fn an_offer_without_a_title_is_called_as_in_the_list_of_offers() {
        speak_natively(Language::English);
        let brief = |kind: &str, code: &str| {
            let body = json!({ "kind": kind, "code": code, "years": [{ "year": 2028 }] });
            from_json::<Brief>(&body).expect("it is read")
        };
        let offer = |id: &str, body| Record::new(id, Kind::Offer, "DEU", Status::Published, body);
        let body: OfferBody = from_json(
            &json!({ "kind": "expertise", "code": "qa_qc", "years": [{ "year": 2028 }] }),
        )
        .expect("it is read");
        let called = offer_title(&body);
        let html = drawn(desk("DEU", Role::DonorDesk), move || {
            let offers =
                vec![offer("O-1", brief("expertise", "qa_qc")), offer("O-2", Brief::default())];
            own(&desk("DEU", Role::DonorDesk), &Lists { offers, ..Lists::default() })
        });
        assert!(called.ends_with(" · 2028"), "{called}");
        for words in [called, say::offer_untitled()] {
            assert!(html.contains(&format!(">{words}<")), "{words}: {html}");
        }
        assert!(!html.contains(">O-1<") && !html.contains(">O-2<"), "{html}");
    }

    #[test]
    fn a_state_finds_its_own_needs_with_what_is_asked_and_open() {
        speak_natively(Language::English);
        let html =
            drawn(desk("LAO", Role::FocalPoint), || own(&desk("LAO", Role::FocalPoint), &lists()));
        for words in
            ["Your needs", "Need N-1", "USD\u{a0}1,500", "USD\u{a0}500", "One line to be costed"]
        {
            assert!(html.contains(words), "{words}: {html}");
        }
        assert!(html.contains("href=\"/desk/needs/new\""), "{html}");
        for other in ["Need N-2", "Need N-3", "1,400"] {
            assert!(!html.contains(other), "{other}: {html}");
        }
        let unit = drawn(desk("ISU", Role::Isu), || own(&desk("ISU", Role::Isu), &lists()));
        assert!(!unit.contains("own-title"), "{unit}");
        assert!(html.contains("Last changed first, 1 of 1"), "{html}");
        assert!(!html.contains("From public figures"), "the State states it: {html}");
        let mut others = lists();
        others.needs[0].body.origin = Some(Origin::Derived);
        others.needs[0].body.lines.drain(..2);
        let html = drawn(desk("LAO", Role::FocalPoint), move || {
            own(&desk("LAO", Role::FocalPoint), &others)
        });
        assert!(html.contains("<span class=\"sub\">From public figures</span>"), "{html}");
        assert!(html.contains(">To be costed</td>"), "what is open has no figure: {html}");
        let donor =
            drawn(desk("DEU", Role::DonorDesk), || own(&desk("DEU", Role::DonorDesk), &lists()));
        assert!(!donor.contains("own-title"), "no offer, no list: {donor}");
    }
}
