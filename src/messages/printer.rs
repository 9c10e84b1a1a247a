//! Diagnostics for people: the message, the excerpt with the place marked, and what to do.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::wording::Wording;
use crate::diagnostics::{Diagnostic, Place, Severity};
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
        let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
        Summary { errors, warnings: diagnostics.len() - errors }
    }
}

/// Prints diagnostics as text, with or without colour.
pub struct Printer<'a> {
    sources: &'a Sources,
    wording: &'a Wording,
    renderer: Renderer,
}

impl<'a> Printer<'a> {
    /// A printer that takes excerpts from `sources` and words from `wording`.
    pub fn new(sources: &'a Sources, wording: &'a Wording, color: bool) -> Self {
        let renderer = if color { Renderer::styled() } else { Renderer::plain() };
        Printer { sources, wording, renderer }
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
        let texts: Vec<_> = diagnostic.related.iter().map(|at| (*at, self.sources.text(at.file))).collect();
        let main = self.sources.text(place.file);
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
        let place = diagnostic.place.iter().map(|place| format!("\n  --> {}", self.sources.path(place.file)));
        let related = diagnostic.related.iter().map(|at| format!("\n  ::: {}", self.sources.path(at.file)));
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
    fn excerpt<'s>(&self, place: &Place, text: &'s str, label: Option<&str>, kind: AnnotationKind) -> Element<'s> {
        let path = self.sources.path(place.file).to_owned();
        if place.is_whole_file() || text.is_empty() {
            return Origin::path(path).into();
        }
        let mark = kind.span(first_line(text, place.range(text)));
        let mark = match label {
            Some(label) => mark.label(label.to_owned()),
            None => mark,
        };
        Snippet::source(text).path(path).annotation(mark).into()
    }
}

/// A range over many lines is marked on its first line only, which keeps excerpts short.
fn first_line(text: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let line_end = text[range.start..].find(['\n', '\r']).map_or(text.len(), |at| range.start + at);
    range.start..range.end.min(line_end)
}
