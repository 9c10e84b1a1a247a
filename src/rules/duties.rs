//! Rules on duties: in goes a duty of an act before one reporter, out comes whether what it asks for is published. What a
//! person has to look at is never said to be missing by the program.

use jiff::civil::Date;

use super::asked::Asked;
use super::finding::Finding;
use crate::content::records::document::Topic;
use crate::content::records::item::ProvedBy;
use crate::content::records::report::ReportKind;
use crate::content::records::school::SectionResult;
use crate::site::{
    OccurrenceProgress, Report, ReportIx, Reporter, Stage, State, StateKind, last_day_to_report, reporter_school,
};
use vekha_deadline::calendar::shift_days;

/// Documents signed so many days before a roadmap begins are made for it.
const EARLIER: i32 = 60;

/// The section on the school's own site, as a person has seen it since the roadmap began.
pub fn has_section(asked: &Asked) -> Finding {
    let schools = asked.publishers().into_iter().filter_map(reporter_school);
    let mut looks = schools.filter_map(|school| asked.site[school].section.as_ref()?.look);
    let look = looks.find(|(day, _)| (asked.since()..=asked.site.today).contains(day));
    match (look, asked.absence()) {
        (Some((day, SectionResult::Present)), _) => denial(asked, day).unwrap_or(Finding::SeenElsewhere(day)),
        (Some((day, SectionResult::Absent)), Finding::Missing(since))
            if asked.last_day().is_none() || since.is_none_or(|since| day >= since) =>
        {
            Finding::MissingElsewhere(day)
        }
        (_, Finding::Missing(_)) => Finding::Unseen,
        (_, waiting) => waiting,
    }
}

/// The word of the department, later than somebody has seen the section, by which the item stands that the section proves.
fn denial(asked: &Asked, seen: Date) -> Option<Finding> {
    let proved = |item| asked.roadmap()[item].proved_by == Some(ProvedBy::Section);
    let decided = asked.occurrences().filter(|(item, at)| proved(*item) && !matches!(at.state, State::Done { .. }));
    let words = decided.filter_map(|(_, at)| at.fact).map(|fact| &asked.site[fact]);
    let words = words.filter(|fact| asked.site[fact.report].reporter == Reporter::Department);
    words.map(|fact| fact.published).filter(|day| *day > seen).max().map(Finding::Denied)
}

/// A word of its own, or of the school whose branch it is, on the work of this roadmap.
pub fn tells_progress(asked: &Asked) -> Finding {
    let publishers = asked.publishers();
    let facts = asked.progress.items.iter().flatten().flat_map(|item| &item.facts).map(|fact| &asked.site[*fact]);
    let own = facts.filter(|fact| publishers.contains(&asked.site[fact.report].reporter));
    let published = own.map(|fact| fact.published);
    let days = published.chain(asked.progress.updated).filter(|day| *day <= asked.site.today);
    asked.finding(days.max().map(Some))
}

/// An order or another normative document of the school.
pub fn has_normative_documents(asked: &Asked) -> Finding {
    asked.finding(document(asked, &[Topic::Normative, Topic::Roadmap]))
}

/// A programme, concept or plan of the school.
pub fn has_programme(asked: &Asked) -> Finding {
    asked.finding(document(asked, &[Topic::Programme, Topic::Concept, Topic::Antirisk]))
}

/// An analytical report or document.
pub fn has_analytics(asked: &Asked) -> Finding {
    let is_such = |report: &Report| matches!(report.kind, ReportKind::Analytics | ReportKind::Monitoring);
    document(asked, &[Topic::Analytics, Topic::Monitoring]).map_or_else(|| find_report(asked, is_such), Finding::Met)
}

/// News or an event.
pub fn has_news(asked: &Asked) -> Finding {
    find_report(asked, |report| matches!(report.kind, ReportKind::Release | ReportKind::Event))
}

/// The department's own report.
pub fn informs(asked: &Asked) -> Finding {
    find_report(asked, |_| true)
}

/// A report from the time of each stage that is over; where the act has no dated stages, a person has to look.
pub fn tells_stages(asked: &Asked) -> Finding {
    let stages = || asked.roadmap().stages.iter().filter(|stage| stage.window.is_some());
    if stages().next().is_none() {
        return if matches!(asked.absence(), Finding::Missing(_)) { Finding::Unseen } else { asked.absence() };
    }
    let reported = |stage: &Stage| latest_report(asked, |report| is_of_stage(asked, report, stage));
    let over = || stages().filter(|stage| is_over(asked, stage));
    let unreported = over().filter(|stage| reported(stage).is_none()).filter_map(|stage| last_day(asked, stage)).min();
    match (unreported, asked.absence()) {
        (Some(day), Finding::Missing(Some(since))) => {
            let missing = Finding::Missing(Some(since.max(shift_days(day, 1))));
            let is_of_any = |report: &Report| over().any(|stage| is_of_stage(asked, report, stage));
            unless_told_by_head(asked, missing, is_of_any)
        }
        (Some(_), waiting) => waiting,
        _ if over().next().is_some() => Finding::Met(over().filter_map(reported).max()),
        _ => Finding::NotYet(stages().filter_map(|stage| last_day(asked, stage)).min()),
    }
}

fn is_over(asked: &Asked, stage: &Stage) -> bool {
    last_day(asked, stage).is_some_and(|day| day < asked.site.today)
}

fn last_day(asked: &Asked, stage: &Stage) -> Option<Date> {
    stage.window.map(|window| last_day_to_report(asked.site, window.to.max(asked.since())))
}

/// Whether a report is of the stage's time, its days for reports included.
fn is_of_stage(asked: &Asked, report: &Report, stage: &Stage) -> bool {
    let from = stage.window.and_then(|window| window.from).unwrap_or(Date::MIN);
    from <= report.date && last_day(asked, stage).is_none_or(|day| report.date <= day)
}

/// The report of each time of the item that has passed.
pub fn reports_in_time(asked: &Asked) -> Finding {
    let asks = |at: &&OccurrenceProgress| !at.state.is_set_aside() && !asked.is_before_joining(at);
    let times: Vec<_> = asked.occurrences().map(|(_, at)| at).filter(asks).collect();
    // A report that it is not done yet is one.
    let silent = times.iter().filter(|at| at.state.kind() == StateKind::NoNews).filter_map(|at| at.end).min();
    if let Some(end) = silent {
        return Finding::Missing(Some(shift_days(last_day_to_report(asked.site, end), 1)));
    }
    let reported = times.iter().filter(|at| matches!(at.state.kind(), StateKind::Done | StateKind::Late));
    let days = reported.map(|at| match (&at.state, at.fact) {
        (State::Done { proof: Some(proof), .. }, _) => Some(proof.date()),
        (_, fact) => fact.map(|fact| asked.site[fact].published),
    });
    match days.max() {
        Some(day) => Finding::Met(day),
        None => Finding::NotYet(asked.last_day().filter(|day| *day >= asked.site.today)),
    }
}

/// Whether a document on one of these topics is published; when that was, no document says. A dated one counts for the
/// roadmap that it was made for.
fn document(asked: &Asked, topics: &[Topic]) -> Option<Option<Date>> {
    let (site, publishers) = (asked.site, asked.publishers());
    let documents = publishers.iter().flat_map(|reporter| &site.entries_of(*reporter).documents);
    let mut known = documents
        .map(|document| &site[*document])
        .filter(|document| document.is_dated_by(site.today) && topics.contains(&document.topic));
    let earliest = shift_days(asked.roadmap().begin(), -EARLIER);
    known.any(|document| document.date.is_none_or(|date| date >= earliest)).then_some(None)
}

/// The latest such report. What the head school of a branch has published without a word on the branch may be of both: a
/// person has to look.
fn find_report(asked: &Asked, is_such: impl Fn(&Report) -> bool) -> Finding {
    match latest_report(asked, &is_such) {
        Some(day) => Finding::Met(Some(day)),
        None => unless_told_by_head(asked, asked.absence(), is_such),
    }
}

fn unless_told_by_head(asked: &Asked, finding: Finding, is_such: impl Fn(&Report) -> bool) -> Finding {
    let mut by_head = asked.publishers().into_iter().filter(|publisher| *publisher != asked.progress.reporter);
    let may_be_told =
        finding.is_missing() && by_head.any(|head| reports_by(asked, head).any(|(_, report)| is_such(report)));
    if may_be_told { Finding::Unseen } else { finding }
}

/// The day of the latest such report since the roadmap began: of its own, or of the head school on it.
fn latest_report(asked: &Asked, is_such: impl Fn(&Report) -> bool) -> Option<Date> {
    let reporter = asked.progress.reporter;
    let is_on_it = |at: ReportIx| {
        asked.site[at].reporter == reporter
            || asked.site.facts.iter().any(|fact| fact.report == at && fact.about.contains(&reporter))
    };
    let publishers = asked.publishers().into_iter();
    let all = publishers.flat_map(|publisher| reports_by(asked, publisher));
    all.filter(|(at, report)| is_such(report) && is_on_it(*at)).map(|(_, report)| report.date).max()
}

/// What somebody has published since the roadmap began.
fn reports_by<'s>(asked: &Asked<'s>, publisher: Reporter) -> impl Iterator<Item = (ReportIx, &'s Report)> {
    let days = asked.roadmap().begin()..=asked.site.today;
    let site = asked.site;
    let all = site.entries_of(publisher).reports.iter().map(|report| (*report, &site[*report]));
    all.filter(move |(_, report)| days.contains(&report.date))
}
