//! A document as the law asks links to files to be: in goes a document, out come title, kind, number, date, format and
//! size; and the evidence of facts.

use serde::Serialize;

use super::{DocumentLink, Link, SignatureFile};
use crate::content::records::document::Signature;
use crate::pages::{Pages, PhraseArg};
use crate::site::{self, DocumentIx, Fact, FactIx, File, NamedAct, ReportIx};

impl DocumentLink {
    /// A document of the site.
    pub fn new(cx: &Pages, document_ix: DocumentIx) -> Self {
        let document = &cx.site[document_ix];
        let file = document.file.as_ref().filter(|file| cx.publishes(&file.href));
        let signature = document.signature_file.as_ref().filter(|file| cx.publishes(&file.href));
        DocumentLink {
            kind: Some(document.kind.clone()).filter(|kind| !kind.is_empty()),
            number: document.number.clone(),
            date: document.date.map(|date| date.to_string()),
            ahead: document.date > Some(cx.site.today),
            issuer: document.issuer.clone(),
            title: Some(document.title.clone()).filter(|title| !title.is_empty()),
            href: file.map(|file| file.href.clone()),
            url: if file.is_none() { document.url.clone() } else { None },
            format: file.map(|file| file.format.to_lowercase()),
            size: file.map(|file| file_size(cx, file.bytes)),
            language: document.language.clone(),
            scan: document.signature == Signature::Scan,
            alternative: document.alternative.as_deref().and_then(|href| alternative_link(cx, href)),
            signature: signature.map(SignatureFile::new),
            period: document.period.clone(),
            note: document.note.clone(),
        }
    }

    /// Without its issuer and its readable alternative, for places that name both already.
    pub fn without_act_details(self) -> Self {
        DocumentLink { issuer: None, alternative: None, ..self }
    }

    /// An act that is named but is no document of the site.
    pub fn from_named_act(cx: &Pages, basis: &NamedAct) -> Self {
        DocumentLink {
            kind: basis.kind.clone(),
            number: basis.number.clone(),
            date: basis.date.map(|date| date.to_string()),
            ahead: basis.date > Some(cx.site.today),
            issuer: basis.issuer.clone(),
            title: basis.title.clone(),
            href: None,
            url: basis.url.clone(),
            format: None,
            size: None,
            language: None,
            scan: false,
            alternative: None,
            signature: None,
            period: None,
            note: None,
        }
    }
}

impl SignatureFile {
    fn new(file: &File) -> Self {
        SignatureFile { href: file.href.clone(), format: file.format.clone() }
    }
}

/// What can be read in a file's stead, by its title.
fn alternative_link(cx: &Pages, href: &str) -> Option<Link> {
    let site = cx.site;
    let roadmap =
        site.roadmap_indices().map(|at| &site[at]).find(|roadmap| site::address::roadmap(&roadmap.id) == href);
    let page = site.pages.iter().find(|page| page.href == href);
    let report = site.reports.iter().find(|report| report.href == href);
    let title =
        roadmap.map(|roadmap| &roadmap.title).or(page.map(|page| &page.title)).or(report.map(|report| &report.title));
    Link::to_address(cx, href, title.cloned().unwrap_or_else(|| cx.word("readable-page"))).if_linked()
}

/// The size of a file in words: «184 КБ», «1,2 МБ».
pub fn file_size(cx: &Pages, bytes: u64) -> String {
    const KILO: u64 = 1024;
    match bytes {
        ..KILO => cx.phrase("size-bytes", &[("n", PhraseArg::Number(bytes as usize))]),
        KILO..1_048_576 => cx.phrase("size-kilobytes", &[("n", PhraseArg::Number(bytes.div_ceil(KILO) as usize))]),
        _ => {
            let tenths = (bytes * 10).div_ceil(KILO * KILO);
            let number = format!("{}{}{}", tenths / 10, cx.word("number-decimal"), tenths % 10);
            cx.phrase("size-megabytes", &[("n", PhraseArg::Text(&number))])
        }
    }
}

/// What proves a fact: a document or a link.
#[derive(Debug, Clone, Serialize)]
pub struct EvidenceView {
    /// What of the item it proves, where that has several parts.
    part: Option<String>,
    document: Option<DocumentLink>,
    link: Option<Link>,
}

impl EvidenceView {
    /// A report that proves a part of an item by itself.
    pub fn from_report(cx: &Pages, report: ReportIx, part: Option<String>) -> Self {
        let report = &cx.site[report];
        EvidenceView { part, document: None, link: Some(Link::to_address(cx, &report.href, report.title.clone())) }
    }

    fn new(cx: &Pages, evidence: &site::Evidence, part: Option<String>) -> Self {
        let (document, link) = match evidence {
            site::Evidence::Document(document) => (Some(DocumentLink::new(cx, *document)), None),
            site::Evidence::Link { title, url } => (None, Some(Link::to_url(url, title))),
            site::Evidence::Words(words) => (None, Some(Link::text(words))),
        };
        EvidenceView { part, document, link }
    }
}

/// The proofs of several facts, each once, in the order of the facts; decisions that hold are documents too. `part` names
/// what of an item a fact is about.
pub fn list_evidence(
    cx: &Pages,
    facts: &[FactIx],
    holds: impl Fn(FactIx) -> bool,
    part: impl Fn(&Fact) -> Option<String>,
) -> Vec<EvidenceView> {
    let mut seen: Vec<(site::Evidence, &Fact)> = Vec::new();
    for fact_ix in facts {
        let fact = &cx.site[*fact_ix];
        let decision = fact.document.filter(|_| holds(*fact_ix)).map(site::Evidence::Document);
        for evidence in fact.evidence.iter().cloned().chain(decision) {
            if seen.iter().all(|(other, _)| *other != evidence) {
                seen.push((evidence, fact));
            }
        }
    }
    seen.iter().map(|(evidence, fact)| EvidenceView::new(cx, evidence, part(fact))).collect()
}
