//! What several tests need: folders of the project, compiled sites, the text of pages.

mod compiled;
mod folders;
pub mod html;

pub use compiled::{GOLDEN, files, sound};
pub use folders::project;
