//! What a coalition is called, who is in it, and what of the proposals stays.

use contract::access::PartyId;
use contract::coalition::{Answer, CoalitionBody, Contribution, Member, Part};
use contract::need::NeedBody;
use contract::record::Record;
use contract::{Code as _, from_code};
use engine::order::sort_by_key;
use yew::prelude::*;

use super::added::line_of;
use crate::desk::context::Desk;
use crate::desk::form::Form;
use crate::desk::ledger::{LineSums, sums};
use crate::desk::page::coalition::line_words as sums_words;
use crate::desk::part::{
    PickListProps, TextArea, TextField, line_quantity, line_words, part_words, pick_list,
    text_area, text_field,
};
use crate::format;
use crate::ui::{SelectField, Toggle, select_field, toggle};
use crate::words::say;

/// The id of the choice of members.
const MEMBERS: &str = "members";

/// A text, where there is one.
pub(super) fn given(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

/// Name and note.
pub(super) fn about(form: &Form<CoalitionBody>) -> Html {
    html! {
        <>
            { text_field(&TextField { id: "title", kind: "text", label: &say::offer_title(), hint: "", value: &form.title, problem: "", autocomplete: "off",
                oninput: &form.on(|body, text| body.title = text) }) }
            { text_area(&TextArea { id: "note", label: &say::convene_note(), hint: "", value: form.note.as_deref().unwrap_or_default(), problem: "", rows: 3,
                oninput: &form.on(|body, text| body.note = given(text)) }) }
        </>
    }
}

/// Who is in it, each with its role; the State stays.
pub(super) fn members(
    desk: &Desk,
    form: &Form<CoalitionBody>,
    record: &Record<CoalitionBody>,
) -> Html {
    let mut parties: Vec<(String, String)> =
        desk.parties.keys().map(|id| (id.clone(), desk.name_of(id))).collect();
    sort_by_key(&mut parties, |(_, name)| format::fold(name));
    let others: Vec<&Member> =
        form.members.iter().filter(|member| member.party != form.state).collect();
    let chosen = others.iter().map(|member| member.party.clone()).collect();
    let parts: Vec<(String, String)> = Part::ALL
        .iter()
        .filter(|part| **part != Part::AffectedState)
        .map(|part| (part.code().to_owned(), part_words(*part)))
        .collect();
    let role = |member: &&Member| {
        let party = member.party.clone();
        let onchange = form.on(move |body, code: String| {
            let role = from_code(&code).unwrap_or(Part::Funder);
            let its = body.members.iter_mut().filter(|one| one.party == party);
            its.for_each(|one| one.role = role);
        });
        select_field(&SelectField {
            id: &format!("role-{}", member.party),
            label: &say::convene_role_of(&desk.name_of(&member.party)),
            any: "",
            options: &parts,
            value: member.role.code(),
            onchange: &onchange,
            problem: "",
            class: "field-inline",
        })
    };
    let known = record.body.clone();
    let onchange =
        form.on(move |body: &mut CoalitionBody, parties| with_members(body, parties, &known));
    let removing = {
        let (desk, form, known) = (desk.clone(), form.clone(), record.body.clone());
        Callback::from(move |party: String| {
            let (what, known) = (gone_words(&desk, &form, &party), known.clone());
            form.removing(what, MEMBERS.to_owned(), move |body| {
                let stays = body.members.iter().map(|one| &one.party).filter(|one| **one != party);
                let stays = stays.cloned().collect();
                with_members(body, stays, &known);
            })
        })
    };
    html! {
        <>
            { pick_list(PickListProps { id: MEMBERS.to_owned(), label: say::convene_members_title(), hint: String::new(), problem: String::new(),
                options: parties, chosen, onchange, removing: Some(removing) }) }
            { form.removed(MEMBERS) }
            { for others.iter().map(role) }
        </>
    }
}

/// Who goes, and how much of what it was to bring goes along.
fn gone_words(desk: &Desk, body: &CoalitionBody, party: &str) -> String {
    let name = desk.name_of(party);
    match body.contributions.iter().filter(|of| of.party == party).count() {
        0 => name,
        count => say::convene_gone_with(&format::count(count), &name),
    }
}

/// Whoever joins is a funder until the unit says otherwise.
pub(super) const fn new_member(party: PartyId) -> Member {
    Member { party, role: Part::Funder, answer: Answer::Open, by_unit: false }
}

/// The members become the State and these; what those who go were to bring goes with them. Whoever comes
/// back is as it was known, with what it was to bring.
fn with_members(body: &mut CoalitionBody, parties: Vec<String>, known: &CoalitionBody) {
    let stays = |party: &String| *party == body.state || parties.contains(party);
    let (members, gone): (Vec<Member>, Vec<Member>) =
        std::mem::take(&mut body.members).into_iter().partition(|one| stays(&one.party));
    body.members = members;
    body.contributions.retain(|of| gone.iter().all(|member| member.party != of.party));
    for party in parties {
        if body.member(&party).is_none() {
            let is_back = |of: &&Contribution| of.party == party;
            let back = known.contributions.iter().filter(is_back).cloned();
            body.contributions.extend(back);
            let member = known.member(&party).cloned();
            body.members.push(member.unwrap_or_else(|| new_member(party)));
        }
    }
    body.contributions.sort_by_key(|of| of.key);
}

/// The contributions that are only proposed, each to be kept or not; nothing where there are none.
pub(super) fn proposals(
    desk: &Desk,
    form: &Form<CoalitionBody>,
    record: &Record<CoalitionBody>,
    needs: &[Record<NeedBody>],
) -> Html {
    let all: Vec<&Contribution> =
        record.body.contributions.iter().filter(|of| of.rung.is_none()).collect();
    if all.is_empty() {
        return Html::default();
    }
    let proposal = |of: &&Contribution| {
        let line = sums(std::slice::from_ref(*of), needs).into_iter().next().unwrap_or_default();
        let brings = line_quantity(&line, line.proposed);
        let brings = say::convene_brings(&desk.name_of(&of.party), &brings);
        let one = (*of).clone();
        let onchange = form.on(move |body, keep: bool| {
            body.contributions.retain(|other| other.key != one.key);
            if keep {
                let after = |other: &Contribution| other.key > one.key;
                let at = body.contributions.iter().position(after);
                body.contributions.insert(at.unwrap_or(body.contributions.len()), one.clone());
            }
        });
        toggle(&Toggle {
            id: &format!("keep-{}", of.key),
            label: &label(brings, of, &line, needs),
            hint: "",
            checked: form.contributions.iter().any(|one| one.key == of.key),
            onchange: &onchange,
        })
    };
    html! {
        <fieldset>
            <legend>{ say::convene_keep_proposed() }</legend>
            { for all.iter().map(proposal) }
        </fieldset>
    }
}

/// What is brought, to which need, and to which of its lines in which year: one need has several.
fn label(brings: String, of: &Contribution, line: &LineSums, needs: &[Record<NeedBody>]) -> String {
    match line_of(of, needs) {
        Some(own) => [brings, line.title.clone(), line_words(own)].join(" · "),
        None => [brings, sums_words(line)].join(" · "),
    }
}

#[cfg(test)]
mod tests {
    use contract::access::Role;
    use contract::coalition::{Answer, CoalitionBody, Contribution, Member, Part};
    use contract::need::{NeedBody, NeedLine};
    use contract::record::{Kind, Record, Status};

    use super::{gone_words, label, with_members};
    use crate::desk::ledger::sums;
    use crate::desk::page::stage::desk;
    use crate::words::{Language, speak_natively};

    #[test]
    fn proposals_for_two_years_of_one_need_can_be_told_apart() {
        speak_natively(Language::English);
        let line = |key, year| NeedLine {
            key,
            label: Some("Survey teams".to_owned()),
            year: Some(year),
            ..NeedLine::default()
        };
        let body = NeedBody {
            title: "Clearance".to_owned(),
            lines: vec![line(1, 2027), line(2, 2028)],
            ..NeedBody::default()
        };
        let needs = [Record::new("N-1", Kind::Need, "LAO", Status::Published, body)];
        let words = |key, needs: &[Record<NeedBody>]| {
            let (need, line) = ("N-1".to_owned(), key);
            let of = Contribution { need, line, ..Contribution::default() };
            let sums = sums(std::slice::from_ref(&of), needs).remove(0);
            label("Germany: 5".to_owned(), &of, &sums, needs)
        };
        assert_eq!(words(1, &needs), "Germany: 5 · Clearance · Survey teams, 2027");
        assert_eq!(words(2, &needs), "Germany: 5 · Clearance · Survey teams, 2028");
        assert_eq!(words(2, &[]), "Germany: 5 · N-1", "where the need did not load");
    }

    #[test]
    fn who_goes_takes_its_contributions_along_and_the_state_stays() {
        let member = |party: &str, role, answer| Member {
            party: party.to_owned(),
            role,
            answer,
            by_unit: false,
        };
        let brings = |key, party: &str| Contribution {
            key,
            party: party.to_owned(),
            ..Contribution::default()
        };
        let mut body = CoalitionBody {
            state: "LAO".to_owned(),
            members: vec![
                member("LAO", Part::AffectedState, Answer::Open),
                member("DEU", Part::Lead, Answer::Accepted),
                member("CHE", Part::Funder, Answer::Open),
            ],
            // The last is not yet said of anybody.
            contributions: vec![brings(1, "CHE"), brings(2, "DEU"), brings(3, "")],
            ..CoalitionBody::default()
        };
        let known = body.clone();
        with_members(&mut body, vec!["DEU".to_owned(), "FRA".to_owned()], &known);
        let parties: Vec<&str> = body.members.iter().map(|one| one.party.as_str()).collect();
        assert_eq!(parties, ["LAO", "DEU", "FRA"]);
        assert_eq!(body.members[1].role, Part::Lead, "whoever stays keeps its role");
        assert_eq!(body.contributions.iter().map(|of| of.key).collect::<Vec<_>>(), [2, 3]);
        with_members(&mut body, vec!["DEU".to_owned(), "CHE".to_owned()], &known);
        assert_eq!(body, known, "whoever is chosen again is back with all that it was to bring");
        speak_natively(Language::English);
        let gone = |party: &str| gone_words(&desk("ISU", Role::Isu), &body, party);
        assert_eq!(gone("DEU"), "Germany, with its contributions: 1");
        assert_eq!(gone("FRA"), "FRA");
    }
}
