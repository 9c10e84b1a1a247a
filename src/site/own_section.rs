//! The section on a school's own site that somebody has looked for: a progress in, what that look says of an item out.

use jiff::civil::Date;

use crate::content::records::item::ProvedBy;
use crate::content::records::school::SectionResult;
use crate::site::model::*;

impl Site {
    /// Where an item without news is proved by the section: when somebody last looked for it, and what there was instead.
    pub fn missing_section(&self, progress: &Progress, item: ItemIx) -> Option<(Date, SectionResult)> {
        let is_unknown = progress.item(item)?.now.state.kind() == StateKind::NoNews;
        let is_proof = self[progress.roadmap][item].proved_by == Some(ProvedBy::Section);
        let school = reporter_school(progress.reporter).filter(|_| is_unknown && is_proof)?;
        let look = self[school].section.as_ref()?.look;
        look.filter(|(day, result)| *result != SectionResult::Present && *day <= progress.day)
    }
}
