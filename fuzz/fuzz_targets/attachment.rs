//! Any bytes as an attached file: of Word, Excel or LibreOffice, a PDF, a picture, a text; and its cleaned copy, which must be
//! a file of the same kind from which nothing more is to be taken.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vekha::attachments::{self, pdf};
use vekha::cleaning::clean;

fuzz_target!(|bytes: &[u8]| {
    let contents = attachments::read(bytes, &pdf::read);
    for part in &contents.parts {
        let _ = part.place(part.text.len());
    }
    if let Ok(copy) = clean(bytes) {
        let rest = clean(&copy.bytes).expect("a copy is a file of its kind");
        assert!(rest.removed.is_empty(), "{:?}", rest.removed);
    }
});
