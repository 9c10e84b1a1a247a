//! Words → days of the week that come again: "по пятницам", "2 и 4 четверг месяца", "последняя пятница месяца".

use crate::lexer::frequency::{every_unit_phrase, is_of_longer_unit, times_per_unit, unit_before_mark};
use crate::model::{RelativeDay, Unit, Weekday, WeekdayBound};
use crate::text::lexicon;
use crate::text::scan::{self, is, is_any, norm, starts_with_any};
use crate::text::word::Word;
use crate::token::Token;

/// No list of weekdays is longer.
const MOST_WEEKDAYS: usize = 7;

/// Weekdays of every week, or the counted ones of every month. A weekday of one named month is left to `part`.
pub(crate) fn weekdays(words: &[Word], at: usize) -> Option<(Token, usize)> {
    let start = skip_lead(words, at);
    let (days, next) = list(words, start)?;
    let month = scan::skip(words, next, &["каждого", "отчетного", "текущего"]);
    let monthly = is_any(words, month, &["месяца", "мес"]);
    if !monthly && is_of_longer_unit(words, month) {
        return Some((Token::Other, next)); // "последний четверг четверти": how often is known, which day is not
    }
    let counted = days.iter().all(|day| day.nth.is_some());
    let is_each_of_month = are_plural(words, next) && scan::month(words, next).is_some(); // "субботы октября"
    let led = is_each_of_month || start > at || follows_weekly(words, at) || leads_to_weekly(words, next);
    let led = led || is_limit_of_week(words, at, next);
    let each = led && days.iter().all(|day| day.nth.is_none()); // "каждый четверг ноября"
    let is_of_month = monthly || counted && unit_before_mark(words, governor(words, at)) == Some(Unit::Month); // "2 раза в месяц (1-я и 3-я среда)"
    if scan::month(words, next).is_some() && !each || !is_of_month && !led {
        return None;
    }
    let unit = match counted {
        true => Unit::Month,
        false if each => Unit::Week,
        false => return None,
    };
    let due = RelativeDay::Weekdays { days, bound: WeekdayBound::On };
    Some((Token::RelativeDay(due, Some(unit)), if monthly { month + 1 } else { next }))
}

/// "еженедельно, не позднее пятницы", "до пятницы каждой недели"; of "до пятницы, 13 ноября" the date says when.
fn is_limit_of_week(words: &[Word], at: usize, next: usize) -> bool {
    let is_led = at.checked_sub(1).is_some_and(|lead| is_any(words, lead, &["до", "к", "ко", "позднее", "позже"]));
    let behind = scan::skip(words, next, &["("]);
    let is_weekly = is_behind_weekly(words, at) || end_of_weekly(words, behind).is_some();
    is_led && is_weekly && scan::digit_count(words, scan::skip(words, next, &[","])) == 0
}

/// Small words and marks alone part the words here from "еженедельно" before them.
fn is_behind_weekly(words: &[Word], at: usize) -> bool {
    const MOST_WORDS: usize = 6;
    const SMALL: [&str; 11] = ["до", "к", "ко", "не", "позднее", "позже", "чем", ",", "(", "-", ":"];
    let mut before = (at.saturating_sub(MOST_WORDS)..at).rev();
    let Some(last) = before.find(|at| !is_any(words, *at, &SMALL)) else { return false };
    (last.saturating_sub(MOST_WORDS)..=last).any(|start| end_of_weekly(words, start) == Some(last + 1))
}

/// "еженедельно", "каждую неделю", "1 раз в неделю": the place behind it.
fn end_of_weekly(words: &[Word], at: usize) -> Option<usize> {
    match every_unit_phrase(words, at).or_else(|| times_per_unit(words, at))? {
        (Token::Frequency(frequency), next) => {
            frequency.recurrence.filter(|every| every.unit == Unit::Week && every.per == 1).map(|_| next)
        }
        _ => None,
    }
}

/// Where the small words begin that govern the weekday: "до", "не позднее", "после", "со".
fn governor(words: &[Word], at: usize) -> usize {
    let Some(lead) = at.checked_sub(1) else { return at };
    let is_limit = is_any(words, lead, &["позднее", "позже", "ранее"]);
    match lead.checked_sub(1) {
        Some(not) if is_limit && is(words, not, "не") => not,
        _ if is_any(words, lead, &["до", "к", "ко", "после", "с", "со"]) => lead,
        _ => at,
    }
}

/// The last weekday before the place is named in the plural.
fn are_plural(words: &[Word], next: usize) -> bool {
    const PLURALS: [&str; 7] = ["понедельники", "вторники", "среды", "четверги", "пятницы", "субботы", "воскресенья"];
    next.checked_sub(1).is_some_and(|last| is_any(words, last, &PLURALS))
}

/// "каждый", "каждую", "по" before a plural: such a day comes again.
fn skip_lead(words: &[Word], at: usize) -> usize {
    if starts_with_any(words, at, &["кажд"]) {
        return scan::skip(words, at + 1, &["неделю"]);
    }
    let is_counted = lexicon::ordinal_word(norm(words, at + 1)).is_some(); // "по вторым четвергам"
    let plural = ["ам", "ям"].iter().any(|end| norm(words, at + 1 + usize::from(is_counted)).ends_with(end));
    let is_days = plural || lexicon::short_weekday(norm(words, at + 1)).is_some();
    if is(words, at, "по") && is_days { at + 1 } else { at }
}

/// "еженедельно (понедельник)", "1 раз в неделю (четверг)"
fn follows_weekly(words: &[Word], at: usize) -> bool {
    let mark = at.checked_sub(1).is_some_and(|before| is_any(words, before, &["(", ",", "-", ":", "в", "во"]));
    let weekly = |before| starts_with_any(words, before, &["еженедельн"]) || is(words, before, "неделю");
    mark && at.checked_sub(2).is_some_and(weekly)
}

/// "вторник, четверг (еженедельно)"
fn leads_to_weekly(words: &[Word], at: usize) -> bool {
    is_any(words, at, &["(", ",", "-"]) && starts_with_any(words, at + 1, &["еженедельн"])
}

/// "пятницам", "понедельникам и средам", "2 и 4 четверг": numbers wait for their weekday.
fn list(words: &[Word], start: usize) -> Option<(Vec<Weekday>, usize)> {
    let (mut days, mut waiting, mut at) = (Vec::new(), Vec::new(), start);
    loop {
        let number = scan::ordinal(words, at).filter(|(number, _)| (-2..=5).contains(number) && *number != 0);
        if let Some((number, next)) = number {
            waiting.push(i8::try_from(number).ok().filter(|_| waiting.len() < MOST_WEEKDAYS)?);
            at = next;
        }
        if let Some(weekday) = lexicon::weekday(norm(words, at)) {
            let nths = if waiting.is_empty() { vec![None] } else { waiting.drain(..).map(Some).collect() };
            days.extend(nths.into_iter().map(|nth| Weekday { nth, weekday }));
            at = scan::skip(words, at + 1, if norm(words, at).chars().count() == 2 { &["."] } else { &[] });
        } else if number.is_none() {
            return None;
        }
        if !is_any(words, at, &[",", "и"]) || !continues_list(words, at + 1) {
            break;
        }
        at += 1;
    }
    (waiting.is_empty() && !days.is_empty()).then_some((days, at))
}

fn continues_list(words: &[Word], at: usize) -> bool {
    let behind = scan::ordinal(words, at).map_or(at, |(_, next)| next);
    lexicon::weekday(norm(words, behind)).is_some()
}

#[cfg(test)]
mod tests {
    use crate::model::Unit;
    use crate::tests::{in_context, read_in};
    use crate::{Kind, read};

    fn first_days(text: &str, count: usize) -> Vec<String> {
        in_context("2023/2024", |context| {
            let occurrences = read(text, context).terms[0].occurrences(context);
            occurrences
                .iter()
                .filter_map(|occurrence| occurrence.window)
                .take(count)
                .map(|window| window.to.to_string())
                .collect()
        })
    }

    #[test]
    fn each_occurrence_is_its_day() {
        assert_eq!(first_days("по понедельникам", 2), ["2023-09-04", "2023-09-11"]);
        assert_eq!(first_days("каждую пятницу", 2), ["2023-09-01", "2023-09-08"]);
        assert_eq!(first_days("2 и 4 четверг месяца", 3), ["2023-09-14", "2023-09-28", "2023-10-12"]);
        assert_eq!(first_days("последняя пятница каждого месяца", 2), ["2023-09-29", "2023-10-27"]);
        assert_eq!(first_days("по вторникам и четвергам", 3), ["2023-09-05", "2023-09-07", "2023-09-12"]);
    }

    #[test]
    fn a_weekday_may_be_the_limit_of_its_week_or_month() {
        let first = |text: &str| {
            in_context("2026/2027", |context| {
                let occurrences = read(text, context).terms[0].occurrences(context);
                let window = occurrences.get(1).and_then(|occurrence| occurrence.window);
                window.map(|days| format!("{}..{}", days.from.unwrap_or(days.to), days.to)).unwrap_or_default()
            })
        };
        for (text, expected) in [
            ("ежемесячно, до последней пятницы месяца", "2026-10-01..2026-10-30"),
            ("ежемесячно, до второй среды", "2026-10-01..2026-10-14"),
            ("ежемесячно, после второй среды", "2026-10-15..2026-10-31"),
            ("ежемесячно, со второй среды", "2026-10-14..2026-10-31"),
            ("2 раза в месяц, до первой и третьей среды", "2026-09-03..2026-09-16"),
            ("ежемесячно, до второй недели", "2026-10-01..2026-10-14"),
            ("ежемесячно, до первой декады месяца", "2026-10-01..2026-10-10"),
            ("ежемесячно, после первой декады", "2026-10-11..2026-10-31"),
            ("с третьей недели месяца", "2026-10-15..2026-10-31"),
            ("еженедельно, до пятницы", "2026-09-07..2026-09-11"),
            ("до пятницы каждой недели", "2026-09-07..2026-09-11"),
            ("в первой декаде месяца, следующего за отчётным", "2026-11-01..2026-11-10"),
            ("до второй декады следующего месяца", "2026-11-01..2026-11-20"),
            ("еженедельно по пятницам", "2026-09-11..2026-09-11"),
            ("ежемесячно, до второй среды и до последней пятницы", "2026-09-10..2026-09-25"),
            ("с середины месяца", "2026-10-11..2026-10-31"),
            ("ежеквартально, до последней недели квартала", "2027-01-01..2027-03-31"),
        ] {
            assert_eq!(first(text), expected, "{text}");
        }
    }

    #[test]
    fn other_weekdays_at_other_times_are_told() {
        for (text, words) in [
            (
                "еженедельно по пятницам, в последнюю неделю четверти – по четвергам",
                "последнюю неделю четверти – по четвергам",
            ),
            ("еженедельно по пятницам, в декабре – по четвергам", "декабре – по четвергам"),
        ] {
            let schedule = read_in(text, "2026/2027");
            let doubted: Vec<_> = schedule.warnings.iter().map(|warning| &text[warning.at.clone()]).collect();
            assert_eq!(doubted, [words]);
            assert_eq!(first_days(text, 1), ["2023-09-01"]);
        }
    }

    #[test]
    fn a_counted_weekday_recurs_monthly_and_one_of_a_named_month_does_not() {
        let every = read_in("2 и 4 четверг месяца", "2023/2024").terms[0].recurrence.unwrap();
        assert_eq!((every.unit, every.times), (Unit::Month, 2));
        assert_eq!(read_in("последняя пятница мая", "2023/2024").terms[0].kind, Kind::On);
    }
}
