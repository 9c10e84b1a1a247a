//! The lines before the first plan in; out comes what they say of the order: kind, number, day, place, who issued and
//! signed it, its title, preamble and clauses.

use jiff::civil::Date;

use super::clauses::{Clause, begins_clause, clauses};
use super::dates;
use crate::content::fold;
use crate::content::people::{is_signed_line, without_people};

/// An order as its text says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Order {
    /// Order, instruction, decree.
    pub kind: String,
    /// Its number.
    pub number: Option<String>,
    /// Its day.
    pub date: Option<Date>,
    /// Where it was issued.
    pub place: Option<String>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// What stands before the clauses.
    pub preamble: Option<String>,
    /// Its clauses.
    pub clauses: Vec<Clause>,
    /// The post of who signed it.
    pub signatory: Option<String>,
}

impl Order {
    /// The order that the words of a stamp name with its day and number: «Утверждено приказом … от 01.09.2026 № 15».
    pub fn from_stamp(words: &str, number: Option<String>, date: Option<Date>) -> Option<Self> {
        let folded = fold::words(words);
        let approved = &folded[folded.find("утвержден")?..];
        let kind = KINDS.iter().find(|(kind, _)| approved.contains(kind.trim_end_matches(['е', 'о'])))?.1;
        (number.is_some() && date.is_some()).then(|| Order { kind: kind.to_owned(), number, date, ..Order::default() })
    }

    /// Whether it changes another order, as its title says.
    pub fn is_amending(&self) -> bool {
        let title = fold::words(self.title.as_deref().unwrap_or_default());
        let begins = ["о внесении изменени", "о внесении дополнени", "об изменении", "о изменении"];
        begins.iter().any(|begin| title.trim_start_matches('"').starts_with(begin))
    }
}

/// An order with the lines that it takes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FoundOrder {
    /// The order.
    pub order: Order,
    /// The lines that stand in it.
    pub lines: Vec<usize>,
    /// The first line behind it.
    pub end: usize,
}

/// The kinds of documents that have such a head.
const KINDS: [(&str, &str); 5] = [
    ("приказ", "Приказ"),
    ("распоряжение", "Распоряжение"),
    ("постановление", "Постановление"),
    ("решение", "Решение"),
    ("письмо", "Письмо"),
];
/// Lines between the kind of a document and its title.
const MOST_LINES_OF_HEAD: usize = 10;

impl FoundOrder {
    /// The order among lines; `None` where none of them names a kind.
    pub fn new(lines: &[&str]) -> Option<Self> {
        let kind_at = lines.iter().position(|line| kind(line).is_some())?;
        let body = body_start(lines, kind_at);
        let head: Vec<&str> = lines[kind_at..body].to_vec();
        let mut found = FoundOrder { ..FoundOrder::default() };
        found.lines.extend((kind_at..body).filter(|at| is_of_head(lines[*at])));
        found.order.kind = kind(lines[kind_at])?.to_owned();
        found.order.date = head.iter().find_map(|line| dates::first(line)).map(|(_, date)| date);
        found.order.number = number(&head);
        found.order.place = place(&head);
        found.read_issuer(&lines[..kind_at]);
        found.read_body(lines, body);
        Some(found)
    }

    fn read_issuer(&mut self, lines: &[&str]) {
        let names: Vec<usize> =
            (0..lines.len()).filter(|at| !is_address(lines[*at]) && !is_addressee(lines[*at])).collect();
        let text = names.iter().map(|at| lines[*at]).collect::<Vec<_>>().join(" ");
        self.order.issuer = (!text.is_empty()).then_some(text);
        self.lines.extend(names);
    }

    fn read_body(&mut self, lines: &[&str], start: usize) {
        let title_end = title_end(lines, start);
        self.order.title = Some(lines[start..title_end].join(" ")).filter(|title| !title.is_empty());
        let signature = signature(lines, title_end);
        self.end = signature.as_ref().map_or(title_end, |(_, end, _)| *end);
        let body_end = signature.as_ref().map_or(lines.len(), |(at, ..)| *at);
        let first = (title_end..body_end).find(|at| begins_clause(lines[*at]) == Some(1));
        let preamble_end = first.unwrap_or(body_end);
        self.order.preamble = Some(lines[title_end..preamble_end].join("\n")).filter(|text| !text.is_empty());
        self.order.clauses = clauses(&lines[preamble_end..body_end]);
        self.order.signatory = signature.map(|(.., post)| post).filter(|post| !post.is_empty());
        self.end = self.end.max(body_end);
        let signed = signature_lines(lines, body_end..self.end);
        self.lines.extend((start..self.end).filter(|at| !signed.contains(at)));
    }
}

/// The kind that a line names, be its letters spaced: alone, or before a day and a number.
fn kind(line: &str) -> Option<&'static str> {
    let folded = fold::words(line);
    let letters: String = folded.chars().filter(|letter| letter.is_alphabetic()).collect();
    let alone = KINDS.iter().find(|(kind, _)| letters == *kind);
    let before = || {
        let first = folded.split([' ', '№']).next().unwrap_or_default();
        let rest = folded.strip_prefix(first).unwrap_or_default();
        let is_head = rest.contains('№') || dates::first(rest).is_some();
        let is_short = line.chars().count() <= 80 && line.starts_with(char::is_uppercase);
        KINDS.iter().find(|(kind, _)| first == *kind && is_head && is_short)
    };
    alone.or_else(before).map(|(_, name)| *name)
}

/// Whether a line of the head says what the order is given: kind, day, number or place.
fn is_of_head(line: &str) -> bool {
    kind(line).is_some() || dates::first(line).is_some() || number_in(line).is_some() || place(&[line]).is_some()
}

/// Where the title begins: behind the lines with day, number and place.
fn body_start(lines: &[&str], kind_at: usize) -> usize {
    let most = lines.len().min(kind_at + MOST_LINES_OF_HEAD);
    let title = (kind_at + 1..most).find(|at| begins_title(lines[*at]));
    let body = (kind_at + 1..most).find(|at| is_preamble(lines[*at]) || begins_clause(lines[*at]).is_some());
    match (title, body) {
        (Some(title), Some(body)) => title.min(body),
        (Some(at), None) | (None, Some(at)) => at,
        (None, None) => kind_at + 1,
    }
}

fn begins_title(line: &str) -> bool {
    let bare = fold::words(line.trim_matches(['«', '"']));
    ["об ", "о "].iter().any(|begin| bare.starts_with(begin)) && line.trim_matches(['«', '"']).starts_with(['О', 'о'])
}

/// A title ends before the preamble or the first clause.
fn title_end(lines: &[&str], start: usize) -> usize {
    let is_body = |at: &usize| {
        let line = lines[*at];
        let is_sentence = line.chars().count() > 160 || line.ends_with([':', '.']);
        is_preamble(line) || begins_clause(line).is_some() || *at > start && is_sentence || orders(line)
    };
    (start..lines.len()).find(is_body).unwrap_or(lines.len())
}

/// Whether a line holds the word of command.
fn orders(line: &str) -> bool {
    let letters: String = fold::words(line).chars().filter(|letter| letter.is_alphabetic()).collect();
    ["приказываю", "постановляет", "постановляю", "обязываю"].iter().any(|word| letters.ends_with(word))
}

const PREAMBLES: [&str; 11] = [
    "в соответствии",
    "в целях",
    "с целью",
    "на основании",
    "во исполнение",
    "в связи",
    "руководствуясь",
    "по итогам",
    "в рамках",
    "для ",
    "учитывая",
];

fn is_preamble(line: &str) -> bool {
    let folded = fold::words(line);
    PREAMBLES.iter().any(|begin| folded.starts_with(begin))
}

/// What stands behind the sign of a number in the lines of a head.
fn number(head: &[&str]) -> Option<String> {
    let at = head.iter().position(|line| behind_sign(line).is_some())?;
    number_in(head[at]).or_else(|| number_in(&format!("№ {}", head.get(at + 1)?)))
}

/// What stands behind the sign of a number; a Latin N is one before a digit or at the end of a line: `31.08.2026 N 204`.
fn behind_sign(line: &str) -> Option<&str> {
    if let Some((_, rest)) = line.split_once('№') {
        return Some(rest);
    }
    line.char_indices().filter(|(_, letter)| matches!(letter, 'N' | 'n')).find_map(|(at, _)| {
        let (before, rest) = (&line[..at], line[at + 1..].trim_start_matches(['o', '.', ' ', '\u{a0}']));
        let is_alone = !before.ends_with(char::is_alphanumeric);
        (is_alone && (rest.is_empty() || rest.starts_with(|letter: char| letter.is_ascii_digit()))).then_some(rest)
    })
}

/// Letters that stand behind the number of an order as a word of their own.
const INDEXES: [&str; 12] = ["о/д", "од", "о-д", "о.д", "р", "п", "о", "пр", "осн", "па", "рп", "ос"];

/// The number in a line: `115-4 о/д`, `262 – р`, `652\1`, `55/1 о.д.`.
pub fn number_in(line: &str) -> Option<String> {
    let rest = behind_sign(line)?;
    let mut words = rest.split_whitespace();
    let mut number = words.next()?.to_owned();
    let mut may_end = !number.ends_with(['-', '–']);
    for word in words {
        let is_dash = word.chars().all(|letter| matches!(letter, '-' | '–' | '—'));
        let is_index = INDEXES.contains(&word.trim_matches(['.', ',', ';', ')']).to_lowercase().as_str());
        let is_rest = is_dash || is_index || word.contains('/') || !may_end || word.starts_with(['-', '–', '/']);
        if !is_rest || word.chars().count() > 8 {
            break;
        }
        number = format!("{number} {word}");
        may_end = !is_dash;
    }
    let has_dots = number.ends_with("о.д.");
    let number = number.trim_matches(['.', ',', '_', ' ', '«', '»', ')']).to_owned();
    let number = if has_dots { format!("{number}.") } else { number };
    number.contains(|letter: char| letter.is_ascii_digit()).then_some(number)
}

/// Words that stand before the name of a settlement.
const SETTLEMENTS: [&str; 13] =
    ["г.", "с.", "п.", "пос.", "пгт", "пгт.", "р.п.", "рп", "ст.", "ст-ца", "д.", "село", "город"];

/// A word for a settlement and the name behind it.
fn place(lines: &[&str]) -> Option<String> {
    lines.iter().find_map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let joined = words.iter().find(|word| SETTLEMENTS.iter().any(|begin| is_joined_place(word, begin)));
        let at = words.iter().position(|word| SETTLEMENTS.contains(word));
        let pairs = (0..words.len()).filter(|at| SETTLEMENTS.contains(&words[*at]));
        let named = pairs.filter(|at| words.get(at + 1).is_some_and(|word| word.starts_with(char::is_uppercase)));
        let found = named.map(|at| settlement(&words[at..])).next();
        found.or_else(|| joined.filter(|_| at.is_none()).map(|word| (*word).trim_end_matches(',').to_owned()))
    })
}

/// The word and the words of the name behind it: `р.п. Новая Ляда`.
fn settlement(words: &[&str]) -> String {
    let names = words[1..].iter().take_while(|word| word.starts_with(char::is_uppercase) && !word.starts_with('№'));
    let all: Vec<&str> = std::iter::once(words[0]).chain(names.copied().take(2)).collect();
    all.join(" ").trim_end_matches(',').to_owned()
}

fn is_joined_place(word: &str, begin: &str) -> bool {
    let name = word.strip_prefix(begin).filter(|_| begin.ends_with('.'));
    name.is_some_and(|name| name.starts_with(char::is_uppercase) && name.chars().count() > 2 && !name.contains('.'))
}

/// Whether a line of a letterhead is an address, a telephone, a number of an account, or blank.
fn is_address(line: &str) -> bool {
    let folded = fold::words(line);
    let digits = line.chars().filter(char::is_ascii_digit).count();
    let is_blank = !line.contains(char::is_alphabetic);
    digits >= 5
        || is_blank
        || ["ул.", "тел.", "тел:", "e-mail", "инн ", "огрн", "факс"].iter().any(|word| folded.contains(word))
}

/// Whether a line of a letterhead says whom the document is for: «Директорам школ».
fn is_addressee(line: &str) -> bool {
    let first = fold::words(line).split_whitespace().next().unwrap_or_default().to_owned();
    ["директорам", "руководителям", "начальникам", "заведующим", "заместителям", "специалистам", "главам"]
        .contains(&first.as_str())
}

/// The lines of a signature with a name in them, which the order does not take.
fn signature_lines(lines: &[&str], range: std::ops::Range<usize>) -> Vec<usize> {
    range.filter(|at| is_signed_line(lines[*at])).collect()
}

/// Where the signature begins and ends, and the post in it.
fn signature(lines: &[&str], first: usize) -> Option<(usize, usize, String)> {
    let posted = (first..lines.len()).filter(|at| begins_post(lines[*at])).find_map(|at| {
        let end = (at..lines.len().min(at + 5)).find(|end| is_signed_line(lines[*end]))?;
        let is_block = (at + 1..=end).all(|line| begins_clause(lines[line]).is_none());
        is_block.then_some((at, end + 1))
    });
    let is_name = |at: &usize| is_signed_line(lines[*at]) && without_people(lines[*at]).is_empty();
    let (at, end) = posted.or_else(|| (first..lines.len()).find(is_name).map(|at| (at, at + 1)))?;
    Some((at, end, without_people(&lines[at..end].join(" "))))
}

const POSTS: [&str; 16] = [
    "начальник",
    "директор",
    "глава",
    "министр",
    "заместитель",
    "первый заместитель",
    "руководитель",
    "заведующ",
    "и.о.",
    "и. о.",
    "исполняющ",
    "врио",
    "председатель",
    "зам.",
    "ректор",
    "и.п.",
];

fn begins_post(line: &str) -> bool {
    let folded = fold::words(line);
    line.chars().count() <= 200 && POSTS.iter().any(|post| folded.starts_with(post))
}
