//! Views that many pages repeat, made once for a site: in go the sizes of the site, out come empty slots that `shapes`
//! fills when a view is first asked for. Thousands of reports speak of the same forty items.

use std::sync::{Arc, OnceLock};

use super::shared_views::{Abbreviation, DeadlineView, ItemLink, SchoolFrame, SharedFrame};
use crate::site::{ItemIx, RoadmapIx, SchoolIx, Site};

/// The views of a site that are made at most once.
pub(super) struct ViewCache {
    items: Vec<Vec<ItemSlots>>,
    schools: Vec<SchoolSlots>,
    /// The acts and the feed of pages of the whole site.
    pub(super) site_frame: OnceLock<SharedFrame>,
    /// The abbreviations on which all acts agree.
    pub(super) site_abbreviations: OnceLock<Arc<[Abbreviation]>>,
    roadmap_abbreviations: Vec<OnceLock<Arc<[Abbreviation]>>>,
}

/// The views of an item or step.
#[derive(Default)]
pub(super) struct ItemSlots {
    pub(super) link: OnceLock<Arc<ItemLink>>,
    /// Its wording on one line.
    pub(super) activity: OnceLock<String>,
    /// When it is due, where it does not leave that to its steps.
    pub(super) due: OnceLock<Option<Arc<DeadlineView>>>,
    /// The names of its occurrences, where there are several.
    pub(super) occurrence_names: OnceLock<Vec<Option<String>>>,
}

/// The views of a school.
#[derive(Default)]
pub(super) struct SchoolSlots {
    /// The school and its menu.
    pub(super) frame: OnceLock<Arc<SchoolFrame>>,
    /// Its feed and the acts it works by.
    pub(super) shared_frame: OnceLock<SharedFrame>,
}

impl ViewCache {
    /// Empty slots for every item and school of a site.
    pub(super) fn new(site: &Site) -> Self {
        let items = site.roadmaps.iter().map(|roadmap| roadmap.items.iter().map(|_| ItemSlots::default()).collect());
        ViewCache {
            items: items.collect(),
            schools: site.schools.iter().map(|_| SchoolSlots::default()).collect(),
            site_frame: OnceLock::new(),
            site_abbreviations: OnceLock::new(),
            roadmap_abbreviations: site.roadmaps.iter().map(|_| OnceLock::new()).collect(),
        }
    }

    pub(super) fn item(&self, roadmap: RoadmapIx, item: ItemIx) -> &ItemSlots {
        &self.items[roadmap.0][item.0]
    }

    pub(super) fn roadmap_abbreviations(&self, roadmap: RoadmapIx) -> &OnceLock<Arc<[Abbreviation]>> {
        &self.roadmap_abbreviations[roadmap.0]
    }

    pub(super) fn school(&self, school: SchoolIx) -> &SchoolSlots {
        &self.schools[school.0]
    }
}
