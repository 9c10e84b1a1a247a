//! Signs of Markdown in fields that take none: in goes a site whose plain fields all hold some, out come pages that show the
//! words alone, and a warning for each field.

use std::fs;
use std::path::Path;

use crate::support::{SmallSite, code, messages, published_files};

/// Emphasis, a link and HTML around words that stand nowhere else.
const MARKED: &str = "**Жирно** [ссылка](https://plain.example/x) <b>тег</b> ~~нет~~";

/// The same as pages show it.
const SHOWN: &str = "Жирно ссылка (https://plain.example/x) тег нет";

/// Fields of every kind of record, each with its number before the marked words.
fn site(marked: &str) -> (SmallSite, usize) {
    let site = SmallSite::starter();
    let mut count = 0;
    let mut field = |key: &str| {
        count += 1;
        format!("{key}: \"п{count} {marked}\"")
    };
    let yaml = site.read("content/site.yaml");
    let yaml = yaml.replace("title: Качество образования в нашем округе", &field("title"));
    let yaml = yaml.replace("name: Отдел образования администрации округа", &field("name"));
    site.write("content/site.yaml", yaml.replace("post: Методист отдела образования", &field("post")));
    let roadmap = site.read("content/roadmaps/2026-2027.yaml");
    let mut replaced = roadmap.clone();
    for (written, key) in [
        ("title: Дорожная карта повышения качества образования на 2026/27 учебный год", "title"),
        ("title: Об утверждении дорожной карты", "title"),
        ("title: Организационные мероприятия", "title"),
        ("activity: Назначить ответственного за работу со школой", "activity"),
        ("result: Приказ по школе", "result"),
        ("for_parents: В школе появится человек, который отвечает за проект.", "for_parents"),
        ("heading: Ожидаемый результат", "heading"),
    ] {
        assert!(replaced.contains(written), "{written}");
        replaced = replaced.replacen(written, &field(key), 1);
    }
    site.write("content/roadmaps/2026-2027.yaml", replaced);
    site.write("content/schools/shkola-2/school.yaml", format!("{}\n{}\n", field("name"), field("summary")));
    let document = format!("- id: spravka\n  kind: Справка\n  {}\n  topic: other\n", field("title"));
    site.write("content/schools/shkola-2/documents.yaml", document);
    let entry = format!("  - item: \"1\"\n    status: частично\n    {}\n    {}\n", field("result"), field("left"));
    let late = format!("  - item: \"3\"\n    status: перенесено\n    until: 2026-12-20\n    {}\n", field("reason"));
    let header = format!("{}\n{}\ndate: 2026-10-02\nitems:\n{entry}{late}", field("title"), field("summary"));
    site.write("content/schools/shkola-2/reports/x.md", format!("---\n{header}---\nТекст.\n"));
    (site, count)
}

fn pages_below(folder: &Path, pages: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            pages_below(&path, pages);
        } else if path.extension().is_some_and(|ending| ending == "html") {
            pages.push((path.display().to_string(), fs::read_to_string(&path).expect("a page")));
        }
    }
}

#[test]
fn marked_up_words_of_plain_fields_are_words_on_every_page() {
    let (site, count) = site(MARKED);
    let built = site.vekha(&["build", "--date", "2026-12-01", "--minify", "off"]);
    assert_eq!(code(&built), 0, "{}", messages(&built));
    let mut pages = Vec::new();
    pages_below(&site.path("public"), &mut pages);
    let pages: Vec<(String, String)> =
        pages.into_iter().map(|(path, page)| (path, page.replace('\u{a0}', " "))).collect();
    for (path, page) in &pages {
        for markup in ["**Жирно", "<strong>Жирно", "<b>тег", "&lt;b&gt;тег", "~~нет", "<del>нет", "](https://plain"]
        {
            assert!(!page.contains(markup), "{markup} on {path}");
        }
        assert!(!page.contains("href=\"https://plain.example"), "a link on {path}");
    }
    for number in 1..=count {
        let words = format!("п{number} {SHOWN}");
        assert!(pages.iter().any(|(_, page)| page.contains(&words)), "no page shows {words}");
    }
}

#[test]
fn each_marked_up_field_is_warned_of() {
    let (site, count) = site("**Жирно**");
    for (lang, words) in [
        (
            "ru",
            "предупреждение[markup-in-plain-text]: разметка «**Жирно**» здесь не действует: на странице будет «Жирно»",
        ),
        ("en", "warning[markup-in-plain-text]: the markup “**Жирно**” does not work here: the page will show “Жирно”"),
    ] {
        let output = messages(&site.vekha(&["check", "--date", "2026-12-01", "--lang", lang]));
        assert_eq!(output.matches(words).count(), count, "{output}");
    }
}

#[test]
fn signs_that_other_signs_stand_for_are_shown() {
    let (site, count) = site("5 м^2, H~2~O, а&nbsp;б, &amp;laquo;в&#187;, ==да== и ++нет++, C++ и 2++");
    let built = site.vekha(&["build", "--date", "2026-12-01", "--minify", "off"]);
    assert_eq!(code(&built), 0, "{}", messages(&built));
    let warned = "«м^2» здесь не действует: на странице будет «м²»";
    assert!(messages(&built).contains(warned), "{}", messages(&built));
    let mut pages = Vec::new();
    pages_below(&site.path("public"), &mut pages);
    let pages: Vec<String> = pages.into_iter().map(|(_, page)| page.replace('\u{a0}', " ")).collect();
    for number in 1..=count {
        let words = format!("п{number} 5 м², H₂O, а б, «в», да и нет, C++ и 2++");
        assert!(pages.iter().any(|page| page.contains(&words)), "no page shows {words}");
    }
}

/// The page prints the sign of a number itself.
#[test]
fn a_number_with_its_sign_is_printed_once_and_found_without_it() {
    let site = SmallSite::starter();
    let roadmap = site.read("content/roadmaps/2026-2027.yaml");
    let number = roadmap.lines().find_map(|line| line.trim().strip_prefix("number: ")).expect("the act has a number");
    site.write(
        "content/roadmaps/2026-2027.yaml",
        roadmap.replacen(number, "'№ 15-о'", 1).replacen("number: \"1\"", "number: '№ 1'", 1),
    );
    site.write("content/schools/shkola-2/school.yaml", "name: Школа № 2\n");
    let document = "- {id: protokol, kind: Протокол, number: № 2, date: 2026-09-10, title: Заседание, url: 'https://p.example/'}\n";
    site.write("content/schools/shkola-2/documents.yaml", document);
    let built = site.vekha(&["build", "--date", "2026-12-01"]);
    assert_eq!(code(&built), 0, "{}", messages(&built));
    let files = published_files(&site.path("public")).into_iter();
    let texts: Vec<(String, String)> =
        files.map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).replace('\u{a0}', " "))).collect();
    let doubled: Vec<&String> = texts.iter().filter(|(_, text)| text.contains("№ №")).map(|(path, _)| path).collect();
    assert!(doubled.is_empty(), "{doubled:?}");
    assert!(texts.iter().any(|(_, text)| text.contains("Протокол") && text.contains("№ 2")), "the document is listed");
}
