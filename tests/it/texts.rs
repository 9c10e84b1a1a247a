//! Texts as people write them: in goes a small site with one text, out comes what its page shows.

use crate::support::html;
use crate::support::{SmallSite, code, messages, picture};

/// A starter site with a document that nobody may see, in the order of its own, and a picture beside the report.
fn site(body: &str) -> SmallSite {
    let site = SmallSite::starter();
    site.write("content/schools/shkola-1/reports/foto.png", picture("1"));
    site.write_all(&format!(
        "\
//- content/schools/shkola-1/documents.yaml
- id: prikaz-38
  kind: Приказ
  title: О назначении ответственного
  topic: other
- id: staff
  kind: Список
  title: Список учителей
  visibility: internal
  topic: other
//- content/schools/shkola-1/reports/2026-10.md
---
title: Октябрь
date: 2026-09-02
---
{body}"
    ));
    site
}

/// The text of the report on its page, and what `build` said.
fn publish_report(body: &str) -> (String, String) {
    let site = site(body);
    let built = site.vekha(&["build", "--date", "2026-12-01"]);
    assert_eq!(code(&built), 0, "{}", messages(&built));
    let page = site.read("public/schools/shkola-1/reports/2026-10.html");
    let (_, text) = page.split_once("<div class=prose>").or(page.split_once("<div class=\"prose\">")).expect("a text");
    (text.split("</div>").next().unwrap_or_default().trim().to_owned(), messages(&built))
}

#[test]
fn the_program_s_own_marks_are_words_where_people_write_them() {
    let text = "Знак =\"vekha:0\", <0> и `<0>`.\n\n[Школа](school:shkola-1 \"<0>\") и [<1>](https://example.ru)\n";
    let (html, _) = publish_report(text);
    let words = "<p>Знак =\"vekha:0\", &lt;0&gt; и <code>&lt;0&gt;</code>.</p>";
    assert!(html.starts_with(words), "{html}");
    assert!(html.contains("<a href=\"../../../schools/shkola-1/index.html\" title=\"&lt;0&gt;\">Школа</a>"), "{html}");
    assert_eq!(html.matches("<a ").count(), 2, "{html}");
}

#[test]
fn a_link_that_may_not_be_shown_leaves_what_stands_in_it() {
    let (html, _) = publish_report("[![Урок](foto.png) и слова](doc:staff \"т\"), [реестр](doc:staff).\n");
    let picture = "<img width=\"1\" height=\"1\" src=\"../../../schools/shkola-1/reports/foto.png\" alt=\"Урок\">";
    let words = "<span class=\"pic-words\" hidden>Урок</span> и слова, реестр.</p>";
    assert_eq!(html, format!("<p>{picture}{words}"));
}

/// Ids that stand twice in tags of a page.
fn repeated_ids(page: &str) -> Vec<String> {
    html::faults(page).into_iter().filter(|fault| fault.starts_with("id ")).collect()
}

#[test]
fn headings_named_as_parts_of_the_page_have_anchors_of_their_own() {
    let site = site(
        "# Ask\n# Values\n# Итоги\n# Итоги\n# Итоги 2\n# Content\n# View form\n# I done\nСлово[^ask] и [вверх](#ask).\n\n[^ask]: сноска\n",
    );
    assert_eq!(code(&site.vekha(&["build", "--date", "2026-12-01", "--minify", "off"])), 0);
    let page = site.read("public/schools/shkola-1/reports/2026-10.html");
    assert_eq!(repeated_ids(&page), Vec::<String>::new());
    for anchor in ["values", "itogi", "itogi-2", "itogi-2-2", "content-2", "view-form-2"] {
        assert!(page.contains(&format!("id=\"{anchor}\">")), "{anchor}");
    }
    assert!(page.contains("<h2 id=\"ask-3\">Ask</h2>"), "the part of the page is «ask», the footnote took «ask-2»");
    assert!(page.contains("<a href=\"#ask-3\">вверх</a>") && page.contains("<a href=\"#ask-2\">1</a>"), "{page}");
}

#[test]
fn texts_of_a_concept_share_no_anchor() {
    let site = SmallSite::starter();
    site.write(
        "content/roadmaps/concept.yaml",
        "\
title: Концепция
kind: concept
level: municipal
period: 2026/2027 учебный год
concept:
  introduction: |
    # Цели
    Слово[^1].

    [^1]: первая
  sections:
    - heading: Contents
      text: |
        # Цели
        Слово[^1] и [цели](#tseli).

        [^1]: вторая
      entries:
        - name: Направление
          text: |
            # Section 1
            Слово[^1].

            [^1]: третья
",
    );
    let built = site.vekha(&["build", "--date", "2026-12-01", "--minify", "off"]);
    assert_eq!(code(&built), 0, "{}", messages(&built));
    let page = site.read("public/roadmaps/concept/concept.html");
    assert_eq!(repeated_ids(&page), Vec::<String>::new());
    for note in ["1", "1-2", "1-3"] {
        assert!(page.contains(&format!("<a href=\"#{note}\">1</a>")), "{note} in {page}");
        assert!(page.contains(&format!("id=\"{note}\">")), "{note} in {page}");
    }
    assert!(page.contains("<a href=\"#tseli-2\">цели</a>"), "a link means the heading of its own text: {page}");
    assert!(page.contains("<h2 id=\"section-1-2\">"), "{page}");
    assert!(!page.contains("<!--"), "{page}");
}

/// What a text cannot do a record or an own template may: `check` tells it, for it reads what is written.
#[test]
fn check_tells_anchors_that_stand_twice() {
    let site = SmallSite::starter();
    site.write_all(
        "\
//- content/documents.yaml
- id: content
  kind: План
  title: План
  url: https://example.ru/plan
  topic: other
",
    );
    let russian = messages(&site.vekha(&["check"]));
    let expected = "предупреждение[repeated-anchor]: на странице documents.html якорь content стоит дважды";
    assert!(russian.contains(expected), "{russian}");
    let english = messages(&site.vekha(&["check", "--lang", "en"]));
    let expected = "warning[repeated-anchor]: on the page documents.html the anchor content stands twice";
    assert!(english.contains(expected), "{english}");
}

/// What people paste from word processors and spreadsheets.
#[test]
fn texts_are_read_as_they_were_meant() {
    let (html, output) = publish_report(
        "    Красная строка.\n\n• один\n•\u{a0}два\n\nМеры:\nа) первая;\nб) вторая.\n\n##\u{a0}Итоги\n\n\
         **Итог:**справка и <mail@example.ru>, [снимок](#Итоги), ![Урок](foto.png).\n\nКласс\tДетей\n5а\t25\n\n\
         | а |\n|---|\n| 1 | 2 |\n\n- [х] сделано\n",
    );
    for part in [
        "<p>Красная строка.</p>",
        "<li>один</li>\n<li>два</li>",
        "<p>Меры:<br>\nа) первая;<br>\nб) вторая.</p>",
        "<h2 id=\"itogi\">Итоги</h2>",
        "<strong>Итог:</strong>справка",
        "<a href=\"mailto:mail@example.ru\">mail@example.ru</a>",
        "<a href=\"#itogi\">снимок</a>",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert!(output.contains("long-row") && !output.contains("raw-markup"), "{output}");
}

/// A table ends the part of the page that the other test sees.
#[test]
fn rows_with_tabs_are_a_table_and_no_cell_is_lost() {
    let site = site("Класс\tДетей\n5а\t25\n\n| а |\n|---|\n| 1 | лишняя |\n\n- [х] сделано\n");
    assert_eq!(code(&site.vekha(&["build", "--date", "2026-12-01"])), 0);
    let page = site.read("public/schools/shkola-1/reports/2026-10.html");
    for part in ["<th scope=\"col\">Детей</th>", "<td>25</td>", "<td>лишняя</td>", "<li>☑ сделано</li>"]
    {
        assert!(page.contains(part), "{part} in {page}");
    }
}

/// Files, keys, words, dates and numbers in signs that look like those of the keyboard.
#[test]
fn signs_that_look_alike_are_read_and_shown_as_written() {
    let site = SmallSite::starter();
    site.write("content/schools/shkola-1/reports/Фото и\u{306}ога.png", picture("1"));
    site.write(
        "content/schools/shkola-1/reports/2026-10.md",
        "—\ntitle:\u{a0}Ход\u{a0}работы – «ок\u{ad}тябрь»\nda\u{ad}te: 2\u{a0}сентября 2026 г.\nitems:\n\u{a0}\u{a0}– item: “пункт 1”\n    \
         status: «выпол\u{ad}нено»\n    date: 2026–09–02\n    result: |\n      – первое\n      – второе\n—\n\
         ![Йога](Фото йога.png)\n",
    );
    let built = site.vekha(&["build", "--date", "2026-12-01", "--minify", "off"]);
    assert_eq!(code(&built), 0, "{}", messages(&built));
    let page = site.read("public/schools/shkola-1/reports/2026-10.html");
    assert!(page.contains("Ход\u{a0}работы – «ок\u{ad}тябрь»"), "{page}");
    assert!(page.contains("– первое") && page.contains("foto-ioga.png"), "{page}");
}

/// Names that Windows keeps for devices and names that are too long are mended, in `check` as in `build`.
#[test]
fn every_name_becomes_an_address() {
    let site = SmallSite::starter();
    let long = "щ".repeat(100);
    for name in ["con", "LPT1", &long] {
        site.write(
            &format!("content/schools/shkola-1/reports/{name}.md"),
            "---\ntitle: Отчёт\ndate: 2026-09-02\n---\nТекст.\n".replace("Отчёт", name),
        );
    }
    for command in ["check", "build"] {
        let output = site.vekha(&[command, "--date", "2026-12-01"]);
        assert_eq!(code(&output), 0, "{}", messages(&output));
    }
    assert!(site.path("public/schools/shkola-1/reports/con-1.html").exists());
    assert!(site.path("public/schools/shkola-1/reports/lpt1-1.html").exists());
}

/// A file of a theme that cannot be published is told by both, with its path.
#[test]
fn check_and_build_judge_alike() {
    let site = SmallSite::starter();
    let yaml = site.read("content/site.yaml");
    site.write("content/site.yaml", format!("{yaml}\ntheme: own\n"));
    site.write("themes/own/assets/A B.css", "");
    for command in ["check", "build"] {
        let output = site.vekha(&[command, "--date", "2026-12-01"]);
        assert_eq!(code(&output), 1, "{command}");
        assert!(messages(&output).contains("themes/own/assets/A B.css"), "{}", messages(&output));
    }
    let links = SmallSite::starter();
    links.write(
        "content/schools/shkola-1/reports/2026-10.md",
        "---\ntitle: Октябрь\ndate: 2026-09-02\n---\n[x](#нет)\n",
    );
    for command in ["check", "build"] {
        let output = links.vekha(&[command, "--date", "2026-12-01"]);
        assert_eq!(code(&output), 0, "{}", messages(&output));
        assert!(messages(&output).contains("unknown-anchor"), "{command}: {}", messages(&output));
    }
}

/// A measured value waits for its day, as a fact does.
#[test]
fn what_is_dated_later_waits_for_its_day() {
    let site = SmallSite::starter();
    let roadmap = site.read("content/roadmaps/2026-2027.yaml");
    site.write(
        "content/roadmaps/2026-2027.yaml",
        format!("{roadmap}\nindicators:\n  - id: kachestvo\n    title: Качество знаний\n    unit: '%'\n"),
    );
    site.write(
        "content/schools/shkola-1/reports/2026-10.md",
        "---\ntitle: Октябрь\ndate: 2026-09-02\nindicators:\n  - id: kachestvo\n    value: 77,7\n    date: 2027-03-01\n---\nТекст.\n",
    );
    let shows = |day: &str| {
        let built = site.vekha(&["build", "--date", day]);
        assert_eq!(code(&built), 0, "{}", messages(&built));
        (messages(&built).contains("fact-in-future"), site.read("public/data/indicators.csv").contains("77"))
    };
    assert_eq!(shows("2026-12-01"), (true, false));
    assert_eq!(shows("2027-03-02"), (false, true));
}

/// A folder behind the command is no option.
#[test]
fn a_folder_without_its_option_is_told_how_to_be_named() {
    let site = SmallSite::empty();
    for (words, expected) in [(&["build", "сайт"][..], "--site сайт"), (&["сайт"], "vekha --site сайт")]
    {
        let output = site.vekha(words);
        assert_eq!(code(&output), 2);
        assert!(messages(&output).contains(expected), "{}", messages(&output));
    }
    assert!(messages(&site.vekha(&["build", "site", "--lang", "en"])).contains("--site site"));
}

/// What Windows puts into folders is nobody's content.
#[test]
fn files_of_the_system_are_passed_over() {
    let site = SmallSite::starter();
    for path in
        ["content/Thumbs.db", "content/schools/shkola-1/desktop.ini", "content/schools/shkola-1/reports/THUMBS.DB"]
    {
        site.write(path, "1");
    }
    let output = site.vekha(&["check", "--date", "2026-12-01"]);
    assert_eq!((code(&output), messages(&output).contains("stray-file")), (0, false), "{}", messages(&output));
}

/// The first messages of a kind are told, the rest is counted, in words and for programs.
#[test]
fn many_messages_of_a_kind_are_counted() {
    let site = site(&"[а](foo) ".repeat(500));
    let russian = messages(&site.vekha(&["check", "--date", "2026-12-01"]));
    assert_eq!(russian.matches("ошибка[link-scheme]").count(), 20, "{russian}");
    assert!(russian.contains("ещё 480 таких же сообщений") && russian.contains("Найдено: 500 ошибок"), "{russian}");
    let output = crate::support::json(&site.vekha(&["check", "--date", "2026-12-01", "--format", "json"]));
    let list = output["diagnostics"].as_array().expect("a list");
    // The site has files that nothing names.
    let list: Vec<_> = list.iter().filter(|found| found["code"] != "unused-file").collect();
    let further: Vec<_> = list.iter().filter(|found| found["code"] == "further-of-a-kind").collect();
    assert_eq!((list.len(), further.len()), (21, 1));
    assert_eq!((&further[0]["count"], &further[0]["severity"]), (&480.into(), &"error".into()));
}

/// What the guide shows between fences is copied with them.
#[test]
fn fences_around_a_header_or_a_file_are_passed_over() {
    let site = SmallSite::starter();
    let header = "---\ntitle: Отчёт\ndate: 2026-09-02\n---\n";
    for (name, text) in [
        ("header", format!("```yaml\n{header}```\nСлова отчёта.\n")),
        ("file", format!("```markdown\n{header}Слова отчёта.\n```\n")),
        (
            "inside",
            format!(
                "{}Слова отчёта.\n",
                header.replace("---\ntitle", "---\n```yaml\ntitle").replace("\n---\n", "\n```\n---\n")
            ),
        ),
        ("bare", "```yaml\ntitle: Отчёт\ndate: 2026-09-02\n```\nСлова отчёта.\n".to_owned()),
    ] {
        site.write(&format!("content/schools/shkola-1/reports/{name}.md"), text);
    }
    let documents = site.read("content/schools/shkola-1/documents.yaml");
    site.write("content/schools/shkola-1/documents.yaml", format!("```yaml\n{documents}```\n"));
    let built = site.vekha(&["build", "--date", "2026-12-01", "--minify", "off"]);
    let others = messages(&built).replace("[copied-report]", "");
    assert_eq!((code(&built), others.matches('[').count()), (0, 0), "{others}");
    for name in ["header", "file", "inside", "bare"] {
        let page = site.read(&format!("public/schools/shkola-1/reports/{name}.html"));
        assert!(
            page.contains("<p>Слова отчёта.</p>") && !page.contains("```") && !page.contains("<pre>"),
            "{name}: {page}"
        );
    }
}

/// A mailbox may be written as the address of a link, with the subject that mail programs take.
#[test]
fn mailboxes_are_links_however_they_are_written() {
    let site = site("[почта](mailto:a@example.ru?subject=Вопрос по отчёту)");
    let school = site.read("content/schools/shkola-1/school.yaml");
    let school = school.replace("email: shkola-1@example.ru", "email: 'mailto:b@example.ru?subject=Вопрос'");
    site.write("content/schools/shkola-1/school.yaml", school);
    let built = site.vekha(&["build", "--date", "2026-12-01", "--minify", "off"]);
    assert_eq!(code(&built), 0, "{}", messages(&built));
    let page = site.read("public/schools/shkola-1/reports/2026-10.html");
    assert!(page.contains("<a href=\"mailto:a@example.ru?subject=%D0%92%D0%BE%D0%BF"), "{page}");
    assert!(page.contains("<a href=\"mailto:b@example.ru\">b@example.ru</a>"), "{page}");
}
