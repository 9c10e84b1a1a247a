//! Attached files that everybody will get: in go the files of a site and what is known of them, out comes the verdict on each.
//! A file is read and looked at once: its bytes are known again by their digest.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_128;

use super::verdict::Verdict;
use super::verdicts::{FileDigest, Verdicts};
use crate::attachments::{Contents, UnreadReason, read};
use crate::diagnostics::FileId;
use crate::site::{Field, Site, published_files};

/// What rules ask of attached files; they touch no disk and start no program.
pub struct AttachmentAccess<'a> {
    /// The number of a file by its path in the site folder.
    pub file: &'a (dyn Fn(&str) -> Option<FileId> + Sync),
    /// The digest of its bytes, where it is known already.
    pub digest: &'a (dyn Fn(FileId) -> Option<FileDigest> + Sync),
    /// Its bytes.
    pub bytes: &'a (dyn Fn(FileId) -> io::Result<Vec<u8>> + Sync),
    /// The reader of PDF files.
    pub pdf: &'a (dyn Fn(&[u8]) -> Contents + Sync),
}

/// A file and what was found in it.
#[derive(Debug, Clone)]
pub struct LookedAt {
    /// The file.
    pub file: FileId,
    /// The digest of its bytes; none where they could not be read.
    pub digest: Option<FileDigest>,
    /// What was found.
    pub verdict: Arc<Verdict>,
    /// Whether it was read for this.
    pub was_read: bool,
}

/// The verdict on every file that would be published. Electronic signatures are left out: they name the signer, which is what
/// they are for.
pub fn look_at_attachments(site: &Site, access: &AttachmentAccess, verdicts: &mut Verdicts) -> Vec<LookedAt> {
    let files = published_files(site).filter(|(_, field, _)| *field != Field::SignatureFile);
    let files: BTreeMap<FileId, ()> = files.filter_map(|(.., file)| Some(((access.file)(&file.source)?, ()))).collect();
    let files: Vec<FileId> = files.into_keys().collect();
    let known = &*verdicts;
    let looked: Vec<LookedAt> = files.into_par_iter().map(|file| look_at(file, access, known)).collect();
    verdicts.remember(looked.iter().filter_map(|looked| Some((looked.file, looked.digest?, looked.verdict.clone()))));
    looked
}

fn look_at(file: FileId, access: &AttachmentAccess, known: &Verdicts) -> LookedAt {
    if let Some((digest, verdict)) = known.find(file, (access.digest)(file)) {
        return LookedAt { file, digest: Some(digest), verdict, was_read: false };
    }
    let (digest, verdict) = match (access.bytes)(file) {
        Ok(bytes) => {
            let digest = xxh3_128(&bytes);
            let looked = || Arc::new(Verdict::new(read(&bytes, access.pdf)));
            (Some(digest), known.on_bytes(digest).unwrap_or_else(looked))
        }
        Err(error) => (None, Arc::new(Verdict::new(Contents::unread(reason(&error))))),
    };
    LookedAt { file, digest, verdict, was_read: true }
}

fn reason(error: &io::Error) -> UnreadReason {
    match error.kind() {
        io::ErrorKind::FileTooLarge => UnreadReason::TooLarge,
        _ => UnreadReason::NotOpened,
    }
}
