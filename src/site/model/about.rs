//! The settings of the site: who publishes, where, in which language and theme, and what is made.

use super::document::File;
use super::index::{MovedIx, list_index};
use super::school::Contact;
use crate::content::records::Level;
use crate::content::records::site::{DayCount, Every, Outputs};
use vekha_deadline::words::Language;

/// The settings of the site, with defaults put in.
#[derive(Debug, Clone, Default)]
pub struct About {
    /// The stable name.
    pub id: String,
    /// The title.
    pub title: String,
    /// A few sentences for the home page.
    pub summary: Option<String>,
    /// The full name of the body.
    pub body_name: String,
    /// What stands above its name in its letters: the region, the body above it.
    pub letterhead: Option<String>,
    /// Its short name.
    pub body_short: Option<String>,
    /// Its level.
    pub level: Option<Level>,
    /// Its postal address.
    pub address: Option<String>,
    /// Its site.
    pub website: Option<String>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// The language of the pages.
    pub language: String,
    /// The address of the site without a trailing `/`.
    pub base_url: Option<String>,
    /// The theme.
    pub theme: String,
    /// The colour, `#rrggbb`.
    pub accent: Option<String>,
    /// The picture that stands for the site where a link to it is shown.
    pub picture: Option<File>,
    /// What is made.
    pub outputs: Vec<Outputs>,
    /// Days after which a page counts as stale.
    pub stale_after_days: i32,
    /// Working days after an end within which the report may come.
    pub report_within: i32,
    /// In which days lateness is counted.
    pub lateness: DayCount,
    /// How often reporters must report.
    pub update_every: Option<Every>,
    /// Groups smaller than this are not published.
    pub small_number_threshold: u32,
    /// Whether the page of monitoring is published.
    pub monitoring: bool,
    /// Links at the foot of every page: text and address.
    pub footer_links: Vec<(String, String)>,
    /// Old addresses and where they lead.
    pub moved: Vec<MovedAddress>,
}

/// An old address that leads to a new one.
#[derive(Debug, Clone)]
pub struct MovedAddress {
    /// The old address.
    pub from: String,
    /// The address it leads to, perhaps with an anchor.
    pub to: String,
}

list_index!(MovedIx, MovedAddress);

impl About {
    /// The language in which deadlines are said.
    pub fn deadline_language(&self) -> Language {
        if self.language == "en" { Language::English } else { Language::Russian }
    }

    /// The short name of the body, else its full one.
    pub fn body(&self) -> &str {
        self.body_short.as_deref().unwrap_or(&self.body_name)
    }

    /// Whether a kind of output is made.
    pub fn makes(&self, output: Outputs) -> bool {
        self.outputs.contains(&output)
    }
}
