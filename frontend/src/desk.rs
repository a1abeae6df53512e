//! The desks: what is behind the sign-in.
//!
//! Programs of their own, because a visitor should not wait for them, and a donor not for the
//! workbench: focal points post needs, donors post offers, the unit matches and convenes. They share with the page what knows no
//! case: [`ui`](crate::ui), [`words`](crate::words), [`client`](crate::client).
//!
//! - `app`: the session, the parties, and the frame of every page;
//! - `program`: which of them draws what; `route`: every address of the desks; `context`: what every page may read;
//! - `fetched`: what a page asks for; `offer`: an offer while it is written, and what it fits;
//! - `follow`: the address of a new record that is made while it is written;
//! - `fragment`: what of a page stands in its address and is sent to nobody;
//! - `held`: what another language does not take away;
//! - `search`: filters that are kept under a name; `need`: a need while it is written; `attention`: what waits for the reader;
//! - `queue`: what waits for the unit; `interest`: what donors say of needs;
//! - `outbox`: changes that wait for the server; `offline`: kept copies and new versions; `leave`: signing out;
//! - `ledger`, `standing`: what coalitions bring for lines, and what would be left without a partner;
//! - `base`, `save`, `merge`: changing a record that somebody else may change meanwhile;
//! - `session`: the end of the session, as the frame tells it; `live`: what others change of what is shown; `typed`: small forms, kept;
//! - `calendar`: days and meetings as a file for calendars; `zone`: time zones by the browser's rules; `device`: what this browser keeps; `drafts`: where forms keep what is typed; `fetch`: whole lists from the server;
//! - `page`: one for each address: fetches, and composes what `part` draws.

mod app;
mod attention;
mod base;
mod calendar;
mod context;
mod device;
mod drafts;
mod fetched;
mod follow;
mod followed;
mod form;
mod fragment;
mod frame;
mod held;
mod interest;
mod kept_text;
mod leave;
mod leaving;
mod ledger;
mod link;
mod live;
mod merge;
mod narrowed;
mod need;
mod offer;
mod offline;
mod once;
mod outbox;
mod page;
mod part;
mod program;
mod queue;
mod route;
mod save;
mod scenario;
mod search;
mod session;
mod standing;
mod trouble;
mod typed;
mod zone;

/// The unit, as records name it.
const UNIT: &str = "ISU";

pub use app::{
    mount_brief, mount_convene, mount_edit, mount_figures, mount_form, mount_home, mount_import,
    mount_need, mount_needs, mount_offer, mount_offers, mount_rounds, mount_terms, mount_unit,
};
