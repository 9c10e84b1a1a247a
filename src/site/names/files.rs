//! Files that are copied into the output: names of documents and images in, files with their addresses out.

use std::collections::BTreeMap;

use crate::content::{Attachment, fold};
use crate::diagnostics::{Code, Diagnostic, Place, closest_word};
use crate::site::address;
use crate::site::model::File;
use crate::sources::Binary;

/// Kinds of files that a site may publish.
const ALLOWED: [&str; 13] =
    ["pdf", "docx", "xlsx", "csv", "odt", "ods", "jpg", "jpeg", "png", "webp", "txt", "gif", "sig"];

/// Files by their paths in the content.
pub struct FileNames<'a> {
    files: BTreeMap<&'a str, Binary>,
    /// Paths by what they are with plain signs.
    paths: BTreeMap<String, &'a str>,
}

impl<'a> FileNames<'a> {
    /// Names the attached files.
    pub fn declare(attachments: &'a [Attachment]) -> Self {
        let files = attachments.iter().map(|file| (file.path.as_str(), file.size)).collect();
        let paths = attachments.iter().map(|file| (fold::name(&file.path), file.path.as_str())).collect();
        FileNames { files, paths }
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
        let written = format!("{folder}/{name}");
        let path = self.paths.get(&fold::name(&written)).copied();
        let source = path.filter(|_| !self.files.contains_key(written.as_str())).map_or(written, str::to_owned);
        let Some(Binary { bytes, picture }) = self.files.get(source.as_str()).copied() else {
            let beside = self.files.keys().filter_map(|path| path.strip_prefix(folder)?.strip_prefix('/'));
            let guess = closest_word(name, beside);
            diagnostics.push(Diagnostic::new(Code::MissingFile, place).arg("file", &source).with_guess(guess));
            return None;
        };
        let ending = name.rsplit('.').next().unwrap_or("").to_lowercase();
        let base = name.rsplit('/').next().unwrap_or(name);
        if let Some(diagnostic) = fault(name, &ending, place) {
            diagnostics.push(diagnostic);
            return None;
        }
        Some(File {
            href: address_of(&address::file_name(base)),
            source,
            format: ending.to_uppercase(),
            bytes,
            picture,
        })
    }
}

/// Why a file cannot be published by its name alone.
fn fault(name: &str, ending: &str, place: Place) -> Option<Diagnostic> {
    if !ALLOWED.contains(&ending) {
        let kind = match ending {
            "heic" | "heif" => "phone",
            "bmp" | "tif" | "tiff" | "svg" | "avif" => "picture",
            _ => "document",
        };
        let diagnostic = Diagnostic::new(Code::FileTypeNotAllowed, place).arg("file", name).arg("kind", kind);
        return Some(diagnostic.arg("allowed", ALLOWED.join(", ")));
    }
    let base = name.rsplit('/').next().unwrap_or(name);
    let is_nameless = address::file_name(base).starts_with('.');
    is_nameless.then(|| Diagnostic::new(Code::BadFileName, place).arg("name", base))
}
