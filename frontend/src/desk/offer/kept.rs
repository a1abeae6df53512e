//! An offer that is kept on the reader's device while it is written.

use contract::offer::OfferBody;
use contract::record::Record;
use serde::{Deserialize, Serialize};

use super::OfferForm;
use crate::desk::base::{Base, edit_of, says_the_same};

/// What is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KeptOffer {
    /// As it is typed.
    pub(crate) form: OfferForm,
    /// What the server had when the writing began; nothing for an offer that it does not have.
    pub(crate) base: Option<Base<OfferBody>>,
}

impl KeptOffer {
    /// Whether somebody else changed the offer since the writing began.
    pub(crate) fn is_overtaken(&self, now: Option<&Record<OfferBody>>) -> bool {
        let (Some(base), Some(now)) = (&self.base, now) else { return false };
        base.version != now.version && !says_the_same(&self.form.read().0, &edit_of(now))
    }
}
