//! Signing in, people and parties: their addresses and what is said of them. Bodies are small.

use axum::extract::DefaultBodyLimit;
use contract::account::{
    NewOrganisation, OrganisationEdit, Party, PersonEdit, PersonEntry, Session,
};
use contract::reminder::Reminders;
use contract::search::{Search, SearchEdit};
use contract::sign_in::{
    AcceptLink, ForgottenPassword, Invitation, Invite, LanguageChoice, LinkFacts, LinkToken,
    PasswordChange, RecoveryCodes, ResetLink, SeatChoice, SessionEntry, SignIn, SignInWays,
    TotpBegun, TotpConfirm, TotpRemove,
};

use super::{AFTER, LIMIT};
use crate::handler::{links, parties, people, reminders, searches, session};
use crate::openapi::schemas;
use crate::openapi::{ACCOUNTS, Content, Operation, Who};
use crate::routes::Routes;

/// The largest body about accounts.
pub(super) const MAX_ACCOUNT_BYTES: usize = 64 * 1024;

const COOKIE: &str = "Set-Cookie";

/// All of them.
pub(super) fn accounts() -> Routes {
    let routes = own_session().merge(authenticator()).merge(letters()).merge(persons());
    let routes = routes.merge(saved_searches());
    #[cfg(feature = "oidc")]
    let routes = routes.merge(provider());
    routes
        .merge(organisations())
        .map(|router| router.layer(DefaultBodyLimit::max(MAX_ACCOUNT_BYTES)))
}

fn operation(id: &str, summary: &str) -> Operation {
    Operation::new(ACCOUNTS, id, summary)
}

fn own_session() -> Routes {
    let show = operation("fetch_session", "Read who is asking").json(
        200,
        "The session; without a person for a visitor.",
        schemas::of::<Session>(),
    );
    let ways = operation("fetch_sign_in_ways", "Read how people sign in here").json(
        200,
        "What this installation offers.",
        schemas::of::<SignInWays>(),
    );
    let create = operation("create_session", "Sign in")
        .says("Wrong address, password or code, a disabled account and one without a password are answered alike.")
        .takes(schemas::of::<SignIn>())
        .with_header(COOKIE, "The secret of the session.")
        .json(201, "Signed in.", schemas::of::<Session>())
        .refuses(&[401, 429]);
    let end = operation("delete_session", "Sign out")
        .with_header(COOKIE, "Takes the cookie away.")
        .gives(204, "Signed out; also where nobody was signed in.", Content::Nothing);
    let seat = operation("take_seat", "Take a seat")
        .by(Who::Person)
        .takes(schemas::of::<SeatChoice>())
        .with_header(COOKIE, "A new secret.")
        .json(200, "The session as it is now.", schemas::of::<Session>())
        .refuses(&[404]);
    let language = operation("choose_language", "Choose the language of letters to oneself")
        .takes(schemas::of::<LanguageChoice>())
        .gives(204, "Kept; nothing where nobody is signed in.", Content::Nothing);
    let password = operation("change_password", "Change one's password")
        .says("Every other session of the person ends.")
        .by(Who::Person)
        .takes(schemas::of::<PasswordChange>())
        .gives(204, "Changed.", Content::Nothing)
        .refuses(&[429]);
    let list = operation("list_sessions", "List one's own sessions").by(Who::Seat).json(
        200,
        "All of them.",
        schemas::list_of::<SessionEntry>(),
    );
    let end_one = operation("delete_one_session", "End one of one's own sessions")
        .by(Who::Seat)
        .gives(204, "Ended.", Content::Nothing);
    Routes::new()
        .get("/session", show, session::show)
        .get("/session/ways", ways, session::ways)
        .post("/session", create, session::create)
        .delete("/session", end, session::end)
        .put("/session/seat", seat, session::take_seat)
        .put("/session/language", language, session::choose_language)
        .put("/session/password", password, session::password::change)
        .get("/sessions", list, session::list)
        .delete("/sessions/{id}", end_one, session::end_one)
}

fn authenticator() -> Routes {
    let begin = operation("begin_authenticator", "Begin to set up an authenticator")
        .says("The secret is in force once a code of it was sent.")
        .by(Who::Person)
        .json(201, "A secret.", schemas::of::<TotpBegun>());
    let confirm = operation("confirm_authenticator", "Put an authenticator into force")
        .by(Who::Person)
        .takes(schemas::of::<TotpConfirm>())
        .with_header(COOKIE, "A new secret.")
        .json(200, "Recovery codes, shown this once.", schemas::of::<RecoveryCodes>())
        .refuses(&[409, 429]);
    let remove = operation("remove_authenticator", "Give up the authenticator")
        .says("Officers of the unit keep theirs.")
        .by(Who::Person)
        .takes(schemas::of::<TotpRemove>())
        .gives(204, "It is not asked for any more.", Content::Nothing)
        .refuses(&[409, 429]);
    Routes::new()
        .post("/session/totp", begin, session::totp::begin)
        .put("/session/totp", confirm, session::totp::confirm)
        .delete("/session/totp", remove, session::totp::remove)
}

#[cfg(feature = "oidc")]
fn provider() -> Routes {
    use contract::sign_in::ProviderPage;

    use crate::openapi::{QueryParameter, string};

    let sent = |name, says| QueryParameter { name, says, schema: string };
    let depart = operation("depart_to_provider", "Go on to another provider of accounts")
        .with_header("Location", "Its page.")
        .with_header(COOKIE, "What must be brought back.")
        .gives(303, "On to the provider.", Content::Nothing)
        .refuses(&[404, 502]);
    let with_link =
        operation("depart_with_link", "Accept an invitation with another provider's account")
            .takes(schemas::of::<LinkToken>())
            .with_header(COOKIE, "What must be brought back.")
            .json(200, "The provider's page.", schemas::of::<ProviderPage>())
            .refuses(&[404, 502]);
    let arrive = operation("arrive_from_provider", "Come back from the provider")
        .query(&[sent("state", "What was sent along."), sent("code", "What proves the person.")])
        .with_header("Location", "The desk, or the sign-in with the code of a problem.")
        .with_header(COOKIE, "The secret of the session.")
        .gives(303, "On to the page.", Content::Nothing);
    Routes::new()
        .get("/session/oidc", depart, session::oidc::depart)
        .post("/session/oidc", with_link, session::oidc::depart_with_link)
        .get("/session/oidc/callback", arrive, session::oidc::arrive)
}

fn letters() -> Routes {
    let forgotten = operation("ask_for_password", "Ask for a link to a new password")
        .says("The answer is the same whether there is such an account or not.")
        .takes(schemas::of::<ForgottenPassword>())
        .gives(202, "If there is such an account, a letter is on its way.", Content::Nothing)
        .refuses(&[429]);
    let list = operation("list_invitations", "List open invitations")
        .by(Who::Unit)
        .query(&[AFTER, LIMIT])
        .json(200, "A page of the list.", schemas::list_of::<Invitation>());
    let invite = operation("create_invitation", "Invite somebody")
        .by(Who::Unit)
        .takes(schemas::of::<Invite>())
        .json(201, "The invitation with its link, shown this once.", schemas::of::<Invitation>())
        .refuses(&[404, 409]);
    let withdraw = operation("delete_invitation", "Withdraw an invitation").by(Who::Unit).gives(
        204,
        "Its link does not work any more.",
        Content::Nothing,
    );
    let inspect = operation("inspect_link", "Read what a link is for")
        .takes(schemas::of::<LinkToken>())
        .json(200, "What it is for.", schemas::of::<LinkFacts>())
        .refuses(&[404]);
    let accept = operation("accept_link", "Do what a link is for, and sign in")
        .takes(schemas::of::<AcceptLink>())
        .with_header(COOKIE, "The secret of the session.")
        .json(201, "Signed in.", schemas::of::<Session>())
        .refuses(&[401, 404, 409, 429]);
    let reminders = operation("fetch_reminders", "Read letters about records before they are sent")
        .says("Those of today and of the next 30 days, as long as nothing changes, each as it would be sent; also where no mail server is configured. None holds a link that signs anybody in.")
        .by(Who::Unit)
        .json(200, "The letters, the first day first.", schemas::of::<Reminders>());
    Routes::new()
        .get("/reminders", reminders, reminders::show)
        .post("/password-reset", forgotten, session::password::forgotten)
        .get("/invitations", list, links::list)
        .post("/invitations", invite, links::invite)
        .delete("/invitations/{id}", withdraw, links::withdraw)
        .post("/links/inspect", inspect, links::inspect)
        .post("/links/accept", accept, links::accept)
}

fn persons() -> Routes {
    let list = operation("list_people", "List people").by(Who::Unit).query(&[AFTER, LIMIT]).json(
        200,
        "A page of the list.",
        schemas::list_of::<PersonEntry>(),
    );
    let fetch = operation("fetch_person", "Read a person").by(Who::Unit).tagged().json(
        200,
        "The person.",
        schemas::of::<PersonEntry>(),
    );
    let edit = operation("replace_person", "Change a person")
        .by(Who::Unit)
        .needs_version()
        .takes(schemas::of::<PersonEdit>())
        .tagged()
        .json(200, "The person as they are now.", schemas::of::<PersonEntry>())
        .refuses(&[409]);
    let reset = operation("create_reset_link", "Make a link to a new password")
        .by(Who::Unit)
        .json(201, "The link, shown this once.", schemas::of::<ResetLink>())
        .refuses(&[409]);
    let seat = |id: &str, summary: &str| {
        operation(id, summary)
            .by(Who::Unit)
            .tagged()
            .json(200, "The person as they are now.", schemas::of::<PersonEntry>())
            .refuses(&[409, 422])
    };
    let place = "/people/{id}/seats/{party}/{role}";
    Routes::new()
        .get("/people", list, people::list)
        .get("/people/{id}", fetch, people::fetch)
        .put("/people/{id}", edit, people::edit)
        .post("/people/{id}/reset-link", reset, links::reset)
        .put(place, seat("give_seat", "Give a seat"), people::give_seat)
        .delete(place, seat("remove_seat", "Take a seat away"), people::take_seat)
}

fn saved_searches() -> Routes {
    let list = operation("list_searches", "List one's own searches")
        .says("Those of the person in the seat taken, all on one page.")
        .by(Who::Seat)
        .json(200, "All of them.", schemas::list_of::<Search>());
    let put = operation("replace_search", "Keep filters of the list of needs under a name")
        .says("A new one starts from the version \"0\". Sending what is kept already changes nothing, whatever the version.")
        .by(Who::Seat)
        .needs_version()
        .takes(schemas::of::<SearchEdit>())
        .tagged()
        .json(200, "The search as it is kept.", schemas::of::<Search>())
        .refuses(&[409]);
    let delete = operation("delete_search", "Forget one of one's own searches")
        .by(Who::Seat)
        .gives(204, "It is not there any more; also where it never was.", Content::Nothing);
    Routes::new()
        .get("/searches", list, searches::list)
        .put("/searches/{id}", put, searches::replace)
        .delete("/searches/{id}", delete, searches::delete)
}

fn organisations() -> Routes {
    let list = operation("list_parties", "List parties")
        .says("States and other bodies: public facts, all on one page.")
        .by(Who::Everyone)
        .json(200, "All of them.", schemas::list_of::<Party>());
    let create = operation("create_party", "Add an organisation")
        .by(Who::Unit)
        .takes(schemas::of::<NewOrganisation>())
        .tagged()
        .json(201, "It was added.", schemas::of::<Party>())
        .refuses(&[409]);
    let fetch = operation("fetch_party", "Read a party").by(Who::Everyone).tagged().json(
        200,
        "The party.",
        schemas::of::<Party>(),
    );
    let edit = operation("replace_party", "Change an organisation")
        .by(Who::Unit)
        .needs_version()
        .takes(schemas::of::<OrganisationEdit>())
        .tagged()
        .json(200, "The organisation as it is now.", schemas::of::<Party>())
        .refuses(&[409]);
    Routes::new()
        .get("/parties", list, parties::list)
        .post("/parties", create, parties::create)
        .get("/parties/{id}", fetch, parties::fetch)
        .put("/parties/{id}", edit, parties::edit)
}
