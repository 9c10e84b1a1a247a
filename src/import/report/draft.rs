//! A document in, the draft of a report out: its title and day, its text, its pictures, the items that it may be about, and
//! what a person has to look at.

use jiff::civil::Date;
use vekha_office::{Block as OfficeBlock, Document, LeftOut};

use super::body;
use super::head;
use super::inlines::{line, trim};
use super::items::{KnownItem, Proposal, proposals};
use super::loss::{Loss, LossReason, Losses};
use super::markdown::used_notes;
use super::pictures::Picture;
use super::pieces::{note_losses, pieces};
use super::tail;
use super::tree::{Block, Emphasis, Inline, words};
use crate::content::people::names_people;
use crate::content::slug::file_slug;

/// A report as a document has it, before a person has gone through it.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportDraft {
    /// The title.
    pub title: String,
    /// The day.
    pub day: Date,
    /// The roadmap, where there is but that.
    pub roadmap: Option<String>,
    /// The text.
    pub blocks: Vec<Block>,
    /// The notes to which its marks lead.
    pub notes: Vec<Vec<Inline>>,
    /// Its pictures.
    pub pictures: Vec<Picture>,
    /// Items that it may be about.
    pub proposals: Vec<Proposal>,
    /// What a person has to look at.
    pub questions: Vec<ReportQuestion>,
    /// What stands in the document and not in the report.
    pub losses: Vec<Loss>,
    /// What the reader of the document has left out.
    pub left_out: Vec<LeftOut>,
}

/// What a document does not say of itself.
#[derive(Debug, Clone)]
pub struct ReportGiven<'g> {
    /// The name of its file, without the ending.
    pub stem: &'g str,
    /// Today.
    pub today: Date,
    /// The ids of the roadmaps.
    pub roadmaps: &'g [String],
    /// The items on which the author reports.
    pub items: &'g [KnownItem],
    /// Answers to questions: the title and the day.
    pub title: Option<&'g str>,
    /// The day, as a person has said.
    pub day: Option<Date>,
    /// What is to be seen on the pictures, one by one.
    pub descriptions: &'g [Option<String>],
}

/// What a person has to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportQuestion {
    /// No title was found: another stands in its place.
    TitleUnknown(String),
    /// The text names no day: that on which the file was saved stands.
    DaySaved(Date),
    /// Neither the text nor the file names a day: today's stands.
    DayUnknown(Date),
    /// Nobody has said what is to be seen on so many pictures.
    PicturesUndescribed(usize),
    /// The text names people.
    NamesPeople(Vec<String>),
    /// Items may be meant.
    ItemsProposed(usize),
    /// The site reads the text otherwise than it was written.
    ReadOtherwise,
}

impl ReportQuestion {
    /// Its code, and the key of its words.
    pub fn code(&self) -> &'static str {
        match self {
            ReportQuestion::TitleUnknown(_) => "title-unknown",
            ReportQuestion::DaySaved(_) => "day-saved",
            ReportQuestion::DayUnknown(_) => "day-unknown",
            ReportQuestion::PicturesUndescribed(_) => "pictures-undescribed",
            ReportQuestion::NamesPeople(_) => "names-people",
            ReportQuestion::ItemsProposed(_) => "items-proposed",
            ReportQuestion::ReadOtherwise => "read-otherwise",
        }
    }

    /// What its words need.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            ReportQuestion::TitleUnknown(title) => vec![("title", title.clone())],
            ReportQuestion::DaySaved(day) | ReportQuestion::DayUnknown(day) => vec![("day", day.to_string())],
            ReportQuestion::PicturesUndescribed(n) | ReportQuestion::ItemsProposed(n) => vec![("n", n.to_string())],
            ReportQuestion::NamesPeople(names) => vec![("names", names.join("; "))],
            ReportQuestion::ReadOtherwise => Vec::new(),
        }
    }
}

impl ReportDraft {
    /// The draft of a document whose file has these bytes.
    pub fn new(document: &Document, bytes: &[u8], given: &ReportGiven) -> Self {
        let mut losses = Losses::default();
        let mut pieces = pieces(&document.blocks, &mut losses);
        let head = head::take(&mut pieces, &mut losses);
        let day_of_end = tail::take(&mut pieces, &mut losses);
        let body::Body { mut blocks, mut pictures } = body::read(&pieces, bytes, &mut losses);
        for (picture, words) in pictures.iter_mut().zip(given.descriptions) {
            picture.description = picture.description.take().or(words.clone());
        }
        let notes: Vec<Vec<Inline>> =
            document.footnotes.iter().map(|note| note_line(&note.blocks, &mut losses)).collect();
        let of_title = head.notes.iter().filter_map(|note| notes.get(*note)).filter(|note| !note.is_empty());
        blocks.splice(0..0, of_title.map(|note| Block::Paragraph(note.clone())).collect::<Vec<_>>());
        let used = used_notes(&blocks);
        for (number, note) in notes.iter().enumerate() {
            if !used.contains(&number) && !head.notes.contains(&number) && !note.is_empty() {
                losses.push(LossReason::Signature, &words(note));
            }
        }
        let mut questions = Vec::new();
        let title = title(head.title, document, given, &mut questions);
        let day = day(head.day.or(day_of_end), document, given, &mut questions);
        let proposals = proposals(&blocks, given.items);
        let mut draft = ReportDraft {
            title,
            day,
            roadmap: roadmap(given, &proposals),
            blocks,
            notes,
            pictures,
            proposals,
            questions,
            losses: losses.0,
            left_out: document.left_out.clone(),
        };
        draft.ask();
        draft
    }

    /// The name of its file without the ending: the day and the first words of the title.
    pub fn stem(&self) -> String {
        let mut name = self.day.to_string();
        for part in file_slug(&self.title).split('-').filter(|part| !part.is_empty()) {
            if name.len() + part.len() > LONGEST_NAME {
                break;
            }
            name.push('-');
            name.push_str(part);
        }
        name
    }

    fn ask(&mut self) {
        let undescribed = self.pictures.iter().filter(|picture| picture.description.is_none()).count();
        if undescribed > 0 {
            self.questions.push(ReportQuestion::PicturesUndescribed(undescribed));
        }
        if !self.proposals.is_empty() {
            self.questions.push(ReportQuestion::ItemsProposed(self.proposals.len()));
        }
        let mut names = Vec::new();
        self.blocks.iter().for_each(|block| push_people(block, &mut names));
        if !names.is_empty() {
            self.questions.push(ReportQuestion::NamesPeople(names));
        }
    }
}

/// Letters of the name of a file.
const LONGEST_NAME: usize = 48;

fn title(
    found: Option<String>,
    document: &Document,
    given: &ReportGiven,
    questions: &mut Vec<ReportQuestion>,
) -> String {
    let found = found.filter(|title| title.contains(char::is_alphabetic));
    if let Some(title) = given.title.map(str::to_owned).or(found) {
        return title;
    }
    let own = document.properties.title.as_deref().map(str::trim);
    let own = own.filter(|title| title.contains(' ') && !title.to_lowercase().starts_with("microsoft"));
    let title = own.unwrap_or(given.stem).replace('_', " ");
    let title = if title.contains(char::is_alphabetic) { title } else { "Отчёт".to_owned() };
    questions.push(ReportQuestion::TitleUnknown(title.clone()));
    title
}

fn day(found: Option<Date>, document: &Document, given: &ReportGiven, questions: &mut Vec<ReportQuestion>) -> Date {
    if let Some(day) = given.day.or(found) {
        return day;
    }
    let saved = document.properties.modified.as_deref().or(document.properties.created.as_deref());
    let saved = saved
        .and_then(|time| time.get(..10)?.parse::<Date>().ok())
        .filter(|day| *day <= given.today && day.year() + 1 >= given.today.year());
    questions.push(saved.map_or(ReportQuestion::DayUnknown(given.today), ReportQuestion::DaySaved));
    saved.unwrap_or(given.today)
}

/// The only roadmap of the site, or the only one of which items may be meant.
fn roadmap(given: &ReportGiven, proposals: &[Proposal]) -> Option<String> {
    if let [roadmap] = given.roadmaps {
        return Some(roadmap.clone());
    }
    let first = proposals.first()?;
    proposals.iter().all(|proposal| proposal.roadmap == first.roadmap).then(|| first.roadmap.clone())
}

/// The blocks of a note as one line with line ends.
fn note_line(blocks: &[OfficeBlock], losses: &mut Losses) -> Vec<Inline> {
    let mut inlines: Vec<Inline> = Vec::new();
    for block in blocks {
        let own = match block {
            OfficeBlock::Paragraph(paragraph) => {
                let line = line(&paragraph.inlines);
                note_losses(&line, losses);
                let label = paragraph.label.as_ref().map(|label| format!("{} ", label.text.trim()));
                label.map(|label| Inline::Text(label, Emphasis::default())).into_iter().chain(line.inlines).collect()
            }
            other => {
                vec![Inline::Text(other.text().split_whitespace().collect::<Vec<_>>().join(" "), Emphasis::default())]
            }
        };
        if !inlines.is_empty() && !own.is_empty() {
            inlines.push(Inline::Break);
        }
        inlines.extend(own.into_iter().filter(|inline| !matches!(inline, Inline::Note(_))));
    }
    trim(&mut inlines);
    inlines
}

/// The beginnings of lines that name people.
fn push_people(block: &Block, names: &mut Vec<String>) {
    const MOST: usize = 10;
    let mut push = |text: String| {
        if names.len() < MOST && names_people(&text) {
            names.push(text.split_whitespace().take(10).collect::<Vec<_>>().join(" "));
        }
    };
    match block {
        Block::Heading(_, inlines) | Block::Paragraph(inlines) => push(words(inlines)),
        Block::List(list) => {
            list.items.iter().flat_map(|item| &item.blocks).for_each(|block| push_people(block, names))
        }
        Block::Table(table) => table.rows.iter().flatten().for_each(|cell| push(words(cell))),
        Block::Picture(_) => {}
    }
}
