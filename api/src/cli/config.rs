//! `coalition config check`: what would count, and whether it can be used.

use std::io::Write;
use std::path::Path;

use super::{Failure, ServeArgs};
use crate::config::{ConfigError, Settings};
use crate::mail::Mailer;
#[cfg(feature = "oidc")]
use crate::oidc::Provider;
use crate::pages::Pages;
use crate::seal::Key;
use crate::serve::ServeError;
use crate::site::Site;

pub(super) fn check(args: ServeArgs, out: &mut dyn Write) -> Result<(), Failure> {
    let settings = args.settings()?;
    let place = settings.place()?;
    let metrics = settings.metrics()?;
    if let Some(base) = &settings.base_url {
        Site::new(base, Key::random()).map_err(ServeError::from)?;
    } else if !settings.listens().ip().is_loopback() {
        return Err(ServeError::NoName(settings.listens()).into());
    }
    if let Some(pages) = &settings.pages {
        Pages::open(pages).map_err(ServeError::from)?;
    }
    if let Some(path) = settings.secret_key_file.as_deref().filter(|path| path.exists()) {
        Key::read(path).map_err(ServeError::from)?;
        is_private(path)?;
    }
    if let Some(mail) = settings.mail()? {
        Mailer::new(&mail).map_err(ServeError::from)?;
    }
    #[cfg(feature = "oidc")]
    if let Some(oidc) = settings.oidc()? {
        Provider::new(&oidc).map_err(ServeError::from)?;
    }
    tell(&settings, &place, metrics, out).map_err(Failure::Output)
}

fn tell(
    settings: &Settings,
    place: &str,
    metrics: Option<std::net::SocketAddr>,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    let path = |path: &Option<std::path::PathBuf>, absent: &str| {
        path.as_ref().map_or_else(|| absent.to_owned(), |path| path.display().to_string())
    };
    let proxies: Vec<String> = settings.trusted_proxies.iter().map(ToString::to_string).collect();
    let rows = [
        ("database", place.to_owned()),
        ("listen", settings.listens().to_string()),
        ("base_url", settings.base_url.clone().unwrap_or_else(|| "this machine alone".to_owned())),
        ("pages", path(&settings.pages, "none, the API alone")),
        ("secret_key_file", path(&settings.secret_key_file, "beside the SQLite database")),
        (
            "trusted_proxies",
            if proxies.is_empty() { "none".to_owned() } else { proxies.join(", ") },
        ),
        ("smtp", settings.smtp.clone().unwrap_or_else(|| "none, no letters are sent".to_owned())),
        #[cfg(feature = "oidc")]
        ("oidc_issuer", settings.oidc_issuer.clone().unwrap_or_else(|| "none".to_owned())),
        ("metrics_listen", metrics.map_or_else(|| "none".to_owned(), |at| at.to_string())),
    ];
    for (name, value) in rows {
        writeln!(out, "{name:<16} {value}")?;
    }
    writeln!(out, "The settings can be used.")
}

/// A key that others on the machine can read is none.
fn is_private(path: &Path) -> Result<(), Failure> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let read = |source| ConfigError::Read { path: path.to_owned(), source };
        if path.metadata().map_err(read)?.permissions().mode() & 0o077 != 0 {
            return Err(ConfigError::KeyExposed(path.to_owned()).into());
        }
    }
    Ok(())
}
