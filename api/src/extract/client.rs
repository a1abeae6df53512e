//! Where a request comes from, for limits and for lists of sessions.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::header;
use axum::http::request::Parts;

use crate::error::ApiError;
use crate::router::App;

/// Who is at the other end, as far as the network tells.
#[derive(Clone, Debug)]
pub(crate) struct Client {
    /// The address that limits go by; absent where there is no network in between.
    pub(crate) address: Option<String>,
    /// What the browser calls itself.
    pub(crate) agent: String,
}

impl FromRequestParts<App> for Client {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let text = |name| parts.headers.get(name).and_then(|value| value.to_str().ok());
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let forwarded = text(header::HeaderName::from_static("x-forwarded-for"));
        let address = peer.map(|ConnectInfo(peer)| {
            limited_by(app.site.client(peer.ip(), forwarded.unwrap_or_default()))
        });
        Ok(Self { address, agent: text(header::USER_AGENT).unwrap_or_default().to_owned() })
    }
}

/// What a limit goes by: the address, or for version 6 the 64 bits that one customer has.
fn limited_by(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::limited_by;

    #[test]
    fn a_customer_with_many_addresses_is_one() {
        assert_eq!(limited_by("203.0.113.9".parse().unwrap()), "203.0.113.9");
        let one = limited_by("2001:db8:1:2:3:4:5:6".parse().unwrap());
        assert_eq!(one, "2001:db8:1:2::/64");
        assert_eq!(one, limited_by("2001:db8:1:2::1".parse().unwrap()));
    }
}
