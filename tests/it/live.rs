//! Incremental equals clean: whatever is edited, added, renamed, spoiled or deleted, a site that is kept compiled publishes
//! byte for byte what a build from nothing does.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use vekha::live::Live;
use vekha::pipeline::{Job, compile};
use vekha_publish::PublishHistory;

use crate::snapshot::assert_same_files;
use crate::support::{Chance, copy_folder, project, published_files, seeds};

/// Rounds of edits, each held against a clean build.
const ROUNDS: usize = 20;

struct EditedSite {
    folder: TempDir,
    live: Live,
    memory: PublishHistory,
    chance: Chance,
    /// Rounds that were published.
    published: usize,
    is_sound: bool,
    /// What an edit put away, to be brought back: where it was and where it is.
    moved: Vec<(PathBuf, PathBuf)>,
    /// Files that were spoiled, with what they held.
    spoiled: Vec<(PathBuf, Vec<u8>)>,
}

#[test]
fn a_site_kept_compiled_publishes_what_a_clean_build_does() {
    for seed in seeds(7..9) {
        let mut run = EditedSite::new(".", seed);
        run.round("nothing");
        let edits: Vec<String> = (0..ROUNDS).map(|_| run.next()).collect();
        assert!(run.published > ROUNDS / 3, "seed {seed}: hardly anything was published: {edits:#?}");
    }
}

impl EditedSite {
    fn new(site: &str, seed: u64) -> Self {
        let folder = TempDir::new().unwrap();
        copy_folder(&project(site).join("content"), &folder.path().join("content"));
        let live = Live::for_publishing(&job(folder.path()));
        EditedSite {
            folder,
            live,
            memory: PublishHistory::default(),
            chance: Chance::new(seed),
            published: 0,
            is_sound: true,
            moved: Vec::new(),
            spoiled: Vec::new(),
        }
    }

    fn next(&mut self) -> String {
        let edit = self.edit();
        self.round(&edit);
        edit
    }

    /// Publishes what has changed and holds it against a clean build.
    fn round(&mut self, edit: &str) {
        let (mut compiled, _) = self.live.round();
        let mut clean = compile(&job(self.folder.path()));
        assert_eq!(compiled.is_sound(), clean.is_sound(), "{edit}");
        assert_eq!(codes(&compiled.diagnostics), codes(&clean.diagnostics), "{edit}");
        self.is_sound = clean.is_sound();
        if !self.is_sound {
            return;
        }
        self.published += 1;
        let (out, fresh) = (self.folder.path().join("public"), TempDir::new().unwrap());
        compiled.publish_after(&out, &mut self.memory).unwrap();
        clean.publish(fresh.path()).unwrap();
        assert_same_files(&format!("after {edit}"), &published_files(fresh.path()), &published_files(&out));
    }

    /// Does something to the content; says what.
    fn edit(&mut self) -> String {
        // A broken site is mended soon: what is not published is not compared.
        let first = if self.is_sound { 0 } else { [0, 8, 10][self.chance.below(3)] };
        match if first > 0 { first } else { self.chance.below(13) } {
            0 => self.append("schools/*/reports/*.md", "\nЕщё один абзац о ходе работы.\n"),
            1 => self.replace("schools/*/reports/*.md", "status: выполнено", "status: в работе"),
            2 => self.replace("schools/*/documents.yaml", "title: ", "title: Новый "),
            3 => self.replace("schools/*/school.yaml", "summary: |-\n", "summary: |-\n  Новая первая строка.\n"),
            4 => self.replace(
                "roadmaps/*.yaml",
                "for_parents:\n              text: ",
                "for_parents:\n              text: Проще. ",
            ),
            5 => self.replace("site.yaml", "title: Качество", "title: Высокое качество"),
            6 => self.put_away("schools/*/reports/*.md"),
            7 => self.put_away("schools/*"),
            8 => self.bring_back(),
            9 => self.spoil("schools/*/reports/*.md"),
            10 => self.heal(),
            11 => self.append("schools/*/documents/*", " "),
            _ => self.style(),
        }
    }

    fn append(&mut self, wanted: &str, text: &str) -> String {
        let Some(path) = self.pick(wanted) else { return "nothing".to_owned() };
        let mut bytes = fs::read(&path).unwrap();
        bytes.extend(text.bytes());
        self.write(&path, &bytes);
        format!("appended to {}", path.display())
    }

    fn replace(&mut self, wanted: &str, old: &str, new: &str) -> String {
        let Some(path) = self.pick(wanted) else { return "nothing".to_owned() };
        let text = fs::read_to_string(&path).unwrap();
        self.write(&path, text.replacen(old, new, 1).as_bytes());
        format!("«{old}» replaced in {}", path.display())
    }

    fn put_away(&mut self, wanted: &str) -> String {
        let Some(path) = self.pick(wanted) else { return "nothing".to_owned() };
        let place = self.folder.path().join(format!("away-{}", self.moved.len()));
        fs::rename(&path, &place).unwrap();
        self.touch(&path);
        self.moved.push((path.clone(), place));
        format!("{} taken away", path.display())
    }

    fn bring_back(&mut self) -> String {
        let Some((path, place)) = self.moved.pop() else { return "nothing".to_owned() };
        if path.parent().is_some_and(Path::exists) && !path.exists() {
            fs::rename(place, &path).unwrap();
        }
        self.touch(&path);
        format!("{} brought back", path.display())
    }

    fn spoil(&mut self, wanted: &str) -> String {
        let Some(path) = self.pick(wanted) else { return "nothing".to_owned() };
        self.spoiled.push((path.clone(), fs::read(&path).unwrap()));
        self.write(&path, b"---\ntitle: [\n---\n");
        format!("{} spoiled", path.display())
    }

    fn heal(&mut self) -> String {
        let Some((path, bytes)) = self.spoiled.pop() else { return "nothing".to_owned() };
        if path.exists() {
            self.write(&path, &bytes);
        }
        format!("{} healed", path.display())
    }

    fn style(&mut self) -> String {
        let path = self.folder.path().join("themes/default/css/99-own.css");
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let color = self.chance.below(999);
        self.write(&path, format!(".own {{ order: {color}; }}\n").as_bytes());
        "style".to_owned()
    }

    fn write(&mut self, path: &Path, bytes: &[u8]) {
        fs::write(path, bytes).unwrap();
        self.touch(path);
    }

    fn touch(&mut self, path: &Path) {
        let below = path.strip_prefix(self.folder.path()).unwrap();
        self.live.touch(below.to_str().unwrap().to_owned());
    }

    /// One of the paths below `content/` that fit, where `*` stands for one name.
    fn pick(&mut self, wanted: &str) -> Option<PathBuf> {
        let mut found = vec![self.folder.path().join("content")];
        for part in wanted.split('/') {
            let fits = |name: &str| {
                part.split_once('*').map_or(name == part, |(a, b)| name.starts_with(a) && name.ends_with(b))
            };
            found = found
                .iter()
                .flat_map(|folder| names(folder))
                .filter(|path| fits(path.file_name().unwrap().to_str().unwrap()))
                .collect();
        }
        (!found.is_empty()).then(|| self.chance.pick(&found))
    }
}

fn job(folder: &Path) -> Job {
    Job { minify: false, ..Job::new(folder) }
}

fn codes(problems: &[vekha::diagnostics::Diagnostic]) -> Vec<String> {
    problems.iter().map(|problem| format!("{:?}", problem.code)).collect()
}

fn names(folder: &Path) -> Vec<PathBuf> {
    let mut names: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    names
}
