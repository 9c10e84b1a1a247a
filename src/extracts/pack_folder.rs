//! The folder of packs: for each school a folder of its files, and an archive that holds the same under names for people.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use vekha_publish::{Publishable, RenderError};

use super::extract_text::{Links, document};
use super::lead::lead;
use super::pack::{Pack, PackEntry, PackFile, pack};
use super::steps::steps;
use crate::blocks::{Archive, Block, Inline, fragment, plain_text};
use crate::pages::{Extract, Output, Pages};

/// The bytes of a file of the site.
pub type ReadFile<'a> = &'a (dyn Fn(&Path) -> io::Result<Vec<u8>> + Sync);

/// Packs by path.
pub struct PackFolder<'a> {
    output: &'a Output<'a>,
    packs: Vec<Pack>,
    /// The pack that a path belongs to, and its file; none is the archive of all of them.
    files: BTreeMap<String, (usize, Option<usize>)>,
    read_file: ReadFile<'a>,
    fingerprint: Option<u128>,
}

impl<'a> PackFolder<'a> {
    /// The packs of all schools of an output, made of inputs with this fingerprint.
    pub fn new(output: &'a Output<'a>, read_file: ReadFile<'a>, fingerprint: Option<u128>) -> Self {
        let site = output.pages().site;
        let packs: Vec<Pack> = site.participants().map(|school| pack(output, school)).collect();
        let mut files = BTreeMap::new();
        for (at, pack) in packs.iter().enumerate() {
            let id = &site[pack.school].id;
            files.insert(format!("{id}.zip"), (at, None));
            let entries = pack.entries.iter().enumerate();
            files.extend(entries.map(|(nth, entry)| (format!("{id}/{}", entry.path), (at, Some(nth)))));
        }
        PackFolder { output, packs, files, read_file, fingerprint }
    }

    fn find(&self, path: &str) -> Option<(&Pack, Option<&PackEntry>)> {
        let (at, nth) = self.files.get(path)?;
        let pack = self.packs.get(*at)?;
        Some((pack, nth.and_then(|nth| pack.entries.get(nth))))
    }

    fn entry_bytes(&self, pack: &Pack, entry: &PackEntry) -> Result<Vec<u8>, RenderError> {
        let cx = self.output.pages();
        match &entry.kind {
            PackFile::Steps => {
                let title = document(cx, Extract::School(pack.school), Links::Files)?.title;
                Ok(steps(cx, pack, &title).into_bytes())
            }
            PackFile::Fragment(extract, look) => {
                Ok(fragment(&extract_blocks(cx, *extract, Links::All)?, *look, &cx.word("extract-picture"))
                    .into_bytes())
            }
            PackFile::Text(extract) => {
                Ok(plain_text(&extract_blocks(cx, *extract, Links::Files)?, &cx.word("extract-picture")).into_bytes())
            }
            PackFile::Copy(source) => Ok((self.read_file)(source)?),
        }
    }

    fn archive(&self, pack: &Pack) -> Result<Vec<u8>, RenderError> {
        let mut archive = Archive::default();
        for entry in &pack.entries {
            archive.push(&format!("{}/{}", pack.folder, entry.name), &self.entry_bytes(pack, entry)?)?;
        }
        Ok(archive.into_bytes()?)
    }
}

/// An extract with its first lines and its title.
fn extract_blocks(cx: &Pages, extract: Extract, links: Links) -> Result<Vec<Block>, RenderError> {
    let document = document(cx, extract, links)?;
    let title = Block::Heading(1, vec![Inline::Text(document.title)]);
    Ok(lead(cx, extract).into_iter().chain([title]).chain(document.blocks).collect())
}

impl Publishable for PackFolder<'_> {
    fn paths(&self) -> Vec<&str> {
        self.files.keys().map(String::as_str).collect()
    }

    fn bytes(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError> {
        let bytes = match self.find(path) {
            Some((pack, Some(entry))) => self.entry_bytes(pack, entry)?,
            Some((pack, None)) => self.archive(pack)?,
            None => return Err(format!("no such file: {path}").into()),
        };
        Ok(Cow::Owned(bytes))
    }

    fn copy_source(&self, path: &str) -> Option<&Path> {
        match &self.find(path)?.1?.kind {
            PackFile::Copy(source) => Some(source),
            _ => None,
        }
    }

    fn fingerprint(&self) -> Option<u128> {
        self.fingerprint
    }
}
