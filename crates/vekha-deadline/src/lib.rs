//! The deadline language: what an act says about "when", read into terms.
//!
//! The way is words → tokens → clauses → drafts → terms: `word` cuts the text, `letter` levels it; `token` and the
//! recognisers beside it (`clock`, `date`, `nodate`, `month`, `weekday`, `part`, `interval`, `year`, `often`, `due`,
//! `plan`, `event`, `phrase`) give each group of words a meaning; `clause` cuts the cell where it holds several
//! deadlines; `drafter`, `entry` and `aside` collect what one clause says; `term`, `kind`, `windows`, `note`, `resolve`,
//! `fit` and `moment` turn it into windows of days. `check` compares with the programme, `occurrence`, `repetition`,
//! `period` and `period_key` say what follows, `words` says it to people. Nothing here knows files, YAML, reports or the
//! clock; no date is invented, and no word of the act is dropped without a warning.

mod aside;
pub mod calendar;
mod check;
mod clause;
mod clock;
mod date;
mod draft;
mod drafter;
mod due;
mod entry;
mod event;
mod fit;
mod interval;
mod kind;
mod letter;
mod lexicon;
mod model;
mod moment;
mod month;
mod nodate;
mod note;
mod occurrence;
mod often;
mod part;
mod period;
mod period_key;
mod phrase;
mod plan;
mod repetition;
mod resolve;
mod scan;
mod term;
mod token;
mod warning;
mod weekday;
mod windows;
mod word;
pub mod words;
mod year;

pub use model::{
    Context, Due, DueUnit, Kind, OfPeriod, Programme, Reading, Recurrence, Schedule, Term, Unit, Weekday, Window,
    YearSource,
};
pub use occurrence::Occurrence;
pub use period::{Period, PeriodError, period};
pub use period_key::{PeriodKey, period_key};
pub use warning::{Code, Warning};

/// Reads the text of a deadline as the act has it. Never fails: what cannot be read stays as written, with a warning.
pub fn read(text: &str, context: &Context) -> Schedule {
    let words = if is_blank(text) { Vec::new() } else { word::cut(text) };
    let pieces = token::read(&words);
    let mut drafts = clause::split(text, &words, &pieces);
    year::bind(&mut drafts);
    let mut warnings = Vec::new();
    let terms = term::build(text, &drafts, context, &mut warnings);
    check::all(&terms, context, &mut warnings);
    Schedule { raw: text.to_owned(), reading: check::reading(&terms, &warnings), terms: term::strip(terms), warnings }
}

/// A dash, a cross, dots: a cell that says nothing.
fn is_blank(text: &str) -> bool {
    let mut letters = text.chars().filter(|letter| letter.is_alphanumeric());
    matches!((letters.next(), letters.next()), (None, _) | (Some('х' | 'Х' | 'x' | 'X'), None))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::calendar::Calendars;

    /// Reads a text in a programme given by its period, by an act of 10 November 2023.
    pub(crate) fn read_in(text: &str, programme: &str) -> Schedule {
        in_act(programme, "2023-11-10".parse().ok(), |context| read(text, context))
    }

    pub(crate) fn in_context<T>(programme: &str, act: impl FnOnce(&Context) -> T) -> T {
        in_act(programme, None, act)
    }

    pub(crate) fn in_act<T>(
        programme: &str,
        act_date: Option<jiff::civil::Date>,
        act: impl FnOnce(&Context) -> T,
    ) -> T {
        let calendars = Calendars::russia();
        let programme = period(programme).unwrap().programme();
        act(&Context { programme, act_date, calendars: &calendars })
    }

    #[test]
    fn the_json_is_the_documented_one() {
        let schedule = read_in("До 20.11.23", "2023/2024");
        let expected = serde_json::json!({
            "raw": "До 20.11.23", "reading": "parsed", "warnings": [],
            "terms": [{
                "clause": "До 20.11.23", "kind": "by", "windows": [[null, "2023-11-20"]], "recurrence": null,
                "plan": null, "note": null, "then": false, "year_source": "written",
            }],
        });
        assert_eq!(serde_json::to_value(&schedule).unwrap(), expected);
        let monthly = serde_json::to_value(read_in("Ежемесячно", "2023/2024")).unwrap();
        let expected = serde_json::json!({"unit": "month", "times": 1, "at_least": false});
        assert_eq!(monthly["terms"][0]["recurrence"], expected);
    }

    #[test]
    fn notes_and_plans_keep_the_words_around_the_time() {
        let schedule = read_in("До 10.12.2023 на 1-е полугодие 2024г. До 05.05.2024 на 2-е полугодие", "2023/2024");
        let notes: Vec<_> = schedule.terms.iter().map(|term| term.note.as_deref()).collect();
        assert_eq!(notes, [Some("на 1-е полугодие 2024г."), Some("на 2-е полугодие")]);
        let schedule = read_in("Итоговый мониторинг — май 2024, по отдельному графику", "2023/2024");
        assert_eq!(schedule.terms[0].note.as_deref(), Some("Итоговый мониторинг"));
        assert_eq!(schedule.terms[0].plan.as_deref(), Some("по отдельному графику"));
    }

    #[test]
    fn a_day_counted_from_a_period_or_an_event_is_kept() {
        let due = |text| read_in(text, "2023/2024").terms[0].due.clone();
        let next = Some(Due::DayOfMonth { from: None, day: 15, of: OfPeriod::Next });
        assert_eq!(due("до 15 числа месяца, следующего за отчётным кварталом"), next);
        let working = Some(Due::AfterEvent { count: 10, unit: DueUnit::WorkingDays });
        assert_eq!(due("в течение 10 рабочих дней после получения запроса"), working);
    }
}
