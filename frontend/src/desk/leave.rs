//! Signing out: nothing of a person stays on the device, whether the server hears of it or not.

use contract::account::Session;

use super::{device, kept_text};
use crate::client::{ClientError, account};

/// Kept while somebody has left and the server could not be told.
const LEFT: &str = "left";

/// How many things of a person are kept here that the server does not have.
pub(super) fn unsent(person: &str) -> usize {
    device::names(&own(person)).len()
}

/// Forgets all that is kept of a person, and signs out; the session to show after that.
pub(super) async fn sign_out(session: &Session, person: &str) -> Session {
    // Forms that are closed by this keep nothing any more.
    device::set_keeping(false);
    for name in device::names(&own(person)) {
        device::forget(&name);
    }
    kept_text::forget_all().await;
    if matches!(account::sign_out().await, Err(ClientError::Unreachable)) {
        device::set_keeping(true);
        let _kept = device::keep(LEFT, &true);
        device::set_keeping(false);
    } else if let Ok(now) = account::session_now().await {
        return now;
    }
    nobody(session.demo)
}

/// Tells the server of whoever left while it could not be reached. `false` while it cannot: what
/// it would answer is not shown.
pub(super) async fn settle() -> bool {
    if device::kept::<bool>(LEFT).is_none() {
        return true;
    }
    let reached = !matches!(account::sign_out().await, Err(ClientError::Unreachable));
    if reached {
        device::forget(LEFT);
    }
    reached
}

/// A visitor.
pub(super) fn nobody(demo: bool) -> Session {
    Session { person: None, seat: None, seats: Vec::new(), expires_at: None, must: None, demo }
}

fn own(person: &str) -> [String; 2] {
    [format!("draft/{person}/"), format!("outbox/{person}/")]
}
