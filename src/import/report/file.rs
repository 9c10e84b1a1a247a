//! A draft of a report in, its file out: the header and the Markdown that a person goes through once and keeps.

use super::super::yaml::Yaml;
use super::draft::ReportDraft;
use super::items::Proposal;
use super::markdown::write;
use super::pictures::Picture;

/// What stands in the file as comments, in the words of the caller.
#[derive(Debug, Default)]
pub struct ReportComments {
    /// Questions to a person.
    pub questions: Vec<String>,
    /// What stands above the items that may be meant.
    pub items: String,
    /// Which states there are, where the words name none.
    pub states: String,
    /// What stands above a picture that nobody has described.
    pub picture: String,
}

/// The file of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFile {
    /// Its text.
    pub text: String,
    /// The names of the pictures beside it.
    pub pictures: Vec<String>,
    /// Whether the site reads the text as it was written.
    pub is_certain: bool,
}

/// The text of a report whose file is called `stem`.
pub fn report_file(draft: &ReportDraft, stem: &str, comments: &ReportComments) -> ReportFile {
    let names: Vec<String> =
        draft.pictures.iter().enumerate().map(|(at, picture)| picture.file(stem, at + 1)).collect();
    let lines: Vec<String> =
        draft.pictures.iter().zip(&names).map(|(picture, name)| picture_lines(picture, name, comments)).collect();
    let written = write(&draft.blocks, &draft.notes, &lines);
    let mut yaml = Yaml::default();
    comments.questions.iter().for_each(|question| yaml.comment(question));
    yaml.pair("title", &draft.title);
    yaml.pair("date", &draft.day.to_string());
    yaml.pair_if("roadmap", draft.roadmap.as_deref());
    emit_proposals(draft, comments, &mut yaml);
    ReportFile {
        text: format!("---\n{}---\n\n{}", yaml.into_text(), written.text),
        pictures: names,
        is_certain: written.is_certain,
    }
}

/// The items that may be meant, as comments: a state is what a person says.
fn emit_proposals(draft: &ReportDraft, comments: &ReportComments, yaml: &mut Yaml) {
    if draft.proposals.is_empty() {
        return;
    }
    yaml.comment(&comments.items);
    yaml.comment("items:");
    for proposal in &draft.proposals {
        let Proposal { activity, quote, status, .. } = proposal;
        yaml.comment(&format!("  # {}", one_line(activity)));
        yaml.comment(&format!("  # «{}»", one_line(quote)));
        let own = draft.roadmap.as_ref() == Some(&proposal.roadmap);
        let name = if own { proposal.name.clone() } else { format!("{}:{}", proposal.roadmap, proposal.name) };
        yaml.comment(&format!("  - item: \"{name}\""));
        yaml.comment(&match status {
            Some(status) => format!("    status: {status}"),
            None => format!("    status: # {}", comments.states),
        });
    }
}

/// Words on one line, as far as a comment has place for them.
fn one_line(text: &str) -> String {
    const MOST: usize = 140;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = line.chars().take(MOST).collect();
    if cut.len() < line.len() { format!("{}…", cut.trim_end()) } else { cut }
}

/// The lines of a picture; without a description they are a remark that no reader sees, until somebody writes one.
fn picture_lines(picture: &Picture, name: &str, comments: &ReportComments) -> String {
    match &picture.description {
        Some(words) => format!("![{}]({name})", picture_words(words)),
        None => format!("[//]: # ({})\n[//]: # \"![]({name})\"", comments.picture.replace(['(', ')'], "")),
    }
}

/// Words between the brackets of a picture.
fn picture_words(words: &str) -> String {
    let sign = |letter: char| if "\\[]`*_<>&!|~".contains(letter) { format!("\\{letter}") } else { letter.to_string() };
    words.split_whitespace().collect::<Vec<_>>().join(" ").chars().map(sign).collect()
}
