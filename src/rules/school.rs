//! Rules on schools: in go the linked site and a school, out comes whether its pages have what they should have; no act asks
//! for it.

use jiff::civil::Date;

use super::finding::Finding;
use super::rule::Rule;
use crate::diagnostics::Diagnostic;
use crate::site::{Places, RecordRef, Reporter, Roadmap, SchoolIx, Site, last_day_to_report};
use vekha_deadline::calendar::shift_days;

/// A rule on one school.
pub type FindAtSchool = fn(&Site, SchoolIx) -> Finding;

/// What the rule finds at a school; nothing is required where no roadmap has begun.
pub fn find(find: FindAtSchool, site: &Site, school: SchoolIx) -> Finding {
    if running_roadmaps(site, school).next().is_none() { Finding::NotRequired } else { find(site, school) }
}

/// The schools at which what the rule asks for is missing.
pub fn missing(rule: &Rule, find_at: FindAtSchool, site: &Site, places: &Places) -> Vec<Diagnostic> {
    let schools =
        site.schools_taking_part().filter(|school| matches!(find(find_at, site, *school), Finding::Missing(_)));
    let diagnostic = |school| {
        let place = places.record_place(RecordRef::School(school));
        Diagnostic::new(rule.code, place).arg("school", &site[school].short_name)
    };
    schools.map(diagnostic).collect()
}

/// Every running roadmap names the act that it rests on.
pub fn names_basis(site: &Site, school: SchoolIx) -> Finding {
    since_asked(site, school, running_roadmaps(site, school).all(|roadmap| roadmap.basis().is_some()))
}

/// The school names a contact with a telephone or a mail address.
pub fn names_contact(site: &Site, school: SchoolIx) -> Finding {
    let mut contacts = site[school].contacts.iter();
    since_asked(site, school, contacts.any(|contact| contact.phone.is_some() || contact.email.is_some()))
}

/// No silence for longer than the site allows, and a report that is not older. Where no roadmap asks for reports now, or
/// nothing has come due since the last, none is required.
pub fn has_fresh_report(site: &Site, school: SchoolIx) -> Finding {
    let reporter = Reporter::School(school);
    let is_asked = site.running_progress_of(reporter).next().is_some();
    match (site.silence_of(reporter), site.last_report_date(reporter)) {
        (Some(_), _) => Finding::Missing(silent_since(site, school)),
        (None, Some(day)) if is_asked && site.today <= shift_days(day, site.about.stale_after_days) => {
            Finding::Met(Some(day))
        }
        _ => Finding::NotRequired,
    }
}

/// The same of what a school publishes of its own work: not required where no running roadmap asks any of it.
fn since_asked(site: &Site, school: SchoolIx, is_there: bool) -> Finding {
    let mut current = site.current_progress_of(Reporter::School(school));
    let is_asked = current.any(|progress| site.asks_now(progress));
    if is_asked { since_begin(site, school, is_there) } else { Finding::NotRequired }
}

/// What is there is met; what is not is missing since the school's roadmaps began, once the time to publish it is over.
fn since_begin(site: &Site, school: SchoolIx, is_there: bool) -> Finding {
    let begin = begin(site, school);
    let asked = site.running_progress_of(Reporter::School(school)).map(|progress| site.asked_since(progress)).max();
    let until = asked.map(|asked| last_day_to_report(site, asked)).filter(|until| *until >= site.today);
    match until {
        _ if is_there => Finding::Met(None),
        Some(until) => Finding::NotYet(Some(until)),
        None => Finding::Missing(begin),
    }
}

/// The running roadmaps that the school takes part in and that have begun.
fn running_roadmaps(site: &Site, school: SchoolIx) -> impl Iterator<Item = &Roadmap> {
    let roadmaps = site.current_progress_of(Reporter::School(school)).map(|progress| &site[progress.roadmap]);
    roadmaps.filter(|roadmap| roadmap.begin() <= site.today)
}

/// When the school's running roadmaps began: nothing is asked before an act is signed.
fn begin(site: &Site, school: SchoolIx) -> Option<Date> {
    site.begin_at(Reporter::School(school))
}

/// The first day on which the latest report was too old; where there has been none since the roadmaps began, that day.
fn silent_since(site: &Site, school: SchoolIx) -> Option<Date> {
    let begin = begin(site, school)?;
    match site.last_report_date(Reporter::School(school)).filter(|day| *day >= begin) {
        Some(day) => Some(shift_days(day, site.about.stale_after_days + 1)),
        None => Some(begin),
    }
}
