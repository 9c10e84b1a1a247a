//! Findings of personal data in, the records that allow them out, ready to be pasted into `site.yaml`: what a person has to
//! say stays open.

use serde_json::{Value, json};

use super::options::Options;
use super::report;
use crate::pipeline::Compiled;
use crate::privacy::DigestKey;
use crate::rules::Allowable;
use crate::sources::site_key_or_new;

/// The records, each with its digest; the key of the site is made where there is none.
pub fn records(options: &Options, compiled: &Compiled) -> Vec<(Allowable, String)> {
    if compiled.allowable.is_empty() {
        return Vec::new();
    }
    let key = match site_key_or_new(&options.folder) {
        Ok(key) => DigestKey(key),
        Err(error) => {
            let reason = super::system_error::system_error_words(options, &error);
            report::line(options, &options.phrase("allow-no-key", &[("why", reason)]));
            return Vec::new();
        }
    };
    let mut records: Vec<(Allowable, String)> = Vec::new();
    for allowable in &compiled.allowable {
        let digest = allowable.digest(&key);
        if records.iter().all(|(_, other)| *other != digest) {
            records.push((allowable.clone(), digest));
        }
    }
    records
}

/// Prints the records for a person.
pub fn print(options: &Options, compiled: &Compiled, records: &[(Allowable, String)]) {
    if records.is_empty() {
        return;
    }
    let mut lines = vec![options.phrase("allow-ready", &[]), "allow:".to_owned()];
    for (record, digest) in records {
        lines.push(format!("  - file: '{}'", compiled.sources.shown_path(record.file).replace('\'', "''")));
        lines.push(format!("    kind: {}", record.kind));
        lines.push(format!("    shown: '{}'", record.shown.replace('\'', "''")));
        lines.push(format!("    digest: '{digest}'"));
        lines.push("    reason: …".to_owned());
        lines.push(format!("    date: {}", compiled.site.today));
        lines.push("    by: …".to_owned());
        if record.needs_consent {
            lines.push("    consent: …".to_owned());
        }
    }
    report::line(options, &lines.join("\n"));
}

/// The records for machines.
pub fn to_json(compiled: &Compiled, records: &[(Allowable, String)]) -> Value {
    let record = |(record, digest): &(Allowable, String)| {
        let Allowable { file, kind, shown, needs_consent, .. } = record;
        let file = compiled.sources.shown_path(*file);
        let date = compiled.site.today.to_string();
        json!({"file": file, "kind": kind, "shown": shown, "digest": digest, "date": date, "needs_consent": needs_consent})
    };
    records.iter().map(record).collect()
}
