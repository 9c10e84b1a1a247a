//! Schools: school files in, linked schools out.

use jiff::civil::Date;

use super::about::contact;
use super::entry_checks::no_effect;
use super::{Lower, LowerOutput};
use crate::content::SchoolSource;
use crate::content::records::school::{
    Parent as ParentRecord, Participation as ParticipationRecord, Risk as RiskRecord, SchoolStatus as StatusRecord,
    SectionSeen,
};
use crate::content::values::Url;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::site::model::{HeadSchool, OwnSection, Participation, Reporter, Risk, School, SchoolIx, SchoolStatus};
use crate::site::plain::{string_of, text};

impl Lower<'_> {
    /// The schools of the register, by name.
    pub fn schools(&self, found: &mut LowerOutput) -> Vec<School> {
        self.names.schools.sources().map(|(at, source)| self.school_of(at, source, found)).collect()
    }

    fn school_of(&self, at: SchoolIx, source: &SchoolSource, found: &mut LowerOutput) -> School {
        let record = &source.record;
        let name = if record.name.is_empty() { source.id.clone() } else { record.name.to_string() };
        School {
            id: source.id.clone(),
            folder: source.folder.clone(),
            short_name: text(&record.short_name).unwrap_or_else(|| name.clone()),
            name,
            aliases: record.aliases.iter().map(|alias| alias.to_string()).collect(),
            branch_of: record.branch_of.as_ref().and_then(|parent| self.head_school(parent, found)),
            participant: record.participant.is_none_or(|flag| flag.value),
            participation: self.participations(&record.participation, found),
            note: text(&record.note),
            former_names: record.former_names.iter().map(|name| name.to_string()).collect(),
            territory: text(&record.territory),
            address: text(&record.address),
            website: record.website.as_ref().map(|url| url.to_string()),
            section: record.section_url.as_ref().map(|url| self.own_section(url, record.section_seen.as_ref())),
            status: record.status.iter().map(status).collect(),
            contacts: record.contacts.iter().map(contact).collect(),
            curator: record.curator.as_ref().map(|c| (text(&c.organisation), text(&c.post), text(&c.name))),
            summary: text(&record.summary),
            risks: record.risks.iter().map(|risk| self.risk(at, risk, found)).collect(),
        }
    }

    fn head_school(&self, record: &ParentRecord, found: &mut LowerOutput) -> Option<HeadSchool> {
        if let (Some(_), Some(name)) = (&record.id, &record.name) {
            found.emit(no_effect(name.place, "name", "name-beside"));
        }
        match (&record.id, &record.name) {
            (Some(id), _) => self.school(id, found).map(HeadSchool::School),
            (None, Some(name)) => Some(HeadSchool::Named(name.to_string())),
            (None, None) => None,
        }
    }

    /// The section on the school's own site; nobody has looked at it on a day to come.
    fn own_section(&self, url: &Url, seen: Option<&SectionSeen>) -> OwnSection {
        let look = seen.filter(|seen| seen.date.value <= self.today);
        OwnSection {
            url: url.to_string(),
            look: look.map(|seen| (seen.date.value, seen.result.value)),
            looked_by: look.map(|seen| seen.by.to_string()),
        }
    }

    /// When it takes part, once for each roadmap: days of a second time would say two things of the first.
    fn participations(&self, records: &[ParticipationRecord], found: &mut LowerOutput) -> Vec<Participation> {
        let mut all: Vec<(Place, Participation)> = Vec::new();
        for record in records {
            let Some(participation) = self.participation(record, found) else { continue };
            match all.iter().find(|(_, other)| other.roadmap == participation.roadmap) {
                None => all.push((record.roadmap.place, participation)),
                Some((first, _)) => {
                    let diagnostic = Diagnostic::new(Code::RepeatedParticipation, record.roadmap.place);
                    found.emit(diagnostic.arg("roadmap", record.roadmap.as_str()).with_related(*first));
                }
            }
        }
        all.into_iter().map(|(_, participation)| participation).collect()
    }

    fn participation(&self, record: &ParticipationRecord, found: &mut LowerOutput) -> Option<Participation> {
        let roadmap = self.roadmap_of(&record.roadmap, found)?;
        let end = self.names.roadmaps[roadmap].period.to;
        // Whoever stays to the last day has not left, unless another school goes on in its stead.
        let leaves = |day: &Date| *day != end || record.successor.is_some();
        Some(Participation {
            roadmap,
            from: record.from.map(|day| day.value),
            to: record.to.map(|day| day.value).filter(leaves),
            basis: string_of(&record.basis),
            reason: record.reason.map(|reason| reason.value),
            successor: record.successor.as_ref().and_then(|id| self.school(id, found)),
        })
    }

    fn risk(&self, school: SchoolIx, record: &RiskRecord, found: &mut LowerOutput) -> Risk {
        Risk {
            factor: record.factor.to_string(),
            significance: record.significance.map(|significance| significance.value),
            measure: string_of(&record.measure),
            document: self.cited_document(Reporter::School(school), &record.document, found),
        }
    }
}

fn status(record: &StatusRecord) -> SchoolStatus {
    SchoolStatus {
        kind: record.kind.to_string(),
        from: record.from.map(|day| day.value),
        to: record.to.map(|day| day.value),
        basis: string_of(&record.basis),
        note: string_of(&record.note),
    }
}
