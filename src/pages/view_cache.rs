//! What many pages say in the same words, made once for a site: of an item its link, measure, deadline and the names of
//! its times; of a school what stands around its pages. Thousands of reports speak of the same forty items.

use std::sync::{Arc, OnceLock};

use super::Pages;
use super::shapes::{DeadlineView, ItemLink, SchoolFrame, SharedFrame};
use crate::site::{ItemIx, RoadmapIx, SchoolIx, Site};

/// The words of a site, made when they are first asked for.
pub(super) struct ViewCache {
    items: Vec<Vec<OnceLock<ItemViews>>>,
    schools: Vec<OnceLock<SchoolViews>>,
    site: OnceLock<SharedFrame>,
}

/// What is said of an item or step.
pub struct ItemViews {
    /// The link to it.
    pub link: Arc<ItemLink>,
    /// The measure on one line.
    pub activity: String,
    /// When it is due, where it does not leave that to its steps.
    pub due: Option<Arc<DeadlineView>>,
    /// The names of its times, where there are several.
    pub times: Vec<Option<String>>,
}

/// What stands around the pages of a school.
pub struct SchoolViews {
    /// The school and its menu.
    pub frame: Arc<SchoolFrame>,
    /// Its feed and the acts it works by.
    pub shared_frame: SharedFrame,
}

impl ViewCache {
    pub(super) fn new(site: &Site) -> Self {
        let cells = |roadmap: RoadmapIx| site[roadmap].items.iter().map(|_| OnceLock::new()).collect();
        ViewCache {
            items: site.roadmap_indices().map(cells).collect(),
            schools: site.schools.iter().map(|_| OnceLock::new()).collect(),
            site: OnceLock::new(),
        }
    }
}

impl Pages<'_> {
    /// What is said of an item or step.
    pub fn item_views(&self, roadmap: RoadmapIx, item: ItemIx) -> &ItemViews {
        self.cache.items[roadmap.0][item.0].get_or_init(|| ItemViews {
            link: Arc::new(ItemLink::new(self, roadmap, item)),
            activity: super::shapes::activity_line(self, roadmap, item),
            due: DeadlineView::for_item(self, roadmap, item).map(Arc::new),
            times: super::shapes::all_occurrence_names(self, &self.site[roadmap][item]),
        })
    }

    /// What stands around the pages of a school.
    pub fn school_views(&self, school: SchoolIx) -> &SchoolViews {
        self.cache.schools[school.0].get_or_init(|| SchoolViews {
            frame: Arc::new(SchoolFrame::new(self, school)),
            shared_frame: SharedFrame::new_for_school(self, school),
        })
    }

    /// What stands around the pages of the whole site.
    pub fn site_frame(&self) -> &SharedFrame {
        self.cache.site.get_or_init(|| SharedFrame::new_for_site(self))
    }
}
