//! Numbers that Word counts: nobody has typed them, and a table of an order is worth nothing without them.

use crate::support::docx::{Docx, body_tree, level, list, list_paragraph, p, tbl, tc, tr};

#[test]
fn rows_are_counted_through_cells_and_body() {
    let cell = |list: &str| format!("<w:tc>{}</w:tc>", list_paragraph(list, 0, ""));
    let rows: Vec<String> = ["Семинар", "Совещание"].iter().map(|words| tr(&[cell("1"), tc("", words)])).collect();
    let body = [tbl(&rows), p("Между"), list_paragraph("1", 0, "Третий")].concat();
    let tree = Docx::new(&body).numbering(&list(&[level(0, "decimal", "%1.", "")])).tree();
    assert_eq!(tree, "table 2\n  | «1.» | Семинар |\n  | «2.» | Совещание |\np Между\nli0 «3.» Третий\n");
}

#[test]
fn level_2_begins_anew_behind_level_1() {
    let body = [(0, "а"), (1, "б"), (1, "в"), (0, "г"), (1, "д"), (2, "е")]
        .map(|(level, words)| list_paragraph("1", level, words));
    let levels =
        [level(0, "decimal", "%1.", ""), level(1, "decimal", "%1.%2.", ""), level(2, "lowerLetter", "%3)", "")];
    let tree = Docx::new(&body.concat()).numbering(&list(&levels)).tree();
    assert_eq!(tree, "li0 «1.» а\nli1 «1.1.» б\nli1 «1.2.» в\nli0 «2.» г\nli1 «2.1.» д\nli2 «a)» е\n");
}

#[test]
fn level_that_never_begins_anew_runs_on() {
    let body = [(0, "а"), (1, "б"), (0, "в"), (1, "г")].map(|(level, words)| list_paragraph("1", level, words));
    let levels = [level(0, "decimal", "%1.", ""), level(1, "decimal", "%2)", r#"<w:lvlRestart w:val="0"/>"#)];
    let tree = Docx::new(&body.concat()).numbering(&list(&levels)).tree();
    assert_eq!(tree, "li0 «1.» а\nli1 «1)» б\nli0 «2.» в\nli1 «2)» г\n");
}

#[test]
fn level_before_the_one_above_it_leaves_a_doubt() {
    let body = [(1, "а"), (0, "б"), (1, "в")].map(|(level, words)| list_paragraph("1", level, words));
    let levels = [level(0, "decimal", "%1.", ""), level(1, "decimal", "%1.%2.", "")];
    let tree = Docx::new(&body.concat()).numbering(&list(&levels)).tree();
    assert_eq!(tree, "li1 «1.1.»? а\nli0 «1.»? б\nli1 «1.1.»? в\n");
}

#[test]
fn formats_are_those_of_word() {
    for (format, expected) in [
        ("upperRoman", ["I", "II"]),
        ("lowerRoman", ["i", "ii"]),
        ("russianLower", ["а", "б"]),
        ("russianUpper", ["А", "Б"]),
        ("decimalZero", ["01", "02"]),
        ("numberInDash", ["- 1 -", "- 2 -"]),
    ] {
        let body = [list_paragraph("1", 0, "x"), list_paragraph("1", 0, "y")].concat();
        let document = Docx::new(&body).numbering(&list(&[level(0, format, "%1", "")])).read();
        let labels: Vec<String> = document.blocks.iter().map(|block| block.text()).collect();
        assert_eq!(labels, [format!("{} x", expected[0]), format!("{} y", expected[1])]);
    }
}

#[test]
fn legal_numbers_are_in_digits() {
    let body = [list_paragraph("1", 0, "а"), list_paragraph("1", 1, "б")].concat();
    let levels = [level(0, "upperRoman", "%1.", ""), level(1, "decimal", "%1.%2", "<w:isLgl/>")];
    let tree = Docx::new(&body).numbering(&list(&levels)).tree();
    assert_eq!(tree, "li0 «I.» а\nli1 «1.1» б\n");
}

#[test]
fn start_override_begins_anew_once_where_it_is_first_used() {
    let lists = list(&[level(0, "decimal", "%1.", "")])
        + r#"<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#;
    let body = ["1", "1", "2", "2", "1"].map(|list| list_paragraph(list, 0, "x")).concat();
    let tree = Docx::new(&body).numbering(&lists).tree();
    assert_eq!(tree, "li0 «1.» x\nli0 «2.» x\nli0 «1.» x\nli0 «2.» x\nli0 «3.» x\n");
}

#[test]
fn lists_of_one_definition_count_together() {
    let lists = list(&[level(0, "decimal", "%1.", "")]) + r#"<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>"#;
    let body = ["1", "2", "1"].map(|list| list_paragraph(list, 0, "x")).concat();
    assert_eq!(Docx::new(&body).numbering(&lists).tree(), "li0 «1.» x\nli0 «2.» x\nli0 «3.» x\n");
}

#[test]
fn numbers_come_through_styles_of_paragraphs() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Пункт"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Подпункт"/><w:basedOn w:val="Item"/></w:style>"#;
    let levels = [
        level(0, "decimal", "%1.", r#"<w:pStyle w:val="Item"/>"#),
        level(1, "decimal", "%1.%2.", r#"<w:pStyle w:val="Sub"/>"#),
    ];
    let styled =
        |style: &str| format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"#);
    let off = r#"<w:p><w:pPr><w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>y</w:t></w:r></w:p>"#;
    let body = [styled("Item"), styled("Sub"), styled("Sub"), off.to_owned(), styled("Item")].concat();
    let tree = Docx::new(&body).styles(styles).numbering(&list(&levels)).tree();
    assert_eq!(tree, "li0 «1.» x\nli1 «1.1.» x\nli1 «1.2.» x\np y\nli0 «2.» x\n");
}

#[test]
fn definition_may_be_that_of_a_style() {
    let styles = r#"<w:style w:type="numbering" w:styleId="L"><w:name w:val="Список"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#;
    let lists = list(&[level(0, "decimal", "%1)", "")])
        + r#"<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="5"/></w:num>"#;
    let tree = Docx::new(&list_paragraph("7", 0, "x")).styles(styles).numbering(&lists).tree();
    assert_eq!(tree, "li0 «1)» x\n");
}

#[test]
fn number_without_definition_is_told_and_the_text_kept() {
    assert_eq!(body_tree(&list_paragraph("9", 0, "Текст")), "p Текст\n- undefined-number 0: \n");
}

#[test]
fn bullets_of_sign_fonts_are_letters() {
    let wingdings = r#"<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>"#;
    let symbol = r#"<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>"#;
    for (sign, font, expected) in [("\u{F0FC}", wingdings, "✓"), ("\u{F0B7}", symbol, "•"), ("-", "", "-")] {
        let levels = list(&[level(0, "bullet", sign, font)]);
        let tree = Docx::new(&list_paragraph("1", 0, "x")).numbering(&levels).tree();
        assert_eq!(tree, format!("li0 «{expected}» x\n"));
    }
}

#[test]
fn deleted_and_hidden_paragraphs_are_not_counted() {
    let number = r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#;
    let deleted = format!(
        r#"<w:p><w:pPr>{number}<w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del><w:r><w:delText>нет</w:delText></w:r></w:del></w:p>"#
    );
    let hidden = format!(
        r#"<w:p><w:pPr>{number}<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>тайно</w:t></w:r></w:p>"#
    );
    let body = [list_paragraph("1", 0, "а"), deleted, hidden, list_paragraph("1", 0, "б")].concat();
    let tree = Docx::new(&body).numbering(&list(&[level(0, "decimal", "%1.", "")])).tree();
    assert_eq!(tree, "li0 «1.» а\nli0 «2.» б\n- deleted 1: нет\n- hidden 1: тайно\n");
}

#[test]
fn covered_cells_are_not_counted_and_leave_a_doubt() {
    let cell = |merge: &str| format!("<w:tc><w:tcPr>{merge}</w:tcPr>{}</w:tc>", list_paragraph("1", 0, ""));
    let rows = [
        tr(&[cell(r#"<w:vMerge w:val="restart"/>"#), tc("", "а")]),
        tr(&[cell("<w:vMerge/>"), tc("", "б")]),
        tr(&[cell(""), tc("", "в")]),
    ];
    let document = Docx::new(&tbl(&rows)).numbering(&list(&[level(0, "decimal", "%1.", "")]));
    assert_eq!(document.tree(), "table 2\n  | «1.»  v2 | а |\n  | @1 б |\n  | «2.» | в |\n");
    let vekha_office::Block::Table(table) = &document.read().blocks[0] else { panic!("no table") };
    let vekha_office::Block::Paragraph(last) = &table.rows[2].cells[0].blocks[0] else { panic!("no paragraph") };
    assert!(!last.label.as_ref().unwrap().is_certain);
}
