//! Text without form: bytes of any encoding, from a file or the clipboard.

use encoding_rs::WINDOWS_1251;
use vekha_office::{Limits, OfficeFile, decode, delimiter, read, read_delimited, read_text};

use crate::support::tree::{document_tree, push_rows};

fn plain_text(bytes: &[u8]) -> vekha_office::DecodedText {
    match read(bytes, &Limits::default()).unwrap() {
        OfficeFile::Text(text) => text,
        other => panic!("no text: {other:?}"),
    }
}

fn rows(bytes: &[u8]) -> String {
    let text = plain_text(bytes).text;
    let sheet = read_delimited(&text, delimiter(&text).unwrap(), &Limits::default()).unwrap();
    let mut tree = String::new();
    push_rows(&sheet, &mut tree);
    tree
}

#[test]
fn tables_are_read_in_each_encoding_with_each_sign() {
    let expected = "  1: A=№ | B=Мероприятие | C=Срок\n  2: A=1.10 | B=Семинар, «Чтение» | C=до 20.11.26\n";
    for sign in [';', '\t', '|'] {
        let text = "№;Мероприятие;Срок\r\n1.10;Семинар, «Чтение»;до 20.11.26\r\n".replace(';', &sign.to_string());
        assert_eq!(rows(text.as_bytes()), expected);
        assert_eq!(rows(format!("\u{FEFF}{text}").as_bytes()), expected);
        assert_eq!(rows(&WINDOWS_1251.encode(&text).0), expected);
        let wide: Vec<u8> = [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(rows(&wide), expected);
    }
    assert_eq!(rows("sep=;\n№;Мероприятие\n".as_bytes()), "  1: A=№ | B=Мероприятие\n");
    assert_eq!(rows("\"а, б\",\"в\"\n1,2\n".as_bytes()), "  1: A=а, б | B=в\n  2: A=1 | B=2\n");
}

#[test]
fn lines_within_quotes_are_one_cell() {
    assert_eq!(rows("1;\"две\nстроки\"\n2;x".as_bytes()), "  1: A=1 | B=две⏎строки\n  2: A=2 | B=x\n");
}

#[test]
fn encoding_is_named_and_doubt_is_told() {
    let text = plain_text("Срок".as_bytes());
    assert_eq!((text.encoding, text.is_certain), ("UTF-8", true));
    let text = plain_text(&WINDOWS_1251.encode("Провести семинар для учителей").0);
    assert_eq!((text.encoding, text.is_certain), ("windows-1251", true));
    assert!(!decode(b"caf\xE9 na\xEFve").unwrap().is_certain);
}

#[test]
fn pasted_text_has_paragraphs_and_tables() {
    let text = "ПРИКАЗ\r\n\r\nо плане\r\n№\tМероприятие\r\n1\t\"Семинар\nдля учителей\"\r\nИтого\r\n";
    let tree = document_tree(&read_text(text, &Limits::default()).unwrap());
    assert_eq!(
        tree,
        "p ПРИКАЗ\np о плане\ntable 2\n  | № | Мероприятие |\n  | 1 | Семинар / для учителей |\np Итого\n"
    );
}

#[test]
fn text_of_many_cells_ends() {
    let text = "a\tb\n".repeat(2000);
    let limits = Limits { cells: 1000, ..Limits::default() };
    assert_eq!(read_text(&text, &limits).unwrap_err().code(), "too-large");
    assert_eq!(read_delimited(&text, '\t', &limits).unwrap_err().code(), "too-large");
    let wide = format!("{}{}", "a\tb\n".repeat(100), "x\t".repeat(100));
    assert_eq!(read_text(&wide, &limits).unwrap_err().code(), "too-large", "a grid of 10,000");
}
