//! `vekha serve`: the preview in a browser, changing with the files.

use std::net::TcpListener;
use std::sync::mpsc::{Sender, channel};
use std::thread;

use clap::ArgMatches;
use tokio::sync::broadcast;

use super::{Call, DONE, MACHINE, report, watch};
use crate::live::Live;
use crate::messages::Wording;
use crate::pipeline::Job;
use crate::serve::{self, Preview, PreviewChange, PreviewQuery};
use crate::sources::FOLDERS;
use crate::watch::Watcher;

/// The port where nothing else is asked for; where it is taken the next free one.
const PORT: u16 = 8080;
/// So many news wait for a slow browser.
const NEWS: usize = 64;

/// Shows the site until it is ended; returns the exit code when it cannot begin.
pub fn run(call: &Call, own: &ArgMatches) -> u8 {
    let wanted = own.get_one::<u16>("port").copied();
    let listener = match serve::listen(wanted.unwrap_or(PORT), wanted.is_none()) {
        Ok(listener) => listener,
        Err(error) => return cannot(call, &error),
    };
    let watcher = match Watcher::new(&call.folder, &FOLDERS, own.get_flag("poll")) {
        Ok(watcher) => watcher,
        Err(error) => return watch::cannot_watch(call, &error),
    };
    let _ = ctrlc::set_handler(|| std::process::exit(DONE.into()));
    let address = address(&listener);
    // A preview is read at once and by nobody else: it need not be small.
    let live = Live::new(&Job { minify: false, base_url: None, ..call.job(own) });
    let (asks, news) = begin(call, live, watcher);
    report::line(call, &call.phrase("serve-ready", &[("address", address.clone())]));
    if own.get_flag("open") {
        open(&address);
    }
    serve::run(listener, asks, news).map_or_else(|error| cannot(call, &error), |()| DONE)
}

/// The studio and the watcher, each in a thread of its own.
fn begin(call: &Call, live: Live, mut watcher: Watcher) -> (Sender<PreviewQuery>, broadcast::Sender<PreviewChange>) {
    let (ask, asks) = channel();
    let (news, _) = broadcast::channel(NEWS);
    let studio = Preview::new(live, Wording::new(call.wording.lang()));
    let (tell, quiet, lang) = (news.clone(), call.quiet, call.wording.lang());
    thread::spawn(move || {
        let wording = Wording::new(lang);
        studio.run(&asks, |told| {
            if !quiet {
                report::print_error(&format!("{}\n", line(&wording, &told)));
            }
            let _ = tell.send(told); // nobody may be looking
        });
    });
    let changed = ask.clone();
    thread::spawn(move || while changed.send(PreviewQuery::Changed(watcher.wait())).is_ok() {});
    (ask, news)
}

fn line(wording: &Wording, news: &PreviewChange) -> String {
    let (key, files) = match news {
        PreviewChange::Changed { files, .. } => ("serve-changed", files),
        PreviewChange::Broken { files } => ("watch-broken", files),
    };
    wording.phrase(key, &[("what", watch::what(files))])
}

fn address(listener: &TcpListener) -> String {
    let port = listener.local_addr().map(|address| address.port()).unwrap_or(PORT);
    format!("http://localhost:{port}/")
}

fn cannot(call: &Call, error: &std::io::Error) -> u8 {
    let line = call.phrase("serve-cannot", &[("why", error.to_string())]);
    report::print_error(&format!("{}: {line}\n", call.phrase("error", &[])));
    MACHINE
}

/// Opens the address in the reader's browser; where that cannot be done it stands on the screen.
fn open(address: &str) {
    let program = match std::env::consts::OS {
        "windows" => "explorer",
        "macos" => "open",
        _ => "xdg-open",
    };
    let _ = std::process::Command::new(program).arg(address).spawn();
}
