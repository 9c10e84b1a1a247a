//! `vekha import`: an order as a file in; out comes a site that `check` accepts, with every word of every cell.

mod departments;
mod golden;
mod lists;
mod odt;
mod order;
mod order_head;
mod reports;
mod reports_refused;
mod sample;
mod shapes;
mod table_heads;
mod update;
mod update_of_which;
mod update_repeated;

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::html::{main_of, words};
use crate::support::{SmallSite, code, json, messages};

/// A site that an import has made of a file in an empty folder.
pub struct Imported {
    pub site: SmallSite,
    /// What the program says of it.
    pub summary: Value,
    /// The text of the roadmap.
    pub text: String,
}

impl Imported {
    /// Imports a file of this name into an empty folder; it must be taken, and `check` must find no error.
    pub fn new(name: &str, bytes: impl AsRef<[u8]>, more: &[&str]) -> Self {
        let site = SmallSite::empty();
        site.write(name, bytes);
        Self::in_site(site, name, more)
    }

    /// Imports a file that lies in the folder of a site.
    pub fn in_site(site: SmallSite, name: &str, more: &[&str]) -> Self {
        let call = [&["import", name, "--format", "json"], more].concat();
        let output = site.vekha(&call);
        assert_eq!(code(&output), 0, "{name}: {} {}", String::from_utf8_lossy(&output.stdout), messages(&output));
        let summary = json(&output);
        let text = site.read(summary["file"].as_str().expect("a path"));
        let checked = site.vekha(&["check"]);
        assert_eq!(code(&checked), 0, "{name}: {}\n{text}", messages(&checked));
        Imported { site, summary, text }
    }

    /// The number behind keys of the summary.
    pub fn count(&self, key: &str) -> u64 {
        self.summary[key].as_u64().unwrap_or_else(|| panic!("no {key} in {:#}", self.summary))
    }

    /// The codes of the questions.
    pub fn questions(&self) -> Vec<&str> {
        let questions = self.summary["questions"].as_array().expect("a list");
        questions.iter().filter_map(|question| question["code"].as_str()).collect()
    }

    /// The titles of the sections of a plan.
    pub fn sections(&self, plan: usize) -> Vec<&str> {
        let sections = self.summary["plans"][plan]["sections"].as_array().expect("a list");
        sections.iter().filter_map(Value::as_str).collect()
    }

    /// Every word of the cells stands in the file, on the built page and in the table of data.
    pub fn holds(&self, cells: &[String]) {
        let built = self.site.vekha(&["build", "--minify", "off"]);
        assert_eq!(code(&built), 0, "{}", messages(&built));
        let roadmap = self.summary["file"].as_str().expect("a path").rsplit('/').next().expect("a name");
        let id = roadmap.trim_end_matches(".yaml");
        let yaml = self.text.replace("''", "'").replace("\\\"", "\"").replace("\\\\", "\\").replace(['\'', '"'], " ");
        let page = self.site.read(&format!("public/roadmaps/{id}/index.html"));
        let page = words(&main_of(&page).replace('<', " <"));
        let data = self.site.read("public/data/items.csv").replace("\"\"", "\"");
        let texts = [("file", yaml), ("page", page), ("data", data)].map(|(name, text)| (name, tokens(&text)));
        for token in cells.iter().flat_map(|cell| tokens(cell)) {
            for (name, all) in &texts {
                assert!(all.contains(&token), "«{token}» is not in the {name}: {cells:#?}");
            }
        }
    }
}

/// The words and numbers of a text.
fn tokens(text: &str) -> BTreeSet<String> {
    let plain = text.replace('\u{ad}', "");
    plain.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
