//! Lists of schools as orders have them in; out come the schools that take part, each once, and every other word kept or
//! named.

use super::Imported;
use crate::support::word_text::{WordText, note, run};

const PLAN: &str = "\
ПРИКАЗ
01.09.2026	№ 9
Об утверждении плана
ПРИКАЗЫВАЮ:
1. Утвердить план.
Начальник
Р.Р. Ким
Приложение 1 к приказу от 01.09.2026 № 9
План мероприятий на 2026-2027 учебный год
№	Мероприятие	Срок	Ответственные	Результат
1	Семинар	до 15.10.2026	Школы	Протокол
Приложение 2 к приказу от 01.09.2026 № 9
";

/// An order whose second annex has such lines.
fn import_order(annex: &str) -> Imported {
    Imported::new("prikaz.txt", format!("{PLAN}{annex}"), &[])
}

/// The ids of the schools that take part.
fn participants(imported: &Imported) -> Vec<&str> {
    let list = imported.text.split_once("\nparticipants:\n").map_or("", |(_, rest)| rest);
    list.lines().map_while(|line| line.strip_prefix("  - ")).collect()
}

#[test]
fn two_lists_side_by_side_are_one() {
    let order = import_order(
        "Перечень школ\n№\tШкола\t№\tШкола\n1\tМБОУ «СОШ № 1»\t3\tМБОУ «СОШ № 3»\n2\tМБОУ «СОШ № 2»\t4\tМКОУ «Луговская ООШ»\n",
    );
    assert_eq!(participants(&order), ["sosh-1", "sosh-2", "sosh-3", "lugovskaia-oosh"]);
    assert!(order.text.contains("      - number: \"3\"\n        name: МБОУ «СОШ № 3»\n"), "{}", order.text);
}

#[test]
fn a_column_of_names_need_not_say_whose_they_are() {
    let order = import_order(
        "Перечень школ\n№\tПолное наименование\tКраткое наименование\tИНН\n1\tМБОУ «Школа № 1»\tМБОУ СШ № 1\t2400000001\n",
    );
    assert_eq!(participants(&order), ["shkola-1"]);
    assert!(order.text.contains("text: 'Краткое наименование: МБОУ СШ № 1; ИНН: 2400000001'"), "{}", order.text);
}

#[test]
fn several_schools_in_a_cell_are_as_many() {
    let order = import_order(
        "Перечень школ\nТерритория\tШкола\nп. Ясный\tМБОУ СОШ № 1; МБОУ СОШ № 2\nс. Луговое\tМКОУ Луговская ООШ, филиал в д. Заречной\n",
    );
    assert_eq!(participants(&order), ["sosh-1", "sosh-2", "filial-v-d-zarechnoi"]);
    assert_eq!(order.text.matches("territory: п. Ясный").count(), 2, "{}", order.text);
}

#[test]
fn a_heading_a_total_and_the_name_of_a_group_are_no_schools() {
    let order = import_order(
        "Закрепление школ-наставников за школами с низкими результатами\n№\tШкола с низкими результатами\tШкола-наставник\n1\tМБОУ «СОШ № 1»\tМАОУ «Лицей № 5»\n2\tМБОУ «СОШ № 2»\tМАОУ «Лицей № 5»\n",
    );
    assert_eq!(participants(&order), ["sosh-1", "sosh-2"]);
    assert!(order.text.contains("text: МАОУ «Лицей № 5»"), "{}", order.text);
    let order = import_order(
        "Перечень школ\n№\tШкола\nГородские школы\t\n1\tМБОУ «СОШ № 1»\n\tСельские школы\n2\tМБОУ «СОШ № 2»\nИтого\t2\n",
    );
    assert_eq!(participants(&order), ["sosh-1", "sosh-2"]);
    for words in ["# Городские школы\n", "# Сельские школы\n", "# Итого 2\n"] {
        assert!(order.text.contains(words), "no {words}\n{}", order.text);
    }
}

#[test]
fn schools_that_help_others_and_those_who_have_read_the_order_take_no_part() {
    let list = "Список школ-участниц\n№\tНаименование\tТерритория\n1\tМБОУ «СОШ № 1»\tп. Ясный\n";
    let mentors = "Приложение 3 к приказу от 01.09.2026 № 9\nСписок школ-наставников\n№\tНаименование школы\n1\tМАОУ «Лицей № 5»\n";
    let order = import_order(&format!("{}{mentors}", list.replace("Наименование", "Наименование школы")));
    assert_eq!(participants(&order), ["sosh-1"]);
    assert!(order.text.contains("name: МАОУ «Лицей № 5»"), "{}", order.text);
    let read = "Лист ознакомления\n№\tШкола\tДолжность\tПодпись\n1\tМБОУ «СОШ № 1»\tдиректор\t\n2\tМБОУ «СОШ № 2»\tдиректор\t\n";
    assert!(participants(&import_order(read)).is_empty());
}

#[test]
fn spellings_of_a_school_make_no_second_one_and_likely_ones_are_asked_about() {
    let rows = "Перечень школ\n№\tШкола\n1\tМБОУ «СОШ № 1»\n2\tСОШ №1\n3\tСОШ N 2\n4\tМБОУ «СОШ № 2 имени героя»\n";
    let order = import_order(rows);
    assert_eq!(participants(&order), ["sosh-1", "sosh-n-2", "sosh-2-geroia"]);
    assert!(order.questions().contains(&"schools-alike"), "{:?}", order.questions());
    let site = order.site;
    site.write("prikaz-2.txt", format!("{PLAN}{}", rows.replace("МБОУ «СОШ № 1»", "МБОУ «СОШ №1»")));
    let output = site.vekha(&["import", "prikaz-2.txt", "--again"]);
    assert_eq!(crate::support::code(&output), 0, "{}", crate::support::messages(&output));
    let schools = std::fs::read_dir(site.path("content/schools")).expect("a folder").count();
    assert_eq!(schools, 3);
}

#[test]
fn schools_of_one_number_in_two_places_are_two() {
    let order = import_order(
        "Перечень школ\n№\tРайон\tШкола\n1\tЯсненский район\tМБОУ СОШ № 1\n2\tЛуговской район\tСОШ №1\n3\tЛуговской район\tМБОУ «СОШ № 2»\n4\tЛуговской район\tМАОУ «СОШ № 2»\n",
    );
    assert_eq!(participants(&order).len(), 4, "{}", order.text);
    let rows = order.text.split_once("    rows:\n").expect("rows").1;
    for id in participants(&order) {
        assert_eq!(rows.matches(&format!("        school: {id}\n")).count(), 1, "{id}\n{}", order.text);
    }
}

#[test]
fn footnotes_of_heads_headings_and_lists_are_kept() {
    let line = |words: &str, id: u8| format!("<w:p>{}{}</w:p>", run(words), note(id));
    let row = |cells: &[String]| {
        let cells: String = cells.iter().map(|cell| format!("<w:tc>{cell}</w:tc>")).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    let plain = |words: &str| format!("<w:p>{}</w:p>", run(words));
    let wide = format!(
        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"4\"/></w:tcPr>{}</w:tc></w:tr>",
        line("Раздел 1. Диагностика", 2)
    );
    let plan = [
        row(&[plain("№"), plain("Мероприятие"), line("Срок", 1), plain("Ответственные")]),
        wide,
        row(&[plain("1"), plain("Семинар"), plain("май 2027"), plain("Школы")]),
    ];
    let list = [
        row(&[plain("№"), line("Школа", 3)]),
        row(&[plain("1"), line("МБОУ «СОШ № 1»", 4)]),
        row(&[plain("2"), plain("МБОУ «СОШ № 2»")]),
    ];
    let table = |rows: &[String]| format!("<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>", rows.concat());
    let (before, after) = PLAN.split_once("№\tМероприятие").expect("a head");
    let annex = after.split_once('\n').and_then(|(_, rest)| rest.split_once('\n')).expect("rows").1;
    let document = WordText::default()
        .lines(before)
        .raw(&table(&plan))
        .lines(annex)
        .lines("Перечень школ")
        .raw(&table(&list))
        .footnote(1, "Срок по плану округа.")
        .footnote(2, "Кроме начальных школ.")
        .footnote(3, "По состоянию на сентябрь.")
        .footnote(4, "С филиалом.");
    let imported = Imported::new("prikaz.docx", document.bytes(), &[]);
    for words in ["Срок по плану округа.", "Кроме начальных школ.", "По состоянию на сентябрь.", "С филиалом."]
    {
        assert!(imported.text.contains(words), "no {words}\n{}", imported.text);
    }
}
