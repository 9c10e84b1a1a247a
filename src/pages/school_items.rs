//! All items of a school in full: in goes a school, out come the year by months, every item with its state, what came of
//! it and what proves it, stages, indicators and risks. The school's own page leads here and has one line of each item.

use std::sync::Arc;

use serde::Serialize;

use super::school::{Answer, answers, progress_list};
use super::school_sections::{SectionOutline, anchor_prefix, section_outlines};
use super::shapes::*;
use super::{Pages, PhraseArg, Route};
use crate::site::{Progress, Reporter, Risk, SchoolIx};

/// What the template `school-items` sees.
#[derive(Serialize)]
pub struct SchoolItemsView {
    page: PageFrame,
    school: Arc<SchoolFrame>,
    answers: Vec<Answer>,
    /// Whether the school takes part in none of the roadmaps.
    apart: bool,
    #[serde(flatten)]
    freshness: Freshness,
    year: Vec<YearMonth>,
    roadmaps: Vec<RoadmapItems>,
    risks: Vec<RiskView>,
}

#[derive(Serialize)]
struct RoadmapItems {
    #[serde(flatten)]
    link: RoadmapLink,
    id: String,
    sections: Vec<SectionItems>,
    /// What the school had reported on before an act gave it to somebody else.
    given_away: Vec<ChangeGroup>,
    stages: Vec<StageView>,
    indicators: Vec<IndicatorView>,
}

#[derive(Serialize)]
struct SectionItems {
    id: Option<String>,
    title: Option<String>,
    items: Vec<ItemRow>,
}

#[derive(Serialize)]
struct RiskView {
    factor: String,
    significance: Option<&'static str>,
    mitigation: Option<String>,
    document: Option<DocumentLink>,
}

/// The page.
pub fn view(cx: &Pages, school_ix: SchoolIx) -> SchoolItemsView {
    let school = &cx.site[school_ix];
    let main = progress_list(cx, school_ix).0;
    let title = cx.phrase("school-items-title", &[("name", PhraseArg::Text(&school.short_name))]);
    let frame = PageFrame::new_for_school(cx, Route::SchoolItems(school_ix), school_ix, title);
    SchoolItemsView {
        page: frame.with_school_menu("items", true).with_date(cx),
        school: SchoolFrame::get(cx, school_ix),
        answers: answers(cx, &main, main.len() > 1),
        apart: cx.site.is_apart(Reporter::School(school_ix)),
        freshness: Freshness::for_reporter(cx, Reporter::School(school_ix)),
        year: YearMonth::list(cx, Some(school_ix), |_| None),
        roadmaps: main.iter().enumerate().map(|(n, progress)| roadmap_items(cx, progress, school_ix, n)).collect(),
        risks: school.risks.iter().map(|risk| RiskView::new(cx, risk)).collect(),
    }
}

/// The n-th roadmap of the page.
fn roadmap_items(cx: &Pages, progress: &Progress, school: SchoolIx, n: usize) -> RoadmapItems {
    let prefix = anchor_prefix(cx, progress, n);
    let outlines = section_outlines(cx, progress, &prefix);
    RoadmapItems {
        link: RoadmapLink::new(cx, progress.roadmap),
        id: cx.site[progress.roadmap].id.clone(),
        sections: outlines.into_iter().map(|outline| section_items(cx, progress, outline, &prefix)).collect(),
        given_away: ChangeGroup::list_from(ChangeEntry::list_given_away(cx, progress)),
        stages: StageView::list_for_roadmap(cx, progress.roadmap, Reporter::School(school)),
        indicators: IndicatorView::list_for_school(cx, progress.roadmap, Some(school)),
    }
}

fn section_items(cx: &Pages, progress: &Progress, outline: SectionOutline, prefix: &str) -> SectionItems {
    let rows = outline.items.iter().filter_map(|item| ItemRow::new(cx, progress, *item, prefix));
    SectionItems { items: rows.collect(), id: outline.id, title: outline.title }
}

impl RiskView {
    fn new(cx: &Pages, risk: &Risk) -> Self {
        RiskView {
            factor: risk.factor.clone(),
            significance: risk.significance.map(|significance| significance.code()),
            mitigation: risk.measure.clone(),
            document: risk.document.map(|document| DocumentLink::new(cx, document)),
        }
    }
}
