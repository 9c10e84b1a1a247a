//! Line ends that are written otherwise, and words that a line end has cut in two: lines in, out come edits that make lines of
//! the first and whole words of the second, where they are surely meant, and the cut words of which it is not sure.

use std::collections::BTreeSet;
use std::ops::Range;

use super::letters::{is_blank, is_cyrillic, is_small};
use super::lines::Line;
use super::markers::begins_line;
use crate::content::fold;
use crate::content::rewrite::Edit;

/// What becomes of line ends.
#[derive(Default)]
pub(super) struct LineEnds {
    pub edits: Vec<Edit>,
    /// Words with a hyphen at the end of a line, of which nobody knows whether they are cut.
    pub cut_words: Vec<Range<usize>>,
}

/// The line ends of a text.
pub(super) fn read(text: &str, lines: &[Line]) -> LineEnds {
    let mut ends = LineEnds::default();
    for line in lines.iter().filter(|line| line.is_words()) {
        ends.edits.extend(control_signs(line));
    }
    let mut known = None;
    for pair in lines.windows(2).filter(|pair| pair[0].is_words() && pair[1].is_words()) {
        let Some(cut) = Cut::new(&pair[0], &pair[1]) else { continue };
        let known = known.get_or_insert_with(|| words_of(text));
        match cut.meaning(known) {
            Meaning::Word => ends.edits.push(Edit::replace(cut.sign.start..cut.end, "")),
            Meaning::Compound => ends.edits.push(Edit::replace(cut.sign.end..cut.end, "")),
            Meaning::Unknown => ends.cut_words.push(cut.sign.start - cut.head.len()..cut.sign.end),
            Meaning::Sentence => {}
        }
    }
    ends
}

/// What a sign that is no letter is read as: line ends of other programs, Word's hyphens, what has no shape.
fn control_signs(line: &Line) -> Vec<Edit> {
    let is_odd = |sign: char| sign.is_control() && sign != '\t' || matches!(sign, '\u{2028}' | '\u{2029}');
    let signs = line.text.char_indices().filter(|(_, sign)| is_odd(*sign));
    let edit = |(at, sign): (usize, char)| {
        let behind = at + sign.len_utf8();
        let words = control_sign(line, sign, &line.text[..at], &line.text[behind..]);
        Edit::replace(line.start + at..line.start + behind, words)
    };
    signs.map(edit).collect()
}

fn control_sign(line: &Line, sign: char, before: &str, after: &str) -> String {
    let is_line_end = matches!(sign, '\u{b}' | '\u{85}' | '\u{2028}' | '\r');
    let is_paragraph_end = matches!(sign, '\u{c}' | '\u{2029}');
    let is_edge = |words: &str| words.trim_matches(is_blank).is_empty();
    let (is_first, is_last) = (is_edge(before), is_edge(after));
    match sign {
        '\r' if after.is_empty() => String::new(),
        _ if (is_line_end || is_paragraph_end) && line.text.trim_start().starts_with(['#', '|']) => " ".to_owned(),
        _ if is_line_end && is_first => String::new(),
        _ if is_line_end && is_last => "  ".to_owned(),
        _ if is_line_end => format!("  {}", line.next()),
        _ if is_paragraph_end && (is_first || is_last) => line.next(),
        _ if is_paragraph_end => line.next().repeat(2),
        '\u{1e}' => "-".to_owned(),
        '\u{1f}' => String::new(),
        _ if before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric) => " ".to_owned(),
        _ => String::new(),
    }
}

/// A line that ends with a hyphen, and the next that begins with small letters.
struct Cut<'t> {
    /// The letters before the hyphen and those behind the line end.
    head: &'t str,
    tail: &'t str,
    /// The hyphen.
    sign: Range<usize>,
    /// Where the tail begins.
    end: usize,
    /// It stands only where a word is cut.
    is_soft: bool,
}

enum Meaning {
    /// One word, without the hyphen.
    Word,
    /// One word with it.
    Compound,
    /// Two words: «одно- и двухэтажные».
    Sentence,
    Unknown,
}

impl<'t> Cut<'t> {
    fn new(line: &Line<'t>, next: &Line<'t>) -> Option<Self> {
        let text = line.text.trim_end_matches(is_blank);
        let sign = text.chars().next_back().filter(|sign| matches!(sign, '-' | '‐' | '¬' | '\u{ad}'))?;
        let words = &text[..text.len() - sign.len_utf8()];
        let head = &words[words.trim_end_matches(is_cyrillic).len()..];
        let bare = next.text.trim_start_matches(is_blank);
        let tail = &bare[..bare.len() - bare.trim_start_matches(is_cyrillic).len()];
        if head.is_empty() || !tail.starts_with(is_small) || begins_line(bare) || line.quotation != next.quotation {
            return None;
        }
        let start = line.start + words.len();
        let end = next.start + next.text.len() - bare.len();
        Some(Cut { head, tail, sign: start..start + sign.len_utf8(), end, is_soft: matches!(sign, '¬' | '\u{ad}') })
    }

    fn meaning(&self, known: &BTreeSet<String>) -> Meaning {
        let (head, tail) = (fold::words(self.head), fold::words(self.tail));
        let is_known = |sign: &str| known.contains(&format!("{head}{sign}{tail}"));
        if self.is_soft || is_known("") {
            return Meaning::Word;
        }
        if is_known("-") || is_compound(&head, &tail) {
            return Meaning::Compound;
        }
        if ["и", "или", "либо", "а", "да"].contains(&tail.as_str()) {
            return Meaning::Sentence;
        }
        let is_no_syllable = |part: &str| part.chars().count() > 1 && !part.contains(is_vowel);
        let is_part = ENDS.contains(&tail.as_str()) || tail.starts_with(['ь', 'ъ', 'ы']);
        if is_part || is_no_syllable(&head) || is_no_syllable(&tail) { Meaning::Word } else { Meaning::Unknown }
    }
}

/// Parts of words that are none themselves.
const ENDS: [&str; 84] = [
    "ние",
    "ния",
    "нию",
    "нии",
    "нием",
    "ний",
    "ниям",
    "ниями",
    "ниях",
    "тель",
    "теля",
    "телей",
    "тели",
    "телям",
    "тельный",
    "тельная",
    "тельной",
    "тельно",
    "тельные",
    "тельных",
    "ность",
    "ности",
    "ностью",
    "ский",
    "ская",
    "ской",
    "ского",
    "ском",
    "ские",
    "ских",
    "скую",
    "ными",
    "ных",
    "ного",
    "ному",
    "ция",
    "ции",
    "цию",
    "цией",
    "ций",
    "ться",
    "тся",
    "лась",
    "лись",
    "лся",
    "ется",
    "ются",
    "ваны",
    "вано",
    "вана",
    "вание",
    "вания",
    "ровать",
    "мость",
    "тие",
    "тия",
    "тии",
    "тий",
    "ство",
    "ства",
    "ству",
    "стве",
    "ствие",
    "ствия",
    "щий",
    "щие",
    "щих",
    "щая",
    "ющий",
    "ющих",
    "кий",
    "кие",
    "ких",
    "вые",
    "вых",
    "вого",
    "чные",
    "чных",
    "ческий",
    "ческая",
    "ческие",
    "ческих",
    "ческой",
    "дения",
];

/// First parts of words that keep their hyphen.
const HEADS: [&str; 24] = [
    "научно",
    "учебно",
    "северо",
    "юго",
    "социально",
    "информационно",
    "организационно",
    "нормативно",
    "материально",
    "психолого",
    "физико",
    "историко",
    "военно",
    "культурно",
    "духовно",
    "общественно",
    "лечебно",
    "воспитательно",
    "контрольно",
    "спортивно",
    "художественно",
    "практико",
    "личностно",
    "финансово",
];

fn is_compound(head: &str, tail: &str) -> bool {
    let is_particle = matches!(tail, "то" | "нибудь" | "либо")
        && ["кто", "что", "как", "где", "когда", "куда", "какой", "какие", "почему", "чей"].contains(&head);
    let is_adverb = head == "по" && ["ому", "ему", "ски", "цки"].iter().any(|end| tail.ends_with(end));
    is_particle || is_adverb || head == "из" && matches!(tail, "за" | "под") || HEADS.contains(&head) && tail.len() > 8
}

fn is_vowel(letter: char) -> bool {
    "аеиоуыэюя".contains(letter)
}

/// All words of a text as they are compared.
fn words_of(text: &str) -> BTreeSet<String> {
    let folded = fold::words(text);
    let words = folded.split(|letter: char| !(is_cyrillic(letter) || letter == '-'));
    words.filter(|word| word.len() > 6).map(str::to_owned).collect()
}
