//! A claim in words: in goes what is said with its figures, out comes the sentence of the theme.

use serde::Serialize;

use crate::pages::{Pages, PhraseArg};
use crate::site::{Claim, ClaimArg, ClaimKind, Progress, RoadmapIx, answer, overall};

/// `{kind, text}`: one sentence.
#[derive(Debug, Clone, Serialize)]
pub struct ClaimView {
    pub(in crate::pages) kind: ClaimKind,
    pub(in crate::pages) text: String,
}

impl ClaimView {
    /// The sentences on a roadmap at a reporter, beside those on other roadmaps that make these claims: what is so of the
    /// reporter and not of a roadmap is told once.
    pub fn list_beside(cx: &Pages, progress: &Progress, known: &[ClaimKind]) -> Vec<Self> {
        let is_known = |kind: ClaimKind| known.contains(&kind);
        let claims = answer(cx.site, progress).into_iter();
        let new = claims.filter(|claim| {
            !(is_known(claim.kind) && matches!(claim.kind, ClaimKind::LastReport | ClaimKind::NoJudgement))
        });
        let new = new.map(|claim| match claim.kind {
            ClaimKind::NeverReported if is_known(claim.kind) => claim.with_name("beside", "others"),
            _ => claim,
        });
        new.map(|claim| ClaimView::new(cx, &claim)).collect()
    }

    /// The sentences on all who report in some roadmaps.
    pub fn list_overall(cx: &Pages, roadmaps: &[RoadmapIx], with_department: bool) -> Vec<Self> {
        overall(cx.site, roadmaps, with_department).iter().map(|claim| ClaimView::new(cx, claim)).collect()
    }

    /// One claim.
    pub fn new(cx: &Pages, claim: &Claim) -> Self {
        let args: Vec<(&'static str, String, Option<usize>)> =
            claim.args.iter().map(|(name, arg)| (*name, words(cx, arg), count(arg))).collect();
        let args: Vec<(&'static str, PhraseArg)> = args
            .iter()
            .map(|(name, text, count)| (*name, count.map_or(PhraseArg::Text(text), PhraseArg::Number)))
            .collect();
        ClaimView { kind: claim.kind, text: cx.phrase(&claim_key(claim.kind), &args) }
    }
}

/// The keys of the sentences that a theme must have.
pub fn claim_words() -> Vec<String> {
    ClaimKind::ALL.into_iter().map(claim_key).collect()
}

fn claim_key(kind: ClaimKind) -> String {
    format!("claim-{}", kind.code())
}

fn count(arg: &ClaimArg) -> Option<usize> {
    match arg {
        ClaimArg::Count(count) => Some(*count),
        _ => None,
    }
}

/// A day or name; no words where there is no day.
fn words(cx: &Pages, arg: &ClaimArg) -> String {
    match arg {
        ClaimArg::Day(day) => day.map_or_else(|| "none".to_owned(), |day| cx.theme.date(day)),
        ClaimArg::Name(name) => name.clone(),
        ClaimArg::Count(_) => String::new(),
    }
}
