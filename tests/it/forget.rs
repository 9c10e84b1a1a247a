//! `vekha forget`: a name stands in every kind of place; all are told, and when they are gone that is told too.

use crate::support::word_text::{WordText, run};
use crate::support::{SmallSite, code, json, messages};

const NAME: &str = "Сидоров Пётр";
const DAY: &str = "2026-11-25";

fn site() -> SmallSite {
    let site = SmallSite::starter();
    site.write(
        "content/schools/shkola-1/reports/2026-11-10-sidorov-petr.md",
        "---\ntitle: О конкурсе\ndate: 2026-11-10\n---\n\nВыступил Пётр\nСидоров, помогли Петру **Сидорову**.\n",
    );
    let letter = WordText::default().paragraph("", &run("Благодарим Сидорова П. за участие")).bytes();
    site.write("content/documents/letter.docx", letter);
    site.write("content/documents.yaml", "- {id: d, kind: Письмо, title: Письмо, file: documents/letter.docx}\n");
    site.write(".vekha/history/content/site.yaml/000001.yaml", "name: Пётр Сидоров\n");
    site
}

fn build(site: &SmallSite) {
    let output = site.vekha(&["build", "--date", DAY, "--pack", "packs", "--docx", "word"]);
    assert_eq!(code(&output), 0, "{}", messages(&output));
}

fn files_of_role(value: &serde_json::Value, role: &str) -> Vec<String> {
    let traces = value["traces"].as_array().expect("a list").iter();
    let mut files: Vec<String> = traces
        .filter(|trace| trace["role"] == role)
        .map(|trace| trace["file"].as_str().expect("a path").replace('\\', "/"))
        .collect();
    files.dedup();
    files
}

#[test]
fn a_name_is_found_wherever_it_stands_and_nowhere_once_it_is_gone() {
    let site = site();
    build(&site);
    let found = site.vekha(&["forget", NAME, "--format", "json"]);
    assert_eq!(code(&found), 1);
    let value = json(&found);
    let report = "content/schools/shkola-1/reports/2026-11-10-sidorov-petr.md";
    assert_eq!(files_of_role(&value, "source"), [report]);
    assert_eq!(files_of_role(&value, "attached"), ["content/documents/letter.docx"]);
    assert_eq!(files_of_role(&value, "stored"), [".vekha/history/content/site.yaml/000001.yaml"]);
    let made = files_of_role(&value, "made");
    for part in ["public/feed.atom", "public/documents/letter.docx", "sidorov-petr.html", "packs/shkola-1.zip", "word/"]
    {
        assert!(made.iter().any(|file| file.contains(part)), "{part}: {made:#?}");
    }
    site.remove(report);
    site.write("content/documents/letter.docx", WordText::default().paragraph("", &run("Благодарим")).bytes());
    site.remove(".vekha/history/content/site.yaml/000001.yaml");
    build(&site);
    let clear = site.vekha(&["forget", NAME]);
    assert_eq!(code(&clear), 0, "{}", messages(&clear));
    let printed = String::from_utf8_lossy(&clear.stdout).into_owned() + &messages(&clear);
    assert!(printed.contains("Нигде не найдено."), "{printed}");
}

#[test]
fn the_places_are_told_with_what_to_do() {
    let site = site();
    let found = site.vekha(&["forget", NAME]);
    let printed = String::from_utf8_lossy(&found.stdout).into_owned() + &messages(&found);
    for words in [
        "Исходные тексты: исправьте сами",
        "2026-11-10-sidorov-petr.md (в имени файла или папки): 2026-11-10-sidorov-petr.md",
        "2026-11-10-sidorov-petr.md:6:10: Пётр Сидоров",
        "letter.docx (абзац 1): Сидорова П",
        "эти файлы можно удалить",
    ] {
        assert!(printed.contains(words), "{words}: {printed}");
    }
    let english = site.vekha(&["forget", NAME, "--lang", "en"]);
    let printed = String::from_utf8_lossy(&english.stdout).into_owned() + &messages(&english);
    assert!(printed.contains("letter.docx (paragraph 1)"), "{printed}");
}

#[test]
fn what_cannot_be_read_or_looked_for_is_told() {
    let site = site();
    site.write("packs.zip", b"PK\x03\x04 broken");
    let found = site.vekha(&["forget", "Никто Никак"]);
    let printed = String::from_utf8_lossy(&found.stdout).into_owned() + &messages(&found);
    assert!(printed.contains("packs.zip: повреждён"), "{printed}");
    assert_eq!(code(&site.vekha(&["forget", "П."])), 2);
    assert_eq!(code(&site.vekha(&["forget", NAME, "no-such-folder"])), 2);
    let copy = SmallSite::empty();
    copy.write("page.html", "<td>Сидоров</td><td>Пётр</td>");
    let folder = copy.folder().display().to_string();
    let value = json(&site.vekha(&["forget", NAME, &folder, "--format", "json"]));
    assert_eq!(files_of_role(&value, "further").len(), 1, "{value:#}");
}
