//! What earlier checks found: the text of a file in, what each reporter lacked at the last check before a day out; and back
//! as text.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_128;

use super::keys::{reporter_key, requirement_key};
use crate::rules::Monitoring;
use crate::site::{Reporter, Site};

/// So many checks of a reporter are kept.
const MOST_CHECKS: usize = 24;
/// So many digests of files are kept.
const MOST_FILES: usize = 8_000;
/// The shape of the file.
const VERSION: u32 = 1;

/// The checks, by reporter, and the files that were made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckHistory {
    version: u32,
    /// By the id of a school; the department's under an empty id.
    reporters: BTreeMap<String, ReporterHistory>,
    /// Digests of what was written, the newest last: a file with other bytes has been changed by a person.
    #[serde(default)]
    files: Vec<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct ReporterHistory {
    /// The codes of what was found, by day and requirement.
    checks: BTreeMap<String, BTreeMap<String, String>>,
    /// The days of letters.
    #[serde(default)]
    letters: BTreeSet<String>,
}

impl Default for CheckHistory {
    fn default() -> Self {
        CheckHistory { version: VERSION, reporters: BTreeMap::new(), files: Vec::new() }
    }
}

impl CheckHistory {
    /// The history in a text; `None` where it is none.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok().filter(|history: &CheckHistory| history.version == VERSION)
    }

    /// The text of the file.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).map(|text| text + "\n").unwrap_or_default()
    }

    /// The last check of a reporter before this day: its day, and the code of each requirement.
    pub(super) fn check_before(&self, reporter: &str, day: Date) -> Option<(Date, &BTreeMap<String, String>)> {
        let checks = &self.reporters.get(reporter)?.checks;
        let (last, codes) = checks.range(..day.to_string()).next_back()?;
        Some((last.parse().ok()?, codes))
    }

    /// The day of the last letter to a reporter up to this day.
    pub(super) fn letter_by(&self, reporter: &str, day: Date) -> Option<Date> {
        self.reporters.get(reporter)?.letters.range(..=day.to_string()).next_back()?.parse().ok()
    }

    /// Keeps what was found today; another check of the same day is replaced.
    pub fn record(&mut self, site: &Site, monitoring: &Monitoring) {
        for row in &monitoring.rows {
            let cells = monitoring.requirements.iter().zip(&row.cells);
            let codes = cells.map(|(asked, cell)| (requirement_key(site, asked), cell.finding.code().to_owned()));
            let own = self.reporters.entry(reporter_key(site, row.reporter).to_owned()).or_default();
            own.checks.insert(site.today.to_string(), codes.collect());
            while own.checks.len() > MOST_CHECKS {
                own.checks.pop_first();
            }
        }
    }

    /// Keeps that these were written to today, and nobody else of those who were checked.
    pub fn record_letters(&mut self, site: &Site, checked: &Monitoring, written_to: &[Reporter]) {
        let today = site.today.to_string();
        for row in &checked.rows {
            let own = self.reporters.entry(reporter_key(site, row.reporter).to_owned()).or_default();
            if written_to.contains(&row.reporter) {
                own.letters.insert(today.clone());
            } else {
                own.letters.remove(&today);
            }
            while own.letters.len() > MOST_CHECKS {
                own.letters.pop_first();
            }
        }
    }

    /// Keeps that these bytes were written to a file.
    pub fn record_file(&mut self, bytes: &[u8]) {
        let digest = digest(bytes);
        self.files.retain(|known| *known != digest);
        self.files.push(digest);
        let surplus = self.files.len().saturating_sub(MOST_FILES);
        self.files.drain(..surplus);
    }

    /// Whether these bytes were written to a file: then nobody has changed it since.
    pub fn has_written(&self, bytes: &[u8]) -> bool {
        self.files.contains(&digest(bytes))
    }
}

fn digest(bytes: &[u8]) -> String {
    format!("{:032x}", xxh3_128(bytes))
}
