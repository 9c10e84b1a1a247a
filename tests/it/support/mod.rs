//! What several tests need: files of the project, folders, small sites, compiled sites, the text of pages.

mod compiled;
mod folders;
pub mod html;
mod small_site;
pub mod view_keys;

pub use compiled::{GOLDEN, files, sound};
pub use folders::{copy_folder, files_below, paths_below, project, published_files, read};
pub use small_site::{SmallSite, code, files_of, json, messages};
