//! Addresses that two entries claim: in goes a small site with one of each pair, out comes an error of build and check
//! alike.

use std::process::Output;

use crate::support::{SmallSite, code, messages, picture};

/// What makes two entries claim one address: a file, the text added to it, and the message in both languages.
const CONFLICTS: [(&str, &str, &str, &str); 8] = [
    (
        "content/site.yaml",
        "moved:\n  - from: glossary.html\n    to: index.html\n",
        "адрес «glossary.html» занимает страница самого сайта, и его же хочет занять строка moved",
        "the address “glossary.html” is taken by a page of the site and wanted by a line of moved too",
    ),
    (
        "content/site.yaml",
        "moved:\n  - from: old.html\n    to: index.html\n  - from: old.html\n    to: search.html\n",
        "адрес «old.html» занимает другая строка moved, и его же хочет занять строка moved",
        "the address “old.html” is taken by another line of moved and wanted by a line of moved too",
    ),
    (
        "content/site.yaml",
        "moved:\n  - from: pages/about.html\n    to: index.html\n",
        "адрес «pages/about.html» занимает собственная страница, и его же хочет занять строка moved",
        "the address “pages/about.html” is taken by a page of your own and wanted by a line of moved too",
    ),
    (
        "content/site.yaml",
        "moved:\n  - from: index.html/old.html\n    to: index.html\n",
        "адрес «index.html» занимает страница самого сайта, и его же хочет занять строка moved",
        "the address “index.html” is taken by a page of the site and wanted by a line of moved too",
    ),
    (
        "content/site.yaml",
        "moved:\n  - from: extra.html\n    to: index.html\n",
        "адрес «extra.html» занимает файл темы, и его же хочет занять строка moved",
        "the address “extra.html” is taken by a file of the theme and wanted by a line of moved too",
    ),
    (
        "themes/own/assets/search.html",
        "<p>",
        "адрес «search.html» занимает страница самого сайта, и его же хочет занять файл темы",
        "the address “search.html” is taken by a page of the site and wanted by a file of the theme too",
    ),
    (
        "themes/own/assets/data/site.json",
        "{}",
        "адрес «data/site.json» занимает файл данных сайта, и его же хочет занять файл темы",
        "the address “data/site.json” is taken by a data file of the site and wanted by a file of the theme too",
    ),
    (
        "content/pages/about.md",
        "![а](Фото.png)\n\n![б](foto.png)\n",
        "адрес «pages/foto.png» занимает файл content/pages/Фото.png, и его же хочет занять файл content/pages/foto.png",
        "the address “pages/foto.png” is taken by the file content/pages/Фото.png and wanted by the file \
         content/pages/foto.png too",
    ),
];

/// A site with an own theme, an own page and two pictures, which is sound.
fn site() -> SmallSite {
    let site = SmallSite::starter();
    append(&site, "content/site.yaml", "theme: own\n");
    site.write_all("//- themes/own/templates/404.css\np{}\n//- themes/own/assets/extra.html\n<p>\n//- content/pages/about.md\n---\ntitle: О сайте\n---\n");
    site.write("content/pages/Фото.png", picture("1"));
    site.write("content/pages/foto.png", picture("2"));
    site
}

fn append(site: &SmallSite, path: &str, more: &str) {
    let text = if site.path(path).exists() { site.read(path) } else { String::new() };
    site.write(path, text + more);
}

/// The head of the first diagnostic that was printed, and the file it points at.
fn first_message(output: &Output) -> (String, String) {
    let text = messages(output);
    let mut lines = text.lines();
    let head = lines.next().unwrap_or_default().to_owned();
    let place = lines.next().unwrap_or_default().trim_start().trim_start_matches("--> ");
    (head, place.split(':').next().unwrap_or_default().to_owned())
}

#[test]
fn an_address_claimed_twice_stops_build_and_check() {
    for (path, more, russian, english) in CONFLICTS {
        let site = site();
        assert_eq!(code(&site.vekha(&["check"])), 0, "{path}: sound without it");
        append(&site, path, more);
        let (built, checked) = (site.vekha(&["build"]), site.vekha(&["check", "--lang", "en"]));
        assert_eq!(first_message(&built), (format!("ошибка[address-conflict]: {russian}"), path.to_owned()));
        assert_eq!(first_message(&checked), (format!("error[address-conflict]: {english}"), path.to_owned()));
        assert_eq!((code(&built), code(&checked)), (1, 1), "{path}");
        assert!(!site.path("public").exists(), "{path}: something was written");
    }
}

/// Where no old address may lead, and the code that says so.
const DEAD_ENDS: [(&str, &str); 5] = [
    ("nowhere.html", "moved-nowhere"),
    ("old.html", "leads-to-itself"),
    ("javascript:alert(1)", "bad-url"),
    ("//host.example/x.html", "bad-url"),
    ("data:text/html,x", "bad-url"),
];

/// One message for a line that is no address of a page, and none of what would follow from it.
#[test]
fn an_old_address_that_is_none_is_one_message() {
    let site = site();
    append(
        &site,
        "content/site.yaml",
        "moved:\n  - from: old.php\n    to: index.html\n  - from: x\n    to: index.html\n",
    );
    for command in ["check", "build"] {
        let output = site.vekha(&[command]);
        assert_eq!(code(&output), 1);
        let codes = messages(&output).lines().filter(|line| line.starts_with("ошибка[bad-url]")).count();
        assert!(codes == 2 && messages(&output).contains("Найдено: 2 ошибки"), "{}", messages(&output));
    }
}

#[test]
fn an_old_address_that_leads_nowhere_stops_build_and_check() {
    for (target, diagnostic) in DEAD_ENDS {
        let site = site();
        append(&site, "content/site.yaml", &format!("moved:\n  - from: old.html\n    to: '{target}'\n"));
        for words in ["build", "check"] {
            let output = site.vekha(&[words]);
            let (head, file) = first_message(&output);
            assert!(head.starts_with(&format!("ошибка[{diagnostic}]")), "{target}: {head}");
            assert_eq!((code(&output), file.as_str()), (1, "content/site.yaml"), "{target}");
        }
        assert!(!site.path("public").exists(), "{target}: something was written");
    }
}

#[test]
fn an_old_address_may_lead_to_a_place_on_a_page() {
    let site = site();
    append(&site, "content/site.yaml", "moved:\n  - from: old.html\n    to: pages/about.html#content\n");
    assert_eq!(code(&site.vekha(&["check"])), 0);
}

#[test]
fn the_address_of_the_site_is_one_on_the_command_line_too() {
    for address in ["mailto:okrug@example.ru", "https://okrug.example/?q", "https://okrug.example/\"><script>"] {
        assert_eq!(code(&site().vekha(&["build", "--base-url", address])), 2, "{address}");
    }
}

#[test]
fn a_number_of_days_without_sense_is_told_and_ends_nothing() {
    let site = site();
    append(&site, "content/site.yaml", "publishing:\n  stale_after_days: 7304485\n");
    for words in ["build", "check"] {
        let output = site.vekha(&[words]);
        assert!(first_message(&output).0.starts_with("ошибка[number-out-of-range]"), "{}", messages(&output));
        assert_eq!(code(&output), 1);
    }
}

/// A picture as a text of the starter site shows it: the file of the text, the picture beside it, the words that show it.
const PICTURES: [(&str, &str, &str); 6] = [
    (
        "content/schools/shkola-1/reports/2026-10/a.md",
        "content/schools/shkola-1/reports/2026-10/image1.png",
        "image1.png",
    ),
    (
        "content/schools/shkola-1/reports/2026-11/b.md",
        "content/schools/shkola-1/reports/2026-11/image1.png",
        "image1.png",
    ),
    (
        "content/schools/shkola-1/reports/c.md",
        "content/schools/shkola-1/reports/2026-12/Image1.PNG",
        "2026-12/Image1.PNG",
    ),
    ("content/reports/d.md", "content/reports/Фото.JPG", "Фото.JPG"),
    ("content/reports/e.md", "content/reports/foto.jpg", "foto.jpg"),
    ("content/reports/2026/f.md", "content/reports/2026/фо то.jpg", "фо%20то.jpg"),
];

/// The starter site with these of the pictures, each with bytes of its own.
fn site_with_pictures(pictures: &[usize], bytes: impl Fn(usize) -> String) -> SmallSite {
    let site = SmallSite::starter();
    for number in pictures {
        let (text, path, words) = PICTURES[*number];
        site.write(path, bytes(*number));
        site.write(text, format!("---\ntitle: Отчёт {number}\ndate: 2026-09-02\n---\n\nСлова.\n\n![Урок]({words})\n"));
    }
    site
}

#[test]
fn pictures_of_two_reports_that_share_a_name_are_told_with_both_files() {
    for (first, second, address) in [
        (0, 1, "schools/shkola-1/reports/image1.png"),
        (0, 2, "schools/shkola-1/reports/image1.png"),
        (3, 4, "reports/foto.jpg"),
    ] {
        let site = site_with_pictures(&[first, second], |number| picture(&number.to_string()));
        let built = site.vekha(&["build", "--date", "2026-12-01"]);
        let text = messages(&built);
        assert_eq!(code(&built), 1, "{text}");
        assert!(
            text.contains(&format!("ошибка[address-conflict]: адрес «{address}» занимает файл content/")),
            "{text}"
        );
        for (file, picture, words) in [PICTURES[first], PICTURES[second]] {
            assert!(text.contains(picture), "{picture} in {text}");
            assert!(text.contains(&format!("{file}:8:")) && text.contains(&format!("![Урок]({words})")), "{text}");
        }
        assert_eq!(code(&site.vekha(&["check", "--date", "2026-12-01"])), 1);
    }
}

/// Whatever else is wrong with the site: nobody else tells of a picture.
#[test]
fn pictures_that_share_a_name_are_told_beside_other_mistakes() {
    let site = site_with_pictures(&[0, 1], |number| picture(&number.to_string()));
    append(&site, "content/site.yaml", "nothing: 1\n");
    let text = messages(&site.vekha(&["build", "--date", "2026-12-01"]));
    assert!(text.contains("ошибка[unknown-key]") && text.contains("ошибка[address-conflict]"), "{text}");
}

#[test]
fn the_same_picture_in_two_folders_is_published_once_for_both() {
    let site = site_with_pictures(&[0, 1, 2], |_| picture("the same"));
    let built = site.vekha(&["build", "--date", "2026-12-01"]);
    assert_eq!(code(&built), 0, "{}", messages(&built));
    assert_eq!(site.read("public/schools/shkola-1/reports/image1.png"), picture("the same"));
    for name in ["a", "b", "c"] {
        let page = site.read(&format!("public/schools/shkola-1/reports/{name}.html"));
        assert!(page.contains("src=\"../../../schools/shkola-1/reports/image1.png\""), "{page}");
    }
}

/// Addresses are public: what collides with nothing keeps the one it always had.
#[test]
fn pictures_that_collide_with_nothing_keep_their_addresses() {
    let site = site_with_pictures(&[0, 3, 5], |number| picture(&number.to_string()));
    let built = site.vekha(&["build", "--date", "2026-12-01"]);
    assert_eq!(code(&built), 0, "{}", messages(&built));
    for (path, number) in
        [("schools/shkola-1/reports/image1.png", "0"), ("reports/foto.jpg", "3"), ("reports/fo-to.jpg", "5")]
    {
        assert_eq!(site.read(&format!("public/{path}")), picture(number));
    }
}

/// A picture of a concept lies beside the department's reports, and is published though no report shows it.
#[test]
fn pictures_of_a_concept_are_published_and_collide_as_others_do() {
    let site = SmallSite::starter();
    site.write("content/reports/Схема.png", picture("1"));
    site.write_all(
        "\
//- content/roadmaps/concept.yaml
title: Концепция
kind: concept
level: municipal
period: 2026/2027 учебный год
concept:
  introduction: \"![Схема](reports/Схема.png)\"
",
    );
    assert_eq!(code(&site.vekha(&["build", "--date", "2026-12-01"])), 0);
    assert_eq!(site.read("public/reports/skhema.png"), picture("1"));
    site.write("content/reports/2026/skhema.png", picture("2"));
    site.write("content/reports/2026/a.md", "---\ntitle: Отчёт\ndate: 2026-09-02\n---\n![Схема](skhema.png)\n");
    let text = messages(&site.vekha(&["build", "--date", "2026-12-01"]));
    assert!(text.contains("content/reports/Схема.png") && text.contains("content/reports/2026/skhema.png"), "{text}");
}

/// The first step of item 10 and item 10.1 are different rows of one table.
#[test]
fn a_step_and_an_item_share_no_anchor() {
    let site = SmallSite::starter();
    let roadmap = "content/roadmaps/2026-2027.yaml";
    let (item, row) =
        ("          - number: \"2\"\n", "            activity: Провести занятие\n            deadline: Сентябрь\n");
    let steps = "            steps:\n              - activity: Составить план\n              - activity: Занятие\n";
    let rows = format!(
        "          - number: \"10\"\n{row}{steps}          - number: \"10.1\"\n{row}            responsible: Специалисты отдела\n"
    );
    site.replace(roadmap, item, &(rows + item));
    let output = messages(&site.vekha(&["check"]));
    assert!(!output.contains("error") && !output.contains("repeated-anchor"), "{output}");
    assert_eq!(code(&site.vekha(&["build", "--minify", "off"])), 0);
    let page = site.read("public/roadmaps/2026-2027/index.html");
    for anchor in ["i-10", "i-10-1", "i-10-1-2", "i-10-2"] {
        assert_eq!(page.matches(&format!("id=\"{anchor}\"")).count(), 1, "{anchor}");
    }
}
