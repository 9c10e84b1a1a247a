//! The table of items of one school: what the act says, the state, and what the last report says.

use super::cell::Cell;
use super::items::{self, ItemRow};
use super::state;
use super::table::{Column, FieldKind::*, Table, TableLayout, column};
use crate::site::{
    DocumentIx, Evidence, Fact, FactIx, ItemIx, ItemProgress, Progress, Proof, ReportIx, Reporter, SchoolIx, Site,
    State, StateForm,
};
use crate::theme::Theme;

/// How an item stands at a school.
pub struct SchoolItemRow<'s> {
    site: &'s Site,
    theme: &'s Theme,
    /// The word for the school or branch.
    reporter: &'static str,
    item: ItemRow<'s>,
    state: &'s State,
    form: Option<StateForm>,
    /// How many of its parts are done, of how many.
    parts: Option<(usize, usize)>,
    facts: &'s [FactIx],
    last: Option<&'s Fact>,
}

/// The columns of the table.
pub fn layout<'s>() -> TableLayout<'s, SchoolItemRow<'s>> {
    let own: [Column<SchoolItemRow>; _] = [
        column("state", Code, "field-state", |row| row.state.kind().code().into()),
        column("state_words", Text, "field-state-words", |row| row.state_words().into()),
        column("state_date", Date, "field-state-date", |row| state::date(row.state).into()),
        column("late_days", Number, "field-late-days", |row| state::late_days(row.state).into()),
        column("parts_done", Number, "field-parts-done", |row| row.parts.map(|(done, _)| done).into()),
        column("parts", Number, "field-parts", |row| row.parts.map(|(_, total)| total).into()),
        column("unconfirmed", Flag, "field-unconfirmed", |row| state::is_unconfirmed(row.state).into()),
        column("reported", Date, "field-reported", |row| row.report_day().into()),
        column("report", Address, "field-report", |row| row.report().into()),
        column("fact_date", Date, "field-fact-date", |row| row.fact_date().into()),
        column("fact_result", Words, "field-fact-result", |row| row.words_of_last_fact(|fact| &fact.result)),
        column("fact_left", Text, "field-fact-left", |row| row.words_of_last_fact(|fact| &fact.left)),
        column("fact_reason", Text, "field-fact-reason", |row| row.reason()),
        column("fact_evidence", Text, "field-fact-evidence", |row| evidence(row.site, row.facts).into()),
        column("report_by", Date, "field-report-by", |row| row.report_by().into()),
        column("moved_by", Code, "field-moved-by", |row| state::moved_by(row.state).into()),
        column("same_as", Text, "field-same-as", |row| row.item.same_work()),
        column("reported_as", Code, "field-reported-as", |row| row.named_item().into()),
    ];
    items::layout(|row: &SchoolItemRow<'s>| &row.item, own)
}

/// The items asked of the school.
pub fn table(site: &Site, theme: &Theme, school: SchoolIx) -> Table {
    let rows = site.progress_of(Reporter::School(school)).flat_map(|progress| {
        let items = site[progress.roadmap].item_indices();
        items.filter_map(|item| Some(SchoolItemRow::new(site, theme, progress, item, progress.item(item)?)))
    });
    layout().fill(rows)
}

impl<'s> SchoolItemRow<'s> {
    fn new(site: &'s Site, theme: &'s Theme, progress: &Progress, item: ItemIx, own: &'s ItemProgress) -> Self {
        let roadmap = &site[progress.roadmap];
        SchoolItemRow {
            site,
            theme,
            reporter: site.reporter_word(progress.reporter),
            item: ItemRow::with_wording(site, roadmap, site.wording(progress, item)),
            state: &own.now.state,
            form: own.now.state.form_as_of(progress.day, site.today),
            parts: own.now.parts.map(|(done, total)| (done as usize, total as usize)),
            facts: &own.facts,
            last: progress.deciding_fact(site, item).map(|fact| &site[fact]),
        }
    }

    fn reason(&self) -> Cell {
        let is_explained = self.last.is_some_and(|fact| self.state.is_explained_by(fact.status));
        if is_explained { self.words_of_last_fact(|fact| &fact.reason) } else { Cell::Empty }
    }

    fn state_words(&self) -> String {
        state::words(self.theme, self.state, self.form, self.reporter)
    }

    /// The last day for a report that is awaited; of a school that has left none is.
    fn report_by(&self) -> Option<jiff::civil::Date> {
        state::report_by(self.state).filter(|_| self.form.is_none())
    }

    /// The report that decides: one that says something of it, or one that proves it and says nothing.
    fn deciding_report(&self) -> Option<ReportIx> {
        let proof = match self.state {
            State::Done { proof: Some(Proof::Report(report, _)), .. } => Some(*report),
            _ => None,
        };
        self.last.map(|fact| fact.report).or(proof)
    }

    fn report_day(&self) -> Option<jiff::civil::Date> {
        self.deciding_report().map(|report| self.site[report].date)
    }

    /// The day of which it speaks.
    fn fact_date(&self) -> Option<jiff::civil::Date> {
        let proof = if let State::Done { proof: Some(proof), .. } = self.state { Some(proof.date()) } else { None };
        self.last.map(|fact| fact.date).or(proof)
    }

    /// The last report on it, where this build shows it.
    fn report(&self) -> Option<&'s String> {
        let report = &self.site[self.deciding_report()?];
        self.site.shows(report.reporter).then_some(&report.href)
    }

    /// The item that the last report names, where that is the same work in another roadmap.
    fn named_item(&self) -> Option<String> {
        let (roadmap, item) = self.last?.named_item?;
        Some(items::full_name(self.site, roadmap, item))
    }

    /// Words of the last report.
    fn words_of_last_fact(&self, words: fn(&Fact) -> &Option<String>) -> Cell {
        self.last.and_then(|fact| words(fact).as_ref()).into()
    }
}

/// What proves it, one a line: the title and the address.
fn evidence(site: &Site, facts: &[FactIx]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for proof in facts.iter().flat_map(|fact| &site[*fact].evidence) {
        let line = match proof {
            Evidence::Document(document) => document_line(site, *document),
            Evidence::Link { title, url } => format!("{title}: {url}"),
            Evidence::Words(words) => words.clone(),
        };
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}

fn document_line(site: &Site, document: DocumentIx) -> String {
    let title = &site[document].title;
    let href = if site.shows_document(document) { site[document].href() } else { None };
    match href {
        Some(href) => format!("{title}: {href}"),
        None => title.clone(),
    }
}
