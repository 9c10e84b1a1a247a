//! The lines above a plan or a list in; out come its stamp («Приложение 1, утверждена приказом …»), its title and what
//! stands between them and the table.

use std::ops::Range;

use jiff::civil::Date;

use super::dates;
use super::order::number_in;
use super::parts::Line;
use super::titles::begins_annex;
use crate::content::fold;

/// What stands above a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Above {
    /// The stamp of the annex.
    pub stamp: Option<Stamp>,
    /// The title.
    pub title: Option<String>,
    /// Paragraphs behind the title.
    pub introduction: Vec<String>,
    /// The lines that are these.
    pub lines: Vec<usize>,
}

/// The stamp of an annex.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Stamp {
    /// The number of the annex.
    pub annex: Option<String>,
    /// Its words.
    pub text: String,
    /// The number of the order in it.
    pub number: Option<String>,
    /// The day of the order in it.
    pub date: Option<Date>,
}

/// A stamp is not longer.
const MOST_STAMP_LINES: usize = 8;
/// A line of a title is not longer, unless it is set in the middle or bold.
const LONGEST_TITLE_LINE: usize = 200;

/// Where the stamp of the last annex among lines begins.
pub fn stamp_start(lines: &[Line], range: Range<usize>) -> Option<usize> {
    let found = range.clone().rev().find(|at| begins_annex(&lines[*at].text));
    found.or_else(|| range.rev().find(|at| begins_approval(&lines[*at].text)))
}

/// What stands in the lines above a table; `begins` says how its title begins.
pub fn read(lines: &[Line], range: Range<usize>, begins: fn(&str) -> bool) -> Above {
    let mut above = Above::default();
    let mut start = range.start;
    if let Some(at) = stamp_start(lines, range.clone()) {
        let end = stamp_end(lines, at..range.end, begins);
        above.stamp = Some(stamp(&lines[at..end]));
        above.lines.extend(at..end);
        start = end;
    }
    let first = (start..range.end).rev().find(|at| begins(&lines[*at].text));
    let first = first.or_else(|| loud_start(lines, start..range.end));
    let Some(first) = first else { return above };
    let end = title_end(lines, first..range.end);
    let title: Vec<&str> = lines[first..end].iter().map(|line| line.text.as_str()).collect();
    above.title = Some(title.join(" ")).filter(|title| !title.is_empty());
    above.introduction = lines[end..range.end].iter().map(|line| line.text.clone()).collect();
    above.lines.extend(first..range.end);
    above
}

fn begins_approval(line: &str) -> bool {
    let folded = fold::words(line);
    ["утвержден", "утверждаю", "утверждено"].iter().any(|begin| folded.starts_with(begin))
        && folded.chars().count() <= 160
}

/// A stamp ends with the day of the order, or before the title.
fn stamp_end(lines: &[Line], range: Range<usize>, begins: fn(&str) -> bool) -> usize {
    let most = range.end.min(range.start + MOST_STAMP_LINES);
    let mut end = range.start + 1;
    let mut has_date = dates::first(&lines[range.start].text).is_some();
    while end < most && !begins(&lines[end].text) && !lines[end].is_centered {
        let line = &lines[end].text;
        let is_number = line.trim_start().starts_with('№');
        if has_date && !is_number || line.chars().count() > 160 {
            break;
        }
        has_date |= dates::first(line).is_some();
        end += 1;
    }
    end
}

fn stamp(lines: &[Line]) -> Stamp {
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    let annex = texts.iter().find(|text| begins_annex(text));
    let after_annex = texts.iter().map(|text| if begins_annex(text) { without_annex(text) } else { text });
    Stamp {
        annex: annex.and_then(|text| annex_number(text)),
        number: after_annex.clone().filter_map(number_in).next_back(),
        date: texts.iter().filter_map(|text| dates::first(text)).map(|(_, date)| date).next_back(),
        text: texts.join("\n"),
    }
}

/// The number behind «Приложение» or «Приложение №».
fn annex_number(text: &str) -> Option<String> {
    let rest = text.split_once(' ')?.1.trim_start_matches(['№', ' ']);
    let number = &rest[..rest.len() - without_number(rest).len()];
    let is_short = number.split('.').all(|part| !part.is_empty() && part.len() < 3);
    is_short.then(|| number.to_owned())
}

/// The words behind «Приложение № 1».
fn without_annex(text: &str) -> &str {
    let rest = text.split_once(' ').map_or("", |(_, rest)| rest).trim_start_matches(['№', ' ']);
    without_number(rest)
}

/// The words behind the number of an annex: `1`, `1.1`.
fn without_number(text: &str) -> &str {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut end = digits(text);
    while end > 0 && text[end..].starts_with('.') && digits(&text[end + 1..]) > 0 {
        end += 1 + digits(&text[end + 1..]);
    }
    &text[end..]
}

/// The lines right above a table that are set in the middle, bold, or stand in the table itself.
fn loud_start(lines: &[Line], range: Range<usize>) -> Option<usize> {
    let is_loud = |line: &Line| line.is_centered || line.is_bold || line.is_row;
    let quiet = lines[range.clone()].iter().rposition(|line| !is_loud(line));
    let start = quiet.map_or(range.start, |at| range.start + at + 1);
    (start < range.end).then_some(start)
}

/// A title goes on while lines are short, bold or set in the middle.
fn title_end(lines: &[Line], range: Range<usize>) -> usize {
    let goes_on = |at: &usize| {
        let line = &lines[*at];
        let is_short = line.text.chars().count() <= LONGEST_TITLE_LINE && !line.text.ends_with(['.', ':']);
        let is_moderate = line.text.chars().count() <= 2 * LONGEST_TITLE_LINE;
        let goes_on = line.text.starts_with(|letter: char| letter.is_lowercase() || matches!(letter, '«' | '(' | '"'));
        let is_small = fold::words(&line.text).starts_with("на ");
        line.is_centered
            || line.is_bold
            || goes_on && is_moderate
            || is_short && is_small
            || line.text.ends_with(" гг.")
    };
    (range.start + 1..range.end).find(|at| !goes_on(at)).unwrap_or(range.end)
}
