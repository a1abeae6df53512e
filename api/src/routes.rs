//! Addresses with what stands behind them and what is said of them.
//!
//! A handler gets its address and its description in one call, so the OpenAPI document lists what
//! the router answers and nothing else.

use axum::Router;
use axum::handler::Handler;
use axum::routing::{MethodFilter, on};
use utoipa::openapi::HttpMethod;

use crate::openapi::Operation;
use crate::router::App;

/// A router under construction, with the description of every operation in it.
#[derive(Debug, Default)]
pub(crate) struct Routes {
    router: Router<App>,
    operations: Vec<Operation>,
}

impl Routes {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn get<H: Handler<T, App>, T: 'static>(
        self,
        path: &str,
        operation: Operation,
        handler: H,
    ) -> Self {
        self.on(MethodFilter::GET, path, operation.at(HttpMethod::Get, path), handler)
    }

    pub(crate) fn post<H: Handler<T, App>, T: 'static>(
        self,
        path: &str,
        operation: Operation,
        handler: H,
    ) -> Self {
        self.on(MethodFilter::POST, path, operation.at(HttpMethod::Post, path), handler)
    }

    pub(crate) fn put<H: Handler<T, App>, T: 'static>(
        self,
        path: &str,
        operation: Operation,
        handler: H,
    ) -> Self {
        self.on(MethodFilter::PUT, path, operation.at(HttpMethod::Put, path), handler)
    }

    pub(crate) fn delete<H: Handler<T, App>, T: 'static>(
        self,
        path: &str,
        operation: Operation,
        handler: H,
    ) -> Self {
        self.on(MethodFilter::DELETE, path, operation.at(HttpMethod::Delete, path), handler)
    }

    fn on<H: Handler<T, App>, T: 'static>(
        mut self,
        method: MethodFilter,
        path: &str,
        operation: Operation,
        handler: H,
    ) -> Self {
        self.operations.push(operation);
        self.router = self.router.route(path, on(method, handler));
        self
    }

    /// Those of another under a prefix.
    pub(crate) fn nest(mut self, prefix: &str, inner: Self) -> Self {
        self.router = self.router.nest(prefix, inner.router);
        self.operations.extend(inner.operations.into_iter().map(|of| of.under(prefix)));
        self
    }

    /// Those of another beside these.
    pub(crate) fn merge(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.operations.extend(other.operations);
        self
    }

    /// Changes the router as a whole: layers, what stands behind every other address.
    pub(crate) fn map(mut self, change: impl FnOnce(Router<App>) -> Router<App>) -> Self {
        self.router = change(self.router);
        self
    }

    pub(crate) fn into_parts(self) -> (Router<App>, Vec<Operation>) {
        (self.router, self.operations)
    }
}
