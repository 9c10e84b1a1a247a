//! The ten steps of the guide, walked by the letter: in go its commands and files, out comes what a beginner sees.

use super::text::{fences, read};
use crate::support::{SmallSite, code, html, messages, project};

/// Days on which somebody may begin: before the programme, within it, after it.
const DAYS: [&str; 6] = ["2026-02-28", "2026-09-01", "2026-11-19", "2026-11-20", "2027-03-01", "2027-10-15"];

/// A folder in which all steps were taken on that day, and what the program wrote at the last of them.
fn walk(day: &str) -> (SmallSite, String) {
    let text = read("guide.md");
    let (_, steps) = text.split_once("## Десять шагов").expect("the steps");
    let steps = steps.split("\n## ").next().unwrap_or_default();
    let (site, mut last_words) = (SmallSite::empty(), String::new());
    for (language, block) in fences(steps) {
        match language {
            "" => last_words = run(&site, block, day),
            "markdown" => site.write(&path_after(block, "# "), block),
            "yaml" => append(&site, block),
            other => panic!("what is one to do with «{other}»?"),
        }
    }
    (site, last_words)
}

fn run(site: &SmallSite, command: &str, day: &str) -> String {
    let mut words: Vec<&str> = command.split_whitespace().collect();
    assert_eq!(words.remove(0), "vekha", "{command}");
    if words[0] != "init" {
        words.extend(["--date", day]);
    }
    let output = site.vekha(&words);
    assert_eq!(code(&output), 0, "{command} on {day}: {}", messages(&output));
    messages(&output)
}

/// The path in a line that begins with `mark`, below the folder of the site.
fn path_after(block: &str, mark: &str) -> String {
    let line = block.lines().find_map(|line| line.strip_prefix(mark)).unwrap_or_else(|| panic!("no path in {block}"));
    format!("site/{line}")
}

/// Adds to the end of a file, and puts beside it the files that are named.
fn append(site: &SmallSite, block: &str) {
    let path = path_after(block, "# в конец ");
    let whole = site.read(&path) + block;
    site.write(&path, whole);
    let folder = path.rsplit_once('/').expect("a folder").0;
    for name in block.lines().filter_map(|line| line.trim().strip_prefix("file: ")) {
        let some_file = std::fs::read(project("content/documents/order-187.pdf")).expect("a file");
        site.write(&format!("{folder}/{name}"), some_file);
    }
}

#[test]
fn the_steps_of_the_guide_lead_to_a_site_on_any_day() {
    for day in DAYS {
        let (site, last_words) = walk(day);
        let report = site.path("site/public/schools/shkola-1/reports/2026-11-20-noyabr.html");
        assert_eq!(report.exists(), day >= "2026-11-20", "{day}");
        assert_eq!(last_words.contains("report-in-future"), day < "2026-11-20", "{day}: {last_words}");
        let other = last_words.matches("предупреждение[").count() - last_words.matches("[report-in-future]").count();
        assert_eq!(other, 0, "{day}: {last_words}");
    }
}

#[test]
fn the_first_report_of_the_guide_moves_its_item() {
    let (site, _) = walk("2026-11-21");
    let page = site.read("site/public/roadmaps/2026-2027/3.html");
    let shown = html::words(html::main_of(&page)).replace('\u{a0}', " ");
    assert!(shown.contains("Выполнено с опозданием на 2 рабочих дня"), "{shown}");
    assert!(shown.contains("Протокол от 12.11.2026 № 2"), "{shown}");
}

#[test]
fn the_text_that_shows_how_to_write_is_a_report_of_the_sample_site() {
    let text = read("text.md");
    let (_, example) = fences(&text).into_iter().find(|(language, _)| *language == "markdown").expect("an example");
    assert_eq!(example, crate::support::read("content/reports/2026-10-05-analiz-rezultatov.md"));
    for sign in ["\n- ", "\n| --- |", "\n![", "](item:", "](doc:", "[^1]: "] {
        assert!(example.contains(sign), "the example shows no «{sign}»");
    }
}
