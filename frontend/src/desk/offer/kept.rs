//! An offer that is kept on the reader's device while it is written.

use contract::offer::OfferBody;
use contract::record::{Edit, Record};
use serde::{Deserialize, Serialize};

use super::OfferForm;
use crate::desk::base::{Base, edit_of, says_the_same};
use crate::words;

/// What is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KeptOffer {
    /// As it is typed.
    form: OfferForm,
    /// In whose separators, by the language's code.
    #[serde(default)]
    language: String,
    /// The same as it would be sent, for readers of another language.
    #[serde(default)]
    edit: Option<Edit<OfferBody>>,
    /// What the server had when the writing began; nothing for an offer that it does not have.
    pub(crate) base: Option<Base<OfferBody>>,
}

impl KeptOffer {
    /// What is typed in the language of the page.
    pub(crate) fn new(form: OfferForm, base: Option<Base<OfferBody>>) -> Self {
        let edit = Some(form.read().0);
        Self { form, language: words::language().code().to_owned(), edit, base }
    }

    /// What was typed; in another language than then, in the separators of that one.
    pub(crate) fn typed(&self) -> OfferForm {
        match &self.edit {
            Some(edit) if self.language != words::language().code() => {
                let read = OfferForm::said(&self.form.owner, edit);
                read.with_unread(&self.form)
            }
            _ => self.form.clone(),
        }
    }

    /// Whether somebody else changed the offer since the writing began.
    pub(crate) fn is_overtaken(&self, now: Option<&Record<OfferBody>>) -> bool {
        let (Some(base), Some(now)) = (&self.base, now) else { return false };
        base.version != now.version && !says_the_same(&self.typed().read().0, &edit_of(now))
    }
}

#[cfg(test)]
mod tests {
    use super::{KeptOffer, OfferForm};
    use crate::words::{Language, speak_natively};

    #[test]
    fn what_was_kept_in_another_language_is_read_as_it_was_meant() {
        let mut form = OfferForm::new("DEU", "EUR");
        form.years[0].year = "2027".to_owned();
        form.years[0].figure = "2,000".to_owned();
        form.min_grant = "1,500.50".to_owned();
        form.max_per_state = "a lot".to_owned();
        form.share = "12.5".to_owned();
        let kept = KeptOffer::new(form.clone(), None);
        let text = serde_json::to_string(&kept).expect("it is text");
        let back: KeptOffer = serde_json::from_str(&text).expect("it comes back");
        assert_eq!((back.typed(), &back), (form.clone(), &kept));
        speak_natively(Language::French);
        let typed = back.typed();
        let (edit, unread) = typed.read();
        speak_natively(Language::English);
        assert_eq!(typed.years[0].figure, "2\u{202f}000");
        // What nobody can read stays as it was typed.
        assert_eq!(typed.max_per_state, "a lot");
        assert_eq!(unread, ["max_per_state"]);
        let (meant, _) = form.read();
        assert_eq!(edit, meant);
    }

    #[test]
    fn an_older_kept_offer_still_comes_back() {
        let form = OfferForm::new("DEU", "EUR");
        let mut older = serde_json::to_value(KeptOffer::new(form.clone(), None)).expect("JSON");
        let fields = older.as_object_mut().expect("it has fields");
        fields.retain(|name, _| name == "form" || name == "base");
        let back: KeptOffer = serde_json::from_value(older).expect("it is read");
        assert_eq!(back.typed(), form);
    }
}
