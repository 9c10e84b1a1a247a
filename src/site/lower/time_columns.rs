//! Columns that are themselves a time ("I квартал", "Сентябрь", "2027"): the cells of a row in; out come its deadlines,
//! in which a sign ("+") is the time of its column and a text is read within it.

use super::rows::RowContext;
use super::{Lower, LowerOutput};
use crate::content::records::column_texts::Part;
use crate::content::records::roadmap::{Column as ColumnRecord, ColumnRole, Plan as PlanRecord};
use crate::content::values::{Prose, Text};
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::{PlanIx, RoadmapIx};
use crate::site::names::Row;
use vekha_deadline::{self as deadline, DateRange, Kind, Reading, Schedule, Warning};

/// One deadline of a row.
#[derive(Debug, Clone)]
pub struct RowDeadline {
    /// Its name in reports, where it has one: the id of a column or of an explicit term.
    pub name: Option<String>,
    /// The act's words: of the cell, or of the heading where the cell holds a sign.
    pub written: String,
    /// The words that are read.
    pub words: Text,
    /// The days of the column, where the words are read within them.
    pub period: Option<DateRange>,
    /// Where they come from.
    pub source: DeadlineSource,
    /// What it is for, as the editors say.
    pub note: Option<String>,
}

/// Where the words of a deadline come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeadlineSource {
    /// The row's own cell.
    Cell,
    /// The heading of a column, whose oddities are told at the heading.
    Heading,
    /// An explicit term of the editors, who have compared it with the act: that it is earlier than the act is no slip.
    Schedule,
}

impl RowDeadline {
    /// Words that mean the same in every column.
    pub fn new(name: Option<String>, words: &Text) -> Self {
        RowDeadline {
            name,
            written: words.to_string(),
            words: words.clone(),
            period: None,
            source: DeadlineSource::Cell,
            note: None,
        }
    }

    /// Words that stand for nothing, so that nothing is read of them.
    fn unread(name: Option<String>, words: &Text) -> Self {
        RowDeadline { words: Text { value: Prose::default(), place: words.place }, ..Self::new(name, words) }
    }
}

impl Lower<'_> {
    /// The deadlines that the cells of a row say.
    pub fn row_deadlines(&self, context: &RowContext, row: &Row, found: &mut LowerOutput) -> Vec<RowDeadline> {
        let parts: Vec<Part> = row.record.deadline.iter().flat_map(|cell| cell.parts()).collect();
        let is_several = parts.len() > 1;
        let deadlines = parts.iter().flat_map(|part| match part.text.as_str() {
            text if is_sign(text) => self.sign_deadlines(context, row, part, found),
            text if is_several && says_nothing(text) => Vec::new(),
            _ => vec![self.text_deadline(context, row, part)],
        });
        deadlines.collect()
    }

    /// What a deadline of the row says.
    pub fn row_schedule(
        &self,
        context: &RowContext,
        row: &Row,
        own: &RowDeadline,
        found: &mut LowerOutput,
    ) -> Schedule {
        let period = own.period.or(context.periods[row.plan.0]);
        let is_silent = |warning: &Warning| match own.source {
            DeadlineSource::Cell => false,
            DeadlineSource::Heading => true,
            DeadlineSource::Schedule => warning.code == deadline::Code::BeforeAct,
        };
        self.schedule_unless(context.roadmap, &own.words, period, is_silent, found)
    }

    /// A sign is the time of its column; of a cell over several columns, the times of all.
    fn sign_deadlines(
        &self,
        context: &RowContext,
        row: &Row,
        part: &Part,
        found: &mut LowerOutput,
    ) -> Vec<RowDeadline> {
        let columns = columns_of(self.plan_record(context.roadmap, row.plan), part);
        let times = columns.iter().filter(|column| self.column_time(context, row.plan, column).is_some());
        let deadlines: Vec<_> = times
            .map(|column| {
                let words = Text { value: column.heading.value.clone(), place: part.text.place };
                let id = column.id.as_ref().map(|id| id.to_string());
                RowDeadline { source: DeadlineSource::Heading, ..RowDeadline::new(id, &words) }
            })
            .collect();
        if deadlines.is_empty() {
            let headings: Vec<_> = columns.iter().map(|column| column.heading.as_str()).collect();
            let diagnostic = Diagnostic::new(Code::SignWithoutTime, part.text.place).arg("sign", part.text.as_str());
            let example = self.example_of_term(context.roadmap, context.periods[row.plan.0]);
            let diagnostic = diagnostic.arg("count", headings.len()).arg("columns", headings.join(", "));
            let diagnostic = diagnostic.arg("example", example);
            // An explicit schedule says when.
            found.diagnostics.extend(row.record.schedule.is_empty().then_some(diagnostic));
            return vec![RowDeadline::unread(name_of(part), part.text)];
        }
        deadlines
    }

    /// A text in a column of days is read within them where that makes sense: "март" below "2027", "до 10" below "Май".
    fn text_deadline(&self, context: &RowContext, row: &Row, part: &Part) -> RowDeadline {
        let plain = RowDeadline::new(name_of(part), part.text);
        let columns = columns_of(self.plan_record(context.roadmap, row.plan), part);
        let [column] = columns.as_slice() else { return plain };
        let period = self.deadline_context(context.roadmap, context.periods[row.plan.0]).period;
        let time = self.column_time(context, row.plan, column);
        let Some(days) = time.and_then(|time| only_window(&time)) else { return plain };
        let common = clip(days, period);
        let within = RowDeadline { period: Some(common), ..plain.clone() };
        let joined = Prose(format!("{} {}", part.text.as_str(), column.heading.as_str()));
        let headed = RowDeadline { words: Text { value: joined, place: part.text.place }, ..plain.clone() };
        let read = |each: &RowDeadline| {
            let period = each.period.or(context.periods[row.plan.0]);
            deadline::read(&each.words, &self.deadline_context(context.roadmap, period))
        };
        let (own, together) = (read(&within), read(&headed));
        match () {
            () if own.warnings.is_empty() && lies_in(&own, common) => within,
            () if is_all_time(&together) && lies_in(&together, days) => headed,
            () if lies_in(&own, common) => within,
            () => plain,
        }
    }

    /// Emits what is odd about headings that signs refer to, once a column.
    pub fn check_time_columns(
        &self,
        at: RoadmapIx,
        periods: &[Option<DateRange>],
        rows: &[Row],
        found: &mut LowerOutput,
    ) {
        for (plan, period) in periods.iter().enumerate() {
            let record = self.plan_record(at, PlanIx(plan));
            let read = rows.iter().filter(|row| row.plan.0 == plan && row.record.schedule.is_empty());
            let cells = read.filter_map(|row| row.record.deadline.as_ref());
            let signs: Vec<Part> = cells.flat_map(|cell| cell.parts()).filter(|part| is_sign(part.text)).collect();
            for column in &record.columns {
                let is_used = signs.iter().any(|part| columns_of(record, part).contains(&column));
                if is_used && is_time(&deadline::read(&column.heading, &self.deadline_context(at, *period))) {
                    self.schedule(at, &column.heading, *period, found);
                }
            }
        }
    }

    fn plan_record(&self, at: RoadmapIx, plan: PlanIx) -> &PlanRecord {
        &self.names.roadmaps[at].source.record.plans[plan.0]
    }

    /// What the heading of a column says, where it is a time.
    fn column_time(&self, context: &RowContext, plan: PlanIx, column: &ColumnRecord) -> Option<Schedule> {
        let period = context.periods[plan.0];
        let time = deadline::read(&column.heading, &self.deadline_context(context.roadmap, period));
        if is_time(&time) { Some(time) } else { None }
    }
}

fn name_of(part: &Part) -> Option<String> {
    part.column.map(|column| column.to_string())
}

/// The deadline columns that a text stands in.
fn columns_of<'r>(plan: &'r PlanRecord, part: &Part) -> Vec<&'r ColumnRecord> {
    let is_meant = |column: &&ColumnRecord| match part.column {
        Some(name) => column.id.as_ref().is_some_and(|id| id.as_str() == name.as_str()),
        None => true,
    };
    plan.columns.iter().filter(|column| column.role.value == ColumnRole::Deadline).filter(is_meant).collect()
}

/// Every term has days of its own, rather than those of a plan or an event.
fn is_time(schedule: &Schedule) -> bool {
    let has_days = |kind| matches!(kind, Kind::On | Kind::By | Kind::Within | Kind::Recurring | Kind::Ongoing);
    schedule.terms.iter().all(|term| has_days(term.kind) && !term.windows.is_empty())
}

fn only_window(time: &Schedule) -> Option<DateRange> {
    match time.terms.as_slice() {
        [term] if term.windows.len() == 1 => Some(DateRange::new(term.windows[0].from?, term.windows[0].to)),
        _ => None,
    }
}

/// No word is left over: "нет" or a name beside the heading asks for nothing.
fn is_all_time(schedule: &Schedule) -> bool {
    schedule.reading != Reading::Partial && schedule.terms.iter().all(|term| term.note.is_none())
}

/// The part of the days that lies in the period; all of them where none does.
fn clip(days: DateRange, period: DateRange) -> DateRange {
    let part = DateRange { from: days.from.max(period.from), to: days.to.min(period.to) };
    if part.from <= part.to { part } else { days }
}

fn lies_in(schedule: &Schedule, days: DateRange) -> bool {
    let mut windows = schedule.terms.iter().flat_map(|term| &term.windows);
    let is_read = schedule.reading != Reading::AsWritten && schedule.terms.iter().any(|term| !term.windows.is_empty());
    is_read && windows.all(|window| days.contains(window.to) && window.from.is_none_or(|from| days.contains(from)))
}

/// A mark that says "here": a plus, a tick, a cross, a dot or "да".
fn is_sign(text: &str) -> bool {
    const MARKS: &str = "+＋✓✔☑☒✅√vxхᐯ×✕✖✗✘*•●■▪◾◼★";
    const WORDS: [&str; 3] = ["да", "есть", "плюс"];
    let bare: String = text.to_lowercase().chars().filter(|letter| !is_padding(*letter)).collect();
    !bare.is_empty() && (WORDS.contains(&bare.as_str()) || bare.chars().all(|letter| MARKS.contains(letter)))
}

/// Spaces, brackets, full stops and the invisible letters that pictures of signs end with.
fn is_padding(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '.' | ',' | ';' | '(' | ')' | '[' | ']' | '"' | '«' | '»' | '\u{fe0e}' | '\u{fe0f}')
}

/// A dash or dots.
fn says_nothing(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::{is_sign, says_nothing};

    #[test]
    fn signs_are_marks_and_a_plain_yes() {
        for sign in
            ["+", " + ", "✓", "✔\u{fe0f}", "х", "Х", "x", "*", "да", "Да.", "V", "v", "+ +", "(+)", "●", "×", "√"]
        {
            assert!(is_sign(sign), "{sign}");
        }
        for text in ["", "-", "—", "…", "да, до 10 числа", "нет", "май", "5", "+ 10 мая", "п. 1"]
        {
            assert!(!is_sign(text), "{text}");
        }
        assert!(says_nothing("—") && says_nothing(" ") && !says_nothing("1"));
    }
}
