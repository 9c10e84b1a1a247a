//! Tables of Word: every cell once, in its column.

use vekha_office::{Block, OfficeError, Reason};

use crate::support::docx::{Docx, body_tree, p, r, tbl, tc, tr, words_row};

#[test]
fn width_is_that_of_the_widest_row() {
    let rows = [tr(&[tc(r#"<w:gridSpan w:val="3"/>"#, "План")]), words_row(&["1", "Семинар", "май"])];
    assert_eq!(body_tree(&tbl(&rows)), "table 3\n  | План >3 |\n  | 1 | Семинар | май |\n");
    let rows = [words_row(&["План"]), words_row(&["1", "Семинар", "май"])];
    assert_eq!(body_tree(&tbl(&rows)), "table 3\n  | План |\n  | 1 | Семинар | май |\n");
}

#[test]
fn cells_are_placed_by_column_of_the_grid() {
    let late = format!(r#"<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{}</w:tr>"#, tc("", "поздно"));
    let rows = [words_row(&["1", "а"]), late];
    assert_eq!(body_tree(&tbl(&rows)), "table 2\n  | 1 | а |\n  | @1 поздно |\n");
}

#[test]
fn wrappers_are_opened_wherever_they_stand() {
    let wrap = |inside: &str| format!("<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>");
    let cell = wrap(&tc("", "б"));
    let row = wrap(&format!("<w:tr>{}{cell}<w:customXml>{}</w:customXml></w:tr>", tc("", "а"), tc("", "в")));
    let paragraph = format!("<w:tc>{}</w:tc>", wrap(&format!("<w:p>{}</w:p>", wrap(&r("г")))));
    let body = wrap(&tbl(&[row, tr(&[paragraph])]));
    assert_eq!(body_tree(&body), "table 3\n  | а | б | в |\n  | г |\n");
}

#[test]
fn vertical_merges_are_one_cell() {
    let rows = [
        tr(&[tc(r#"<w:vMerge w:val="restart"/>"#, "1"), tc("", "а")]),
        tr(&[tc("<w:vMerge/>", ""), tc("", "б")]),
        tr(&[tc(r#"<w:vMerge w:val="continue"/>"#, ""), tc("", "в")]),
        words_row(&["2", "г"]),
    ];
    assert_eq!(body_tree(&tbl(&rows)), "table 2\n  | 1 v3 | а |\n  | @1 б |\n  | @1 в |\n  | 2 | г |\n");
}

#[test]
fn merge_without_a_beginning_is_a_plain_cell() {
    let rows = [tr(&[tc("<w:vMerge/>", "1"), tc("", "а")]), tr(&[tc("<w:vMerge/>", ""), tc("", "б")])];
    assert_eq!(body_tree(&tbl(&rows)), "table 2\n  | 1 v2 | а |\n  | @1 б |\n");
    let rows = [words_row(&["1", "а"]), tr(&[tc("<w:vMerge/>", "2"), tc("", "б")])];
    assert_eq!(body_tree(&tbl(&rows)), "table 2\n  | 1 | а |\n  | 2 | б |\n");
}

#[test]
fn old_horizontal_merges_are_one_cell() {
    let cells = [tc(r#"<w:hMerge w:val="restart"/>"#, "Раздел"), tc("<w:hMerge/>", ""), tc("", "x")];
    assert_eq!(body_tree(&tbl(&[tr(&cells)])), "table 3\n  | Раздел >2 | x |\n");
}

#[test]
fn words_of_covered_cells_are_told() {
    let rows = [
        tr(&[tc(r#"<w:vMerge w:val="restart"/>"#, "1"), tc("", "а")]),
        tr(&[tc("<w:vMerge/>", "скрыто"), tc("", "б")]),
    ];
    assert_eq!(body_tree(&tbl(&rows)), "table 2\n  | 1 v2 | а |\n  | @1 б |\n- covered-cell 0/1,0: скрыто\n");
}

#[test]
fn header_rows_are_known() {
    let head = format!("<w:tr><w:trPr><w:tblHeader/></w:trPr>{}</w:tr>", tc("", "№"));
    let no_head = format!(r#"<w:tr><w:trPr><w:tblHeader w:val="false"/></w:trPr>{}</w:tr>"#, tc("", "1"));
    let late = head.replace('№', "2");
    assert_eq!(body_tree(&tbl(&[head, no_head, late])), "table 1\n  = № |\n  | 1 |\n  | 2 |\n");
}

#[test]
fn frames_and_inner_tables_keep_what_they_hold() {
    let plan = tbl(&[words_row(&["1", "Семинар"]), words_row(&["2", "Совещание"])]);
    let frame = tbl(&[tr(&[format!("<w:tc>{}{plan}<w:p/></w:tc>", p("План"))])]);
    let document = Docx::new(&frame).read();
    let Block::Table(table) = &document.blocks[0] else { panic!("no table") };
    let inner = &table.frame().unwrap().blocks;
    assert!(matches!(inner.as_slice(), [Block::Paragraph(_), Block::Table(plan)] if plan.rows.len() == 2));
    let expected = "table 1\n  | План / {table} |\n    table 2\n      | 1 | Семинар |\n      | 2 | Совещание |\n";
    assert_eq!(body_tree(&frame), expected);
}

#[test]
fn deleted_rows_and_cells_go_and_are_told() {
    let deleted = format!(r#"<w:tr><w:trPr><w:del w:id="1"/></w:trPr>{}</w:tr>"#, tc("", "удалено"));
    let inserted = format!(r#"<w:tr><w:trPr><w:ins w:id="1"/></w:trPr>{}</w:tr>"#, tc("", "новое"));
    let cell = tr(&[tc(r#"<w:cellDel w:id="2"/>"#, "нет"), tc("", "да")]);
    assert_eq!(
        body_tree(&tbl(&[deleted, inserted, cell])),
        "table 1\n  | новое |\n  | да |\n- deleted-row 0: удалено\n- deleted-cell 0: нет\n"
    );
}

#[test]
fn hidden_rows_are_told() {
    let hidden = format!("<w:tr><w:trPr><w:hidden/></w:trPr>{}</w:tr>", tc("", "тайно"));
    assert_eq!(body_tree(&tbl(&[words_row(&["1"]), hidden])), "table 1\n  | 1 |\n- hidden-row 0: тайно\n");
}

#[test]
fn places_within_tables_are_rows_and_columns() {
    let hidden = r#"<w:r><w:rPr><w:vanish/></w:rPr><w:t>тайно</w:t></w:r>"#;
    let rows = [words_row(&["1", "а"]), tr(&[tc("", "2"), format!("<w:tc><w:p>{hidden}</w:p></w:tc>")])];
    let document = Docx::new(&[p("Вводные слова"), tbl(&rows), p("Конец")].concat()).read();
    assert_eq!(document.left_out.len(), 1);
    assert_eq!(document.left_out[0].reason, Reason::Hidden);
    assert_eq!(format!("{:?}", document.left_out[0].place), "Block { index: 1, cell: Some((1, 1)) }");
}

#[test]
fn cell_without_paragraphs_is_empty() {
    assert_eq!(body_tree(&tbl(&[tr(&["<w:tc/>".to_owned(), tc("", "а")])])), "table 2\n  |  | а |\n");
    assert_eq!(body_tree("<w:tbl/><w:tbl><w:tr/></w:tbl>"), "");
}

#[test]
fn grid_says_which_cell_is_where() {
    let rows = [
        tr(&[tc(r#"<w:vMerge w:val="restart"/>"#, "1"), tc(r#"<w:gridSpan w:val="2"/>"#, "а")]),
        tr(&[tc("<w:vMerge/>", ""), tc("", "б")]),
    ];
    let document = Docx::new(&tbl(&rows)).read();
    let Block::Table(table) = &document.blocks[0] else { panic!("no table") };
    let first = [Some((0, 0)), Some((0, 1)), Some((0, 1))];
    assert_eq!(table.grid(), [first, [Some((0, 0)), Some((1, 0)), None]]);
}

#[test]
fn tables_within_tables_end_somewhere() {
    let nest = |depth: usize| {
        (0..depth).fold(p("x"), |inside, _| format!("<w:tbl><w:tr><w:tc>{inside}</w:tc></w:tr></w:tbl>"))
    };
    assert!(Docx::new(&nest(16)).try_read().is_ok());
    let error = Docx::new(&nest(20)).try_read().unwrap_err();
    assert!(matches!(error, OfficeError::TooLarge { .. }), "{error}");
}

#[test]
fn spans_beyond_reason_are_refused() {
    let error = Docx::new(&tbl(&[tr(&[tc(r#"<w:gridSpan w:val="4000000000"/>"#, "x")])])).try_read().unwrap_err();
    assert_eq!(error.to_string(), "too-large columns 1000");
    let before =
        format!(r#"<w:tr><w:trPr><w:gridBefore w:val="18446744073709551615"/></w:trPr>{}</w:tr>"#, tc("", "x"));
    assert_eq!(Docx::new(&tbl(&[before])).try_read().unwrap_err().code(), "too-large");
}
