//! The plans of the golden acts as Word and CSV files, plain and as offices save them: rows, sections, steps and every word
//! come back.

use rust_xlsxwriter::{Format, Workbook};
use vekha::site::{Cell, Plan, Roadmap};

use super::Imported;
use crate::support::docx::{Docx, DocxCell, Merge};
use crate::support::sound;

const ACTS: [&str; 5] = ["armavir", "kalar", "sosnovka", "tambov", "tyukhtet"];

/// The table of a plan: its rows as cells for a Word file, and the words of every cell.
struct Rendered {
    rows: Vec<Vec<DocxCell>>,
    words: Vec<String>,
}

/// Which rows a plan has, as the summary counts them.
#[derive(Debug, PartialEq, Eq)]
struct Counts {
    items: usize,
    steps: usize,
    sections: Vec<String>,
}

fn text_of(cell: &Cell) -> String {
    let entries = cell.list.iter().map(|(number, text)| format!("{number} {text}"));
    let all = std::iter::once(cell.text.clone()).chain(entries);
    all.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

fn render_plan(roadmap: &Roadmap, plan: usize) -> Rendered {
    let Plan { columns, sections, .. } = &roadmap.plans[plan];
    let mut rows = vec![columns.iter().map(|column| DocxCell::new(&column.heading)).collect::<Vec<_>>()];
    let (mut section, mut waiting) = (None, None);
    for (at, item) in roadmap.items.iter().enumerate().filter(|(_, item)| item.plan.0 == plan) {
        if section != Some(item.section.0) {
            section = Some(item.section.0);
            let title = sections[item.section.0].title.as_deref();
            rows.extend(title.map(|title| vec![DocxCell::wide(title, columns.len())]));
        }
        let is_first_step = item.parent.is_some_and(|parent| waiting == Some(parent.0));
        if is_first_step && let Some(parent) = item.parent {
            let merged = |(own, above): (&Cell, &Cell)| if own.inherited { above.clone() } else { own.clone() };
            let cells: Vec<Cell> = item.cells.iter().zip(&roadmap[parent].cells).map(merged).collect();
            push_row(&mut rows, &cells);
            waiting = None;
            continue;
        }
        if !item.steps.is_empty() && item.activity.is_empty() {
            waiting = Some(at); // its number stands in the row of its first step
            continue;
        }
        push_row(&mut rows, &item.cells);
    }
    let words = rows.iter().skip(1).flatten().map(|cell| cell.text.clone()).collect();
    Rendered { rows, words }
}

/// Adds the cells of an item or step: one over the row above, one over the column to the left, or its own.
fn push_row(rows: &mut Vec<Vec<DocxCell>>, cells: &[Cell]) {
    let mut row: Vec<DocxCell> = Vec::new();
    let mut column = 0;
    for cell in cells {
        if cell.joined
            && let Some(left) = row.last_mut()
        {
            left.columns += 1;
            column += 1;
            continue;
        }
        if cell.inherited
            && let Some(above) = rows.last_mut().and_then(|above| at_column(above, column))
        {
            if above.merge == Merge::Alone {
                above.merge = Merge::Top;
            }
            row.push(DocxCell::in_merged("", Merge::Below));
        } else {
            row.push(DocxCell::new(&text_of(cell)));
        }
        column += 1;
    }
    rows.push(row);
}

fn at_column(row: &mut [DocxCell], column: usize) -> Option<&mut DocxCell> {
    let mut start = 0;
    row.iter_mut().find(|cell| {
        start += cell.columns;
        start > column
    })
}

/// A row without a number is taken as a step of the item above, and asked about.
fn counts(roadmap: &Roadmap, plan: usize) -> Counts {
    let items = roadmap.items.iter().filter(|item| item.plan.0 == plan);
    let (steps, items): (Vec<_>, Vec<_>) = items.partition(|item| item.parent.is_some() || item.number.is_empty());
    let titles = roadmap.plans[plan].sections.iter().filter_map(|section| section.title.clone());
    let sections = titles.map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "));
    Counts { items: items.len(), steps: steps.len(), sections: sections.collect() }
}

fn imported_counts(imported: &Imported) -> Vec<Counts> {
    let plans = imported.summary["plans"].as_array().expect("a list");
    let number = |value: &serde_json::Value| usize::try_from(value.as_u64().expect("a number")).expect("small");
    let counts = plans.iter().enumerate().map(|(at, plan)| Counts {
        items: number(&plan["items"]),
        steps: number(&plan["steps"]),
        sections: imported.sections(at).into_iter().map(str::to_owned).collect(),
    });
    counts.collect()
}

#[test]
fn every_word_of_the_golden_acts_comes_back_from_word() {
    for act in ACTS {
        let site = sound(&format!("tests/golden/{act}")).site;
        let roadmap = &site.roadmaps[0];
        let mut document = Docx::default();
        let mut words = Vec::new();
        for plan in 0..roadmap.plans.len() {
            let table = render_plan(roadmap, plan);
            let title = format!("План {} мероприятий", plan + 1);
            document = document.lines(&title).table(roadmap.plans[plan].columns.len(), &table.rows);
            words.extend(table.words);
        }
        let imported = Imported::new("order.docx", document.bytes(), &["--period", &period(roadmap)]);
        let expected: Vec<Counts> = (0..roadmap.plans.len()).map(|plan| counts(roadmap, plan)).collect();
        assert_eq!(imported_counts(&imported), expected, "{act}\n{}", imported.text);
        imported.holds(&words);
    }
}

fn period(roadmap: &Roadmap) -> String {
    let year = |date: jiff::civil::Date| date.year();
    match year(roadmap.to) - year(roadmap.from) {
        0 => format!("{} год", year(roadmap.from)),
        _ if roadmap.from.month() > 1 => format!("{}/{} учебный год", year(roadmap.from), year(roadmap.to)),
        _ => format!("{}–{} годы", year(roadmap.from), year(roadmap.to)),
    }
}

/// The rows of a table as an office saves them: on two pages with the head repeated, the last row of the first broken, in a
/// frame.
#[test]
fn tables_over_two_pages_are_one_plan() {
    for act in ACTS {
        let site = sound(&format!("tests/golden/{act}")).site;
        let roadmap = &site.roadmaps[0];
        let Rendered { rows, words } = render_plan(roadmap, 0);
        let columns = roadmap.plans[0].columns.len();
        let free = |at: &usize| rows[*at].len() == columns && rows[*at].iter().all(|cell| cell.merge == Merge::Alone);
        let middle = (rows.len() / 2..rows.len()).find(|at| free(at) && free(&(at - 1))).expect("a plain row");
        let (first, second) = rows.split_at(middle);
        let repeated: Vec<Vec<DocxCell>> = std::iter::once(rows[0].clone()).chain(second.to_vec()).collect();
        for second in [second.to_vec(), repeated] {
            let document = Docx::default()
                .lines("План мероприятий")
                .framed_table(columns, first)
                .lines("7")
                .table(columns, &second);
            let imported = Imported::new("order.docx", document.bytes(), &["--period", &period(roadmap)]);
            assert_eq!(imported_counts(&imported), [counts(roadmap, 0)], "{act}\n{}", imported.text);
            imported.holds(&words);
        }
    }
}

/// What a spreadsheet saves: no cell over several rows or columns, the head somewhere below.
#[test]
fn every_word_of_the_golden_acts_comes_back_from_csv() {
    for act in ACTS {
        let site = sound(&format!("tests/golden/{act}")).site;
        let roadmap = &site.roadmaps[0];
        let Rendered { rows, words } = render_plan(roadmap, 0);
        let field = |cell: &DocxCell| {
            let text = format!("\"{}\"", cell.text.replace('"', "\"\""));
            text + &";".repeat(cell.columns - 1)
        };
        let line = |row: &Vec<DocxCell>| row.iter().map(field).collect::<Vec<_>>().join(";");
        let table = rows.iter().map(line).collect::<Vec<_>>().join("\r\n");
        let text = format!("План мероприятий\r\n\r\n{table}\r\n");
        let imported = Imported::new("order.csv", &text, &["--period", &period(roadmap)]);
        let items = counts(roadmap, 0).items;
        assert_eq!(imported_counts(&imported)[0].items, items, "{act}\n{}", imported.text);
        imported.holds(&words);
        let (old, ..) = encoding_rs::WINDOWS_1251.encode(&text);
        let same = Imported::new("order.csv", old, &["--period", &period(roadmap)]);
        assert_eq!(imported_counts(&same), imported_counts(&imported), "{act} in Windows-1251");
    }
}

/// Cells over several rows and columns are merged, the words of the order stand above the table, and a sheet is hidden.
#[test]
fn every_word_of_the_golden_acts_comes_back_from_excel() {
    for act in ACTS {
        let site = sound(&format!("tests/golden/{act}")).site;
        let roadmap = &site.roadmaps[0];
        let Rendered { rows, words } = render_plan(roadmap, 0);
        let imported = Imported::new("order.xlsx", workbook(&rows), &["--period", &period(roadmap)]);
        assert_eq!(imported_counts(&imported), [counts(roadmap, 0)], "{act}\n{}", imported.text);
        assert!(
            imported.text.contains("number: \"7-о\"") && imported.text.contains("date: 2026-09-01"),
            "{}",
            imported.text
        );
        let left_out = imported.summary["left_out"].to_string();
        assert!(left_out.contains("hidden-sheet") && left_out.contains("Черновик"), "{left_out}");
        imported.holds(&words);
    }
}

fn workbook(rows: &[Vec<DocxCell>]) -> Vec<u8> {
    const FIRST: u32 = 7;
    let (mut workbook, format) = (Workbook::new(), Format::new());
    let sheet = workbook.add_worksheet();
    let above = [
        "Управление образования",
        "ПРИКАЗ",
        "01.09.2026 № 7-о",
        "Об утверждении плана",
        "1. Утвердить план.",
        "План мероприятий",
    ];
    for (row, text) in (1..).zip(above) {
        sheet.write(row, 2, text).expect("written");
    }
    for (at, row) in rows.iter().enumerate() {
        let mut column: u16 = 1;
        for cell in row {
            let columns = u16::try_from(cell.columns).expect("few");
            let top = FIRST + u32::try_from(at).expect("few");
            let below = rows[at + 1..].iter().take_while(|next| merge_at(next, column) == Some(Merge::Below)).count();
            let bottom = if cell.merge == Merge::Top { top + u32::try_from(below).expect("few") } else { top };
            match cell.merge {
                Merge::Below => {}
                _ if columns > 1 || bottom > top => {
                    sheet.merge_range(top, column, bottom, column + columns - 1, &cell.text, &format).expect("merged");
                }
                _ => {
                    sheet.write(top, column, &cell.text).expect("written");
                }
            }
            column += columns;
        }
    }
    let hidden = workbook.add_worksheet();
    hidden.set_name("Черновик").expect("a name").set_hidden(true).write(0, 0, "черновик").expect("written");
    workbook.save_to_buffer().expect("a file")
}

/// How the cell that begins in a column of a row is merged; the first column is 1.
fn merge_at(row: &[DocxCell], column: u16) -> Option<Merge> {
    let mut start = 1;
    row.iter().find_map(|cell| {
        let is_it = start == column;
        start += u16::try_from(cell.columns).expect("few");
        is_it.then_some(cell.merge)
    })
}
