//! A row of a plan's table below its head in; out comes what it is: a heading, an item, a step, the rest of the row above.

use super::grid::{Slot, Words, filled_cells, row_text, span};
use super::head::{Column, is_row_of_numbers, repeats};
use super::heading::is_time;
use super::number::{is_letter_of_list, is_number, is_roman};
use super::total::is_total;
use crate::content::fold;
use crate::content::records::roadmap::ColumnRole;

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowKind {
    /// Nothing stands in it, or what the head says already.
    Nothing,
    /// The heading of a section.
    Heading(Heading),
    /// What sums up the rows above: its words.
    Total(String),
    /// An item.
    Item,
    /// A step: a cell of the item above takes this row too.
    MergedStep,
    /// A step by its number: a letter or a dash below a number.
    LetteredStep,
    /// A step: it has no number.
    Step,
    /// The rest of the row above, which a page has broken.
    Rest,
}

/// The heading of a section.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heading {
    /// Its number.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// The deadline of all that stands below it.
    pub deadline: Option<String>,
    /// Whether only the rows around say that it is one.
    pub is_guessed: bool,
    /// Whether it stands between two tables.
    pub is_paragraph: bool,
}

/// What stands around a row.
#[derive(Debug, Clone, Copy, Default)]
pub struct Neighbours<'r> {
    /// The words of the activity of the item or step above it in its section.
    pub above: Option<&'r str>,
    /// The number of the item above it in its section.
    pub number: Option<&'r str>,
    /// The next row with something in it.
    pub next: Option<&'r [Slot]>,
}

/// Where the columns of a plan are that decide what a row is.
pub struct RowReader<'c> {
    head: &'c [Vec<String>],
    /// The column of numbers, where there are any.
    number: Option<usize>,
    activity: usize,
    deadlines: Vec<usize>,
    /// Whether headings are looked for by the rows around them, as none shows itself.
    is_guessing: bool,
}

impl<'c> RowReader<'c> {
    /// A reader of rows below such a head; a column of numbers in which none stands decides nothing.
    pub fn new(columns: &[Column], head: &'c [Vec<String>], has_numbers: bool, is_guessing: bool) -> Self {
        let find = |role: ColumnRole| columns.iter().position(|column| column.role == role);
        let deadlines = (0..columns.len()).filter(|at| columns[*at].role == ColumnRole::Deadline);
        RowReader {
            head,
            number: find(ColumnRole::Number).filter(|_| has_numbers),
            activity: find(ColumnRole::Activity).unwrap_or(0),
            deadlines: deadlines.collect(),
            is_guessing,
        }
    }

    /// What a row is.
    pub fn kind(&self, row: &[Slot], near: Neighbours) -> RowKind {
        if filled_cells(row).next().is_none() || is_row_of_numbers(row) || repeats(self.head, row) {
            return RowKind::Nothing;
        }
        if self.is_total(row) {
            return RowKind::Total(row_text(row));
        }
        if let Some(heading) = self.heading(row, near) {
            return RowKind::Heading(heading);
        }
        let decisive = &row[self.number.unwrap_or(self.activity)];
        match near.above {
            Some(_) if matches!(decisive, Slot::Above(_)) => RowKind::MergedStep,
            Some(_) if self.is_lettered(decisive.text(), near.number) => RowKind::LetteredStep,
            Some(above) if !decisive.is_filled() => self.kind_without_number(row, above),
            Some(above)
                if self.number.is_none() && goes_on(decisive.text(), above) && !self.begins_item(row, above) =>
            {
                RowKind::Rest
            }
            _ => RowKind::Item,
        }
    }

    /// Whether a row sums up: it begins so, and nothing says when something is due.
    fn is_total(&self, row: &[Slot]) -> bool {
        let begins = filled_cells(row).next().is_some_and(|(_, words)| is_total(&words.text));
        let has_time = |at: &usize| is_time(&fold::words(row[*at].text()));
        begins && !self.deadlines.iter().any(has_time)
    }

    /// Whether a letter or a dash stands where the item above has a number.
    fn is_lettered(&self, text: &str, above: Option<&str>) -> bool {
        self.number.is_some()
            && is_letter_of_list(text)
            && above.is_some_and(|above| is_number(above) && !is_letter_of_list(above))
    }

    fn kind_without_number(&self, row: &[Slot], above: &str) -> RowKind {
        let activity = &row[self.activity];
        match activity {
            Slot::Above(_) => RowKind::Step,
            activity if !activity.is_filled() => self.kind_without_activity(row),
            activity if goes_on(activity.text(), above) && !self.begins_item(row, above) => RowKind::Rest,
            _ => RowKind::Step,
        }
    }

    /// Whether a row that begins with a small letter is no rest: the one above begins so too, or it has a time and others of
    /// its own.
    fn begins_item(&self, row: &[Slot], above: &str) -> bool {
        let is_time = |text: &str| is_time(&fold::words(text)) || text.contains(|letter: char| letter.is_ascii_digit());
        let has_time = self.deadlines.iter().any(|at| is_time(row[*at].text()));
        let is_other = |at: usize| at != self.activity && !self.deadlines.contains(&at);
        let others: Vec<&str> =
            filled_cells(row).filter(|(at, _)| is_other(*at)).map(|(_, words)| words.text.as_str()).collect();
        let have_capitals = !others.is_empty() && others.iter().all(|text| text.starts_with(char::is_uppercase));
        has_time && (have_capitals || above.starts_with(char::is_lowercase))
    }

    /// Further cells alone are the rest of a row, unless a deadline begins among them and nothing goes on.
    fn kind_without_activity(&self, row: &[Slot]) -> RowKind {
        let has_deadline = self.deadlines.iter().any(|at| row[*at].is_filled());
        let is_deadline = |at: usize| self.deadlines.contains(&at);
        let others: Vec<&Words> =
            filled_cells(row).filter(|(at, _)| !is_deadline(*at)).map(|(_, words)| words).collect();
        let begins = others.iter().all(|words| !words.text.starts_with(char::is_lowercase));
        if has_deadline && !others.is_empty() && begins { RowKind::Step } else { RowKind::Rest }
    }

    /// The heading that a row is, where only words of one stand in it.
    fn heading(&self, row: &[Slot], near: Neighbours) -> Option<Heading> {
        let cells: Vec<(usize, &Words)> = filled_cells(row).collect();
        let (cells, deadline) = self.without_deadline(cells);
        let (found, is_sure) = match cells[..] {
            [(at, title)] => (title_alone(&title.text), self.is_title(at, title, row, deadline.is_some())),
            [(at, number), (title_at, title)] if Some(at) == self.number && is_number(&number.text) => {
                let found =
                    Heading { number: Some(number.text.clone()), title: title.text.clone(), ..Heading::default() };
                (found, self.is_numbered_title(number, (title_at, title), (row, deadline.is_some()), near))
            }
            _ => return None,
        };
        let is_guess = self.is_guessing && !is_sure && deadline.is_none() && self.is_likely_title(&cells, near);
        let found = Heading { title: found.title.replace('\n', " "), deadline, is_guessed: is_guess, ..found };
        (is_sure || is_guess).then_some(found)
    }

    /// Whether a row is a heading by itself, whatever stands around it.
    pub fn shows_heading(&self, row: &[Slot]) -> bool {
        let is_alone = filled_cells(row).count() == 1 && !repeats(self.head, row);
        is_alone && filled_cells(row).all(|(at, title)| self.is_title(at, title, row, false))
    }

    /// The cells without that of the deadline, where it is the last of several.
    fn without_deadline<'r>(&self, mut cells: Vec<(usize, &'r Words)>) -> (Vec<(usize, &'r Words)>, Option<String>) {
        let is_deadline = |(at, _): &(usize, &Words)| self.deadlines.contains(at);
        let deadline = cells.pop_if(|cell| is_deadline(cell)).map(|(_, words)| words.text.clone());
        match deadline {
            Some(text) if cells.is_empty() => (Vec::new(), Some(text)),
            deadline => (cells, deadline),
        }
    }

    /// Whether one text alone in a row is a heading: it takes all columns, stands where numbers do, or is loud.
    fn is_title(&self, at: usize, title: &Words, row: &[Slot], has_deadline: bool) -> bool {
        let columns = span(row, at) + usize::from(has_deadline);
        let is_wide = columns > 1 && span(row, at) > 1 && columns + 1 >= row.len();
        let is_in_number = Some(at) == self.number && !is_number(&title.text);
        is_wide || is_in_number || at == self.activity && is_loud(title) && at != row.len()
    }

    /// Whether a number with a text, and nothing else, is a heading.
    fn is_numbered_title(
        &self,
        number: &Words,
        (at, title): (usize, &Words),
        (row, has_deadline): (&[Slot], bool),
        near: Neighbours,
    ) -> bool {
        if row.len() < 3 {
            return false;
        }
        let next = near.next.map_or("", |next| self.number.map_or("", |at| next[at].text()));
        let own = number.text.trim().trim_end_matches(['.', ')']);
        let next = next.trim().trim_end_matches(['.', ')']);
        let is_wide = span(row, at) > 1 && span(row, at) + 1 >= row.len();
        let is_parent = next.starts_with(&format!("{own}."));
        let restarts = next == "1" && !has_deadline;
        let is_loud = begins_like_section(&title.text) || title.is_bold && number.is_bold;
        is_wide || is_roman(own) && !is_roman(next) || is_parent || restarts || is_loud
    }

    /// Whether a text alone where items stand is a heading by the rows around it: an item with a number comes next.
    fn is_likely_title(&self, cells: &[(usize, &Words)], near: Neighbours) -> bool {
        let [(at, title)] = cells else { return false };
        let is_list = near.above.is_some_and(|above| above.trim_end().ends_with([':', ';', ',']));
        let begins_item = near.next.is_some_and(|next| {
            let decisive = next[self.number.unwrap_or(self.activity)].text();
            filled_cells(next).count() > 2 && !decisive.is_empty() && (self.number.is_none() || is_number(decisive))
        });
        let is_sentence = title.text.chars().count() <= 300 && title.text.split_whitespace().count() > 2;
        *at == self.activity && !is_list && begins_item && is_sentence && title.text.starts_with(char::is_uppercase)
    }
}

fn title_alone(text: &str) -> Heading {
    Heading { title: text.to_owned(), ..Heading::default() }
}

/// Whether a text goes on with the one above: it begins with a small letter and is no entry of a list.
fn goes_on(text: &str, above: &str) -> bool {
    text.starts_with(char::is_lowercase) && !above.trim_end().ends_with([':', ';']) && !is_marked(text)
}

/// Whether a text begins with the letter of a list: `а)`.
fn is_marked(text: &str) -> bool {
    text.chars().nth(1) == Some(')')
}

fn is_loud(title: &Words) -> bool {
    let has_small = title.text.chars().any(char::is_lowercase);
    let is_capital = !has_small && title.text.chars().filter(|letter| letter.is_uppercase()).count() > 4;
    title.is_bold || is_capital || begins_like_section(&title.text)
}

/// Whether a text begins as headings of sections do.
fn begins_like_section(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let is_roman = first.ends_with('.') && is_roman(first.trim_end_matches('.'));
    let words = ["раздел", "направление", "блок", "модуль"];
    is_roman || words.contains(&first.trim_end_matches(['.', ':', ',']).to_lowercase().as_str())
}
