//! Letters: invitations, links to new passwords and reminders, given to a mail server where one is
//! configured. Without one, the unit hands such links out itself.

mod letter;

use std::path::Path;
use std::time::Duration;

use lettre::message::header::ContentType;
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};

pub(crate) use self::letter::{
    InvitationLetter, Kept, RoundLetter, Why, about_comment, about_need, about_round, about_step,
    invitation, password_reset, text, to_coalition,
};
use self::letter::{holding, whys};

use crate::remind;
use crate::seal::Key;
use crate::store::{Letter, Store, Waiting};

/// How often letters are looked for.
const PAUSE: Duration = Duration::from_secs(5);
/// The longest that a mail server is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// How letters are sent.
#[derive(Clone, Debug)]
pub struct MailOptions {
    /// `smtps://host` or `smtp://host?tls=required`; plain `smtp:` on this machine only.
    pub server: String,
    /// Who signs in to it.
    pub user: Option<String>,
    /// The file with the password.
    pub password_file: Option<std::path::PathBuf>,
    /// Whom letters are from.
    pub from: String,
}

/// Why no letters can be sent.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The address of the server cannot be used.
    #[error("--smtp: {0}; write smtps://mail.example")]
    Server(String),
    /// The sender is no address.
    #[error("--mail-from: {0:?} is not an address; write it as name@host.example")]
    From(String),
    /// The password cannot be read.
    #[error("{}: the password of the mail server cannot be read: {source}", .path.display())]
    Password {
        /// The file.
        path: std::path::PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

/// Sends letters.
#[derive(Debug)]
pub(crate) struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Mailer {
    /// For a mail server.
    ///
    /// # Errors
    ///
    /// [`MailError`].
    pub(crate) fn new(options: &MailOptions) -> Result<Self, MailError> {
        let refuse = |what: &str| MailError::Server(what.to_owned());
        let is_tls =
            options.server.starts_with("smtps://") || options.server.contains("tls=required");
        let host = options.server.strip_prefix("smtp://").unwrap_or_default();
        let host = host.split([':', '/', '?']).next().unwrap_or_default();
        if !is_tls && !matches!(host, "127.0.0.1" | "localhost") {
            return Err(refuse("letters would travel in clear"));
        }
        if options.server.contains('@') {
            return Err(refuse("a password does not belong in it"));
        }
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(&options.server)
            .map_err(|error| refuse(&error.to_string()))?
            .timeout(Some(PATIENCE));
        if let Some(user) = &options.user {
            let password = options.password_file.as_deref().map(password).transpose()?;
            builder =
                builder.credentials(Credentials::new(user.clone(), password.unwrap_or_default()));
        }
        let from = options.from.parse().map_err(|_| MailError::From(options.from.clone()))?;
        Ok(Self { transport: builder.build(), from })
    }

    /// Sends what waits, for as long as it is driven. A letter that fails is tried again later, until its
    /// time is over, and the log says so of both.
    pub(crate) async fn run(self, store: Store, key: Key) {
        loop {
            let next = match store.take_letter().await {
                Ok(Waiting { next, given_up }) => {
                    for letter in given_up {
                        tracing::warn!(
                            letter,
                            "a letter was given up: it was not sent in its time"
                        );
                    }
                    next
                }
                Err(error) => {
                    tracing::warn!(cause = error.to_string(), "letters cannot be read");
                    None
                }
            };
            let Some(letter) = next else {
                tokio::time::sleep(PAUSE).await;
                continue;
            };
            if let Err(cause) = self.handle(&letter, &store, &key).await {
                tracing::warn!(letter = letter.id, cause, "a letter was not sent");
            }
        }
    }

    /// Sends a letter, or takes it out: what waited may be no news any more, and nobody is asked for what was done.
    async fn handle(&self, letter: &Letter, store: &Store, key: &Key) -> Result<(), String> {
        let text = |error: &dyn std::error::Error| error.to_string();
        let whys = if letter.tries > 1 { whys(&letter.body) } else { Vec::new() };
        let mut body = letter.body.clone();
        if !whys.is_empty() {
            let holds = remind::hold(store, &whys).await.map_err(|error| text(&error))?;
            let Some(now) = holding(&body, &holds) else {
                return store.drop_letter(&letter.id).await.map_err(|error| text(&error));
            };
            body = now;
        }
        self.send(&letter.recipient, &body, key).await?;
        store.letter_sent(&letter.id).await.map_err(|error| text(&error))
    }

    async fn send(&self, recipient: &str, body: &str, key: &Key) -> Result<(), String> {
        let (subject, text) = text(body, key).ok_or("the letter does not open")?;
        let to: Mailbox = recipient.parse().map_err(|_| "the recipient is no address")?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(subject)
            .header(ContentType::TEXT_PLAIN)
            .body(text)
            .map_err(|error| error.to_string())?;
        self.transport.send(message).await.map(drop).map_err(|error| error.to_string())
    }
}

fn password(path: &Path) -> Result<String, MailError> {
    let text = std::fs::read_to_string(path)
        .map_err(|source| MailError::Password { path: path.to_owned(), source })?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}
