//! Whether a flow says all there is to say about a case.

use crate::market::Market;
use crate::policy::Policy;

/// Whether no limit of the market and no cost of the policy needs more than a flow.
///
/// Careful rather than sharp: a limit that is stated counts even where it cannot bind.
pub(crate) fn is_linear(market: &Market, policy: &Policy) -> bool {
    policy.fixed_cost_per_pair == 0
        && market.states().iter().all(|state| state.max_partners.is_none())
        && market.lines().iter().all(|line| !line.money_may_fill)
        && market.offers().iter().all(|offer| {
            offer.limits.min_grant.is_none_or(|least| least <= 1)
                && offer.limits.max_states.is_none()
                && !offer.limits.needs_co_funding
        })
}
