//! The lines of the report as a whole: its title, day and text, and what is never published.

use jiff::civil::Date;

use super::draft::{ReportDraft, Value};
use super::origins::Origin;
use super::outcome::{Difference, DifferenceKind, Question};
use crate::edit::{Change, Data};
use crate::forms::entry::Wanted;
use crate::forms::filled::{FilledCell, FilledForm, day, flag, full_text, markdown_text, plain_text};
use crate::forms::markers::VALUE;
use crate::forms::problem::{CellName, Problem};
use crate::forms::words::{phrase, word};
use crate::pages::PhraseArg;
use crate::site::day_words;

/// The order of keys in the header of a report.
pub const HEADER: [&str; 12] = [
    "id",
    "title",
    "date",
    "event_date",
    "kind",
    "summary",
    "stage",
    "roadmap",
    "items",
    "indicators",
    "corrects",
    "received",
];

/// The school has to say that no personal data of pupils stands in the form.
pub fn consent(form: &FilledForm) -> Option<Problem> {
    let needed = |code| Some(Problem::at(&cell_name(form, "no-personal-data"), code));
    match form.own_cell("no-personal-data").map(flag) {
        None => needed("consent-needed"),
        Some(Ok(true)) => None,
        Some(Ok(false)) => needed("consent-denied"),
        Some(Err(problem)) => Some(problem),
    }
}

/// The address of an answer, be it empty.
fn cell_name(form: &FilledForm, name: &str) -> CellName {
    let row = form.own.rows.iter().find(|row| row.key.as_deref() == Some(name));
    let column = form.own.columns.get(VALUE).copied().unwrap_or_default();
    form.own.cell_name(row.map_or(0, |row| row.index), column)
}

impl ReportDraft<'_> {
    /// Brings title, day and text to the report; a new one gets a title and the day of today where none is written.
    pub fn bring_own_lines(&mut self) {
        self.check_roadmap();
        let (date, earlier) = (self.date_of(self.form, true), self.earlier.and_then(|form| self.date_of(form, false)));
        let today = self.cx.site.today;
        if let (Some(date), Some(cell)) = (date, self.form.own_cell("date"))
            && date > today
        {
            self.problems.push(Problem::at(&cell.name, "report-ahead"));
        }
        self.tell_of_receipt(date);
        let date = date.or(self.is_new.then_some(today));
        let title = self.form.own_cell("title").map(plain_text);
        let title = title.or_else(|| self.is_new.then(|| self.usual_title(date.unwrap_or(today))));
        let earlier_title = self.earlier.and_then(|form| form.own_cell("title")).map(plain_text);
        self.bring_line("title", title, earlier_title);
        self.bring_line("date", date.map(|day| day.to_string()), earlier.map(|day| day.to_string()));
        self.bring_text();
        if let Some(cell) = self.form.own_cell("author") {
            self.push_question("author", cell);
        }
    }

    /// A new report gets the day that stands in the form; whether it came on that day only a person knows.
    fn tell_of_receipt(&mut self, date: Option<Date>) {
        let today = self.cx.site.today;
        let (Some(day), Some(cell)) = (date.filter(|day| *day < today), self.form.own_cell("date")) else { return };
        if self.is_new {
            let notice = Problem::at(&cell.name, "dated-earlier").arg("day", day_words(day));
            let notice = notice.arg("today", day_words(today)).arg("date", today).arg("received", day);
            self.notices.push(notice);
        }
    }

    /// A report of another roadmap has the name of this one.
    fn check_roadmap(&mut self) {
        let other = self.data.get("roadmap").and_then(Data::as_text).filter(|id| *id != self.form.roadmap);
        if let Some(other) = other.map(str::to_owned) {
            self.problems.push(Problem::whole("report-of-other-roadmap").arg("roadmap", other));
        }
    }

    fn date_of(&mut self, form: &FilledForm, tells: bool) -> Option<Date> {
        match day(form.own_cell("date")?) {
            Ok((day, notice)) => {
                self.notices.extend(notice.filter(|_| tells));
                Some(day)
            }
            Err(problem) => {
                self.problems.extend(Some(problem).filter(|_| tells));
                None
            }
        }
    }

    fn usual_title(&self, day: Date) -> String {
        phrase(self.cx, "form-usual-title", &[("day", PhraseArg::Text(&self.cx.theme.date(day)))])
    }

    fn bring_line(&mut self, key: &str, words: Option<String>, earlier: Option<String>) {
        let Some(words) = words else { return };
        let wanted = Wanted::Value(Data::text(words));
        let label = if key == "title" { "form-report-title" } else { "form-report-date" };
        let (cell, place) = (cell_name(self.form, key), word(self.cx, label));
        let earlier = earlier.map(Data::text);
        self.bring(&Value { map: &[], key, order: &HEADER, wanted: &wanted, earlier: earlier.as_ref(), cell, place });
    }

    /// The text for parents goes behind what stands there, or in the place of the one that the form has brought before.
    fn bring_text(&mut self) {
        let Some(cell) = self.form.own_cell("text") else { return };
        let (text, own) = (markdown_text(cell), self.body.trim_end().to_owned());
        self.origins.push(Origin::body(cell, text.clone()));
        if has_text(&own, &text) || has_text(&own, &full_text(cell)) {
            return;
        }
        let earlier = self.earlier.and_then(|form| form.own_cell("text"));
        let mut earlier = earlier.into_iter().flat_map(|cell| [markdown_text(cell), full_text(cell)]);
        let earlier = earlier.find(|earlier| !earlier.is_empty() && own.contains(earlier.as_str()));
        let (kind, old, body) = match earlier {
            Some(earlier) => (DifferenceKind::Changed, earlier.clone(), own.replacen(&earlier, &text, 1)),
            None if own.trim().is_empty() => (DifferenceKind::Added, String::new(), text.clone()),
            None => (DifferenceKind::Added, String::new(), format!("{own}\n\n{text}")),
        };
        self.push(Change::SetBody(format!("{body}\n")));
        let place = word(self.cx, "form-report-text");
        self.differences.push(Difference { kind, place, cell: cell.name.clone(), old, new: text });
    }

    fn push_question(&mut self, code: &'static str, cell: &FilledCell) {
        let (cell, text) = (cell.name.clone(), plain_text(cell));
        self.questions.push(Question { code, place: String::new(), cell, text });
    }
}

/// Whether a text stands in a body as paragraphs of their own, whatever the line ends of its file.
fn has_text(body: &str, text: &str) -> bool {
    let plain = |text: &str| text.replace("\r\n", "\n").lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    format!("\n{}\n", plain(body)).contains(&format!("\n{}\n", plain(text)))
}
