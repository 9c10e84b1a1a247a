//! What `check` prints of the monitoring: a table in, lines for people or values for programs out.

use serde_json::{Value, json};

use super::matrix::{Difference, Matrix, MatrixCell, MatrixRow};
use super::words::Words;
use crate::rules::{Finding, Ground};
use crate::site::{Reporter, reporter_school};

/// A line that sums up, then each reporter with what is missing, what a person has to look at and what has been mended.
pub fn listing(words: &Words, matrix: &Matrix) -> String {
    let mut lines = vec![words.sum_line(matrix) + "."];
    lines.extend(words.remarks(matrix));
    for row in &matrix.rows {
        lines.extend(row_lines(words, row));
    }
    lines.join("\n")
}

fn row_lines(words: &Words, row: &MatrixRow) -> Vec<String> {
    let mut name = words.reporter(row.reporter).to_owned();
    if let Some(head) = words.head_school(row.reporter) {
        name += &format!(" ({})", words.phrase("monitoring-branch", &[("school", head.to_owned())]));
    }
    let demands: Vec<String> =
        row.demands().filter(|cell| is_told(cell)).map(|cell| demand_line(words, cell)).collect();
    let recommended: Vec<String> = row.advice().map(|cell| words.title_inside(cell.requirement.rule)).collect();
    let mut lines = vec![name];
    if demands.is_empty() {
        let key = if row.is_asked() { "check-monitoring-clean" } else { "monitoring-idle" };
        lines.push(format!("  {}", words.word(key)));
    }
    lines.extend(demands.into_iter().map(|line| format!("  {line}")));
    if !recommended.is_empty() {
        let args = [("words", recommended.join(", "))];
        lines.push(format!("  {}", words.phrase("check-monitoring-practice", &args)));
    }
    lines
}

fn is_told(cell: &MatrixCell) -> bool {
    let finding = cell.found.finding;
    finding.is_missing() || finding == Finding::Unseen || cell.difference == Difference::Mended
}

fn demand_line(words: &Words, cell: &MatrixCell) -> String {
    let args = [
        ("title", words.title(cell.requirement.rule)),
        ("cell", words.cell(cell)),
        ("ground", words.clause(cell.requirement).unwrap_or_default()),
    ];
    words.phrase("check-monitoring-line", &args)
}

/// An entry for each reporter and requirement.
pub fn to_json(words: &Words, matrix: &Matrix) -> Value {
    let cells = matrix.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| cell_json(words, row, cell)));
    cells.collect()
}

fn cell_json(words: &Words, row: &MatrixRow, cell: &MatrixCell) -> Value {
    let site = words.site;
    let school = reporter_school(row.reporter).map(|school| site[school].id.as_str());
    let ground = match cell.requirement.rule.ground {
        Ground::Act => "act",
        Ground::Law => "law",
        Ground::Practice => "practice",
    };
    let difference = match cell.difference {
        Difference::Same => None,
        Difference::Mended => Some("mended"),
        Difference::Appeared => Some("appeared"),
    };
    let duty = cell.requirement.duty.map(|(roadmap, duty)| {
        let roadmap = &site[roadmap];
        json!({"roadmap": roadmap.id, "item": roadmap[duty.item].name, "act": roadmap.acts[duty.act].number})
    });
    let documents: Vec<&str> = cell.found.documents.iter().map(|at| site[*at].title.as_str()).collect();
    json!({
        "school": school,
        "name": words.reporter(row.reporter),
        "department": row.reporter == Reporter::Department,
        "rule": cell.requirement.rule.id(),
        "ground": ground,
        "clause": words.clause(cell.requirement),
        "duty": duty,
        "finding": cell.found.finding.code(),
        "day": cell.found.finding.day().map(|day| day.to_string()),
        "since_last_check": difference,
        "documents": documents,
    })
}
