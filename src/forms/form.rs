//! The form of a school for one roadmap, as data: a site in, forms out.

use jiff::civil::Date;

use super::document_labels::{DocumentLabel, document_labels};
use super::row_key::digest;
use super::rows::{self, FormRow};
use crate::pages::Pages;
use crate::site::{
    IndicatorIx, Progress, Reporter, RoadmapIx, School, SchoolIx, Series, SeriesPoint, TargetPoint, reporter_school,
};

/// The version of what a form holds and how its parts are named.
pub const VERSION: u32 = 2;
/// One before it, whose rows and columns have the same names; it does not say what stood in it when it was made.
pub const EARLIER_VERSION: u32 = 1;

/// Which forms are made.
#[derive(Debug, Clone, Copy, Default)]
pub struct FormChoice<'c> {
    /// Of that school alone.
    pub school: Option<&'c str>,
    /// Of that roadmap alone.
    pub roadmap: Option<&'c str>,
}

/// The form of a school for one roadmap.
#[derive(Debug, Clone)]
pub struct Form {
    /// The school.
    pub school: SchoolIx,
    /// The roadmap.
    pub roadmap: RoadmapIx,
    /// The id of the school.
    pub school_id: String,
    /// The id of the roadmap.
    pub roadmap_id: String,
    /// The name of the report that is made of it.
    pub report: String,
    /// The name of its file, without the ending.
    pub name: String,
    /// The day on which it was made.
    pub day: Date,
    /// The digest of the words of all items that are asked of the school.
    pub wording: String,
    /// The times of items.
    pub(super) rows: Vec<FormRow>,
    /// What is measured.
    pub(super) indicators: Vec<FormIndicator>,
    /// The documents that it offers.
    pub(super) documents: Vec<DocumentLabel>,
}

/// An indicator that the school can measure.
#[derive(Debug, Clone)]
pub struct FormIndicator {
    /// The indicator.
    pub indicator: IndicatorIx,
    /// Its id.
    pub id: String,
    /// What is aimed at.
    pub target: Option<TargetPoint>,
    /// The last value that may be shown.
    pub last: Option<SeriesPoint>,
}

/// The forms of all schools that are asked for anything, by roadmap and school.
pub fn forms(cx: &Pages, choice: FormChoice) -> Vec<Form> {
    let site = cx.site;
    let schools = site.participants().filter(|school| choice.school.is_none_or(|id| is_school(&site[*school], id)));
    let mut forms = Vec::new();
    for school in schools {
        let asked: Vec<&Progress> = site
            .current_progress_of(Reporter::School(school))
            .filter(|progress| choice.roadmap.is_none_or(|id| site[progress.roadmap].id == id))
            .collect();
        let made = asked.iter().filter_map(|progress| Form::new(cx, progress));
        forms.extend(made);
    }
    forms
}

/// Whether a school has this id, or a folder of this name.
fn is_school(school: &School, id: &str) -> bool {
    school.id == id || school.folder == id
}

impl Form {
    /// How many times of items it asks for.
    pub fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// The form of a school; none where it is asked for nothing.
    pub(super) fn new(cx: &Pages, progress: &Progress) -> Option<Self> {
        let (site, school) = (cx.site, reporter_school(progress.reporter)?);
        let rows = rows::rows(cx, progress);
        if rows.is_empty() {
            return None;
        }
        let (school_id, roadmap_id) = (site[school].id.clone(), site[progress.roadmap].id.clone());
        let is_only = site.current_progress_of(progress.reporter).nth(1).is_none();
        let own_name = |first: &str| if is_only { first.to_owned() } else { format!("{first}-{roadmap_id}") };
        Some(Form {
            school,
            roadmap: progress.roadmap,
            report: own_name(&site.today.to_string()),
            name: own_name(&school_id),
            day: site.today,
            wording: wording(cx, progress),
            indicators: indicators(cx, progress.roadmap, school),
            documents: document_labels(cx, school),
            rows,
            school_id,
            roadmap_id,
        })
    }
}

/// The digest of the words of all items that are asked of the school, whatever is due.
pub fn wording(cx: &Pages, progress: &Progress) -> String {
    let items = cx.site[progress.roadmap].item_indices().filter(|item| rows::is_asked(cx, progress, *item));
    let times = items.flat_map(|item| {
        let times = progress.item(item).into_iter().flat_map(|item| &item.occurrences);
        times.map(move |time| rows::row(cx, progress, item, time).key.text())
    });
    let all: Vec<String> = times.collect();
    digest(all.iter().map(String::as_str))
}

fn indicators(cx: &Pages, roadmap: RoadmapIx, school: SchoolIx) -> Vec<FormIndicator> {
    let all = cx.site[roadmap].indicators.iter().enumerate();
    all.map(|(at, indicator)| {
        let series = series(cx, roadmap, IndicatorIx(at), school);
        FormIndicator {
            indicator: IndicatorIx(at),
            id: indicator.id.clone(),
            target: series.and_then(|series| series.target.clone()),
            last: series.and_then(|series| series.latest().cloned()),
        }
    })
    .collect()
}

fn series<'s>(cx: &'s Pages, roadmap: RoadmapIx, indicator: IndicatorIx, school: SchoolIx) -> Option<&'s Series> {
    let own = cx.site.entries_of(Reporter::School(school)).series.iter().map(|at| &cx.site[*at]);
    own.into_iter().find(|series| (series.roadmap, series.indicator) == (roadmap, indicator))
}
