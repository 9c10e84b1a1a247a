//! Values of small groups: in go sites by chance whose schools and department measure several times, out come the published
//! values. No equation that a reader can make of them holds a withheld value.

use std::fmt::Write;

use jiff::civil::{Date, date};

use crate::support::{Chance, SmallSite, code};

const HEAD: &str = "\
//- content/site.yaml
id: s
title: Сайт
body: {name: Управление}
publishing: {small_number_threshold: 10}
//- content/roadmaps/k.yaml
title: Карта
period: 2026/2027 учебный год
acts: [{kind: Приказ, number: 1-о, date: 2026-08-20}]
parties: [{id: schools, name: школы, reports: школа}]
indicators: [{id: low, title: Не преодолели порог, unit: человек, aggregate: сумма}]
plans: [{items: [{number: '1', activity: Диагностика, deadline: Постоянно, responsible: школы}]}]
";

const SCHOOLS: [&str; 4] = ["a", "b", "c", "d"];

/// The first days of the rounds in which everybody measures.
const ROUNDS: [Date; 3] = [date(2026, 9, 20), date(2026, 12, 10), date(2027, 3, 15)];

/// One value that somebody has reported.
struct Measured {
    round: usize,
    /// `None` of the department.
    school: Option<&'static str>,
    day: Date,
    is_small: bool,
}

/// Everybody measures in each round within a month; the department adds up.
fn measure(chance: &mut Chance) -> (String, Vec<Measured>) {
    let (mut files, mut all) = (HEAD.to_owned(), Vec::new());
    SCHOOLS
        .iter()
        .for_each(|id| write!(files, "//- content/schools/{id}/school.yaml\nname: Школа {id}\n").expect("memory"));
    for (round, first) in ROUNDS.into_iter().enumerate() {
        let mut day_in_round = || shift(first, chance.below(28));
        let days: Vec<Date> = (0..=SCHOOLS.len()).map(|_| day_in_round()).collect();
        let mut total = 0;
        for (school, day) in SCHOOLS.into_iter().zip(&days) {
            let (group, value) = (3 + chance.below(40), chance.below(9));
            total += value;
            let place = format!("content/schools/{school}/reports/{round}.md");
            files.push_str(&report(&place, *day, &format!("value: {value}, group: {group}")));
            all.push(Measured { round, school: Some(school), day: *day, is_small: group < 10 });
        }
        let day = days[SCHOOLS.len()];
        files.push_str(&report(&format!("content/reports/{round}.md"), day, &format!("value: {total}")));
        all.push(Measured { round, school: None, day, is_small: false });
    }
    (files, all)
}

fn report(place: &str, day: Date, value: &str) -> String {
    format!(
        "//- {place}\n---\ntitle: Замер {day}\ndate: {day}\nroadmap: k\nindicators: [{{id: low, {value}}}]\n---\nТекст.\n"
    )
}

fn shift(day: Date, days: usize) -> Date {
    day.checked_add(jiff::Span::new().days(days as i64)).expect("a day")
}

/// Whether the table of values shows one of somebody on that day.
fn shows(table: &str, measured: &Measured) -> bool {
    let mut rows =
        csv::ReaderBuilder::new().delimiter(b';').from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let names: Vec<String> = rows.headers().expect("a head").iter().map(str::to_owned).collect();
    let at = |name: &str| names.iter().position(|other| other == name).expect("a column");
    let (school, day, value) = (at("school"), at("date"), at("value"));
    let mut rows = rows.records().map(|row| row.expect("a row"));
    let is_it =
        |row: &csv::StringRecord| row[school] == *measured.school.unwrap_or("") && row[day] == measured.day.to_string();
    rows.any(|row| is_it(&row) && !row[value].is_empty())
}

#[test]
fn no_total_tells_what_is_withheld() {
    let (mut shown, mut withheld) = (0, 0);
    for seed in 0..40 {
        let (files, all) = measure(&mut Chance::new(seed));
        let site = SmallSite::from_text(&files);
        let built = site.vekha(&["build", "--date", "2027-05-20"]);
        assert_eq!(code(&built), 0, "{built:?}");
        let table = site.read("public/data/indicators.csv");
        for total in all.iter().filter(|measured| measured.school.is_none()) {
            let unknown = all.iter().filter(|other| other.round == total.round && other.is_small);
            let unknown: Vec<&Measured> = unknown.collect();
            assert!(unknown.iter().all(|small| !shows(&table, small)), "seed {seed}: a small group is shown");
            let is_shown = shows(&table, total);
            assert!(!is_shown || unknown.is_empty(), "seed {seed}: the total of {} tells {}", total.day, unknown.len());
            if is_shown { shown += 1 } else { withheld += 1 }
        }
    }
    assert!(shown > 5 && withheld > 5, "{shown} totals are shown, {withheld} withheld");
}

#[test]
fn a_person_is_asked_whether_a_total_is_a_sum() {
    let (files, _) = measure(&mut Chance::new(1));
    let site = SmallSite::from_text(&files.replace(", aggregate: сумма", ""));
    let built = site.vekha(&["build", "--date", "2027-05-20"]);
    assert!(crate::support::messages(&built).contains("[total-may-tell]"), "{built:?}");
    let answered = SmallSite::from_text(&files.replace("aggregate: сумма", "aggregate: нет"));
    let built = answered.vekha(&["build", "--date", "2027-05-20"]);
    assert!(!crate::support::messages(&built).contains("total-may-tell"), "{built:?}");
}
