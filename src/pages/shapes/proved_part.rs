//! What this site itself proves of an item: in goes how it stands at a reporter, or stood, out come its times and those of
//! its steps that no report says to be done.

use super::occurrence_name_at;
use crate::content::records::report::Status;
use crate::pages::Pages;
use crate::site::{Fact, ItemIx, ItemProgress, Progress, Proof, Reporter, State, items_on};
use vekha_deadline::calendar::shift_days;

/// A time of an item or step that is proved.
pub struct ProvedPart {
    /// The item or step.
    pub item: ItemIx,
    /// Which of several times; none where a section proves all of them.
    pub name: Option<String>,
    /// How it stands.
    pub state: State,
    /// What proves it.
    pub proof: Proof,
}

impl ProvedPart {
    /// Those of an item and of its steps; what a section proves stands once.
    pub fn list(cx: &Pages, progress: &Progress, item: ItemIx) -> Vec<Self> {
        ProvedPart::list_among(cx, progress, item, &progress.items)
    }

    /// Those that somebody has spoken against since: they stood until then, and stay in the history.
    pub fn list_denied(cx: &Pages, progress: &Progress, item: ItemIx) -> Vec<Self> {
        let roadmap = &cx.site[progress.roadmap];
        if roadmap.family_of(item).iter().all(|at| roadmap[*at].proved_by.is_none()) {
            return Vec::new();
        }
        let mut known = ProvedPart::list(cx, progress, item);
        let standing = known.len();
        let facts = cx.site.facts_on_family(progress, item).map(|fact| &cx.site[fact]);
        for fact in facts.filter(|fact| is_against_proof(cx, fact)) {
            let eve = shift_days(fact.published, -1);
            let items = items_on(cx.site, (progress.roadmap, item), progress.reporter, eve);
            for part in ProvedPart::list_among(cx, progress, item, &items) {
                let is_same =
                    |other: &ProvedPart| (other.item, &other.name, other.proof) == (part.item, &part.name, part.proof);
                if !known.iter().any(is_same) {
                    known.push(part);
                }
            }
        }
        known.split_off(standing)
    }

    fn list_among(cx: &Pages, progress: &Progress, item: ItemIx, items: &[Option<ItemProgress>]) -> Vec<Self> {
        let mut list = ProvedPart::list_of_times(cx, progress, item, items.get(item.0).and_then(Option::as_ref));
        let steps = cx.site[progress.roadmap][item].steps.iter();
        list.extend(steps.flat_map(|step| ProvedPart::list_among(cx, progress, *step, items)));
        list
    }

    fn list_of_times(cx: &Pages, progress: &Progress, item: ItemIx, at: Option<&ItemProgress>) -> Vec<Self> {
        let times = at.into_iter().flat_map(|at| &at.occurrences);
        let proved = times.filter_map(|time| match &time.state {
            state @ State::Done { proof: Some(proof), .. } => Some((time.occurrence, state.clone(), *proof)),
            _ => None,
        });
        let mut list: Vec<Self> = Vec::new();
        for (occurrence, state, proof) in proved {
            let is_section = matches!(proof, Proof::Section(_));
            if !is_section || list.iter().all(|part| part.proof != proof) {
                let name = occurrence_name_at(cx, progress, item, occurrence).filter(|_| !is_section);
                list.push(ProvedPart { item, name, state, proof });
            }
        }
        list
    }
}

/// Whether a fact is of a kind that stands against what the site itself shows.
fn is_against_proof(cx: &Pages, fact: &Fact) -> bool {
    let is_set_aside = matches!(fact.status, Status::Cancelled | Status::NotApplicable);
    fact.status != Status::Done && (is_set_aside || cx.site[fact.report].reporter == Reporter::Department)
}
