//! A cheap look at the bytes: whether a text may hold anything that a closer look could find. Most texts do not.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use memchr::memchr;

/// Whether a closer look is worth its time.
pub(super) fn may_hold(text: &str) -> bool {
    memchr(b'@', text.as_bytes()).is_some()
        || has_long_number(text.as_bytes())
        || has_two_capitals(text.as_bytes())
        || ANY_WORD.as_ref().is_none_or(|words| words.is_match(text))
}

/// Parts of words that need neither a number nor a name beside them, and ends of names in small letters.
const WORDS: &[&str] = &[
    "писок",
    "ПИСОК",
    "писки",
    "ПИСКИ",
    "еестр",
    "ЕЕСТР",
    "руппа риска",
    "РУППА РИСКА",
    "лужебного",
    "ЛУЖЕБНОГО",
    "ДСП",
    "одлежит",
    "ПОДЛЕЖИТ",
    "ович",
    "евич",
    "овна",
    "евна",
    "кв.",
    "аспорт",
    "ПАСПОРТ",
    "серия",
    "видетельств",
    "ождени",
    "ождён",
    "ожден",
    "одил",
    "г. р",
    "г.р",
    "рожива",
    "живёт",
    "живет",
    "ропис",
    "омашн",
    "ительств",
    "иагноз",
    "Д. р",
    "д. р",
    "д.р",
    "Д.р",
    "не прош",
    "не сда",
    "не справил",
    "не преодолел",
    "не достиг",
    "не набрал",
    "не освоил",
    "не подтвердил",
    "не аттестован",
    "не допущен",
    "не получил",
    "не успева",
    "еуспева",
    "еаттестован",
    "еудовлетворительн",
    "двоек",
    "двойк",
    "второй год",
    "повторный год",
    "торогодн",
    "отчислен",
    "равонаруш",
    "реступлен",
    "нвалид",
    "ОВЗ",
    "опек",
    "сирот",
    "уицид",
    "алообеспеченн",
    "а учет",
    "а учёт",
    "а внутришкольном уч",
    "а профилактическом уч",
];

/// All of them at once; none where they could not be put together, and then every text is looked at.
static ANY_WORD: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(WORDS).ok());

/// Ten digits of which each two stand close together, as in a number of a person or a telephone.
fn has_long_number(bytes: &[u8]) -> bool {
    let (mut digits, mut last) = (0, 0);
    for (at, byte) in bytes.iter().enumerate() {
        if byte.is_ascii_digit() {
            digits = if at - last < 8 { digits + 1 } else { 1 };
            last = at;
            if digits >= 10 {
                return true;
            }
        }
    }
    false
}

/// Two words with capital letters that only a few signs part, as in a name or behind initials.
fn has_two_capitals(bytes: &[u8]) -> bool {
    let mut last: Option<usize> = None; // where the word of the last capital ends, and further signs since
    let mut at = 0;
    while at + 1 < bytes.len() {
        match (bytes[at], bytes[at + 1]) {
            (0xd0, 0x90..=0xaf | 0x81) => {
                if last.is_some_and(|end| at - end < 8) {
                    return true;
                }
                at = word_end(bytes, at);
                last = Some(at);
            }
            (0xd0 | 0xd1, _) => at = word_end(bytes, at),
            (byte, _) => {
                last = last.map(|end| end + usize::from(byte.is_ascii_whitespace())); // names stand in columns, too
                at += 1;
            }
        }
    }
    false
}

fn word_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    while at + 1 < bytes.len() && matches!(bytes[at], 0xd0 | 0xd1) {
        at += 2;
    }
    at.max(start + 1)
}
