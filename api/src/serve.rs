//! The HTTP server: opens the store, loads what was asked for, serves until told to stop.

use std::future::Future;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use tokio::net::TcpListener;

use crate::demo::{self, DemoError};
use crate::pages::{Pages, PagesError};
use crate::router::{App, router};
use crate::store::{Store, StoreError};

/// How long requests under way may take after the stop before they are cut off.
const GRACE: Duration = Duration::from_secs(2);

/// What to serve, and where.
#[derive(Clone, Debug)]
pub struct Options {
    /// The SQLite database; created when absent.
    pub database: PathBuf,
    /// The folder of the built page; `None` serves the API alone.
    pub pages: Option<PathBuf>,
    /// Address and port; port 0 takes any free one.
    pub listen: SocketAddr,
    /// Whether to load the demonstration cases.
    pub demo: bool,
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

/// Serves until `stop` is done; `ready` hears the address once connections are taken.
///
/// # Errors
///
/// [`ServeError`].
pub async fn serve(
    options: Options,
    ready: impl FnOnce(SocketAddr),
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    let pages = options.pages.as_deref().map(Pages::open).transpose()?;
    let store = Store::open(&options.database).await?;
    if options.demo {
        demo::load(&store).await?;
    }
    let refuse = |source| ServeError::Bind { listen: options.listen, source };
    let listener = TcpListener::bind(options.listen).await.map_err(refuse)?;
    ready(listener.local_addr().map_err(ServeError::Io)?);
    let app = router(App::new(store.clone()), pages);
    let (told, heard) = tokio::sync::oneshot::channel();
    let serving = axum::serve(listener, app).with_graceful_shutdown(async move {
        stop.await;
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
    store.close().await;
    outcome
}
