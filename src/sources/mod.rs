//! Stage 1, load: the only reader of the disk. Folders become texts in memory with stable numbers.
//!
//! Knows about sizes, encodings and links; must never know what a school or a roadmap is.

mod attachment;
mod decode;
mod double_encoding;
mod files;
mod imported_files;
mod kept_verdicts;
mod load;
mod masks;
mod missing_site;
mod names;
mod outside;
mod outside_names;
mod picture;
mod site_key;
mod source_file;
mod text;

pub use attachment::{read as attachment, same_content};
pub use decode::{decode, is_direction_mark};
pub use files::Sources;
pub use imported_files::remember_imported;
pub use kept_verdicts::{keep_verdicts, kept_verdicts};
pub use load::{FOLDERS, Limits, diagnostics, load, reload};
pub use picture::{NoPicture, PictureSize};
pub use site_key::{site_key, site_key_or_new};
pub use source_file::{Binary, FileStamp, SourceFile};
pub use text::Text;
