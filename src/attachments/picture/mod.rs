//! Pictures: bytes → what they say besides what they show: where and by whom they were taken, words about them. The same
//! parts of a file are what a cleaned copy does without.

mod exif;
mod iptc;
mod jpeg;
mod notes;
mod png;
mod read;
mod webp;
mod xmp;

pub use exif::{only_orientation, orientation};
pub use jpeg::{Segment, SegmentKind, segments};
pub use png::{Chunk, chunks};
pub use webp::{RiffChunk, riff_chunks};

pub(super) use read::{read, read_xmp};
