//! Tables as acts have them, each with the least that shows it: text with tabs in, items and sections out.

use super::Imported;
use crate::support::docx::{Docx, DocxCell, Merge};
use crate::support::{code, messages};

const HEAD: &str = "№ п/п\tМероприятия\tСроки\tОтветственные\tРезультат";
const PERIOD: [&str; 2] = ["--period", "2026/2027 учебный год"];

/// What stands in the file for a table below the usual head.
fn table(rows: &str) -> Imported {
    text(&format!("План мероприятий\n{HEAD}\n{rows}"))
}

fn text(text: &str) -> Imported {
    let imported = Imported::new("order.txt", text, &PERIOD);
    let is_head = |line: &&str| ["№", "п/п", "Мероприятие\t", "1\t2\t3"].iter().any(|begin| line.starts_with(begin));
    let rows = text.lines().filter(|line| line.contains('\t') && !is_head(line));
    imported.holds(&rows.map(str::to_owned).collect::<Vec<_>>());
    imported
}

fn row(cells: &[&str]) -> Vec<DocxCell> {
    cells.iter().map(|text| DocxCell::new(text)).collect()
}

fn word(rows: &[Vec<DocxCell>]) -> Imported {
    let columns = rows[0].iter().map(|cell| cell.columns).sum();
    let document = Docx::default().lines("План мероприятий").table(columns, rows);
    let imported = Imported::new("order.docx", document.bytes(), &PERIOD);
    let words: Vec<String> = rows[1..].iter().flatten().map(|cell| cell.text.clone()).collect();
    imported.holds(&words);
    imported
}

#[test]
fn numbers_stay_as_they_are() {
    let rows = ["1.", "3.", "3.", "1.1", "IV", "10)", ""]
        .map(|number| format!("{number}\tСеминар {number}\tмай 2027\tШколы\tСправка"));
    let imported = table(&rows.join("\n"));
    assert_eq!((imported.count("items"), imported.count("steps")), (6, 1), "{}", imported.text);
    for number in ["\"1.\"", "\"3.\"", "\"1.1\"", "\"IV\"", "\"10)\""] {
        assert!(imported.text.contains(&format!("number: {number}")), "{number}");
    }
}

#[test]
fn a_table_without_numbers_has_items() {
    let imported =
        text("План мероприятий\nМероприятие\tСрок\tИсполнитель\nСеминар\tмай 2027\tШколы\nФорум\tиюнь 2027\tШколы\n");
    assert_eq!((imported.count("items"), imported.count("steps")), (2, 0));
    let empty = table("\tСеминар\tмай 2027\tШколы\tСправка\n\tФорум\tиюнь 2027\tШколы\tОтчёт");
    assert_eq!((empty.count("items"), empty.count("steps")), (2, 0), "a column of numbers in which none stands");
}

#[test]
fn sections_are_rows_with_one_cell() {
    let item = |number: u8| format!("{number}\tСеминар {number}\tмай 2027\tШколы\tСправка");
    for heading in [
        "Организационные мероприятия\t\t\t\t",
        "\tОрганизационные мероприятия с кадрами\t\t\t",
        "I\tОрганизационные мероприятия\t\t\t",
        "\tРаздел 1. Организационные мероприятия\t\t\t",
        "\tОРГАНИЗАЦИОННЫЕ МЕРОПРИЯТИЯ\t\t\t",
    ] {
        let second = heading.replace("Организационные", "Прочие").replace("ОРГАНИЗАЦИОННЫЕ", "ПРОЧИЕ");
        let imported = table(&format!("{heading}\n{}\n{}\n{second}\n{}", item(1), item(2), item(3)));
        assert_eq!(imported.sections(0).len(), 2, "{heading}: {}", imported.text);
        assert_eq!((imported.count("items"), imported.count("steps")), (3, 0), "{heading}");
    }
    let parent = table(&format!("1.\tОрганизационные\t\t\t\n{}", item(1).replacen('1', "1.1.", 1)));
    assert_eq!(parent.sections(0), ["Организационные"], "{}", parent.text);
}

#[test]
fn a_heading_may_hold_the_deadline_of_its_items() {
    let rows = [
        row(&["№", "Мероприятия", "Сроки", "Ответственные", "Результат"]),
        vec![
            DocxCell::wide("Подготовительный этап", 2),
            DocxCell::new("сентябрь 2026"),
            DocxCell::new(""),
            DocxCell::new(""),
        ],
        row(&["1", "Семинар", "", "Школы", "Справка"]),
    ];
    let imported = word(&rows);
    assert_eq!(imported.sections(0), ["Подготовительный этап"]);
    assert!(imported.text.contains("deadline: сентябрь 2026"), "{}", imported.text);
}

#[test]
fn paragraphs_between_tables_are_sections() {
    let imported = text(&format!(
        "План мероприятий\n{HEAD}\n1\tСеминар\tмай 2027\tШколы\tСправка\n\nРабота с учениками\n\n{HEAD}\n2\tФорум\tмай 2027\tШколы\tСправка\n\nРабота с учителями\n\n3\tСлёт\tмай 2027\tШколы\tСправка\n"
    ));
    assert_eq!(imported.summary["plans"].as_array().map(Vec::len), Some(1));
    assert_eq!(imported.sections(0), ["Работа с учениками", "Работа с учителями"], "{}", imported.text);
    assert_eq!(imported.count("items"), 3);
}

#[test]
fn rows_broken_by_a_page_are_joined_and_not_held_against_anybody() {
    let imported = table(
        "1\tСеминар по вопросам\tмай\tШколы\tСправка об\n\tучёбы и воспитания\t2027\t\tитогах\n2\tФорум\tмай 2027\tШколы\tОтчёт",
    );
    assert_eq!((imported.count("items"), imported.count("steps")), (2, 0));
    assert!(imported.text.contains("activity: Семинар по вопросам учёбы и воспитания\n"), "{}", imported.text);
    assert!(imported.text.contains("result: Справка об итогах\n") && imported.text.contains("unchecked:\n"));
    assert!(imported.questions().contains(&"rows-joined"));
}

#[test]
fn rows_that_begin_small_but_have_a_time_and_executors_are_whole() {
    let imported = text(
        "План мероприятий\nМероприятие\tСрок\tИсполнитель\nсеминар\tмай 2027\tШколы\nфорум\tиюнь 2027\tШколы\nслёт\t05.06.2027\tметодисты\n",
    );
    assert_eq!(imported.count("items"), 3, "{}", imported.text);
}

#[test]
fn rows_without_a_number_are_steps_that_are_not_held_against_anybody() {
    let imported = table(
        "1\tПровести:\t\tШколы\t\n\tСеминар для учителей\tмай 2027\t\tСправка\n\tФорум для родителей\tиюнь 2027\tШколы\tОтчёт\n2\tСлёт\tмай 2027\tШколы\tОтчёт",
    );
    assert_eq!((imported.count("items"), imported.count("steps")), (2, 2), "{}", imported.text);
    assert_eq!(imported.text.matches("unchecked:").count(), 2);
    assert!(imported.questions().contains(&"steps-without-number"));
}

/// What an order asks to be published a person says: rows in which a site stands are named, and no duty is written.
#[test]
fn rows_that_name_a_site_are_asked_about() {
    let imported = table(
        "1\tОбновить раздел на сайте школы\tмай 2027\tШколы\tСправка\n2\tФорум\tмай 2027\tШколы\tОтчёт\n3\tСлёт\tмай 2027\tШколы\tМониторинг сайтов",
    );
    assert!(
        imported.questions().contains(&"duties-unknown") && !imported.text.contains("\nduties:"),
        "{}",
        imported.text
    );
    assert!(imported.text.contains("В этих пунктах назван сайт: 1; 3."), "{}", imported.text);
    let silent = table("1\tСеминар\tмай 2027\tШколы\tСправка\n2\tФорум\tмай 2027\tШколы\tОтчёт");
    assert!(!silent.questions().contains(&"duties-unknown"));
}

#[test]
fn letters_below_a_number_are_steps() {
    let imported = table(
        "1\tПровести:\t\tШколы\t\nа)\tсеминар\tмай 2027\tШколы\tСправка\n-\tфорум\tиюнь 2027\tШколы\tОтчёт\n2\tСлёт\tмай 2027\tШколы\tОтчёт",
    );
    assert_eq!((imported.count("items"), imported.count("steps")), (2, 2), "{}", imported.text);
    assert!(imported.text.contains("number: \"а)\"") && !imported.text.contains("unchecked"), "{}", imported.text);
}

#[test]
fn a_number_over_several_rows_has_steps() {
    let rows = [
        row(&["№", "Мероприятия", "Сроки", "Ответственные", "Результат"]),
        vec![
            DocxCell::in_merged("1", Merge::Top),
            DocxCell::new("Семинар"),
            DocxCell::new("май 2027"),
            DocxCell::in_merged("Школы", Merge::Top),
            DocxCell::new("Справка"),
        ],
        vec![
            DocxCell::in_merged("", Merge::Below),
            DocxCell::new("Форум"),
            DocxCell::new("июнь 2027"),
            DocxCell::in_merged("", Merge::Below),
            DocxCell::new("Отчёт"),
        ],
        vec![
            DocxCell::new("2"),
            DocxCell::new("Слёт"),
            DocxCell::in_merged("В течение года", Merge::Top),
            DocxCell::new("Школы"),
            DocxCell::new("Отчёт"),
        ],
        vec![
            DocxCell::new("3"),
            DocxCell::new("Сбор"),
            DocxCell::in_merged("", Merge::Below),
            DocxCell::new("Школы"),
            DocxCell::new("Отчёт"),
        ],
    ];
    let imported = word(&rows);
    assert_eq!((imported.count("items"), imported.count("steps")), (3, 2), "{}", imported.text);
    assert_eq!(imported.text.matches("deadline: В течение года").count(), 2, "{}", imported.text);
    assert_eq!(imported.text.matches("responsible: Школы").count(), 3, "the steps share it: {}", imported.text);
    assert!(!imported.text.contains("unchecked"), "nothing was guessed: {}", imported.text);
}

#[test]
fn quarters_are_deadlines_and_a_cell_over_two_is_in_both() {
    let rows = [
        vec![
            DocxCell::in_merged("№", Merge::Top),
            DocxCell::in_merged("Мероприятия", Merge::Top),
            DocxCell::wide("Сроки", 4),
            DocxCell::in_merged("Ответственные", Merge::Top),
        ],
        vec![
            DocxCell::in_merged("", Merge::Below),
            DocxCell::in_merged("", Merge::Below),
            DocxCell::new("I квартал"),
            DocxCell::new("II квартал"),
            DocxCell::new("III квартал"),
            DocxCell::new("IV квартал"),
            DocxCell::in_merged("", Merge::Below),
        ],
        row(&["1", "Семинар", "+", "", "", "до 20 декабря", "Школы"]),
        vec![
            DocxCell::new("2"),
            DocxCell::new("Форум"),
            DocxCell::wide("февраль, май", 2),
            DocxCell::new(""),
            DocxCell::new(""),
            DocxCell::new("Школы"),
        ],
        vec![DocxCell::new("3"), DocxCell::new("Слёт"), DocxCell::wide("ежемесячно", 4), DocxCell::new("Школы")],
    ];
    let document = Docx::default().lines("План мероприятий").table(7, &rows);
    let imported = Imported::new("order.docx", document.bytes(), &["--period", "2026 год"]);
    let words = ["Семинар", "до 20 декабря", "Форум", "февраль, май", "Слёт", "ежемесячно", "Школы"];
    imported.holds(&words.map(str::to_owned));
    assert_eq!(imported.count("items"), 3);
    assert_eq!(imported.text.matches("text: февраль, май").count(), 2, "{}", imported.text);
    assert!(imported.text.contains("deadline: ежемесячно\n"), "{}", imported.text);
}

#[test]
fn what_is_above_below_and_between_is_no_item() {
    let imported = text(&format!(
        "План мероприятий\n{HEAD}\n1\t2\t3\t4\t5\n1\tСеминар\tмай 2027\tШколы\tСправка\n{HEAD}\n2\tФорум\tмай 2027\tШколы\tСправка\nДиректор Центра\nО.В. Мартова\n"
    ));
    assert_eq!(imported.count("items"), 2, "{}", imported.text);
    assert!(imported.text.contains("# О.В. Мартова"), "left out and told: {}", imported.text);
}

#[test]
fn heads_in_two_rows_and_empty_columns_are_read() {
    let imported = text(
        "План мероприятий\n№\tМероприятия\tСроки\tОтветственные\t\t\nп/п\t\tреализации\t\t\t\n1\tСеминар\tмай 2027\tШколы\t\t\n",
    );
    assert!(imported.text.contains("heading: Сроки реализации\n"), "{}", imported.text);
    let columns = imported.summary["plans"][0]["columns"].as_array().map(Vec::len);
    assert_eq!((columns, imported.count("items")), (Some(4), 1));
}

#[test]
fn unknown_columns_keep_their_words() {
    let imported = text(
        "План мероприятий\n№\tМероприятия\tСроки\tОтветственные\tОхват педагогов\tОтметка о выполнении\n1\tСеминар\tмай 2027\tШколы\t30 человек\tвыполнено\n",
    );
    assert!(imported.text.contains("okhvat-pedagogov: 30 человек"), "{}", imported.text);
    assert!(imported.text.contains("otmetka-o-vypolnenii: выполнено") && !imported.text.contains("status"));
}

#[test]
fn several_plans_in_one_table_have_their_titles() {
    let wide = |text: &str| vec![DocxCell::wide(text, 4)];
    let head = row(&["№", "Мероприятия", "Сроки", "Ответственные"]);
    let rows = [
        wide("План работы центра на 2026/2027 учебный год"),
        head.clone(),
        row(&["1", "Семинар", "май 2027", "Школы"]),
        wide("План работы пункта на 2026/2027 учебный год"),
        head,
        row(&["1", "Форум", "май 2027", "Школы"]),
    ];
    let imported = Imported::new("order.docx", Docx::default().table(4, &rows).bytes(), &[]);
    let titles = [0, 1].map(|plan| imported.summary["plans"][plan]["title"].as_str().unwrap_or_default().to_owned());
    assert_eq!(titles, ["План работы центра на 2026/2027 учебный год", "План работы пункта на 2026/2027 учебный год"]);
    let second = Imported::new("order.docx", Docx::default().table(4, &rows).bytes(), &["--table", "2"]);
    assert!(!second.text.contains("Семинар") && second.text.contains("Форум"), "{}", second.text);
}

#[test]
fn items_without_a_number_have_names_of_their_own_in_all_plans() {
    let head = "Мероприятие\tСрок\tИсполнитель";
    let imported = text(&format!(
        "План работы центра\n{head}\nСеминар\tмай 2027\tШколы\n\nПлан работы пункта\n{head}\nСеминар\tиюнь 2027\tШколы\n"
    ));
    assert_eq!(imported.summary["plans"].as_array().map(Vec::len), Some(2), "{}", imported.text);
    assert!(imported.text.contains("id: p-seminar\n") && imported.text.contains("id: p-seminar-2\n"));
}

#[test]
fn signs_of_converters_are_taken_off_and_counted() {
    let text =
        format!("**План\nмероприятий**\n{HEAD}\n1\t**Семинар** по <i>теме</i>\tмай 2027\tШколы\tПриказ № 65\\1\n");
    let imported = Imported::new("order.txt", text, &PERIOD);
    assert!(imported.text.contains("activity: Семинар по теме\n"), "{}", imported.text);
    assert!(
        imported.text.contains("65\\1") && imported.text.contains("title: План мероприятий\n"),
        "{}",
        imported.text
    );
    assert!(imported.count("signs") >= 5, "{:#}", imported.summary);
}

/// A list of schools with more than their names is one; words of its other columns stay, names of people are left to a person.
#[test]
fn a_list_of_schools_keeps_its_other_columns_and_publishes_no_names() {
    let list = |heading: &str, cell: &str| {
        let plan = [row(&["№", "Мероприятие", "Срок", "Исполнитель"]), row(&["1", "Семинар", "май 2027", "Школы"])];
        let schools = [
            row(&["№", "Наименование ОО", heading]),
            row(&["1", "МБОУ «СОШ № 5 им. А.С. Пушкина»", cell]),
            row(&["2", "МКОУ Ясногорская ООШ", ""]),
        ];
        let head = "ПРИКАЗ\n28.08.2026 № 5\nПриложение № 1\nПлан мероприятий";
        let document = Docx::default().lines(head).table(4, &plan);
        let document = document.lines("Приложение № 2\nПеречень школ – участниц проекта").table(3, &schools);
        Imported::new("order.docx", document.bytes(), &PERIOD).text
    };
    for (heading, cell) in [("Школа-наставник", "МБОУ «Лицей № 2»"), ("Адрес", "ул. Мира, 1")]
    {
        let text = list(heading, cell);
        assert!(text.contains(&format!("heading: {heading}")) && text.contains(&format!("text: {cell}")), "{text}");
        assert!(text.contains("name: МБОУ «СОШ № 5 им. А.С. Пушкина»"), "{text}");
    }
    for heading in ["Муниципальный куратор", "Директор"] {
        let text = list(heading, "Орлова М.М.");
        let shown = text.lines().filter(|line| !line.trim_start().starts_with('#'));
        assert!(!shown.collect::<String>().contains("Орлова"), "{text}");
        assert!(text.contains(&format!("# {heading}: Орлова М.М.")), "{text}");
    }
}

/// A first and a last day in two columns are one time and no two deadlines.
#[test]
fn days_of_beginning_and_end_are_one_time() {
    for heads in ["Дата начала\tДата окончания", "Начало\tОкончание", "Срок начала\tСрок окончания"]
    {
        let imported = text(&format!(
            "План мероприятий\n№\tМероприятие\t{heads}\tИсполнитель\n1\tКурсы\t01.09.2026\t30.05.2027\tШколы\n"
        ));
        assert!(imported.text.contains("с 01.09.2026 по 30.05.2027"), "{heads}: {}", imported.text);
        let built = imported.site.vekha(&["build", "--minify", "off", "--date", "2026-09-16"]);
        assert_eq!(code(&built), 0, "{}", messages(&built));
        let file = imported.summary["file"].as_str().expect("a path").replace("content/", "public/");
        let page = imported.site.read(&file.replace(".yaml", "/1.html"));
        assert!(!page.contains("0 из 2 сроков") && !page.contains("Срок прошёл"), "{heads}: {page}");
    }
}
