//! Builds in processes of their own: killed at odd moments, on a full disk, in another home.

use super::*;

pub(crate) const OUT: &str = "VEKHA_TEST_OUT";
const PAGES: usize = 120;

/// A site of many pages, each of which says its version from the first byte to the last.
fn version(no: usize) -> Output {
    let mut output = Output::default();
    for page in 0..PAGES {
        let path = match page % 3 {
            0 => format!("p{page}.html"),
            // These appear and vanish with the version, and their folders with them.
            1 => format!("v{}/p{page}.html", no % 3),
            _ => format!("s{}/deep/p{page}.html", page % 7),
        };
        output = output.with_file(&path, Piece::Text(page_text(no, page)));
    }
    output
}

fn page_text(no: usize, page: usize) -> String {
    format!("<{no}>").repeat(200 + page * 7) + "end"
}

fn is_whole(text: &str) -> bool {
    let tag = text.split_inclusive('>').next().unwrap_or_default();
    text.strip_suffix("end").is_some_and(|body| !tag.is_empty() && body == tag.repeat(body.len() / tag.len()))
}

/// Runs one of the ignored tests in a process of its own.
pub(crate) fn child(name: &str, out: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([name, "--exact", "--ignored", "--nocapture"]).env(OUT, out);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

pub(crate) fn child_target() -> Option<Target> {
    let out = PathBuf::from(std::env::var_os(OUT)?);
    Some(Target::new(&out, Scope::new("site")))
}

#[test]
#[ignore = "run by other tests as a process of its own"]
fn child_builds_for_ever() {
    let Some(target) = child_target() else { return };
    for no in 0.. {
        publish(&version(no), &target).unwrap();
    }
}

#[test]
fn killed_at_any_moment_leaves_whole_files_and_is_mended() {
    let site = Site::new();
    let mut met = 0;
    for round in 0..40 {
        let mut build: Child = child("processes::child_builds_for_ever", &site.out()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(5 + round * 37 % 90));
        build.kill().unwrap();
        build.wait().unwrap();
        let left = site.tree();
        met += usize::from(left.contains_key(".vekha/stage"));
        let manifest = left.get(".vekha/manifest.txt").cloned().unwrap_or_default();
        for (path, text) in left {
            if path.ends_with(".html") {
                assert!(is_whole(&text), "{path} is cut");
                assert!(manifest.contains(&format!(" {path}\n")), "{path} is foreign");
            }
        }
        if round % 4 == 3 {
            let next = version(1000 + round as usize);
            site.publish(&next);
            site.check_clean(&next);
        }
    }
    assert!(met > 0, "no build was killed at work");
}

#[test]
fn reader_meets_neither_a_cut_nor_a_missing_page() {
    let site = Site::new();
    site.publish(&version(0));
    let done = AtomicBool::new(false);
    let page = site.path("public/p117.html");
    std::thread::scope(|threads| {
        let reader = threads.spawn(|| {
            let mut seen = std::collections::BTreeSet::new();
            while !done.load(Ordering::Relaxed) {
                let text = fs::read_to_string(&page).unwrap();
                assert!(is_whole(&text));
                seen.insert(text.len());
            }
            seen.len()
        });
        for no in [1, 22, 333, 4444].into_iter().cycle().take(30) {
            site.publish(&version(no));
        }
        done.store(true, Ordering::Relaxed);
        assert!(reader.join().unwrap() > 1);
    });
}

#[cfg(unix)]
#[test]
#[ignore = "run by other tests as a process of its own"]
fn child_meets_a_full_disk() {
    let Some(target) = child_target() else { return };
    let result = publish(&second().with_file("big.html", Piece::Text("x".repeat(1 << 20))), &target);
    let expected = matches!(&result, Err(PublishError::Machine { action: Action::Write, .. }));
    std::process::exit(if expected { 3 } else { 4 });
}

/// The limit on file sizes cuts a write short as a full disk does, for any user.
#[cfg(unix)]
#[test]
fn full_disk_leaves_the_earlier_site() {
    let site = Site::new();
    site.publish(&first());
    let full = child("processes::child_meets_a_full_disk", &site.out());
    let mut shell = Command::new("sh");
    shell.args(["-c", "trap '' XFSZ; ulimit -f 64; exec \"$0\" \"$@\""]);
    shell.arg(full.get_program()).args(full.get_args()).env(OUT, site.out());
    assert_eq!(shell.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap().code(), Some(3));
    site.check_clean(&first());
}

#[cfg(unix)]
#[test]
#[ignore = "run by other tests as a process of its own"]
fn child_builds_into_its_home() {
    let Some(target) = child_target() else { return };
    let above = Target { out: target.out.join(".."), ..target.clone() };
    let both = [target, above].map(|target| refusal(publish(&first(), &target)).0);
    std::process::exit(if both == [Reason::OutIsHome, Reason::OutIsHome] { 2 } else { 4 });
}

#[cfg(unix)]
#[test]
fn home_and_what_contains_it_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path().join("home");
    fs::create_dir_all(home.join(".config")).unwrap();
    let status = child("processes::child_builds_into_its_home", &home).env("HOME", &home).status().unwrap();
    assert_eq!(status.code(), Some(2));
    assert_eq!(tree(&home).len(), 1);
}

#[cfg(unix)]
#[test]
fn two_processes_at_once_leave_one_whole_site() {
    let site = Site::new();
    let mut builds: Vec<Child> =
        (0..3).map(|_| child("processes::child_builds_for_ever", &site.out()).spawn().unwrap()).collect();
    let end = Instant::now() + Duration::from_secs(20);
    while !site.path("public/.vekha/manifest.txt").exists() {
        assert!(Instant::now() < end, "nothing was published");
        std::thread::sleep(Duration::from_millis(10));
    }
    std::thread::sleep(Duration::from_millis(400));
    for build in &mut builds {
        assert!(build.try_wait().unwrap().is_none(), "a build gave up");
        build.kill().unwrap();
        build.wait().unwrap();
    }
    site.publish(&version(7));
    site.check_clean(&version(7));
}
