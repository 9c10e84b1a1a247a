//! Requests of the browser in, queries to the preview and their answers as responses out. Must not know what a page is.

use std::convert::Infallible;
use std::io;
use std::net::TcpListener;
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::stream::{self, Stream};
use tokio::sync::broadcast;

use super::guard::is_for_preview;
use super::injected::OWN_FOLDER;
use super::preview::{Answer, PreviewChange, PreviewQuery, own_answer};

/// What every request needs.
#[derive(Clone)]
struct PreviewShared {
    queries: Sender<PreviewQuery>,
    changes: broadcast::Sender<PreviewChange>,
    port: u16,
}

/// Answers on the listener until the process ends.
///
/// # Errors
/// When the listener cannot be used.
pub fn run(
    listener: TcpListener,
    queries: Sender<PreviewQuery>,
    changes: broadcast::Sender<PreviewChange>,
) -> io::Result<()> {
    let shared = PreviewShared { queries, changes, port: listener.local_addr()?.port() };
    listener.set_nonblocking(true)?;
    let routes = Router::new().fallback(get(respond)).with_state(shared);
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, routes).await
    })
}

async fn respond(State(shared): State<PreviewShared>, request: Request) -> Response {
    if !is_allowed(&shared, request.headers()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let path = request.uri().path().trim_start_matches('/').to_owned();
    match path.strip_prefix(OWN_FOLDER) {
        Some("events") => Sse::new(events(shared.changes.subscribe())).keep_alive(KeepAlive::default()).into_response(),
        Some("problems") => text_response(ask(&shared, PreviewQuery::Diagnostics).await),
        Some(name) if name.starts_with("notes") => {
            let page = page_at(name.trim_start_matches("notes").trim_start_matches('/'));
            text_response(ask(&shared, |to| PreviewQuery::Notes(page, to)).await)
        }
        Some(name) => own_answer(name).map_or_else(|| StatusCode::NOT_FOUND.into_response(), file_response),
        None => {
            let answer = ask(&shared, |to| PreviewQuery::File(page_at(&path), to)).await;
            answer.map_or_else(|| StatusCode::SERVICE_UNAVAILABLE.into_response(), file_response)
        }
    }
}

fn is_allowed(shared: &PreviewShared, headers: &HeaderMap) -> bool {
    is_for_preview(shared.port, text_of(headers, header::HOST), text_of(headers, header::ORIGIN))
}

fn text_of(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

/// A folder is answered with its index.
fn page_at(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// Asks the preview without holding up other requests.
async fn ask<T: Send + 'static>(shared: &PreviewShared, query: impl FnOnce(Sender<T>) -> PreviewQuery) -> Option<T> {
    let (to, answer) = channel();
    shared.queries.send(query(to)).ok()?;
    tokio::task::spawn_blocking(move || answer.recv().ok()).await.ok().flatten()
}

fn file_response(answer: Answer) -> Response {
    let status = if answer.found { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let headers = [(header::CONTENT_TYPE, answer.content_type), (header::CACHE_CONTROL, "no-store"), NO_SNIFFING];
    (status, headers, Body::from(answer.bytes)).into_response()
}

const NO_SNIFFING: (header::HeaderName, &str) = (header::X_CONTENT_TYPE_OPTIONS, "nosniff");

fn text_response(words: Option<String>) -> Response {
    let headers =
        [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-store"), NO_SNIFFING];
    (headers, words.unwrap_or_default()).into_response()
}

/// What happens from now on, as the script of the pages reads it.
fn events(changes: broadcast::Receiver<PreviewChange>) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold(changes, |mut changes| async {
        let change = loop {
            match changes.recv().await {
                Ok(change) => break change,
                Err(broadcast::error::RecvError::Lagged(_)) => {}
                Err(broadcast::error::RecvError::Closed) => return None,
            }
        };
        // A browser that loses the preview asks again soon.
        let event = Event::default().retry(Duration::from_millis(500)).data(event_data(&change));
        Some((Ok(event), changes))
    })
}

fn event_data(change: &PreviewChange) -> String {
    let value = match change {
        PreviewChange::Changed { page, style, .. } => serde_json::json!({ "page": page, "style": style }),
        PreviewChange::Broken { .. } => serde_json::json!({ "broken": true }),
    };
    value.to_string()
}
