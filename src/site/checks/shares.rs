//! ValuesByIndicator in percent of what is a share: those below 0 and above 100 are refused, and one below 1 among much larger ones is
//! asked about, for a share of one (0,635) may have been written in place of a percentage (63,5).

use std::collections::BTreeMap;

use super::Checked;
use crate::content::records::indicator::{Baseline, Indicator, TargetValue};
use crate::content::records::item::{Item, Target};
use crate::content::share_words::{is_percent, is_share};
use crate::content::values::Decimal;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::model::RoadmapIx;
use crate::site::names::sections_of;

/// What one indicator of a roadmap measures, wherever it is written.
type ValuesByIndicator = BTreeMap<(RoadmapIx, String), Vec<Decimal>>;

/// From so much on the other values of an indicator make one below 1 doubtful.
const LARGE: f64 = 10.0;
/// A value so many times as large as the largest of the others is no likely reading of one below 1.
const MORE_THAN_LARGEST: f64 = 1.5;

impl Checked<'_> {
    /// A diagnostic for each value that cannot be a percentage of its indicator, or probably is none.
    pub(super) fn shares(&self) -> Vec<Diagnostic> {
        let mut diagnostics: Vec<Diagnostic> =
            self.shares_of_indicators().values().flat_map(|values| of_indicator(values)).collect();
        let plans = self.content.roadmaps.iter().flat_map(|source| &source.record.plans);
        let items = plans.flat_map(|plan| sections_of(plan).into_iter().flat_map(|(_, items)| items));
        items.for_each(|item| of_item(item, &mut diagnostics));
        diagnostics
    }

    /// All values of those indicators that are shares.
    fn shares_of_indicators(&self) -> ValuesByIndicator {
        let mut values = ValuesByIndicator::new();
        for at in self.names.roadmaps.indices() {
            for record in &self.names.roadmaps[at].source.record.indicators {
                if names_share(record) {
                    let written = written_values(record.baseline.as_ref(), record.target.as_ref());
                    values.entry((at, record.id.to_string())).or_default().extend(written);
                }
            }
        }
        self.add_values_of_schools(&mut values);
        self.add_measurements(&mut values);
        values
    }

    fn add_values_of_schools(&self, values: &mut ValuesByIndicator) {
        for own in self.content.schools.iter().flat_map(|source| &source.record.indicators) {
            let is_its = |at: RoadmapIx| {
                let id = self.names.roadmaps[at].source.id.as_str();
                own.roadmap.as_ref().is_none_or(|roadmap| roadmap.as_str() == id)
            };
            // Of an indicator that several roadmaps have, the first stands for all: its values are told once.
            let entry = values.iter_mut().find(|((at, id), _)| id == own.id.as_str() && is_its(*at));
            if let Some((_, known)) = entry {
                known.extend(written_values(own.baseline.as_ref(), own.target.as_ref()));
            }
        }
    }

    fn add_measurements(&self, values: &mut ValuesByIndicator) {
        for at in self.names.reports.in_order_of_paths() {
            let Some(roadmap) = self.reports[at.0].roadmap else { continue };
            for record in &self.names.reports.list[at.0].source.header.indicators {
                if let Some(known) = values.get_mut(&(roadmap, record.id.to_string())) {
                    known.push(record.value);
                }
            }
        }
    }
}

fn names_share(record: &Indicator) -> bool {
    let unit = record.unit.as_ref().is_some_and(|unit| is_percent(unit));
    let method = record.method.as_ref().map_or("", |method| method);
    unit && is_share(&[&record.title, method])
}

fn written_values(baseline: Option<&Baseline>, target: Option<&TargetValue>) -> Vec<Decimal> {
    let baseline = baseline.map(|baseline| baseline.value);
    baseline.into_iter().chain(target.map(|target| target.value)).collect()
}

fn of_indicator(values: &[Decimal]) -> Vec<Diagnostic> {
    let of_value = |value: &Decimal| outside(value).or_else(|| fraction(value, values));
    values.iter().filter_map(of_value).collect()
}

/// A value that no share can have.
fn outside(value: &Decimal) -> Option<Diagnostic> {
    let side = match value.value {
        number if number < 0.0 => "below",
        number if number > 100.0 => "above",
        _ => return None,
    };
    let diagnostic = Diagnostic::new(Code::ShareOutOfRange, value.place).arg("number", number_words(value.value));
    Some(diagnostic.arg("side", side).with_guess(lost_comma(value.value).as_deref()))
}

/// 635 as it was meant: 63,5. A number of whole tens is more probably right, or another slip.
fn lost_comma(number: f64) -> Option<String> {
    let has_tenths = number.fract() == 0.0 && number % 10.0 != 0.0;
    (has_tenths && (100.0..1000.0).contains(&number)).then(|| number_words(number / 10.0))
}

/// A value below 1 that would be among the others of its indicator, were it a hundred times as large.
fn fraction(value: &Decimal, all: &[Decimal]) -> Option<Diagnostic> {
    let is_small = value.value > 0.0 && value.value < 1.0;
    let largest = all.iter().map(|other| other.value).filter(|other| (LARGE..=100.0).contains(other)).reduce(f64::max);
    let other = largest.filter(|_| is_small)?;
    let percent = (value.value * 10_000_000.0).round() / 100_000.0;
    if percent > other * MORE_THAN_LARGEST {
        return None;
    }
    let diagnostic = Diagnostic::new(Code::ShareAsFraction, value.place).arg("number", number_words(value.value));
    Some(diagnostic.arg("other", number_words(other)).arg("percent", number_words(percent)))
}

/// The figures of an act: of an item and its steps.
fn of_item(item: &Item, diagnostics: &mut Vec<Diagnostic>) {
    let is_read = |target: &&Target| target.unit.as_ref().is_some_and(|unit| is_percent(unit));
    for target in item.targets.iter().filter(is_read) {
        let texts = [&target.base, &item.activity].map(|text| text.as_ref().map_or("", |text| text));
        let note = target.note.as_ref().map_or("", |note| note);
        let value = target.value.0.as_ref().filter(|_| is_share(&[texts[0], texts[1], note]));
        diagnostics.extend(value.and_then(outside));
    }
    item.steps.iter().for_each(|step| of_item(step, diagnostics));
}

fn number_words(number: f64) -> String {
    number.to_string().replace('.', ",")
}
