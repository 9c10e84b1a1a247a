//! What the reader of an order cannot know and a person has to say; until then the safe answer stands.

/// A question, with what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// The text names no period: one of the order's day or of the deadlines stands.
    PeriodGuessed(String),
    /// The years may be a school year or calendar years.
    PeriodAmbiguous(String),
    /// No order was found before the plans.
    OrderUnknown,
    /// The order has no day that could be read: it stands in the file as a comment.
    OrderWithoutDay,
    /// The order changes another one, which has to stand before it.
    OrderAmends,
    /// The stamp of an annex names another number or day than the order.
    StampDiffers {
        /// The stamp's words.
        stamp: String,
    },
    /// Clauses that name people: they are left out.
    ClauseNamesPerson {
        /// The clause.
        number: String,
        /// Its words.
        text: String,
    },
    /// Cells that name people: they are the act's words and are shown.
    CellsNamePeople(Vec<String>),
    /// Executors of whom nobody can know who reports: they are nobody's.
    ExecutorsUnknown(Vec<String>),
    /// A plan without a column of executors.
    NoExecutors(usize),
    /// Columns that are kept as further ones.
    ColumnsUnknown(Vec<String>),
    /// Rows that were taken as headings of sections by the rows around them.
    SectionsGuessed(Vec<String>),
    /// Rows that were joined to the ones above them.
    RowsJoined(usize),
    /// Rows without a number that were taken as steps.
    StepsWithoutNumber(usize),
    /// Numbers that programs count differently.
    NumbersDoubtful(usize),
    /// Deadlines of which not every word was understood.
    DeadlinesUnread(Vec<String>),
    /// Rows that name a site: they may ask for something to be published.
    DutiesUnknown(Vec<String>),
    /// Schools whose names are like those of others: they may be the same.
    SchoolsAlike(Vec<String>),
    /// No list of schools was found.
    SchoolsUnknown,
}

impl Question {
    /// Its code, and the key of its words.
    pub fn code(&self) -> &'static str {
        match self {
            Question::PeriodGuessed(_) => "period-guessed",
            Question::PeriodAmbiguous(_) => "period-ambiguous",
            Question::OrderUnknown => "order-unknown",
            Question::OrderWithoutDay => "order-without-day",
            Question::OrderAmends => "order-amends",
            Question::StampDiffers { .. } => "stamp-differs",
            Question::ClauseNamesPerson { .. } => "clause-names-person",
            Question::CellsNamePeople(_) => "cells-name-people",
            Question::ExecutorsUnknown(_) => "executors-unknown",
            Question::NoExecutors(_) => "no-executors",
            Question::ColumnsUnknown(_) => "columns-unknown",
            Question::SectionsGuessed(_) => "sections-guessed",
            Question::RowsJoined(_) => "rows-joined",
            Question::StepsWithoutNumber(_) => "steps-without-number",
            Question::NumbersDoubtful(_) => "numbers-doubtful",
            Question::DeadlinesUnread(_) => "deadlines-unread",
            Question::DutiesUnknown(_) => "duties-unknown",
            Question::SchoolsAlike(_) => "schools-alike",
            Question::SchoolsUnknown => "schools-unknown",
        }
    }

    /// What its words need.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Question::PeriodGuessed(period) | Question::PeriodAmbiguous(period) => vec![("period", period.clone())],
            Question::StampDiffers { stamp } => vec![("stamp", stamp.replace('\n', " "))],
            Question::ClauseNamesPerson { number, text } => {
                vec![("number", number.trim_end_matches('.').to_owned()), ("text", text.clone())]
            }
            Question::CellsNamePeople(names)
            | Question::ExecutorsUnknown(names)
            | Question::ColumnsUnknown(names)
            | Question::SectionsGuessed(names)
            | Question::DeadlinesUnread(names)
            | Question::SchoolsAlike(names)
            | Question::DutiesUnknown(names) => vec![("names", names.join("; ").replace('\n', " "))],
            Question::NoExecutors(n)
            | Question::RowsJoined(n)
            | Question::StepsWithoutNumber(n)
            | Question::NumbersDoubtful(n) => vec![("n", n.to_string())],
            Question::OrderUnknown | Question::OrderWithoutDay | Question::OrderAmends | Question::SchoolsUnknown => {
                Vec::new()
            }
        }
    }
}
