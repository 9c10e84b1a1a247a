//! Verdicts on attached files by the digest of their bytes, kept from round to round and from build to build. What is kept
//! is trusted only as this program has written it, with the key of this site, by these very rules.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};

use super::verdict::{KeptVerdict, Verdict};
use crate::diagnostics::FileId;
use crate::privacy::{DigestKey, digest};

/// Whatever the program is built of is another, so may be what it finds.
const RULES: &str = env!("VEKHA_BUILD_ID");
/// Verdicts on bytes that no file of the site has are dropped once there are so many more than are needed.
const MOST_UNUSED: usize = 1_000;

/// The digest of the bytes of a file.
pub type FileDigest = u128;

/// What is known of files.
#[derive(Debug, Clone, Default)]
pub struct Verdicts {
    by_digest: BTreeMap<FileDigest, Arc<Verdict>>,
    /// The digests of files that nobody has touched since.
    by_file: BTreeMap<FileId, FileDigest>,
    is_changed: bool,
}

impl Verdicts {
    /// What was kept; nothing of it where anything about it is not as it was written.
    pub fn read(text: &str, key: &DigestKey) -> Self {
        let by_digest = parse_kept(text, key).unwrap_or_default();
        Verdicts { by_digest, ..Verdicts::default() }
    }

    /// What is to be kept; `None` where it cannot be written down.
    pub fn text(&self, key: &DigestKey) -> Option<String> {
        let lasting = self.by_digest.iter().filter(|(_, verdict)| verdict.is_lasting());
        let files = lasting.map(|(file, verdict)| {
            Some((format!("{file:032x}"), serde_json::to_value(KeptVerdict::new(verdict, key)).ok()?))
        });
        let files: serde_json::Map<String, Value> = files.collect::<Option<_>>()?;
        let body = json!({"rules": RULES, "files": files}).to_string();
        Some(format!("{}\n{body}\n", seal(&body, key)))
    }

    /// What is known, where that is other than what was known when this was asked last.
    pub fn take_changed(&mut self) -> Option<Verdicts> {
        std::mem::take(&mut self.is_changed).then(|| self.clone())
    }

    /// Forgets whose bytes files have that were touched; what was found in those bytes stays known.
    pub fn forget_files(&mut self, files: &[FileId]) {
        self.by_file.retain(|file, _| !files.contains(file));
    }

    /// The verdict on a file, where its bytes are known, or on bytes with this digest.
    pub(super) fn find(&self, file: FileId, digest: Option<FileDigest>) -> Option<(FileDigest, Arc<Verdict>)> {
        let digest = self.by_file.get(&file).copied().or(digest)?;
        Some((digest, self.by_digest.get(&digest)?.clone()))
    }

    /// The verdict on these bytes.
    pub(super) fn on_bytes(&self, digest: FileDigest) -> Option<Arc<Verdict>> {
        self.by_digest.get(&digest).cloned()
    }

    /// Remembers what files hold; those of other bytes are forgotten once they are many.
    pub(super) fn remember(&mut self, files: impl Iterator<Item = (FileId, FileDigest, Arc<Verdict>)>) {
        for (file, digest, verdict) in files {
            self.by_file.insert(file, digest);
            self.is_changed |= self.by_digest.insert(digest, verdict).is_none();
        }
        if self.by_digest.len() > 2 * self.by_file.len() + MOST_UNUSED {
            let used: std::collections::BTreeSet<FileDigest> = self.by_file.values().copied().collect();
            self.by_digest.retain(|digest, _| used.contains(digest));
            self.is_changed = true;
        }
    }
}

fn parse_kept(text: &str, key: &DigestKey) -> Option<BTreeMap<FileDigest, Arc<Verdict>>> {
    let (own_seal, body) = text.split_once('\n')?;
    let body = body.strip_suffix('\n')?;
    let value: Value = (own_seal == seal(body, key)).then(|| serde_json::from_str(body).ok())??;
    if value["rules"] != RULES {
        return None;
    }
    let files = value["files"].as_object()?;
    let verdict = |(file, kept): (&String, &Value)| {
        let kept: KeptVerdict = serde_json::from_value(kept.clone()).ok()?;
        Some((u128::from_str_radix(file, 16).ok()?, Arc::new(kept.verdict()?)))
    };
    files.iter().map(verdict).collect()
}

/// What only the key of the site makes of these words.
fn seal(body: &str, key: &DigestKey) -> String {
    digest(key, &["attachments", body])
}
