//! Texts of Word: the body as written in a test, with the parts around it.

use vekha_office::{Document, Limits, OfficeError, OfficeFile, read};

use super::tree::document_tree;
use super::zipped::{relations, zip};

pub const NAMESPACES: &str = concat!(
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
    r#"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#,
    r#"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#,
    r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
    r#"xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" "#,
    r#"xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" "#,
    r#"xmlns:v="urn:schemas-microsoft-com:vml""#,
);

/// A text of Word, part by part.
#[derive(Default)]
pub struct Docx {
    body: String,
    relations: Vec<(String, String, String)>,
    parts: Vec<(String, String)>,
}

impl Docx {
    pub fn new(body: &str) -> Self {
        Docx { body: body.to_owned(), ..Docx::default() }
    }

    /// A part that the text leads to, with the element `root` around it.
    pub fn part(mut self, kind: &str, root: &str, inside: &str) -> Self {
        let name = format!("{kind}.xml");
        self.relations.push((format!("r-{kind}"), kind.to_owned(), name.clone()));
        self.parts.push((format!("word/{name}"), format!("<w:{root} {NAMESPACES}>{inside}</w:{root}>")));
        self
    }

    pub fn relation(mut self, id: &str, kind: &str, target: &str) -> Self {
        self.relations.push((id.to_owned(), kind.to_owned(), target.to_owned()));
        self
    }

    pub fn raw_part(mut self, name: &str, text: &str) -> Self {
        self.parts.push((name.to_owned(), text.to_owned()));
        self
    }

    pub fn numbering(self, inside: &str) -> Self {
        self.part("numbering", "numbering", inside)
    }

    pub fn styles(self, inside: &str) -> Self {
        self.part("styles", "styles", inside)
    }

    pub fn bytes(&self) -> Vec<u8> {
        let document = format!("<w:document {NAMESPACES}><w:body>{}</w:body></w:document>", self.body);
        let entries: Vec<_> = self.relations.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
        let root = relations(&[("r1", "officeDocument", "word/document.xml")]);
        let own = relations(&entries);
        let mut parts =
            vec![("_rels/.rels", &*root), ("word/document.xml", &*document), ("word/_rels/document.xml.rels", &*own)];
        parts.extend(self.parts.iter().map(|(name, text)| (name.as_str(), text.as_str())));
        zip(&parts)
    }

    pub fn try_read(&self) -> Result<Document, OfficeError> {
        read_document(&self.bytes())
    }

    pub fn read(&self) -> Document {
        self.try_read().unwrap()
    }

    pub fn tree(&self) -> String {
        document_tree(&self.read())
    }
}

pub fn read_document(bytes: &[u8]) -> Result<Document, OfficeError> {
    match read(bytes, &Limits::default())? {
        OfficeFile::Document(document) => Ok(document),
        other => panic!("no text: {other:?}"),
    }
}

/// The tree of a text with this body alone.
pub fn body_tree(body: &str) -> String {
    Docx::new(body).tree()
}

/// A paragraph with words.
pub fn p(words: &str) -> String {
    format!("<w:p>{}</w:p>", r(words))
}

/// A run with words.
pub fn r(words: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{words}</w:t></w:r>"#)
}

/// A cell with words and with properties.
pub fn tc(properties: &str, words: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(words))
}

/// A row of cells.
pub fn tr(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

/// A row of cells with words alone.
pub fn words_row(words: &[&str]) -> String {
    tr(&words.iter().map(|words| tc("", words)).collect::<Vec<_>>())
}

pub fn tbl(rows: &[String]) -> String {
    format!("<w:tbl>{}</w:tbl>", rows.concat())
}

/// A paragraph of a list.
pub fn list_paragraph(list: &str, level: u8, words: &str) -> String {
    let number = format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#);
    format!("<w:p><w:pPr>{number}</w:pPr>{}</w:p>", r(words))
}

/// A level of a list.
pub fn level(number: u8, format: &str, pattern: &str, more: &str) -> String {
    format!(
        r#"<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{pattern}"/></w:lvl>"#
    )
}

/// A definition with these levels, and a list 1 of it.
pub fn list(levels: &[String]) -> String {
    let definition = format!(r#"<w:abstractNum w:abstractNumId="0">{}</w:abstractNum>"#, levels.concat());
    definition + r#"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
}
