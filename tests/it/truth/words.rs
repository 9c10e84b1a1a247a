//! Words that later acts have changed: what pages say of an item on a day is the wording in force on it, and beside the
//! act's own table stands which act changed it and what was before.

use super::oracle::Oracle;
use super::records::*;
use super::stands::Board;
use super::texts::{act_number, activity, result, school_id};
use super::world::Files;
use crate::support::html::{main_of, words};

/// Every wording that is not in force where it stands, and every change of words that is not told.
pub fn wording_faults(oracle: &Oracle, boards: &[Board], files: &Files) -> Vec<String> {
    let mut faults = Vec::new();
    for (at, roadmap) in oracle.site.roadmaps.iter().enumerate() {
        for (number, item) in roadmap.items.iter().enumerate() {
            faults.extend(plan_faults(oracle.site, roadmap, item, files));
            faults.extend(school_faults(oracle.site, &boards[at], (at, number), files));
        }
    }
    faults
}

/// On the page of the roadmap: the words in force, with «было: …» once they are others.
fn plan_faults(site: &SiteRecord, roadmap: &RoadmapRecord, item: &ItemRecord, files: &Files) -> Vec<String> {
    let page = words(main_of(files.get(&format!("roadmaps/{}/index.html", roadmap.id))));
    let mut faults = Vec::new();
    let words_of = |text: fn(&ItemRecord, bool) -> String| (text(item, false), text(item, true));
    for (act, (before, after)) in [(item.reworded, words_of(activity)), (item.new_result, words_of(result))] {
        let Some(act) = act else { continue };
        let is_changed = roadmap.amending[act] <= site.today;
        let note = format!("№ {}; было: «{before}».", act_number(act));
        let is_right = (page.contains(&after), page.contains(&note)) == (is_changed, is_changed);
        let stands = page.matches(&before).count() - page.matches(&note).count();
        let says_before = stands > 0;
        if !is_right || says_before == is_changed {
            faults.push(format!("{}: «{after}» by act {act}, {is_changed}", roadmap.id));
        }
    }
    faults
}

/// On the pages of schools: the words of the day of which they speak.
fn school_faults(site: &SiteRecord, board: &Board, (at, number): (usize, usize), files: &Files) -> Vec<String> {
    let (roadmap, item) = (&site.roadmaps[at], &site.roadmaps[at].items[number]);
    let Some(act) = item.reworded else { return Vec::new() };
    let mut faults = Vec::new();
    for school in 0..site.schools.len() {
        let is_new = roadmap.amending[act] <= site.day_at(at, Some(school), site.today);
        let (right, wrong) = (activity(item, is_new), activity(item, !is_new));
        let is_shown = board.contains_key(&(Some(school), number)) && !roadmap.archived;
        for page in ["items.html", "data/items.csv"] {
            let text = files.get(&format!("schools/{}/{page}", school_id(school)));
            let has = |words: &str| text.contains(&format!(">{words}<")) || text.contains(&format!(";{words};"));
            if has(&wrong) && !is_told_elsewhere(site, at, &wrong) || is_shown && !has(&right) {
                faults.push(format!("schools/{}/{page}: «{wrong}» for «{right}»", school_id(school)));
            }
        }
    }
    faults
}

/// Whether an item of another roadmap has the same words.
fn is_told_elsewhere(site: &SiteRecord, at: usize, text: &str) -> bool {
    let others = site.roadmaps.iter().enumerate().filter(|(other, _)| *other != at);
    others
        .flat_map(|(_, other)| &other.items)
        .any(|item| [true, false].iter().any(|is_new| activity(item, *is_new) == text))
}
