//! The rules of a run, in words and as switches.

use crate::words::say;
use engine::Policy;
use engine::policy::{Fairness, Order};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::ui::{Toggle, toggle};

/// What a policy does, a sentence for each rule that is in force, in the order of force; `searches`
/// where limits join matches.
#[must_use]
pub fn policy_in_words(policy: &Policy, searches: bool) -> Vec<String> {
    let mut rules = vec![say::rule_limits()];
    if policy.priority {
        rules.push(say::rule_priority());
    }
    match policy.fairness {
        Fairness::Off => {}
        Fairness::Bands => rules.push(say::rule_fairness(policy.bands)),
        Fairness::Leximin => rules.push(say::rule_exact()),
    }
    if policy.fit {
        rules.push(say::rule_fit());
    }
    if searches {
        rules.push(match (policy.order, policy.fairness) {
            (_, Fairness::Leximin) => say::rule_exact_joint(),
            (Order::Bands, Fairness::Bands) if policy.priority => say::rule_bands(),
            (Order::Priorities | Order::Bands, _) if policy.priority => say::rule_strict(),
            _ => say::rule_joint(),
        });
    }
    rules.push(say::rule_ties());
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
    let switch =
        |id: &str, label: String, hint: String, checked: bool, set: fn(&mut Policy, bool)| {
            let policy = props.policy.clone();
            let onchange = props.onchange.reform(move |on: bool| {
                let mut policy = policy.clone();
                set(&mut policy, on);
                named(policy)
            });
            toggle(&Toggle { id, label: &label, hint: &hint, checked, onchange: &onchange })
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
                problem.set(say::policy_bands_problem().into());
            }
        })
    };
    let hints = if problem.is_empty() { "bands-hint" } else { "bands-hint bands-problem" };
    html! {
        <fieldset class="policy">
            <legend class="visually-hidden">{ say::policy_legend() }</legend>
            { switch("policy-priority", say::policy_priority(), say::policy_priority_hint(), props.policy.priority, |policy, on| {
                policy.priority = on;
                if !on {
                    // Its switches are hidden then.
                    policy.order = Order::Weighed;
                }
            }) }
            // Exact fairness has an order of its own.
            if props.policy.priority && props.policy.fairness != Fairness::Leximin {
                { switch("policy-strict", say::policy_strict(), say::policy_strict_hint(), !props.policy.order.is_weighed(), |policy, on| policy.order = if on { Order::Priorities } else { Order::Weighed }) }
                if !props.policy.order.is_weighed() && props.policy.fairness == Fairness::Bands {
                    { switch("policy-steps", say::policy_steps(), say::policy_steps_hint(), props.policy.order == Order::Bands, |policy, on| policy.order = if on { Order::Bands } else { Order::Priorities }) }
                }
            }
            { switch("policy-fairness", say::policy_fairness(), say::policy_fairness_hint(), props.policy.fairness != Fairness::Off, |policy, on| policy.fairness = if on { Fairness::Bands } else { Fairness::Off }) }
            { switch("policy-exact", say::policy_exact(), say::policy_exact_hint(), props.policy.fairness == Fairness::Leximin, |policy, on| policy.fairness = if on { Fairness::Leximin } else { Fairness::Bands }) }
            <div class="field">
                <label for="policy-bands">{ say::policy_bands() }</label>
                <p class="hint" id="bands-hint">{ say::policy_bands_hint() }</p>
                if !problem.is_empty() {
                    <p class="field-problem" id="bands-problem">{ (*problem).clone() }</p>
                }
                <input id="policy-bands" class="short" type="text" inputmode="numeric" value={props.policy.bands.to_string()}
                    aria-describedby={hints} aria-invalid={(!problem.is_empty()).then_some("true")}
                    disabled={props.policy.fairness != Fairness::Bands} onchange={onbands} />
            </div>
            { switch("policy-fit", say::policy_fit(), say::policy_fit_hint(), props.policy.fit, |policy, on| policy.fit = on) }
            { switch("policy-groups", say::policy_groups(), say::policy_groups_hint(), props.policy.thematic_groups, |policy, on| policy.thematic_groups = on) }
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

#[cfg(test)]
mod tests {
    use engine::Policy;
    use engine::policy::{Fairness, Order};

    use super::policy_in_words;
    use crate::words::say;

    #[test]
    fn the_words_of_exact_fairness_say_what_holds_where_limits_join_matches() {
        let exact = Policy { fairness: Fairness::Leximin, ..Policy::standard() };
        assert!(!policy_in_words(&exact, false).contains(&say::rule_exact_joint()));
        // It has an order of its own, whatever the policy's.
        for order in [Order::Weighed, Order::Priorities, Order::Bands] {
            for priority in [true, false] {
                let rules = policy_in_words(&Policy { order, priority, ..exact.clone() }, true);
                assert!(rules.contains(&say::rule_exact_joint()), "{rules:?}");
                assert!(!rules.contains(&say::rule_joint()), "{rules:?}");
            }
        }
    }
}
