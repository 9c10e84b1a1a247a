//! The papers of the monitoring: in go small sites and days, out come the list that `check` prints, the table, the note and
//! letters. What nobody asks for is no demand, and what a person has written is not written over.

use vekha::diagnostics::Lang;
use vekha::messages::Wording;
use vekha::rules::{Ground, RULES, Scope};

use crate::extracts::word_files::{all_words, read_docx};
use crate::support::xlsx::parts;
use crate::support::{SmallSite, code, files_below, json, messages, read};

/// A school with a branch, another school, and a department, under an act that asks for orders, analytics and the
/// department's own word.
const SITE: &str = "\
//- content/site.yaml
id: okrug
title: Качество образования
body: {name: Отдел образования округа, short_name: Отдел образования}
contact: {post: Методист, phone: '+7 (000) 000-00-01'}
//- content/roadmaps/2026.yaml
title: Дорожная карта
period: 2026/2027 учебный год
acts: [{kind: Приказ, number: 64-о, date: 2026-08-28, relation: утверждает}]
duties:
  - {rule: нормативные документы, act: 64-о, item: '1'}
  - {rule: аналитика, act: 64-о, item: '2'}
  - {rule: раздел, act: 64-о, item: '2'}
  - {rule: ведомство информирует, act: 64-о, item: '3'}
parties:
  - {id: schools, name: школы, reports: school}
  - {id: dept, name: отдел, reports: department}
plans:
  - items:
      - {number: '1', activity: Разместить приказы, deadline: До 20.10.2026, responsible: школы}
      - {number: '2', activity: Обновить раздел на сайте школы, deadline: До 20.10.2026, responsible: школы}
      - {number: '3', activity: Рассказ на сайте отдела, deadline: До 20.10.2026, responsible: отдел}
//- content/schools/b/school.yaml
name: Бета
website: https://b.example
section_url: https://b.example/karta
section_seen: {date: 2026-11-06, by: методист, result: нет}
//- content/schools/a/school.yaml
name: Альфа
branch_of: b
//- content/schools/c/school.yaml
name: Гамма
contacts: [{post: Директор, phone: '+7 (000) 000-00-03'}]
";

const DAY: &str = "2026-11-10";
const ORDER: &str = "- {id: x, kind: Приказ, title: О карте, url: 'https://x.example/x', topic: normative}\n";
const SURVEY: &str = "---\ntitle: Справка\ndate: 2026-10-12\nkind: analytics\n---\nСделано.\n";

/// The site where the third school has published everything.
fn site() -> SmallSite {
    let site = SmallSite::from_text(SITE);
    site.write("content/schools/c/documents.yaml", ORDER);
    site.write("content/schools/c/reports/r.md", SURVEY);
    let seen = "section_url: https://c.example/k\nsection_seen: {date: 2026-11-05, by: методист, result: есть}\n";
    let school = site.read("content/schools/c/school.yaml") + seen;
    site.write("content/schools/c/school.yaml", school);
    site
}

fn check(site: &SmallSite, day: &str, more: &[&str]) -> (i32, String) {
    let output = site.vekha(&[&["check", "--date", day], more].concat());
    (code(&output), messages(&output).replace('\u{a0}', " "))
}

/// What `check` says to programs of each school and rule: finding, day and what has changed.
fn cells(site: &SmallSite, day: &str, more: &[&str]) -> Vec<(String, String, String, String)> {
    let report = json(&site.vekha(&[&["check", "--date", day, "--format", "json"], more].concat()));
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let all = report["monitoring"].as_array().expect("a list").iter();
    all.map(|cell| {
        let finding = format!("{} {}", text(&cell["finding"]), text(&cell["day"]));
        let (school, rule) = (text(&cell["school"]), text(&cell["rule"]));
        (school, rule, finding.trim().to_owned(), text(&cell["since_last_check"]))
    })
    .collect()
}

fn cell(site: &SmallSite, day: &str, school: &str, rule: &str) -> (String, String) {
    let all = cells(site, day, &[]);
    let found = all.iter().find(|cell| cell.0 == school && cell.1 == rule);
    let (_, _, finding, change) = found.unwrap_or_else(|| panic!("{school} {rule} in {all:?}"));
    (finding.clone(), change.clone())
}

fn page(site: &SmallSite) -> String {
    site.read("rep/monitoring.html").replace('\u{a0}', " ")
}

fn word_text(bytes: &[u8]) -> String {
    all_words(&read_docx(bytes)).replace('\u{a0}', " ")
}

#[test]
fn the_list_begins_with_the_sum_and_groups_by_school_and_rule() {
    let (code, words) = check(&site(), DAY, &[]);
    assert_eq!(code, 1, "a section that was not found is an error: {words}");
    let sum = "У 1 школы из 3 замечаний нет; чаще всего не хватает раздела на сайте школы, приказа школы и аналитики \
               (по 2 школы).";
    let at = words.find(sum).unwrap_or_else(|| panic!("{words}"));
    let list: Vec<&str> = words[at..].lines().skip(1).filter(|line| !line.starts_with("  ")).collect();
    assert_eq!(list[..4], ["Отдел образования", "Бета", "Альфа (головная школа: Бета)", "Гамма"], "{words}");
    let line = "  Приказ школы: нет с 4 ноября — п. 1 дорожной карты (приказ от 28 августа 2026 года № 64-о)\n";
    assert!(words.contains(line), "{words}");
    assert!(words.contains("Бета\n  Раздел на сайте школы: на сайте школы нет (смотрели 6 ноября) — п. 2"), "{words}");
    assert!(words.contains("Гамма\n  замечаний нет\n"), "{words}");
    assert!(
        words.contains("ошибка[section]") && words.contains("content/schools/b/school.yaml"),
        "places stay: {words}"
    );
}

#[test]
fn programs_are_given_school_rule_ground_clause_finding_and_day() {
    let site = site();
    let report = json(&site.vekha(&["check", "--date", DAY, "--format", "json"]));
    let all = report["monitoring"].as_array().expect("a list");
    let cell = all.iter().find(|cell| cell["school"] == "b" && cell["rule"] == "normative").expect("a cell");
    assert_eq!(
        (&cell["ground"], &cell["finding"], &cell["day"]),
        (&"act".into(), &"missing".into(), &"2026-11-04".into())
    );
    assert!(cell["clause"].as_str().is_some_and(|clause| clause.contains("64-о")), "{cell}");
    assert_eq!(cell["duty"]["item"], "1");
    let practice = all.iter().find(|cell| cell["rule"] == "contact" && cell["school"] == "b").expect("a cell");
    assert_eq!((&practice["ground"], &practice["clause"]), (&"practice".into(), &serde_json::Value::Null));
    let schools: Vec<_> = cells(&site, DAY, &["--school", "c"]).into_iter().map(|cell| cell.0).collect();
    assert!(!schools.is_empty() && schools.iter().all(|school| school == "c"), "{schools:?}");
}

#[test]
fn the_table_is_one_page_and_a_workbook_and_gives_nobody_a_place() {
    let site = site();
    let (_, words) = check(&site, DAY, &["--report", "rep"]);
    assert!(words.contains("Мониторинг: таблица в rep"), "{words}");
    let page = page(&site);
    for part in [
        "Служебный материал",
        "На 10 ноября 2026 года",
        "У 1 школы из 3 замечаний нет",
        "Сравнить не с чем",
        "<th scope=\"colgroup\" colspan=\"4\">Приказ требует</th>",
        "Рекомендуем (не обязательно)",
        "size: A4 landscape",
        "есть (12 октября)",
        "нет с 4 ноября",
        "Директор, +7 (000) 000-00-03",
        "есть — 1<br>нет — 2",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    for word in ["src=", "href=", "<script", "балл", "рейтинг", "yaml"] {
        assert!(!page.contains(word), "{word}: {page}");
    }
    let faults = crate::support::html::tag_faults(&page);
    assert!(faults.is_empty(), "{faults:?}");
    let book = parts(&std::fs::read(site.path("rep/monitoring.xlsx")).expect("a workbook"));
    let part = |name: &str| String::from_utf8_lossy(&book[name]).into_owned();
    let sheet = part("xl/worksheets/sheet1.xml");
    for mark in ["orientation=\"landscape\"", "state=\"frozen\"", "<autoFilter", "paperSize=\"9\"", "fitToHeight=\"0\""]
    {
        assert!(sheet.contains(mark) && part("xl/worksheets/sheet2.xml").contains(mark), "{mark}: {sheet}");
    }
    assert!(part("xl/sharedStrings.xml").contains("нет с 4 ноября"));
}

#[test]
fn a_check_is_compared_with_the_last_of_an_earlier_day() {
    let site = site();
    assert_eq!(cell(&site, DAY, "b", "normative"), ("missing 2026-11-04".into(), String::new()));
    assert!(!site.path(".vekha/monitoring.json").exists(), "a check without papers writes nothing");
    check(&site, DAY, &["--report", "rep"]);
    check(&site, DAY, &["--report", "rep"]);
    assert!(page(&site).contains("Сравнить не с чем"), "the same day is no earlier check");
    site.write("content/schools/b/documents.yaml", ORDER);
    site.remove("content/schools/c/documents.yaml");
    check(&site, "2026-11-17", &["--report", "rep", "--spravka", "n.docx"]);
    let page = page(&site);
    assert!(page.contains("С проверки 10 ноября 2026 года: исправлено — 2, появилось — 1."), "{page}");
    assert!(page.contains("исправлено с прошлой проверки: есть"), "{page}");
    assert!(page.contains("нет с 4 ноября, новое с прошлой проверки"), "{page}");
    let note = word_text(&std::fs::read(site.path("n.docx")).expect("a note"));
    for line in [
        "Бета: исправлено — приказ школы",
        "Альфа: исправлено — приказ школы",
        "Гамма: теперь не хватает приказа школы",
    ] {
        assert!(note.contains(line), "{line}: {note}");
    }
    assert_eq!(cell(&site, "2026-11-18", "c", "normative").1, "", "it was so the day before");
}

#[test]
fn a_check_of_one_school_keeps_what_is_known_of_others() {
    let site = site();
    check(&site, DAY, &["--report", "rep"]);
    check(&site, "2026-11-12", &["--school", "c", "--report", "rep-c"]);
    site.write("content/schools/b/documents.yaml", ORDER);
    check(&site, "2026-11-17", &["--report", "rep"]);
    let page = page(&site);
    assert!(page.contains("С прошлой проверки каждой школы: исправлено — 2, появилось — 0."), "{page}");
}

#[test]
fn letters_go_to_schools_that_lack_what_is_asked_and_to_nobody_else() {
    let site = site();
    let (_, words) = check(&site, DAY, &["--letters", "letters", "--report", "rep"]);
    assert!(words.contains("Записано 2 письма. Папка letters/2026-11-10"), "{words}");
    let files: Vec<String> = files_below(&site.path("letters/2026-11-10")).into_keys().collect();
    let letters: Vec<&str> = files.iter().map(String::as_str).filter(|path| !path.contains(".vekha")).collect();
    assert_eq!(letters, ["a.docx", "a.txt", "b.docx", "b.txt"]);
    let letter = site.read("letters/2026-11-10/b.txt").replace('\u{a0}', " ");
    for part in [
        "Отдел образования округа\n",
        "Исх. № __________ от __________",
        "Директору\nБета\n",
        "О размещении сведений\n",
        "В соответствии с пп. 1 и 2 дорожной карты (приказ от 28 августа 2026 года № 64-о) на 10 ноября 2026 года",
        "Из того, что требуется, пока ничего не опубликовано.",
        "2. Приказ школы — п. 1; нет с 4 ноября 2026 года. Что сделать: опубликовать приказ",
        "1. Раздел на сайте школы — п. 2; на сайте школы нет (смотрели 6 ноября 2026 года).",
        "Рекомендуем (не обязательно):\n\n– Сообщить, кто отвечает на вопросы",
        "Просим до 24 ноября 2026 года разместить",
        "Исполнитель: Методист, +7 (000) 000-00-01",
    ] {
        assert!(letter.contains(part), "{part}: {letter}");
    }
    let (_, demands) = letter.split_once("Не найдено:").expect("demands");
    let (demands, _) = demands.split_once("Рекомендуем").expect("advice");
    assert!(!demands.contains("Сообщить, кто"), "practice is no demand: {demands}");
    let branch = site.read("letters/2026-11-10/a.txt").replace('\u{a0}', " ");
    assert!(
        branch.contains("Директору\nБета\n") && branch.contains("О размещении сведений о филиале Альфа"),
        "{branch}"
    );
    let word = word_text(&std::fs::read(site.path("letters/2026-11-10/b.docx")).expect("a letter"));
    assert!(word.contains("Просим до 24 ноября 2026 года") && word.contains("Приказ школы — п. 1;"), "{word}");
    assert!(page(&site).contains("от 10 ноября, ответ до 24 ноября"), "{}", page(&site));
}

#[test]
fn letters_of_an_earlier_day_stay_and_where_nothing_is_missing_there_are_none() {
    let site = site();
    check(&site, DAY, &["--letters", "letters"]);
    let before = files_below(&site.path("letters"));
    for school in ["a", "b"] {
        site.write(&format!("content/schools/{school}/documents.yaml"), ORDER);
        site.write(&format!("content/schools/{school}/reports/r.md"), SURVEY);
    }
    site.replace("content/schools/b/school.yaml", "result: нет", "result: есть");
    let (_, words) = check(&site, "2026-11-17", &["--letters", "letters"]);
    assert!(words.contains("Писем нет: ни у кого ничего не требуют восполнить"), "{words}");
    assert!(words.contains("Замечаний нет ни у одной из 3 школ."), "{words}");
    assert_eq!(before, files_below(&site.path("letters")));
}

#[test]
fn the_note_names_basis_period_who_looked_and_leaves_room_for_conclusions() {
    let site = site();
    let (_, words) = check(&site, DAY, &["--spravka", "out/n.docx"]);
    assert!(words.contains("Справка: out/n.docx. Выводы и рекомендации впишите сами"), "{words}");
    let note = word_text(&std::fs::read(site.path("out/n.docx")).expect("a note"));
    for part in [
        "Служебный материал. Отдел образования округа. На 10 ноября 2026 года.",
        "пп. 1, 2 и 3 дорожной карты (приказ от 28 августа 2026 года № 64-о)",
        "С 1 сентября 2026 года по 10 ноября 2026 года.",
        "просмотрела, что опубликовано на сайте «Качество образования» на 10 ноября 2026 года: 3 школы.",
        "Бета — 6 ноября 2026 года, раздела нет (методист)",
        "Гамма — 5 ноября 2026 года, раздел есть (методист)",
        "Аналитика (12 октября 2026 года)",
        "Приказ школы (с 4 ноября 2026 года)",
        "Сравнить не с чем: прошлой проверки нет.",
        "Выводы",
        "Рекомендации",
        "Должность ____________________",
    ] {
        assert!(note.contains(part), "{part}: {note}");
    }
}

#[test]
fn what_a_person_has_changed_is_not_written_over() {
    let site = site();
    let all = ["--report", "rep", "--spravka", "n.docx", "--letters", "letters"];
    check(&site, DAY, &all);
    for edited in ["n.docx", "letters/2026-11-10/b.txt", "rep/monitoring.html"] {
        let own = std::fs::read(site.path(edited)).expect("a file");
        site.write(edited, "conclusions");
        site.write("content/schools/b/documents.yaml", ORDER);
        let before = files_below(site.folder());
        let (code, words) = check(&site, DAY, &all);
        assert!(code == 2 && words.contains(edited) && words.contains("Ничего не перезаписано"), "{code} {words}");
        assert_eq!(before, files_below(site.folder()), "{edited}");
        site.remove("content/schools/b/documents.yaml");
        site.write(edited, own);
    }
    let seen = site.read("content/schools/b/school.yaml");
    site.write("content/schools/b/school.yaml", seen.replace("result: нет", "result: есть"));
    site.write("content/schools/b/documents.yaml", ORDER);
    site.write("content/schools/b/reports/r.md", SURVEY);
    let letter = site.read("letters/2026-11-10/b.txt");
    site.write("letters/2026-11-10/b.txt", "signed");
    let (code, words) = check(&site, DAY, &all);
    assert!(code == 2 && words.contains("b.txt"), "a letter that is no longer needed is a person's too: {words}");
    site.write("letters/2026-11-10/b.txt", letter);
    site.remove("content/schools/b/reports/r.md");
    site.write("content/schools/b/school.yaml", seen);
    assert_eq!(check(&site, DAY, &all).0, 1, "what the program wrote is brought up to date");
    assert!(!site.read("letters/2026-11-10/b.txt").contains("Приказ школы"));
}

#[test]
fn folders_and_files_of_others_are_refused_and_nothing_is_written() {
    let site = site();
    site.write("mine/letter.txt", "mine");
    site.write("mine.docx", "mine");
    for (more, part) in [
        (["--report", "mine"], "чужие файлы"),
        (["--spravka", "mine.docx"], "mine.docx не то, что записала программа"),
        (["--spravka", "mine.txt"], "кончается на .docx"),
        (["--report", "table.html"], "назовите папку, а не файл table.html"),
        (["--report", "content/schools"], "content"),
    ] {
        let before = files_below(site.folder());
        let (code, words) = check(&site, DAY, &more);
        assert!(code == 2 && words.contains(part), "{more:?} {code}: {words}");
        assert_eq!(before, files_below(site.folder()));
    }
    let (code, words) = check(&site, DAY, &["--report", "x", "--letters", "x"]);
    assert!(code == 2 && words.contains("назовите разные"), "{words}");
}

#[test]
fn broken_content_makes_no_papers_and_a_spoiled_history_is_told() {
    let site = site();
    site.write(".vekha/monitoring.json", "{");
    let (_, words) = check(&site, DAY, &["--report", "rep"]);
    assert!(words.contains("прошлые проверки не прочитаны"), "{words}");
    assert!(site.read(".vekha/monitoring.json").contains("2026-11-10"));
    site.replace("content/roadmaps/2026.yaml", "acts:", "akts:\nacts:");
    site.replace("content/roadmaps/2026.yaml", "2026-08-28", "32.13.2026");
    let (code, words) = check(&site, DAY, &["--report", "other"]);
    assert!(code == 1 && words.contains("Ни таблицы, ни справки, ни писем не сделано"), "{code} {words}");
    assert!(!site.path("other").exists());
}

#[test]
fn nothing_internal_stands_in_papers() {
    let site = site();
    let secret = "- {id: s, kind: Приказ, title: Тайная бумага, url: 'https://x.example/s', topic: normative, visibility: internal}\n";
    site.write("content/schools/b/documents.yaml", secret);
    check(&site, DAY, &["--report", "rep", "--spravka", "n.docx", "--letters", "letters"]);
    assert_eq!(cell(&site, DAY, "b", "normative").0, "missing 2026-11-04", "what is internal is not published");
    for (path, bytes) in files_below(site.folder()).into_iter().filter(|(path, _)| !path.starts_with("content")) {
        let text =
            if path.ends_with(".docx") { word_text(&bytes) } else { String::from_utf8_lossy(&bytes).into_owned() };
        assert!(!text.contains("Тайная"), "{path}");
    }
}

#[test]
fn a_rule_that_the_site_has_switched_off_is_no_column() {
    let site = site();
    let text = site.read("content/site.yaml");
    site.write("content/site.yaml", format!("{text}rules: [{{rule: analytics, level: выключено}}]\n"));
    let rules: Vec<String> = cells(&site, DAY, &[]).into_iter().map(|cell| cell.1).collect();
    assert!(rules.contains(&"normative".to_owned()) && !rules.contains(&"analytics".to_owned()), "{rules:?}");
}

#[test]
fn where_no_act_asks_for_anything_nobody_is_written_to() {
    let is_duty = |line: &&str| line.starts_with("duties:") || line.starts_with("  - {rule: ");
    let lines: Vec<&str> = SITE.lines().filter(|line| !is_duty(line)).collect();
    let site = SmallSite::from_text(&(lines.join("\n") + "\n"));
    let (code, words) = check(&site, DAY, &["--report", "rep", "--letters", "letters", "--spravka", "n.docx"]);
    assert_eq!(code, 0, "{words}");
    assert!(words.contains("Школ, которым приказ или закон велит что-нибудь опубликовать, сегодня нет."), "{words}");
    assert!(words.contains("Писем нет") && !site.path("letters").exists(), "{words}");
    assert!(page(&site).contains("впишите это в duties дорожной карты"), "{}", page(&site));
}

#[test]
fn a_site_in_english_has_its_papers_in_english() {
    let site = site();
    site.replace("content/site.yaml", "title: Качество", "language: en\ntitle: Качество");
    check(&site, DAY, &["--report", "rep", "--letters", "letters", "--spravka", "n.docx"]);
    let page = page(&site);
    assert!(page.contains("1 of 3 schools lacks nothing; most often lacking: "), "{page}");
    assert!(page.contains("not there since 4 November"), "{page}");
    let letter = site.read("letters/2026-11-10/b.txt");
    assert!(letter.contains("Please publish this by 24 November 2026"), "{letter}");
    let english = check(&site, DAY, &["--lang", "en"]).1;
    assert!(english.contains("Order of the school: not there since 4 November — item 1 of the roadmap"), "{english}");
}

#[test]
fn numbers_stand_in_their_forms() {
    let words = Wording::new(Lang::Ru);
    let some = |clean: usize, all: usize| {
        words.phrase("monitoring-sum-some", &[("clean", clean.to_string()), ("all", all.to_string())])
    };
    assert_eq!(some(3, 7), "У 3 школ из 7 замечаний нет");
    assert_eq!(some(1, 7), "У 1 школы из 7 замечаний нет");
    assert_eq!(some(21, 40), "У 21 школы из 40 замечаний нет");
    let lacking = |n: usize, kinds: usize| {
        let args = [("n", n.to_string()), ("kinds", kinds.to_string()), ("words", "аналитики".to_owned())];
        words.phrase("monitoring-lacking", &args)
    };
    assert_eq!(lacking(4, 2), "чаще всего не хватает аналитики (4 школы)");
    assert_eq!(lacking(1, 1), "не хватает аналитики (1 школа)");
    assert_eq!(lacking(11, 2), "чаще всего не хватает аналитики (11 школ)");
    let all = |n: usize| words.phrase("monitoring-sum-none", &[("all", n.to_string())]);
    assert_eq!(
        [all(1), all(5), all(21)].join("; "),
        "У школы есть замечания; Замечания есть у каждой из 5 школ; Замечания есть у каждой из 21 школы"
    );
}

#[test]
fn documents_are_advised_to_be_signed_and_to_have_a_russian_text() {
    let site = site();
    let list = "- {id: x, kind: Приказ, title: О карте, file: documents/a.txt, topic: normative, issuer: Бета}\n\
         - {id: y, kind: Приказ, title: О команде, file: documents/b.txt, topic: normative, signature: скан}\n\
         - {id: z, kind: Приказ, title: Чужой, file: documents/c.txt, topic: normative, issuer: Министерство}\n\
         - {id: w, kind: Статья, title: Paper, url: 'https://x.example/w', language: en}\n";
    site.write("content/schools/b/documents.yaml", list);
    ["a", "b", "c"].iter().for_each(|name| site.write(&format!("content/schools/b/documents/{name}.txt"), *name));
    for (rule, title) in [("document-unsigned", "О карте"), ("document-not-russian", "Paper")] {
        assert_eq!(cell(&site, DAY, "b", rule).0, "missing");
        assert_eq!(cell(&site, DAY, "c", rule).0, "not-required");
        let text = site.read("content/site.yaml");
        site.write("content/site.yaml", format!("{text}rules: [{{rule: {rule}, level: предупреждение}}]\n"));
        let found = check(&site, DAY, &[]).1;
        assert!(found.matches(&format!("[{rule}]")).count() == 1 && found.contains(&format!("«{title}»")), "{found}");
        site.write("content/site.yaml", text);
    }
    check(&site, DAY, &["--letters", "letters"]);
    let letter = site.read("letters/2026-11-10/b.txt").replace('\u{a0}', " ");
    let (demands, advice) = letter.split_once("Рекомендуем").expect("advice");
    assert!(advice.contains("Документы: «О карте».") && !demands.contains("О карте»"), "{letter}");
}

#[test]
fn whatever_is_monitored_has_its_words() {
    for (lang, rule) in [Lang::Ru, Lang::En].into_iter().flat_map(|lang| RULES.iter().map(move |rule| (lang, rule))) {
        let is_monitored = match rule.scope {
            Scope::Duty(..) | Scope::School(_) | Scope::Document(_) => true,
            Scope::File(_) => rule.ground == Ground::Law,
            _ => false,
        };
        let (words, key) = (Wording::new(lang), format!("requirement-{}", rule.id()));
        for part in ["inside", "lacking", "todo", "path", "means"] {
            assert_eq!(words.part(&key, part).is_some(), is_monitored, "{key}.{part} in {}", lang.tag());
        }
    }
}

#[test]
fn both_languages_have_the_same_words() {
    let keys = |lang: &str| -> Vec<String> {
        let text = read(&format!("src/monitoring/locales/{lang}.ftl"));
        let is_key = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase()) || line.starts_with("    .");
        text.lines().filter(is_key).filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()).collect()
    };
    assert_eq!(keys("ru"), keys("en"));
}
