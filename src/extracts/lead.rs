//! What stands above an extract: of which day it is, where the whole page is, and when it goes stale.

use jiff::civil::Date;

use crate::blocks::{Block, Inline};
use crate::pages::{Extract, Pages, PhraseArg, extract_address};
use crate::site::{Progress, Reporter};

/// The address of the page of the site; nothing where the site does not know its own.
pub(super) fn page_url(cx: &Pages, extract: Extract) -> Option<String> {
    cx.absolute_url(&extract_address(cx, extract))
}

/// The day of which an extract speaks.
pub(super) fn day(cx: &Pages, extract: Extract) -> Date {
    match extract {
        Extract::School(school) => cx.site.day_of(Reporter::School(school)),
        Extract::Summary | Extract::Report(_) => cx.site.today,
    }
}

/// What an extract on paper is and is not.
pub(super) fn notice(cx: &Pages, extract: Extract) -> String {
    let date = cx.theme.date(day(cx, extract));
    match &cx.site.about.base_url {
        Some(base) => {
            let address = base.split_once("://").map_or(base.as_str(), |(_, rest)| rest);
            cx.phrase("extract-notice-at", &[("date", PhraseArg::Text(&date)), ("address", PhraseArg::Text(address))])
        }
        None => cx.phrase("extract-notice", &[("date", PhraseArg::Text(&date))]),
    }
}

/// The first lines of a fragment.
pub(super) fn lead(cx: &Pages, extract: Extract) -> Vec<Block> {
    let date = cx.theme.date(day(cx, extract));
    let mut first = vec![Inline::Text(cx.phrase("extract-as-of", &[("date", PhraseArg::Text(&date))]))];
    if let Some(url) = page_url(cx, extract) {
        first.push(Inline::Text(format!(" · {}: ", cx.word("extract-full-page"))));
        first.push(Inline::Link(url.clone(), vec![Inline::Text(url)]));
    }
    let update = update_words(cx, extract).map(|words| vec![Inline::Text(words)]);
    std::iter::once(first).chain(update).map(Block::Paragraph).collect()
}

/// Until when it has to be made anew; nothing of what does not change any more.
pub(super) fn update_words(cx: &Pages, extract: Extract) -> Option<String> {
    let Extract::School(school) = extract else { return None };
    let reporter = Reporter::School(school);
    match cx.site.next_update_of(reporter) {
        Some(day) => Some(cx.phrase("extract-update", &[("date", PhraseArg::Text(&cx.theme.date(day)))])),
        None => {
            let all: Vec<&Progress> = cx.site.current_progress_of(reporter).collect();
            let changes = !all.is_empty() && !cx.site.is_over_for(&all);
            changes.then(|| cx.word("extract-update-daily"))
        }
    }
}
