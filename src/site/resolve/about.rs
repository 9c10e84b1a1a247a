//! Who publishes, and the calendars.

use vekha_deadline::DateRange;
use vekha_deadline::calendar::{SchoolYear, Season, WorkYear};

use super::{Linker, text};
use crate::content::records::site::{Body, Outputs};
use crate::content::records::{Contact as ContactRecord, Show};
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{About, Contact};

/// Days without an update after which a page counts as stale, unless the site says otherwise: a quarter.
const STALE_AFTER_DAYS: i32 = 92;
/// Groups smaller than this are not published, unless the site says otherwise.
const SMALL_NUMBER: u32 = 10;

impl Linker<'_> {
    pub(super) fn about(&mut self) {
        let record = &self.content.site;
        let Body { name, short_name, level, address, website, .. } = &record.body;
        let publishing = record.publishing.clone().unwrap_or_default();
        let all = Outputs::ALL.to_vec();
        let outputs: Vec<Outputs> = record.outputs.iter().map(|output| output.value).collect();
        self.site.about = About {
            id: record.id.to_string(),
            title: record.title.to_string(),
            summary: text(&record.summary),
            body_name: name.to_string(),
            body_short: text(short_name),
            level: level.map(|level| level.value),
            address: text(address),
            website: website.as_ref().map(|url| url.to_string()),
            contact: record.contact.as_ref().map(contact),
            language: record.language.as_ref().map_or_else(|| "ru".to_owned(), |tag| tag.to_string()),
            base_url: self.base_url(),
            theme: record.theme.as_ref().map_or_else(|| "default".to_owned(), |theme| theme.to_string()),
            accent: record.accent.as_ref().map(|color| color.value.0.clone()),
            outputs: if outputs.is_empty() { all } else { outputs },
            stale_after_days: publishing.stale_after_days.map_or(STALE_AFTER_DAYS, |days| days.value as i32),
            update_every: publishing.update_every.map(|every| every.value),
            small_number_threshold: publishing.small_number_threshold.map_or(SMALL_NUMBER, |number| number.value),
            footer_links: record
                .footer_links
                .iter()
                .map(|link| (link.title.to_string(), link.url.to_string()))
                .collect(),
            moved: record.moved.iter().map(|moved| (moved.from.to_string(), moved.to.to_string())).collect(),
        };
        self.check_format();
        self.check_language();
    }

    fn base_url(&self) -> Option<String> {
        let given = self.options.base_url.clone();
        let written = self.content.site.base_url.as_ref().map(|url| url.to_string());
        given.or(written).map(|url| url.trim_end_matches('/').to_owned())
    }

    fn check_format(&mut self) {
        let formats =
            [&self.content.site.format].into_iter().chain(self.content.schools.iter().map(|s| &s.record.format));
        let wrong: Vec<_> = formats.flatten().filter(|format| format.value != 1).copied().collect();
        for format in wrong {
            self.emit(Diagnostic::new(Code::UnsupportedFormat, format.place).arg("format", format.value));
        }
    }

    fn check_language(&mut self) {
        let Some(language) = &self.content.site.language else { return };
        if !["ru", "en"].contains(&language.as_str()) {
            let diagnostic = Diagnostic::new(Code::UnknownWord, language.place)
                .arg("word", language.as_str())
                .arg("words", "ru, en");
            self.emit(diagnostic);
        }
    }

    /// Tells when the day of the next update is counted through a year whose holidays are not known.
    pub(super) fn working_days(&mut self) {
        let Some(day) = self.site.next_update_day().filter(|day| day.assumed) else { return };
        let every = self.content.site.publishing.as_ref().and_then(|publishing| publishing.update_every.as_ref());
        let place = every.map(|every| every.place);
        self.emit(Diagnostic::new(Code::WorkingDaysAssumed, place).arg("year", day.value.year().to_string()));
    }

    pub(super) fn calendars(&mut self) {
        for year in &self.content.calendar.years {
            let days_off = year.holidays.iter().map(|day| day.value).collect();
            let working = year.working.iter().map(|day| day.value).collect();
            self.site.calendars.work.set(year.year.value as i16, WorkYear { days_off, working });
        }
        for year in &self.content.calendar.school_years {
            let span =
                |span: &crate::content::records::site::Span| DateRange { from: span.from.value, to: span.to.value };
            let terms = year.terms.iter().map(span).collect();
            let holidays = year.holidays.iter().map(|one| (season(one.from.month()), span(one))).collect();
            self.site.calendars.school.set(year.begins.value as i16, SchoolYear { terms, holidays });
        }
    }
}

/// The season of holidays that begin in a month.
fn season(month: i8) -> Season {
    match month {
        9..=11 => Season::Autumn,
        12 | 1 | 2 => Season::Winter,
        3..=5 => Season::Spring,
        _ => Season::Summer,
    }
}

/// A contact as it is shown: with `show: role` the name stays at home.
pub(super) fn contact(record: &ContactRecord) -> Contact {
    let role_only = record.show.is_some_and(|show| show.value == Show::Role);
    Contact {
        post: text(&record.post),
        name: text(&record.name).filter(|_| !role_only),
        phone: text(&record.phone),
        email: text(&record.email),
        hours: text(&record.hours),
        roadmap: record.for_roadmap.as_ref().map(|id| id.to_string()),
    }
}
