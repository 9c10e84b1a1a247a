//! The order that `docs/import.md` offers for trying: it is what is made here, and the commands of that chapter work on it.
//! `UPDATE=1 cargo test --test it import::sample` writes it anew.

use std::fs;

use crate::support::docx::{Docx, DocxCell, Merge};
use crate::support::{SmallSite, code, messages, project, read};

const PATH: &str = "docs/import/prikaz.docx";

const ORDER: &str = "\
УПРАВЛЕНИЕ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ
ЗАРЕЧНОГО МУНИЦИПАЛЬНОГО ОКРУГА ВЕРХНЕРЕЧЕНСКОЙ ОБЛАСТИ
П Р И К А З
28.08.2026 г. с. Заречное № 190-о
Об утверждении дорожной карты помощи школам на 2026-2027 учебный год
В целях методической поддержки школ округа п р и к а з ы в а ю:
1. Утвердить дорожную карту (приложение 1) и перечень школ (приложение 2).
2. Руководителям школ:
2.1. назначить ответственных до 15 сентября 2026 года;
2.2. рассказывать о ходе работы на сайтах школ.
3. Координатором назначить методиста Рогову Е.В.
4. Контроль за исполнением приказа оставляю за собой.
Начальник управления образования
М.П. Лугова
ПРИЛОЖЕНИЕ 1
УТВЕРЖДЕНА
приказом управления образования
от 28.08.2026 № 190-о
Дорожная карта
помощи школам округа на 2026-2027 учебный год
";

const ANNEX: &str = "\
ПРИЛОЖЕНИЕ 2
к приказу управления образования
от 28.08.2026 № 190-о
Перечень школ, которые участвуют в проекте
";

fn row(cells: &[&str]) -> Vec<DocxCell> {
    cells.iter().map(|text| DocxCell::new(text)).collect()
}

fn section(title: &str) -> Vec<DocxCell> {
    vec![DocxCell { bold: true, ..DocxCell::wide(title, 5) }]
}

fn roadmap(first_deadline: &str) -> Vec<Vec<DocxCell>> {
    let below = || DocxCell::in_merged("", Merge::Below);
    vec![
        row(&["№ п/п", "Мероприятия", "Сроки", "Исполнители", "Ожидаемый результат"]),
        section("Работа с командами школ"),
        row(&["1.", "Назначить в каждой школе ответственного", first_deadline, "Руководители школ", "Приказ по школе"]),
        row(&[
            "2.",
            "Разобрать итоги диагностики на педагогическом совете",
            "Октябрь 2026",
            "Руководители школ",
            "Протокол",
        ]),
        vec![
            DocxCell::in_merged("3.", Merge::Top),
            DocxCell::new("Установочный семинар"),
            DocxCell::new("До 20.10.2026"),
            DocxCell::in_merged("Управление образования, методисты", Merge::Top),
            DocxCell::new("Программа семинара"),
        ],
        vec![
            below(),
            DocxCell::new("Семинар по итогам полугодия"),
            DocxCell::new("Январь 2027"),
            below(),
            DocxCell::new("Справка"),
        ],
        section("Работа с учениками"),
        row(&[
            "5.",
            "Дополнительные занятия с теми, кому трудно",
            "В течение учебного года",
            "Школьные команды",
            "График занятий",
        ]),
        row(&[
            "6.",
            "Диагностика читательской грамотности",
            "Ноябрь 2026, апрель 2027",
            "Школьные команды, совет наставников",
            "Справка о результатах\nПлан занятий",
        ]),
    ]
}

fn visits() -> Vec<Vec<DocxCell>> {
    vec![
        row(&["№", "Мероприятия", "III квартал", "IV квартал", "Ответственные"]),
        row(&["1", "Выезд методистов в школы", "сентябрь", "ноябрь", "Методисты"]),
        vec![
            DocxCell::new("2"),
            DocxCell::new("Консультации по телефону"),
            DocxCell::wide("ежемесячно", 2),
            DocxCell::new("Методисты"),
        ],
        row(&["3", "Сводная справка", "", "до 20 декабря", "Управление образования"]),
    ]
}

const DEADLINE: &str = "До 15.09.2026";

fn order(first_deadline: &str) -> Vec<u8> {
    let schools = [
        row(&["№ п/п", "Наименование образовательной организации"]),
        row(&["1", "МБОУ «Кедровская средняя школа»"]),
        row(&["2", "МБОУ «Луговая основная школа»"]),
        row(&["3", "Филиал МБОУ «Кедровская средняя школа» в с. Речное"]),
    ];
    let document =
        Docx::default().lines(ORDER).table(5, &roadmap(first_deadline)).lines("План выездов методистов на 2026 год");
    document.table(5, &visits()).lines(ANNEX).table(2, &schools).bytes()
}

#[test]
fn the_sample_order_is_as_made() {
    let made = order(DEADLINE);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(project(PATH), &made).expect("written");
    }
    assert!(fs::read(project(PATH)).expect("the sample") == made, "UPDATE=1 cargo test --test it import::sample");
}

#[test]
fn the_chapter_on_orders_can_be_walked() {
    let text = read("docs/import.md");
    let site = SmallSite::empty();
    site.write("prikaz.docx", order(DEADLINE));
    site.write("prikaz-2.docx", order("До 20.09.2026"));
    site.write("otchet.docx", Docx::default().lines("Отчёт\nПроведён семинар.").bytes());
    let mut outputs = Vec::new();
    for block in text.split("```").skip(1).step_by(2).filter_map(|block| block.strip_prefix('\n')) {
        for line in block.lines() {
            let words: Vec<&str> = line.split_whitespace().skip(1).collect();
            let output = site.vekha(&words);
            assert_eq!(code(&output), 0, "{line}: {}", messages(&output));
            outputs.push(messages(&output));
        }
    }
    let shown = text.split("```text\n").nth(1).and_then(|rest| rest.lines().next()).expect("an answer");
    assert!(outputs[0].starts_with(shown), "{shown}\n{}", outputs[0]);
    assert!(site.path("public/index.html").is_file() && outputs.len() == 6);
    assert!(outputs[4].contains("было «До 15.09.2026», стало «До 20.09.2026»"), "{}", outputs[4]);
}
