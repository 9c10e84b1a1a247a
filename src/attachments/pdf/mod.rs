//! PDF files: bytes → the words of their pages, notes, fields and properties, and pages without words.
//!
//! What a page shows is read from its content streams: letters by the maps that fonts bring (`cmap`, `font`), their places
//! from the matrices (`page`), lines joined by place (`lines`). Limits on everything that a file can repeat; a failure of the
//! library ends a thread, and where the program aborts at once, whoever calls runs this in a program of its own.

mod bomb;
mod cmap;
mod dicts;
mod document;
mod font;
mod glyph_names;
mod letters;
mod lines;
mod objects;
mod page;
mod state;
mod streams;
mod strings;

use super::contents::{Contents, Part, TextRole, UnreadReason};
use super::words::may_be_words;

/// The stack of the reading thread, in bytes: the library descends as deep as objects are nested, 512 levels at most.
const STACK: usize = 64 << 20;

/// Reads a PDF file in a thread of its own; a failure there is told as unread.
pub fn read(bytes: &[u8]) -> Contents {
    if bomb::unpacks_to_too_much(bytes) {
        return Contents::unread(UnreadReason::TooLarge);
    }
    let tail = words_behind(bytes);
    let bytes = bytes.to_vec();
    let thread = std::thread::Builder::new().name("pdf".to_owned()).stack_size(STACK);
    let done = thread.spawn(move || document::read(bytes)).map(std::thread::JoinHandle::join);
    match done {
        Ok(Ok(mut contents)) => {
            contents.parts.extend(tail);
            contents
        }
        _ => Contents::unread(UnreadReason::ReaderFailed),
    }
}

/// Words behind the end of a file, where no reader looks.
fn words_behind(bytes: &[u8]) -> Option<Part> {
    const END: &[u8] = b"%%EOF";
    let start = memchr::memmem::rfind(bytes, END)? + END.len();
    let words = vekha_office::decode(bytes[start..].trim_ascii()).map(|decoded| decoded.text)?;
    may_be_words(&words).then(|| Part::at(TextRole::Words, "properties", words))
}
