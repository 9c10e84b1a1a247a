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
use vekha_deadline::{self as deadline, ColumnCell, DateRange, Schedule, Warning};

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
        let days = self.deadline_context(context.roadmap, context.periods[row.plan.0]);
        let times =
            columns.iter().filter_map(|column| Some((column, deadline::column_time(&column.heading, &days)?.0)));
        let deadlines: Vec<_> = times
            .map(|(column, words)| {
                let written = column.heading.to_string();
                let words = Text { value: Prose(words), place: part.text.place };
                let id = column.id.as_ref().map(|id| id.to_string());
                RowDeadline { source: DeadlineSource::Heading, written, ..RowDeadline::new(id, &words) }
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
        let days = self.deadline_context(context.roadmap, context.periods[row.plan.0]);
        let text = |words: String| Text { value: Prose(words), place: part.text.place };
        match deadline::column_cell(part.text, &column.heading, &days) {
            ColumnCell::Whole(words) => {
                let written = format!("{} ({})", part.text.as_str(), column.heading.as_str());
                RowDeadline { words: text(words), source: DeadlineSource::Heading, written, ..plain }
            }
            ColumnCell::Within(period) => RowDeadline { period: Some(period), ..plain },
            ColumnCell::Joined(words) => RowDeadline { words: text(words), ..plain },
            ColumnCell::Alone => plain,
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
                let time = deadline::column_time(&column.heading, &self.deadline_context(at, *period));
                if let Some((words, _)) = time.filter(|_| is_used) {
                    let words = Text { value: Prose(words), place: column.heading.place };
                    self.schedule(at, &words, *period, found);
                }
            }
        }
    }

    fn plan_record(&self, at: RoadmapIx, plan: PlanIx) -> &PlanRecord {
        &self.names.roadmaps[at].source.record.plans[plan.0]
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
