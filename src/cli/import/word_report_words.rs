//! What has become of a report written in Word: lines for people, JSON for programs.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::super::options::Options;
use super::super::report;
use super::report_comments::report_question_words;
use super::summary::{left_out_line, short};
use super::word_report::TakenReport;
use crate::import::{Loss, Proposal, ReportBlock, ReportDraft, ReportQuestion};

impl TakenReport {
    /// Prints what was done.
    pub fn print(&self, options: &Options) {
        if options.json {
            return report::print(&format!("{:#}\n", Value::Object(self.summary())));
        }
        report::line(options, &self.first_line(options));
        for picture in &self.written {
            report::line(options, &options.phrase("report-picture-written", &path_arg(picture)));
        }
        for line in self.large_pictures(options) {
            report::line(options, &line);
        }
        for left in &self.draft.left_out {
            report::line(options, &left_out_line(options, left));
        }
        for loss in &self.draft.losses {
            report::line(options, &loss_line(options, loss));
        }
        for question in &self.draft.questions {
            report::line(options, &format!("• {}", report_question_words(options, question)));
        }
        for (number, name) in self.open_pictures() {
            let args = [("path", self.path.display().to_string()), ("line", number.to_string()), ("name", name)];
            report::line(options, &options.phrase("report-picture-open", &args));
        }
    }

    fn first_line(&self, options: &Options) -> String {
        let counts = Counts::new(&self.draft);
        let args = [
            ("path", self.path.display().to_string()),
            ("title", short(&self.draft.title)),
            ("day", self.draft.day.to_string()),
            ("paragraphs", counts.paragraphs.to_string()),
            ("headings", counts.headings.to_string()),
            ("lists", counts.lists.to_string()),
            ("tables", counts.tables.to_string()),
            ("notes", self.draft.notes.len().to_string()),
            ("pictures", self.draft.pictures.len().to_string()),
        ];
        options.phrase(if self.is_same { "report-same" } else { "report-done" }, &args)
    }

    /// What is to be done with pictures that would make the page slow.
    fn large_pictures(&self, options: &Options) -> Vec<String> {
        let pictures = self.file.pictures.iter().zip(&self.draft.pictures).filter(|(_, picture)| picture.is_large());
        let lines = pictures.map(|(name, picture)| {
            let (width, height) = picture.size().unwrap_or_default();
            let tenths = (picture.bytes.len().saturating_mul(10) / (1 << 20)).max(1);
            let args = [
                ("path", self.path.with_file_name(name).display().to_string()),
                ("size", format!("{},{}", tenths / 10, tenths % 10)),
                ("width", width.to_string()),
                ("height", height.to_string()),
            ];
            options.phrase("report-picture-large", &args)
        });
        lines.collect()
    }

    /// The lines with pictures that nobody has described, and their files.
    fn open_pictures(&self) -> Vec<(usize, String)> {
        let lines = self.file.text.lines().enumerate();
        let open = lines.filter_map(|(at, line)| {
            let name = line.strip_prefix("[//]: # \"![](")?.strip_suffix(")\"")?;
            Some((at + 1, name.to_owned()))
        });
        open.collect()
    }

    fn summary(&self) -> Map<String, Value> {
        let draft = &self.draft;
        let path = |path: &PathBuf| Value::from(path.display().to_string());
        let counts = Counts::new(draft);
        let open = self.open_pictures();
        let pictures = self.file.pictures.iter().zip(&draft.pictures).map(|(name, picture)| {
            let line = open.iter().find(|(_, open)| open == name).map(|(line, _)| *line);
            json!({"file": name, "description": picture.description, "line": line, "large": picture.is_large()})
        });
        let parts = draft.left_out.iter().map(|left| json!({"reason": left.reason.code(), "text": left.text}));
        let losses = draft.losses.iter().map(|loss| json!({"reason": loss.reason.code(), "text": loss.text}));
        let mut all = Map::new();
        all.insert("vekha".into(), 1.into());
        all.insert("file".into(), path(&self.path));
        all.insert("same".into(), self.is_same.into());
        all.insert("written".into(), self.written.iter().map(path).collect());
        all.insert("title".into(), draft.title.clone().into());
        all.insert("date".into(), draft.day.to_string().into());
        all.insert("roadmap".into(), draft.roadmap.clone().into());
        all.insert("headings".into(), counts.headings.into());
        all.insert("paragraphs".into(), counts.paragraphs.into());
        all.insert("lists".into(), counts.lists.into());
        all.insert("tables".into(), counts.tables.into());
        all.insert("notes".into(), draft.notes.len().into());
        all.insert("items".into(), draft.proposals.iter().map(proposal_summary).collect());
        all.insert("pictures".into(), pictures.collect());
        all.insert("left_out".into(), parts.chain(losses).collect());
        all.insert("questions".into(), draft.questions.iter().map(question_summary).collect());
        all.insert("diagnostics".into(), Value::Array(Vec::new()));
        all
    }
}

fn path_arg(path: &Path) -> [(&'static str, String); 1] {
    [("path", path.display().to_string())]
}

/// How many blocks of each kind there are.
#[derive(Default)]
struct Counts {
    paragraphs: usize,
    headings: usize,
    lists: usize,
    tables: usize,
}

impl Counts {
    fn new(draft: &ReportDraft) -> Self {
        let mut counts = Counts::default();
        for block in &draft.blocks {
            match block {
                ReportBlock::Paragraph(_) => counts.paragraphs += 1,
                ReportBlock::Heading(..) => counts.headings += 1,
                ReportBlock::List(_) => counts.lists += 1,
                ReportBlock::Table(_) => counts.tables += 1,
                ReportBlock::Picture(_) => {}
            }
        }
        counts
    }
}

fn loss_line(options: &Options, loss: &Loss) -> String {
    let reason = options.phrase(&format!("report-reason-{}", loss.reason.code()), &[]);
    options.phrase("import-left-out", &[("why", reason), ("text", short(&loss.text))])
}

fn question_summary(question: &ReportQuestion) -> Value {
    let args: Map<String, Value> =
        question.args().into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
    json!({"code": question.code(), "about": args})
}

fn proposal_summary(proposal: &Proposal) -> Value {
    json!({"roadmap": proposal.roadmap, "item": proposal.name, "status": proposal.status, "words": proposal.quote})
}
