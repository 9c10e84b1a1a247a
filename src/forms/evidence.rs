//! The document that a row names → what the report names: one of the site's, a link, words; or, where it is not to be
//! published, an internal record of the school's list.

use jiff::civil::Date;

use super::columns::Field;
use super::filled::{FilledCell, day, flag, plain_text};
use super::problem::Problem;
use super::row_cells::Cells;
use crate::content::addresses::WebAddress;
use crate::content::read::Scalar;
use crate::edit::Data;
use crate::forms::words::{phrase, word};
use crate::pages::{Pages, PhraseArg};
use crate::site::day_words;

/// What proves a row.
#[derive(Debug, Clone, PartialEq)]
pub enum RowEvidence {
    /// As it stands in a report.
    Public(Data),
    /// A record of the school's list of documents, without its id.
    Internal(Vec<(String, String)>),
}

/// Fields that describe a document.
const FIELDS: [Field; 6] =
    [Field::Title, Field::Kind, Field::DocumentNumber, Field::DocumentDate, Field::Link, Field::Public];

/// The document of a row; nothing where no cell speaks of one.
pub fn evidence(
    cx: &Pages,
    cells: &Cells,
    problems: &mut Vec<Problem>,
    notices: &mut Vec<Problem>,
) -> Option<RowEvidence> {
    if FIELDS.iter().all(|field| cells.get(*field).is_none()) {
        return None;
    }
    let text = |field: Field| cells.get(field).map(plain_text).unwrap_or_default();
    let title = text(Field::Title);
    let is_alone = FIELDS[1..].iter().all(|field| cells.get(*field).is_none() || *field == Field::Public);
    if let Some(name) = cells.form.document_named(&title).filter(|_| is_alone) {
        return Some(RowEvidence::Public(Data::text(name)));
    }
    if title.is_empty() {
        problems.push(Problem::at(&cells.name(Field::Title), "document-without-title"));
        return None;
    }
    let Some(public) = cells.get(Field::Public) else {
        problems.push(Problem::at(&cells.name(Field::Public), "document-public-needed").arg("title", title));
        return None;
    };
    let is_public = flag(public).map_err(|problem| problems.push(problem)).ok()?;
    let date = match cells.get(Field::DocumentDate).map(day) {
        None => None,
        Some(Ok((day, notice))) => {
            notices.extend(notice);
            Some(day)
        }
        Some(Err(problem)) => {
            problems.push(problem);
            return None;
        }
    };
    let parts = Parts { title, kind: text(Field::Kind), number: text(Field::DocumentNumber), date };
    let link = cells.get(Field::Link).map(|cell| cell.link.clone().unwrap_or_else(|| plain_text(cell)));
    if let Some(problem) = cells.get(Field::Link).and_then(wrong_address) {
        problems.push(problem);
        return None;
    }
    let url = link.as_ref().and_then(|link| web_address(link));
    if let (Some(file), None, Some(cell)) = (&link, &url, cells.get(Field::Link)) {
        notices.push(Problem::at(&cell.name, "file-to-attach").arg("file", file).arg("title", &parts.title));
    }
    Some(if is_public { parts.public(cx, url) } else { parts.internal(cx, url) })
}

/// An address that begins as one: «spravka.docx» is a file.
fn web_address(link: &str) -> Option<String> {
    let begins = link.contains("://").then(|| link.to_owned());
    let bare = link.starts_with("www.").then(|| format!("https://{link}"));
    WebAddress::parse(&begins.or(bare)?).ok().map(|address| address.0)
}

/// Several addresses in a cell, or an address with a space in it or words beside it.
fn wrong_address(cell: &FilledCell) -> Option<Problem> {
    let text = plain_text(cell);
    let parts: Vec<&str> = text.split([' ', ';', ',']).filter(|part| !part.is_empty()).collect();
    let begins = |part: &&&str| part.contains("://") || part.starts_with("www.");
    let count = parts.iter().filter(begins).count();
    match count {
        0 => None,
        1 if cell.link.is_some() || !text.contains(' ') => None,
        1 => Some(Problem::at(&cell.name, "space-in-address").arg("text", text)),
        _ => Some(Problem::at(&cell.name, "two-addresses").arg("text", text)),
    }
}

/// How a document is described.
struct Parts {
    title: String,
    kind: String,
    number: String,
    date: Option<Date>,
}

impl Parts {
    /// «Приказ № 12 от 20.10.2026 «Об итогах»».
    fn words(&self, cx: &Pages) -> String {
        let number = if self.number.is_empty() { String::new() } else { format!("№ {}", self.bare_number()) };
        let of_day = |day: Date| phrase(cx, "form-document-of", &[("day", PhraseArg::Text(&day_words(day)))]);
        let head = [self.kind.clone(), number, self.date.map(of_day).unwrap_or_default()];
        let head = head.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        let args = [("head", PhraseArg::Text(&head)), ("title", PhraseArg::Text(&self.title))];
        match self.title.contains(['«', '"']) {
            _ if head.is_empty() => self.title.clone(),
            true => format!("{head} {}", self.title),
            false => phrase(cx, "form-document-words", &args),
        }
    }

    fn bare_number(&self) -> &str {
        self.number.trim_start_matches(['№', 'N']).trim_start()
    }

    fn public(&self, cx: &Pages, url: Option<String>) -> RowEvidence {
        let title = ("title".to_owned(), Data::text(self.words(cx)));
        let url = url.map(|url| ("url".to_owned(), Data::text(url)));
        RowEvidence::Public(Data::Map(std::iter::once(title).chain(url).collect()))
    }

    fn internal(&self, cx: &Pages, url: Option<String>) -> RowEvidence {
        let kind = if self.kind.is_empty() { word(cx, "form-document-any-kind") } else { self.kind.clone() };
        let all = [
            ("kind", Some(kind)),
            ("number", Some(self.bare_number().to_owned()).filter(|number| !number.is_empty())),
            ("date", self.date.map(|day| day.to_string())),
            ("title", Some(self.title.clone())),
            ("url", url),
        ];
        let known = all.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
        RowEvidence::Internal(known.collect())
    }
}
