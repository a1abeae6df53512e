//! What is fixed for a run: who asked for it, since when, and what is changed for this run alone.

use std::rc::Rc;

use contract::exclusion::ExclusionBody;
use contract::record::{Kind, Record, Status};
use serde::Deserialize;
use yew::prelude::*;

use super::terms_add::AddTerm;
use super::terms_file::{HEADER, file};
use crate::client::records;
use crate::desk::context::{Desk, use_desk};
use crate::desk::device::now;
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::need::typed::counted;
use crate::desk::part::{day, undo};
use crate::desk::route::Route;
use crate::desk::scenario::terms::{
    AMOUNTS, Change, FORBIDDEN, Ground, HELD, LOCKS, NEW_OFFER, Stands, Term, VETOES, WITHOUT,
    changed, resource_of,
};
use crate::format;
use crate::view::{Sheet, table_downloads};
use crate::words::say;

/// The text of a case, compared by where it is.
#[derive(Clone)]
pub(super) struct Case(pub(super) Rc<String>);

impl PartialEq for Case {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Properties of [`Terms`].
#[derive(Properties, PartialEq)]
pub(super) struct TermsProps {
    /// The case.
    pub(super) case: Case,
    /// The hash of its snapshot.
    pub(super) snapshot: AttrValue,
    /// What is changed for the run.
    pub(super) changes: Vec<Change>,
    /// Hears what is changed.
    pub(super) onchange: Callback<Vec<Change>>,
}

/// The records that say who asked, and since when.
#[derive(Default)]
pub(super) struct Records {
    exclusions: Rc<Vec<Record<ExclusionBody>>>,
    coalitions: Rc<Vec<Record<CoalitionHead>>>,
}

/// A coalition, as far as it is told here.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(super) struct CoalitionHead {
    title: String,
    contributions: Vec<ContributionHead>,
}

/// What is brought to a line, and since when.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
struct ContributionHead {
    offer: Option<String>,
    need: String,
    line: u32,
    since: Option<String>,
}

/// The table, the form that adds to it, and the way back from the last change.
#[component]
pub(super) fn Terms(props: &TermsProps) -> Html {
    let desk = use_desk();
    let ground = use_memo(props.case.clone(), |case| Ground::read(&case.0));
    let exclusions = use_fetch((), |()| records::all::<ExclusionBody>(Kind::Exclusion, ""));
    let coalitions =
        use_fetch((), |()| records::all::<CoalitionHead>(Kind::Coalition, "status=published"));
    let before = use_state(|| None::<Vec<Change>>);
    let take = {
        let (before, changes, onchange) =
            (before.clone(), props.changes.clone(), props.onchange.clone());
        Callback::from(move |(term, is_left_out): (Term, bool)| {
            let new = changed(&changes, Change { term, is_left_out, at: now() });
            before.set(Some(changes.clone()));
            onchange.emit(new);
        })
    };
    let onundo = {
        let (before, onchange) = (before.clone(), props.onchange.clone());
        Callback::from(move |()| {
            if let Some(changes) = (*before).clone() {
                before.set(None);
                onchange.emit(changes);
            }
        })
    };
    let Some(ground) = &*ground else { return Html::default() };
    let known = Records {
        exclusions: exclusions.value().cloned().unwrap_or_default(),
        coalitions: coalitions.value().cloned().unwrap_or_default(),
    };
    let rows = ground.rows(&props.changes);
    let what = say::unit_terms();
    let sheet =
        Sheet { name: "fixed for a run", what: &what, header: &HEADER, numeric: &[9, 10, 11] };
    let file_rows = file(&desk, ground, &known, &rows);
    html! {
        <div id="bench-terms">
            if rows.is_empty() {
                <p>{ say::unit_terms_none() }</p>
            } else {
                { table(&desk, ground, &known, &rows, &take) }
                { table_downloads(&sheet, file_rows) }
            }
            if before.is_some() {
                { undo(&say::unit_terms_changed(props.changes.len()), &onundo) }
            }
            <details>
                <summary>{ say::unit_terms_add() }</summary>
                <AddTerm case={props.case.clone()} snapshot={props.snapshot.clone()} onadd={take.reform(|term: Term| (term, false))} />
            </details>
        </div>
    }
}

fn table(
    desk: &Desk,
    ground: &Ground,
    known: &Records,
    rows: &[(Term, Stands, String)],
    take: &Callback<(Term, bool)>,
) -> Html {
    let heads = [
        say::col_kind(),
        say::unit_terms_between(),
        say::unit_veto_owner(),
        say::unit_terms_since(),
        say::unit_terms_stands(),
    ];
    let row = |(at, (term, stands, changed_at)): (usize, &(Term, Stands, String))| {
        let [from, to] = ends(desk, ground, term);
        let since = match stands {
            Stands::Added => html! { { day(changed_at) } },
            Stands::Snapshot | Stands::LeftOut => since(known, ground, term),
        };
        html! {
            <tr role="row" key={at.to_string()} class={(*stands == Stands::LeftOut).then_some("left-out")}>
                <th scope="row" role="rowheader" data-label={heads[0].clone()}>
                    { say::unit_term(&term.list) }
                    { quantity(ground, term) }
                </th>
                <td role="cell" data-label={heads[1].clone()}><bdi>{ from }</bdi><span class="sub"><bdi>{ to }</bdi></span></td>
                <td role="cell" data-label={heads[2].clone()}>{ asked_by(desk, ground, term) }</td>
                <td role="cell" data-label={heads[3].clone()}>{ since }</td>
                <td role="cell" data-label={heads[4].clone()}>
                    { say::unit_term_stands(stands.code()) }{ " " }
                    { button(desk, ground, term, *stands, take) }
                </td>
            </tr>
        }
    };
    html! {
        <table class="stack" role="table">
            <caption>{ say::unit_terms_caption() }</caption>
            <thead role="rowgroup"><tr role="row">
                { for heads.iter().map(|head| html! { <th scope="col" role="columnheader">{ head }</th> }) }
            </tr></thead>
            <tbody role="rowgroup">{ for rows.iter().enumerate().map(row) }</tbody>
        </table>
    }
}

/// Donor or offer, and State or line.
pub(super) fn ends(desk: &Desk, ground: &Ground, term: &Term) -> [String; 2] {
    let (offer, line) = (term.entry.offer.as_str(), term.entry.line.as_str());
    let from = match term.list.as_str() {
        VETOES => {
            let (donor, state) = (&term.entry.donor, &term.entry.state);
            return [desk.name_of(donor), desk.name_of(state)];
        }
        WITHOUT => return [desk.name_of(&term.entry.donor), offer.to_owned()],
        NEW_OFFER => {
            let state = match term.entry.state.as_str() {
                "" => say::offers_any_state(),
                state => desk.name_of(state),
            };
            return [desk.name_of(&term.entry.donor), state];
        }
        AMOUNTS => String::new(),
        _ => format!("{} · {offer}", desk.name_of(ground.donor_of(offer))),
    };
    if let (HELD, Some(year)) = (term.list.as_str(), term.entry.year) {
        return [from, year.to_string()];
    }
    let to = ground.line(line).map_or_else(
        || line.to_owned(),
        |(need, found)| format!("{} · {} · {}", desk.name_of(&need.state), need.title, found.year),
    );
    [from, to]
}

/// In what a term counts: the currency or unit of its line or offer, or of an offer that nobody made.
pub(super) fn unit_of(ground: &Ground, term: &Term) -> String {
    if let (HELD, Some(year)) = (term.list.as_str(), term.entry.year) {
        return ground.held(&term.entry.offer, year).1;
    }
    match (ground.line(&term.entry.line), resource_of(&term.entry.resource)) {
        (Some((_, line)), _) => line.counted_in().to_owned(),
        (None, Some(of)) => of.unit,
        (None, None) => String::new(),
    }
}

/// How much a commitment holds, and how firm it is; what a line asks for, or an offer holds, in place
/// of what the case has.
pub(super) fn quantity(ground: &Ground, term: &Term) -> Html {
    let unit = unit_of(ground, term);
    let quantity = counted(term.entry.quantity.as_str(), &unit);
    let words = match (term.list.as_str(), term.entry.status.as_str()) {
        (LOCKS, "paid") => format!("{quantity} · {}", say::convene_paid()),
        (LOCKS, _) => format!("{quantity} · {}", say::convene_committed()),
        (AMOUNTS | HELD, _) => match term.entry.before.as_deref() {
            None => quantity,
            Some("") => say::unit_term_instead(&say::not_reported(), &quantity),
            Some(before) => say::unit_term_instead(&counted(before, &unit), &quantity),
        },
        (NEW_OFFER, _) => {
            let of = resource_of(&term.entry.resource).map(|of| format::resource(&of));
            // Kept with commas, as they are read; shown with those of the language.
            let years = term.entry.years.replace(", ", &say::list_comma());
            format!("{quantity} · {years} · {}", of.unwrap_or_default())
        }
        _ => return Html::default(),
    };
    html! { <span class="sub">{ words }</span> }
}

/// The donor of a commitment, the side of a veto, the unit for what it tries.
pub(super) fn asked_by(desk: &Desk, ground: &Ground, term: &Term) -> String {
    match (term.list.as_str(), term.entry.by.as_str()) {
        (LOCKS, _) => desk.name_of(ground.donor_of(term.entry.offer.as_str())),
        (FORBIDDEN | NEW_OFFER | HELD | WITHOUT | AMOUNTS, _) => say::desk_role_isu(),
        (_, "state") => desk.name_of(term.entry.state.as_str()),
        _ => desk.name_of(term.entry.donor.as_str()),
    }
}

/// The record that says since when a term of the case stands: the moment, and the coalition where a
/// commitment is stated in one; nothing where none is known.
pub(super) fn record_of<'a>(
    known: &'a Records,
    term: &Term,
) -> Option<(&'a str, Option<&'a Record<CoalitionHead>>)> {
    let of = &term.entry;
    match term.list.as_str() {
        LOCKS => known.coalitions.iter().find_map(|coalition| {
            let is_it = |one: &&ContributionHead| {
                one.offer.as_deref() == Some(of.offer.as_str())
                    && format!("{}.{}", one.need, one.line) == of.line
            };
            let found = coalition.body.contributions.iter().find(is_it)?;
            Some((found.since.as_deref().unwrap_or_default(), Some(coalition)))
        }),
        VETOES => {
            let (owner, other) = match of.by.as_str() {
                "state" => (&of.state, &of.donor),
                _ => (&of.donor, &of.state),
            };
            let is_it = |one: &&Record<ExclusionBody>| {
                one.status == Status::Published && one.owner == *owner && one.body.other == *other
            };
            known.exclusions.iter().find(is_it).map(|found| (found.created_at.as_str(), None))
        }
        _ => None,
    }
}

/// Since when the record says so; else that the snapshot has it.
fn since(known: &Records, ground: &Ground, term: &Term) -> Html {
    let words = |moment: &str| if moment.is_empty() { String::new() } else { day(moment) };
    match record_of(known, term) {
        Some((moment, Some(coalition))) => {
            html! { <>{ words(moment) }<span class="sub"><DeskLink to={Route::Coalition { id: coalition.id.clone() }}><bdi>{ &coalition.body.title }</bdi></DeskLink></span></> }
        }
        Some((moment, None)) => html! { { words(moment) } },
        None => html! { { say::unit_terms_by(&day(&ground.as_of)) } },
    }
}

fn button(
    desk: &Desk,
    ground: &Ground,
    term: &Term,
    stands: Stands,
    take: &Callback<(Term, bool)>,
) -> Html {
    let (words, leave_out) = match stands {
        Stands::Added => (say::offer_remove(), true),
        Stands::LeftOut => (say::unit_term_put_back(), false),
        Stands::Snapshot if term.may_be_left_out() => (say::unit_term_leave_out(), true),
        Stands::Snapshot => return html! { <span class="sub">{ say::unit_term_stays() }</span> },
    };
    let onclick = {
        let term = term.clone();
        take.reform(move |_: MouseEvent| (term.clone(), leave_out))
    };
    let [from, to] = ends(desk, ground, term);
    let label = format::joined(&[words.clone(), say::unit_term(&term.list), from, to]);
    html! { <button type="button" class="link-button" aria-label={label} {onclick}>{ words }</button> }
}
