//! Parsed clause → note: the words around the times, in the act's order and each at its own time.

use std::ops::Range;

use crate::clause::parsed::TimeExpr;
use crate::model::{Kind, RelativeDay};
use crate::range::OpenRange;
use crate::term::builder::{ResolvedTimes, TermBuilder};
use crate::text::letter::level_letters;

/// Without the full stop of the sentence; that of an abbreviation stays.
fn trim_full_stop(note: String) -> String {
    let note = note.strip_suffix(", но").map_or(note.clone(), str::to_owned); // "…, но не позднее"
    let word = note.trim_end_matches('.').rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    if word.chars().count() > 4 || word == "года" { note.trim_end_matches('.').to_owned() } else { note }
}

/// Nothing but a dash, a colon, an opening bracket or a preposition stands between words and the time that they lead to.
fn leads_on(gap: &str) -> bool {
    let mut words = gap.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    !gap.contains([',', ';', ')', '\n']) && words.all(|word| ["в", "во", "на", "к"].contains(&word))
}

impl TermBuilder<'_, '_> {
    /// Labels, purposes and events; one that follows its own time of several is named with it.
    pub(crate) fn note(&self, parts: &[Range<usize>]) -> Option<String> {
        let words: Vec<String> = parts.iter().map(|part| trim_full_stop(self.slice(part))).collect();
        let note = match self.times_of(parts) {
            Some(times) => {
                let labelled =
                    times.iter().zip(&words).map(|(time, label)| format!("{} — {label}", self.slice(&time.at)));
                labelled.collect::<Vec<_>>().join("; ")
            }
            None => words.join("; "),
        };
        (!note.is_empty()).then_some(note)
    }

    /// The label of each window, where the times have their own.
    pub(crate) fn labels(
        &self,
        parts: &[Range<usize>],
        windows: &[OpenRange],
        resolved: &ResolvedTimes,
    ) -> Vec<Option<String>> {
        let Some(times) = self.times_of(parts) else { return Vec::new() };
        let label = |window: &OpenRange| {
            let (time, _) =
                resolved.iter().find(|(_, ranges)| ranges.iter().any(|range| range.days.to == window.to))?;
            let (_, part) = times.iter().zip(parts).find(|(named, _)| named.at == time.at)?;
            Some(trim_full_stop(self.slice(part)))
        };
        windows.iter().map(label).collect()
    }

    /// Of each part the time that it leads to or stands behind, where all of them have one and some time has none or another.
    fn times_of(&self, parts: &[Range<usize>]) -> Option<Vec<&TimeExpr>> {
        let heads = parts.len() > 1 && parts.len() == self.clause.times.len();
        let time_of = |part| self.time_led(part, heads).or_else(|| self.time_before(part));
        let times: Vec<&TimeExpr> = parts.iter().map(time_of).collect::<Option<_>>()?;
        let apart = times.windows(2).all(|pair| matches!(pair, [time, next] if time.at != next.at));
        let (first, last) = (times.first()?, self.clause.times.last()?);
        let leads = parts.first().is_some_and(|part| part.end <= first.at.start);
        (apart && (leads || first.at != last.at)).then_some(times)
    }

    /// The time that the words lead to: behind the comma of "октябрь, при переносе – ноябрь", within the bracket of
    /// "15 октября (резерв – 22 октября)"; before all times only where each has words of its own.
    fn time_led(&self, part: &Range<usize>, heads: bool) -> Option<&TimeExpr> {
        let times = &self.clause.times;
        let next = times.iter().find(|time| time.at.start >= part.end).filter(|_| times.len() > 1)?;
        let begins = match times.iter().rfind(|time| time.at.end <= part.start) {
            Some(before) => matches!(self.text.get(before.at.end..part.start)?.trim(), "," | ";" | "и" | ", и" | "("),
            None => heads,
        };
        let is_words = self.text.get(part.clone())?.contains(char::is_alphabetic); // "5-9 – ноябрь": behind the month they would be its days
        (begins && is_words && leads_on(self.text.get(part.end..next.at.start)?)).then_some(next)
    }

    /// The words around the times, in the order of the text, neighbours as one.
    pub(crate) fn surrounding_words(&self, kind: Kind) -> Vec<Range<usize>> {
        let clause = self.clause;
        let demand = if kind == Kind::OnDemand { &None } else { &clause.demand };
        let says_it = matches!(kind, Kind::AfterEvent | Kind::Recurring);
        let runs = matches!(clause.relative_day, Some((RelativeDay::AfterEvent { .. }, _))) && !says_it;
        let day = if runs { &clause.relative_day_at } else { &None };
        let has_days = matches!(kind, Kind::On | Kind::By | Kind::Within | Kind::AfterEvent);
        let standing = if has_days { clause.standing_places.as_slice() } else { &[] };
        let mut parts: Vec<Range<usize>> = clause
            .notes
            .iter()
            .chain(demand)
            .chain(&clause.event)
            .chain(day)
            .chain(standing)
            .chain(if self.lists_periods() { clause.frequency_places.as_slice() } else { &[] })
            .filter(|at| !at.is_empty())
            .cloned()
            .collect();
        parts.sort_by_key(|part| part.start);
        parts.dedup();
        self.join_neighbours(parts).into_iter().map(|part| self.with_bracket(part)).collect()
    }

    /// "ноябрь (каникулы": with the bracket that closes directly behind.
    fn with_bracket(&self, part: Range<usize>) -> Range<usize> {
        let count = |mark| self.text.get(part.clone()).unwrap_or_default().matches(mark).count();
        let is_cut = count('(') > count(')') && self.text.get(part.end..).is_some_and(|rest| rest.starts_with(')'));
        part.start..part.end + usize::from(is_cut)
    }

    /// Neighbours with nothing but a comma, a dash or a small word between them are one.
    fn join_neighbours(&self, parts: Vec<Range<usize>>) -> Vec<Range<usize>> {
        let mut joined: Vec<Range<usize>> = Vec::new();
        for part in parts {
            match joined.last_mut() {
                Some(last) if part.start <= last.end || self.is_seam(last.end..part.start) => {
                    last.end = last.end.max(part.end);
                }
                _ => joined.push(part),
            }
        }
        joined
    }

    fn is_seam(&self, gap: Range<usize>) -> bool {
        const SMALL: [&str; 10] = ["и", "к", "ко", "в", "на", "с", "или", "при", "до", "по"];
        let gap = level_letters(self.text.get(gap).unwrap_or_default());
        let words = gap.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        !gap.contains(['(', ')', ';', '\n']) && words.into_iter().all(|word| SMALL.contains(&word))
    }

    /// The time that the words stand directly behind, of several.
    fn time_before(&self, part: &Range<usize>) -> Option<&TimeExpr> {
        let times = &self.clause.times;
        if times.len() < 2 {
            return None;
        }
        let before = times.iter().rfind(|time| time.at.end <= part.start)?;
        let gap = self.text.get(before.at.end..part.start)?;
        (!gap.contains(char::is_alphanumeric)).then_some(before)
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::read_in;
    use crate::words::{self, Language};

    #[test]
    fn that_something_does_not_come_again_is_kept() {
        let note = |text| read_in(text, "2023/2024").terms[0].note.clone();
        assert_eq!(note("Однократно, октябрь").as_deref(), Some("Однократно"));
        assert_eq!(note("до 1 мая разово").as_deref(), Some("разово"));
        assert_eq!(note("единовременно до 1 мая").as_deref(), Some("единовременно"));
        assert_eq!(note("по графику, разово").as_deref(), Some("разово"));
        assert_eq!(read_in("разово", "2023/2024").warnings.len(), 1);
    }

    #[test]
    fn words_stand_beside_the_time_that_they_name() {
        for (text, expected) in [
            (
                "I полугодие: октябрь, II полугодие: март",
                "в октябре 2023 года (I полугодие) и в марте 2024 года (II полугодие)",
            ),
            ("октябрь, II полугодие: март", "в октябре 2023 года и в марте 2024 года (II полугодие)"),
            ("октябрь, подведение итогов в ноябре", "в октябре 2023 года и в ноябре 2023 года (подведение итогов)"),
            (
                "15 октября (резервный день – 22 октября)",
                "15 октября 2023 года и 22 октября 2023 года (резервный день)",
            ),
            (
                "октябрь (школьный этап), ноябрь (муниципальный)",
                "в октябре 2023 года (школьный этап) и в ноябре 2023 года (муниципальный)",
            ),
            ("октябрь, ноябрь (с 10 по 15 ноября)", "в октябре 2023 года и с 10 по 15 ноября 2023 года (ноябрь)"),
            ("до 5 ноября, отчёт до 10 июня", "до 5 ноября 2023 года; до 10 июня 2024 года (отчёт)"),
            ("октябрь, при необходимости – ноябрь", "в октябре 2023 года; в ноябре 2023 года (при необходимости)"),
            ("ноябрь (каникулы) – накануне 5 ноября", "4 ноября 2023 года (ноябрь (каникулы))"),
            ("ноябрь (дата уточняется)", "в ноябре 2023 года (дата уточняется)"),
        ] {
            let schedule = read_in(text, "2023/2024");
            assert_eq!(words::schedule(&schedule, Language::Russian), expected, "{text}");
        }
    }
}
