//! Exclusions: a donor and a State that must not be proposed to each other.

use contract::Code as _;
use contract::access::{Action, Role};
use contract::exclusion::ExclusionBody;
use contract::record::{Edit, Kind, Record, Remark, Status};
use engine::case::VetoBy;
use engine::order::sort_by_key;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::client::{ClientError, records};
use crate::desk::context::{Desk, is_state, use_desk};
use crate::desk::fetched::use_fetch;
use crate::desk::live::live_list;
use crate::desk::once::use_once;
use crate::desk::outbox::{self, Step, Taken, Waiting, Words};
use crate::desk::part::{TextField, UNDO_ID, text_field, undo};
use crate::desk::trouble::trouble;
use crate::desk::typed::use_typed;
use crate::format;
use crate::ui::{PageHeading, SelectField, select_field, skeleton};
use crate::view::{Sheet, table_downloads};
use crate::words::say;

/// The id of the list.
const LIST: &str = "exclusions";

/// The list, and the form that adds one: for the reader's own side, or on behalf of one by the unit. The server
/// gives each side its own alone.
#[component]
pub(super) fn Exclusions() -> Html {
    let desk = use_desk();
    // The side that asks, where the reader is one.
    let own = (desk.role() != Some(Role::Isu)).then(|| desk.reader().party().to_owned());
    let found = use_fetch((), |()| records::all::<ExclusionBody>(Kind::Exclusion, ""));
    let error = use_state(|| None::<ClientError>);
    let once = use_once();
    // Whether it was sent without both sides.
    let is_short = use_state(|| false);
    // Whose it is, about whom, and why.
    let form = use_typed::<[String; 3]>("veto");
    // What was withdrawn last, until the next thing is done.
    let withdrawn = use_state(|| None::<Record<ExclusionBody>>);
    use_effect_with((*withdrawn).clone(), |withdrawn| {
        if withdrawn.is_some() {
            browser::focus_by_id(UNDO_ID);
        }
    });
    let hear = {
        let (error, found, desk) = (error.clone(), found.clone(), desk.clone());
        let withdrawn = withdrawn.clone();
        move |action: Action, taken: Taken<Record<ExclusionBody>>| match taken {
            Taken::Done(record) => {
                error.set(None);
                desk.say.emit(did(&desk, action, &record));
                withdrawn.set((action == Action::Withdraw).then_some(record));
                found.again();
            }
            Taken::Waits => {
                error.set(None);
                withdrawn.set(None);
                desk.say.emit(say::desk_waits());
            }
            Taken::Failed(other) => error.set(Some(other)),
        }
    };
    let onadd = {
        let (form, hear, desk) = (form.clone(), hear.clone(), desk.clone());
        let (is_short, own) = (is_short.clone(), own.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let [typed, other, reason] = (*form).clone();
            let owner = own.clone().unwrap_or(typed);
            is_short.set(owner.is_empty() || other.is_empty());
            if owner.is_empty() || other.is_empty() {
                let empty = if owner.is_empty() { "veto-owner" } else { "veto-other" };
                return browser::focus_by_id(empty);
            }
            let other_is_state = desk.parties.get(&other).is_some_and(is_state);
            let by = if other_is_state { VetoBy::Donor } else { VetoBy::State };
            // A side is what its seat says: a State may ask not to be proposed with another that gives.
            let by = own.is_none().then_some(by);
            let reason = Some(reason.trim().to_owned()).filter(|text| !text.is_empty());
            let body = ExclusionBody { other, by, reason };
            let edit = Edit { owner: Some(owner), visibility: None, named: Vec::new(), body };
            let (form, hear, desk, keys) = (form.clone(), hear.clone(), desk.clone(), once.clone());
            once.run(async move {
                let came = made(&edit, &keys.key(&edit)).await;
                keys.heard(&came);
                let taken = match came {
                    Ok(record) => Taken::Done(record),
                    Err(ClientError::Unreachable) => {
                        let waits = later(&desk, &edit, &keys.key(&edit), form.name());
                        if matches!(waits, Taken::Waits) {
                            keys.answered();
                        }
                        waits
                    }
                    Err(other) => Taken::Failed(other),
                };
                if !matches!(taken, Taken::Failed(_)) {
                    form.clear();
                }
                hear(Action::Create, taken);
            });
        })
    };
    let withdraw = {
        let (desk, hear) = (desk.clone(), hear.clone());
        move |record: &Record<ExclusionBody>| {
            let (record, hear, desk) = (record.clone(), hear.clone(), desk.clone());
            Callback::from(move |_: MouseEvent| {
                let (record, hear, desk) = (record.clone(), hear.clone(), desk.clone());
                spawn_local(async move {
                    let action = Action::Withdraw;
                    let title = did(&desk, action, &record);
                    let words = Words { title: &title, about: &record.id, typed: "" };
                    let remark = Remark::default();
                    hear(action, outbox::step(&desk, &record, words, action, &remark).await);
                });
            })
        }
    };
    let undoing = withdrawn.as_ref().map(|record| {
        let says = did(&desk, Action::Withdraw, record);
        let (record, hear, desk, found) =
            (record.clone(), hear.clone(), desk.clone(), found.clone());
        let back = Callback::from(move |()| {
            let (record, hear, desk, found) =
                (record.clone(), hear.clone(), desk.clone(), found.clone());
            spawn_local(async move {
                let title = did(&desk, Action::Undo, &record);
                let words = Words { title: &title, about: &record.id, typed: "" };
                let steps = [Action::Restore, Action::Submit];
                let halfway = |_| found.again();
                let taken = outbox::both(&desk, &record, words, steps, halfway).await;
                // The way back goes with it.
                if !matches!(taken, Taken::Failed(_)) {
                    browser::focus_by_id(LIST);
                }
                hear(Action::Undo, taken);
            });
        });
        undo(&says, &back)
    });
    // What gives is proposed to States alone.
    let is_donor = desk.role() == Some(Role::DonorDesk);
    let is_offered = |id: &&String| own.as_ref() != Some(*id) && (!is_donor || desk.is_state(id));
    let mut parties: Vec<(String, String)> =
        desk.parties.keys().filter(is_offered).map(|id| (id.clone(), desk.name_of(id))).collect();
    sort_by_key(&mut parties, |(_, name)| format::fold(name));
    let set = |at: usize| form.on(move |texts, text: String| texts[at] = text);
    let pick = |id: &str, label: &str, at: usize| {
        let onchange = set(at);
        let missing = || say::unit_veto_missing();
        let problem = (*is_short && form[at].is_empty()).then(missing).unwrap_or_default();
        select_field(&SelectField {
            id,
            label,
            any: &say::offer_choose(),
            options: &parties,
            value: &form[at],
            onchange: &onchange,
            problem: &problem,
            class: "",
        })
    };
    let in_force: Vec<&Record<ExclusionBody>> = found.value().map_or_else(Vec::new, |all| {
        all.iter().filter(|one| one.status == Status::Published).collect()
    });
    html! {
        <>
            <PageHeading title={say::unit_vetoes()}>
                <p class="lead">{ say::unit_vetoes_hint() }</p>
            </PageHeading>
            if let Some(error) = &*error {
                { trouble(error) }
            }
            if let Some(all) = found.value() {
                { live_list(Kind::Exclusion, all.iter(), found.asking()) }
            }
            { found.trouble() }
            if found.value().is_none() && found.error().is_none() {
                { skeleton(&say::desk_loading()) }
            } else if in_force.is_empty() {
                // Where they did not load, nobody knows.
                if found.value().is_some() {
                    <p>{ say::unit_vetoes_none() }</p>
                }
            } else {
                { downloads(&desk, &in_force) }
            }
            { undoing }
            <ul id={LIST} class="rules" tabindex="-1">
                { for in_force.iter().map(|one| html! {
                    <li key={one.id.clone()}>
                        { veto(&desk, &one.owner, &one.body) }
                        if let Some(reason) = &one.body.reason { { " – " }<bdi>{ reason }</bdi> }
                        // What a side asked for itself, it takes back itself.
                        if one.may.contains(&Action::Withdraw) {
                            { " " }<button type="button" class="link-button" onclick={withdraw(one)} aria-label={say::unit_withdraw_of(&one.id)}>{ say::offer_withdraw() }</button>
                        }
                    </li>
                }) }
            </ul>
            <details open={form.is_back()}>
                <summary>{ say::unit_veto_add(if own.is_some() { "own" } else { "unit" }) }</summary>
                { form.back() }
                <form class="inline-form" onsubmit={onadd}>
                    if own.is_none() {
                        { pick("veto-owner", &say::unit_veto_owner(), 0) }
                    }
                    { pick("veto-other", &say::unit_veto_other(), 1) }
                    { text_field(&TextField { id: "veto-reason", kind: "text", label: &say::offer_reason(), hint: "", value: &form[2], problem: "", autocomplete: "off", oninput: &set(2) }) }
                    <p><button class="button secondary">{ say::offer_add() }</button></p>
                </form>
            </details>
        </>
    }
}

/// The columns of [`rows`].
const HEADER: [&str; 9] = [
    "exclusion",
    "donor",
    "donor_name",
    "state",
    "state_name",
    "asked_by",
    "asked_by_name",
    "since",
    "reason",
];

/// A row for each that is in force, in the order of the list.
fn rows(desk: &Desk, in_force: &[&Record<ExclusionBody>]) -> Vec<Vec<String>> {
    let row = |one: &&Record<ExclusionBody>| {
        let (owner, other) = (&one.owner, &one.body.other);
        let (donor, state) = match one.body.by.unwrap_or(VetoBy::Donor) {
            VetoBy::Donor => (owner, other),
            VetoBy::State => (other, owner),
        };
        vec![
            one.id.clone(),
            donor.clone(),
            desk.name_of(donor),
            state.clone(),
            desk.name_of(state),
            owner.clone(),
            desk.name_of(owner),
            one.created_at.get(..10).unwrap_or_default().to_owned(),
            one.body.reason.clone().unwrap_or_default(),
        ]
    };
    in_force.iter().map(row).collect()
}

fn downloads(desk: &Desk, in_force: &[&Record<ExclusionBody>]) -> Html {
    let rows = rows(desk, in_force);
    let sheet = Sheet { name: "exclusions", what: "", header: &HEADER, numeric: &[] };
    table_downloads(&sheet, rows)
}

/// What was done with one.
fn did(desk: &Desk, action: Action, record: &Record<ExclusionBody>) -> String {
    let of = veto(desk, &record.owner, &record.body);
    format!("{} · {of}", say::desk_action(action.code()))
}

/// Who is not to be proposed to whom.
fn veto(desk: &Desk, owner: &str, body: &ExclusionBody) -> String {
    say::unit_veto(&desk.name_of(&body.other), &desk.name_of(owner))
}

/// Lets it wait: to be made, and to be put into force.
fn later(
    desk: &Desk,
    edit: &Edit<ExclusionBody>,
    key: &str,
    typed: &str,
) -> Taken<Record<ExclusionBody>> {
    let title = veto(desk, edit.owner.as_deref().unwrap_or_default(), &edit.body);
    let steps = vec![Step::make(key, edit), Step::act(Action::Submit)];
    let change = Waiting::new(Kind::Exclusion, &title, steps).with_words(typed);
    if outbox::put(outbox::owner(&desk.session).as_deref(), &change) {
        Taken::Waits
    } else {
        Taken::Failed(ClientError::Unreachable)
    }
}

/// Makes it and puts it into force.
async fn made(edit: &Edit<ExclusionBody>, key: &str) -> Result<Record<ExclusionBody>, ClientError> {
    let made = records::create(Kind::Exclusion, edit, key).await?;
    if !made.may.contains(&Action::Submit) {
        return Ok(made);
    }
    records::step(Kind::Exclusion, &made.id, made.version, Action::Submit, &Remark::default()).await
}

#[cfg(test)]
mod tests {
    use contract::exclusion::ExclusionBody;
    use contract::record::{Kind, Record, Status};
    use engine::case::VetoBy;

    use super::{HEADER, rows};
    use crate::desk::page::stage::desk;

    #[test]
    fn the_file_says_which_side_asked_and_names_both() {
        let one = |id: &str, owner: &str, other: &str, by| {
            let reason = Some("=why".to_owned());
            let body = ExclusionBody { other: other.to_owned(), by: Some(by), reason };
            let made = Record::new(id, Kind::Exclusion, owner, Status::Published, body);
            Record { created_at: "2026-03-01T10:00:00Z".to_owned(), ..made }
        };
        let all =
            [one("X-1", "DEU", "LAO", VetoBy::Donor), one("X-2", "LAO", "DEU", VetoBy::State)];
        let desk = desk("ISU", contract::access::Role::Isu);
        let rows = rows(&desk, &all.iter().collect::<Vec<_>>());
        let pair = ["DEU", "Germany", "LAO", "Lao PDR"];
        assert_eq!(rows.len(), 2);
        for (row, side) in rows.iter().zip([["DEU", "Germany"], ["LAO", "Lao PDR"]]) {
            assert_eq!(row.len(), HEADER.len());
            assert_eq!(row[1..5], pair);
            assert_eq!(row[5..7], side);
            assert_eq!(row[7..], ["2026-03-01", "=why"]);
        }
    }
}
