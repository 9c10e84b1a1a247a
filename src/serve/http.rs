//! Requests of the browser in, queries to the preview and their answers as responses out. Must not know what a page is.

use std::convert::Infallible;
use std::io;
use std::net::TcpListener;
use std::sync::mpsc::Sender;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, Stream};
use tokio::sync::{broadcast, oneshot};

use super::connections;
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
    let routes = Router::new().fallback(respond).with_state(shared);
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        connections::serve(listener, routes).await
    })
}

/// The answer, which no page of another site may take into itself.
async fn respond(State(shared): State<PreviewShared>, request: Request) -> Response {
    let mut response = if !is_for_preview(shared.port, request.headers()) {
        StatusCode::FORBIDDEN.into_response()
    } else if !matches!(*request.method(), Method::GET | Method::HEAD) {
        StatusCode::METHOD_NOT_ALLOWED.into_response()
    } else {
        let path = request.uri().path().trim_start_matches('/').to_owned();
        answer(&shared, &path).await
    };
    for (name, value) in FOR_NOBODY_ELSE {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// No page of another site may take an answer into itself, and nobody keeps it or guesses what it is.
const FOR_NOBODY_ELSE: [(HeaderName, &str); 4] = [
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (header::X_FRAME_OPTIONS, "SAMEORIGIN"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::CACHE_CONTROL, "no-store"),
];

async fn answer(shared: &PreviewShared, path: &str) -> Response {
    match path.strip_prefix(OWN_FOLDER) {
        Some("events") => Sse::new(events(shared.changes.subscribe())).keep_alive(KeepAlive::default()).into_response(),
        Some("problems") => text_response(ask(shared, PreviewQuery::Diagnostics).await),
        Some(name) if name.starts_with("notes") => {
            let page = page_at(name.trim_start_matches("notes").trim_start_matches('/'));
            text_response(ask(shared, |to| PreviewQuery::Notes(page, to)).await)
        }
        Some(name) => own_answer(name).map_or_else(|| StatusCode::NOT_FOUND.into_response(), file_response),
        None => {
            let answer = ask(shared, |to| PreviewQuery::File(page_at(path), to)).await;
            answer.map_or_else(|| StatusCode::SERVICE_UNAVAILABLE.into_response(), file_response)
        }
    }
}

/// A folder is answered with its index.
fn page_at(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// Asks the preview without holding up other requests.
async fn ask<T>(shared: &PreviewShared, query: impl FnOnce(oneshot::Sender<T>) -> PreviewQuery) -> Option<T> {
    let (to, answer) = oneshot::channel();
    shared.queries.send(query(to)).ok()?;
    answer.await.ok()
}

fn file_response(answer: Answer) -> Response {
    let status = if answer.found { StatusCode::OK } else { StatusCode::NOT_FOUND };
    (status, [(header::CONTENT_TYPE, answer.content_type)], Body::from(answer.bytes)).into_response()
}

fn text_response(words: Option<String>) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], words.unwrap_or_default()).into_response()
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
