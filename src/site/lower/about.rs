//! Who publishes: `site.yaml` and the command line in, [`About`] out.

use super::LowerOutput;
use crate::content::Content;
use crate::content::addresses::mailbox;
use crate::content::fold;
use crate::content::records::site::{Body, DayCount, Moved, Outputs, SiteFile};
use crate::content::records::{Contact as ContactRecord, Show};
use crate::diagnostics::{Code, Diagnostic};
use crate::site::address;
use crate::site::model::{About, Contact, File, MovedAddress};
use crate::site::names::FileNames;
use crate::site::plain::text;

/// Days without an update after which a page counts as stale, unless the site says otherwise: a quarter.
const STALE_AFTER_DAYS: i32 = 92;
/// Working days after an end within which the report may come, unless the site says otherwise: 273-FZ, art. 29 p. 3.
const REPORT_WITHIN: u32 = 10;
/// Groups smaller than this are not published, unless the site says otherwise.
const SMALL_NUMBER: u32 = 10;
/// The version of the content format.
const FORMAT: u32 = 1;
/// The language of pages where none is named, or none that the program knows.
const DEFAULT_LANGUAGE: &str = "ru";
/// Languages that pages can be in, each with the words for it.
const LANGUAGES: [(&str, [&str; 3]); 2] =
    [("ru", ["ru", "русский", "russian"]), ("en", ["en", "английский", "english"])];

/// Who publishes, and how; `base_url` goes before the one in the file.
pub fn about(record: &SiteFile, base_url: Option<&str>, files: &FileNames, found: &mut LowerOutput) -> About {
    let Body { name, short_name, level, address, website, letterhead, .. } = &record.body;
    let publishing = record.publishing.clone().unwrap_or_default();
    let outputs: Vec<Outputs> = record.outputs.iter().map(|output| output.value).collect();
    let base_url = base_url.or(record.base_url.as_ref().map(|url| url.0.as_str()));
    let footer_links = record.footer_links.iter().map(|link| (link.title.to_string(), link.url.to_string()));
    About {
        id: record.id.to_string(),
        title: record.title.to_string(),
        summary: text(&record.summary),
        body_name: name.to_string(),
        body_short: text(short_name),
        letterhead: text(letterhead),
        level: level.map(|level| level.value),
        address: text(address),
        website: website.as_ref().map(|url| url.to_string()),
        contact: record.contact.as_ref().map(contact),
        language: record
            .language
            .as_ref()
            .map_or(DEFAULT_LANGUAGE, |name| page_language(name).unwrap_or(DEFAULT_LANGUAGE))
            .to_owned(),
        base_url: base_url.map(|url| url.trim_end_matches('/').to_owned()),
        theme: record.theme.as_ref().map_or_else(|| "default".to_owned(), |theme| theme.to_string()),
        accent: record.accent.as_ref().map(|color| color.value.0.clone()),
        picture: picture(record, files, found),
        outputs: if outputs.is_empty() { Outputs::ALL.to_vec() } else { outputs },
        stale_after_days: publishing.stale_after_days.map_or(STALE_AFTER_DAYS, |days| days.value.0 as i32),
        report_within: publishing.report_within.map_or(REPORT_WITHIN, |days| days.value.0) as i32,
        lateness: publishing.lateness.map_or(DayCount::Working, |count| count.value),
        update_every: publishing.update_every.map(|every| every.value),
        small_number_threshold: publishing.small_number_threshold.map_or(SMALL_NUMBER, |number| number.value.0),
        monitoring: publishing.monitoring.is_some_and(|flag| flag.value),
        footer_links: footer_links.collect(),
        moved: record.moved.iter().map(moved_address).collect(),
    }
}

/// The picture lies beside the free pages.
fn picture(record: &SiteFile, files: &FileNames, found: &mut LowerOutput) -> Option<File> {
    let name = record.picture.as_ref()?;
    files.find_picture("content/pages", name, name.place, address::page_image, &mut found.diagnostics)
}

fn moved_address(record: &Moved) -> MovedAddress {
    MovedAddress { from: record.from.to_string(), to: record.to.to_string() }
}

/// Emits a diagnostic for versions of the content format and languages of pages that the program does not know.
pub fn check_versions(content: &Content, diagnostics: &mut Vec<Diagnostic>) {
    let schools = content.schools.iter().map(|source| &source.record.format);
    let roadmaps = content.roadmaps.iter().map(|source| &source.record.format);
    for format in std::iter::once(&content.site.format).chain(schools).chain(roadmaps).flatten() {
        if format.value.0 != FORMAT {
            diagnostics.push(Diagnostic::new(Code::UnsupportedFormat, format.place).arg("format", format.value.0));
        }
    }
    if let Some(language) = &content.site.language
        && page_language(language).is_none()
    {
        let diagnostic = Diagnostic::new(Code::UnknownWord, language.place).arg("word", language.as_str());
        diagnostics.push(diagnostic.arg("words", "ru, en").arg("russian", "ru, en").arg("list", "0").arg("rest", "0"));
    }
}

/// The tag of a language of pages, by its tag or its name.
fn page_language(name: &str) -> Option<&'static str> {
    let name = fold::words(name);
    LANGUAGES.iter().find(|(_, names)| names.contains(&&*name)).map(|(tag, _)| *tag)
}

/// A contact as it is shown: with `show: role` the name stays at home.
pub fn contact(record: &ContactRecord) -> Contact {
    let role_only = record.show.is_some_and(|show| show.value == Show::Role);
    Contact {
        post: text(&record.post),
        name: if role_only { None } else { text(&record.name) },
        phone: text(&record.phone),
        email: text(&record.email).map(|written| mailbox(&written).to_owned()),
        hours: text(&record.hours),
        roadmap: record.for_roadmap.as_ref().map(|id| id.to_string()),
        note: text(&record.note),
    }
}
