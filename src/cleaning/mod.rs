//! A copy of a file without what its readers are not shown: bytes in, bytes and what went out. Office files are cleaned by
//! `vekha-office`, pictures here; whatever stays keeps its bytes.

mod clean;
mod copy;
mod picture;

pub use clean::{CannotClean, clean};
pub use copy::CleanCopy;
