//! A PDF file as a whole: its pages, and what it says of itself.

use hayro_syntax::object::dict::keys::{CONTENTS, FONT, LANG, MARK_INFO};
use hayro_syntax::object::{Array, Dict, Object, Stream, String as Text};
use hayro_syntax::page::Page;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::super::contents::{Contents, Part, PdfFacts, Place, TextRole, Unread, UnreadReason};
use super::dicts::{is_kind, page_resources};
use super::lines::join;
use super::objects::{MOST_OBJECTS, read_objects};
use super::page::{self, Drawn, Shared};
use super::streams::is_unreadable;
use super::strings::text;

/// So many pages are looked at.
const MOST_PAGES: usize = 5_000;
/// Letters of a page that is a picture and its number, or a word of the program that took it.
const FEW_LETTERS: usize = 40;
/// Curves of a page without letters beyond which its letters may be drawn by them.
const MANY_CURVES: usize = 200;

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
    let mut shared = Shared::default();
    let mut contents = pages(&pdf, &mut shared);
    contents.pdf = facts(&pdf);
    contents.parts.extend(properties(&pdf));
    read_objects(&pdf, &mut shared, &mut contents);
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
fn pages(pdf: &Pdf, shared: &mut Shared) -> Contents {
    let mut contents = Contents::default();
    let mut unread: [(UnreadReason, Vec<usize>); 3] =
        [(UnreadReason::Scan, vec![]), (UnreadReason::NoLetters, vec![]), (UnreadReason::Damaged, vec![])];
    let all = pdf.pages();
    for (number, page) in (1..).zip(all.iter().take(MOST_PAGES)) {
        let Some(drawn) = draw_page(page, shared) else {
            unread[2].1.push(number);
            continue;
        };
        match () {
            () if drawn.is_damaged => unread[2].1.push(number),
            () if drawn.letters.are_unknown() => unread[1].1.push(number),
            () if is_picture(page, &drawn) => unread[0].1.push(number),
            () => {}
        }
        let place = Place { part: "page".to_owned(), number, ..Place::default() };
        let words = [join(drawn.pieces), drawn.marks.join("\n\n")].join("\n");
        let part = Part { role: TextRole::Words, text: words, places: vec![(0, place)] };
        contents.parts.extend((!part.text.trim().is_empty()).then_some(part));
    }
    if all.is_empty() {
        unread[2].1.push(0);
    }
    if all.len() > MOST_PAGES || shared.budget.is_over.get() {
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

/// Whether a page is a picture: nothing else, but for a few letters, or letters that are drawn by curves.
fn is_picture(page: &Page, drawn: &Drawn) -> bool {
    let (width, height) = page.base_dimensions();
    let is_covered = drawn.picture_area * 2.0 > f64::from(width) * f64::from(height);
    match drawn.letters.known {
        0 => drawn.has_picture || drawn.curves > MANY_CURVES,
        1..=FEW_LETTERS => drawn.has_picture && is_covered || drawn.curves > MANY_CURVES,
        _ => false,
    }
}

/// What a page draws; `None` where its stream cannot be read.
fn draw_page(page: &Page, shared: &mut Shared) -> Option<Drawn> {
    let Some(stream) = page.page_stream() else {
        let is_empty = !page.raw().contains_key(CONTENTS);
        return is_empty.then(Drawn::default);
    };
    let resources = page_resources(page);
    let mut drawn = page::read(stream, &resources, shared);
    for part in streams(page) {
        drawn.is_damaged |= is_unreadable(&part);
        shared.forms.insert((part.obj_id().obj_number, part.obj_id().gen_number));
    }
    Some(drawn)
}

fn streams<'a>(page: &Page<'a>) -> Vec<Stream<'a>> {
    match page.raw().get::<Array>(CONTENTS) {
        Some(array) => array.iter::<Stream>().collect(),
        None => page.raw().get::<Stream>(CONTENTS).into_iter().collect(),
    }
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
