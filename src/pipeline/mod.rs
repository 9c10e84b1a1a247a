//! The order of the stages: load → parse → resolve → check → render → publish. A job in, a compiled or published site out;
//! nothing else knows the order.

mod address_conflicts;
mod attachments;
mod compile;
mod compiled;
mod job;
mod loaded_site;
mod pdf_process;
mod stopwatch;
mod theme;
mod today;

pub(crate) use compile::{CompileCaches, compile_content};
pub use compiled::Compiled;
pub use job::{Extracts, Job};
pub use loaded_site::LoadedSite;
pub use pdf_process::{PDF_READER, read_apart};
pub(crate) use stopwatch::Stopwatch;
pub(crate) use theme::ThemeCache;
pub use theme::theme_mistake_args;
pub use today::{Clock, day_by_the_clock};
pub(crate) use today::{system_clock, today};

/// Runs the stages up to rendering. Never stops at a diagnostic: whether the site may be published is
/// for [`Compiled::is_sound`] to say.
pub fn compile(job: &Job) -> Compiled {
    LoadedSite::new(job).compile()
}
