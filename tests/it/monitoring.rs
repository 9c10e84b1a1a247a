//! The page of monitoring and what an act asks to be published: in go small sites, out come the cells of the page and what
//! `check` tells the department. A site whose act asks for nothing accuses nobody.

use crate::support::html::{main_of, words};
use crate::support::{SmallSite, code, json, messages};

/// A school with a branch, another school, and a department, under an act of four items.
const SITE: &str = "\
//- content/site.yaml
id: okrug
title: Качество образования
body: {name: Отдел образования}
publishing: {monitoring: да}
//- content/roadmaps/2026.yaml
title: Дорожная карта
period: 2026/2027 учебный год
acts: [{kind: Приказ, number: 64-о, date: 2026-08-28, relation: утверждает}]
duties:
  - {rule: раздел, act: 64-о, item: '1'}
parties:
  - {id: schools, name: школы, reports: school}
  - {id: dept, name: отдел, reports: department}
stages:
  - {id: first, title: Начало, deadline: Сентябрь-октябрь 2026}
  - {id: second, title: Продолжение, deadline: Ноябрь 2026 - май 2027}
plans:
  - items:
      - {number: '1', activity: Обновить раздел на сайте школы, deadline: До 20.10.2026, responsible: школы}
      - {number: '2', activity: Отчёт на сайте, deadline: Ежемесячно, responsible: школы, proved_by: report}
      - {number: '3', activity: Рассказ на сайте отдела, deadline: Постоянно, responsible: отдел}
      - {number: '4', activity: Беседы, deadline: По графику, responsible: школы}
//- content/schools/b/school.yaml
name: Бета
//- content/schools/a/school.yaml
name: Альфа
branch_of: b
//- content/schools/c/school.yaml
name: Гамма
";

const DUTY: &str = "  - {rule: раздел, act: 64-о, item: '1'}\n";

/// The site with this duty in place of its own.
fn asking(duty: &str) -> SmallSite {
    SmallSite::from_text(&SITE.replace(DUTY, &format!("  - {duty}\n")))
}

/// The words of the cells of each row of the page on that day, the name of the row first.
fn rows(site: &SmallSite, day: &str) -> Vec<Vec<String>> {
    let page = page(site, day);
    let table = page.split("</thead>").nth(1).and_then(|rest| rest.split("</table>").next()).unwrap_or_default();
    let of_row = |row: &str| row.split("</t").map(plain).filter(|cell| !cell.is_empty()).collect::<Vec<_>>();
    table.split("<tr").skip(1).map(|row| of_row(&format!("<tr{row}"))).collect()
}

fn plain(html: &str) -> String {
    let html = html.strip_prefix("h>").or_else(|| html.strip_prefix("d>")).unwrap_or(html);
    let html = html.strip_prefix("r>").or_else(|| html.strip_prefix("body>")).unwrap_or(html);
    words(html).replace('\u{a0}', " ").trim().trim_start_matches("foot>").trim().to_owned()
}

fn page(site: &SmallSite, day: &str) -> String {
    let ended = site.vekha(&["build", "--date", day, "--minify", "off"]);
    assert_eq!(code(&ended), 0, "{}", messages(&ended));
    site.read("public/monitoring.html")
}

/// How the school stands with the first duty on that day.
fn cell(site: &SmallSite, day: &str, name: &str) -> String {
    let rows = rows(site, day);
    let row = rows.iter().find(|row| row.first().is_some_and(|first| first.starts_with(name)));
    row.and_then(|row| row.get(1)).unwrap_or_else(|| panic!("{name} in {rows:?}")).clone()
}

/// The codes and severities that `check` tells on that day.
fn check(site: &SmallSite, day: &str) -> Vec<(String, String)> {
    let report = json(&site.vekha(&["check", "--date", day, "--format", "json"]));
    let all = report["diagnostics"].as_array().expect("a list");
    let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
    all.iter().map(|found| (text(&found["code"]), text(&found["severity"]))).collect()
}

fn report(kind: &str, day: &str) -> String {
    format!("---\ntitle: Рассказ от {day}\ndate: {day}\nkind: {kind}\n---\nСделано.\n")
}

#[test]
fn a_site_whose_act_asks_for_nothing_accuses_nobody() {
    let site = SmallSite::from_text(&SITE.replace("duties:\n", "").replace(DUTY, ""));
    let shown = words(main_of(&page(&site, "2027-04-01"))).replace('\u{a0}', " ");
    assert!(shown.contains("Здесь не названо ничего, что действующие документы просят опубликовать"), "{shown}");
    for word in ["Альфа", "Гамма", "требуется", "не опубликовано. "] {
        assert!(!shown.contains(word), "{word}: {shown}");
    }
    let duties =
        ["section", "progress", "normative", "programme", "analytics", "stages", "news", "periodic", "informs"];
    let found = check(&site, "2027-04-01");
    assert!(
        found.iter().all(|(code, severity)| severity == "warning" && !duties.contains(&code.as_str())),
        "{found:?}"
    );
}

#[test]
fn the_department_stands_first_and_branches_below_their_school_and_sums_add_up() {
    let rows = rows(&SmallSite::from_text(SITE), "2026-10-01");
    let names: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(names, ["Отдел образования", "Бета", "Альфа филиал школы Бета", "Гамма", "Всего строк: 4"]);
    let cells: Vec<&str> = rows.iter().map(|row| row[1].as_str()).collect();
    let awaited = "ждём до 3 ноября";
    assert_eq!(cells[..4], ["не требуется", awaited, awaited, awaited]);
    assert!(cells[4].contains("ждём: 3") && cells[4].contains("не требуется: 1"), "{cells:?}");
}

#[test]
fn each_duty_names_its_item_and_its_act() {
    let page = page(&SmallSite::from_text(SITE), "2026-10-01");
    assert!(
        page.contains("href=\"roadmaps/2026/1.html\"") && page.contains("href=\"roadmaps/2026/act.html\""),
        "{page}"
    );
    let shown = words(main_of(&page)).replace('\u{a0}', " ");
    assert!(shown.contains("Просит п. 1; приказ от 28 августа 2026 года № 64-о"), "{shown}");
    for word in ["yaml", "school.yaml", "папк", "впишите", "место", "балл"] {
        assert!(!shown.contains(word), "{word}: {shown}");
    }
}

#[test]
fn a_section_that_nobody_has_looked_at_is_not_said_to_be_missing() {
    let site = SmallSite::from_text(SITE);
    assert_eq!(cell(&site, "2026-11-03", "Бета"), "ждём до 3 ноября");
    assert_eq!(cell(&site, "2026-11-04", "Бета"), "после срока никто не смотрел");
    let found = check(&site, "2026-11-04");
    assert_eq!(
        found.iter().filter(|(code, severity)| code == "section" && severity == "warning").count(),
        3,
        "{found:?}"
    );
    let look = |day: &str, result: &str| {
        let seen = format!("section_seen: {{date: {day}, by: координатор, result: {result}}}");
        site.write(
            "content/schools/b/school.yaml",
            format!("name: Бета\nsection_url: 'https://b.example/k'\n{seen}\n"),
        );
        (cell(&site, "2026-11-10", "Бета"), check(&site, "2026-11-10"))
    };
    let (shown, found) = look("2026-11-06", "есть");
    assert_eq!(shown, "есть на сайте школы, смотрели 6 ноября");
    assert_eq!(
        found.iter().filter(|(code, _)| code == "section").count(),
        1,
        "its branch has the same site: {found:?}"
    );
    let (shown, found) = look("2026-11-06", "нет");
    assert_eq!(shown, "на сайте школы не найдено, смотрели 6 ноября");
    assert!(found.contains(&("section".to_owned(), "error".to_owned())), "{found:?}");
    assert_eq!(look("2026-10-25", "нет").0, "после срока никто не смотрел", "there was time still");
    assert_eq!(look("2026-06-01", "есть").0, "после срока никто не смотрел", "before the act");
}

/// A duty, a file that meets it, the day from which it is missing without, what is said of it at Бета with the file, and the
/// severity of what is told without.
const DUTIES: [(&str, &str, &str, &str, &str); 6] = [
    ("{rule: progress, act: 64-о, item: '1'}", "progress 2026-10-12", "2026-11-04", "опубликовано 12 октября", "error"),
    ("{rule: normative, act: 64-о, item: '1'}", "normative", "2026-11-04", "опубликовано", "warning"),
    ("{rule: programme, act: 64-о, item: '1'}", "programme", "2026-11-04", "опубликовано", "warning"),
    (
        "{rule: analytics, act: 64-о, item: '1'}",
        "analytics 2026-10-12",
        "2026-11-04",
        "опубликовано 12 октября",
        "warning",
    ),
    ("{rule: news, act: 64-о, item: '1'}", "release 2026-10-12", "2026-11-04", "опубликовано 12 октября", "warning"),
    ("{rule: stages, act: 64-о, item: '1'}", "progress 2026-10-12", "2026-11-17", "опубликовано 12 октября", "warning"),
];

#[test]
fn what_an_act_asks_for_is_missing_only_once_its_time_is_over() {
    for (duty, file, missing_on, says, severity) in DUTIES {
        let site = asking(duty);
        let rule = duty.split([' ', ',']).nth(1).expect("a rule");
        let day_before = missing_on.parse::<jiff::civil::Date>().expect("a day").yesterday().expect("a day");
        let before = day_before.to_string();
        assert!(cell(&site, &before, "Гамма").starts_with("ждём до"), "{rule}: {}", cell(&site, &before, "Гамма"));
        assert!(check(&site, &before).iter().all(|(code, _)| code != rule), "{rule}");
        assert_eq!(cell(&site, missing_on, "Гамма"), "здесь не опубликовано", "{rule}");
        let count = |site: &SmallSite| {
            let found = check(site, missing_on);
            found.into_iter().filter(|found| *found == (rule.to_owned(), severity.to_owned())).count()
        };
        assert_eq!(count(&site), 3, "{rule}");
        match file.split_once(' ') {
            Some((kind, day)) => site.write("content/schools/b/reports/r.md", report(kind, day)),
            None => site.write(
                "content/schools/b/documents.yaml",
                format!("- {{id: x, kind: Приказ, title: Бумага, url: 'https://b.example/x', topic: {file}}}\n"),
            ),
        }
        assert_eq!(cell(&site, missing_on, "Бета"), says, "{rule}");
        assert_eq!(cell(&site, missing_on, "Гамма"), "здесь не опубликовано", "{rule}");
    }
}

#[test]
fn of_a_repeated_item_each_time_that_has_passed_needs_its_report() {
    let site = asking("{rule: отчёт в срок, act: 64-о, item: '2'}");
    site.write("content/schools/c/reports/r.md", report("progress", "2026-09-25"));
    assert_eq!(cell(&site, "2026-10-10", "Гамма"), "опубликовано 25 сентября");
    assert_eq!(cell(&site, "2026-10-20", "Бета"), "здесь не опубликовано");
    assert_eq!(cell(&site, "2026-11-20", "Гамма"), "здесь не опубликовано", "October has passed too");
    assert!(check(&site, "2026-10-20").contains(&("periodic".to_owned(), "warning".to_owned())));
}

#[test]
fn what_goes_on_all_the_time_has_no_day_and_is_missing_after_a_silence() {
    let site = asking("{rule: ведомство информирует, act: 64-о, item: '3'}");
    assert_eq!(cell(&site, "2026-10-10", "Отдел"), "день не назван");
    assert_eq!(cell(&site, "2026-10-10", "Гамма"), "не требуется");
    assert_eq!(cell(&site, "2026-12-20", "Отдел"), "здесь не опубликовано");
    assert_eq!(check(&site, "2026-12-20").iter().filter(|(code, _)| code == "informs").count(), 1);
    site.write("content/reports/r.md", report("release", "2026-12-18"));
    assert_eq!(cell(&site, "2026-12-20", "Отдел"), "опубликовано 18 декабря");
}

#[test]
fn nothing_is_missing_where_the_act_names_no_day() {
    let site = asking("{rule: normative, act: 64-о, item: '4'}");
    assert_eq!(cell(&site, "2027-05-20", "Гамма"), "день не назван");
    assert!(check(&site, "2027-05-20").iter().all(|(code, _)| code != "normative"));
}

#[test]
fn nothing_is_asked_before_the_act_after_its_end_and_of_who_takes_no_part() {
    let site = asking("{rule: normative, act: 64-о, item: '1'}");
    for day in ["2026-08-20", "2027-10-01"] {
        let shown = words(main_of(&page(&site, day))).replace('\u{a0}', " ");
        assert!(shown.contains("Здесь не названо"), "{day}: {shown}");
        assert!(check(&site, day).iter().all(|(code, _)| code != "normative"), "{day}");
    }
    let left = "participation: [{roadmap: '2026', to: 2026-10-01, reason: вышла, basis: приказ № 9}]\n";
    site.write("content/schools/c/school.yaml", format!("name: Гамма\n{left}"));
    assert!(rows(&site, "2026-11-20").iter().all(|row| !row[0].starts_with("Гамма")));
    let joined = "participation: [{roadmap: '2026', from: 2026-10-15, reason: вошла}]\n";
    site.write("content/schools/c/school.yaml", format!("name: Гамма\n{joined}"));
    assert_eq!(cell(&site, "2026-10-16", "Гамма"), "ждём до 3 ноября");
}

#[test]
fn the_page_of_one_school_says_nothing_of_the_department() {
    let site = asking("{rule: ведомство информирует, act: 64-о, item: '3'}");
    assert_eq!(code(&site.vekha(&["build", "--school", "c", "--date", "2027-02-01", "--minify", "off"])), 0);
    let shown = words(main_of(&site.read("public/monitoring.html")));
    assert!(!shown.contains("Отдел") && !shown.contains("не опубликовано:"), "{shown}");
}

/// No page, list, menu or file of the search leads to what is not published, in both languages.
#[test]
fn without_the_setting_there_is_no_page_and_nothing_leads_to_it() {
    for language in ["ru", "en"] {
        let site =
            SmallSite::from_text(&SITE.replace("publishing: {monitoring: да}", &format!("language: {language}")));
        assert_eq!(code(&site.vekha(&["build", "--date", "2026-10-01"])), 0);
        assert!(!site.path("public/monitoring.html").exists());
        for path in ["index.html", "sitemap.html", "search.html", "search/entries-0.js", "404.html"] {
            assert!(!site.read(&format!("public/{path}")).contains("monitoring.html"), "{path}");
        }
        assert!(check(&site, "2026-10-01").iter().all(|(code, _)| code != "broken-link"));
    }
}

#[test]
fn an_old_address_that_leads_to_the_page_is_told_where_there_is_none() {
    let moved = "moved: [{from: old.html, to: monitoring.html}]\n";
    let site = SmallSite::from_text(&SITE.replace("publishing: {monitoring: да}\n", moved));
    let output = messages(&site.vekha(&["build", "--date", "2026-10-01"]));
    assert!(output.contains("[moved-nowhere]") && output.contains("monitoring: да"), "{output}");
    let english = messages(&site.vekha(&["build", "--date", "2026-10-01", "--lang", "en"]));
    assert!(english.contains("monitoring: true"), "{english}");
    let site = SmallSite::from_text(&SITE.replace("publishing:", &format!("{moved}publishing:")));
    assert_eq!(code(&site.vekha(&["build", "--date", "2026-10-01"])), 0);
}

#[test]
fn a_site_decides_how_loud_a_duty_is() {
    let site = asking("{rule: progress, act: 64-о, item: '1'}");
    let text = site.read("content/site.yaml");
    let at_level = |level: &str| {
        site.write("content/site.yaml", format!("{text}rules: [{{rule: progress, level: {level}}}]\n"));
        check(&site, "2026-12-01").into_iter().filter(|(code, _)| code == "progress").map(|(_, level)| level).collect()
    };
    let loud: Vec<String> = at_level("предупреждение");
    assert_eq!(loud, ["warning"; 3]);
    let silent: Vec<String> = at_level("выключено");
    assert!(silent.is_empty());
}

#[test]
fn the_page_and_what_is_told_are_in_english_too() {
    let site = SmallSite::from_text(
        &SITE.replace("title: Качество", "language: en\ntitle: Качество").replace("раздел,", "normative,"),
    );
    assert_eq!(cell(&site, "2026-11-04", "Гамма"), "not published here");
    let output = messages(&site.vekha(&["check", "--lang", "en", "--date", "2026-11-04"]));
    assert!(
        output.contains("the school “Гамма” has no order on the roadmap here, which item 1 of the roadmap (приказ No. 64-о) asks for"),
        "{output}"
    );
}

/// A written duty and what is told of it, in both languages.
const MISTAKES: [(&str, &str, &str); 7] = [
    ("{rule: афиша, act: 64-о, item: '1'}", "unknown-word", "можно: раздел, ход работы, нормативные документы"),
    ("{rule: приказы, act: 64-о, item: '1'}", "unknown-word", "нормативные документы"),
    ("{rule: раздел, act: 65-о, item: '1'}", "unknown-act", "64-о"),
    ("{rule: раздел, act: 64-о, item: '10'}", "unknown-item", "пункта «10» нет"),
    ("{rule: раздел, act: 64-о, item: '3'}", "no-effect", "назовите пункт, за который отвечают школы"),
    ("{rule: informs, act: 64-о, item: '1'}", "no-effect", "назовите пункт, за который отвечает ведомство"),
    ("{rule: раздел, act: 64-о, item: '1'}\n  - {rule: section, act: 64-о, item: '1'}", "listed-twice", "удалите"),
];

#[test]
fn a_duty_that_means_nothing_is_told() {
    for (duty, kind, says) in MISTAKES {
        let site = asking(duty);
        let output = messages(&site.vekha(&["build", "--date", "2026-10-01"]));
        assert!(output.contains(&format!("[{kind}]")) && output.contains(says), "{duty}: {output}");
        let english = messages(&site.vekha(&["build", "--date", "2026-10-01", "--lang", "en"]));
        assert!(english.contains(&format!("[{kind}]")), "{duty}: {english}");
    }
    let site = SmallSite::from_text(&SITE.replace("64-о, date", "'', date"));
    let output = messages(&site.vekha(&["build", "--date", "2026-10-01"]));
    assert!(output.contains("relation: утверждает"), "{output}");
}

#[test]
fn the_level_of_a_rule_that_no_act_asks_for_is_told_to_change_nothing() {
    let site = SmallSite::from_text(SITE);
    let text = site.read("content/site.yaml");
    site.write("content/site.yaml", format!("{text}rules: [{{rule: analytics, level: ошибка}}]\n"));
    let output = messages(&site.vekha(&["build", "--date", "2026-10-01"]));
    assert!(output.contains("[no-effect]") && output.contains("впишите в дорожную карту duties"), "{output}");
}
