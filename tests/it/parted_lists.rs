//! Lists and tables below each other without a blank line: in go reports, out come their parts on the page, each for itself.

use crate::markup::{assert_shown, publish};

#[test]
fn a_title_between_two_lists_begins_the_second() {
    assert_shown(&[
        (
            "5 класс:\n- Иванов\n- Петров\n6 класс:\n- Сидоров",
            &["<li>Петров</li>\n</ul>\n<p>6 класс:</p>\n<ul>\n<li>Сидоров</li>"],
        ),
        (
            "Присутствовали:\n1. А\n2. Б\nОтсутствовали:\n1. В",
            &["<li>Б</li>\n</ol>\n<p>Отсутствовали:</p>\n<ol>\n<li>В</li>"],
        ),
        (
            "Семинары:\n- один\nБыли все.\nУроки:\n- два",
            &["<li>один</li>\n</ul>\n<p>Были все.\nУроки:</p>\n<ul>\n<li>два</li>"],
        ),
        ("Сентябрь\n1. Семинар\nОктябрь\n1. Урок", &["</ol>\n<p>Октябрь</p>\n<ol>\n<li>Урок</li>"]),
        ("I полугодие\n1.\tСеминар\nII полугодие\n1.\tУрок", &["</ol>\n<p>II полугодие</p>\n<ol>\n<li>Урок</li>"]),
        (
            "Математика\n• 5А – 52 %\nРусский язык\n• 5А – 60 %",
            &["</ul>\n<p>Русский язык</p>\n<ul>\n<li>5А – 60 %</li>"],
        ),
        ("Математика\n- 5А – 52 %\nФизика\n- 5А – 60 %", &["<li>5А – 52 %</li>\n</ul>\n<p>Физика</p>"]),
        ("№ 5 школа:\n- 5А\n№ 6 школа:\n- 6А", &["</ul>\n<p>№ 6 школа:</p>\n<ul>"]),
    ]);
}

#[test]
fn an_item_that_goes_on_keeps_its_words() {
    assert_shown(&[
        (
            "Были семинары:\n- для учителей математики и русского языка школ района\nпо теме:\n- урок",
            &["<li>для учителей математики и русского языка школ района\nпо теме:</li>"],
        ),
        ("План\n1. Семинар,\nУрок\n2. Педсовет", &["<li>Семинар,<br>\nУрок</li>\n<li>Педсовет</li>"]),
    ]);
}

#[test]
fn a_letter_behind_the_items_of_another_is_none_of_them() {
    let nested = "<li>разобрали;</li>\n</ul>\n<p>в)\tконсультации.</p>";
    assert_shown(&[
        ("а)\tсеминар;\nб)\tурок:\n\t-\tпришли;\n\t-\tразобрали;\nв)\tконсультации.", &[nested]),
        ("\tа)\tсеминар;\n\tб)\tурок:\n\t\t-\tпришли;\n\t\t-\tразобрали;\n\tв)\tконсультации.", &[nested]),
        ("а) Семинар:\n• один\nб) Урок:\n• два", &["<li>один</li>\n</ul>\n<p>б) Урок:</p>\n<ul>\n<li>два</li>"]),
    ]);
}

#[test]
fn a_row_as_wide_as_the_table_is_one_of_its_rows() {
    let rows =
        "Детей</th></tr></thead><tbody>\n<tr><td>Начальная школа</td><td></td></tr>\n<tr><td>1а</td><td>25</td></tr>";
    assert_shown(&[
        ("Класс\tДетей\nНачальная школа\n1а\t25\nОсновная школа\n5а\t30", &[rows, "<td>Основная школа</td><td></td>"]),
        ("Класс\tДетей\nНачальная школа\n1а\t25", &[rows]),
        ("Класс\tДетей\n1а\t25\n2а\t24\nПредметы:\nПредмет\tБалл\nФизика\t4", &["<p>Предметы:</p>", "Балл</th>"]),
        (
            "Класс\tДетей\tПар\n1а\t25\t2\nОсновная школа\n1 смена\n5а\t30\t\n6а\t20\t1",
            &["<td>Основная школа</td><td></td><td></td>", "<td>1 смена</td>", "<td>5а</td><td>30</td><td></td>"],
        ),
        (
            "| Класс | Детей |\n|---|---|\n| 1а | 25 |\nОсновная школа\n| 5а | 30 |",
            &["<td>Основная школа</td><td></td></tr>\n<tr><td>5а</td>"],
        ),
        ("Директор\tИванова\nСогласовано\nЗавуч\tПетрова", &["Согласовано"]),
    ]);
}

#[test]
fn marks_before_a_tab_make_no_table() {
    assert_shown(&[
        ("✓\tСеминар\n☐\tУрок", &["<p>✓\tСеминар<br>\n☐\tУрок</p>"]),
        ("✔️\tСеминар\n✅\tУрок", &["Семинар<br>\n✅\tУрок</p>"]),
        ("👉\tСеминар\n🔹\tУрок", &["<p>👉\tСеминар<br>\n"]),
        ("(1)\tСеминар\n(2)\tУрок", &["<p>(1)\tСеминар<br>\n(2)\tУрок</p>"]),
        ("[1]\tСеминар\n[2]\tУрок", &["<p>[1]\tСеминар<br>\n[2]\tУрок</p>"]),
        ("1.1\tСеминар\n1.2\tУрок", &["<p>1.1\tСеминар<br>\n1.2\tУрок</p>"]),
        ("№ 1\tСеминар\n№ 2\tУрок", &["<p>№ 1\tСеминар<br>\n№ 2\tУрок</p>"]),
        ("1\tСеминар\n2\tУрок", &["<ol>\n<li>Семинар</li>\n<li>Урок</li>"]),
        ("\t1\tСеминар\n\t2\tУрок", &["<ol>\n<li>Семинар</li>\n<li>Урок</li>"]),
        ("№\tТема\n1\tСеминар\n2\tУрок", &["Тема</th>", "<td>1</td><td>Семинар</td>"]),
        ("1\t25\n2\t30", &["<table>", "<td>2</td>"]),
        ("✓\tСеминар\t5\n✓\tУрок\t6", &["<table>"]),
    ]);
}

#[test]
fn a_cell_keeps_its_blank_lines_and_its_quotes() {
    assert_shown(&[
        (
            "Класс\tДней\tПовод\n5а\t\"48\n\n(карантин)\"\tда\n5б\t40\tнет",
            &["<td>48 (карантин)</td><td>да</td>", "<td>40</td><td>нет</td>"],
        ),
        (
            "Класс\tКурс\n5а\t\"Курс \"\"Рост\"\"\nдля \"\"всех\"\"\"\n5б\tнет",
            &["<td>Курс \"Рост\" для \"всех\"</td>", "<td>5б</td><td>нет</td>"],
        ),
    ]);
}

#[test]
fn stars_of_notes_make_no_list() {
    assert_shown(&[
        (
            "Провела Иванова* и Петров**.\n\n* учитель высшей категории\n** учитель первой категории",
            &["<p>* учитель высшей категории<br>\n** учитель первой категории</p>"],
        ),
        ("Охват*:\n* школы\n** филиалы", &["<li>школы\n<ul>\n<li>филиалы</li>"]),
    ]);
}

#[test]
fn short_lines_stay_lines_whatever_they_begin_with() {
    assert_shown(&[
        ("+7 000 123-45-67\n+7 000 123-45-68\n(000) 1-45-69", &["67<br>\n+7 000 123-45-68<br>\n(000)"]),
        ("https://a.example/1\nhttps://a.example/2\nb@mail.example", &["/1</a><br>\n<a", "/2</a><br>\n<a"]),
        (
            "[12.10, 10:15] Иванова: Да\n[12.10, 10:16] Петрова: Нет\n[12.10, 10:17] Иванова: Жду",
            &["Да<br>\n[12.10, 10:16] Петрова: Нет<br>\n[12.10, 10:17]"],
        ),
        ("[Один](https://a.example)\n[Два](https://b.example)\n[Три](https://c.example)", &["Один</a><br>\n<a"]),
    ]);
}

#[test]
fn signs_of_items_without_words_vanish() {
    let (site, output) = publish(&["Слова\n\n*\n\n1.\n\n#\n\n-", "1. Один\n2.\n3. Три"]);
    let page = site.read("public/schools/shkola-1/reports/r0.html");
    assert!(page.contains("<p>Слова</p>") && !page.contains("<li></li>"), "{page}");
    let page = site.read("public/schools/shkola-1/reports/r1.html");
    assert!(page.contains("<li>Один</li>\n<li value=\"3\">Три</li>"), "{page}\n{output}");
}
