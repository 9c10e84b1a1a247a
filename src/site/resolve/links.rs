//! Texts with links: every `item:`, `doc:`, `report:` … becomes an address, every image a file.

use std::sync::Arc;

use super::Linker;
use crate::content::markdown::{self, Body, LinkKind, Piece, UnresolvedLink};
use crate::content::values::Text as Words;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::address;
use crate::site::model::*;

/// Where a text belongs once its links are known.
#[derive(Debug, Clone, Copy)]
pub enum Target {
    /// A report's text.
    Report(ReportIx),
    /// A page's text, by place in `Site::pages`.
    Page(usize),
    /// The words before a plan's table.
    PlanIntroduction(RoadmapIx, usize),
    /// The words before a concept's sections.
    ConceptIntroduction(RoadmapIx),
    /// A section of a concept.
    ConceptSection(RoadmapIx, usize),
    /// An entry of a section of a concept.
    ConceptEntry(RoadmapIx, usize, usize),
}

/// A text that waits until all names are known.
pub struct Waiting<'a> {
    body: std::borrow::Cow<'a, Body>,
    target: Target,
    /// The content folder of its images.
    folder: String,
}

/// A text in the making. A link that leads nowhere leaves its words and nothing else.
#[derive(Default)]
struct Linked {
    pieces: Vec<BodyPiece>,
    /// Whether the tag that was open is gone, and its end must go too.
    dead: bool,
}

impl Linked {
    fn html(&mut self, html: &Arc<str>) {
        let rest = || html.split_once('>').map(|(_, rest)| rest.replacen("</a>", "", 1)).unwrap_or_default();
        let kept = if std::mem::take(&mut self.dead) { rest().into() } else { html.clone() };
        self.pieces.push(BodyPiece::Html(kept));
    }

    fn address(&mut self, address: Option<BodyPiece>) {
        self.dead = address.is_none();
        if let (true, Some(BodyPiece::Html(before))) = (self.dead, self.pieces.last_mut()) {
            *before = before[..before.rfind('<').unwrap_or(before.len())].into();
        }
        self.pieces.extend(address);
    }
}

impl<'a> Linker<'a> {
    /// Reads Markdown from a YAML field; its diagnostics are told at the field.
    pub(super) fn wait_for_links(&mut self, words: &Words, target: Target) {
        let mut diagnostics = Vec::new();
        let mut body = markdown::parse(words, words.place.file, 0, &mut diagnostics);
        let in_file = |at: Place| words.place.part(words.len(), at.start as usize..at.end as usize);
        for piece in &mut body.pieces {
            if let Piece::Address(link) = piece {
                link.place = in_file(link.place);
            }
        }
        self.diagnostics.extend(
            diagnostics.into_iter().map(|diagnostic| Diagnostic { place: diagnostic.place.map(in_file), ..diagnostic }),
        );
        self.waiting.push(Waiting { body: std::borrow::Cow::Owned(body), target, folder: "content".to_owned() });
    }

    /// A text that is already read.
    pub(super) fn wait(&mut self, body: &'a Body, target: Target, folder: &str) {
        self.waiting.push(Waiting { body: std::borrow::Cow::Borrowed(body), target, folder: folder.to_owned() });
    }

    /// Links all waiting texts.
    pub(super) fn texts(&mut self) {
        for waiting in std::mem::take(&mut self.waiting) {
            let mut images = Vec::new();
            let mut linked = Linked::default();
            for piece in &waiting.body.pieces {
                match piece {
                    Piece::Html(html) => linked.html(html),
                    Piece::Address(link) => {
                        let address = self.address(link, waiting.target, &waiting.folder, &mut images);
                        linked.address(address);
                    }
                }
            }
            let Body { headings, lead, .. } = &*waiting.body;
            let text = Text { pieces: linked.pieces, headings: headings.clone(), lead: lead.clone() };
            self.place_text(waiting.target, text, images);
        }
    }

    fn place_text(&mut self, target: Target, text: Text, images: Vec<File>) {
        let site = &mut self.site;
        match target {
            Target::Report(report) => {
                site.reports[report.0].text = text;
                site.reports[report.0].images = images;
            }
            Target::Page(page) => {
                site.pages[page].text = text;
                site.pages[page].images = images;
            }
            Target::PlanIntroduction(roadmap, plan) => site.roadmaps[roadmap.0].plans[plan].introduction = text,
            Target::ConceptIntroduction(roadmap) => self.concept_mut(roadmap, |concept| concept.introduction = text),
            Target::ConceptSection(roadmap, section) => {
                self.concept_mut(roadmap, |concept| concept.sections[section].text = text)
            }
            Target::ConceptEntry(roadmap, section, entry) => {
                self.concept_mut(roadmap, |concept| concept.sections[section].entries[entry] = text);
            }
        }
    }

    fn concept_mut(&mut self, roadmap: RoadmapIx, change: impl FnOnce(&mut Concept)) {
        if let Some(concept) = &mut self.site.roadmaps[roadmap.0].concept {
            change(concept);
        }
    }

    /// Where a link leads; `None` when that is not published here.
    fn address(
        &mut self,
        link: &UnresolvedLink,
        target: Target,
        folder: &str,
        images: &mut Vec<File>,
    ) -> Option<BodyPiece> {
        let href = match link.kind {
            LinkKind::Image => self.image(link, target, folder, images),
            _ => self.page_address(link, target),
        }?;
        // A document published elsewhere has an address of its own.
        Some(if href.contains("://") { BodyPiece::Html(href.into()) } else { BodyPiece::Href(href) })
    }

    fn image(&mut self, link: &UnresolvedLink, target: Target, folder: &str, images: &mut Vec<File>) -> Option<String> {
        let school = self.folder_of(self.author(target));
        let at_page = |name: &str| match target {
            Target::Page(_) => address::page_image(name),
            _ => address::report_image(school.as_deref(), name),
        };
        let file = self.file(folder, &link.target, link.place, at_page)?;
        let href = file.href.clone();
        images.push(file);
        Some(href)
    }

    /// Who speaks in a text.
    fn author(&self, target: Target) -> Reporter {
        match target {
            Target::Report(report) => self.site[report].reporter,
            _ => Reporter::Department,
        }
    }

    /// The programme that bare item numbers belong to.
    fn home(&self, target: Target) -> Option<RoadmapIx> {
        match target {
            Target::Report(report) => self.site[report].roadmap,
            Target::Page(_) => Some(RoadmapIx(0)).filter(|_| !self.site.roadmaps.is_empty()),
            Target::PlanIntroduction(roadmap, _) | Target::ConceptIntroduction(roadmap) => Some(roadmap),
            Target::ConceptSection(roadmap, _) | Target::ConceptEntry(roadmap, ..) => Some(roadmap),
        }
    }

    fn page_address(&mut self, link: &UnresolvedLink, target: Target) -> Option<String> {
        let name = link.target.as_str();
        match link.kind {
            LinkKind::Item => self.item_link(link, target),
            LinkKind::Document => self.document_link(link, target),
            LinkKind::Report => self.report_link(link, target),
            LinkKind::School => {
                let school = self.school(name, link.place)?;
                let pages = self.site[school].participant && self.site.shows_school(school);
                pages.then(|| address::school(name))
            }
            LinkKind::Roadmap => self.known(link, Code::UnknownRoadmap, "roadmap").map(|_| address::roadmap(name)),
            LinkKind::Page => self.known(link, Code::UnknownPage, "page"),
            LinkKind::Image => None,
        }
    }

    /// The address of a roadmap or page by id; told when there is none.
    fn known(&mut self, link: &UnresolvedLink, code: Code, arg: &'static str) -> Option<String> {
        let roadmaps = self.names.roadmaps.keys().map(|id| (id.clone(), address::roadmap(id)));
        let pages = self.names.pages.iter().map(|(id, href)| (id.clone(), href.clone()));
        let all: Vec<(String, String)> =
            if code == Code::UnknownRoadmap { roadmaps.collect() } else { pages.collect() };
        if let Some((_, href)) = all.iter().find(|(id, _)| *id == link.target) {
            return Some(href.clone());
        }
        let diagnostic = Diagnostic::new(code, link.place).arg(arg, &link.target);
        self.emit(diagnostic.suggest(&link.target, all.iter().map(|(id, _)| id.as_str())));
        None
    }

    fn item_link(&mut self, link: &UnresolvedLink, target: Target) -> Option<String> {
        let home = self.home(target);
        let (roadmap, item) = self.item_at(home, &link.target, link.place)?;
        Some(self.site[roadmap][item].href.clone())
    }

    fn document_link(&mut self, link: &UnresolvedLink, target: Target) -> Option<String> {
        let author = self.author(target);
        let document = self.document_named(author, &link.target, link.place)?;
        match target {
            Target::Report(_) => self.cite(Some(document), author),
            _ => self.site.documents[document.0].cited_by_act = true, // pages and plans stand in every build
        }
        let record = &self.site[document];
        let school = self.folder_of(record.reporter);
        let list = address::documents(school.as_deref());
        Some(record.href().map_or(list, str::to_owned))
    }

    fn report_link(&mut self, link: &UnresolvedLink, target: Target) -> Option<String> {
        let author = self.author(target);
        let report = self.report_named(author, &link.target, link.place)?;
        self.site.shows(self.site[report].reporter).then(|| self.site[report].href.clone())
    }

    /// The report that `name` means for `reporter`: its own first, then the department's;
    /// `school-id/…` says outright whose.
    pub(super) fn report_named(&mut self, reporter: Reporter, name: &str, place: Place) -> Option<ReportIx> {
        let (owners, id) = match name.split_once('/') {
            Some((school, id)) => {
                (self.names.schools.get(school).map(|s| Reporter::School(*s)).into_iter().collect(), id)
            }
            None => (vec![reporter, Reporter::Department], name),
        };
        let keys: Vec<_> = owners.iter().map(|owner| (*owner, id.to_owned())).collect();
        if let Some(found) = keys.iter().find_map(|key| self.names.reports.get(key)) {
            return Some(*found);
        }
        if keys.iter().any(|key| self.names.hidden_reports.contains(key)) {
            return None;
        }
        let known = self.names.reports.keys().filter(|(owner, _)| owners.contains(owner)).map(|(_, id)| id.as_str());
        let diagnostic = Diagnostic::new(Code::UnknownReport, place).arg("report", name).suggest(id, known);
        self.emit(diagnostic);
        None
    }

    /// `alternative: roadmap:…`: what can be read in a file's stead.
    pub(super) fn alternatives(&mut self) {
        for source in &self.content.documents {
            let Some(reporter) = self.reporter(&source.owner) else { continue };
            for record in &source.records {
                let Some(name) = &record.alternative else { continue };
                let Some(document) = self.names.documents.get(&(reporter, record.id.to_string())).copied() else {
                    continue;
                };
                self.site.documents[document.0].alternative = self.alternative(reporter, name);
            }
        }
    }

    fn alternative(&mut self, reporter: Reporter, name: &crate::content::values::Ref) -> Option<String> {
        let kind = name.split_once(':').and_then(|(scheme, rest)| Some((LinkKind::from_scheme(scheme)?, rest)));
        let Some((kind, rest)) = kind else {
            self.emit(
                Diagnostic::new(Code::LinkScheme, name.place).arg("url", name.as_str()).arg("what", "alternative"),
            );
            return None;
        };
        let place = name.place.part(name.len(), name.len() - rest.len()..name.len());
        let link = UnresolvedLink { kind, target: rest.to_owned(), place };
        match kind {
            LinkKind::Report => {
                let report = self.report_named(reporter, rest, place)?;
                self.site.shows(self.site[report].reporter).then(|| self.site[report].href.clone())
            }
            LinkKind::Document => {
                let document = self.document_named(reporter, rest, place)?;
                self.site[document].href().map(str::to_owned)
            }
            _ => self.page_address(&link, Target::Page(0)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_nothing_leaves_its_words() {
        let mut linked = Linked::default();
        linked.html(&"<p>См. <a href=\"".into());
        linked.address(None);
        linked.html(&"\" title=\"x\">реестр</a> и <a href=\"".into());
        linked.address(Some(BodyPiece::Href("a.html".to_owned())));
        linked.html(&"\">план</a></p>".into());
        let text = Text { pieces: linked.pieces, ..Text::default() };
        assert_eq!(text.html("../"), "<p>См. реестр и <a href=\"../a.html\">план</a></p>");
    }
}
