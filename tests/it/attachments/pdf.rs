//! Words of PDF files: on pages, in notes, in properties, in files inside.

use super::files::*;
use super::{messages_on, personal};

#[test]
fn lines_are_joined_by_place() {
    for stream in [
        "BT /F 12 Tf 50 800 Td (Жукова Анна, 7 класс) Tj ET",
        "BT /F 12 Tf 50 800 Td (Жукова) Tj 60 0 Td (Анна, 7) Tj 60 0 Td (класс) Tj ET",
        "BT /F 12 Tf 50 800 Td [(Жу) 20 (кова) -300 (Анна,) -250 (7) -250 (класс)] TJ ET",
        "BT /F 1 Tf 12 0 0 12 122 800 Tm (Анна, 7 класс) Tj 12 0 0 12 50 800 Tm (Жукова) Tj ET",
        "q 1 0 0 1 50 800 cm BT /F 12 Tf (Ж) Tj 6 0 Td (укова Анна, 7 класс) Tj ET Q",
        "BT /F 12 Tf 3 Tr 50 800 Td (Жукова Анна, 7 класс) Tj ET 0 0 0 rg 0 0 595 842 re f",
    ] {
        let messages = messages_on("a.pdf", &Pdf::pages(&["", stream]).bytes(""));
        assert!(messages.contains("имя ученика"), "{stream}: {messages}");
        assert!(messages.contains("страница 2"), "{stream}: {messages}");
    }
}

#[test]
fn a_table_of_pupils_is_a_list() {
    let row = |y: u32, name: &str, born: &str| {
        format!("1 0 0 1 50 {y} Tm ({name}) Tj 1 0 0 1 300 {y} Tm (7А) Tj 1 0 0 1 400 {y} Tm ({born}) Tj ")
    };
    let rows = [
        row(800, "Жукова Анна", "12.03.2012"),
        row(780, "Титов Матвей", "01.09.2012"),
        row(760, "Павлов Илья", "04.05.2012"),
    ];
    let messages = messages_on("a.pdf", &Pdf::pages(&[&format!("BT /F 12 Tf {} ET", rows.concat())]).bytes(""));
    assert!(messages.contains("список учеников"), "{messages}");
}

#[test]
fn notes_fields_properties_and_files_inside_are_read() {
    let words = "СНИЛС 148-237-655 84";
    let pdf_with = |object: String, trailer: &str| {
        let mut pdf = Pdf::lines(&["Слова."]);
        pdf.push(object.as_bytes());
        pdf.bytes(trailer)
    };
    let string = pdf_string(words);
    for (object, trailer, place) in [
        (format!("<< /Type /Annot /Subtype /Text /Rect [0 0 1 1] /Contents {string} >>"), "", "примечание"),
        (format!("<< /FT /Tx /T (a) /V {string} >>"), "", "примечание"),
        (format!("<< /Title {string} >>"), "/Info 8 0 R", "свойства файла"),
        (format!("<< /Author {} >>", pdf_string("Жукова Анна Петровна")), "/Info 8 0 R", "полное имя автора"),
        (
            {
                let xmp = "<x><dc:creator><rdf:Seq><rdf:li>Жукова Анна Петровна</rdf:li></rdf:Seq></dc:creator></x>";
                format!("<< /Type /Metadata /Length {} >> stream\n{xmp}\nendstream", xmp.len())
            },
            "",
            "полное имя автора",
        ),
        (
            format!("<< /Type /EmbeddedFile /Length {} >> stream\n{words}\nendstream", words.len()),
            "",
            "в файле внутри этого файла",
        ),
    ] {
        let messages = messages_on("a.pdf", &pdf_with(object, trailer));
        assert!(messages.contains("personal-data") && messages.contains(place), "{place}: {messages}");
    }
    let messages = messages_on("a.pdf", &Pdf::lines(&["Слова.", "Приказ № 5"]).bytes(""));
    assert!(personal(&messages).is_empty(), "{messages}");
}

#[test]
fn fonts_without_a_map_are_read_by_the_names_of_their_letters() {
    let mut pdf = Pdf::default();
    pdf.push(b"<< /Type /Catalog /Pages 2 0 R >>");
    pdf.push(b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
    pdf.push(b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>");
    pdf.push(b"<< /Type /Font /Subtype /Type1 /BaseFont /A /Encoding << /Differences [65 /afii10035 /afii10031 /afii10026 /afii10029 /afii10035] >> >>");
    let stream = "BT /F 12 Tf 50 800 Td (ABCDE 148-237-655 84) Tj ET";
    pdf.push(format!("<< /Length {} >> stream\n{stream}\nendstream", stream.len()).as_bytes());
    let messages = messages_on("a.pdf", &pdf.bytes(""));
    assert!(messages.contains("номер СНИЛС"), "{messages}");
}
