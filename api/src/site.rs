//! What this installation is to those outside: its address, the names it answers to, its key.

use std::net::{IpAddr, SocketAddr};

use crate::seal::Key;

/// Names that a machine has for itself.
const LOOPBACK: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// The installation as requests and links need to know it.
#[derive(Clone, Debug)]
pub struct Site {
    /// Scheme and host, without a slash at the end.
    base: String,
    /// The host of `base`, without a port.
    host: String,
    /// Seals what the database must not reveal.
    key: Key,
    /// Whether invented people may sign in.
    is_demo: bool,
    /// Proxies whose word on a client's address is taken.
    proxies: Vec<IpAddr>,
    /// Whether a mail server takes letters.
    has_mail: bool,
}

/// Why an address cannot be that of an installation.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SiteError {
    /// It has another form.
    #[error("{0:?} is not the address of a site; write https://name or http://127.0.0.1:8080")]
    NotAnAddress(String),
    /// Passwords would be sent in clear.
    #[error(
        "{0:?} would send passwords in clear; only this machine's own address may begin with http:"
    )]
    InClear(String),
}

/// Whether a base address names this machine for itself.
pub(crate) fn is_local(base: &str) -> bool {
    let authority = base.split_once("://").map_or(base, |(_, authority)| authority);
    LOOPBACK.contains(&without_port(authority.trim_end_matches('/')))
}

impl Site {
    /// The installation at `base`, for example `https://coalitions.example`.
    ///
    /// # Errors
    ///
    /// [`SiteError`].
    pub fn new(base: &str, key: Key) -> Result<Self, SiteError> {
        let base = base.trim_end_matches('/');
        let refuse = || SiteError::NotAnAddress(base.to_owned());
        let (scheme, authority) = base.split_once("://").ok_or_else(refuse)?;
        let host = without_port(authority);
        let is_plain = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
        if host.is_empty() || !authority.chars().all(is_plain) {
            return Err(refuse());
        }
        match scheme {
            "https" => (),
            "http" if LOOPBACK.contains(&host) => (),
            "http" => return Err(SiteError::InClear(base.to_owned())),
            _ => return Err(refuse()),
        }
        Ok(Self {
            base: base.to_ascii_lowercase(),
            host: host.to_ascii_lowercase(),
            key,
            is_demo: false,
            proxies: Vec::new(),
            has_mail: false,
        })
    }

    /// The installation on this machine alone, without TLS.
    #[must_use]
    pub fn local(address: SocketAddr, key: Key) -> Self {
        Self {
            base: format!("http://{address}"),
            host: without_port(&address.to_string()).to_owned(),
            key,
            is_demo: false,
            proxies: Vec::new(),
            has_mail: false,
        }
    }

    /// The same, where invented people may sign in.
    #[must_use]
    pub fn with_demo(self) -> Self {
        Self { is_demo: true, ..self }
    }

    /// The same behind proxies that say truly whom they speak for.
    #[must_use]
    pub fn behind(self, proxies: Vec<IpAddr>) -> Self {
        Self { proxies, ..self }
    }

    /// The same with a mail server.
    #[must_use]
    pub fn with_mail(self) -> Self {
        Self { has_mail: true, ..self }
    }

    /// Whether letters can be sent.
    pub(crate) const fn has_mail(&self) -> bool {
        self.has_mail
    }

    /// Scheme and host, without a slash at the end; also its origin.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Whether it is reached over TLS.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.base.starts_with("https:")
    }

    /// Whether invented people may sign in.
    #[must_use]
    pub const fn is_demo(&self) -> bool {
        self.is_demo
    }

    /// What seals secrets.
    pub(crate) const fn key(&self) -> &Key {
        &self.key
    }

    /// The link that carries a secret. It stands behind `#`, which no browser sends and no
    /// server logs.
    pub(crate) fn link(&self, token: &str) -> String {
        format!("{}/welcome#{token}", self.base)
    }

    /// Whether a request that names this host means this installation. Another name that leads
    /// here is a trick to make a browser speak to this machine (DNS rebinding).
    pub(crate) fn answers_to(&self, authority: &str) -> bool {
        let host = without_port(authority).to_ascii_lowercase();
        host == self.host
            || (LOOPBACK.contains(&self.host.as_str()) && LOOPBACK.contains(&host.as_str()))
    }

    /// The client's address: the peer, or what trusted proxies say of it, read from the right
    /// because everything to the left of an untrusted address is hearsay.
    pub(crate) fn client(&self, peer: IpAddr, forwarded: &str) -> IpAddr {
        let mut client = peer.to_canonical();
        for hop in forwarded.rsplit(',') {
            if !self.proxies.contains(&client) {
                break;
            }
            let Ok(hop) = hop.trim().parse::<IpAddr>() else { break };
            client = hop.to_canonical();
        }
        client
    }
}

fn without_port(authority: &str) -> &str {
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => authority,
    }
}

#[cfg(test)]
mod tests {
    use super::{Site, SiteError};
    use crate::seal::Key;

    fn site(base: &str) -> Site {
        Site::new(base, Key::random()).unwrap()
    }

    #[test]
    fn only_its_own_names_are_answered_to() {
        let public = site("https://coalitions.example/");
        assert!(public.answers_to("Coalitions.example"));
        assert!(public.answers_to("coalitions.example:443"));
        for other in ["evil.example", "127.0.0.1:8080", "", "coalitions.example.evil.example"] {
            assert!(!public.answers_to(other), "{other}");
        }
        let local = site("http://127.0.0.1:8080");
        for own in ["localhost:8080", "127.0.0.1:9", "[::1]:8080", "[::1]"] {
            assert!(local.answers_to(own), "{own}");
        }
        assert!(!local.answers_to("rebound.example:8080"));
    }

    #[test]
    fn passwords_are_not_sent_in_clear() {
        let refused = |base: &str| Site::new(base, Key::random()).map(drop).unwrap_err();
        assert!(matches!(refused("http://coalitions.example"), SiteError::InClear(_)));
        assert!(matches!(refused("coalitions.example"), SiteError::NotAnAddress(_)));
        assert!(matches!(refused("https://a/b"), SiteError::NotAnAddress(_)));
        assert!(matches!(refused("ftp://a"), SiteError::NotAnAddress(_)));
    }

    #[test]
    fn a_proxy_is_believed_only_where_it_is_known() {
        let ip = |text: &str| text.parse().unwrap();
        let open = site("https://a.example");
        assert_eq!(open.client(ip("10.0.0.1"), "203.0.113.9"), ip("10.0.0.1"));
        let behind = open.behind(vec![ip("10.0.0.1"), ip("10.0.0.2")]);
        assert_eq!(behind.client(ip("10.0.0.1"), "203.0.113.9"), ip("203.0.113.9"));
        let chained = behind.client(ip("10.0.0.1"), "1.1.1.1, 203.0.113.9, 10.0.0.2");
        assert_eq!(chained, ip("203.0.113.9"), "what the client wrote itself is hearsay");
        assert_eq!(behind.client(ip("10.0.0.1"), "nonsense"), ip("10.0.0.1"));
    }
}
