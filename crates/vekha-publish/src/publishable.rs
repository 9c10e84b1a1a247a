//! The interface of an output: a path in; its bytes, and the revision of what they are made from, out.

use std::borrow::Cow;
use std::error::Error;
use std::path::Path;

/// An error of making a file's bytes; the publisher only passes it on.
pub type RenderError = Box<dyn Error + Send + Sync>;

/// Files by path, made when asked for, from several threads at once.
pub trait Publishable: Sync {
    /// All paths of the output, `/`-separated, in any order.
    fn paths(&self) -> Vec<&str>;

    /// The bytes of one path. Not asked of paths that have a [`copy_source`](Self::copy_source).
    ///
    /// # Errors
    /// When the bytes cannot be made; then nothing is published.
    fn bytes(&self, path: &str) -> Result<Cow<'_, [u8]>, RenderError>;

    /// The file whose content is published under this path; it is streamed, never held in memory.
    fn copy_source(&self, _path: &str) -> Option<&Path> {
        None
    }

    /// The inputs of one path as a number: while it stays the same so do the bytes. `None` where that is not known.
    /// Only numbers of one [`PublishHistory`](crate::PublishHistory) are compared.
    fn revision(&self, _path: &str) -> Option<u128> {
        None
    }

    /// The inputs of the whole output as a number: while it stays the same so does every file. `None` where that is not
    /// known. It is stored in the folder and compared in later processes.
    fn fingerprint(&self) -> Option<u128> {
        None
    }
}
