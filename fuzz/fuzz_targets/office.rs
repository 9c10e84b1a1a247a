//! Any bytes as an office file; and, when the first byte asks for it, as the text of a Word file or the rows of a sheet,
//! which chance alone would hardly pack.
#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use vekha_office::{Limits, OfficeFile, delimiter, read, read_delimited, read_text};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, rest)) = bytes.split_first() else { return };
    let packed = match kind % 5 {
        0 => Some(rest.to_vec()),
        1 => pack("word/document.xml", DOCUMENT, rest),
        2 => pack("content.xml", CONTENT, rest),
        3 => pack("content.xml", TEXT, rest),
        _ => pack("word/document.xml", ("", ""), rest),
    };
    let limits = Limits { unpacked: 1 << 24, cells: 100_000, elements: 100_000, ..Limits::default() };
    if let Some(Ok(OfficeFile::Text(decoded))) = packed.map(|bytes| read(&bytes, &limits)) {
        let _ = read_text(&decoded.text, &limits);
        let _ = read_delimited(&decoded.text, delimiter(&decoded.text).unwrap_or(';'), &limits);
    }
});

const DOCUMENT: (&str, &str) = (
    r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#,
    "</w:body></w:document>",
);
const CONTENT: (&str, &str) = (
    r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><table:table>"#,
    "</table:table></office:document-content>",
);

const TEXT: (&str, &str) = (
    r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>"#,
    "</office:text></office:body></office:document-content>",
);

/// A container with one part, and with the name of its kind.
fn pack(part: &str, (before, behind): (&str, &str), inside: &[u8]) -> Option<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mimetype: &[u8] = match before {
        _ if before == TEXT.0 => b"application/vnd.oasis.opendocument.text",
        _ if part == "content.xml" => b"application/vnd.oasis.opendocument.spreadsheet",
        _ => b"none",
    };
    for (name, pieces) in [("mimetype", [mimetype, b"", b""]), (part, [before.as_bytes(), inside, behind.as_bytes()])] {
        writer.start_file(name, SimpleFileOptions::default()).ok()?;
        pieces.iter().try_for_each(|piece| writer.write_all(piece)).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}
