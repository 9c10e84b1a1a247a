//! Reports as schools write them in Word: a document in, out come the file of a report and a page with every word.

use serde_json::Value;

use crate::support::html::{main_of, words};
use crate::support::word_text::{WordText, bold, link, looking, note, picture, run};
use crate::support::{SmallSite, code, json, messages};

/// A site with a school and a roadmap.
pub fn site() -> SmallSite {
    SmallSite::from_text(
        "//- content/site.yaml
format: 1
id: test
title: Сайт
body:
  name: Управление
contact:
  post: Методист
  email: m@example.ru
//- content/schools/ozerskaya/school.yaml
name: Озёрская школа
short_name: Озёрская школа
//- content/roadmaps/2026.yaml
title: Дорожная карта
period: 2026/2027 учебный год
participants:
  - ozerskaya
parties:
  - id: schools
    name: Школы
    reports: school
plans:
  - title: План
    columns:
      - { role: number, heading: № }
      - { role: activity, heading: Мероприятие }
      - { role: deadline, heading: Срок }
      - { role: responsible, heading: Исполнители }
    items:
      - number: '1.1'
        activity: Анализ результатов ВПР, ОГЭ и ЕГЭ
        deadline: до 01.11.2026
        responsible: Школы
      - number: '2'
        activity: Семинар для школьных команд по чтению
        deadline: до 01.12.2026
        responsible: Школы
",
    )
}

/// A report that was imported.
struct Taken {
    site: SmallSite,
    summary: Value,
    text: String,
}

impl Taken {
    fn new(document: WordText) -> Self {
        Self::of_file("otchet.docx", &document.bytes(), &["--school", "ozerskaya"])
    }

    fn of_file(name: &str, bytes: &[u8], more: &[&str]) -> Self {
        let site = site();
        site.write(name, bytes);
        let output = site.vekha(&[&["import", name, "--format", "json", "--date", "2026-12-20"], more].concat());
        assert_eq!(code(&output), 0, "{} {}", String::from_utf8_lossy(&output.stdout), messages(&output));
        let summary = json(&output);
        let text = site.read(summary["file"].as_str().expect("a path"));
        Taken { site, summary, text }
    }

    /// The words of the built page.
    fn page(&self) -> String {
        let built = self.site.vekha(&["build", "--minify", "off", "--date", "2026-12-20"]);
        assert_eq!(code(&built), 0, "{}\n{}", messages(&built), self.text);
        words(&main_of(&self.html()).replace('<', " <"))
    }

    fn html(&self) -> String {
        let file = self.summary["file"].as_str().expect("a path");
        let stem = file.rsplit('/').next().expect("a name").trim_end_matches(".md");
        let school = if file.contains("/schools/") { "schools/ozerskaya/" } else { "" };
        self.site.read(&format!("public/{school}reports/{stem}.html"))
    }

    /// Every word of these lines is on the page.
    fn shows(&self, lines: &[&str]) {
        let page: Vec<String> = self.page().split_whitespace().map(str::to_owned).collect();
        for word in lines.iter().flat_map(|line| line.split_whitespace()) {
            assert!(page.iter().any(|own| own == word), "«{word}» is not on the page: {}", self.text);
        }
    }

    fn left_out(&self) -> Vec<&str> {
        let left = self.summary["left_out"].as_array().expect("a list");
        left.iter().filter_map(|left| left["reason"].as_str()).collect()
    }

    fn questions(&self) -> Vec<&str> {
        let questions = self.summary["questions"].as_array().expect("a list");
        questions.iter().filter_map(|question| question["code"].as_str()).collect()
    }
}

/// A picture that browsers show.
fn png() -> Vec<u8> {
    const BYTES: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\0\x05\0\x01\xff\x89\x99=\x1d\0\0\0\0IEND\xaeB`\x82";
    BYTES.to_vec()
}

#[test]
fn headings_and_lists_by_their_styles() {
    let document = WordText::default()
        .styled_line("T", "Отчёт за октябрь")
        .lines("20.10.2026")
        .styled_line("1", "Что сделано")
        .item(1, 0, "Семинар")
        .item(1, 1, "для учителей")
        .item(1, 1, "для завучей")
        .item(1, 0, "Урок")
        .styled_line("2", "По порядку")
        .item(2, 0, "Первое")
        .item(2, 1, "подпункт")
        .item(2, 0, "Второе")
        .lines("Работа продолжается.");
    let taken = Taken::new(document);
    assert_eq!(
        (taken.summary["title"].as_str(), taken.summary["date"].as_str()),
        (Some("Отчёт за октябрь"), Some("2026-10-20"))
    );
    let expected = "## Что сделано\n\n- Семинар\n  - для учителей\n  - для завучей\n- Урок\n\n### По порядку\n\n1. Первое\n\n   а) подпункт\n2. Второе\n\nРабота продолжается.\n";
    assert!(taken.text.ends_with(expected), "{}", taken.text);
    taken.shows(&[
        "Что сделано",
        "Семинар для учителей завучей Урок",
        "По порядку",
        "Первое а) подпункт Второе",
        "Работа продолжается.",
    ]);
    let html = taken.html();
    assert!(html.contains("<ol>") && html.matches("<li>").count() >= 6, "{html}");
}

#[test]
fn headings_by_their_look_and_a_signature() {
    let document = WordText::default()
        .paragraph(r#"<w:jc w:val="right"/>"#, &run("В управление образования"))
        .centered_lines("Муниципальное бюджетное учреждение\n«Озёрская школа»\nСПРАВКА\nо ходе работы за осень")
        .lines("В школе учатся 154 ученика.")
        .paragraph("", &bold("Результаты"))
        .lines("Справились 65 %.\nДиректор школы _________ И.И. Озёров\nИсп. Петрова А.А., тел. 8 (000) 000-00-00\n05.11.2026");
    let taken = Taken::new(document);
    assert_eq!(taken.summary["title"], "Справка о ходе работы за осень");
    assert_eq!(taken.summary["date"], "2026-11-05");
    assert!(taken.text.contains("### Результаты"), "{}", taken.text);
    assert!(!taken.text.contains("Озёров") && !taken.text.contains("Петрова"), "{}", taken.text);
    assert_eq!(taken.left_out(), ["letterhead", "letterhead", "letterhead", "signature", "signature", "day"]);
    taken.shows(&["В школе учатся 154 ученика.", "Результаты", "Справились 65"]);
}

#[test]
fn lists_that_were_typed() {
    let broken = format!("{}<w:r><w:br/></w:r>{}<w:r><w:br/></w:r>{}", run("- чтение"), run("- счёт"), run("- письмо"));
    let document = WordText::default()
        .styled_line("1", "Отчёт школы")
        .lines("Провели:\n– семинар;\n– урок.\n1. Сначала анализ\n2. Потом практикум\nа) в пятых классах\nб) в шестых классах\n– Здравствуйте, – сказала она.")
        .paragraph("", &broken);
    let taken = Taken::new(document);
    for part in [
        "Провели:\n\n- семинар;\n- урок.\n",
        "1. Сначала анализ\n2. Потом практикум\n",
        "а) в пятых классах\\\nб) в шестых классах",
        "- чтение\n- счёт\n- письмо",
    ] {
        assert!(taken.text.contains(part), "{part}: {}", taken.text);
    }
    taken.shows(&[
        "семинар; урок.",
        "Сначала анализ Потом практикум",
        "а) в пятых классах б) шестых",
        "Здравствуйте, сказала она.",
        "чтение счёт письмо",
    ]);
    assert_eq!(taken.questions(), ["day-unknown"]);
}

#[test]
fn tables_are_plain_rectangles() {
    let start = r#"<w:vMerge w:val="restart"/>"#;
    let rows: [&[&str]; 5] = [
        &["Предмет", "Справились, %", "Что | делаем"],
        &["", "2025", "2026", ""],
        &["Математика", "59", "65", "Практикум\nи зачёт"],
        &["Русский язык", "70", "72", ""],
        &["Всего по школе"],
    ];
    let properties = [
        ((0, 0), start),
        ((1, 0), "<w:vMerge/>"),
        ((0, 1), r#"<w:gridSpan w:val="2"/>"#),
        ((0, 2), start),
        ((1, 3), "<w:vMerge/>"),
        ((2, 3), start),
        ((3, 3), "<w:vMerge/>"),
        ((4, 0), r#"<w:gridSpan w:val="4"/>"#),
    ];
    let taken = Taken::new(WordText::default().styled_line("1", "Справка").lines("Итоги:").table(&rows, &properties));
    let expected = "| Предмет | Справились, %: 2025 | Справились, %: 2026 | Что \\| делаем |\n| --- | --- | --- | --- |\n\
        | Математика | 59 | 65 | Практикум<br>и зачёт |\n| Русский язык | 70 | 72 | Практикум<br>и зачёт |\n| Всего по школе |  |  |  |\n";
    assert!(taken.text.ends_with(expected), "{}", taken.text);
    taken.shows(&["Предмет 2025 2026 | делаем Математика 59 65 Практикум и зачёт Русский язык 70 72 Всего по школе"]);
}

#[test]
fn notes_links_and_stress() {
    let words = [
        run("С работой "),
        bold("справились"),
        note(1),
        run(" 65 %, смотрите "),
        link("l1", "сайт школы"),
        run(" и "),
        link("l2", "папку"),
        run(", площадь 25 м"),
        looking(r#"<w:vertAlign w:val="superscript"/>"#, "2"),
        looking("<w:i/>", " особо"),
        run("."),
    ];
    let document = WordText::default()
        .styled_line("1", "Отчёт")
        .paragraph("", &words.concat())
        .footnote(1, "Получили отметку «3» и выше.")
        .address("l1", "https://school.example/a?b=1&c=2")
        .address("l2", "file:///C:/Отчёты");
    let taken = Taken::new(document);
    let expected = "С работой **справились**[^1] 65 %, смотрите [сайт школы](https://school.example/a?b=1&c=2) и папку, площадь 25 м² *особо*.\n\n[^1]: Получили отметку «3» и выше.\n";
    assert!(taken.text.ends_with(expected), "{}", taken.text);
    assert_eq!(taken.left_out(), ["address"]);
    taken.shows(&["сайт школы папку, м² особо Получили отметку «3» и выше."]);
}

/// A picture of so many points, as its head says.
fn png_of(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png();
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    bytes
}

#[test]
fn a_large_picture_is_told_with_what_to_do() {
    let heavy = [png(), vec![0; 3 << 19]].concat();
    let document = WordText::default()
        .styled_line("1", "Отчёт")
        .paragraph("", &picture("p1", "Учителя за столами"))
        .paragraph("", &picture("p2", "Дети у доски"))
        .paragraph("", &picture("p3", "Схема школы"))
        .media("p1", "image1.png", &png_of(4000, 3000))
        .media("p2", "image2.png", &heavy)
        .media("p3", "image3.png", &png_of(1600, 1200));
    let taken = Taken::new(document);
    let pictures = taken.summary["pictures"].as_array().expect("a list");
    assert_eq!(pictures.iter().map(|picture| &picture["large"]).collect::<Vec<_>>(), [true, true, false]);
}

#[test]
fn pictures_lie_beside_the_report() {
    let document = WordText::default()
        .styled_line("1", "Отчёт")
        .lines("Прошёл семинар.")
        .paragraph("", &picture("p1", "Учителя за столами"))
        .paragraph("", &picture("p2", ""))
        .lines("Рис. 2. Открытый урок в пятом классе")
        .paragraph("", &picture("p3", "image3.png"))
        .paragraph("", &picture("p4", "Схема"))
        .lines("Дальше — обычные слова.")
        .media("p1", "image1.png", &png())
        .media("p2", "image2.png", &png())
        .media("p3", "image3.png", &png())
        .media("p4", "image4.emf", b"\x01\0\0\0emf");
    let taken = Taken::new(document);
    let stem = "2026-12-20-otchet";
    for part in [
        format!("![Учителя за столами]({stem}-uchitelia-za-stolami-1.png)"),
        format!("![Открытый урок в пятом классе]({stem}-otkrytyi-urok-v-2.png)"),
        format!("[//]: # \"![]({stem}-foto-3.png)\""),
    ] {
        assert!(taken.text.contains(&part), "{part}: {}", taken.text);
    }
    assert_eq!(taken.left_out(), ["made-up-words", "picture-kind"]);
    assert_eq!(taken.summary["pictures"].as_array().map(Vec::len), Some(3));
    taken.shows(&["Прошёл семинар.", "Рис. 2. Открытый урок в пятом классе", "обычные слова."]);
    let file = taken.summary["file"].as_str().expect("a path").to_owned();
    let line = taken.text.lines().find(|line| line.contains("foto-3")).expect("an open place").to_owned();
    let shown = line.replace("[//]: # \"![]", "![Дети у доски]").trim_end_matches('"').to_owned();
    let text = taken.text.lines().filter(|line| !line.starts_with("[//]: # (")).collect::<Vec<_>>().join("\n");
    taken.site.write(&file, text.replace(&line, &shown));
    taken.shows(&["Прошёл семинар."]);
    assert_eq!(taken.html().matches("<img").count(), 3, "the advice followed shows the picture");
}

#[test]
fn what_is_no_text_is_told() {
    let box_text = r#"<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>Слова в рамке</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"#;
    let changes = [
        run("Было "),
        r#"<w:del w:id="1"><w:r><w:delText>удалённое</w:delText></w:r></w:del>"#.to_owned(),
        r#"<w:ins w:id="2"><w:r><w:t>вставленное</w:t></w:r></w:ins>"#.to_owned(),
        looking("<w:vanish/>", "скрытое"),
        r#"<w:r><w:commentReference w:id="7"/></w:r>"#.to_owned(),
        run(" слово."),
        box_text.to_owned(),
    ];
    let document = WordText::default()
        .styled_line("1", "Отчёт")
        .paragraph("", &changes.concat())
        .part("comments", "comments", r#"<w:comment w:id="7"><w:p><w:r><w:t>Проверить</w:t></w:r></w:p></w:comment>"#)
        .part("header", "hdr", "<w:p><w:r><w:t>Шапка листа</w:t></w:r></w:p>");
    let taken = Taken::new(document);
    for reason in ["deleted", "hidden", "comment", "header-or-footer"] {
        assert!(taken.left_out().contains(&reason), "{reason}: {:?}", taken.left_out());
    }
    for word in ["удалённое", "скрытое", "Проверить", "Шапка"] {
        assert!(!taken.text.contains(word), "{word}: {}", taken.text);
    }
    taken.shows(&["Было вставленное слово.", "Слова в рамке"]);
}

#[test]
fn words_stay_words_and_states_are_proposed() {
    let nasty = [
        "2*3*4 и *звёздочка, [скобки](нет), <b>не тег</b>, a|b, C:\\отчёты\\_архив, ~6 человек",
        "# 5 — номер кабинета",
        "> 50 % учеников",
        "1. сентября начался год",
        "---",
        "title: не заголовок",
    ];
    let names: [&[&str]; 3] = [&["ФИО", "Балл"], &["Иванов И.И.", "5"], &["Петрова А.А.", "4"]];
    let document = WordText::default()
        .styled_line("1", "Отчёт")
        .lines("По пункту 1.1 проведён анализ.\nСеминар для школьных команд по чтению запланирован на май.")
        .lines(&nasty.join("\n"))
        .table(&names, &[]);
    let taken = Taken::new(document);
    let header = taken.text.split("\n---\n").next().expect("a header");
    assert!(
        header.contains("roadmap: '2026'") || header.contains("roadmap: \"2026\"") || header.contains("roadmap: 2026"),
        "{header}"
    );
    assert!(header.contains("#   - item: \"1.1\"\n#     status: выполнено\n"), "{header}");
    assert!(header.contains("#   - item: \"2\"\n#     status: # "), "what is planned is not done: {header}");
    assert_eq!(taken.left_out(), ["table-of-names"]);
    assert_eq!(taken.questions(), ["day-unknown", "items-proposed"]);
    taken.shows(&[nasty[0], nasty[1], "50 % учеников", nasty[3], nasty[5], "запланирован на май."]);
    let html = taken.html();
    assert!(!html.contains("<em>") && !html.contains("<blockquote"), "{html}");
}

#[test]
fn titles_are_found_without_any_look() {
    for (document, title) in [
        ("Отчёт о работе школы\nза ноябрь\nПрошёл семинар, и все были.", "Отчёт о работе школы за ноябрь"),
        ("МКОУ «Луговая школа»\nИнформация о ходе работы\n1. Общее\nПрошёл семинар.", "Информация о ходе работы"),
        ("Прошёл семинар, и все были.\nОтчёт сдан.", "otchet"),
    ] {
        let taken =
            Taken::new(WordText::default().lines(document).paragraph("", &bold("Результаты")).lines("Хорошие."));
        assert_eq!(taken.summary["title"], title, "{}", taken.text);
        assert!(taken.text.contains("Прошёл семинар") && taken.text.contains("### Результаты"), "{}", taken.text);
    }
}

#[test]
fn a_report_of_the_department_needs_no_school() {
    let document =
        || WordText::default().centered_lines("Анализ результатов").lines("на 20.10.2026\nСправились 65 %.").bytes();
    let taken = Taken::of_file("analiz.docx", &document(), &[]);
    assert_eq!(taken.summary["file"], "./content/reports/2026-10-20-analiz-rezultatov.md");
    taken.shows(&["Справились 65"]);
    let taken = Taken::of_file("analiz.docx", &document(), &["--report", "--to", "content/reports/osen.md"]);
    assert_eq!(taken.summary["file"], "content/reports/osen.md");
}

#[test]
fn a_picture_has_its_own_caption_whether_that_stands_above_or_below() {
    let document = WordText::default()
        .styled_line("1", "Отчёт")
        .lines("Прошёл семинар.")
        .paragraph("", &picture("p1", ""))
        .lines("Фото 1, 2. Занятия по чтению")
        .lines("Рисунок 3 – Олимпиада")
        .paragraph("", &picture("p2", ""))
        .lines("Фото до работы:")
        .paragraph("", &picture("p3", ""))
        .lines("Дальше — обычные слова.")
        .media("p1", "image1.png", &png())
        .media("p2", "image2.png", &png())
        .media("p3", "image3.png", &png());
    let taken = Taken::new(document);
    for part in ["![Занятия по чтению](", "![Олимпиада](", "[//]: # \"![]("] {
        assert_eq!(taken.text.matches(part).count(), 1, "{part}: {}", taken.text);
    }
}
