//! A letter to a school: a row of the table in, blocks out: what is published, what is missing on which ground and what to
//! do, what is only recommended, and until when to answer.

use super::matrix::{Matrix, MatrixCell, MatrixRow};
use super::text::{bind_words, line, list, with_capital};
use super::words::{Words, contact_words};
use crate::blocks::{Block, Inline};
use crate::rules::{Finding, Requirement};
use crate::site::{HeadSchool, SchoolIx, address};

/// The letter to a school at which something is missing that a law or an act asks for.
pub fn letter(words: &Words, matrix: &Matrix, row: &MatrixRow, school: SchoolIx) -> Vec<Block> {
    let mut blocks = head(words, school);
    blocks.push(line(&basis(words, row, school)));
    blocks.push(line(&publication_words(words, row)));
    blocks.push(strong(&words.word("letter-missing")));
    let has_basis = words.acts(&asked_requirements(row)).len() == 1; // then its act need not be named again
    let missing = row.missing().map(|cell| missing(words, cell, has_basis));
    blocks.extend(list(Some(1), missing.collect()));
    let recommended: Vec<String> = row.advice().map(|cell| advice(words, cell)).collect();
    if let Some(list) = list(None, recommended) {
        blocks.extend([strong(&words.word("letter-recommended")), list]);
    }
    let due = matrix.answer_by(words.site.today);
    blocks.push(line(&words.phrase("letter-please", &[("date", words.date(due))])));
    blocks.push(line(&words.word("note-signature")));
    blocks.push(line(&executor(words)));
    blocks
}

fn strong(words: &str) -> Block {
    Block::Paragraph(vec![Inline::Strong(vec![Inline::Text(bind_words(words))])])
}

/// Who writes, to whom, and about what.
fn head(words: &Words, school: SchoolIx) -> Vec<Block> {
    let (about, own) = (&words.site.about, &words.site[school]);
    let sender = [about.letterhead.as_ref(), Some(&about.body_name), about.address.as_ref()];
    let mut blocks: Vec<Block> = sender.into_iter().flatten().map(|words| line(words)).collect();
    blocks.push(line(&words.word("letter-number")));
    let addressee = match &own.branch_of {
        Some(HeadSchool::School(head)) => &words.site[*head].short_name,
        Some(HeadSchool::Named(name)) => name,
        None => &own.short_name,
    };
    let to = format!("{}\n{addressee}", words.word("letter-to"));
    let lines = to.lines().map(|words| Inline::Text(bind_words(words)));
    let mut inlines = Vec::new();
    for words in lines {
        if !inlines.is_empty() {
            inlines.push(Inline::Break);
        }
        inlines.push(words);
    }
    blocks.push(Block::RightHalf(inlines));
    blocks.push(strong(&match own.branch_of {
        Some(_) => words.phrase("letter-subject-branch", &[("school", own.short_name.clone())]),
        None => words.word("letter-subject"),
    }));
    blocks
}

/// What is asked of the school today.
fn asked_requirements(row: &MatrixRow) -> Vec<Requirement> {
    let cells = row.cells.iter().filter(|cell| cell.found.finding != Finding::NotRequired);
    cells.map(|cell| *cell.requirement).collect()
}

/// On which ground what was looked at.
fn basis(words: &Words, row: &MatrixRow, school: SchoolIx) -> String {
    let site = words.site;
    let acts = words.acts(&asked_requirements(row));
    let page = site.about.base_url.as_ref().map(|base| format!("{base}/{}", address::folder(Some(&site[school].id))));
    let args = [
        ("basis", words.join_words(&acts)),
        ("date", words.date(site.today)),
        ("title", site.about.title.clone()),
        ("address", page.clone().unwrap_or_default()),
    ];
    let key = match (acts.is_empty(), page) {
        (true, _) => "letter-basis-none",
        (false, None) => "letter-basis",
        (false, Some(_)) => "letter-basis-at",
    };
    words.phrase(key, &args)
}

fn publication_words(words: &Words, row: &MatrixRow) -> String {
    let met = row.publications().map(|cell| words.entry_inside(cell));
    let met: Vec<String> = met.collect();
    match &met[..] {
        [] => words.word("letter-published-none"),
        _ => words.phrase("letter-published", &[("words", met.join(", "))]),
    }
}

/// What is missing, by which clause, since when, and what to do.
fn missing(words: &Words, cell: &MatrixCell, has_basis: bool) -> String {
    let rule = cell.requirement.rule;
    let clause = match cell.requirement.duty {
        Some((roadmap, duty)) if has_basis => {
            let roadmap = &words.site[roadmap];
            Some(words.phrase("letter-item", &[("item", words.item(roadmap, &roadmap[duty.item]))]))
        }
        _ => words.clause(cell.requirement),
    };
    let args = [
        ("title", words.title(rule)),
        ("ground", clause.unwrap_or_default()),
        ("cell", words.finding(cell.found.finding, |day| words.date(day))),
        ("todo", words.part(rule, "todo")),
        ("advice", words.part(rule, "path")),
    ];
    let line = words.phrase("letter-missing-line", &args);
    line + &document_words(words, cell)
}

/// The documents in which it is missing.
fn document_words(words: &Words, cell: &MatrixCell) -> String {
    let titles: Vec<String> = cell.found.documents.iter().map(|at| format!("«{}»", words.site[*at].title)).collect();
    match &titles[..] {
        [] => String::new(),
        _ => format!(" {}", words.phrase("letter-files", &[("words", titles.join(", "))])),
    }
}

fn advice(words: &Words, cell: &MatrixCell) -> String {
    let rule = cell.requirement.rule;
    let todo = with_capital(&words.part(rule, "todo"));
    format!("{todo} {}{}", words.part(rule, "path"), document_words(words, cell))
}

fn executor(words: &Words) -> String {
    let contact = words.site.about.contact.as_ref().map(contact_words).filter(|words| !words.is_empty());
    match contact {
        Some(contact) => words.phrase("letter-executor", &[("words", contact)]),
        None => words.word("letter-executor-open"),
    }
}
