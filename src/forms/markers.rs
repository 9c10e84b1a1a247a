//! The hidden words by which the sheets of a form are known again.

/// In the hidden row of a sheet, above the names of its rows: which sheet it is.
pub const ITEMS: &str = "vekha-items";
/// The sheet of the report as a whole.
pub const REPORT: &str = "vekha-report";
/// The sheet of indicators.
pub const INDICATORS: &str = "vekha-indicators";
/// The sheet of documents.
pub const DOCUMENTS: &str = "vekha-documents";
/// The sheet that says how a form is filled in.
pub const GUIDE: &str = "vekha-guide";
/// The hidden sheet that says whose form it is.
pub const KEY: &str = "vekha-form";
/// The column of answers on the sheet of the report.
pub const VALUE: &str = "value";
/// The columns of the sheet of indicators in which the school writes.
pub const INDICATOR_CODES: [&str; 5] = ["value", "date", "group", "source", "note"];
