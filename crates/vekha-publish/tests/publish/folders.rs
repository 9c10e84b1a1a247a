//! Which folders, manifests and names are refused.

use super::*;

#[track_caller]
fn check_out(site: &Site, out: impl Into<PathBuf>, reason: Reason) {
    let target = Target { out: out.into(), ..site.target() };
    check_refused(site, &first(), &target, reason);
}

#[test]
fn folders_of_the_sources_are_refused() {
    let site = Site::new();
    fs::create_dir(site.path("shared")).unwrap();
    check_out(&site, site.path("content"), Reason::OutIsSource);
    check_out(&site, site.path("public/../themes/"), Reason::OutIsSource);
    check_out(&site, site.dir.path(), Reason::OutHoldsSource);
    check_out(&site, site.path("content/schools"), Reason::OutInsideSource);
    check_out(&site, site.path("themes/own/new/deep"), Reason::OutInsideSource);
    let sources = vec![site.path("shared")];
    let target = Target { out: site.path("shared/public"), sources, ..site.target() };
    check_refused(&site, &first(), &target, Reason::OutInsideSource);
}

#[test]
fn root_file_and_nothing_are_refused() {
    let site = Site::new();
    let file = site.foreign("file", "mine");
    check_out(&site, file, Reason::OutIsNotFolder);
    check_out(&site, "", Reason::OutIsNotFolder);
    check_out(&site, "/", Reason::OutIsRoot);
}

#[test]
fn folder_with_foreign_files_is_refused() {
    let site = Site::new();
    let file = site.foreign("public/b.txt", "mine");
    site.foreign("public/c.txt", "mine");
    let paths = check_refused(&site, &first(), &site.target(), Reason::OutIsForeign);
    assert_eq!(paths[1], file);
    let site = Site::new();
    site.foreign("public/.vekha", "mine");
    check_out(&site, site.out(), Reason::OutIsForeign);
}

#[test]
fn a_check_refuses_what_publishing_would_and_writes_nothing() {
    let site = Site::new();
    assert!(vekha_publish::check(&site.target()).is_ok() && !site.out().exists());
    site.publish(&first());
    assert!(vekha_publish::check(&site.target()).is_ok());
    let other = Target { scope: Scope::new("other"), ..site.target() };
    assert!(vekha_publish::check(&other).is_err());
    site.foreign("elsewhere/b.txt", "mine");
    assert!(vekha_publish::check(&Target { out: site.path("elsewhere"), ..site.target() }).is_err());
}

#[test]
fn folder_with_dot_files_only_counts_as_empty() {
    let site = Site::new();
    site.foreign("public/.git/HEAD", "ref");
    site.foreign("public/.DS_Store", "mine");
    site.publish(&first());
    let tree = site.tree();
    assert_eq!((tree[".git/HEAD"].as_str(), tree[".DS_Store"].as_str()), ("ref", "mine"));
}

#[test]
fn folder_with_the_marker_alone_is_ours() {
    let site = Site::new();
    site.foreign("public/.vekha/owner", "vekha\n");
    site.foreign("public/robots.txt", "mine");
    site.publish(&first());
    assert_eq!(site.tree()["robots.txt"], "mine");
    assert_eq!(clean(&first())[".vekha/owner"], "vekha\n");
}

#[cfg(unix)]
#[test]
fn link_is_refused_with_or_without_a_slash() {
    let site = Site::new();
    fs::create_dir(site.path("elsewhere")).unwrap();
    std::os::unix::fs::symlink(site.path("elsewhere"), site.out()).unwrap();
    check_out(&site, site.out(), Reason::OutIsLink);
    check_out(&site, site.path("public/"), Reason::OutIsLink);
    let through = site.path("link");
    std::os::unix::fs::symlink(site.path("content"), &through).unwrap();
    check_out(&site, through.join("schools"), Reason::OutInsideSource);
}

#[test]
fn folder_of_another_scope_is_refused() {
    let site = Site::new();
    site.publish(&first());
    let school = Scope::new("school:zarechnaya");
    let target = Target { scope: school.clone(), ..site.target() };
    check_refused(&site, &first(), &target, Reason::OutOfOtherScope { found: Scope::new("site") });
    let target = Target { out: site.path("school"), ..target };
    publish(&first(), &target).unwrap();
    let target = Target { scope: Scope::new("site"), ..target };
    check_refused(&site, &first(), &target, Reason::OutOfOtherScope { found: school });
}

#[test]
fn manifest_that_cannot_be_believed_is_refused() {
    let site = Site::new();
    site.publish(&first());
    let manifest = site.path("public/.vekha/manifest.txt");
    let good = fs::read_to_string(&manifest).unwrap();
    let escaping = good.replace("archive/2023/index.html", "../../content/site.yaml");
    let cut = good.trim_end().rsplit_once('\n').unwrap().0.to_owned();
    for broken in [String::new(), "{}".to_owned(), escaping, cut, good.replace("scope site", "scope")] {
        fs::write(&manifest, broken).unwrap();
        check_refused(&site, &second(), &site.target(), Reason::ManifestBroken);
    }
    fs::write(&manifest, good.replace("vekha-manifest 1", "vekha-manifest 2")).unwrap();
    check_refused(&site, &second(), &site.target(), Reason::ManifestNewer);
}

#[test]
fn bad_names_are_refused_before_the_folder_is_made() {
    let site = Site::new();
    let bad = [
        "",
        "/etc/x",
        "../x",
        "a/../x",
        "a//b",
        "a/",
        "a/./b",
        "A.html",
        "a b",
        "школа.html",
        "a.",
        "con",
        "aux.html",
        "a/com1.txt",
        "lpt9",
        "a\\b",
        "c:x",
        ".vekha/manifest.txt",
        "a\nb",
    ];
    for name in bad {
        let output = first().with_file(name, Piece::Text(String::new()));
        let paths = check_refused(&site, &output, &site.target(), Reason::BadNames);
        assert_eq!(paths, [PathBuf::from(name)]);
    }
    for good in [".nojekyll", "a-b_c.d/e.html", "com10", "console.html", "404.html"] {
        let site = Site::new();
        site.publish(&output([(good, "")]));
    }
}

#[test]
fn file_that_is_also_a_folder_is_refused() {
    let site = Site::new();
    let output = output([("a", ""), ("a-b", ""), ("a/b/c", "")]);
    let paths = check_refused(&site, &output, &site.target(), Reason::NamesClash);
    assert_eq!(paths, [PathBuf::from("a/b/c")]);
}
