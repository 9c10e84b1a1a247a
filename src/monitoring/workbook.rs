//! The table as an Excel workbook: a sheet to print, and a list to filter. Equal tables make equal bytes.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::matrix::{Difference, Matrix, MatrixCell, MatrixRow};
use super::page::column_sums;
use super::words::Words;
use crate::rules::Ground;

/// A4.
const PAPER: u8 = 9;
/// The rows of the sheet: what it is, its first sentence, what has changed, grounds, requirements.
const GROUNDS: u32 = 3;
const HEAD: u32 = 4;

/// The bytes of the file.
pub fn workbook(words: &Words, matrix: &Matrix) -> Result<Vec<u8>, String> {
    write(words, matrix).map_err(|error| error.to_string())
}

fn write(words: &Words, matrix: &Matrix) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2020, 1, 1)?;
    let (title, body) = (words.word("monitoring-title"), &words.site.about.body_name);
    workbook.set_properties(&DocProperties::new().set_title(title).set_author(body).set_creation_datetime(&created));
    let looks = Looks::new();
    write_table(workbook.add_worksheet(), words, matrix, &looks)?;
    write_list(workbook.add_worksheet(), words, matrix, &looks)?;
    workbook.save_to_buffer()
}

/// How cells look.
struct Looks {
    plain: Format,
    bold: Format,
    cell: Format,
    head: Format,
    missing: Format,
    met: Format,
    unseen: Format,
    date: Format,
}

impl Looks {
    fn new() -> Self {
        let cell = Format::new().set_align(FormatAlign::Top).set_text_wrap().set_border(FormatBorder::Thin);
        let filled = |color: u32| cell.clone().set_background_color(Color::RGB(color));
        Looks {
            plain: Format::new(),
            bold: Format::new().set_bold(),
            head: filled(0x00EE_EEEE).set_bold(),
            missing: filled(0x00FB_E3DF).set_bold(),
            met: filled(0x00E6_F3E6),
            unseen: filled(0x00FF_F3CD),
            date: cell.clone().set_num_format("dd.mm.yyyy"),
            cell,
        }
    }

    fn of_cell(&self, cell: &MatrixCell) -> &Format {
        match cell.found.finding.code() {
            "missing" | "not-found" | "denied" if cell.is_demand() => &self.missing,
            "published" | "seen" => &self.met,
            "unseen" => &self.unseen,
            _ => &self.cell,
        }
    }
}

/// A number of rows or columns as the library counts them.
fn at<N: TryFrom<usize> + Copy>(n: usize, most: N) -> N {
    N::try_from(n).unwrap_or(most)
}

fn landscape<'w>(sheet: &'w mut Worksheet, words: &Words, name: &str) -> Result<&'w mut Worksheet, XlsxError> {
    let footer = format!("&L{}&R&P / &N", words.word("monitoring-service"));
    sheet.set_name(words.word(name))?.set_paper_size(PAPER).set_landscape().set_print_fit_to_pages(1, 0);
    Ok(sheet.set_header_footer_scale_with_doc(false).set_footer(footer))
}

fn write_table(sheet: &mut Worksheet, words: &Words, matrix: &Matrix, looks: &Looks) -> Result<(), XlsxError> {
    let sheet = landscape(sheet, words, "report-sheet")?;
    let day = words.phrase("monitoring-as-of", &[("date", words.date(words.site.today))]);
    let title = format!("{} · {} · {day}", words.word("monitoring-service"), words.word("monitoring-title"));
    sheet.write_with_format(0, 0, title, &looks.bold)?;
    sheet.write_with_format(1, 0, words.sum_line(matrix), &looks.bold)?;
    sheet.write_with_format(2, 0, words.comparison(matrix), &looks.plain)?;
    let columns = matrix.requirements.len();
    let (letter, contact) = (at::<u16>(columns + 1, u16::MAX), at::<u16>(columns + 2, u16::MAX));
    write_grounds(sheet, words, matrix, looks)?;
    for (column, key) in [(0, "monitoring-who"), (letter, "monitoring-letter"), (contact, "monitoring-contact")] {
        sheet.write_with_format(GROUNDS, column, "", &looks.head)?;
        sheet.write_with_format(HEAD, column, words.word(key), &looks.head)?;
        sheet.set_column_width(column, if column == letter { 18.0 } else { 30.0 })?;
    }
    for (column, requirement) in (1..).zip(matrix.requirements) {
        let clause = words.short_clause(requirement).map(|clause| format!("\n{clause}")).unwrap_or_default();
        sheet.write_with_format(HEAD, column, words.title(requirement.rule) + &clause, &looks.head)?;
        sheet.set_column_width(column, 20.0)?;
    }
    for (row, at) in (HEAD + 1..).zip(&matrix.rows) {
        write_row(sheet, row, words, matrix, at, looks)?;
    }
    let last = HEAD + at::<u32>(matrix.rows.len(), u32::MAX - HEAD);
    sheet.autofilter(HEAD, 0, last, contact)?;
    sheet.set_freeze_panes(HEAD + 1, 1)?.set_repeat_rows(GROUNDS, HEAD)?;
    write_totals(sheet, last + 1, words, matrix, looks)
}

/// The grounds above their columns.
fn write_grounds(sheet: &mut Worksheet, words: &Words, matrix: &Matrix, looks: &Looks) -> Result<(), XlsxError> {
    let mut first = 1;
    for ground in [Ground::Act, Ground::Law, Ground::Practice] {
        let n = matrix.requirements.iter().filter(|requirement| requirement.rule.ground == ground).count();
        let n = at::<u16>(n, u16::MAX - first);
        match n {
            0 => {}
            1 => {
                sheet.write_with_format(GROUNDS, first, words.ground(ground), &looks.head)?;
            }
            _ => {
                sheet.merge_range(GROUNDS, first, GROUNDS, first + n - 1, &words.ground(ground), &looks.head)?;
            }
        }
        first += n;
    }
    Ok(())
}

fn write_row(
    sheet: &mut Worksheet,
    row: u32,
    words: &Words,
    matrix: &Matrix,
    line: &MatrixRow,
    looks: &Looks,
) -> Result<(), XlsxError> {
    sheet.write_with_format(row, 0, full_name(words, line), &looks.cell)?;
    for (column, cell) in (1..).zip(&line.cells) {
        sheet.write_with_format(row, column, words.cell(cell), looks.of_cell(cell))?;
    }
    let letter = at::<u16>(line.cells.len() + 1, u16::MAX - 1);
    let sent = line.letter.filter(|_| line.lacks_anything());
    sheet.write_with_format(row, letter, words.letter(matrix, sent), &looks.cell)?;
    let contact = words.contact(line.reporter).unwrap_or_else(|| words.word("monitoring-no-contact"));
    sheet.write_with_format(row, letter + 1, contact, &looks.cell)?;
    Ok(())
}

fn full_name(words: &Words, row: &MatrixRow) -> String {
    let branch = words.head_school(row.reporter).map(|head| {
        let words = words.phrase("monitoring-branch", &[("school", head.to_owned())]);
        format!(" ({words})")
    });
    words.reporter(row.reporter).to_owned() + &branch.unwrap_or_default()
}

fn write_totals(
    sheet: &mut Worksheet,
    row: u32,
    words: &Words,
    matrix: &Matrix,
    looks: &Looks,
) -> Result<(), XlsxError> {
    sheet.write_with_format(row, 0, words.count("monitoring-totals", matrix.rows.len()), &looks.head)?;
    for nth in 0..matrix.requirements.len() {
        let column = at::<u16>(nth + 1, u16::MAX);
        sheet.write_with_format(row, column, column_sums(words, matrix, nth).join("\n"), &looks.head)?;
    }
    Ok(())
}

/// The headings of the list and the widths of their columns.
const LIST: [(&str, f64); 8] = [
    ("report-school", 32.0),
    ("report-ground", 18.0),
    ("report-requirement", 24.0),
    ("report-clause", 40.0),
    ("report-finding", 26.0),
    ("report-day", 12.0),
    ("report-difference", 16.0),
    ("report-documents", 36.0),
];

/// A row for each reporter and requirement, without what is not required.
fn write_list(sheet: &mut Worksheet, words: &Words, matrix: &Matrix, looks: &Looks) -> Result<(), XlsxError> {
    let sheet = landscape(sheet, words, "report-list-sheet")?;
    for (column, (key, width)) in (0..).zip(LIST) {
        sheet.write_with_format(0, column, words.word(key), &looks.head)?;
        sheet.set_column_width(column, width)?;
    }
    let cells = matrix.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell)));
    let cells: Vec<_> = cells.filter(|(_, cell)| cell.found.finding != crate::rules::Finding::NotRequired).collect();
    for (row, (line, cell)) in (1..).zip(&cells) {
        write_entry(sheet, row, words, (line, cell), looks)?;
    }
    let last = at::<u32>(cells.len(), u32::MAX);
    sheet.autofilter(0, 0, last, 7)?.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    Ok(())
}

fn write_entry(
    sheet: &mut Worksheet,
    row: u32,
    words: &Words,
    (line, cell): (&MatrixRow, &MatrixCell),
    looks: &Looks,
) -> Result<(), XlsxError> {
    let finding = words.word(&format!("report-{}", cell.found.finding.code()));
    let difference = match cell.difference {
        Difference::Same => String::new(),
        Difference::Mended => words.word("report-mended"),
        Difference::Appeared => words.word("report-appeared"),
    };
    let documents = cell.found.documents.iter().map(|at| words.site[*at].title.as_str()).collect::<Vec<_>>().join("; ");
    let requirement = cell.requirement;
    let texts = [
        (0, full_name(words, line)),
        (1, words.ground(requirement.rule.ground)),
        (2, words.title(requirement.rule)),
        (3, words.clause(requirement).unwrap_or_default()),
        (4, finding),
        (6, difference),
        (7, documents),
    ];
    for (column, text) in texts {
        sheet.write_with_format(row, column, text, if column == 4 { looks.of_cell(cell) } else { &looks.cell })?;
    }
    match cell.found.finding.day() {
        Some(day) => {
            let day = ExcelDateTime::from_ymd(
                day.year().unsigned_abs(),
                day.month().unsigned_abs(),
                day.day().unsigned_abs(),
            )?;
            sheet.write_with_format(row, 5, &day, &looks.date)?;
        }
        None => {
            sheet.write_with_format(row, 5, "", &looks.cell)?;
        }
    }
    Ok(())
}
