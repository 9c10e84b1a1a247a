//! What is in the file and not in the text: insertions and moved words once, deletions, comments and hidden words never,
//! but all of them told.

use crate::support::docx::{Docx, body_tree, p, r};

fn deletion(words: &str) -> String {
    format!(r#"<w:del w:id="1"><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>"#)
}

#[test]
fn insertions_are_kept_and_deletions_told() {
    let body = format!("<w:p>{}<w:ins>{}</w:ins>{}</w:p>", r("Срок: "), r("до 5 мая"), deletion("до 1 мая"));
    assert_eq!(body_tree(&body), "p Срок: до 5 мая\n- deleted 0: до 1 мая\n");
}

#[test]
fn deletions_of_two_paragraphs_are_two_entries() {
    let cell = format!("<w:tc><w:p>{}{}</w:p><w:p>{}</w:p></w:tc>", deletion("а"), deletion("б"), deletion("в"));
    let body = format!("<w:tbl><w:tr>{cell}</w:tr></w:tbl>");
    assert_eq!(body_tree(&body), "table 1\n  |  |\n- deleted 0/0,0: аб\n- deleted 0/0,0: в\n");
}

#[test]
fn deletion_within_an_insertion_goes() {
    let body = format!("<w:p><w:ins>{}{}</w:ins></w:p>", r("да"), deletion("нет"));
    assert_eq!(body_tree(&body), "p да\n- deleted 0: нет\n");
}

#[test]
fn moved_words_stand_where_they_were_moved_to() {
    let body = format!(
        "<w:p><w:moveFrom>{}</w:moveFrom>{}</w:p><w:p><w:moveTo>{}</w:moveTo></w:p>",
        r("Пункт"),
        r("а"),
        r("Пункт")
    );
    assert_eq!(body_tree(&body), "p а\np Пункт\n- moved 0: Пункт\n");
}

#[test]
fn paragraph_whose_end_was_deleted_goes_on_in_the_next() {
    let mark = r#"<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>"#;
    let body = format!("<w:p>{mark}{}</w:p>{}", r("До "), p("1 сентября"));
    assert_eq!(body_tree(&body), "p До 1 сентября\n");
    let all = format!("<w:p>{mark}{}</w:p>{}", deletion("Всё"), p("Текст"));
    assert_eq!(body_tree(&all), "p Текст\n- deleted 0: Всё\n");
    let last = format!("<w:p>{mark}{}</w:p>", r("Последний"));
    assert_eq!(body_tree(&last), "p Последний\n");
}

#[test]
fn hidden_words_are_told_however_they_are_hidden() {
    let own = r#"<w:p><w:r><w:t>а</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>тай</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>но</w:t></w:r></w:p>"#;
    assert_eq!(body_tree(own), "p а\n- hidden 0: тайно\n");
    let styles =
        r#"<w:style w:type="character" w:styleId="H"><w:name w:val="Скрытый"/><w:rPr><w:vanish/></w:rPr></w:style>"#;
    let run = |properties: &str| format!(r#"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>x</w:t></w:r></w:p>"#);
    assert_eq!(Docx::new(&run(r#"<w:rStyle w:val="H"/>"#)).styles(styles).tree(), "- hidden 0: x\n");
    assert_eq!(Docx::new(&run(r#"<w:rStyle w:val="H"/><w:vanish w:val="0"/>"#)).styles(styles).tree(), "p x\n");
}

#[test]
fn comments_are_told_where_they_stand() {
    let body = format!(r#"{}<w:p>{}<w:r><w:commentReference w:id="4"/></w:r></w:p>"#, p("а"), r("б"));
    let comments =
        format!(r#"<w:comment w:id="4">{}</w:comment><w:comment w:id="5">{}</w:comment>"#, p("Уточнить"), p("Ничей"));
    let document = Docx::new(&body).part("comments", "comments", &comments);
    assert_eq!(document.tree(), "p а\np б\n- comment 1: Уточнить\n- comment: Ничей\n");
}

#[test]
fn heads_and_feet_of_pages_are_told_once() {
    let head = format!("<w:hdr {}>{}</w:hdr>", crate::support::docx::NAMESPACES, p("Проект"));
    let document = Docx::new(&p("Текст"))
        .relation("h1", "header", "header1.xml")
        .relation("h2", "header", "header2.xml")
        .raw_part("word/header1.xml", &head)
        .raw_part("word/header2.xml", &head);
    assert_eq!(document.tree(), "p Текст\n- header-or-footer: Проект\n");
}

#[test]
fn macros_are_told_and_never_read() {
    let document = Docx::new(&p("Текст")).raw_part("word/vbaProject.bin", "\u{1}\u{2}");
    assert_eq!(document.tree(), "p Текст\n- macros: \n");
}

#[test]
fn text_of_another_file_inside_is_told_or_refused() {
    let chunk = r#"<w:altChunk r:id="c1"/>"#;
    assert_eq!(body_tree(&format!("{}{chunk}", p("Текст"))), "p Текст\n- chunk 1: \n");
    assert_eq!(Docx::new(chunk).try_read().unwrap_err().code(), "only-chunks");
}
