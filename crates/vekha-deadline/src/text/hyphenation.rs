//! Pieces of a word that a hyphen at the end of a line has cut → the word: "сен-тября", "посто- янно".
//!
//! A hyphen is taken out only where the pieces make a word of time and the last of them is none by itself, so that
//! "сентябрь-октябрь" and "план-график" stay as they are.

use crate::text::lexicon::{amount_word, ordinal_word, season, unit, weekday};
use crate::text::month::{month, well_spelt_month};
use crate::text::word::{Word, WordKind};

/// A word is cut into no more pieces than this.
const MOST_PIECES: usize = 4;
/// A stem below is followed by an ending of at most so many letters: "учебно-методический" is no form of "учебный".
const LONGEST_ENDING: usize = 4;
/// Words of deadlines that the tables of months, units and days do not hold.
const STEMS: [&str; 58] = [
    "ежегодн",
    "ежедневн",
    "ежекварт",
    "ежеквартал",
    "еженедельн",
    "ежемесяч",
    "ежемесеч",
    "ежеполугод",
    "постоян",
    "регулярн",
    "систематич",
    "непрерывн",
    "периодич",
    "периодом",
    "течени",
    "продолжени",
    "протяжени",
    "позднее",
    "позже",
    "ранее",
    "раньше",
    "после",
    "далее",
    "числ",
    "сроки",
    "сроку",
    "срока",
    "сроков",
    "график",
    "расписани",
    "приказ",
    "распоряжени",
    "согласовани",
    "соответстви",
    "согласно",
    "установленн",
    "отдельн",
    "утвержденн",
    "запрос",
    "заявк",
    "необходимост",
    "поступлени",
    "окончани",
    "завершени",
    "итогам",
    "результат",
    "истечени",
    "учебн",
    "календарн",
    "отчетн",
    "текущ",
    "следующ",
    "каникул",
    "осенн",
    "зимн",
    "весенн",
    "летн",
    "кажд",
];

/// Joins the pieces of every broken word, and leaves no month to what cannot be joined.
pub(crate) fn join_broken_words(text: &str, words: Vec<Word>) -> Vec<Word> {
    let mut joined = Vec::with_capacity(words.len());
    for word in words {
        let word = join_pieces(text, &mut joined, word);
        joined.push(word);
    }
    doubt_broken_months(&mut joined);
    joined
}

/// The word, with the pieces before it that belong to it.
fn join_pieces(text: &str, words: &mut Vec<Word>, tail: Word) -> Word {
    if let Some(whole) = words.last().and_then(|head| spaced_month(text, head, &tail)) {
        words.pop();
        return whole;
    }
    let has_piece = piece_before(text, words, words.len(), tail.at.start).is_some();
    if tail.kind != WordKind::Letters || !has_piece || is_whole(&tail.norm) {
        return tail;
    }
    let (mut whole, mut start, mut next_at) = (tail.norm.clone(), words.len(), tail.at.start);
    for _ in 1..MOST_PIECES {
        let Some((at, head)) = piece_before(text, words, start, next_at) else { break };
        whole.insert_str(0, &head.norm);
        if is_form(&head.norm, &whole, &tail.norm) && (!tail.capital || ends_in_capital(text, head)) {
            let joined = Word {
                glued: head.glued,
                ..Word::new(whole, WordKind::Letters, head.at.start..tail.at.end, head.capital)
            };
            words.truncate(at);
            return joined;
        }
        (start, next_at) = (at, head.at.start);
    }
    tail
}

/// "сен тябрь": a space in the middle of a whole name of a month.
fn spaced_month(text: &str, head: &Word, tail: &Word) -> Option<Word> {
    let are_letters = head.kind == WordKind::Letters && tail.kind == WordKind::Letters && !tail.capital;
    let is_space = text.get(head.at.end..tail.at.start)?.trim().is_empty();
    let whole = format!("{}{}", head.norm, tail.norm);
    let is_month = whole.chars().count() > LONGEST_ENDING && well_spelt_month(&whole).is_some();
    (are_letters && is_space && is_month && !is_whole(&tail.norm)).then(|| Word {
        glued: head.glued,
        ..Word::new(whole, WordKind::Letters, head.at.start..tail.at.end, head.capital)
    })
}

/// The piece before the place `end` of the list, and its own place: letters, and a hyphen that touches them or what follows.
fn piece_before<'w>(text: &str, words: &'w [Word], end: usize, next_at: usize) -> Option<(usize, &'w Word)> {
    let before = end.checked_sub(1)?;
    let last = words.get(before)?;
    if last.kind == WordKind::Letters {
        let is_soft = text.get(last.at.clone())?.ends_with('\u{ad}'); // a line end stands behind it
        return is_soft.then_some((before, last));
    }
    let at = before.checked_sub(1)?;
    let head = words.get(at)?;
    let touches = last.glued || last.at.end == next_at;
    (last.norm == "-" && touches && head.kind == WordKind::Letters).then_some((at, head))
}

/// "СЕН-ТЯБРЯ" is one word, "после-Май" are two.
fn ends_in_capital(text: &str, word: &Word) -> bool {
    text.get(word.at.clone()).and_then(|letters| letters.chars().next_back()).is_some_and(char::is_uppercase)
}

/// Whether the pieces from `head` to `tail` make a word of time; "месяц-два" are two.
fn is_form(head: &str, whole: &str, tail: &str) -> bool {
    let is_inflected = unit(head).is_none() || tail.chars().count() <= 2;
    is_time_word(whole) && is_inflected
}

fn is_time_word(word: &str) -> bool {
    month(word).is_some() || is_whole(word)
}

/// Whether the letters are a word of time as they stand; "нтября" of "се-нтября" is none, though it is near "ноября".
fn is_whole(word: &str) -> bool {
    let is_listed = well_spelt_month(word).is_some()
        || unit(word).is_some()
        || weekday(word).is_some()
        || season(word).is_some()
        || ordinal_word(word).is_some()
        || amount_word(word).is_some();
    is_listed || STEMS.iter().any(|stem| word.strip_prefix(stem).is_some_and(is_ending))
}

fn is_ending(end: &str) -> bool {
    end.chars().count() <= LONGEST_ENDING
}

/// Takes the month from a shortened name that a hyphen ties to letters without meaning ("сен-тряб"): a day of it would be
/// an invention.
fn doubt_broken_months(words: &mut [Word]) {
    for at in 0..words.len() {
        let [head, hyphen, tail, ..] = &words[at..] else { return };
        let is_tied = hyphen.norm == "-" && hyphen.glued && tail.glued && tail.kind == WordKind::Letters;
        let is_short = head.month.is_some() && head.norm.chars().count() <= LONGEST_ENDING;
        let leads_on = is_time_word(&tail.norm) || ["нач", "кон", "сер"].iter().any(|stem| tail.norm.starts_with(stem));
        if is_tied && is_short && !leads_on && !is_full_name(&head.norm) {
            words[at].month = None;
        }
    }
}

fn is_full_name(word: &str) -> bool {
    word.starts_with("ма") && word != "мар" || word.starts_with("ию")
}

#[cfg(test)]
mod tests {
    use crate::tests::read_in;
    use crate::text::hyphenation::join_broken_words;
    use crate::text::word::split_words;

    const MONTHS: [&str; 12] = [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ];
    const HYPHENS: [&str; 8] = ["-", "- ", " -", "-\n", "‑", "¬", "¬\n", "\u{ad}\n"];

    fn norms(text: &str) -> Vec<String> {
        join_broken_words(text, split_words(text)).into_iter().map(|word| word.norm).collect()
    }

    #[test]
    fn a_month_is_read_wherever_it_is_cut() {
        for month in MONTHS {
            let whole = read_in(&format!("до 15 {month}"), "2026/2027");
            for (at, _) in month.char_indices().skip(1) {
                let (head, tail) = month.split_at(at);
                for hyphen in HYPHENS {
                    let text = format!("до 15 {head}{hyphen}{tail}");
                    let broken = read_in(&text, "2026/2027");
                    assert_eq!(broken.terms[0].windows, whole.terms[0].windows, "{text}");
                    assert_eq!((broken.terms.len(), broken.warnings.len()), (1, whole.warnings.len()), "{text}");
                }
            }
        }
    }

    #[test]
    fn words_of_deadlines_are_joined_from_any_pieces() {
        assert_eq!(norms("ДО 15 СЕН-ТЯБРЯ"), ["до", "15", "сентября"]);
        assert_eq!(norms("сен тябрь, де кабря"), ["сентябрь", ",", "декабря"]);
        assert_eq!(norms("посто-янно, ежеме-сяч-но"), ["постоянно", ",", "ежемесячно"]);
        assert_eq!(
            norms("не позд-\nнее 5 мая, в тече-ние учеб-ного го-да"),
            ["не", "позднее", "5", "мая", ",", "в", "течение", "учебного", "года"]
        );
        assert_eq!(
            norms("по гра-фику, по пят-ницам, I квар-тал, пер-вая неде-ля"),
            ["по", "графику", ",", "по", "пятницам", ",", "i", "квартал", ",", "первая", "неделя"]
        );
    }

    #[test]
    fn what_is_written_with_a_hyphen_keeps_it() {
        for text in [
            "сентябрь-октябрь",
            "план-график",
            "месяц-два",
            "осенне-зимний",
            "авг-сент",
            "учебно-методический",
            "день-два",
            "июнь - июль",
            "сен-начало окт",
            "летне-оздоровительный",
        ] {
            assert!(norms(text).contains(&"-".to_owned()), "{text}");
        }
    }

    #[test]
    fn a_piece_that_makes_no_word_is_no_month() {
        let schedule = read_in("до 15 сен-тряб 2026", "2026/2027");
        assert!(
            schedule.terms.iter().all(|term| term.windows.iter().all(|window| window.to.month() != 9)),
            "{schedule:?}"
        );
        assert!(!schedule.warnings.is_empty());
    }
}
