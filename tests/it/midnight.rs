//! A day passes while a site is watched or shown: in goes a site whose clock a test turns, out comes what the pages say
//! after midnight, though no file has changed.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::civil::date;
use tokio::sync::oneshot;
use vekha::diagnostics::Lang;
use vekha::live::Live;
use vekha::messages::Wording;
use vekha::pipeline::{Clock, Job, compile};
use vekha::serve::{Preview, PreviewChange, PreviewQuery};
use vekha::watch::Watcher;
use vekha_publish::PublishHistory;

use crate::snapshot::assert_same_files;
use crate::support::{SmallSite, published_files};

/// A report of 2 October, in a site that lies seven hours ahead of UTC.
const TOMORROW: &str = "\
//- content/schools/shkola-1/reports/2026-10.md
---
title: Отчёт завтрашнего дня
date: 2026-10-02
---
Слова.
";
const PAGE: &str = "schools/shkola-1/reports/2026-10.html";

/// A clock that shows what it is set to.
#[derive(Clone)]
struct Hands(Arc<AtomicI64>);

impl Hands {
    fn at(time: &str) -> Self {
        let hands = Hands(Arc::new(AtomicI64::new(0)));
        hands.set(time);
        hands
    }

    fn set(&self, time: &str) {
        self.0.store(time.parse::<Timestamp>().expect("a time").as_second(), Ordering::Relaxed);
    }

    fn clock(&self) -> Clock {
        let hands = Arc::clone(&self.0);
        Arc::new(move || Timestamp::from_second(hands.load(Ordering::Relaxed)).expect("a time"))
    }
}

fn job(folder: &Path) -> Job {
    Job { minify: false, ..Job::new(folder) }
}

fn site() -> SmallSite {
    let site = SmallSite::starter();
    site.write_all(TOMORROW);
    site
}

#[test]
fn a_report_of_tomorrow_appears_at_the_midnight_of_the_site() {
    let (site, hands) = (site(), Hands::at("2026-10-01T16:59:30Z"));
    let (out, mut history) = (site.path("public"), PublishHistory::default());
    let mut live = Live::for_publishing(&job(site.folder())).with_clock(hands.clock());
    live.round().0.publish_after(&out, &mut history).expect("published");
    assert!(!out.join(PAGE).exists());
    assert!(live.round_after(BTreeSet::new()).is_none(), "no file and no day is another");

    hands.set("2026-10-01T17:00:10Z");
    let mut round = live.round_after(BTreeSet::new()).expect("a new day");
    assert_eq!((round.new_day, round.files.len()), (Some(date(2026, 10, 2)), 0));
    round.compiled.publish_after(&out, &mut history).expect("published");
    let fresh = tempfile::tempdir().expect("a folder");
    let mut clean = compile(&Job { date: Some(date(2026, 10, 2)), ..job(site.folder()) });
    clean.publish(fresh.path()).expect("published");
    assert!(out.join(PAGE).exists());
    assert_same_files("after midnight", &published_files(fresh.path()), &published_files(&out));
    assert!(live.round_after(BTreeSet::new()).is_none(), "one round a day");
}

/// A computer that has slept for a week, and a clock that is put back.
#[test]
fn a_clock_that_jumps_is_followed() {
    let (site, hands) = (site(), Hands::at("2026-10-01T12:00:00Z"));
    let mut live = Live::new(&job(site.folder())).with_clock(hands.clock());
    live.round();
    for (time, day) in [("2026-10-08T01:00:00Z", date(2026, 10, 8)), ("2026-10-01T12:00:00Z", date(2026, 10, 1))] {
        hands.set(time);
        let round = live.round_after(BTreeSet::new()).expect("a new day");
        assert_eq!((round.new_day, round.compiled.site.today), (Some(day), day));
    }
}

#[test]
fn a_site_that_speaks_of_a_fixed_day_has_no_midnight() {
    let hands = Hands::at("2026-10-01T12:00:00Z");
    let given = Job { date: Some(date(2026, 10, 1)), ..job(site().folder()) };
    let fixed = site();
    fixed.write("content/site.yaml", fixed.read("content/site.yaml") + "as_of: 2026-10-01\n");
    let given_site = site();
    let given = Job { folder: given_site.folder().into(), ..given };
    for job in [given, job(fixed.folder())] {
        let mut live = Live::new(&job).with_clock(hands.clock());
        live.round();
        hands.set("2026-10-05T12:00:00Z");
        assert!(live.round_after(BTreeSet::new()).is_none());
    }
}

/// The bytes of a page as the preview shows it.
fn page_text(queries: &Sender<PreviewQuery>, path: &str) -> Option<String> {
    let (to, answer) = oneshot::channel();
    queries.send(PreviewQuery::File(path.to_owned(), to)).expect("somebody answers");
    let answer = answer.blocking_recv().expect("an answer");
    answer.found.then(|| String::from_utf8_lossy(&answer.bytes).into_owned())
}

#[test]
fn the_preview_shows_the_new_day_and_says_so() {
    let (site, hands) = (site(), Hands::at("2026-10-01T16:59:30Z"));
    let live = Live::new(&job(site.folder())).with_clock(hands.clock());
    let preview = Preview::new(live, Wording::new(Lang::Ru));
    let (queries, received) = channel();
    let changes = Arc::new(Mutex::new(Vec::new()));
    let sent = Arc::clone(&changes);
    let thread =
        std::thread::spawn(move || preview.run(&received, |change| sent.lock().expect("no panic").push(change)));
    assert_eq!(page_text(&queries, PAGE), None);
    queries.send(PreviewQuery::Changed(BTreeSet::new())).expect("sent");
    assert_eq!(page_text(&queries, PAGE), None);
    hands.set("2026-10-01T17:00:10Z");
    queries.send(PreviewQuery::Changed(BTreeSet::new())).expect("sent");
    assert!(page_text(&queries, PAGE).is_some_and(|page| page.contains("завтрашнего")));
    drop(queries);
    thread.join().expect("no panic");
    let new_day =
        PreviewChange::Changed { files: Vec::new(), new_day: Some(date(2026, 10, 2)), page: None, style: false };
    assert_eq!(*changes.lock().expect("no panic"), [new_day]);
}

/// Whoever waits for changes comes back without one, so that the day is asked for.
#[test]
fn waiting_for_changes_ends_without_any() {
    let site = SmallSite::starter();
    let mut watcher = Watcher::new(site.folder(), &["content"], false).expect("a watcher");
    watcher.wait(Duration::from_millis(100)); // what `init` has written may still be sent
    let start = Instant::now();
    assert_eq!(watcher.wait(Duration::from_millis(50)), BTreeSet::new());
    assert!(start.elapsed() >= Duration::from_millis(50));
    site.write("content/reports/a.md", "x");
    assert!(watcher.wait(Duration::from_secs(20)).iter().any(|path| path.starts_with("content")));
}
