//! Diagnostics for people: the message, the excerpt with the place marked, and what to do.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::line_cache::LineCache;
use super::wording::Wording;
use crate::diagnostics::{Diagnostic, LineIndex, Place, Severity};
use crate::sources::Sources;

/// How many errors and warnings a run had.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Problems that stop a build.
    pub errors: usize,
    /// Problems that do not.
    pub warnings: usize,
}

impl Summary {
    /// Counts `diagnostics`.
    pub fn from_diagnostics(diagnostics: &[Diagnostic]) -> Self {
        let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).map(|diagnostic| diagnostic.count);
        let all: usize = diagnostics.iter().map(|diagnostic| diagnostic.count).sum();
        let errors = errors.sum();
        Summary { errors, warnings: all - errors }
    }
}

/// Prints diagnostics as text, with or without colour.
pub struct Printer<'a> {
    sources: &'a Sources,
    lines: LineCache<'a>,
    wording: &'a Wording,
    renderer: Renderer,
}

impl<'a> Printer<'a> {
    /// A printer that takes excerpts from `sources` and words from `wording`.
    pub fn new(sources: &'a Sources, wording: &'a Wording, color: bool) -> Self {
        let renderer = if color { Renderer::styled() } else { Renderer::plain() };
        Printer { sources, lines: LineCache::new(sources), wording, renderer }
    }

    /// All diagnostics, each followed by an empty line.
    pub fn format_all(&self, diagnostics: &[Diagnostic]) -> String {
        diagnostics.iter().map(|diagnostic| self.format(diagnostic) + "\n\n").collect()
    }

    /// One diagnostic with its excerpts and hints.
    pub fn format(&self, diagnostic: &Diagnostic) -> String {
        let head = self.wording.severity(diagnostic.severity);
        let title = self
            .level(diagnostic.severity)
            .with_name(head)
            .primary_title(self.wording.message(diagnostic))
            .id(diagnostic.code.name());
        let Some(place) = diagnostic.place.filter(|place| !place.is_whole_file()) else {
            return self.renderer.render(&[Group::with_title(title)]) + &self.without_excerpt(diagnostic);
        };
        let label = self.wording.label(diagnostic);
        let texts: Vec<_> = diagnostic.related.iter().map(|at| (*at, self.lines.lines(at.file))).collect();
        let main = self.lines.lines(place.file);
        let mut group = title.element(self.excerpt(&place, &main, label.as_deref(), AnnotationKind::Primary));
        let related = self.wording.related_label(diagnostic);
        for (at, text) in &texts {
            group = group.element(self.excerpt(at, text, Some(&related), AnnotationKind::Context));
        }
        self.renderer.render(&[group.elements(self.help(diagnostic))])
    }

    fn help<'d>(&self, diagnostic: &Diagnostic) -> Option<Element<'d>> {
        let advice = self.wording.advice();
        self.wording.help(diagnostic).map(|hint| Level::HELP.with_name(advice).message(hint).into())
    }

    /// The lines below the title where whole files are meant, in the layout of the others.
    fn without_excerpt(&self, diagnostic: &Diagnostic) -> String {
        let line = diagnostic.line_of_unread_file().map_or_else(String::new, |line| format!(":{line}"));
        let place =
            diagnostic.place.iter().map(|place| format!("\n  --> {}{line}", self.sources.shown_path(place.file)));
        let related = diagnostic.related.iter().map(|at| format!("\n  ::: {}", self.sources.shown_path(at.file)));
        let advice = self.wording.advice();
        let hints = self.wording.hints(diagnostic).into_iter().map(|hint| format!("\n   = {advice}: {hint}"));
        place.chain(related).chain(hints).collect()
    }

    fn level(&self, severity: Severity) -> Level<'static> {
        match severity {
            Severity::Error => Level::ERROR,
            Severity::Warning | Severity::Silent => Level::WARNING,
        }
    }

    /// The marked line; of a diagnostic of the whole file, the path alone.
    fn excerpt<'s>(
        &self,
        place: &Place,
        lines: &'s LineIndex,
        label: Option<&str>,
        kind: AnnotationKind,
    ) -> Element<'s> {
        let (path, text) = (self.sources.shown_path(place.file), lines.text());
        if place.is_whole_file() || text.is_empty() {
            return Origin::path(path).into();
        }
        let range = place.range(text);
        let (number, line) = lines.line(range.start);
        let mark = kind.span(range.start - line.start..range.end.min(line.end).max(range.start) - line.start);
        let mark = match label {
            Some(label) => mark.label(label.to_owned()),
            None => mark,
        };
        Snippet::source(&text[line]).line_start(number).path(path).annotation(mark).into()
    }
}
