//! Connections of browsers in, each served with the routes: a connection that asks for nothing is closed, so that it holds
//! nobody up.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::sleep;

/// A request has so long to come whole; a browser needs milliseconds on its own computer.
const REQUEST: Duration = Duration::from_secs(5);
/// So many connections at once; a browser opens six and one for what happens.
const MOST: usize = 400;
/// How long to wait where the system has no room for another connection.
const PAUSE: Duration = Duration::from_millis(50);

/// Serves all connections until the process ends.
pub(super) async fn serve(listener: TcpListener, routes: Router) -> io::Result<()> {
    let permits = Arc::new(Semaphore::new(MOST));
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            sleep(PAUSE).await;
            continue;
        };
        let Ok(place) = permits.clone().try_acquire_owned() else { continue }; // closed at once
        let routes = routes.clone();
        tokio::spawn(async move {
            serve_connection(stream, routes).await;
            drop(place);
        });
    }
}

async fn serve_connection(stream: TcpStream, routes: Router) {
    let mut builder = http1::Builder::new();
    let builder = builder.timer(TokioTimer::new()).header_read_timeout(REQUEST);
    // A browser that has gone away is no error.
    let _ = builder.serve_connection(TokioIo::new(stream), TowerToHyperService::new(routes)).await;
}
