//! A stage of the work: when, whether it is over, and what was published of it.

use serde::Serialize;

use super::{DocumentLink, Due};
use crate::pages::Pages;
use crate::site::{self, DocumentIx, Reporter, RoadmapIx};

/// `{title, due, phase, documents, summary}`.
#[derive(Debug, Clone, Serialize)]
pub struct Stage {
    title: String,
    due: Option<Due>,
    phase: Option<&'static str>,
    documents: Vec<DocumentLink>,
    summary: Option<String>,
    note: Option<String>,
}

impl Stage {
    /// The stages of a programme with the documents of one reporter.
    pub fn all(cx: &Pages, roadmap: RoadmapIx, reporter: Reporter) -> Vec<Self> {
        cx.site[roadmap].stages.iter().map(|stage| Stage::of(cx, stage, reporter)).collect()
    }

    fn of(cx: &Pages, stage: &site::Stage, reporter: Reporter) -> Self {
        Stage {
            title: stage.title.clone(),
            due: stage.schedule.as_ref().map(|schedule| Due::read(cx, schedule, stage.window)),
            phase: phase(cx, stage),
            documents: documents(cx, stage, reporter).map(|document| DocumentLink::of(cx, document)).collect(),
            summary: stage.summary.clone(),
            note: stage.note.clone(),
        }
    }
}

fn phase(cx: &Pages, stage: &site::Stage) -> Option<&'static str> {
    let window = stage.window?;
    let today = cx.site.today;
    Some(match window.from {
        _ if window.to < today => "past",
        Some(from) if today < from => "ahead",
        _ => "now",
    })
}

/// Documents of the stage's topics that are dated within it.
fn documents<'s>(cx: &'s Pages, stage: &'s site::Stage, reporter: Reporter) -> impl Iterator<Item = DocumentIx> + 's {
    let fits = move |document: &DocumentIx| {
        let of = &cx.site[*document];
        let within = stage.window.zip(of.date).is_some_and(|(window, date)| window.holds(date));
        stage.documents.contains(&of.topic) && within
    };
    cx.site.documents_of(reporter).filter(fits)
}
