//! `vekha serve`: a site's folder in, the preview in a browser out, changing with the files.

use std::net::TcpListener;
use std::sync::mpsc::{Sender, channel};
use std::thread;

use clap::ArgMatches;
use tokio::sync::broadcast;

use super::exit_code::{DONE, MACHINE};
use super::options::Options;
use super::system_error::system_error_words;
use super::{report, watch};
use crate::live::Live;
use crate::messages::Wording;
use crate::pipeline::Job;
use crate::serve::{self, Preview, PreviewChange, PreviewQuery};
use crate::sources::FOLDERS;
use crate::watch::{DAY_CHECK, Watcher};

/// The port where nothing else is asked for; where it is taken the next free one.
const PORT: u16 = 8080;
/// So many changes wait for a slow browser.
const WAITING_CHANGES: usize = 64;

/// Shows the site until it is ended; returns the exit code when it cannot begin.
pub fn run(options: &Options, matches: &ArgMatches) -> u8 {
    let wanted = matches.get_one::<u16>("port").copied();
    let listener = match serve::listen(wanted.unwrap_or(PORT), wanted.is_none()) {
        Ok(listener) => listener,
        Err(error) => return report_cannot_serve(options, wanted.unwrap_or(PORT), &error),
    };
    let watcher = match Watcher::new(&options.folder, &FOLDERS, matches.get_flag("poll")) {
        Ok(watcher) => watcher,
        Err(error) => return watch::report_cannot_watch(options, &error),
    };
    let _ = ctrlc::set_handler(|| std::process::exit(DONE.into()));
    let address = address(&listener);
    // A preview is read at once and by nobody else: it need not be small.
    let live = Live::new(&Job { minify: false, base_url: None, ..options.job(matches) });
    let (queries, changes) = start_threads(options, live, watcher);
    report::line(options, &options.phrase("serve-ready", &[("address", address.clone())]));
    if matches.get_flag("open") {
        open_browser(&address);
    }
    let port = port(&listener);
    serve::run(listener, queries, changes).map_or_else(|error| report_cannot_serve(options, port, &error), |()| DONE)
}

/// The preview and the watcher, each in a thread of its own.
fn start_threads(
    options: &Options,
    live: Live,
    mut watcher: Watcher,
) -> (Sender<PreviewQuery>, broadcast::Sender<PreviewChange>) {
    let (query_sender, queries) = channel();
    let (changes, _) = broadcast::channel(WAITING_CHANGES);
    let (lang, quiet, change_sender) = (options.wording.lang(), options.quiet, changes.clone());
    let preview = Preview::new(live, Wording::new(lang));
    thread::spawn(move || {
        let wording = Wording::new(lang);
        preview.run(&queries, |change| {
            if !quiet {
                report::print_error(&format!("{}\n", change_line(&wording, &change)));
            }
            let _ = change_sender.send(change); // nobody may be looking
        });
    });
    let (watch_sender, missing) = (query_sender.clone(), watch::gone_line(options, &watcher));
    thread::spawn(move || follow(&mut watcher, &watch_sender, &missing));
    (query_sender, changes)
}

/// Sends what changes to the preview, until nobody listens. It ends the program where the site's folder is there no more.
fn follow(watcher: &mut Watcher, queries: &Sender<PreviewQuery>, missing: &str) {
    loop {
        let paths = watcher.wait(DAY_CHECK);
        if watcher.is_gone() {
            report::print_error(missing);
            std::process::exit(MACHINE.into());
        }
        if queries.send(PreviewQuery::Changed(paths)).is_err() {
            return;
        }
    }
}

fn change_line(wording: &Wording, change: &PreviewChange) -> String {
    let (key, files, new_day) = match change {
        PreviewChange::Changed { files, new_day, .. } => ("serve-changed", files, new_day),
        PreviewChange::Broken { files, new_day } => ("watch-broken", files, new_day),
    };
    wording.phrase(key, &[("what", watch::cause_words(wording, files, *new_day))])
}

fn address(listener: &TcpListener) -> String {
    format!("http://localhost:{}/", port(listener))
}

fn port(listener: &TcpListener) -> u16 {
    listener.local_addr().map_or(PORT, |address| address.port())
}

fn report_cannot_serve(options: &Options, port: u16, error: &std::io::Error) -> u8 {
    let args = [("port", port.to_string()), ("why", system_error_words(options, error))];
    report::error(options, &options.phrase("serve-cannot", &args));
    MACHINE
}

/// Opens the address in the reader's browser; where that cannot be done it stands on the screen.
fn open_browser(address: &str) {
    let program = match std::env::consts::OS {
        "windows" => "explorer",
        "macos" => "open",
        _ => "xdg-open",
    };
    let _ = std::process::Command::new(program).arg(address).spawn();
}
