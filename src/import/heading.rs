//! The heading of a column in, what stands in the column out.

use crate::content::fold;
use crate::content::records::roadmap::ColumnRole;

/// What a heading says: the whole of it, its beginning, or a word in it; the first that fits decides.
enum Pattern {
    Whole(&'static str),
    Begin(&'static str),
    Within(&'static str),
}

use ColumnRole as Role;
use Pattern::*;

/// Headings as they stand in acts.
const HEADINGS: &[(Pattern, ColumnRole)] = &[
    (Whole("№"), Role::Number),
    (Whole("№№"), Role::Number),
    (Begin("№ п"), Role::Number),
    (Begin("№п"), Role::Number),
    (Begin("№№ п"), Role::Number),
    (Whole("п/п"), Role::Number),
    (Whole("пункт"), Role::Number),
    (Whole("номер"), Role::Number),
    (Begin("порядковый номер"), Role::Number),
    (Whole("n"), Role::Number),
    (Whole("n п/п"), Role::Number),
    (Whole("no"), Role::Number),
    (Within("(факт"), Role::Extra),
    (Within("фактическ"), Role::Extra),
    (Begin("факт "), Role::Extra),
    (Whole("факт"), Role::Extra),
    (Whole("выполнение"), Role::Extra),
    (Within("отметка"), Role::Extra),
    (Begin("планируемые мероприят"), Role::Activity),
    (Begin("целевая"), Role::Extra),
    (Begin("категори"), Role::Extra),
    (Begin("финансир"), Role::Extra),
    (Begin("источник"), Role::Extra),
    (Begin("охват"), Role::Extra),
    (Begin("этап"), Role::Extra),
    (Begin("примечани"), Role::Extra),
    (Begin("соисполнител"), Role::CoResponsible),
    (Begin("участник"), Role::CoResponsible),
    (Begin("участвующ"), Role::CoResponsible),
    (Begin("исполнител"), Role::Responsible),
    (Begin("исполнение возл"), Role::Responsible),
    (Begin("ответственн"), Role::Responsible),
    (Begin("кто "), Role::Responsible),
    (Begin("чем подтвержд"), Role::Evidence),
    (Within("ответственн"), Role::Responsible),
    (Begin("место"), Role::Venue),
    (Begin("срок"), Role::Deadline),
    (Begin("дата"), Role::Deadline),
    (Begin("даты"), Role::Deadline),
    (Begin("период"), Role::Deadline),
    (Begin("месяц"), Role::Deadline),
    (Begin("время"), Role::Deadline),
    (Begin("периодичн"), Role::Deadline),
    (Begin("календарн"), Role::Deadline),
    (Begin("план. срок"), Role::Deadline),
    (Within("сроки"), Role::Deadline),
    (Whole("начало"), Role::Deadline),
    (Begin("начало реализ"), Role::Deadline),
    (Whole("окончание"), Role::Deadline),
    (Whole("завершение"), Role::Deadline),
    (Begin("окончание реализ"), Role::Deadline),
    (Begin("ожидаем"), Role::Result),
    (Begin("планируем"), Role::Result),
    (Begin("предполагаем"), Role::Result),
    (Begin("результат"), Role::Result),
    (Begin("итог"), Role::Result),
    (Begin("вид документа"), Role::Result),
    (Begin("выход"), Role::Result),
    (Begin("форма отчет"), Role::Result),
    (Begin("форма предст"), Role::Result),
    (Begin("вид отчет"), Role::Result),
    (Begin("отчетн"), Role::Result),
    (Begin("продукт"), Role::Result),
    (Begin("показател"), Role::Indicator),
    (Begin("индикатор"), Role::Indicator),
    (Begin("подтвержда"), Role::Evidence),
    (Whole("форма"), Role::Form),
    (Begin("форма проведения"), Role::Form),
    (Begin("формы"), Role::Form),
    (Begin("формат"), Role::Form),
    (Begin("вид работы"), Role::Form),
    (Begin("уровень"), Role::Level),
    (Begin("мероприяти"), Role::Activity),
    (Begin("наименование мероприят"), Role::Activity),
    (Begin("название мероприят"), Role::Activity),
    (Begin("содержание"), Role::Activity),
    (Begin("направлени"), Role::Activity),
    (Begin("перечень мероприят"), Role::Activity),
    (Begin("вид деятельности"), Role::Activity),
    (Begin("виды деятельности"), Role::Activity),
    (Begin("задач"), Role::Activity),
    (Begin("действи"), Role::Activity),
    (Begin("тема"), Role::Activity),
    (Begin("работа"), Role::Activity),
    (Begin("виды работ"), Role::Activity),
    (Begin("наименование работ"), Role::Activity),
    (Begin("что делаем"), Role::Activity),
    (Begin("основные мероприят"), Role::Activity),
    (Within("мероприяти"), Role::Activity),
];

/// What stands in a column with such a heading; `None` where nobody knows.
pub fn role(heading: &str) -> Option<ColumnRole> {
    let folded = fold::words(&heading.replace(['\n', '*'], " "));
    let words = folded.trim_matches(['.', ',', ':', ' ']);
    let known = HEADINGS.iter().find(|(pattern, _)| match pattern {
        Whole(whole) => words == *whole,
        Begin(begin) => words.starts_with(begin),
        Within(within) => words.contains(within),
    });
    known.map(|(_, role)| *role).or_else(|| is_time(words).then_some(Role::Deadline))
}

/// How well a heading says that a plan's items stand below it; the least is the best.
pub fn activity_rank(heading: &str) -> usize {
    let words = fold::words(heading);
    let ranks = ["мероприяти", "содержание", "действи", "вид"];
    ranks.iter().position(|word| words.contains(word)).unwrap_or(ranks.len())
}

/// Whether a heading is itself a time: a quarter, a half of the year, months, a year.
pub fn is_time(words: &str) -> bool {
    let is_year = words.trim_end_matches(['г', '.', ' ']).parse::<u16>().is_ok_and(|year| (2000..2100).contains(&year));
    let is_quarter = words.split_whitespace().any(|word| matches!(word, "кв" | "кв."));
    is_month(words)
        || is_year
        || is_quarter
        || words.contains("квартал")
        || words.contains("полугодие")
        || words.contains("четверть")
}

/// Whether a heading begins with a month, be it shortened: «Сент.», «Окт».
pub fn is_month(words: &str) -> bool {
    let first = words.split([' ', '-', '/']).next().unwrap_or_default().trim_end_matches('.');
    MONTHS.iter().any(|month| words.starts_with(month)) || SHORT_MONTHS.contains(&first)
}

const SHORT_MONTHS: [&str; 12] =
    ["янв", "фев", "февр", "мар", "апр", "авг", "сен", "сент", "окт", "ноя", "нояб", "дек"];

const MONTHS: [&str; 12] =
    ["январ", "феврал", "март", "апрел", "май", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_acts_are_known() {
        for (heading, expected) in [
            ("№ п/п", Role::Number),
            ("№\nп/п", Role::Number),
            ("Наименование мероприятия", Role::Activity),
            ("Содержание работы", Role::Activity),
            ("Сроки\nреализации", Role::Deadline),
            ("IV квартал", Role::Deadline),
            ("III кв.", Role::Deadline),
            ("2024 г.", Role::Deadline),
            ("Ответственный, привлеченные специалисты", Role::Responsible),
            ("Планируемые результаты", Role::Result),
            ("Форма отчётности", Role::Result),
            ("Форма", Role::Form),
            ("Место проведения", Role::Venue),
        ] {
            assert_eq!(role(heading), Some(expected), "{heading}");
        }
        assert_eq!(role("Городской/муниципальный округ"), None);
    }
}
