//! What the sample site tells of what was moved, given up or missed: the same on every page, in calendars and in tables.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::support::html::{main_of, words};
use crate::support::{files, project, sound};
use vekha::pipeline::{Job, compile};
use vekha_publish::Publishable;

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

/// A page of the sample site on another day.
fn page_on(day: &str, path: &str) -> String {
    let date = Some(day.parse().expect("a day"));
    let compiled = compile(&Job { minify: false, date, ..Job::new(project(".")) });
    let page = compiled.output().expect("a theme").bytes(path).expect("a page").into_owned();
    String::from_utf8(page).expect("UTF-8")
}

/// Which of the parts stand on the page of a school.
fn parts_of(page: &str) -> Vec<&'static str> {
    let parts = ["late", "next", "changes", "reports", "p-"];
    parts.into_iter().filter(|part| page.contains(&format!("aria-labelledby=\"{part}"))).collect()
}

#[test]
fn no_heading_stands_over_nothing() {
    let at = |school: &str| parts_of(&SITE[&format!("schools/{school}/index.html")]);
    assert_eq!(at("rodnikovaya"), ["changes", "p-"], "all is done");
    assert_eq!(at("luginskaya"), ["reports", "p-"], "in the archive");
    assert_eq!(at("tayozhnaya"), ["changes", "p-"], "no day is named");
    assert!(at("vechernyaya").is_empty(), "nothing is asked");
    assert_eq!(at("gorelki"), ["p-"], "it has left");
    assert_eq!(at("zarechnaya-2"), ["next", "changes", "p-"], "the answer says that nothing is late");
    assert_eq!(at("polyanka"), ["late", "next", "changes", "p-"], "the answer does not say it");
    let before = page_on("2026-08-20", "schools/berezovaya-griva/index.html");
    assert_eq!(parts_of(&before), ["p-"], "the order is not in force");
}

#[test]
fn a_school_of_which_nothing_is_asked_leads_to_the_common_page() {
    let page = &SITE["schools/vechernyaya/index.html"];
    let (_, answer) = page.split_once("class=\"answer\">").unwrap();
    let (answer, _) = answer.split_once("</section>").unwrap();
    assert!(answer.contains("roadmaps/sluzhba-2026/index.html") && !answer.contains("#p-"), "{answer}");
    assert!(!SITE["monitoring.html"].contains("schools/vechernyaya/"), "no act asks it to publish");
    let items = page_words("schools/vechernyaya/items.html");
    assert!(items.contains("По этому приказу школа отдельно не отчитывается"), "{items}");
    assert!(!items.contains("Утверждённый текст") && !items.contains("Отчётов здесь пока нет"), "{items}");
}

#[test]
fn the_page_of_a_single_programme_does_not_repeat_its_name() {
    let is_named = |school: &str| SITE[&format!("schools/{school}/index.html")].contains("of-roadmap");
    assert!(!is_named("rodnikovaya") && !is_named("porechye"));
    assert!(page_on("2027-07-05", "schools/zarechnaya-2/index.html").contains("of-roadmap"), "of several it is named");
}

#[test]
fn an_indicator_is_said_to_stand_now_where_it_was_measured_since() {
    const IOM: &str = "Доля учителей, которые учатся по индивидуальному образовательному маршруту:";
    let words_on = |day: &str, school: &str| {
        words(main_of(&page_on(day, &format!("schools/{school}/index.html")))).replace('\u{a0}', " ")
    };
    let early = words_on("2026-09-03", "berezovaya-griva");
    assert!(early.contains(&format!("{IOM} цель не меньше 80 %")), "not measured before its day: {early}");
    let silent = words_on("2026-11-21", "ozerskaya");
    assert!(silent.contains(&format!("{IOM} было 38 % → цель не меньше 90 %")), "{silent}");
    let measured = words_on("2026-11-21", "zarechnaya-2");
    assert!(measured.contains(&format!("{IOM} было 71 % → 77 % (16 ноября) → цель не меньше 100 %")), "{measured}");
}

#[test]
fn the_department_is_named_once_for_all_its_programmes() {
    assert_eq!(page_words("index.html").matches("Мероприятия ведомства и его учреждений").count(), 1);
}

#[test]
fn the_list_of_schools_counts_every_school() {
    let list = page_words("schools/index.html");
    assert!(list.contains("Участвуют 12 школ. Ещё 2 школы участвовали раньше."), "{list}");
}
