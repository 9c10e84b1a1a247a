//! The columns of the table of items: what each is called in the hidden row, how wide it is and what may stand in it.

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The number as in the act.
    Number,
    /// The measure in the act's words.
    Words,
    /// Which of several times.
    Time,
    /// The deadline in the act's words.
    Deadline,
    /// The last day.
    LastDay,
    /// What was reported before.
    Reported,
    /// How it stands.
    State,
    /// When it was done.
    Date,
    /// What came of it.
    Result,
    /// How many are done.
    Count,
    /// Of how many.
    Total,
    /// What is left.
    Left,
    /// Why.
    Reason,
    /// The new day.
    Until,
    /// The document of the decision.
    Decision,
    /// The title of the document that proves it, or one of those that the site has.
    Title,
    /// Its kind.
    Kind,
    /// Its number.
    DocumentNumber,
    /// Its date.
    DocumentDate,
    /// Its file or address.
    Link,
    /// Whether it may be published.
    Public,
    /// A remark.
    Note,
    /// A question to the department, which is not published.
    Question,
}

/// What may stand in the cells of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words of the act, by which a row is known again.
    Act,
    /// What the program says.
    Fixed,
    /// A day that the program says.
    FixedDay,
    /// One of the states.
    State,
    /// A day.
    Day,
    /// A count.
    Count,
    /// Words.
    Words,
    /// Words, or a document of the site.
    Document,
    /// Yes or no.
    Flag,
}

/// A column of the table.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// What it holds.
    pub field: Field,
    /// Its name in the hidden row, which never changes.
    pub code: &'static str,
    /// The string of its heading.
    pub heading: &'static str,
    /// Its width in letters.
    pub width: f64,
    /// What may stand in it.
    pub kind: ColumnKind,
}

const fn column(field: Field, code: &'static str, heading: &'static str, width: f64, kind: ColumnKind) -> Column {
    Column { field, code, heading, width, kind }
}

/// All columns, in the order of the sheet.
pub const COLUMNS: [Column; 23] = [
    column(Field::Number, "number", "form-number", 7.0, ColumnKind::Act),
    column(Field::Words, "activity", "form-activity", 38.0, ColumnKind::Act),
    column(Field::Time, "time", "form-time", 14.0, ColumnKind::Act),
    column(Field::Deadline, "deadline", "form-deadline", 18.0, ColumnKind::Act),
    column(Field::LastDay, "last-day", "form-last-day", 11.0, ColumnKind::FixedDay),
    column(Field::Reported, "reported", "form-reported", 16.0, ColumnKind::Fixed),
    column(Field::State, "status", "form-state", 18.0, ColumnKind::State),
    column(Field::Date, "date", "form-date", 11.0, ColumnKind::Day),
    column(Field::Result, "result", "form-result", 34.0, ColumnKind::Words),
    column(Field::Count, "count", "form-count", 9.0, ColumnKind::Count),
    column(Field::Total, "of", "form-total", 9.0, ColumnKind::Count),
    column(Field::Left, "left", "form-left", 26.0, ColumnKind::Words),
    column(Field::Reason, "reason", "form-reason", 26.0, ColumnKind::Words),
    column(Field::Until, "until", "form-until", 12.0, ColumnKind::Day),
    column(Field::Decision, "decision", "form-decision", 24.0, ColumnKind::Document),
    column(Field::Note, "note", "form-note", 20.0, ColumnKind::Words),
    column(Field::Title, "title", "form-document-title", 26.0, ColumnKind::Document),
    column(Field::Kind, "kind", "form-document-kind", 12.0, ColumnKind::Words),
    column(Field::DocumentNumber, "document-number", "form-document-number", 9.0, ColumnKind::Words),
    column(Field::DocumentDate, "document-date", "form-document-date", 11.0, ColumnKind::Day),
    column(Field::Link, "link", "form-document-link", 20.0, ColumnKind::Words),
    column(Field::Public, "public", "form-document-public", 12.0, ColumnKind::Flag),
    column(Field::Question, "question", "form-question", 22.0, ColumnKind::Words),
];

/// Where a sheet of a printed form begins anew, by the first field of the next one.
pub const PAGE_BREAKS: [Field; 2] = [Field::Count, Field::Title];

impl ColumnKind {
    /// Whether the school writes in it.
    pub fn is_open(self) -> bool {
        !matches!(self, ColumnKind::Act | ColumnKind::Fixed | ColumnKind::FixedDay)
    }
}

/// The column with a field.
pub fn column_of(field: Field) -> Option<&'static Column> {
    COLUMNS.iter().find(|column| column.field == field)
}

/// The place of a field's column on the sheet: the first one holds the names of rows.
pub fn position(field: Field) -> u16 {
    (1..).zip(&COLUMNS).find(|(_, column)| column.field == field).map_or(0, |(at, _)| at)
}

/// The columns in which the school writes.
pub fn open_columns() -> impl Iterator<Item = &'static Column> {
    COLUMNS.iter().filter(|column| column.kind.is_open())
}
