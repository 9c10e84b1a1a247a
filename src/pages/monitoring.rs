//! The page of monitoring: in go the rules on schools, out come the verdict of each rule on each school.

use serde::Serialize;

use super::shapes::{Freshness, Link, PageFrame};
use super::{Pages, PhraseArg, Route};
use crate::rules::{self, Ground, Verdict};
use crate::site::{Reporter, SchoolIx};

/// What the template `monitoring` sees.
#[derive(Serialize)]
pub struct MonitoringView {
    page: PageFrame,
    #[serde(flatten)]
    freshness: Freshness,
    /// Schools at which nothing that is asked for is missing, of those that are asked for anything.
    complete: usize,
    asked: usize,
    rules: Vec<RuleView>,
    schools: Vec<SchoolVerdicts>,
    /// Whether there are schools at all, though none may take part today.
    named: bool,
}

#[derive(Serialize)]
struct RuleView {
    id: &'static str,
    title: String,
    sentence: String,
    clause: Option<String>,
    /// Schools that meet it, and those of which it is asked.
    met: usize,
    asked: usize,
}

#[derive(Serialize)]
struct SchoolVerdicts {
    school: Link,
    verdicts: Vec<VerdictView>,
    updated: Option<String>,
    stale: bool,
}

#[derive(Serialize)]
struct VerdictView {
    rule: &'static str,
    met: Option<bool>,
    since: Option<String>,
    /// Until when it may come in time.
    until: Option<String>,
}

/// The page.
pub fn view(cx: &Pages) -> MonitoringView {
    let schools: Vec<SchoolVerdicts> =
        cx.site.schools_taking_part().map(|school| school_verdicts(cx, school)).collect();
    MonitoringView {
        page: PageFrame::new(cx, Route::Monitoring, cx.word("monitoring-title"))
            .with_menu_page("monitoring")
            .with_date(cx),
        freshness: Freshness::for_site(cx),
        complete: schools.iter().filter(|school| school.is_asked() && school.is_complete()).count(),
        asked: schools.iter().filter(|school| school.is_asked()).count(),
        rules: rules::school_rules().map(|rule| rule_view(cx, rule, &schools)).collect(),
        schools,
        named: cx.site.participants().next().is_some(),
    }
}

fn rule_view(cx: &Pages, rule: &rules::Rule, schools: &[SchoolVerdicts]) -> RuleView {
    let verdicts = schools.iter().flat_map(|school| &school.verdicts).filter(|verdict| verdict.rule == rule.id());
    let asked: Vec<bool> = verdicts.filter_map(|verdict| verdict.met).collect();
    let days = usize::try_from(cx.site.about.stale_after_days).unwrap_or_default();
    RuleView {
        id: rule.id(),
        title: cx.word(&title_key(rule)),
        sentence: cx.phrase(&sentence_key(rule), &[("n", PhraseArg::Number(days))]),
        clause: clause_key(rule).map(|key| cx.word(&key)),
        met: asked.iter().filter(|met| **met).count(),
        asked: asked.len(),
    }
}

/// The strings that word the rules on schools.
pub fn rule_words() -> impl Iterator<Item = String> {
    let always = |rule| [title_key(rule), sentence_key(rule)];
    rules::school_rules().flat_map(move |rule| always(rule).into_iter().chain(clause_key(rule)))
}

fn title_key(rule: &rules::Rule) -> String {
    format!("requirement-{}", rule.id())
}

fn sentence_key(rule: &rules::Rule) -> String {
    format!("requirement-{}-means", rule.id())
}

/// What asks for the rule, where somebody does.
fn clause_key(rule: &rules::Rule) -> Option<String> {
    if rule.ground == Ground::Practice { None } else { Some(format!("requirement-{}-clause", rule.id())) }
}

fn school_verdicts(cx: &Pages, school: SchoolIx) -> SchoolVerdicts {
    let updated = cx.site.last_report_date(Reporter::School(school));
    SchoolVerdicts {
        school: Link::to_school(cx, school),
        verdicts: rules::verdicts(cx.site, school).into_iter().map(VerdictView::new).collect(),
        updated: updated.map(|day| day.to_string()),
        stale: cx.site.silence_of(Reporter::School(school)).is_some(),
    }
}

impl SchoolVerdicts {
    fn is_asked(&self) -> bool {
        self.verdicts.iter().any(|verdict| verdict.met.is_some())
    }

    fn is_complete(&self) -> bool {
        self.verdicts.iter().all(|verdict| verdict.met != Some(false))
    }
}

impl VerdictView {
    fn new(verdict: Verdict) -> Self {
        let [since, until] = [verdict.since, verdict.until].map(|day| day.map(|day| day.to_string()));
        VerdictView { rule: verdict.rule, met: verdict.met, since, until }
    }
}
