//! Formats of numbers: a code such as `# ##0,00` or `[$-419]d mmmm yyyy`, and a number → what is displayed.

mod builtin;
mod code;
mod date;
mod decimal;
mod number;

use jiff::civil::DateTime;

use super::serial::DateSystem;
use crate::model::workbook::CellValue;
use code::{Section, SectionKind};

pub(crate) use builtin::builtin_code;

/// A format that has been read.
#[derive(Debug, Default)]
pub(crate) struct Format {
    sections: Vec<Section>,
}

impl Format {
    pub(crate) const GENERAL: Format = Format { sections: Vec::new() };

    pub(crate) fn from_code(code: &str) -> Self {
        let code = builtin::plain_code(code);
        Format { sections: code::sections(&code) }
    }

    /// What is displayed for a number, and what it is.
    pub(crate) fn number(&self, number: f64, system: DateSystem) -> (String, CellValue) {
        let Some((section, is_signed)) = self.section(number) else { return general(number) };
        if section.kind() == SectionKind::Date {
            return self.date(section, number, system);
        }
        let shown = if is_signed { number } else { number.abs() };
        let text = match section.kind() {
            SectionKind::Number => number::text(section, shown),
            _ => None,
        };
        match text.filter(|text| !text.trim().is_empty()) {
            Some(text) => (text, CellValue::Number(number)),
            // A format that displays nothing hides a number, which must not be lost.
            None => general(number),
        }
    }

    /// What is displayed for a day that is stored as such.
    pub(crate) fn date_text(&self, date: DateTime) -> String {
        match self.sections.first().filter(|section| section.kind() == SectionKind::Date) {
            Some(section) => date::text(section, date),
            None => date.strftime("%d.%m.%Y").to_string(),
        }
    }

    fn date(&self, section: &Section, number: f64, system: DateSystem) -> (String, CellValue) {
        match system.date(number) {
            Some(date) if !section.is_duration() => (date::text(section, date), CellValue::Date(date)),
            _ => match date::duration_text(section, number) {
                Some(text) => (text, CellValue::Number(number)),
                None => general(number),
            },
        }
    }

    /// The section for a number, and whether its sign is displayed.
    fn section(&self, number: f64) -> Option<(&Section, bool)> {
        if let Some(section) = self.sections.iter().find(|section| section.accepts(number) == Some(true)) {
            return Some((section, true));
        }
        let plain: Vec<&Section> = self.sections.iter().filter(|section| section.accepts(number).is_none()).collect();
        match (plain.as_slice(), number) {
            ([_, negative, ..], _) if number < 0.0 && negative.kind() != SectionKind::Text => Some((negative, false)),
            ([_, _, zero, ..], _) if number == 0.0 && zero.kind() != SectionKind::Text => Some((zero, true)),
            ([first, ..], _) => Some((first, true)),
            ([], _) => None,
        }
    }
}

fn general(number: f64) -> (String, CellValue) {
    (decimal::general(number), CellValue::Number(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn display(code: &str, number: f64) -> String {
        Format::from_code(code).number(number, DateSystem::From1900).0
    }

    #[test]
    fn numbers_are_displayed_by_their_format() {
        for (code, number, expected) in [
            ("General", 1.1 + f64::EPSILON, "1.1"),
            ("General", 0.1 + 0.2, "0.3"),
            ("General", 12.0, "12"),
            ("General", -0.5, "-0.5"),
            ("General", 770_123_456_789.0, "770123456789"),
            ("General", 1e20, "1E+20"),
            ("0.00", 1.1, "1.10"),
            ("0.00", 2.675, "2.68"),
            ("0.0", -0.04, "0.0"),
            ("0", 1.5, "2"),
            ("00", 7.0, "07"),
            ("#,##0", 1_234_567.0, "1\u{A0}234\u{A0}567"),
            ("#,##0.00", 1234.5, "1\u{A0}234.50"),
            ("0%", 0.856, "86%"),
            ("0.0%", 0.856, "85.6%"),
            ("0.#", 3.0, "3."),
            ("#", 5.0, "5"),
            ("0_M", 3.0, "3 "),
            ("0\" шт.\"", 3.0, "3 шт."),
            ("\"№ \"0", 12.0, "№ 12"),
            ("0\\-00", 123.0, "1-23"),
            ("0;(0)", -5.0, "(5)"),
            ("0;-0;\"нет\"", 0.0, "нет"),
            (";;;", 5.0, "5"),
            ("0.00E+00", 12345.0, "1.23E+04"),
            ("[Red]0", 5.0, "5"),
            ("[>=100]\"много\";0", 120.0, "много"),
            ("[>=100]\"много\";0", 12.0, "12"),
            ("#,##0.0,", 12_345.0, "12.3"),
            ("@", 7.0, "7"),
            ("# ?/?", 0.5, "0.5"),
            ("[$₽-419]0", 5.0, "₽5"),
            ("Основной", 1.5, "1.5"),
        ] {
            assert_eq!(display(code, number), expected, "{code} {number}");
        }
    }

    #[test]
    fn dates_are_known_by_their_format_and_displayed() {
        for (code, serial, expected) in [
            ("dd.mm.yyyy", 45_170.0, "01.09.2023"),
            ("d/m/yy", 45_170.0, "1/9/23"),
            ("[$-419]d mmmm yyyy", 45_170.0, "1 сентября 2023"),
            ("[$-419]d\\ mmmm\\ yyyy\\ \"г.\";@", 45_170.0, "1 сентября 2023 г."),
            ("[$-419]mmmm yyyy;@", 45_170.0, "сентябрь 2023"),
            ("[$-409]mmmm d, yyyy", 45_170.0, "September 1, 2023"),
            ("mmm yy", 45_170.0, "сен 23"),
            ("dddd", 45_170.0, "пятница"),
            ("dd.mm.yyyy h:mm", 45_170.5, "01.09.2023 12:00"),
            ("h:mm AM/PM", 45_170.75, "6:00 PM"),
            ("[$-F800]dddd, mmmm dd, yyyy", 45_170.0, "1 сентября 2023 г."),
            ("ДД.ММ.ГГГГ", 45_170.0, "01.09.2023"),
        ] {
            let (text, value) = Format::from_code(code).number(serial, DateSystem::From1900);
            assert_eq!(text, expected, "{code}");
            assert!(matches!(value, CellValue::Date(_)), "{code}");
        }
    }

    #[test]
    fn times_and_impossible_days_are_numbers() {
        for (code, serial, expected) in [
            ("h:mm", 0.5, "12:00"),
            ("[h]:mm:ss", 1.5, "36:00:00"),
            ("mm:ss", 0.001, "01:26"),
            ("dd.mm.yyyy", -5.0, "-5"),
            ("dd.mm.yyyy", 60.0, "60"),
            ("0_d", 45_170.0, "45170 "),
            ("\"день\" 0", 45_170.0, "день 45170"),
        ] {
            let (text, value) = Format::from_code(code).number(serial, DateSystem::From1900);
            assert_eq!(text, expected, "{code}");
            assert!(matches!(value, CellValue::Number(_)), "{code}");
        }
    }
}
