//! A stage of the work: in goes a stage, out come when, whether it is over, and the documents of its time and topics.

use jiff::civil::Date;
use serde::Serialize;

use super::{DeadlineView, DocumentLink};
use crate::pages::Pages;
use crate::site::{self, DocumentIx, Reporter, RoadmapIx};

/// `{title, due, phase, documents, summary}`.
#[derive(Debug, Clone, Serialize)]
pub struct StageView {
    title: String,
    due: Option<DeadlineView>,
    phase: Option<&'static str>,
    documents: Vec<DocumentLink>,
    summary: Option<String>,
    note: Option<String>,
}

impl StageView {
    /// The stages of a roadmap with the documents of one reporter.
    pub fn list_for_roadmap(cx: &Pages, roadmap: RoadmapIx, reporter: Reporter) -> Vec<Self> {
        let begin = cx.site[roadmap].begin();
        cx.site[roadmap].stages.iter().map(|stage| StageView::new(cx, stage, reporter, begin)).collect()
    }

    fn new(cx: &Pages, stage: &site::Stage, reporter: Reporter, begin: Date) -> Self {
        StageView {
            title: stage.title.clone(),
            due: stage.schedule.as_ref().map(|schedule| DeadlineView::from_schedule(cx, schedule, stage.window)),
            phase: stage_phase(stage, cx.site.today, begin),
            documents: stage_documents(cx, stage, reporter).map(|document| DocumentLink::new(cx, document)).collect(),
            summary: stage.summary.clone(),
            note: stage.note.clone(),
        }
    }
}

/// On the site's day, be it of a school that has left: stages are the roadmap's. Nothing goes on before it begins.
fn stage_phase(stage: &site::Stage, today: Date, begin: Date) -> Option<&'static str> {
    let window = stage.window?;
    Some(match window.from.unwrap_or(begin).max(begin) {
        _ if window.to < today => "past",
        from if today < from => "ahead",
        _ => "now",
    })
}

/// Documents of the stage's topics that are dated within it.
fn stage_documents<'s>(
    cx: &'s Pages,
    stage: &'s site::Stage,
    reporter: Reporter,
) -> impl Iterator<Item = DocumentIx> + 's {
    cx.site.documents_of(reporter).filter(|document_ix| is_of_stage(&cx.site[*document_ix], stage))
}

fn is_of_stage(document: &site::Document, stage: &site::Stage) -> bool {
    let within = stage.window.zip(document.date).is_some_and(|(window, date)| window.contains(date));
    stage.documents.contains(&document.topic) && within
}
