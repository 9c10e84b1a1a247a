//! A workbook filled in as another program does it: bytes and words by the names of their cells in, bytes out. Cells of
//! words are written into the sheet itself, so no table of shared strings has to be kept.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What is put into a cell.
#[derive(Debug, Clone)]
pub enum NewValue {
    /// Words.
    Words(String),
    /// A number, or a day as a number of the workbook.
    Number(f64),
}

/// The parts of a container.
pub type Parts = BTreeMap<String, Vec<u8>>;

/// The parts of a workbook.
pub fn parts(bytes: &[u8]) -> Parts {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a container");
    let mut parts = Parts::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).expect("a part");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("bytes");
        parts.insert(file.name().expect("a name").into_owned(), bytes);
    }
    parts
}

/// A container of parts.
pub fn container(parts: &Parts) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).expect("a part");
        zip.write_all(bytes).expect("bytes");
    }
    zip.finish().expect("a container").into_inner()
}

/// Puts values into cells of a sheet, by its place among the sheets from 1 and the names of the cells.
pub fn fill(bytes: &[u8], values: &[(usize, String, NewValue)]) -> Vec<u8> {
    let mut parts = parts(bytes);
    for (sheet, name, value) in values {
        let part = parts.get_mut(&format!("xl/worksheets/sheet{sheet}.xml")).expect("a sheet");
        let text = String::from_utf8(std::mem::take(part)).expect("UTF-8");
        *part = with_cell(&text, name, value).into_bytes();
    }
    container(&parts)
}

/// The XML of a sheet with another value in a cell that is there, be it empty.
fn with_cell(text: &str, name: &str, value: &NewValue) -> String {
    let start = text.find(&format!("<c r=\"{name}\"")).unwrap_or_else(|| panic!("no cell {name}"));
    let rest = &text[start..];
    let head_end = rest.find('>').expect("a tag") + 1;
    let end = if rest[..head_end].ends_with("/>") { head_end } else { rest.find("</c>").expect("an end") + 4 };
    let style = rest[..head_end].split(" s=\"").nth(1).and_then(|rest| rest.split('"').next());
    let style = style.map(|style| format!(" s=\"{style}\"")).unwrap_or_default();
    let cell = match value {
        NewValue::Words(words) => {
            let words = words.replace('&', "&amp;").replace('<', "&lt;");
            format!("<c r=\"{name}\"{style} t=\"inlineStr\"><is><t xml:space=\"preserve\">{words}</t></is></c>")
        }
        NewValue::Number(number) => format!("<c r=\"{name}\"{style}><v>{number}</v></c>"),
    };
    format!("{}{cell}{}", &text[..start], &rest[end..])
}
