//! A draft in; its rows are marked of whose deadline or executors not every word was understood, so that nobody is accused.

use jiff::civil::Date;
use vekha_deadline::calendar::Calendars;
use vekha_deadline::{ColumnCell, Context, DateRange, Reading};

use super::parties::{Party, names_in};
use super::plan::{CellWords, Item, Plan};
use crate::content::fold;
use crate::content::records::roadmap::ColumnRole;

/// Which deadlines were read.
#[derive(Debug, Default)]
pub struct ReadDeadlines {
    /// How many were.
    pub read: usize,
    /// Those that were not, or not whole.
    pub unread: Vec<String>,
}

/// The days by which deadlines are read.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    /// The period of the roadmap.
    pub period: Option<DateRange>,
    /// The day of the order.
    pub act: Option<Date>,
}

/// Marks rows whose deadline or executors a person has to look at.
pub fn mark_doubts(plans: &mut [Plan], parties: &[Party], days: &Days) -> ReadDeadlines {
    let mut found = ReadDeadlines::default();
    let names = PartyNames::new(parties);
    let calendars = Calendars::russia();
    for plan in plans {
        let deadlines = plan.columns_with(ColumnRole::Deadline);
        let executors = plan.columns_with(ColumnRole::Responsible);
        let ends = begin_and_end(plan, &deadlines);
        let headings: Vec<String> = plan.columns.iter().map(|column| column.heading.clone()).collect();
        plan.change_rows(|row| {
            let schedule = ends.and_then(|ends| days_between(row, ends));
            let texts: Vec<(&str, String)> = match &schedule {
                Some(schedule) => vec![("", schedule.clone())],
                None => deadlines.iter().map(|at| (&*headings[*at], row.text(*at).to_owned())).collect(),
            };
            row.schedule = schedule;
            for (heading, text) in texts.into_iter().filter(|(_, text)| says_something(text)) {
                let read =
                    |period| is_read(&text, heading, &Context { period, act_date: days.act, calendars: &calendars });
                if days.period.is_some_and(read) {
                    found.read += 1;
                } else {
                    row.is_deadline_doubtful = true;
                    found.unread.push(text);
                }
            }
            row.is_responsible_doubtful |= names.are_doubtful(row, &executors);
        });
    }
    found.unread.dedup();
    found
}

/// The columns of the first and of the last day, where the deadlines of a plan are just these.
fn begin_and_end(plan: &Plan, deadlines: &[usize]) -> Option<[usize; 2]> {
    let [first, last] = deadlines[..] else { return None };
    let has = |at: usize, words: &[&str]| {
        let heading = fold::words(&plan.columns[at].heading);
        words.iter().any(|word| heading.contains(word))
    };
    let is_pair = has(first, &["начал"]) && has(last, &["окончан", "заверш", "конец", "конца"]);
    is_pair.then_some([first, last])
}

/// «с … по …» of a row that has both days.
fn days_between(row: &Item, [first, last]: [usize; 2]) -> Option<String> {
    let day = |at: usize| Some(row.text(at).trim()).filter(|text| says_something(text));
    Some(format!("с {} по {}", day(first)?, day(last)?))
}

/// Whether a text is read as a time, in the column where it stands: «15-20» below «Октябрь».
fn is_read(text: &str, heading: &str, context: &Context) -> bool {
    let is_read = |text: &str, context: &Context| {
        matches!(vekha_deadline::read(text, context).reading, Reading::Parsed | Reading::Suspect)
    };
    match vekha_deadline::column_cell(text, heading, context) {
        ColumnCell::Whole(_) => true,
        ColumnCell::Within(period) => is_read(text, &Context { period, ..*context }),
        ColumnCell::Joined(words) => is_read(&words, context),
        ColumnCell::Alone => is_read(text, context),
    }
}

/// A sign alone is the time of its column.
fn says_something(text: &str) -> bool {
    text.chars().filter(|letter| letter.is_alphanumeric()).count() > 1
}

/// The names of parties, folded.
struct PartyNames {
    /// Those of whose work somebody reports.
    known: Vec<String>,
    /// Those of whom nobody knows it.
    unknown: Vec<String>,
}

impl PartyNames {
    fn new(parties: &[Party]) -> Self {
        let names = |is_known: bool| {
            let parties = parties.iter().filter(|party| is_known == party.reports.is_some());
            parties
                .flat_map(|party| std::iter::once(&party.name).chain(&party.aliases))
                .map(|name| fold::words(name))
                .collect()
        };
        PartyNames { known: names(true), unknown: names(false) }
    }

    /// A cell without words would be everybody's, and a name that nobody knows may hold another that is known.
    fn are_doubtful(&self, row: &Item, columns: &[usize]) -> bool {
        let is_inherited = columns.iter().any(|at| !matches!(row.cells.get(*at), Some(CellWords::Own(_))));
        if is_inherited && !columns.is_empty() {
            return false;
        }
        let texts: Vec<&str> = columns.iter().map(|at| row.text(*at)).filter(|text| !text.trim().is_empty()).collect();
        let holds_known = |name: &String| self.known.iter().any(|known| has_words(name, known));
        let names = texts.iter().flat_map(|text| names_in(text)).map(|name| fold::words(&name));
        let mut unknown = names.filter(|name| self.unknown.contains(name));
        texts.is_empty() || unknown.any(|name| holds_known(&name))
    }
}

/// Whether words stand in others whole.
fn has_words(text: &str, words: &str) -> bool {
    let is_end = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    text.match_indices(words)
        .any(|(at, found)| is_end(text[..at].chars().next_back()) && is_end(text[at + found.len()..].chars().next()))
}
