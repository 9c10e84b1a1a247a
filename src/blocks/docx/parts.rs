//! The parts of a Word file that are the same in all, and the frames of the others.

use super::run::OWN_RELATIONSHIPS;
use crate::blocks::escape::escape;

pub(super) const CONTENT_TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
    <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
    <Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
    <Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>\
    <Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>\
    <Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>\
    <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";

pub(super) const RELATIONSHIPS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
    <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";

pub(super) const SETTINGS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:defaultTabStop w:val=\"720\"/></w:settings>";

/// The own parts of the document, in the order of their ids.
const OWN_PARTS: [(&str, &str); OWN_RELATIONSHIPS] =
    [("styles", "styles.xml"), ("numbering", "numbering.xml"), ("settings", "settings.xml"), ("footer", "footer1.xml")];

/// A sheet of paper, in twentieths of a point.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sheet {
    page: (usize, usize),
    is_on_its_side: bool,
}

const MARGIN: usize = 1020;
pub(super) const PORTRAIT: Sheet = Sheet { page: (11906, 16838), is_on_its_side: false };
pub(super) const LANDSCAPE: Sheet = Sheet { page: (16838, 11906), is_on_its_side: true };

impl Sheet {
    /// What lies between the margins.
    pub(super) fn width(&self) -> usize {
        self.page.0 - 2 * MARGIN
    }
}

/// `document.xml` around its body.
pub(super) fn document(body: &str, sheet: &Sheet) -> String {
    let (width, height) = sheet.page;
    let side = if sheet.is_on_its_side { " w:orient=\"landscape\"" } else { "" };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>{body}\
         <w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId{OWN_RELATIONSHIPS}\"/>\
         <w:pgSz w:w=\"{width}\" w:h=\"{height}\"{side}/><w:pgMar w:top=\"{MARGIN}\" w:right=\"{MARGIN}\" w:bottom=\"{MARGIN}\" \
         w:left=\"{MARGIN}\" w:header=\"510\" w:footer=\"510\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    )
}

/// The foot of every sheet: what the file is, and the number of the sheet.
pub(super) fn footer(notice: &str) -> String {
    let notice = if notice.is_empty() { String::new() } else { format!("{} · ", escape(notice)) };
    let field = |name: &str| format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>\
         <w:r><w:t xml:space=\"preserve\">{notice}</w:t></w:r>{}<w:r><w:t>/</w:t></w:r>{}</w:p></w:ftr>",
        field("PAGE"),
        field("NUMPAGES")
    )
}

/// The relationships of the document: its own parts, then its links.
pub(super) fn document_relationships(links: &[String]) -> String {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let own = OWN_PARTS.iter().enumerate().map(|(at, (name, target))| {
        format!("<Relationship Id=\"rId{}\" Type=\"{kind}/{name}\" Target=\"{target}\"/>", at + 1)
    });
    let links = links.iter().enumerate().map(|(at, address)| {
        let (id, address) = (OWN_RELATIONSHIPS + at + 1, escape(address));
        format!("<Relationship Id=\"rId{id}\" Type=\"{kind}/hyperlink\" Target=\"{address}\" TargetMode=\"External\"/>")
    });
    let all: String = own.chain(links).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>"
    )
}

/// `core.xml`: its title and language, and nothing of the machine or the hour.
pub(super) fn properties(title: &str, language: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>",
        escape(title),
        escape(language)
    )
}
