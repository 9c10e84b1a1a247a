//! Data of people where no reader of office files looks: in attributes, in parts for programs, beside the entries.

use super::files::*;
use super::{messages_on, personal};

const PUPIL: &str = "Жукова Анна, 7 класс";
const SNILS: &str = "СНИЛС 148-237-655 84";
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";

fn assert_found(name: &str, bytes: &[u8], case: &str) {
    let messages = messages_on(name, bytes);
    let lines = personal(&messages);
    assert!(lines.iter().any(|line| line.contains("personal-data")), "{case}: {messages}");
    assert!(!messages.contains("Жуков") && !messages.contains("148-237"), "{case}: {messages}");
}

fn docx_with(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut all = docx_parts(&paragraph("Слова."), &[]);
    let part = |(name, text): &(&str, &str)| ((*name).to_owned(), text.replace("WORD", WORD).into_bytes());
    all.extend(parts.iter().map(part));
    zip_of(&all)
}

#[test]
fn any_attribute_of_word_may_be_words() {
    for inside in [
        format!(r#"<w:p><w:bookmarkStart w:id="1" w:name="{}"/></w:p>"#, PUPIL.replace(' ', "_")),
        format!(r#"<w:p><w:fldSimple w:instr=" QUOTE {PUPIL} "/></w:p>"#),
        format!(
            r#"<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value="{PUPIL}"/></w:dropDownList></w:sdtPr></w:sdt>"#
        ),
        format!(
            r#"<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="{PUPIL}"/></w:pict></w:r></w:p>"#
        ),
        format!(r#"<w:p><!-- {PUPIL} --></w:p>"#),
        r#"<w:p><w:permStart w:id="1" w:ed="mama.zhukova1985@mail.ru"/></w:p>"#.to_owned(),
    ] {
        assert_found("a.docx", &docx(&inside), &inside);
    }
}

#[test]
fn no_part_of_a_word_file_is_passed_over() {
    for (part, text) in [
        ("word/numbering.xml", format!(r#"<w:numbering xmlns:w="WORD"><w:lvlText w:val="{PUPIL}"/></w:numbering>"#)),
        ("word/styles.xml", format!(r#"<w:styles xmlns:w="WORD"><w:name w:val="{PUPIL}"/></w:styles>"#)),
        ("word/fontTable.xml", format!(r#"<w:fonts xmlns:w="WORD"><w:font w:name="{SNILS}"/></w:fonts>"#)),
        ("word/webSettings.xml", format!(r#"<w:a xmlns:w="WORD"><w:title w:val="{PUPIL}"/></w:a>"#)),
        ("word/theme/theme1.xml", format!(r#"<a name="{PUPIL}"/>"#)),
        ("word/theme/media/a.txt", PUPIL.to_owned()),
        ("word/printerSettings1.bin", format!("\0\u{1}{PUPIL}\0")),
        ("customXml/item1.xml", r#"<a><p fio="Жукова Анна" class="7 класс"/></a>"#.to_owned()),
        ("customXml/item1.xml", "<a><p><fio>Жукова Анна</fio><class>7 класс</class></p></a>".to_owned()),
        ("docProps/custom.xml", r#"<a><p name="СНИЛС ученика"><i>14823765584</i></p></a>"#.to_owned()),
        ("word/media/Жукова Анна 7А класс.xml", "<a/>".to_owned()),
        ("Word/Document.xml", format!(r#"<w:p xmlns:w="WORD"><w:t>{PUPIL}</w:t></w:p>"#)),
    ] {
        assert_found("a.docx", &docx_with(&[(part, &text)]), part);
    }
    let style = r#"<w:styles xmlns:w="WORD"><w:rPrChange w:author="Жукова Анна Петровна"/></w:styles>"#;
    assert_found("a.docx", &docx_with(&[("word/styles.xml", style)]), "the author of a style");
}

#[test]
fn what_programs_write_of_themselves_is_nobodys() {
    let styles = r#"<w:styles xmlns:w="WORD"><w:style w:styleId="a1"><w:name w:val="Заголовок 1 Знак"/><w:rsid w:val="00894823"/></w:style></w:styles>"#;
    let fonts = r#"<w:fonts xmlns:w="WORD"><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/><w:sig w:usb0="E0002EFF"/></w:font></w:fonts>"#;
    let theme =
        r#"<a name="Тема Office"><b cx="91440000" val="148237"/><c id="{14823765-5842-4823-7655-148237655841}"/></a>"#;
    let parts = [("word/styles.xml", styles), ("word/fontTable.xml", fonts), ("word/theme/theme1.xml", theme)];
    let messages = messages_on("a.docx", &docx_with(&parts));
    assert!(personal(&messages).is_empty(), "{messages}");
}

#[test]
fn attributes_and_parts_of_libreoffice_are_read() {
    for body in [
        format!(r#"<text:section text:name="{PUPIL}"/>"#),
        format!(r#"<text:p><text:placeholder text:description="{PUPIL}">x</text:placeholder></text:p>"#),
        r#"<text:user-field-decl text:name="СНИЛС" office:value="14823765584"/>"#.to_owned(),
    ] {
        assert_found("a.odt", &odt(&body), &body);
    }
    for (part, text) in [
        ("settings.xml", format!("<a><i name=\"PrinterName\">{PUPIL}</i></a>")),
        ("manifest.rdf", format!("<a>{PUPIL}</a>")),
    ] {
        let mut parts = odt_parts("<text:p>Слова</text:p>", "text");
        parts.push((part.to_owned(), text.into()));
        assert_found("a.odt", &zip_of(&parts), part);
    }
}

#[test]
fn signs_that_stand_for_letters_are_read() {
    let run = |inside: &str| docx(&format!("<w:p><w:r>{inside}</w:r></w:p>"));
    let t = |words: &str| format!("<w:t>{words}</w:t>");
    let letters: String =
        PUPIL.chars().map(|letter| format!(r#"<w:sym w:font="Arial" w:char="{:04X}"/>"#, letter as u32)).collect();
    for inside in [
        format!("{}<w:noBreakHyphen/>{}<w:noBreakHyphen/>{}", t("СНИЛС 148"), t("237"), t("655 84")),
        format!("{}<w:ptab/>{}", t("Жукова"), t("Анна, 7 класс")),
        letters,
    ] {
        assert_found("a.docx", &run(&inside), &inside);
    }
    let chart =
        format!(r#"<a:x xmlns:a="{DRAWING}"><a:p><a:t>Жукова</a:t><a:br/><a:t>Анна, 7 класс</a:t></a:p></a:x>"#);
    assert_found("a.docx", &docx_with(&[("word/charts/chart1.xml", &chart)]), "a line of a drawing");
}

#[test]
fn a_paragraph_is_read_as_it_was_before_it_was_changed() {
    let del = |words: &str| format!(r#"<w:del w:author="М"><w:r><w:delText>{words}</w:delText></w:r></w:del>"#);
    let cell = |inside: &str| format!("<w:tc><w:p>{inside}</w:p></w:tc>");
    for body in [
        format!("<w:p>{}{}{}</w:p>", run("Ученица 7 класса "), del("Жукова Анна"), run(" победила.")),
        format!("<w:p>{}{}{}</w:p>", run("СНИЛС 148-"), del("237-655"), run(" 84")),
        format!("<w:p>{}{}<w:ins>{}</w:ins></w:p>", del("СНИЛС 148-237"), run("-655 84"), run("нет")),
        format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell(&del("Жукова Анна")), cell(&run("7 класс"))),
    ] {
        assert_found("a.docx", &docx(&body), &body);
    }
    let deleted = r#"<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>Жукова Анна</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Ученица 7 класса <text:change text:change-id="c"/> победила</text:p>"#;
    assert_found("a.odt", &odt(deleted), "a change of LibreOffice");
}

#[test]
fn what_stands_beside_the_entries_is_read_or_told() {
    let clean = docx(&paragraph("Слова."));
    let mut noted = clean.clone();
    let length = noted.len() - 2;
    let words = PUPIL.as_bytes();
    noted[length..].copy_from_slice(&(words.len() as u16).to_le_bytes());
    noted.extend(words);
    assert_found("a.docx", &noted, "the note of a container");
    assert_found("b.docx", &[&clean, SNILS.as_bytes()].concat(), "bytes behind it");
    let unlisted = zip_of(&vec![("a.xml".to_owned(), format!("<a>{PUPIL}</a>").into_bytes())]);
    let end = unlisted.windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap();
    let messages = messages_on("c.docx", &[&unlisted[..end], &clean].concat());
    assert!(messages.contains("attachment-unchecked"), "{messages}");
}

#[test]
fn sheets_are_read_whatever_is_displayed() {
    let sheet = |inside: &str| zip_of(&xlsx_parts(&[("Итоги", "", inside)], &[]));
    let data = |cells: &str| sheet(&format!(r#"<sheetData><row r="2">{cells}</row></sheetData>"#));
    let text = |words: &str| format!(r#"<c r="A2" t="inlineStr"><is><t>{words}</t></is></c>"#);
    for inside in [
        text(PUPIL) + &text("да"),
        format!(r#"<c r="A2" t="b"><v>{PUPIL}</v></c>"#),
        format!(r#"<c r="A2"><v>1</v><is><t>{PUPIL}</t></is></c>"#),
    ] {
        assert_found("a.xlsx", &data(&inside), &inside);
    }
    let header = "<headerFooter><oddHeader>&amp;CЖукова &amp;BАнна&amp;B, 7 класс</oddHeader></headerFooter>";
    assert_found("b.xlsx", &sheet(header), "codes of a head");
    let further = |name: &str, text: &str| zip_of(&xlsx_parts(&[("Итоги", "", "<sheetData/>")], &[(name, text)]));
    let row = r#"<row r="1"><c t="str"><v>СНИЛС</v></c><c><v>14823765584</v></c></row>"#;
    let orphan = format!(r#"<worksheet xmlns="SHEET"><sheetData>{row}</sheetData></worksheet>"#);
    assert_found("c.xlsx", &further("xl/worksheets/sheet9.xml", &orphan), "a sheet that no list names");
    let cache = r#"<externalLink xmlns="SHEET"><row><cell><v>Жукова Анна</v></cell><cell><v>7 класс</v></cell></row></externalLink>"#;
    assert_found("d.xlsx", &further("xl/externalLinks/externalLink1.xml", cache), "a cache of another workbook");
    let fields = r#"<pivotCacheDefinition xmlns="SHEET"><cacheField name="ФИО"><s v="Жукова Анна"/></cacheField><cacheField name="Класс"><s v="7 класс"/></cacheField></pivotCacheDefinition>"#;
    let rows = r#"<pivotCacheRecords xmlns="SHEET"><r><x v="0"/><x v="0"/></r></pivotCacheRecords>"#;
    let parts = [("xl/pivotCache/pivotCacheDefinition1.xml", fields), ("xl/pivotCache/pivotCacheRecords1.xml", rows)];
    assert_found("f.xlsx", &zip_of(&xlsx_parts(&[("Итоги", "", "<sheetData/>")], &parts)), "the rows of a pivot table");
    let styles = r#"<styleSheet xmlns="SHEET"><numFmts><numFmt numFmtId="170" formatCode="0.00E+00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>"#;
    let number = r#"<sheetData><row r="2"><c r="A2" t="str"><v>СНИЛС</v></c><c r="B2" s="1"><v>14823765584</v></c></row></sheetData>"#;
    let mut parts = xlsx_parts(&[("Итоги", "", number)], &[("xl/styles.xml", styles)]);
    let list = parts.iter_mut().find(|(name, _)| name == "xl/_rels/workbook.xml.rels").unwrap();
    let relation = r#"<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
    list.1 = String::from_utf8(list.1.clone()).unwrap().replace("</Relationships>", relation).into();
    assert_found("e.xlsx", &zip_of(&parts), "a number that is displayed in another way");
}

#[test]
fn a_cell_of_libreoffice_is_its_number_too() {
    let cell = |inside: &str| format!("<table:table-cell {inside}</table:table-cell>");
    let row = cell("><text:p>СНИЛС</text:p>") + &cell(r#"office:value="14823765584"><text:p>1,48E+10</text:p>"#);
    let body = format!("<table:table table:name=\"Л\"><table:table-row>{row}</table:table-row></table:table>");
    assert_found("a.ods", &zip_of(&odt_parts(&body, "spreadsheet")), "a number of LibreOffice");
}
