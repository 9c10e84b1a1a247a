//! Files that are copied into the output: names of documents and images in, files with their addresses out.

use std::collections::BTreeMap;

use crate::content::Attachment;
use crate::diagnostics::{Code, Diagnostic, Place, closest_word};
use crate::site::address;
use crate::site::model::File;
use crate::sources::Binary;

/// Kinds of files that a site may publish.
const ALLOWED: [&str; 13] =
    ["pdf", "docx", "xlsx", "csv", "odt", "ods", "jpg", "jpeg", "png", "webp", "txt", "gif", "sig"];

/// Sizes of files by their paths in the content.
pub struct FileNames<'a>(BTreeMap<&'a str, Binary>);

impl<'a> FileNames<'a> {
    /// Names the attached files.
    pub fn declare(attachments: &'a [Attachment]) -> Self {
        FileNames(attachments.iter().map(|file| (file.path.as_str(), file.size)).collect())
    }

    /// The file `name` in the content folder `folder`, published at the address that `address_of` makes of its name; a
    /// diagnostic when it is missing or of a kind that is not published.
    pub fn find(
        &self,
        folder: &str,
        name: &str,
        place: Place,
        address_of: impl Fn(&str) -> String,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<File> {
        let source = format!("{folder}/{name}");
        let Some(size) = self.0.get(source.as_str()).copied() else {
            let beside = self.0.keys().filter_map(|path| path.strip_prefix(folder)?.strip_prefix('/'));
            let guess = closest_word(name, beside);
            diagnostics.push(Diagnostic::new(Code::MissingFile, place).arg("file", &source).with_guess(guess));
            return None;
        };
        let ending = name.rsplit('.').next().unwrap_or("").to_lowercase();
        if !ALLOWED.contains(&ending.as_str()) {
            let diagnostic = Diagnostic::new(Code::FileTypeNotAllowed, place).arg("file", name);
            diagnostics.push(diagnostic.arg("allowed", ALLOWED.join(", ")));
            return None;
        }
        let base = name.rsplit('/').next().unwrap_or(name);
        let Binary { bytes, picture } = size;
        Some(File {
            href: address_of(&address::file_name(base)),
            source,
            format: ending.to_uppercase(),
            bytes,
            picture,
        })
    }
}
