//! What the site would not take of a filled form: told with sheet, cell and the words of the cell, not with a line of a report
//! that is not there.

use super::{Form, INDICATORS, ITEMS, REPORT, SITE, codes, take_in, taken};
use crate::support::html::{main_of, words};
use crate::support::xlsx::{NewValue, container, fill, parts};
use crate::support::{SmallSite, code, messages};

const REPORT_PATH: &str = "content/schools/lesnaya/reports/2026-11-20.md";

/// What the program says of a form, in words.
fn words_of(site: &SmallSite, lang: &str) -> String {
    messages(&site.vekha(&["import", "filled.xlsx", "--lang", lang]))
}

#[test]
fn errors_of_markup_name_the_cell_and_its_words() {
    for (text, code, expected) in [
        (
            "Смотрите [приказ](file:///C:/prikaz.docx).",
            "link-scheme",
            "ошибка[link-scheme]: Отчёт, C10: по такому адресу файл найдёт только ваш компьютер: «file:///C:/prikaz.docx» \
             (в ячейке: «Смотрите [приказ](file:///C:/prikaz.docx).»). Что сделать: ",
        ),
        (
            "---\ntitle: Второй\ndate: 2026-11-01\n---\nСлова.",
            "second-header",
            "ошибка[second-header]: Отчёт, C10: в тексте отчёта или страницы начинается вторая шапка (в ячейке: «---",
        ),
    ] {
        let site = SmallSite::from_text(SITE);
        let filled = Form::new(&site).fill(&[(REPORT, "text", "value", text)]);
        let (exit, form) = take_in(&site, filled, &[]);
        let error = &form["errors"][0];
        assert_eq!((exit, &error["code"], &error["cell"]), (1, &code.into(), &"C10".into()), "{form:#}");
        assert_eq!(error["sheet"], "Отчёт");
        let russian = words_of(&site, "ru");
        assert!(russian.contains(expected), "{russian}");
        assert!(!russian.contains(REPORT_PATH), "{russian}");
        assert!(words_of(&site, "en").contains(&format!("error[{code}]: Отчёт, C10: ")));
        assert!(!site.path(REPORT_PATH).exists());
    }
}

#[test]
fn personal_data_are_told_with_their_cell_and_not_shown() {
    let site = SmallSite::from_text(SITE);
    let filled = Form::new(&site)
        .fill(&[(ITEMS, "5", "status", "Выполняется"), (ITEMS, "5", "result", "Мать ученика: СНИЛС 112-233-445 95")]);
    let (exit, form) = take_in(&site, filled, &[]);
    assert_eq!((exit, &form["errors"][0]["cell"]), (1, &"J11".into()), "{form:#}");
    let russian = words_of(&site, "ru");
    assert!(russian.contains("ошибка[personal-data-found]: Мероприятия, J11: "), "{russian}");
    assert!(!russian.contains("112-233-445"), "{russian}");
}

#[test]
fn rows_that_stand_there_twice_are_told_as_that() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[
        (ITEMS, "3", "status", "Выполняется"),
        (ITEMS, "5", "status", "Выполнено"),
        (ITEMS, "5", "date", "10.09.2026"),
    ]);
    // The row of item 5 gets the hidden name and the words of item 3, as a copied row has them.
    let key = form.keys(ITEMS).into_iter().find(|key| key.starts_with("3 |")).expect("a row");
    let mut copied = vec![(ITEMS, form.cell(ITEMS, "5", "number").replace('B', "A"), NewValue::Words(key))];
    let words = [("number", "3"), ("activity", "Педагогический совет"), ("deadline", "до 10 ноября 2026 года")];
    copied.extend(words.map(|(column, words)| (ITEMS, form.cell(ITEMS, "5", column), NewValue::Words(words.into()))));
    let (exit, summary) = take_in(&site, fill(&filled, &copied), &[]);
    assert_eq!((exit, codes(&summary, "problems")), (1, vec!["row-twice B11".to_owned()]), "{summary:#}");
    let russian = words_of(&site, "ru");
    assert!(russian.contains("мероприятие 3 стоит в форме дважды: эта строка и строка 10. Перенесите"), "{russian}");
}

#[test]
fn a_list_in_a_cell_stays_a_list() {
    let site = SmallSite::from_text(SITE);
    let filled = Form::new(&site).fill(&[
        (ITEMS, "5", "status", "Выполняется"),
        (ITEMS, "5", "result", "Сделано:\n• раздел открыт;\n• отчёты собраны"),
        (REPORT, "text", "value", "Мы начали:\n• открыли раздел;\n• собрали отчёты.\nСпасибо всем."),
    ]);
    taken(&site, &filled);
    let report = site.read(REPORT_PATH);
    assert!(
        report.contains("    result: |-\n      Сделано:\n      • раздел открыт;\n      • отчёты собраны\n"),
        "{report}"
    );
    assert!(report.ends_with("---\nМы начали:\n\n- открыли раздел;\n- собрали отчёты.\n\nСпасибо всем.\n"), "{report}");
    let (exit, second) = take_in(&site, &filled, &[]);
    assert_eq!((exit, codes(&second, "differences").len()), (0, 0), "{second:#}");
    assert_eq!(code(&site.vekha(&["build", "--minify", "off"])), 0);
    let page = site.read("public/schools/lesnaya/reports/2026-11-20.html");
    assert!(page.contains("<li>открыли раздел;</li>"), "{page}");
    assert!(words(main_of(&page)).contains("Спасибо всем."));
    let pages = crate::support::files_below(&site.path("public/schools/lesnaya"));
    let has_lines = pages
        .values()
        .any(|bytes| String::from_utf8_lossy(bytes).contains("Сделано:<br>• раздел открыт;<br>• отчёты собраны"));
    assert!(has_lines, "the result stands line by line");
}

#[test]
fn a_measured_value_that_stands_twice_is_told_as_that() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[(INDICATORS, "iom", "value", "27")]);
    let mut all = parts(&filled);
    let name = "xl/worksheets/sheet4.xml";
    let sheet = String::from_utf8(all[name].clone()).expect("UTF-8");
    let cell = |at: &str, words: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{words}</t></is></c>");
    let row = format!("</row><row r=\"6\">{}{}</row></sheetData>", cell("A6", "iom"), cell("E6", "28"));
    all.insert(name.into(), sheet.replace("</row></sheetData>", &row).into_bytes());
    let (exit, summary) = take_in(&site, container(&all), &[]);
    assert_eq!((exit, codes(&summary, "problems")), (1, vec!["indicator-twice E6".to_owned()]), "{summary:#}");
}
