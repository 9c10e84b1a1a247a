//! Rights: what is published is read by a web server of another user, whatever the mask of who published it.

use std::os::unix::fs::PermissionsExt;

use super::*;
use crate::processes::{child, child_target};

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
#[ignore = "run by another test as a process of its own"]
fn child_publishes() {
    let Some(target) = child_target() else { return };
    let readers = if target.out.ends_with("private") { Readers::ByMask } else { Readers::Everybody };
    publish(&second(), &Target { readers, ..target }).unwrap();
}

/// Publishes under a mask that leaves others nothing.
fn publish_masked(out: &Path) {
    let publisher = child("rights::child_publishes", out);
    let mut shell = Command::new("sh");
    shell.args(["-c", "umask 077; exec \"$0\" \"$@\""]).arg(publisher.get_program()).args(publisher.get_args());
    shell.env(crate::processes::OUT, out).stdout(Stdio::null()).stderr(Stdio::null());
    assert!(shell.status().unwrap().success());
}

#[test]
fn everybody_may_read_whatever_the_mask() {
    let site = Site::new();
    publish_masked(&site.path("www/public"));
    for folder in ["www", "www/public", "www/public/schools", "www/public/news/2026"] {
        assert_eq!(mode(&site.path(folder)), 0o755, "{folder}");
    }
    for file in ["www/public/index.html", "www/public/css/site.css", "www/public/news/2026/index.html"] {
        assert_eq!(mode(&site.path(file)), 0o644, "{file}");
    }
}

#[test]
fn folders_that_were_there_keep_their_rights() {
    let site = Site::new();
    fs::create_dir(site.path("public")).unwrap();
    fs::set_permissions(site.path("public"), fs::Permissions::from_mode(0o750)).unwrap();
    publish_masked(&site.out());
    assert_eq!(mode(&site.out()), 0o750);
}

#[test]
fn what_is_not_for_the_public_keeps_the_mask() {
    let site = Site::new();
    publish_masked(&site.path("private"));
    assert_eq!(mode(&site.path("private/index.html")), 0o600);
    assert_eq!(mode(&site.path("private/schools")), 0o700);
}
