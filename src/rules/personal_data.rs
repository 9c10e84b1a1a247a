//! Personal data that the texts hold, against what the site allows: in go findings and the records `allow` and `consents`,
//! out come diagnostics, what a person may allow, and what no message may show.

use jiff::civil::Date;

use crate::content::records::site::{Allow, Consent, SiteFile};
use crate::content::{Content, PersonalData};
use crate::diagnostics::{Code, Diagnostic, FileId, Place};
use crate::privacy::{DigestKey, Grade, digest, mask};

/// What the check of personal data finds.
#[derive(Debug, Default)]
pub struct PersonalDataCheck {
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// What a person may allow.
    pub allowable: Vec<Allowable>,
    /// Places and words that no message may show.
    pub hidden: Vec<(Place, String)>,
}

/// A finding that a person may allow.
#[derive(Debug, Clone)]
pub struct Allowable {
    /// Its file.
    pub file: FileId,
    /// The name of its kind.
    pub kind: &'static str,
    /// Its masked form.
    pub shown: String,
    /// Whether the consent of whose data they are is needed.
    pub needs_consent: bool,
    path: String,
    words: String,
}

impl Allowable {
    fn new(data: &PersonalData, path: String) -> Self {
        let kind = data.finding.kind;
        let (shown, words) = (mask(&data.value), data.finding.words.clone());
        Allowable { file: data.place.file, path, kind: kind.name(), shown, needs_consent: kind.needs_consent(), words }
    }

    /// The digest by which a record `allow` names it.
    pub fn digest(&self, key: &DigestKey) -> String {
        digest(key, &[&self.path, self.kind, &self.words])
    }
}

/// Checks what the texts hold. `path` names files, `key` is the site's own.
pub fn check_personal_data(
    content: &Content,
    path: &dyn Fn(FileId) -> String,
    key: Option<DigestKey>,
    today: Date,
) -> PersonalDataCheck {
    let mut check = PersonalDataCheck::default();
    let mut used = vec![false; content.site.allow.len()];
    for data in &content.personal_data {
        let allowable = Allowable::new(data, path(data.place.file));
        let known = key.and_then(|key| record_with(&content.site, &allowable.digest(&key), allowable.kind));
        let is_allowed = data.finding.kind.may_be_allowed()
            && known.is_some_and(|at| {
                used[at] = true;
                let record = &content.site.allow[at];
                !allowable.needs_consent || consent_problem(record, &content.site.consents, today).is_none()
            });
        if is_allowed {
            continue;
        }
        check.diagnostics.push(diagnostic(data, &allowable));
        check.hidden.push((data.place, data.value.clone()));
        check.allowable.extend(data.finding.kind.may_be_allowed().then_some(allowable));
    }
    let records = content.site.allow.iter().zip(used);
    check.diagnostics.extend(records.filter_map(|(record, is_used)| {
        let reason = match (is_used, key) {
            (false, None) => "key",
            (false, Some(_)) => "changed",
            (true, _) => consent_problem(record, &content.site.consents, today)
                .filter(|_| record.kind.code() == "pupil" || record.consent.is_some())?,
        };
        Some(Diagnostic::new(Code::AllowLapsed, record.place).arg("why", reason).arg("shown", record.shown.as_str()))
    }));
    check
}

fn record_with(site: &SiteFile, digest: &str, kind: &str) -> Option<usize> {
    site.allow.iter().position(|record| record.digest.as_str() == digest && record.kind.code() == kind)
}

/// Why no consent makes an allowed finding public, where none does.
fn consent_problem(record: &Allow, consents: &[Consent], today: Date) -> Option<&'static str> {
    let Some(id) = &record.consent else { return Some("no-consent") };
    let consent = consents.iter().find(|consent| consent.id.as_str() == id.as_str());
    match consent {
        None => Some("unknown-consent"),
        Some(consent) if consent.until.as_ref().is_some_and(|until| until.value < today) => Some("consent-over"),
        Some(_) => None,
    }
}

fn diagnostic(data: &PersonalData, allowable: &Allowable) -> Diagnostic {
    let code = match data.finding.grade {
        Grade::Certain => Code::PersonalDataFound,
        Grade::Likely => Code::PersonalDataLikely,
    };
    let advice = match (data.finding.kind.may_be_allowed(), allowable.needs_consent) {
        (false, _) => "never",
        (true, true) => "consent",
        (true, false) => "allow",
    };
    let internal = if data.can_be_internal { "yes" } else { "no" };
    let at = if data.place.is_whole_file() { "name" } else { "text" };
    let diagnostic = Diagnostic::new(code, data.place).arg("kind", allowable.kind).arg("shown", &allowable.shown);
    diagnostic.arg("allow", advice).arg("at", at).arg("internal", internal)
}

/// Takes the words that no message may show out of what the diagnostics mention.
pub fn hide_values(diagnostics: &mut [Diagnostic], hidden: &[(Place, String)]) {
    for diagnostic in diagnostics {
        let texts = diagnostic.args.iter_mut().map(|(_, value)| value).chain(diagnostic.guess.as_mut());
        for text in texts {
            for (_, words) in hidden.iter().filter(|(_, words)| !words.is_empty()) {
                if text.contains(words.as_str()) {
                    *text = text.replace(words.as_str(), &mask(words));
                }
            }
        }
    }
}
