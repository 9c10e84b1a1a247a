//! What is due as an iCalendar: a whole-day event on the last day of each occurrence.

use vekha_deadline::{OpenRange, Term, words};

use super::ics::Ics;
use crate::site::{DatedOccurrence, ItemIx, Roadmap, SchoolIx, Site, reporter_school};
use crate::theme::{Args, Theme};

/// The calendar of all items, or of what one school answers for.
pub fn calendar(site: &Site, theme: &Theme, school: Option<SchoolIx>) -> String {
    let mut ics = Ics::new(&name(site, theme, school), &site.about.language);
    for dated in site.dated_occurrences(school) {
        event(&mut ics, site, theme, school, &dated);
    }
    ics.finish()
}

fn name(site: &Site, theme: &Theme, school: Option<SchoolIx>) -> String {
    let mut args = Args::new();
    args.set("name", school.map_or(&site.about.title, |school| &site[school].short_name).as_str());
    theme.string("calendar-name", &args).unwrap_or_default()
}

fn event(ics: &mut Ics, site: &Site, theme: &Theme, school: Option<SchoolIx>, dated: &DatedOccurrence) {
    let item = &site[dated.roadmap][dated.item];
    ics.begin("VEVENT");
    ics.line("UID", &uid(site, school, dated));
    ics.line("DTSTAMP", &site.today.strftime("%Y%m%dT000000Z").to_string());
    ics.day("DTSTART", dated.window.to);
    ics.day("DTEND", vekha_deadline::calendar::shift_days(dated.window.to, 1));
    ics.text("SUMMARY", &summary(&site[dated.roadmap], dated.item));
    ics.text("DESCRIPTION", &description(site, theme, school, dated));
    if let Some(base) = &site.about.base_url {
        ics.line("URL", &format!("{base}/{}", item.href));
    }
    ics.line("TRANSP", "TRANSPARENT");
    ics.end("VEVENT");
}

/// Made from what never changes: the site, the roadmap, the name of the item, the term and the key of the occurrence; where
/// only some have it on another day, that day too.
fn uid(site: &Site, school: Option<SchoolIx>, dated: &DatedOccurrence) -> String {
    let roadmap = &site[dated.roadmap];
    let item = &roadmap[dated.item];
    let occurrence = &item.occurrences[dated.occurrence];
    let term = &item.terms[occurrence.term].name;
    let school = school.map_or_else(String::new, |school| format!(":{}", site[school].id));
    let day = if dated.is_shared { dated.act_end.and(Some(dated.window.to)) } else { None };
    let day = day.map_or_else(String::new, |day| format!(":{day}"));
    let key = &occurrence.timing.key;
    format!("urn:vekha:{}:due:{}:{}:{term}:{key}{school}{day}", site.about.id, roadmap.id, item.name)
}

/// The number and the item in parents' words, else the act's; a step stands behind its item.
fn summary(roadmap: &Roadmap, at: ItemIx) -> String {
    let item = &roadmap[at];
    let words = item.for_parents.as_ref().unwrap_or(&item.activity).replace('\n', " ");
    let words = words.trim().trim_end_matches([':', ';', '.']);
    let number = item.number.trim_end_matches(['.', ')', ':']);
    let number = if number.contains(char::is_alphanumeric) { number } else { "" };
    let own = [number, words].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
    match item.parent {
        None => own,
        Some(parent) if own.is_empty() => summary(roadmap, parent),
        Some(parent) => format!("{}: {own}", summary(roadmap, parent)),
    }
}

/// Whether a report has moved it; when, in the act's days and by its own label; in which roadmap and plan.
fn description(site: &Site, theme: &Theme, school: Option<SchoolIx>, dated: &DatedOccurrence) -> String {
    let roadmap = &site[dated.roadmap];
    let item = &roadmap[dated.item];
    let occurrence = &item.occurrences[dated.occurrence];
    let term = &item.terms[occurrence.term].term;
    let (window, remark) = said_of(term, occurrence.timing.window.unwrap_or(dated.window));
    let note =
        [term.plan.as_deref(), remark].into_iter().flatten().map(|note| format!(" ({note})")).collect::<String>();
    let when = format!("{}{note}", words::window(window, site.about.deadline_language()));
    let plan = if roadmap.plans.len() > 1 { roadmap.plans[item.plan].title.as_deref() } else { None };
    let moved = state_of_moved(site, theme, school, dated);
    [moved.as_deref(), Some(when.as_str()), plan, Some(roadmap.title.as_str())]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("\n")
}

/// What the act says of one of several times: "до 25 мая" names no beginning, though this time begins behind the one before;
/// of labels only its own.
fn said_of(term: &Term, window: OpenRange) -> (OpenRange, Option<&str>) {
    let own = term.windows.iter().position(|own| own.to == window.to);
    let is_limit = own.is_some_and(|own| term.windows[own].from.is_none());
    let label = own.and_then(|own| term.labels.get(own)).and_then(Option::as_deref);
    let remark = if term.labels.is_empty() { term.note.as_deref() } else { label };
    (if is_limit { OpenRange { from: None, ..window } } else { window }, remark)
}

/// The state of what was put off, in words; among the dates of all with the names of those who have it on that day.
fn state_of_moved(site: &Site, theme: &Theme, school: Option<SchoolIx>, dated: &DatedOccurrence) -> Option<String> {
    let (reporter, state) = dated.act_end.and(dated.states.first())?;
    let words = super::state::words(theme, state, state.form(), site.reporter_word(*reporter));
    let schools = dated.states.iter().filter_map(|(reporter, _)| reporter_school(*reporter));
    let names: Vec<&str> =
        schools.filter(|_| school.or(site.only).is_none()).map(|at| site[at].short_name.as_str()).collect();
    Some(if names.is_empty() { words } else { format!("{}: {words}", names.join(", ")) })
}
