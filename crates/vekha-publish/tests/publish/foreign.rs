//! Files, folders and links of other people in the output folder.

use super::*;

#[test]
fn foreign_files_stay() {
    let site = Site::new();
    site.publish(&first());
    site.foreign("public/archive/2023/notes.txt", "mine");
    site.foreign("public/CNAME", "school.example");
    site.publish(&second());
    let tree = site.tree();
    assert_eq!(tree["archive/2023/notes.txt"], "mine");
    assert_eq!(tree["CNAME"], "school.example");
    assert!(!tree.contains_key("archive/2023/index.html"));
}

#[test]
fn equal_foreign_file_is_adopted_and_later_removed_as_ours() {
    let site = Site::new();
    site.publish(&first());
    site.foreign("public/news/2026/index.html", "news");
    let done = site.publish(&second());
    assert!(!done.written.contains(&"news/2026/index.html".to_owned()));
    site.check_clean(&second());
    assert!(site.publish(&first()).removed.contains(&"news/2026/index.html".to_owned()));
}

#[test]
fn different_foreign_files_in_the_way_are_refused_all_at_once() {
    let site = Site::new();
    site.publish(&first());
    let foreign = site.foreign("public/news/2026/index.html", "mine");
    let new = site.path("public/schools/zarechnaya/new.html");
    fs::create_dir(&new).unwrap();
    let paths = check_refused(&site, &second(), &site.target(), Reason::InTheWay);
    assert_eq!(paths, [foreign, new]);
}

#[test]
fn foreign_file_in_place_of_a_folder_is_refused() {
    let site = Site::new();
    site.publish(&first());
    let foreign = site.foreign("public/news", "mine");
    let paths = check_refused(&site, &second(), &site.target(), Reason::InTheWay);
    assert_eq!(paths, [foreign]);
}

#[test]
fn own_folder_with_a_foreign_file_does_not_become_a_file() {
    let site = Site::new();
    site.publish(&output([("a/b", "ours")]));
    site.foreign("public/a/notes.txt", "mine");
    check_refused(&site, &output([("a", "file")]), &site.target(), Reason::InTheWay);
}

#[test]
fn empty_foreign_folder_does_not_become_a_file() {
    let site = Site::new();
    site.publish(&first());
    fs::create_dir(site.path("public/notes")).unwrap();
    check_refused(&site, &output([("notes", "file")]), &site.target(), Reason::InTheWay);
}

#[cfg(unix)]
#[test]
fn links_are_neither_written_nor_cleared_through() {
    let site = Site::new();
    site.publish(&first());
    let outside = site.foreign("outside/old.html", "mine");
    fs::remove_dir_all(site.path("public/schools/zarechnaya")).unwrap();
    let link = site.path("public/schools/zarechnaya");
    std::os::unix::fs::symlink(site.path("outside"), &link).unwrap();
    let paths = check_refused(&site, &second(), &site.target(), Reason::InTheWay);
    assert_eq!(paths, [link]);
    // Once nothing of the site belongs there any more, the link and what is behind it stay.
    site.publish(&output([("index.html", "home")]));
    assert_eq!(fs::read_to_string(outside).unwrap(), "mine");
    assert_eq!(site.tree()["schools/zarechnaya"], "link");
}

#[cfg(unix)]
#[test]
fn link_in_place_of_a_page_is_refused() {
    let site = Site::new();
    site.publish(&first());
    let (outside, page) = (site.foreign("outside.html", "home 2"), site.path("public/index.html"));
    fs::remove_file(&page).unwrap();
    std::os::unix::fs::symlink(outside, &page).unwrap();
    check_refused(&site, &second(), &site.target(), Reason::InTheWay);
}
