//! Links that appear while the folder is published to: nothing is ever written, changed or removed behind them.

use super::*;

/// How often the folder is published to while somebody swaps parts of it for links.
const TRIES: usize = 250;

/// A folder of somebody else that has the same files as the output.
fn foreign_folder(site: &Site) -> PathBuf {
    for path in ["data/a.csv", "data/old.csv", "data/deep/b.csv", "index.html"] {
        site.foreign(&format!("foreign/{path}"), "mine");
    }
    site.path("foreign")
}

/// Alternating outputs, so that files are written, renamed and removed in every try.
fn data(no: usize) -> Output {
    let text = format!("version {no}");
    let files = [("index.html", &text), ("data/a.csv", &text), ("data/deep/b.csv", &text)];
    let mut output = Output::default();
    for (path, text) in files {
        output = output.with_file(path, Piece::Text(text.clone()));
    }
    if no.is_multiple_of(2) { output.with_file("data/old.csv", Piece::Text(text)) } else { output }
}

/// Publishes again and again while the folder at `path` gives way to a link and comes back.
fn publish_among_swaps(site: &Site, path: &Path, link_to: &Path) -> usize {
    let (kept, done) = (site.path("kept"), AtomicBool::new(false));
    let mut published = 0;
    std::thread::scope(|threads| {
        threads.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                if fs::rename(path, &kept).is_err() {
                    continue;
                }
                let _ = std::os::unix::fs::symlink(link_to, path);
                std::thread::sleep(Duration::from_micros(150));
                // A build may have made a new folder there meanwhile: the earlier one takes its place.
                let _ = fs::remove_file(path).or_else(|_| fs::remove_dir_all(path));
                let _ = fs::rename(&kept, path);
                std::thread::sleep(Duration::from_micros(400));
            }
        });
        for no in 0..TRIES {
            published += usize::from(publish(&data(no), &site.target()).is_ok());
        }
        done.store(true, Ordering::Relaxed);
    });
    published
}

#[test]
fn a_link_that_appears_inside_the_folder_leads_nowhere() {
    let site = Site::new();
    let foreign = foreign_folder(&site);
    let before = tree(&foreign);
    site.publish(&data(0));
    let published = publish_among_swaps(&site, &site.path("public/data"), &foreign.join("data"));
    check_same_tree(&before, &tree(&foreign));
    assert!(published > 0, "none of the builds got through");
}

#[test]
fn a_link_that_appears_in_place_of_the_folder_leads_nowhere() {
    let site = Site::new();
    let foreign = foreign_folder(&site);
    let before = tree(&foreign);
    site.publish(&data(0));
    let published = publish_among_swaps(&site, &site.out(), &foreign);
    check_same_tree(&before, &tree(&foreign));
    assert!(published > 0, "none of the builds got through");
}

#[test]
fn a_link_that_stays_within_the_folder_is_not_followed_either() {
    let site = Site::new();
    let other = site.path("public/other");
    site.publish(&data(0));
    site.foreign("public/other/a.csv", "mine");
    let before = tree(&other);
    publish_among_swaps(&site, &site.path("public/data"), &other);
    check_same_tree(&before, &tree(&other));
}
