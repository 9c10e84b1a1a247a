//! Russian: months, numbers and units in their cases.

use jiff::civil::Date;

use super::russian_often::{counted, often, often_short};
use super::{Shape, all_in_a_row, is_long, listed, lowered, months_by_year, shape, short_window};
use crate::deadline::model::{Due, Kind, Term, Unit, Window};

/// Genitive and prepositional of the months.
const MONTHS: [[&str; 3]; 12] = [
    ["январь", "января", "январе"],
    ["февраль", "февраля", "феврале"],
    ["март", "марта", "марте"],
    ["апрель", "апреля", "апреле"],
    ["май", "мая", "мае"],
    ["июнь", "июня", "июне"],
    ["июль", "июля", "июле"],
    ["август", "августа", "августе"],
    ["сентябрь", "сентября", "сентябре"],
    ["октябрь", "октября", "октябре"],
    ["ноябрь", "ноября", "ноябре"],
    ["декабрь", "декабря", "декабре"],
];

/// The cases of a month's name, in the order of the table.
#[derive(Clone, Copy)]
enum Case {
    Accusative,
    Genitive,
    Prepositional,
}

fn month(month: i8, case: Case) -> &'static str {
    let forms = usize::try_from(month - 1).ok().and_then(|index| MONTHS.get(index));
    forms.and_then(|forms| forms.get(case as usize)).copied().unwrap_or_default()
}

pub(super) fn term(term: &Term) -> String {
    let main = match term.kind {
        Kind::On | Kind::By | Kind::Within => labelled(term).unwrap_or_else(|| windows(&term.windows)),
        Kind::Recurring => recurring(term),
        Kind::Ongoing => ongoing(term),
        Kind::OnDemand => spoken(&term.clause),
        Kind::PerPlan => return per_plan(term),
        Kind::AfterEvent => after_event(term),
        Kind::Unknown if term.clause.is_empty() => "срок не указан".to_owned(),
        Kind::Unknown => format!("как в документе: «{}»", term.clause),
    };
    with_rest(main, term)
}

/// The outer plan and the note behind the time.
fn with_rest(main: String, term: &Term) -> String {
    let own = matches!(term.kind, Kind::OnDemand | Kind::Unknown);
    let plan = term.plan.as_ref().filter(|_| !own).map(|plan| format!(", {}", lowered(plan)));
    let said = own || term.kind == Kind::AfterEvent || labelled(term).is_some();
    let note = term.note.as_ref().filter(|_| !said).map(|note| format!(" ({})", begun(note, term)));
    format!("{main}{}{}", plan.unwrap_or_default(), note.unwrap_or_default())
}

/// "в декабре 2023 года (входной) и в мае 2024 года (итоговый)": each time with its own label.
fn labelled(term: &Term) -> Option<String> {
    let dated = matches!(term.kind, Kind::On | Kind::By | Kind::Within) && !term.labels.is_empty();
    let pairs = term.windows.iter().zip(&term.labels).map(|(one, label)| match label {
        Some(label) => format!("{} ({label})", window(*one)),
        None => window(*one),
    });
    dated.then(|| listed(&pairs.collect::<Vec<_>>(), "и"))
}

/// A note with a small letter where the act began its cell with it; a holiday keeps its name.
fn begun(note: &str, term: &Term) -> String {
    const NAMES: [&str; 3] = ["День ", "Неделя ", "Дни "];
    let at_start = term.clause.starts_with(note) && !NAMES.iter().any(|name| note.starts_with(name));
    if at_start { lowered(note) } else { note.to_owned() }
}

/// The act's words without the "далее" that is said before them.
fn spoken(clause: &str) -> String {
    let said = lowered(clause);
    let rest = ["далее", "затем"].iter().find_map(|then| said.strip_prefix(then));
    rest.map_or(said.clone(), |rest| rest.trim_start_matches([' ', ',', ':', '-', '–', '—']).to_owned())
}

fn windows(all: &[Window]) -> String {
    let mut all = all.to_vec();
    all.dedup();
    let all = all.as_slice();
    if let Some(years) = months_by_year(all) {
        if let Some(said) = same_months(&years) {
            return said;
        }
        let phrases = years.iter().map(|(year, months)| {
            let names: Vec<String> = months.iter().map(|one| month(*one, Case::Prepositional).to_owned()).collect();
            format!("в {} {year} года", listed(&names, "и"))
        });
        let phrases: Vec<String> = phrases.collect();
        return if years.iter().any(|(_, months)| months.len() > 1) {
            phrases.join(", ")
        } else {
            listed(&phrases, "и")
        };
    }
    if let Some(days) = days_of_month(all) {
        return days;
    }
    listed(&all.iter().map(|one| window(*one)).collect::<Vec<_>>(), "и")
}

/// "в мае 2022, 2023 и 2024 годов"
fn same_months(years: &[(i16, Vec<i8>)]) -> Option<String> {
    let (_, months) =
        years.first().filter(|(_, months)| years.len() > 1 && years.iter().all(|(_, same)| same == months))?;
    let names: Vec<String> = months.iter().map(|one| month(*one, Case::Prepositional).to_owned()).collect();
    let numbers: Vec<String> = years.iter().map(|(year, _)| year.to_string()).collect();
    Some(format!("в {} {} годов", listed(&names, "и"), listed(&numbers, "и")))
}

/// "10, 15 и 20 мая 2024 года"
fn days_of_month(all: &[Window]) -> Option<String> {
    let last = all.last().filter(|_| all.len() > 1)?.to;
    let same = |window: &&Window| window.from == Some(window.to) && window.to.first_of_month() == last.first_of_month();
    let days: Vec<String> = all.iter().filter(same).map(|window| window.to.day().to_string()).collect();
    (days.len() == all.len())
        .then(|| format!("{} {} {} года", listed(&days, "и"), month(last.month(), Case::Genitive), last.year()))
}

pub(super) fn window(window: Window) -> String {
    match shape(window) {
        Shape::Until(to) => format!("до {}", full(to)),
        Shape::Day(at) => full(at),
        Shape::Month(from) => format!("в {} {} года", month(from.month(), Case::Prepositional), from.year()),
        Shape::Year(year) => format!("в {year} году"),
        Shape::SchoolYear(year) => format!("в {year}/{} учебном году", year + 1),
        Shape::Years(first, last) => format!("в {first}–{last} годах"),
        Shape::Months { from, to } => months(from, to),
        Shape::Days { from, to } => days(from, to),
    }
}

/// "20 ноября 2023 года"
fn full(day: Date) -> String {
    format!("{} {} года", day_and_month(day), day.year())
}

fn day_and_month(day: Date) -> String {
    format!("{} {}", day.day(), month(day.month(), Case::Genitive))
}

/// "с сентября 2023 по август 2024 года"; the year once where it is the same.
fn months(from: Date, to: Date) -> String {
    let (first, last) = (month(from.month(), Case::Genitive), month(to.month(), Case::Accusative));
    if from.year() == to.year() {
        format!("с {first} по {last} {} года", to.year())
    } else {
        format!("с {first} {} по {last} {} года", from.year(), to.year())
    }
}

fn days(from: Date, to: Date) -> String {
    let preposition = if from.day() == 2 { "со" } else { "с" };
    if from.year() != to.year() {
        return format!("{preposition} {} по {}", full(from), full(to));
    }
    let first = if from.month() == to.month() { from.day().to_string() } else { day_and_month(from) };
    format!("{preposition} {first} по {}", full(to))
}

/// The span of something that goes on: whole years too are said by their months where `by_months`.
fn span(window: Window, by_months: bool) -> String {
    match (shape(window), window.from) {
        (Shape::Year(_) | Shape::SchoolYear(_) | Shape::Years(..), Some(from)) if by_months => months(from, window.to),
        (Shape::Years(first, last), _) => format!("в течение {first}–{last} годов"),
        (Shape::Year(year), _) => format!("в течение {year} года"),
        (Shape::SchoolYear(year), _) => format!("в течение {year}/{} учебного года", year + 1),
        (Shape::Day(at), _) => full(at),
        _ => self::window(window),
    }
}

/// "Постоянно" only where the act says so.
fn ongoing(term: &Term) -> String {
    let spans: Vec<String> = term.windows.iter().map(|window| span(*window, false)).collect();
    let said = term.clause.to_lowercase().contains("постоян");
    match spans.as_slice() {
        [] => "постоянно".to_owned(),
        [one] if !said || one.starts_with("в течение") => one.clone(),
        _ => format!("{}{}", if said { "постоянно " } else { "" }, listed(&spans, "и")),
    }
}

fn recurring(term: &Term) -> String {
    let often = term.recurrence.map_or_else(|| spoken(&term.clause), often);
    let due = term.due.as_ref().map(|due| format!(" {}", counted(due, term.recurrence.map(|every| every.unit))));
    let due = due.unwrap_or_default();
    let yearly = term.recurrence.is_some_and(|every| every.unit == Unit::Year && (every.times, every.per) == (1, 1));
    let spans = match term.windows.as_slice() {
        [] => String::new(),
        [one] if yearly && due.is_empty() && !is_said_yearly(term, *one) => {
            let once = term.clause.to_lowercase().contains("раз");
            return if once {
                format!("один раз {}", span(*one, false))
            } else {
                format!("{} (ежегодно)", span(*one, false))
            };
        }
        [one] if one.from.is_some() && (!yearly || is_long(*one)) => {
            format!("{}{}", if due.is_empty() { " " } else { ", " }, span(*one, !in_years(term)))
        }
        [one] => format!(", {}", window(*one)),
        many => yearly_days(many).unwrap_or_else(|| format!(": {}", windows(many))),
    };
    format!("{often}{due}{spans}")
}

/// A span of several years, or one with a note of its own, is said as "каждый год".
fn is_said_yearly(term: &Term, span: Window) -> bool {
    term.note.is_some() || matches!(shape(span), Shape::Years(..))
}

/// "два раза в год в течение 2024 года", but "каждый месяц с января по декабрь 2024 года"
fn in_years(term: &Term) -> bool {
    term.recurrence.is_some_and(|every| every.unit == Unit::Year)
}

/// " до 1 марта, с 2021 по 2030 год": the same days of many years in a row.
fn yearly_days(all: &[Window]) -> Option<String> {
    let without_year = |one: &Window| window(*one).strip_suffix(&format!(" {} года", one.to.year())).map(str::to_owned);
    let (first, last) = all_in_a_row(all)?;
    let days = without_year(all.first()?).filter(|days| !days.contains("года"))?;
    let same = all.iter().all(|one| without_year(one).as_ref() == Some(&days));
    same.then(|| format!(" {days}, с {first} по {last} год"))
}

/// "по отдельному графику: ФИОКО" where the owner is an abbreviation that has no cases, else the act's own words.
fn per_plan(term: &Term) -> String {
    let plan = lowered(term.plan.as_deref().unwrap_or(&term.clause));
    let said = match plan.split_once(' ').map(|(first, rest)| (first, rest.split_once(' '))) {
        Some(("по", Some((kind @ ("графику" | "плану"), owner)))) if is_abbreviation(owner) => {
            format!("по отдельному {kind}: {owner}")
        }
        Some(("по", None)) if matches!(plan.as_str(), "по графику" | "по плану") => {
            plan.replacen("по ", "по отдельному ", 1)
        }
        _ => plan,
    };
    let when = match term.windows.as_slice() {
        [] => String::new(),
        [one] if term.clause.contains(" на ") => format!(" {}", of_year(*one)),
        many => format!(" {}", windows(many)),
    };
    let note = term.note.as_ref().map(|note| format!(" ({})", begun(note, term))).unwrap_or_default();
    format!("{said}{when}{note}")
}

/// The year of a plan: "на 2024 год".
fn of_year(year: Window) -> String {
    match shape(year) {
        Shape::Year(year) => format!("на {year} год"),
        Shape::SchoolYear(year) => format!("на {year}/{} учебный год", year + 1),
        Shape::Years(first, last) => format!("на {first}–{last} годы"),
        _ => window(year),
    }
}

fn is_abbreviation(owner: &str) -> bool {
    owner.chars().all(|letter| letter.is_uppercase() || letter == '-') && owner.chars().count() > 1
}

/// The act's own words; where they hint at a time, or a day can be counted, that too.
fn after_event(term: &Term) -> String {
    let said = spoken(&term.clause);
    match (term.windows.as_slice(), &term.note, &term.due) {
        ([], ..) => said,
        ([one], None, Some(Due::AfterEvent { .. })) => format!("{said}, то есть до {}", full(one.to)),
        (all, note, due) => {
            let due = due.as_ref().map(|due| format!("{} ", counted(due, None))).unwrap_or_default();
            let event = note.as_deref().map_or(said, lowered);
            let every = term.recurrence.map(|every| format!(", {}", often(every))).unwrap_or_default();
            format!("{due}{event}{every}, ориентировочно {}", windows(all))
        }
    }
}

/// "20.11.2023", "март 2024", "сентябрь 2023 – май 2024"
fn dated(window: Window) -> String {
    let named = |day: Date| month(day.month(), Case::Accusative); // of a month the same as the nominative
    match shape(window) {
        Shape::Month(from) => format!("{} {}", named(from), from.year()),
        Shape::Months { from, to } if from.year() == to.year() => {
            format!("{}–{} {}", named(from), named(to), to.year())
        }
        Shape::Months { from, to } => format!("{} {} – {} {}", named(from), from.year(), named(to), to.year()),
        _ => short_window(window),
    }
}

pub(super) fn short(term: &Term) -> String {
    let dates = || term.windows.iter().map(|window| dated(*window)).collect::<Vec<_>>().join(", ");
    match term.kind {
        Kind::By => format!("до {}", dates()),
        Kind::On | Kind::Within => dates(),
        Kind::Recurring => term.recurrence.map_or_else(|| lowered(&term.clause), often_short),
        Kind::Ongoing => "постоянно".to_owned(),
        Kind::OnDemand => "по запросу".to_owned(),
        Kind::PerPlan => "по плану".to_owned(),
        Kind::AfterEvent if term.windows.is_empty() => "после события".to_owned(),
        Kind::AfterEvent => format!("после события, {}", dates()),
        Kind::Unknown => "—".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn short_forms_fit_a_narrow_column() {
        let short = |text| super::short(&crate::deadline::tests::read_in(text, "2023/2024").terms[0]);
        assert_eq!(short("До 20.11.23"), "до 20.11.2023");
        assert_eq!(short("Сентябрь, май"), "сентябрь 2023, май 2024");
        assert_eq!(short("сентябрь-октябрь"), "сентябрь–октябрь 2023");
        assert_eq!(short("декабрь - март"), "декабрь 2023 – март 2024");
        assert_eq!(short("2 раза в год"), "два раза в год");
        assert_eq!(short("По графику"), "по плану");
    }

    #[test]
    fn windows_have_their_cases() {
        let cases = [
            (Window { from: None, to: date(2023, 11, 20) }, "до 20 ноября 2023 года"),
            (Window::of(date(2024, 3, 1), date(2024, 3, 31)), "в марте 2024 года"),
            (Window::of(date(2024, 10, 1), date(2025, 1, 31)), "с октября 2024 по январь 2025 года"),
            (Window::of(date(2022, 10, 1), date(2022, 10, 15)), "с 1 по 15 октября 2022 года"),
            (Window::of(date(2023, 2, 6), date(2023, 5, 30)), "с 6 февраля по 30 мая 2023 года"),
            (Window::of(date(2023, 9, 1), date(2024, 8, 31)), "в 2023/2024 учебном году"),
        ];
        for (one, expected) in cases {
            assert_eq!(window(one), expected);
        }
    }
}
