//! What a killed build leaves, every step by hand.

use super::*;

/// Brings a folder with the first site into the state of a killed build of the second.
fn check_leftover(spoil: impl Fn(&Site)) {
    for output in [first(), second(), output([("index.html", "home 3")])] {
        let site = Site::new();
        site.publish(&first());
        spoil(&site);
        site.publish(&output);
        site.check_clean(&output);
    }
}

/// Writes the manifest of both sites, as a build does before it renames.
fn announce(site: &Site) {
    let (old, new) = (clean(&first()), clean(&second()));
    let lines = [&new, &old].map(|tree| tree[".vekha/manifest.txt"].lines().skip(3));
    let path = |line: &str| line.rsplit(' ').next().unwrap().to_owned();
    let mut files = BTreeMap::new();
    for line in lines.into_iter().flatten() {
        files.entry(path(line)).or_insert(line);
    }
    let files: Vec<&str> = files.into_values().collect();
    let text = format!("vekha-manifest 1\nscope site\nfiles {}\n{}\n", files.len(), files.join("\n"));
    fs::write(site.path("public/.vekha/manifest.txt"), text).unwrap();
}

fn stage(site: &Site) {
    for name in ["0", "1", "2", "manifest-final", "manifest-both", "owner"] {
        site.foreign(&format!("public/.vekha/stage/{name}"), "cut in the midd");
    }
}

#[test]
fn killed_while_staging() {
    check_leftover(stage);
}

#[test]
fn killed_before_and_between_renames() {
    let pages = ["news/2026/index.html", "schools/zarechnaya/new.html", "index.html"];
    for done in 0..=pages.len() {
        check_leftover(|site| {
            stage(site);
            announce(site);
            fs::create_dir_all(site.path("public/news/2026")).unwrap();
            for page in &pages[..done] {
                let Piece::Text(text) = &second().0[*page] else {
                    continue;
                };
                fs::write(site.path("public").join(page), text).unwrap();
            }
        });
    }
}

#[test]
fn killed_while_removing() {
    check_leftover(|site| {
        site.publish(&second());
        announce(site);
        site.foreign("public/schools/zarechnaya/old.html", "report");
        fs::create_dir_all(site.path("public/archive/2023")).unwrap();
    });
}

#[test]
fn killed_first_build() {
    for files in [&["lock"][..], &["lock", "stage/0"], &["lock", "stage/owner"], &["lock", "owner", "stage/3"]] {
        let site = Site::new();
        for file in files {
            let text = if *file == "owner" { "vekha\n" } else { "" };
            site.foreign(&format!("public/.vekha/{file}"), text);
        }
        site.publish(&first());
        site.check_clean(&first());
    }
}

/// A build killed between two renames must leave no page that the next one would take for foreign.
#[test]
fn every_page_is_listed_before_it_appears() {
    let pages = (0..1500).map(|no| (format!("p{no}.html"), Piece::Text(String::new())));
    let output = Output(pages.collect());
    // A build may be too quick for the watcher; ten are not.
    assert!((0..10).any(|_| watch(&output) > 0));
}

/// Builds into a new folder; tells how often the folder was met half full.
fn watch(output: &Output) -> usize {
    let site = Site::new();
    std::thread::scope(|threads| {
        let build = threads.spawn(|| site.publish(output));
        let mut met = 0;
        while !build.is_finished() {
            let names = fs::read_dir(site.out()).into_iter().flatten();
            let names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
            let listed = fs::read_to_string(site.path("public/.vekha/manifest.txt"));
            let listed = listed.unwrap_or_default();
            for name in names.iter().filter_map(|name| name.to_str()) {
                let is_own = name == ".vekha" || listed.contains(&format!(" {name}\n"));
                assert!(is_own, "{name} is foreign");
            }
            met += usize::from((2..output.0.len()).contains(&names.len()));
        }
        met
    })
}
