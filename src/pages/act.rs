//! The acts of a programme in full: preamble, clauses, signature, annexes, slips shown corrected.

use serde::Serialize;

use super::shapes::{DocumentLink, Download, Link, Note, Notes, PageFrame};
use super::{Pages, PhraseArg, Route};
use crate::content::records::act::AnnexRole;
use crate::site::{self, Annex as AnnexOf, DocumentIx, PlanIx, RoadmapIx, SchoolIx};

#[derive(Serialize)]
pub struct ActPage {
    page: PageFrame,
    roadmap: Link,
    acts: Vec<Act>,
    annexes: Vec<Annex>,
    downloads: Vec<Download>,
}

#[derive(Serialize)]
struct Act {
    id: String,
    kind: String,
    number: Option<String>,
    date: String,
    issuer: Option<String>,
    place: Option<String>,
    title: Option<String>,
    relation: Option<&'static str>,
    preamble: Option<String>,
    clauses: Vec<Clause>,
    control: Option<String>,
    signatory: Option<Signatory>,
    based_on: Vec<DocumentLink>,
    notes: Vec<Note>,
    document: Option<DocumentLink>,
}

#[derive(Serialize)]
struct Clause {
    number: Option<String>,
    text: String,
    addressees: Vec<String>,
    clauses: Vec<Clause>,
}

#[derive(Serialize)]
struct Signatory {
    post: String,
    name: Option<String>,
}

#[derive(Serialize)]
struct Annex {
    id: String,
    number: Option<String>,
    title: String,
    stamp: Option<Stamp>,
    text: Option<String>,
    plans: Vec<Link>,
    columns: Vec<String>,
    rows: Vec<Row>,
    notes: Vec<Note>,
    signatory: Option<Signatory>,
}

#[derive(Serialize)]
struct Stamp {
    text: Option<String>,
    number: Option<String>,
    date: Option<String>,
    differs: bool,
}

#[derive(Serialize)]
struct Row {
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    text: String,
    href: Option<String>,
}

pub fn view(cx: &Pages, at: RoadmapIx) -> ActPage {
    let roadmap = &cx.site[at];
    let acts = roadmap.acts.iter().zip(&roadmap.act_documents).enumerate();
    ActPage {
        page: PageFrame::of_roadmap(cx, Route::Act(at), at, title(cx, at)),
        roadmap: Link::roadmap(cx, at),
        acts: acts.map(|(n, (act, document))| Act::of(cx, n, act, *document)).collect(),
        annexes: roadmap.annexes.iter().enumerate().map(|(n, annex)| Annex::of(cx, at, n, annex)).collect(),
        downloads: Vec::new(),
    }
}

/// The act by kind, number and date; there may be several programmes, so the page is named by its act.
fn title(cx: &Pages, at: RoadmapIx) -> String {
    let Some(act) = cx.site[at].basis() else { return cx.site[at].title.clone() };
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

fn text(words: &Option<String>) -> Option<String> {
    words.clone().filter(|words| !words.is_empty())
}

impl Act {
    fn of(cx: &Pages, n: usize, act: &site::Act, document: Option<DocumentIx>) -> Self {
        let mut notes = Notes::default();
        notes.corrections(&act.corrections);
        notes.remark(act.note.as_deref());
        act.clauses.iter().for_each(|clause| note_clause(&mut notes, clause));
        Act {
            id: format!("act-{}", n + 1),
            kind: act.kind.to_string(),
            number: text(&act.number),
            date: act.date.to_string(),
            issuer: text(&act.issuer),
            place: text(&act.place_of_issue),
            title: text(&act.title),
            relation: act.relation.map(|relation| relation.code()),
            preamble: text(&act.preamble),
            clauses: act.clauses.iter().map(Clause::of).collect(),
            control: text(&act.control),
            signatory: act
                .signatory
                .as_ref()
                .map(|one| Signatory { post: one.post.to_string(), name: text(&one.name) }),
            based_on: act.based_on.iter().map(DocumentLink::named).collect(),
            notes: notes.list(),
            document: document.map(|document| DocumentLink::of(cx, document).beside_its_act()),
        }
    }
}

/// Slips and remarks of a clause and of those below it.
fn note_clause(notes: &mut Notes, clause: &site::Clause) {
    notes.corrections(&clause.corrections);
    notes.remark(clause.note.as_deref());
    clause.clauses.iter().for_each(|below| note_clause(notes, below));
}

impl Clause {
    fn of(clause: &site::Clause) -> Self {
        Clause {
            number: text(&clause.number),
            text: clause.text.to_string(),
            addressees: clause
                .addressees
                .iter()
                .filter(|one| !names(&clause.text, one))
                .map(|one| one.to_string())
                .collect(),
            clauses: clause.clauses.iter().map(Clause::of).collect(),
        }
    }
}

/// Whether the text of a clause names its addressee by itself, in whatever case.
fn names(text: &str, addressee: &str) -> bool {
    const STEM: usize = 8;
    let stem: String = addressee.to_lowercase().chars().take(STEM).collect();
    text.to_lowercase().contains(stem.trim_end())
}

impl Annex {
    fn of(cx: &Pages, at: RoadmapIx, n: usize, annex: &AnnexOf) -> Self {
        let mut notes = Notes::default();
        notes.corrections(&annex.corrections);
        for remark in &annex.remarks {
            notes.remark(Some(remark));
        }
        Annex {
            id: format!("annex-{}", n + 1),
            number: annex.number.clone().filter(|number| !number.is_empty()),
            title: annex.title.clone(),
            stamp: annex.stamp.as_ref().map(|stamp| Stamp::of(cx, at, stamp)),
            text: annex.text.clone(),
            signatory: annex.signatory.clone().map(|(post, name)| Signatory { post, name }),
            plans: annex.plans.iter().map(|plan| plan_link(cx, at, *plan)).collect(),
            columns: annex.columns.iter().map(|column| column.heading.to_string()).collect(),
            rows: annex.rows.iter().map(|(texts, school)| Row { cells: cells(cx, annex, texts, *school) }).collect(),
            notes: notes.list(),
        }
    }
}

impl Stamp {
    /// A stamp may contradict every act it could speak of: it is shown as printed, and said so.
    fn of(
        cx: &Pages,
        at: RoadmapIx,
        (text, number, date): &(Option<String>, Option<String>, Option<jiff::civil::Date>),
    ) -> Self {
        let fits = |act: &site::Act| {
            let same_number =
                number.as_ref().is_none_or(|number| act.number.as_ref().is_some_and(|own| own.as_str() == number));
            same_number && date.is_none_or(|date| act.date == date)
        };
        let acts = &cx.site[at].acts;
        let differs = !acts.is_empty() && !acts.iter().any(fits);
        Stamp { text: text.clone(), number: number.clone(), date: date.map(|date| date.to_string()), differs }
    }
}

fn plan_link(cx: &Pages, at: RoadmapIx, plan: PlanIx) -> Link {
    let roadmap = &cx.site[at];
    let plan = &roadmap.plans[plan];
    let title = plan.title.as_ref().unwrap_or(&roadmap.title);
    Link::to(cx, format!("{}#plan-{}", Route::Roadmap(at).path(cx.site), plan.id), title)
}

/// The name of a school leads to its page.
fn cells(cx: &Pages, annex: &AnnexOf, texts: &[String], school: Option<SchoolIx>) -> Vec<Cell> {
    let page = school.and_then(|school| cx.href(Route::School(school)));
    let cell = |(column, text): (&site::AnnexColumn, &String)| {
        let names = column.role == AnnexRole::Name;
        Cell { text: text.clone(), href: page.clone().filter(|_| names) }
    };
    annex.columns.iter().zip(texts).map(cell).collect()
}
