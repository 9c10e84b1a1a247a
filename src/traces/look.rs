//! A file is looked through: its name, its text or what stands in it, and every file of an archive.

use vekha_office::decode;
use xxhash_rust::xxh3::xxh3_128;

use super::{archive, text};
use crate::attachments::{self, Contents, Part, Place, ReadPdf, Unread, UnreadReason};
use crate::content::{fold, slug::slug};
use crate::privacy::Wanted;

/// Archives within archives are looked into so deep.
const DEEPEST: usize = 3;

/// Words that were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// The names of the archives' files in which it stands, the outer one first.
    pub members: Vec<String>,
    /// Where in that file.
    pub spot: Spot,
    /// As they are written there.
    pub words: String,
}

/// Where in a file words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// In its name.
    Name,
    /// In a text: line and column, from 1.
    Text(usize, usize),
    /// In a document or a picture.
    Inside(Place),
}

/// What a look through a file brought.
#[derive(Debug, Clone, Default)]
pub struct Looked {
    /// Where the words stand.
    pub traces: Vec<Trace>,
    /// What could not be read.
    pub unread: Vec<UnreadFile>,
}

/// A file, or a part of it, that could not be read.
#[derive(Debug, Clone)]
pub struct UnreadFile {
    /// The names of the archives' files in which it lies, the outer one first.
    pub members: Vec<String>,
    /// Why.
    pub unread: Unread,
    /// A digest of its bytes: copies of a file are told once.
    pub digest: u128,
}

impl Looked {
    /// A file of which only the name could be looked through.
    pub fn of_unread(path: &str, reason: UnreadReason, search: &Search) -> Self {
        let mut looked = Looked::default();
        looked.add_unread(&[], path.as_bytes(), Contents::unread(reason).unread);
        search.name(path, &[], &mut looked);
        looked
    }

    fn add_unread(&mut self, members: &[String], bytes: &[u8], unread: Vec<Unread>) {
        let digest = xxh3_128(bytes);
        self.unread.extend(unread.into_iter().map(|unread| UnreadFile { members: members.to_owned(), unread, digest }));
    }
}

/// What is looked for in files.
#[derive(Debug, Clone)]
pub struct Search {
    wanted: Wanted,
    /// The words as addresses have them; none where they are too short.
    address: Vec<String>,
}

/// So many signs of an address are of somebody.
const SHORTEST_ADDRESS: usize = 5;

impl Search {
    /// The words of somebody; none where they are too short to be looked for.
    pub fn parse(text: &str) -> Option<Self> {
        let wanted = Wanted::parse(text, fold::sign)?;
        let address = slug(text);
        let is_long = address.len() >= SHORTEST_ADDRESS;
        let address = if is_long { address.split('-').map(str::to_owned).collect() } else { Vec::new() };
        Some(Search { wanted, address })
    }

    /// Looks a file through; `path` is looked through too.
    pub fn look(&self, path: &str, bytes: &[u8], read_pdf: ReadPdf) -> Looked {
        let mut looked = Looked::default();
        Look { search: self, read_pdf }.file(path, bytes, &mut Vec::new(), &mut looked);
        looked
    }

    /// Looks through the names of folders and of the file, in Russian letters or as an address has them.
    fn name(&self, path: &str, members: &[String], looked: &mut Looked) {
        let words = path.replace(['_', '-', '.'], " ");
        let found = self.wanted.find(&words);
        let is_in_address = || holds_address(path, &self.address);
        if let Some(at) = found.first() {
            let words = words[at.clone()].to_owned();
            looked.traces.push(Trace { members: members.to_owned(), spot: Spot::Name, words });
        } else if is_in_address() {
            let words = path.rsplit('/').next().unwrap_or(path).to_owned();
            looked.traces.push(Trace { members: members.to_owned(), spot: Spot::Name, words });
        }
    }
}

struct Look<'s> {
    search: &'s Search,
    read_pdf: ReadPdf<'s>,
}

impl Look<'_> {
    fn file(&self, path: &str, bytes: &[u8], members: &mut Vec<String>, looked: &mut Looked) {
        self.search.name(path, members, looked);
        let name = path.to_lowercase();
        if name.ends_with(".zip") && members.len() < DEEPEST && self.archive(bytes, members, looked) {
            return;
        }
        if let Some(decoded) = is_text(&name).then(|| decode(bytes)).flatten() {
            let text = text::readable(&name, decoded.text);
            return self.text(&text, members, looked);
        }
        let contents = attachments::read(bytes, self.read_pdf);
        looked.traces.extend(contents.parts.iter().flat_map(|part| self.part(part, members)));
        looked.add_unread(members, bytes, contents.unread);
    }

    fn text(&self, text: &str, members: &[String], looked: &mut Looked) {
        let (mut from, mut line) = (0, 1);
        for at in self.search.wanted.find(text) {
            line += text[from..at.start].matches('\n').count();
            from = at.start;
            let start = text[..at.start].rfind('\n').map_or(0, |end| end + 1);
            let column = text[start..at.start].chars().count() + 1;
            let spot = Spot::Text(line, column);
            looked.traces.push(Trace { members: members.to_owned(), spot, words: text[at].to_owned() });
        }
    }

    fn part(&self, part: &Part, members: &[String]) -> Vec<Trace> {
        let found = self.search.wanted.find(&part.text).into_iter();
        let trace = |at: std::ops::Range<usize>| Trace {
            members: members.to_owned(),
            spot: Spot::Inside(part.place(at.start)),
            words: part.text[at].to_owned(),
        };
        found.map(trace).collect()
    }

    /// Whether the bytes are an archive that was looked through.
    fn archive(&self, bytes: &[u8], members: &mut Vec<String>, looked: &mut Looked) -> bool {
        let Some(files) = archive::members(bytes) else { return false };
        for (name, bytes) in files {
            members.push(name.clone());
            match bytes {
                Some(bytes) => self.file(&name, &bytes, members, looked),
                None => looked.add_unread(members, name.as_bytes(), Contents::unread(UnreadReason::TooLarge).unread),
            }
            members.pop();
        }
        true
    }
}

/// Endings of files that are texts with lines and columns.
fn is_text(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default();
    matches!(
        ending,
        "md" | "markdown"
            | "yaml"
            | "yml"
            | "html"
            | "htm"
            | "css"
            | "js"
            | "json"
            | "csv"
            | "tsv"
            | "txt"
            | "xml"
            | "atom"
            | "ics"
            | "svg"
            | "ftl"
    )
}

/// Whether the words of an address stand in a path side by side, in any order.
fn holds_address(path: &str, address: &[String]) -> bool {
    let path = path.to_ascii_lowercase();
    let words: Vec<&str> = path.split(|sign: char| !sign.is_ascii_alphanumeric()).collect();
    let mut wanted: Vec<&str> = address.iter().map(String::as_str).collect();
    wanted.sort_unstable();
    !wanted.is_empty()
        && words.windows(wanted.len()).any(|words| {
            let mut words = words.to_vec();
            words.sort_unstable();
            words == wanted
        })
}
