//! What the sample site tells of what was moved, given up or missed: the same on every page, in calendars and in tables.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::support::html::{main_of, words};
use crate::support::{files, sound};

static SITE: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap_or_default();
    files(&sound(".")).into_iter().map(|(path, bytes)| (path, text(bytes))).collect()
});

fn page_words(path: &str) -> String {
    words(main_of(&SITE[path])).replace('\u{a0}', " ")
}

/// The day of an event of a calendar file.
fn day_of<'c>(calendar: &'c str, uid: &str) -> &'c str {
    let event = calendar.split("BEGIN:VEVENT").find(|event| event.contains(uid)).unwrap();
    event.split("DTSTART;VALUE=DATE:").nth(1).unwrap().lines().next().unwrap()
}

#[test]
fn a_day_put_off_within_its_window_stands_in_the_calendar_file() {
    assert!(page_words("schools/kedrovskaya/index.html").contains("Ведомство назвало новый срок: 11 декабря"));
    let calendar = SITE["schools/kedrovskaya/calendar.ics"].replace("\r\n ", "");
    assert_eq!(day_of(&calendar, "main/24:1:1:kedrovskaya"), "20261211");
    assert!(page_words("calendar.html").contains("МБОУ «Кедровская ООШ» Ведомство назвало новый срок: 11 декабря"));
}

#[test]
fn a_day_that_had_been_moved_is_the_one_that_passed() {
    const AWAITED: &str = "Срок прошёл 18 ноября, отчёт ждём до 2 декабря";
    let pages = ["schools/nizhneyarskaya/index.html", "roadmaps/2026-2027/main-23.html", "changes.html"];
    pages.into_iter().for_each(|path| assert!(page_words(path).contains(AWAITED), "{path}"));
    let calendar = SITE["schools/nizhneyarskaya/calendar.ics"].replace("\r\n ", "");
    assert_eq!(day_of(&calendar, "main/23:h1:1:nizhneyarskaya"), "20261118");
    assert!(SITE["schools/nizhneyarskaya/data/items.csv"].contains("Срок прошёл 18\u{a0}ноября 2026"));
}

#[test]
fn one_time_that_was_given_up_is_told_with_its_reason() {
    let expected = "Решено не проводить: октябрь 2026. Неделя математики пришлась на дистанционные дни.";
    for path in ["schools/kedrovskaya/items.html", "roadmaps/2026-2027/main-18.html"] {
        assert!(page_words(path).contains(expected), "{path}: {}", page_words(path));
    }
}

#[test]
fn a_word_on_one_month_stands_under_its_name() {
    let page = page_words("roadmaps/2026-2027/main-9.html");
    let (_, at_school) = page.split_once("МБОУ «Нижнеярская СШ»").unwrap();
    assert!(at_school.trim_start().starts_with("Выполнено частично, в срок"), "{at_school:.60}");
    assert!(at_school.contains("сентябрь 2026: Опубликован этот отчёт."));
}

#[test]
fn what_a_finished_programme_left_undone_was_missed() {
    let page = page_words("roadmaps/2025-2026/11.html");
    assert!(page.contains("не выполнено в срок: 1") && !page.contains("опаздывает"), "{page}");
}

#[test]
fn the_amending_order_stands_with_the_order_it_changed() {
    let footer = words(SITE["index.html"].split_once("</main>").unwrap().1);
    assert!(footer.contains("№ 236-о") && footer.contains("(внёс изменения)"), "{footer}");
}
