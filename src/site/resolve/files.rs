//! Files that are copied into the output: documents and images.

use super::Linker;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::address;
use crate::site::model::File;

/// Kinds of files that a site may publish.
const ALLOWED: [&str; 13] =
    ["pdf", "docx", "xlsx", "csv", "odt", "ods", "jpg", "jpeg", "png", "webp", "txt", "gif", "sig"];

impl Linker<'_> {
    /// The file `name` in the content folder `folder`, published at the address that `place_at` makes
    /// of its name; told when it is missing or of a kind that is not published.
    pub(super) fn file(
        &mut self,
        folder: &str,
        name: &str,
        place: Place,
        place_at: impl Fn(&str) -> String,
    ) -> Option<File> {
        let source = format!("{folder}/{name}");
        let Some(bytes) = self.names.files.get(&source).copied() else {
            let beside = self.names.files.keys().filter_map(|path| path.strip_prefix(folder)?.strip_prefix('/'));
            let guess = crate::diagnostics::closest_word(name, beside);
            let diagnostic = Diagnostic::new(Code::MissingFile, place).arg("file", &source).with_guess(guess);
            self.emit(diagnostic);
            return None;
        };
        let ending = name.rsplit('.').next().unwrap_or("").to_lowercase();
        if !ALLOWED.contains(&ending.as_str()) {
            self.emit(
                Diagnostic::new(Code::FileTypeNotAllowed, place).arg("file", name).arg("allowed", ALLOWED.join(", ")),
            );
            return None;
        }
        let base = name.rsplit('/').next().unwrap_or(name);
        Some(File { href: place_at(&address::file_name(base)), source, format: ending.to_uppercase(), bytes, place })
    }
}
