//! The cookie that carries the secret of a session.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::site::Site;

/// The session's cookie over TLS: bound to this host, and never sent in clear.
const SECURE: &str = "__Host-sid";
/// The session's cookie on this machine without TLS, where a browser may refuse the other.
const PLAIN: &str = "sid";

const fn name(is_secure: bool) -> &'static str {
    if is_secure { SECURE } else { PLAIN }
}

/// The secret of the session in the request's cookies. Only the one name that this site gives is
/// read: a cookie of the other name can be set by a neighbouring site.
pub(crate) fn secret<'a>(headers: &'a HeaderMap, site: &Site) -> Option<&'a str> {
    found(headers, name(site.is_secure()))
}

fn found<'a>(headers: &'a HeaderMap, wanted: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.split_once('='));
    pairs.find(|(name, _)| name.trim() == wanted).map(|(_, value)| value.trim())
}

/// Sets the cookie; it goes with the browser, and the server ends it earlier.
pub(crate) fn set(site: &Site, secret: &str) -> HeaderValue {
    written(site, name(site.is_secure()), secret, "")
}

/// Takes the cookie away.
pub(crate) fn cleared(site: &Site) -> HeaderValue {
    written(site, name(site.is_secure()), "", "; Max-Age=0")
}

/// What the browser keeps while it is at another provider of accounts.
#[cfg(feature = "oidc")]
mod departure {
    use axum::http::{HeaderMap, HeaderValue};

    use super::{Site, found, written};

    const fn name(is_secure: bool) -> &'static str {
        if is_secure { "__Host-oidc" } else { "oidc" }
    }

    /// The sealed departure in the request's cookies.
    pub(crate) fn departure<'a>(headers: &'a HeaderMap, site: &Site) -> Option<&'a str> {
        found(headers, name(site.is_secure()))
    }

    /// Sets the cookie, for ten minutes.
    pub(crate) fn set_departure(site: &Site, sealed: &str) -> HeaderValue {
        written(site, name(site.is_secure()), sealed, "; Max-Age=600")
    }

    /// Takes the cookie away.
    pub(crate) fn cleared_departure(site: &Site) -> HeaderValue {
        written(site, name(site.is_secure()), "", "; Max-Age=0")
    }
}

#[cfg(feature = "oidc")]
pub(crate) use departure::{cleared_departure, departure, set_departure};

fn written(site: &Site, name: &str, secret: &str, end: &str) -> HeaderValue {
    let secure = if site.is_secure() { "; Secure" } else { "" };
    let text = format!("{name}={secret}; Path=/; HttpOnly; SameSite=Lax{secure}{end}");
    HeaderValue::try_from(text).expect("a secret holds no character that a header does not")
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, header};

    use super::{cleared, secret, set};
    use crate::seal::Key;
    use crate::site::Site;

    #[test]
    fn over_tls_the_cookie_is_bound_to_the_host() {
        let site = Site::new("https://coalitions.example", Key::random()).unwrap();
        assert_eq!(set(&site, "S"), "__Host-sid=S; Path=/; HttpOnly; SameSite=Lax; Secure");
        let gone = cleared(&site);
        assert_eq!(gone, "__Host-sid=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0");
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("sid=planted; a=b"));
        assert_eq!(secret(&headers, &site), None, "a neighbour may have set it");
        headers.append(header::COOKIE, HeaderValue::from_static("x=y; __Host-sid=S"));
        assert_eq!(secret(&headers, &site), Some("S"));
    }

    #[test]
    fn on_this_machine_it_needs_no_tls() {
        let site = Site::local("127.0.0.1:8080".parse().unwrap(), Key::random());
        assert_eq!(set(&site, "S"), "sid=S; Path=/; HttpOnly; SameSite=Lax");
    }
}
