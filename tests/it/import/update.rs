//! `vekha import --again`: an order, the roadmap that people have made of it, the corrected order in; the whole file of the
//! roadmap and every word of the program out.

use serde_json::Value;

use crate::support::{SmallSite, code, json, messages};

const ORDER: &str = "\
№ п/п;Мероприятия;Сроки;Исполнители;Результат
1.;Семинар для команд школ;до 20.11.2026;Школы;Справка
2.;Форум наставников;май 2027;Управление образования;Отчёт
3.;Диагностика читательской грамотности;октябрь 2026;Школы;Протокол
4.;Итоговое совещание;июнь 2027;Управление образования;
";

const ROADMAP: &str = "content/roadmaps/2026-2027.yaml";

/// A site with a roadmap of the order, as people have gone on with it.
fn site() -> SmallSite {
    let site = SmallSite::empty();
    site.write("plan.csv", ORDER);
    let output = site.vekha(&["import", "plan.csv", "--period", "2026/2027 учебный год"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    site.replace(ROADMAP, "title: Дорожная карта\n", "title: Дорожная карта   # как на сайте управления\n\n");
    site.replace(
        ROADMAP,
        "deadline: до 20.11.2026\n",
        "deadline: до 20.11.2026 # согласован\n        # для родителей\n        for_parents: Учителя готовятся\n",
    );
    site.replace(ROADMAP, "activity: Диагностика читательской", "activity: Проверка читательской");
    site.replace(ROADMAP, "result: Отчёт", "result: {text: Отчёт, visibility: internal}");
    site
}

fn bring_in(site: &SmallSite, order: &str, more: &[&str]) -> (i32, Value) {
    site.write("plan-2.csv", order);
    let call = [&["import", "plan-2.csv", "--again", "--format", "json"], more].concat();
    let output = site.vekha(&call);
    (code(&output), json(&output))
}

/// The differences: what became of each, and where.
fn differences(summary: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let all = summary["differences"].as_array().unwrap_or_else(|| panic!("{summary:#}"));
    all.iter().map(|each| format!("{} {}", text(&each["kind"]), text(&each["place"]))).collect()
}

/// The roadmap without the name and digest of its document.
fn without_source(text: &str) -> String {
    let is_source = |line: &str| line.trim_start().starts_with("file: ") || line.trim_start().starts_with("digest: ");
    text.lines().filter(|line| !is_source(line)).map(|line| format!("{line}\n")).collect()
}

#[test]
fn what_only_the_document_has_changed_is_taken_and_all_else_stays() {
    let site = site();
    let before = site.read(ROADMAP);
    let order = ORDER
        .replace("до 20.11.2026", "до 25.11.2026")
        .replace("Отчёт", "Аналитическая справка")
        .replace("июнь 2027;Управление образования;", "июнь 2027;Управление образования;Протокол: решения")
        + "5.;Выставка работ;апрель 2027;Школы;Каталог\n";
    let (exit, summary) = bring_in(&site, &order, &[]);
    assert_eq!(exit, 0, "{summary:#}");
    let expected = ["taken main/1: deadline", "taken main/2: result", "taken main/4: result", "added main/5"];
    assert_eq!(differences(&summary), expected, "{summary:#}");
    let item = "      - number: \"5.\"\n        activity: Выставка работ\n        deadline: апрель 2027\n        responsible: Школы\n        result: Каталог\n";
    let after = before
        .replace("до 20.11.2026 #", "до 25.11.2026 #")
        .replace("{text: Отчёт,", "{text: Аналитическая справка,")
        .replace("result: ''\n", &format!("result: 'Протокол: решения'\n{item}"));
    assert_eq!(without_source(&site.read(ROADMAP)), without_source(&after));
    assert!(site.read(ROADMAP).contains("file: plan-2.csv\n"));
    assert_eq!(site.read(".vekha/history/content/roadmaps/2026-2027.yaml/000001.yaml"), before);
    let (exit, summary) = bring_in(&site, &order, &[]);
    assert_eq!((exit, differences(&summary).len()), (0, 0), "{summary:#}");
    check(&site);
}

/// The site has no error.
fn check(site: &SmallSite) {
    let output = site.vekha(&["check"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
}

#[test]
fn what_both_have_changed_is_listed_and_never_chosen() {
    let site = site();
    site.replace(ROADMAP, "activity: Семинар для команд школ", "activity: Семинары для школьных команд");
    let before = site.read(ROADMAP);
    let order = ORDER.replace("Семинар для команд школ", "Практикум для команд школ").replace("май 2027", "июнь 2027");
    let (exit, summary) = bring_in(&site, &order, &[]);
    assert_eq!(
        (exit, differences(&summary)),
        (1, vec!["conflict main/1: activity".to_owned(), "taken main/2: deadline".to_owned()])
    );
    assert_eq!(site.read(ROADMAP), before.replace("май 2027", "июнь 2027"), "the document is remembered as before");
    site.write("plan-2.csv", &order);
    let russian = messages(&site.vekha(&["import", "plan-2.csv", "--again"]));
    let words = "Решать вам — main/1: activity: в прежнем документе «Семинар для команд школ», у вас «Семинары для школьных \
                 команд», в новом «Практикум для команд школ». Оставлено ваше";
    assert!(russian.contains(words), "{russian}");
    let english = messages(&site.vekha(&["import", "plan-2.csv", "--again", "--lang", "en"]));
    assert!(english.contains("For you to decide — main/1: activity: \"Семинар"), "{english}");
    site.replace(ROADMAP, "Семинары для школьных команд", "Практикум для команд школ");
    let (exit, summary) = bring_in(&site, &order, &[]);
    assert_eq!((exit, differences(&summary).len()), (0, 0));
    assert!(site.read(ROADMAP).contains("file: plan-2.csv\n"));
}

#[test]
fn items_that_the_document_has_no_more_stay_until_a_person_decides() {
    let site = site();
    let before = site.read(ROADMAP);
    let order: String = ORDER.lines().filter(|line| !line.starts_with("2.")).map(|line| format!("{line}\n")).collect();
    let (exit, summary) = bring_in(&site, &order, &[]);
    assert_eq!((exit, differences(&summary)), (1, vec!["removed main/2".to_owned()]));
    assert_eq!(site.read(ROADMAP), before);
    let revisions = "visibility: internal}\n        revisions: [{act: '7', field: исключён}]\n";
    site.replace(ROADMAP, "visibility: internal}\n", revisions);
    let (exit, summary) = bring_in(&site, &order, &[]);
    assert_eq!((exit, differences(&summary).len()), (0, 0), "{summary:#}");
    assert!(site.read(ROADMAP).contains("Форум наставников"));
}

/// The order with an item in its middle, so that all behind it have other numbers.
fn renumbered_order() -> String {
    let order = ORDER.replace("3.;", "4.;").replace("4.;Итог", "5.;Итог");
    order.replace("2.;", "2.;Открытие года;сентябрь 2026;Школы;Фото\n3.;")
}

#[test]
fn items_get_new_numbers_only_while_nothing_names_them() {
    let site = site();
    let before = site.read(ROADMAP);
    let (exit, summary) = bring_in(&site, &renumbered_order(), &[]);
    assert_eq!(exit, 0, "{summary:#}");
    let expected = ["taken main/2: number", "taken main/3: number", "taken main/4: number", "added main/2"];
    assert_eq!(differences(&summary), expected);
    let item = "      - number: \"2.\"\n        activity: Открытие года\n        deadline: сентябрь 2026\n        responsible: Школы\n        result: Фото\n";
    let after = before
        .replace("\"4.\"", "\"5.\"")
        .replace("\"3.\"", "\"4.\"")
        .replace("      - number: \"2.\"", &format!("{item}      - number: \"3.\""));
    assert_eq!(without_source(&site.read(ROADMAP)), without_source(&after));
    check(&site);
}

#[test]
fn numbers_that_reports_name_stay() {
    let site = site();
    site.write(
        "content/schools/shkola-1/reports/2026-11.md",
        "---\ntitle: Отчёт\ndate: 2026-11-01\nitems:\n  - item: '3'\n    status: выполнено\n    result: Проведена\n---\nТекст.\n",
    );
    let before = site.read(ROADMAP);
    let (exit, summary) = bring_in(&site, &renumbered_order(), &[]);
    let expected =
        ["renumbered main/2: number", "renumbered main/3: number", "renumbered main/4: number", "blocked main/2"];
    assert_eq!((exit, differences(&summary)), (1, expected.map(str::to_owned).to_vec()));
    assert_eq!(site.read(ROADMAP), before);
    check(&site);
}

#[test]
fn a_doubt_about_new_words_stands_and_a_settled_one_does_not_come_back() {
    let site = SmallSite::empty();
    let order =
        ORDER.replace("май 2027", "актовый зал школы, май").replace("октябрь 2026", "актовый зал школы, октябрь");
    site.write("plan.csv", &order);
    assert_eq!(code(&site.vekha(&["import", "plan.csv", "--period", "2026/2027 учебный год"])), 0);
    let doubt = "        unchecked:\n          - deadline\n";
    assert_eq!(site.read(ROADMAP).matches(doubt).count(), 2);
    site.write(ROADMAP, site.read(ROADMAP).replace(doubt, ""));
    let changed = order.replace("до 20.11.2026", "холл школы, ноябрь").replace("Отчёт", "Справка об итогах");
    let (exit, summary) = bring_in(&site, &changed, &["--id", "2026-2027"]);
    assert_eq!(
        (exit, differences(&summary)),
        (0, vec!["taken main/1: deadline".to_owned(), "taken main/2: result".to_owned()])
    );
    let text = site.read(ROADMAP);
    assert_eq!(text.matches(doubt).count(), 1, "{text}");
    assert!(text.contains(&format!("result: Справка\n{doubt}")), "{text}");
}

#[test]
fn without_the_old_document_nothing_is_changed_and_the_differences_are_said() {
    let site = site();
    std::fs::remove_dir_all(site.path(".vekha")).expect("removed");
    site.remove("plan.csv");
    let before = site.read(ROADMAP);
    let order = ORDER.replace("май 2027", "июнь 2027") + "5.;Выставка работ;апрель 2027;Школы;Каталог\n";
    site.write("plan-2.csv", &order);
    let output = site.vekha(&["import", "plan-2.csv", "--again"]);
    assert_eq!(code(&output), 1, "{}", messages(&output));
    let words = messages(&output);
    for line in [
        "./content/roadmaps/2026-2027.yaml не изменён. Новая карта записана в ./plan-2.karta.yaml; различий — 4:",
        "• Различие — main/2: deadline: у вас «май 2027», в документе «июнь 2027»",
        "• Различие — main/3: activity: у вас «Проверка читательской грамотности», в документе «Диагностика читательской грамотности»",
        "• Только в документе — main/5: 5. Выставка работ",
    ] {
        assert!(words.contains(line), "no «{line}» in\n{words}");
    }
    assert_eq!(site.read(ROADMAP), before);
    assert!(site.read("plan-2.karta.yaml").contains("Выставка работ") && !site.path(".vekha").exists());
    site.write("plan-2.karta.yaml", "own: 1\n");
    let refused = site.vekha(&["import", "plan-2.csv", "--again"]);
    assert_eq!((code(&refused), &*site.read("plan-2.karta.yaml")), (2, "own: 1\n"));
    assert!(messages(&refused).contains("уже есть и отличается"), "{}", messages(&refused));
}

#[test]
fn a_call_that_cannot_be_done_writes_nothing() {
    let site = site();
    let before = site.read(ROADMAP);
    site.write("plan-2.csv", ORDER.replace("Справка", "Справка ✔"));
    let absent = site.vekha(&["import", "plan-2.csv", "--again", "--id", "karta"]);
    assert_eq!(code(&absent), 2);
    assert!(messages(&absent).contains("карты ./content/roadmaps/karta.yaml нет"), "{}", messages(&absent));
    site.write(ROADMAP, encoding_rs::WINDOWS_1251.encode(&before).0);
    let no_sign = site.vekha(&["import", "plan-2.csv", "--again", "--id", "2026-2027"]);
    assert_eq!(code(&no_sign), 1);
    assert!(messages(&no_sign).contains("нет знака ✔ (U+2714)"), "{}", messages(&no_sign));
    site.write(ROADMAP, format!("{before}  broken\n"));
    let broken = site.vekha(&["import", "plan-2.csv", "--again", "--id", "2026-2027", "--lang", "en"]);
    assert_eq!(code(&broken), 1);
    assert!(messages(&broken).contains("could not be read: nothing was changed"), "{}", messages(&broken));
    assert_eq!(site.read(ROADMAP), format!("{before}  broken\n"));
    assert!(!site.path(".vekha/history").exists());
}

const ACT: &str = "\
УПРАВЛЕНИЕ ОБРАЗОВАНИЯ ОЗЁРНОГО ОКРУГА
П Р И К А З
15.09.2026	г. Озёрск	№ 115-о
Об утверждении дорожной карты на 2026-2027 учебный год
В целях повышения качества образования п р и к а з ы в а ю:
1. Утвердить дорожную карту.
2. Школам:
2.1. назначить ответственных;
2.2. отчитаться в мае.
3. Контроль оставляю за собой.
Начальник управления
М.П. Лугова
ПРИЛОЖЕНИЕ 1
к приказу от 15.09.2026 № 115-о
Дорожная карта на 2026-2027 учебный год
Карта составлена по итогам диагностики.
№ п/п	Мероприятия	Сроки	Исполнители	Результат
I	Работа с командами			
1.	Семинар	до 20.11.2026	Управление образования, школы	Справка
2.	Форум	май 2027	Управление образования	Отчёт
а)	Выставка	май 2027	Школы	Фото
б)	Круглый стол	май 2027	Школы	Протокол
II	Работа с детьми			
3.	Олимпиада	март 2027	Школы	Приказ
ПРИЛОЖЕНИЕ 2
к приказу от 15.09.2026 № 115-о
Перечень школ-участниц
№	Округ	Наименование ОО
1	Озёрный	МБОУ «Луговская СОШ»
2	Озёрный	МБОУ «Речная СОШ»
";

/// What the corrected order says otherwise.
const CORRECTED: [(&str, &str); 7] = [
    ("2.2. отчитаться в мае.", "2.2. отчитаться в июне;\n2.3. назначить кураторов."),
    ("диагностики.", "диагностики и опроса."),
    ("б)\tКруглый", "б)\tЯрмарка\tмай 2027\tШколы\tФото\nв)\tКруглый"),
    ("II\tРабота с детьми", "II\tРабота с учениками"),
    (
        "март 2027\tШколы\tПриказ\n",
        "март 2027\tШколы\tПриказ\n4.\tКонкурс чтецов\tапрель 2027\tШколы, методисты\tДиплом\n",
    ),
    ("2\tОзёрный\tМБОУ «Речная СОШ»\n", "2\tОзёрный\tМБОУ «Речная СОШ»\n3\tОзёрный\tМБОУ «Горная СОШ»\n"),
    ("№ 115-о\nОб", "№ 116-о\nОб"),
];

/// Where the roadmap says otherwise then.
const CHANGED: [(&str, &str); 9] = [
    ("    number: \"115-о\"\n    date", "    number: \"116-о\"\n    date"),
    (
        "            text: отчитаться в мае.\n",
        "            text: отчитаться в июне;\n          - number: \"2.3.\"\n            text: назначить кураторов.\n",
    ),
    (
        "        school: rechnaia-sosh\n",
        "        school: rechnaia-sosh\n      - number: \"3\"\n        territory: Озёрный\n        name: МБОУ «Горная СОШ»\n        school: gornaia-sosh\n",
    ),
    ("  - rechnaia-sosh\n", "  - rechnaia-sosh\n  - gornaia-sosh\n"),
    (
        "    name: Управление образования\n    reports: department\n",
        "    name: Управление образования\n    reports: department\n  - id: metodisty\n    name: методисты\n    reports: department\n",
    ),
    ("диагностики.", "диагностики и опроса."),
    (
        "              - number: \"б)\"\n",
        "              - number: б)\n                activity: Ярмарка\n                deadline: май 2027\n                responsible: Школы\n                result: Фото\n              - number: \"в)\"\n",
    ),
    ("II Работа с детьми", "II Работа с учениками"),
    (
        "            result: Приказ\n",
        "            result: Приказ\n          - number: \"4.\"\n            activity: Конкурс чтецов\n            deadline: апрель 2027\n            responsible: Школы, методисты\n            result: Диплом\n",
    ),
];

fn replace_all(text: &str, replacements: &[(&str, &str)]) -> String {
    replacements.iter().fold(text.to_owned(), |text, (old, new)| {
        assert_eq!(text.matches(old).count(), 1, "{old}\n{text}");
        text.replace(old, new)
    })
}

#[test]
fn the_act_its_annexes_sections_steps_and_schools_are_brought_in() {
    let site = SmallSite::empty();
    site.write("prikaz.txt", ACT);
    assert_eq!(code(&site.vekha(&["import", "prikaz.txt"])), 0);
    let before = site.read(ROADMAP).replace("\n", "\r\n");
    site.write(ROADMAP, &before);
    site.write("prikaz.txt", replace_all(ACT, &CORRECTED));
    let output = site.vekha(&["import", "prikaz.txt", "--again"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    let words = messages(&output);
    for line in [
        "изменено по документу — 5, добавлено — 6, решать вам — 0.",
        "• Изменено — main/2/b: number: было «б)», стало «в)»",
        "• Изменено — main/«II Работа с детьми»: title: было «II Работа с детьми», стало «II Работа с учениками»",
        "Создан ./content/schools/gornaia-sosh/school.yaml",
    ] {
        assert!(words.contains(line), "no «{line}» in\n{words}");
    }
    let after = site.read(ROADMAP);
    let expected = replace_all(&before.replace("\r\n", "\n"), &CHANGED).replace("\n", "\r\n");
    let lines = |text: &str| without_source(&text.replace("\r\n", "⏎\n"));
    assert_eq!(lines(&after), lines(&expected));
    check(&site);
}

#[test]
fn an_order_without_a_day_is_compared_once_a_person_has_written_it() {
    let site = SmallSite::empty();
    let act = ACT.replace("15.09.2026\tг. Озёрск", "г. Озёрск");
    site.write("prikaz.txt", &act);
    let output = site.vekha(&["import", "prikaz.txt"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    let (above, below) =
        site.read(ROADMAP).split_once("# acts:").map(|(a, b)| (a.to_owned(), b.to_owned())).expect("an act");
    let (acts, below) =
        below.split_once("\n\n").map(|(a, b)| (a.to_owned(), b.to_owned())).expect("the end of the act");
    let acts = acts.replace("\n# ", "\n").replace("ГГГГ-ММ-ДД", "2026-09-15");
    let before = format!("{above}acts:{acts}\n\n{below}");
    site.write(ROADMAP, &before);
    site.write("prikaz-2.txt", act.replace("отчитаться в мае", "отчитаться в июне"));
    let output = site.vekha(&["import", "prikaz-2.txt", "--again"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    let expected = before.replace("отчитаться в мае", "отчитаться в июне");
    assert_eq!(without_source(&site.read(ROADMAP)), without_source(&expected));
}

#[test]
fn another_file_with_the_same_words_is_only_recorded() {
    let site = site();
    let before = site.read(ROADMAP);
    site.write("plan-2.csv", format!("\u{feff}{ORDER}"));
    let output = site.vekha(&["import", "plan-2.csv", "--again"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    assert!(messages(&output).contains("слова не изменены, записаны имя и отпечаток"), "{}", messages(&output));
    let after = site.read(ROADMAP);
    assert_eq!(without_source(&after), without_source(&before));
    assert!(after.contains("file: plan-2.csv\n") && after != before);
    let output = site.vekha(&["import", "plan-2.csv", "--again"]);
    assert!(messages(&output).contains("уже соответствует документу: ничего не изменено"), "{}", messages(&output));
}

#[test]
fn lists_that_a_person_has_taken_away_or_written_otherwise_stay() {
    let site = SmallSite::empty();
    site.write("prikaz.txt", ACT);
    assert_eq!(code(&site.vekha(&["import", "prikaz.txt"])), 0);
    site.replace(ROADMAP, "participants:\n  - lugovskaia-sosh\n  - rechnaia-sosh\n\n", "");
    let rows = site.read(ROADMAP);
    let from = rows.find("    rows:\n").expect("rows");
    let until = from + rows[from..].find("\n\n").expect("the end of the rows");
    let before = rows.replace(&rows[from..until], "    rows: см. приложение");
    site.write(ROADMAP, &before);
    site.write("prikaz-2.txt", replace_all(ACT, &[CORRECTED[5]]));
    let output = site.vekha(&["import", "prikaz-2.txt", "--again", "--format", "json"]);
    let summary = json(&output);
    assert_eq!(
        (code(&output), differences(&summary)),
        (1, vec!["conflict annexes/2: rows".to_owned(), "conflict participants".to_owned()])
    );
    assert_eq!(site.read(ROADMAP), before);
}

#[test]
fn of_several_deadlines_only_the_changed_one_is_written_anew() {
    let site = SmallSite::empty();
    let order = "№;Мероприятия;I квартал;II квартал;Исполнители\n1;Совет;до 10.02.2027;до 20.05.2027;Школы\n";
    site.write("plan.csv", order);
    let output = site.vekha(&["import", "plan.csv", "--period", "2026/2027 учебный год"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    site.replace(ROADMAP, "text: до 10.02.2027", "text: \"до 10.02.2027\"   # сверено");
    let before = site.read(ROADMAP);
    let (exit, summary) = bring_in(&site, &order.replace("20.05", "25.05"), &["--id", "2026-2027"]);
    assert_eq!((exit, differences(&summary)), (0, vec!["taken main/1: deadline".to_owned()]), "{summary:#}");
    let after = without_source(&before).replace("20.05", "25.05");
    assert_eq!(without_source(&site.read(ROADMAP)), after);
}
