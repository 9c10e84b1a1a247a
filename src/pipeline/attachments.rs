//! A linked site in, what was found in its attached files out. What is known of them is read where there are any.

use std::path::Path;

use super::compiled::attachment;
use super::job::Job;
use super::pdf_process::read_apart;
use crate::attachments::{Contents, pdf};
use crate::privacy::DigestKey;
use crate::rules::{AttachmentAccess, LookedAt, Verdicts, look_at_attachments};
use crate::site::{Site, published_files};
use crate::sources::{self, Sources};

/// What was found in the attached files that would be published.
pub(super) fn attachments(job: &Job, sources: &Sources, site: &Site, verdicts: &mut Option<Verdicts>) -> Vec<LookedAt> {
    if !job.checks_attachments || published_files(site).next().is_none() {
        return Vec::new();
    }
    let verdicts = verdicts.get_or_insert_with(|| read_kept(&job.folder).unwrap_or_default());
    let read_pdf = |bytes: &[u8]| -> Contents {
        match &job.pdf_reader {
            Some(program) => read_apart(program, bytes),
            None => pdf::read(bytes),
        }
    };
    let access = AttachmentAccess {
        file: &|path| sources.get(path).map(|(file, _)| file),
        digest: &|file| sources.digest_of_copied(file),
        bytes: &|file| attachment(&sources.disk_path(sources.path(file))),
        pdf: &read_pdf,
    };
    look_at_attachments(site, &access, verdicts)
}

fn read_kept(folder: &Path) -> Option<Verdicts> {
    let key = DigestKey(sources::site_key(folder)?);
    Some(Verdicts::read(&sources::kept_verdicts(folder)?, &key))
}
