//! A small site in a folder of its own: in goes one string with all its files, and the program runs there as a user
//! calls it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// The files of one string, in which each begins with a line `//- path`.
pub fn files_of(text: &str) -> Vec<(&str, &str)> {
    let text = text.trim_start();
    assert!(text.is_empty() || text.starts_with("//- "), "a file begins with its path: {text}");
    let parts = text.split("//- ").skip(1).map(|part| part.split_once('\n').expect("a line with the path"));
    parts.map(|(path, text)| (path.trim(), text)).collect()
}

/// A folder that is removed with the value.
pub struct SmallSite(TempDir);

impl SmallSite {
    pub fn empty() -> Self {
        SmallSite(TempDir::new().expect("a folder"))
    }

    /// The files of one string; see [`files_of`].
    pub fn from_text(text: &str) -> Self {
        let site = Self::empty();
        site.write_all(text);
        site
    }

    /// What `vekha init` writes.
    pub fn starter() -> Self {
        let site = Self::empty();
        assert_eq!(code(&site.vekha(&["init", "."])), 0);
        site
    }

    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    pub fn path(&self, path: impl AsRef<Path>) -> PathBuf {
        self.folder().join(path)
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Writes a file, with the folders above it.
    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let file = self.path(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("folders");
        fs::write(file, bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
    }

    /// Writes the files of one string beside or over those at hand.
    pub fn write_all(&self, text: &str) {
        files_of(text).into_iter().for_each(|(path, text)| self.write(path, text));
    }

    /// Puts other words into the place of the first `what` of a file, which must be there.
    pub fn replace(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{path} has no {old:?}");
        self.write(path, text.replacen(old, new, 1));
    }

    pub fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    }

    /// The program at work in the folder, of which nothing in the tester's environment changes the words.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vekha"));
        command.current_dir(self.folder()).args(words).env_remove("VEKHA_LANG").env_remove("SOURCE_DATE_EPOCH");
        command
    }

    /// Runs the program to its end.
    pub fn vekha(&self, words: &[&str]) -> Output {
        self.command(words).output().expect("the program starts")
    }
}

/// The exit code.
pub fn code(output: &Output) -> i32 {
    output.status.code().expect("no signal")
}

/// What the program wrote to people.
pub fn messages(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// What the program wrote to other programs.
pub fn json(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("no JSON: {output:?}"))
}

/// The bytes of a picture of one pixel, other ones for other words.
pub fn picture(words: &str) -> String {
    format!("GIF89a\u{1}\0\u{1}\0\0\0\0{words}")
}

#[test]
fn a_string_is_cut_into_its_files() {
    assert_eq!(files_of("\n//- a/b.yaml\nx: 1\n\n//- c.md\n"), [("a/b.yaml", "x: 1\n\n"), ("c.md", "")]);
    let site = SmallSite::from_text("//- a/b.yaml\nx: 1\n");
    assert_eq!(site.read("a/b.yaml"), "x: 1\n");
}
