//! Reports that are not taken: nothing is written, and the message says what to do.

use super::reports::site;
use crate::support::word_text::WordText;
use crate::support::{code, messages};

fn document(words: &str) -> Vec<u8> {
    WordText::default().styled_line("1", "Отчёт").lines("20.10.2026").lines(words).bytes()
}

#[test]
fn what_is_there_stays() {
    let site = site();
    site.write("a.docx", document("Первые слова."));
    site.write("b.docx", document("Другие слова."));
    let import = |name: &str| site.vekha(&["import", name, "--school", "ozerskaya"]);
    assert_eq!(code(&import("a.docx")), 0);
    let path = "content/schools/ozerskaya/reports/2026-10-20-otchet.md";
    let text = site.read(path);
    let same = import("a.docx");
    assert_eq!(code(&same), 0);
    assert!(messages(&same).contains("ничего не изменено"), "{}", messages(&same));
    let other = import("b.docx");
    assert_eq!(code(&other), 2);
    assert!(messages(&other).contains("--to"), "{}", messages(&other));
    assert_eq!(site.read(path), text);
    assert_eq!(
        code(&site.vekha(&["import", "b.docx", "--to", "content/schools/ozerskaya/reports/b.md"])),
        0,
        "as advised"
    );
}

#[test]
fn wrong_calls_are_told() {
    let site = site();
    site.write("a.docx", document("Слова."));
    site.write("empty.docx", WordText::default().styled_line("1", "Отчёт").bytes());
    site.write("a.txt", "Слова.");
    site.write("broken.docx", b"PK\x03\x04");
    for (call, expected, part) in [
        (&["import", "a.docx", "--school", "ozernaya"][..], 2, "ozerskaya"),
        (&["import", "a.docx", "--school", "ozerskaya", "--id", "x"], 2, "--id"),
        (&["import", "empty.docx", "--school", "ozerskaya"], 1, "нет текста"),
        (&["import", "a.txt", "--report"], 1, "--report"),
        (&["import", "broken.docx", "--school", "ozerskaya"], 1, "повреждён"),
        (&["--lang", "en", "import", "a.docx", "--school", "x"], 2, "has no school"),
        (&["import", "a.docx", "--school", "ozerskaya", "--site", "nowhere"], 2, "vekha init"),
    ] {
        let output = site.vekha(call);
        assert_eq!(code(&output), expected, "{call:?}: {}", messages(&output));
        assert!(messages(&output).contains(part), "{call:?}: {}", messages(&output));
    }
    assert!(!site.path("content/schools/ozerskaya/reports").exists());
}
