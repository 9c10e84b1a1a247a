//! The preview's side towards the browser. Must not know what a page is.

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

use super::guard::admits;
use super::injected::OWN;
use super::preview::{Answer, PreviewChange, PreviewQuery, own};

/// What every request needs.
#[derive(Clone)]
struct PreviewShared {
    asks: Sender<PreviewQuery>,
    news: broadcast::Sender<PreviewChange>,
    port: u16,
}

/// Answers on the listener until the process ends.
///
/// # Errors
/// When the listener cannot be used.
pub fn run(
    listener: TcpListener,
    asks: Sender<PreviewQuery>,
    news: broadcast::Sender<PreviewChange>,
) -> io::Result<()> {
    let desk = PreviewShared { asks, news, port: listener.local_addr()?.port() };
    listener.set_nonblocking(true)?;
    let routes = Router::new().fallback(get(answer)).with_state(desk);
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, routes).await
    })
}

async fn answer(State(desk): State<PreviewShared>, request: Request) -> Response {
    if !is_admitted(&desk, request.headers()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let path = request.uri().path().trim_start_matches('/').to_owned();
    match path.strip_prefix(OWN) {
        Some("events") => Sse::new(events(desk.news.subscribe())).keep_alive(KeepAlive::default()).into_response(),
        Some("problems") => text(asked(&desk, PreviewQuery::Problems).await),
        Some(name) if name.starts_with("notes") => {
            let page = page_at(name.trim_start_matches("notes").trim_start_matches('/'));
            text(asked(&desk, |to| PreviewQuery::Notes(page, to)).await)
        }
        Some(name) => own(name).map_or_else(|| StatusCode::NOT_FOUND.into_response(), file),
        None => {
            let answer = asked(&desk, |to| PreviewQuery::File(page_at(&path), to)).await;
            answer.map_or_else(|| StatusCode::SERVICE_UNAVAILABLE.into_response(), file)
        }
    }
}

fn is_admitted(desk: &PreviewShared, headers: &HeaderMap) -> bool {
    let word = |name| headers.get(name).and_then(|value| value.to_str().ok());
    admits(desk.port, word(header::HOST), word(header::ORIGIN))
}

/// A folder is answered with its index.
fn page_at(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// Asks the studio without holding up other requests.
async fn asked<T: Send + 'static>(desk: &PreviewShared, ask: impl FnOnce(Sender<T>) -> PreviewQuery) -> Option<T> {
    let (to, answer) = channel();
    desk.asks.send(ask(to)).ok()?;
    tokio::task::spawn_blocking(move || answer.recv().ok()).await.ok().flatten()
}

fn file(answer: Answer) -> Response {
    let status = if answer.found { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let headers = [(header::CONTENT_TYPE, answer.kind), (header::CACHE_CONTROL, "no-store"), NO_SNIFFING];
    (status, headers, Body::from(answer.bytes)).into_response()
}

const NO_SNIFFING: (header::HeaderName, &str) = (header::X_CONTENT_TYPE_OPTIONS, "nosniff");

fn text(words: Option<String>) -> Response {
    let headers =
        [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-store"), NO_SNIFFING];
    (headers, words.unwrap_or_default()).into_response()
}

/// What happens from now on, as the script of the pages reads it.
fn events(news: broadcast::Receiver<PreviewChange>) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold(news, |mut news| async {
        let told = loop {
            match news.recv().await {
                Ok(told) => break told,
                Err(broadcast::error::RecvError::Lagged(_)) => {}
                Err(broadcast::error::RecvError::Closed) => return None,
            }
        };
        // A browser that loses the preview asks again soon.
        let event = Event::default().retry(Duration::from_millis(500)).data(words(&told));
        Some((Ok(event), news))
    })
}

fn words(news: &PreviewChange) -> String {
    let value = match news {
        PreviewChange::Changed { page, style, .. } => serde_json::json!({ "page": page, "style": style }),
        PreviewChange::Broken { .. } => serde_json::json!({ "broken": true }),
    };
    value.to_string()
}
