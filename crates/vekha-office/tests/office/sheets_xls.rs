//! Workbooks of Excel 5 to 2003.

use encoding_rs::WINDOWS_1251;

use crate::support::tree::workbook_tree;
use crate::support::xls::{EXCEL_95, SINCE_97, record, wide, words, xls};
use crate::support::xlsx::read_workbook;

fn tree(version: u16, globals: &[Vec<u8>], cells: &[Vec<u8>]) -> String {
    workbook_tree(&read_workbook(&xls(version, globals, cells)).unwrap())
}

fn text(row: u16, column: u16, words_of_cell: &str) -> Vec<u8> {
    record(0x0204, &[words(&[row, column, 0]), wide(words_of_cell)].concat())
}

fn number(row: u16, column: u16, style: u16, number: f64) -> Vec<u8> {
    record(0x0203, &[words(&[row, column, style]), number.to_le_bytes().to_vec()].concat())
}

/// A format with a number of its own, and the styles 0 (none) and 1 (this format).
fn format(code: &str) -> Vec<Vec<u8>> {
    let style = |format: u16| record(0x00E0, &words(&[0, format, 0, 0]));
    vec![record(0x041E, &[words(&[164]), wide(code)].concat()), style(0), style(164)]
}

#[test]
fn numbers_texts_and_dates_are_read_as_displayed() {
    let cells = [text(0, 0, "Срок"), number(0, 1, 1, 1.1), number(1, 0, 0, 1.1)];
    assert_eq!(tree(SINCE_97, &format("0.00"), &cells), "sheet Лист1\n  1: A=Срок | B=1.10 #1.1\n  2: A=1.1 #1.1\n");
    let cells = [number(0, 0, 1, 45_170.0)];
    assert_eq!(tree(SINCE_97, &format("dd.mm.yyyy"), &cells), "sheet Лист1\n  1: A=01.09.2023 d2023-09-01\n");
}

#[test]
fn short_numbers_formulas_and_logical_values_are_read() {
    let formula =
        |column: u16, result: [u8; 8]| record(0x0006, &[words(&[0, column, 0]), result.to_vec(), vec![0; 8]].concat());
    let hundredths = (1250u32 << 2) | 3;
    let cells = [
        record(0x027E, &[words(&[0, 0, 0]), hundredths.to_le_bytes().to_vec()].concat()),
        record(
            0x00BD,
            &[
                words(&[0, 1, 0]),
                ((7u32 << 2) | 2).to_le_bytes().to_vec(),
                words(&[0]),
                ((8u32 << 2) | 2).to_le_bytes().to_vec(),
                words(&[2]),
            ]
            .concat(),
        ),
        formula(3, 2.5f64.to_le_bytes()),
        formula(4, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
        record(0x0207, &wide("итог")),
        formula(5, [1, 0, 1, 0, 0, 0, 0xFF, 0xFF]),
        record(0x0205, &[words(&[0, 6, 0]), vec![0x2A, 1]].concat()),
    ];
    assert_eq!(
        tree(SINCE_97, &[], &cells),
        "sheet Лист1\n  1: A=12.5 #12.5 | B=7 #7 | C=8 #8 | D=2.5 #2.5 | E=итог | F=ИСТИНА true | G=#N/A error\n"
    );
}

#[test]
fn formula_whose_text_does_not_follow_is_told() {
    let formula = record(0x0006, &[words(&[0, 0, 0]), vec![0, 0, 0, 0, 0, 0, 0xFF, 0xFF], vec![0; 8]].concat());
    let expected = "sheet Лист1\n  1: A= no result | B=б\n- formula-without-result Лист1!A1: \n";
    assert_eq!(tree(SINCE_97, &[], &[formula, text(0, 1, "б")]), expected);
}

#[test]
fn shared_texts_go_on_in_the_next_record() {
    let text: Vec<u16> = "Мероприятие".encode_utf16().collect();
    let first =
        [2u32.to_le_bytes().to_vec(), 2u32.to_le_bytes().to_vec(), words(&[11]), vec![1], words(&text[..4])].concat();
    // The rest of the letters, then a text with letters of one byte, looks and sounds.
    let second = [
        vec![1],
        words(&text[4..]),
        words(&[2]),
        vec![0x0C],
        words(&[1]),
        3u32.to_le_bytes().to_vec(),
        b"ab".to_vec(),
        vec![0; 7],
    ]
    .concat();
    let strings = [record(0x00FC, &first), record(0x003C, &second)].concat();
    let shared =
        |column: u16, index: u32| record(0x00FD, &[words(&[0, column, 0]), index.to_le_bytes().to_vec()].concat());
    assert_eq!(tree(SINCE_97, &[strings], &[shared(0, 0), shared(1, 1)]), "sheet Лист1\n  1: A=Мероприятие | B=ab\n");
}

#[test]
fn hidden_merged_and_commented_cells_are_known() {
    let cells = [
        record(0x007D, &words(&[2, 3, 0, 0, 1])),
        record(0x0208, &words(&[1, 0, 1, 0, 0, 0, 0x20, 0])),
        text(0, 0, "а"),
        text(1, 0, "б"),
        record(0x00E5, &words(&[1, 0, 0, 0, 1])),
        record(0x005D, &words(&[0x15, 0x12, 0x19, 7])),
        record(0x01B6, &words(&[0, 0, 0, 0, 0, 8])),
        record(0x003C, &[vec![1], words(&"Уточнить".encode_utf16().collect::<Vec<_>>())].concat()),
        record(0x001C, &words(&[0, 0, 0, 7])),
    ];
    assert_eq!(
        tree(SINCE_97, &[], &cells),
        "sheet Лист1\n  hidden columns [(2, 3)]\n  1: A=а >2\n  2 (hidden): A=б\n- comment Лист1!A1: Уточнить\n"
    );
}

/// A text of Excel 95: letters of one byte.
fn narrow(row: u16, column: u16, bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).unwrap();
    record(0x0204, &[words(&[row, column, 0, length]), bytes.to_vec()].concat())
}

#[test]
fn letters_of_excel_95_are_russian_with_and_without_a_code_page() {
    let (bytes, ..) = WINDOWS_1251.encode("Остаток на складе, единиц");
    let cells = [narrow(0, 0, &bytes)];
    for globals in [vec![record(0x0042, &words(&[1251]))], vec![record(0x0042, &words(&[1252]))], vec![]] {
        assert_eq!(tree(EXCEL_95, &globals, &cells), "sheet Sheet1\n  1: A=Остаток на складе, единиц\n");
    }
}

#[test]
fn latin_letters_that_are_russian_ones_are_read() {
    let (bytes, ..) = WINDOWS_1251.encode("Срок исполнения");
    let cell = |bytes: &[u8]| {
        let length = u16::try_from(bytes.len()).unwrap();
        record(0x0204, &[words(&[0, 0, 0, length]), vec![0], bytes.to_vec()].concat())
    };
    assert_eq!(tree(SINCE_97, &[], &[cell(&bytes)]), "sheet Лист1\n  1: A=Срок исполнения\n");
    assert_eq!(
        tree(
            SINCE_97,
            &[],
            &[cell("Pr\u{E9}lude d\u{E9}j\u{E0} 1".chars().map(|c| c as u8).collect::<Vec<u8>>().as_slice())]
        ),
        "sheet Лист1\n  1: A=Prélude déjà 1\n"
    );
}

#[test]
fn doubtful_letters_are_told() {
    let cells = [narrow(0, 0, b"\x96\xB1 \xD2\xB1")];
    let tree = tree(EXCEL_95, &[], &cells);
    assert!(tree.ends_with("- doubtful-letters: \n"), "{tree}");
}

#[test]
fn damage_is_named() {
    let cut = record(0x00FD, &words(&[0, 0, 0]));
    let error = read_workbook(&xls(SINCE_97, &[], &[cut])).unwrap_err();
    assert_eq!(error.code(), "broken-part");
    let missing = record(0x00FD, &[words(&[0, 0, 0]), vec![9, 0, 0, 0]].concat());
    assert_eq!(read_workbook(&xls(SINCE_97, &[], &[missing])).unwrap_err().code(), "broken-part");
}

#[test]
fn far_cells_cost_nothing() {
    let cells = [text(0, 0, "а"), text(65_535, 255, "б")];
    assert_eq!(tree(SINCE_97, &[], &cells), "sheet Лист1\n  1: A=а\n  65536: IV=б\n");
}
