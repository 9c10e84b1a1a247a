//! Prints what an office file holds, line by line: `cargo run -p vekha-office --example tree -- FILE…`

use vekha_office::{Limits, OfficeFile, delimiter, read, read_delimited, read_text};

#[path = "../tests/office/support/tree.rs"]
mod tree;

fn main() {
    for path in std::env::args().skip(1) {
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) => {
                eprintln!("{path}: {error}");
                continue;
            }
        };
        let start = std::time::Instant::now();
        let file = read(&bytes, &Limits::default());
        let time = start.elapsed();
        println!("== {path}, {} bytes, {time:.1?}", bytes.len());
        match file {
            Ok(file) => println!("{}{}", tree::file_tree(&file), text_tree(&file)),
            Err(error) => println!("refused: {error}"),
        }
    }
}

/// Plain text also as a table or as paragraphs.
fn text_tree(file: &OfficeFile) -> String {
    let OfficeFile::Text(decoded) = file else { return String::new() };
    let limits = Limits::default();
    let mut text = String::new();
    match delimiter(&decoded.text).and_then(|sign| read_delimited(&decoded.text, sign, &limits).ok()) {
        Some(sheet) => tree::push_rows(&sheet, &mut text),
        None => text.extend(read_text(&decoded.text, &limits).map(|document| tree::document_tree(&document))),
    }
    text
}
