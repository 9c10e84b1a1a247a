//! What this site itself proves of an item: in goes how it stands at a reporter, out come its times and those of its steps
//! that no report says to be done.

use super::occurrence_name_at;
use crate::pages::Pages;
use crate::site::{ItemIx, Progress, Proof, State};

/// A time of an item or step that is proved.
pub struct ProvedPart<'s> {
    /// The item or step.
    pub item: ItemIx,
    /// Which of several times; none where a section proves all of them.
    pub name: Option<String>,
    /// How it stands.
    pub state: &'s State,
    /// What proves it.
    pub proof: Proof,
}

impl<'s> ProvedPart<'s> {
    /// Those of an item and of its steps; what a section proves stands once.
    pub fn list(cx: &Pages, progress: &'s Progress, item: ItemIx) -> Vec<Self> {
        let mut list: Vec<Self> = ProvedPart::list_of_times(cx, progress, item);
        let steps = cx.site[progress.roadmap][item].steps.iter();
        list.extend(steps.flat_map(|step| ProvedPart::list(cx, progress, *step)));
        list
    }

    fn list_of_times(cx: &Pages, progress: &'s Progress, item: ItemIx) -> Vec<Self> {
        let times = progress.item(item).into_iter().flat_map(|at| &at.occurrences);
        let proved = times.filter_map(|time| match &time.state {
            state @ State::Done { proof: Some(proof), .. } => Some((time.occurrence, state, *proof)),
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
