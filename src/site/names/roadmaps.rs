//! Roadmap files in; out come their order, their days, their rows, and what ids and items mean.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::duplicates::SeenIds;
use super::items::{ItemNames, Meaning};
use super::periods::period_of;
use super::rows::{Row, rows_of};
use super::schools::SchoolNames;
use crate::content::RoadmapSource;
use crate::content::records::item::Item as ItemRecord;
use crate::content::values::{Key, Ref};
use crate::diagnostics::{Code, Diagnostic, Place, closest_word};
use crate::site::model::{ItemIx, RoadmapIx};
use crate::site::plain::new_id;
use vekha_deadline::DateRange;

/// A roadmap with its days and rows.
pub struct DeclaredRoadmap<'a> {
    /// What is written.
    pub source: &'a RoadmapSource,
    /// Its first and last day.
    pub period: DateRange,
    /// Its items and steps, in the order of print.
    pub rows: Vec<Row<'a>>,
    names: ItemNames,
}

/// Roadmaps by id.
pub struct RoadmapNames<'a> {
    /// Roadmaps in the order of the site: archived ones last, those ahead after those that have begun, then by begin,
    /// newest first.
    pub list: Vec<DeclaredRoadmap<'a>>,
    by_id: BTreeMap<&'a str, RoadmapIx>,
    /// Whether some file could not be read at all.
    pub any_broken: bool,
    /// Roadmaps whose files have errors that may have cost them some names.
    incomplete: BTreeSet<&'a str>,
    /// Roadmaps whose days are a guess.
    guessed: BTreeSet<&'a str>,
    /// Roadmaps with errors, so that whom an item concerns is not certain.
    unsure: BTreeSet<&'a str>,
}

impl<'a> RoadmapNames<'a> {
    /// Names the roadmaps and their rows, as of the day `today`; ids that repeat are diagnostics.
    pub fn declare(
        sources: &'a [Arc<RoadmapSource>],
        schools: &SchoolNames,
        today: Date,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut names = RoadmapNames {
            list: Vec::new(),
            by_id: BTreeMap::new(),
            any_broken: sources.iter().any(|source| source.broken),
            incomplete: ids_where(sources, |source| source.broken || source.incomplete),
            guessed: BTreeSet::new(),
            unsure: ids_where(sources, |source| source.has_errors || has_unknown_names(source, schools)),
        };
        let mut dated: Vec<(&RoadmapSource, DateRange)> = Vec::new();
        for source in sources {
            let (period, is_guess) = period_of(source, diagnostics);
            dated.push((source, period));
            if is_guess {
                names.guessed.insert(&source.id);
            }
        }
        dated.sort_by_key(|(source, period)| {
            let signed = source.record.acts.first().map(|act| act.date.value);
            let is_ahead = signed.max(Some(period.from)) > Some(today);
            (is_archived(source), !is_primary(source), is_ahead, Reverse(period.from), source.id.clone())
        });
        let mut seen = SeenIds::new();
        for (source, period) in dated {
            let place = source.record.id.as_ref().map_or(Place::top(source.file), |id| id.place);
            seen.add(source.id.as_str(), &source.id, place, diagnostics);
            names.by_id.insert(&source.id, RoadmapIx(names.list.len()));
            let (rows, items) = rows_of(source, names.incomplete.contains(source.id.as_str()), diagnostics);
            names.list.push(DeclaredRoadmap { source, period, rows, names: items });
        }
        names
    }

    /// All roadmaps, in the order of the site.
    pub fn indices(&self) -> impl Iterator<Item = RoadmapIx> + use<> {
        (0..self.list.len()).map(RoadmapIx)
    }

    /// Whether errors of any roadmap's file may have cost it some names.
    pub fn any_incomplete(&self) -> bool {
        !self.incomplete.is_empty()
    }

    /// Whether the days of any roadmap are a guess.
    pub fn any_guessed(&self) -> bool {
        !self.guessed.is_empty()
    }

    /// Whether errors of the roadmap's file may have cost it some names.
    pub fn is_incomplete(&self, roadmap: RoadmapIx) -> bool {
        self.incomplete.contains(self.id(roadmap))
    }

    /// Whether the days of the roadmap are a guess, because its period could not be read.
    pub fn is_guessed(&self, roadmap: RoadmapIx) -> bool {
        self.guessed.contains(self.id(roadmap))
    }

    /// Whether errors of the roadmap put in doubt whom its items concern.
    pub fn is_unsure(&self, roadmap: RoadmapIx) -> bool {
        self.unsure.contains(self.id(roadmap))
    }

    /// The ids, for proposals.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().copied()
    }

    fn id(&self, roadmap: RoadmapIx) -> &'a str {
        &self[roadmap].source.id
    }

    /// The roadmap of that id, when there is one.
    pub fn get(&self, id: &str) -> Option<RoadmapIx> {
        self.by_id.get(id).copied()
    }

    /// The roadmap of that id; a diagnostic when there is none.
    pub fn find(&self, id: &str, place: Place, diagnostics: &mut Vec<Diagnostic>) -> Option<RoadmapIx> {
        let found = self.get(id);
        if found.is_none() {
            let diagnostic = Diagnostic::new(Code::UnknownRoadmap, place).arg("roadmap", id).args(new_id(id));
            let titled =
                self.by_id.iter().map(|(id, roadmap)| (*id, (*self[*roadmap].source.record.title.value).to_owned()));
            diagnostics.push(diagnostic.suggest_titled(id, titled));
        }
        found
    }

    /// The same of a written id; one that is missing is a diagnostic of the parser.
    pub fn find_ref(&self, id: &Ref, diagnostics: &mut Vec<Diagnostic>) -> Option<RoadmapIx> {
        if id.is_empty() { None } else { self.find(id, id.place, diagnostics) }
    }

    /// Whether every one of these names means something in the roadmap, be it internal or several things.
    pub fn knows_all(&self, roadmap: RoadmapIx, items: &[&str]) -> bool {
        let names = &self[roadmap].names;
        items.iter().all(|item| !matches!(names.find(item), Meaning::Nothing) || !names.names_in_list(item).is_empty())
    }

    /// The names that a name in a report stands for: several where it lists items of the roadmap, itself otherwise.
    pub fn listed_items(&self, home: Option<RoadmapIx>, name: &Ref) -> Vec<Ref> {
        let (prefix, roadmap, items) = match name.split_once(':') {
            Some((id, items)) => (format!("{id}:"), self.get(id), items),
            None => (String::new(), home, name.as_str()),
        };
        let listed = roadmap.map(|roadmap| self[roadmap].names.names_in_list(items)).unwrap_or_default();
        if listed.is_empty() {
            return vec![name.clone()];
        }
        let named = |item: String| Ref { value: Key(format!("{prefix}{item}")), place: name.place };
        listed.into_iter().map(named).collect()
    }

    /// The item of a name that may say its roadmap, `2023-2024:main/10`, else of the roadmap `home`; a diagnostic when
    /// it means nothing or several things.
    pub fn find_item(
        &self,
        home: Option<RoadmapIx>,
        name: &str,
        place: Place,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<(RoadmapIx, ItemIx)> {
        let (roadmap, item) = match name.split_once(':') {
            Some(("", _)) => return None,
            Some((roadmap, item)) => (self.find(roadmap, place.part(name.len(), 0..roadmap.len()), diagnostics)?, item),
            None => (home?, name),
        };
        self.item_in(roadmap, item, place, diagnostics).map(|item| (roadmap, item))
    }

    fn item_in(
        &self,
        roadmap: RoadmapIx,
        name: &str,
        place: Place,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<ItemIx> {
        let DeclaredRoadmap { names, rows, .. } = &self[roadmap];
        let diagnostic = match names.find(name) {
            Meaning::One(item) => return Some(item),
            Meaning::Hidden => return None,
            Meaning::Several(items) => {
                let own = items.iter().map(|item| names.own_name(*item, &rows[item.0].name));
                let choices = own.collect::<Option<Vec<_>>>()?; // one of them needs an id: a diagnostic of its own
                Diagnostic::new(Code::AmbiguousItem, place).arg("item", name).arg("choices", choices.join(", "))
            }
            Meaning::Nothing if name.is_empty() || self.is_incomplete(roadmap) => return None, // a diagnostic elsewhere
            Meaning::Nothing => {
                let number = names.number_with_digits(name);
                let diagnostic = Diagnostic::new(Code::UnknownItem, place).arg("item", name);
                let diagnostic =
                    diagnostic.arg("roadmap", self.id(roadmap)).arg("digits", number.as_deref().unwrap_or("0"));
                diagnostic.with_guess(number.as_deref().or_else(|| closest_word(name, names.all())))
            }
        };
        diagnostics.push(diagnostic);
        None
    }
}

impl<'a> std::ops::Index<RoadmapIx> for RoadmapNames<'a> {
    type Output = DeclaredRoadmap<'a>;

    fn index(&self, at: RoadmapIx) -> &DeclaredRoadmap<'a> {
        &self.list[at.0]
    }
}

fn ids_where(sources: &[Arc<RoadmapSource>], has: impl Fn(&RoadmapSource) -> bool) -> BTreeSet<&str> {
    sources.iter().filter(|source| has(source)).map(|source| source.id.as_str()).collect()
}

fn is_primary(source: &RoadmapSource) -> bool {
    source.record.primary.is_some_and(|flag| flag.value)
}

fn is_archived(source: &RoadmapSource) -> bool {
    source.record.archived.is_some_and(|flag| flag.value)
}

/// Whether the roadmap names unknown schools or parties among those who take part or carry out its items.
fn has_unknown_names(source: &RoadmapSource, schools: &SchoolNames) -> bool {
    let record = &source.record;
    let plans = record.plans.iter();
    let mut items =
        plans.flat_map(|plan| plan.items.iter().chain(plan.sections.iter().flat_map(|section| &section.items)));
    record.participants.iter().any(|id| schools.get(id).is_none())
        || items.any(|item| item_has_unknown_names(item, source, schools))
}

fn item_has_unknown_names(item: &ItemRecord, source: &RoadmapSource, schools: &SchoolNames) -> bool {
    use crate::content::records::Visibility;
    if item.visibility.is_some_and(|visibility| visibility.value == Visibility::Internal) {
        return false;
    }
    let parties = &source.record.parties;
    let mut executors =
        item.responsible.iter().flat_map(|executors| &executors.parties).filter(|executor| !executor.party.is_empty());
    let mut scope = item.scope.iter().flat_map(|scope| &scope.schools);
    executors.any(|executor| parties.iter().all(|known| known.id.as_str() != executor.party.as_str()))
        || scope.any(|id| schools.get(id).is_none())
        || item.steps.iter().any(|step| item_has_unknown_names(step, source, schools))
}
