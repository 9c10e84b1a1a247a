//! An extract says what the page says: every cell of a school's table of items stands in the fragment, the text and the
//! Word file; every word of a report's page in its extracts.

use std::collections::BTreeMap;

use vekha::site::{Reporter, SchoolIx, Site, address};
use vekha_publish::Publishable;

use super::word_files::{all_words, read_docx};
use super::{SITES, html_words, text, without_spaces};
use crate::sentences::{report, site_of};
use crate::support::html::{main_of, words};
use crate::support::{SmallSite, code};

/// The schools of a site with the names of their files.
fn schools(site: &Site) -> impl Iterator<Item = (SchoolIx, &str)> {
    site.participants().map(|school| (school, site[school].id.as_str()))
}

#[test]
fn every_cell_of_a_school_stands_in_all_forms() {
    let mut missing = Vec::new();
    let mut count = 0;
    for (name, compiled, word_files, packs) in &*SITES {
        for (_, id) in schools(&compiled.site) {
            let output = compiled.output().expect("a theme");
            let page = output.bytes(&address::school_items(id)).expect("a page").into_owned();
            let page = String::from_utf8(page).expect("UTF-8");
            let cells = cells(main_of(&page));
            count += cells.len();
            let docx = read_docx(&word_files[&format!("schools/{id}/progress.docx")]);
            let forms = [
                ("fragment", html_words(&text(packs, &format!("{id}/progress.html")))),
                ("styled", html_words(&text(packs, &format!("{id}/progress-styled.html")))),
                ("text", without_addresses(&text(packs, &format!("{id}/progress.txt")))),
                ("docx", all_words(&docx)),
            ];
            for (form, words) in forms.map(|(form, words)| (form, without_spaces(&words))) {
                let absent = cells.iter().filter(|cell| !words.contains(&without_spaces(&without_addresses(cell))));
                missing.extend(absent.map(|cell| format!("{name} {id}: {form} has no «{cell}»")));
            }
        }
    }
    assert!(count > 2_000, "only {count} cells");
    assert!(missing.is_empty(), "{} missing:\n{}", missing.len(), missing[..missing.len().min(20)].join("\n"));
}

/// The words of the cells of the rows of items.
fn cells(main: &str) -> Vec<String> {
    let tables = main.split("<table class=\"cards items\">").skip(1);
    let tables = tables.map(|table| table.split("</table>").next().unwrap_or_default());
    let rows = tables.flat_map(|table| table.split("<tr").skip(1)).filter(|row| row.contains(" class=\"no\""));
    let cells = rows.flat_map(|row| row.split("<td").flat_map(|cell| cell.split("<th")).skip(1).collect::<Vec<_>>());
    cells.map(|cell| words(&format!("<td{cell}"))).filter(|cell| !cell.is_empty()).collect()
}

/// A text without the addresses that plain text has in brackets.
fn without_addresses(text: &str) -> String {
    let mut parts = text.split(" (http");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |whole, part| whole + part.split_once(')').map_or("", |(_, rest)| rest))
}

#[test]
fn every_word_of_a_report_stands_in_all_forms() {
    let mut missing = Vec::new();
    let mut count = 0;
    for (name, compiled, word_files, packs) in &*SITES {
        let (site, output) = (&compiled.site, compiled.output().expect("a theme"));
        for report in &site.reports {
            let page = output.bytes(&report.href).expect("a page").into_owned();
            let wanted = counts(&words_of_page(&String::from_utf8(page).expect("UTF-8")));
            let docx = read_docx(&word_files[&report.href.replace(".html", ".docx")]);
            let mut forms = vec![("docx".to_owned(), all_words(&docx))];
            let file = report.href.rsplit('/').next().expect("a name");
            if let Reporter::School(school) = report.reporter {
                let path = format!("{}/reports/{file}", site[school].id);
                if packs.contains_key(&path) {
                    forms.push((path.clone(), html_words(&text(packs, &path))));
                }
            }
            for (form, words) in forms {
                count += 1;
                let has = counts(&words);
                let absent = wanted.iter().filter(|(word, wanted)| has.get(*word).unwrap_or(&0) < *wanted);
                missing.extend(absent.map(|(word, _)| format!("{name} {}: {form} has no «{word}»", report.href)));
            }
        }
    }
    assert!(count > 80, "only {count} extracts");
    assert!(missing.is_empty(), "{} missing:\n{}", missing.len(), missing[..missing.len().min(20)].join("\n"));
}

/// The words of a report's page, but for links to other reports and captions that repeat a heading.
fn words_of_page(page: &str) -> String {
    let main = main_of(page);
    let main = main.split("<nav").next().unwrap_or(main);
    let mut shown = String::new();
    for (number, part) in main.split("<caption>").enumerate() {
        shown.push_str(if number == 0 { part } else { part.split_once("</caption>").map_or("", |(_, rest)| rest) });
    }
    html_words(&shown)
}

fn counts(words: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in words.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *counts.entry(word.to_owned()).or_default() += 1;
    }
    counts
}

#[test]
fn the_summary_has_all_schools_and_items() {
    for (name, compiled, word_files, _) in &*SITES {
        let words = without_spaces(&all_words(&read_docx(&word_files["summary.docx"])));
        for (school, _) in schools(&compiled.site) {
            assert!(words.contains(&without_spaces(&compiled.site[school].short_name)), "{name}: {school:?}");
        }
        for roadmap in compiled.site.current_roadmaps() {
            let roadmap = &compiled.site[roadmap];
            assert!(words.contains(&without_spaces(&roadmap.title)), "{name}: {}", roadmap.title);
            let items = roadmap.items.iter().filter(|item| !item.activity.trim().is_empty());
            for item in items.filter(|item| item.parent.is_none()) {
                let activity = without_spaces(item.activity.trim_end().trim_end_matches([':', ';']));
                assert!(words.contains(&activity), "{name}: {activity}");
            }
        }
    }
}

#[test]
fn the_summary_says_why_nobody_is_counted_as_the_roadmap_does() {
    let items = "      - {number: '1', activity: Дело 1, deadline: До 20.10.2026, responsible: Школы}\n";
    let reports = report("a", "2026-10-05", "{item: '1', status: не относится, reason: Нет классов}");
    let site = SmallSite::from_text(&site_of(items, "", &reports));
    let built = site.vekha(&["build", "--date", "2026-11-14", "--docx", "word"]);
    assert_eq!(code(&built), 0, "{built:?}");
    let summary = std::fs::read(site.folder().join("word/summary.docx")).expect("a summary");
    let words = all_words(&read_docx(&summary)).replace('\u{a0}', " ");
    assert!(words.contains("не относится ни к одной школе") && !words.contains("Выполняет: Школы"), "{words}");
}
