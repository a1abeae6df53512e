//! The rules of a run, in words and as switches.

use engine::Policy;
use engine::policy::Fairness;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::ui::{Toggle, toggle};

/// What a policy does, a sentence for each rule that is in force, in the order of force.
#[must_use]
pub fn policy_in_words(policy: &Policy) -> Vec<String> {
    let mut rules = Vec::new();
    rules.push(
        "Every limit that a State or a donor has set is kept. Commitments are never moved."
            .to_owned(),
    );
    if policy.priority {
        rules.push(
            "What a State calls priority 1 is served before 2, and 2 before 3, over all States."
                .to_owned(),
        );
    }
    match policy.fairness {
        Fairness::Off => {}
        Fairness::Bands => rules.push(format!(
            "Among lines of equal priority, the State with the lowest coverage is lifted first, in {} equal steps of what it asks.",
            policy.bands
        )),
        Fairness::Leximin => rules.push(
            "Among lines of equal priority, the State with the lowest coverage is lifted first, to the last unit."
                .to_owned(),
        ),
    }
    if policy.fit {
        rules.push(
            "Where nothing above is lost by it, a donor's own preferences are followed.".to_owned(),
        );
    }
    rules.push(
        if policy.fairness == Fairness::Bands {
            "Among equal proposals support is shared evenly, then the order of ids decides, never chance: the same case always gives the same proposal."
        } else {
            "Among equal proposals the order of ids decides, never chance: the same case always gives the same proposal."
        }
        .to_owned(),
    );
    rules
}

/// Properties of [`PolicyForm`].
#[derive(Properties, PartialEq)]
pub struct PolicyFormProps {
    /// In force.
    pub policy: Policy,
    /// Hears the changed policy.
    pub onchange: Callback<Policy>,
}

/// Switches of the objectives and the number of steps.
#[component]
pub fn PolicyForm(props: &PolicyFormProps) -> Html {
    let switch = |id: &str, label: &str, hint: &str, checked: bool, set: fn(&mut Policy, bool)| {
        let policy = props.policy.clone();
        let onchange = props.onchange.reform(move |on: bool| {
            let mut policy = policy.clone();
            set(&mut policy, on);
            named(policy)
        });
        toggle(&Toggle { id, label, hint, checked, onchange: &onchange })
    };
    let problem = use_state(AttrValue::default);
    let onbands = {
        let (policy, problem, onchange) =
            (props.policy.clone(), problem.clone(), props.onchange.clone());
        Callback::from(move |event: Event| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            let bands = typed.trim().parse().unwrap_or(0);
            let policy = named(Policy { bands, ..policy.clone() });
            if policy.check().is_ok() {
                problem.set(AttrValue::default());
                onchange.emit(policy);
            } else {
                problem.set("Type a whole number from 1 to 100.".into());
            }
        })
    };
    let hints = if problem.is_empty() { "bands-hint" } else { "bands-hint bands-problem" };
    html! {
        <fieldset class="policy">
            <legend class="visually-hidden">{ "Rules of the next run" }</legend>
            { switch("policy-priority", "Priorities first", "National priority 1 before 2 before 3.", props.policy.priority, |policy, on| policy.priority = on) }
            { switch("policy-fairness", "Lowest coverage first", "Among lines of equal priority.", props.policy.fairness != Fairness::Off, |policy, on| policy.fairness = if on { Fairness::Bands } else { Fairness::Off }) }
            { switch("policy-exact", "To the last unit", "Instead of steps, and before preferences. Only where no limit joins several matches.", props.policy.fairness == Fairness::Leximin, |policy, on| policy.fairness = if on { Fairness::Leximin } else { Fairness::Bands }) }
            <div class="field">
                <label for="policy-bands">{ "Steps of coverage" }</label>
                <p class="hint" id="bands-hint">{ "From 1 to 100; 20 means steps of 5 %. More steps share more evenly." }</p>
                if !problem.is_empty() {
                    <p class="field-problem" id="bands-problem">{ (*problem).clone() }</p>
                }
                <input id="policy-bands" class="short" type="text" inputmode="numeric" value={props.policy.bands.to_string()}
                    aria-describedby={hints} aria-invalid={(!problem.is_empty()).then_some("true")}
                    disabled={props.policy.fairness != Fairness::Bands} onchange={onbands} />
            </div>
            { switch("policy-fit", "Preferences of donors", "Only where nothing above is lost by it.", props.policy.fit, |policy, on| policy.fit = on) }
        </fieldset>
    }
}

/// A policy that differs from the standard one does not carry its name.
fn named(policy: Policy) -> Policy {
    let standard = Policy::standard();
    let name = if (Policy { name: standard.name.clone(), ..policy.clone() }) == standard {
        standard.name
    } else {
        "Changed".to_owned()
    };
    Policy { name, ..policy }
}
