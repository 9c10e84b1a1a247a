//! Term → Russian phrase by its kind, with the words of the act around it.

use crate::model::{Kind, RelativeDay, Term, Unit};
use crate::range::OpenRange;
use crate::words::phrase::{join_list, lowercase_first};
use crate::words::russian::dates::{full_day, of_year, same_days_yearly, short_month_window, span, window, windows};
use crate::words::russian::frequency::{frequency, relative_day, short_frequency};
use crate::words::shape::{WindowShape, is_long, window_shape};

/// A term as a phrase.
pub(crate) fn term(term: &Term) -> String {
    let main = match term.kind {
        Kind::On | Kind::By | Kind::Within => windows_with_labels(term).unwrap_or_else(|| windows(&term.windows)),
        Kind::Recurring => recurring_phrase(term),
        Kind::Ongoing => ongoing_phrase(term),
        Kind::OnDemand => clause_words(&term.clause),
        Kind::PerPlan => return plan_phrase(term),
        Kind::AfterEvent => event_phrase(term),
        Kind::Unknown if term.clause.is_empty() => "срок не указан".to_owned(),
        Kind::Unknown => format!("как в документе: «{}»", term.clause),
    };
    with_plan_and_note(main, term)
}

/// The outer plan and the note behind the time.
fn with_plan_and_note(main: String, term: &Term) -> String {
    let own = matches!(term.kind, Kind::OnDemand | Kind::Unknown);
    let plan = if own { None } else { term.plan.as_ref().map(|plan| format!(", {}", lowercase_first(plan))) };
    let has_own_note = own || term.kind == Kind::AfterEvent || windows_with_labels(term).is_some();
    let note =
        if has_own_note { None } else { term.note.as_ref().map(|note| format!(" ({})", note_words(note, term))) };
    format!("{main}{}{}", plan.unwrap_or_default(), note.unwrap_or_default())
}

/// "в декабре 2023 года (входной) и в мае 2024 года (итоговый)": each time with its own label.
fn windows_with_labels(term: &Term) -> Option<String> {
    let short_month_window = matches!(term.kind, Kind::On | Kind::By | Kind::Within) && !term.labels.is_empty();
    let pairs = term.windows.iter().zip(&term.labels).map(|(range, label)| match label {
        Some(label) => format!("{} ({label})", window(*range)),
        None => window(*range),
    });
    short_month_window.then(|| join_list(&pairs.collect::<Vec<_>>(), "и"))
}

/// A note with a small letter where the act began its cell with it; a holiday keeps its name.
fn note_words(note: &str, term: &Term) -> String {
    const NAMES: [&str; 3] = ["День ", "Неделя ", "Дни "];
    let at_start = term.clause.starts_with(note) && !NAMES.iter().any(|name| note.starts_with(name));
    if at_start { lowercase_first(note) } else { note.to_owned() }
}

/// The act's words without the "далее" that is said before them.
fn clause_words(clause: &str) -> String {
    let words = lowercase_first(clause);
    let rest = ["далее", "затем"].iter().find_map(|then| words.strip_prefix(then));
    rest.map_or(words.clone(), |rest| rest.trim_start_matches([' ', ',', ':', '-', '–', '—']).to_owned())
}

/// "Постоянно" only where the act says so.
fn ongoing_phrase(term: &Term) -> String {
    let spans: Vec<String> = term.windows.iter().map(|window| span(*window, false)).collect();
    let is_named = term.clause.to_lowercase().contains("постоян");
    match spans.as_slice() {
        [] => "постоянно".to_owned(),
        [span] if !is_named || span.starts_with("в течение") => span.clone(),
        _ => format!("{}{}", if is_named { "постоянно " } else { "" }, join_list(&spans, "и")),
    }
}

fn recurring_phrase(term: &Term) -> String {
    let frequency = term.recurrence.map_or_else(|| clause_words(&term.clause), frequency);
    let due = term.due.as_ref().map(|due| format!(" {}", relative_day(due, term.recurrence.map(|every| every.unit))));
    let due = due.unwrap_or_default();
    let yearly = term.recurrence.is_some_and(|every| every.unit == Unit::Year && (every.times, every.per) == (1, 1));
    let spans = match term.windows.as_slice() {
        [] => String::new(),
        [only] if yearly && due.is_empty() && !is_said_yearly(term, *only) => {
            let once = term.clause.to_lowercase().contains("раз");
            return if once {
                format!("один раз {}", span(*only, false))
            } else {
                format!("{} (ежегодно)", span(*only, false))
            };
        }
        [only] if only.from.is_some() && (!yearly || is_long(*only)) => {
            format!("{}{}", if due.is_empty() { " " } else { ", " }, span(*only, !recurs_yearly(term)))
        }
        [only] => format!(", {}", window(*only)),
        many => same_days_yearly(many).unwrap_or_else(|| format!(": {}", windows(many))),
    };
    format!("{frequency}{due}{spans}")
}

/// A span of several years, or one with a note of its own, is said as "каждый год".
fn is_said_yearly(term: &Term, span: OpenRange) -> bool {
    term.note.is_some() || matches!(window_shape(span), WindowShape::Years(..))
}

/// "два раза в год в течение 2024 года", but "каждый месяц с января по декабрь 2024 года"
fn recurs_yearly(term: &Term) -> bool {
    term.recurrence.is_some_and(|every| every.unit == Unit::Year)
}

/// "по отдельному графику: ФИОКО" where the owner is an abbreviation that has no cases, else the act's own words.
fn plan_phrase(term: &Term) -> String {
    let plan = lowercase_first(term.plan.as_deref().unwrap_or(&term.clause));
    let plan = match plan.split_once(' ').map(|(first, rest)| (first, rest.split_once(' '))) {
        Some(("по", Some((kind @ ("графику" | "плану"), owner)))) if is_abbreviation(owner) => {
            format!("по отдельному {kind}: {owner}")
        }
        Some(("по", None)) if matches!(plan.as_str(), "по графику" | "по плану") => {
            plan.replacen("по ", "по отдельному ", 1)
        }
        _ => plan,
    };
    let when = match term.windows.as_slice() {
        [] => String::new(),
        [only] if term.clause.contains(" на ") => format!(" {}", of_year(*only)),
        many => format!(" {}", windows(many)),
    };
    let note = term.note.as_ref().map(|note| format!(" ({})", note_words(note, term))).unwrap_or_default();
    format!("{plan}{when}{note}")
}

fn is_abbreviation(owner: &str) -> bool {
    owner.chars().all(|letter| letter.is_uppercase() || letter == '-') && owner.chars().count() > 1
}

/// The act's own words; where they hint at a time, or a day can be counted, that too.
fn event_phrase(term: &Term) -> String {
    let words = clause_words(&term.clause);
    match (term.windows.as_slice(), &term.note, &term.due) {
        ([], ..) => words,
        ([only], None, Some(RelativeDay::AfterEvent { .. })) => format!("{words}, то есть до {}", full_day(only.to)),
        (all, None, Some(RelativeDay::AfterEvent { .. })) => {
            let days: Vec<String> = all.iter().map(|window| format!("до {}", full_day(window.to))).collect();
            format!("{words}, то есть {}", join_list(&days, "и"))
        }
        (all, note, due) => {
            let due = due.as_ref().map(|due| format!("{} ", relative_day(due, None))).unwrap_or_default();
            let event = note.as_deref().map_or(words, lowercase_first);
            let every = term.recurrence.map(|every| format!(", {}", frequency(every))).unwrap_or_default();
            format!("{due}{event}{every}, ориентировочно {}", windows(all))
        }
    }
}

/// The outer plan is called a schedule.
fn names_schedule(term: &Term) -> bool {
    term.plan.as_ref().unwrap_or(&term.clause).to_lowercase().contains("график")
}

/// A term for a narrow column.
pub(crate) fn short(term: &Term) -> String {
    let dates = term.windows.iter().map(|window| short_month_window(*window)).collect::<Vec<_>>().join(", ");
    match term.kind {
        Kind::By => format!("до {dates}"),
        Kind::On | Kind::Within => dates,
        Kind::Recurring => term.recurrence.map_or_else(|| lowercase_first(&term.clause), short_frequency),
        Kind::Ongoing if term.windows.is_empty() => "постоянно".to_owned(),
        Kind::Ongoing => dates,
        Kind::OnDemand => "по запросу".to_owned(),
        Kind::PerPlan if names_schedule(term) => "по отдельному графику".to_owned(),
        Kind::PerPlan => "по отдельному плану".to_owned(), // "по плану" alone reads as "as planned"
        Kind::AfterEvent if term.windows.is_empty() => "после события".to_owned(),
        Kind::AfterEvent => format!("после события, {dates}"),
        Kind::Unknown => "—".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn short_forms_fit_a_narrow_column() {
        let short = |text| super::short(&crate::tests::read_in(text, "2023/2024").terms[0]);
        assert_eq!(short("До 20.11.23"), "до 20.11.2023");
        assert_eq!(short("Сентябрь, май"), "сентябрь 2023, май 2024");
        assert_eq!(short("сентябрь-октябрь"), "сентябрь–октябрь 2023");
        assert_eq!(short("декабрь - март"), "декабрь 2023 – март 2024");
        assert_eq!(short("2 раза в год"), "два раза в год");
        assert_eq!(short("По графику"), "по отдельному графику");
        assert_eq!(short("План работы ММС"), "по отдельному плану");
    }
}
