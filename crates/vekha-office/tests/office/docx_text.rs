//! Words of Word: each sign once, as its reader sees it.

use crate::support::docx::{Docx, body_tree, p, r};

#[test]
fn signs_that_are_elements_are_letters() {
    let run = r#"<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>24</w:t><w:tab/><w:t>а</w:t><w:softHyphen/><w:t>б</w:t><w:br/><w:t>в</w:t><w:cr/><w:t>г</w:t></w:r>"#;
    assert_eq!(body_tree(&format!("<w:p>{run}</w:p>")), "p 1\u{2011}24→а\u{AD}б⏎в⏎г\n");
}

#[test]
fn line_ends_of_the_file_are_spaces() {
    assert_eq!(body_tree("<w:p><w:r><w:t>до\n20 мая</w:t></w:r></w:p>"), "p до 20 мая\n");
}

#[test]
fn large_first_letter_belongs_to_its_word() {
    let letter = format!(r#"<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>{}</w:p>"#, r("Ш"));
    assert_eq!(body_tree(&format!("{letter}{}", p("кола"))), "p Школа\n");
}

#[test]
fn signs_of_sign_fonts_are_letters_or_told() {
    let sign =
        |font: &str, number: &str| format!(r#"<w:p><w:r><w:sym w:font="{font}" w:char="{number}"/></w:r></w:p>"#);
    assert_eq!(body_tree(&sign("Wingdings", "F0FC")), "p ✓\n");
    assert_eq!(body_tree(&sign("Symbol", "F0A3")), "p ≤\n");
    assert_eq!(body_tree(&sign("Arial", "2116")), "p №\n");
    assert_eq!(body_tree(&sign("Webdings", "F061")), "p □\n- unknown-sign 0: Webdings\n");
    assert_eq!(body_tree(&sign("Arial", "вздор")), "p □\n- unknown-sign 0: Arial\n");
}

#[test]
fn private_letters_of_runs_are_those_of_their_font() {
    let run = "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr><w:t>\u{F0FE} да</w:t></w:r></w:p>";
    assert_eq!(body_tree(run), "p ☑ да\n");
}

#[test]
fn split_runs_are_one_text() {
    assert_eq!(body_tree(&format!("<w:p>{}{}{}</w:p>", r("Сем"), r("ин"), r("ар 1"))), "p Семинар 1\n");
}

#[test]
fn looks_come_from_runs_and_styles() {
    let styles = r#"<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Bold"><w:name w:val="Жирный"/><w:rPr><w:b/></w:rPr></w:style>"#;
    let run = |properties: &str| format!("<w:r><w:rPr>{properties}</w:rPr><w:t>x</w:t></w:r>");
    let styled = |style: &str, properties: &str| {
        Docx::new(&format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{}</w:p>"#, run(properties)))
            .styles(styles)
            .tree()
    };
    assert_eq!(styled("", "<w:b/><w:i/>"), "p **_x_**\n");
    assert_eq!(styled("", r#"<w:rStyle w:val="Strong"/>"#), "p **x**\n");
    assert_eq!(styled("Bold", ""), "p **x**\n");
    assert_eq!(styled("Bold", r#"<w:b w:val="0"/>"#), "p x\n");
    assert_eq!(styled("Bold", r#"<w:rStyle w:val="Strong"/>"#), "p x\n", "two switches are none");
    assert_eq!(styled("", r#"<w:strike/>"#), "p ~x~\n");
    assert_eq!(styled("", r#"<w:vertAlign w:val="superscript"/>"#), "p ^x^\n");
    assert_eq!(styled("", r#"<w:caps/>"#), "p x\n", "displayed capitals are left as typed");
}

#[test]
fn headings_are_known_by_outline_name_and_parent() {
    let styles = r#"
        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="a5"><w:name w:val="Мой раздел"/><w:basedOn w:val="1"/></w:style>
        <w:style w:type="paragraph" w:styleId="a6"><w:name w:val="Глава"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="a7"><w:name w:val="Заголовок 3"/></w:style>
        <w:style w:type="paragraph" w:styleId="a8"><w:name w:val="heading 4"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>"#;
    let styled = |style: &str| {
        let body = format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{}</w:p>"#, r("x"));
        Docx::new(&body).styles(styles).tree()
    };
    assert_eq!(styled("1"), "h1 x\n");
    assert_eq!(styled("a5"), "h1 x\n");
    assert_eq!(styled("a6"), "h2 x\n");
    assert_eq!(styled("a7"), "h3 x\n");
    assert_eq!(styled("a8"), "p x\n", "a style may say that it is no heading");
    assert_eq!(styled("Heading2"), "h2 x\n", "a style that is not defined");
    let own = format!(r#"<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>{}</w:p>"#, r("x"));
    assert_eq!(body_tree(&own), "h1 x\n");
}

#[test]
fn styles_that_lead_in_circles_end() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>
        <w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>"#;
    let body = format!(r#"<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>{}</w:p>"#, r("x"));
    assert_eq!(Docx::new(&body).styles(styles).tree(), "p x\n");
}

#[test]
fn links_keep_address_and_words() {
    let link = |attributes: &str| format!("<w:p><w:hyperlink {attributes}>{}</w:hyperlink></w:p>", r("сайт"));
    let document = |body: String| Docx::new(&body).relation("h1", "hyperlink", "https://school.example/").tree();
    assert_eq!(document(link(r#"r:id="h1""#)), "p [сайт](https://school.example/)\n");
    assert_eq!(document(link(r#"r:id="h1" w:anchor="p2""#)), "p [сайт](https://school.example/#p2)\n");
    assert_eq!(document(link(r#"w:anchor="_Toc1""#)), "p сайт\n", "an anchor is dead outside of the file");
    assert_eq!(document(link(r#"r:id="h9""#)), "p сайт\n");
}

/// A field in pieces: instruction and result.
fn field(instruction: &str, result: &str) -> String {
    format!(
        r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
    )
}

#[test]
fn fields_give_their_result_once() {
    let tree = |inside: &str| body_tree(&format!("<w:p>{}{inside}{}</w:p>", r("а "), r(" б")));
    assert_eq!(tree(&field("PAGE", &r("3"))), "p а 3 б\n");
    assert_eq!(tree(&field(r#" HYPERLINK "https://a.example" "#, &r("там"))), "p а [там](https://a.example) б\n");
    assert_eq!(tree(&field(r#"HYPERLINK \l "_Toc5""#, &r("там"))), "p а там б\n");
    assert_eq!(tree(&field("IF", &field("DATE", &r("5 мая")))), "p а 5 мая б\n");
    assert_eq!(
        tree(&field(&format!("IF </w:instrText></w:r>{}<w:r><w:instrText>", field("DATE", &r("x"))), &r("да"))),
        "p а да б\n"
    );
    let simple =
        format!(r#"<w:fldSimple w:instr="HYPERLINK &quot;https://a.example&quot;">{}</w:fldSimple>"#, r("там"));
    assert_eq!(tree(&simple), "p а [там](https://a.example) б\n");
    assert_eq!(tree(&field("REF x", "")), "p а  б\n- empty-field 0: REF x\n");
}

#[test]
fn fields_go_on_through_paragraphs_and_hide_nothing_behind_them() {
    let toc = r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>"#;
    let end = r#"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#;
    let body = format!("<w:p>{toc}{}</w:p><w:p>{}{end}</w:p>{}", r("Глава 1"), r("Глава 2"), p("Текст"));
    assert_eq!(body_tree(&body), "p Глава 1\np Глава 2\np Текст\n");
    let broken =
        r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF y</w:instrText></w:r></w:p>"#;
    assert_eq!(body_tree(&format!("{broken}{}", p("Текст"))), "p Текст\n- empty-field 0: REF y\n");
}

#[test]
fn form_fields_give_what_they_hold() {
    let begin = |form: &str| {
        format!(
            r#"<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData>{form}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#
        )
    };
    assert_eq!(body_tree(&begin(r#"<w:checkBox><w:checked/></w:checkBox>"#)), "p ☒\n");
    assert_eq!(body_tree(&begin(r#"<w:checkBox><w:default w:val="0"/></w:checkBox>"#)), "p ☐\n");
    let list = r#"<w:ddList><w:result w:val="1"/><w:listEntry w:val="нет"/><w:listEntry w:val="да"/></w:ddList>"#;
    assert_eq!(body_tree(&begin(list)), "p да\n");
}

#[test]
fn content_controls_smart_tags_and_foreign_wrappers_are_opened() {
    let body = format!(
        r#"<w:p><w:smartTag><w:smartTagPr/>{}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt><w:bdo>{}</w:bdo><x:other xmlns:x="urn:x">{}</x:other></w:p>"#,
        r("а"),
        r("б"),
        r("в"),
        r("г")
    );
    assert_eq!(body_tree(&body), "p абвг\n");
}

#[test]
fn hints_of_fields_are_told_and_what_was_filled_in_is_kept() {
    let control = |run: &str| {
        format!(
            r#"<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run}</w:sdtContent></w:sdt>{}</w:p>"#,
            r("x")
        )
    };
    let hint = r("Введите текст").replace("<w:r>", r#"<w:r><w:rPr><w:rStyle w:val="a3"/></w:rPr>"#);
    assert_eq!(body_tree(&control(&hint)), "p x\n- placeholder 0: Введите текст\n");
    assert_eq!(body_tree(&control(&r("Директор "))), "p Директор x\n");
}

#[test]
fn words_with_their_pronunciation_are_read_once() {
    let ruby = format!("<w:ruby><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby>", r("tōkyō"), r("東京"));
    assert_eq!(body_tree(&format!("<w:p><w:r>{ruby}</w:r></w:p>")), "p 東京\n");
}

#[test]
fn several_bodies_are_read_one_behind_the_other() {
    let body = format!("{}</w:body><w:body>{}", p("а"), p("б"));
    assert_eq!(body_tree(&body), "p а\np б\n");
}

#[test]
fn alternatives_give_one_branch() {
    let body = |requires: &str| {
        format!(
            r#"<w:p><mc:AlternateContent><mc:Choice Requires="{requires}">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent></w:p>"#,
            r("новое"),
            r("старое")
        )
    };
    assert_eq!(body_tree(&body("wps")), "p новое\n");
    assert_eq!(body_tree(&body("future9")), "p старое\n");
}

#[test]
fn boxes_with_text_stand_behind_their_paragraph_once() {
    let inside = format!("<w:txbxContent>{}</w:txbxContent>", p("Утверждено"));
    let new =
        format!("<w:drawing><wp:anchor><a:graphic><wps:txbx>{inside}</wps:txbx></a:graphic></wp:anchor></w:drawing>");
    let old = format!("<w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>");
    let body = format!(
        r#"<w:p>{}<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r></w:p>{}"#,
        r("Приказ"),
        p("Далее")
    );
    assert_eq!(body_tree(&body), "p Приказ\np Утверждено\np Далее\n");
}

#[test]
fn pictures_have_names_and_words() {
    let picture = r#"<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Рисунок 1" descr="Актовый зал"/><a:graphic><a:blip r:embed="i1"/></a:graphic></wp:inline></w:drawing></w:r>"#;
    let old = r#"<w:r><w:pict><v:shape><v:imagedata r:id="i1"/></v:shape></w:pict></w:r>"#;
    let far = r#"<w:r><w:drawing><wp:inline><a:blip r:link="i2"/></wp:inline></w:drawing></w:r>"#;
    let document = Docx::new(&format!("<w:p>{picture}</w:p><w:p>{}{old}</w:p><w:p>{far}</w:p>", r("Фото: ")))
        .relation("i1", "image", "media/image1.png")
        .relation("i2", "image", "https://a.example/b.png")
        .raw_part("word/media/image1.png", "PNG");
    assert_eq!(
        document.tree(),
        "![Актовый зал](word/media/image1.png)\np Фото: ![](word/media/image1.png)\n![](https://a.example/b.png)\n"
    );
    let bytes = vekha_office::part_bytes(&document.bytes(), "word/media/image1.png", &vekha_office::Limits::default());
    assert_eq!(bytes.unwrap(), b"PNG");
}

#[test]
fn charts_embedded_files_and_formulas_are_told() {
    let chart = r#"<w:p><w:r><w:t>x</w:t><w:drawing><wp:inline><wp:docPr id="1" name="d" descr="Диаграмма успеваемости"/></wp:inline></w:drawing></w:r></w:p>"#;
    assert_eq!(body_tree(chart), "p x\n- drawing 0: Диаграмма успеваемости\n");
    let file = r#"<w:p><w:r><w:t>x</w:t><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/></w:object></w:r></w:p>"#;
    assert_eq!(body_tree(file), "p x\n- embedded-file 0: \n");
    let formula = "<w:p><m:oMath><m:r><m:t>a</m:t></m:r><m:r><m:t>+b</m:t></m:r></m:oMath></w:p>";
    assert_eq!(body_tree(formula), "p a+b\n- formula 0: a+b\n");
    let word_art = r#"<w:p><w:r><w:pict><v:shape><v:textpath string="ПРИКАЗ"/></v:shape></w:pict></w:r></w:p>"#;
    assert_eq!(body_tree(word_art), "p ПРИКАЗ\n");
}

#[test]
fn footnotes_are_in_the_order_of_their_marks() {
    let mark = |id: u8| format!(r#"<w:r><w:footnoteReference w:id="{id}"/></w:r>"#);
    let note = |id: u8, words: &str| format!(r#"<w:footnote w:id="{id}">{}</w:footnote>"#, p(words));
    let notes = [note(0, ""), note(1, "первая"), note(2, "вторая")].concat();
    let end = r#"<w:r><w:endnoteReference w:id="1"/></w:r>"#;
    let body = format!("<w:p>{}{}{}{}{end}</w:p>", r("а"), mark(2), r("б"), mark(1));
    let document = Docx::new(&body).part("footnotes", "footnotes", &notes).part(
        "endnotes",
        "endnotes",
        &format!(r#"<w:endnote w:id="1">{}</w:endnote>"#, p("в конце")),
    );
    assert_eq!(document.tree(), "p а[^0]б[^1][^2]\n[^0]\n  p вторая\n[^1]\n  p первая\n[^2]\n  p в конце\n");
}

#[test]
fn footnote_that_refers_to_itself_ends() {
    let mark = r#"<w:r><w:footnoteReference w:id="1"/></w:r>"#;
    let note = format!(r#"<w:footnote w:id="1"><w:p>{}{mark}</w:p></w:footnote>"#, r("x"));
    let document = Docx::new(&format!("<w:p>{}{mark}</w:p>", r("а"))).part("footnotes", "footnotes", &note);
    assert_eq!(document.tree(), "p а[^0]\n[^0]\n  p x[^0]\n");
}

#[test]
fn strict_names_and_other_prefixes_are_read() {
    let strict = format!(
        r#"<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t>Строго</d:t></d:r></d:p></d:body></d:document>{}"#,
        ""
    );
    let plain = r#"<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>Просто</t></r></p></body></document>"#;
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document.xml"/></Relationships>"#;
    for (document, expected) in [(strict.as_str(), "p Строго\n"), (plain, "p Просто\n")] {
        let bytes = crate::support::zipped::zip(&[("_rels/.rels", relations), ("word/document.xml", document)]);
        let document = crate::support::docx::read_document(&bytes).unwrap();
        assert_eq!(crate::support::tree::document_tree(&document), expected);
    }
}

#[test]
fn entities_and_marked_sections_are_letters() {
    assert_eq!(
        body_tree("<w:p><w:r><w:t>5 &lt; 7 &amp; &#1071;&#x44F;<![CDATA[ <b>]]></w:t></w:r></w:p>"),
        "p 5 < 7 & Яя <b>\n"
    );
}

#[test]
fn alignment_style_and_properties_are_read() {
    let body = format!(r#"<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{}</w:p>"#, r("x"));
    let core = r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Приказ</dc:title><dc:creator>Отдел</dc:creator><cp:lastModifiedBy>Методист</cp:lastModifiedBy><dcterms:modified>2026-09-01T08:00:00Z</dcterms:modified></cp:coreProperties>"#;
    let relations = crate::support::zipped::relations(&[
        ("r1", "officeDocument", "word/document.xml"),
        ("r2", "metadata/core-properties", "docProps/core.xml"),
    ]);
    let document = format!("<w:document {}><w:body>{body}</w:body></w:document>", crate::support::docx::NAMESPACES);
    let bytes = crate::support::zipped::zip(&[
        ("_rels/.rels", relations.as_str()),
        ("word/document.xml", document.as_str()),
        ("docProps/core.xml", core),
    ]);
    let document = crate::support::docx::read_document(&bytes).unwrap();
    assert_eq!(document.properties.title.as_deref(), Some("Приказ"));
    assert_eq!(document.properties.last_modified_by.as_deref(), Some("Методист"));
    let vekha_office::Block::Paragraph(paragraph) = &document.blocks[0] else { panic!("no paragraph") };
    assert_eq!(paragraph.alignment, vekha_office::Alignment::Center);
}
