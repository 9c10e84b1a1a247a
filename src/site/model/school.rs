//! A school of the register.

use jiff::civil::Date;

use super::index::{DocumentIx, RoadmapIx, SchoolIx};
use crate::content::records::school::{ParticipationReason, SectionResult, Significance};

/// A school.
#[derive(Debug, Clone)]
pub struct School {
    /// Its id.
    pub id: String,
    /// The folder of its files below `content/schools`.
    pub folder: String,
    /// The full official name.
    pub name: String,
    /// The short name, else the full one.
    pub short_name: String,
    /// Every spelling that occurs in acts.
    pub aliases: Vec<String>,
    /// The school it is a branch of.
    pub branch_of: Option<HeadSchool>,
    /// Whether it takes part and has pages.
    pub participant: bool,
    /// When it takes part in single roadmaps, where not all the time; once for each.
    pub participation: Vec<Participation>,
    /// Names that it had before.
    pub former_names: Vec<String>,
    /// The territory.
    pub territory: Option<String>,
    /// The postal address.
    pub address: Option<String>,
    /// The school's own site.
    pub website: Option<String>,
    /// The section on its own site.
    pub section: Option<OwnSection>,
    /// Its statuses.
    pub status: Vec<SchoolStatus>,
    /// Whom to ask.
    pub contacts: Vec<Contact>,
    /// Who supports it: organisation, post, name.
    pub curator: Option<(Option<String>, Option<String>, Option<String>)>,
    /// Some sentences for parents.
    pub summary: Option<String>,
    /// What endangers the results.
    pub risks: Vec<Risk>,
    /// A remark.
    pub note: Option<String>,
}

impl School {
    /// When it takes part in a roadmap, where not all the time.
    pub fn participation_in(&self, roadmap: RoadmapIx) -> Option<&Participation> {
        self.participation.iter().find(|participation| participation.roadmap == roadmap)
    }

    /// The statuses that hold on that day: history is for the school's own page.
    pub fn status_on(&self, day: Date) -> impl Iterator<Item = &SchoolStatus> {
        self.status.iter().filter(move |status| status.holds_on(day))
    }
}

/// The programme's section on the school's own site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSection {
    /// Its address.
    pub url: String,
    /// When somebody last looked for it, and what was there.
    pub look: Option<(Date, SectionResult)>,
    /// Who looked, by office.
    pub looked_by: Option<String>,
}

impl OwnSection {
    /// When somebody last found it there.
    pub fn seen(&self) -> Option<Date> {
        self.look.filter(|(_, result)| *result == SectionResult::Present).map(|(day, _)| day)
    }
}

/// When a school takes part in a roadmap, and why it came or went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participation {
    /// The roadmap.
    pub roadmap: RoadmapIx,
    /// The first day; `None` is from the beginning.
    pub from: Option<Date>,
    /// The last day; `None` is to the end.
    pub to: Option<Date>,
    /// On what ground.
    pub basis: Option<String>,
    /// Why it came or went.
    pub reason: Option<ParticipationReason>,
    /// The school that goes on in its stead.
    pub successor: Option<SchoolIx>,
}

impl Participation {
    /// Whether the school takes part on that day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// A status of a school, such as one of those that support goes to.
#[derive(Debug, Clone)]
pub struct SchoolStatus {
    /// The word, e.g. ШНОР.
    pub kind: String,
    /// Since when.
    pub from: Option<Date>,
    /// Until when.
    pub to: Option<Date>,
    /// On what ground.
    pub basis: Option<String>,
    /// A remark.
    pub note: Option<String>,
}

impl SchoolStatus {
    fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// What endangers the results, and what is done about it.
#[derive(Debug, Clone)]
pub struct Risk {
    /// The factor.
    pub factor: String,
    /// How serious it is.
    pub significance: Option<Significance>,
    /// What is done about it.
    pub measure: Option<String>,
    /// The document about it.
    pub document: Option<DocumentIx>,
}

/// The parent school of a branch.
#[derive(Debug, Clone, PartialEq)]
pub enum HeadSchool {
    /// A school of the register.
    School(SchoolIx),
    /// A school outside the register, by name.
    Named(String),
}

/// A person in charge.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Contact {
    /// The post.
    pub post: Option<String>,
    /// The name, unless only the post is shown.
    pub name: Option<String>,
    /// The telephone.
    pub phone: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// Hours of work.
    pub hours: Option<String>,
    /// The roadmap it is for.
    pub roadmap: Option<String>,
    /// A remark.
    pub note: Option<String>,
}
