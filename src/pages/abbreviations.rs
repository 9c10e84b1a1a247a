//! Abbreviations of the acts: in go a finished page and the glossary that holds for it, out comes the page with each
//! abbreviation explained where it first stands in its text.

use std::collections::BTreeMap;
use std::sync::Arc;

use memchr::{memmem, memrchr2};

use super::shared_views::Abbreviation;
use super::{Pages, Route};
use crate::site::{Roadmap, RoadmapIx};
use crate::theme::escape_html;

/// Elements whose words stay as they are: headings, what is drawn, what is chosen, what a glossary explains itself.
const LEFT_ALONE: [&str; 11] = ["h1", "h2", "h3", "h4", "h5", "h6", "summary", "svg", "option", "dt", "code"];

/// The abbreviations that hold on a page. The same letters mean different things in different acts: where acts of a page
/// disagree, nothing is explained.
pub fn abbreviations(cx: &Pages, route: Route) -> Arc<[Abbreviation]> {
    match route {
        Route::Roadmap(at) | Route::Item(at, _) | Route::Concept(at) | Route::Act(at) => of_roadmap(cx, at),
        Route::Report(at) => cx.site[at].roadmap.map_or_else(|| of_site(cx), |roadmap| of_roadmap(cx, roadmap)),
        // one sheet of paper, lists of addresses, the glossary itself, words of the program
        Route::Sheet(_) | Route::Sheets | Route::Search | Route::Sitemap | Route::Data(_) => Arc::default(),
        Route::Glossary | Route::Method | Route::Accessibility | Route::Moved(_) | Route::NotFound => Arc::default(),
        _ => of_site(cx),
    }
}

fn of_roadmap(cx: &Pages, at: RoadmapIx) -> Arc<[Abbreviation]> {
    cx.cache.roadmap_abbreviations(at).get_or_init(|| common_entries([&cx.site[at]].into_iter())).clone()
}

fn of_site(cx: &Pages) -> Arc<[Abbreviation]> {
    cx.cache.site_abbreviations.get_or_init(|| common_entries(cx.site.roadmaps.iter())).clone()
}

/// The abbreviations of the acts without those that mean different things.
fn common_entries<'r>(roadmaps: impl Iterator<Item = &'r Roadmap>) -> Arc<[Abbreviation]> {
    let mut meanings: BTreeMap<&str, Option<&str>> = BTreeMap::new();
    for (term, meaning) in roadmaps.flat_map(entries).filter(|(term, _)| is_abbreviation(term)) {
        let known = meanings.entry(term).or_insert(Some(meaning));
        *known = known.filter(|known| *known == meaning);
    }
    let entry = |(term, meaning): (&str, Option<&str>)| {
        Some(Abbreviation { term: term.to_owned(), meaning: meaning?.to_owned() })
    };
    meanings.into_iter().filter_map(entry).collect()
}

fn entries(roadmap: &Roadmap) -> impl Iterator<Item = (&str, &str)> {
    let words = roadmap.glossary.iter().map(|entry| (entry.word.as_str(), entry.meaning.as_str()));
    let parties = roadmap.parties.iter().filter_map(|party| Some((party.name.as_str(), party.meaning.as_deref()?)));
    words.chain(parties)
}

/// Several capitals without a space, such as «ВПР» and «ПМПк»; other words of a glossary need no expansion.
fn is_abbreviation(term: &str) -> bool {
    term.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
        && term.chars().filter(|letter| letter.is_uppercase()).count() > 1
}

/// The page with its abbreviations explained: a pointer shows what one means, the list at the end says it to everybody.
pub fn explain(cx: &Pages, route: Route, page: Vec<u8>) -> Vec<u8> {
    let abbreviations = abbreviations(cx, route);
    if abbreviations.is_empty() {
        return page;
    }
    // A roadmap ends with the glossary of its act.
    let list_title = if matches!(route, Route::Roadmap(_)) { None } else { Some(cx.word("abbreviations")) };
    match std::str::from_utf8(&page).ok().and_then(|html| explained_page(html, &abbreviations, list_title)) {
        Some(html) => html.into_bytes(),
        None => page,
    }
}

fn explained_page(html: &str, abbreviations: &[Abbreviation], list_title: Option<String>) -> Option<String> {
    let begin = html.find("<main")?;
    let end = begin + html[begin..].find("</main")?;
    let main = &html[begin..end];
    let first = abbreviations.iter().filter_map(|entry| Some((begin + place_to_explain(main, entry)?, entry)));
    let mut places: Vec<(usize, &Abbreviation)> = first.collect();
    places.sort_by_key(|(at, _)| *at);
    places.dedup_by(|next, before| next.0 < before.0 + before.1.term.len()); // within another abbreviation
    let mut out = String::with_capacity(html.len() + 256 * places.len());
    let mut written = 0;
    for (at, entry) in &places {
        out.push_str(&html[written..*at]);
        out.push_str(&format!("<abbr title=\"{}\">{}</abbr>", escape_html(&entry.meaning), entry.term));
        written = at + entry.term.len();
    }
    out.push_str(&html[written..end]);
    out.extend(list_title.map(|title| list(&title, &places)));
    out.push_str(&html[end..]);
    (written > 0).then_some(out)
}

/// What the abbreviations of the page mean, in their order.
fn list(title: &str, places: &[(usize, &Abbreviation)]) -> String {
    let entries = places.iter().map(|(_, entry)| format!("{} — {}", entry.term, escape_html(&entry.meaning)));
    let entries: Vec<String> = entries.collect();
    let (title, entries) = (escape_html(title), entries.join("; "));
    format!("<details class=\"abbreviations\"><summary>{title}</summary><p class=\"note\">{entries}.</p></details>")
}

/// Where the term first stands; nowhere if its meaning follows there.
fn place_to_explain(main: &str, entry: &Abbreviation) -> Option<usize> {
    let at = first_place(main, &entry.term)?;
    let rest = main[at + entry.term.len()..].trim_start_matches([' ', '\u{a0}', '—', '(']);
    (!rest.starts_with(&escape_html(&entry.meaning))).then_some(at)
}

/// Where the term first stands in the text as a word of its own.
fn first_place(main: &str, term: &str) -> Option<usize> {
    memmem::find_iter(main.as_bytes(), term).find(|at| is_word(main, *at, term) && is_running_text(&main[..*at]))
}

fn is_word(main: &str, at: usize, term: &str) -> bool {
    let is_apart = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    is_apart(main[..at].chars().next_back()) && is_apart(main[at + term.len()..].chars().next())
}

/// Whether what follows stands in no tag, in nothing hidden and in no element that is left alone.
fn is_running_text(before: &str) -> bool {
    let Some(end) = memrchr2(b'<', b'>', before.as_bytes()).filter(|at| before.as_bytes()[*at] == b'>') else {
        return false;
    };
    let tag = &before[before[..end].rfind('<').unwrap_or(end)..end];
    !tag.ends_with(" hidden") && !LEFT_ALONE.iter().any(|element| is_within(before, element))
}

fn is_within(before: &str, element: &str) -> bool {
    // Pages leave out the end tags that browsers do not need.
    let next = match element {
        "dt" => "<dd",
        "option" => "</select",
        _ => "",
    };
    let Some(begin) = last_tag(before, &format!("<{element}")) else { return false };
    let ends = [last_tag(before, &format!("</{element}")), last_tag(before, next)];
    ends.into_iter().flatten().all(|end| end < begin)
}

/// Where the last tag begins whose name this is.
fn last_tag(before: &str, start: &str) -> Option<usize> {
    let is_name = |at: &usize| before[at + start.len()..].starts_with(['>', ' ', '\n']);
    memmem::rfind(before.as_bytes(), start.as_bytes()).filter(|at| !start.is_empty() && is_name(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explain_two(main: &str) -> String {
        let entry = |term: &str, meaning: &str| Abbreviation { term: term.into(), meaning: meaning.into() };
        let page = format!("<title>ВПР</title><main>{main}</main>ВПР");
        let entries = [entry("ВПР", "проверка «5»"), entry("ОО", "школа & сад")];
        let explained = explained_page(&page, &entries, None).unwrap_or(page);
        explained.replace("<title>ВПР</title><main>", "").replace("</main>ВПР", "")
    }

    #[test]
    fn the_first_in_running_text_is_explained() {
        let vpr = "<abbr title=\"проверка «5»\">ВПР</abbr>";
        let oo = "<abbr title=\"школа &amp; сад\">ОО</abbr>";
        for (main, explained) in [
            ("<p>ОО и ВПР, ВПР</p>", format!("<p>{oo} и {vpr}, ВПР</p>")),
            ("<h2>ВПР</h2><p alt=\"ВПР\">ВПР</p>", format!("<h2>ВПР</h2><p alt=\"ВПР\">{vpr}</p>")),
            ("<p>ВПРы, МОО<p>«ВПР»", format!("<p>ВПРы, МОО<p>«{vpr}»")),
            ("<span class=x hidden>ВПР</span> ВПР", format!("<span class=x hidden>ВПР</span> {vpr}")),
            ("<h1 id=a>О <i>ВПР</i></h1>", "<h1 id=a>О <i>ВПР</i></h1>".to_owned()),
            ("<p>ОО\u{a0}— школа &amp; сад", "<p>ОО\u{a0}— школа &amp; сад".to_owned()),
            ("<dl><dt>ОО</dt><dd>ОО</dd></dl>", format!("<dl><dt>ОО</dt><dd>{oo}</dd></dl>")),
            ("<dl><dt>ОО<dd>ОО</dl>", format!("<dl><dt>ОО<dd>{oo}</dl>")),
        ] {
            assert_eq!(explain_two(main), explained);
        }
    }

    #[test]
    fn the_page_ends_with_what_they_mean() {
        let entry = Abbreviation { term: "ВПР".into(), meaning: "проверка & <работа>".into() };
        let explained = explained_page("<main>ВПР</main>", &[entry], Some("Сокращения".into()));
        let list = "<p class=\"note\">ВПР — проверка &amp; &lt;работа&gt;.</p></details></main>";
        assert!(explained.is_some_and(|html| html.ends_with(list)));
    }

    #[test]
    fn only_several_capitals_are_an_abbreviation() {
        assert!(["ВПР", "ПМПк", "ИОМ-2"].into_iter().all(is_abbreviation));
        assert!(!["Куратор", "500+", "Школа № 1 ОО", "наставник"].into_iter().any(is_abbreviation));
    }
}
