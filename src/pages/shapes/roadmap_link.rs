//! A roadmap in a list: its link with the period and whether it is ahead or over.

use serde::Serialize;

use super::Link;
use crate::pages::Pages;
use crate::site::RoadmapIx;

/// `{href, url, title, period, begins, archived}`.
#[derive(Debug, Clone, Serialize)]
pub struct RoadmapLink {
    #[serde(flatten)]
    link: Link,
    /// The period in the act's words, where the title does not say it.
    period: Option<String>,
    /// Its first day, where that is ahead.
    begins: Option<String>,
    archived: bool,
}

impl RoadmapLink {
    /// A roadmap of the site.
    pub fn new(cx: &Pages, roadmap: RoadmapIx) -> Self {
        let period = cx.site[roadmap].period_beside_title();
        RoadmapLink {
            link: Link::to_roadmap(cx, roadmap),
            period: if period.is_empty() { None } else { Some(period.to_owned()) },
            begins: Some(cx.site[roadmap].begin()).filter(|day| *day > cx.site.today).map(|day| day.to_string()),
            archived: cx.site[roadmap].archived,
        }
    }
}

/// The title of a roadmap that is not the first of the site, for what stands among things of several.
pub fn further_roadmap(cx: &Pages, roadmap: RoadmapIx) -> Option<String> {
    let is_first = cx.site.current_roadmaps().first() == Some(&roadmap);
    (!is_first).then(|| cx.site[roadmap].title.clone())
}
