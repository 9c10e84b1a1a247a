//! Vekha compiles roadmap YAML and Markdown reports into public reporting sites.
pub mod calendar;
pub mod content;
pub mod deadline;
pub mod diagnostics;
pub mod publish;
pub mod site;
pub mod sources;
pub mod theme;
