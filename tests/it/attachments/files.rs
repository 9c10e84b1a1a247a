//! Files as office programs, cameras and printers make them, as small as they can be, with words of a test in them.

use crate::support::docx::container;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const SHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// Parts of a container by name.
pub type Parts = Vec<(String, Vec<u8>)>;

pub fn zip_of(parts: &Parts) -> Vec<u8> {
    container(&parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect::<Vec<_>>())
}

/// A container whose parts are packed.
pub fn deflated_zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;

    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes) in parts {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn root_relations(main: &str) -> String {
    format!(
        r#"<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="{main}"/><Relationship Id="r2" Type="{PACKAGE}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#
    )
}

/// The parts of a text of Word: its body, and further parts, which its relations lead to.
pub fn docx_parts(body: &str, further: &[(&str, &str, &str)]) -> Parts {
    let mut relations = String::new();
    let mut types = String::new();
    let mut parts: Parts = vec![
        ("_rels/.rels".to_owned(), root_relations("word/document.xml").into()),
        (
            "word/document.xml".to_owned(),
            format!(r#"<w:document xmlns:w="{WORD}" xmlns:r="{RELATIONS}"><w:body>{body}</w:body></w:document>"#)
                .into(),
        ),
    ];
    for (number, (name, kind, inside)) in further.iter().enumerate() {
        let text = if inside.starts_with("<?") || !name.ends_with(".xml") {
            (*inside).to_owned()
        } else {
            let root = kind.split(':').next_back().unwrap();
            format!(r#"<w:{root} xmlns:w="{WORD}">{inside}</w:{root}>"#)
        };
        let kind = kind.split(':').next().unwrap();
        relations += &format!(r#"<Relationship Id="x{number}" Type="{RELATIONS}/{kind}" Target="{name}"/>"#);
        types += &format!(r#"<Override PartName="/word/{name}" ContentType="application/xml"/>"#);
        parts.push((format!("word/{name}"), text.into()));
    }
    let relations = format!(r#"<Relationships xmlns="{PACKAGE}">{relations}</Relationships>"#);
    parts.push(("word/_rels/document.xml.rels".to_owned(), relations.into()));
    let types = format!(
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>"#
    );
    parts.insert(0, ("[Content_Types].xml".to_owned(), types.into()));
    parts
}

/// A text of Word with this body.
pub fn docx(body: &str) -> Vec<u8> {
    zip_of(&docx_parts(body, &[]))
}

/// A text of Word that says this of itself.
pub fn docx_with_properties(title: &str, author: &str) -> Vec<u8> {
    let mut parts = docx_parts(&paragraph("Слова."), &[]);
    parts.push(("docProps/core.xml".to_owned(), core_properties(title, author).into()));
    zip_of(&parts)
}

pub fn core_properties(title: &str, author: &str) -> String {
    format!(
        r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><cp:lastModifiedBy>Методист</cp:lastModifiedBy></cp:coreProperties>"#
    )
}

pub fn paragraph(words: &str) -> String {
    format!(r#"<w:p>{}</w:p>"#, run(words))
}

pub fn run(words: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{words}</w:t></w:r>"#)
}

pub fn table(rows: &[&[&str]]) -> String {
    let cell = |words: &&str| format!("<w:tc>{}</w:tc>", paragraph(words));
    let row = |row: &&[&str]| format!("<w:tr>{}</w:tr>", row.iter().map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

/// A sheet: its name, its attributes, what stands in it.
pub type SheetText<'t> = (&'t str, &'t str, &'t str);

/// The parts of a workbook of Excel.
pub fn xlsx_parts(sheets: &[SheetText], further: &[(&str, &str)]) -> Parts {
    let mut list = String::new();
    let mut relations = String::new();
    let mut parts: Parts = vec![("_rels/.rels".to_owned(), root_relations("xl/workbook.xml").into())];
    for (number, (name, attributes, inside)) in (1..).zip(sheets) {
        list += &format!(r#"<sheet name="{name}" sheetId="{number}" r:id="i{number}" {attributes}/>"#);
        relations += &format!(
            r#"<Relationship Id="i{number}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{number}.xml"/>"#
        );
        let sheet = format!(r#"<worksheet xmlns="{SHEET}" xmlns:r="{RELATIONS}">{inside}</worksheet>"#);
        parts.push((format!("xl/worksheets/sheet{number}.xml"), sheet.into()));
    }
    if further.iter().any(|(name, _)| *name == "xl/sharedStrings.xml") {
        relations += &format!(r#"<Relationship Id="t" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>"#);
    }
    let book = format!(r#"<workbook xmlns="{SHEET}" xmlns:r="{RELATIONS}"><sheets>{list}</sheets></workbook>"#);
    parts.push(("xl/workbook.xml".to_owned(), book.into()));
    let relations = format!(r#"<Relationships xmlns="{PACKAGE}">{relations}</Relationships>"#);
    parts.push(("xl/_rels/workbook.xml.rels".to_owned(), relations.into()));
    parts.extend(further.iter().map(|(name, text)| ((*name).to_owned(), text.replace("SHEET", SHEET).into())));
    parts
}

/// A row of cells with words.
pub fn cells(row: usize, attributes: &str, words: &[&str]) -> String {
    let cell = |(column, words): (u8, &&str)| {
        format!(r#"<c r="{}{row}" t="inlineStr"><is><t>{words}</t></is></c>"#, char::from(b'A' + column))
    };
    let cells: String = (0..).zip(words).map(cell).collect();
    format!(r#"<row r="{row}" {attributes}>{cells}</row>"#)
}

/// The parts of a text of LibreOffice.
pub fn odt_parts(body: &str, kind: &str) -> Parts {
    let content = format!(
        r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"#
    );
    let meta = r#"<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><meta:initial-creator>Методист</meta:initial-creator><dc:title>План</dc:title></office:meta></office:document-meta>"#;
    let manifest = r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="x"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png" manifest:media-type="image/png"/></manifest:manifest>"#;
    vec![
        ("mimetype".to_owned(), format!("application/vnd.oasis.opendocument.{kind}").into()),
        ("content.xml".to_owned(), content.into()),
        ("meta.xml".to_owned(), meta.into()),
        ("META-INF/manifest.xml".to_owned(), manifest.into()),
    ]
}

/// A text of LibreOffice.
pub fn odt(body: &str) -> Vec<u8> {
    zip_of(&odt_parts(body, "text"))
}

/// A picture of one pixel as an object of a PDF file.
pub const IMAGE: &[u8] = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >> stream\n0\nendstream";

/// A PDF file that grows object by object.
#[derive(Default)]
pub struct Pdf(Vec<Vec<u8>>);

impl Pdf {
    /// A file of pages with these content streams. Letters are two bytes, as their map says; `(…)` in a stream is put into
    /// these codes.
    pub fn pages(streams: &[&str]) -> Self {
        let kids: Vec<String> = (0..streams.len()).map(|page| format!("{} 0 R", 6 + 2 * page)).collect();
        let mut pdf = Pdf::default();
        pdf.push(b"<< /Type /Catalog /Pages 2 0 R >>");
        pdf.push(format!("<< /Type /Pages /Count {} /Kids [{}] >>", kids.len(), kids.join(" ")).as_bytes());
        pdf.push(b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 4 0 R >>");
        let map =
            "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange";
        pdf.push(format!("<< /Length {} >> stream\n{map}\nendstream", map.len()).as_bytes());
        pdf.push(b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /DW 500 >>");
        for (page, stream) in streams.iter().enumerate() {
            let contents = 7 + 2 * page;
            pdf.push(
                format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {contents} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /X 99 0 R >> >> >>")
                    .as_bytes(),
            );
            let stream = in_codes(stream);
            pdf.push(format!("<< /Length {} >> stream\n{stream}\nendstream", stream.len()).as_bytes());
        }
        pdf
    }

    /// A page with these lines.
    pub fn lines(lines: &[&str]) -> Self {
        let lines: Vec<String> = lines.iter().map(|line| format!("({line}) Tj T*")).collect();
        Pdf::pages(&[&format!("BT /F 12 Tf 14 TL 50 800 Td {} ET", lines.join(" "))])
    }

    /// Adds an object and returns its number.
    pub fn push(&mut self, object: &[u8]) -> usize {
        self.0.push(object.to_vec());
        self.0.len()
    }

    /// The file, with these entries in its trailer.
    pub fn bytes(&self, trailer: &str) -> Vec<u8> {
        let mut bytes = b"%PDF-1.7\n".to_vec();
        let mut places = Vec::new();
        for (number, object) in (1..).zip(&self.0) {
            places.push(bytes.len());
            bytes.extend(format!("{number} 0 obj\n").bytes());
            bytes.extend(object);
            bytes.extend(b"\nendobj\n");
        }
        let start = bytes.len();
        bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", self.0.len() + 1).bytes());
        places.iter().for_each(|place| bytes.extend(format!("{place:010} 00000 n \n").bytes()));
        let size = self.0.len() + 1;
        bytes.extend(format!("trailer << /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF").bytes());
        bytes
    }
}

fn in_codes(stream: &str) -> String {
    let mut coded = String::new();
    let mut rest = stream;
    while let Some((before, behind)) = rest.split_once('(') {
        let (words, behind) = behind.split_once(')').expect("a bracket");
        let codes: String = words.encode_utf16().map(|unit| format!("{unit:04x}")).collect();
        coded += &format!("{before}<{codes}>");
        rest = behind;
    }
    coded + rest
}

/// UTF-16 with its mark, as properties of a PDF hold words.
pub fn pdf_string(words: &str) -> String {
    let codes: String = words.encode_utf16().map(|unit| format!("{unit:04x}")).collect();
    format!("<feff{codes}>")
}

/// What a camera notes: a list of values, big ends first.
pub fn exif(orientation: u8, author: &str, position: bool) -> Vec<u8> {
    let author = [author.as_bytes(), b"\0"].concat();
    let count = 2 + u16::from(position);
    let data = 8 + 2 + 12 * u32::from(count) + 4;
    let gps = data + author.len() as u32;
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &count.to_be_bytes(), &value.to_be_bytes()].concat()
    };
    let mut bytes = [b"MM\0\x2a\0\0\0\x08".as_slice(), &count.to_be_bytes()].concat();
    bytes.extend(entry(0x0112, 3, 1, u32::from(orientation) << 16));
    bytes.extend(entry(0x013b, 2, author.len() as u32, data));
    if position {
        bytes.extend(entry(0x8825, 4, 1, gps));
    }
    bytes.extend([0; 4]);
    bytes.extend(&author);
    if position {
        let ratios = gps + 2 + 12 * 4 + 4;
        bytes.extend(4u16.to_be_bytes());
        bytes.extend(entry(1, 2, 2, u32::from(b'N') << 24));
        bytes.extend(entry(2, 5, 3, ratios));
        bytes.extend(entry(3, 2, 2, u32::from(b'E') << 24));
        bytes.extend(entry(4, 5, 3, ratios + 24));
        bytes.extend([0; 4]);
        for number in [56u32, 1, 1, 1, 30, 1, 93, 1, 15, 1, 0, 1] {
            bytes.extend(number.to_be_bytes());
        }
    }
    bytes
}

/// A JPEG file of two pixels with these segments; its picture is no picture, which nobody here decodes.
pub fn jpeg(segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0".to_vec();
    for (marker, inside) in segments {
        bytes.extend([0xff, *marker]);
        bytes.extend((inside.len() as u16 + 2).to_be_bytes());
        bytes.extend(inside);
    }
    bytes.extend(b"\xff\xc0\0\x0b\x08\0\x01\0\x02\x01\x01\x11\0");
    bytes.extend(b"\xff\xda\0\x08\x01\x01\0\0\x3f\0\x12\xff\0\x34\xff\xd9");
    bytes
}

/// A photograph with these notes of its camera.
pub fn photo(exif: &[u8]) -> Vec<u8> {
    jpeg(&[(0xe1, [b"Exif\0\0", exif].concat())])
}

/// A PNG file with these chunks between its head and its end.
pub fn png(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let head: &[u8] = b"\0\0\0\x02\0\0\0\x01\x08\0\0\0\0";
    for (name, data) in [(b"IHDR", head)].iter().chain(chunks).chain([(b"IEND", &b""[..])].iter()) {
        bytes.extend((data.len() as u32).to_be_bytes());
        bytes.extend(*name);
        bytes.extend(*data);
        bytes.extend([0; 4]); // no check sum: nobody here checks it
    }
    bytes
}

/// A WebP file with these chunks.
pub fn webp(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut inside = b"WEBP".to_vec();
    for (name, data) in chunks {
        inside.extend(*name);
        inside.extend((data.len() as u32).to_le_bytes());
        inside.extend(*data);
        inside.extend(vec![0; data.len() % 2]);
    }
    [b"RIFF".as_slice(), &(inside.len() as u32).to_le_bytes(), &inside].concat()
}
