//! Texts as they are typed and pasted: in go reports, each a few lines long, out comes what their pages show and what the
//! build says of them.

use crate::support::{SmallSite, code, messages, picture};

/// A text, and what stands on its page.
pub type Case<'a> = (&'a str, &'a [&'a str]);

/// Builds a site with a report for each text.
pub fn publish(texts: &[&str]) -> (SmallSite, String) {
    let site = SmallSite::starter();
    site.write("content/schools/shkola-1/reports/img/Фото 1.JPG", picture("1"));
    site.write_all("//- content/schools/shkola-1/documents.yaml\n- id: prikaz-38\n  kind: Приказ\n  title: О назначении\n  topic: other\n");
    for (number, text) in texts.iter().enumerate() {
        let text = format!("---\ntitle: Отчёт {number}\ndate: 2026-09-02\n---\n{text}\n");
        site.write(&format!("content/schools/shkola-1/reports/r{number}.md"), text);
    }
    let built = site.vekha(&["build", "--date", "2026-12-01", "--minify", "off"]);
    assert_eq!(code(&built), 0, "{}", messages(&built));
    (site, messages(&built))
}

/// Every text is shown so, and nothing of it is odd.
pub fn assert_shown(cases: &[Case]) {
    let texts: Vec<&str> = cases.iter().map(|(text, _)| *text).collect();
    let (site, output) = publish(&texts);
    for (number, (text, parts)) in cases.iter().enumerate() {
        let page = site.read(&format!("public/schools/shkola-1/reports/r{number}.html"));
        let (_, prose) = page.split_once("<div class=\"prose\">").expect("a text");
        for part in *parts {
            assert!(prose.contains(part), "{text}\nhas no {part}\nin {prose}");
        }
    }
    for kind in ["raw-markup", "html-as-text", "empty-link"] {
        assert!(!output.contains(kind), "{output}");
    }
}

#[test]
fn comparisons_and_signs_of_numbers_stay() {
    assert_shown(&[
        ("> 50 % справились", &["<p>&gt; 50 % справились</p>"]),
        ("Пороги:\n> 3 баллов\n> 1 балла", &["<p>Пороги:<br>\n&gt; 3 баллов<br>\n&gt; 1 балла</p>"]),
        ("> Коллеги!\n> 5 школ", &["<blockquote>\n<p>Коллеги!\n5 школ</p>"]),
        ("Утром\n\n- 5 °C", &["<p>- 5 °C</p>"]),
        (
            "Русский язык\n- 3 балла\nМатематика\n+ 2 балла",
            &["<p>Русский язык<br>\n- 3 балла<br>\nМатематика<br>\n+ 2 балла</p>"],
        ),
        ("Были:\n- 25 учеников;\n- 3 учителя.", &["<li>25 учеников;</li>\n<li>3 учителя.</li>"]),
        ("- > 50 % детей\n- прочие", &["<li>&gt; 50 % детей</li>"]),
        (
            "Доля, %*: 45\nОхват, %*: 60\n\n* по данным школ",
            &["<p>Доля, %*: 45\nОхват, %*: 60</p>\n<p>* по данным школ</p>"],
        ),
        (
            "| Доля* | Охват** |\n|---|---|\n| 1 | 2 |\n\n** без филиалов",
            &["Доля*</th>", "Охват**</th>", "<p>** без филиалов</p>"],
        ),
    ]);
}

#[test]
fn numbers_of_items_are_those_that_are_written() {
    assert_shown(&[
        (
            "1. Первое\n3. Третье\n7. Седьмое",
            &["<ol>\n<li>Первое</li>\n<li value=\"3\">Третье</li>\n<li value=\"7\">Седьмое</li>"],
        ),
        ("1. Один\n1. Два", &["<ol>\n<li>Один</li>\n<li>Два</li>"]),
        ("1. сентября — линейка.\n\n5. класс — лучший.", &["<p>1. сентября — линейка.</p>\n<p>5. класс — лучший.</p>"]),
        ("19. 11. 2026 прошёл семинар.", &["<p>19. 11. 2026 прошёл семинар.</p>"]),
        (
            "Предметы\n5. Математика\n6. Русский",
            &["<p>Предметы</p>\n<ol start=\"5\">\n<li>Математика</li>\n<li>Русский</li>"],
        ),
        ("5.класс пришёл первым", &["<p>5.класс пришёл первым</p>"]),
        ("1) Семинар\nа) первый день\n2) Совещание", &["<li>Семинар<br>\nа) первый день</li>\n<li>Совещание</li>"]),
    ]);
}

#[test]
fn what_follows_an_item_is_no_part_of_it() {
    assert_shown(&[
        ("- один;\n- два.\nС уважением, Иванова", &["<li>два.</li>\n</ul>\n<p>С уважением, Иванова</p>"]),
        ("- один\n- два\nС уважением, Иванова", &["<li>два</li>\n</ul>\n<p>С уважением, Иванова</p>"]),
        ("- один\n**Итог:** два", &["<li>один</li>\n</ul>\n<p><strong>Итог:</strong> два</p>"]),
        ("1. Один\nСлова\n2. Два", &["<li>Один<br>\nСлова</li>\n<li>Два</li>"]),
        ("1) один\n1.1) два\n2) три", &["<li>один<br>\n1.1) два</li>\n<li>три</li>"]),
        ("- один,\nИванова и другие", &["<li>один,<br>\nИванова и другие</li>"]),
        (
            "- провели в этом учебном году семинар по математике вместе с лицеем имени\nПушкина и школой № 5, где были\nвсе",
            &["имени<br>\nПушкина и школой № 5, где были\nвсе</li>"],
        ),
        ("| а | б |\n|---|---|\n| 1 | 2 |\nСлова", &["<td>2</td></tr>\n</tbody></table></div>\n<p>Слова</p>"]),
        ("а\tб\n1\t2\nСлова", &["<td>2</td></tr>\n</tbody></table></div>\n<p>Слова</p>"]),
        (
            "Слово[^1].\n\n[^1]: Сноска.\nИтог.",
            &["<sup class=\"footnote-definition-label\">1</sup>\n<p>Сноска.</p>\n</div>\n<p>Итог.</p>"],
        ),
        ("- один\nи ещё слова", &["<li>один\nи ещё слова</li>"]),
        ("1. Приказ\nII. Меры\n1. Совет", &["<p>II. Меры</p>\n<ol>\n<li>Совет</li>"]),
    ]);
}

#[test]
fn lines_that_begin_with_signs_stay_lines() {
    for (text, lines) in [
        ("✓ план\n☐ отчёт", ["✓ план", "☐ отчёт"]),
        ("✅ план\n📌 отчёт", ["✅ план", "📌 отчёт"]),
        ("→ собрать\n→ сдать", ["→ собрать", "→ сдать"]),
        ("А) первый\nБ) второй", ["А) первый", "Б) второй"]),
        ("а. первый\nб. второй", ["а. первый", "б. второй"]),
        ("I. Цели\nII. Меры", ["I. Цели", "II. Меры"]),
        ("(1) цели\n(2) меры", ["(1) цели", "(2) меры"]),
        ("1.1 Цели\n1.2 Меры", ["1.1 Цели", "1.2 Меры"]),
        ("№ 1. Школа\n№ 2. Лицей", ["№ 1. Школа", "№ 2. Лицей"]),
        ("§ 1 Цели\n§ 2 Меры", ["§ 1 Цели", "§ 2 Меры"]),
        ("9:00 – сбор\n9:30 – урок", ["9:00 – сбор", "9:30 – урок"]),
        ("Дата: 5 ноября\nМесто: школа", ["Дата: 5 ноября", "Место: школа"]),
        ("⏰ 14:00\n1\u{fe0f}\u{20e3} сбор", ["⏰ 14:00", "1\u{fe0f}\u{20e3} сбор"]),
        ("п. 1.1 готов\nп. 1.2 нет", ["п. 1.1 готов", "п. 1.2 нет"]),
        ("«5» — трое\n2026/27 — 52 %", ["«5» — трое", "2026/27 — 52 %"]),
        ("[1] Книга\n[2] Статья", ["[1] Книга", "[2] Статья"]),
    ] {
        assert_shown(&[(text, &[&format!("<p>{}<br>\n{}</p>", lines[0], lines[1])])]);
    }
}

#[test]
fn speech_signatures_and_paths_are_no_markup() {
    assert_shown(&[
        ("Она вошла:\n— Здравствуйте, — сказала она.", &["<p>Она вошла:<br>\n— Здравствуйте, — сказала она.</p>"]),
        ("— Как дела?\n— Хорошо!", &["<p>— Как дела?<br>\n— Хорошо!</p>"]),
        ("- Справились, - отметил директор.", &["<p>- Справились, - отметил директор.</p>"]),
        ("С уважением, Иванова М. П.\n---", &["<p>С уважением, Иванова М. П.</p>\n<hr>"]),
        ("Спасибо.\n--\nМария Иванова", &["<p>Спасибо.</p>\n<p>--<br>\nМария Иванова</p>"]),
        ("Итоги года\n---\nХорошо.", &["<h2 id=\"itogi-goda\">Итоги года</h2>"]),
        ("Было ~6 человек, стало ~7 и 5~6, 7~8", &["Было ~6 человек, стало ~7 и 5~6, 7~8</p>"]),
        ("2*3*4 = 24, snake_case_word", &["<p>2*3*4 = 24, snake_case_word</p>"]),
        (
            "Лежит в C:\\_архив\\(2026)\\отчёты и \\\\server\\_обмен",
            &["C:\\_архив\\(2026)\\отчёты и \\\\server\\_обмен</p>"],
        ),
    ]);
}

#[test]
fn addresses_are_links_without_signs() {
    assert_shown(&[
        ("См. https://x.example/a_b_c.", &["См. <a href=\"https://x.example/a_b_c\">https://x.example/a_b_c</a>.</p>"]),
        (
            "www.x.example, a@x.example",
            &["<a href=\"https://www.x.example\">www.x.example</a>, <a href=\"mailto:a@x.example\">a@x.example</a>"],
        ),
        (
            "vk.com/school_1; тел. +7 (000) 123-45-67",
            &["<a href=\"https://vk.com/school_1\">vk.com/school_1</a>; тел. +7 (000) 123-45-67</p>"],
        ),
        (
            "[сайт](www.x.example) и [почта](a@x.example)",
            &["<a href=\"https://www.x.example\">сайт</a>", "<a href=\"mailto:a@x.example\">почта</a>"],
        ),
        (
            "[сайт] (https://x.example) и (сайт)[https://x.example]",
            &["<p><a href=\"https://x.example\">сайт</a> и <a href=\"https://x.example\">сайт</a></p>"],
        ),
        ("[](https://x.example)", &["<a href=\"https://x.example\">https://x.example</a>"]),
        (
            "Слова.\n\n[Источник]: https://x.example",
            &["<p>[Источник]: <a href=\"https://x.example\">https://x.example</a></p>"],
        ),
        ("[отчёт][1]\n\n[1]: https://x.example", &["<p><a href=\"https://x.example\">отчёт</a></p>"]),
    ]);
}

#[test]
fn rows_of_a_spreadsheet_are_a_table_whatever_their_cells() {
    assert_shown(&[
        ("Класс\tДетей\n7-9\t40\n%\t12", &["<td>7-9</td><td>40</td>", "<td>%</td><td>12</td>"]),
        ("№ п/п\tФИО\n1.\tИванова\n2.\tПетров", &["№ п/п</th>", "<td>1.</td><td>Иванова</td>"]),
        ("Класс\tДетей\n5а\t25\n\t\n5б\t24", &["<td>5а</td><td>25</td>", "<td>5б</td><td>24</td>"]),
        ("Школа\tДетей\n\"Лицей\n№ 1\"\t25", &["<td>Лицей № 1</td><td>25</td>"]),
        ("Школа | Детей\nЛицей | 25", &["Школа</th>", "<td>Лицей</td><td>25</td>"]),
        ("1.\tСобрать\n2.\tСдать", &["<ol>\n<li>Собрать</li>\n<li>Сдать</li>"]),
    ]);
}

#[test]
fn line_ends_of_other_programs_part_words() {
    assert_shown(&[
        (
            "Итоги\u{c}Далее\u{85}строка\u{2028}ещё\u{b}конец",
            &["<p>Итоги</p>\n<p>Далее<br>\nстрока<br>\nещё<br>\nконец</p>"],
        ),
        ("План:\u{b}• один\u{b}• два", &["<li>один</li>\n<li>два</li>"]),
        (
            "В тече-\nние года научно-\nметодический совет, одно-\nи двухкомплектные",
            &["<p>В течение года научно-методический совет, одно-\nи двухкомплектные</p>"],
        ),
        ("техно\u{ad}\nпарк и тех¬\nнопарк", &["<p>технопарк и технопарк</p>"]),
        ("Мира, 1\\\nтелефон\\", &["<p>Мира, 1<br>\nтелефон</p>"]),
        ("Word<o:p></o:p> и &amp;nbsp;слова", &["<p>Word и \u{a0}слова</p>"]),
        ("__Итог:__справка", &["<p><strong>Итог:</strong>справка</p>"]),
    ]);
}

#[test]
fn names_and_pictures_are_found_whatever_their_signs() {
    assert_shown(&[
        (
            "[приказ](doc:prikaz–38), [приказ](doc:рrikаz-38), [приказ](doc:«Prikaz-38»)",
            &["приказ</a>, <a href=\"../../../schools/shkola-1/documents.html\""],
        ),
        ("![Урок](img\\Фото%201.jpg)", &["src=\"../../../schools/shkola-1/reports/foto-1.jpg\" alt=\"Урок\""]),
    ]);
}

#[test]
fn words_beside_the_fences_of_code_are_shown() {
    assert_shown(&[
        ("```Слова\nещё слова\n```", &["<pre><code>Слова\nещё слова\n</code></pre>"]),
        ("1. ```Слова и\n   ещё\n   ```", &["<code>Слова и\nещё\n</code>"]),
        ("```раз\nдва```\n\nТри", &["<code>раз\nдва\n</code></pre>\n<p>Три</p>"]),
        ("``` слова ```", &["<p><code>слова</code></p>"]),
        ("```yaml\ntitle: Отчёт\n```", &["<code class=\"language-yaml\">title: Отчёт\n</code>"]),
        ("Раз\n~~~~~~~~\nДва", &["<p>Раз</p>\n<hr>\n<p>Два</p>"]),
    ]);
}

#[test]
fn html_is_shown_as_it_is_written() {
    for (text, part) in [
        ("- <div>~7 у C:\\отчёт</div>", "<li>&lt;div&gt;~7 у C:\\отчёт&lt;/div&gt;\n</li>"),
        ("1. <p>~7\n   &nbsp слова</p>", "<li>&lt;p&gt;~7\n&amp;nbsp слова&lt;/p&gt;"),
    ] {
        let (site, output) = publish(&[text]);
        assert!(site.read("public/schools/shkola-1/reports/r0.html").contains(part), "{text}");
        assert!(output.contains("html-as-text"), "{output}");
    }
}

#[test]
fn remarks_are_no_part_of_the_page() {
    for remark in ["[//]: # (заметка для себя)", "[comment]: <> (заметка для себя)"] {
        let (site, output) = publish(&[&format!("Слова.\n\n{remark}\n\nЕщё слова.")]);
        let page = site.read("public/schools/shkola-1/reports/r0.html");
        assert!(page.contains("<p>Слова.</p>\n<p>Ещё слова.</p>") && !page.contains("заметка"), "{page}");
        assert!(!output.contains("r0.md"), "{output}");
    }
}

#[test]
fn quotations_end_where_a_line_stands_less_deep() {
    assert_shown(&[
        ("> Раз\n> > два\n> Три", &["<p>Раз</p>\n<blockquote>\n<p>два</p>\n</blockquote>\n<p>Три</p>\n</blockquote>"]),
        (">> Раз\n> два", &["<p>Раз</p>\n</blockquote>\n<p>два</p>\n</blockquote>"]),
        ("> Раз\nДва", &["<p>Раз</p>\n</blockquote>\n<p>Два</p>"]),
        ("> Раз\nи два", &["<p>Раз\nи два</p>\n</blockquote>"]),
    ]);
}

#[test]
fn lines_that_word_processors_part_stay_lines() {
    assert_shown(&[
        ("педсовет\nсеминар\nконкурс", &["<p>педсовет<br>\nсеминар<br>\nконкурс</p>"]),
        ("Педсовет\nСеминар\nКонкурс", &["<p>Педсовет<br>\nСеминар<br>\nКонкурс</p>"]),
        (
            "провести педсовет по итогам проверочной работы с учителями;\nобновить план;\nконкурс",
            &["учителями;<br>\nобновить план;<br>\nконкурс</p>"],
        ),
        (
            "В школе прошёл семинар, на котором учителя всего района\nобсудили итоги проверочной работы за год и решили,\nчто делать.",
            &["района\nобсудили", "решили,\nчто"],
        ),
    ]);
}

#[test]
fn no_sign_turns_the_direction_of_reading_or_breaks_a_data_file() {
    let text = "&#x202E;сло&rlm;во&#8;&#1; [x&#8238;](https://x.example/&rlm;b \"т&#x202E;\") и &#xFFFE;\n\n\
                [а]: https://x.example \"&lrm;т\"\n\n[а] ![У&#x2066;](&lrm;img/Фото%201.JPG \"т&#x2069;\")";
    assert_shown(&[(
        text,
        &[
            "<p>слово <a href=\"https://x.example/b\" title=\"т\">x</a> и ",
            "<a href=\"https://x.example\" title=\"т\">а</a>",
            "alt=\"У\"><span class=\"pic-words\" hidden>У</span><span class=\"pic-caption\">т</span>",
        ],
    )]);
}

#[test]
fn signs_of_other_programs_are_read_as_meant() {
    assert_shown(&[
        ("⦁ один\n⦁ два", &["<li>один</li>\n<li>два</li>"]),
        ("* один\n** два\n* три", &["<li>один\n<ul>\n<li>два</li>\n</ul>\n</li>\n<li>три</li>"]),
        ("•\u{a0}один•\u{a0}два", &["<li>один</li>\n<li>два</li>"]),
        ("*Итог:*справка, _итог:_справка", &["<em>Итог:</em>справка, <em>итог:</em>справка"]),
        ("##Итоги##", &["<h2 id=\"itogi\">Итоги</h2>"]),
        ("=====\nИтоги\n=====", &["<h2 id=\"itogi\">Итоги</h2>"]),
        ("Слова.\n\n=====\nЕщё слова.", &["<p>Слова.</p>\n<hr>\n<p>Ещё слова.</p>"]),
        ("раз<br>два<br/>три\n\n<br>\n\nчетыре", &["<p>раз<br>\nдва<br>\nтри</p>", "<p>четыре</p>"]),
        ("| а<br>б | в |\n|---|---|\n| 1<br />2 | 3 |", &["а<br>\nб</th>", "1<br>\n2</td>"]),
        ("![Урок] (img/Фото 1.JPG)", &["src=\"../../../schools/shkola-1/reports/foto-1.jpg\" alt=\"Урок\""]),
        ("50 %\n60 %\n70 %", &["<p>50 %<br>\n60 %<br>\n70 %</p>"]),
        ("Меры:\n1) а;\n2) б;\nИтоги:\n1) в;", &["<li>б;</li>\n</ol>\n<p>Итоги:</p>"]),
        ("[ ] раз\n[x] два", &["<li>☐ раз</li>\n<li>☑ два</li>"]),
        ("# \nРаз\n\n#\n\nДва", &["<p>Раз</p>\n<p>Два</p>"]),
        ("Дата:5 ноября\nМесто:школа", &["<p>Дата:5 ноября<br>\nМесто:школа</p>"]),
    ]);
}

#[test]
fn signs_alone_on_a_line_begin_the_words_below_or_vanish() {
    assert_shown(&[
        ("Решили:\n•\nКупить доску.\n•\nКупить мел.", &["<li>Купить доску.</li>\n<li>Купить мел.</li>"]),
        ("Решили:\n-\nКупить доску.\n-\nКупить мел.", &["<li>Купить доску.</li>\n<li>Купить мел.</li>"]),
        ("Решили:\n\n\u{f0b7}\nКупить доску.\n\n\u{f0b7}\nКупить мел.", &["<p>Купить доску.</p>\n</li>\n<li>"]),
        ("Слова.\n\n•\n\nДругие слова.\n•", &["<p>Слова.</p>\n<p>Другие слова.</p>"]),
        ("Слова.\n-\n\nДругие слова.", &["<p>Слова.</p>\n<p>Другие слова.</p>"]),
        ("Слова.\n•\n•\nДругие слова.", &["<li>Другие слова.</li>"]),
        ("Иванов\n-\nПетров", &["-<br>\nПетров"]),
        ("- раз\n-\n- два", &["<li>раз</li>\n<li>два</li>"]),
    ]);
}

#[test]
fn lists_stand_as_deep_as_they_look() {
    const NESTED: &str =
        "<li>один\n<ul>\n<li>два\n<ul>\n<li>три</li>\n</ul>\n</li>\n<li>ещё</li>\n</ul>\n</li>\n<li>всё</li>";
    for list in [
        "•\tодин\n\t•\tдва\n\t\t•\tтри\n\t•\tещё\n•\tвсё",
        "• один\n\to\tдва\n\t\t§\tтри\n\to\tещё\n• всё",
        "•    один\n    o   два\n        ▪  три\n    o   ещё\n•    всё",
        "- один\n        - два\n                - три\n        - ещё\n- всё",
        "- один\n      - два\n            - три\n      - ещё\n- всё",
        "– один\n  – два\n    – три\n  – ещё\n– всё",
        "    • один\n        • два\n            • три\n        • ещё\n    • всё",
    ] {
        assert_shown(&[(list, &[NESTED])]);
    }
    assert_shown(&[
        (
            "1.\tОдин\n\t•\tдва\n\t•\tтри\n2.\tЧетыре",
            &["<li>Один\n<ul>\n<li>два</li>\n<li>три</li>\n</ul>\n</li>\n<li>Четыре"],
        ),
        ("1. Один\n  - два\n2. Три", &["<li>Один\n<ul>\n<li>два</li>\n</ul>\n</li>\n<li>Три</li>"]),
        (
            "1. Один\n  1. два\n  2. три\n2. Четыре",
            &["<li>Один\n<ol>\n<li>два</li>\n<li>три</li>\n</ol>\n</li>\n<li>Четыре"],
        ),
        ("1. Один\n  2. Два\n    3. Три", &["<li>Один</li>\n<li>Два</li>\n<li>Три</li>"]),
        ("1.     Один\n2.     Два", &["<ol>\n<li>Один</li>\n<li>Два</li>"]),
        ("-      один\n\n       Абзац.\n-      два", &["<p>один</p>\n<p>Абзац.</p>\n</li>\n<li>\n<p>два</p>"]),
        (
            "•    Один\n\n     o   два\n\n         Абзац.\n\n•    Три",
            &["<p>Один</p>\n<ul>\n<li>\n<p>два</p>\n<p>Абзац.</p>\n</li>\n</ul>\n</li>\n<li>\n<p>Три</p>"],
        ),
        ("* один\n*два\n* три", &["<li>один</li>\n<li>два</li>\n<li>три</li>"]),
        ("· один\n    o два\n    o три", &["<li>один\n<ul>\n<li>два</li>\n<li>три</li>"]),
        ("*один\n*два", &["<li>один</li>\n<li>два</li>"]),
        ("Меры:\n+один\n+два", &["<p>Меры:</p>\n<ul>\n<li>один</li>\n<li>два</li>"]),
        ("o\u{a0}планах и\nещё", &["<p>o\u{a0}планах и\nещё</p>"]),
        ("*Слово* раз\n*Слово* два", &["<p><em>Слово</em> раз\n<em>Слово</em> два</p>"]),
    ]);
}

#[test]
fn notes_have_several_paragraphs() {
    for blank in ["  ", "    ", "\t"] {
        let text = format!("Слово[^1].\n\n[^1]: Раз.\n\n{blank}Два:\n\n{blank}- три\n\nКонец.");
        assert_shown(&[(&text, &["<p>Раз.</p>\n<p>Два:</p>\n<ul>\n<li>три</li>\n</ul>\n</div>\n<p>Конец.</p>"])]);
    }
}

#[test]
fn tables_stay_whole() {
    let of_three = "<tr><td>1</td><td>2</td></tr>\n<tr><td>3</td><td>4</td></tr>\n</tbody>";
    assert_shown(&[
        (
            "Класс\tДетей\t\n5а\t25\t\n5б\t\t\n5в\t24\t1",
            &["<td>5б</td><td></td><td></td>", "<td>5в</td><td>24</td><td>1</td>"],
        ),
        ("Отчёт\t\t\nКласс\tДетей\tПар\n5а\t25\t", &["<p>Отчёт</p>", "Пар</th>", "<td>5а</td><td>25</td><td></td>"]),
        ("| а | б |\n\n|---|---|\n\n| 1 | 2 |\n\n| 3 | 4 |", &["б</th>", of_three]),
        ("| а | б |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |", &[of_three]),
        ("а\tб\n\n1\t2\n\n3\t4", &["б</th>", of_three]),
        ("| а | б |\n|---|---|\n| 1 | раз\nдва |\n| 3 | 4 |", &["<td>раз два</td></tr>\n<tr><td>3</td>"]),
        ("| а | б |\n| 1 | 2 |\n\n| в | г |\n| 3 | 4 |", &["б</th>", "г</th>"]),
    ]);
}

#[test]
fn every_sign_that_stays_is_warned_of() {
    let (_, output) = publish(&["На 5 м^2 и 6 м^3 раствор H~2~O, ++важно++ и ==важно==, C++ и C++."]);
    assert_eq!(output.matches("предупреждение[raw-markup]").count(), 5, "{output}");
    for advice in ["напишите так: м²", "напишите так: м³", "напишите так: H₂O", "«++важно++»", "«==важно==»"]
    {
        assert!(output.contains(advice), "{advice} in {output}");
    }
}
