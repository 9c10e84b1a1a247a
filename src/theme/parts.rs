//! The files a theme is made from: in go the built-in ones and a site's own, out come both by path. Knows paths and
//! texts only; must not read the disk and must not parse anything.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

static DEFAULT: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Where the built-in parts stand in messages and among template names.
pub const DEFAULT_PREFIX: &str = "default/";

/// One file of a theme.
#[derive(Debug, Clone)]
pub struct Part {
    /// The path to show in messages.
    pub shown: String,
    pub text: String,
}

/// Every file by its path inside the theme (`templates/school.html`), two layers of it.
#[derive(Debug, Default)]
pub struct Parts {
    pub built_in: BTreeMap<String, Part>,
    pub own: BTreeMap<String, Part>,
}

impl Parts {
    /// The built-in theme with a site's files beside it; paths may or may not begin with `themes/<name>/`.
    pub fn new(overrides: Vec<(String, String)>) -> Self {
        let mut parts = Self::default();
        collect_files(&DEFAULT, &mut parts.built_in);
        for (path, text) in overrides {
            let inner = path_in_theme(&path).to_owned();
            parts.own.insert(inner, Part { shown: path, text });
        }
        parts
    }

    /// The files below a folder; a site's own hides the built-in one of the same path.
    pub fn files_below<'a>(&'a self, folder: &'a str) -> BTreeMap<&'a str, &'a Part> {
        let files = self.built_in.iter().chain(&self.own).filter(|(path, _)| path.starts_with(folder));
        files.map(|(path, part)| (path.as_str(), part)).collect()
    }

    /// Both layers of one file, the built-in first.
    pub fn layers<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a Part> {
        self.built_in.get(path).into_iter().chain(self.own.get(path))
    }
}

fn collect_files(dir: &Dir<'_>, into: &mut BTreeMap<String, Part>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        let text = file.contents_utf8().unwrap_or_default().to_owned();
        let shown = format!("{DEFAULT_PREFIX}{path}");
        into.insert(path, Part { shown, text });
    }
    for inner in dir.dirs() {
        collect_files(inner, into);
    }
}

/// `themes/<name>/templates/x.html` → `templates/x.html`.
fn path_in_theme(path: &str) -> &str {
    path.strip_prefix("themes/").and_then(|rest| rest.split_once('/')).map_or(path, |(_, inside)| inside)
}
