//! Where words of somebody still stand: the path and the bytes of a file in, the places out, into archives and attached files
//! too. Touches no disk; what a place means for whoever takes the words off is said by the command.

mod archive;
mod look;
mod text;

pub use look::{Looked, Search, Spot, Trace, UnreadFile};
