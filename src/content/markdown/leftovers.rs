//! Signs of markup that a reader would see: events in, a warning with its place for each out.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::content::formulas::formulas;
use crate::diagnostics::{Code, Diagnostic, Place};

/// Emits a diagnostic for each sign of markup that has become words.
pub(super) fn check(events: &[(Event, Place)], diagnostics: &mut Vec<Diagnostic>) {
    let first = diagnostics.len();
    let mut words = Words::default();
    for (event, place) in events {
        match event {
            Event::Text(text) => words.push(text, *place, diagnostics),
            Event::Start(Tag::CodeBlock(_)) => words.is_code = true,
            other => {
                words.is_last = matches!(other, Event::End(TagEnd::Paragraph | TagEnd::Item));
                words.flush(diagnostics);
                words.is_code = false;
                words.is_first = matches!(other, Event::Start(Tag::Paragraph));
                words.begins_line = words.is_first || matches!(other, Event::SoftBreak | Event::HardBreak);
            }
        }
    }
    words.flush(diagnostics);
    let mut notes = diagnostics.split_off(first);
    join_notes(&mut notes);
    diagnostics.append(&mut notes);
}

/// A sign of a footnote at the beginning of a line, where another one leads to it, lacks its colon, and that is all; else it is
/// one that leads nowhere.
fn join_notes(found: &mut Vec<Diagnostic>) {
    let signs_of = |kind: &str| -> Vec<String> {
        let of_kind = found.iter().filter(|sign| value(sign, "kind") == kind);
        of_kind.map(|sign| value(sign, "text").to_owned()).collect()
    };
    let (notes, leading) = (signs_of("note"), signs_of("footnote"));
    found.retain(|sign| value(sign, "kind") != "footnote" || !notes.iter().any(|note| note == value(sign, "text")));
    for sign in found.iter_mut().filter(|sign| value(sign, "kind") == "note") {
        if !leading.iter().any(|other| other == value(sign, "text")) {
            sign.args
                .iter_mut()
                .filter(|(name, _)| *name == "kind")
                .for_each(|(_, kind)| *kind = "footnote".to_owned());
        }
    }
}

fn value<'d>(diagnostic: &'d Diagnostic, name: &str) -> &'d str {
    diagnostic.args.iter().find(|(other, _)| *other == name).map_or("", |(_, value)| value)
}

/// Words that stand beside each other in the file.
#[derive(Default)]
struct Words {
    text: String,
    place: Place,
    /// Whether they begin a paragraph.
    is_first: bool,
    /// Whether a line begins with them.
    begins_line: bool,
    /// Whether a paragraph ends with them.
    is_last: bool,
    is_code: bool,
}

impl Words {
    fn push(&mut self, text: &str, place: Place, diagnostics: &mut Vec<Diagnostic>) {
        let is_as_written = (place.end - place.start) as usize == text.len();
        if !self.text.is_empty() && (self.place.end != place.start || !is_as_written) {
            self.flush(diagnostics);
        }
        if self.is_code || !is_as_written {
            return;
        }
        if self.text.is_empty() {
            self.place = place;
        }
        self.text.push_str(text);
        self.place.end = place.end;
    }

    fn flush(&mut self, diagnostics: &mut Vec<Diagnostic>) {
        let text = std::mem::take(&mut self.text);
        let is_first = std::mem::take(&mut self.is_first);
        let begins_line = std::mem::take(&mut self.begins_line);
        if !text.contains(['[', '*', '#', '|', '~', '=', '^', '_', '&', '<', '\\', ':', '+']) {
            return;
        }
        for (kind, start, end) in signs(&text, is_first, self.is_last) {
            let place =
                Place { start: self.place.start + start as u32, end: self.place.start + end as u32, ..self.place };
            let written = &text[start..end];
            let kind = if kind == "footnote" && begins_line && start == 0 { "note" } else { kind };
            let formula = formulas(written).into_iter().next().and_then(|formula| formula.mended);
            let mended = if kind == "embedded" { Some(embedded_picture(written)) } else { formula };
            let diagnostic = Diagnostic::new(Code::RawMarkup, place).arg("text", written).arg("kind", kind);
            diagnostics.push(diagnostic.arg("mended", mended.as_deref().unwrap_or("0")));
        }
    }
}

/// A word that ends with a hyphen at the end of a line.
pub(super) fn cut_word(word: &str, place: Place) -> Diagnostic {
    Diagnostic::new(Code::RawMarkup, place).arg("text", word).arg("kind", "hyphen").arg("mended", "0")
}

/// Signs that are words, though they were meant otherwise.
pub(super) fn visible_sign(kind: &str, text: &str, place: Place, mended: Option<&str>) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code::RawMarkup, place).arg("text", text).arg("kind", kind);
    diagnostic.arg("mended", mended.unwrap_or("0"))
}

/// What is left of markup: its kind, and its bytes.
fn signs(text: &str, is_first: bool, is_last: bool) -> Vec<(&'static str, usize, usize)> {
    let mut signs = Vec::new();
    let is_tagged = text.matches(" #").count() > 0;
    if is_first && !is_tagged && text.starts_with('#') && text.trim_start_matches('#').starts_with(char::is_alphabetic)
    {
        let end = text.find(char::is_whitespace).unwrap_or(text.len());
        signs.push(("heading", 0, end));
    }
    if is_first && text.starts_with('|') && text.trim_end().ends_with('|') && text.trim().len() > 1 {
        signs.push(("table", 0, text.trim_end().len()));
    }
    if is_first && text.starts_with("+--") {
        signs.push(("table", 0, text.trim_end().len()));
    }
    signs.extend(emphasis(text).map(|(at, end)| ("emphasis", at, end)));
    signs.extend(text.find("~~").map(|at| ("strike", at, at + 2)));
    signs.extend(pair(text, "==").map(|(at, end)| ("highlight", at, end)));
    signs.extend(pair(text, "++").map(|(at, end)| ("highlight", at, end)));
    signs.extend(formulas(text).into_iter().map(|formula| ("power", formula.start, formula.end)));
    signs.extend(of_programs(text).map(|(at, end)| ("program", at, end)));
    if is_last && let Some(words) = text.strip_suffix('\\') {
        signs.push(("line-end", words.len(), text.len()));
    }
    signs.extend(text.match_indices("[[").next().map(|(at, _)| {
        let end = text[at..].find("]]").map_or(at + 2, |length| at + length + 2);
        if text[..at].ends_with('!') { ("embedded", at - 1, end) } else { ("link", at, end) }
    }));
    signs.extend(text.match_indices("](").next().map(|(at, _)| {
        let start = text[..at].rfind('[').unwrap_or(at);
        let end = text[at..].find(')').map_or(text.len(), |close| at + close + 1);
        ("link", start, end)
    }));
    signs.extend(lost_pictures(text).map(|(at, end)| ("lost-picture", at, end)));
    signs.extend(bare_reference(text).map(|(at, end)| ("reference", at, end)));
    signs.extend(text.match_indices("![").filter(|(at, _)| !text[at + 2..].starts_with('[')).find_map(|(at, _)| {
        let end = at + text[at..].find(']')? + 1;
        (text[at + 2..end - 1].contains(char::is_alphanumeric) && !text[end..].starts_with('('))
            .then_some(("picture", at, end))
    }));
    signs.extend(text.match_indices("[^").filter_map(|(at, _)| {
        let name = &text[at + 2..];
        let end = name.find(|sign: char| sign.is_whitespace() || matches!(sign, '[' | ']')).filter(|end| *end > 0)?;
        name[end..].starts_with(']').then_some(("footnote", at, at + end + 3))
    }));
    signs
}

/// `![[foto.png|300]]` as a picture of Markdown.
fn embedded_picture(text: &str) -> String {
    let name = text.trim_start_matches("![[").trim_end_matches("]]");
    let file = name.split('|').next().unwrap_or(name).trim();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    format!("![{stem}]({file})")
}

/// What programs of mail leave in place of a picture: `[cid:image001.png@…]`, `<image001.png>`, `[image: Фото.jpg]`.
fn lost_pictures(text: &str) -> impl Iterator<Item = (usize, usize)> {
    const BEGINNINGS: [&str; 4] = ["[cid:", "[image:", "[Изображение:", "<image"];
    let places = BEGINNINGS.iter().flat_map(|beginning| text.match_indices(beginning));
    places.filter_map(|(at, beginning)| {
        let end = text[at..].find([']', '>']).map_or(text.len(), |length| at + length + 1);
        (!beginning.starts_with('<') || text[at..end].contains('.')).then_some((at, end))
    })
}

/// `doc:prikaz-38` without the brackets of a link.
fn bare_reference(text: &str) -> Option<(usize, usize)> {
    const SCHEMES: [&str; 6] = ["item:", "doc:", "report:", "school:", "roadmap:", "page:"];
    let places = SCHEMES.iter().flat_map(|scheme| text.match_indices(scheme).map(|(at, _)| (at, at + scheme.len())));
    let is_bare = |(at, behind): &(usize, usize)| {
        !text[..*at].ends_with(|sign: char| sign.is_alphanumeric() || sign == '(')
            && text[*behind..].starts_with(char::is_alphanumeric)
    };
    let (at, behind) = places.filter(is_bare).min()?;
    let end = text[behind..].find(|sign: char| !sign.is_alphanumeric() && !"-./:".contains(sign));
    let target = end.map_or(&text[at..], |end| &text[at..behind + end]).trim_end_matches(['.', ':']);
    let end = at + target.len();
    Some((at, end + number_behind(&text[end..])))
}

/// ` № 5` behind a name: its bytes.
fn number_behind(text: &str) -> usize {
    let bare = text.trim_start_matches(char::is_whitespace);
    let Some(rest) = bare.strip_prefix('№') else { return 0 };
    let digits = rest.trim_start_matches(char::is_whitespace);
    text.len() - digits.trim_start_matches(|sign: char| sign.is_ascii_digit()).len()
}

/// The first signs of emphasis that are none; stars that lead to a note are, and lines to be filled in.
fn emphasis(text: &str) -> Option<(usize, usize)> {
    let is_beside = |at: usize, sign: char| text[..at].ends_with(sign) || text[at + 2..].starts_with(sign);
    let stars = text.match_indices("**").map(|(at, _)| at).find(|at| !leads_to_note(text, *at));
    let lines = text.match_indices("__").map(|(at, _)| at).find(|at| {
        let inside = &text[at + 2..];
        !is_beside(*at, '_') && inside.starts_with(char::is_alphanumeric) && inside.contains("__")
    });
    stars.into_iter().chain(lines).min().map(|at| (at, at + 2))
}

/// Stars behind a word, or before the words that explain it.
fn leads_to_note(text: &str, at: usize) -> bool {
    let stars = text[at..].bytes().take_while(|byte| *byte == b'*').count();
    let (before, behind) = (text[..at].trim_end_matches('*'), &text[at + stars..]);
    let is_end = |words: &str| words.is_empty() || words.starts_with(|sign: char| !sign.is_alphanumeric());
    !before.ends_with(char::is_whitespace) && !before.is_empty() && is_end(behind) && !behind.contains('*')
        || before.is_empty() && !behind.contains('*')
}

/// The first two of these signs with words that touch both.
fn pair(text: &str, sign: &str) -> Option<(usize, usize)> {
    let mut places = text.match_indices(sign).map(|(at, _)| at);
    let (open, close) = (places.next()?, places.next()?);
    let inside = &text[open + sign.len()..close];
    let is_word =
        |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || "«»()%".contains(letter));
    let is_apart = !text[..open].ends_with(|before: char| before.is_ascii_alphanumeric());
    let is_pair = is_apart && is_word(inside.chars().next()) && is_word(inside.chars().next_back());
    is_pair.then_some((open, close + sign.len()))
}

/// What word processors, editors of sites and messengers leave: `<w:p>`, `mso-style`, `&nbsp`, `[b]`, `[id1|Имя]`.
fn of_programs(text: &str) -> Option<(usize, usize)> {
    const BEGINNINGS: [&str; 14] =
        ["<w:", "</w:", "<v:", "</v:", "<o:", "</o:", "<st1:", "</st1:", "mso-", "[b]", "[i]", "[url", "[id", "[club"];
    let of_tags = BEGINNINGS.iter().filter_map(|beginning| {
        let at = text.find(beginning)?;
        let rest = &text[at..];
        let is_mention = rest.starts_with("[id") || rest.starts_with("[club");
        let end = rest.find(['>', ']', ';']).map_or(rest.len(), |length| length + 1);
        (!is_mention || rest[..end].contains('|')).then_some((at, at + end))
    });
    let of_names = text.match_indices('&').filter_map(|(at, _)| {
        let name = text[at + 1..].split_once(';').map_or("", |(name, _)| name);
        let is_name = (2..8).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_lowercase());
        is_name.then_some((at, at + name.len() + 2))
    });
    of_tags.chain(of_names).min()
}
