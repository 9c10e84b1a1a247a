//! The table as one page of HTML that needs no other file: it prints on A4 sheets laid on their side.

use super::matrix::{Difference, Matrix, MatrixCell, MatrixRow};
use super::text::bind_words;
use super::words::Words;
use crate::blocks::escape;
use crate::rules::{Finding, Ground};

/// What the page looks like on the screen and on paper.
const STYLE: &str = "\
@page { size: A4 landscape; margin: 10mm }\n\
* { box-sizing: border-box }\n\
body { font: 15px/1.35 'PT Sans', Arial, sans-serif; color: #111; background: #fff; margin: 1.2rem }\n\
h1 { font-size: 1.35rem; margin: 0 0 .2rem }\n\
h2 { font-size: 1.05rem; margin: 1.2rem 0 .3rem }\n\
p { margin: .2rem 0 }\n\
.service { float: right; font-style: italic }\n\
.sum { font-weight: bold; font-size: 1.1rem; margin: .5rem 0 .2rem }\n\
table { border-collapse: collapse; width: 100%; margin-top: .6rem; font-size: .86rem }\n\
th, td { border: 1px solid #767676; padding: .25rem .4rem; text-align: left; vertical-align: top; overflow-wrap: break-word; hyphens: manual }\n\
thead { display: table-header-group }\n\
thead th { background: #eee }\n\
tfoot { display: table-row-group; background: #eee }\n\
tr { break-inside: avoid }\n\
.contact { overflow-wrap: anywhere; min-width: 8rem }\n\
tbody th { font-weight: 600; min-width: 9rem }\n\
.branch th { padding-left: 1.4rem }\n\
.clause, .note { font-weight: normal; font-size: .9em; display: block }\n\
.missing, .not-found, .denied { font-weight: bold; background: #fbe3df }\n\
.unseen { background: #fff3cd }\n\
.published, .seen { background: #e6f3e6 }\n\
.not-required { color: #555 }\n\
.practice.missing { font-weight: normal; background: #fff }\n\
dl { columns: 2; font-size: .86rem }\n\
dt { font-weight: bold; break-after: avoid }\n\
dd { margin: 0 0 .4rem; break-inside: avoid }\n\
@media print { html { font-size: 11px } body { margin: 0; font-size: 11px } * { print-color-adjust: exact } }\n";

/// The page.
pub fn page(words: &Words, matrix: &Matrix) -> String {
    let title = words.word("monitoring-title");
    let language = &words.site.about.language;
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n",
        escape(language),
        text(&title)
    );
    html.push_str(&head(words, matrix, &title));
    if !matrix.rows.is_empty() && !matrix.requirements.is_empty() {
        html.push_str(&table(words, matrix));
        html.push_str(&columns(words, matrix));
    }
    html + "</body>\n</html>\n"
}

fn text(words: &str) -> String {
    escape(&bind_words(words))
}

fn paragraph(words: &str) -> String {
    format!("<p>{}</p>\n", text(words))
}

fn head(words: &Words, matrix: &Matrix, title: &str) -> String {
    let day = words.phrase("monitoring-as-of", &[("date", words.date(words.site.today))]);
    let mut html =
        format!("<p class=\"service\">{}</p>\n<h1>{}</h1>\n", text(&words.word("monitoring-service")), text(title));
    html.push_str(&paragraph(&format!("{}. {day}.", words.site.about.body_name)));
    html.push_str(&format!("<p class=\"sum\">{}.</p>\n", text(&words.sum_line(matrix))));
    html.push_str(&paragraph(&format!("{}.", words.comparison(matrix))));
    words.remarks(matrix).iter().for_each(|remark| html.push_str(&paragraph(remark)));
    if matrix.requirements.iter().all(|requirement| requirement.duty.is_none()) {
        html.push_str(&paragraph(&words.word("monitoring-nothing-asked")));
    }
    html
}

fn table(words: &Words, matrix: &Matrix) -> String {
    let rows: String = matrix.rows.iter().map(|row| row_html(words, matrix, row)).collect();
    let caption = text(&words.word("monitoring-title"));
    format!(
        "<table aria-label=\"{caption}\">\n<thead>\n{}</thead>\n<tbody>\n{rows}</tbody>\n<tfoot>\n{}</tfoot>\n</table>\n",
        headings(words, matrix),
        totals(words, matrix)
    )
}

/// A row for the grounds and a row for the requirements.
fn headings(words: &Words, matrix: &Matrix) -> String {
    let tall = |key: &str| format!("<th scope=\"col\" rowspan=\"2\">{}</th>", text(&words.word(key)));
    let grounds = [Ground::Act, Ground::Law, Ground::Practice].into_iter().filter_map(|ground| {
        let n = matrix.requirements.iter().filter(|requirement| requirement.rule.ground == ground).count();
        let heading = text(&words.ground(ground));
        (n > 0).then(|| format!("<th scope=\"colgroup\" colspan=\"{n}\">{heading}</th>"))
    });
    let grounds: String = grounds.collect();
    let columns = matrix.requirements.iter().map(|requirement| {
        let clause =
            words.short_clause(requirement).map(|clause| format!("<span class=\"clause\">{}</span>", text(&clause)));
        format!("<th scope=\"col\">{}{}</th>", text(&words.title(requirement.rule)), clause.unwrap_or_default())
    });
    let columns: String = columns.collect();
    let (who, letter, contact) = (tall("monitoring-who"), tall("monitoring-letter"), tall("monitoring-contact"));
    format!("<tr>{who}{grounds}{letter}{contact}</tr>\n<tr>{columns}</tr>\n")
}

fn row_html(words: &Words, matrix: &Matrix, row: &MatrixRow) -> String {
    let head = words.head_school(row.reporter);
    let branch = head.map(|head| {
        let words = words.phrase("monitoring-branch", &[("school", head.to_owned())]);
        format!("<span class=\"note\">{}</span>", text(&words))
    });
    let class = if branch.is_some() { " class=\"branch\"" } else { "" };
    let cells: String = row.cells.iter().map(|cell| cell_html(words, cell)).collect();
    let letter = words.letter(matrix, row.letter.filter(|_| row.lacks_anything()));
    let contact = words.contact(row.reporter).unwrap_or_else(|| words.word("monitoring-no-contact"));
    format!(
        "<tr{class}><th scope=\"row\">{}{}</th>{cells}<td>{}</td><td class=\"contact\">{}</td></tr>\n",
        text(words.reporter(row.reporter)),
        branch.unwrap_or_default(),
        text(&letter),
        text(&contact)
    )
}

fn cell_html(words: &Words, cell: &MatrixCell) -> String {
    let ground = if cell.is_demand() { "" } else { "practice " };
    let mark = if cell.difference == Difference::Same { "" } else { " changed" };
    let documents = documents(words, cell);
    let documents = if documents.is_empty() { documents } else { format!("<span class=\"note\">{documents}</span>") };
    let class = format!("{ground}{}{mark}", cell.found.finding.code());
    format!("<td class=\"{class}\">{}{documents}</td>", text(&words.cell(cell)))
}

/// The titles of documents that a law is about; of what is only recommended how many there are.
fn documents(words: &Words, cell: &MatrixCell) -> String {
    let documents = &cell.found.documents;
    match documents.len() {
        0 => String::new(),
        n if !cell.is_demand() => text(&words.count("monitoring-documents", n)),
        _ => documents.iter().map(|at| text(&words.site[*at].title)).collect::<Vec<_>>().join("; "),
    }
}

/// How many stand how with each requirement.
fn totals(words: &Words, matrix: &Matrix) -> String {
    let cells = (0..matrix.requirements.len()).map(|at| {
        let sums = column_sums(words, matrix, at).iter().map(|words| text(words)).collect::<Vec<_>>().join("<br>");
        format!("<td>{sums}</td>")
    });
    let cells: String = cells.collect();
    let total = text(&words.count("monitoring-totals", matrix.rows.len()));
    format!("<tr><th scope=\"row\">{total}</th>{cells}<td></td><td></td></tr>\n")
}

/// «есть — 4», «нет — 2» of a column.
pub fn column_sums(words: &Words, matrix: &Matrix, at: usize) -> Vec<String> {
    type Fits = fn(Finding) -> bool;
    let sorts: [(&str, Fits); 5] = [
        ("met", Finding::is_met),
        ("missing", Finding::is_missing),
        ("unseen", |finding| finding == Finding::Unseen),
        ("awaited", |finding| matches!(finding, Finding::NotYet(_))),
        ("not-required", |finding| finding == Finding::NotRequired),
    ];
    let sums = sorts.into_iter().filter_map(|(sort, fits)| {
        let n = matrix.rows.iter().filter(|row| fits(row.cells[at].found.finding)).count();
        let args = [("sort", sort.to_owned()), ("n", n.to_string())];
        (n > 0).then(|| words.phrase("monitoring-sum", &args))
    });
    sums.collect()
}

/// What the columns mean.
fn columns(words: &Words, matrix: &Matrix) -> String {
    let entries = matrix.requirements.iter().map(|requirement| {
        let title = text(&words.title(requirement.rule));
        let ground = words.clause(requirement);
        let ground = ground.map(|ground| words.phrase("monitoring-column-ground", &[("ground", ground)]));
        let sentence =
            [Some(words.part(requirement.rule, "means")), ground].into_iter().flatten().collect::<Vec<_>>().join(" ");
        format!("<dt>{title}</dt><dd>{}</dd>\n", text(&sentence))
    });
    let entries: String = entries.collect();
    let (heading, note) = (text(&words.word("monitoring-columns")), paragraph(&words.word("monitoring-note")));
    format!("<h2>{heading}</h2>\n{note}<dl>\n{entries}</dl>\n")
}
