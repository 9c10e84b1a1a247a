//! Forms that are not taken in: all that is wrong at once, with cells, and nothing written.

use super::{Form, INDICATORS, ITEMS, REPORT, SITE, codes, take_in, taken};
use crate::support::xlsx::{container, parts};
use crate::support::{SmallSite, code, files_below, messages};

const ROADMAP: &str = "content/roadmaps/2026-2027.yaml";

#[test]
fn all_that_is_wrong_is_told_at_once_and_nothing_is_written() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill_without_consent(&[
        (ITEMS, "1", "status", "не выполнено"),
        (ITEMS, "2 |  | 2026-09", "status", "Выполнено"),
        (ITEMS, "2 |  | 2026-10", "status", "Выполнено частично"),
        (ITEMS, "2 |  | 2026-10", "count", "семь"),
        (ITEMS, "2 |  | 2026-11", "status", "Выполнено частично"),
        (ITEMS, "2 |  | 2026-11", "count", "7"),
        (ITEMS, "2 |  | 2026-11", "of", "5"),
        (ITEMS, "2 |  | 2026-11", "date", "30.11.2026"),
        (ITEMS, "3", "status", "Нужен новый срок"),
        (ITEMS, "3", "until", "01.10.2026"),
        (ITEMS, "5", "result", "Есть раздел"),
        (ITEMS, "5", "title", "Снимок"),
        (INDICATORS, "iom", "group", "30"),
        (REPORT, "date", "value", "скоро"),
    ]);
    let before = files_below(&site.path("content"));
    let (exit, summary) = take_in(&site, &filled, &[]);
    let expected = [
        "consent-needed C11",
        "bad-day C8",
        "bad-state H6",
        "date-needed I7",
        "bad-count K8",
        "count-too-large K9",
        "day-ahead I9",
        "reason-needed N10",
        "until-early O10",
        "document-public-needed W11",
        "value-needed E5",
    ];
    assert_eq!((exit, codes(&summary, "problems")), (1, expected.map(str::to_owned).to_vec()), "{summary:#}");
    assert_eq!(files_below(&site.path("content")), before);
    assert!(!site.path(".vekha").exists());
    let russian = messages(&site.vekha(&["import", "filled.xlsx"]));
    for line in [
        "ошибка: Форма filled.xlsx не принята, ничего не записано:\n",
        "• Мероприятия, H6: состояние «не выполнено» не понято. Подходит: Выполнено, Выполнено частично, Выполняется, Нужен новый срок, Не проводилось, Школы не касается\n",
        "• Мероприятия, I7: мероприятие 2 (сентябрь 2026): для «Выполнено» нужен день, когда сделано. Без него на сайте стояло бы, что сделано в день отчёта\n",
        "• Мероприятия, K9: сделано 7 из 5: так не бывает. Исправьте одно из чисел\n",
        "• Мероприятия, O10: новый срок 01.10.2026 не позже прежнего (10.11.2026). Исправьте день\n",
        "• Показатели, E5: о показателе что-то написано, а значения нет. Впишите его или сотрите остальное\n",
        "• Отчёт, C8: «скоро» — не день. Напишите, например, 20.11.2026\n",
    ] {
        assert!(russian.contains(line), "{line} in {russian}");
    }
    let english = messages(&site.vekha(&["import", "filled.xlsx", "--lang", "en"]));
    assert!(english.contains("• Мероприятия, K9: 7 of 5 cannot be. Mend one of the numbers\n"), "{english}");
}

#[test]
fn what_is_printed_of_a_form_holds_nobodys_data() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[
        (ITEMS, "1", "status", "Выполнено"),
        (ITEMS, "1", "date", "10.09.2026"),
        (ITEMS, "1", "result", "Помогал Козлов Илья, 9А, его мама: 8 913 555-66-77"),
    ]);
    let (_, summary) = take_in(&site, &filled, &[]);
    let printed = summary.to_string() + &messages(&site.vekha(&["import", "filled.xlsx"]));
    assert!(printed.contains("К***** И***") && !printed.contains("Козлов"), "{printed}");
    assert!(!printed.contains("555-66"), "{printed}");
}

#[test]
fn words_that_would_do_nothing_are_not_lost() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[
        (ITEMS, "1", "status", "Выполнено"),
        (ITEMS, "1", "date", "10.09.2026"),
        (ITEMS, "1", "left", "ничего"),
        (ITEMS, "1", "reason", "так вышло"),
        (ITEMS, "3", "status", "Выполняется"),
        (ITEMS, "3", "until", "01.12.2026"),
        (ITEMS, "3", "count", "3"),
    ]);
    let (_, summary) = take_in(&site, filled, &[]);
    let expected = ["reason-useless N6", "left-useless M6", "until-useless O10", "total-needed L10"];
    assert_eq!(codes(&summary, "problems"), expected.map(str::to_owned), "{summary:#}");
}

#[test]
fn forms_of_others_and_of_old_wordings_are_refused() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[(ITEMS, "3", "status", "Выполняется"), (ITEMS, "1", "status", "Выполняется")]);
    let problems = |site: &SmallSite, more: &[&str]| codes(&take_in(site, &filled, more).1, "problems");
    assert_eq!(problems(&site, &["--school", "polyana"]), ["other-school"]);
    let other = SmallSite::from_text(&SITE.replace("roadmaps/2026-2027.yaml", "roadmaps/karta.yaml"));
    assert_eq!(problems(&other, &[]), ["other-roadmap"]);
    let words = messages(&other.vekha(&["import", "filled.xlsx"]));
    assert!(words.contains("это форма по карте «2026-2027», а на этом сайте её нет. Есть: karta."), "{words}");
    let other = SmallSite::from_text(&SITE.replace("schools/lesnaya/", "schools/ozernaya/"));
    assert_eq!(problems(&other, &[]), ["unknown-school"]);
    site.replace(ROADMAP, "Педагогический совет", "Большой педагогический совет");
    assert_eq!(problems(&site, &[]), ["item-changed B10"]);
    site.replace(ROADMAP, "Большой педагогический совет", "Педагогический совет");
    site.replace(ROADMAP, "activity: Форум", "activity: Большой форум");
    let (exit, summary) = take_in(&site, &filled, &[]);
    assert_eq!(
        (exit, codes(&summary, "notices")),
        (0, vec!["roadmap-changed".to_owned()]),
        "the filled rows are the same"
    );
}

#[test]
fn an_edited_wording_is_refused_with_the_words_of_the_act() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[(ITEMS, "5", "status", "Выполняется"), (ITEMS, "3", "activity", "Педсовет")]);
    let (exit, summary) = take_in(&site, filled, &[]);
    assert_eq!((exit, codes(&summary, "problems")), (1, vec!["edited-wording C10".to_owned()]), "{summary:#}");
    let words = messages(&site.vekha(&["import", "filled.xlsx"]));
    let expected =
        "• Мероприятия, C10: слова приказа в форме изменены (пункт 3). Верните как было: «Педагогический совет»\n";
    assert!(words.contains(expected), "{words}");
    assert!(!site.path("content/schools/lesnaya/reports").exists());
}

/// A form with other words in the XML of a part.
fn edit_part(bytes: &[u8], part: &str, old: &str, new: &str) -> Vec<u8> {
    let mut parts = parts(bytes);
    let text = String::from_utf8(parts[part].clone()).expect("UTF-8");
    assert!(text.contains(old), "{old} in {part}: {text}");
    parts.insert(part.to_owned(), text.replacen(old, new, 1).into_bytes());
    container(&parts)
}

#[test]
fn stray_words_and_formulas_without_result_are_told() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[(ITEMS, "5", "status", "Выполняется")]);
    let sheet = "xl/worksheets/sheet3.xml";
    let far = edit_part(
        &filled,
        sheet,
        "</row></sheetData>",
        "<c r=\"Z13\" t=\"inlineStr\"><is><t>ещё слово</t></is></c></row></sheetData>",
    );
    assert_eq!(codes(&take_in(&site, far, &[]).1, "problems"), ["stray-words Z13"]);
    let below = "</row><row r=\"20\"><c r=\"J20\" t=\"inlineStr\"><is><t>Ещё дело</t></is></c></row></sheetData>";
    let below = edit_part(&filled, sheet, "</row></sheetData>", below);
    assert_eq!(codes(&take_in(&site, below, &[]).1, "problems"), ["row-of-nothing J20"]);
    let cell = form.cell(ITEMS, "1", "date");
    let style = String::from_utf8(parts(&form.bytes)[sheet].clone()).expect("UTF-8");
    let start = style.find(&format!("<c r=\"{cell}\"")).expect("a cell");
    let old = &style[start..start + style[start..].find("/>").expect("an end") + 2];
    let formula = edit_part(&filled, sheet, old, &old.replace("/>", "><f>TODAY()</f></c>"));
    assert_eq!(codes(&take_in(&site, formula, &[]).1, "problems"), [format!("no-result {cell}")]);
}

#[test]
fn what_is_no_form_is_not_taken_for_one() {
    let site = SmallSite::from_text(SITE);
    site.write("plan.csv", "№;Мероприятие;Срок;Исполнители\n1;Совет;до 20.11.2026;Школы\n");
    let output = site.vekha(&["import", "plan.csv", "--school", "lesnaya"]);
    assert!(code(&output) == 1 && messages(&output).contains("не форма, которую сделала vekha form"), "{output:?}");
    let form = Form::new(&site);
    site.write("filled.xlsx", form.fill(&[]));
    let output = site.vekha(&["import", "filled.xlsx", "--again"]);
    assert!(code(&output) == 2 && messages(&output).contains("--again — параметр для приказов"), "{output:?}");
    std::fs::create_dir(site.path("empty")).expect("a folder");
    let output = site.vekha(&["import", "empty"]);
    assert!(code(&output) == 2 && messages(&output).contains("нет файлов Excel"), "{output:?}");
    site.write("forms/a.xlsx", "текст");
    let output = site.vekha(&["import", "forms"]);
    assert!(code(&output) == 1 && messages(&output).contains("forms/a.xlsx — не форма"), "{output:?}");
}

#[test]
fn a_version_that_is_not_known_is_refused() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[(ITEMS, "5", "status", "Выполняется")]);
    let shared = String::from_utf8(parts(&filled)["xl/sharedStrings.xml"].clone()).expect("UTF-8");
    let other =
        shared.replace("<si><t>vekha-form</t></si><si><t>1</t></si>", "<si><t>vekha-form</t></si><si><t>7</t></si>");
    let mut all = parts(&filled);
    if other == shared {
        // The number stands among the shared strings elsewhere: the sheet itself says another.
        let sheet = String::from_utf8(all["xl/worksheets/sheet6.xml"].clone()).expect("UTF-8");
        let start = sheet.find("<c r=\"B1\"").expect("a cell");
        let end = start + sheet[start..].find("</c>").expect("an end") + 4;
        let cell = "<c r=\"B1\" t=\"inlineStr\"><is><t>7</t></is></c>";
        let sheet = format!("{}{cell}{}", &sheet[..start], &sheet[end..]);
        all.insert("xl/worksheets/sheet6.xml".into(), sheet.into_bytes());
    } else {
        all.insert("xl/sharedStrings.xml".into(), other.into_bytes());
    }
    let (exit, summary) = take_in(&site, container(&all), &[]);
    assert_eq!((exit, codes(&summary, "problems")), (1, vec!["other-version".to_owned()]), "{summary:#}");
    taken(&site, &filled);
}

#[test]
fn a_deleted_column_is_missed() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[(ITEMS, "5", "status", "Выполняется")]);
    // Without its name in the hidden row a column is that of nobody.
    let sheet = "xl/worksheets/sheet3.xml";
    let text = String::from_utf8(parts(&filled)[sheet].clone()).expect("UTF-8");
    let start = text.find("<c r=\"H3\"").expect("a cell");
    let end = start + text[start..].find("</c>").expect("an end") + 4;
    let (exit, summary) = take_in(&site, edit_part(&filled, sheet, &text[start..end], ""), &[]);
    let problems = codes(&summary, "problems");
    assert!(exit == 1 && problems.contains(&"no-column".to_owned()), "{summary:#}");
    let words = messages(&site.vekha(&["import", "filled.xlsx"]));
    assert!(words.contains("на листе «Мероприятия» удалены столбцы «Состояние»"), "{words}");
}

#[test]
fn what_check_warns_of_is_told_at_once() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let filled = form.fill(&[(ITEMS, "1", "status", "Выполнено"), (ITEMS, "1", "date", "10/05/2026")]);
    taken(&site, filled);
    std::fs::remove_file(site.path("content/schools/lesnaya/reports/2026-11-20.md")).expect("removed");
    let words = messages(&site.vekha(&["import", "filled.xlsx"]));
    assert!(words.contains("предупреждение[dates-out-of-order]: Мероприятия, I6: "), "{words}");
    assert!(words.contains("Мероприятия, I6: «10/05/2026» прочитано как «10.05.2026»"), "{words}");
}

#[test]
fn per_cent_of_a_workbook_are_per_cent() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    taken(&site, form.fill(&[(INDICATORS, "iom", "value", "27,5 %")]));
    let report = site.read("content/schools/lesnaya/reports/2026-11-20.md");
    assert!(report.contains("value: \"27.5\""), "{report}");
}

#[test]
fn an_answer_over_the_cells_of_several_rows_is_told() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let cells = ["2", "3"].map(|row| form.cell(ITEMS, row, "status"));
    let row = |cell: &str| cell.trim_start_matches(char::is_alphabetic).parse::<u32>().expect("a row");
    let (first, last) = if row(&cells[0]) < row(&cells[1]) { ("2", &cells[1]) } else { ("3", &cells[0]) };
    let top = form.cell(ITEMS, first, "status");
    let filled = form.fill(&[(ITEMS, first, "status", "Выполняется")]);
    let merged = format!("</sheetData><mergeCells count=\"1\"><mergeCell ref=\"{top}:{last}\"/></mergeCells>");
    let sheet = "xl/worksheets/sheet3.xml";
    let filled = edit_part(&filled, sheet, "</sheetData>", &merged);
    let (exit, summary) = take_in(&site, filled, &[]);
    assert_eq!((exit, codes(&summary, "problems")), (1, vec![format!("merged-answer {top}")]), "{summary:#}");
}
