//! What has been copied out of a form, forms of an earlier version, and two forms of one report.

use super::{Form, ITEMS, SITE, codes, take_in, taken};
use crate::support::xlsx::{container, parts};
use crate::support::{SmallSite, code, messages};

#[test]
fn a_table_out_of_a_form_is_told_with_what_to_do() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let items = &form.workbook.sheets[ITEMS - 1];
    let rows = items.rows.iter().filter(|row| row.index > 2).map(|row| {
        let cells = row.cells.iter().filter(|cell| cell.column > 0).map(|cell| cell.text.replace(['\n', ';'], " "));
        cells.collect::<Vec<_>>().join(";") + "\n"
    });
    site.write("kopiya.csv", rows.collect::<String>());
    for more in [&[][..], &["--school", "lesnaya"]] {
        let output = site.vekha(&[&["import", "kopiya.csv"], more].concat());
        let words = messages(&output);
        assert!(code(&output) == 1 && words.contains("kopiya.csv — таблица, скопированная из формы"), "{words}");
        assert!(words.contains("Попросите школу прислать сам файл формы"), "{words}");
    }
    let english = messages(&site.vekha(&["import", "kopiya.csv", "--lang", "en"]));
    assert!(english.contains("is a table copied out of a form"), "{english}");
    assert!(!site.path("content/roadmaps/2026.yaml").exists());
}

#[test]
fn an_order_with_a_column_of_the_same_name_is_an_order() {
    let site = SmallSite::from_text(SITE);
    site.write("plan.csv", "№;Мероприятие;Срок;Ответственный;Состояние\n1;Совет;май 2027;Школы;\n");
    let output = site.vekha(&["import", "plan.csv", "--id", "plan", "--period", "2026/2027 учебный год"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
}

#[test]
fn two_forms_of_a_report_name_each_other() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    site.write("forms/lesnaya.xlsx", form.fill(&[(ITEMS, "5", "status", "Выполняется")]));
    site.write("forms/lesnaya-2.xlsx", form.fill(&[(ITEMS, "5", "status", "Выполнено")]));
    let words = messages(&site.vekha(&["import", "forms"]));
    for other in ["forms/lesnaya.xlsx", "forms/lesnaya-2.xlsx"] {
        let begin = "это форма того же отчёта content/schools/lesnaya/reports/2026-11-20.md, что и ";
        assert!(words.contains(&format!("{begin}{other}. Программа не знает")), "{words}");
    }
}

/// A form as the version before made it: without the lines that say what stood in it.
fn earlier(form: &Form, filled: &[u8]) -> Vec<u8> {
    let mut all = parts(filled);
    let hidden = format!("xl/worksheets/sheet{}.xml", form.workbook.sheets.len());
    let sheet = String::from_utf8(all[&hidden].clone()).expect("UTF-8");
    let rows: Vec<&str> = sheet.split_inclusive("</row>").collect();
    let (first, rest) = (rows[0], &rows[1..6]);
    let start = first.find("<c r=\"B1\"").expect("a cell");
    let end = start + first[start..].find("</c>").expect("an end") + 4;
    let version = "<c r=\"B1\" t=\"inlineStr\"><is><t>1</t></is></c>";
    let head = format!("{}{version}{}", &first[..start], &first[end..]);
    let tail = &sheet[sheet.find("</sheetData>").expect("an end")..];
    all.insert(hidden, format!("{head}{}{tail}", rest.concat()).into_bytes());
    container(&all)
}

#[test]
fn a_form_of_the_version_before_is_taken_in() {
    let site = SmallSite::from_text(SITE);
    let form = Form::new(&site);
    let summary = taken(&site, earlier(&form, &form.fill(&[(ITEMS, "5", "status", "Выполняется")])));
    assert_eq!(codes(&summary, "notices"), ["earlier-version"], "{summary:#}");
    let report = site.read("content/schools/lesnaya/reports/2026-11-20.md");
    assert!(report.contains("status: выполняется\n"), "{report}");
    let unread = form.fill(&[(ITEMS, "5", "status", "Выполняется")]);
    let mut all = parts(&unread);
    let sheet = String::from_utf8(all["xl/worksheets/sheet3.xml"].clone()).expect("UTF-8");
    let cell = "<c r=\"Z12\" t=\"inlineStr\"><is><t>ещё слово</t></is></c></row></sheetData>";
    all.insert("xl/worksheets/sheet3.xml".into(), sheet.replace("</row></sheetData>", cell).into_bytes());
    let (exit, summary) = take_in(&site, earlier(&form, &container(&all)), &[]);
    assert_eq!(exit, 1, "{summary:#}");
    assert_eq!(codes(&summary, "problems").len(), 1, "{summary:#}");
}
