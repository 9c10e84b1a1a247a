//! Who is to be seen in the pictures of a text: the pictures that it shows and what its header says of them in, the same
//! pictures with the answers out.

use super::LowerOutput;
use crate::content::fold;
use crate::content::records::report::PictureNote;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::File;

/// The pictures with what the header says of each; of a picture that the text does not show it says nothing to anybody.
pub(super) fn with_people(mut images: Vec<File>, notes: &[PictureNote], found: &mut LowerOutput) -> Vec<File> {
    for note in notes.iter().filter(|note| !note.file.is_empty()) {
        let named = images.iter_mut().filter(|image| is_same_name(&image.source, note.file.as_str()));
        let count = named.map(|image| image.people = Some(note.people.value)).count();
        if count == 0 {
            let shown: Vec<&str> = images.iter().map(|image| last_part(&image.source)).collect();
            let diagnostic = Diagnostic::new(Code::PictureNotShown, note.file.place).arg("file", note.file.as_str());
            found.emit(diagnostic.arg("shown", if shown.is_empty() { "—".to_owned() } else { shown.join(", ") }));
        }
    }
    images
}

fn is_same_name(source: &str, name: &str) -> bool {
    fold::signs(last_part(source)) == fold::signs(last_part(name))
}

fn last_part(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
