//! Links in texts: an open link and who speaks in, the address it leads to out.

use super::{Lower, LowerOutput};
use crate::content::markdown::{LinkKind, UnresolvedLink};
use crate::diagnostics::Place;
use crate::site::address;
use crate::site::model::{File, Reporter, RoadmapIx};

/// What a text is part of: decides what bare names in it mean, where its images lie, and who refers to what it links.
#[derive(Debug, Clone, Copy)]
pub enum TextOf<'a> {
    /// A report.
    Report {
        /// Who reports.
        author: Reporter,
        /// The roadmap it belongs to.
        roadmap: Option<RoadmapIx>,
        /// The folder of its file.
        folder: &'a str,
    },
    /// A free page.
    Page,
    /// A roadmap's own words.
    Roadmap(RoadmapIx),
}

impl TextOf<'_> {
    fn author(self) -> Reporter {
        match self {
            TextOf::Report { author, .. } => author,
            TextOf::Page | TextOf::Roadmap(_) => Reporter::Department,
        }
    }

    /// The content folder of its images.
    fn folder(&self) -> &str {
        match self {
            TextOf::Report { folder, .. } => folder,
            TextOf::Page => "content/pages",
            TextOf::Roadmap(_) => "content",
        }
    }
}

impl Lower<'_> {
    /// The image that a text shows; a diagnostic when there is none.
    pub fn image(&self, link: &UnresolvedLink, of: TextOf, found: &mut LowerOutput) -> Option<File> {
        let school = self.names.schools.folder_of(of.author());
        let address_of = |name: &str| match of {
            TextOf::Page => address::page_image(name),
            _ => address::report_image(school, name),
        };
        self.names.files.find(of.folder(), &link.target, link.place, address_of, &mut found.diagnostics)
    }

    /// The address that a link leads to; `None` for images, and when that is not published here.
    pub fn page_address(&self, link: &UnresolvedLink, of: TextOf, found: &mut LowerOutput) -> Option<String> {
        let (names, name, place) = (self.names, link.target.as_str(), link.place);
        match link.kind {
            LinkKind::Item => {
                let (roadmap, item) = names.roadmaps.find_item(self.home(of), name, place, &mut found.diagnostics)?;
                Some(names.roadmaps[roadmap].rows[item.0].href.clone())
            }
            LinkKind::Document => self.document_address(name, place, of, found),
            LinkKind::Report => self.report_address(of.author(), name, place, found),
            LinkKind::School => {
                let school = names.schools.find(name, place, &mut found.diagnostics)?;
                if names.schools.has_pages(school) { Some(address::school(name)) } else { None }
            }
            LinkKind::Roadmap => {
                names.roadmaps.find(name, place, &mut found.diagnostics).map(|_| address::roadmap(name))
            }
            LinkKind::Page => names.pages.find(name, place, &mut found.diagnostics).map(str::to_owned),
            LinkKind::Image => None,
        }
    }

    /// The roadmap that bare item numbers belong to.
    fn home(&self, of: TextOf) -> Option<RoadmapIx> {
        match of {
            TextOf::Report { roadmap, .. } => roadmap,
            TextOf::Page => self.names.roadmaps.indices().next(),
            TextOf::Roadmap(roadmap) => Some(roadmap),
        }
    }

    /// The address of a document, else of the list it stands in. The text refers to it: pages and roadmaps stand in every
    /// build.
    fn document_address(&self, name: &str, place: Place, of: TextOf, found: &mut LowerOutput) -> Option<String> {
        let names = self.names;
        let document = names.documents.find(of.author(), name, place, &names.schools, &mut found.diagnostics)?;
        match of {
            TextOf::Report { author, .. } => found.citations.add(document, author),
            TextOf::Page | TextOf::Roadmap(_) => found.citations.add_act(document),
        }
        let declared = &names.documents.list[document.0];
        Some(match declared.href() {
            Some(href) => href.to_owned(),
            None => address::documents(names.schools.folder_of(declared.reporter)),
        })
    }

    /// The address of a report that this build publishes.
    pub fn report_address(
        &self,
        author: Reporter,
        name: &str,
        place: Place,
        found: &mut LowerOutput,
    ) -> Option<String> {
        let names = self.names;
        let report = names.reports.find(author, name, place, &names.schools, &mut found.diagnostics)?;
        let declared = &names.reports.list[report.0];
        if names.schools.shows(declared.reporter) { Some(declared.href.clone()) } else { None }
    }
}
