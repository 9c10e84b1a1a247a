//! The order in which files appear: a reader who comes while a site is put in place meets no link that leads nowhere.

use super::*;

const VERSIONS: usize = 60;

/// A site that grows by a page a version, to which its home page and its feed lead.
fn version(no: usize) -> Output {
    let leading = ["index.html", "data/feed.xml"].map(|path| (path.to_owned(), format!("pages/{no}.html")));
    let pages = (0..=no).map(|page| (format!("pages/{page}.html"), "page".repeat(500)));
    let files = leading.into_iter().chain(pages);
    files.fold(Output::default(), |output, (path, text)| output.with_file(&path, Piece::Text(text)))
}

#[test]
fn a_new_page_stands_before_anything_leads_to_it() {
    let site = Site::new();
    site.publish(&version(0));
    let done = AtomicBool::new(false);
    std::thread::scope(|threads| {
        let reader = threads.spawn(|| {
            let mut seen = BTreeSet::new();
            while !done.load(Ordering::Relaxed) {
                for leading in ["public/index.html", "public/data/feed.xml"] {
                    let page = fs::read_to_string(site.path(leading)).unwrap();
                    assert!(site.out().join(&page).is_file(), "{leading} leads to {page}");
                    seen.insert(page);
                }
            }
            seen.len()
        });
        (1..VERSIONS).for_each(|no| drop(site.publish(&version(no))));
        done.store(true, Ordering::Relaxed);
        assert!(reader.join().unwrap() > 1);
    });
}
