//! Files that are copied into the output: names of documents and images in, files with their addresses out.

use std::collections::BTreeMap;

use crate::content::{Attachment, fold};
use crate::diagnostics::{Code, Diagnostic, Place, closest_word};
use crate::site::address;
use crate::site::model::File;
use crate::sources::{Binary, NoPicture};

/// Kinds of files that a site may publish.
const ALLOWED: [&str; 13] =
    ["pdf", "docx", "xlsx", "csv", "odt", "ods", "jpg", "jpeg", "png", "webp", "txt", "gif", "sig"];

/// Those of them that browsers show as pictures.
const PICTURES: [&str; 5] = ["jpg", "jpeg", "png", "webp", "gif"];

/// Files by their paths in the content.
pub struct FileNames<'a> {
    files: BTreeMap<&'a str, Binary>,
    /// Paths by what they are with plain signs.
    paths: BTreeMap<String, &'a str>,
    /// Paths by the same in small letters; none where two differ in these alone.
    small_paths: BTreeMap<String, Option<&'a str>>,
}

impl<'a> FileNames<'a> {
    /// Names the attached files.
    pub fn declare(attachments: &'a [Attachment]) -> Self {
        let files = attachments.iter().map(|file| (file.path.as_str(), file.size)).collect();
        let paths = attachments.iter().map(|file| (fold::name(&file.path), file.path.as_str())).collect();
        let mut small_paths = BTreeMap::new();
        for file in attachments {
            let small = small_letters(&file.path);
            small_paths.entry(small).and_modify(|path| *path = None).or_insert(Some(file.path.as_str()));
        }
        FileNames { files, paths, small_paths }
    }

    /// The picture `name` in the content folder `folder`, as [`FileNames::find`] finds files; a diagnostic also where the file
    /// is no picture.
    pub fn find_picture(
        &self,
        folder: &str,
        name: &str,
        place: Place,
        address_of: impl Fn(&str) -> String,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<File> {
        if name.contains('.') && picture_kind(&ending_of(name)).is_none() {
            let diagnostic = Diagnostic::new(Code::FileTypeNotAllowed, place).arg("file", name);
            diagnostics.push(diagnostic.arg("kind", "no-picture").arg("allowed", PICTURES.join(", ")));
            return None;
        }
        let file = self.find(folder, name, place, address_of, diagnostics)?;
        let fault = self.files.get(file.source.as_str()).and_then(|file| file.no_picture);
        if let Some(fault) = fault {
            diagnostics.push(Diagnostic::new(Code::NotAPicture, place).arg("file", name).arg("kind", word_of(fault)));
            return None;
        }
        Some(file)
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
        if name.contains("://") || name.starts_with("www.") {
            let diagnostic = Diagnostic::new(Code::MissingFile, place).arg("file", name).arg("elsewhere", "address");
            diagnostics.push(diagnostic.arg("known", "0"));
            return None;
        }
        let written = format!("{folder}/{name}");
        let Some((source, Binary { bytes, picture, .. })) = self.locate(&written) else {
            let guess = self.guess(folder, name);
            let is_guessed = guess.is_some();
            let known = if guess.is_none() { self.names_beside(&written) } else { String::new() };
            let diagnostic = Diagnostic::new(Code::MissingFile, place).arg("file", &written).with_guess(guess);
            let diagnostic = diagnostic.arg("elsewhere", if is_guessed { "0" } else { self.elsewhere(name) });
            diagnostics.push(diagnostic.arg("known", if known.is_empty() { "0" } else { &known }));
            return None;
        };
        let (ending, base) = (ending_of(name), name.rsplit('/').next().unwrap_or(name));
        if let Some(diagnostic) = fault(name, &ending, place) {
            diagnostics.push(diagnostic);
            return None;
        }
        Some(File {
            href: address_of(&address::file_name(base)),
            source: source.to_owned(),
            format: ending.to_uppercase(),
            bytes,
            picture,
            people: None,
        })
    }

    /// The path of the file `name` in the content folder `folder`, where there is one.
    pub fn path(&self, folder: &str, name: &str) -> Option<&'a str> {
        self.locate(&format!("{folder}/{name}")).map(|(path, _)| path)
    }

    /// The file at this path; else the one whose path differs in the look of its signs alone, or in the size of its letters.
    fn locate(&self, path: &str) -> Option<(&'a str, Binary)> {
        let same = self.files.get_key_value(path).map(|(path, _)| *path);
        let like = || self.paths.get(&fold::name(path)).copied();
        let small = || self.small_paths.get(&small_letters(path)).copied().flatten();
        let found = same.or_else(like).or_else(small)?;
        self.files.get(found).map(|file| (found, *file))
    }

    /// The first files in the folder of a path, by their names.
    fn names_beside(&self, path: &str) -> String {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let beside = self.files.keys().filter_map(|path| path.strip_prefix(folder)?.strip_prefix('/'));
        beside.filter(|name| !name.contains('/')).take(MOST_NAMES).collect::<Vec<_>>().join(", ")
    }

    /// The only file of that name in a folder below: `documents/2026/protokol.pdf`.
    fn guess_deeper(&self, folder: &str, name: &str) -> Option<&'a str> {
        let below = self.files.keys().filter_map(|path| path.strip_prefix(folder)?.strip_prefix('/'));
        let mut named =
            below.filter(|path| path.contains('/') && base(path) == base(name) && is_of_owner(path, folder));
        named.next().filter(|_| named.next().is_none())
    }

    /// The file of that name in another folder of the content, which nobody there can name; `0` where there is none.
    fn elsewhere(&self, name: &str) -> &'a str {
        self.files.keys().find(|path| base(path) == base(name)).copied().unwrap_or("0")
    }

    /// The name in the folder that was probably meant: the same with an ending, or one of like letters.
    fn guess(&self, folder: &str, name: &str) -> Option<&'a str> {
        let beside = || self.files.keys().filter_map(|path| path.strip_prefix(folder)?.strip_prefix('/'));
        let stem = |path: &str| small_letters(path.rsplit_once('.').map_or(path, |(stem, _)| stem));
        let mut like = beside().filter(|path| stem(path) == small_letters(name));
        let in_folder = like.next().filter(|_| like.next().is_none());
        in_folder.or_else(|| self.guess_deeper(folder, name)).or_else(|| closest_word(name, beside()))
    }
}

/// The last part of a path.
fn base(path: &str) -> String {
    small_letters(path.rsplit(['/', '\\']).next().unwrap_or(path))
}

/// More names help nobody to find the right one.
const MOST_NAMES: usize = 5;

/// Whether a path below the folder of the department is none of a school.
fn is_of_owner(path: &str, folder: &str) -> bool {
    folder.contains("schools/") || !path.starts_with("schools/")
}

fn small_letters(path: &str) -> String {
    fold::name(path).to_lowercase()
}

fn ending_of(name: &str) -> String {
    name.rsplit('.').next().unwrap_or("").to_lowercase()
}

/// What browsers and phones make of pictures with this ending; none of what is no picture.
fn picture_kind(ending: &str) -> Option<&'static str> {
    match ending {
        "heic" | "heif" => Some("phone"),
        "jfif" | "jpe" => Some("jpeg"), // what a browser saves on Windows
        "bmp" | "tif" | "tiff" | "svg" | "avif" => Some("picture"),
        _ if PICTURES.contains(&ending) => Some("shown"),
        _ => None,
    }
}

fn word_of(fault: NoPicture) -> &'static str {
    match fault {
        NoPicture::Empty => "empty",
        NoPicture::Page => "page",
        NoPicture::Phone => "phone",
        NoPicture::Document => "document",
        NoPicture::Unknown => "unknown",
    }
}

/// Why a file cannot be published by its name alone.
fn fault(name: &str, ending: &str, place: Place) -> Option<Diagnostic> {
    if !ALLOWED.contains(&ending) {
        let kind = picture_kind(ending).unwrap_or("document");
        let diagnostic = Diagnostic::new(Code::FileTypeNotAllowed, place).arg("file", name).arg("kind", kind);
        return Some(diagnostic.arg("allowed", ALLOWED.join(", ")));
    }
    let base = name.rsplit('/').next().unwrap_or(name);
    let is_nameless = address::file_name(base).starts_with('.');
    is_nameless.then(|| Diagnostic::new(Code::BadFileName, place).arg("name", base))
}
