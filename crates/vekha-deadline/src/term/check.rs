//! Terms → warnings about contradictions: with the period, with the date of the act, within the schedule.
//!
//! What contradicts is kept and named, never mended.

use std::collections::BTreeSet;

use crate::model::{Context, Kind, Reading, Unit, YearSource};
use crate::range::{OpenRange, numeric_day};
use crate::term::builder::PlacedTerm;
use crate::warning::{Code, Warning};

/// Warns about windows that contradict the period, the act or each other.
pub(crate) fn warn_of_contradictions(terms: &[PlacedTerm], context: &Context, warnings: &mut Vec<Warning>) {
    for placed in terms {
        let mut seen = BTreeSet::new();
        for window in &placed.term.windows {
            let codes = [
                (Code::OutsidePeriod, is_outside(placed, *window, context)),
                (Code::BeforeAct, context.act_date.is_some_and(|act| window.to < act)),
                (Code::RepeatedWindow, !seen.insert(*window)),
            ];
            let holds = codes.into_iter().filter(|(_, holds)| *holds);
            warnings.extend(holds.map(|(code, _)| Warning {
                code,
                at: placed.at.clone(),
                args: vec![numeric_range(*window)],
            }));
        }
    }
    warnings.sort_by_key(|warning| (warning.at.start, warning.code));
}

/// Something that stands all the time need only touch the period; a report on a year may come after it, but not what is
/// due within a quarter or a year that the text names.
fn is_outside(placed: &PlacedTerm, window: OpenRange, context: &Context) -> bool {
    let period = context.period;
    let from = window.from.unwrap_or(window.to);
    let touches = from <= period.to && window.to >= period.from;
    let is_calendar_unit = matches!(Unit::from_window(window), Some(Unit::Quarter | Unit::HalfYear | Unit::Year));
    let is_named = placed.term.year_source == YearSource::Written && placed.term.kind == Kind::Within;
    match placed.term.kind {
        _ if is_calendar_unit => !touches || is_named && window.to > period.to,
        Kind::Ongoing | Kind::PerPlan => !touches,
        Kind::Recurring if window.from.is_none() => false,
        _ => from < period.from || window.to > period.to,
    }
}

fn numeric_range(window: OpenRange) -> String {
    match window.from {
        Some(from) if from != window.to => format!("{}–{}", numeric_day(from), numeric_day(window.to)),
        _ => numeric_day(window.to),
    }
}

/// How much was understood.
pub(crate) fn reading(terms: &[PlacedTerm], warnings: &[Warning]) -> Reading {
    if terms.iter().all(|placed| placed.term.kind == Kind::Unknown) {
        Reading::AsWritten
    } else if warnings.iter().any(|warning| warning.code.is_contradiction()) {
        Reading::Suspect
    } else if warnings.iter().any(|warning| {
        matches!(
            warning.code,
            Code::WordsNotUnderstood | Code::NothingRead | Code::NoMonth | Code::BlankDate | Code::IntervalWithoutUnit
        )
    }) {
        Reading::Partial
    } else {
        Reading::Parsed
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::read_in;
    use crate::{Code, Reading};

    fn codes(text: &str) -> Vec<Code> {
        read_in(text, "2023/2024").warnings.iter().map(|warning| warning.code).collect()
    }

    #[test]
    fn contradictions_are_named_and_the_windows_kept() {
        assert_eq!(codes("Август 2025"), [Code::OutsidePeriod]);
        assert_eq!(codes("III квартал 2024"), [Code::OutsidePeriod]);
        assert_eq!(codes("I квартал 2024"), []);
        assert_eq!(codes("Сентябрь 2023"), [Code::BeforeAct]);
        assert_eq!(codes("март 2024, март 2024"), [Code::RepeatedWindow]);
        assert_eq!(codes("с 20 мая по 10 мая 2024"), [Code::RangeBackwards]);
        assert_eq!(codes("31 ноября"), [Code::ImpossibleDate]);
        assert_eq!(read_in("Август 2025", "2023/2024").terms[0].windows.len(), 1);
    }

    #[test]
    fn readings_tell_what_was_understood() {
        let reading = |text| read_in(text, "2023/2024").reading;
        assert_eq!(reading("Май 2024"), Reading::Parsed);
        assert_eq!(reading("Май?"), Reading::Partial);
        assert_eq!(reading("Май 2024 конференция"), Reading::Partial);
        assert_eq!(reading("Актовый зал"), Reading::AsWritten);
        assert_eq!(reading(""), Reading::AsWritten);
        assert_eq!(reading("Май 2025"), Reading::Suspect);
    }

    #[test]
    fn a_date_with_an_empty_place_is_told_as_such() {
        for text in ["до «__» октября 2023", "«  » октября 2023", "___.10.2023", "20__ год"] {
            assert_eq!(codes(text), [Code::BlankDate], "{text}");
        }
        for text in ["актовый зал", "отчет_15.11.2023.docx"] {
            assert_eq!(codes(text), [Code::NothingRead], "{text}");
        }
    }

    #[test]
    fn a_half_of_a_school_year_that_is_named_is_not_doubted() {
        for text in [
            "в течение I полугодия учебного года",
            "в течение учебного года (I полугодие)",
            "2023/2024 учебный год: в течение I полугодия",
            "I полугодие 2023/24 учебного года",
        ] {
            let halves = codes(text).contains(&Code::SchoolHalfAssumed);
            assert!(!halves && read_in(text, "2023/2024").terms[0].windows.len() == 1, "{text}");
        }
        assert!(codes("в течение I полугодия").contains(&Code::SchoolHalfAssumed));
    }

    #[test]
    fn warnings_point_at_the_words() {
        let schedule = read_in("Май 2024 конференция", "2023/2024");
        let places: Vec<_> = schedule.warnings.iter().map(|warning| &schedule.raw[warning.at.clone()]).collect();
        assert_eq!(places, ["конференция"]);
    }
}
