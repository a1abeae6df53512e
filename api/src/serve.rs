//! The HTTP server: opens the store, loads what was asked for, serves until told to stop.

use std::future::{Future, IntoFuture as _};
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::net::TcpListener;

use contract::access::Role;
use contract::sign_in::Purpose;

use crate::demo::{self, DemoAccount, DemoError};
use crate::import::ImportError;
use crate::mail::{MailError, MailOptions, Mailer};
use crate::metrics;
#[cfg(feature = "oidc")]
use crate::oidc::{OidcError, OidcOptions};
use crate::pages::{Pages, PagesError};
use crate::parties;
use crate::remind;
use crate::router::{App, router};
use crate::seal::{Key, KeyError};
use crate::sheet::worker::Worker;
use crate::site::{self, Site, SiteError};
use crate::store::{NewLink, Store, StoreError, UNIT, Writer};

/// How long requests under way may take after the stop before they are cut off: the whole stop is
/// to be over in two seconds.
const GRACE: Duration = Duration::from_millis(1_500);

/// What to serve, and where.
#[derive(Clone, Debug)]
pub struct Options {
    /// The path of an SQLite database, created when absent, or a `postgres:` URL.
    pub database: String,
    /// The folder of the built page; `None` serves the API alone.
    pub pages: Option<PathBuf>,
    /// Address and port; port 0 takes any free one.
    pub listen: SocketAddr,
    /// Whether to load the demonstration cases and people.
    pub demo: bool,
    /// Where people reach it; the address itself where that is this machine's own.
    pub base_url: Option<String>,
    /// The key that seals secrets; a file beside an SQLite database where absent.
    pub secret_key_file: Option<PathBuf>,
    /// How letters are sent; without it, none are.
    pub mail: Option<MailOptions>,
    /// Another provider whose accounts may be signed in with.
    #[cfg(feature = "oidc")]
    pub oidc: Option<OidcOptions>,
    /// Proxies whose word on a client's address is taken.
    pub trusted_proxies: Vec<IpAddr>,
    /// A loopback address for metrics.
    pub metrics_listen: Option<SocketAddr>,
    /// The process that reads sheets; this program, unless it is none that can.
    pub worker: Worker,
}

impl Options {
    /// The API alone over a database, on any free port of this machine.
    #[must_use]
    pub fn on_loopback(database: &str) -> Self {
        Self {
            database: database.to_owned(),
            pages: None,
            listen: ([127, 0, 0, 1], 0).into(),
            demo: false,
            base_url: None,
            secret_key_file: None,
            mail: None,
            #[cfg(feature = "oidc")]
            oidc: None,
            trusted_proxies: Vec::new(),
            metrics_listen: None,
            worker: Worker::default(),
        }
    }
}

/// What whoever started the server should hear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Started {
    /// Where connections are taken.
    pub address: SocketAddr,
    /// The link that makes the first officer of the unit, where there is none yet.
    pub setup_link: Option<String>,
    /// The invented people, where they may sign in.
    pub demo: Vec<DemoAccount>,
}

/// Why the server did not start, or stopped.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The database cannot be used.
    #[error("the database cannot be used: {0}")]
    Store(#[from] StoreError),
    /// The built page cannot be used.
    #[error(transparent)]
    Pages(#[from] PagesError),
    /// The demonstration cases cannot be made.
    #[error(transparent)]
    Demo(#[from] DemoError),
    /// The parties that come with the data cannot be read.
    #[error("the parties cannot be read: {0}")]
    Parties(#[from] ImportError),
    /// The address that people reach it at cannot be used.
    #[error("--base-url: {0}")]
    Site(#[from] SiteError),
    /// Others can reach it, and it is not said under which name.
    #[error(
        "{0}: others can reach this address; say under which name with --base-url https://name"
    )]
    NoName(SocketAddr),
    /// Sign-in with another provider's accounts cannot be offered.
    #[cfg(feature = "oidc")]
    #[error(transparent)]
    Oidc(#[from] OidcError),
    /// Letters cannot be sent.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// The key that seals secrets cannot be used.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// There is no place for a key.
    #[error("a database on a server needs --secret-key-file, the same for every instance")]
    NoKey,
    /// Invented people with a known password would be reached from elsewhere.
    #[error(
        "--demo: invented people share a known password, so they are served on this machine alone; leave out --base-url and --trusted-proxy"
    )]
    DemoExposed,
    /// The address cannot be listened on.
    #[error("{listen}: cannot be listened on: {source}; choose another with --listen")]
    Bind {
        /// The address.
        listen: SocketAddr,
        /// What the system says.
        source: std::io::Error,
    },
    /// The system stopped giving connections.
    #[error("the server stopped: {0}")]
    Io(std::io::Error),
}

/// Serves until `stop` is done; `ready` hears of it once connections are taken.
///
/// # Errors
///
/// [`ServeError`].
pub async fn serve(
    options: Options,
    ready: impl FnOnce(Started),
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    let is_named = options.base_url.as_deref().is_some_and(|base| !site::is_local(base));
    if options.demo && (is_named || !options.trusted_proxies.is_empty()) {
        return Err(ServeError::DemoExposed);
    }
    let pages = options.pages.as_deref().map(Pages::open).transpose()?;
    let store = Store::attach(&options.database).await?;
    store.load_parties(&parties::from_data()?).await?;
    let demo = if options.demo { demo::load(&store).await? } else { Vec::new() };
    let listener = listen(options.listen).await?;
    let address = listener.local_addr().map_err(ServeError::Io)?;
    let site = site(&options, address)?;
    let setup_link = if options.demo { None } else { setup_link(&store, &site).await? };
    let mailer = options.mail.as_ref().map(Mailer::new).transpose()?;
    let mailing = mailer.map(|mailer| {
        let letters = mailer.run(store.clone(), site.key().clone());
        let reminders = remind::run(store.clone(), site.clone());
        [AbortOnDrop(tokio::spawn(letters)), AbortOnDrop(tokio::spawn(reminders))]
    });
    let app = App::at(site, store.clone()).with_worker(options.worker);
    #[cfg(feature = "oidc")]
    let app = match &options.oidc {
        Some(provider) => app.with_provider(provider)?,
        None => app,
    };
    if let Some(address) = options.metrics_listen {
        let metrics = metrics::router(app.clone());
        // Ends with the process; what is under way there is not worth waiting for.
        tokio::spawn(axum::serve(listen(address).await?, metrics).into_future());
    }
    tokio::spawn(store.clone().look_out());
    let streams = app.streams();
    ready(Started { address, setup_link, demo });
    let app = router(app, pages).into_make_service_with_connect_info::<SocketAddr>();
    let (told, heard) = tokio::sync::oneshot::channel();
    let serving = axum::serve(listener, app).with_graceful_shutdown(async move {
        stop.await;
        // They would keep their connections for ever.
        streams.stop();
        // The receiver lives until serving ends, which waits for this.
        let _sent = told.send(());
    });
    let grace = async {
        if heard.await.is_ok() {
            tokio::time::sleep(GRACE).await;
        } else {
            std::future::pending::<()>().await;
        }
    };
    let outcome = tokio::select! {
        served = async { serving.await } => served.map_err(ServeError::Io),
        () = grace => Ok(()),
    };
    drop(mailing);
    store.close().await;
    outcome
}

/// A task that ends with whoever holds this.
struct AbortOnDrop(tokio::task::JoinHandle<()>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

async fn listen(address: SocketAddr) -> Result<TcpListener, ServeError> {
    let refuse = |source| ServeError::Bind { listen: address, source };
    TcpListener::bind(address).await.map_err(refuse)
}

/// What the installation is to those outside.
fn site(options: &Options, address: SocketAddr) -> Result<Site, ServeError> {
    let key = key(&options.database, options.secret_key_file.as_deref())?;
    let site = match &options.base_url {
        Some(base) => Site::new(base, key)?,
        None if address.ip().is_loopback() => Site::local(address, key),
        None => return Err(ServeError::NoName(address)),
    };
    let site = site.behind(options.trusted_proxies.clone());
    let site = if options.mail.is_some() { site.with_mail() } else { site };
    Ok(if options.demo { site.with_demo() } else { site })
}

/// The key that seals secrets: in the file that is named, or in one beside an SQLite database.
pub(crate) fn key(place: &str, named: Option<&Path>) -> Result<Key, ServeError> {
    if let Some(named) = named {
        return Ok(Key::read_or_create(named)?);
    }
    if place.starts_with("postgres:") || place.starts_with("postgresql:") {
        return Err(ServeError::NoKey);
    }
    Ok(Key::read_or_create(Path::new(&format!("{place}.key")))?)
}

/// A link that makes the first officer of the unit, where there is none. A link made by an
/// earlier start works no more.
async fn setup_link(store: &Store, site: &Site) -> Result<Option<String>, StoreError> {
    if store.has_officer().await? {
        return Ok(None);
    }
    let new = NewLink { purpose: Purpose::Setup, email: "", seat: Some((UNIT, Role::Isu)) };
    let (token, _) = store.make_link(&new, &Writer::system()).await?;
    Ok(Some(site.link(&token)))
}
