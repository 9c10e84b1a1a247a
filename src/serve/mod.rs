//! A site kept compiled in, its preview in a browser out: each page made when it is asked for, and every change announced to
//! the browser.
//!
//! It answers this computer alone, reads nothing but the site and never writes.

mod connections;
mod guard;
mod http;
mod injected;
mod preview;

use std::io;
use std::net::{Ipv4Addr, TcpListener};

pub use http::run;
pub use preview::{Preview, PreviewChange, PreviewQuery};

/// So many ports are tried from the wanted one on.
const PORTS_TRIED: u16 = 20;

/// A listener on this computer alone: on the wanted port, or with `or_next` on the next that is free.
///
/// # Errors
/// When no port is free, or the system forbids it.
pub fn listen(port: u16, or_next: bool) -> io::Result<TcpListener> {
    let tries = if or_next { PORTS_TRIED } else { 1 };
    let mut last = None;
    for port in port..port.saturating_add(tries) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => last = Some(error),
            Err(error) => return Err(error),
        }
    }
    Err(last.unwrap_or_else(|| io::ErrorKind::AddrInUse.into()))
}
