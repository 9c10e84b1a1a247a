//! What the command line asks for in, the target of publishing out.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use vekha_publish::{Readers, Scope, Target};

use crate::sources;

/// A kind of folder that is made of a site beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extracts {
    /// Reports, progress and the summary as Word files.
    Word,
    /// What schools paste into their own sites.
    Packs,
}

impl Extracts {
    /// Its name, which is never translated.
    pub fn name(self) -> &'static str {
        match self {
            Extracts::Word => "docx",
            Extracts::Packs => "pack",
        }
    }
}

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
    /// Whether attached files are looked into.
    pub checks_attachments: bool,
    /// The program that reads a PDF file apart from this one; none to read it here.
    pub pdf_reader: Option<PathBuf>,
}

impl Job {
    /// Compiles the site in `folder` as it is.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Job {
            folder: folder.into(),
            date: None,
            school: None,
            base_url: None,
            minify: true,
            checks_attachments: true,
            pdf_reader: None,
        }
    }

    /// The same for whoever publishes nothing: attached files are left alone.
    pub fn without_attachments(self) -> Self {
        Job { checks_attachments: false, ..self }
    }

    /// Where the site, or its one school, is published.
    pub(crate) fn target(&self, out: &Path) -> Target {
        let scope = self.school.as_ref().map_or_else(|| "site".to_owned(), |school| format!("school:{school}"));
        self.target_of(out, Scope::new(scope))
    }

    /// Where a folder of extracts is published.
    pub(super) fn extracts_target(&self, extracts: Extracts, out: &Path) -> Target {
        self.papers_target(extracts.name(), out)
    }

    /// Where papers of this name are published; they are for the department, not for everybody on the computer.
    pub(super) fn papers_target(&self, name: &str, out: &Path) -> Target {
        let school = self.school.as_ref().map(|school| format!(":{school}")).unwrap_or_default();
        Target { readers: Readers::ByMask, ..self.target_of(out, Scope::new(format!("{name}{school}"))) }
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
