//! Workbooks of LibreOffice and its kin.

use crate::support::ods::ods;
use crate::support::tree::workbook_tree;
use crate::support::xlsx::read_workbook;

fn tree(styles: &str, inside: &str) -> String {
    let sheet = format!(r#"<table:table table:name="Лист1" table:style-name="ta1">{inside}</table:table>"#);
    workbook_tree(&read_workbook(&ods(styles, &sheet)).unwrap())
}

fn row(cells: &str) -> String {
    format!("<table:table-row>{cells}</table:table-row>")
}

fn cell(words: &str) -> String {
    format!(r#"<table:table-cell office:value-type="string"><text:p>{words}</text:p></table:table-cell>"#)
}

#[test]
fn cells_have_what_they_display_and_store() {
    let cells = [
        r#"<table:table-cell office:value-type="float" office:value="1.1"><text:p>1.10</text:p></table:table-cell>"#,
        r#"<table:table-cell office:value-type="date" office:date-value="2023-09-01"><text:p>1 сентября 2023</text:p></table:table-cell>"#,
        r#"<table:table-cell office:value-type="percentage" office:value="0.5"/>"#,
        r#"<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>ИСТИНА</text:p></table:table-cell>"#,
    ];
    assert_eq!(
        tree("", &row(&cells.concat())),
        "sheet Лист1\n  1: A=1.10 #1.1 | B=1 сентября 2023 d2023-09-01 | C=0.5 #0.5 | D=ИСТИНА true\n"
    );
}

#[test]
fn signs_that_are_elements_are_letters() {
    let words = r#"а<text:s text:c="2"/>б<text:tab/>в<text:line-break/><text:span>г <text:a xlink:href="https://a.example/" xmlns:xlink="http://www.w3.org/1999/xlink">д</text:a></text:span></text:p><text:p>е"#;
    assert_eq!(tree("", &row(&cell(words))), "sheet Лист1\n  1: A=а  б\tв⏎г д⏎е (https://a.example/)\n");
}

#[test]
fn spaces_of_the_file_are_one_space() {
    assert_eq!(tree("", &row(&cell("\n   Семинар\n   для  учителей"))), "sheet Лист1\n  1: A=Семинар для учителей\n");
}

#[test]
fn empty_rows_and_cells_are_passed_by_and_repeated_ones_repeated() {
    let inside = [
        r#"<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>"#.to_owned(),
        format!(r#"<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/>{}</table:table-row>"#, cell("x").replace("table:table-cell office", r#"table:table-cell table:number-columns-repeated="2" office"#)),
        r#"<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#.to_owned(),
    ];
    assert_eq!(tree("", &inside.concat()), "sheet Лист1\n  4: C=x | D=x\n  5: C=x | D=x\n");
}

#[test]
fn merged_cells_have_their_size() {
    let rows = [
        row(&format!(
            r#"<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"><text:p>а</text:p></table:table-cell><table:covered-table-cell/>{}"#,
            cell("б")
        )),
        row(&format!(r#"<table:covered-table-cell table:number-columns-repeated="2"/>{}"#, cell("в"))),
        row(r#"<table:covered-table-cell><text:p>скрыто</text:p></table:covered-table-cell>"#),
    ];
    assert_eq!(
        tree("", &rows.concat()),
        "sheet Лист1\n  1: A=а >2 v2 | C=б\n  2: C=в\n- covered-cell Лист1!A3: скрыто\n"
    );
}

#[test]
fn hidden_rows_columns_and_sheets_are_told() {
    let style = r#"<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>"#;
    let inside = format!(
        r#"<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/><table:table-header-rows>{}</table:table-header-rows><table:table-row-group><table:table-row table:visibility="filter">{}</table:table-row></table:table-row-group>"#,
        row(&cell("а")),
        cell("б")
    );
    assert_eq!(tree(style, &inside), "sheet Лист1 (hidden)\n  hidden columns [(2, 2)]\n  1: A=а\n  2 (hidden): A=б\n");
}

#[test]
fn comments_drawings_and_formulas_without_result_are_told() {
    let cells = r#"<table:table-cell office:value-type="string"><office:annotation><text:p>Уточнить</text:p></office:annotation><text:p>а</text:p></table:table-cell><table:table-cell table:formula="of:=[.A1]"/>"#;
    let inside = format!("<table:shapes/>{}", row(cells));
    assert_eq!(
        tree("", &inside),
        "sheet Лист1\n  1: A=а | B= no result\n- drawing Лист1: \n- comment Лист1!A1: Уточнить\n- formula-without-result Лист1!B1: of:=[.A1]\n"
    );
}
