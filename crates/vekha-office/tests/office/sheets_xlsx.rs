//! Workbooks of Excel: what each cell displays, with its kind.

use vekha_office::{Limits, OfficeFile, read};

use crate::support::xlsx::{Xlsx, text_cell};
use crate::support::zipped::zip;

/// A row with cells from A on, as written.
fn row(cells: &[&str]) -> String {
    format!(r#"<row r="1">{}</row>"#, cells.concat())
}

fn tree(rows: &str) -> String {
    Xlsx::rows(rows).tree().replace("sheet Лист1\n", "")
}

#[test]
fn numbers_are_read_as_displayed() {
    let cells = [
        r#"<c r="A1"><v>1.1000000000000001</v></c>"#,
        r#"<c r="B1" s="1"><v>1.1000000000000001</v></c>"#,
        r#"<c r="C1" t="n"><v>12</v></c>"#,
        r#"<c r="D1" s="2"><v>0.856</v></c>"#,
    ];
    let tree = Xlsx::rows(&row(&cells)).formats(&["0.00", "0%"]).tree();
    assert_eq!(tree, "sheet Лист1\n  1: A=1.1 #1.1 | B=1.10 #1.1 | C=12 #12 | D=86% #0.856\n");
}

#[test]
fn dates_are_civil_days_in_both_systems() {
    let cells = row(&[r#"<c r="A1" s="1"><v>45170</v></c>"#, r#"<c r="B1" s="2"><v>45170</v></c>"#]);
    let workbook = || Xlsx::rows(&cells).formats(&["[$-419]d mmmm yyyy;@", "0_d"]);
    assert_eq!(workbook().tree(), "sheet Лист1\n  1: A=1 сентября 2023 d2023-09-01 | B=45170  #45170\n");
    let tree = workbook().properties(r#"<workbookPr date1904="1"/>"#).tree();
    assert_eq!(tree, "sheet Лист1\n  1: A=2 сентября 2027 d2027-09-02 | B=45170  #45170\n");
    let builtin = Xlsx::rows(&row(&[r#"<c r="A1" s="0"><v>45170</v></c>"#]))
        .raw_styles(r#"<cellXfs><xf numFmtId="14"/></cellXfs>"#);
    assert_eq!(builtin.tree(), "sheet Лист1\n  1: A=01.09.2023 d2023-09-01\n");
    assert_eq!(tree_of_iso(), "  1: A=01.09.2023 d2023-09-01\n");
}

fn tree_of_iso() -> String {
    tree(&row(&[r#"<c r="A1" t="d"><v>2023-09-01T00:00:00</v></c>"#]))
}

#[test]
fn texts_are_shared_own_rich_and_escaped() {
    let cells = [
        r#"<c r="A1" t="s"><v>0</v></c>"#,
        r#"<c r="B1" t="s"><v>1</v></c>"#,
        r#"<c r="C1" t="inlineStr"><is><r><t>а</t></r><r><t xml:space="preserve"> б</t></r></is></c>"#,
        r#"<c r="D1" t="str"><f>A1</f><v>итог</v></c>"#,
        r#"<c r="E1" t="b"><v>1</v></c>"#,
        r##"<c r="F1" t="e"><v>#N/A</v></c>"##,
    ];
    let strings = "<si><t>NA</t></si><si><r><t>две</t></r><r><t>_x000D_\nстроки</t></r><rPh><t>нет</t></rPh></si>";
    assert_eq!(
        Xlsx::rows(&row(&cells)).strings(strings).tree(),
        "sheet Лист1\n  1: A=NA | B=две⏎строки | C=а б | D=итог | E=ИСТИНА true | F=#N/A error\n"
    );
}

#[test]
fn shared_text_that_is_missing_is_damage() {
    let error = Xlsx::rows(&row(&[r#"<c r="A1" t="s"><v>7</v></c>"#])).try_read().unwrap_err();
    assert_eq!(error.code(), "broken-part");
}

#[test]
fn formula_without_result_is_told_and_never_zero() {
    let cells = [
        r#"<c r="A1"><f>SUM(B1:B2)</f></c>"#,
        r#"<c r="B1"><f>A1</f><v></v></c>"#,
        r#"<c r="C1"><f>1+1</f><v>2</v></c>"#,
    ];
    assert_eq!(
        tree(&row(&cells)),
        "  1: A= no result | B= no result | C=2 #2\n- formula-without-result Лист1!A1: SUM(B1:B2)\n- formula-without-result Лист1!B1: A1\n"
    );
    let empty = r#"<c r="A1" t="str"><f>IF(B1="","",1)</f><v></v></c>"#;
    assert_eq!(tree(&row(&[empty])), "");
}

#[test]
fn cells_without_names_are_counted() {
    let rows = r#"<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row><row r="5"><c r="B5"><v>5</v></c><c><v>6</v></c></row>"#;
    assert_eq!(tree(rows), "  1: A=1 #1 | C=3 #3\n  2: A=4 #4\n  5: B=5 #5 | C=6 #6\n");
}

#[test]
fn merged_cells_have_their_size_and_covered_ones_are_told() {
    let inside = format!(
        r#"<sheetData><row r="1">{}{}</row><row r="2">{}</row></sheetData><mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B1:C1"/><mergeCell ref="вздор"/></mergeCells>"#,
        text_cell("A1", "1"),
        text_cell("B1", "План"),
        text_cell("A2", "скрыто")
    );
    assert_eq!(Xlsx::new(&inside).tree(), "sheet Лист1\n  1: A=1 v3 | B=План >2\n- covered-cell Лист1!A2: скрыто\n");
}

#[test]
fn hidden_rows_columns_and_sheets_are_read_and_told() {
    let inside = format!(
        r#"<cols><col min="3" max="3" hidden="1"/><col min="2" max="2" hidden="1"/><col min="5" max="5"/><col min="9" max="4000000000" hidden="1"/></cols><sheetData><row r="1">{}</row><row r="2" hidden="1">{}</row></sheetData>"#,
        text_cell("A1", "а"),
        text_cell("B2", "б")
    );
    let rows = format!("<sheetData><row>{}</row></sheetData>", text_cell("A1", "в"));
    let workbook =
        Xlsx::new(&inside).sheet("Тайный", r#"state="hidden""#, &rows).sheet("Очень", r#"state="veryHidden""#, "");
    assert_eq!(
        workbook.tree(),
        "sheet Лист1\n  hidden columns [(1, 2), (8, 16383)]\n  1: A=а\n  2 (hidden): B=б\nsheet Тайный (hidden)\n  1: A=в\nsheet Очень (hidden)\n"
    );
    let sheet = &workbook.try_read().unwrap().sheets[0];
    assert!(sheet.is_hidden_column(2) && !sheet.is_hidden_column(3));
}

#[test]
fn comments_links_and_drawings_are_kept_or_told() {
    let inside = format!(
        r#"<sheetData><row r="1">{}</row></sheetData><hyperlinks><hyperlink ref="A1:B1" r:id="l"/><hyperlink ref="A1" location="Лист1!A5"/></hyperlinks><drawing r:id="d"/>"#,
        text_cell("A1", "сайт")
    );
    let comments = r#"<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList><comment ref="A1"><text><r><t>Проверить</t></r></text></comment></commentList></comments>"#;
    let workbook = Xlsx::new(&inside)
        .sheet_relation("l", "hyperlink", "https://school.example/")
        .sheet_relation("c", "comments", "../comments1.xml")
        .sheet_relation("d", "drawing", "../drawings/drawing1.xml")
        .part(
            "xl/drawings/drawing1.xml",
            r#"<d xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>Утвер</a:t></a:r><a:r><a:t>ждаю</a:t></a:r></a:p><a:p/></d>"#,
        )
        .part("xl/comments1.xml", comments);
    assert_eq!(
        workbook.tree(),
        "sheet Лист1\n  1: A=сайт (https://school.example/)\n- drawing Лист1: Утверждаю\n- comment Лист1!A1: Проверить\n"
    );
}

#[test]
fn sheets_with_prefixes_and_strict_names_are_read() {
    let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    let relation = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    let relations = |kind: &str, target: &str| {
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="{relation}/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    let bytes = zip(&[
        ("_rels/.rels", &relations("officeDocument", "xl/workbook.xml")),
        (
            "xl/workbook.xml",
            &format!(
                r#"<x:workbook xmlns:x="{strict}" xmlns:q="{relation}"><x:sheets><x:sheet name="А" q:id="a"/></x:sheets></x:workbook>"#
            ),
        ),
        ("xl/_rels/workbook.xml.rels", &relations("worksheet", "/xl/worksheets/sheet1.xml")),
        (
            "xl/worksheets/sheet1.xml",
            &format!(
                r#"<x:worksheet xmlns:x="{strict}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>да</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"#
            ),
        ),
    ]);
    let OfficeFile::Workbook(workbook) = read(&bytes, &Limits::default()).unwrap() else { panic!("no workbook") };
    assert_eq!(crate::support::tree::workbook_tree(&workbook), "sheet А\n  1: A=да\n");
}

#[test]
fn rows_beyond_the_sheet_are_damage() {
    assert_eq!(Xlsx::rows(r#"<row r="4000000000"/>"#).try_read().unwrap_err().code(), "broken-part");
    assert_eq!(
        Xlsx::rows(r#"<row r="1"><c r="XFE1"><v>1</v></c></row>"#).try_read().unwrap_err().code(),
        "broken-part"
    );
}

#[test]
fn blank_cells_are_none() {
    assert_eq!(tree(&row(&[&text_cell("A1", "  "), r#"<c r="B1" s="4"/>"#, &text_cell("C1", "x")])), "  1: C=x\n");
}

#[test]
fn macros_are_told() {
    let workbook = Xlsx::rows("").part("xl/vbaProject.bin", "x");
    assert_eq!(workbook.tree(), "sheet Лист1\n- macros: \n");
}
