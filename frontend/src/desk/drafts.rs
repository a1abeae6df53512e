//! Where the form of a record keeps what is typed. All tabs share one device: each writes a new record of
//! its own, and finds that again when it is loaded anew; what a tab that is gone left, the next one finds.

use contract::Code as _;
use contract::record::Kind;
use engine::order::sort_by;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::prelude::*;

use super::context::Desk;
use super::device;
use super::outbox::{self, STALE};
use crate::browser;
use crate::ui::{Tone, notice};
use crate::words::say;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = drafts)]
    async fn claim(names: &str) -> Result<JsValue, JsValue>;
}

/// What a form writes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Begun {
    /// Under which name this device keeps it.
    pub(crate) name: String,
    /// Whether it was sent before, and somebody else's change came first.
    pub(crate) is_overtaken: bool,
    /// The names of other new ones that are kept and that no open tab writes.
    pub(crate) others: Vec<String>,
}

/// Where a record is written, by its id; a new one without. A change that waits to be sent – of this record,
/// or the one that the address names – is gone on with: it waits no longer.
pub(crate) async fn begin(desk: &Desk, kind: Kind, id: Option<&str>, waiting: &str) -> Begun {
    let reopened = outbox::owner(&desk.session).and_then(|owner| {
        outbox::reopen(&owner, |one| {
            one.kind == kind.code() && (one.id == waiting || id == Some(&*one.about))
        })
    });
    let is_overtaken = reopened.as_ref().is_some_and(|one| one.stands == STALE);
    let name = place(desk, kind, id);
    if id.is_some() {
        return Begun { name, is_overtaken, others: Vec::new() };
    }
    // What waited is where it was typed, whoever else is there.
    let waited = reopened.map(|one| one.place);
    let own = waited.clone().or_else(|| device::in_tab(&name));
    let names =
        order(&name, own, device::names(std::slice::from_ref(&name)), &device::random_key())
            .join("\n");
    let came = claim(&names).await.ok().and_then(|came| came.as_string()).unwrap_or(names);
    let mut all = came.split('\n').map(str::to_owned);
    let claimed = all.next().unwrap_or_default();
    let begun = waited.unwrap_or(claimed);
    let mut others: Vec<String> = all.filter(|one| device::text(one).is_some()).collect();
    others.retain(|one| *one != begun);
    device::keep_in_tab(&name, &begun);
    Begun { name: begun, is_overtaken, others }
}

/// A name for one more new record, which is the one that this tab writes from now on.
pub(crate) fn one_more(desk: &Desk, kind: Kind) -> String {
    let new = place(desk, kind, None);
    let name = format!("{new}-{}", device::random_key());
    device::keep_in_tab(&new, &name);
    name
}

/// Whether a new record that somebody began is kept.
pub(crate) fn has_some(desk: &Desk, kind: Kind) -> bool {
    !device::names(&[place(desk, kind, None)]).is_empty()
}

/// The name of what is written of a record; where the names of new ones begin.
pub(crate) fn place(desk: &Desk, kind: Kind, id: Option<&str>) -> String {
    desk.draft(&format!("{}/{}", kind.code(), id.unwrap_or("new")))
}

/// The names that a new record may be kept under: what this tab wrote, what others did, a new one.
fn order(begin: &str, own: Option<String>, mut kept: Vec<String>, random: &str) -> Vec<String> {
    sort_by(&mut kept, Ord::cmp);
    kept.extend([begin.to_owned(), format!("{begin}-{random}")]);
    let mut all: Vec<String> = own.into_iter().collect();
    for name in kept {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all
}

impl Begun {
    /// That another new one is kept, with the way to it.
    pub(crate) fn others(&self, desk: &Desk, kind: Kind) -> Html {
        let Some(next) = next(&self.name, &self.others) else { return Html::default() };
        let (new, next) = (place(desk, kind, None), next.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            device::keep_in_tab(&new, &next);
            browser::reload();
        });
        notice(
            Tone::Info,
            &say::desk_drafts_others(),
            html! { <p><button type="button" class="button secondary" {onclick}>{ say::desk_home_go_on() }</button></p> },
        )
    }
}

/// The one after this among the others, which are in order; after the last comes the first.
fn next<'a>(name: &str, others: &'a [String]) -> Option<&'a String> {
    others.iter().find(|other| other.as_str() > name).or_else(|| others.first())
}

#[cfg(test)]
mod tests {
    use contract::access::Role;
    use contract::record::Kind;
    use yew::html;

    use super::{Begun, next, order, place};
    use crate::desk::page::stage::{desk, drawn};
    use crate::words::{Language, say, speak_natively};

    fn names(of: &[&str]) -> Vec<String> {
        of.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn a_tab_goes_on_with_its_own_and_begins_anew_where_others_have_all_that_is_kept() {
        let kept = || names(&["new-b", "new"]);
        assert_eq!(order("new", None, Vec::new(), "r"), ["new", "new-r"]);
        assert_eq!(order("new", None, kept(), "r"), ["new", "new-b", "new-r"]);
        let own = Some("new-b".to_owned());
        assert_eq!(order("new", own, kept(), "r"), ["new-b", "new", "new-r"]);
        let sent = Some("new-a".to_owned());
        assert_eq!(order("new", sent, kept(), "r"), ["new-a", "new", "new-b", "new-r"]);
        assert!(place(&desk("LAO", Role::FocalPoint), Kind::Need, None).ends_with("/LAO/need/new"));
    }

    #[test]
    fn each_of_several_that_are_kept_is_offered_in_turn() {
        speak_natively(Language::English);
        let others = names(&["new", "new-c"]);
        assert_eq!(next("new-b", &others).map(String::as_str), Some("new-c"));
        assert_eq!(next("new-d", &others).map(String::as_str), Some("new"));
        assert_eq!(next("new", &[]), None);
        let seen = |others: Vec<String>| {
            drawn(desk("LAO", Role::FocalPoint), move || {
                let begun =
                    Begun { name: "new-b".to_owned(), others: others.clone(), ..Begun::default() };
                html! { { begun.others(&desk("LAO", Role::FocalPoint), Kind::Need) } }
            })
        };
        assert!(seen(others).contains(&say::desk_home_go_on()));
        assert!(!seen(Vec::new()).contains(&say::desk_home_go_on()));
    }
}
