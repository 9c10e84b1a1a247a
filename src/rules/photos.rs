//! The rule on photographs: in goes the linked site, out come photographs of which nobody has said who is in them.

use crate::diagnostics::{Code, Diagnostic};
use crate::site::{File, Places, Site, published_files};

/// Of each photograph in a text its header says who is in it: nobody, adults, children whose parents agree, children whom
/// nobody can recognise.
pub fn photos_without_answer(site: &Site, places: &Places) -> Vec<Diagnostic> {
    let images = published_files(site).filter(|(record, _, file)| record.tells_of_pictures() && is_photo(file));
    let unanswered = images.filter(|(_, _, file)| file.people.is_none());
    let diagnostic = |(record, field, file): (_, _, &File)| {
        let name = file.source.rsplit('/').next().unwrap_or(&file.source);
        Diagnostic::new(Code::PhotoPeople, places.get(record, field)).arg("file", name)
    };
    unanswered.map(diagnostic).collect()
}

/// Cameras write these; drawings and charts are PNG or SVG.
fn is_photo(file: &File) -> bool {
    matches!(file.format.as_str(), "JPG" | "JPEG" | "WEBP")
}
