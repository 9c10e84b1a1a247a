//! Texts of Word with all that schools put into them: paragraphs, lists, tables, notes, pictures in; the bytes of a file out.

use super::docx::container;

const NAMESPACES: &str = concat!(
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
    r#"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#,
    r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
    r#"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#,
    r#"xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape""#,
);
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A text that grows piece by piece.
#[derive(Default)]
pub struct WordText {
    body: String,
    notes: String,
    links: Vec<(String, String, String)>,
    parts: Vec<(String, Vec<u8>)>,
}

impl WordText {
    /// Adds XML of the body.
    pub fn raw(mut self, xml: &str) -> Self {
        self.body.push_str(xml);
        self
    }

    /// Adds a paragraph with these properties and runs.
    pub fn paragraph(self, properties: &str, runs: &str) -> Self {
        self.raw(&paragraph(properties, runs))
    }

    /// Adds plain paragraphs, a line each.
    pub fn lines(self, text: &str) -> Self {
        text.lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .fold(self, |own, line| own.paragraph("", &run(line)))
    }

    /// Adds lines in the middle.
    pub fn centered_lines(self, text: &str) -> Self {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.fold(self, |own, line| own.paragraph(r#"<w:jc w:val="center"/>"#, &bold(line)))
    }

    /// Adds a heading of a style that Word names so.
    pub fn styled_line(self, style: &str, text: &str) -> Self {
        self.paragraph(&format!(r#"<w:pStyle w:val="{style}"/>"#), &run(text))
    }

    /// Adds an item of list 1 (bullets) or 2 (numbers).
    pub fn item(self, list: u8, level: u8, text: &str) -> Self {
        let number = format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#);
        self.paragraph(&number, &run(text))
    }

    /// Adds a table whose cells are words; `properties` are those of cells by row and column.
    pub fn table(self, rows: &[&[&str]], properties: &[((usize, usize), &str)]) -> Self {
        let cell = |row: usize, column: usize, words: &str| {
            let own = properties.iter().find(|(place, _)| *place == (row, column)).map_or("", |(_, own)| *own);
            let lines: String = words.split('\n').map(|line| paragraph("", &run(line))).collect();
            format!("<w:tc><w:tcPr>{own}</w:tcPr>{lines}</w:tc>")
        };
        let rows = rows.iter().enumerate().map(|(at, cells)| {
            let cells: String = cells.iter().enumerate().map(|(column, words)| cell(at, column, words)).collect();
            format!("<w:tr>{cells}</w:tr>")
        });
        let rows: String = rows.collect();
        self.raw(&format!("<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>"))
    }

    /// Adds a footnote; its mark is `note(id)`.
    pub fn footnote(mut self, id: u8, text: &str) -> Self {
        self.notes.push_str(&format!(r#"<w:footnote w:id="{id}">{}</w:footnote>"#, paragraph("", &run(text))));
        self
    }

    /// Adds an address that `link(id, …)` leads to.
    pub fn address(mut self, id: &str, address: &str) -> Self {
        self.links.push((id.to_owned(), "hyperlink".to_owned(), address.to_owned()));
        self
    }

    /// Adds a picture that `picture(id, …)` shows.
    pub fn media(mut self, id: &str, name: &str, bytes: &[u8]) -> Self {
        self.links.push((id.to_owned(), "image".to_owned(), format!("media/{name}")));
        self.parts.push((format!("word/media/{name}"), bytes.to_vec()));
        self
    }

    /// Adds a part that the text leads to.
    pub fn part(mut self, kind: &str, root: &str, inside: &str) -> Self {
        self.links.push((format!("r-{kind}"), kind.to_owned(), format!("{kind}.xml")));
        self.parts
            .push((format!("word/{kind}.xml"), format!("<w:{root} {NAMESPACES}>{inside}</w:{root}>").into_bytes()));
        self
    }

    /// The bytes of the file.
    pub fn bytes(self) -> Vec<u8> {
        let notes = self.notes.clone();
        let own = self.part("styles", "styles", STYLES).part("numbering", "numbering", &numbering());
        let own = if notes.is_empty() { own } else { own.part("footnotes", "footnotes", &notes) };
        let main = format!("<w:document {NAMESPACES}><w:body>{}<w:sectPr/></w:body></w:document>", own.body);
        let links: String = own.links.iter().map(link_entry).collect();
        let relations = |inside: &str| {
            format!(
                r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>"#
            )
        };
        let root =
            relations(&format!(r#"<Relationship Id="r" Type="{KINDS}/officeDocument" Target="word/document.xml"/>"#));
        let links = relations(&links);
        let mut files: Vec<(&str, &[u8])> = vec![
            ("_rels/.rels", root.as_bytes()),
            ("word/document.xml", main.as_bytes()),
            ("word/_rels/document.xml.rels", links.as_bytes()),
        ];
        files.extend(own.parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())));
        container(&files)
    }
}

fn link_entry((id, kind, target): &(String, String, String)) -> String {
    let mode = if target.contains("://") || target.contains("mailto:") { r#" TargetMode="External""# } else { "" };
    format!(r#"<Relationship Id="{id}" Type="{KINDS}/{kind}" Target="{}"{mode}/>"#, escape_xml(target))
}

const STYLES: &str = concat!(
    r#"<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>"#,
);

/// List 1 has bullets, list 2 numbers and below them letters.
fn numbering() -> String {
    let level = |number: u8, format: &str, text: &str| {
        format!(
            r#"<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>"#
        )
    };
    let bullets: String = (0..3).map(|number| level(number, "bullet", "•")).collect();
    let numbers = [level(0, "decimal", "%1."), level(1, "russianLower", "%2)")].concat();
    let list = |id: u8| format!(r#"<w:num w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>"#);
    format!(
        r#"<w:abstractNum w:abstractNumId="1">{bullets}</w:abstractNum><w:abstractNum w:abstractNumId="2">{numbers}</w:abstractNum>{}{}"#,
        list(1),
        list(2)
    )
}

fn paragraph(properties: &str, runs: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>")
}

fn escape_xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A run of words.
pub fn run(text: &str) -> String {
    looking("", text)
}

/// A run of bold words.
pub fn bold(text: &str) -> String {
    looking("<w:b/>", text)
}

/// A run of words that look so.
pub fn looking(look: &str, text: &str) -> String {
    format!(r#"<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{}</w:t></w:r>"#, escape_xml(text))
}

/// Words that lead to an address.
pub fn link(id: &str, text: &str) -> String {
    format!(r#"<w:hyperlink r:id="{id}">{}</w:hyperlink>"#, run(text))
}

/// The mark of a footnote.
pub fn note(id: u8) -> String {
    format!(r#"<w:r><w:footnoteReference w:id="{id}"/></w:r>"#)
}

/// A picture with words for it.
pub fn picture(id: &str, words: &str) -> String {
    format!(
        r#"<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Рисунок 1" descr="{words}"/><a:graphic><a:graphicData><a:blip r:embed="{id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#
    )
}
