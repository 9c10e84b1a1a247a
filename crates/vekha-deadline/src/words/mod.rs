//! Deadlines → words for people, in Russian and English, from the reading alone.
//!
//! The grammar of each language lives in its own room; where nothing was read, the act's own words are shown.

mod english;
mod language;
mod numeric;
mod phrase;
mod russian;
mod shape;
mod warning;

pub use language::Language;
pub use numeric::{day, short_window};
pub use russian::{genitive_of_month, month_by_genitive};

use crate::model::{Schedule, Term};
use crate::range::OpenRange;
use crate::warning::Warning;

/// The whole schedule as one phrase, without a capital letter or a full stop.
pub fn schedule(schedule: &Schedule, language: Language) -> String {
    terms(&schedule.terms, language)
}

/// Terms as one phrase.
pub fn terms<'t>(terms: impl IntoIterator<Item = &'t Term>, language: Language) -> String {
    terms.into_iter().map(|term| term_with_then(term, language)).collect::<Vec<_>>().join("; ")
}

/// Terms for a narrow column, each once: "до 20.11.2023", "ежемесячно; до 15.01.2024".
pub fn short_terms<'t>(terms: impl IntoIterator<Item = &'t Term>, language: Language) -> String {
    let mut phrases: Vec<String> = terms.into_iter().map(|term| short(term, language)).collect();
    phrases.dedup();
    phrases.join("; ")
}

/// One term with the word that ties it to the term before: "далее каждый месяц …".
pub fn term_with_then(term: &Term, language: Language) -> String {
    let then = match language {
        _ if !term.then => "",
        Language::Russian => "далее ",
        Language::English => "then ",
    };
    format!("{then}{}", self::term(term, language))
}

/// One term as a phrase: "до 20 ноября 2023 года".
pub fn term(term: &Term, language: Language) -> String {
    match language {
        Language::Russian => russian::term(term),
        Language::English => english::term(term),
    }
}

/// One window as a phrase: "в марте 2024 года", "с 6 февраля по 30 мая 2023 года".
pub fn window(window: OpenRange, language: Language) -> String {
    match language {
        Language::Russian => russian::window(window),
        Language::English => english::window(window),
    }
}

/// A term for a narrow column: "до 20.11.2023", "03.2024", "ежемесячно".
pub fn short(term: &Term, language: Language) -> String {
    match language {
        Language::Russian => russian::short(term),
        Language::English => english::short(term),
    }
}

/// A warning as a sentence, without a capital letter or a full stop.
pub fn warning(warning: &Warning, language: Language) -> String {
    warning::sentence(warning, language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::read_in;

    #[test]
    fn schedules_are_said_to_parents() {
        let cases = [
            ("До 20.11.23", "до 20 ноября 2023 года", "by 20 November 2023"),
            (
                "Ежемесячно в течение 23-24уч.г. по графику ИПК",
                "каждый месяц с сентября 2023 по август 2024 года, по графику ИПК",
                "every month from September 2023 to August 2024, by a separate plan (“по графику ИПК”)",
            ),
            (
                "2 раза в год",
                "два раза в год в течение 2023/2024 учебного года",
                "twice a year throughout the 2023/24 school year",
            ),
            ("По графику ФИОКО", "по отдельному графику: ФИОКО", "by a separate plan (“По графику ФИОКО”)"),
            ("Май-июнь, 2024", "с мая по июнь 2024 года", "from May to June 2024"),
            ("10, 15 и 20 мая 2024", "10, 15 и 20 мая 2024 года", "on 10 May 2024, on 15 May 2024 and on 20 May 2024"),
            ("В течение учебного года", "в течение 2023/2024 учебного года", "throughout the 2023/24 school year"),
            ("По запросам школ", "по запросам школ", "on request (“По запросам школ”)"),
            ("", "срок не указан", "no deadline given"),
        ];
        for (text, russian, english) in cases {
            let read = read_in(text, "2023/2024");
            assert_eq!(schedule(&read, Language::Russian), russian);
            assert_eq!(schedule(&read, Language::English), english);
        }
    }

    #[test]
    fn short_forms_fit_a_column() {
        let short = |text| short(&read_in(text, "2023/2024").terms[0], Language::Russian);
        assert_eq!(short("До 20.11.23"), "до 20.11.2023");
        assert_eq!(short("Сентябрь-май"), "сентябрь 2023 – май 2024");
        assert_eq!(short("Ежеквартально"), "ежеквартально");
        assert_eq!(short("Март, май"), "март 2024, май 2024");
    }
}
