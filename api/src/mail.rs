//! Letters: invitations, links to new passwords and reminders, given to a mail server where one is
//! configured. Without one, the unit hands such links out itself.

use std::path::Path;
use std::time::Duration;

use contract::coalition::Wait;
use lettre::message::header::ContentType;
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};
use serde::{Deserialize, Serialize};

use crate::remind::Occasion;
use crate::seal::Key;
use crate::store::{Letter, Store};

/// How often letters are looked for.
const PAUSE: Duration = Duration::from_secs(5);
/// The longest that a mail server is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// What sealed links are bound to.
const CONTEXT: &str = "outbox";

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

    /// Sends what waits, for as long as it is driven. A letter that fails is tried again later,
    /// and the log says so.
    pub(crate) async fn run(self, store: Store, key: Key) {
        loop {
            match store.take_letter().await {
                Ok(Some(letter)) => {
                    let sent = self.send(&letter, &key).await;
                    let kept = match sent {
                        Ok(()) => store.letter_sent(&letter.id).await.map_err(|e| e.to_string()),
                        Err(cause) => Err(cause),
                    };
                    if let Err(cause) = kept {
                        tracing::warn!(letter = letter.id, cause, "a letter was not sent");
                    }
                }
                Ok(None) => tokio::time::sleep(PAUSE).await,
                Err(error) => {
                    tracing::warn!(cause = error.to_string(), "letters cannot be read");
                    tokio::time::sleep(PAUSE).await;
                }
            }
        }
    }

    async fn send(&self, letter: &Letter, key: &Key) -> Result<(), String> {
        let (subject, text) = text(&letter.body, key).ok_or("the letter does not open")?;
        let to: Mailbox = letter.recipient.parse().map_err(|_| "the recipient is no address")?;
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

/// A letter as the database keeps it.
#[derive(Deserialize, Serialize)]
struct Kept {
    /// Which letter.
    letter: Kind,
    /// Its link, sealed.
    link: String,
    /// For an invitation: the name of the party to act for, which is public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    party: Option<String>,
    /// For a letter about a round: the name of the affected State.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state: Option<String>,
    /// For a letter about a round: the last day to answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    closes: Option<String>,
}

/// What a letter about a response round says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RoundLetter {
    /// Why it is written.
    pub(crate) occasion: Occasion,
    /// The name of the affected State.
    pub(crate) state: String,
    /// The name of the party that it is written to.
    pub(crate) party: String,
    /// The last day to answer.
    pub(crate) closes: String,
}

/// Which letter it is.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    PasswordReset,
    Invitation,
    RoundOpened,
    RoundHalf,
    RoundLast,
    RoundReleased,
    StepToConfirm,
    StepOverdue,
    Comment,
}

/// What is kept of a letter with a link to a new password.
pub(crate) fn password_reset(link: &str, key: &Key) -> String {
    kept(Kind::PasswordReset, link, None, key)
}

/// What is kept of a letter with an invitation to act for a party.
pub(crate) fn invitation(link: &str, party: &str, key: &Key) -> String {
    kept(Kind::Invitation, link, Some(party.to_owned()), key)
}

/// What is kept of a letter about a response round.
pub(crate) fn about_round(of: &RoundLetter, link: &str, key: &Key) -> String {
    let letter = match of.occasion {
        Occasion::Opened => Kind::RoundOpened,
        Occasion::Half => Kind::RoundHalf,
        Occasion::Last => Kind::RoundLast,
        Occasion::Released => Kind::RoundReleased,
    };
    let link = key.seal(link.as_bytes(), CONTEXT);
    let (state, closes) = (Some(of.state.clone()), Some(of.closes.clone()));
    let kept = Kept { letter, link, party: Some(of.party.clone()), state, closes };
    serde_json::to_string(&kept).expect("fields of text are JSON")
}

/// What is kept of a letter about steps in a coalition: that there are some, and not which.
pub(crate) fn about_step(wait: Wait, link: &str, key: &Key) -> String {
    let letter = match wait {
        Wait::Confirmation => Kind::StepToConfirm,
        Wait::Step => Kind::StepOverdue,
    };
    kept(letter, link, None, key)
}

/// What is kept of a letter about a comment on a need: that there is one, and not what it says.
pub(crate) fn about_comment(link: &str, key: &Key) -> String {
    kept(Kind::Comment, link, None, key)
}

fn kept(letter: Kind, link: &str, party: Option<String>, key: &Key) -> String {
    let link = key.seal(link.as_bytes(), CONTEXT);
    let kept = Kept { letter, link, party, state: None, closes: None };
    serde_json::to_string(&kept).expect("fields of text are JSON")
}

/// Subject and text.
fn text(body: &str, key: &Key) -> Option<(&'static str, String)> {
    let Kept { letter, link, party, state, closes } = serde_json::from_str(body).ok()?;
    let link = String::from_utf8(key.open(&link, CONTEXT)?).ok()?;
    Some(match letter {
        Kind::PasswordReset => (
            "A new password",
            format!(
                "Somebody asked for a new password for this address. Whoever opens the link within half\n\
                 an hour can set one:\n\n{link}\n\n\
                 If it was not you, nothing needs to be done, and your password stays as it is.\n"
            ),
        ),
        Kind::Invitation => (
            "An invitation to Country Coalitions",
            format!(
                "You are invited to take part in Country Coalitions, the cooperation-matchmaking for the\n\
                 Convention on Cluster Munitions, for {}. Whoever opens the link within seven days\n\
                 can accept:\n\n{link}\n\n\
                 If this is not for you, nothing needs to be done.\n",
                party?
            ),
        ),
        Kind::RoundOpened => {
            ("Needs of a State: your answer is asked for", asked(&link, &party?, &state?, &closes?))
        }
        Kind::RoundHalf => (
            "Reminder: half of the time to answer is over",
            asked(&link, &party?, &state?, &closes?),
        ),
        Kind::RoundLast => {
            ("Reminder: the last days to answer", asked(&link, &party?, &state?, &closes?))
        }
        Kind::RoundReleased => (
            "The answer to your needs",
            format!(
                "The unit has gathered what possible partners say of the needs of {}. It is one page,\n\
                 and says who is interested in what and what stays open. Interest commits nobody:\n\n{link}\n",
                state?
            ),
        ),
        Kind::StepToConfirm => (
            "A step waits to be confirmed",
            format!(
                "In a Country Coalition the other side has taken a step that your side can confirm. Which\n\
                 it is, the page of the coalition says to those who take part:\n\n{link}\n\n\
                 No second letter is written about the same step.\n"
            ),
        ),
        Kind::StepOverdue => (
            "The day of a step is over",
            format!(
                "In a Country Coalition the day is over on which your next step was due. Which it is, the\n\
                 page of the coalition says to those who take part; what became of it can be said there:\n\n{link}\n\n\
                 No second letter is written about the same step and day.\n"
            ),
        ),
        Kind::Comment => (
            "The unit has commented on a need",
            format!(
                "The unit has said something of a need that your State has published. It is read and\n\
                 answered here:\n\n{link}\n\n\
                 No second letter is written about the same comment.\n"
            ),
        ),
    })
}

/// What is asked of whom, by when.
fn asked(link: &str, party: &str, state: &str, closes: &str) -> String {
    format!(
        "The unit asks {party} about the needs of {state}. An answer to each need is awaited until\n\
         {closes}; \"nothing this time\" is an answer, too, and its reason goes to the unit only:\n\n{link}\n\n\
         Whoever has answered every need gets no further letter about this round.\n"
    )
}

fn password(path: &Path) -> Result<String, MailError> {
    let text = std::fs::read_to_string(path)
        .map_err(|source| MailError::Password { path: path.to_owned(), source })?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}
