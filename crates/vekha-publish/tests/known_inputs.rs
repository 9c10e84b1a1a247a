//! Outputs that say what they are made of: what is known is not made again, and nothing on the disk is trusted.
#![allow(clippy::unwrap_used)] // a test may fail loudly

use std::borrow::Cow;
use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tempfile::TempDir;
use vekha_publish::{
    PublishHistory, Publishable, RenderError, Scope, Target, find_published, forget_touched, publish, publish_after,
};

/// Two files with revisions, and how many of them were made.
#[derive(Default)]
struct Pages {
    revisions: [u128; 2],
    fingerprint: Option<u128>,
    made: AtomicUsize,
}

impl Publishable for Pages {
    fn paths(&self) -> Vec<&str> {
        vec!["a.html", "b.html"]
    }

    fn bytes(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError> {
        self.made.fetch_add(1, Ordering::Relaxed);
        Ok(Cow::Owned(format!("{path} {:?}", self.revision(path)).into_bytes()))
    }

    fn revision(&self, path: &str) -> Option<u128> {
        Some(self.revisions[usize::from(path == "b.html")])
    }

    fn fingerprint(&self) -> Option<u128> {
        self.fingerprint
    }
}

fn pages(revisions: [u128; 2], fingerprint: Option<u128>) -> Pages {
    Pages { revisions, fingerprint, made: AtomicUsize::new(0) }
}

fn target(folder: &TempDir) -> Target {
    Target::new(folder.path().join("out"), Scope::new("pages"))
}

/// Publishes; how many files were made, and which were written.
fn publish_and_count(pages: &Pages, folder: &TempDir, history: &mut PublishHistory) -> (usize, Vec<String>) {
    let published = publish_after(pages, &target(folder), history).unwrap();
    (pages.made.load(Ordering::Relaxed), published.written)
}

#[test]
fn file_with_the_revision_of_the_history_is_not_made() {
    let (folder, mut history) = (TempDir::new().unwrap(), PublishHistory::default());
    assert_eq!(publish_and_count(&pages([1, 1], None), &folder, &mut history).0, 2);
    assert_eq!(publish_and_count(&pages([1, 2], None), &folder, &mut history), (1, vec!["b.html".to_owned()]));
    assert_eq!(publish_and_count(&pages([1, 2], None), &folder, &mut history), (0, Vec::new()));
}

#[test]
fn history_ends_where_another_process_published_in_between() {
    let (folder, mut history) = (TempDir::new().unwrap(), PublishHistory::default());
    publish_and_count(&pages([1, 1], None), &folder, &mut history);
    publish(&pages([2, 2], None), &target(&folder)).unwrap();
    assert_eq!(publish_and_count(&pages([1, 1], None), &folder, &mut history).0, 2);
}

#[test]
fn file_that_somebody_else_touched_is_forgotten_and_mended() {
    let (folder, mut history) = (TempDir::new().unwrap(), PublishHistory::default());
    let output = || pages([1, 1], None);
    publish_and_count(&output(), &folder, &mut history);
    assert!(!forget_touched(&target(&folder), &mut history), "nobody was here");

    let path = |name| folder.path().join("out").join(name);
    std::thread::sleep(Duration::from_millis(20)); // times of files are that coarse
    fs::write(path("a.html"), fs::read(path("a.html")).unwrap().to_ascii_uppercase()).unwrap();
    assert_eq!(publish_and_count(&output(), &folder, &mut history), (0, Vec::new()), "a known file is not looked at");
    assert!(forget_touched(&target(&folder), &mut history));
    assert_eq!(publish_and_count(&output(), &folder, &mut history), (1, vec!["a.html".to_owned()]));

    fs::remove_file(path("b.html")).unwrap();
    assert!(forget_touched(&target(&folder), &mut history));
    assert_eq!(publish_and_count(&output(), &folder, &mut history), (1, vec!["b.html".to_owned()]));
    assert!(!forget_touched(&target(&folder), &mut history), "all is as it was published");
}

#[test]
fn folder_with_the_fingerprint_is_found_while_every_file_is_as_it_was_published() {
    let folder = TempDir::new().unwrap();
    assert_eq!(find_published(7, &target(&folder)), None);
    publish(&pages([1, 1], Some(7)), &target(&folder)).unwrap();
    let found = find_published(7, &target(&folder)).unwrap();
    assert_eq!((found.pages, found.unchanged, found.written.len()), (2, 2, 0));
    assert_eq!(find_published(8, &target(&folder)), None);
    let unchanged = pages([1, 1], Some(7));
    publish(&unchanged, &target(&folder)).unwrap();
    assert_eq!(unchanged.made.load(Ordering::Relaxed), 0);

    fs::write(folder.path().join("out/a.html"), "a.html Some(2)").unwrap();
    assert_eq!(find_published(7, &target(&folder)), None);
}

#[test]
fn fingerprint_goes_where_it_is_not_known() {
    let folder = TempDir::new().unwrap();
    let own = folder.path().join("out/.vekha");
    publish(&pages([1, 1], Some(7)), &target(&folder)).unwrap();
    assert!(own.join("fingerprint.txt").exists());
    publish(&pages([1, 2], None), &target(&folder)).unwrap();
    assert!(!own.join("fingerprint.txt").exists());
}

#[test]
fn file_of_an_earlier_name_is_removed_with_the_first_fingerprint() {
    let folder = TempDir::new().unwrap();
    let retired = folder.path().join("out/.vekha/made-of.txt");
    publish(&pages([1, 1], None), &target(&folder)).unwrap();
    fs::write(&retired, "vekha-made-of 1\n").unwrap();
    publish(&pages([1, 1], Some(7)), &target(&folder)).unwrap();
    assert!(!retired.exists());
}
