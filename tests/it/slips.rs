//! Slips of people who know Word and no markup: in goes the site of `vekha init` with one of them, out come the words that
//! help; and following them helps.

use crate::support::{SmallSite, messages, picture};

const REPORT: &str = "content/schools/shkola-1/reports/2026-10.md";
const ROADMAP: &str = "content/roadmaps/2026-2027.yaml";
const DAY: &str = "2026-12-10";

/// What `check` says of a site, in Russian and in English.
fn check_messages(site: &SmallSite) -> [String; 2] {
    ["ru", "en"].map(|lang| messages(&site.vekha(&["check", "--date", DAY, "--lang", lang])))
}

/// What is said of a report with these lines in its header and this text.
fn messages_of_report(header: &str, text: &str) -> [String; 2] {
    let site = SmallSite::starter();
    site.write(REPORT, format!("---\ntitle: Отчёт за октябрь\ndate: 2026-10-30\n{header}---\n{text}\n"));
    check_messages(&site)
}

/// The site with an indicator, and a report that measures it.
fn site_with_indicator(indicator: &str, value: &str) -> SmallSite {
    let site = SmallSite::starter();
    site.replace(ROADMAP, "plans:\n", &format!("indicators:\n  - id: k\n    {indicator}\nplans:\n"));
    let values = format!("indicators:\n  - id: k\n    value: {value}\n");
    site.write(REPORT, format!("---\ntitle: Отчёт за октябрь\ndate: 2026-10-30\n{values}---\nТекст.\n"));
    site
}

#[test]
fn a_share_lies_between_nothing_and_all() {
    for (title, value, code) in [
        ("Качество знаний", "635", "share-out-of-range"),
        ("Качество знаний", "120", "share-out-of-range"),
        ("Доля повысивших квалификацию", "-5", "share-out-of-range"),
        ("Качество знаний", "100", ""),
        ("Качество знаний", "0", ""),
        ("Прирост качества знаний", "-5", ""),
        ("Темп роста охвата", "120", ""),
        ("Выполнение плана", "120", ""),
    ] {
        let site = site_with_indicator(&format!("title: {title}\n    unit: '%'"), value);
        let [ru, en] = check_messages(&site);
        assert_eq!(ru.contains("[share-"), !code.is_empty(), "{title} {value}: {ru}");
        assert!(ru.contains(code) && en.contains(code), "{title} {value}: {ru}{en}");
    }
    let site = site_with_indicator("title: Занятия\n    unit: '%'", "120");
    assert!(check_messages(&site)[0].contains("unit: \"% плана\""));
    site.replace(ROADMAP, "unit: '%'", "unit: \"% плана\"");
    assert!(!check_messages(&site)[0].contains("share-out-of-range"));
}

#[test]
fn a_fraction_among_percentages_is_asked_about() {
    let target = |value: &str| format!("title: Доля\n    unit: '%'\n    target: {{date: 2027-05-31, value: {value}}}");
    for (of_target, value, is_asked) in
        [("70", "0,635", true), ("70", "63,5", false), ("5", "0,4", false), ("0,5", "0,4", false), ("12", "0,5", false)]
    {
        let [ru, en] = check_messages(&site_with_indicator(&target(of_target), value));
        assert_eq!(ru.contains("share-as-fraction"), is_asked, "{of_target} {value}: {ru}");
        assert_eq!(ru.contains("напишите 63,5;") && en.contains("write 63,5;"), is_asked, "{ru}{en}");
    }
}

#[test]
fn a_value_with_its_sign_or_total_is_told_as_a_number() {
    let [ru, en] = check_messages(&site_with_indicator("title: Доля\n    unit: '%'", "63,5%"));
    assert!(ru.contains("напишите 63,5: только число") && en.contains("write 63,5: the number alone"), "{ru}{en}");
    let [ru, _] = check_messages(&site_with_indicator("title: Доля\n    unit: '%'", "20 из 31"));
    assert!(ru.contains("в процентах это 64,5, а «31» — в group: 31"), "{ru}");
}

#[test]
fn what_lies_beside_the_content_is_named_until_it_is_moved() {
    let site = SmallSite::starter();
    let report = "---\ntitle: Отчёт\ndate: 2026-10-30\n---\nТекст.\n";
    for folder in ["Отчёты", "отчеты", "Школы/shkola-2", "shkola-1/reports"] {
        site.write(&format!("{folder}/2026-10.md"), report);
    }
    let [ru, en] = check_messages(&site);
    for folder in ["Отчёты", "отчеты", "Школы", "shkola-1"] {
        assert!(ru.contains(&format!("папка «{folder}» лежит вне папки content")), "{folder}: {ru}");
        assert!(en.contains(&format!("the folder “{folder}” lies outside")), "{folder}: {en}");
    }
    assert!(ru.contains("отчёты школы — в content/schools/shkola-1/reports"), "{ru}");
    for folder in ["Отчёты", "отчеты", "Школы", "shkola-1"] {
        std::fs::remove_dir_all(site.path(folder)).expect("a folder");
    }
    site.write(REPORT, report);
    assert!(!check_messages(&site)[0].contains("outside-content"));
}

#[test]
fn a_report_of_word_is_named_until_it_is_imported() {
    let site = SmallSite::starter();
    assert_eq!(site.vekha(&["build", "--docx", "vypiski"]).status.code(), Some(0));
    let bytes = std::fs::read(site.path("vypiski/schools/shkola-1/reports/2026-09.docx")).expect("a Word file");
    site.write("Отчёт за ноябрь.docx", &bytes);
    let command = "vekha import \"Отчёт за ноябрь.docx\" --school shkola-1";
    let [ru, en] = check_messages(&site);
    assert!(ru.contains(command) && en.contains(command), "{ru}{en}");
    assert!(!ru.contains("vypiski"), "{ru}");
    let imported = site.vekha(&["import", "Отчёт за ноябрь.docx", "--school", "shkola-1"]);
    assert!(imported.status.success(), "{imported:?}");
    assert!(!check_messages(&site)[0].contains("outside-content"), "{:?}", check_messages(&site));
}

#[test]
fn notes_and_orders_beside_the_content_are_their_owners() {
    let site = SmallSite::starter();
    for path in ["README.md", "заметки.txt", "Приказ 38.docx", "robots.txt", "compose.yaml", "Архив/Отчёт.docx"]
    {
        site.write(path, "Слова\n");
    }
    assert!(!check_messages(&site)[0].contains("outside-content"), "{:?}", check_messages(&site));
}

#[test]
fn files_that_nothing_names_are_told_until_they_are_named() {
    let site = SmallSite::starter();
    site.write("content/schools/shkola-1/documents/spravka.pdf", "%PDF");
    site.write("content/schools/shkola-1/documents/prikaz-38.pdf", "%PDF"); // another form of a listed one
    site.write("content/schools/shkola-1/reports/foto.gif", picture("снимок"));
    let [ru, en] = check_messages(&site);
    assert!(ru.contains("документ «documents/spravka.pdf» не описан в documents.yaml"), "{ru}");
    assert!(ru.contains("![что на снимке](foto.gif)") && !ru.contains("documents/prikaz-38.pdf"), "{ru}");
    assert!(
        en.contains("“documents/spravka.pdf” is not described") && en.contains("![what it shows](foto.gif)"),
        "{en}"
    );
    let list = "content/schools/shkola-1/documents.yaml";
    let record = "- id: spravka\n  kind: Справка\n  title: О собрании\n  file: documents/spravka.pdf\n";
    site.write(list, format!("{}\n{record}", site.read(list)));
    let header = "---\ntitle: Отчёт за октябрь\ndate: 2026-10-30\n---\n";
    site.write(REPORT, format!("{header}![Учителя на семинаре](foto.gif)\n"));
    assert!(!check_messages(&site)[0].contains("unused-file"));
}

/// The header of a report on the first item.
fn on_item(lines: &str) -> String {
    format!("items:\n  - item: \"1\"\n    status: выполнено\n{lines}")
}

#[test]
fn an_empty_value_is_filled_or_deleted_and_never_quoted_in_vain() {
    for lines in [on_item("    result:\n"), "items:\n".to_owned(), on_item("    evidence:\n")] {
        let [ru, en] = messages_of_report(&lines, "Текст.");
        assert!(ru.contains("empty-value") && !ru.contains("''") && !en.contains("''"), "{lines}{ru}{en}");
    }
    let site = SmallSite::starter();
    site.replace(ROADMAP, "result: Приказ по школе", "result:");
    assert!(check_messages(&site)[0].contains("если пусто и в самом документе, напишите ''"));
    site.replace(ROADMAP, "result:\n", "result: ''\n");
    assert!(!check_messages(&site)[0].contains("empty-value"));
}

#[test]
fn a_hyphen_alone_is_a_word_that_says_nothing() {
    let [ru, en] = messages_of_report(&on_item("    date: -\n    result: -\n"), "Текст.");
    assert!(ru.contains("дата не читается: «-»") && en.contains("“-” says nothing"), "{ru}{en}");
    assert!(!ru.contains("yaml-syntax"), "{ru}");
    let [ru, _] = messages_of_report(&on_item("    result: -\n      - собрание\n"), "Текст.");
    assert!(ru.contains("[yaml-"), "{ru}");
    let [ru, _] = messages_of_report(&on_item("    reason: нет\n"), "Текст.");
    assert!(ru.contains("«нет» ничего не говорит"), "{ru}");
}

#[test]
fn words_below_a_value_that_look_like_a_key_go_on_with_it() {
    let lines = on_item("    result: Провели собрание.\n\n    И ещё: провели совет.\n");
    let [ru, en] = messages_of_report(&lines, "Текст.");
    assert!(
        ru.contains("поставьте после «result:» знак |") && en.contains("put the sign | after “result:”"),
        "{ru}{en}"
    );
    let mended = on_item("    result: |\n      Провели собрание.\n\n      И ещё: провели совет.\n");
    assert!(!messages_of_report(&mended, "Текст.")[0].contains("unknown-key"));
}

#[test]
fn a_header_away_from_the_edge_is_a_header() {
    let site = SmallSite::starter();
    site.write(REPORT, "  ---\n  title: Отчёт со сдвигом\n  date: 2026-10-30\n  ---\nТекст.\n");
    assert!(!check_messages(&site)[0].contains("ошибка"), "{:?}", check_messages(&site));
    let second = "Текст.\n\n  ---\n  title: Второй\n  date: 2026-10-30\n  ---\n\nЕщё.";
    let [ru, en] = messages_of_report("", second);
    assert!(ru.contains("second-header") && en.contains("second-header"), "{ru}{en}");
}

#[test]
fn a_folder_in_the_wrong_place_or_letters_is_told_what_is_wrong() {
    for (path, words) in [
        ("content/shkola-2/school.yaml", "чтобы вышло «content/schools/shkola-2/school.yaml»"),
        ("content/schools/gorod/shkola-2/school.yaml", "чтобы вышло «content/schools/shkola-2/school.yaml»"),
        ("content/schооls/shkola-2/school.yaml", "в имени «schооls» есть русские буквы"),
        ("content/schools/shkola-2/schооl.yaml", "в имени «schооl.yaml» есть русские буквы"),
        ("content/schools/школа/rероrts/2026.md", "чтобы вышло «content/schools/школа/reports/2026.md»"),
    ] {
        let site = SmallSite::starter();
        site.write(path, "name: Вторая школа\n");
        let [ru, _] = check_messages(&site);
        assert!(ru.contains(words) && !ru.contains("возможно"), "{path}: {ru}");
    }
}

#[test]
fn a_letter_in_place_of_a_digit_is_told() {
    for (item, number) in [("З", "3"), ("О3", "3"), ("l", "1")] {
        let lines = format!("items:\n  - item: {item}\n    status: выполнено\n    result: есть\n");
        let [ru, en] = messages_of_report(&lines, "Текст.");
        assert!(ru.contains(&format!("напишите {number} цифрами")), "{ru}");
        assert!(en.contains(&format!("write {number} in digits")), "{en}");
    }
}

#[test]
fn an_address_and_a_file_each_have_their_line() {
    let list = "content/schools/shkola-1/documents.yaml";
    let messages_of = |lines: &str| {
        let site = SmallSite::starter();
        site.write(list, format!("{}\n{lines}", site.read(list)));
        check_messages(&site)
    };
    let [ru, en] = messages_of("- id: a\n  kind: Справка\n  title: О\n  file: https://school.example/a.pdf\n");
    assert!(ru.contains("«url: https://school.example/a.pdf»") && en.contains("“url: https://"), "{ru}{en}");
    let [ru, en] = messages_of("- id: a\n  kind: Справка\n  title: О\n  url: documents/a.pdf\n");
    assert!(ru.contains("назовите эту строку file") && en.contains("call this line file"), "{ru}{en}");
    let [ru, en] = messages_of("id: a\nkind: Справка\ntitle: О\nurl: https://school.example/a.pdf\n");
    assert!(ru.contains("напишите так: «- id: a»") && en.contains("write “- id: a”"), "{ru}{en}");
}

#[test]
fn what_is_yet_to_come_has_no_status() {
    for status in ["запланировано", "планируется", "будет выполнено", "не начато"]
    {
        let [ru, en] = messages_of_report(&format!("items:\n  - item: \"3\"\n    status: {status}\n"), "Текст.");
        assert!(ru.contains("удалите запись") && en.contains("delete the entry"), "{status}: {ru}{en}");
    }
}

#[test]
fn a_period_before_the_programme_holds_no_time_of_it() {
    let entry = |period: &str| {
        format!("items:\n  - item: \"3\"\n    period: {period}\n    status: выполнено\n    result: Прошёл совет\n")
    };
    let [ru, en] = messages_of_report(&entry("ноябрь 2025"), "Текст.");
    assert!(ru.contains("ближайший — 10.11.2026") && en.contains("the closest is 10.11.2026"), "{ru}{en}");
    for period in ["октябрь 2026", "ноябрь 2026", "2026/2027 учебный год"] {
        let [ru, _] = messages_of_report(&entry(period), "Текст.");
        assert!(!ru.contains("unknown-period"), "{period}: {ru}");
    }
}

#[test]
fn a_person_is_no_party() {
    let site = SmallSite::starter();
    site.replace(ROADMAP, "responsible: Специалисты отдела", "responsible: Иванова М.И.");
    let [ru, en] = check_messages(&site);
    assert!(ru.contains("здесь назван человек") && en.contains("a person is named here"), "{ru}{en}");
    assert!(ru.contains("в aliases фамилий не пишут") && !ru.contains("- Иванова"), "{ru}");
    site.replace(ROADMAP, "responsible: Иванова М.И.", "responsible: Руководители школ");
    assert!(!check_messages(&site)[0].contains("no-party-recognised"));
    site.replace(ROADMAP, "responsible: Руководители школ", "responsible: Завхозы");
    assert!(check_messages(&site)[0].contains("aliases, «- Завхозы»"));
}

#[test]
fn markup_that_is_words_is_told_and_mended() {
    for (text, advice, mended) in [
        ("Это * важно* для всех.", "вплотную к словам", "Это **важно** для всех."),
        ("*Вступление: *важно.", "вплотную к словам", "**Вступление:** важно."),
        ("**Первый\n\nвторой**", "закончите выделение", "**Первый**\n\n**второй**"),
        ("{Новость}(https://s.example/n)", "[Новость](https://s.example/n)", "[Новость](https://s.example/n)"),
        (
            "https://s.example/мои файлы/a.pdf",
            "https://s.example/мои%20файлы/a.pdf",
            "https://s.example/мои%20файлы/a.pdf",
        ),
        ("А;Б;В\n1;2;3\n4;5;6", "| А | Б | В |", "| А | Б | В |\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |"),
        ("[12.11.2026, 14:05] Мария: да", "своими словами", "Собрание прошло."),
        ("Файл C:\\Отчёты\\a.docx", "(doc:spravka)", "Файл лежит [здесь](doc:prikaz-38)."),
        ("![[foto.png]]", "![foto](foto.png)", "Снимок."),
    ] {
        let [ru, en] = messages_of_report("", text);
        assert_eq!((ru.matches("raw-markup").count(), en.matches("raw-markup").count()), (1, 1), "{text}: {ru}{en}");
        assert!(ru.contains(advice), "{text}: {ru}");
        assert!(!messages_of_report("", mended)[0].contains("raw-markup"), "{mended}");
    }
}

#[test]
fn quotes_of_two_kinds_are_told_with_the_text_to_write() {
    for title in ["'Отчёт’", "\"Отчёт”", "'Отчёт»"] {
        let site = SmallSite::starter();
        site.write(REPORT, format!("---\ntitle: {title}\ndate: 2026-10-30\n---\nТекст.\n"));
        let [ru, en] = check_messages(&site);
        assert!(ru.contains("напишите так: 'Отчёт'") && en.contains("write 'Отчёт'"), "{title}: {ru}{en}");
    }
}

#[test]
fn the_folder_says_whose_a_report_is() {
    let [ru, en] = messages_of_report("school: Школа № 1\n", "Текст.");
    assert!(ru.contains("удалите эту строку") && en.contains("delete this line"), "{ru}{en}");
}

#[test]
fn the_name_of_a_file_describes_no_picture() {
    for (words, is_told) in [("IMG_2026", true), ("foto.gif", true), ("Учителя на семинаре", false)] {
        let site = SmallSite::starter();
        site.write("content/schools/shkola-1/reports/foto.gif", picture("1"));
        site.write(REPORT, format!("---\ntitle: Отчёт\ndate: 2026-10-30\n---\n![{words}](foto.gif)\n"));
        let [ru, en] = check_messages(&site);
        assert_eq!(ru.contains("image-named-by-file"), is_told, "{ru}");
        assert_eq!(en.contains("image-named-by-file"), is_told, "{en}");
    }
}

#[test]
fn a_folder_that_looks_like_content_is_told() {
    for name in ["Content", "сontent"] {
        let site = SmallSite::starter();
        std::fs::rename(site.path("content"), site.path(name)).expect("renamed");
        let [ru, en] = check_messages(&site);
        assert!(ru.contains(&format!("папка «{name}» — не content")), "{ru}");
        assert!(en.contains("in small Latin letters"), "{en}");
    }
}
