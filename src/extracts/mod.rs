//! What is taken out of the site to stand elsewhere: in goes an output, out come folders of Word files and of packs for
//! school sites that take only pasted text.
//!
//! An extract is a page of the theme read as blocks: whatever words the site has for a state, a day or a document, the
//! extract has too, and nothing here words anything a second time.

mod extract_text;
mod file_names;
mod lead;
mod pack;
mod pack_folder;
mod steps;
mod word_folder;

pub use pack_folder::{PackFolder, ReadFile};
pub use word_folder::WordFolder;
