//! Orders as departments write them: sections as paragraphs from the first table on, a period in a clause, times in columns,
//! lists of schools without headings, branches.

use super::Imported;
use crate::support::docx::{Docx, DocxCell};

fn rows(rows: &[&[&str]]) -> Vec<Vec<DocxCell>> {
    rows.iter().map(|row| row.iter().map(|text| DocxCell::new(text)).collect()).collect()
}

const HEAD: &[&str] = &["№", "Мероприятие", "Сроки", "Ответственные"];

/// Two tables, each below its section, with these lines above the first one.
fn sections(above: &str, first: &str, second: &str) -> Imported {
    let document = Docx::default()
        .lines(above)
        .lines(first)
        .table(4, &rows(&[HEAD, &["1", "Совет школ", "май 2027", "Школы"]]))
        .lines(second)
        .table(4, &rows(&[HEAD, &["2", "Форум учителей", "июнь 2027", "Школы"]]));
    Imported::new("order.docx", document.bytes(), &["--period", "2026/2027 учебный год"])
}

#[test]
fn the_first_section_has_its_heading_above_the_first_table() {
    for (first, second) in [
        ("1. Работа с кадрами", "2. Работа с родителями"),
        ("Раздел 1. Кадры", "Раздел 2. Родители"),
        ("I. Кадры", "II. Родители"),
        ("Работа с кадрами", "Работа с родителями"),
    ] {
        let imported = sections("Дорожная карта\nповышения качества образования", first, second);
        assert_eq!(imported.sections(0), [first, second], "{}", imported.text);
        let title = imported.summary["title"].as_str().expect("a title");
        assert!(!title.contains(first), "{title}");
        imported.holds(&[first.to_owned(), second.to_owned(), "повышения качества образования".to_owned()]);
        let is_guess = imported.questions().contains(&"sections-guessed");
        assert_eq!(is_guess, first == "Работа с кадрами", "{first}: {:?}", imported.questions());
    }
}

#[test]
fn a_title_of_several_lines_is_no_section() {
    let imported = sections("ДОРОЖНАЯ КАРТА", "ПОВЫШЕНИЯ КАЧЕСТВА ОБРАЗОВАНИЯ", "Работа с родителями");
    assert_eq!(imported.sections(0), ["Работа с родителями"], "{}", imported.text);
    assert!(imported.text.contains("introduction: ПОВЫШЕНИЯ КАЧЕСТВА ОБРАЗОВАНИЯ\n"), "{}", imported.text);
}

const ORDER: &str =
    "Управление образования\nДиректорам школ\nПРИКАЗ\n25.12.2026 № 12\nО комплексе мер\nВ целях развития приказываю:\n";

fn order(clause: &str, title: &str) -> Imported {
    let document = Docx::default()
        .lines(&format!("{ORDER}1. {clause}\nНачальник И.И. Петрова\nПриложение\n{title}"))
        .table(4, &rows(&[HEAD, &["1", "Совет школ", "май", "Школы"]]));
    Imported::new("order.docx", document.bytes(), &[])
}

#[test]
fn a_period_stands_in_the_first_clause_or_below_the_title() {
    for (clause, title, expected) in [
        ("Утвердить комплекс мер в 2027 году (приложение).", "Комплекс мер", "2027 год"),
        ("Утвердить план на 2027-2029 годы.", "План мероприятий", "2027-2029 гг."),
        ("Утвердить план.", "План мероприятий\nна период с 01.09.2026 по 31.08.2027", "2026/2027 учебный год"),
        ("Утвердить план на 2027 год.", "План мероприятий на 2026/2027 учебный год", "2026/2027 учебный год"),
    ] {
        let imported = order(clause, title);
        assert_eq!(imported.summary["period"], expected, "{clause} {title}: {}", imported.text);
        assert!(!imported.questions().contains(&"period-guessed"), "{:?}", imported.questions());
        assert!(imported.text.contains("issuer: Управление образования\n"), "{}", imported.text);
    }
    let imported = order("Утвердить план (протокол от 25 декабря 2025 года № 3).", "План мероприятий");
    assert!(imported.questions().contains(&"period-guessed"), "{:?}", imported.questions());
}

#[test]
fn times_are_read_in_their_columns_and_pages_say_when() {
    let table = rows(&[
        &["№", "Мероприятие", "Октябрь", "I квартал", "Ответственные"],
        &["1", "Инструктаж", "15-20", "", "Школы"],
        &["2", "Наблюдение", "12, 19, 26", "в течение квартала", "Школы"],
        &["3", "Проверка", "до 25", "15-20", "Школы"],
    ]);
    let document = Docx::default().lines("План мероприятий на 2026/2027 учебный год").table(5, &table);
    let imported = Imported::new("order.docx", document.bytes(), &[]);
    let deadlines = &imported.summary["deadlines"];
    assert_eq!((deadlines["read"].as_u64(), deadlines["unread"].as_u64()), (Some(4), Some(1)), "{}", imported.text);
    assert_eq!(imported.text.matches("unchecked:").count(), 1, "{}", imported.text);
    imported.holds(&table[1..].iter().flatten().map(|cell| cell.text.clone()).collect::<Vec<_>>());
    let page = imported.site.read("public/roadmaps/2026-2027/2.html").replace('\u{a0}', " ");
    for words in ["12, 19 и 26 октября 2026 года", "с января по март 2027 года"] {
        assert!(page.contains(words), "{words} in {page}");
    }
}

#[test]
fn quarters_below_a_common_heading_are_times() {
    let head = "№\tМероприятие\tСрок реализации (квартал) I\tСрок реализации (квартал) II\tОтветственные";
    let text = format!("План мероприятий на 2027 год\n{head}\n1\tКурсы\t+\t\tШколы\n2\tФорум\t\tдо 30.06\tШколы");
    let imported = Imported::new("order.txt", text, &[]);
    assert_eq!(crate::support::code(&imported.site.vekha(&["build", "--minify", "off"])), 0);
    let page = imported.site.read("public/roadmaps/2027/1.html").replace('\u{a0}', " ");
    assert!(page.contains("с января по март 2027 года"), "{page}");
}

#[test]
fn a_list_of_schools_without_headings_is_one_and_branches_have_their_heads() {
    let schools = rows(&[
        &["1.", "МКОУ «Кедровская СОШ»", "с. Кедровое"],
        &["2.", "Филиал МКОУ «Кедровская СОШ» «Боровская НОШ»", "д. Боровая"],
        &["3.", "Филиал школы МБОУ «Озёрская СОШ № 2» в с. Заречье", "с. Заречье"],
        &["4.", "Полянская школа", "д. Поляна"],
        &["5.", "Ольховская ООШ – филиал МКОУ «Кедровская СОШ»", "п. Ольховка"],
    ]);
    let document = Docx::default()
        .lines(&format!(
            "{ORDER}1. Утвердить план.\nНачальник И.И. Петрова\nПриложение 1\nПлан мероприятий на 2027 год"
        ))
        .table(4, &rows(&[HEAD, &["1", "Совет школ", "май", "Школы"]]))
        .lines("Приложение 2\nПеречень школ")
        .table(3, &schools);
    let imported = Imported::new("order.docx", document.bytes(), &[]);
    let ids = imported.summary["schools"].as_array().expect("a list").iter().map(|school| school["id"].clone());
    let expected = [
        "kedrovskaia-sosh",
        "filial-borovskaia-nosh",
        "filial-shkoly-v-s-zareche",
        "polianskaia-shkola",
        "olkhovskaia-oosh-filial",
    ];
    assert_eq!(ids.collect::<Vec<_>>(), expected, "{}", imported.text);
    let school = |id: &str| imported.site.read(&format!("content/schools/{id}/school.yaml"));
    assert!(school("filial-borovskaia-nosh").contains("branch_of: kedrovskaia-sosh\n"));
    let named = "branch_of:\n  name: МБОУ «Озёрская СОШ № 2»\n";
    assert!(school("filial-shkoly-v-s-zareche").contains(named), "{}", school("filial-shkoly-v-s-zareche"));
    for cell in schools.iter().flatten() {
        assert!(imported.text.contains(&cell.text), "{} in {}", cell.text, imported.text);
    }
}

#[test]
fn schools_that_a_clause_takes_in_have_their_files() {
    let clause = "2. Включить в проект следующие школы: МКОУ «Кедровская СОШ», МБОУ «Озёрская СОШ № 2».";
    let document = Docx::default()
        .lines(&format!(
            "{ORDER}1. Утвердить план.\n{clause}\nНачальник И.И. Петрова\nПриложение 1\nПлан мероприятий на 2027 год"
        ))
        .table(4, &rows(&[HEAD, &["1", "Совет школ", "май", "Школы"]]));
    let imported = Imported::new("order.docx", document.bytes(), &[]);
    let ids = imported.summary["schools"].as_array().expect("a list").iter().map(|school| school["id"].clone());
    assert_eq!(ids.collect::<Vec<_>>(), ["kedrovskaia-sosh", "ozerskaia-sosh-2"], "{}", imported.text);
    assert!(imported.text.contains("participants:\n  - kedrovskaia-sosh\n"), "{}", imported.text);
    assert!(imported.text.contains("Включить в проект следующие школы"), "the clause stays: {}", imported.text);
}
