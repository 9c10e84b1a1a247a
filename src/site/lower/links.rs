//! Links in texts: an open link and who speaks in, the address it leads to out.

use super::{Lower, LowerOutput};
use crate::content::markdown::{LinkKind, UnresolvedLink};
use crate::diagnostics::Place;
use crate::site::address;
use crate::site::model::{File, Reporter, RoadmapIx};

/// What a text is part of: decides what bare names in it mean, where its images lie, and who refers to what it links.
#[derive(Debug, Clone, Copy)]
pub enum TextOwner<'a> {
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

impl TextOwner<'_> {
    fn author(self) -> Reporter {
        match self {
            TextOwner::Report { author, .. } => author,
            TextOwner::Page | TextOwner::Roadmap(_) => Reporter::Department,
        }
    }

    /// The content folder of its images.
    fn folder(&self) -> &str {
        match self {
            TextOwner::Report { folder, .. } => folder,
            TextOwner::Page => "content/pages",
            TextOwner::Roadmap(_) => "content",
        }
    }
}

impl Lower<'_> {
    /// The image that a text shows; a diagnostic when there is none.
    pub fn image(&self, link: &UnresolvedLink, owner: TextOwner, found: &mut LowerOutput) -> Option<File> {
        let school = self.names.schools.folder_of(owner.author());
        let address_of = |name: &str| match owner {
            TextOwner::Page => address::page_image(name),
            _ => address::report_image(school, name),
        };
        self.names.files.find_picture(owner.folder(), &link.target, link.place, address_of, &mut found.diagnostics)
    }

    /// The address that a link leads to; `None` for images, and when that is not published here.
    pub fn page_address(&self, link: &UnresolvedLink, owner: TextOwner, found: &mut LowerOutput) -> Option<String> {
        let (names, name, place) = (self.names, link.target.as_str(), link.place);
        match link.kind {
            LinkKind::Item => {
                let (roadmap, item) =
                    names.roadmaps.find_item(self.home(owner), name, place, &mut found.diagnostics)?;
                Some(names.roadmaps[roadmap].rows[item.0].href.clone())
            }
            LinkKind::Document => self.document_address(name, place, owner, found),
            LinkKind::Report => self.report_address(owner.author(), name, place, found),
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
    fn home(&self, owner: TextOwner) -> Option<RoadmapIx> {
        match owner {
            TextOwner::Report { roadmap, .. } => roadmap,
            TextOwner::Page => self.names.roadmaps.indices().next(),
            TextOwner::Roadmap(roadmap) => Some(roadmap),
        }
    }

    /// The address of a document, else of the list it stands in. The text refers to it: pages and roadmaps stand in every
    /// build.
    fn document_address(&self, name: &str, place: Place, owner: TextOwner, found: &mut LowerOutput) -> Option<String> {
        let names = self.names;
        let document = names.documents.find(owner.author(), name, place, &names.schools, &mut found.diagnostics)?;
        match owner {
            TextOwner::Report { author, .. } => found.citations.add(document, author),
            TextOwner::Page | TextOwner::Roadmap(_) => found.citations.add_act(document),
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
