//! The note on the result of the monitoring: a table in, a document out in which a person writes conclusions and signs.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::matrix::{Difference, Matrix, MatrixCell, MatrixRow};
use super::text::{cell, heading, line, list, with_capital};
use super::words::Words;
use crate::blocks::{Block, Cell, Document, Inline, Row, Table, WordFile, word_file};
use crate::content::records::school::SectionResult;
use crate::diagnostics::Code;
use crate::rules::{Finding, Ground};
use crate::site::reporter_school;

/// Lines that a person fills in, and how long they are.
const OPEN_LINES: usize = 3;
const OPEN_LINE: usize = 76;

/// The note as a Word file.
///
/// # Errors
/// Where it would be too large.
pub fn note(words: &Words, matrix: &Matrix) -> Result<Vec<u8>, String> {
    let document = Document { title: words.word("note-title"), blocks: blocks(words, matrix) };
    let day = words.phrase("monitoring-as-of", &[("date", words.date(words.site.today))]);
    let notice = format!("{}. {}. {day}.", words.word("monitoring-service"), words.site.about.body_name);
    let file = WordFile { notice: &notice, language: &words.site.about.language, picture: "" };
    word_file(&document, &file).map_err(|error| error.to_string())
}

fn blocks(words: &Words, matrix: &Matrix) -> Vec<Block> {
    let mut blocks = Vec::new();
    push_basis(&mut blocks, words, matrix);
    blocks.push(heading(&words.word("note-period")));
    blocks.push(line(&period(words, matrix)));
    push_checked(&mut blocks, words, matrix);
    blocks.push(heading(&words.word("note-results")));
    blocks.push(line(&(words.sum_line(matrix) + ".")));
    blocks.extend(words.remarks(matrix).iter().map(|remark| line(remark)));
    blocks.push(Block::Table(table(words, matrix)));
    push_changes(&mut blocks, words, matrix);
    push_recommended(&mut blocks, words, matrix);
    for key in ["note-conclusions", "note-recommendations"] {
        blocks.push(heading(&words.word(key)));
        blocks.extend((0..OPEN_LINES).map(|_| line(&"_".repeat(OPEN_LINE))));
    }
    blocks.extend([line(""), line(&words.word("note-signature")), line(&words.word("note-day"))]);
    blocks
}

/// The acts with their items, then the laws.
fn push_basis(blocks: &mut Vec<Block>, words: &Words, matrix: &Matrix) {
    blocks.push(heading(&words.word("note-basis")));
    let laws = matrix.requirements.iter().filter(|requirement| requirement.rule.ground == Ground::Law);
    let laws = laws.filter_map(|requirement| words.clause(requirement));
    let all: Vec<String> = words.acts(matrix.requirements).into_iter().chain(laws).collect();
    match list(None, all) {
        Some(list) => blocks.push(list),
        None => blocks.push(line(&words.word("note-basis-none"))),
    }
}

/// From the day on which the first of the roadmaps asks for anything.
fn period(words: &Words, matrix: &Matrix) -> String {
    let site = words.site;
    let duties = matrix.requirements.iter().filter_map(|requirement| requirement.duty);
    let begin = duties.map(|(roadmap, _)| site[roadmap].begin()).min();
    let to = words.date(site.today);
    match begin {
        Some(begin) => words.phrase("note-period-words", &[("from", words.date(begin)), ("to", to)]),
        None => words.phrase("note-period-day", &[("to", to)]),
    }
}

fn push_checked(blocks: &mut Vec<Block>, words: &Words, matrix: &Matrix) {
    let about = &words.site.about;
    blocks.push(heading(&words.word("note-checked")));
    let args = [
        ("title", about.title.clone()),
        ("date", words.date(words.site.today)),
        ("n", matrix.schools().count().to_string()),
        ("address", about.base_url.clone().unwrap_or_default()),
    ];
    let key = if about.base_url.is_some() { "note-by-program-at" } else { "note-by-program" };
    blocks.push(line(&words.phrase(key, &args)));
    let checked = checked_table(words, matrix);
    if !checked.rows.is_empty() {
        blocks.push(Block::Table(checked));
    }
    let (seen, unseen) = looks(words, matrix);
    for (key, lines) in [("note-by-person", seen), ("note-not-seen", unseen)] {
        if let Some(list) = list(None, lines) {
            blocks.extend([line(&words.word(key)), list]);
        }
    }
}

/// Whose section a person has seen, when and what was there; and whose nobody has.
fn looks(words: &Words, matrix: &Matrix) -> (Vec<String>, Vec<String>) {
    let (mut seen, mut unseen) = (Vec::new(), Vec::new());
    for row in matrix.schools() {
        let section = row.cells.iter().find(|cell| cell.requirement.rule.code == Code::Section);
        let Some(section) = section else { continue };
        let name = words.reporter(row.reporter);
        match look(words, row, section) {
            Some((day, key)) => seen.push(look_line(words, row, day, key)),
            None if section.found.finding == Finding::Unseen => unseen.push(name.to_owned()),
            None => {}
        }
    }
    (seen, unseen)
}

/// The day and the result of the look that counts.
fn look(words: &Words, row: &MatrixRow, section: &MatrixCell) -> Option<(Date, &'static str)> {
    let site = words.site;
    match section.found.finding {
        Finding::SeenElsewhere(day) => Some((day, "note-look-present")),
        Finding::MissingElsewhere(day) => Some((day, "note-look-absent")),
        Finding::Unseen => {
            let (day, result) = site[reporter_school(row.reporter)?].section.as_ref()?.look?;
            let begin = section.requirement.duty.map(|(roadmap, _)| site[roadmap].begin())?;
            let is_closed = result == SectionResult::Unreachable && (begin..=site.today).contains(&day);
            is_closed.then_some((day, "note-look-unreachable"))
        }
        _ => None,
    }
}

fn look_line(words: &Words, row: &MatrixRow, day: Date, key: &str) -> String {
    let section = reporter_school(row.reporter).and_then(|school| words.site[school].section.as_ref());
    let office = section.and_then(|section| section.looked_by.clone());
    let args = [
        ("school", words.reporter(row.reporter).to_owned()),
        ("date", words.date(day)),
        ("result", words.word(key)),
        ("office", office.clone().unwrap_or_default()),
    ];
    words.phrase(if office.is_some() { "note-by-person-line-office" } else { "note-by-person-line" }, &args)
}

/// Who has published what, what is missing, and what is ahead or for a person to see.
fn table(words: &Words, matrix: &Matrix) -> Table {
    let head = ["monitoring-who", "note-column-published", "note-column-missing", "note-column-waiting"];
    let rows = matrix.rows.iter().map(|row| {
        let waiting = |cell: &&MatrixCell| matches!(cell.found.finding, Finding::NotYet(_) | Finding::Unseen);
        let published =
            if row.is_asked() { lines(words, row.publications()) } else { vec![words.word("monitoring-idle")] };
        let (missing, waiting) = (lines(words, row.missing()), lines(words, row.demands().filter(waiting)));
        let mut name = vec![words.reporter(row.reporter).to_owned()];
        let head = words.head_school(row.reporter);
        name.extend(head.map(|head| words.phrase("monitoring-branch", &[("school", head.to_owned())])));
        let name = Cell { is_heading: true, ..cell(name) };
        Row { cells: vec![name, cell(published), cell(missing), cell(waiting)] }
    });
    Table { caption: Vec::new(), head: headings(words, &head), rows: rows.collect() }
}

fn headings(words: &Words, keys: &[&str]) -> Vec<Vec<Inline>> {
    keys.iter().map(|key| vec![Inline::Text(words.word(key))]).collect()
}

/// What cells are about, each once.
fn lines<'c>(words: &Words, cells: impl Iterator<Item = &'c MatrixCell<'c>>) -> Vec<String> {
    let mut known = BTreeSet::new();
    let lines: Vec<String> = cells.map(|cell| words.entry(cell)).filter(|line| known.insert(line.clone())).collect();
    if lines.is_empty() { vec![words.word("note-nothing")] } else { lines }
}

/// What was looked for, on which ground, and whether by the program or by a person.
fn checked_table(words: &Words, matrix: &Matrix) -> Table {
    let head = ["note-what", "report-clause", "note-who-looks"];
    let demands = matrix.requirements.iter().filter(|requirement| requirement.rule.ground != Ground::Practice);
    let rows = demands.map(|requirement| {
        let looks = if requirement.rule.code == Code::Section { "note-person" } else { "note-program" };
        let names = vec![words.title(requirement.rule), words.part(requirement.rule, "means")];
        let clause = words.clause(requirement).unwrap_or_default();
        Row { cells: vec![cell(names), cell(vec![clause]), cell(vec![words.word(looks)])] }
    });
    Table { caption: Vec::new(), head: headings(words, &head), rows: rows.collect() }
}

fn push_changes(blocks: &mut Vec<Block>, words: &Words, matrix: &Matrix) {
    blocks.push(heading(&words.word("note-changes")));
    blocks.push(line(&(words.comparison(matrix) + ".")));
    let lines = matrix.rows.iter().flat_map(|row| {
        let of_kind = |difference: Difference, key: &str, name: fn(&Words, &MatrixCell) -> String| {
            let cells = row.demands().filter(|cell| cell.difference == difference);
            let names: Vec<String> = cells.map(|cell| name(words, cell)).collect();
            let school = words.reporter(row.reporter).to_owned();
            (!names.is_empty()).then(|| words.phrase(key, &[("school", school), ("words", words.join_words(&names))]))
        };
        let title: fn(&Words, &MatrixCell) -> String = |words, cell| words.title_inside(cell.requirement.rule);
        let lacking: fn(&Words, &MatrixCell) -> String = |words, cell| words.part(cell.requirement.rule, "lacking");
        let mended = of_kind(Difference::Mended, "note-change-mended", title);
        mended.into_iter().chain(of_kind(Difference::Appeared, "note-change-appeared", lacking)).collect::<Vec<_>>()
    });
    blocks.extend(list(None, lines.collect()));
}

/// What is good practice and missing, without names of schools.
fn push_recommended(blocks: &mut Vec<Block>, words: &Words, matrix: &Matrix) {
    let lines = matrix.requirements.iter().enumerate().filter_map(|(at, requirement)| {
        let is_missing = |row: &&MatrixRow| row.cells[at].found.finding.is_missing();
        let n = matrix.schools().filter(is_missing).count();
        let is_such = requirement.rule.ground == Ground::Practice && n > 0;
        let args = [("words", with_capital(&words.part(requirement.rule, "todo"))), ("n", n.to_string())];
        is_such.then(|| words.phrase("note-recommended-line", &args))
    });
    if let Some(list) = list(None, lines.collect()) {
        blocks.extend([heading(&words.word("note-recommended")), list]);
    }
}
