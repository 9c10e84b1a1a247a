//! What several tests need: chance, files of the project, folders, small sites, compiled sites, the text of pages.

mod chance;
mod compiled;
pub mod docx;
mod folders;
pub mod html;
mod small_site;
pub mod view_keys;
pub mod word_text;
pub mod xlsx;

pub use chance::{Chance, seeds};
pub use compiled::{GOLDEN, files, sound};
pub use folders::{copy_folder, files_below, paths_below, project, published_files, read};
pub use small_site::{SmallSite, code, files_of, json, messages, picture};
