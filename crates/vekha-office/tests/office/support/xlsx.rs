//! Workbooks of Excel: sheets as written in a test, with the parts around them.

use vekha_office::{Limits, OfficeError, OfficeFile, Workbook, read};

use super::tree::workbook_tree;
use super::zipped::{relations, zip};

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

#[derive(Default)]
pub struct Xlsx {
    properties: String,
    sheets: Vec<(String, String, String)>,
    sheet_relations: Vec<(String, String, String)>,
    styles: String,
    strings: String,
    parts: Vec<(String, String)>,
}

impl Xlsx {
    /// A workbook with a sheet of this content.
    pub fn new(inside: &str) -> Self {
        Xlsx::default().sheet("Лист1", "", inside)
    }

    /// A sheet of rows alone.
    pub fn rows(rows: &str) -> Self {
        Xlsx::new(&format!("<sheetData>{rows}</sheetData>"))
    }

    pub fn sheet(mut self, name: &str, attributes: &str, inside: &str) -> Self {
        self.sheets.push((name.to_owned(), attributes.to_owned(), inside.to_owned()));
        self
    }

    /// Properties of the workbook.
    pub fn properties(mut self, properties: &str) -> Self {
        properties.clone_into(&mut self.properties);
        self
    }

    /// Styles 1, 2, … with these formats; style 0 has none.
    pub fn formats(mut self, codes: &[&str]) -> Self {
        let numbers = 200..;
        let formats = numbers
            .zip(codes)
            .map(|(id, code)| format!(r#"<numFmt numFmtId="{id}" formatCode="{}"/>"#, code.replace('"', "&quot;")));
        let styles = (200..).zip(codes).map(|(id, _)| format!(r#"<xf numFmtId="{id}"/>"#));
        self.styles = format!(
            r#"<styleSheet xmlns="{MAIN}"><numFmts>{}</numFmts><cellXfs><xf numFmtId="0"/>{}</cellXfs></styleSheet>"#,
            formats.collect::<String>(),
            styles.collect::<String>()
        );
        self
    }

    pub fn raw_styles(mut self, inside: &str) -> Self {
        self.styles = format!(r#"<styleSheet xmlns="{MAIN}">{inside}</styleSheet>"#);
        self
    }

    pub fn strings(mut self, inside: &str) -> Self {
        self.strings = format!(r#"<sst xmlns="{MAIN}">{inside}</sst>"#);
        self
    }

    /// A relation of the first sheet.
    pub fn sheet_relation(mut self, id: &str, kind: &str, target: &str) -> Self {
        self.sheet_relations.push((id.to_owned(), kind.to_owned(), target.to_owned()));
        self
    }

    pub fn part(mut self, name: &str, text: &str) -> Self {
        self.parts.push((name.to_owned(), text.to_owned()));
        self
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut parts = vec![("_rels/.rels".to_owned(), relations(&[("r1", "officeDocument", "xl/workbook.xml")]))];
        let mut entries = vec![("s".to_owned(), "styles".to_owned(), "styles.xml".to_owned())];
        entries.push(("t".to_owned(), "sharedStrings".to_owned(), "sharedStrings.xml".to_owned()));
        let mut list = String::new();
        for (number, (name, attributes, inside)) in (1..).zip(&self.sheets) {
            list += &format!(r#"<sheet name="{name}" sheetId="{number}" r:id="i{number}" {attributes}/>"#);
            entries.push((format!("i{number}"), "worksheet".to_owned(), format!("worksheets/sheet{number}.xml")));
            let sheet = format!(r#"<worksheet xmlns="{MAIN}" xmlns:r="{RELATION}">{inside}</worksheet>"#);
            parts.push((format!("xl/worksheets/sheet{number}.xml"), sheet));
        }
        let properties = &self.properties;
        parts.push((
            "xl/workbook.xml".to_owned(),
            format!(r#"<workbook xmlns="{MAIN}" xmlns:r="{RELATION}">{properties}<sheets>{list}</sheets></workbook>"#),
        ));
        parts.push(("xl/_rels/workbook.xml.rels".to_owned(), borrowed_relations(&entries)));
        parts.push(("xl/worksheets/_rels/sheet1.xml.rels".to_owned(), borrowed_relations(&self.sheet_relations)));
        let others = [("xl/styles.xml", &self.styles), ("xl/sharedStrings.xml", &self.strings)];
        parts.extend(others.iter().filter(|(_, text)| !text.is_empty()).map(|(n, t)| ((*n).to_owned(), (*t).clone())));
        parts.extend(self.parts.iter().cloned());
        zip(&parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect::<Vec<_>>())
    }

    pub fn try_read(&self) -> Result<Workbook, OfficeError> {
        read_workbook(&self.bytes())
    }

    pub fn tree(&self) -> String {
        workbook_tree(&self.try_read().unwrap())
    }
}

pub fn read_workbook(bytes: &[u8]) -> Result<Workbook, OfficeError> {
    match read(bytes, &Limits::default())? {
        OfficeFile::Workbook(workbook) => Ok(workbook),
        other => panic!("no workbook: {other:?}"),
    }
}

fn borrowed_relations(entries: &[(String, String, String)]) -> String {
    relations(&entries.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect::<Vec<_>>())
}

/// A cell with words of its own.
pub fn text_cell(place: &str, words: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>"#)
}
