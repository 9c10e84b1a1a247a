//! What a PDF file says of itself: the few things that decide whether a screen reader can read it.

use hayro_syntax::object::dict::keys::{FONT, LANG, MARK_INFO, TYPE};
use hayro_syntax::object::{Dict, Name, Object, String as Text};

/// How a file can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pdf {
    /// Its catalogue says that the text is tagged (`/MarkInfo << /Marked true >>`).
    pub tagged: bool,
    /// Its catalogue names the language (`/Lang`).
    pub has_language: bool,
    /// Fonts are used at all: a scan is pictures alone.
    pub has_text: bool,
}

impl Pdf {
    /// Looks into the bytes of a file; `None` when they are no PDF, are damaged or encrypted.
    pub fn read(bytes: Vec<u8>) -> Option<Self> {
        let pdf = hayro_syntax::Pdf::new(bytes).ok()?;
        let catalogue: Dict = pdf.xref().get(pdf.xref().root_id())?;
        let marks = catalogue.get::<Dict>(MARK_INFO);
        Some(Pdf {
            tagged: marks.and_then(|marks| marks.get::<bool>("Marked")).unwrap_or(false),
            has_language: catalogue.get::<Text>(LANG).is_some_and(|text| !text.as_bytes().is_empty()),
            has_text: pdf.objects().into_iter().any(|object| is_font(&object)),
        })
    }
}

fn is_font(object: &Object) -> bool {
    matches!(object, Object::Dict(dict) if dict.get::<Name>(TYPE).is_some_and(|name| name.as_ref() == FONT))
}
