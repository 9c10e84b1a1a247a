//! Which school has which part that its pages must have.

use serde::Serialize;

use super::shapes::{Freshness, Link, PageFrame};
use super::{Pages, PhraseArg, Route};
use crate::rules::{self, Verdict};
use crate::site::{Reporter, SchoolIx};

/// What the template `monitoring` sees.
#[derive(Serialize)]
pub struct View {
    page: PageFrame,
    #[serde(flatten)]
    freshness: Freshness,
    rules: Vec<Rule>,
    schools: Vec<Row>,
}

#[derive(Serialize)]
struct Rule {
    id: &'static str,
    title: String,
    sentence: String,
    clause: Option<String>,
}

#[derive(Serialize)]
struct Row {
    school: Link,
    verdicts: Vec<Told>,
    updated: Option<String>,
    stale: bool,
}

#[derive(Serialize)]
struct Told {
    rule: &'static str,
    met: Option<bool>,
    since: Option<String>,
}

/// The page.
pub fn view(cx: &Pages) -> View {
    View {
        page: PageFrame::new(cx, Route::Monitoring, cx.word("monitoring-title")).at("monitoring").dated(cx),
        freshness: Freshness::of_all(cx),
        rules: rules::school_rules().map(|policy| rule(cx, policy)).collect(),
        schools: cx.site.participants().map(|school| row(cx, school)).collect(),
    }
}

fn rule(cx: &Pages, rule: &rules::Rule) -> Rule {
    let days = usize::try_from(cx.site.about.stale_after_days).unwrap_or_default();
    Rule {
        id: rule.id(),
        title: cx.word(&format!("requirement-{}", rule.id())),
        sentence: cx.phrase(&format!("requirement-{}-means", rule.id()), &[("n", PhraseArg::Number(days))]),
        clause: None,
    }
}

fn row(cx: &Pages, school: SchoolIx) -> Row {
    let updated = cx.site.last_report_date(Reporter::School(school));
    Row {
        school: Link::school(cx, school),
        verdicts: rules::verdicts(cx.site, school).into_iter().map(Told::of).collect(),
        updated: updated.map(|day| day.to_string()),
        stale: cx.site.is_stale(updated),
    }
}

impl Told {
    fn of(verdict: Verdict) -> Self {
        Told { rule: verdict.rule, met: verdict.met, since: verdict.since.map(|day| day.to_string()) }
    }
}
