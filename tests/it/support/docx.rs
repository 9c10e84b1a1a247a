//! Small Word files: paragraphs and tables in, the bytes of a container out, as a word processor writes them.

/// A cell of a row: its words and what it takes.
#[derive(Debug, Clone, Default)]
pub struct DocxCell {
    /// Its paragraphs.
    pub text: String,
    /// How many columns it takes.
    pub columns: usize,
    /// Whether it begins a cell over several rows, goes on with it, or neither.
    pub merge: Merge,
    /// Whether its words are bold.
    pub bold: bool,
}

/// Where a cell stands in one over several rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Merge {
    /// In none.
    #[default]
    Alone,
    /// At its top.
    Top,
    /// Below its top.
    Below,
}

impl DocxCell {
    /// A plain cell.
    pub fn new(text: &str) -> Self {
        DocxCell { text: text.to_owned(), columns: 1, ..DocxCell::default() }
    }

    /// A cell over several columns.
    pub fn wide(text: &str, columns: usize) -> Self {
        DocxCell { columns, ..DocxCell::new(text) }
    }

    /// The same at a place of a cell over several rows.
    pub fn in_merged(text: &str, merge: Merge) -> Self {
        DocxCell { merge, ..DocxCell::new(text) }
    }
}

/// The body of a document that grows piece by piece.
#[derive(Debug, Default)]
pub struct Docx(String);

impl Docx {
    /// Adds a paragraph for each line.
    pub fn lines(mut self, text: &str) -> Self {
        text.lines().filter(|line| !line.is_empty()).for_each(|line| self.0.push_str(&paragraph(line, false)));
        self
    }

    /// Adds a table with so many columns.
    pub fn table(mut self, columns: usize, rows: &[Vec<DocxCell>]) -> Self {
        self.0.push_str(&table(columns, rows));
        self
    }

    /// Adds a table of one cell that holds a table.
    pub fn framed_table(mut self, columns: usize, rows: &[Vec<DocxCell>]) -> Self {
        let inner = table(columns, rows);
        self.0.push_str(&format!(
            "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/>{inner}<w:p/></w:tc></w:tr></w:tbl>"
        ));
        self
    }

    /// The bytes of the file.
    pub fn bytes(&self) -> Vec<u8> {
        let main = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{}<w:sectPr/></w:body></w:document>",
            self.0
        );
        let types = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
        let links = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
        container(&[
            ("[Content_Types].xml", types.as_bytes()),
            ("_rels/.rels", links.as_bytes()),
            ("word/document.xml", main.as_bytes()),
        ])
    }
}

fn table(columns: usize, rows: &[Vec<DocxCell>]) -> String {
    let grid = "<w:gridCol w:w=\"1800\"/>".repeat(columns);
    let rows: String =
        rows.iter().map(|row| format!("<w:tr>{}</w:tr>", row.iter().map(cell).collect::<String>())).collect();
    let border = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
    let borders: String = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).concat();
    format!(
        "<w:tbl><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl><w:p/>"
    )
}

fn cell(cell: &DocxCell) -> String {
    let span = if cell.columns > 1 { format!("<w:gridSpan w:val=\"{}\"/>", cell.columns) } else { String::new() };
    let merge = match cell.merge {
        Merge::Alone => "",
        Merge::Top => "<w:vMerge w:val=\"restart\"/>",
        Merge::Below => "<w:vMerge/>",
    };
    let width = format!("<w:tcW w:w=\"{}\" w:type=\"dxa\"/>", 1800 * cell.columns);
    let lines: String = cell.text.lines().map(|line| paragraph(line, cell.bold)).collect();
    let lines = if lines.is_empty() { "<w:p/>".to_owned() } else { lines };
    format!("<w:tc><w:tcPr>{width}{span}{merge}</w:tcPr>{lines}</w:tc>")
}

fn paragraph(text: &str, bold: bool) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let look = if bold { "<w:rPr><w:b/></w:rPr>" } else { "" };
    format!("<w:p><w:r>{look}<w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

/// A container whose files are not packed, with the date of its format's beginning.
pub fn container(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let start = u32::try_from(bytes.len()).expect("a small file");
        let head = head_of(name, content);
        bytes.extend_from_slice(b"PK\x03\x04");
        bytes.extend_from_slice(&head);
        bytes.extend_from_slice(name.as_bytes());
        bytes.extend_from_slice(content);
        directory.extend_from_slice(b"PK\x01\x02\x14\0");
        directory.extend_from_slice(&head);
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&start.to_le_bytes());
        directory.extend_from_slice(name.as_bytes());
    }
    let start = u32::try_from(bytes.len()).expect("a small file");
    let (count, size) = (u16::try_from(files.len()).expect("few"), u32::try_from(directory.len()).expect("small"));
    bytes.extend_from_slice(&directory);
    bytes.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    bytes.extend_from_slice(&[count.to_le_bytes(), count.to_le_bytes()].concat());
    bytes.extend_from_slice(&[size.to_le_bytes(), start.to_le_bytes()].concat());
    bytes.extend_from_slice(&[0, 0]);
    bytes
}

/// Version, flags (names in UTF-8), method, time, sum, sizes and the lengths of names: the same in both places.
fn head_of(name: &str, bytes: &[u8]) -> Vec<u8> {
    let size = u32::try_from(bytes.len()).expect("a small file").to_le_bytes();
    let length = u16::try_from(name.len()).expect("a short name").to_le_bytes();
    let mut head = vec![0x14, 0, 0, 0x08, 0, 0, 0, 0, 0x21, 0];
    head.extend_from_slice(&sum(bytes).to_le_bytes());
    head.extend_from_slice(&[size, size].concat());
    head.extend_from_slice(&length);
    head.extend_from_slice(&[0, 0]);
    head
}

/// The check sum of containers.
fn sum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}
