//! What the command line asks for in, the target of publishing out.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use vekha_publish::{Scope, Target};

use crate::sources;

/// What the command line asks for.
#[derive(Debug, Clone)]
pub struct Job {
    /// The folder that holds `content/` and `themes/`.
    pub folder: PathBuf,
    /// The day the site speaks of, when it is given outright.
    pub date: Option<Date>,
    /// The one school to publish.
    pub school: Option<String>,
    /// The address of the site, in place of the one in `site.yaml`.
    pub base_url: Option<String>,
    /// Whether pages are minified.
    pub minify: bool,
}

impl Job {
    /// Compiles the site in `folder` as it is.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Job { folder: folder.into(), date: None, school: None, base_url: None, minify: true }
    }

    /// Where the site, or its one school, is published.
    pub(crate) fn target(&self, out: &Path) -> Target {
        let scope = self.school.as_ref().map_or_else(|| "site".to_owned(), |school| format!("school:{school}"));
        self.target_of(out, Scope::new(scope))
    }

    /// Where the style guide of the site's theme is published.
    pub(super) fn style_guide_target(&self, out: &Path) -> Target {
        self.target_of(out, Scope::new("styleguide"))
    }

    fn target_of(&self, out: &Path, scope: Scope) -> Target {
        let sources = sources::FOLDERS.map(|folder| self.folder.join(folder)).into();
        Target { sources, ..Target::new(out, scope) }
    }
}
