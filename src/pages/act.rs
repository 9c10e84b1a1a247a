//! The page of the acts of a roadmap: in goes a roadmap, out come its acts in full, preamble, clauses, signature and
//! annexes, with slips corrected and footnoted.

use serde::Serialize;

use super::shapes::{DocumentLink, Download, Footnote, Footnotes, Link, PageFrame};
use super::{Pages, PhraseArg, Route};
use crate::content::records::act::AnnexRole;
use crate::site::{self, Annex, DocumentIx, PlanIx, RoadmapIx, SchoolIx};

#[derive(Serialize)]
pub struct ActView {
    page: PageFrame,
    roadmap: Link,
    acts: Vec<PrintedAct>,
    annexes: Vec<PrintedAnnex>,
    downloads: Vec<Download>,
}

#[derive(Serialize)]
struct PrintedAct {
    id: String,
    kind: String,
    number: Option<String>,
    date: String,
    /// Whether that day is still to come.
    ahead: bool,
    issuer: Option<String>,
    place: Option<String>,
    title: Option<String>,
    relation: Option<&'static str>,
    preamble: Option<String>,
    clauses: Vec<PrintedClause>,
    control: Option<String>,
    signatory: Option<PrintedSignatory>,
    based_on: Vec<DocumentLink>,
    notes: Vec<Footnote>,
    document: Option<DocumentLink>,
}

#[derive(Serialize)]
struct PrintedClause {
    number: Option<String>,
    text: String,
    addressees: Vec<String>,
    clauses: Vec<PrintedClause>,
}

#[derive(Serialize)]
struct PrintedSignatory {
    post: String,
    name: Option<String>,
}

#[derive(Serialize)]
struct PrintedAnnex {
    id: String,
    number: Option<String>,
    title: String,
    stamp: Option<PrintedStamp>,
    text: Option<String>,
    plans: Vec<Link>,
    columns: Vec<String>,
    rows: Vec<AnnexRow>,
    notes: Vec<Footnote>,
    signatory: Option<PrintedSignatory>,
}

#[derive(Serialize)]
struct PrintedStamp {
    text: Option<String>,
    number: Option<String>,
    date: Option<String>,
    differs: bool,
}

#[derive(Serialize)]
struct AnnexRow {
    cells: Vec<AnnexCell>,
}

#[derive(Serialize)]
struct AnnexCell {
    text: String,
    href: Option<String>,
}

pub fn view(cx: &Pages, roadmap_ix: RoadmapIx) -> ActView {
    let roadmap = &cx.site[roadmap_ix];
    let document_of = |n: usize| roadmap.act_documents.get(n).copied().flatten();
    ActView {
        page: PageFrame::new_for_roadmap(cx, Route::Act(roadmap_ix), roadmap_ix, page_title(cx, roadmap_ix)),
        roadmap: Link::to_roadmap(cx, roadmap_ix),
        acts: roadmap.acts_by(cx.site.today).map(|(n, act)| PrintedAct::new(cx, n, act, document_of(n))).collect(),
        annexes: roadmap
            .annexes
            .iter()
            .enumerate()
            .map(|(n, annex)| PrintedAnnex::new(cx, roadmap_ix, n, annex))
            .collect(),
        downloads: Vec::new(),
    }
}

/// The act by kind, number and date; there may be several roadmaps, so the page is named by its act.
fn page_title(cx: &Pages, roadmap: RoadmapIx) -> String {
    let Some(act) = cx.site[roadmap].basis() else { return cx.site[roadmap].title.clone() };
    let date = cx.theme.date(act.date);
    match &act.number {
        Some(number) => cx.phrase(
            "act-line",
            &[
                ("kind", PhraseArg::Text(&act.kind)),
                ("number", PhraseArg::Text(number)),
                ("date", PhraseArg::Text(&date)),
            ],
        ),
        None => {
            cx.phrase("act-line-unnumbered", &[("kind", PhraseArg::Text(&act.kind)), ("date", PhraseArg::Text(&date))])
        }
    }
}

fn non_empty(words: &Option<String>) -> Option<String> {
    words.clone().filter(|words| !words.is_empty())
}

impl PrintedAct {
    fn new(cx: &Pages, n: usize, act: &site::Act, document: Option<DocumentIx>) -> Self {
        let mut notes = Footnotes::default();
        notes.push_corrections(&act.corrections);
        notes.push_remarks(&act.remarks);
        act.clauses.iter().for_each(|clause| push_clause_notes(&mut notes, clause));
        PrintedAct {
            id: format!("act-{}", n + 1),
            kind: act.kind.to_string(),
            number: non_empty(&act.number),
            date: act.date.to_string(),
            ahead: act.date > cx.site.today,
            issuer: non_empty(&act.issuer),
            place: non_empty(&act.place_of_issue),
            title: non_empty(&act.title),
            relation: act.relation.map(|relation| relation.code()),
            preamble: non_empty(&act.preamble),
            clauses: act.clauses.iter().map(PrintedClause::new).collect(),
            control: non_empty(&act.control),
            signatory: act.signatory.as_ref().map(|signatory| PrintedSignatory {
                post: signatory.post.to_string(),
                name: non_empty(&signatory.name),
            }),
            based_on: act.based_on.iter().map(|act| DocumentLink::from_named_act(cx, act)).collect(),
            notes: notes.into_list(),
            document: document.map(|document| DocumentLink::new(cx, document).without_act_details()),
        }
    }
}

/// Slips and remarks of a clause and of those below it.
fn push_clause_notes(notes: &mut Footnotes, clause: &site::Clause) {
    notes.push_corrections(&clause.corrections);
    notes.push_remark(clause.note.as_deref());
    clause.clauses.iter().for_each(|below| push_clause_notes(notes, below));
}

impl PrintedClause {
    fn new(clause: &site::Clause) -> Self {
        PrintedClause {
            number: non_empty(&clause.number),
            text: clause.text.to_string(),
            addressees: clause
                .addressees
                .iter()
                .filter(|addressee| !names_addressee(&clause.text, addressee))
                .map(|addressee| addressee.to_string())
                .collect(),
            clauses: clause.clauses.iter().map(PrintedClause::new).collect(),
        }
    }
}

/// Whether the text of a clause names its addressee by itself, in whatever case.
fn names_addressee(text: &str, addressee: &str) -> bool {
    const STEM: usize = 8;
    let stem: String = addressee.to_lowercase().chars().take(STEM).collect();
    text.to_lowercase().contains(stem.trim_end())
}

impl PrintedAnnex {
    fn new(cx: &Pages, roadmap: RoadmapIx, n: usize, annex: &Annex) -> Self {
        let mut notes = Footnotes::default();
        notes.push_corrections(&annex.corrections);
        notes.push_remarks(&annex.remarks);
        PrintedAnnex {
            id: format!("annex-{}", n + 1),
            number: annex.number.clone().filter(|number| !number.is_empty()),
            title: annex.title.clone(),
            stamp: annex.stamp.as_ref().map(|stamp| PrintedStamp::new(cx, roadmap, stamp)),
            text: annex.text.clone(),
            signatory: annex.signatory.clone().map(|(post, name)| PrintedSignatory { post, name }),
            plans: annex.plans.iter().map(|plan| plan_link(cx, roadmap, *plan)).collect(),
            columns: annex.columns.iter().map(|column| column.heading.to_string()).collect(),
            rows: annex
                .rows
                .iter()
                .map(|(texts, school)| AnnexRow { cells: annex_cells(cx, annex, texts, *school) })
                .collect(),
            notes: notes.into_list(),
        }
    }
}

impl PrintedStamp {
    /// A stamp may contradict every act it could speak of: it is shown as printed, with a remark.
    fn new(
        cx: &Pages,
        roadmap: RoadmapIx,
        (text, number, date): &(Option<String>, Option<String>, Option<jiff::civil::Date>),
    ) -> Self {
        let fits = |act: &site::Act| {
            let same_number =
                number.as_ref().is_none_or(|number| act.number.as_ref().is_some_and(|own| own.as_str() == number));
            same_number && date.is_none_or(|date| act.date == date)
        };
        let acts = &cx.site[roadmap].acts;
        let differs = !acts.is_empty() && !acts.iter().any(fits);
        PrintedStamp { text: text.clone(), number: number.clone(), date: date.map(|date| date.to_string()), differs }
    }
}

fn plan_link(cx: &Pages, roadmap_ix: RoadmapIx, plan: PlanIx) -> Link {
    let roadmap = &cx.site[roadmap_ix];
    let plan = &roadmap.plans[plan];
    let title = plan.title.as_ref().unwrap_or(&roadmap.title);
    Link::to_href(cx, format!("{}#plan-{}", Route::Roadmap(roadmap_ix).path(cx.site), plan.id), title)
}

/// The name of a school leads to its page.
fn annex_cells(cx: &Pages, annex: &Annex, texts: &[String], school: Option<SchoolIx>) -> Vec<AnnexCell> {
    let page = school.and_then(|school| cx.page_href(Route::School(school)));
    let mut cells = Vec::new();
    for (column, text) in annex.columns.iter().zip(texts) {
        let is_name = column.role == AnnexRole::Name;
        cells.push(AnnexCell { text: text.clone(), href: if is_name { page.clone() } else { None } });
    }
    cells
}
