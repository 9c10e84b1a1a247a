//! The heading of a column of times and a cell below it in; out comes how the cell is read: as the time of the column,
//! within its days, together with its heading, or alone.

use crate::model::{Context, Kind, Reading, Schedule};
use crate::range::DateRange;
use crate::warning::Code;

/// How a cell in a column of times is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnCell {
    /// It says that the whole time of its column is meant: these words of the heading.
    Whole(String),
    /// By itself, within these days of the column.
    Within(DateRange),
    /// As these words: its own and those of the heading.
    Joined(String),
    /// By itself, whatever stands above it.
    Alone,
}

/// The reader of deadlines.
type Reader = fn(&str, &Context) -> Schedule;

/// The words of a heading that are a time: the heading itself, or a part of a longer one that stands below a common
/// heading ("Срок (квартал) I").
pub fn heading_time(heading: &str, context: &Context, read: Reader) -> Option<(String, Schedule)> {
    let is_whole = |schedule: &Schedule| !schedule.terms.is_empty() && is_time(schedule);
    let plain = read(heading, context);
    if is_whole(&plain) {
        return Some((heading.to_owned(), plain));
    }
    let words = numbered_unit(heading)?;
    let named = read(&words, context);
    is_whole(&named).then_some((words, named))
}

/// How a cell below a heading is read.
pub fn column_cell(text: &str, heading: &str, context: &Context, read: Reader) -> ColumnCell {
    let Some((words, time)) = heading_time(heading, context, read) else { return ColumnCell::Alone };
    if is_whole_unit(text, &words) {
        return ColumnCell::Whole(words);
    }
    let Some(days) = only_window(&time) else { return ColumnCell::Alone };
    let common = clip(days, context.period);
    let joined = format!("{text} {words}");
    let (own, together) = (read(text, &Context { period: common, ..*context }), read(&joined, context));
    match () {
        () if is_sure(&own) && lies_in(&own, common) => ColumnCell::Within(common),
        () if is_all_time(&together) && lies_in(&together, days) => ColumnCell::Joined(joined),
        () if lies_in(&own, common) => ColumnCell::Within(common),
        () => ColumnCell::Alone,
    }
}

/// Units of time that columns are: how their words begin in headings, and the words for all of one in a cell.
const UNITS: [(&[&str], &str, &str); 5] = [
    (&["квартал", "кв"], "квартала", "весь квартал"),
    (&["полугоди"], "полугодия", "все полугодие"),
    (&["четверт"], "четверти", "вся четверть"),
    (&["год", "г"], "года", "весь год"),
    (
        &[
            "январ",
            "феврал",
            "март",
            "апрел",
            "май",
            "мая",
            "июн",
            "июл",
            "август",
            "сентябр",
            "октябр",
            "ноябр",
            "декабр",
            "месяц",
        ],
        "месяца",
        "весь месяц",
    ),
];

/// Whether a cell says "all of it" of the unit that its heading is: «в течение квартала» below «I квартал».
fn is_whole_unit(text: &str, heading: &str) -> bool {
    let words = folded_words(text);
    let parts = folded_words(heading);
    let is_named = |begins: &[&str]| {
        parts.iter().any(|word| begins.iter().any(|begin| word == begin || begin.len() > 4 && word.starts_with(begin)))
    };
    let unit = UNITS.iter().find(|(begins, ..)| is_named(begins));
    let Some((_, genitive, whole)) = unit else { return false };
    let cell = words.join(" ");
    let within = ["в течение", "в течении", "на протяжении"];
    let is_within = within.iter().any(|begin| {
        [format!("{begin} {genitive}"), format!("{begin} всего {genitive}"), format!("{begin} всей {genitive}")]
            .contains(&cell)
    });
    is_within || cell == *whole || cell == "весь период" || cell == "в течение периода"
}

fn folded_words(text: &str) -> Vec<String> {
    let plain = text.to_lowercase().replace('ё', "е");
    let words = plain.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// The unit that a longer heading names, with the number at its end: "Срок реализации (квартал) I" is "I квартал".
fn numbered_unit(heading: &str) -> Option<String> {
    let words: Vec<&str> =
        heading.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let (number, before) = words.split_last()?;
    let is_number = number.chars().all(|letter| "IVХХ1234".contains(letter)) && number.chars().count() <= 3;
    let begins = |word: &&&str, begin: &str| word.to_lowercase().starts_with(begin);
    let unit = ["квартал", "полугоди", "четверт"].into_iter().zip(["квартал", "полугодие", "четверть"]);
    let unit = unit.filter(|(begin, _)| before.iter().any(|word| begins(&word, begin))).map(|(_, unit)| unit).next()?;
    is_number.then(|| format!("{number} {unit}"))
}

/// Whether nothing is wrong with the reading; that the act is younger than the day is no doubt of the day.
fn is_sure(schedule: &Schedule) -> bool {
    schedule.warnings.iter().all(|warning| warning.code == Code::BeforeAct)
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

#[cfg(test)]
mod tests {
    use super::ColumnCell::{Alone, Joined, Whole, Within};
    use crate::tests::in_context;
    use crate::{ColumnCell, column_cell, column_time};

    fn cell(text: &str, heading: &str) -> ColumnCell {
        in_context("2026/2027 учебный год", |context| column_cell(text, heading, context))
    }

    #[test]
    fn cells_are_read_in_the_time_of_their_columns() {
        for (text, heading) in [
            ("в течение квартала", "I квартал"),
            ("В течение всего месяца", "Октябрь"),
            ("весь месяц", "Сентябрь 2026"),
            ("в течение квартала", "Срок реализации (квартал) I"),
            ("в течение полугодия", "II полугодие"),
        ] {
            assert!(matches!(cell(text, heading), Whole(_)), "{text} below {heading}: {:?}", cell(text, heading));
        }
        for (text, heading) in
            [("15-20", "Октябрь"), ("12, 19, 26", "Октябрь"), ("до 25", "Ноябрь"), ("15", "Сентябрь")]
        {
            assert_eq!(cell(text, heading), Joined(format!("{text} {heading}")), "{text} below {heading}");
        }
        assert!(matches!(cell("15-20 октября", "IV квартал"), Within(_)));
        for (text, heading) in [("15-20", "I квартал"), ("в течение квартала", "Сроки")] {
            assert_eq!(cell(text, heading), Alone, "{text} below {heading}");
        }
    }

    #[test]
    fn a_part_of_a_heading_is_its_time() {
        let words = |heading: &str| {
            in_context("2026/2027 учебный год", |context| {
                column_time(heading, context).map(|(words, _)| words)
            })
        };
        assert_eq!(words("Срок реализации (квартал) I").as_deref(), Some("I квартал"));
        assert_eq!(words("Октябрь").as_deref(), Some("Октябрь"));
        assert_eq!(words("Ответственные"), None);
    }
}
