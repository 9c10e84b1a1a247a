//! Personal data that texts and attached files hold, against what the site allows: in go findings and the records `allow`
//! and `consents`, out come diagnostics, what a person may allow, and what no message may show.

use jiff::civil::Date;

use super::attached_files::LookedAt;
use super::attachment_words::{found_in_file, unchecked_file};
use super::verdict::FoundInFile;
use crate::content::records::site::{Allow, Consent, SiteFile};
use crate::content::{Content, PersonalData, fold};
use crate::diagnostics::{Code, Diagnostic, FileId, Place};
use crate::privacy::{DigestKey, Grade, Kind, Setting, digest, mask, scan};

/// What the check of personal data finds.
#[derive(Debug, Default)]
pub struct PersonalDataCheck {
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// What a person may allow.
    pub allowable: Vec<Allowable>,
    /// Places and words that no message may show.
    pub hidden: Vec<(Place, String)>,
    /// How many attached files were looked at.
    pub attachments: AttachmentCounts,
}

/// How many attached files were looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AttachmentCounts {
    /// Read whole, by the program or earlier.
    pub checked: usize,
    /// Not read, or not whole, and no person has said to have looked.
    pub unchecked: usize,
    /// Looked through by a person, because the program could not.
    pub seen_by_person: usize,
    /// Read in this very run.
    pub read: usize,
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
    words: KnownBy,
}

/// By what a finding is known again.
#[derive(Debug, Clone)]
enum KnownBy {
    /// Words of a text.
    Words(String),
    /// Words of an attached file.
    InFile(FoundInFile),
    /// The bytes of an attached file.
    Bytes(u128),
}

impl Allowable {
    fn new(data: &PersonalData, path: String) -> Self {
        let kind = data.finding.kind;
        let (shown, words) = (mask(&data.value), KnownBy::Words(data.finding.words.clone()));
        Allowable { file: data.place.file, path, kind: kind.name(), shown, needs_consent: kind.needs_consent(), words }
    }

    fn in_file(found: &FoundInFile, file: FileId, path: String) -> Self {
        let (kind, shown) = (found.kind, found.shown.clone());
        let (needs_consent, words) = (kind.needs_consent(), KnownBy::InFile(found.clone()));
        Allowable { file, path, kind: kind.name(), shown, needs_consent, words }
    }

    fn of_unchecked_file(file: FileId, path: String, reason: &str, bytes: u128) -> Self {
        let words = KnownBy::Bytes(bytes);
        Allowable { file, path, kind: UNCHECKED, shown: reason.to_owned(), needs_consent: false, words }
    }

    /// The digest by which a record `allow` names it. That of a whole file needs no key: everybody has the file.
    pub fn digest(&self, key: &DigestKey) -> String {
        match &self.words {
            KnownBy::Words(words) => digest(key, &[&self.path, self.kind, words]),
            KnownBy::InFile(found) => digest(key, &[&self.path, self.kind, &found.words.digest(key)]),
            KnownBy::Bytes(bytes) => format!("{bytes:032x}"),
        }
    }

    /// The same, where it can be told with the key that there is.
    fn known_digest(&self, key: Option<DigestKey>) -> Option<String> {
        match (&self.words, key) {
            (KnownBy::Bytes(_), _) => Some(self.digest(&DigestKey([0; 16]))),
            (_, key) => Some(self.digest(&key?)),
        }
    }
}

/// The kind of a record `allow` by which a person says to have looked through a file.
const UNCHECKED: &str = "unchecked";

/// What is checked, and against what.
pub struct PersonalDataInputs<'a> {
    /// The texts, and what the site allows.
    pub content: &'a Content,
    /// The attached files.
    pub attached: &'a [LookedAt],
    /// Names files.
    pub path: &'a dyn Fn(FileId) -> String,
    /// The key of the site.
    pub key: Option<DigestKey>,
    /// The day of the site.
    pub today: Date,
}

/// Checks what the texts and attached files hold.
pub fn check_personal_data(inputs: &PersonalDataInputs) -> PersonalDataCheck {
    let mut check = Check {
        inputs,
        site: &inputs.content.site,
        used: vec![false; inputs.content.site.allow.len()],
        done: PersonalDataCheck::default(),
    };
    inputs.content.personal_data.iter().for_each(|data| check.text(data));
    inputs.attached.iter().for_each(|looked| check.file(looked));
    check.lapsed_records();
    check.done
}

struct Check<'a> {
    inputs: &'a PersonalDataInputs<'a>,
    site: &'a SiteFile,
    /// Which records allow something.
    used: Vec<bool>,
    done: PersonalDataCheck,
}

impl Check<'_> {
    fn text(&mut self, data: &PersonalData) {
        let allowable = Allowable::new(data, (self.inputs.path)(data.place.file));
        let may_be_allowed = data.finding.kind.may_be_allowed();
        if may_be_allowed && self.is_allowed(&allowable) {
            return;
        }
        self.done.diagnostics.push(diagnostic(data, &allowable));
        self.done.hidden.push((data.place, data.value.clone()));
        self.done.allowable.extend(may_be_allowed.then_some(allowable));
    }

    fn file(&mut self, looked: &LookedAt) {
        let path = (self.inputs.path)(looked.file);
        self.done.hidden.extend(hidden_in_name(&path).map(|words| (Place::top(looked.file), words)));
        for found in &looked.verdict.findings {
            let allowable = Allowable::in_file(found, looked.file, path.clone());
            let may_be_allowed = found.kind.may_be_allowed();
            if may_be_allowed && self.is_allowed(&allowable) {
                continue;
            }
            self.done.diagnostics.push(found_in_file(found, looked.file, advice(found.kind)));
            self.done.allowable.extend(may_be_allowed.then_some(allowable));
        }
        self.done.attachments.read += usize::from(looked.was_read);
        match self.find_unchecked(looked, path) {
            None if looked.verdict.unread.is_empty() => self.done.attachments.checked += 1,
            None => self.done.attachments.seen_by_person += 1,
            Some(diagnostic) => {
                self.done.attachments.unchecked += 1;
                self.done.diagnostics.push(diagnostic);
            }
        }
    }

    /// That a file was not read whole, unless a person has said to have looked through these very bytes.
    fn find_unchecked(&mut self, looked: &LookedAt, path: String) -> Option<Diagnostic> {
        let first = looked.verdict.unread.first()?;
        let allowable =
            looked.digest.map(|bytes| Allowable::of_unchecked_file(looked.file, path, first.reason.code(), bytes));
        if allowable.as_ref().is_some_and(|allowable| self.is_allowed(allowable)) {
            return None;
        }
        self.done.allowable.extend(allowable);
        Some(unchecked_file(&looked.verdict.unread, looked.file))
    }

    fn is_allowed(&mut self, allowable: &Allowable) -> bool {
        let known = allowable.known_digest(self.inputs.key);
        let Some(at) = known.and_then(|digest| record_with(self.site, &digest, allowable.kind)) else { return false };
        self.used[at] = true;
        let record = &self.site.allow[at];
        !allowable.needs_consent || consent_problem(record, &self.site.consents, self.inputs.today).is_none()
    }

    /// Records that allow nothing, or not any more.
    fn lapsed_records(&mut self) {
        for (record, is_used) in self.site.allow.iter().zip(&self.used) {
            let reason = match (is_used, self.inputs.key) {
                (false, None) if record.kind.code() != UNCHECKED => Some("key"),
                (false, _) => Some("changed"),
                (true, _) => consent_problem(record, &self.site.consents, self.inputs.today)
                    .filter(|_| record.kind.code() == "pupil" || record.consent.is_some()),
            };
            self.done.diagnostics.extend(reason.map(|reason| {
                let diagnostic = Diagnostic::new(Code::AllowLapsed, record.place).arg("why", reason);
                diagnostic.arg("shown", record.shown.as_str())
            }));
        }
    }
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
    let advice = advice(data.finding.kind);
    let internal = if data.can_be_internal { "yes" } else { "no" };
    let at = if data.place.is_whole_file() { "name" } else { "text" };
    let diagnostic = Diagnostic::new(code, data.place).arg("kind", allowable.kind).arg("shown", &allowable.shown);
    diagnostic.arg("allow", advice).arg("at", at).arg("internal", internal)
}

/// Words in the name of a file that no message may show; where the file is named they are told.
fn hidden_in_name(path: &str) -> impl Iterator<Item = String> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let words = name.replace(['_', '+'], " ");
    let found = scan(&words, Setting::Title, fold::sign).into_iter();
    found.map(move |finding| name[finding.at].to_owned()).collect::<Vec<_>>().into_iter()
}

/// What may be done about data of a kind besides taking them out.
fn advice(kind: Kind) -> &'static str {
    match (kind.may_be_allowed(), kind.needs_consent()) {
        (false, _) => "never",
        (true, true) => "consent",
        (true, false) => "allow",
    }
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
