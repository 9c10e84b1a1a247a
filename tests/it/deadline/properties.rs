//! What holds for every deadline text: no panic, nothing lost, sane windows, words in both languages.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use vekha_deadline::words::{self, Language};
use vekha_deadline::{DateRange, Kind};

use super::readings::check;

/// Pieces that deadlines are made of, and some that they are not.
const PIECES: &[&str] = &[
    "до",
    "с",
    "по",
    "не позднее",
    "в течение",
    "года",
    "учебного года",
    "ежемесячно",
    "ежегодно",
    "2 раза в год",
    "1 раз в 3 месяца",
    "сентябрь",
    "октября",
    "май",
    "июня",
    "20",
    "31",
    "1",
    "2023",
    "2024 г.",
    "2023-2024",
    "23-24уч.г.",
    "уч. г.",
    "30.11.2023",
    "01.09",
    "31.02.2024",
    "квартал",
    "III",
    "I",
    "полугодие",
    "четверть",
    "каникулы",
    "осенние",
    "декада",
    "последняя",
    "неделя",
    "месяца",
    "числа",
    "следующего за отчётным",
    "по графику",
    "согласно",
    "по мере",
    "после",
    "рабочих дней",
    "Далее:",
    "далее",
    "на",
    "для",
    "(",
    ")",
    ",",
    ";",
    ":",
    "-",
    "—",
    "–",
    "\n",
    "\u{a0}",
    "и",
    "№ 93",
    "д.35.",
    "г. Ачинск",
    "Мониторинг",
    "ФИОКО",
    "«",
    "»",
    "0",
    "99",
    "99999999999",
    "00.00.0000",
    "начало",
    "конца",
    "в период",
    "каждый",
    "за",
    "к",
    ".",
    "/",
    "ё",
    "I п/г",
    "",
    " ",
    "e\u{301}",
    "日本",
    "🙂",
];

fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec((prop::sample::select(PIECES), prop::bool::weighted(0.8)), 0..14);
    pieces.prop_map(|pieces| {
        pieces.into_iter().map(|(piece, space)| format!("{piece}{}", if space { " " } else { "" })).collect()
    })
}

fn days() -> impl Strategy<Value = Date> {
    (1990_i16..2100, 1_i8..13, 1_i8..29).prop_map(|(year, month, day)| date(year, month, day))
}

fn periods() -> impl Strategy<Value = DateRange> {
    (days(), days()).prop_map(|(first, second)| DateRange { from: first.min(second), to: first.max(second) })
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(text in ".{0,60}", period in periods()) {
        check(&text, period, None);
    }

    #[test]
    fn any_mixture_of_deadline_words_is_read_without_harm(text in texts(), period in periods(), act in prop::option::of(days())) {
        check(&text, period, act);
    }

    #[test]
    fn a_written_date_is_that_date(day in days(), period in periods()) {
        let text = format!("до {:02}.{:02}.{}", day.day(), day.month(), day.year());
        let schedule = check(&text, period, None);
        prop_assert_eq!(schedule.terms[0].windows[0].to, day);
        prop_assert_eq!(schedule.terms[0].kind, Kind::By);
    }

    /// At the very beginning a sign has nothing before it.
    #[test]
    fn a_sign_before_two_words_is_read_without_harm(
        sign in prop::sample::select(&["-", "–", "(", ")", ",", ".", ":", ";", "/", "«", "и", "до", "с"][..]),
        first in prop::sample::select(PIECES),
        second in prop::sample::select(PIECES),
        period in periods(),
    ) {
        check(&format!("{sign}{first}{second}"), period, None);
        check(&format!("{sign} {first} {second}"), period, None);
    }

    /// What is said for people reads back as the same days.
    #[test]
    fn words_read_back_as_the_same_windows(first in days(), second in days()) {
        let (from, to) = (first.min(second), first.max(second));
        let window = vekha_deadline::OpenRange::new(from, to);
        let text = words::window(window, Language::Russian);
        let schedule = check(&text, DateRange { from, to }, None);
        prop_assert_eq!(&schedule.terms[0].windows, &vec![window], "{}", text);
    }
}
