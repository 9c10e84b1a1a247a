//! Vekha compiles roadmap YAML and Markdown reports into public reporting sites.
//!
//! Six stages, data flows one way: load (`sources`) → parse (`content`) → resolve (`site`) → check
//! (`rules`) → render (`pages`, `exports`, `theme`) → publish (the crate `vekha-publish`). `pipeline` knows
//! their order, and `live` runs it round by round.

pub mod attachments;
pub mod blocks;
pub mod cleaning;
pub mod cli;
pub mod content;
pub mod diagnostics;
pub mod edit;
pub mod exports;
pub mod extracts;
pub mod forms;
pub mod import;
pub mod incremental;
pub mod live;
pub mod messages;
pub mod monitoring;
pub mod pages;
pub mod pipeline;
pub mod privacy;
pub mod rules;
pub mod serve;
pub mod site;
pub mod sources;
pub mod theme;
pub mod traces;
pub mod watch;

#[cfg(test)]
#[path = "../build/id.rs"]
mod build_id;
