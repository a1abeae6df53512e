//! `coalition serve`: the API and the page, until the process is told to stop.

use std::io::Write;

use super::{Failure, ServeArgs};
use crate::demo::DEMO_PASSWORD;
use crate::serve::{Options, ServeError, Started, serve};
use crate::sheet::worker::Worker;

pub(super) fn run(
    args: ServeArgs,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<(), Failure> {
    let demo = args.demo;
    let settings = args.settings()?;
    let listen = settings.listens();
    if demo && !listen.ip().is_loopback() {
        return Err(Failure::DemoExposed(listen));
    }
    let options = Options {
        database: settings.place()?,
        listen,
        demo,
        metrics_listen: settings.metrics()?,
        mail: settings.mail()?,
        #[cfg(feature = "oidc")]
        oidc: settings.oidc()?,
        pages: settings.pages,
        base_url: settings.base_url,
        secret_key_file: settings.secret_key_file,
        trusted_proxies: settings.trusted_proxies,
        worker: Worker::default(),
    };
    log_to_stderr();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(ServeError::Io)?;
    runtime.block_on(async {
        let ready = |started: Started| {
            // A closed output is no reason not to serve.
            let _written = told(&started, out, err);
        };
        serve(options, ready, stop()).await
    })?;
    Ok(())
}

/// What whoever started the server should hear. The set-up link is a secret, so it goes where
/// people look and not where output is kept.
fn told(started: &Started, out: &mut dyn Write, err: &mut dyn Write) -> std::io::Result<()> {
    writeln!(out, "Serving http://{}/ (stop with Ctrl-C)", started.address)?;
    if !started.demo.is_empty() {
        writeln!(out, "Invented people; the password of each is: {DEMO_PASSWORD}")?;
        for account in &started.demo {
            writeln!(out, "  {:<24} {}", account.email, account.name)?;
        }
    }
    if let Some(link) = &started.setup_link {
        writeln!(err, "The unit has no officer yet. Who opens this link within an hour is one:")?;
        writeln!(err, "  {link}")?;
        err.flush()?;
    }
    out.flush()
}

/// Warnings and errors, unless `RUST_LOG` says otherwise.
fn log_to_stderr() {
    use tracing_subscriber::EnvFilter;
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn"));
    // Fails only where a test has set a logger already.
    let _set = tracing_subscriber::fmt()
        .json()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
}

/// Done when the process is asked to stop.
async fn stop() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => (),
        () = terminated => (),
    }
}
