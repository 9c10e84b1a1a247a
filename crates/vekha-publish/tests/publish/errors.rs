//! Errors of rendering and of the machine, and builds that meet each other.

use super::*;

#[test]
fn render_errors_come_all_at_once_and_write_nothing() {
    let site = Site::new();
    let broken = second().with_file("b.html", Piece::Broken).with_file("a.html", Piece::Broken);
    for _ in 0..2 {
        let before = tree(site.dir.path());
        match publish(&broken, &site.target()) {
            Err(PublishError::Render(pages)) => {
                assert_eq!(pages.iter().map(|page| page.path.as_str()).collect::<Vec<_>>(), ["a.html", "b.html"]);
                assert_eq!(pages[0].error.to_string(), "template of a.html");
            }
            other => panic!("{other:?}"),
        }
        check_same_tree(&before, &tree(site.dir.path()));
        site.publish(&first());
    }
}

#[track_caller]
fn check_machine(site: &Site, output: &Output, target: &Target, action: Action, path: &Path) {
    let before = tree(site.dir.path());
    match publish(output, target) {
        Err(PublishError::Machine { path: found, action: doing, .. }) => {
            assert_eq!((found.as_path(), doing), (path, action));
        }
        other => panic!("{other:?}"),
    }
    check_same_tree(&before, &tree(site.dir.path()));
}

#[test]
fn disk_errors_name_path_and_action_and_leave_the_site() {
    let site = Site::new();
    let missing = site.path("content/documents/gone.pdf");
    let output = second().with_file("documents/gone.pdf", Piece::Copy(missing.clone()));
    check_machine(&site, &output, &site.target(), Action::Read, &missing);
    site.publish(&first());
    check_machine(&site, &output, &site.target(), Action::Read, &missing);

    let file = site.foreign("file", "mine");
    let below = Target { out: file.join("public"), ..site.target() };
    check_machine(&site, &first(), &below, Action::Read, &file.join("public"));

    let lock = site.path("public/.vekha/lock");
    fs::remove_file(&lock).unwrap();
    fs::create_dir(&lock).unwrap();
    check_machine(&site, &first(), &site.target(), Action::Lock, &lock);
}

#[test]
fn two_builds_at_once_wait_for_each_other() {
    let site = Site::new();
    for _ in 0..20 {
        std::thread::scope(|threads| {
            for output in [first(), second(), first(), second()] {
                let site = &site;
                threads.spawn(move || site.publish(&output));
            }
        });
        let tree = site.tree();
        assert!(tree == clean(&first()) || tree == clean(&second()));
    }
}

#[test]
fn failing_build_in_a_new_folder_does_not_spoil_the_one_that_waits() {
    let broken = first().with_file("a.html", Piece::Broken);
    for _ in 0..50 {
        let site = Site::new();
        std::thread::scope(|threads| {
            for output in [&broken, &broken] {
                threads.spawn(|| publish(output, &site.target()).unwrap_err());
            }
            threads.spawn(|| site.publish(&first()));
        });
        site.check_clean(&first());
    }
}

#[test]
fn held_lock_is_said_after_the_wait() {
    let site = Site::new();
    site.publish(&first());
    let lock = fs::File::open(site.path("public/.vekha/lock")).unwrap();
    lock.lock().unwrap();
    let target = Target { wait: Duration::from_millis(30), ..site.target() };
    let result = publish(&second(), &target);
    assert!(matches!(&result, Err(PublishError::Busy { out }) if out.ends_with("public")), "{result:?}");
    site.check_clean(&first());
    drop(lock);
    publish(&second(), &target).unwrap();
}
