//! Texts of LibreOffice: an order and a report come in as those of Word do.

use super::Imported;
use super::reports::site;
use crate::support::docx::container;
use crate::support::{code, json, messages};

const NAMESPACES: &str = concat!(
    r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" "#,
    r#"xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" "#,
    r#"xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" "#,
    r#"xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" "#,
    r#"xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0""#,
);
const STYLES: &str = concat!(
    r#"<style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>"#,
    r#"<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>"#,
);

fn odt(body: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content {NAMESPACES}><office:automatic-styles>{STYLES}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    container(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content.as_bytes())])
}

fn p(words: &str) -> String {
    format!("<text:p>{words}</text:p>")
}

fn row(cells: &[&str]) -> String {
    let cells: String =
        cells.iter().map(|words| format!("<table:table-cell>{}</table:table-cell>", p(words))).collect();
    format!("<table:table-row>{cells}</table:table-row>")
}

#[test]
fn an_order_is_read() {
    let number = r#"<table:table-cell><text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p/></text:list-item></text:list></table:table-cell>"#;
    let counted = |words: [&str; 3]| {
        let cells: String =
            words.iter().map(|words| format!("<table:table-cell>{}</table:table-cell>", p(words))).collect();
        format!("<table:table-row>{number}{cells}</table:table-row>")
    };
    let rows = [
        row(&["№", "Мероприятие", "Срок", "Исполнители"]),
        counted(["Семинар для завучей", "до 20.11.2026", "Школы"]),
        counted(["Урок чтения", "март 2027", "Школы"]),
    ];
    let body = format!("{}<table:table>{}</table:table>", p("План мероприятий"), rows.concat());
    let imported = Imported::new("order.odt", odt(&body), &["--period", "2026/2027 учебный год"]);
    assert_eq!(imported.count("items"), 2, "{}", imported.text);
    assert!(imported.text.contains("number: \"1.\"") && imported.text.contains("number: \"2.\""), "{}", imported.text);
    imported.holds(&["Семинар для завучей до 20.11.2026 Школы".to_owned(), "Урок чтения март 2027".to_owned()]);
}

#[test]
fn a_report_is_read() {
    let note = format!("<text:note><text:note-body>{}</text:note-body></text:note>", p("По данным школы."));
    let item = |words: &str| format!("<text:list-item>{}</text:list-item>", p(words));
    let body = [
        r#"<text:p text:style-name="P1">Отчёт за осень</text:p>"#.to_owned(),
        p("на 05.11.2026"),
        r#"<text:h text:outline-level="1">Итоги</text:h>"#.to_owned(),
        p(&format!("Справились{note} 65 %.")),
        format!(r#"<text:list text:style-name="L1">{}{}</text:list>"#, item("семинар"), item("урок")),
    ];
    let site = site();
    site.write("otchet.odt", odt(&body.concat()));
    let output = site.vekha(&["import", "otchet.odt", "--school", "ozerskaya", "--format", "json"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
    let text = site.read(json(&output)["file"].as_str().expect("a path"));
    let expected = "---\ntitle: Отчёт за осень\ndate: 2026-11-05\nroadmap: '2026'\n---\n\n## Итоги\n\nСправились[^1] 65 %.\n\n1. семинар\n2. урок\n\n[^1]: По данным школы.\n";
    assert_eq!(text.replace("roadmap: 2026\n", "roadmap: '2026'\n"), expected);
}
