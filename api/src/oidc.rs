//! Sign-in with the accounts of another provider, by `OpenID Connect`: authorization code with
//! PKCE, state and nonce.
//!
//! What the provider says proves who somebody is *there*. It opens an account here only where the
//! pair of issuer and subject was tied to one, which an invitation that the person opened does;
//! an address alone never ties anything, since a provider may give it to somebody else.

use std::path::PathBuf;

use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreProviderMetadata};
use openidconnect::reqwest;
use openidconnect::{
    AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, IssuerUrl, Nonce, OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, Scope, TokenResponse as _,
};
use serde::{Deserialize, Serialize};

use crate::site::Site;

/// Where the provider sends browsers back to.
pub(crate) const CALLBACK: &str = "/api/v1/session/oidc/callback";
/// Methods that mean that the provider asked for more than a password (RFC 8176).
const SECOND_FACTORS: [&str; 4] = ["mfa", "otp", "hwk", "swk"];

/// Which provider, and as what it knows this installation.
#[derive(Clone, Debug)]
pub struct OidcOptions {
    /// Its address, as in its own documents.
    pub issuer: String,
    /// What it calls this installation.
    pub client_id: String,
    /// The file with the secret that it gave; some give none.
    pub client_secret_file: Option<PathBuf>,
}

/// Why sign-in with a provider cannot be offered.
#[derive(Debug, thiserror::Error)]
pub enum OidcError {
    /// The address cannot be used.
    #[error("--oidc-issuer: {0:?} is not an https: address")]
    Issuer(String),
    /// The secret cannot be read.
    #[error("{}: the client's secret cannot be read: {source}", .path.display())]
    Secret {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// There is no way to ask it.
    #[error("the provider cannot be asked: {0}")]
    Http(#[from] reqwest::Error),
}

/// A provider.
#[derive(Debug)]
pub(crate) struct Provider {
    issuer: IssuerUrl,
    client: ClientId,
    secret: Option<ClientSecret>,
    http: reqwest::Client,
}

/// What the browser keeps, sealed, between leaving for the provider and coming back.
#[derive(Deserialize, Serialize)]
pub(crate) struct Departure {
    pub(crate) state: String,
    nonce: String,
    verifier: String,
    /// The hash of the invitation that is being accepted.
    pub(crate) link: Option<String>,
    /// When, in microseconds since 1970, UTC.
    pub(crate) at_us: i64,
}

/// Who somebody is at the provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Identity {
    pub(crate) issuer: String,
    pub(crate) subject: String,
    pub(crate) name: Option<String>,
    /// Whether the provider asked for more than a password.
    pub(crate) has_second_factor: bool,
}

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

impl Provider {
    /// # Errors
    ///
    /// [`OidcError`].
    pub(crate) fn new(options: &OidcOptions) -> Result<Self, OidcError> {
        let refuse = || OidcError::Issuer(options.issuer.clone());
        let issuer = IssuerUrl::new(options.issuer.clone()).map_err(|_| refuse())?;
        let is_here = matches!(issuer.url().host_str(), Some("127.0.0.1" | "localhost"));
        if issuer.url().scheme() != "https" && !is_here {
            return Err(refuse());
        }
        let secret = options.client_secret_file.as_ref().map(|path| {
            let read = std::fs::read_to_string(path);
            read.map_err(|source| OidcError::Secret { path: path.clone(), source })
        });
        let secret = secret.transpose()?.map(|text| ClientSecret::new(text.trim().to_owned()));
        // A provider that sends on to another place could make this server ask inside its network.
        let http =
            reqwest::ClientBuilder::new().redirect(reqwest::redirect::Policy::none()).build()?;
        Ok(Self { issuer, client: ClientId::new(options.client_id.clone()), secret, http })
    }

    /// Where to send the browser, and what it must bring back.
    ///
    /// # Errors
    ///
    /// What the provider did wrong, for the log.
    pub(crate) async fn depart(
        &self,
        site: &Site,
        link: Option<String>,
    ) -> Result<(String, Departure), String> {
        let client = self.client(site).await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let flow = CoreAuthenticationFlow::AuthorizationCode;
        let (url, state, nonce) = client
            .authorize_url(flow, CsrfToken::new_random, Nonce::new_random)
            .add_scope(Scope::new("profile".to_owned()))
            .set_pkce_challenge(challenge)
            .url();
        let departure = Departure {
            state: state.into_secret(),
            nonce: nonce.secret().clone(),
            verifier: verifier.into_secret(),
            link,
            at_us: crate::clock::now_us(),
        };
        Ok((url.into(), departure))
    }

    /// Who came back with this code.
    ///
    /// # Errors
    ///
    /// Why it proves nobody, for the log.
    pub(crate) async fn arrive(
        &self,
        site: &Site,
        departure: Departure,
        code: String,
    ) -> Result<Identity, String> {
        let client = self.client(site).await?;
        let answer = client
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|error| error.to_string())?
            .set_pkce_verifier(PkceCodeVerifier::new(departure.verifier))
            .request_async(&self.http)
            .await
            .map_err(|error| error.to_string())?;
        let token = answer.id_token().ok_or("the provider sent no ID token")?;
        let nonce = Nonce::new(departure.nonce);
        let claims =
            token.claims(&client.id_token_verifier(), &nonce).map_err(|error| error.to_string())?;
        if let Some(expected) = claims.access_token_hash() {
            let verifier = client.id_token_verifier();
            let algorithm = token.signing_alg().map_err(|error| error.to_string())?;
            let key = token.signing_key(&verifier).map_err(|error| error.to_string())?;
            let found =
                openidconnect::AccessTokenHash::from_token(answer.access_token(), algorithm, key)
                    .map_err(|error| error.to_string())?;
            if found != *expected {
                return Err("the access token is not the one of the ID token".to_owned());
            }
        }
        let methods = claims.auth_method_refs().into_iter().flatten();
        let name = claims.name().and_then(|name| name.get(None)).map(|name| name.to_string());
        Ok(Identity {
            issuer: claims.issuer().to_string(),
            subject: claims.subject().to_string(),
            name,
            has_second_factor: methods.map(|m| m.as_str()).any(|m| SECOND_FACTORS.contains(&m)),
        })
    }

    /// What the provider says of itself now, and this installation to it.
    async fn client(&self, site: &Site) -> Result<Client, String> {
        let metadata = CoreProviderMetadata::discover_async(self.issuer.clone(), &self.http)
            .await
            .map_err(|error| error.to_string())?;
        let back = RedirectUrl::new(format!("{}{CALLBACK}", site.base()));
        let back = back.map_err(|error| error.to_string())?;
        let client =
            CoreClient::from_provider_metadata(metadata, self.client.clone(), self.secret.clone());
        Ok(client.set_redirect_uri(back))
    }
}
