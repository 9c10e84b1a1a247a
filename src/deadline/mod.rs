//! The deadline language: what an act says about "when", read into terms.
//!
//! The way is words → tokens → clauses → drafts → terms: `word` cuts the text, `token` and the rooms beside it give each
//! group of words a meaning, `clause` cuts the cell where it holds several deadlines, `draft` collects what one clause
//! says, `term` and `moment` turn it into windows of days. `check` compares with the programme, `occurrence` and
//! `period` say what follows, `words` says it to people. Nothing here knows files, YAML, reports or the clock; no date
//! is invented, and no word of the act is dropped without a warning.

mod check;
mod clause;
mod date;
mod draft;
mod drafter;
mod due;
mod entry;
mod event;
mod fit;
mod interval;
mod kind;
mod lexicon;
mod model;
mod moment;
mod month;
mod occurrence;
mod often;
mod part;
mod period;
mod period_key;
mod phrase;
mod plan;
mod resolve;
mod scan;
mod term;
mod token;
mod warning;
mod windows;
mod word;
pub mod words;
mod year;

pub use model::{
    Context, Due, DueUnit, Kind, Programme, Reading, Recurrence, Schedule, Term, Unit, Window,
    YearSource,
};
pub use occurrence::Occurrence;
pub use period::{Period, PeriodError, period};
pub use period_key::{PeriodKey, period_key};
pub use warning::{Code, Warning};

/// Reads the text of a deadline as the act has it. Never fails: what cannot be read stays as written, with a warning.
pub fn read(text: &str, context: &Context) -> Schedule {
    let words = word::cut(text);
    let pieces = token::read(&words);
    let mut drafts = clause::split(text, &words, &pieces);
    year::bind(&mut drafts);
    let mut warnings = Vec::new();
    let terms = term::build(text, &drafts, context, &mut warnings);
    check::all(&terms, context, &mut warnings);
    Schedule {
        raw: text.to_owned(),
        reading: check::reading(&terms, &warnings),
        terms: term::strip(terms),
        warnings,
    }
}
