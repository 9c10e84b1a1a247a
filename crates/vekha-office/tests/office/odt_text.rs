//! Texts of LibreOffice and its kin.

use vekha_office::{Alignment, Block, Limits, OfficeError, part_bytes, read};

use crate::support::odt::{NAMESPACES, odt, read_text, style_part, tree};
use crate::support::tree::document_tree;

fn p(words: &str) -> String {
    format!("<text:p>{words}</text:p>")
}

const NUMBERS: &str = concat!(
    r#"<text:list-style style:name="L1">"#,
    r#"<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>"#,
    r#"<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/>"#,
    r#"</text:list-style>"#,
    r#"<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="&#xF0B7;"/></text:list-style>"#,
);

#[test]
fn signs_that_are_elements_are_letters() {
    let words = "  а \n б<text:s text:c=\"2\"/>в<text:tab/>г<text:line-break/>д<text:span> </text:span><text:span> е</text:span>";
    assert_eq!(tree("", &p(words)), "p а б  в→г⏎д е\n");
}

#[test]
fn words_look_by_their_styles() {
    let styles = concat!(
        r#"<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>"#,
        r#"<style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%" fo:font-style="italic"/></style:style>"#,
        r#"<style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style>"#,
        r#"<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Text_20_body"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>"#,
    );
    let body = r#"<text:p text:style-name="P1">Отчёт</text:p><text:p>м<text:span text:style-name="T2">2</text:span><text:span text:style-name="T1">да<text:span text:style-name="T3">нет</text:span></text:span></text:p>"#;
    let document = read_text(&odt(styles, body, &[])).unwrap();
    assert_eq!(document_tree(&document), "p **Отчёт**\np м_^2^_**да**\n- hidden 1: нет\n");
    let Block::Paragraph(first) = &document.blocks[0] else { panic!("a paragraph") };
    assert_eq!((first.alignment, first.style.as_deref()), (Alignment::Center, Some("Text body")));
}

#[test]
fn headings_are_known_by_element_and_by_style() {
    let styles = r#"<style:style style:name="P1" style:family="paragraph" style:default-outline-level="2"/>"#;
    let body =
        r#"<text:h text:outline-level="1">Раз</text:h><text:p text:style-name="P1">Два</text:p><text:h>Три</text:h>"#;
    assert_eq!(tree(styles, body), "h1 Раз\nh2 Два\nh1 Три\n");
}

#[test]
fn lists_are_counted() {
    let item = |words: &str, more: &str| format!("<text:list-item>{}{more}</text:list-item>", p(words));
    let inner = format!("<text:list>{}{}</text:list>", item("б", ""), item("в", ""));
    let lists = [
        format!(r#"<text:list xml:id="a" text:style-name="L1">{}{}</text:list>"#, item("а", &inner), item("г", "")),
        p("слова"),
        format!(r#"<text:list text:style-name="L1" text:continue-numbering="true">{}</text:list>"#, item("д", "")),
        format!(r#"<text:list text:style-name="L1">{}</text:list>"#, item("е", &p("ещё"))),
        format!(r#"<text:list text:continue-list="a" text:style-name="L1">{}</text:list>"#, item("ж", "")),
        format!(r#"<text:list text:style-name="L2">{}</text:list>"#, item("з", "")),
    ];
    assert_eq!(
        tree(NUMBERS, &lists.concat()),
        "li0 «1.» а\nli1 «1.1.» б\nli1 «1.2.» в\nli0 «2.» г\np слова\nli0 «3.» д\nli0 «1.» е\np ещё\nli0 «3.» ж\nli0 «•» з\n"
    );
}

#[test]
fn cells_lie_where_they_are_displayed() {
    let cell = |more: &str, words: &str| format!("<table:table-cell {more}>{}</table:table-cell>", p(words));
    let covered = "<table:covered-table-cell/>";
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let head = row(&[
        cell(r#"table:number-rows-spanned="2""#, "№"),
        cell(r#"table:number-columns-spanned="2""#, "Итог"),
        covered.into(),
    ]);
    let body = [
        row(&[covered.into(), cell("", "а"), cell("", "б")]),
        row(&[cell("", "1"), cell(r#"table:number-columns-repeated="2""#, "да")]),
    ];
    let table = format!(
        r#"<table:table><table:table-column table:number-columns-repeated="3"/><table:table-header-rows>{head}</table:table-header-rows>{}</table:table>"#,
        body.concat()
    );
    assert_eq!(tree("", &table), "table 3\n  = № v2 | Итог >2 |\n  | @1 а | б |\n  | 1 | да | да |\n");
}

#[test]
fn links_notes_and_pictures_stand_where_they_stood() {
    let note = format!(
        r#"<text:note><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body></text:note>"#,
        p("сноска")
    );
    let words = format!(r#"а<text:a xlink:href="https://a.example/">б</text:a>{note}"#);
    let frame = r#"<draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:desc>Учителя</svg:desc></draw:frame>"#;
    let text_box = format!("<draw:frame><draw:text-box>{}</draw:text-box></draw:frame>", p("в рамке"));
    let body = [p(&words), p(frame), p(&format!("г{text_box}"))].concat();
    let bytes = odt("", &body, &[("Pictures/1.png", "PNG")]);
    assert_eq!(
        document_tree(&read_text(&bytes).unwrap()),
        "p а[б](https://a.example/)[^0]\n![Учителя](Pictures/1.png)\np г\np в рамке\n[^0]\n  p сноска\n"
    );
    assert_eq!(part_bytes(&bytes, "Pictures/1.png", &Limits::default()).unwrap(), b"PNG");
}

#[test]
fn what_is_not_displayed_is_left_out() {
    let deleted = format!(
        r#"<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Она</dc:creator></office:change-info>{}</text:deletion></text:changed-region></text:tracked-changes>"#,
        p("удалено")
    );
    let comment = format!("<office:annotation><dc:creator>Она</dc:creator>{}</office:annotation>", p("проверить"));
    let shape = "<draw:custom-shape><svg:desc>Стрелка</svg:desc></draw:custom-shape>";
    let body = [
        deleted,
        p(&format!("а{comment}{shape}")),
        format!(r#"<text:section text:display="none">{}</text:section>"#, p("скрыто")),
    ];
    let master = format!(
        "<office:master-styles><style:master-page><style:header>{}</style:header></style:master-page></office:master-styles>",
        p("шапка")
    );
    let bytes = odt("", &body.concat(), &[("styles.xml", &style_part(&master))]);
    let tree = document_tree(&read_text(&bytes).unwrap());
    for left in [
        "deleted 0: удалено",
        "comment 0: проверить",
        "drawing 0: Стрелка",
        "hidden 1: скрыто",
        "header-or-footer: шапка",
    ] {
        assert!(tree.contains(left), "{left}: {tree}");
    }
    assert!(tree.starts_with("p а\n"), "{tree}");
}

#[test]
fn passwords_and_damage_are_named() {
    let manifest = r#"<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"#;
    assert_eq!(read_text(&odt("", "", &[("META-INF/manifest.xml", manifest)])), Err(OfficeError::Encrypted));
    assert_eq!(read_text(&odt("", "<text:p>", &[])).map_err(|error| error.code()), Err("broken-part"));
    let empty = format!("<office:document-content {NAMESPACES}/>");
    let bytes = crate::support::zipped::zip(&[("mimetype", crate::support::odt::MIMETYPE), ("content.xml", &empty)]);
    assert_eq!(read_text(&bytes).map_err(|error| error.code()), Err("missing-part"));
}

#[test]
fn what_is_repeated_counts_each_time() {
    let cell = format!(
        r#"<table:table-cell table:number-columns-repeated="1000">{}</table:table-cell>"#,
        p(&"x".repeat(10_000))
    );
    let row = format!(r#"<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>"#);
    let bytes = odt("", &format!("<table:table>{row}</table:table>"), &[]);
    let error = read(&bytes, &Limits { unpacked: 1 << 22, ..Limits::default() }).unwrap_err();
    assert_eq!(error.code(), "too-large");
}
