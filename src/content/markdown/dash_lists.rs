//! Lines that begin with a dash where items go on over several lines: lines in, out comes which of them begin items of a list.
//! Who wraps lines puts a dash at the beginning of one by chance; a list begins its paragraph with one, or ends what stands
//! before each.

use super::letters::{is_blank, is_cyrillic, is_hyphen};
use super::lines::{Kind, Line};

/// The line before an item is so much shorter than the longest of the paragraph, in parts of it: nobody has broken it to fit.
const SHORT_OF: (usize, usize) = (3, 4);

/// Of each line, whether it begins an item that a dash leads; nobody speaks in it.
pub(super) fn begin_items(lines: &[Line], is_spoken: &[bool]) -> Vec<bool> {
    let mut are_listed = vec![false; lines.len()];
    let mut leading: Option<usize> = None; // the dash with which the paragraph before begins
    for (start, end) in paragraphs(lines) {
        let paragraph = &lines[start..end];
        let dashes: Vec<usize> = (start..end).filter(|number| begins_with_dash(lines[*number].text)).collect();
        let is_plain = dashes.iter().all(|number| !is_spoken[*number]);
        let begins = dashes.first() == Some(&start) && is_plain;
        if is_plain
            && dashes.len() > 1
            && (begins || dashes.iter().all(|number| is_after_end(paragraph, *number - start)))
        {
            dashes.iter().for_each(|number| are_listed[*number] = true);
        }
        if let Some(before) = leading.filter(|_| begins) {
            (are_listed[before], are_listed[start]) = (true, true);
        }
        leading = Some(start).filter(|_| begins);
    }
    are_listed
}

/// Whether bare words begin with a dash, and not with a number below nothing.
pub(super) fn begins_with_dash(words: &str) -> bool {
    let bare = words.trim_start_matches(is_blank);
    let Some(first) = bare.chars().next().filter(|first| is_hyphen(*first)) else { return false };
    let rest = &bare[first.len_utf8()..];
    rest.starts_with(is_blank) || rest.starts_with(is_cyrillic)
}

/// Runs of lines of words, between which nothing but blank lines stands; anything else ends the last one for good.
fn paragraphs(lines: &[Line]) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut start = 0;
    for end in 1..=lines.len() {
        let goes_on = end < lines.len() && lines[end].is_words() && lines[end].quotation == lines[start].quotation;
        if goes_on && lines[start].is_words() {
            continue;
        }
        if lines[start].kind != Kind::Blank {
            runs.push((start, end));
        }
        start = end;
    }
    runs
}

/// The words before the line have come to an end: by a mark, or far from the edge at which lines are broken.
fn is_after_end(paragraph: &[Line], number: usize) -> bool {
    let length = |line: &Line| line.text.trim().chars().count();
    let longest = paragraph.iter().map(length).max().unwrap_or(0);
    let Some(before) = number.checked_sub(1).map(|before| &paragraph[before]) else { return true };
    let (part, whole) = SHORT_OF;
    before.text.trim_end().ends_with([';', ':', '.', ',', '!', '?']) || length(before) * whole < longest * part
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines_of;
    use super::*;

    #[test]
    fn items_may_go_on_over_lines() {
        for (text, expected) in [
            ("– провели семинар для учителей математики\nрайона\n– обновили план", "+-+"),
            ("— провели семинар,\nсоставили список;\n\n— обновили план,\nутвердили.", "+--+-"),
            ("За месяц школа\n– провела семинар для учителей математики\nрайона;\n– обновила план.", "-+-+"),
            ("-провели семинар\nрайона\n-обновили план", "+-+"),
            (
                "Школа – участник проекта, о котором говорили\n– и писали – в этом году, когда все его этапы\n– и первые, и вторые – были уже завершены.",
                "---",
            ),
            ("– один\nдва", "--"),
            ("Слова.\n\n– один\n\nСлова.\n\n– два", "-------"),
        ] {
            let lines = lines_of(text);
            let listed = begin_items(&lines, &vec![false; lines.len()]);
            assert_eq!(listed.iter().map(|is| if *is { '+' } else { '-' }).collect::<String>(), expected, "{text}");
        }
    }
}
