//! The row of a school, its sentence and its cards say the same: in goes the least site of each kind, out come the words.

use crate::sentences::{item, report, site_of};
use crate::support::SmallSite;
use crate::suspicions::page_words;

const SECOND: &str = "//- content/schools/b/school.yaml\nname: Вторая школа\nshort_name: Вторая\n";
const PAGE: &str = "schools/a/index.html";
const ITEM: &str = "roadmaps/k/1.html";

/// The row of the first school in the table of schools, from its class on.
fn row(site: &str, day: &str) -> String {
    let site = SmallSite::from_text(site);
    let output = site.vekha(&["build", "--date", day, "--minify", "off"]);
    assert_eq!(crate::support::code(&output), 0, "{}", crate::support::messages(&output));
    let page = site.read("public/schools/index.html");
    let row = page.split("<tr class=\"").find(|row| row.contains("Первая")).expect("a row");
    row.split("</tr>").next().expect("a beginning").replace('\u{a0}', " ")
}

#[test]
fn a_school_that_gave_all_up_is_not_in_time() {
    let given_up = report("a", "2026-11-02", "{item: '1', status: отменено, reason: Нет времени}");
    let site = site_of(&item("1", "До 30.10.2026", ""), "", &[SECOND, &given_up].concat());
    let row = row(&site, "2026-11-25");
    assert!(row.starts_with("has-other\""), "{row}");
    assert!(row.contains("не проводится: 1") && !row.contains("опозданий нет"), "{row}");
}

#[test]
fn what_is_put_off_in_part_is_said_in_the_row_and_in_the_sentence() {
    let entries = "{item: '1', period: 2026-09, status: выполнено, date: 2026-09-30, result: да}, \
                   {item: '1', period: 2026-10, status: перенесено, until: 2026-11-30, reason: Болезнь}";
    let moved = report("a", "2026-11-02", entries);
    let site = site_of(&item("1", "Ежемесячно", ""), "", &[SECOND, &moved].concat());
    let row = row(&site, "2026-11-10");
    assert!(row.starts_with("has-moved\"") && row.contains("часть перенесена: 1"), "{row}");
    let page = page_words(&site, "2026-11-10", PAGE);
    assert!(page.contains("У одного часть перенесена, новый срок — 30 ноября 2026 года."), "{page}");
}

#[test]
fn whoever_never_reported_is_charged_with_nothing_older_than_the_order() {
    let items = [item("1", "До 01.09.2026", ""), item("2", "До 20.10.2026", ""), item("3", "До 20.05.2027", "")];
    let site = site_of(&items.concat(), "", SECOND);
    let page = page_words(&site, "2026-11-10", PAGE);
    assert!(page.contains("Срок прошёл и сведений нет у одного мероприятия из 3; выполнено ли оно"), "{page}");
    assert!(page.contains("срок раньше приказа"), "{page}");
}

#[test]
fn a_section_that_somebody_looked_for_in_vain_is_said_not_to_be_there() {
    let school = "section_url: https://a.example/x\nsection_seen: {date: 2026-10-20, by: методист, result: нет}\n";
    let site = site_of(&item("1", "До 01.10.2026", ", proved_by: section"), school, SECOND);
    let page = page_words(&site, "2026-10-21", PAGE);
    assert!(!page.contains("судить нельзя"), "{page}");
    let page = page_words(&site, "2026-10-21", ITEM);
    assert!(page.contains("раздела на официальном сайте не нашли 20 октября"), "{page}");
    let unopened = site.replace("result: нет", "result: не открывается");
    let page = page_words(&unopened, "2026-10-21", ITEM);
    assert!(page.contains("раздел на официальном сайте 20 октября не открывался"), "{page}");
}

#[test]
fn the_time_of_a_stage_is_over_and_nobody_says_that_it_is_finished() {
    let site = site_of(&item("1", "До 30.10.2026", ", stage: s1"), "", SECOND);
    let stage = "title: Карта\nstages: [{id: s1, title: Подготовка, deadline: Сентябрь-октябрь 2026}]\n";
    let page = page_words(&site.replacen("title: Карта\n", stage, 1), "2026-12-01", "roadmaps/k/index.html");
    assert!(page.contains("время этапа прошло") && !page.contains("завершён"), "{page}");
}

#[test]
fn a_roadmap_that_is_not_in_force_is_not_the_first() {
    let site = site_of(&item("1", "До 01.12.2026", ""), "", SECOND);
    let next = "//- content/roadmaps/next.yaml\ntitle: План на 2027 год\nperiod: 2027 год\n\
                acts: [{kind: Приказ, number: 3-о, date: 2027-01-25, relation: утверждает}]\n\
                parties: [{id: schools, name: Школы}]\n\
                plans: [{items: [{number: '1', activity: Анализ, deadline: До 01.03.2027, responsible: Школы}]}]\n";
    let site = site + next;
    let page = page_words(&site, "2027-01-12", PAGE);
    let (running, ahead) = (page.find("Карта"), page.find("План на 2027 год"));
    assert!(running < ahead && running.is_some(), "{page}");
    assert!(page.starts_with("Первая Как идёт работа Отчётов школы здесь пока нет."), "{page}");
}

#[test]
fn who_joined_is_told_of_what_does_not_concern_it() {
    let joined = "participation: [{roadmap: k, from: 2026-11-01, reason: вошла}]\n";
    let items = [item("1", "До 20.05.2027", ""), item("2", "До 25.05.2027", "")];
    let inapplicable = report("a", "2026-12-02", "{item: '2', status: не относится, reason: Нет помещения}");
    let site = site_of(&items.concat(), joined, &[SECOND, &inapplicable].concat());
    let page = page_words(&site, "2026-12-10", PAGE);
    assert!(page.contains("без срока, ещё одно к ней не относится или больше не требуется."), "{page}");
}
