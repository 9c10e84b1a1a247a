//! The duties of a site held against its reporters: in go the site and its duties, out come findings for the page of
//! monitoring and diagnostics for the department.

use super::asked::Asked;
use super::facts::printed_number;
use super::finding::Finding;
use super::rule::{Rule, Scope};
use super::table::RULES;
use crate::content::records::duty::DutyRule;
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::site::{Duty, Item, Places, RecordRef, Reporter, RoadmapIx, Site, reporter_school};

/// The rules on duties, in the order of the monitoring page.
pub fn duty_rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().filter(|rule| matches!(rule.scope, Scope::Duty(..)))
}

/// The duties that anybody has today, by rule in the order of the table; of each rule in the order of the site.
pub fn asked_duties(site: &Site) -> Vec<(&'static Rule, RoadmapIx, &Duty)> {
    let all = || site.roadmap_indices().flat_map(|at| site[at].duties.iter().map(move |duty| (at, duty)));
    let of_rule =
        |rule: &'static Rule| all().filter(|(_, duty)| is_of(rule, duty)).map(move |(at, duty)| (rule, at, duty));
    let is_asked =
        |at, duty| site.progress_in(at).any(|progress| Asked::new(site, at, duty, progress.reporter).is_some());
    duty_rules().flat_map(of_rule).filter(|(_, at, duty)| is_asked(*at, *duty)).collect()
}

fn is_of(rule: &Rule, duty: &Duty) -> bool {
    matches!(rule.scope, Scope::Duty(word, _) if word == duty.rule)
}

/// How a reporter stands with a duty.
pub fn duty_finding(site: &Site, roadmap: RoadmapIx, duty: &Duty, reporter: Reporter) -> Finding {
    let find = RULES.iter().find_map(|rule| match rule.scope {
        Scope::Duty(word, find) if word == duty.rule => Some(find),
        _ => None,
    });
    let asked = Asked::new(site, roadmap, duty, reporter);
    find.zip(asked).map_or(Finding::NotRequired, |(find, asked)| find(&asked))
}

/// A diagnostic for each reporter at which what an act asks for is missing, or has to be looked for by a person.
pub fn missing(rule: &Rule, word: DutyRule, site: &Site, places: &Places) -> Vec<Diagnostic> {
    let all = site.roadmap_indices().flat_map(|at| site[at].duties.iter().map(move |duty| (at, duty)));
    let asked = all.filter(|(_, duty)| duty.rule == word).flat_map(|(roadmap, duty)| {
        let reporters = site.progress_in(roadmap).map(|progress| progress.reporter);
        reporters.map(move |reporter| (roadmap, duty, reporter))
    });
    let found = asked.filter_map(|(roadmap, duty, reporter)| {
        let diagnostic = || diagnostic(rule.code, site, places, (roadmap, duty), reporter);
        match duty_finding(site, roadmap, duty, reporter) {
            Finding::Missing(_) | Finding::MissingElsewhere(_) | Finding::Denied(_) => {
                Some(diagnostic().arg("why", "missing"))
            }
            Finding::Unseen => Some(unseen(diagnostic())),
            _ => None,
        }
    });
    found.collect()
}

/// What a person has to look at is nobody's fault yet.
fn unseen(diagnostic: Diagnostic) -> Diagnostic {
    let severity = diagnostic.severity.max(Severity::Warning);
    Diagnostic { severity, ..diagnostic.arg("why", "unseen") }
}

fn diagnostic(
    code: Code,
    site: &Site,
    places: &Places,
    (roadmap, duty): (RoadmapIx, &Duty),
    reporter: Reporter,
) -> Diagnostic {
    let (roadmap, school) = (&site[roadmap], reporter_school(reporter));
    let place = places.record_place(school.map_or(RecordRef::Site, RecordRef::School));
    let act = &roadmap.acts[duty.act];
    let diagnostic = Diagnostic::new(code, place)
        .arg("school", school.map_or("0", |school| &site[school].short_name))
        .arg("item", item_number(&roadmap[duty.item]));
    diagnostic.arg("act", act.number.as_deref().unwrap_or_default()).arg("kind", act.kind.to_lowercase())
}

/// The number as printed; beside the second and further plans, whose numbers begin from 1 again, the name with the plan.
pub fn item_number(item: &Item) -> &str {
    if item.plan.0 == 0 { printed_number(item) } else { &item.name }
}
