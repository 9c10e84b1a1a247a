//! What stands around the pages of a school: in goes a school, out come its names, status, head school and menu.

use std::sync::Arc;

use super::{Curator, Link, MenuLink, SchoolFrame, SectionLink, StatusView};
use crate::pages::{Pages, Route};
use crate::site::{HeadSchool, OwnSection, Reporter, School, SchoolIx, SchoolStatus, address, last_successor};

impl SchoolFrame {
    /// A school that takes part.
    pub fn get(cx: &Pages, school: SchoolIx) -> Arc<Self> {
        cx.cache.school(school).frame.get_or_init(|| Arc::new(SchoolFrame::new(cx, school))).clone()
    }

    fn new(cx: &Pages, school_ix: SchoolIx) -> Self {
        let school = &cx.site[school_ix];
        SchoolFrame {
            id: school.id.clone(),
            who: cx.site.reporter_word(Reporter::School(school_ix)),
            href: address::school(&school.id),
            short_name: school.short_name.clone(),
            name: school.name.clone(),
            territory: school.territory.clone(),
            address: school.address.clone(),
            website: school.website.clone(),
            section: school.section.as_ref().map(SectionLink::new),
            branch_of: school.branch_of.as_ref().map(|parent| parent_link(cx, parent)),
            former_names: school.former_names.clone(),
            note: school.note.clone(),
            successor: successor(cx, school_ix),
            status: statuses(cx, school),
            curator: school.curator.as_ref().and_then(Curator::new),
            nav: menu_links(cx, school_ix),
        }
    }
}

/// The statuses that a school has today.
fn statuses(cx: &Pages, school: &School) -> Vec<StatusView> {
    school.status_on(cx.site.today).filter_map(|status| StatusView::new(cx, status)).collect()
}

impl StatusView {
    fn new(cx: &Pages, status: &SchoolStatus) -> Option<Self> {
        Some(StatusView {
            kind: status.kind.clone(),
            meaning: meaning_of(cx, &status.kind),
            from: status.from.map(|day| day.to_string()),
            basis: status.basis.clone()?,
            note: status.note.clone(),
        })
    }
}

/// What the glossary of a roadmap, the newest first, says of a word.
fn meaning_of(cx: &Pages, word: &str) -> Option<String> {
    let mut entries = cx.site.roadmaps.iter().rev().flat_map(|roadmap| &roadmap.glossary);
    entries.find(|entry| entry.word == word).map(|entry| entry.meaning.clone())
}

impl SectionLink {
    fn new(section: &OwnSection) -> Self {
        let (day, result) = section.look.unzip();
        SectionLink {
            url: section.url.clone(),
            seen: day.map(|day| day.to_string()),
            office: section.looked_by.clone(),
            result: result.map(|result| result.code()),
        }
    }
}

impl Curator {
    /// The organisation first, the person behind it.
    fn new((organisation, post, name): &(Option<String>, Option<String>, Option<String>)) -> Option<Self> {
        let mut parts = [organisation, post, name].into_iter().flatten().cloned();
        let organisation = parts.next()?;
        let rest = parts.collect::<Vec<_>>().join(", ");
        Some(Curator { organisation, name: Some(rest).filter(|rest| !rest.is_empty()) })
    }
}

/// The school that goes on in its stead, once it has left.
fn successor(cx: &Pages, school: SchoolIx) -> Option<Link> {
    let ended = cx.site[school].participation.iter().filter(|participation| !participation.holds_on(cx.site.today));
    let mut left = ended.filter(|participation| participation.to < Some(cx.site.today));
    let successor = left.find_map(|participation| last_successor(cx.site, participation));
    successor.map(|successor| Link::to_school(cx, successor))
}

fn parent_link(cx: &Pages, parent: &HeadSchool) -> Link {
    match parent {
        HeadSchool::School(school) => Link::to_school(cx, *school),
        HeadSchool::Named(name) => Link::text(name),
    }
}

fn menu_links(cx: &Pages, school: SchoolIx) -> Vec<MenuLink> {
    let reporter = Reporter::School(school);
    let all = [
        ("school", Route::School(school)),
        ("items", Route::SchoolItems(school)),
        ("documents", Route::Documents(reporter)),
        ("reports", Route::Reports(reporter)),
        ("sheet", Route::Sheet(school)),
        ("data", Route::Data(Some(school))),
    ];
    all.into_iter().filter_map(|(key, route)| Some(MenuLink { key, href: cx.page_href(route)? })).collect()
}
