//! Rules on withdrawals: in go the facts of the site, oldest first, out come those that withdraw what nobody called done,
//! and those that the site itself contradicts.

use super::facts::{all_facts, correcting_facts, diagnostic, is_put_right, overlap, own_facts};
use crate::content::records::report::Status;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::{Fact, FactIx, Field, ItemIx, Places, Reporter, Roadmap, Site, State};

/// What is withdrawn was called done before, or is seen on the site.
pub fn withdrawals_of_nothing(site: &Site, places: &Places) -> Vec<Diagnostic> {
    let mut done: Vec<FactIx> = Vec::new();
    let mut diagnostics = Vec::new();
    let correcting = correcting_facts(site);
    let standing = all_facts(site).filter(|(_, fact)| !is_put_right(&correcting, fact));
    for (at, fact) in standing.filter(|(_, fact)| !fact.about.is_empty()) {
        match fact.status {
            _ if !fact.is_sure => done.push(at), // it may have called it done
            Status::Done => done.push(at),
            Status::Withdrawn => {
                let before = done.len();
                done.retain(|earlier| !is_withdrawn_by(site, &site[*earlier], fact));
                if done.len() == before
                    && fact.named_item.is_none()
                    && site[fact.roadmap][fact.item].proved_by.is_none()
                {
                    diagnostics.push(diagnostic(Code::NothingWithdrawn, site, places, at, Field::Status));
                }
            }
            _ => {}
        }
    }
    diagnostics
}

/// Whether a withdrawal speaks of the same item and reporter, or of an item above or below it.
fn is_withdrawn_by(site: &Site, done: &Fact, withdrawal: &Fact) -> bool {
    let is_of_both = |reporter: &Reporter| withdrawal.about.contains(reporter);
    if done.roadmap != withdrawal.roadmap || !done.about.iter().any(is_of_both) {
        return false;
    }
    let roadmap = &site[done.roadmap];
    let is_same = done.item == withdrawal.item && overlap(&done.selection, &withdrawal.selection);
    is_same || is_above(roadmap, done.item, withdrawal.item) || is_above(roadmap, withdrawal.item, done.item)
}

fn is_above(roadmap: &Roadmap, above: ItemIx, item: ItemIx) -> bool {
    std::iter::successors(roadmap[item].parent, |parent| roadmap[*parent].parent).any(|parent| parent == above)
}

/// A school does not withdraw what the site itself shows: only the department's word stands against that.
pub fn withdrawals_without_effect(site: &Site, places: &Places) -> Vec<Diagnostic> {
    let own = own_facts(site)
        .filter(|(_, fact)| fact.status == Status::Withdrawn && site[fact.report].reporter != Reporter::Department);
    let ignored = own.filter(|(_, fact)| fact.about.iter().any(|reporter| is_proved(site, fact, *reporter)));
    ignored.map(|(at, _)| diagnostic(Code::WithdrawalIgnored, site, places, at, Field::Status)).collect()
}

/// Whether what a fact speaks of stands as done because the site shows it.
fn is_proved(site: &Site, fact: &Fact, reporter: Reporter) -> bool {
    let Some(progress) = site.progress_at(fact.roadmap, reporter) else { return false };
    let roadmap = &site[fact.roadmap];
    let items = roadmap.item_indices().filter(|item| *item == fact.item || is_above(roadmap, fact.item, *item));
    let mut occurrences = items.filter_map(|item| progress.item(item)).flat_map(|item| &item.occurrences);
    occurrences.any(|at| fact.selection.holds(at.occurrence) && matches!(at.state, State::Done { proof: Some(_), .. }))
}
