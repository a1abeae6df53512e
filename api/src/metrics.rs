//! What the operator's monitoring reads, in the text format of Prometheus, on an address of its
//! own: requests by route, failures, connections, streams. No name, address or id is in it.

use std::sync::OnceLock;
use std::time::Instant;

use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use axum::routing::get;
use metrics::{counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

use crate::router::App;
use crate::store::BackupAge;

const REQUESTS: &str = "coalition_requests_total";
const DURATION: &str = "coalition_request_duration_seconds";
const FAILURES: &str = "coalition_failures_total";
const CONNECTIONS: &str = "coalition_database_connections";
const IN_USE: &str = "coalition_database_connections_in_use";
const STREAMS: &str = "coalition_event_streams";
const BACKUP: &str = "coalition_backup_age_seconds";
const EVENTS: &str = "coalition_audit_events";

/// Upper bounds of the classes of durations, in seconds.
const CLASSES: [f64; 9] = [0.001, 0.005, 0.02, 0.05, 0.1, 0.5, 1.0, 5.0, 30.0];

/// The one recorder of the process; `None` where another was set, as in tests.
fn recorder() -> Option<&'static PrometheusHandle> {
    static RECORDER: OnceLock<Option<PrometheusHandle>> = OnceLock::new();
    let install = || {
        let classes = Matcher::Full(DURATION.to_owned());
        let builder = PrometheusBuilder::new().set_buckets_for_metric(classes, &CLASSES).ok()?;
        let handle = builder.install_recorder().ok()?;
        describe_counter!(REQUESTS, "requests by method, route and status");
        describe_histogram!(DURATION, "time until an answer begins, by route");
        describe_counter!(FAILURES, "answers that the log explains, by code");
        describe_gauge!(CONNECTIONS, "open connections to the database, by use");
        describe_gauge!(IN_USE, "connections to the database that are working, by use");
        describe_gauge!(STREAMS, "open streams of events");
        describe_gauge!(BACKUP, "time since the last backup; -1 for never");
        describe_gauge!(EVENTS, "events in the audit trail");
        Some(handle)
    };
    RECORDER.get_or_init(install).as_ref()
}

/// Counts a request and times it until its answer begins.
pub(crate) async fn measured(request: Request, next: Next) -> Response {
    let method = request.method().to_string();
    // The template, not the address: ids belong in no metric.
    let route = request.extensions().get::<MatchedPath>();
    let route = route.map_or_else(|| "none".to_owned(), |path| path.as_str().to_owned());
    let begun = Instant::now();
    let response = next.run(request).await;
    let status = response.status().as_u16().to_string();
    histogram!(DURATION, "route" => route.clone()).record(begun.elapsed());
    counter!(REQUESTS, "method" => method, "route" => route, "status" => status).increment(1);
    response
}

/// Counts an answer that the log explains.
pub(crate) fn failed(code: &'static str) {
    counter!(FAILURES, "code" => code).increment(1);
}

/// `GET /metrics`, and nothing else.
pub(crate) fn router(app: App) -> Router {
    // Before the first request, so that it counts.
    let _ready = recorder();
    Router::new().route("/metrics", get(render)).with_state(app)
}

async fn render(State(app): State<App>) -> String {
    for (name, in_use, open) in app.store.connections() {
        gauge!(CONNECTIONS, "use" => name).set(open);
        gauge!(IN_USE, "use" => name).set(in_use);
    }
    gauge!(STREAMS).set(app.streams.count());
    if let Ok(age) = app.store.backup_age().await {
        match age {
            BackupAge::Elsewhere => {}
            BackupAge::Never => gauge!(BACKUP).set(-1),
            BackupAge::Seconds(age) => gauge!(BACKUP).set(whole(age)),
        }
    }
    if let Ok(seq) = app.store.last_seq().await {
        gauge!(EVENTS).set(whole(seq));
    }
    recorder().map(PrometheusHandle::render).unwrap_or_default()
}

/// As a gauge takes it.
fn whole(number: i64) -> f64 {
    f64::from(i32::try_from(number).unwrap_or(i32::MAX))
}
