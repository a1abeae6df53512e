//! `coalition user`: people's accounts, for whoever runs the installation.

use std::future::Future;
use std::io::Write;

use contract::access::Role;
use contract::sign_in::Purpose;
use contract::{Code as _, from_code};

use super::database::Which;
use super::{Failure, LinkPlace, UserCommand};
use crate::config::Settings;
use crate::handler::links::fits;
use crate::seal::Key;
use crate::serve::ServeError;
use crate::site::Site;
use crate::store::{NewLink, Page, PersonRecord, Refusal, SecondFactor, Store, StoreError, Writer};
use crate::{clock, email, parties};

pub(super) fn run(command: UserCommand, out: &mut dyn Write) -> Result<(), Failure> {
    match command {
        UserCommand::Invite { place, email, party, role } => {
            let role = from_code::<Role>(&role).ok_or_else(|| Failure::Value {
                name: "role",
                detail: format!("there is no role {role:?}; there are {}", roles()),
            })?;
            let (site, email) = (site(&place)?, email::checked("email", &email)?);
            let link =
                on(place.which, async |store| invite(store, &site, &email, (&party, role)).await)?;
            say(out, &link)
        }
        UserCommand::List { which } => {
            let lines = on(which, list)?;
            say(out, &lines)
        }
        UserCommand::ResetLink { place, email } => {
            let site = site(&place)?;
            let link = on(place.which, async |store| reset(store, &site, &email).await)?;
            say(out, &link)
        }
        UserCommand::Disable { which, email } => {
            on(which, async |store| disable(store, &email).await)?;
            say(out, &format!("{} is disabled", email::kept(&email)))
        }
        UserCommand::RemoveTotp { which, email } => {
            on(which, async |store| remove_totp(store, &email).await)?;
            say(out, &format!("{} has no authenticator any more", email::kept(&email)))
        }
    }
}

/// Opens the database, does one thing, and closes it.
fn on<T, F: Future<Output = Result<T, Failure>>>(
    which: Which,
    work: impl FnOnce(Store) -> F,
) -> Result<T, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(ServeError::Io)?;
    let place = which.place()?;
    runtime.block_on(async {
        let store = Store::connect(&place).await?;
        let done = work(store.clone()).await;
        store.close().await;
        done
    })
}

async fn invite(
    store: Store,
    site: &Site,
    email: &str,
    (party, role): (&str, Role),
) -> Result<String, Failure> {
    // Before the first start, no party is there yet.
    store.load_parties(&parties::from_data()?).await?;
    fits(role, store.party(party).await?.party.kind)?;
    let new = NewLink { purpose: Purpose::Invitation, email, seat: Some((party, role)) };
    let (token, _) = store.make_link(&new, &Writer::system()).await?;
    Ok(site.link(&token))
}

async fn reset(store: Store, site: &Site, email: &str) -> Result<String, Failure> {
    let person = person(&store, email).await?;
    let new = NewLink { purpose: Purpose::Reset, email: &person.email, seat: None };
    let (token, _) = store.make_link(&new, &Writer::system()).await?;
    Ok(site.link(&token))
}

async fn disable(store: Store, email: &str) -> Result<(), Failure> {
    let person = person(&store, email).await?;
    let system = Writer::system();
    Ok(store.edit_person(&person.id, person.version, (&person.name, true), &system).await?)
}

async fn remove_totp(store: Store, email: &str) -> Result<(), Failure> {
    let person = person(&store, email).await?;
    Ok(store.remove_totp(&person.id, &SecondFactor::None, &Writer::system()).await?)
}

async fn list(store: Store) -> Result<String, Failure> {
    let mut page = Page { after: None, limit: 100 };
    let mut lines = Vec::new();
    loop {
        let (listed, _) = store.people(&page).await?;
        for item in &listed.items {
            let seats =
                item.seats.iter().map(|seat| format!("{}:{}", seat.party, seat.role.code()));
            let seats = seats.collect::<Vec<_>>().join(" ");
            let seen = match item.seen_at_us {
                0 => "never".to_owned(),
                at => clock::rfc3339(at),
            };
            let marks = [
                (item.person.totp.is_some(), "authenticator"),
                (item.person.is_disabled, "disabled"),
                (item.person.is_demo, "invented"),
            ];
            let marks: Vec<_> = marks.iter().filter(|(is, _)| *is).map(|(_, mark)| *mark).collect();
            let PersonRecord { email, name, .. } = &item.person;
            lines.push(format!("{email}\t{name}\t{seats}\t{seen}\t{}", marks.join(" ")));
        }
        match listed.next {
            Some(next) => page.after = Some(next),
            None => return Ok(lines.join("\n")),
        }
    }
}

async fn person(store: &Store, email: &str) -> Result<PersonRecord, StoreError> {
    let person = store.person_by_email(&email::kept(email)).await?;
    person.ok_or(Refusal::NoSuch("person").into())
}

fn site(place: &LinkPlace) -> Result<Site, Failure> {
    // A link is not sealed, so any key will do.
    let settings = Settings { base_url: place.base_url.clone(), ..Settings::default() };
    let settings = settings.or(Settings::from_file(place.which.config())?);
    let base_url = settings.base_url.as_deref().unwrap_or("http://127.0.0.1:8080");
    let site = Site::new(base_url, Key::random());
    site.map_err(|error| Failure::Value { name: "base-url", detail: error.to_string() })
}

fn roles() -> String {
    Role::ALL.iter().map(|role| role.code()).collect::<Vec<_>>().join(", ")
}

fn say(out: &mut dyn Write, text: &str) -> Result<(), Failure> {
    if text.is_empty() { Ok(()) } else { writeln!(out, "{text}").map_err(Failure::Output) }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Store(refusal.into())
    }
}
