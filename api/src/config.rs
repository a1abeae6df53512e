//! What an operator can set, and in which order it counts: a flag, then a variable of the
//! environment, then the file, then what is usual.
//!
//! No secret is a value here: keys are in files that are named, and the password of a database
//! is in the file that `PGPASSFILE` names.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::mail::MailOptions;
#[cfg(feature = "oidc")]
use crate::oidc::OidcOptions;

/// The file that is read where none is named.
pub const USUAL_FILE: &str = "coalition.toml";
/// Where the server listens unless told.
const USUAL_LISTEN: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);

/// What is set in one place; what is absent is left to the next.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, clap::Args)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The database: a path for SQLite, created when absent, or `postgres://user@host/name`.
    #[arg(long, env = "COALITION_DATABASE")]
    pub database: Option<String>,
    /// The built page; without it, only the API is served.
    #[arg(long, env = "COALITION_PAGES")]
    pub pages: Option<PathBuf>,
    /// Address and port, 127.0.0.1:8080 unless set; port 0 takes any free one.
    #[arg(long, env = "COALITION_LISTEN")]
    pub listen: Option<SocketAddr>,
    /// Where people reach it, for example `https://coalitions.example`; links begin with it.
    #[arg(long, env = "COALITION_BASE_URL")]
    pub base_url: Option<String>,
    /// The key that seals secrets, created when absent; beside the SQLite database unless named.
    #[arg(long, env = "COALITION_SECRET_KEY_FILE")]
    pub secret_key_file: Option<PathBuf>,
    /// Addresses of proxies whose X-Forwarded-For is believed; may be repeated.
    #[arg(long = "trusted-proxy", env = "COALITION_TRUSTED_PROXIES", value_delimiter = ',')]
    #[serde(default)]
    pub trusted_proxies: Vec<IpAddr>,
    /// The mail server, for example `smtps://mail.example`; without it, no letters are sent.
    #[arg(long, env = "COALITION_SMTP")]
    pub smtp: Option<String>,
    /// Who signs in to the mail server.
    #[arg(long, env = "COALITION_SMTP_USER")]
    pub smtp_user: Option<String>,
    /// The file with the password for the mail server.
    #[arg(long, env = "COALITION_SMTP_PASSWORD_FILE")]
    pub smtp_password_file: Option<PathBuf>,
    /// Whom letters are from.
    #[arg(long, env = "COALITION_MAIL_FROM")]
    pub mail_from: Option<String>,
    /// Another provider of accounts (`OpenID Connect`), for example `https://accounts.example`.
    #[cfg(feature = "oidc")]
    #[arg(long, env = "COALITION_OIDC_ISSUER")]
    pub oidc_issuer: Option<String>,
    /// What that provider calls this installation.
    #[cfg(feature = "oidc")]
    #[arg(long, env = "COALITION_OIDC_CLIENT_ID")]
    pub oidc_client_id: Option<String>,
    /// The file with the secret that the provider gave, where it gave one.
    #[cfg(feature = "oidc")]
    #[arg(long, env = "COALITION_OIDC_CLIENT_SECRET_FILE")]
    pub oidc_client_secret_file: Option<PathBuf>,
    /// A loopback address for /metrics; without it, there are none.
    #[arg(long, env = "COALITION_METRICS_LISTEN")]
    pub metrics_listen: Option<SocketAddr>,
}

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("{}: cannot be read: {source}", .path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The file is not understood.
    #[error("{}: {detail}", .path.display())]
    Form {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        detail: String,
    },
    /// It is not said which database.
    #[error("say which database with --database, COALITION_DATABASE or `database` in {USUAL_FILE}")]
    NoDatabase,
    /// A password stands where logs and lists of processes show it.
    #[error(
        "the address of the database holds a password; write it to a file that PGPASSFILE names, as `host:port:database:user:password`"
    )]
    Password,
    /// One setting needs another.
    #[error("`{0}` is set and needs `{1}`, too")]
    Incomplete(&'static str, &'static str),
    /// Others could read the key.
    #[error("{}: others on this machine can read the key; chmod 600 it", .0.display())]
    KeyExposed(PathBuf),
    /// Others could read the metrics.
    #[error("{0}: metrics are served on a loopback address only")]
    MetricsExposed(SocketAddr),
}

impl Settings {
    /// What a file sets; where none is named, the usual one if it is there.
    ///
    /// # Errors
    ///
    /// [`ConfigError::Read`], [`ConfigError::Form`].
    pub fn from_file(named: Option<&Path>) -> Result<Self, ConfigError> {
        let usual = Path::new(USUAL_FILE);
        let path = match named {
            Some(named) => named,
            None if usual.exists() => usual,
            None => return Ok(Self::default()),
        };
        let text = std::fs::read_to_string(path)
            .map_err(|source| ConfigError::Read { path: path.to_owned(), source })?;
        let form = |error: toml::de::Error| ConfigError::Form {
            path: path.to_owned(),
            detail: error.to_string(),
        };
        toml::from_str(&text).map_err(form)
    }

    /// These, and from `others` what is absent here.
    #[must_use]
    pub fn or(self, others: Self) -> Self {
        let trusted_proxies = if self.trusted_proxies.is_empty() {
            others.trusted_proxies
        } else {
            self.trusted_proxies
        };
        Self {
            database: self.database.or(others.database),
            pages: self.pages.or(others.pages),
            listen: self.listen.or(others.listen),
            base_url: self.base_url.or(others.base_url),
            secret_key_file: self.secret_key_file.or(others.secret_key_file),
            trusted_proxies,
            smtp: self.smtp.or(others.smtp),
            smtp_user: self.smtp_user.or(others.smtp_user),
            smtp_password_file: self.smtp_password_file.or(others.smtp_password_file),
            mail_from: self.mail_from.or(others.mail_from),
            #[cfg(feature = "oidc")]
            oidc_issuer: self.oidc_issuer.or(others.oidc_issuer),
            #[cfg(feature = "oidc")]
            oidc_client_id: self.oidc_client_id.or(others.oidc_client_id),
            #[cfg(feature = "oidc")]
            oidc_client_secret_file: self
                .oidc_client_secret_file
                .or(others.oidc_client_secret_file),
            metrics_listen: self.metrics_listen.or(others.metrics_listen),
        }
    }

    /// The database, which has to be set.
    ///
    /// # Errors
    ///
    /// [`ConfigError::NoDatabase`], [`ConfigError::Password`].
    pub fn place(&self) -> Result<String, ConfigError> {
        let place = self.database.clone().ok_or(ConfigError::NoDatabase)?;
        if has_password(&place) { Err(ConfigError::Password) } else { Ok(place) }
    }

    /// Where to listen.
    #[must_use]
    pub fn listens(&self) -> SocketAddr {
        self.listen.unwrap_or(USUAL_LISTEN)
    }

    /// How letters are sent, if they are.
    ///
    /// # Errors
    ///
    /// [`ConfigError::Incomplete`].
    pub fn mail(&self) -> Result<Option<MailOptions>, ConfigError> {
        let Some(server) = self.smtp.clone() else { return Ok(None) };
        let from = self.mail_from.clone().ok_or(ConfigError::Incomplete("smtp", "mail_from"))?;
        let (user, password_file) = (self.smtp_user.clone(), self.smtp_password_file.clone());
        Ok(Some(MailOptions { server, user, password_file, from }))
    }

    /// Another provider whose accounts may be signed in with, if there is one.
    ///
    /// # Errors
    ///
    /// [`ConfigError::Incomplete`].
    #[cfg(feature = "oidc")]
    pub fn oidc(&self) -> Result<Option<OidcOptions>, ConfigError> {
        let Some(issuer) = self.oidc_issuer.clone() else { return Ok(None) };
        let missing = ConfigError::Incomplete("oidc_issuer", "oidc_client_id");
        let client_id = self.oidc_client_id.clone().ok_or(missing)?;
        let client_secret_file = self.oidc_client_secret_file.clone();
        Ok(Some(OidcOptions { issuer, client_id, client_secret_file }))
    }

    /// Where to serve metrics, if anywhere.
    ///
    /// # Errors
    ///
    /// [`ConfigError::MetricsExposed`].
    pub fn metrics(&self) -> Result<Option<SocketAddr>, ConfigError> {
        match self.metrics_listen {
            Some(address) if !address.ip().is_loopback() => {
                Err(ConfigError::MetricsExposed(address))
            }
            address => Ok(address),
        }
    }
}

/// Whether a URL has `user:password@`, or a parameter of that name.
fn has_password(place: &str) -> bool {
    let Some((scheme, rest)) = place.split_once("://") else { return false };
    if !scheme.starts_with("postgres") {
        return false;
    }
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    let user = authority.rsplit_once('@').map_or("", |(user, _)| user);
    user.contains(':') || rest.split(['?', '&']).any(|part| part.starts_with("password="))
}

#[cfg(test)]
mod tests {
    use super::{ConfigError, Settings, has_password};

    #[test]
    fn what_is_nearer_counts() {
        let file: Settings = toml::from_str(
            "database = \"a\"\nlisten = \"127.0.0.1:1\"\ntrusted_proxies = [\"10.0.0.1\"]",
        )
        .unwrap();
        let flags = Settings { database: Some("b".to_owned()), ..Settings::default() };
        let both = flags.or(file);
        assert_eq!(both.place().unwrap(), "b");
        assert_eq!(both.listens().port(), 1);
        assert_eq!(both.trusted_proxies.len(), 1);
        assert_eq!(Settings::default().listens().port(), 8080);
        assert!(matches!(Settings::default().place(), Err(ConfigError::NoDatabase)));
    }

    #[test]
    fn misspelt_and_secret_values_are_refused() {
        assert!(toml::from_str::<Settings>("databse = \"a\"").is_err());
        assert!(has_password("postgres://u:p@h/d"));
        assert!(has_password("postgresql://h/d?user=u&password=p"));
        assert!(!has_password("postgres://u@h:5432/d?host=/run"));
        assert!(!has_password("folder/odd:name@x.sqlite"));
    }

    #[test]
    fn metrics_stay_on_this_machine() {
        let at = |address: &str| Settings {
            metrics_listen: Some(address.parse().unwrap()),
            ..Settings::default()
        };
        assert!(at("127.0.0.1:9100").metrics().is_ok());
        assert!(at("0.0.0.0:9100").metrics().is_err());
    }
}
