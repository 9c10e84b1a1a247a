//! Heads and cells of plans that programs easily take for something else; out come the columns and words that people see.

use super::Imported;
use crate::support::docx::{Docx, DocxCell, Merge};

fn cells(texts: &[&str]) -> Vec<DocxCell> {
    texts.iter().map(|text| DocxCell::new(text)).collect()
}

fn top(text: &str) -> DocxCell {
    DocxCell::in_merged(text, Merge::Top)
}

fn below() -> DocxCell {
    DocxCell::in_merged("", Merge::Below)
}

fn import_table(columns: usize, rows: &[Vec<DocxCell>]) -> Imported {
    let docx = Docx::default().lines("План мероприятий на 2026-2027 учебный год").table(columns, rows);
    Imported::new("plan.docx", docx.bytes(), &[])
}

#[test]
fn a_cell_over_all_months_of_a_part_of_the_year_is_of_these() {
    let head = cells(&["№", "Мероприятие", "Октябрь", "Ноябрь", "Ответственные"]);
    let wide = [cells(&["1", "Консультации"]), vec![DocxCell::wide("еженедельно", 2)], cells(&["Методисты"])].concat();
    let imported = import_table(5, &[head, wide, cells(&["2", "Совет", "", "до 15", "Методисты"])]);
    let deadline = "        deadline:\n          - column: oktiabr\n            text: еженедельно\n          - column: noiabr\n            text: еженедельно\n";
    assert!(imported.text.contains(deadline), "{}", imported.text);
}

#[test]
fn a_head_has_as_many_rows_as_its_cells_take() {
    let first =
        [vec![top("№"), top("Мероприятие")], vec![DocxCell::wide("Сроки реализации", 2)], vec![top("Исполнитель")]];
    let second = [vec![below(), below()], vec![DocxCell::wide("2026 год", 2)], vec![below()]];
    let third = [vec![below(), below()], cells(&["III кв.", "IV кв."]), vec![below()]];
    let rows =
        [first.concat(), second.concat(), third.concat(), cells(&["1", "Конференция", "", "ноябрь", "Методисты"])];
    let imported = import_table(5, &rows);
    assert_eq!(imported.count("items"), 1, "{}", imported.text);
    for heading in ["Сроки реализации 2026 год III кв.", "Сроки реализации 2026 год IV кв."]
    {
        assert!(imported.text.contains(&format!("heading: {heading}\n")), "{}", imported.text);
    }
}

#[test]
fn what_was_done_is_no_deadline() {
    let head = ["№", "Планируемые мероприятия", "Срок (план)", "Срок (факт)", "Ответственный", "Отметка об исполнении"];
    let row = ["1", "Диагностика", "до 10.10.2026", "08.10.2026", "Методисты", "исполнено"];
    let imported = import_table(6, &[cells(&head), cells(&row)]);
    assert!(imported.text.contains("        deadline: до 10.10.2026\n"), "{}", imported.text);
    imported.holds(&row.map(str::to_owned));
}

#[test]
fn marks_for_the_words_above_are_these() {
    let head = cells(&["№", "Мероприятие", "Срок", "Ответственные"]);
    let rows = [
        head,
        cells(&["1", "Совет", "сентябрь 2026", "Методисты"]),
        cells(&["2", "Совещание", "-//-", "«"]),
        cells(&["3", "Вебинар", "\"", "Школы"]),
    ];
    let imported = import_table(4, &rows);
    assert_eq!(imported.text.matches("deadline: сентябрь 2026\n").count(), 3, "{}", imported.text);
    assert_eq!(imported.text.matches("responsible: Методисты\n").count(), 2, "{}", imported.text);
}

#[test]
fn activities_in_two_columns_are_items_with_steps_or_whole_words() {
    let head = [cells(&["№"]), vec![DocxCell::wide("Мероприятия", 2)], cells(&["Срок", "Ответственные"])].concat();
    let first = [vec![top("1"), top("Диагностика")], cells(&["математика", "до 15.10.2026", "Учителя"])].concat();
    let second = [vec![below(), below()], cells(&["русский язык", "до 20.10.2026", "Учителя"])].concat();
    let third = [cells(&["2"]), vec![top("Консультации")], cells(&["для 9 классов", "май 2027", "Учителя"])].concat();
    let last = [cells(&["3"]), vec![below()], cells(&["для 11 классов", "май 2027", "Учителя"])].concat();
    let imported = import_table(5, &[head, first, second, third, last]);
    let steps = "        activity: Диагностика\n        unchecked:\n          - responsible\n        steps:\n          - activity: математика\n            deadline: до 15.10.2026\n            responsible: Учителя\n          - activity: русский язык\n";
    assert!(imported.text.contains(steps), "{}", imported.text);
    for words in ["activity: Консультации для 9 классов\n", "activity: Консультации для 11 классов\n"]
    {
        assert!(imported.text.contains(words), "no {words}\n{}", imported.text);
    }
}
