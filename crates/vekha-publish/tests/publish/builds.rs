//! Ordinary builds: what is written, kept and removed.

use super::*;

#[test]
fn first_build_writes_everything() {
    let site = Site::new();
    let done = site.publish(&first());
    assert_eq!((done.pages, done.unchanged, done.bytes), (5, 0, 38));
    assert_eq!(done.written.len(), 6);
    assert!(done.written.is_sorted());
    assert!(done.removed.is_empty());
    assert_eq!(site.tree()["schools/zarechnaya/old.html"], "report");
}

#[test]
fn manifest_is_sorted_and_says_path_digest_size() {
    let site = Site::new();
    site.publish(&output([("b.html", "b"), ("a/c.css", ""), ("a.html", "a")]));
    let expected = "\
vekha-manifest 1
scope site
files 3
a96faf705af16834e6c632b61e964e1f 1 a.html
99aa06d3014798d86001c324468d497f 0 a/c.css
4b2212e31ac97fd4575a0b1c44d8843f 1 b.html
";
    assert_eq!(site.tree()[".vekha/manifest.txt"], expected);
}

#[test]
fn unchanged_build_touches_nothing() {
    let site = Site::new();
    site.publish(&first());
    let stamps = |folder: PathBuf| -> Vec<_> {
        let names = tree(&folder).into_keys();
        names.map(|name| fs::metadata(folder.join(name)).unwrap().modified().unwrap()).collect()
    };
    let before = stamps(site.out());
    std::thread::sleep(Duration::from_millis(20));
    let done = site.publish(&first());
    assert_eq!((done.unchanged, done.written.len(), done.removed.len()), (6, 0, 0));
    assert_eq!(stamps(site.out()), before);
}

#[test]
fn changed_build_writes_only_what_changed_and_equals_a_clean_one() {
    let site = Site::new();
    site.publish(&first());
    let done = site.publish(&second());
    let written =
        ["index.html", "news/2026/index.html", "schools/zarechnaya/index.html", "schools/zarechnaya/new.html"];
    assert_eq!(done.written, written);
    assert_eq!(done.removed, ["archive/2023/index.html", "schools/zarechnaya/old.html"]);
    assert_eq!(done.unchanged, 2);
    site.check_clean(&second());
}

#[test]
fn page_spoiled_by_hand_is_mended_even_at_the_same_size() {
    let site = Site::new();
    site.publish(&first());
    fs::write(site.path("public/index.html"), "hame 1").unwrap();
    assert_eq!(site.publish(&first()).written, ["index.html"]);
    fs::remove_file(site.path("public/css/site.css")).unwrap();
    assert_eq!(site.publish(&first()).written, ["css/site.css"]);
    site.check_clean(&first());
}

#[test]
fn file_becomes_folder_and_back() {
    let site = Site::new();
    let (file, folder) = (output([("a", "file"), ("b.html", "b")]), output([("a/b/c", "deep"), ("b.html", "b")]));
    for output in [&file, &folder, &file] {
        site.publish(output);
        site.check_clean(output);
    }
}

#[test]
fn documents_are_copied_from_their_source() {
    let site = Site::new();
    let source = site.foreign("content/documents/order.pdf", &"pdf ".repeat(50_000));
    let with_copy = first().with_file("documents/order.pdf", Piece::Copy(source.clone()));
    assert_eq!(site.publish(&with_copy).written.len(), 7);
    assert_eq!(site.tree()["documents/order.pdf"], "pdf ".repeat(50_000));
    assert_eq!(site.publish(&with_copy).unchanged, 7);
    fs::write(&source, "pdf!".repeat(50_000)).unwrap();
    assert_eq!(site.publish(&with_copy).written, ["documents/order.pdf"]);
    assert_eq!(site.tree()["documents/order.pdf"], "pdf!".repeat(50_000));
}

#[test]
fn empty_output_removes_all_of_ours() {
    let site = Site::new();
    site.publish(&first());
    assert_eq!(site.publish(&Output::default()).removed.len(), 6);
    site.check_clean(&Output::default());
}
