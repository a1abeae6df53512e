//! What a party has answered elsewhere, by letter or in a meeting, as the unit writes it down.

use contract::access::PartyId;
use yew::prelude::*;

use super::asks::Coalitions;
use super::say_it::Answering;
use super::{Needs, Shared};
use crate::desk::context::{Desk, use_desk};
use crate::ui::{SelectField, select_field};
use crate::words::say;

/// Properties of [`OnBehalf`].
#[derive(Properties, PartialEq)]
pub(super) struct OnBehalfProps {
    /// The round, until its answer is given.
    pub(super) round: Shared,
    /// Needs that the reader may see.
    pub(super) needs: Needs,
    /// What is open of them.
    pub(super) coalitions: Coalitions,
    /// Who has not answered every need, as far as that is known.
    pub(super) silent: Vec<PartyId>,
    /// Hears that something was said or taken back.
    pub(super) onsaid: Callback<()>,
}

/// The choice of a party, and its answers once one is chosen.
#[component]
pub(super) fn OnBehalf(props: &OnBehalfProps) -> Html {
    let desk = use_desk();
    let party = use_state(PartyId::new);
    let onchange = {
        let party = party.clone();
        Callback::from(move |chosen: String| party.set(chosen))
    };
    let asked = &props.round.body.asked;
    let parties = parties(&desk, asked, &props.silent);
    html! {
        <section aria-labelledby="round-behalf" class="no-print">
            <h2 id="round-behalf">{ say::rounds_behalf() }</h2>
            <p class="hint">{ say::rounds_behalf_hint() }</p>
            { select_field(&SelectField { id: "behalf", label: &say::rounds_party(), any: &say::desk_need_choose(), options: &parties, value: &party, onchange: &onchange, problem: "", class: "" }) }
            if asked.contains(&party) {
                <Answering key={(*party).clone()} round={props.round.clone()} needs={props.needs.clone()} coalitions={props.coalitions.clone()} behalf={(*party).clone()} onsaid={props.onsaid.clone()} />
            }
        </section>
    }
}

/// Those who are asked, in the order of the round; those who have not answered first.
fn parties(desk: &Desk, asked: &[PartyId], silent: &[PartyId]) -> Vec<(String, String)> {
    let (mut parties, rest): (Vec<&PartyId>, Vec<&PartyId>) =
        asked.iter().partition(|party| silent.contains(party));
    parties.extend(rest);
    let option = |party: &PartyId| {
        let name = desk.name_of(party);
        let is_silent = silent.contains(party);
        let words =
            if is_silent { format!("{name} · {}", say::rounds_unanswered()) } else { name };
        (party.clone(), words)
    };
    parties.into_iter().map(option).collect()
}

#[cfg(test)]
mod tests {
    use contract::access::Role;

    use super::parties;
    use crate::desk::page::stage::desk;
    use crate::words::{Language, speak_natively};

    #[test]
    fn whoever_has_not_answered_is_chosen_first() {
        speak_natively(Language::English);
        let desk = desk("ISU", Role::Isu);
        let [asked, silent] = [["DEU", "LAO"].as_slice(), ["LAO"].as_slice()]
            .map(|ids| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>());
        let shown = parties(&desk, &asked, &silent);
        let words: Vec<&str> = shown.iter().map(|(_, words)| words.as_str()).collect();
        assert_eq!(words, ["Lao PDR · Not answered yet", "Germany"]);
        assert_eq!(shown[0].0, "LAO");
    }
}
