//! A PDF file as a whole: pages, notes, fields, properties and the files inside.

use hayro_syntax::object::dict::keys::{CONTENTS, FONT, LANG, MARK_INFO, RESOURCES};
use hayro_syntax::object::{Dict, Name, Object, Stream, String as Text};
use hayro_syntax::page::Page;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::super::contents::{Contents, Part, PdfFacts, Place, TextRole, Unread, UnreadReason};
use super::super::picture::read_xmp;
use super::super::read::read as read_file;
use super::lines::join;
use super::page::{self, Budget, Drawn, Fonts};
use super::strings::text;

/// So many pages and objects are looked at.
const MOST_PAGES: usize = 5_000;
const MOST_OBJECTS: usize = 500_000;
/// So many files inside are looked into.
const MOST_FILES: usize = 100;

/// What stands in a file.
pub(super) fn read(bytes: Vec<u8>) -> Contents {
    let pdf = match Pdf::new(bytes) {
        Ok(pdf) => pdf,
        Err(LoadPdfError::Decryption(DecryptionError::PasswordProtected)) => {
            return Contents::unread(UnreadReason::Encrypted);
        }
        Err(LoadPdfError::Decryption(_)) => return Contents::unread(UnreadReason::Encrypted),
        Err(LoadPdfError::Invalid) => return Contents::unread(UnreadReason::Damaged),
    };
    let mut contents = pages(&pdf);
    contents.pdf = facts(&pdf);
    contents.parts.extend(properties(&pdf));
    objects(&pdf, &mut contents);
    contents
}

/// What the catalogue and the objects say.
fn facts(pdf: &Pdf) -> Option<PdfFacts> {
    let catalogue: Dict = pdf.xref().get(pdf.xref().root_id())?;
    let marks = catalogue.get::<Dict>(MARK_INFO);
    let is_font = |object: Object| matches!(object, Object::Dict(dict) if is_kind(&dict, FONT));
    Some(PdfFacts {
        tagged: marks.and_then(|marks| marks.get::<bool>("Marked")).unwrap_or(false),
        has_language: catalogue.get::<Text>(LANG).is_some_and(|text| !text.as_bytes().is_empty()),
        has_text: pdf.objects().into_iter().take(MOST_OBJECTS).any(is_font),
    })
}

/// The words of the pages, and the pages without words.
fn pages(pdf: &Pdf) -> Contents {
    let mut contents = Contents::default();
    let (mut fonts, budget) = (Fonts::new(), Budget::new());
    let mut unread: [(UnreadReason, Vec<usize>); 3] =
        [(UnreadReason::Scan, vec![]), (UnreadReason::NoLetters, vec![]), (UnreadReason::Damaged, vec![])];
    let all = pdf.pages();
    for (number, page) in (1..).zip(all.iter().take(MOST_PAGES)) {
        let Some(drawn) = draw_page(page, &mut fonts, &budget) else {
            unread[2].1.push(number);
            continue;
        };
        match () {
            () if drawn.is_damaged => unread[2].1.push(number),
            () if drawn.unknown * 10 > drawn.known + drawn.unknown => unread[1].1.push(number),
            () if drawn.known == 0 && drawn.has_picture => unread[0].1.push(number),
            () => {}
        }
        let place = Place { part: "page".to_owned(), number, ..Place::default() };
        let words = join(drawn.pieces);
        let part = Part { role: TextRole::Words, text: words, places: vec![(0, place)] };
        contents.parts.extend((!part.text.trim().is_empty()).then_some(part));
    }
    if all.is_empty() {
        unread[2].1.push(0);
    }
    if all.len() > MOST_PAGES || budget.is_over.get() {
        contents.unread.extend(Contents::unread(UnreadReason::TooLarge).unread);
    }
    let unread = unread.into_iter().filter(|(_, pages)| !pages.is_empty());
    contents.unread.extend(unread.map(|(reason, pages)| Unread {
        reason,
        is_inner: false,
        pages: if pages.len() == all.len() || pages == [0] { Vec::new() } else { pages },
    }));
    contents
}

/// What a page draws; `None` where its stream cannot be read.
fn draw_page(page: &Page, fonts: &mut Fonts, budget: &Budget) -> Option<Drawn> {
    let Some(stream) = page.page_stream() else {
        let is_empty = !page.raw().contains_key(CONTENTS);
        return is_empty.then(Drawn::default);
    };
    let resources = page.raw().get::<Dict>(RESOURCES).unwrap_or_else(|| inherited_resources(page));
    Some(page::read(stream, &resources, fonts, budget))
}

/// Resources of the branch of pages above a page.
fn inherited_resources<'a>(page: &Page<'a>) -> Dict<'a> {
    let mut above = page.raw().get::<Dict>("Parent");
    for _ in 0..32 {
        let Some(dict) = above else { break };
        if let Some(resources) = dict.get::<Dict>(RESOURCES) {
            return resources;
        }
        above = dict.get::<Dict>("Parent");
    }
    Dict::empty()
}

/// What the file says of itself.
fn properties(pdf: &Pdf) -> Vec<Part> {
    let metadata = pdf.metadata();
    let values = [
        (TextRole::Title, &metadata.title),
        (TextRole::Author, &metadata.author),
        (TextRole::Words, &metadata.subject),
        (TextRole::Words, &metadata.keywords),
    ];
    let found = values.into_iter().filter_map(|(role, value)| Some((role, text(value.as_deref()?))));
    found.map(|(role, words)| Part::at(role, "properties", words)).collect()
}

/// Notes on pages, what fields were filled with, and files inside: wherever they hang, they are objects.
fn objects(pdf: &Pdf, contents: &mut Contents) {
    let mut files = 0;
    let mut notes = String::new();
    for object in pdf.objects().into_iter().take(MOST_OBJECTS) {
        match object {
            Object::Dict(dict) => take_words(&dict, &mut notes, contents),
            Object::Stream(stream) if is_kind(stream.dict(), b"EmbeddedFile") => {
                files += 1;
                take_file(&stream, files, contents);
            }
            Object::Stream(stream) if is_kind(stream.dict(), b"Metadata") => {
                if let Ok(text) = stream.decoded_data() {
                    contents.parts.extend(read_xmp(&text).parts);
                }
            }
            _ => {}
        }
    }
    if !notes.is_empty() {
        contents.parts.push(Part::at(TextRole::Words, "comments", notes));
    }
}

fn take_words(dict: &Dict, notes: &mut String, contents: &mut Contents) {
    let is_note = dict.contains_key("Subtype") && dict.contains_key("Rect") || dict.contains_key("FT");
    if !is_note {
        return;
    }
    for key in ["Contents", "V", "TU", "RC"] {
        if let Some(words) = dict.get::<Text>(key).map(|words| text(words.as_bytes())) {
            notes.push_str(&words);
            notes.push_str("\n\n");
        }
    }
    if let Some(author) = dict.get::<Text>("T").filter(|_| !dict.contains_key("FT")) {
        contents.parts.push(Part::at(TextRole::Author, "comments", text(author.as_bytes())));
    }
}

fn is_kind(dict: &Dict, kind: &[u8]) -> bool {
    dict.get::<Name>("Type").is_some_and(|own| &*own == kind)
}

/// A file inside; PDF files inside PDF files are told, not read: a file may hold itself.
fn take_file(stream: &Stream, count: usize, contents: &mut Contents) {
    let refused = |_: &[u8]| Contents::unread(UnreadReason::OtherKind);
    let inner = match stream.decoded_data() {
        Ok(bytes) if count <= MOST_FILES => read_file(&bytes, &refused),
        Ok(_) => Contents::unread(UnreadReason::TooLarge),
        Err(_) => Contents::unread(UnreadReason::Damaged),
    };
    contents.take_inner(inner);
}
